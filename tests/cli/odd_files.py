"""Whatever stands where a file is expected (a pipe, a device, a socket, a link, a folder, something
one may not read) is refused in one sentence, and never waited for; archives are read or refused."""

import json
import os
import pathlib
import shutil
import socket
import struct
import zipfile

from program import ATLAS, DATA, OUT, PACTMAP, check, copy_shapefile, finish, refused, run

NOBODY = 65534 if os.getuid() == 0 else None  # root may read everything
PLAIN = DATA / "bow_tie.geojson"
ZEROS = pathlib.Path("/dev/zero")


def room(name):
    folder = OUT / name
    folder.mkdir()
    return folder


def atlas_copy(name):
    folder = OUT / name
    shutil.copytree(ATLAS, folder, ignore=shutil.ignore_patterns("recipe"))
    return folder


def everywhere(file, *words):
    """Refused by every command that reads it."""
    for command in (["check", file], ["areas", "--file", file],
                    ["render", file, "-o", OUT / "x.png"], ["identify", "25", "54", "--file", file],
                    ["export", "--file", file, "-o", OUT / "x.gpkg"]):
        refused(f"{command[0]} {file}", run(*command), *words)


def no_files():
    folder = room("odd")
    os.mkfifo(folder / "pipe.geojson")
    everywhere(folder / "pipe.geojson", "pipe.geojson", "it is a pipe, not a file")
    for ending in (".shp", ".gpkg", ".csv", ".vrt", ".zip", ".gml", ".kml", ".tab", ".fgb", ""):
        os.mkfifo(folder / ("pipe" + ending))
        refused(f"a pipe {ending}", run("check", folder / ("pipe" + ending)), "pipe, not a file")
    address = socket.socket(socket.AF_UNIX)
    address.bind(str(folder / "socket.geojson"))
    refused("a socket", run("check", folder / "socket.geojson"), "it is a socket")
    for name in ("/dev/zero", "/dev/null", "/dev/random", "/dev/tty", "/dev/stdin"):
        if os.path.exists(name):
            refused(name, run("check", name), name)
    for number, (target, words) in enumerate({
            "/dev/zero": "device", "pipe.shp": "pipe", "nowhere": "leads nowhere",
            "link_3.geojson": "circle", str(folder): "", "/proc/self/mem": "",
            "/proc/kmsg": ""}.items()):
        link = folder / f"link_{number}.geojson"
        link.symlink_to(target)
        said = run("check", link)
        check(said.status == 1 and 0 < len(said.lines()) < 9, f"a link to {target}: {said}")
        check(words in said.all, f"a link to {target}: {said}")
    refused("a long name", run("check", folder / ("a" * 300 + ".shp")), "name is too long")
    refused("a file as a folder", run("check", str(PLAIN) + "/x.shp"), "no such file")
    refused("a file with a slash", run("check", str(PLAIN) + "/"), "no such file")
    said = run("check", "")
    check(said.status == 2 and "it is empty" in said.all, f"no name: {said}")
    (folder / "gone.shp").symlink_to("nowhere")
    refused("a link that leads nowhere", run("check", folder / "gone.shp"), "leads nowhere")
    said = run("check", "../nothing.shp", cwd=folder)
    refused("nothing there", said, "../nothing.shp: there is no such file")


