"""The shipped lesson presented with a clicker's keys, and keys pressed at the wrong moment."""

import time

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
        for due in range(state["presentation"]["held_back"], 0, -1):
            program.key("Next")
            program.wait_state(f"press on step {seen + 1}",
                               lambda s: s["presentation"]["held_back"] == due - 1)
        if seen == len(state["lesson"]["headlines"]) - 1:
            break
        program.key("Next")
        seen += 1
    program.key("Next")
    program.wait_state("the end", lambda s: s["presentation"]["ended"] and
                       "end/title" in s["boxes"])
    program.key("Next")
    program.rest()
    check(step(program) == seen, "there is a step after the last")
    program.key("Prior")
    program.wait_state("the last step again", lambda s: not s["presentation"]["ended"] and
                       "lesson" in s["boxes"])
    check(seen >= 14, f"the lesson ends after {seen + 1} steps")


def fifteen_presses_in_a_second(program):
    """fifteen PgDn at once leave the last step, three Esc leave the program running"""
    start(program)
    program.xdo("key", "--delay", 20, *(["Next"] * 15))
    program.wait_state("step 16", lambda s: s["presentation"]["step"] == 15)
    program.xdo("key", "--delay", 20, "Escape", "Escape", "Escape")
    state = program.wait_state("the map again", lambda s: not s["presentation"]["on"])
    check(state["date"] == "1939-08-23", "it does not go back to where one was")
    program.key("shift+F5")
    program.wait_state("where it was left", lambda s: s["presentation"]["step"] == 15 and
                       s["presentation"]["on"])
    program.xdo("key", "--delay", 20, "Escape")
    program.wait_state("the map again", lambda s: not s["presentation"]["on"])
    start(program)
    check(step(program) == 0, "F5 does not start at the beginning")


def black_and_white(program):
    """B makes the screen black, the next key brings the same step back; resizing breaks nothing"""
    start(program)
    program.key("b")
    program.wait_state("black", lambda s: s["presentation"]["blank"] == "black")
    picture = program.settled_screenshot()
    check(picture.colours((0, 0, 900, 600)) == 1, "the screen is not black")
    program.resize(1000, 700)
    program.wait_state("the new size", lambda s: s["viewport"]["width"] == 1000)
    picture = program.settled_screenshot()
    check(picture.colours((0, 0, 900, 600)) == 1, "another size brings the picture back")
    program.key("Next")
    state = program.wait_state("the step", lambda s: s["presentation"]["blank"] == "none")
    check(state["presentation"]["step"] == 0, "a step was skipped")
    check(program.settled_screenshot().colours((0, 0, 900, 300)) > 50, "the map is gone")


def a_button_held_down(program):
    """PgDn held for two seconds is one step, B held is black, I shows the sources and Esc hides them"""
    start(program)
    for key in ("Next", "b"):
        program.xdo("keydown", key)
        time.sleep(2)  # the server repeats it meanwhile
        program.xdo("keyup", key)
        program.rest()
        state = program.state()
        check(state["presentation"]["step"] == 1, f"it is step {state['presentation']['step'] + 1}")
    check(state["presentation"]["blank"] == "black", "B held is not black")
    program.key("b")
    program.key("i")
    program.wait_state("the sources", lambda s: s["presentation"]["sources"] and
                       "lesson/source" in s["boxes"])
    program.key("Escape")
    program.wait_state("the text", lambda s: s["presentation"]["on"] and "lesson/text" in s["boxes"])


def what_a_teacher_points_with(program):
    """S spotlight, O dot, D pen whose line sticks to the map, Z loupe, H holds the picture"""
    start(program)
    program.move(900, 250)
    plain = program.settled_screenshot()
    for key, tool in (("s", "spotlight"), ("o", "pointer"), ("z", "loupe")):
        program.key(key)
        program.wait_state(tool, lambda s: s["presentation"]["tool"] == tool)
        shown = program.settled_screenshot()
        check(shown.share_different(plain) > 0.0005, f"the {tool} cannot be seen")
        program.move(700, 300)
        moved = program.settled_screenshot()
        check(moved.share_different(shown) > 0.0005, f"the {tool} does not follow")
        before = program.state()
        program.wheel(700, 300, 2)
        program.rest()
        now = program.state()
        check(now["presentation"]["reach"] > before["presentation"]["reach"] and
              now["camera"] == before["camera"], f"the wheel does not size the {tool}")
        program.key(key)
        program.wait_state("nothing in the hand", lambda s: s["presentation"]["tool"] == "none")
        program.move(900, 250)
        check(program.settled_screenshot().share_different(plain) == 0, f"the {tool} stays")
    program.key("d")
    program.wait_state("the pen", lambda s: s["presentation"]["tool"] == "pen")
    camera = program.state()["camera"]
    program.drag((700, 200), (850, 260))
    program.wait_state("a stroke", lambda s: s["presentation"]["strokes"] == 1)
    check(program.state()["camera"] == camera, "the pen moves the map")
    check(program.settled_screenshot().share_different(plain) > 0.0005, "the stroke is not drawn")
    program.key("h")
    program.wait_state("held", lambda s: s["presentation"]["frozen"])
    held = program.settled_screenshot()
    program.key("e")
    program.key("d")
    program.drag((700, 250), (500, 250))
    program.rest()
    check(program.settled_screenshot().share_different(held) == 0, "the held picture changes")
    check("held" in program.state()["boxes"], "nothing says that the picture is held")
    program.key("Next")
    program.wait_state("the next step behind it", lambda s: s["presentation"]["step"] == 1)
    check(program.settled_screenshot().share_different(held) == 0, "the held picture goes on")
    program.key("h")
    program.wait_state("let go", lambda s: not s["presentation"]["frozen"] and
                       "held" not in s["boxes"])
    check(program.settled_screenshot().share_different(held) > 0.01, "the step is not shown")


run(what_a_teacher_points_with, a_clicker_goes_through_the_lesson, fifteen_presses_in_a_second, black_and_white,
    a_button_held_down,
    arguments=("--no-motion",))
