"""Options: they mean the same before and after the command, those a command does not know are
refused wherever they stand, of one given twice the last counts; what is out of range is refused in
a sentence that names the range."""

import hashlib
import json
import os
import pathlib
import subprocess

import shell
from shell import DATA, OUT, check, refused, run

STATES = DATA.parent.parent / "geodata" / "atlas"


def picture(*arguments):
    file = OUT / "picture.png"
    file.unlink(missing_ok=True)
    code, out, err = run(*arguments, "--size", "96x64", "-o", file)
    check(code == 0 and out == "", f"{arguments}: {code} {out} {err}")
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else None


def before_and_after():
    """Pictures of other days differ, so that equal ones are of the day asked for."""
    june = ["--date", "1941-06-01"]
    after = picture("render", *june)
    check(after != picture("render"), "two days look the same: this test tells nothing")
    check(picture(*june, "render") == after, "--date before render is another day than behind it")
    check(picture("--date=1941-06-01", "render", "--theme", "atlas") == after, "--date=DAY render")
    night = picture("render", "--theme", "night", *june)
    check(picture("--theme", "night", "render", *june) == night, "one before, one behind")
    check(picture(*june, "--theme", "night", "--labels", "both", "render") == night, "all before")
    file = OUT / "o.png"
    code, _, err = run("-o", file, "--size", "64x64", "render")
    check(code == 0 and file.exists(), f"-o before the command: {code} {err}")
    code, _, err = run(f"-o{file}", "--size=64x64", "render")
    check(code == 0, f"-oFILE before the command: {code} {err}")


def answers_before_and_after():
    for words in (["identify", "25.28", "54.69", "--date", "1939-10-30"],
                  ["areas", "--date", "1939-08-23", "--compare", "1939-10-31", "--csv"],
                  ["areas", "--json", "--protocol", "1939-08-23"],
                  ["identify", "-5.5", "54", "--file", DATA / "bow_tie.geojson"]):
        expected = run(*words)
        check(expected[0] == 0, f"{words}: {expected}")
        command, rest = words[0], words[1:]
        for at in range(1, len(rest) + 1):
            moved = [*rest[:at], command, *rest[at:]]
            if str(rest[at - 1]) in ("--date", "--compare", "--protocol", "--file"):
                continue  # the command would be its value
            check(run(*moved) == expected, f"{moved} does not say what {words} says")


def files_before_the_command():
    file = DATA / "bow_tie.geojson"
    check(run(file, "check") == run("check", file), "check: the file before the command")
    refused(1, ["nonexistent.shp"], "/nonexistent.shp", "render", "-o", OUT / "x.png")
    refused(2, ["rubbish"], "--date", "rubbish", "/nonexistent.shp", "render", "-o", OUT / "x.png")
    listed = OUT / "[a]"
    listed.write_bytes(file.read_bytes())
    code, out, err = run("check", listed)
    check(code == 1 and "[a]" in out, f"a file in brackets: {code} {out} {err}")
    refused(1, ["-x.shp: there is no such file"], "render", "-o", OUT / "x.png", "--", "-x.shp")
    refused(1, ["++: there is no such file"], "render", "++", "-o", OUT / "x.png")


def unknown_anywhere():
    for words in (["--colour", "red", "render", "-o", "x.png"], ["render", "-o", "x.png", "--colour"],
                  ["--theme", "night", "areas"], ["areas", "--theme", "night"],
                  ["--no-motion", "render", "-o", "x.png"], ["--state-file", "x", "areas"],
                  ["--scale", "2"], ["-o", "x.png"], ["--ui", "identify", "25", "54"],
                  ["--frames", "3", "render", "-o", "x.png"], ["check", "--file", "x", "y"]):
        unknown = next(w for w in words if w.startswith("-") and
                       w in ("--colour", "--theme", "--no-motion", "--state-file", "--scale", "-o",
                             "--ui", "--frames", "--file") and not (w == "-o" and "render" in words))
        refused(2, [unknown, "no such option"], *words)
    refused(2, ["foo", "too many"], "areas", "foo")
    refused(2, ["foo", "too many"], "areas", "--", "foo")
    refused(2, ["several files"], "render", "-o", OUT / "x.png", "a.shp", "b.shp")


