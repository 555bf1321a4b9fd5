"""Something is thrown in the middle of a frame: once, the session goes on; always, it ends in
order. The fault is put in from outside (throw_in_area.cpp): in measuring the areas that the
numbers' panel shows."""

import os
import pathlib
import tempfile

from data_files import DATA, answers
from harness import Display, check, run

folder = tempfile.TemporaryDirectory(prefix="pactmap-failing-")
FAULTS = pathlib.Path(folder.name) / "faults"  # a byte each
FAULTS.touch()
display = Display()
display.preload(os.environ["PACTMAP_THROW_IN_AREA"], THROW_IN_AREA=str(FAULTS))


def show_numbers(program):
    program.key("comma")  # the day before the one state of the file follows the other
    program.wait_state("the day before", lambda s: s["date"] == "1939-08-22")
    program.key("n")


def thrown_once(program):
    """thrown once, it is told, and the panel is there all the same"""
    FAULTS.write_bytes(b"1")
    show_numbers(program)
    state = program.wait_state("a message", lambda s: "numbers" in s["boxes"] and any(
        "thrown by the test" in message for message in s["messages"]))
    check(FAULTS.stat().st_size == 0, "the fault did not occur")
    answers(program)
    for left in reversed(range(len(state["messages"]))):
        program.rest()
        program.click(*program.middle_of("messages/close 0"))
        program.wait_state("the mouse is heard", lambda s, n=left: len(s["messages"]) == n)
    picture = program.settled_screenshot()
    check(picture.colours() > 20, "nothing is drawn any more")


def thrown_again_and_again(program):
    """thrown whatever is done, the program says so and ends with status 1"""
    FAULTS.write_bytes(b"1" * 1000)
    show_numbers(program)
    check(program.wait_end() == 1, "the exit status is not 1")
    said = program.process.stderr.read().decode()
    check("thrown by the test" in said and said.count("\n") == 1, f"said is {said!r}")


run(thrown_once, thrown_again_and_again, arguments=(str(DATA / "from_until.geojson"),),
    display=display)
