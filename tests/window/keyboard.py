"""By keyboard alone: the panels walked with F6, arrows and Enter, and views taken back."""

from data_files import DATA
from harness import check, run

INK, PAPER = 90, 200  # of the ring's line and of the panel beside it: 3:1 and far more


def focus(state):
    return state["focus"]


def part(state):
    return focus(state).split("/")[0]


def press(program, key):
    """A key of the panels is dealt with by itself, however short it is pressed."""
    def turns(state):  # a key that moves nothing draws nothing
        return state.get("turns", state["frames_drawn"])
    before = turns(program.state())
    program.key(key)
    program.wait_state(f"a turn that sees {key}", lambda s: turns(s) > before)
    program.rest()


def walk_to(program, name):
    for _ in range(16):
        if part(program.state()) == name:
            return
        press(program, "F6")
    check(False, f"F6 never comes to {name}, but to {focus(program.state())}")


def go_to(program, control, *ways):
    """Along each of the arrows as far as it goes, until the control has the keyboard."""
    for way in ways:
        before = None
        while focus(program.state()) not in (control, before):
            before = focus(program.state())
            press(program, way)
    check(focus(program.state()) == control,
          f"{control} is not reached, but {focus(program.state())}")


def ring_is_seen(program):
    """A line round the control, far darker than the panel that it lies on."""
    state = program.state()
    left, top, right, bottom = state["boxes"][focus(state)]
    picture = program.settled_screenshot()
    y = (top + bottom) // 2
    outside = [sum(picture.pixel(x, y)) / 3 for x in range(left - 6, left + 1)]
    check(min(outside) < INK and max(outside) > PAPER,
          f"no ring at {focus(state)}: {[round(v) for v in outside]}")


def only_finland(program):
    """the protocol on, the September paper, and all but Finland switched off"""
    walk_to(program, "protocol")
    ring_is_seen(program)
    press(program, "Return")
    program.wait_state("no paper", lambda s: s["paper"] is None)
    press(program, "Return")
    program.wait_state("the August paper", lambda s: s["paper"] == "1939-08-23")
    go_to(program, "protocol/1939-08-23", "Down")
    go_to(program, "protocol/1939-09-28", "Right")
    press(program, "Return")
    program.wait_state("the September paper", lambda s: s["paper"] == "1939-09-28")
    press(program, "Down")
    others = [t for t in program.state()["territories"] if t != "finland"]
    for territory in others:
        go_to(program, f"protocol/{territory}", "Up" if territory == others[0] else "Down", "Down")
        ring_is_seen(program)
        if program.state()["territories"][territory]:
            press(program, "space")
        program.wait_state(f"{territory} off", lambda s, t=territory: not s["territories"][t])
    check(program.state()["territories"]["finland"], "Finland is off too")
    press(program, "Escape")
    check(focus(program.state()) == "", "Esc does not lead back to the map")
    before = program.state()["camera"]["lon"]
    program.xdo("key", "plus", "plus", "Right")
    program.wait_state("the arrows being the map's", lambda s: s["camera"]["lon"] != before)


def numbers_in_german(program):
    """the numbers opened from their button, read to the end, and the language chosen"""
    walk_to(program, "tools")
    go_to(program, "tools/numbers", "Right")
    press(program, "Return")
    program.wait_state("the numbers", lambda s: s["panels"]["numbers"])
    walk_to(program, "numbers")
    ring_is_seen(program)
    press(program, "Next")
    press(program, "Escape")
    check(program.state()["panels"]["numbers"], "the first Esc only leaves the panel")
    press(program, "Escape")
    check(not program.state()["panels"]["numbers"], "the second does not close it")
    walk_to(program, "layers")
    go_to(program, "language/en", "Down")
    go_to(program, "language/de", "Right")
    press(program, "Return")
    program.wait_state("German", lambda s: s["language"] == "de")
    check(focus(program.state()) == "language/de", "the keyboard is elsewhere")