def without_a_value():
    for words, says in ((["--date"], "missing"), (["render", "-o"], "missing"),
                        (["render", "--date", "--size", "64x64", "-o", "x"], "missing"),
                        (["areas", "--date="], "empty"), (["areas", "--date", ""], "empty"),
                        (["areas", "--file", ""], "empty"), (["render", "-o", ""], "empty"),
                        (["render", "", "-o", "x"], "empty"), (["areas", "--csv=no"], "no value"),
                        (["check"], "FILE is required"), (["identify", "25"], "LAT is required"),
                        (["render"], "--output is required")):
        refused(2, [says], *words)


def given_twice():
    once = run("areas", "--date", "1941-06-01", "--csv")
    check(once[0] == 0, str(once))
    check(run("areas", "--date", "1939-08-23", "--csv", "--date", "1941-06-01", "--csv") == once,
          "the last --date does not count")
    check(run("--date", "1941-06-01", "areas", "--csv", "--date", "1938-01-01") ==
          run("areas", "--csv", "--date", "1938-01-01"), "the last --date, behind the command")
    check(run("areas", "--date", "rubbish", "--date", "1941-06-01", "--csv") == once,
          "what does not count is read all the same")
    check(picture("render", "--scale", "nan", "--scale", "1") == picture("render", "--scale", "1"),
          "the last --scale does not count")


BAD_NUMBERS = ["nan", "inf", "-inf", "1e999", "-1e999", "0x10", "1e", "1,5", "1.5.2", "2px", " 2",
               "2 ", "٣", "２", "½", "--", "1e-9999", "+", "-", "."]


def numbers():
    out = ["-o", OUT / "n.png"]
    for number in BAD_NUMBERS:
        if number != "--":
            refused(2, ["--scale", "from 0.5 to 16"], "render", f"--scale={number}", *out)
            refused(2, ["--step", "from 1 to"], "render", f"--step={number}", *out)
            refused(2, ["--bbox", "-180 to 180"], "render", f"--bbox=20,{number},29,60", *out)
            refused(2, ["--size", "64x64 to 16384x16384"], "render", f"--size={number}x64", *out)
            refused(2, ["--frames", "from 0 to"], "bench", "--shp", "x", "--ext", "0,0,1,1",
                    f"--frames={number}")
            refused(2, ["--ext"], "bench", "--shp", "x", f"--ext=0,0,{number},1")
        refused(2, ["LAT", "from -90 to 90"], "identify", "--", 25, number)
    for scale in ("0", "-0", "-1", "0.49", "0.01", "16.01", "1e300"):
        refused(2, ["--scale", "from 0.5 to 16"], "render", f"--scale={scale}", "--ui", *out)
    for step in ("0", "-1", "-0", "99999", "99999999999999999999", "1.5", "37"):
        refused(2, ["--step", "from 1 to 36"], "render", f"--step={step}", *out)
    for box in ("1,2,3", "1,2,3,4,", "30,50,20,60", "20,60,30,50", "20,50,20,60", "-181,0,1,1",
                "0,0,181,1", "0,-91,1,1", "0,0,1,91", ",,,", "0,0,1,1,1"):
        refused(2, ["--bbox", "-180 to 180"], "render", f"--bbox={box}", *out)
    for size in ("0x0", "63x64", "64x63", "16385x64", "64x16385", "-64x64", "64x", "x64", "64x64x",
                 "64X64", "64", "6.4e1x64", "64.5x64", "99999999999x64"):
        refused(2, ["--size", "64x64 to 16384x16384"], "render", f"--size={size}", *out)
    for lon, lat, says in (("181", "0", "-180 to 180"), ("-180.001", "0", "-180 to 180"),
                           ("0", "90.5", "-90 to 90"), ("0", "-91", "-90 to 90"),
                           ("1e17", "0", "-180 to 180")):
        refused(2, [says], "identify", lon, lat)
    for lon, lat in (("-0", "+0"), ("180", "90"), ("-180", "-90"), (".5", "-.5"), ("2.5e1", "54")):
        code, text, err = run("identify", lon, lat)
        check(code == 0 and json.loads(text)["lon"] == float(lon), f"{lon} {lat}: {code} {err}")
    check(not (OUT / "n.png").exists(), "a refused command wrote a picture")


