"""Broken files: one sentence in the window, and the session goes on."""

import os
import pathlib
import tempfile

from data_files import ask_for
from harness import check, run

folder = tempfile.TemporaryDirectory(prefix="pactmap-bad-")
TEXT = pathlib.Path(folder.name) / "borders.shp"
TEXT.write_text("this is no shapefile\n")


def a_broken_file_is_a_message(program):
    """a text file named .shp is refused in a sentence, and the map is there all the same"""
    state = program.wait_state("a message, and a map", lambda s: s["messages"] and
                               s["loading"] is None and s["data"]["patches"] > 0)
    messages = state["messages"]
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


LOOP = pathlib.Path(folder.name) / "loop"
LOOP.symlink_to(LOOP)


def paths_that_cannot_be_looked_at(program):
    """a link that leads round, a name too long, a pipe: a sentence each, and the session goes on"""
    pipe = pathlib.Path(folder.name) / "pipe.geojson"
    os.mkfifo(pipe)
    for path in (LOOP, LOOP / "within", pathlib.Path(folder.name) / ("x" * 300), pipe):
        ask_for(program, path)
        state = program.wait_state(f"{path} is refused", lambda s: s["messages"] and
                                   s["loading"] is None)
        check(state["data"]["patches"] > 0, "the map is gone")
        check("should not have" not in " ".join(state["messages"]), f"{path}: {state['messages']}")
        for _ in range(2):
            program.key("Escape")
        program.wait_state("no message", lambda s: not s["messages"] and not s["panels"]["open"])


LESSON = pathlib.Path(folder.name) / "half.toml"
LESSON.write_text("""title = "Half a lesson"

[[step]]
headline = "First"
date = "yesterday"

[[step]]
headline = "Second

[[step]]
headline = "Third"
""")


def a_broken_lesson_opens_as_far_as_it_can(program):
    """of a lesson with a broken step the others are there, and line and key are named"""
    state = program.state()
    check(state["lesson"]["headlines"] == ["First", "Third"], f"it has {state['lesson']}")
    said = " ".join(state["messages"])
    check('half.toml, line 5: "date"' in said and "half.toml, line 8:" in said,
          f"it says {said}")
    program.xdo("key", "--delay", 50, "Escape", "Escape")
    program.wait_state("no message", lambda s: s["messages"] == [])
    program.key("F5")
    program.wait_state("the lesson", lambda s: s["presentation"]["on"] and "lesson" in s["boxes"])


run(a_broken_lesson_opens_as_far_as_it_can, arguments=["--lesson", str(LESSON)], finish=False)
run(paths_that_cannot_be_looked_at, finish=False)
run(a_broken_file_is_a_message, arguments=[str(TEXT)])
