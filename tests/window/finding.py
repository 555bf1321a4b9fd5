"""Names found in any spelling, numbers that say something, and data without days."""

import json
import pathlib
import tempfile

from data_files import open_file
from harness import check, run

folder = tempfile.TemporaryDirectory(prefix="pactmap-finding-")
undated = pathlib.Path(folder.name) / "undated.geojson"


def write_undated():
    def feature(name, west):
        ring = [[west, 50], [west + 4, 50], [west + 4, 54], [west, 54], [west, 50]]
        return {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]},
                "properties": {"name": name}}
    undated.write_text(json.dumps({"type": "FeatureCollection",
                                   "features": [feature("Poland", 18), feature("Ukraine", 22)]}))


def search(program, words):
    program.key("slash")
    program.wait_state("the search", lambda s: s["panels"]["search"] and s["typing"])
    program.xdo("type", "--delay", 20, words)
    program.rest()


def an_old_spelling_leads_to_the_town(program):
    """"Vilna" and Enter go to Wilno"""
    search(program, "Vilna")
    program.wait_state("Wilno is offered", lambda s: "search/Wilno" in s["boxes"])
    program.press("Return")
    state = program.wait_state("there", lambda s: not s["panels"]["search"])
    check(abs(state["camera"]["lon"] - 25.3) < 0.2 and abs(state["camera"]["lat"] - 54.7) < 0.2,
          f"looks at {state['camera']}")
    check(state["picked"], "Wilno is not asked about")
    program.key("Escape")
    program.key("Home")


def a_near_miss_offers_the_nearest(program):
    """"Kaunus" offers Kaunas, and a click goes there"""
    search(program, "Kaunus")
    program.wait_state("an offer", lambda s: "search/did you mean" in s["boxes"])
    program.click(*program.middle_of("search/Kaunas"))
    state = program.wait_state("there", lambda s: not s["panels"]["search"])
    check(abs(state["camera"]["lon"] - 23.9) < 0.2, f"looks at {state['camera']}")
    program.key("Escape")
    program.key("Home")


def copied_coordinates_lead_to_the_place(program):
    """a pair of coordinates and Enter go there and say what is there; beyond the map is told"""
    search(program, "54.687, 25.280")
    program.wait_state("the place is offered",
                       lambda s: "search/54.687, 25.280" in s["boxes"])
    program.press("Return")
    state = program.wait_state("there", lambda s: not s["panels"]["search"])
    check(abs(state["camera"]["lon"] - 25.28) < 0.2 and abs(state["camera"]["lat"] - 54.687) < 0.2,
          f"looks at {state['camera']}")
    check(state["picked"] == "lt_vilnius", f"told of {state['picked']}")
    program.key("Escape")
    search(program, "25.280, 54.687")
    program.wait_state("that it is not on the map", lambda s: "search/wrong" in s["boxes"])
    program.key("Escape")
    program.wait_state("closed", lambda s: not s["panels"]["search"])
    program.key("Home")


def a_ring_that_is_not_found_is_put_right_by_a_click(program):
    """a ring typed wrongly is told of while it is typed; a click on the nearest mends it"""
    program.key("ctrl+l")
    program.wait_state("the lessons", lambda s: "lessons/step 1" in s["boxes"])
    program.click(*program.middle_of("lessons/step 1"))
    program.rest()
    for _ in range(40):  # the field may lie below the fold
        box = program.state()["boxes"].get("lessons/highlights")
        panel = program.state()["boxes"]["lessons"]
        if box and box[3] < panel[3] - 120:
            break
        program.wheel(panel[0] + 6, panel[3] - 16, -1)  # beside the fields, which scroll too
        program.rest()
    program.type_in("lessons/highlights", "Lwow, Kaunus")
    program.wait_state("told", lambda s: "lessons/ring 1/unknown" in s["boxes"])
    check("lessons/ring 2/unknown" not in program.state()["boxes"], "Lwow is not found")
    program.click(*program.middle_of("lessons/ring 1/meant 1"))
    program.wait_state("mended", lambda s: "lessons/ring 1/unknown" not in s["boxes"])
    program.key("ctrl+z")
    program.key("Escape")
    program.key("ctrl+l")
    program.wait_state("closed", lambda s: not s["panels"]["lessons"])


def numbers_open_on_something_beside_the_legend(program):
    """N lists the changes of the usual days, the legend stays, and the map keeps its day"""
    day = program.state()["date"]
    program.key("n")
    state = program.wait_state("numbers", lambda s: "numbers" in s["boxes"])
    check(any(name.startswith("changes/") for name in state["boxes"]), "no change is listed")
    check("legend" in state["boxes"], "the legend is gone")
    check(state["date"] == day, f"the map shows {state['date']}")
    program.key("n")
    program.wait_state("closed", lambda s: "numbers" not in s["boxes"])


def an_undated_file_says_so(program):
    """polygons without days: no strip of days, no date, and that they are undated"""
    write_undated()
    open_file(program, undated)
    state = program.wait_state("undated", lambda s: "timeline/undated" in s["boxes"])
    check("date/undated" in state["boxes"], "the margin names a day")
    check("timeline/strip" not in state["boxes"], "there is a strip of days")
    check("compare/swipe" not in state["boxes"], "days are offered to compare that there are not")
    program.key("c")
    state = program.wait_state("told why", lambda s: s["messages"])
    check(not state["comparison"]["on"], "nothing is compared with nothing")
    program.key("Escape")
    program.key("n")
    state = program.wait_state("numbers", lambda s: "numbers" in s["boxes"])
    check(not any(name.startswith("numbers/copy") for name in state["boxes"]), "numbers of nothing")


run(an_old_spelling_leads_to_the_town, a_near_miss_offers_the_nearest,
    copied_coordinates_lead_to_the_place, a_ring_that_is_not_found_is_put_right_by_a_click,
    numbers_open_on_something_beside_the_legend, an_undated_file_says_so)
