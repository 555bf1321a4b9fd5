"""1,300 random command lines out of a seed: every one ends with 0, 1 or 2 within a time and never by
a signal; what is refused is one sentence; what is printed steers no terminal.

PACTMAP_SEED and PACTMAP_LINES choose others."""

import concurrent.futures
import os
import random
import re
import subprocess

import shell
from shell import DATA, OUT, check

SEED = int(os.environ.get("PACTMAP_SEED", "1939"))
LINES = int(os.environ.get("PACTMAP_LINES", "700"))
LONGEST = 60  # seconds
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

FILES = [str(DATA / name) for name in
         ("bow_tie.geojson", "from_until.geojson", "year_fields.geojson", "lines.geojson",
          "wrong_dates.geojson", "truncated.geojson", "empty_0_bytes.shp", "not_a_map.txt",
          "no_prj.shp", "nan_coordinate.shp")] + ["/nonexistent.shp", "/", ".", "/dev/null", "", "-"]
NUMBERS = ["0", "1", "2", "-1", "0.5", "16", "17", "64", "nan", "-nan", "inf", "1e999", "-0", "0x10",
           "1e-5", "99999999999999999999", "٣", "1,5", "", "5 ", "+3", "--", "-"]
DAYS = ["1939-08-23", "1939-10-31", "1941-06-22", "1941-06-23", "1938-01-01", "1939-02-30",
        "0000-01-01", "9999-12-31", "9999999", "soon", "", "1780-01-01", "paper:1939-08-23",
        "paper:1939-09-28", "paper:x", "１939-08-23", "1939-08-23\n"]
PAPERS = ["1939-08-23", "1939-09-28", "1941-01-10", "off", "1938-01-01", ""]
STRANGE = ["\x1b[2J", "\u202egnp", "a\nb", "%s%n", "'", '"', "\\", "[a,b]", "{}", "++", "--", "-",
           "--=", "-=", "---", "=", "x" * 5000, "\U0001F5FA", "--date", "-o", "render", "areas"]
BYTES = [b"\xff\xfe", b"--\xc3", b"\x80date", b"-\xff", b"\xf4\x90\x80\x80"]


def pick(dice, *lists):
    return dice.choice(dice.choice(lists))


def number(dice):
    return dice.choice([dice.choice(NUMBERS), str(dice.uniform(-200, 200)), str(dice.randrange(99))])


def values(dice, outputs):
    """What may stand behind each option, right or wrong."""
    joined = lambda separator, count: separator.join(number(dice) for _ in range(count))
    return {
        "--date": dice.choice(DAYS), "--compare": dice.choice(DAYS),
        "--protocol": dice.choice(PAPERS), "--file": dice.choice(FILES),
        "--what": dice.choice(["states", "patches", "allocations", "changes", "borders", ""]),
        "--output": dice.choice(outputs), "-o": dice.choice(outputs),
        "--size": dice.choice(["64x64", "96x64", "0x0", "64", "x", "64x64x64", "16385x64",
                               joined("x", 2)]),
        "--dpi": number(dice), "--paper-size": dice.choice(["a5", "a5-upright", "letter", ""]),
        "--scale": number(dice), "--step": number(dice), "--bbox": joined(",", dice.randrange(6)),
        "--layers": ",".join(dice.choice(["land", "borders", "labels", "roads", "", "protocol"])
                             for _ in range(dice.randrange(4))),
        "--theme": dice.choice(["atlas", "night", "pink", ""]),
        "--mode": dice.choice(["swipe", "changes", "promise", "several", "blink", "side"]),
        "--lesson": dice.choice(FILES), "--labels": dice.choice(["period", "both", "0", "1", "x"]),
        "--language": dice.choice(["en", "de", "pl", "fr", "de_DE", ""]),
        "--shp": dice.choice(FILES), "--ext": joined(",", dice.choice([3, 4, 4, 5])),
        "--frames": number(dice), "--srs": "x", "--opt": "x",
        "--out": dice.choice(outputs), "--state-file": dice.choice(outputs)}


SWITCHES = ["--ui", "--sheet", "--present", "--short", "--patches", "--csv", "--json", "--presenter",
            "--no-motion", "--help", "-h", "--version", "--colour", "--Date", "-x", "--name-command"]