def neighbours():
    for ending in (".shx", ".dbf", ".prj", ".cpg"):
        folder = room("neighbour" + ending)
        shape = copy_shapefile("no_prj" if ending != ".prj" else "projected_etrs_laea", folder, "a")
        beside = shape.with_suffix(ending)
        for make, words in [(lambda: os.mkfifo(beside), "pipe"), (beside.mkdir, "folder"),
                            (lambda: beside.symlink_to(ZEROS), "device")]:
            beside.unlink(missing_ok=True)
            make()
            refused(f"{ending} is a {words}", run("check", shape), "a" + ending, words)
            (beside.rmdir if beside.is_dir() else beside.unlink)()
    folder = room("databases")
    run("export", "--what", "states", "-o", folder / "a.gpkg")
    (folder / "link.gpkg").symlink_to("a.gpkg")
    for ending in ("-wal", "-shm", "-journal"):
        os.mkfifo(folder / ("a.gpkg" + ending))
        for name in ("a.gpkg", "link.gpkg"):
            refused(f"{ending} is a pipe", run("check", folder / name), "a.gpkg" + ending, "pipe")
        (folder / ("a.gpkg" + ending)).unlink()
    check(run("check", folder / "link.gpkg").status == 0, "a link to a sound file is refused")
    for name in ("a.aux.xml", "a.gpkg.aux.xml", "a.csvt", "a.qpj", "a.qix", "a.sbn", "a.idm", "a.vrt"):
        os.mkfifo(folder / name)  # not needed: passed over without waiting
    copy_shapefile("no_prj", folder, "a")
    for file in ("a.gpkg", "a.shp"):
        said = run("check", folder / file)
        check(len(said.lines()) == 1 and said.status in (0, 1), f"odd files beside {file}: {said}")
    table = folder / "b.csv"
    table.write_text('WKT,name\n"POLYGON((20 50,21 50,21 51,20 50))",a\n')
    os.mkfifo(folder / "b.csvt")
    refused("types of a table in a pipe", run("check", table), "b.csvt", "pipe")
    gdb = room("a.gdb")
    os.mkfifo(gdb / "a00000001.gdbtable")
    refused("a geodatabase of pipes", run("check", gdb), "pipe")
    refused("an empty geodatabase", run("check", room("empty.gdb")), "not a map")
    refused("the same, with a slash", run("check", str(OUT / "empty.gdb") + "/"), "not a map")


def reference_systems():
    """A reference system that names a pipe as its grid or its list of systems."""
    folder = room("systems")
    os.mkfifo(folder / "pipe")
    ring = [[20, 50], [21, 50], [21, 51], [20, 50]]
    for number, system in enumerate((
            f"+init={folder}/pipe:1", f"+proj=longlat +ellps=bessel +nadgrids={folder}/pipe",
            f"+proj=longlat +ellps=bessel +geoidgrids={folder}/pipe", "+init=pipe:1")):
        table = folder / f"{number}.geojson"
        table.write_text(json.dumps({
            "type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": system}},
            "features": [{"type": "Feature", "properties": {"name": "a"},
                          "geometry": {"type": "Polygon", "coordinates": [ring]}}]}))
        said = run("check", table, cwd=folder)
        check(said.status in (0, 1) and said.lines(), f"{system}: {said}")
    table = folder / "unknown.geojson"
    table.write_text((folder / "0.geojson").read_text().replace(f"+init={folder}/pipe:1",
                                                                "EPSG:99999"))
    refused("an unknown system", run("check", table), str(table), "is not understood")
    for crs in ({"type": "name", "properties": {"name": "PL-1992"}}, "EPSG:2180", {"type": "name"},
                {"type": "name", "properties": {"name": ""}}):
        known = json.loads((folder / "0.geojson").read_text())
        for place, text in (("first", {"type": known["type"], "crs": crs,
                                       "features": known["features"]}),
                            ("last", {"type": known["type"], "features": known["features"] * 200,
                                      "crs": crs})):
            table.write_text(json.dumps(text))
            refused(f"crs {crs}, {place}", run("check", table), "is not understood")
    for name in ("EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4258"):
        known["crs"] = {"type": "name", "properties": {"name": name}}
        table.write_text(json.dumps(known))
        check(run("check", table).status == 0, f"{name} is refused: {run('check', table)}")
    # Systems for which PROJ's own tables name grids that are not installed: nothing to warn of.
    for name, ring in (("31467", [[3.9e6, 5.7e6], [3.95e6, 5.7e6], [3.9e6, 5.8e6], [3.9e6, 5.7e6]]),
                       ("4314", ring), ("4230", ring), ("4267", ring), ("4277", ring)):
        known["crs"] = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{name}"}}
        known["features"] = [{"type": "Feature", "properties": {"name": "a"},
                              "geometry": {"type": "Polygon", "coordinates": [ring]}}]
        table.write_text(json.dumps(known))
        said = run("check", table)
        check(said.status == 0 and "refers to" not in said.out + said.err, f"EPSG:{name}: {said}")
    shape = copy_shapefile("projected_etrs_laea", folder, "a")
    for grid in (f"{folder}/pipe", "./pipe", "../systems/pipe", "pipe"):
        shape.with_suffix(".prj").write_text(
            'GEOGCS["a",DATUM["b",SPHEROID["c",6377397.155,299.1528128],'
            f'EXTENSION["PROJ4_GRIDS","{grid}"]],PRIMEM["Greenwich",0],'
            'UNIT["degree",0.0174532925199433]]')
        said = run("check", shape, cwd=folder)
        check(said.status in (0, 1) and said.lines(), f"{grid}: {said}")


