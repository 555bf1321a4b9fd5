"""Some hundreds of keys, clicks and drags at random (but the same each time), files opened in
between: the program lives, answers, and does not grow."""

import os
import random

from data_files import SHIPPED, SMALL, answers, memory
from harness import Failure, check, run

ACTS = int(os.environ.get("PACTMAP_MONKEY_ACTS", "400"))
SEED = int(os.environ.get("PACTMAP_MONKEY_SEED", "11"))
KEYS = ["p", "l", "t", "u", "a", "b", "n", "k", "x", "f", "q", "g", "c", "shift+c", "v", "space",
        "Return", "Escape", "Tab", "F1", "F5", "Home", "End", "Next", "Prior", "Left", "Right",
        "Up", "Down", "plus", "minus", "period", "comma", "bracketright", "bracketleft", "slash",
        "question", "BackSpace", "ctrl+f", "ctrl+l", "ctrl+z", "ctrl+y", "o", "s", "d", "z", "e",
        "h", "r", "i", "w", "1", "2", "3", "4", "9", "shift+Left", "shift+Right", "F11"]


def act(program, rng):
    state = program.state()
    width = state["viewport"]["width"] if state else 1200
    height = state["viewport"]["height"] if state else 760

    def spot():
        return rng.randrange(width), rng.randrange(height)
    kind = rng.random()
    if kind < 0.6:
        program.xdo("key", "--delay", 0, *rng.choices(KEYS, k=rng.randint(1, 4)))
    elif kind < 0.75:
        program.move(*spot())
        program.xdo("click", 1)
    elif kind < 0.85:
        program.drag(spot(), spot(), steps=3)
    elif kind < 0.92:
        program.wheel(*spot(), rng.choice([-3, -1, 1, 3]))
    elif state and state["boxes"]:
        names = sorted(n for n in state["boxes"] if "/" in n)
        if names:
            program.move(*program.middle_of(rng.choice(names)))
            program.xdo("click", 1)
    else:
        program.move(*spot())


def open_something(program, rng):
    """By typing, whatever has the keyboard."""
    path = rng.choice(SMALL) if rng.random() < 0.75 else SHIPPED
    program.xdo("key", "--delay", 100, "ctrl+o", "ctrl+a")
    program.xdo("type", "--delay", 12, str(path))
    program.xdo("key", "--delay", 100, "Return")


def to_the_map(program):
    """Esc until nothing is open or going on."""
    def busy(s):
        return (s["loading"] or s["messages"] or s["ask"]["kind"] != "none" or s["picked"]
                is not None or s["presentation"]["on"] or s["comparison"]["on"] or any(
                    on for name, on in s["panels"].items() if name != "visible"))
    for _ in range(60):
        state = program.state()
        # What plays or swings draws for ever; Esc stops it.
        if not state["timeline"]["playing"] and not state["comparison"]["swinging"]:
            program.rest()
        if not busy(program.state()):
            return
        program.key("Escape")
    raise Failure(f"Esc does not lead to the map: {program.state()}")


def at_random(program):
    """hundreds of random keys, clicks and drags, and files opened in between"""
    rng = random.Random(SEED)
    held = []
    for i in range(ACTS):
        try:
            act(program, rng)
            if rng.random() < 0.08:
                open_something(program, rng)
        except Failure as failure:
            raise Failure(f"act {i} of seed {SEED}: {failure}") from None
        if i % (ACTS // 8) == ACTS // 8 - 1:
            held.append(memory(program))
    to_the_map(program)
    answers(program)
    state = program.state()
    # With the sanitizers most files are still being read when the next one is asked for.
    least = ACTS // (200 if "PACTMAP_TEST_DEADLINE" in os.environ else 40)
    check(state["data"]["number"] >= least, f"only {state['data']['number']} files came")
    print("      memory, MB: " + " ".join(f"{m:.0f}" for m in held) +
          f"; {state['data']['number']} files")
    check(max(held[4:]) < max(held[:4]) + 80, f"the program grows: {held}")


run(at_random)
