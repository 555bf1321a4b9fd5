"""The Secret Protocol's layer, by key and by mouse."""

from harness import check, run
from plane import on_screen

# lon, lat of land that the August paper speaks of, and of land (and sea) it does not
PROMISED = {"Estonia": (25.6, 58.75), "Latvia": (26.9, 56.6), "Lithuania": (24.3, 55.55),
            "eastern Poland": (25.6, 52.45), "Finland": (25.9, 63.6), "Bessarabia": (28.2, 47.4)}
UNTOUCHED = {"Sweden": (15.2, 62.9), "Hungary": (19.9, 46.9), "Yugoslavia": (20.3, 43.9),
             "the Baltic": (19.4, 57.4), "Norway": (10.1, 61.4)}


def around(program, place, half=14):
    x, y = on_screen(program.state(), *place)
    return (x - half, y - half, x + half, y + half)


def bare_map(program):
    """Nothing but land, borders and sea: no panels, no labels to look through."""
    program.key("Tab")
    program.wait_state("panels hidden", lambda s: not s["panels"]["visible"])
    program.move(8, 8)  # no name beside the pointer either


def the_key_p_shows_and_hides_the_promises(program):
    """P changes pixels where the paper speaks, nowhere else, and P again takes them away"""
    bare_map(program)
    off = program.settled_screenshot()
    program.key("p")
    program.wait_state("the August paper", lambda s: s["paper"] == "1939-08-23")
    on = program.settled_screenshot()
    for name, place in PROMISED.items():
        check(off.share_different(on, around(program, place)) > 0.1, f"{name} is not marked")
    for name, place in UNTOUCHED.items():
        check(off.share_different(on, around(program, place)) == 0, f"{name} changed")
    program.key("p")
    program.wait_state("no paper", lambda s: s["paper"] is None)
    check(off.share_different(program.settled_screenshot()) == 0, "P twice is not nothing")


def digits_switch_single_territories(program):
    """1 to 6 switch a territory each"""
    program.key("p")
    program.wait_state("the August paper", lambda s: s["paper"] == "1939-08-23")
    bare_map(program)
    before = program.settled_screenshot()
    program.key("1")
    program.wait_state("Finland off", lambda s: not s["territories"]["finland"])
    after = program.settled_screenshot()
    check(before.share_different(after, around(program, PROMISED["Finland"])) > 0.1,
          "Finland is still marked")
    check(before.share_different(after, around(program, PROMISED["Latvia"])) == 0,
          "Latvia changed")
    program.key("1")
    program.wait_state("Finland on", lambda s: s["territories"]["finland"])


def a_click_on_the_switch_does_the_same(program):
    """the switch in the panel works with the mouse"""
    x, y = program.middle_of("protocol/switch")
    program.click(x, y)
    program.wait_state("on", lambda s: s["paper"] == "1939-08-23")
    program.click(x, y)
    program.wait_state("off again", lambda s: s["paper"] is None)
    camera = program.state()["camera"]
    program.drag((x, y), (x + 60, y + 40))
    program.key("p")
    after = program.wait_state("the key works too", lambda s: s["paper"] is not None)
    check(after["camera"] == camera, "the map moved under the panel")


run(the_key_p_shows_and_hides_the_promises, digits_switch_single_territories,
    a_click_on_the_switch_does_the_same, arguments=("--protocol", "off"))