OWN = {"identify": ["--date", "--file"], "areas": ["--date", "--compare", "--protocol", "--file"],
       "export": ["--what", "--date", "--compare", "--protocol", "--file", "-o"], "check": [],
       "bench": ["--shp", "--ext", "--labels", "--frames", "--out"],
       "render": ["--date", "--size", "--scale", "--dpi", "--step", "--bbox", "--layers", "--theme", "--mode",
                  "--compare", "--lesson", "--labels", "--language", "-o"],
       "describe": ["--date", "--size", "--protocol", "--bbox", "--mode", "--compare", "--file"],
       "": ["--date", "--size", "--step", "--bbox", "--lesson"]}


def options(dice, command, outputs):
    known = values(dice, outputs)
    words = []
    for _ in range(dice.choice([0, 1, 1, 2, 3, 5])):
        if dice.random() < 0.2:
            words.append([dice.choice(SWITCHES)])
            continue
        name = dice.choice(OWN[command]) if OWN[command] and dice.random() < 0.8 else \
            dice.choice(list(known))
        form = dice.random()
        if form < 0.6:
            words.append([name, known[name]])
        elif form < 0.9:
            words.append([name + "=" + known[name]])
        else:
            words.append([name])
    return words


def line(dice, outputs):
    command = dice.choice(["identify", "identify", "areas", "areas", "export", "check", "check",
                           "bench", "render", "describe", ""])
    parts = options(dice, command, outputs)
    if command == "identify" and dice.random() < 0.9:
        parts += [[number(dice)], [number(dice)]]
    if command in ("check", "render", "") and dice.random() < 0.8:
        parts.append([dice.choice(FILES)])
    # A file of its own for most: reading the shipped atlas takes longer.
    if command in ("identify", "areas", "export", "describe") and dice.random() < 0.8:
        parts.append(["--file", dice.choice(FILES)])
    if command in ("render", "export") and dice.random() < 0.5:
        parts.append(["-o", dice.choice(outputs)])
    if dice.random() < 0.25:
        parts.append([pick(dice, STRANGE, STRANGE, BYTES)])
    dice.shuffle(parts)
    words = [word for part in parts for word in part]
    at = 0 if dice.random() < 0.6 else dice.randrange(len(words) + 1)
    if command:
        words.insert(at, command)
    return [word if isinstance(word, bytes) else word.encode() for word in words]


def ended(words):
    """What is wrong with how the line ends."""
    # No display: a line without a command is refused after all its options were read.
    surroundings = dict(os.environ, DISPLAY="", WAYLAND_DISPLAY="", LIBGL_ALWAYS_SOFTWARE="1",
                        GALLIUM_DRIVER="llvmpipe", XDG_DATA_HOME=str(OUT), HOME=str(OUT))
    try:
        done = subprocess.run([shell.PACTMAP, *words], capture_output=True, env=surroundings,
                              cwd=OUT, timeout=LONGEST, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return f"has not ended after {LONGEST} s"
    if done.returncode not in (0, 1, 2):
        return f"ended with {done.returncode}: {done.stderr[-300:]!r}"
    try:
        out, err = done.stdout.decode(), done.stderr.decode()
    except UnicodeDecodeError as problem:
        return f"prints what is no UTF-8: {problem}"
    found = STEERS.search(out + err)
    if found:
        return f"prints {found.group()!r}: {(out + err)[:300]!r}"
    said = [s for s in err.splitlines() if s.startswith("pactmap: ") and "warning" not in s[:20]]
    if "should not have" in err:
        return f"an exception reached main: {err!r}"
    if len(said) > 1 or (done.returncode == 2 and len(said) != 1):
        return f"status {done.returncode} with {len(said)} sentences: {err!r}"
    if done.returncode == 0 and said:
        return f"status 0, but it says {said[0]!r}"
    if done.returncode == 1 and not said and not out:
        return f"status 1 without a word: {err!r}"
    return None


def random_lines():
    dice = random.Random(SEED)
    outputs = ["x.png", "x.geojson", "x.gpkg", "x.shp", "none/x.png", "x", ""]
    lines = [line(dice, outputs) for _ in range(LINES)]
    ends = {}
    with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as workers:
        for words, wrong in zip(lines, workers.map(ended, lines)):
            ends[wrong is None] = ends.get(wrong is None, 0) + 1
            check(wrong is None, f"{b' '.join(words)[:400]!r}: {wrong}")
    print(f"seed {SEED}: {ends.get(True, 0)} of {LINES} lines end as they should")


shell.run_all(random_lines)
