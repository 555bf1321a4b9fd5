"""The class is asked: covered land and ten questions, by keyboard, by mouse and by clicker."""

from harness import check, run


def ask(state):
    return state["ask"]


def questions_by_keyboard(program):
    """G, a number and Enter ten times, and back to the map; nothing is written about it"""
    before = program.state()
    program.key("g")
    for i in range(10):
        state = program.wait_state(f"question {i + 1}", lambda s: ask(s)["kind"] == "guess" and
                                   ask(s)["at"] == i and not ask(s)["answered"])
        program.key(str(ask(state)["answer"] + 1))
        program.wait_state("the answer", lambda s: ask(s)["answered"] and
                           ask(s)["right"] == i + 1)
        program.key("Return")
    program.wait_state("the end", lambda s: ask(s)["at"] == 10 and "ask/stop" in s["boxes"])
    program.key("Escape")
    state = program.wait_state("the map", lambda s: ask(s)["kind"] == "none")
    check(state["date"] == before["date"] and state["camera"] == before["camera"],
          "it does not go back to where one was")


def questions_by_mouse(program):
    """a wrong choice clicked: the right one and its source are shown, and the land's colours"""
    program.key("g")
    state = program.wait_state("a question", lambda s: "ask/choice 3" in s["boxes"])
    program.rest()
    covered = program.settled_screenshot()
    wrong = (ask(state)["answer"] + 1) % 3
    program.click(*program.middle_of(f"ask/choice {wrong + 1}"))
    program.wait_state("the answer", lambda s: ask(s)["answered"] and ask(s)["right"] == 0 and
                       "ask/next" in s["boxes"])
    shown = program.settled_screenshot()
    # The town is in the middle of the window; a port has sea on one side.
    check(shown.share_different(covered, (510, 290, 690, 470)) > 0.15, "the land stays covered")
    program.click(*program.middle_of("ask/next"))
    program.wait_state("the next", lambda s: ask(s)["at"] == 1 and not ask(s)["answered"])


def questions_by_letter_and_clicker(program):
    """a letter answers; PgDn shows the next question, its answer, and the one behind it"""
    program.key("g")
    state = program.wait_state("a question", lambda s: ask(s)["kind"] == "guess")
    check(ask(state)["theme"] == "any", "it begins with one theme")
    program.key("abcd"[ask(state)["answer"]])
    program.wait_state("the answer", lambda s: ask(s)["answered"] and ask(s)["right"] == 1)
    program.key("Next")
    program.wait_state("the next", lambda s: ask(s)["at"] == 1 and not ask(s)["told"])
    program.key("Next")
    program.wait_state("its answer", lambda s: ask(s)["told"] and not ask(s)["answered"])
    program.key("Next")
    program.wait_state("the third", lambda s: ask(s)["at"] == 2 and not ask(s)["told"])
    for _ in range(3):
        program.key("t")
    program.key("l")
    program.wait_state("papers", lambda s: ask(s)["theme"] == "papers" and ask(s)["level"] == 1 and
                       ask(s)["at"] == 0 and ask(s)["questions"] == 10)
    program.key("Escape")
    program.wait_state("the map", lambda s: ask(s)["kind"] == "none")


def covered_land(program):
    """Q covers the land, a click uncovers a piece, Enter the next; the pointer tells nothing"""
    program.key("q")
    program.wait_state("covered", lambda s: ask(s)["kind"] == "reveal" and "ask" in s["boxes"])
    program.move(700, 300)
    program.rest()
    check(program.state()["hovered"] is None, "the pointer tells")
    covered = program.settled_screenshot()
    program.click(700, 300)
    program.wait_state("a piece", lambda s: ask(s)["revealed"] == 1)
    program.key("Return")
    program.wait_state("another", lambda s: ask(s)["revealed"] == 2)
    check(program.settled_screenshot().share_different(covered, (300, 50, 1150, 500)) > 0.005,
          "nothing is uncovered")
    program.key("Escape")
    program.wait_state("all", lambda s: ask(s)["kind"] == "none" and "margin" in s["boxes"])


run(questions_by_keyboard, questions_by_mouse, questions_by_letter_and_clicker, covered_land,
    arguments=("--no-motion",))
