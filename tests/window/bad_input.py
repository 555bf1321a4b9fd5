"""Broken files: one sentence in the window, and the session goes on."""

import pathlib
import tempfile

from harness import check, run

folder = tempfile.TemporaryDirectory(prefix="pactmap-bad-")
TEXT = pathlib.Path(folder.name) / "borders.shp"
TEXT.write_text("this is no shapefile\n")


def a_broken_file_is_a_message(program):
    """a text file named .shp is refused in a sentence, and the map is there all the same"""
    messages = program.state()["messages"]
    check(len(messages) == 1, f"one message was due, there are {len(messages)}")
    check("borders.shp" in messages[0], f"it does not name the file: {messages[0]}")
    with_message = program.settled_screenshot()
    program.key("p")
    program.wait_state("the session lives", lambda s: s["paper"] == "1939-08-23")
    program.key("p")
    program.wait_state("and goes on", lambda s: s["paper"] is None)
    program.key("Escape")
    program.wait_state("Esc takes the message away", lambda s: s["messages"] == [])
    check(with_message.share_different(program.settled_screenshot()) > 0.003,
          "the message was not on the screen")


run(a_broken_file_is_a_message, arguments=[str(TEXT)])
