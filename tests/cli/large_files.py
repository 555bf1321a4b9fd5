"""Files with much in them: more names than 16 bits can count, and land that lies on land year after
year, whose memory grows with the file and not with its square."""

import json
import math
import subprocess
import sys

from program import OUT, PACTMAP, check, finish, run

BASE = OUT / "one.geojson"


def save(file, features):
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": properties,
         "geometry": {"type": "Polygon", "coordinates": [ring]}} for ring, properties in features]}))
    return file


def square(x, y, side):
    return [[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]


def names():
    """Every one of 66,000 villages is told by its own name."""
    file = save(OUT / "names.geojson", [
        (square(10 + i % 300 * .05, 45 + i // 300 * .05, .04), {"name": f"village {i}"})
        for i in range(66000)])
    for i in (0, 65535, 65536, 65700):
        said = run("identify", 10.02 + i % 300 * .05, 45.02 + i // 300 * .05, "--file", file)
        told = json.loads(said.out) if said.status == 0 else {}
        check(told.get("holder_name") == f"village {i}", f"village {i}: {said}")


# Of a small process of its own: what a child takes before it becomes the program counts too.
MEASURE = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def long_names():
    """Two names that differ in their last letter alone are two holders, and it is said."""
    file = save(OUT / "long.geojson", [(square(20 + i, 50, .9), {"name": "x" * 600 + str(i)})
                                       for i in range(2)])
    said = run("areas", "--file", file, "--json")
    check(len(json.loads(said.out)) == 2, f"they are one: {said}")
    check("longer than 500 bytes" in said.err, f"it is not said: {said.err}")


def peak_mb(*arguments):
    """What the program took of memory at most, MB."""
    status, most = subprocess.run([sys.executable, "-c", MEASURE, PACTMAP, *map(str, arguments)],
                                  stdout=subprocess.PIPE, text=True, check=True).stdout.split()
    check(status == "0", f"{arguments}: status {status}")
    return float(most)


def slices(years):
    def ring(x, points):
        return [[x + math.cos(2 * math.pi * k / points) * (1 + .01 * math.sin(40 * k)),
                 52 + math.sin(2 * math.pi * k / points)] for k in range(points)] + [[x + 1, 52]]
    return save(OUT / f"slices_{years}.geojson", [
        (ring(x, 700), {"name": name, "from": f"{year}-01-01", "until": f"{year + 1}-01-01"})
        for year in range(1940 - years, 1940) for name, x in (("A", 20), ("B", 22.2))])


def memory_of_slices():
    """A map of four times as many years takes about four times the memory, not sixteen times."""
    save(BASE, [(square(20, 50, 1), {"name": "a"})])
    for command in (["areas", "--file"], ["render", "-o", OUT / "a.png"]):
        nothing = peak_mb(*command, BASE)
        few = peak_mb(*command, slices(60)) - nothing
        many = peak_mb(*command, slices(240)) - nothing
        print(f"      {command[0]}: {nothing:.0f} MB, 60 years {few:+.0f}, 240 years {many:+.0f}")
        check(many < 6 * max(few, 8), f"{command[0]}: 60 years take {few} MB, 240 {many}")


def memory_of_copies():
    """Land that lies on the same land again and again takes memory by its number, not its square."""
    save(BASE, [(square(20, 50, 1), {"name": "a"})])

    def copies(count):
        ring = [[20 + math.cos(k / 20), 50 + math.sin(k / 20)] for k in range(126)]
        return save(OUT / f"copies_{count}.geojson",
                    [(ring + ring[:1], {"name": f"copy {i}"}) for i in range(count)])
    nothing = peak_mb("areas", "--file", BASE)
    few, many = (peak_mb("areas", "--file", copies(count)) - nothing for count in (1500, 6000))
    print(f"      {nothing:.0f} MB, 1500 copies {few:+.0f}, 6000 copies {many:+.0f}")
    check(many < 6 * max(few, 8), f"1500 copies take {few} MB, 6000 {many}")


def memory_of_pictures():
    """A large picture takes little more than its own pixels, once."""
    small = peak_mb("render", "--size", "512x512", "-o", OUT / "small.png")
    large = peak_mb("render", "--size", "8192x8192", "-o", OUT / "large.png")
    pixels = 8192 * 8192 * 4 / 2**20
    print(f"      {small:.0f} MB, of 8192x8192 {large - small:+.0f}; its pixels are {pixels:.0f}")
    check(large - small < 1.5 * pixels, f"a picture of {pixels:.0f} MB takes {large - small:.0f}")


finish(names, long_names, memory_of_slices, memory_of_copies, memory_of_pictures)
