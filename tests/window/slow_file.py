"""A file that takes seconds is read beside the window, which goes on; it can be given up."""

import os
import pathlib
import shutil
import tempfile
import time

from data_files import DATA, SHIPPED, answers, ask_for, open_file, write_large
from harness import Display, check, run

folder = tempfile.TemporaryDirectory(prefix="pactmap-slow-")
LARGE = pathlib.Path(folder.name) / "chequer.geojson"
write_large(LARGE, 90, 30)
COPY = pathlib.Path(folder.name) / "atlas"
shutil.copytree(SHIPPED, COPY)
SMALL = DATA / "bow_tie.geojson"


def slow_display(bytes_a_second):
    """A fast machine would have read the file before the path of another is typed: 24 MB, twice."""
    display = Display()
    display.preload(os.environ["PACTMAP_SLOW_READING"], SLOW_READING=str(bytes_a_second))
    return display


def loading(state):
    return state["loading"] is not None


def begin(program):
    ask_for(program, LARGE)
    state = program.wait_state("it is read", loading)
    check(state["loading"]["file"] == "chequer.geojson", f"it reads {state['loading']}")


def the_window_goes_on(program):
    """while it is read keys and mouse are answered, its progress is shown, and then it is there"""
    begin(program)
    before = program.state()
    program.wait_state("a panel", lambda s: "loading/bar" in s["boxes"])
    program.key("t")
    program.wait_state("another theme, and still read", lambda s: s["theme"] != before["theme"] and
                       loading(s))
    program.key("plus")
    program.wait_state("closer", lambda s: s["camera"] != before["camera"])
    before = program.state()
    program.drag((500, 300), (650, 380), steps=3)
    program.wait_state("another place, and still read",
                       lambda s: s["camera"] != before["camera"] and loading(s))
    seen = set()

    def done(state):
        if loading(state):
            seen.add((state["loading"]["stage"], state["loading"]["share"]))
        return state["data"]["patches"] == 8100
    state = program.wait_state("all of it", done)
    check(not loading(state) and len(seen) > 1, f"progress was {sorted(seen)}")
    check(state["data"]["origin"] == str(LARGE), "it is another file")
    answers(program)


def it_is_given_up(program):
    """Esc, and the button, give it up: what was on view stays"""
    before = program.state()["data"]
    begin(program)
    program.key("Escape")
    program.wait_state("given up", lambda s: not loading(s))
    begin(program)
    program.click(*program.middle_of("loading/cancel"))
    program.wait_state("given up", lambda s: not loading(s))
    answers(program)
    time.sleep(3)
    check(program.state()["data"] == before, "it came all the same")
    open_file(program, SMALL)


def another_takes_its_place(program):
    """another file opened meanwhile is shown, and the slow one never"""
    begin(program)
    state = open_file(program, SMALL)
    check(not loading(state), "the slow one is still read")
    begin(program)
    begin(program)
    open_file(program, SHIPPED)
    time.sleep(3)
    state = program.state()
    check(state["data"]["origin"] == str(SHIPPED), f"{state['data']} came later")


def the_end_does_not_wait(program):
    """Ctrl+Q while it is read ends the program at once, with status 0"""
    begin(program)
    begun = time.monotonic()
    program.key("ctrl+q")
    check(program.wait_end() == 0, "the exit status is not 0")
    took = time.monotonic() - begun
    check(took < 10, f"the end took {took:.1f} s")


def it_is_refused(program):
    """a broken file, and a folder that is none, are sentences; the map stays"""
    before = program.state()["data"]
    for bad in (DATA / "text_file.shp", pathlib.Path(folder.name)):
        ask_for(program, bad)
        program.wait_state("a sentence", lambda s, b=bad: not loading(s) and
                           any(str(b) in m or b.name in m for m in s["messages"]))
        program.key("Escape")
        program.wait_state("no message", lambda s: s["messages"] == [])
    check(program.state()["data"] == before, "the map is another one")


def named_at_the_start(program):
    """named at the start, the window is there at once, with an empty map, and fills"""
    state = program.state()
    check(loading(state) and state["data"]["patches"] == 0, f"at first: {state['data']}")
    answers(program)
    program.wait_state("all of it", lambda s: s["data"]["patches"] == 8100)
    state = open_file(program, SMALL)
    check(state["messages"] != [] or state["data"]["patches"] > 0, "nothing is shown")


def given_up_at_the_start(program):
    """given up at the start: the shipped atlas is shown instead, which is said"""
    program.wait_state("an empty map", lambda s: loading(s) and s["data"]["patches"] == 0)
    program.key("Escape")
    state = program.wait_state("the atlas", lambda s: s["data"]["patches"] > 0 and not loading(s))
    check("atlas" in state["data"]["origin"], f"shown is {state['data']}")
    check(any("chequer.geojson" in m for m in state["messages"]), f"said is {state['messages']}")


def asked_for_at_the_start(program):
    """a paper and a day to compare, asked for at the start, come with data that took their time"""
    program.wait_state("an empty map", lambda s: loading(s) and s["data"]["patches"] == 0)
    state = program.wait_state("the data", lambda s: s["data"]["patches"] > 0 and not loading(s))
    sides = state["comparison"]["sides"]
    check([sides[0]["paper"], sides[-1]["paper"]] == ["1939-09-28"] * 2, f"shown is {sides}")
    check([sides[0]["date"], sides[-1]["date"]] == ["1939-10-01", "1940-08-06"], f"{sides}")
    check(state["messages"] == [], f"said is {state['messages']}")


SLOW, FOR_EVER = 6e6, 1e6  # what is read to its end, and what is given up however late
run(the_window_goes_on, finish=False, display=slow_display(SLOW))
run(it_is_given_up, another_takes_its_place, it_is_refused, the_end_does_not_wait, finish=False,
    display=slow_display(FOR_EVER))
run(named_at_the_start, arguments=(str(LARGE),), finish=False, display=slow_display(SLOW))
run(asked_for_at_the_start, finish=False, display=slow_display(5e5),
    arguments=(str(COPY), "--protocol", "1939-09-28", "--date", "1939-10-01", "--compare",
               "1940-08-06", "--mode", "swipe"))
run(given_up_at_the_start, arguments=(str(LARGE),), display=slow_display(FOR_EVER))
