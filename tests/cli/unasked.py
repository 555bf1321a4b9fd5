"""Nothing is reached unasked: whatever a file names, it opens no connection, starts no program and
writes nothing. A listener on the loopback, which accepts and never answers, sees who calls."""

import json
import os
import pathlib
import shutil
import socket
import sqlite3
import threading
import zipfile

from program import DATA, OUT, check, copy_shapefile, finish, refused, run

RING = [[20, 50], [21, 50], [21, 51], [20, 50]]
FEATURE = {"type": "Feature", "properties": {"name": "a"},
           "geometry": {"type": "Polygon", "coordinates": [RING]}}


class Listener:
    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.callers = []
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            self.callers.append(self.socket.accept()[0])

    def heard(self):
        return len(self.callers)


LISTENER = Listener()
HTTP = f"http://127.0.0.1:{LISTENER.port}"
# What a careless or hostile environment may hold; all of it leads to the listener.
ENVIRONMENT = {"PROJ_NETWORK": "ON", "PROJ_NETWORK_ENDPOINT": HTTP, "AWS_S3_ENDPOINT":
               f"127.0.0.1:{LISTENER.port}", "AWS_HTTPS": "NO", "AWS_NO_SIGN_REQUEST": "YES",
               "AWS_VIRTUAL_HOSTING": "FALSE", "GML_PARSER": "XERCES",
               "GML_SKIP_RESOLVE_ELEMS": "NONE", "LIBKML_RESOLVE_STYLE": "YES",
               "OGR_SQLITE_LIST_VIRTUAL_OGR": "YES", "SPATIALITE_SECURITY": "relaxed",
               "ALLOW_VIRTUAL_OGR_FROM_TRIGGER_AND_VIEW": "YES", "GDAL_SKIP": "GeoJSON",
               "OGR_SKIP": "GPKG", "SWIFT_STORAGE_URL": HTTP, "SWIFT_AUTH_TOKEN": "a",
               "AZURE_STORAGE_CONNECTION_STRING": f"BlobEndpoint={HTTP}/;AccountName=a;AccountKey=YQ==",
               "OSS_ENDPOINT": f"127.0.0.1:{LISTENER.port}", "OSS_ACCESS_KEY_ID": "a",
               "OSS_SECRET_ACCESS_KEY": "a", "WEBHDFS_DATANODE_HOST": "127.0.0.1",
               "CPL_GS_ENDPOINT": HTTP, "GS_NO_SIGN_REQUEST": "YES"}


def write(name, text, folder=OUT):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text if isinstance(text, str) else json.dumps(text))
    return file


def vrt(source, attributes="", more=""):
    return (f'<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource{attributes}>{source}'
            f'</SrcDataSource>{more}</OGRVRTLayer></OGRVRTDataSource>')


class Batch:
    """Many files for one run of check, which is quicker than a run for each."""

    def __init__(self):
        self.files = {}

    def add(self, file, *words, opens=False):
        """opens: True, False (one sentence with these words), or None: either will do."""
        self.files[file] = (words, opens)

    def calls_nobody(self):
        before = LISTENER.heard()
        said = run("check", *self.files, **ENVIRONMENT)
        check(said.status in (0, 1) and said.err == "", f"check of {len(self.files)} files: {said}")
        if LISTENER.heard() != before:
            for file in self.files:
                before = LISTENER.heard()
                run("check", file, **ENVIRONMENT)
                check(LISTENER.heard() == before, f"{file.name} opens a connection")
        for file, (words, opens) in self.files.items():
            lines = [line for line in said.out.splitlines() if line.startswith(str(file))]
            what = f"{file.name}: {lines}"
            check(0 < len(lines) < 60, f"{what}: no answer, or a flood")
            if opens is False:
                check(len(lines) == 1 and "nothing is wrong" not in lines[0], f"{what}: not refused")
                for word in words:
                    check(word in "".join(lines), f"{what}: does not say {word!r}")
        if set(opens for _, opens in self.files.values()) == {True}:
            check(said.status == 0, f"not all sound: {said}")


