"""What is chosen in the window is there at the next start; whatever becomes of the file, there is
a window, and a sentence."""

import pathlib
import tempfile
import time

from data_files import DATA, open_file
from harness import Display, Failure, Program, check, wait_for

display = Display(1600, 1000)
FILE = pathlib.Path(display.home.name) / ".config/pactmap/settings.toml"
failed = 0


def text():
    return FILE.read_text() if FILE.exists() else ""


def scenario(run):
    """Each begins without settings."""
    global failed
    if FILE.is_dir():
        FILE.rmdir()
    for file in FILE.parent.glob("*") if FILE.parent.exists() else []:
        file.unlink()
    programs = []

    def start(*arguments, **size):
        programs.append(Program(display, *arguments, remembers=True, **size))
        return programs[-1]
    try:
        run(start)
        print(f"ok    {run.__doc__}")
    except Failure as failure:
        failed += 1
        print(f"FAIL  {run.__doc__}\n      {failure}")
    finally:
        for program in programs:
            wrong = program.close()
            if wrong:
                failed += 1
                print(f"FAIL  {run.__doc__}\n      {wrong}")


def end(program):
    program.key("ctrl+q")
    check(program.wait_end() == 0, "the exit status is not 0")


def the_same_tomorrow(start):
    """theme, names, language, motion, sizes, a file opened and the lesson are there again"""
    first = start(width=1500, height=960)
    first.key("t")
    first.key("t")
    first.key("l")
    first.wait_state("night", lambda s: s["theme"] == "night" and s["names"] == "period")
    first.key("ctrl+plus")
    first.wait_state("larger", lambda s: s["viewport"]["scale"] == 1.1)
    first.rest()
    first.click(*first.middle_of("layers/motion"))
    first.wait_state("no motion", lambda s: not s["motion"])
    first.click(*first.middle_of("language/pl"))
    first.wait_state("Polish", lambda s: s["language"] == "pl")
    first.key("ctrl+l")
    first.click(*first.middle_of("lessons/choose"))
    first.click(*first.middle_of("lessons/choice 2"))
    title = first.wait_state("the other lesson", lambda s: s["lesson"]["file"].endswith(
        "2_what_textbooks_get_wrong.toml"))["lesson"]["title"]
    first.key("F5")
    first.wait_state("presented", lambda s: s["presentation"]["on"])
    first.key("ctrl+plus")
    first.wait_state("larger text", lambda s: s["class_text"] == 110)
    first.rest()
    first.key("F5")
    first.wait_state("the map", lambda s: not s["presentation"]["on"])
    open_file(first, DATA / "bow_tie.geojson")
    end(first)
    second = start()
    state = second.wait_state("a start", lambda s: s["frames_drawn"] > 0)
    for key, value in {"theme": "night", "names": "period", "language": "pl", "motion": False,
                       "class_text": 110}.items():
        check(state[key] == value, f"{key} is {state[key]}")
    check(state["interface"]["shown"] == 110, f"{state['interface']}")
    check(state["lesson"]["title"] == title, f"{state['lesson']['title']} instead of {title}")
    check(not state["presentation"]["on"], "the lesson began by itself")
    check([pathlib.Path(f).name for f in state["recent"]] == ["bow_tie.geojson"],
          f"{state['recent']}")
    check(state["data"]["origin"] != "" and state["messages"] == [], f"{state['messages']}")


def the_size_is_seen_and_reached(start):
    """Ctrl and +, -, 0 change the size of everything, as far as the window has room"""
    program = start()
    width = program.wait_state("tools", lambda s: "tools" in s["boxes"])["boxes"]["margin"][2]
    program.key("ctrl+plus")
    state = program.wait_state("larger", lambda s: s["viewport"]["scale"] == 1.1)
    check(state["boxes"]["margin"][2] > width, "the panels are as wide as before")
    for _ in range(4):
        program.key("ctrl+plus")
        program.rest()
    state = program.state()
    check(state["interface"]["shown"] == 125 and state["messages"] != [], f"{state['interface']}")
    program.resize(1600, 1000)
    program.wait_state("a larger window", lambda s: s["viewport"]["width"] == 1600)
    program.key("ctrl+plus")
    program.wait_state("larger still", lambda s: s["interface"]["shown"] == 150)
    program.resize(900, 700)
    state = program.wait_state("a small window", lambda s: s["viewport"]["width"] == 900)
    program.wait_state("its size", lambda s: s["interface"] == {"wanted": 150, "shown": 110})
    program.key("ctrl+minus")
    program.wait_state("smaller", lambda s: s["interface"]["shown"] == 100)
    program.key("ctrl+minus")
    program.key("ctrl+0")
    program.wait_state("usual", lambda s: s["viewport"]["scale"] == 1)
    program.resize(1500, 960)
    program.wait_state("a large window", lambda s: s["viewport"]["height"] == 960)
    program.rest()
    program.click(*program.middle_of("layers/size/larger"))
    program.wait_state("larger by the mouse", lambda s: s["interface"]["shown"] == 110)


def options_are_not_remembered(start):
    """what the command line says wins, and is not kept"""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text('theme = "night"\nlanguage = "de"\n')
    program = start("--theme", "print", "--language", "pl", "--labels", "both")
    state = program.state()
    check((state["theme"], state["language"], state["names"]) == ("print", "pl", "both"),
          f"{state['theme']}, {state['language']}, {state['names']}")
    end(program)
    check(text() == 'theme = "night"\nlanguage = "de"\n', text())


