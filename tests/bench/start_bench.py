#!/usr/bin/env python3
"""How long the first complete frame takes, in proportion to a bare program on the same machine.

    start_bench.py BUILD_FOLDER [ROUNDS]     (under xvfb-run for the window)

Pairs take turns in one run: `bare picture` and `pactmap render`; `bare window` (until it ends) and
pactmap (until it has written its state after the first frame). Prints a table.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time

SIZE = "1920x1080"


def ended(command):
    start = time.monotonic()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return (time.monotonic() - start) * 1e3


def first_frame(command, state_file):
    if os.path.exists(state_file):
        os.remove(state_file)
    start = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while not os.path.exists(state_file):
        if program.poll() is not None or time.monotonic() - start > 60:
            raise SystemExit("pactmap showed no frame")
        time.sleep(0.001)
    took = (time.monotonic() - start) * 1e3
    program.kill()
    program.wait()
    return took


def main():
    build = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    bare, program = build + "/tests/bare", build + "/pactmap"
    with tempfile.TemporaryDirectory() as folder:
        png, state = folder + "/map.png", folder + "/state.json"
        pairs = {
            "picture": (lambda: ended([bare, "picture", SIZE, png]),
                        lambda: ended([program, "render", "--size", SIZE, "-o", png])),
        }
        if os.environ.get("DISPLAY"):
            pairs["window"] = (lambda: ended([bare, "window", "1600x900"]),
                               lambda: first_frame([program, "--state-file", state], state))
        taken = {name: ([], []) for name in pairs}
        for turn in range(rounds + 1):
            for name, pair in pairs.items():
                for which, measure in enumerate(pair):
                    ms = measure()
                    if turn > 0:  # the first warms the disk's cache
                        taken[name][which].append(ms)
    print("%-10s %12s %12s %8s" % ("first", "bare ms", "pactmap ms", "ratio"))
    for name, (least, ours) in taken.items():
        a, b = statistics.median(least), statistics.median(ours)
        print("%-10s %12.0f %12.0f %8.2f" % (name, a, b, b / a))


if __name__ == "__main__":
    main()
