"""Runs the program as a shell would: results agree with each other, and whatever is refused is
refused in one sentence that says what, where and what to do, with exit status 1 (input) or 2
(usage)."""

import csv
import io
import json
import pathlib
import struct

import shell
from shell import DATA, OUT, check, refused, run


def png_size(file):
    header = pathlib.Path(file).read_bytes()[:24]
    check(header[:8] == b"\x89PNG\r\n\x1a\n", f"{file} is no PNG")
    return struct.unpack(">II", header[16:24])


def broken_files():
    for command in (["render", "-o", OUT / "x.png"], ["areas", "--file"]):
        for name, says in {"empty_0_bytes.shp": "empty", "text_file.shp": "text file",
                           "truncated.shp": "truncated", "no_shx.shp": ".shx",
                           "no_prj_metres.shp": ".prj", "nan_coordinate.shp": "not a number",
                           "infinite_coordinate.shp": "coordinate", "unknown_crs.shp": ".prj",
                           "no_features.shp": "no features", "not_there.shp": "no such file",
                           "not_a_map.txt": "not a map", "truncated.geojson": "line"}.items():
            refused(1, [name, says], *command, DATA / name)
    code, _, err = run("render", DATA / "no_prj.shp", "--size", "320x200", "-o", OUT / "y.png")
    check(code == 0 and "assumed" in err, f"degrees without .prj: {code} {err}")
    check(png_size(OUT / "y.png") == (320, 200), "its picture has not the size asked for")


