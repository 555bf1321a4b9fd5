"""A projector beside the laptop: a virtual X server (Xvnc) whose monitors a client plugs in and
pulls out."""

import os
import socket
import struct
import tempfile
import time

from harness import Display, check, run, wait_for

LAPTOP, PROJECTOR = (0, 0, 1280, 800), (1280, 0, 1024, 768)  # left, top, width, height


class Screens(Display):
    """Xvnc, and the client that asks for monitors: RFB 3.8 with the extension SetDesktopSize
    (github.com/rfbproto/rfbproto, section 7.4.10)."""

    def command(self, descriptor, width, height):
        self.folder = tempfile.TemporaryDirectory(prefix="pactmap-screens-")
        self.path = os.path.join(self.folder.name, "rfb")
        return ["Xvnc", "-displayfd", descriptor, "-geometry", f"{width}x{height}", "-depth", "24",
                "-SecurityTypes", "None", "-rfbport", "-1", "-rfbunixpath", self.path, "-noreset"]

    def have(self, *monitors):
        with socket.socket(socket.AF_UNIX) as link:
            link.connect(self.path)
            answers = link.makefile("rb")
            answers.read(12)
            link.sendall(b"RFB 003.008\n")
            answers.read(answers.read(1)[0])
            link.sendall(b"\1")  # no password
            answers.read(4)
            link.sendall(b"\1")  # shared
            head = answers.read(24)
            answers.read(struct.unpack(">I", head[20:24])[0])
            link.sendall(struct.pack(">BBHi", 2, 0, 1, -308))  # understands ExtendedDesktopSize
            width = max(left + w for left, top, w, h in monitors)
            height = max(top + h for left, top, w, h in monitors)
            wish = struct.pack(">BBHHBB", 251, 0, width, height, len(monitors), 0)
            for number, place in enumerate(monitors):
                wish += struct.pack(">IHHHHI", number, *place, 0)
            link.sendall(wish)
            link.sendall(struct.pack(">BBHHHH", 3, 0, 0, 0, 1, 1))
            answers.read(4)
            time.sleep(0.2)  # the server leaves a wish undone whose client has gone


screens = Screens()


def size(state):
    return state["viewport"]["width"], state["viewport"]["height"]


def start(program):
    screens.have(LAPTOP, PROJECTOR)
    program.key("F5")
    return program.wait_state("two windows", lambda s: s["presenter"]["open"] and
                              size(s) == PROJECTOR[2:] and "presenter/next" in s["presenter"]["boxes"])


def notes_window(program):
    return program.display.run("xdotool", "search", "--name", "pactmap: notes").split()[-1].decode()


def press(program, name):
    left, top, right, bottom = program.state()["presenter"]["boxes"][name]
    window = notes_window(program)
    program.xdo("mousemove", "--window", window, (left + right) // 2, (top + bottom) // 2)
    program.xdo("mousedown", 1)
    time.sleep(0.1)
    program.xdo("mouseup", 1)


def notes_on_the_laptop(program):
    """F5: the map covers the projector, the notes stand on the laptop, and lead through the steps"""
    start(program)
    picture = program.settled_screenshot()
    check(picture.colours((1300, 20, 2280, 400)) > 100, "no map on the projector")
    check(picture.colours((100, 100, 1200, 700)) > 3, "no notes on the laptop")
    press(program, "presenter/next")
    program.wait_state("the second step", lambda s: s["presentation"]["step"] == 1)
    press(program, "presenter/hold")
    program.wait_state("held", lambda s: s["presentation"]["frozen"])
    held = program.settled_screenshot()
    press(program, "presenter/next")
    program.wait_state("the third step", lambda s: s["presentation"]["step"] == 2 and
                       s["presentation"]["frozen"])
    later = program.settled_screenshot()
    check(later.share_different(held, (1280, 0, 2304, 768)) == 0, "the class sees the next step")
    check(later.share_different(held, (0, 50, 1280, 700)) > 0.001, "the notes stay behind")
    press(program, "presenter/end")
    program.wait_state("the map again", lambda s: not s["presentation"]["on"] and
                       not s["presenter"]["open"] and size(s) == (1200, 760))


def small_picture(program, name):
    """Where it lies on the screen, without the line around it."""
    box = f"presenter/{name} picture"
    state = program.wait_state(box, lambda s: box in s["presenter"]["boxes"])
    left, top, right, bottom = state["presenter"]["boxes"][box]
    place = program.display.run("xdotool", "getwindowgeometry", "--shell", notes_window(program))
    at = dict(line.split("=") for line in place.decode().split())
    x, y = int(at["X"]), int(at["Y"])
    return x + left + 2, y + top + 2, x + right - 2, y + bottom - 2


def the_teacher_sees_what_the_class_does(program):
    """beside the notes: what the class sees, and the next step, each as a picture of its screen"""
    start(program)
    seen, coming = (small_picture(program, name) for name in ("class", "next"))
    for left, top, right, bottom in (seen, coming):
        across = right - left + 4
        check(0.25 * 1280 < across < 0.36 * 1280, f"{across} pixels are not a third of the window")
        check(abs(across / (bottom - top + 4) - 1024 / 768) < 0.03, "not the projector's shape")
    check(seen[3] < coming[1], "the pictures lie over each other")

    def shown(what, box):
        return wait_for(what, lambda: program.screenshot().colours(box) > 100 and
                        program.settled_screenshot())
    shown("a picture of what the class sees", seen)
    first = shown("a picture of the next step", coming)
    press(program, "presenter/black")
    wait_for("a black picture", lambda: program.screenshot().colours(seen) < 8)
    check(program.screenshot().share_different(first, coming) == 0, "the next step is another")
    press(program, "presenter/next")  # brings the picture back
    shown("the picture back", seen)
    press(program, "presenter/next")
    program.wait_state("the second step", lambda s: s["presentation"]["step"] == 1)
    wait_for("another next step", lambda: program.screenshot().colours(coming) > 100 and
             program.screenshot().share_different(first, coming) > 0.005)


def the_projector_is_pulled_out(program):
    """pulled out, the projector takes no step with it; plugged in again, it has the map again"""
    start(program)
    program.key("Next")
    program.key("Next")
    program.wait_state("the third step", lambda s: s["presentation"]["step"] == 2)
    screens.have(LAPTOP)
    program.wait_state("one window", lambda s: not s["presenter"]["open"] and
                       s["presentation"]["step"] == 2 and size(s) == LAPTOP[2:])
    alone = program.settled_screenshot()
    check(alone.colours((900, 20, 1270, 300)) > 50, "the map is not on the laptop")
    screens.have(LAPTOP, PROJECTOR)
    program.wait_state("two windows", lambda s: s["presenter"]["open"] and
                       s["presentation"]["step"] == 2 and size(s) == PROJECTOR[2:])
    program.key("Next")
    program.wait_state("the fourth step", lambda s: s["presentation"]["step"] == 3)
    program.key("Escape")
    program.wait_state("the map again", lambda s: not s["presentation"]["on"] and
                       size(s) == (1200, 760))
    wait_for("the notes gone", lambda: b"notes" not in program.display.run(
        "xdotool", "search", "--name", "pactmap", "getwindowname", "%@"))


run(notes_on_the_laptop, the_teacher_sees_what_the_class_does, the_projector_is_pulled_out,
    arguments=("--no-motion",), display=screens)
