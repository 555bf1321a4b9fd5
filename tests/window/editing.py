"""Lessons changed and saved in the program."""

import difflib
import os
import pathlib
import tempfile
import tomllib

from harness import check, run

own = tempfile.TemporaryDirectory(prefix="pactmap-lessons-")
os.environ["XDG_DATA_HOME"] = own.name
folder = pathlib.Path(own.name) / "pactmap/lessons"
shipped = pathlib.Path(__file__).parents[2] / "app/lesson/shipped/en/1_the_pact.toml"


def open_panel(program):
    while program.state()["kept"]:  # what an earlier scenario left
        asked = len(program.state()["kept"])
        program.key("Escape")
        program.wait_state("later", lambda s: len(s["kept"]) < asked)
    program.key("ctrl+l")
    program.wait_state("the panel", lambda s: "lessons" in s["boxes"] and
                       "lessons/step 1" in s["boxes"])
    program.rest()


def press(program, name):
    program.click(*program.middle_of(name))
    program.rest()


def retype(program, name, text):
    program.rest()
    program.type_in(name, text)
    program.rest()


def day_of(number):
    with open(shipped, "rb") as file:
        return tomllib.load(file)["step"][number - 1]["date"].isoformat()


def headlines(program):
    return program.state()["lesson"]["headlines"]


def a_changed_headline_is_saved_as_a_copy(program):
    """a shipped lesson changed is saved as a copy that differs in the one line"""
    open_panel(program)
    press(program, "lessons/step 3")
    state = program.state()
    check(state["presentation"]["step"] == 2 and state["date"] == day_of(3),
          f"the third step is not shown: {state['date']}")
    retype(program, "lessons/headline", "Munich, as my class knows it")
    check(program.state()["lesson"]["unsaved"], "the change is not noticed")
    press(program, "lessons/save")
    saved = folder / "the_nazi-soviet_pact.toml"
    check(saved.exists(), f"there is no {saved}")
    changes = [line for line in difflib.ndiff(shipped.read_text().splitlines(),
                                              saved.read_text().splitlines())
               if line[0] in "+-"]
    check(len(changes) == 2 and changes[1] == '+ headline = "Munich, as my class knows it"',
          f"more than a line is changed: {changes}")
    check(program.state()["lesson"]["file"] == str(saved), "the copy is not what is open")


def steps_are_added_moved_removed_and_taken_back(program):
    """the present view becomes a step, goes up, is removed, and all of it is taken back"""
    open_panel(program)
    before = headlines(program)
    press(program, "lessons/step 2")
    camera = program.state()["camera"]
    program.wheel(600, 400, 3)
    press(program, "lessons/add")
    check(headlines(program) == before[:2] + ["New step"] + before[2:], "no step was added")
    seen = program.state()["camera"]
    press(program, "lessons/step 2")
    back = program.state()["camera"]
    check(abs(back["metres_per_pixel"] / camera["metres_per_pixel"] - 1) < 1e-6,
          "the second step's view is another")
    press(program, "lessons/step 3")
    again = program.state()["camera"]
    check(abs(again["metres_per_pixel"] / seen["metres_per_pixel"] - 1) < 0.03 and
          abs(again["lon"] - seen["lon"]) < 0.5 and abs(again["lat"] - seen["lat"]) < 0.5,
          f"the new step's view is not what was seen: {again}, {seen}")
    press(program, "lessons/up")
    check(headlines(program)[1] == "New step", "it did not go up")
    press(program, "lessons/remove")
    check(headlines(program) == before, "it is not gone")
    for _ in range(3):
        press(program, "lessons/undo")
    check(headlines(program) == before, "not everything was taken back")
    press(program, "lessons/redo")
    check(headlines(program)[2] == "New step", "it is not done again")


def what_was_not_saved_is_kept(program):
    """the window closed with unsaved changes keeps them beside the lessons"""
    open_panel(program)
    retype(program, "lessons/title", "A lesson of my own")
    program.key("ctrl+q")
    check(program.wait_end() == 0, "it does not end well")
    # Named by what the title was when it was first kept: perhaps while it was being typed.
    kept = {file.name: [line for line in file.read_text().splitlines() if
                        line.startswith("title")] for file in folder.glob("*.unsaved.toml")}
    check(any('title = "A lesson of my own"' in lines for lines in kept.values()),
          f"nothing is kept: {kept}")


def the_list_opens_another(program):
    """the last of the shipped lessons is chosen from the list and presented"""
    open_panel(program)
    press(program, "lessons/choose")
    state = program.wait_state("the list", lambda s: any(
        n.startswith("lessons/choice") for n in s["boxes"]))
    names = [n for n in state["boxes"] if n.startswith("lessons/choice")]
    check(len(names) >= 4, f"the list holds {names}")
    press(program, max(names, key=lambda n: int(n.split()[-1])))
    program.wait_state("the lesson", lambda s: s["lesson"]["title"].startswith("What followed"))
    program.key("F5")
    program.wait_state("the lesson", lambda s: s["presentation"]["on"] and "lesson" in s["boxes"])


run(a_changed_headline_is_saved_as_a_copy, steps_are_added_moved_removed_and_taken_back,
    what_was_not_saved_is_kept, the_list_opens_another, arguments=("--no-motion",))