def calls_nobody(file, *words, opens=False):
    """check, areas and render of one file."""
    for command in (["check", file], ["areas", "--file", file],
                    ["render", file, "--size", "64x64", "-o", OUT / "x.png"]):
        before = LISTENER.heard()
        said = run(*command, **ENVIRONMENT)
        what = f"{command[0]} {file.name}"
        check(LISTENER.heard() == before, f"{what}: {LISTENER.heard() - before} connections; {said}")
        if opens:
            check(said.status == 0 or command[0] == "check", f"{what}: {said}")
        else:
            refused(what, said, file.name, *words)


def virtual_layers_over_networks():
    port, batch = LISTENER.port, Batch()
    for number, source in enumerate([
            f"/vsicurl/{HTTP}/a.geojson", f"/vsicurl_streaming/{HTTP}/a.geojson",
            f"/vsicurl?url={HTTP}/a.geojson", f"/vsizip//vsicurl/{HTTP}/a.zip",
            f"/vsizip/{{/vsicurl/{HTTP}/a.zip}}/a.shp", f"/vsitar//vsicurl/{HTTP}/a.tar/a.shp",
            f"/vsigzip//vsicurl/{HTTP}/a.gz", f"/vsisubfile/0_100,/vsicurl/{HTTP}/a.geojson",
            f"/vsicrypt/key=a,file=/vsicurl/{HTTP}/a", f"/vsisparse//vsicurl/{HTTP}/a.xml",
            "/vsis3/bucket/a.geojson", "/vsigs/bucket/a.geojson", "/vsiaz/bucket/a.geojson",
            "/vsiadls/bucket/a.geojson", "/vsioss/bucket/a.geojson", "/vsiswift/bucket/a.geojson",
            f"/vsiwebhdfs/{HTTP}/webhdfs/v1/a.geojson", f"/vsihdfs/hdfs://127.0.0.1:{port}/a",
            f"{HTTP}/a.geojson", f"WFS:{HTTP}/wfs", f"OAPIF:{HTTP}/api", f"CSW:{HTTP}/csw",
            f"ES:{HTTP}", f"NGW:{HTTP}/resource/1", f"CARTO:{HTTP}", f"GEOJSON:{HTTP}/a.json",
            f"ESRIJSON:{HTTP}/a.json", f"TopoJSON:{HTTP}/a.json", f"MVT:{HTTP}/1/1/1.pbf",
            f"GMLAS:{HTTP}/a.gml", f"&lt;OGRWFSDataSource&gt;&lt;URL&gt;{HTTP}&lt;/URL&gt;"
            "&lt;/OGRWFSDataSource&gt;",
            f"PG:host=127.0.0.1 port={port} user=a dbname=b connect_timeout=2",
            f"MYSQL:b,host=127.0.0.1,port={port},user=a",
            f"MSSQL:server=127.0.0.1,{port};database=b;uid=a;pwd=b",
            f"ODBC:DRIVER=PostgreSQL;SERVER=127.0.0.1;PORT={port}", f"OCI:a/b@127.0.0.1:{port}/x",
            f"MongoDBv3:mongodb://127.0.0.1:{port}", f"GPSBABEL:gpx:{HTTP}/a.gpx",
            f"DODS:{HTTP}/a", f"AmigoCloud:a datasets={HTTP}", f"{{\"type\":\"FeatureCollection\"}}"]):
        # The name deceives: the content decides, whatever the extension.
        ending = (".geojson", ".vrt", ".json", ".shp", ".gpkg", ".kml")[number % 6]
        batch.add(write(f"network_{number}{ending}", vrt(source)), "its source")
        batch.add(write(f"relative_{number}.vrt", vrt(source, ' relativeToVRT="1"')), "its source")
    batch.calls_nobody()


def the_reported_cases():
    calls_nobody(write("01_network_vrt_named.geojson", vrt(f"/vsicurl/{HTTP}/a.geojson")),
                 "virtual layer")
    calls_nobody(write("02_network_wfs_named.geojson",
                       f"<OGRWFSDataSource><URL>{HTTP}/wfs</URL></OGRWFSDataSource>"),
                 "not a map file")
    link = {"type": "FeatureCollection", "features": [FEATURE],
            "crs": {"type": "link", "properties": {"href": f"{HTTP}/crs.wkt", "type": "ogcwkt"}}}
    calls_nobody(write("03_network_crs_link.geojson", link), opens=True)
    said = run("check", OUT / "03_network_crs_link.geojson")
    check(f"{HTTP}/crs.wkt, which is not opened" in said.all, f"a link of CRS: {said}")
    pg = f"PG:host=127.0.0.1 port={LISTENER.port} user=a dbname=b connect_timeout=2"
    calls_nobody(write("04_network_postgres.vrt", vrt(pg)), "virtual layer")
    calls_nobody(write("mysql.geojson", vrt(f"MYSQL:b,host=127.0.0.1,port={LISTENER.port}")),
                 "virtual layer")