def pictures_do_not_depend_on_it(start):
    """render reads no settings"""
    import os
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text('theme = "night"\nlanguage = "de"\nnames = "today"\ninterface_size = 200\n')
    with tempfile.TemporaryDirectory() as folder:
        files = [pathlib.Path(folder) / name for name in ("one.png", "other.png")]
        command = [os.environ["PACTMAP"], "render", "--ui", "--language", "en", "--size", "800x600"]
        display.run(*command, "-o", str(files[0]))
        FILE.unlink()
        display.run(*command, "-o", str(files[1]))
        check(files[0].read_bytes() == files[1].read_bytes(), "the pictures are not the same")


def the_window_stands_where_it_stood(start):
    """size and place of the window"""
    program = start(width=None)
    time.sleep(2)  # until then it is the desktop that places it
    program.resize(1100, 720)
    program.wait_state("another size", lambda s: s["viewport"]["width"] == 1100)
    program.xdo("windowmove", "--sync", program.window, 150, 90)
    program.rest()
    end(program)
    check("window_size = [1100, 720]" in text() and "window_place = [150, 90]" in text(), text())
    again = start(width=None)
    again.wait_state("the size", lambda s: s["viewport"]["width"] == 1100)
    place = display.run("xdotool", "getwindowgeometry", "--shell", again.window).decode()
    check("X=150\nY=90\n" in place, place)
    end(again)
    FILE.write_text("window_size = [9000, 9000]\nwindow_place = [-5000, 20]\n")
    large = start(width=None)
    state = large.wait_state("a window", lambda s: s["frames_drawn"] > 0)
    check(state["viewport"]["width"] <= 1600, f"{state['viewport']}")
    place = display.run("xdotool", "getwindowgeometry", "--shell", large.window).decode()
    check("X=-5000" not in place, place)


def two_at_once(start):
    """two programs at once keep each other's choices"""
    one, other = start(), start()
    one.xdo("windowfocus", "--sync", one.window)
    one.key("t")
    one.wait_state("a theme", lambda s: s["theme"] == "projector")
    wait_for("the theme in the file", lambda: 'theme = "projector"' in text())
    other.xdo("windowfocus", "--sync", other.window)
    other.key("ctrl+minus")
    other.wait_state("smaller", lambda s: s["interface"]["shown"] == 90)
    wait_for("the size in the file", lambda: "interface_size = 90" in text())
    check('theme = "projector"' in text(), text())


def a_broken_file(start):
    """a broken file: defaults, a sentence that can be dismissed, and a copy of it"""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    broken = 'theme = "pink"\nlanguage = "en"\nclass_text_size = 125\n<<<<<<< what\n'
    FILE.write_text(broken)
    program = start()
    state = program.state()
    check(state["theme"] == "atlas" and state["class_text"] == 125, f"{state['theme']}")
    check(len(state["messages"]) == 1 and "settings.toml, line" in state["messages"][0],
          f"{state['messages']}")
    check(text() == broken, "it was changed though nobody changed a setting")
    program.key("Escape")
    program.wait_state("no message", lambda s: s["messages"] == [])
    program.key("t")
    wait_for("the theme in the file", lambda: 'theme = "projector"' in text())
    check(FILE.with_name("settings.broken.toml").read_text() == broken, "it is not kept")
    check("class_text_size = 125" in text(), text())
    end(program)
    check(start().state()["messages"] == [], "there is something to say again")


def a_folder_in_its_place(start):
    """where nothing can be kept the window says so, and goes on"""
    FILE.mkdir(parents=True)
    program = start()
    check(len(program.state()["messages"]) == 1, f"{program.state()['messages']}")
    program.key("t")
    program.wait_state("that it is not kept", lambda s: len(s["messages"]) == 2)
    program.key("t")
    program.wait_state("another theme", lambda s: s["theme"] == "night")
    end(program)


def a_recent_file_opens_with_a_click(start):
    """Ctrl+O, a click; one that is gone goes from the list, which is said"""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "copy.geojson"
        (pathlib.Path(folder) / "another.geojson").write_text("{}")  # else it may be a mount's place
        copy.write_bytes((DATA / "bow_tie.geojson").read_bytes())
        program = start(str(copy))
        program.wait_state("the file", lambda s: s["recent"] == [str(copy)])
        open_file(program, DATA / "from_until.geojson")
        state = program.wait_state("two", lambda s: len(s["recent"]) == 2)
        check(state["recent"][0].endswith("from_until.geojson"), f"{state['recent']}")
        number = state["data"]["number"]
        program.key("ctrl+o")
        program.click(*program.middle_of("open/recent 2"))
        state = program.wait_state("the first again", lambda s: s["data"]["number"] > number)
        check(state["recent"][0] == str(copy), f"{state['recent']}")
        copy.unlink()
        program.key("ctrl+o")
        program.click(*program.middle_of("open/recent 1"))
        state = program.wait_state("it is gone", lambda s: len(s["recent"]) == 1)
        check(any("opened lately" in m for m in state["messages"]), f"{state['messages']}")


def a_lesson_that_is_gone(start):
    """the last lesson's file is gone: the usual one, and a sentence"""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text('lesson = "/nowhere/mine.toml"\n')
    state = start().state()
    check(len(state["messages"]) == 1 and "/nowhere/mine.toml" in state["messages"][0],
          f"{state['messages']}")
    check(state["lesson"]["headlines"] != [], "there is no lesson")


for each in (the_same_tomorrow, the_size_is_seen_and_reached, options_are_not_remembered,
             pictures_do_not_depend_on_it, the_window_stands_where_it_stood, two_at_once,
             a_broken_file, a_folder_in_its_place, a_recent_file_opens_with_a_click,
             a_lesson_that_is_gone):
    scenario(each)
display.close()
raise SystemExit(1 if failed else 0)
