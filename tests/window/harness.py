"""Drives the real window: an X server of its own (Xvfb), the program, xdotool for mouse and keys,
the program's state file for what it says, screenshots for what it shows. Python's standard
library only. Nothing here sleeps for a fixed time and hopes: everything is polled to a deadline.
"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

DEADLINE = float(os.environ.get("PACTMAP_TEST_DEADLINE", "25"))  # seconds for any one wait
POLL = 0.05
QUIET = float(os.environ.get("PACTMAP_TEST_QUIET", "0.7"))  # seconds without a frame: rest
SANITIZER = re.compile("(ERROR|WARNING): [A-Za-z]+Sanitizer|: runtime error: ")

# The tester's own folders and display are not the tests'; a suite may set some of its own.
for name in [n for n in os.environ if n.startswith(("XDG_", "WAYLAND_"))]:
    del os.environ[name]


class Failure(AssertionError):
    pass


def wait_for(what, condition):
    """Polls until the condition returns something true, and returns that."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(POLL)
    raise Failure(f"waited {DEADLINE:.0f} s in vain for: {what}")


class Display:
    """Xvfb on a free display number, gone at the end."""

    def __init__(self, width=1280, height=800):
        read, write = os.pipe()
        self.process = subprocess.Popen(
            self.command(str(write), width, height),
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        # A home of its own: no lesson or setting of the tester's is read or written, and two runs
        # at once never meet.
        self.home = tempfile.TemporaryDirectory(prefix="pactmap-home-")
        # As every desktop has it; without it libwayland complains on standard error.
        self.runtime = tempfile.TemporaryDirectory(prefix="pactmap-runtime-")
        self.environment = dict(os.environ, DISPLAY=f":{number}", LIBGL_ALWAYS_SOFTWARE="1",
                                HOME=self.home.name, XDG_RUNTIME_DIR=self.runtime.name)
        # The drivers keep memory to the end; what the program keeps is for the C++ suites to find.
        self.environment.setdefault("ASAN_OPTIONS", "detect_leaks=0")

    def preload(self, library, **settings):
        """Programs on it load this library first, and have the settings in their environment."""
        self.environment.update(LD_PRELOAD=library, **settings)
        # The address sanitizer would be the first.
        self.environment["ASAN_OPTIONS"] += ":verify_asan_link_order=0"

    def command(self, descriptor, width, height):
        return ["Xvfb", "-displayfd", descriptor, "-screen", "0", f"{width}x{height}x24",
                "+extension", "GLX", "-nolisten", "tcp", "-noreset"]

    def run(self, *command):
        return subprocess.run(command, env=self.environment, check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout

    def close(self):
        self.process.terminate()
        self.process.wait()


class Picture:
    """A screenshot, 8 bits a channel."""

    def __init__(self, ppm):
        magic, width, height, rest = ppm.split(None, 3)
        most, self.rgb = rest.split(b"\n", 1)
        assert magic == b"P6" and most == b"255"
        self.width, self.height = int(width), int(height)

    def row(self, y, x0, x1):
        start = (y * self.width + x0) * 3
        return self.rgb[start:start + (x1 - x0) * 3]

    def pixel(self, x, y):
        return tuple(self.row(y, x, x + 1))

    def share_different(self, other, box=None):
        """Share (0..1) of the pixels in the box (x0, y0, x1, y1) that are not equal, but for a step
        of rounding: Mesa's windows are upside down, so that a gradient of a kept frame is not to
        the last bit what it is in one drawn straight into the window."""
        x0, y0, x1, y1 = box or (0, 0, self.width, self.height)
        different = 0
        for y in range(y0, y1):
            a, b = self.row(y, x0, x1), other.row(y, x0, x1)
            if a != b:
                different += sum(a[i:i + 3] != b[i:i + 3] and
                                 any(abs(a[i + c] - b[i + c]) > 1 for c in range(3))
                                 for i in range(0, len(a), 3))
        return different / ((x1 - x0) * (y1 - y0))

    def colours(self, box=None):
        x0, y0, x1, y1 = box or (0, 0, self.width, self.height)
        found = set()
        for y in range(y0, y1):
            row = self.row(y, x0, x1)
            found.update(row[i:i + 3] for i in range(0, len(row), 3))
        return len(found)

    def is_shifted(self, other, dx, dy, box):
        """Share of the box whose pixels stand dx, dy further on in the other picture."""
        x0, y0, x1, y1 = box
        same = 0
        for y in range(y0, y1):
            a, b = self.row(y, x0, x1), other.row(y + dy, x0 + dx, x1 + dx)
            same += sum(a[i:i + 3] == b[i:i + 3] for i in range(0, len(a), 3))
        return same / ((x1 - x0) * (y1 - y0))


class Program:
    """pactmap in its window, which fills the display unless told otherwise. It remembers nothing of
    an earlier one, unless told to."""

    def __init__(self, display, *arguments, width=1200, height=760, remembers=False):
        self.display = display
        if not remembers:
            home = pathlib.Path(display.environment["HOME"])
            shutil.rmtree(home / ".config/pactmap", ignore_errors=True)
        self.folder = tempfile.TemporaryDirectory(prefix="pactmap-window-")
        self.state_file = pathlib.Path(self.folder.name) / "state.json"
        program = os.environ["PACTMAP"]
        size = ["--size", f"{width}x{height}"] if width else []  # else as it was last
        self.process = subprocess.Popen(
            [program, *arguments, *size, "--state-file", str(self.state_file)],
            env=display.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        wait_for("the window", self.find_window)
        wait_for("the first frame", self.state)
        # There is no window manager to give it the keyboard.
        display.run("xdotool", "windowfocus", "--sync", self.window)
        self.move((width or 800) // 2, height // 2)

    def find_window(self):
        if self.process.poll() is not None:
            raise Failure(f"pactmap ended at once with {self.process.returncode}: "
                          f"{self.process.stderr.read().decode()}")
        try:
            found = self.display.run("xdotool", "search", "--onlyvisible", "--pid",
                                     str(self.process.pid)).split()
        except subprocess.CalledProcessError:
            return None
        self.window = found[-1].decode() if found else None
        return self.window

    # what it says

    def state(self):
        """The state file's content; None while it is not there or half written."""
        if self.process.poll() is not None:
            raise Failure(f"pactmap ended with {self.process.returncode}: "
                          f"{self.process.stderr.read().decode(errors='replace')}")
        try:
            return json.loads(self.state_file.read_text())
        except (FileNotFoundError, ValueError):
            return None

    def wait_state(self, what, condition):
        def holds():
            state = self.state()
            return state if state is not None and condition(state) else None
        try:
            return wait_for(what, holds)
        except Failure as failure:
            raise Failure(f"{failure}; the state is {self.state()}") from None

    def middle_of(self, name):
        """The middle of a panel or control by its name in the state's boxes."""
        state = self.wait_state(f"{name} on the screen", lambda s: name in s["boxes"])
        left, top, right, bottom = state["boxes"][name]
        return (left + right) // 2, (top + bottom) // 2

    # what it shows

    def screenshot(self):
        return Picture(self.display.run("import", "-window", "root", "-depth", "8", "ppm:-"))

    def rest(self):
        """Waits until the window is not laid out any more: all input so far has been dealt with."""
        def quiet():
            before = self.state()
            time.sleep(QUIET)
            after = self.state()
            return None not in (before, after) and before["turns"] == after["turns"]
        wait_for("the program to come to rest", quiet)

    def settled_screenshot(self):
        """What is on the screen when nothing is being drawn any more."""
        self.rest()
        return self.screenshot()

    # what the user does

    def xdo(self, *words):
        self.display.run("xdotool", *map(str, words))

    def move(self, x, y):
        self.xdo("mousemove", "--window", self.window, x, y)

    def click(self, x, y, button=1):
        self.move(x, y)
        self.xdo("mousedown", button)
        time.sleep(POLL)  # a press and a release in one frame would be one event to some toolkits
        self.xdo("mouseup", button)

    def press(self, *keys):
        """Keys that go down together and up again once frames have seen them: a key that goes down
        and up within one frame is not heard by ImGui's fields, and on a busy machine a frame takes
        its time."""
        self.xdo("keydown", *" keydown ".join(keys).split())
        # The frame that is being drawn may have begun before. Without the sanitizers one takes
        # so little time that a while without any has seen them too.
        drawn = self.wait_state("a frame", bool)["turns"]
        end = time.monotonic() + (QUIET / 2 if QUIET < 1 else DEADLINE)
        self.wait_state(f"frames that see {keys}", lambda s: s["turns"] >= drawn + 2 or
                        time.monotonic() > end)
        self.xdo("keyup", *" keyup ".join(reversed(keys)).split())

    def type_in(self, field, text):
        """In place of what a text field of a panel holds."""
        self.click(*self.middle_of(field))
        self.wait_state(f"{field} having the keyboard", lambda s: s["typing"])
        self.press("ctrl", "a")
        self.rest()
        self.xdo("type", "--delay", 30, text)

    def drag(self, start, end, steps=8):
        self.move(*start)
        self.xdo("mousedown", 1)
        for i in range(1, steps + 1):
            self.move(round(start[0] + (end[0] - start[0]) * i / steps),
                      round(start[1] + (end[1] - start[1]) * i / steps))
            time.sleep(POLL / 2)
        self.xdo("mouseup", 1)

    def wheel(self, x, y, clicks):
        """Positive clicks turn the wheel away from the user."""
        self.move(x, y)
        for _ in range(abs(clicks)):
            self.xdo("click", 4 if clicks > 0 else 5)

    def key(self, name):
        self.xdo("key", name)

    def resize(self, width, height):
        self.xdo("windowsize", self.window, width, height)

    def wait_end(self):
        try:
            return self.process.wait(timeout=DEADLINE)
        except subprocess.TimeoutExpired:
            raise Failure("pactmap did not end") from None

    def close(self):
        """Ends it. What was wrong, when it does not end or a sanitizer has found something."""
        wrong = ""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=DEADLINE)
            except subprocess.TimeoutExpired:
                wrong = "pactmap does not end on SIGTERM\n"
                self.process.kill()
                self.process.wait()
        if not self.process.stderr.closed:
            said = self.process.stderr.read().decode(errors="replace")
            if SANITIZER.search(said):
                wrong += said
        self.process.stdout.close()
        self.process.stderr.close()
        self.folder.cleanup()
        return wrong


def check(condition, what):
    if not condition:
        raise Failure(what)


def run(*scenarios, arguments=(), width=1200, height=760, finish=True, display=None):
    """Runs each scenario(program) in a fresh program on one display. Ends the test with the result,
    or only when something failed (finish=False)."""
    display = display or Display()
    failed = 0
    try:
        for scenario in scenarios:
            program = None
            try:
                program = Program(display, *arguments, width=width, height=height)
                scenario(program)
                print(f"ok    {scenario.__doc__}")
            except (Failure, subprocess.CalledProcessError) as failure:
                failed += 1
                print(f"FAIL  {scenario.__doc__}\n      {failure}")
            finally:
                wrong = program.close() if program is not None else ""
                if wrong:
                    failed += 1
                    print(f"FAIL  {scenario.__doc__}\n      {wrong}")
    finally:
        display.close()
    if failed or finish:
        sys.exit(1 if failed else 0)