def comparisons():
    code, text, _ = run("areas", "--date", "1939-08-23", "--compare", "1939-10-15", "--csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    share = {row["to"]: float(row["percent of its land on the map"]) for row in rows if row["from"] == "Poland"}
    check(code == 0 and abs(share["Soviet Union"] - 51.6) < 0.6, f"the Soviet share: {share}")
    check(abs(sum(share.values()) - 100) < 0.3, f"the shares of Poland: {share}")
    code, text, _ = run("areas", "--date", "1940-08-06", "--compare", "paper:1939-09-28", "--csv")
    outcome = {(row["land"], row["holder on 1940-08-06"]): row["outcome"]
               for row in csv.DictReader(io.StringIO(text))}
    check(outcome["Finland", "Finland"] == "marked off, not taken", str(outcome))
    check(outcome["Northern Bukovina", "Soviet Union"] == "taken, not marked off", str(outcome))
    check(outcome["Bessarabia", "Soviet Union"] == "interest declared; taken", str(outcome))
    for mode in "swipe fade lens side flicker changes promise several".split():
        out = OUT / f"{mode}.png"
        code, _, err = run("render", "--compare", "1940-08-06", "--mode", mode, "--size", "401x303",
                           "-o", out)
        check(code == 0 and png_size(out) == (401, 303), f"--mode {mode}: {code} {err}")
    code, _, err = run("render", "--compare", "paper:1939-09-28", "--size", "320x200", "-o",
                       OUT / "paper.png")
    check(code == 0, err)
    refused(2, ["1938-01-01"], "render", "--compare", "paper:1938-01-01", "-o", OUT / "n.png")
    refused(2, ["blink", "swipe"], "render", "--compare", "1940-08-06", "--mode", "blink", "-o",
            OUT / "n.png")
    refused(2, ["--compare"], "render", "--mode", "swipe", "-o", OUT / "n.png")
    refused(2, ["1939-99-99"], "areas", "--compare", "1939-99-99")


def wrong_usage():
    out = ["-o", OUT / "x.png"]
    for arguments, says in [(["--date", "1939-13-01"], "1939-13-01"), (["--date", "soon"], "soon"),
                            (["--date", "1950-01-01"], "1941-06-22"),
                            (["--protocol", "1939-01-01"], "1939-09-28"),
                            (["--size", "0x0"], "0x0"), (["--size", "99999x9"], "99999x9"),
                            (["--bbox", "1,2,3"], "1,2,3"), (["--layers", "roads"], "roads"),
                            (["--theme", "pink"], "pink"), (["--colour"], "--colour")]:
        refused(2, [says], "render", *arguments, *out)
    refused(2, ["--output"], "render")
    refused(1, [str(OUT / "none")], "render", "-o", OUT / "none" / "x.png")
    refused(2, ["1939-02-30"], "identify", 25, 54, "--date", "1939-02-30")
    refused(2, ["borders"], "export", "--what", "borders", "-o", OUT / "x.gpkg")
    check(not (OUT / "x.png").exists(), "a refused command wrote a picture")


def no_graphics():
    # No driver of this name: Mesa's own way to choose one, the same from Debian 12 to 13.
    refused(1, ["libgl1-mesa-dri"], "render", "-o", OUT / "x.png",
            LIBGL_ALWAYS_SOFTWARE="1", GALLIUM_DRIVER="none")
    refused(1, ["3.3", "LIBGL_ALWAYS_SOFTWARE"], "render", "-o", OUT / "x.png",
            LIBGL_ALWAYS_SOFTWARE="0", MESA_GL_VERSION_OVERRIDE="2.1")
    refused(1, ["display", "pactmap render", "libgl1-mesa-dri"], DISPLAY="", WAYLAND_DISPLAY="")


def answers_agree():
    """identify, areas and export say the same of the same day."""
    for lon, lat, day in [(25.28, 54.69, "1939-08-23"), (25.28, 54.69, "1939-10-30"),
                          (21.14, 55.72, "1939-08-23"), (18.65, 54.35, "1939-08-23"),
                          (24.03, 49.84, "1939-10-31"), (28.75, 60.71, "1940-04-01"),
                          (28.86, 47.01, "1940-09-15")]:
        code, out, err = run("identify", lon, lat, "--date", day)
        check(code == 0, f"identify {lon} {lat}: {err}")
        said = json.loads(out)
        file = OUT / f"states-{day}.geojson"
        if not file.exists():
            code, _, err = run("export", "--what", "states", "--date", day, "-o", file)
            check(code == 0, f"export {day}: {err}")
        states = json.loads(file.read_text())["features"]
        holders = [f["properties"]["holder"] for f in states
                   if contains(f["geometry"], lon, lat)]
        check(said["holder"] in holders and len(set(holders)) == 1,
              f"{lon} {lat} on {day}: identify says {said['holder']}, export {holders}")


def campaigns():
    """On 20 September 1939 Poland is contested, with its km², in every answer."""
    day = "1939-09-20"
    code, out, _ = run("areas", "--date", day, "--json")
    rows = {(row["key"], row["relation"]): row["km2"] for row in json.loads(out)}
    check(code == 0 and 250e3 < rows["poland", "contested"] < 330e3, f"contested: {rows}")
    check(("poland", "sovereign") not in rows, f"on {day} Poland holds land for certain: {rows}")
    _, text, _ = run("areas", "--date", day)
    check(any("Poland" in line and "contested" in line and "km²" in line
              for line in text.splitlines()), text)
    _, out, _ = run("identify", 19.94, 50.06, "--date", day)  # Kraków
    said = json.loads(out)
    check((said["holder"], said["relation"]) == ("poland", "contested"), str(said))
    for what, holder in (("states", "holder"), ("patches", "holder")):
        file = OUT / f"{what}-{day}.geojson"
        run("export", "--what", what, "--date", day, "-o", file)
        found = [f["properties"] for f in json.loads(file.read_text())["features"]
                 if contains(f["geometry"], 21.05, 52.25)]  # Praga
        check([(p[holder], p["relation"]) for p in found] == [("poland", "contested")], str(found))
    file = OUT / "fronts.geojson"
    code, _, err = run("export", "--what", "fronts", "--date", day, "-o", file)
    fronts = json.loads(file.read_text())["features"] if code == 0 else []
    check(fronts and all(f["geometry"]["type"] == "MultiLineString" and f["properties"]["source"]
                         and 10 <= f["properties"]["prec_km"] <= 30
                         and f["properties"]["day"] == "1939-09-17" for f in fronts), f"{err} {fronts}")
    _, out, _ = run("identify", 20.9, 52.3, "--date", day)  # by Warsaw, surrounded
    near = json.loads(out)["front"]
    check((near["left"], near["right"], near["side"]) == ("germany", "poland", "right")
          and near["precision_km"] == 30, str(near))
    refused(1, ["nothing to export"], "export", "--what", "fronts", "--date", "1939-08-23", "-o", file)
    _, out, _ = run("areas", "--date", "1939-08-23", "--compare", day, "--json")
    check("poland -> poland:contested" in [row["key"] for row in json.loads(out)], out)
    _, text, _ = run("areas", "--date", day, "--compare", "1939-10-15", "--csv")
    check("\"Poland, contested\"" in text, text)


def areas_agree():
    code, out, _ = run("areas", "--date", "1939-08-23", "--json")
    check(code == 0, "areas --json failed")
    by_holder = {}
    for row in json.loads(out):
        by_holder[row["key"]] = by_holder.get(row["key"], 0) + row["km2"]
    check(abs(by_holder["poland"] / 389700 - 1) < 0.01, f"Poland has {by_holder['poland']} km²")
    code, _, err = run("export", "--what", "states", "--date", "1939-08-23", "-o",
                       OUT / "a.geojson")
    exported = {}
    for f in json.loads((OUT / "a.geojson").read_text())["features"]:
        p = f["properties"]
        exported[p["holder"]] = exported.get(p["holder"], 0) + p["km2"]
    for holder, km2 in by_holder.items():
        check(abs(exported.get(holder, 0) - km2) < 1, f"{holder}: {exported.get(holder)} {km2}")


def papers_differ_on_lithuania():
    _, out, _ = run("identify", 23.9, 54.9)
    said = json.loads(out)["allocations"]
    check(said["1939-08-23"]["sphere"] == "german", f"August: {said}")
    check(said["1939-09-28"]["sphere"] == "soviet", f"September: {said}")


def papers_of_other_data():
    """What can be named is what the data have."""
    folder = DATA / "one_paper"
    _, out, _ = run("identify", 26, 48, "--file", folder)
    said = json.loads(out)["allocations"]
    check(said == {"1920-08-10": {"sphere": "german", "clause": "Article 1"}}, f"one paper: {said}")
    code, out, _ = run("areas", "--file", folder, "--protocol", "1920-08-10", "--csv")
    check(code == 0 and "Eastern Highlands" in out, out)
    code, out, _ = run("areas", "--file", folder, "--date", "1922-01-01", "--compare",
                       "paper:1920-08-10", "--csv")
    check(code == 0 and "paper of 1920-08-10" in out and "1939" not in out, out)
    code, _, err = run("export", "--file", folder, "--what", "allocations", "--protocol",
                       "1920-08-10", "-o", OUT / "one_paper.geojson")
    check(code == 0, err)
    for words in (["areas", "--file", folder, "--protocol", "1939-08-23"],
                  ["areas", "--file", folder, "--compare", "paper:1939-08-23"],
                  ["export", "--file", folder, "--what", "allocations", "-o", OUT / "n.gpkg"],
                  ["render", folder, "--protocol", "1939-08-23", "-o", OUT / "n.png"],
                  ["render", folder, "--compare", "paper:1939-08-23", "-o", OUT / "n.png"]):
        code, _, err = run(*words)
        check(code == 2 and "1920-08-10" in err.splitlines()[-1], f"{words}: {code} {err}")
    for arguments in (["--protocol", "1941-01-10"], ["--compare", "paper:1941-01-10"]):
        refused(2, ["10 January 1941 has no layer", "1939-09-28"], "render", *arguments, "-o",
                OUT / "n.png")
    no_papers = DATA / "bow_tie.geojson"
    code, _, err = run("render", no_papers, "--protocol", "1939-08-23", "--size", "320x200", "-o",
                       OUT / "no_papers.png")
    check(code == 0 and "says nothing of the papers" in err, f"no papers: {code} {err}")
    code, _, err = run("areas", "--file", no_papers, "--protocol", "1939-08-23")
    check(code == 2 and "have no papers" in err, f"areas without papers: {code} {err}")


def what_a_lesson_asks_for_in_vain():
    """A paper that the map does not have is told of, as in the window; the picture is made."""
    lesson = OUT / "misspelt.toml"
    lesson.write_text('title = "T"\n[[step]]\nheadline = "H"\npaper = "1939-08-32"\n')
    for step in (["--step", 1], []):
        code, out, err = run("render", "--lesson", lesson, *step, "--size", "320x200", "-o",
                             OUT / "misspelt.png")
        check(code == 0 and out == "", f"{step}: {code} {out} {err}")
        told = [line for line in err.splitlines() if "1939-08-32" in line]
        check(len(told) == 1 and told[0].startswith("pactmap: warning: Step 1") and
              "1939-08-23, 1939-09-28" in told[0], f"{step}: {err}")


def contains(geometry, x, y):
    def in_ring(ring):
        inside = False
        for (x0, y0, *_), (x1, y1, *_) in zip(ring, ring[1:]):
            if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
                inside = not inside
        return inside
    polygons = (geometry["coordinates"] if geometry["type"] == "MultiPolygon"
                else [geometry["coordinates"]])
    return any(in_ring(p[0]) and not any(in_ring(h) for h in p[1:]) for p in polygons)


def pictures():
    for size in ("960x540", "1001x333"):
        file = OUT / f"{size}.png"
        code, _, err = run("render", "--protocol", "1939-08-23", "--size", size, "-o", file)
        check(code == 0, f"render {size}: {err}")
        check(png_size(file) == tuple(map(int, size.split("x"))), f"{size}: {png_size(file)}")
    for name, magic in (("a.png", b"\x89PNG"), ("a.jpg", b"\xff\xd8\xff"), ("a.JPEG", b"\xff\xd8\xff"),
                        ("a.webp", b"RIFF"), ("a.tif", b"II*\0"), ("a.tiff", b"II*\0")):
        code, _, err = run("render", "--size", "96x64", "-o", OUT / name)
        check(code == 0 and not err, f"{name}: {err}")
        check((OUT / name).read_bytes().startswith(magic), f"{name} is of another format")
    for name in ("a.pdf", "a.svg", "a.gif"):
        refused(1, [name, "no picture can be written", ".png, .jpg, .jpeg, .webp, .tif or .tiff"],
                "render", "--size", "96x64", "-o", OUT / name)
        check(not (OUT / name).exists(), f"{name} was made")
    code, _, err = run("render", "--sheet", "--dpi", "72", "--paper-size", "a4-upright", "-o",
                       OUT / "page.png")
    check(code == 0 and png_size(OUT / "page.png") == (595, 842), f"a page of a4: {err}")
    check(b"pHYs" + bytes([0, 0, 0x0b, 0x13]) * 2 + b"\1" in (OUT / "page.png").read_bytes()[:80],
          "72 dpi are not in the file")
    code, _, err = run("render", "--size", "96x64", "--dpi", "300", "-o", OUT / "a.webp")
    check(code == 0 and "cannot say how many pixels an inch has" in err, f"webp: {err}")
    for command in ([], ["render"], ["describe"], ["identify"], ["areas"], ["export"], ["check"]):
        code, out, _ = run(*command, "--help")
        check(code == 0 and "Usage" in out, f"{command} --help")
    code, out, _ = run("--version")
    check(code == 0 and out.strip() != "", "--version")


def broken_data_is_listed():
    code, out, err = run("check", DATA / "bow_tie.geojson")
    check(code == 1 and "bow_tie.geojson" in out + err, f"check: {code} {out} {err}")
    code, out, err = run("check", DATA.parent.parent / "geodata" / "atlas")
    check(code == 0, f"the shipped atlas has faults: {out} {err}")


shell.run_all(broken_files, wrong_usage, no_graphics, answers_agree, campaigns, areas_agree,
              papers_differ_on_lithuania, papers_of_other_data, what_a_lesson_asks_for_in_vain,
              comparisons, pictures, broken_data_is_listed)