def queries_in_virtual_layers():
    write("plain.geojson", {"type": "FeatureCollection", "features": [FEATURE]})
    load = f"SELECT ogr_datasource_load_layers('/vsicurl/{HTTP}/a.geojson') FROM plain"
    beside, batch = ' relativeToVRT="1"', Batch()
    for number, more in enumerate([
            f'<SrcSQL dialect="SQLITE">{load}</SrcSQL>', f'<srcsql dialect="sqlite">{load}</srcsql>',
            f"<SrcSQL>SELECT * FROM '/vsicurl/{HTTP}/a.geojson'.a</SrcSQL>",
            f'<OpenOptions><OOI key="PRELUDE_STATEMENTS">{load}</OOI></OpenOptions>',
            f"<LayerSRS>{HTTP}/crs.wkt</LayerSRS>", f"<SRS>{HTTP}/crs.wkt</SRS>",
            f'<GeometryField name="g"><SRS>{HTTP}/crs</SRS></GeometryField>',
            f"<LayerSRS>+proj=longlat +nadgrids={HTTP}/grid +type=crs</LayerSRS>"]):
        batch.add(write(f"query_{number}.vrt", vrt("plain.geojson", beside, more)))
    attribute = vrt("plain.geojson", beside).replace('name="x"', f'name="x" SrcSQL="{load}"')
    batch.add(write("query_attribute.vrt", attribute), "SrcSQL")
    for kind in ("OGRVRTUnionLayer", "OGRVRTWarpedLayer"):
        inner = f'<OGRVRTLayer name="y"><SrcDataSource>/vsicurl/{HTTP}/a</SrcDataSource></OGRVRTLayer>'
        batch.add(write(f"{kind}.vrt", f'<OGRVRTDataSource><{kind} name="x">{inner}'
                        f"<TargetSRS>{HTTP}</TargetSRS></{kind}></OGRVRTDataSource>"))
    batch.calls_nobody()


def virtual_layers_beside():
    """What is right is read: files beside and below. What leads elsewhere is not."""
    good = OUT / "beside"
    write("plain.geojson", {"type": "FeatureCollection", "features": [FEATURE]}, good)
    write("below/plain.geojson", {"type": "FeatureCollection", "features": [FEATURE]}, good)
    write("outside.geojson", {"type": "FeatureCollection", "features": [FEATURE]})
    copy_shapefile("projected_etrs_laea", good, "shape")
    (good / "link.geojson").symlink_to(OUT / "outside.geojson")
    (good / "folder").symlink_to(OUT)
    (good / "inner.geojson").symlink_to("plain.geojson")
    (good / "gone.geojson").symlink_to("nowhere.geojson")
    os.mkfifo(good / "pipe.geojson")
    beside = ' relativeToVRT="1"'
    write("nested.geojson", vrt("plain.geojson", beside), good)
    write("PG:dbname=x.geojson", {"type": "FeatureCollection", "features": [FEATURE]}, good)
    for source in ("plain.geojson", "below/plain.geojson", "shape.shp", "inner.geojson",
                   "./plain.geojson"):
        name = pathlib.Path(source).stem
        file = write(f"right_{name}_{len(source)}.vrt",
                     vrt(source, beside, f"<SrcLayer>{name}</SrcLayer>"), good)
        said = run("check", file, file.name, cwd=good, **ENVIRONMENT)
        check(said.status == 0 and said.out.count("nothing is wrong") == 2, f"{source}: {said}")
    batch = Batch()
    for number, (source, words) in enumerate({
            "../outside.geojson": "not a file beside", "link.geojson": "link out of its folder",
            "folder/outside.geojson": "link out of its folder", "below/../../outside.geojson": "not",
            str(OUT / "outside.geojson"): "not a file beside", "nested.geojson": "virtual itself",
            "wrong_0.vrt": "virtual itself", "pipe.geojson": "pipe", "gone.geojson": "leads nowhere",
            "PG:dbname=x.geojson": "not a file beside", "missing.geojson": "no such file",
            "below": "folder", "": "not a file beside", "plain.geojson<!-- --> ": "not a file",
            "<x/>": "not a file beside", "/vsimem/a": "not a file beside",
            "@dummy@": "not a file beside"}.items()):
        batch.add(write(f"wrong_{number}.vrt", vrt(source, beside), good), words)
    batch.calls_nobody()
    refused("a virtual layer over a file of the current folder",
            run("check", write("cwd.vrt", vrt("plain.geojson"), good), cwd=good), "relativeToVRT")
    deep = "<OGRVRTUnionLayer name='a'>" * 3000 + "</OGRVRTUnionLayer>" * 3000
    refused("layers without end", run("check", write(
        "deep.vrt", f"<OGRVRTDataSource>{deep}</OGRVRTDataSource>")), "deep")
    many = "".join(f'<OGRVRTLayer name="a{i}"><SrcDataSource relativeToVRT="1">plain.geojson'
                   "</SrcDataSource></OGRVRTLayer>" for i in range(2000))
    refused("layers without number", run("check", write(
        "many.vrt", f"<OGRVRTDataSource>{many}</OGRVRTDataSource>", good)), "64")
    # A folder that holds such a file beside an atlas is an atlas all the same.
    folder = OUT / "atlas"
    shutil.copytree(DATA.parent.parent / "geodata" / "atlas", folder,
                    ignore=shutil.ignore_patterns("recipe"))
    for name in ("postgres.vrt", "patches.vrt", "tenures.vrt"):
        write(name, vrt(f"PG:host=127.0.0.1 port={LISTENER.port} dbname=b"), folder)
    calls_nobody(folder, opens=True)