def days():
    for day in ("1939-02-30", "1939-02-29", "0000-01-01", "9999999", "1939-00-01", "1939-01-00",
                "39-08-23", "1939-8-23", "23.08.1939", "-939-08-23", "1939-08-23T00:00", "１939-08-23",
                "1939-08-23 ", "1e3-08-23", "99999-01-01"):
        refused(2, [f'"{day}"'], "areas", f"--date={day}")
        refused(2, [f'"{day}"'], "render", f"--date={day}", "-o", OUT / "x.png")
        refused(2, [f'"{day}"'], "areas", f"--compare={day}")


def dated(name, *spans):
    """A square a span, side by side, each with its start and end."""
    features = [{"type": "Feature", "properties": {"name": f"Land {i}", **span},
                 "geometry": {"type": "Polygon", "coordinates": [
                     [[20 + i, 50], [21 + i, 50], [21 + i, 51], [20 + i, 51], [20 + i, 50]]]}}
                for i, span in enumerate(spans)]
    file = OUT / f"{name}.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    return file


def days_follow_the_data():
    old = dated("old", {"start": "1772-08-05", "end": "1780-12-31"},
                {"start": "1781-01-01", "end": "1793-01-22"})
    commands = (["areas", "--file", old], ["identify", 20.5, 50.5, "--file", old],
                ["export", "--file", old, "-o", OUT / "old_out.geojson"],
                ["render", old, "--size", "64x64", "-o", OUT / "old.png"])
    for command in commands:
        for day in ("1772-08-05", "1780-01-01", "1793-01-22"):
            code, _, err = run(*command, "--date", day)
            check(code == 0, f"{command} on {day}: {code} {err}")
        for day in ("1772-08-04", "1793-01-23", "1939-08-23"):
            refused(2, [day, "from 1772-08-05 to 1793-01-22"], *command, "--date", day)
        code, _, err = run(*command)
        check(code == 0, f"{command} without a day: {code} {err}")
    _, out, _ = run("areas", "--file", old, "--date", "1780-01-01", "--json")
    check([row["name"] for row in json.loads(out)] == ["Land 0"], f"1780: {out}")
    _, out, _ = run("identify", 21.5, 50.5, "--file", old)
    check(json.loads(out)["date"] == "1772-08-05", f"no day given: {out}")
    refused(2, ["1939-10-31", "to 1793-01-22"], "areas", "--file", old, "--date", "1780-01-01",
            "--compare", "1939-10-31")
    refused(2, ["1939-10-31", "to 1793-01-22"], "render", old, "--compare", "1939-10-31", "-o",
            OUT / "x.png")
    code, out, err = run("areas", "--file", old, "--date", "1780-01-01", "--compare", "1790-01-01")
    check(code == 0, f"two days of the file: {code} {err}")
    code, _, err = run("render", old, "--compare", "1790-01-01", "--date", "1780-01-01", "--ui",
                       "--size", "640x400", "-o", OUT / "old.png")
    check(code == 0, f"with panels: {code} {err}")
    for mode in ("several", "promise"):
        code, _, err = run("render", old, "--mode", mode, "--size", "64x64", "-o", OUT / "old.png")
        check(code == 0, f"--mode {mode}: {code} {err}")
    undated = dated("undated", {})
    for day in ("0001-01-01", "1780-01-01", "9999-12-31"):
        code, _, err = run("areas", "--file", undated, "--date", day)
        check(code == 0, f"a file without dates on {day}: {err}")
    since = dated("since", {"start": "1990-01-01"})
    refused(2, ["from 1990-01-01 on"], "areas", "--file", since, "--date", "1989-12-31")
    code, _, err = run("areas", "--file", since, "--date", "2024-02-29")
    check(code == 0, f"a land that is still there: {err}")
    for day in ("1937-12-31", "1941-06-23", "1780-01-01", "9999-12-31"):
        refused(2, [day, "from 1938-01-01 to 1941-06-22"], "areas", "--date", day)


