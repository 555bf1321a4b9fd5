"""Moving about in the window."""

from math import hypot

from harness import check, run
from plane import under_pointer

START, END = (640, 420), (520, 500)


def zoom_of(state):
    return state["camera"]["metres_per_pixel"]


def close_in(program):
    """Zooms in from the whole region, where the map may not be moved far."""
    before = program.state()
    program.wheel(*START, 6)
    program.wait_state("the wheel zooms in", lambda s: zoom_of(s) < 0.5 * zoom_of(before))
    program.rest()
    return program.state()


def dragging_moves_the_land_with_the_pointer(program):
    """dragging moves the land with the pointer, to the pixel"""
    close_in(program)
    program.key("Tab")  # nothing but the map
    program.wait_state("panels hidden", lambda s: not s["panels"]["visible"])
    seen = program.settled_screenshot()
    before = program.state()
    held = under_pointer(before, *START)
    program.drag(START, END)

    def followed(state):
        now = under_pointer(state, *END)
        return hypot(now[0] - held[0], now[1] - held[1]) < 0.6 * zoom_of(state)
    program.wait_state("the land under the pointer follows it", followed)
    moved = program.settled_screenshot()
    share = seen.is_shifted(moved, END[0] - START[0], END[1] - START[1], (400, 200, 800, 500))
    check(share > 0.9, f"only {share:.0%} of the picture moved with the pointer")


def the_wheel_zooms_about_the_pointer(program):
    """the wheel zooms about the pointer"""
    before = program.state()
    there = under_pointer(before, 700, 300)
    program.wheel(700, 300, 4)
    program.wait_state("closer", lambda s: zoom_of(s) < 0.6 * zoom_of(before))
    program.rest()
    after = program.state()
    now = under_pointer(after, 700, 300)
    check(hypot(now[0] - there[0], now[1] - there[1]) < 2 * zoom_of(after),
          "the land under the pointer moved")
    program.wheel(700, 300, -2)
    program.wait_state("farther again", lambda s: zoom_of(s) > 1.2 * zoom_of(after))


def keys_zoom_pan_and_fit(program):
    """+ - and the arrows zoom and pan, Home shows the whole region again"""
    home = program.state()
    program.move(*START)
    program.key("plus")
    near = program.wait_state("+ zooms in", lambda s: zoom_of(s) < 0.8 * zoom_of(home))
    program.key("Right")
    east = program.wait_state("the arrow pans east",
                              lambda s: s["camera"]["lon"] > near["camera"]["lon"] + 0.2)
    program.key("Up")
    program.wait_state("the arrow pans north",
                       lambda s: s["camera"]["lat"] > east["camera"]["lat"] + 0.2)
    program.key("minus")
    program.wait_state("- zooms out", lambda s: zoom_of(s) > 1.2 * zoom_of(near))
    program.key("Home")
    program.wait_state("Home fits the region", lambda s: s["camera"] == home["camera"])


def a_double_click_comes_closer(program):
    """a double click zooms in and leaves no panel behind"""
    before = program.state()
    program.move(*START)
    program.xdo("click", "--repeat", 2, "--delay", 60, 1)
    after = program.wait_state("closer", lambda s: zoom_of(s) < 0.6 * zoom_of(before))
    check(after["picked"] is None, "the identify panel is open")


def resizing_keeps_the_land_on_view(program):
    """resizing the window keeps the land on view and redraws it"""
    before = close_in(program)
    middle = (before["camera"]["lon"], before["camera"]["lat"])
    program.resize(900, 620)
    after = program.wait_state("the new size",
                               lambda s: (s["viewport"]["width"], s["viewport"]["height"]) ==
                               (900, 620))
    check(abs(after["camera"]["lon"] - middle[0]) < 0.5 and
          abs(after["camera"]["lat"] - middle[1]) < 0.5, "the middle of the map moved")
    picture = program.settled_screenshot()
    check(picture.colours((300, 200, 860, 580)) > 20, "the window was not drawn at its new size")


run(dragging_moves_the_land_with_the_pointer, the_wheel_zooms_about_the_pointer,
    keys_zoom_pan_and_fit, a_double_click_comes_closer, resizing_keeps_the_land_on_view)