def where_a_name_leads():
    """A folder named from where one is; a name that goes back from where a link leads."""
    folder = atlas_copy("from_here")
    for name, cwd in (("from_here", OUT), ("./from_here/", OUT), (".", folder),
                      ("../from_here", folder)):
        said = run("check", name, cwd=cwd)
        check(said.status == 0, f"{name} from {cwd}: {said}")
    beyond = room("beyond")
    (beyond / "q").mkdir()
    (OUT / "way").symlink_to(beyond / "q")
    inner, outer = PLAIN.read_text().replace("Bow", "INNER"), PLAIN.read_text()
    (beyond / "named.geojson").write_text(inner)
    (OUT / "named.geojson").write_text(outer)
    plain = run("areas", "--file", beyond / "named.geojson", "--json").out
    said = run("areas", "--file", "way/../named.geojson", "--json", cwd=OUT)
    check(said.out == plain and "INNER" in plain, f"another file is read: {said}")
    said = run("export", "--file", "way/../named.geojson", "-o", beyond / "named.geojson", cwd=OUT)
    check(said.status == 1 and (beyond / "named.geojson").read_text() == inner, f"{said}")


def in_an_atlas():
    folder = atlas_copy("atlas_of_pipes")
    for name in sorted(ATLAS.glob("*.*")):
        if name.suffix not in (".shp", ".shx", ".dbf", ".prj", ".cpg", ".csv"):
            continue
        part, kinds = folder / name.name, [(os.mkfifo, "pipe")]
        if name.suffix in (".shp", ".csv"):
            kinds += [(os.mkdir, "folder"), (lambda p: os.symlink("nowhere", p), "leads nowhere"),
                      (lambda p: os.symlink(ZEROS, p), "device"),
                      (lambda p: os.symlink("/proc/kmsg", p), "")]
        for make, words in kinds:
            part.unlink()
            make(part)
            what = f"{name.name} is a {words}"
            refused(what, run("areas", "--file", folder), name.name, words)
            if name.name in ("patches.shp", "patches.dbf", "tenures.csv", "holders.csv", "arcs.shp"):
                refused(what, run("check", folder), name.name, words)
            (part.rmdir if part.is_dir() and not part.is_symlink() else part.unlink)()
            shutil.copy(name, part)
    os.mkfifo(folder / "unknown.shp")
    os.mkfifo(folder / "unknown.csv")
    check(run("check", folder).status == 0, "a pipe that does not belong to the atlas matters")
    links = room("atlas_of_links")
    for name in ATLAS.glob("*.*"):
        (links / name.name).symlink_to(name)
    check(run("check", links).status == 0, "an atlas of links to files cannot be read")


