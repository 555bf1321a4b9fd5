"""Each sentence by which the command line or a lesson is refused: where, what, and what to do."""

from shell import DATA, OUT, refused, run_all

PICTURE = ["-o", OUT / "x.png"]


def words_and_options():
    for names, words in {
            ("--colour", "pactmap areas has no such option"): ["areas", "--colour", "red"],
            ('"foo"', "it is a word too many"): ["areas", "foo"],
            ("--json", "it takes no value"): ["areas", "--json=yes"],
            ("--date", "its value is missing"): ["areas", "--date"],
            ("--theme", "its value is missing"): ["render", *PICTURE, "--theme", "--ui"],
            ("-o", "its value is missing"): ["render", "-o"],
            ("--compare", "its value is empty"): ["areas", "--compare", ""],
            ("--date", "its value is empty "): ["areas", "--date="]}.items():
        refused(2, [name.strip() for name in names], *words)
    refused(2, ["a word of the command line: it is empty"], "areas", "")


def numbers():
    for box in ("0,0,1", "0,0,1,1,1", "a,0,1,1", "1,0,0,1", "0,1,1,0", "0,0,3e7,1", "0,0,nan,1"):
        refused(2, ["--ext: ", f'"{box}" is no box of metres from -2e7 to 2e7; write x0,y0,x1,y1'],
                "bench", "--shp", "x", f"--ext={box}")
    for size in ("1920", "1920x", "63x64", "64x16385", "1920*1080", "-64x64"):
        refused(2, [f'--size: "{size}" is no size from 64x64 to 16384x16384',
                    "write WIDTHxHEIGHT in whole numbers, for example 1920x1080"],
                "render", f"--size={size}", *PICTURE)
    for scale in ("0.4", "17", "large", "1,5"):
        refused(2, [f'--scale: "{scale}" is no ', " from 0.5 to 16; choose one in this range"],
                "render", f"--scale={scale}", *PICTURE)


def what_goes_with_what():
    refused(2, ["--sheet: a sheet has no panels; leave --ui out"],
            "render", "--sheet", "--ui", *PICTURE)
    refused(2, ["--title: only a sheet has a title; add --sheet"],
            "render", "--title", "A plate", *PICTURE)
    refused(2, ["--sheet: a sheet shows no step of a lesson; leave --step out"],
            "render", "--sheet", "--step", "1", *PICTURE)


def exports():
    to = ["-o", OUT / "x.gpkg"]
    refused(2, ['--what: "rivers" cannot be exported', "choose from states, patches, allocations, "
                "changes"], "export", "--what", "rivers", *to)
    refused(2, ["export: changes need a second day; add --compare 1939-10-31"],
            "export", "--what", "changes", *to)
    refused(2, ["export: allocations need a paper; add --protocol with one of 1939-08-23"],
            "export", "--what", "allocations", *to)
    refused(2, ["export: allocations need a paper; the data have none"],
            "export", "--what", "allocations", "--file", DATA / "projected_etrs_laea.shp", *to)


def lessons():
    def lesson(name, text):
        (OUT / name).write_text(text)
        return ["render", "--lesson", OUT / name, "--step", "1", *PICTURE]

    step = '[[step]]\ntitle = "A"\n'
    refused(1, ["none.toml: the lesson has no step that can be read",
                "begin each step with a line [[step]]"], *lesson("none.toml", 'title = "A"\n'))
    refused(1, ["many.toml: the lesson has more than ", " steps; make several lessons of it"],
            *lesson("many.toml", 'title = "A"\n' + step * 30000))
    refused(1, ["large.toml: the file is larger than ", " MB; make several smaller ones of it"],
            *lesson("large.toml", 'title = "A"\n' + "# so long a comment\n" * 1000000))
    refused(1, ["nowhere.toml: the file cannot be opened: "],
            "render", "--lesson", OUT / "nowhere.toml", *PICTURE)
    refused(1, ["this is a folder, not a file; choose a file"], "render", "--lesson", OUT, *PICTURE)


run_all(words_and_options, numbers, what_goes_with_what, exports, lessons)
