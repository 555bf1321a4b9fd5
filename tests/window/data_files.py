"""Data for the window's tests: small files, one that takes seconds, and ways to open them."""

import json
import math
import pathlib

from harness import check

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "tests/data"
SHIPPED = ROOT / "geodata/atlas"
SMALL = [DATA / f"{name}.geojson" for name in
         ("bow_tie", "from_until", "no_name_field", "year_fields", "reversed_rings")]


def write_large(path, side, points):
    """A chequer of side x side quadrangles whose sides have so many vertices, shared by neighbours."""
    size = 20 / side

    def at(u, v):
        return [round(15 + u * size + 0.05 * size * math.sin(9 * (u + v)), 7),
                round(45 + v * size, 7)]
    with open(path, "w", encoding="ascii") as out:
        out.write('{"type":"FeatureCollection","features":[\n')
        for i in range(side * side):
            x, y = i % side, i // side
            ring = [at(x + k / points, y) for k in range(points)] + \
                   [at(x + 1, y + k / points) for k in range(points)] + \
                   [at(x + 1 - k / points, y + 1) for k in range(points)] + \
                   [at(x, y + 1 - k / points) for k in range(points)]
            feature = {"type": "Feature", "properties": {"name": f"P{i}"},
                       "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]}}
            out.write((",\n" if i else "") + json.dumps(feature, separators=(",", ":")))
        out.write("]}\n")


def write_dated(path):
    """Land with one name on two stretches of time, centuries before the atlas."""
    def feature(start, end, west):
        ring = [[west, 50], [26, 50], [26, 57], [west, 57], [west, 50]]
        return {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]},
                "properties": {"name": "Old land", "start": start, "end": end}}
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [
        feature("1648-10-24", "1772-08-04", 16), feature("1772-08-05", "1793-01-22", 18)]}))


def ask_for(program, path):
    """Ctrl+O, the path, Enter."""
    program.key("ctrl+o")
    program.wait_state("the panel to open a file", lambda s: s["panels"]["open"] and
                       "open/path" in s["boxes"] and s["typing"])
    program.press("ctrl", "a")
    program.xdo("type", "--delay", 20, str(path))
    program.press("Return")


def open_file(program, path):
    """Opens it and waits until it is shown; the state then."""
    number = program.state()["data"]["number"]
    ask_for(program, path)
    state = program.wait_state(f"{path} on view", lambda s: s["data"]["number"] == number + 1 and
                               s["loading"] is None)
    check(state["data"]["origin"] == str(path), f"shown is {state['data']}, not {path}")
    return state


def answers(program):
    """Keys are heard, whatever is going on."""
    theme = program.state()["theme"]
    program.key("t")
    program.wait_state("an answer to a key", lambda s: s["theme"] != theme)


def memory(program):
    """What the program has in memory, MB."""
    with open(f"/proc/{program.process.pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0
