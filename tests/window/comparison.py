"""Two days on one map, in the real window: the line dragged, the lens moved, Space held, the
timeline played, the way to compare changed and the window resized in the middle of it."""

import time

from harness import check, run
from plane import on_screen

LWOW = (24.0, 49.9)  # Polish on 23 August 1939, Soviet on 6 August 1940


def hide_panels(program):
    program.key("Tab")
    program.wait_state("panels hidden", lambda s: not s["panels"]["visible"])


def compare(program, mode):
    """C until the mode is on"""
    for _ in range(9):
        state = program.state()["comparison"]
        if state["on"] and state["mode"] == mode:
            return
        before = (state["on"], state["mode"])
        program.key("c")
        program.wait_state("the next way to compare",
                           lambda s: (s["comparison"]["on"], s["comparison"]["mode"]) != before)
    check(False, f"C never comes to {mode}")


def land_at(program, picture, place):
    x, y = on_screen(program.state(), *place)
    return picture.pixel(round(x), round(y))


def whole_sides(program, box):
    """Pictures of A and of B alone, without panels."""
    compare(program, "flicker")
    program.move(8, 8)  # no name beside the pointer
    a = program.settled_screenshot()
    program.xdo("keydown", "space")
    program.wait_state("Space held", lambda s: s["comparison"]["held"])
    b = program.settled_screenshot()
    program.xdo("keyup", "space")
    program.wait_state("Space let go", lambda s: not s["comparison"]["held"])
    check(a.share_different(b, box) > 0.02, "A and B look the same")
    check(program.settled_screenshot().share_different(a) == 0, "Space leaves something behind")
    return a, b


def without_names(program):
    """They give way to the line and to the rim of the lens."""
    for layer in ("labels", "places"):
        program.click(*program.middle_of(f"layers/{layer}"))
        program.wait_state("without names", lambda s, n=layer: not s["layers"][n])