def a_file_is_opened(program):
    """a path is typed, the file comes, and keys are the map's again"""
    program.key("ctrl+o")
    program.wait_state("the field", lambda s: s["typing"])
    program.xdo("type", "--delay", 20, str(DATA / "bow_tie.geojson"))
    program.press("Return")
    state = program.wait_state("the file", lambda s: s["data"]["number"] == 1)
    check(focus(state) == "" and not state["panels"]["open"], f"{focus(state)}")
    program.xdo("key", "plus")
    program.wait_state("closer", lambda s: s["camera"]["metres_per_pixel"] <
                       state["camera"]["metres_per_pixel"])


def a_name_is_found_and_another_hit_chosen(program):
    """Down goes from what is typed to the list below it, Enter takes the hit"""
    program.key("slash")
    program.wait_state("the field", lambda s: s["typing"])
    program.xdo("type", "--delay", 40, "li")
    program.wait_state("hits", lambda s: sum(b.startswith("search/") for b in s["boxes"]) > 3)
    press(program, "Down")
    press(program, "Down")
    check(focus(program.state()).startswith("search/Li"), focus(program.state()))
    press(program, "Return")
    program.wait_state("no search", lambda s: not s["panels"]["search"])
    check(focus(program.state()) == "", "the panel is gone and has the keyboard")


def the_middle_of_the_map_tells(program):
    """Enter on the map tells of its middle, F6 leads to what is told, which is read on"""
    press(program, "Return")
    program.wait_state("something told", lambda s: s["picked"] is not None)
    walk_to(program, "identify")
    press(program, "Next")
    press(program, "Escape")
    press(program, "Escape")
    program.wait_state("nothing told", lambda s: s["picked"] is None)


def views_are_taken_back(program):
    """Ctrl+Z takes back day, paper, layers and camera a step each; a drag and a held key are one"""
    def seen(state):
        return {k: state[k] for k in ("date", "paper", "territories", "layers", "names", "camera",
                                      "comparison")}
    views = [seen(program.state())]

    def step(what, *change):
        change[0](*change[1:])
        program.rest()
        views.append(seen(program.state()))
        check(views[-1] != views[-2], f"{what} changed nothing")
    step("the wheel", program.wheel, 640, 400, 5)
    step("a drag", program.drag, (640, 420), (560, 480))
    step("the protocol", program.key, "p")
    step("a territory", program.key, "3")
    step("an event", program.key, "bracketright")
    step("the strip", lambda: program.drag(
        program.middle_of("timeline/strip"),
        tuple(a + b for a, b in zip(program.middle_of("timeline/strip"), (60, 0)))))
    step("a comparison", program.key, "c")
    for i in reversed(range(len(views) - 1)):
        program.key("ctrl+z")
        program.wait_state(f"view {i} again", lambda s, n=i: seen(s) == views[n])
    program.key("ctrl+z")
    program.rest()
    check(seen(program.state()) == views[0], "there was one step more")
    for i in range(1, len(views)):
        program.key("ctrl+shift+z" if i % 2 else "ctrl+y")
        program.wait_state(f"view {i} once more", lambda s, n=i: seen(s) == views[n])


def a_play_is_taken_back(program):
    """K, a while, and Ctrl+Z: it stands still on the day before"""
    day = program.state()["date"]
    program.key("k")
    program.wait_state("another month", lambda s: s["date"][:7] > day[:7])
    program.key("ctrl+z")
    program.wait_state("the day before", lambda s: s["date"] == day and
                       not s["timeline"]["playing"])


def the_mouse_takes_the_keyboard_back(program):
    """a click on the map while a panel has the keyboard: no ring, and arrows pan"""
    walk_to(program, "layers")
    program.click(600, 200)
    program.wait_state("no panel", lambda s: focus(s) == "")


run(only_finland, numbers_in_german, a_file_is_opened, a_name_is_found_and_another_hit_chosen,
    the_middle_of_the_map_tells, views_are_taken_back, a_play_is_taken_back,
    the_mouse_takes_the_keyboard_back, arguments=("--no-motion",), width=1024, height=768)
