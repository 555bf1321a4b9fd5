"""What is written on the map, the menu of a place, and measuring, by mouse and by keyboard."""

from harness import check, run
from plane import on_screen

WILNO, LWOW, DANZIG = (25.317, 54.683), (24.023, 49.838), (18.640, 54.360)
WARSAW, BERLIN = (20.998, 52.252), (13.400, 52.524)


def closer(program, place):
    """About the place, until the towns round it have their names."""
    scale = program.state()["camera"]["metres_per_pixel"]
    program.move(*on_screen(program.state(), *place))
    for _ in range(4):
        program.key("plus")
        program.rest()
    check(program.state()["camera"]["metres_per_pixel"] < scale / 2, "it came no closer")


def pointed(program, x, y):
    """What the program says is written under the pointer there."""
    program.move(x, y)
    program.rest()
    return program.state()["hovered_written"]


def find_name(program, place, wanted, also=lambda state: True):
    """Points round a town's dot, beyond its reach, until its name is hit."""
    x, y = on_screen(program.state(), *place)
    for dx, dy in [(s * d, e) for d in (14, 20, 28) for s in (1, -1) for e in (0, -8, 8)] + \
                  [(e, s * d) for d in (12, 16) for s in (-1, 1) for e in (0, 12, -12)]:
        written = pointed(program, x + dx, y + dy)
        if written and written[1].startswith(wanted) and also(program.state()):
            return x + dx, y + dy
    check(False, f"the word {wanted} is not to be hit round {x}, {y}")


def the_dot_of_lwow_says_lwow(program):
    """pointing at Lwów's dot, and some pixels beside it, says Lwów (Lviv), not the land alone"""
    closer(program, LWOW)
    x, y = on_screen(program.state(), *LWOW)
    for dx, dy in [(0, 0), (4, 3), (-5, 2)]:
        written = pointed(program, x + dx, y + dy)
        check(written == ["town", "Lwów (Lviv)"], f"{written} at {dx}, {dy}")
    check(program.state()["hovered"] == "pl_east", "and the land is known too")


def the_word_wilno_tells_of_wilno(program):
    """a click on the word Wilno asks about the town, one beside its dot too"""
    closer(program, WILNO)
    program.click(*find_name(program, WILNO, "Wilno"))
    state = program.wait_state("an answer", lambda s: s["picked_written"])
    check(state["picked_written"] == ["town", "Wilno (Vilnius)"], f"{state['picked_written']}")
    check(state["picked"] == "lt_vilnius", f"the land is {state['picked']}, not the town's own")
    program.key("Escape")
    program.wait_state("closed", lambda s: s["picked"] is None)
    x, y = on_screen(program.state(), *WILNO)
    program.click(x + 5, y - 4)
    program.wait_state("the town", lambda s: s["picked_written"] == ["town", "Wilno (Vilnius)"])


def danzig_over_water(program):
    """a click on Danzig's name tells of Danzig, over water too"""
    x, y = find_name(program, DANZIG, "Danzig")
    over_water = program.state()["hovered"] is None
    program.click(x, y)
    state = program.wait_state("an answer", lambda s: s["picked_written"])
    check(state["picked_written"] == ["town", "Danzig (Gdańsk)"], f"{state['picked_written']}")
    check(state["picked"] == "danzig", f"{state['picked']}; over water: {over_water}")


def a_right_click_opens_the_menu(program):
    """a right click opens the menu; a click beside it only closes it; so does Esc"""
    x, y = on_screen(program.state(), *WARSAW)
    program.click(x + 30, y + 30, button=3)
    program.wait_state("the menu", lambda s: s["menu"] and "menu" in s["boxes"])
    program.click(x - 60, y + 60)
    state = program.wait_state("no menu", lambda s: not s["menu"])
    check(state["picked"] is None, "the click beside the menu asked as well")
    program.click(x + 30, y + 30, button=3)
    program.wait_state("the menu", lambda s: s["menu"])
    program.key("Escape")
    program.wait_state("no menu", lambda s: not s["menu"])
    program.click(x, y, button=3)
    program.click(*program.middle_of("menu/what is here"))
    program.wait_state("the town", lambda s: s["picked_written"] == ["town", "Warszawa (Warsaw)"])


def coordinates_are_copied(program):
    """the menu copies coordinates, by Shift+F10, arrows and Enter; they can be pasted"""
    closer(program, WILNO)
    program.move(*on_screen(program.state(), *WILNO))
    program.rest()
    program.key("shift+F10")
    program.wait_state("the menu", lambda s: s["menu"])
    program.key("Down")
    program.rest()
    program.key("Return")
    program.wait_state("no menu", lambda s: not s["menu"])
    program.key("ctrl+o")
    program.wait_state("a field", lambda s: s["panels"]["open"] and s["typing"])
    program.rest()
    program.press("ctrl", "v")
    program.rest()
    program.press("Return")
    state = program.wait_state("a message", lambda s: s["messages"])
    check("54.68" in state["messages"][0] and ", 25." in state["messages"][0],
          f"{state['messages']}")


def the_view_is_copied_in_words(program):
    """F9 puts the view in words on the clipboard, and says so"""
    program.key("F9")
    program.wait_state("a message", lambda s: s["messages"] ==
                       ["The view in words is on the clipboard."])
    program.rest()


def from_warsaw_to_berlin(program):
    """measured from Warsaw to Berlin and on; Enter ends it, it sticks to the land, Esc clears it"""
    program.click(*on_screen(program.state(), *WARSAW), button=3)
    program.click(*program.middle_of("menu/measure"))
    program.wait_state("measuring", lambda s: s["measured"])
    program.move(*on_screen(program.state(), *BERLIN))
    state = program.wait_state("the way", lambda s: s["measured"]["km"] > 400)
    check(514 < state["measured"]["km"] < 524, f"{state['measured']}")
    program.click(*on_screen(program.state(), *BERLIN))
    program.wait_state("a corner", lambda s: s["measured"]["corners"] == 2)
    check(program.state()["picked"] is None, "the click asked as well")
    program.move(*on_screen(program.state(), *WILNO))
    program.wait_state("a longer way", lambda s: s["measured"]["km"] > 1000)
    program.key("Return")
    state = program.wait_state("the end", lambda s: not s["measured"]["running"])
    check(state["measured"]["corners"] == 3, f"{state['measured']}")
    closer(program, WARSAW)
    before = program.state()["boxes"]["measure/0"]
    program.key("Right")
    program.rest()
    after = program.state()["boxes"]["measure/0"]
    check(after[0] < before[0] - 40, f"{before} {after}: it did not move with the land")
    program.key("Escape")
    program.wait_state("nothing", lambda s: s["measured"] is None)


def not_before_a_class(program):
    """while a lesson is told the right button opens nothing, and M measures nothing"""
    program.key("F5")
    program.wait_state("the lesson", lambda s: s["presentation"]["on"])
    step = program.state()["presentation"]["step"]
    program.click(600, 300, button=3)
    program.key("m")
    program.rest()
    state = program.state()
    check(not state["menu"] and state["measured"] is None, "a menu over the class's picture")
    check(state["presentation"]["step"] == step, "the right button stepped")


run(the_dot_of_lwow_says_lwow, the_word_wilno_tells_of_wilno, danzig_over_water,
    a_right_click_opens_the_menu, coordinates_are_copied, the_view_is_copied_in_words,
    from_warsaw_to_berlin, not_before_a_class)
