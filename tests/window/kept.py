"""Work is kept, however the program ends, and brought back; two programs notice each other. Each
scenario has a display and a home of its own."""

import errno
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from data_files import DATA
from harness import Display, Failure, Program, check, wait_for

NEW = "Munich as my class knows it"
SHIPPED = "The Nazi-Soviet Pact"


class Home:
    """A home folder and a display, both gone at the end; programs started in them."""

    def __init__(self, **environment):
        self.folder = tempfile.TemporaryDirectory(prefix="pactmap-kept-")
        self.path = pathlib.Path(self.folder.name)
        self.display = Display()
        (self.path / "tmp").mkdir()
        self.display.environment.update(HOME=str(self.path), TMPDIR=str(self.path / "tmp"))
        for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
            self.display.environment.pop(name, None)
        self.display.environment.update(environment)
        self.programs = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for program in self.programs:
            program.close()
        self.display.close()
        self.folder.cleanup()

    @property
    def lessons(self):
        return self.path / ".local/share/pactmap/lessons"

    def start(self, *arguments):
        program = Program(self.display, "--no-motion", *arguments)
        self.programs.append(program)
        return program

    def files(self):
        """Everything written below the home, without locks and settings."""
        return [f for f in self.path.rglob("*") if f.is_file() and f.suffix == ".toml" and
                f.name != "settings.toml"]

    def holding(self, text):
        return [f for f in self.files() if text in f.read_text()]


def press(program, name):
    program.click(*program.middle_of(name))
    program.rest()


def show_lessons(program):
    """In its first frame the panel does not stand where it stays."""
    program.key("ctrl+l")
    program.middle_of("lessons/choose")
    program.rest()


def change(program, text=NEW, wait=True):
    """Types a headline for the step at hand."""
    if "lessons" not in program.state()["boxes"]:
        show_lessons(program)
    program.rest()
    program.type_in("lessons/headline", text)
    if wait:
        program.wait_state("the change", lambda s: text in s["lesson"]["headlines"])


def end(program):
    """Its status and what it said on standard error."""
    program.wait_end()
    return program.process.returncode, program.process.stderr.read().decode()


def bring_back(home, *arguments, key=None):
    """The next start asks; the answer brings the change back."""
    program = home.start(*arguments)
    program.wait_state("the question", lambda s: s["kept"] and "kept" in s["boxes"])
    if key:
        program.key(key)
    else:
        press(program, "kept/bring back")
    program.wait_state("the change is back", lambda s: NEW in s["lesson"]["headlines"] and
                       s["lesson"]["unsaved"] and not s["kept"])
    return program


def killed_after_five_seconds():
    """kill -9 five seconds after a change: the next start asks, brings it back, and saves it"""
    with Home() as home:
        program = home.start()
        change(program)
        time.sleep(5)
        program.process.kill()
        program.wait_end()
        check(home.holding(NEW), f"the change is in none of {home.files()}")
        program = bring_back(home)
        press(program, "lessons/save")
        saved = home.lessons / "the_nazi-soviet_pact.toml"
        check(NEW in saved.read_text(), "it is not saved")
        check(home.files() == [saved], f"more is left than the lesson: {home.files()}")
        program.key("ctrl+q")
        ended = end(program)
        check(ended == (0, ""), f"it does not end quietly: {ended}")
        check(home.start().state()["kept"] == [], "it asks about what is saved")


def ended_by_signals():
    """SIGTERM, SIGHUP, SIGINT, SIGQUIT after the last key: status 0, kept, brought back by Enter"""
    for which in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
        with Home() as home:
            program = home.start()
            change(program, wait=False)
            program.process.send_signal(which)
            status, said = end(program)
            check(status == 0, f"{which.name} ends it with {status}")
            kept = home.holding(NEW)
            check(len(kept) == 1, f"after {which.name} there is {home.files()}")
            check(str(kept[0]) in said, f"it does not say where: {said}")
            bring_back(home, key="Return")


def full_disk():
    """a disk full at Ctrl+S: said, the changes are kept where there is room; saved when there is"""
    with Home() as home:
        home.lessons.mkdir(parents=True)
        home.display.preload(os.environ["DISK_TROUBLE"], TROUBLE_FOLDER=str(home.lessons),
                             TROUBLE_FAIL="write", TROUBLE_ERRNO=str(errno.ENOSPC))
        program = home.start()
        change(program)
        program.key("ctrl+s")
        state = program.wait_state("it is told", lambda s: s["messages"] and s["lesson"]["unsaved"])
        check(any("disk is full" in m for m in state["messages"]), f"{state['messages']}")
        program.key("ctrl+q")
        end(program)
        kept = home.holding(NEW)
        check(len(kept) == 1 and home.lessons not in kept[0].parents, f"there is {home.files()}")
        for name in ("LD_PRELOAD", "TROUBLE_FOLDER"):
            home.display.environment.pop(name)
        program = bring_back(home)
        program.key("ctrl+s")
        program.wait_state("saved", lambda s: not s["lesson"]["unsaved"])
        check([f.parent for f in home.holding(NEW)] == [home.lessons], f"{home.files()}")


