"""Lessons copied, saved under another name, thrown away; rings and card while a step is changed."""

import os
import pathlib
import tempfile

from harness import check, run

own = tempfile.TemporaryDirectory(prefix="pactmap-copies-")
os.environ["XDG_DATA_HOME"] = own.name
folder = pathlib.Path(own.name) / "pactmap/lessons"


def open_panel(program):
    program.key("ctrl+l")
    program.wait_state("the panel", lambda s: "lessons" in s["boxes"] and
                       "lessons/step 1" in s["boxes"])
    program.rest()


def press(program, name):
    program.click(*program.middle_of(name))
    program.rest()


def a_lesson_is_copied_and_thrown_away(program):
    """a copy has its own name and file; thrown away, after a question, it lies in the trash"""
    open_panel(program)
    title = program.state()["lesson"]["title"]
    press(program, "lessons/copy")
    state = program.wait_state("the copy", lambda s: s["lesson"]["title"] == title + " (copy)")
    first = pathlib.Path(state["lesson"]["file"])
    check(first.parent == folder and first.exists(), f"there is no {first}")
    program.type_in("lessons/title", "For my class")
    program.wait_state("the title", lambda s: s["lesson"]["title"] == "For my class")
    press(program, "lessons/copy")
    state = program.wait_state("a second file", lambda s: s["lesson"]["file"] != str(first))
    second = pathlib.Path(state["lesson"]["file"])
    check(second.name == "for_my_class.toml" and first.exists(), f"it is saved as {second}")
    press(program, "lessons/trash")
    check(second.exists(), "it goes unasked")
    press(program, "lessons/trash no")
    check(second.exists(), "it goes against the answer")
    press(program, "lessons/trash")
    press(program, "lessons/trash yes")
    program.wait_state("another lesson", lambda s: s["lesson"]["title"] == title)
    check(not second.exists(), "it is still there")
    trash = pathlib.Path(own.name) / "Trash"
    check((trash / "files/for_my_class.toml").exists() and
          (trash / "info/for_my_class.toml.trashinfo").exists(), "it is not in the trash")
    check(first.exists(), "the other one is gone too")
    press(program, "lessons/trash")
    check("lessons/trash yes" not in program.state()["boxes"], "a shipped lesson can be deleted")


def the_editor_shows_the_card(program):
    """the step that is changed has its card in the panel, its rings on the map"""
    open_panel(program)
    plain = program.settled_screenshot()
    check("lessons/card" in program.state()["boxes"], "there is no card")
    press(program, "lessons/step 2")
    check(program.settled_screenshot().share_different(plain) > 0.01, "nothing changes")


run(a_lesson_is_copied_and_thrown_away, the_editor_shows_the_card, width=1280, height=1000)