GML = """<?xml version="1.0" encoding="{encoding}"?>{doctype}
<ogr:FeatureCollection xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://ogr.maptools.org/ {schema}" xmlns:ogr="http://ogr.maptools.org/"
 xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink">
<gml:featureMember><ogr:a fid="a.0"><ogr:geometryProperty{link}><gml:Polygon srsName="{srs}">
<gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>20,50 21,50 21,51 20,50</gml:coordinates>
</gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></ogr:geometryProperty>
<ogr:name>{name}</ogr:name></ogr:a></gml:featureMember></ogr:FeatureCollection>"""


def markup():
    sound = dict(encoding="UTF-8", doctype="", schema="a.xsd", link="", srs="EPSG:4326", name="a")
    batch = Batch()
    wfs = f"{HTTP}/wfs?SERVICE=WFS&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=a"
    for number, change in enumerate([
            {"schema": f"{HTTP}/a.xsd"}, {"schema": wfs}, {"srs": f"{HTTP}/crs"},
            {"doctype": f'<!DOCTYPE a SYSTEM "{HTTP}/a.dtd">'},
            {"doctype": f'<!DOCTYPE a SYSTEM "{HTTP}/a.dtd">', "encoding": "windows-1251"},
            {"doctype": f'<!DOCTYPE a SYSTEM "{HTTP}/a.dtd">', "encoding": "ISO-8859-2"},
            {"doctype": f'<!DOCTYPE a [<!ENTITY e SYSTEM "{HTTP}/e">]>', "name": "&e;"},
            {"doctype": f'<!DOCTYPE a [<!ENTITY % e SYSTEM "{HTTP}/e"> %e;]>'},
            {"link": f' xlink:href="{HTTP}/geometry.gml#a"'}, {"srs": "+init=epsg:4326"}]):
        batch.add(write(f"markup_{number}.gml", GML.format(**dict(sound, **change))), opens=None)
    write("own_schema.xsd", '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
          f'<xs:include schemaLocation="{HTTP}/b.xsd"/><xs:import schemaLocation="{HTTP}/c.xsd"/>'
          '</xs:schema>')
    batch.add(write("own_schema.gml", GML.format(**dict(sound, schema="own_schema.xsd"))),
                 opens=None)
    polygon = ("<Polygon><outerBoundaryIs><LinearRing><coordinates>20,50 21,50 21,51 20,50"
               "</coordinates></LinearRing></outerBoundaryIs></Polygon>")
    for number, inside in enumerate([
            f"<NetworkLink><Link><href>{HTTP}/a.kml</href></Link></NetworkLink>",
            f"<NetworkLink><Url><href>{HTTP}/a.kml</href></Url></NetworkLink>",
            f"<styleUrl>{HTTP}/style.kml#a</styleUrl>",
            f"<GroundOverlay><Icon><href>{HTTP}/a.png</href></Icon></GroundOverlay>",
            f"<PhotoOverlay><Icon><href>{HTTP}/$[x]/a.png</href></Icon></PhotoOverlay>",
            f'<Update><targetHref>{HTTP}/a.kml</targetHref></Update>',
            f'<Schema id="s" name="s"><SimpleField type="{HTTP}" name="n"/></Schema>']):
        kml = ('<kml xmlns="http://www.opengis.net/kml/2.2"><Document>' + inside
               + f"<Placemark><name>a</name><styleUrl>{HTTP}/s.kml#b</styleUrl>{polygon}"
               "</Placemark></Document></kml>")
        batch.add(write(f"link_{number}.kml", kml), opens=None)
        with zipfile.ZipFile(OUT / f"link_{number}.kmz", "w") as packed:
            packed.writestr("doc.kml", kml)
        batch.add(OUT / f"link_{number}.kmz", opens=None)
    batch.add(write("link_only.kml", '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
                    f"<NetworkLink><Link><href>{HTTP}/a.kml</href></Link></NetworkLink>"
                    "</Document></kml>"), opens=None)
    batch.calls_nobody()