def display_lost():
    """the X server killed: the change is kept, and standard error says where"""
    with Home() as home:
        program = home.start()
        change(program)
        home.display.process.kill()
        status, said = end(program)
        kept = home.holding(NEW)
        check(len(kept) == 1, f"there is {home.files()}; it ended with {status}: {said}")
        check(str(kept[0]) in said, f"it does not say where: {said}")


def thrown_until_it_ends():
    """something thrown in every frame: it ends with status 1, the change is kept, and it says where"""
    with Home() as home:
        faults = home.path / "faults"  # throw_in_area.cpp: a byte each
        faults.write_bytes(b"")
        kept_as = dict(home.display.environment)
        home.display.preload(os.environ["PACTMAP_THROW_IN_AREA"], THROW_IN_AREA=str(faults))
        program = home.start(DATA / "from_until.geojson")
        program.key("comma")  # the day before the one state of the file follows the other
        program.wait_state("the day before", lambda s: s["date"] == "1939-08-22")
        change(program)
        faults.write_bytes(b"1" * 1000)
        program.click(*program.middle_of("tools/numbers"))  # measures areas
        status, said = end(program)
        check(status == 1 and "thrown by the test" in said, f"it ends with {status}: {said!r}")
        kept = home.holding(NEW)
        check(len(kept) == 1, f"the change is in {kept}")
        check(str(kept[0]) in said, f"it does not say where: {said!r}")
        home.display.environment.clear()
        home.display.environment.update(kept_as)
        bring_back(home)


def days_do_not_overwrite_each_other():
    """day two's work overwrites neither day one's nor that of a lesson of the same name"""
    with Home() as home:
        for text in ("day one", "day two"):
            program = home.start()
            if program.state()["kept"]:
                program.key("Escape")  # later
                program.wait_state("no question", lambda s: not s["kept"])
            change(program, text)
            program.key("ctrl+q")
            check(end(program)[0] == 0, "it does not end well")
        check(home.holding("day one") and home.holding("day two"), f"there is {home.files()}")
        for folder in ("a", "b"):
            lesson = home.path / folder / "lesson.toml"
            lesson.parent.mkdir()
            lesson.write_text(f'title = "x"\n\n[[step]]\nheadline = "{folder}"\n')
            program = home.start("--lesson", str(lesson))
            while program.state()["kept"]:
                before = len(program.state()["kept"])
                program.key("Escape")
                program.wait_state("later", lambda s: len(s["kept"]) < before)
            change(program, f"of folder {folder}")
            program.key("ctrl+q")
            check(end(program)[0] == 0, "it does not end well")
        check(home.holding("of folder a") and home.holding("of folder b"),
              f"there is {home.files()}")
        program = home.start()
        check(len(program.state()["kept"]) == 4, f"it asks about {program.state()['kept']}")


def no_answer_loses_anything():
    """kept for later it is asked again; with the file kept it stays in the list of lessons"""
    with Home() as home:
        program = home.start()
        change(program)
        program.key("ctrl+q")
        end(program)
        program = home.start()
        press(program, "kept/later")
        check(home.holding(NEW) and not program.state()["kept"], "later lost it")
        program.key("ctrl+q")
        end(program)
        program = home.start()
        program.wait_state("it asks again", lambda s: s["kept"])
        program.key("k")
        program.wait_state("an answer", lambda s: not s["kept"] and s["messages"])
        check(NEW not in program.state()["lesson"]["headlines"], "it was brought back")
        check(len(home.holding(NEW)) == 1, "it is gone")
        show_lessons(program)
        press(program, "lessons/choose")
        press(program, "lessons/choice 1")
        program.wait_state("it opens from the list", lambda s: NEW in s["lesson"]["headlines"])


def home_that_cannot_be_written_to():
    """where no home can be written to: kept elsewhere and said, with a status; else said lost"""
    closed = {"XDG_DATA_HOME": "/proc/pactmap", "XDG_STATE_HOME": "/proc/pactmap"}
    with Home(**closed) as home:
        program = home.start()
        change(program)
        program.wait_state("it is told", lambda s: any("kept in" in m for m in s["messages"]))
        program.key("ctrl+q")
        status, said = end(program)
        kept = home.holding(NEW)
        check(status == 1 and len(kept) == 1 and str(kept[0]) in said, f"{status}, {kept}: {said}")
        check(kept[0].parent.stat().st_mode & 0o77 == 0, "others may look at it")
        bring_back(home)
    with Home(**closed, TMPDIR="/proc/pactmap") as home:
        program = home.start()
        change(program)
        program.key("ctrl+q")
        status, said = end(program)
        check(status == 1 and "could not be kept" in said, f"{status}: {said}")


