"""pactmap describe: the view in words and as JSON, which agree with the other commands; it needs no
graphics and no display; what is refused is refused as for render."""

import json

import shell
from shell import DATA, OUT, check, refused, run

NO_GRAPHICS = {"LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "none", "DISPLAY": "",
               "WAYLAND_DISPLAY": ""}
AUGUST = ["--date", "1939-08-23"]


def told(*arguments):
    code, out, err = run("describe", *arguments, "--json", **NO_GRAPHICS)
    # Of other data it may be told what they lack.
    said = [line for line in err.splitlines()
            if "--file" not in arguments or not line.startswith("pactmap: warning: ")]
    check(code == 0 and not said, f"{arguments}: {code} {err}")
    return json.loads(out) if code == 0 else {}


def words(*arguments):
    code, out, err = run("describe", *arguments, **NO_GRAPHICS)
    check(code == 0 and err == "", f"{arguments}: {code} {err}")
    return out


def areas(*arguments):
    code, out, err = run("areas", *arguments, "--json")
    check(code == 0, f"areas {arguments}: {err}")
    return json.loads(out)


def holders(said, at=0):
    return {holder["id"]: holder for holder in said["maps"][at]["holders"]}


def names(said, kind):
    return [name["text"] for name in said["names"] if name["kind"] == kind]


def a_day():
    said = told(*AUGUST)
    check(said["title"] == "Eastern Europe, 23 August 1939", said["title"])
    check(said["picture"] == {"width": 1920, "height": 1080}, str(said["picture"]))
    check(said["language"] == "en" and "Natural Earth" in said["sources"], str(said["sources"]))
    known = {}
    for row in areas(*AUGUST):
        known[row["key"], row["relation"]] = row["km2"]
    for holder in said["maps"][0]["holders"]:
        for held in holder["holdings"]:
            there = known.get((holder["id"], held["relation"]))
            check(there is not None and abs(there - held["km2"]) < 0.1,
                  f"{holder['id']} {held['relation']}: {held['km2']}, areas say {there}")
    check("poland" in holders(said) and "lithuania" in holders(said), str(holders(said).keys()))
    check("POLAND" in names(said, "state") and "Baltic Sea" in names(said, "sea"), "names")
    for name in said["names"]:
        box = name["box"]
        check(0 <= name["x"] <= 1920 and 0 <= name["y"] <= 1080 and box["width"] > 0, str(name))
        check(-180 <= name["lon"] <= 180 and 30 < name["lat"] < 90, str(name))
    for absent in ("compared", "changes", "outcomes", "step"):
        check(absent not in said, f"a plain map has {absent}")
    event = said["event"]
    check((event["date"], event["kind"]) == ("1939-08-23", "treaty"), str(event))
    check("pact" in event["title"] and event["text"] and event["source"], str(event))
    check("remark" not in event, "the map of the event's own day is said to be another's")
    earlier = told("--date", "1921-03-18")  # before the first day of the atlas
    check(earlier["maps"][0]["date"] == "1938-01-01", "the map of another day than the first")
    check(earlier["event"]["date"] == "1921-03-18" and "Riga" in earlier["event"]["title"],
          str(earlier["event"]))
    check("1 January 1938" in earlier["event"]["remark"], str(earlier["event"]))
    check(run("describe", "--date", "1922-03-18")[0] != 0, "a day without a map or an event")
    later = told("--date", "1939-10-31")
    check("poland" not in holders(later), "Poland holds land on 31 October 1939")


def lwow():
    """What identify says of a place, describe says of its land."""
    for day, holder in (("1939-08-23", "poland"), ("1939-10-31", "soviet_union")):
        code, out, _ = run("identify", 24.03, 49.84, "--date", day)
        patch = json.loads(out)["patch"]
        with_it = [h["id"] for h in told("--date", day)["maps"][0]["holders"]
                   for held in h["holdings"] for land in held["on_view"] if land["id"] == patch]
        check(code == 0 and with_it == [holder], f"{patch} on {day}: {with_it}")


def papers():
    said = told(*AUGUST, "--protocol", "1939-08-23")
    paper = said["maps"][0]["paper"]
    marks = {(mark["sphere"], mark["name"]): mark["km2"] for mark in paper["marks"]}
    for row in areas("--protocol", "1939-08-23"):
        key = row["key"], row["name"].rpartition(": ")[2]
        if key == ("german", "western Poland"):  # not hatched unless it is asked for
            check(key not in marks, "western Poland is marked")
        else:
            check(abs(marks.get(key, 0) - row["km2"]) < 0.1, f"{key}: {marks.get(key)} {row}")
    check(paper["id"] == "1939-08-23" and "23 August 1939" in paper["line"], str(paper["line"]))
    meant = [sign["means"] for sign in said["legend"]]
    check({"German sphere", "Soviet sphere", paper["line"]} <= set(meant), str(meant))
    hatched = [sign for sign in said["legend"] if sign["means"] == "German sphere"]
    check(hatched[0]["looks"] == "hatched area" and hatched[0]["area"]["pattern"] == "hatch",
          str(hatched))