def no_permission():
    """A folder or file that may not be read is a sentence, not an exception."""
    OUT.chmod(0o755)
    program = OUT / "pactmap"  # the checkout may not be open to everybody
    shutil.copy(PACTMAP, program)

    def asked(*arguments):
        return run(*arguments, program=program, user=NOBODY, cwd="/")

    shutil.copy(PLAIN, OUT / "closed.geojson")
    (OUT / "closed.geojson").chmod(0)
    pictures = room("pictures")
    pictures.chmod(0o777)
    for command in (["check"], ["areas", "--file"], ["render", "-o", pictures / "a.png"]):
        refused("a closed file", asked(*command, OUT / "closed.geojson"), "may not be read",
                "permission")
    for mode in (0, 0o600, 0o100, 0o400, 0o711):
        folder = atlas_copy(f"closed_{mode:o}")
        copy_shapefile("no_prj", folder, "shape")
        folder.chmod(mode)
        refused(f"a folder of mode {mode:o}", asked("check", folder), str(folder), "may not be read")
        refused(f"areas of it", asked("areas", "--file", folder), "may not be read")
        if mode != 0o711:
            for name in ("patches.shp", "tenures.csv", "nothing.geojson", "shape.shp"):
                refused(f"a file in it", asked("check", folder / name), "may not be read")
        folder.chmod(0o755)
    folder = atlas_copy("closed_parts")
    for name in sorted(folder.iterdir()):
        if name.suffix not in (".shp", ".shx", ".dbf", ".prj", ".cpg", ".csv"):
            continue
        name.chmod(0)
        said = asked("areas", "--file", folder)
        refused(f"areas with {name.name} closed", said, name.name, "may not be read")
        if name.suffix in (".shp", ".csv"):
            refused(f"{name.name} is closed", asked("check", folder), name.name, "may not be read")
        name.chmod(0o644)
    check(asked("check", folder).status == 0, "the folder is not sound afterwards")
    shape = copy_shapefile("projected_etrs_laea", OUT, "closed_shape")
    for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg"):
        shape.with_suffix(ending).chmod(0)
        refused(f"{ending} is closed", asked("check", shape), ending, "may not be read")
        shape.with_suffix(ending).chmod(0o644)
    gdb = room("closed.gdb")
    gdb.chmod(0)
    refused("a closed geodatabase", asked("check", gdb), "may not be read")
    gdb.chmod(0o755)


def tables_that_are_missing():
    folder = atlas_copy("without")
    for name in ("tenures.csv", "holders.csv", "patches.shp", "arcs.shp"):
        (folder / name).unlink()
        refused(f"without {name}", run("check", folder), name, "no such file")
        shutil.copy(ATLAS / name, folder / name)
    (folder / "holders.csv").write_text("id,name,label,colour\n")
    refused("without holders", run("check", folder), "holders.csv", "no rows")
    refused("an empty folder", run("areas", "--file", room("nothing")), "holders.csv")


