// What a virtual layer may not hold, and the sentence for each.
#include "geodata/read/virtual_layers.h"

#include <filesystem>

#include <sys/stat.h>

#include "tests/geodata/sample_atlas.h"
#include "tests/support/catch.h"
#include "tests/support/sentences.h"

using namespace geodata;
using test::check_says;
namespace fs = std::filesystem;

namespace {

const std::string sound = R"({"type": "FeatureCollection", "features": []})";
const std::string only_beside =
    "a virtual layer may only name files beside it, with relativeToVRT=\"1\"; open its source "
    "itself";

std::string source(const std::string& name, const std::string& how = " relativeToVRT=\"1\"") {
    return "<SrcDataSource" + how + ">" + name + "</SrcDataSource>";
}

std::string layers(const std::string& inside) {
    return "<OGRVRTDataSource><OGRVRTLayer name=\"a\">" + inside +
           "</OGRVRTLayer></OGRVRTDataSource>";
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

/// A folder with sources, good and bad, beside which a virtual layer is written.
struct Folder {
    Folder() {
        fs::create_directories(folder / "below");
        sample::write_text(folder / "a.geojson", sound);
        sample::write_text(folder / "below/b.geojson", sound);
        sample::write_text(folder / "nested.vrt", layers(source("a.geojson")));
        sample::write_text(folder / "packed.geojson", "\x1F\x8B\x08 and so on");
        sample::write_text(folder / "empty.geojson", "");
        sample::write_text(folder / "text.shp", std::string(200, 'x'));
        fs::create_symlink("nowhere", folder / "dangling.geojson");
        fs::create_symlink("/usr", folder / "usr");
        fs::create_symlink(outside / "c.geojson", folder / "link.geojson");
        sample::write_text(outside / "c.geojson", sound);
        REQUIRE(::mkfifo((folder / "pipe.geojson").c_str(), 0600) == 0);
        sample::write_text(folder / "odd.csv", "WKT,name\n");
        fs::create_directory(folder / "odd.csvt");
    }
    [[nodiscard]] std::string said(const std::string& text) const {
        sample::write_text(folder / "layer.vrt", text);
        return test::sentence_of(virtual_layer_fault(folder / "layer.vrt"));
    }
    sample::TempFolder folder, outside;
};

}  // namespace

TEST_CASE("A virtual layer is known by what it holds") {
    CHECK(is_virtual_layer("<OGRVRTDataSource>"));
    CHECK(is_virtual_layer("<?xml version=\"1.0\"?>\n<OGRVRTDataSource >"));
    CHECK_FALSE(is_virtual_layer("<OGRVRT>"));
    CHECK_FALSE(is_virtual_layer(""));
}

TEST_CASE("Virtual layers over files beside them or below are let pass") {
    const Folder folder;
    for (const char* name : {"a.geojson", "./a.geojson", "below/b.geojson"}) {
        INFO(name);
        CHECK(folder.said(layers(source(name))) == "nothing went wrong");
        CHECK(folder.said(layers(source(name, " relativetovrt='YES'"))) == "nothing went wrong");
    }
    CHECK(folder.said("<?xml version=\"1.0\"?><!-- a comment -->" +
                      layers(source("a.geojson") + "<LayerSRS>EPSG:4326</LayerSRS>"
                                                   "<SrcLayer>a</SrcLayer>")) ==
          "nothing went wrong");
    CHECK(folder.said(layers("<LayerSRS>GEOGCS[\"a\",DATUM[\"b\"]]</LayerSRS>")) ==
          "nothing went wrong");
    CHECK(folder.said(layers(repeated(source("a.geojson"), 64))) == "nothing went wrong");
}

TEST_CASE("A source that is not a plain name of a file beside it is refused by its name") {
    const Folder folder;
    const std::string odd[] = {"../a.geojson",
                               "below/../../a.geojson",
                               (folder.folder / "a.geojson").string(),
                               "/vsicurl/http:a",
                               "PG:dbname=x",
                               "a*.geojson",
                               "a?.geojson",
                               "a|b",
                               "{}",
                               "@dummy@",
                               "a\\b"};
    for (const std::string& name : odd) {
        INFO(name);
        check_says(folder.said(layers(source(name))),
                   {"layer.vrt: its source \"", "\" is not a file beside it", only_beside});
    }
    check_says(folder.said(layers(source("a.geojson", ""))),
               {"its source \"a.geojson\" is not a file beside it"});
    check_says(folder.said(layers(source("a.geojson", " relativeToVRT=\"0\""))),
               {"its source \"a.geojson\" is not a file beside it"});
    check_says(folder.said(layers(source(""))), {"its source \"\" is not a file beside it"});
    check_says(folder.said(layers(source("<b/>"))), {"its source \"\" is not a file beside it"});
}

TEST_CASE("A source that cannot be used is told of with the reason") {
    struct Wrong {
        const char* name;
        std::string why;
    };
    const Wrong cases[] = {{"missing.geojson", "cannot be used: there is no such file"},
                           {"empty.geojson", "cannot be used: the file is empty (0 bytes)"},
                           {"below", "cannot be used: it is a folder, not a file"},
                           {"pipe.geojson", "cannot be used: it is a pipe, not a file"},
                           {"dangling.geojson", "cannot be used: it is a link that leads nowhere"},
                           {"link.geojson", "is a link out of its folder"},
                           {"nested.vrt", "is virtual itself"},
                           {"layer.vrt", "is virtual itself"},
                           {"packed.geojson", "is packed"}};
    const Folder folder;
    for (const Wrong& wrong : cases) {
        check_says(folder.said(layers(source(wrong.name))),
                   {"layer.vrt: its source \"" + std::string(wrong.name) + "\" " + wrong.why});
    }
    check_says(folder.said(layers(source("text.shp"))),
               {"text.shp: this is a text file, not a Shapefile"});
    check_says(folder.said(layers(source("odd.csv"))),
               {"odd.csvt: it is a folder, not a file", "it belongs to odd.csv"});
}

TEST_CASE("What a virtual layer may not hold is named") {
    const Folder folder;
    for (const char* name : {"SrcSQL", "srcsql", "OpenOptions", "OGRVRTWarpedLayer", "TargetSRS"}) {
        const std::string element = name;
        check_says(folder.said(layers("<" + element + ">x</" + element + ">")),
                   {"layer.vrt: it holds " + element + ", which is not followed", only_beside});
    }
    check_says(folder.said("<OGRVRTDataSource><OGRVRTLayer name='a' SrcSQL='SELECT 1'/>"
                           "</OGRVRTDataSource>"),
               {"it holds SrcSQL, which is not followed"});
    for (const char* srs : {"+proj=longlat +nadgrids=a", "http://a/b", "WGS 84", "a/b"}) {
        for (const std::string element : {"LayerSRS", "SRS"}) {
            check_says(folder.said(layers("<" + element + ">" + srs + "</" + element + ">")),
                       {"layer.vrt: its reference system \"" + std::string(srs) +
                            "\" is neither a code nor WKT",
                        "write it as EPSG:CODE"});
        }
    }
    check_says(folder.said(layers("<SRS>GEOGCS[\"a\",EXTENSION[\"PROJ4_GRIDS\",\"b\"]]</SRS>")),
               {"its reference system \"GEOGCS[", "is neither a code nor WKT"});
}

TEST_CASE("A virtual layer has an end: in length, in depth, in sources") {
    const Folder folder;
    check_says(folder.said(layers(source("a.geojson")) + std::string(1024 * 1024, ' ')),
               {"layer.vrt: it is too long for a virtual layer", "open its source itself"});
    check_says(folder.said("<OGRVRTDataSource>" + repeated("<OGRVRTUnionLayer name='a'>", 9) +
                           repeated("</OGRVRTUnionLayer>", 9) + "</OGRVRTDataSource>"),
               {"layer.vrt: its layers lie too deep in each other", only_beside});
    check_says(folder.said(layers(repeated(source("a.geojson"), 65))),
               {"layer.vrt: it has more than 64 sources", only_beside});
    check_says(folder.said("<OGRVRTDataSource><OGRVRTLayer"),
               {"layer.vrt: it is no sound XML: ", "mend it, or open its source itself"});
}