def comparisons():
    pair = [*AUGUST, "--compare", "1939-10-31"]
    for mode in ("swipe", "fade", "lens", "side", "flicker", "changes"):
        said = told(*pair, "--mode", mode, "--size", "960x540")
        check(said["compared"] == mode and len(said["changes"]) == 1, f"{mode}: {said['compared']}")
        changed = {f"{c['from']} -> {c['to']}": c["km2"] for c in said["changes"][0]["changes"]
                   if c["from"] != c["to"]}
        rows = {row["key"]: row["km2"] for row in areas(*pair)}
        check(changed and all(abs(rows[key] - km2) < 0.1 for key, km2 in changed.items()),
              f"{mode}: {changed} {rows}")
    days = [m["date"] for m in told(*pair, "--mode", "side", "--size", "960x540")["maps"]]
    check(days == ["1939-08-23", "1939-10-31"], str(days))
    promise = told("--mode", "promise", "--size", "960x540")
    finland = [row for row in promise["outcomes"] if row["land"] == row["holder"] == "Finland"]
    check(len(finland) == 1 and "changes" not in promise, str(promise["outcomes"]))
    by_paper = told(*AUGUST, "--compare", "paper:1939-09-28", "--size", "960x540")
    check("changes" not in by_paper and "holders" not in by_paper["maps"][1] and
          by_paper["maps"][1]["paper"]["id"] == "1939-09-28", str(by_paper["maps"][1].keys()))


def steps_and_sheets():
    step = told("--step", "2", "--size", "1280x720")["step"]
    check(step["number"] == 2 and step["of"] == 36 and step["headline"] and step["sources"],
          str(step))
    choices = told("--step", "16", "--size", "1280x720")["step"]
    check(len(choices["columns"]) == 2, "a still picture keeps a column back")
    page = told(*AUGUST, "--sheet", "--dpi", "72", "--paper-size", "a4")
    check(page["picture"] == {"width": 842, "height": 595}, str(page["picture"]))
    seen = page["maps"][0]["seen"]
    check(0 < seen["x"] and seen["x"] + seen["width"] < 842 and page["names"], str(seen))
    for name in page["names"]:
        check(seen["x"] <= name["x"] <= seen["x"] + seen["width"] and
              seen["y"] <= name["y"] <= seen["y"] + seen["height"], f"{name} is not in {seen}")
    plate = told("--protocol", "1939-08-23", *AUGUST, "--sheet", "--size", "1200x900")
    check(plate["title"] == "The Secret Protocol of 23 August 1939", plate["title"])
    own = told(*AUGUST, "--sheet", "--title", "My plate", "--size", "1200x900")
    check(own["title"] == "My plate", own["title"])
    close = told(*AUGUST, "--bbox", "23,58.8,28.5,60.6", "--size", "1200x800")
    check(set(holders(close)) == {"estonia", "finland", "soviet_union"}, str(holders(close).keys()))
    check(close["extent"]["west"] <= 23.05 and close["extent"]["east"] >= 28.45,
          str(close["extent"]))


def texts():
    english = words(*AUGUST, "--protocol", "1939-08-23")
    check(english == words("--protocol", "1939-08-23", *AUGUST), "the order of options matters")
    check(english.startswith("The Secret Protocol of 23 August 1939\n"), english[:80])
    for said in ("\n- Poland: ", "\n- POLAND, ", "\n- hatched area: Soviet sphere\n",
                 "Finland, 390,7"):
        check(said in english, f"the text has no {said!r}")
    for language, poland in (("de", "\n- Polen: "), ("pl", "\n- Polska: ")):
        text = words(*AUGUST, "--language", language)
        check(poland in text and "Who holds" not in text, f"{language}: {text[:400]}")
        check(told(*AUGUST, "--language", language)["language"] == language, language)


def other_data():
    file = DATA / "from_until.geojson"
    named = run("describe", "--file", file, "--json", **NO_GRAPHICS)
    check(named[0] == 0 and "from_until.geojson" in json.loads(named[1])["title"], str(named))
    check(run("describe", file, "--json", **NO_GRAPHICS) == named, "FILE and --file differ")
    said = told("--file", DATA / "one_paper", "--protocol", "1920-08-10")
    check(said["maps"][0]["paper"]["id"] == "1920-08-10", str(said["maps"][0].keys()))
    refused(2, ["several files"], "describe", file, "--file", DATA / "bow_tie.geojson")
    refused(1, ["nowhere.shp", "no such file"], "describe", "--file", OUT / "nowhere.shp")


def two_lengths():
    file = OUT / "two_lengths.toml"
    file.write_text("".join(f'[[step]]\nheadline = "{name}"\n{marked}\n' for name, marked in
                            (("A", ""), ("B", "short = true"), ("C", ""), ("D", "short = true"))))
    whole = told("--lesson", file, "--step", "2", "--size", "640x480")["step"]
    check((whole["number"], whole["of"], whole["headline"]) == (2, 4, "B"), str(whole))
    short = told("--lesson", file, "--short", "--step", "2", "--size", "640x480")["step"]
    check((short["number"], short["of"], short["headline"]) == (2, 2, "D"), str(short))
    refused(2, ["--step", "from 1 to 2"], "describe", "--lesson", file, "--short", "--step", "3")


def wrong_usage():
    for arguments, says in ((["--date", "1939-13-01"], "1939-13-01"),
                            (["--date", "1950-01-01"], "1941-06-22"),
                            (["--protocol", "1939-01-01"], "1939-09-28"),
                            (["--size", "0x0"], "64x64 to 16384x16384"),
                            (["--scale", "17"], "from 0.5 to 16"),
                            (["--bbox", "1,2,3"], "-180 to 180"), (["--layers", "roads"], "roads"),
                            (["--mode", "swipe"], "--compare"), (["--language", "fr"], "en, de, pl"),
                            (["--step", "37"], "from 1 to 36"), (["--sheet", "--ui"], "--ui"),
                            (["--sheet", "--step", "1"], "--step"), (["--json=yes"], "no value"),
                            (["-o", "x.json"], "no such option"), (["--csv"], "no such option")):
        refused(2, [says], "describe", *arguments)


shell.run_all(a_day, lwow, papers, comparisons, steps_and_sheets, texts, two_lengths,
              other_data, wrong_usage)