def services_described_in_files():
    batch = Batch()
    for number, text in enumerate([
            f"<OGRCSWDataSource><URL>{HTTP}/csw</URL></OGRCSWDataSource>",
            f'<GDAL_WMS><Service name="WMS"><ServerUrl>{HTTP}</ServerUrl></Service></GDAL_WMS>',
            f"<OGRGMLASDataSource>{HTTP}</OGRGMLASDataSource>",
            f'<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand band="1"><SimpleSource>'
            f"<SourceFilename>/vsicurl/{HTTP}/a</SourceFilename></SimpleSource></VRTRasterBand>"
            "</VRTDataset>",
            f'<mapml- xmlns="http://www.w3.org/1999/xhtml/"><map-head><map-link href="{HTTP}"/>'
            "</map-head></mapml->", f"<rss version='2.0'><channel><link>{HTTP}</link></channel></rss>",
            f"<Capabilities><OnlineResource href='{HTTP}'/></Capabilities>",
            {"links": [{"rel": "data", "href": f"{HTTP}/collections", "type": "application/json"}],
             "conformsTo": ["http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"]},
            {"stac_version": "1.0.0", "type": "FeatureCollection", "features": [],
             "links": [{"rel": "next", "href": f"{HTTP}/next"}]},
            {"tilejson": "2.2.0", "tiles": [f"{HTTP}/{{z}}/{{x}}/{{y}}.pbf"], "type": "baselayer",
             "format": "pbf", "json": "{\"vector_layers\":[]}"},
            {"exceededTransferLimit": True, "geometryType": "esriGeometryPolygon",
             "spatialReference": {"wkt": HTTP}, "features": [
                 {"attributes": {"name": "a"}, "geometry": {"rings": [RING]}}]},
            {"type": "Topology", "crs": {"type": "link", "properties": {"href": HTTP}},
             "objects": {}, "arcs": []}]):
        batch.add(write(f"service_{number}{'.json' if isinstance(text, dict) else '.xml'}", text),
                  opens=None)
    for number, crs in enumerate([
            {"type": "name", "properties": {"name": f"{HTTP}/crs"}},
            {"type": "name", "properties": {"name": f"/vsicurl/{HTTP}/crs"}},
            {"type": "url", "properties": {"url": f"{HTTP}/crs"}},
            {"type": "link", "properties": {"href": f"{HTTP}/crs", "type": "proj4"}},
            {"type": "name", "properties": {"name": f"+proj=longlat +ellps=bessel +nadgrids={HTTP}/a"
                                                    " +no_defs"}},
            {"type": "name", "properties": {"name": "+proj=longlat +ellps=bessel +no_defs"
                                                    " +nadgrids=de_adv_BETA2007.tif"}},
            {"type": "name", "properties": {"name": "EPSG:4314"}}]):
        data = {"type": "FeatureCollection", "crs": crs, "features": [FEATURE]}
        batch.add(write(f"crs_{number}.geojson", data), opens=None)
    shape = copy_shapefile("projected_etrs_laea", OUT, "grids")
    shape.with_suffix(".prj").write_text(
        'GEOGCS["a",DATUM["b",SPHEROID["c",6377397,299],EXTENSION["PROJ4_GRIDS","' + HTTP
        + '/grid"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]')
    batch.add(shape, opens=None)
    table = write("seamless.tab", f'!table\n!version 300\n\nDefinition Table\n  File "/vsicurl/{HTTP}'
                  '/a.tab"\n  Type NATIVE Charset "Neutral"\n  Fields 1\n    name Char (8) ;\n'
                  '"\\IsSeamless" = "TRUE"\n')
    batch.add(table, opens=None)
    batch.calls_nobody()