def boxes_follow_the_data():
    for box in ("-100,20,-90,30", "100,-60,120,-40"):
        refused(2, ["--bbox", "choose a part of"], "render", f"--bbox={box}", "-o", OUT / "x.png")
    code, _, err = run("render", "--bbox=20,53,29,60", "--size", "64x64", "-o", OUT / "b.png")
    check(code == 0, err)
    code, _, err = run("render", "--bbox=-180,-90,180,90", "--size", "64x64", "-o", OUT / "b.png")
    check(code == 0, f"the whole globe: {err}")


def ranges_are_in_the_help():
    _, text, _ = run("render", "--help")
    for words in ("64x64", "16384x16384", "from 0.5 to 16", "from 1 to the number of its steps",
                  "from 50 to 1200"):
        check(words in text, f"render --help does not say {words!r}")
    _, text, _ = run("identify", "--help")
    check("from -180 to 180" in text and "from -90 to 90" in text, "identify --help: no ranges")
    _, text, _ = run("--help")
    check("given twice the last" in " ".join(text.split()), "--help does not say which one counts")


def commands_are_named():
    """app/run asks which command a line calls, to know whether it needs a display."""
    for words, command in (([], "window"), (["--date", "1939-08-23"], "window"),
                           (["--date", "render"], "window"), (["--", "render"], "window"),
                           (["--date", "1939-08-23", "areas"], "areas"), (["check", "x"], "check"),
                           (["x.shp", "render", "-o", "x"], "render"), (["--help"], "help"),
                           (["render", "--help"], "help"), (["--version"], "help")):
        code, out, err = run("--name-command", *words)
        check((code, out) == (0, command + "\n"), f"{words}: {code} {out} {err}")
    refused(2, ["--colour"], "--name-command", "--colour")
    script = pathlib.Path(shell.DATA).parent.parent / "app" / "run"
    check("--name-command" in script.read_text(), "app/run does not ask the program")
    check(subprocess.run(["bash", "-n", script]).returncode == 0, "app/run is no script")


def areas_obeys_or_refuses():
    """What areas cannot print together is refused, not left out."""
    for words, names in ((["--compare", "paper:1939-08-23", "--json"], ["--json"]),
                         (["--compare", "1940-08-06", "--patches", "--json"], ["--json"]),
                         (["--csv", "--json"], ["--csv"]), (["--patches"], ["--compare"]),
                         (["--protocol", "1939-08-23", "--compare", "1939-10-31"], ["--protocol"])):
        refused(2, names, "areas", "--date", "1939-08-23", *words)


def atlas_compiler_too():
    """The program that makes the atlas refuses what it does not understand, in one sentence."""
    program = os.environ["ATLAS_COMPILER"]
    for words in (["--list", "modern", "a", "b", "c", "d"], ["--list", "modern", "1", "2", "3"],
                  ["--list", "modern", "20", "50", "10", "60"], ["--list"], ["--describe", "modern"],
                  ["--list", "--describe", "modern"], ["one"], ["--colour"], ["--list", "coast"],
                  ["--list", "modern", "nan", "50", "10", "60"], ["--describe", "lake", "Ladoga"],
                  ["one", "two", "--list", "modern"]):
        done = subprocess.run([program, *words], capture_output=True, text=True)
        lines = done.stderr.splitlines()
        check(done.returncode == 2 and len(lines) == 1 and not done.stdout,
              f"atlas_compiler {words}: {done.returncode} {done.stderr} {done.stdout}")


shell.run_all(atlas_compiler_too, areas_obeys_or_refuses, before_and_after, answers_before_and_after,
              files_before_the_command, unknown_anywhere, without_a_value, given_twice, numbers, days, days_follow_the_data,
              boxes_follow_the_data, ranges_are_in_the_help, commands_are_named)
