"""Asking the map, panels, themes, rest and the end."""

import time

from harness import check, run
from plane import on_screen

WARSAW, SEA = (21.3, 52.4), (18.7, 56.4)


def a_click_asks_whose_land_it_was(program):
    """a click opens the identify panel, Esc closes it, and the session lives"""
    x, y = on_screen(program.state(), *WARSAW)
    before = program.settled_screenshot()
    program.click(x, y)
    picked = program.wait_state("an answer", lambda s: s["picked"])["picked"]
    check(picked != "", "a click on Poland found no land")
    check(before.share_different(program.settled_screenshot()) > 0.005, "no panel opened")
    program.key("Escape")
    program.wait_state("closed", lambda s: s["picked"] is None)
    program.key("Escape")
    program.key("Escape")
    program.key("l")
    program.wait_state("still there", lambda s: s["names"] != "both")


def tab_hides_the_panels(program):
    """Tab hides all panels and brings them back"""
    full = program.settled_screenshot()
    program.key("Tab")
    program.wait_state("hidden", lambda s: not s["panels"]["visible"])
    bare = program.settled_screenshot()
    check(full.share_different(bare) > 0.03, "the panels are still there")
    program.key("Tab")
    program.wait_state("back", lambda s: s["panels"]["visible"])
    check(full.share_different(program.settled_screenshot()) == 0, "they came back otherwise")


def help_and_search_open_and_close(program):
    """F1 opens the keys, / the search, Esc closes each"""
    program.key("F1")
    program.wait_state("keys", lambda s: s["panels"]["keys"])
    program.key("Escape")
    program.wait_state("closed", lambda s: not s["panels"]["keys"])
    program.key("slash")
    program.wait_state("search", lambda s: s["panels"]["search"])
    program.key("Escape")
    program.wait_state("closed", lambda s: not s["panels"]["search"])


def dates_step_by_day_and_by_event(program):
    """. and , step a day, ] to the next event"""
    program.key("period")
    program.wait_state("a day later", lambda s: s["date"] == "1939-08-24")
    program.key("comma")
    program.wait_state("back", lambda s: s["date"] == "1939-08-23")
    program.key("bracketright")
    program.wait_state("the next event", lambda s: s["date"] > "1939-08-23")


def the_theme_changes_every_colour(program):
    """T changes the theme"""
    program.key("Tab")
    x, y = on_screen(program.state(), *SEA)
    day = program.settled_screenshot().pixel(x, y)
    before = program.state()["theme"]
    program.key("t")
    program.wait_state("another theme", lambda s: s["theme"] != before)
    check(program.settled_screenshot().pixel(x, y) != day, "the sea kept its colour")


def at_rest_nothing_is_drawn(program):
    """without input no frame is drawn and the picture stays"""
    program.move(600, 400)
    program.settled_screenshot()
    turns = program.state()["turns"]
    used = cpu_seconds(program.process.pid)
    time.sleep(1.5)
    check(program.state()["turns"] <= turns + 1, "the window was laid out at rest")
    check(cpu_seconds(program.process.pid) - used < 0.15, "rest costs processor time")


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100  # clock ticks: 100 a second


def control_q_ends_it(program):
    """Ctrl+Q ends the program with status 0"""
    program.key("ctrl+q")
    check(program.wait_end() == 0, "the exit status is not 0")


run(a_click_asks_whose_land_it_was, tab_hides_the_panels, help_and_search_open_and_close,
    dates_step_by_day_and_by_event, the_theme_changes_every_colour, at_rest_nothing_is_drawn,
    control_q_ends_it)