def databases():
    """A data base is a file too, and may hold queries."""
    def database(name, *extra, srs="EPSG:4326"):
        file = OUT / name
        file.unlink(missing_ok=True)
        db = sqlite3.connect(file)
        db.executescript("""
            PRAGMA application_id=1196444487; PRAGMA user_version=10200;
            CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY,
                organization TEXT, organization_coordsys_id INTEGER, definition TEXT, description TEXT);
            CREATE TABLE gpkg_contents(table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT,
                description TEXT, last_change TEXT, min_x REAL, min_y REAL, max_x REAL, max_y REAL,
                srs_id INTEGER);
            CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT,
                geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);""")
        db.execute("INSERT INTO gpkg_spatial_ref_sys VALUES('x', 7, 'NONE', 7, ?, '')", [srs])
        db.execute("INSERT INTO gpkg_contents VALUES('v','features','v','','',0,0,1,1,7)")
        db.execute("INSERT INTO gpkg_geometry_columns VALUES('v','geom','POLYGON',7,0,0)")
        db.execute("PRAGMA writable_schema=ON")
        for kind, entry, sql in extra:
            db.execute("INSERT INTO sqlite_master VALUES(?,?,?,0,?)", [kind, entry, entry, sql])
        db.commit()
        db.close()
        return file

    batch = Batch()
    table = ("table", "v", "CREATE TABLE v(fid INTEGER PRIMARY KEY, geom POLYGON, name TEXT)")
    for number, sql in enumerate([
            "ogr_geocode('Berlin')", f"ogr_datasource_load_layers('/vsicurl/{HTTP}/a.geojson')",
            f"XB_Create(x'3c612f3e', 1, '{HTTP}/a.xsd')", f"XB_LoadXML('{HTTP}/a.xml')",
            f"load_extension('{OUT}/evil.so')", f"BlobFromFile('{HTTP}/a')",
            f"gdal_get_pixel_value('/vsicurl/{HTTP}/a.tif', 1, 'pixel', 0, 0)"]):
        view = ("view", "v", f"CREATE VIEW v AS SELECT 1 AS fid, {sql} AS geom, 'a' AS name")
        batch.add(database(f"view_{number}.gpkg", view), opens=None)
        shutil.copy(OUT / f"view_{number}.gpkg", OUT / f"view_{number}.sqlite")
        batch.add(OUT / f"view_{number}.sqlite", opens=None)
    os.mkfifo(OUT / "fifo")
    for number, module in enumerate([
            f"VirtualOGR('/vsicurl/{HTTP}/a.geojson')", f"VirtualOGR('PG:host=127.0.0.1 "
            f"port={LISTENER.port}')", f"VirtualText('{OUT}/fifo', 'UTF-8')",
            f"VirtualShape('{OUT}/fifo', 'UTF-8', 4326)", f"VirtualGeoJSON('{OUT}/fifo')",
            f"VirtualDbf('{OUT}/fifo', 'UTF-8')"]):
        virtual = ("table", "v", f"CREATE VIRTUAL TABLE v USING {module}")
        batch.add(database(f"module_{number}.gpkg", virtual), opens=None)
        shutil.copy(OUT / f"module_{number}.gpkg", OUT / f"module_{number}.sqlite")
        batch.add(OUT / f"module_{number}.sqlite", opens=None)
    batch.add(database("srs_url.gpkg", table, srs=f"{HTTP}/crs"), opens=None)
    batch.add(database("srs_file.gpkg", table, srs=f"{OUT}/fifo"), opens=None)
    endless = ("WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT x AS fid, "
               "NULL AS geom, 'a' AS name FROM c")
    for number, query in enumerate([endless, f"SELECT max(fid) AS fid, NULL AS geom FROM ({endless})"]):
        batch.add(database(f"endless_{number}.gpkg", ("view", "v", f"CREATE VIEW v AS {query}")),
                  "its tables compute without end")
    batch.calls_nobody()