def two_programs():
    """two programs on one lesson: the second is told, and neither overwrites the other's work"""
    with Home() as home:
        lesson = home.path / "mine.toml"
        lesson.write_text(f'title = "Mine"\n\n[[step]]\nheadline = "first"\n')
        one = home.start("--lesson", str(lesson))
        two = Program(home.display, "--no-motion", "--lesson", str(lesson))
        home.programs.append(two)
        two.wait_state("it is told", lambda s: any("open in another" in m for m in s["messages"]))
        change(two, "of the second")
        two.key("ctrl+s")
        two.wait_state("saved", lambda s: not s["lesson"]["unsaved"])
        check("of the second" in lesson.read_text(), "the second cannot save")
        one.display.run("xdotool", "windowraise", one.window, "windowfocus", "--sync", one.window)
        change(one, "of the first")
        one.key("ctrl+s")
        state = one.wait_state("saved", lambda s: not s["lesson"]["unsaved"])
        check("of the second" in lesson.read_text(), "the second's work is overwritten")
        check(any("changed by somebody else" in m for m in state["messages"]),
              f"nobody is told: {state['messages']}")
        other = pathlib.Path(state["lesson"]["file"])
        check(other != lesson and "of the first" in other.read_text(), f"it is in {other}")


def pipes_among_the_lessons():
    """a pipe, a link to a device and a folder among the lessons do not stop the list"""
    with Home() as home:
        home.lessons.mkdir(parents=True)
        os.mkfifo(home.lessons / "pipe.toml")
        os.symlink("/dev/zero", home.lessons / "zero.toml")
        (home.lessons / "folder.toml").mkdir()
        (home.lessons / "deep.toml").write_text("x = 1\n" + ".".join(["a"] * 40000) + " = 1\n")
        (home.lessons / "good.toml").write_text('title = "Good"\n\n[[step]]\nheadline = "x"\n')
        (home.lessons / "old.unsaved.toml").write_text('[[step]]\nheadline = "of an older version"\n')
        program = home.start()
        program.wait_state("the older version's is asked about", lambda s: s["kept"] == ["old"])
        program.key("Escape")
        show_lessons(program)
        press(program, "lessons/choose")
        names = [n for n in program.state()["boxes"] if n.startswith("lessons/choice")]
        check(len(names) == 6, f"the list holds {names}")
        press(program, "lessons/choice 1")
        program.wait_state("a sentence", lambda s: any("(40000)" in m for m in s["messages"]))


def long_title():
    """a title of 140 Cyrillic letters is saved, and kept unsaved"""
    with Home() as home:
        title = "Щ" * 140
        lesson = home.path / "x.toml"
        lesson.write_text(f'title = "{title}"\n\n[[step]]\nheadline = "x"\n')
        program = home.start("--lesson", str(lesson))
        lesson.chmod(0o400)
        change(program)
        wait_for("the draft", lambda: home.holding(NEW))
        program.key("ctrl+s")
        program.wait_state("saved", lambda s: not s["lesson"]["unsaved"])
        saved = home.holding(NEW)
        check(len(saved) == 1 and saved[0].parent == home.lessons and title in saved[0].read_text(),
              f"there is {saved}")


def nobody_listens():
    """whoever reads what it says is gone when SIGTERM comes: it ends in order, the change is kept"""
    with Home() as home:
        program = home.start()
        change(program)
        program.process.stderr.close()
        program.process.stdout.close()
        program.process.send_signal(signal.SIGTERM)
        status = program.wait_end()
        check(status == 0, f"it ends with {status}")
        check(len(home.holding(NEW)) == 1, f"there is {home.files()}")


def disk_that_does_not_answer():
    """a disk that hangs for good: SIGTERM ends it all the same, with status 1 and a sentence"""
    with Home() as home:
        home.display.preload(os.environ["DISK_TROUBLE"], TROUBLE_FOLDER=str(home.path),
                             TROUBLE_FAIL="hang")
        program = home.start()
        change(program)
        program.process.send_signal(signal.SIGTERM)
        try:
            status = program.process.wait(60)  # it waits ten seconds, twice
        except subprocess.TimeoutExpired:
            raise Failure("it hangs with the disk") from None
        said = program.process.stderr.read().decode()
        check(status == 1, f"it ends with {status}")
        check("does not answer" in said, f"it says {said!r}")


scenarios = [killed_after_five_seconds, ended_by_signals, full_disk, display_lost,
             thrown_until_it_ends, days_do_not_overwrite_each_other, no_answer_loses_anything,
             home_that_cannot_be_written_to, two_programs, pipes_among_the_lessons, long_title,
             nobody_listens, disk_that_does_not_answer]
wanted = sys.argv[1:]
failed = 0
for scenario in scenarios:
    if wanted and scenario.__name__ not in wanted:
        continue
    try:
        scenario()
        print(f"ok    {scenario.__doc__}", flush=True)
    except Failure as failure:
        failed += 1
        print(f"FAIL  {scenario.__doc__}\n      {failure}", flush=True)
sys.exit(1 if failed else 0)
