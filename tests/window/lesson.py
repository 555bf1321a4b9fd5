"""The shipped lesson presented with a clicker's keys, and keys pressed at the wrong moment."""

from harness import check, run


def step(program):
    return program.state()["presentation"]["step"]


def start(program):
    program.key("F5")
    program.wait_state("the lesson", lambda s: s["presentation"]["on"] and "lesson" in s["boxes"])


def a_clicker_goes_through_the_lesson(program):
    """F5, PgDn through all steps, each with its card inside the window and no panel beside it"""
    start(program)
    seen = 0
    while True:
        state = program.wait_state(f"the card of step {seen + 1}",
                                   lambda s: s["presentation"]["step"] == seen and
                                   "lesson" in s["boxes"])
        left, top, right, bottom = state["boxes"]["lesson"]
        check(left >= 0 and top >= 0 and right <= state["viewport"]["width"] and
              bottom <= state["viewport"]["height"], f"the card of step {seen + 1} is cut")
        check("dock" not in state["boxes"] and "margin" not in state["boxes"], "panels stay")
        program.key("Next")
        program.rest()
        if step(program) == seen:
            break
        seen += 1
    check(seen >= 14, f"the lesson ends after {seen + 1} steps")


def twenty_presses_in_a_second(program):
    """twenty PgDn at once leave the last step, three Esc leave the program running"""
    start(program)
    program.xdo("key", "--delay", 20, *(["Next"] * 20))
    program.rest()
    last = step(program)
    check(last >= 14, f"only step {last + 1} was reached")
    program.xdo("key", "--delay", 20, "Escape", "Escape", "Escape")
    state = program.wait_state("the map again", lambda s: not s["presentation"]["on"])
    check(state["date"] == "1939-08-23", "it does not go back to where one was")
    start(program)
    check(step(program) == last, "F5 does not go on where it was left")


def black_and_white(program):
    """B makes the screen black, the next key brings the same step back; resizing breaks nothing"""
    start(program)
    program.key("b")
    program.wait_state("black", lambda s: s["presentation"]["blank"] == "black")
    picture = program.settled_screenshot()
    check(picture.colours((0, 0, 900, 600)) == 1, "the screen is not black")
    program.resize(1000, 700)
    program.key("Next")
    state = program.wait_state("the step", lambda s: s["presentation"]["blank"] == "none")
    check(state["presentation"]["step"] == 0, "a step was skipped")
    check(program.settled_screenshot().colours((0, 0, 900, 300)) > 50, "the map is gone")


run(a_clicker_goes_through_the_lesson, twenty_presses_in_a_second, black_and_white,
    arguments=("--no-motion",))
