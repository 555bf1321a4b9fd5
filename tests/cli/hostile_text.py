"""Text from files and arguments cannot steer the terminal it is printed on: what is printed holds
no control characters and no marks that turn the reading order, whichever command prints it. JSON
stays JSON, CSV stays CSV and is no formula."""

import csv
import io
import json
import re

import shell
from shell import DATA, OUT, check, run_raw

NAMES = {
    "escape": "evil\x1b]0;pwned\x07\x1b[2J\x1b[31mX\r\nline2",
    "c1": "a\u009b2Jb\u0085c",
    "delete": "a\x7f\x08b",
    "bidi": "\u202egnp.exe\u2066x\u2069",
    "separators": "a\u2028b\u2029c",
    "formula": "=cmd|' /C calc'!A0",
    "quotes": 'the "Free", City',
    "tab": "\t@SUM(A1)",
}
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def square(name, west, **more):
    ring = [[west, 50], [west + 1, 50], [west + 1, 51], [west, 51], [west, 50]]
    return {"type": "Feature", "properties": {"name": name, **more},
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def collection(file, features):
    path = OUT / file
    text = json.dumps({"type": "FeatureCollection", "features": features})
    path.write_text(text)
    return path


def bow_tie(name):
    feature = square(name, 20)
    ring = feature["geometry"]["coordinates"][0]
    ring[1], ring[2] = ring[2], ring[1]
    return feature


def printed(what, *arguments, **environment):
    """The status, and what was printed: UTF-8 that steers nothing."""
    code, out, err = run_raw(*arguments, **environment)
    for stream in (out, err):
        try:
            text = stream.decode("utf-8")
        except UnicodeDecodeError as problem:
            check(False, f"{what}: prints what is no UTF-8 ({problem})")
            continue
        found = STEERS.search(text)
        check(not found, f"{what}: prints {found and found.group()!r} in {text[:300]!r}")
    return code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")


def names_of_areas():
    file = collection("names.geojson", [square(n, 10 + 2 * i) for i, n in enumerate(NAMES.values())])
    code, out, _ = printed("areas", "areas", "--file", file)
    check(code == 0 and "evil\\u001b]0;pwned\\u0007" in out, f"areas: {code} {out}")
    check(len(out.splitlines()) == len(NAMES) + 1, f"areas: a row is cut in two: {out}")
    code, out, _ = printed("areas --json", "areas", "--file", file, "--json")
    names = {row["name"] for row in json.loads(out)}
    check(code == 0 and set(NAMES.values()) - {NAMES["tab"]} <= names, f"--json: {names}")
    code, out, _ = printed("describe", "describe", "--file", file)
    check(code == 0 and "\n- evil\\u001b]0;pwned\\u0007" in out, f"describe: {code} {out}")
    code, out, _ = printed("describe --json", "describe", "--file", file, "--json")
    held = {holder["name"] for holder in json.loads(out)["maps"][0]["holders"]}
    check(code == 0 and NAMES["quotes"] in held, f"describe --json: {held}")
    code, out, _ = printed("areas --csv", "areas", "--file", file, "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    check(code == 0 and len(rows) == len(NAMES), f"--csv has {len(rows)} rows: {out}")
    check(NAMES["quotes"] in {row["name"] for row in rows}, f"--csv: quotes: {out}")
    for row in rows:
        for field, value in row.items():
            check(field is not None and value is not None, f"--csv: a ragged row: {row}")
            check(not value.startswith(("=", "+", "@", "-")) or value.lstrip("-").isdigit(),
                  f"--csv: a formula: {value!r}")


def one_place():
    for key, name in NAMES.items():
        file = collection(f"{key}.geojson", [square(name, 20)])
        code, out, _ = printed(f"identify {key}", "identify", 20.5, 50.5, "--file", file)
        check(code == 0 and json.loads(out)["holder_name"] == name.strip(), f"identify: {out}")


def no_utf8():
    file = OUT / "latin1.geojson"
    text = json.dumps({"type": "FeatureCollection", "features": [square("KrakOw", 20)]})
    file.write_bytes(text.encode().replace(b"KrakOw", b"Krak\xf3w"))
    for command in (["areas"], ["areas", "--json"], ["areas", "--csv"], ["identify", 20.5, 50.5]):
        code, out, _ = printed(f"{command} of Latin-1", *command, "--file", file)
        check(code == 0, f"{command} of Latin-1: {code}")
        if "--json" in command or command[0] == "identify":
            json.loads(out)


def warnings_and_complaints():
    evil = NAMES["escape"]
    broken = collection("broken.geojson", [bow_tie(evil), bow_tie(evil + "2")])
    odd = collection("odd\x1b[31m\u202e.geojson", [square("a", 20)])
    for file in (broken, odd, OUT / "none\x1b[2J\n.shp"):
        printed("check", "check", file)
        printed("areas", "areas", "--file", file)
        printed("render", "render", file, "--size", "64x64", "-o", OUT / "x.png")
        printed("bench", "bench", "--shp", file, "--ext", "0,0,1\x1b[2J,1")
    _, out, _ = printed("check", "check", odd)
    check("odd\\u001b[31m\\u202e.geojson: nothing is wrong." in out, f"check: {out}")
    for arguments in (["--\x1b[2J"], ["render", "--date", "\x1b[2J", "-o", OUT / "x.png"],
                      ["identify", "\x1b[2J", "\u202e"], ["areas", "\x1b[2J", "\n\n"],
                      ["export", "--what", "\x1b[2J", "-o", OUT / "x.gpkg"],
                      ["export", "-o", OUT / "\x1b[2J" / "x.gpkg"],
                      ["render", "-o", OUT / "\x1b[2J" / "x.png", "--size", "64x64"],
                      ["areas", "--date", b"\xff\xfe"], [b"\xff--", b"\xc2"],
                      ["render", "--layers", "land,\x9b", "-o", OUT / "x.png"],
                      ["render", "--lesson", OUT / "\x1b]0;x\x07.toml", "-o", OUT / "x.png"]):
        code, _, err = printed(str(arguments), *arguments, DISPLAY="", WAYLAND_DISPLAY="")
        check(code in (1, 2) and len(err.splitlines()) == 1, f"{arguments}: {code} {err!r}")


shell.run_all(names_of_areas, one_place, no_utf8, warnings_and_complaints)
