#!/usr/bin/env python3
"""What the hand costs: processor time of the window for each move of the pointer and each switch that
is pressed, in proportion to the first program named. Nothing fades, and each act has come to rest
before the next: how many frames that takes is up to the program, and shown too.

    hand_bench.py PROGRAM... [-r ROUNDS]     (under xvfb-run)

The programs take turns in one run: the one of today beside one built before a change. Needs xdotool.
Prints a table, medians of the rounds.
"""
import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time

MOVES, CLICKS = 100, 10
TICK = os.sysconf("SC_CLK_TCK")


def xdotool(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def processor_ms(pid):
    fields = open("/proc/%d/stat" % pid).read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1e3 / TICK


def at_rest(pid):
    """Waits until the window draws no more, and says what it has cost so far."""
    before = processor_ms(pid)
    while True:
        time.sleep(0.4)
        now = processor_ms(pid)
        if now - before < 2 * 1e3 / TICK:
            return now
        before = now


def frames_drawn(folder):
    with open(os.path.join(folder, "state.json")) as state:
        return json.load(state)["frames_drawn"]


def cost(pid, folder, words, acts):
    """Of an act, ms, and how many frames were drawn for it."""
    before, frames_before = at_rest(pid), frames_drawn(folder)
    xdotool(*words)
    spent = at_rest(pid) - before
    return spent / acts, (frames_drawn(folder) - frames_before) / acts


def open_window(program, folder):
    state = os.path.join(folder, "state.json")
    home = dict(os.environ, HOME=folder, XDG_DATA_HOME=folder, XDG_STATE_HOME=folder,
                XDG_CONFIG_HOME=folder)
    window = subprocess.Popen([program, "--no-motion", "--state-file", state], env=home,
                              stdout=subprocess.DEVNULL)
    start = time.monotonic()
    while not os.path.exists(state):
        if window.poll() is not None or time.monotonic() - start > 60:
            raise SystemExit(program + " showed no frame")
        time.sleep(0.05)
    return window


def over_the_map():
    words = []
    for i in range(MOVES):
        words += ["mousemove", 800 + 3 * (i % 100), 350 + i % 50, "sleep", 0.1]
    return words


def over_the_panels():
    words = []
    for i in range(MOVES):
        words += ["mousemove", 60 + i % 200, 120 + 2 * (i % 150), "sleep", 0.1]
    return words


def on_a_switch():
    words = ["mousemove", 900, 400]
    for _ in range(CLICKS):
        words += ["key", "p", "sleep", 0.4]
    return words


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", nargs="+")
    parser.add_argument("-r", "--rounds", type=int, default=3)
    asked = parser.parse_args()
    acts = {"move over the map": (over_the_map, MOVES), "move over panels": (over_the_panels, MOVES),
            "protocol on or off": (on_a_switch, CLICKS)}
    taken = {name: [[] for _ in asked.programs] for name in acts}
    drawn = {name: [[] for _ in asked.programs] for name in acts}
    for _ in range(asked.rounds):
        for which, program in enumerate(asked.programs):
            with tempfile.TemporaryDirectory() as folder:
                window = open_window(program, folder)
                for name, (words, count) in acts.items():
                    ms, frames = cost(window.pid, folder, words(), count)
                    taken[name][which].append(ms)
                    drawn[name][which].append(frames)
                window.kill()
                window.wait()
    print("%-20s %s" % ("of an act", "  ".join("%8s %6s %6s" % ("ms", "ratio", "frames")
                                                for _ in asked.programs)))
    for name, each in taken.items():
        medians = [statistics.median(all_of_it) for all_of_it in each]
        frames = [statistics.median(all_of_it) for all_of_it in drawn[name]]
        print("%-20s %s" % (name, "  ".join("%8.2f %6.2f %6.1f" % (ms, ms / medians[0], count)
                                            for ms, count in zip(medians, frames))))


if __name__ == "__main__":
    main()