def archives():
    def packed(name, files, **options):
        with zipfile.ZipFile(OUT / name, "w", options.pop("how", zipfile.ZIP_DEFLATED)) as archive:
            for entry, content in files.items():
                if isinstance(content, pathlib.Path):
                    archive.write(content, entry)
                else:
                    archive.writestr(entry, content)
        return OUT / name

    shape = {f"data/Borders{part.suffix}": part for part in DATA.glob("projected_etrs_laea.*")}
    plain = run("areas", "--file", DATA / "projected_etrs_laea.shp", "--json").out
    for name in ("shape.zip", "shape.shp.zip", "shape.shz", "named.geojson"):
        file = packed(name, {"readme.txt": "a", "data/Borders.shp.xml": "<metadata/>",
                             "__MACOSX/data/._Borders.shp": "a", **shape})
        said = run("areas", "--file", file, "--json")
        check(said.status == 0 and said.out == plain, f"{name}: {said}")
        check(said.err == "", f"{name}: {said}")
    text = PLAIN.read_text()
    twice = {"A.geojson": text, "a.geojson": text.replace("Bow", "other")}
    said = run("areas", "--file", packed("twice.zip", twice))
    check("only A.geojson is shown" in said.err and "other" not in said.out, f"twice.zip: {said}")
    upper = {entry.upper(): part for entry, part in shape.items()}
    check(run("areas", "--file", packed("upper.zip", upper), "--json").out == plain, "upper case")
    stored = packed("stored.zip", shape, how=zipfile.ZIP_STORED)
    check(run("areas", "--file", stored, "--json").out == plain, "stored, not packed")
    kml = ('<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>a</name><Polygon>'
           "<outerBoundaryIs><LinearRing><coordinates>20,50 21,50 21,51 20,50</coordinates>"
           "</LinearRing></outerBoundaryIs></Polygon></Placemark></kml>")
    run("export", "--what", "states", "-o", OUT / "states.gpkg")
    for file in (packed("json.zip", {"a.geojson": text}), packed("a.kmz", {"doc.kml": kml}),
                 packed("gpkg.zip", {"a.gpkg": OUT / "states.gpkg"}),
                 packed("odd names.zip", {"../../../é ü/a b.geojson": text}),
                 packed("root.zip", {"/etc/a.geojson": text})):
        said = run("areas", "--file", file)
        check(said.status == 0, f"{file.name}: {said}")
    said = run("areas", "--file", packed("two.zip", {"b.geojson": text, "a.geojson": text}))
    check(said.status == 0 and "2 map files; only a.geojson is shown" in said.err, str(said))
    said = run("check", packed("odd.zip", {"bow.geojson": text}))
    check(f"{OUT}/odd.zip, bow.geojson, layer" in said.out and "vsimem" not in said.out, str(said))

    def changed(name, where, old, new):
        bytes_ = bytearray(where.read_bytes())
        at = bytes_.rindex(old)
        bytes_[at:at + len(new)] = new
        (OUT / name).write_bytes(bytes_)
        return OUT / name

    zeros = b"\0" * (600 << 20)
    bomb = packed("bomb.zip", {"a.geojson": zeros})
    sized = struct.pack("<I", len(zeros))
    lie = changed("lie.zip", bomb, sized, struct.pack("<I", 1000))
    damaged = bytearray(packed("damaged.zip", {"a.geojson": text * 9}).read_bytes())
    damaged[60:90] = b"x" * 30
    (OUT / "damaged.zip").write_bytes(damaged)
    locked = changed("locked.zip", packed("open.zip", {"a.geojson": text}), b"PK\1\2\24\3\24\0\0\0",
                     b"PK\1\2\24\3\24\0\1\0")
    tail = OUT / "tail.zip"
    tail.write_bytes((OUT / "shape.zip").read_bytes()[:-300])
    no_index = {entry: part for entry, part in shape.items() if not entry.endswith(".shx")}
    for file, words in {
            bomb: "more than 512 MB", lie: "", OUT / "damaged.zip": "damaged", tail: "damaged",
            locked: "password", packed("none.zip", {"a.txt": "a"}): "no map file",
            packed("empty.zip", {}): "archive", packed("vrt.zip", {
                "a.vrt": "<OGRVRTDataSource/>"}): "no map file",
            packed("atlas.zip", {f"atlas/{p.name}": p for p in ATLAS.glob("*.*")}): "atlas folder",
            packed("inner.zip", {"a.zip": OUT / "json.zip"}): "no map file",
            packed("disguised.zip", {"a.geojson": "<OGRVRTDataSource/>"}): "disguised.zip, a.geojson",
            packed("zip_in_geojson.zip", {"a.geojson": OUT / "json.zip"}): "not a map",
            packed("no_index.zip", no_index): "data/Borders.shp: its index file (.shx) is missing",
            packed("many.zip", {f"{i}.txt": "" for i in range(20000)}): "too many",
            packed("long.zip", {"a/" * 30000 + "a.geojson": text}): "no map file"}.items():
        refused(file.name, run("check", file), file.name, words)
    for name, beginning, kind in [("a.geojson.gz", b"\x1f\x8b\x08", "gzip"), ("a.7z", b"7z\xbc\xaf\x27\x1c",
                                  "7z"), ("a.rar", b"Rar!\x1a\x07\x01", "rar"), ("a.xz",
                                  b"\xfd7zXZ\0", "xz"), ("a.bz2", b"BZh9", "bzip2"),
                                  ("a.zst", b"\x28\xb5\x2f\xfd", "zstd")]:
        (OUT / name).write_bytes(beginning + b"\0" * 600)
        refused(name, run("check", OUT / name), f"packed ({kind})", "unpack it")


finish(no_files, neighbours, reference_systems, where_a_name_leads, in_an_atlas, no_permission, tables_that_are_missing, archives)