def the_environment():
    """Neither variables nor files of settings change what is read, load code or write."""
    plain = write("plain.geojson", {"type": "FeatureCollection", "features": [FEATURE]})
    marker = OUT / "marker"
    plugins = OUT / "plugins"
    code = f"# gdal: DRIVER_NAME = 'Evil'\n# gdal: API_VERSION = [1]\n# gdal: DRIVER_DCAP_VECTOR = 'YES'\nopen({str(marker)!r}, 'w')\n"
    for folder in (plugins, OUT / "disable"):
        write("gdal_evil.py", code, folder)
    library = plugins / "gdal_evil.so"
    library.write_bytes(b"\x7fELF")
    rc = write("gdalrc", f"[configoptions]\nCPL_LOG={marker}\nCPL_DEBUG=ON\nGDAL_SKIP=GeoJSON\n",
               OUT / "home/.gdal")
    for environment in ({"GDAL_DRIVER_PATH": str(plugins)}, {"OGR_DRIVER_PATH": str(plugins)},
                        {"GDAL_PYTHON_DRIVER_PATH": str(plugins)}, {"HOME": str(OUT / "home")},
                        {"GDAL_CONFIG_FILE": str(rc)}, {"GDAL_SKIP": "GeoJSON,GPKG"},
                        {"OGR_SKIP": "GeoJSON"}, {"CPL_DEBUG": "ON", "CPL_LOG": str(marker)},
                        {"GDAL_DATA": "/nonexistent"}, {"GDAL_CONFIG_FILE": str(OUT / "fifo")}):
        said = run("check", plain, cwd=OUT, **environment)
        check(said.status == 0 and said.err == "", f"{environment}: {said}")
        check(not marker.exists(), f"{environment}: code was run or a log written")
        marker.unlink(missing_ok=True)


def nothing_is_written():
    """Not even beside the file: no index, no template, no statistics."""
    folder = OUT / "untouched"
    folder.mkdir()
    for name in ("a.gml", "b.gml"):
        write(name, GML.format(encoding="UTF-8", doctype="", schema="none.xsd", link="",
                               srs="EPSG:4326", name="a"), folder)
    write("a.csv", 'WKT,name\n"POLYGON((20 50,21 50,21 51,20 50))",a\n', folder)
    copy_shapefile("no_prj", folder, "shape")
    code = run("export", "--what", "states", "-o", folder / "a.gpkg").status
    check(code == 0, "a GeoPackage could not be made")
    db = sqlite3.connect(folder / "a.gpkg")
    db.execute("PRAGMA journal_mode=WAL")
    db.close()
    before = {(f.name, f.stat().st_mtime_ns, f.stat().st_size) for f in folder.iterdir()}
    for file in list(folder.iterdir()):
        if file.suffix in (".gml", ".csv", ".shp", ".gpkg"):
            run("check", file)
            run("areas", "--file", file)
    after = {(f.name, f.stat().st_mtime_ns, f.stat().st_size) for f in folder.iterdir()}
    check(before == after, f"beside the files was written: {sorted(before ^ after)}")


def formats_are_listed():
    said = run("formats")
    drivers = [line.split("  ")[0] for line in said.out.splitlines()]
    check(said.status == 0 and "ESRI Shapefile" in drivers and "GPKG" in drivers, str(said))
    for other in ("PostgreSQL", "WFS", "HTTP", "OGCAPI", "MySQL", "ODBC", "GMLAS", "CSW", "OAPIF"):
        check(other not in drivers, f"{other} is among the formats")
    check(run("formats", "--help").status == 0, "formats --help")


finish(the_reported_cases, virtual_layers_over_networks, queries_in_virtual_layers,
       virtual_layers_beside, markup, services_described_in_files, databases, the_environment,
       nothing_is_written, formats_are_listed)