def the_line_is_dragged(program):
    """swipe: left of the line is A, right of it B, wherever it is dragged"""
    without_names(program)
    hide_panels(program)
    state = program.state()
    width, height = state["viewport"]["width"], state["viewport"]["height"]
    a, b = whole_sides(program, (0, 60, width, height))
    compare(program, "swipe")
    at = width // 2
    for to in (300, width - 250, 420):
        program.drag((at, height // 2), (to, height // 2))
        now = program.wait_state("the line there",
                                 lambda s: abs(s["comparison"]["seam"] * width - to) < 12)
        at = round(now["comparison"]["seam"] * width)
        program.move(8, 8)  # no name beside the pointer
        shown = program.settled_screenshot()
        check(shown.share_different(a, (0, 80, at - 24, height)) == 0, f"A is wrong left of {at}")
        check(shown.share_different(b, (at + 24, 80, width, height)) == 0,
              f"B is wrong right of {at}")
    check(program.state()["camera"] == state["camera"], "dragging the line moved the map")
    program.key("v")
    program.wait_state("the line turned", lambda s: s["comparison"]["seam_across"])


def the_lens_follows(program):
    """lens: it follows the pointer, the wheel sizes it, the map stays where it is"""
    without_names(program)
    hide_panels(program)
    state = program.state()
    width, height = state["viewport"]["width"], state["viewport"]["height"]
    a, b = whole_sides(program, (0, 60, width, height))
    compare(program, "lens")
    x, y = map(round, on_screen(program.state(), *LWOW))
    program.move(x, y)
    program.wait_state("the lens there",
                       lambda s: abs(s["comparison"]["lens"][0] * width - x) < 2)
    before = program.state()["comparison"]["lens"][2]
    program.wheel(x, y, 2)
    after = program.wait_state("a larger lens",
                               lambda s: s["comparison"]["lens"][2] > before * 1.3)
    check(after["camera"] == state["camera"], "sizing the lens zoomed the map")
    shown = program.settled_screenshot()
    # The name beside the pointer lies in the middle of it.
    check(shown.share_different(b, (x - 100, y - 100, x - 30, y - 30)) == 0, "B is not in the lens")
    check(shown.share_different(a, (0, 80, 200, height)) == 0, "A is not round the lens")


def play_is_smooth(program):
    """the timeline plays from 20 August 1939 to 10 August 1940: no day goes back, no blank frame"""
    program.wait_state("the day", lambda s: s["date"] == "1939-08-20")
    land = land_at(program, program.settled_screenshot(), LWOW)
    hide_panels(program)
    program.key("k")
    program.wait_state("play", lambda s: s["timeline"]["playing"])
    days, seas = [], set()
    end = time.monotonic() + 60
    while time.monotonic() < end and (not days or days[-1] < "1940-08-10"):
        state = program.state()
        if state is None:
            continue
        check(not days or state["date"] >= days[-1], f"{days[-1:]} was followed by {state['date']}")
        days.append(state["date"])
        picture = program.screenshot()
        seas.add(picture.pixel(*map(round, on_screen(state, 19.4, 57.4))))
    check(days[-1] >= "1940-08-10", f"play came no further than {days[-1]}")
    check(len(set(days)) > 15, f"only {len(set(days))} days were shown")
    # A fade may round a colour by one.
    check(all(max(tone) - min(tone) <= 2 for tone in zip(*seas)), f"the Baltic blinked: {seas}")
    program.key("k")
    program.wait_state("pause", lambda s: not s["timeline"]["playing"])
    check(land_at(program, program.settled_screenshot(), LWOW) != land, "Lwow is still Polish")


def nothing_breaks_in_the_middle(program):
    """the way to compare changed and the window resized while the line is dragged"""
    compare(program, "swipe")
    state = program.state()
    width, height = state["viewport"]["width"], state["viewport"]["height"]
    program.move(width // 2 + 2, height // 2)
    program.xdo("mousedown", 1)
    program.move(width // 2 + 100, height // 2)
    program.wait_state("the line moved", lambda s: s["comparison"]["seam"] > 0.55)
    program.key("c")
    program.wait_state("fade", lambda s: s["comparison"]["mode"] == "fade")
    program.move(width // 2 + 160, height // 2)
    program.resize(1000, 700)
    program.wait_state("the new size", lambda s: s["viewport"]["width"] == 1000)
    program.xdo("mouseup", 1)
    for mode in ("lens", "side", "flicker", "changes", "promise", "several", "swipe"):
        compare(program, mode)
        program.resize(*((1100, 740) if mode in ("side", "promise") else (1000, 700)))
    program.rest()
    picture = program.screenshot()
    check(picture.colours((300, 100, 900, 500)) > 50, "the map is gone")
    program.key("Escape")
    program.wait_state("one day again", lambda s: not s["comparison"]["on"])


def the_dock_does_it_all(program):
    """with the mouse alone: choose Fade, slide it, choose a side, drag its day on the timeline"""
    x, y = program.middle_of("compare/fade")
    program.click(x, y)
    program.wait_state("fade", lambda s: s["comparison"]["on"] and s["comparison"]["mode"] == "fade")
    program.rest()  # the dock has grown by the slider's row
    box = program.wait_state("its slider", lambda s: "compare/fade slider" in s["boxes"])["boxes"][
        "compare/fade slider"]
    program.click(box[0] + (box[2] - box[0]) * 9 // 10, (box[1] + box[3]) // 2)
    program.wait_state("nearly B", lambda s: s["comparison"]["fade"] > 0.8)
    program.rest()
    program.click(*program.middle_of("sides/a"))
    program.wait_state("A is chosen", lambda s: s["comparison"]["active"] == 0)
    strip = program.state()["boxes"]["timeline/strip"]
    b = program.state()["comparison"]["sides"][-1]
    program.click(strip[0] + (strip[2] - strip[0]) // 3, strip[1] + 20)
    moved = program.wait_state("another day", lambda s: s["date"] != "1939-08-23")
    check(moved["comparison"]["sides"][-1] == b, "B moved with A")
    program.rest()  # the button is seen to be up
    program.click(*program.middle_of("compare/off"))
    program.wait_state("one day", lambda s: not s["comparison"]["on"])


def the_calendar_chooses_a_day(program):
    """a click on the date opens a month; a click on a day there sets it"""
    program.click(*program.middle_of("date/title"))
    program.rest()
    program.click(*program.middle_of("calendar/on"))
    program.rest()
    program.click(*program.middle_of("calendar/1939-09-17"))
    program.wait_state("17 September 1939", lambda s: s["date"] == "1939-09-17")
    program.rest()
    check("calendar/on" not in program.state()["boxes"], "the calendar stays open")


def the_list_finds_the_land(program):
    """a click on a row of the list of changes goes to that land"""
    program.key("n")
    program.wait_state("the numbers", lambda s: s["panels"]["numbers"])
    compare(program, "changes")
    before = program.state()["camera"]
    program.click(*program.middle_of("changes/pl_east"))
    state = program.wait_state("eastern Poland", lambda s: s["picked"] == "pl_east")
    check(state["camera"] != before, "the map did not go there")
    check(abs(state["camera"]["lon"] - 25) < 2 and abs(state["camera"]["lat"] - 52) < 2,
          f"it went elsewhere: {state['camera']}")


if __name__ == "__main__":
    run(the_line_is_dragged, the_lens_follows, nothing_breaks_in_the_middle, the_dock_does_it_all,
        the_calendar_chooses_a_day, the_list_finds_the_land, arguments=("--no-motion",), finish=False)
    run(play_is_smooth, arguments=("--date", "1939-08-20"))
