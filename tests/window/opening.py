"""A second file is opened whatever is going on: the program lives, and says what ended."""

import pathlib
import tempfile

from data_files import DATA, SHIPPED, answers, open_file, write_dated
from harness import check, run

OTHER = DATA / "bow_tie.geojson"


def says(state, words):
    return any(words in message for message in state["messages"])


def put_messages_away(program):
    for left in reversed(range(len(program.state()["messages"]))):
        program.key("Escape")
        program.wait_state("a message gone", lambda s, n=left: len(s["messages"]) == n)


def present(program, *keys):
    program.key("F5")
    program.wait_state("the lesson", lambda s: s["presentation"]["on"])
    for key in keys:
        program.key(key)


def in_the_questions(program):
    """G, then another file: the questions end with a sentence, and others cannot be asked of it"""
    program.key("g")
    state = program.wait_state("a question", lambda s: s["ask"]["kind"] == "guess")
    program.key(str(state["ask"]["answer"] + 1))
    program.wait_state("an answer", lambda s: s["ask"]["answered"])
    program.key("Return")
    program.wait_state("the next question", lambda s: s["ask"]["at"] == 1)
    state = open_file(program, OTHER)
    check(state["ask"]["kind"] == "none", "the questions go on")
    check(says(state, "questions have ended"), f"nothing is said: {state['messages']}")
    answers(program)
    program.key("g")
    answers(program)
    open_file(program, SHIPPED)
    program.key("g")
    program.wait_state("questions about the atlas", lambda s: s["ask"]["questions"] == 10)


def in_covered_land(program):
    """Q and Enter, then another file: it is not covered, which is said"""
    program.key("q")
    for i in range(3):
        program.key("Return")
        program.wait_state("a piece", lambda s, n=i + 1: s["ask"]["revealed"] == n)
    state = open_file(program, OTHER)
    check(state["ask"]["kind"] == "none" and says(state, "no longer covered"),
          f"{state['ask']}, {state['messages']}")
    answers(program)
    program.key("q")
    program.key("Return")
    program.wait_state("a piece of the new map", lambda s: s["ask"]["revealed"] == 1)


def with_land_asked_about(program):
    """what is pointed at and asked about, the search and the numbers: nothing of the old is left"""
    program.click(600, 470)
    program.wait_state("an answer", lambda s: s["picked"] and s["hovered"])
    program.key("n")
    program.wait_state("numbers", lambda s: s["panels"]["numbers"])
    state = open_file(program, OTHER)
    check(state["picked"] is None, "the old place is still asked about")
    put_messages_away(program)
    program.move(600, 400)
    program.key("slash")
    program.wait_state("search", lambda s: s["panels"]["search"])
    program.xdo("type", "a")
    program.key("Escape")
    program.wait_state("no search", lambda s: not s["panels"]["search"])
    program.rest()
    answers(program)


def in_each_way_to_compare(program):
    """each of the eight ways to compare goes on with the other map"""
    files = [OTHER, DATA / "from_until.geojson"]
    program.key("c")
    program.wait_state("a comparison", lambda s: s["comparison"]["on"])
    for i in range(8):
        mode = program.state()["comparison"]["mode"]
        state = open_file(program, files[i % 2])
        check(state["comparison"]["on"] and state["comparison"]["mode"] == mode,
              f"{mode} became {state['comparison']}")
        program.rest()
        answers(program)
        program.key("c")
        program.wait_state("the next way", lambda s, m=mode: s["comparison"]["mode"] != m)


def while_it_plays(program):
    """played, by day: it goes on"""
    program.key("k")
    program.wait_state("playing", lambda s: s["timeline"]["playing"])
    open_file(program, OTHER)
    answers(program)


def in_a_lesson(program):
    """in front of a class, with each tool in the hand: the lesson is kept, step and all"""
    present(program, "Next")
    before = program.wait_state("the second step", lambda s: s["presentation"]["step"] == 1)
    for tool in ("o", "s", "d", "z"):
        program.key(tool)
        program.drag((500, 300), (560, 340), steps=3)
        state = open_file(program, OTHER if tool in "od" else DATA / "from_until.geojson")
        check(state["lesson"] == before["lesson"] and state["presentation"]["on"] and
              state["presentation"]["step"] == 1, "the lesson is not as it was")
        answers(program)
    program.xdo("key", "--delay", 60, "Escape", "Escape", "Escape")
    program.wait_state("the map", lambda s: not s["presentation"]["on"])
    answers(program)


def with_a_held_picture(program):
    """held, the picture is let go, which is said; a black screen stays black"""
    present(program, "h")
    program.wait_state("held", lambda s: s["presentation"]["frozen"])
    state = open_file(program, OTHER)
    check(not state["presentation"]["frozen"] and says(state, "no longer held"),
          f"{state['presentation']}, {state['messages']}")
    answers(program)
    put_messages_away(program)
    program.key("b")
    program.wait_state("black", lambda s: s["presentation"]["blank"] == "black")
    state = open_file(program, DATA / "from_until.geojson")
    check(state["presentation"]["blank"] == "black", "the screen is not black any more")
    program.key("b")
    program.wait_state("the map", lambda s: s["presentation"]["blank"] == "none")
    answers(program)


def asked_in_a_lesson(program):
    """a class that is asked in front of the map: the questions end, the lesson goes on"""
    for key, words in (("g", "questions have ended"), ("q", "no longer covered")):
        open_file(program, SHIPPED)
        present(program, key)
        program.wait_state("asked", lambda s: s["ask"]["kind"] != "none")
        program.key("Return")
        state = open_file(program, OTHER)
        check(state["ask"]["kind"] == "none" and state["presentation"]["on"] and
              says(state, words), f"{state['ask']}, {state['messages']}")
        program.xdo("key", "--delay", 60, "Escape", "Escape", "Escape")
        program.wait_state("the map", lambda s: not s["presentation"]["on"])


def with_the_notes_beside(program):
    """with the teacher's own window, which goes on too"""
    present(program)
    program.wait_state("two windows", lambda s: s["presenter"]["open"] and
                       "presenter/next" in s["presenter"]["boxes"])
    state = open_file(program, OTHER)
    check(state["presenter"]["open"], "the notes are gone")
    program.key("Next")
    program.wait_state("the second step", lambda s: s["presentation"]["step"] == 1)
    program.key("h")
    program.wait_state("held", lambda s: s["presentation"]["frozen"])
    state = open_file(program, DATA / "from_until.geojson")
    check(says(state, "no longer held"), f"{state['messages']}")
    program.key("Next")
    program.wait_state("the third step", lambda s: s["presentation"]["step"] == 2)


def of_other_centuries(program):
    """data of other centuries have their own strip of days, and nothing is said of the lesson"""
    state = program.wait_state("the old land", lambda s: s["data"]["patches"] > 0)
    check(state["messages"] == [], f"{state['messages']}")
    check(state["timeline"]["from"] <= "1648-10-24" and
          "1793-01-22" <= state["timeline"]["until"] < "1850-01-01", f"{state['timeline']}")
    check("timeline/strip" in state["boxes"], "there is no strip of days")
    state = open_file(program, SHIPPED)
    check((state["timeline"]["from"], state["timeline"]["until"]) == ("1938-01-01", "1941-06-22"),
          f"{state['timeline']}")


with tempfile.TemporaryDirectory() as folder:
    write_dated(pathlib.Path(folder) / "old.geojson")
    run(of_other_centuries, arguments=(str(pathlib.Path(folder) / "old.geojson"),), finish=False)
run(in_the_questions, in_covered_land, with_land_asked_about, in_each_way_to_compare,
    while_it_plays, in_a_lesson, with_a_held_picture, asked_in_a_lesson,
    arguments=("--no-motion",), finish=False)
run(with_the_notes_beside, arguments=("--no-motion", "--presenter"))
