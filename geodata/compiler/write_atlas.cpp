#include "geodata/compiler/write_atlas.h"

#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <iomanip>
#include <map>
#include <sstream>

#include <ogrsf_frmts.h>

#include "geodata/query/query.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/write/memory_folder_internal.h"
#include "geodata/write/output_set.h"
#include "geodata/write/replace_file.h"

namespace geodata::compiler {

namespace {

struct Column {
    const char* name;
    OGRFieldType type;
    int width;
    int decimals = 0;
};

OGRLinearRing ogr_ring(const Ring<LonLat>& points) {
    OGRLinearRing ring;
    for (const LonLat& p : points) ring.addPoint(p.lon, p.lat);
    return ring;
}

OGRMultiPolygon ogr_polygons(const MultiPolygon<LonLat>& land) {
    OGRMultiPolygon many;
    for (const Polygon<LonLat>& polygon : land) {
        OGRPolygon part;
        OGRLinearRing exterior = ogr_ring(polygon.exterior);
        part.addRing(&exterior);
        for (const Ring<LonLat>& hole : polygon.holes) {
            OGRLinearRing ring = ogr_ring(hole);
            part.addRing(&ring);
        }
        many.addGeometry(&part);
    }
    return many;
}

OGRLineString ogr_line(const Line<LonLat>& points) {
    OGRLineString line;
    for (const LonLat& p : points) line.addPoint(p.lon, p.lat);
    return line;
}

/// One Shapefile. DBF headers carry a date; a fixed one keeps the bytes equal from day to day.
class ShapeFile {
  public:
    ShapeFile(const std::filesystem::path& file, OGRwkbGeometryType type,
              const std::vector<Column>& columns) {
        GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
        data_.reset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!data_) return;
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const char* options[] = {"ENCODING=UTF-8", "DBF_DATE_LAST_UPDATE=2000-01-01", nullptr};
        layer_ = data_->CreateLayer(file.stem().c_str(), &wgs84, type, const_cast<char**>(options));
        for (const Column& column : columns) {
            OGRFieldDefn definition(column.name, column.type);
            definition.SetWidth(column.width);
            definition.SetPrecision(column.decimals);
            if (layer_ != nullptr) layer_->CreateField(&definition);
        }
    }
    bool add(const OGRGeometry& geometry, const std::function<void(OGRFeature&)>& fill) {
        if (layer_ == nullptr) return false;
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer_->GetLayerDefn()));
        feature->SetGeometry(&geometry);
        fill(*feature);
        return layer_->CreateFeature(feature.get()) == OGRERR_NONE;
    }

  private:
    GDALDatasetUniquePtr data_;
    OGRLayer* layer_ = nullptr;
};

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string result = "\"";
    for (const char c : text) result += c == '"' ? "\"\"" : std::string(1, c);
    return result + "\"";
}

void row(std::ostream& file, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i) file << (i > 0 ? "," : "") << quoted(fields[i]);
    file << "\n";
}

std::string day(const std::optional<Date>& date) {
    return date ? to_iso(*date) : std::string();
}

/// As short as it can be and still be read back the same.
std::string decimal(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

bool write_shapes(const Atlas& atlas, const MemoryFolder& folder) {
    bool good = true;
    ShapeFile patches(folder / "patches.shp", wkbPolygon,
                      {{"id", OFTString, 32},
                       {"name", OFTString, 120},
                       {"territory", OFTString, 20},
                       {"note", OFTString, 254},
                       {"km2", OFTReal, 14, 2}});
    for (const Patch& patch : atlas.patches) {
        good &= patches.add(ogr_polygons(patch.land), [&](OGRFeature& f) {
            f.SetField("id", patch.id.c_str());
            f.SetField("name", patch.name.c_str());
            f.SetField("territory",
                       patch.territory ? atlas.territory(*patch.territory).id.c_str() : "");
            f.SetField("note", patch.note.c_str());
            f.SetField("km2", area_km2(patch.land));
        });
    }
    ShapeFile arcs(folder / "arcs.shp", wkbLineString,
                   {{"id", OFTInteger, 6},
                    {"left", OFTString, 32},
                    {"right", OFTString, 32},
                    {"name", OFTString, 120},
                    {"basis", OFTString, 12},
                    {"source", OFTString, 254},
                    {"prec_km", OFTReal, 8, 2},
                    {"recipe", OFTString, 60}});
    const auto side = [&](PatchIndex p) {
        return p == no_patch ? std::string() : atlas.patches[p].id;
    };
    int number = 0;
    for (const Arc& arc : atlas.arcs) {
        good &= arcs.add(ogr_line(arc.line), [&](OGRFeature& f) {
            f.SetField("id", ++number);
            f.SetField("left", side(arc.left).c_str());
            f.SetField("right", side(arc.right).c_str());
            f.SetField("name", arc.name.c_str());
            f.SetField("basis", std::string(to_id(arc.basis)).c_str());
            f.SetField("source", arc.source.c_str());
            f.SetField("prec_km", arc.precision_km);
            f.SetField("recipe", arc.recipe.c_str());
        });
    }
    return good;
}

bool write_waters_and_places(const Atlas& atlas, const MemoryFolder& folder) {
    bool good = true;
    ShapeFile rivers(folder / "rivers.shp", wkbLineString,
                     {{"name", OFTString, 60}, {"rank", OFTInteger, 2}});
    for (const River& river : atlas.rivers) {
        OGRMultiLineString lines;
        for (const Line<LonLat>& points : river.lines) {
            const OGRLineString line = ogr_line(points);
            lines.addGeometry(&line);
        }
        good &= rivers.add(lines, [&](OGRFeature& f) {
            f.SetField("name", river.name.c_str());
            f.SetField("rank", river.rank);
        });
    }
    ShapeFile lakes(folder / "lakes.shp", wkbPolygon,
                    {{"name", OFTString, 60}, {"rank", OFTInteger, 2}});
    for (const Lake& lake : atlas.lakes) {
        good &= lakes.add(ogr_polygons(lake.water), [&](OGRFeature& f) {
            f.SetField("name", lake.name.c_str());
            f.SetField("rank", lake.rank);
        });
    }
    ShapeFile places(folder / "places.shp", wkbPoint,
                     {{"name", OFTString, 60},
                      {"today", OFTString, 60},
                      {"rank", OFTInteger, 2},
                      {"capital", OFTString, 32},
                      {"source", OFTString, 60},
                      {"others", OFTString, 254}});
    for (const geodata::Place& place : atlas.places) {
        good &= places.add(OGRPoint(place.position.lon, place.position.lat), [&](OGRFeature& f) {
            f.SetField("name", place.name.c_str());
            f.SetField("today", place.name_today.c_str());
            f.SetField("rank", place.rank);
            f.SetField("capital", place.capital_of.c_str());
            f.SetField("source", place.source.c_str());
            std::string others;  // "lt:Vilnius;yi:Vilne"
            for (const PlaceName& other : place.other_names) {
                others += (others.empty() ? "" : ";") + other.language + ":" + other.name;
            }
            f.SetField("others", others.c_str());
        });
    }
    return good;
}

std::string map_table(const Atlas& atlas) {
    const Edition& edition = atlas.edition;
    std::ostringstream map;
    row(map, {"key", "value"});
    const auto text = [&](const char* key, const std::string& value) {
        if (!value.empty()) row(map, {key, value});
    };
    text("title", edition.title);
    text("long_title", edition.long_title);
    text("papers", edition.papers);
    text("hatching", edition.hatching);
    text("sources", edition.sources);
    text("licence", edition.licence);
    text("opening", day(edition.opening));
    if (edition.home) {
        const LonLatBox& box = *edition.home;
        text("home", decimal(box.west) + " " + decimal(box.south) + " " + decimal(box.east) + " " +
                         decimal(box.north));
    }
    for (const Date date : edition.usual_days) text("usual_day", to_iso(date));
    if (edition.followed) {
        text("followed", atlas.holders[edition.followed->holder].id);
        text("followed_day", to_iso(edition.followed->day));
        text("followed_name", edition.followed->name);
        text("followed_heading", edition.followed->heading);
    }
    for (const Chapter& chapter : edition.chapters) {
        text("chapter", chapter.title);
        text("chapter_text", chapter.text);
    }
    return map.str();
}

/// File name to its text.
using Tables = std::map<std::string, std::string>;

Tables tables_of(const Atlas& atlas) {
    std::ostringstream tenures;
    row(tenures, {"patch", "holder", "from", "until", "relation", "source"});
    std::ostringstream allocations;
    row(allocations, {"patch", "paper", "sphere", "clause"});
    for (const Patch& patch : atlas.patches) {
        for (const Tenure& t : patch.tenures) {
            row(tenures, {patch.id, atlas.holders[t.holder].id, day(t.period.from),
                          day(t.period.until), std::string(to_id(t.relation)), t.source});
        }
        for (const Allocation& a : patch.allocations) {
            row(allocations,
                {patch.id, atlas.paper(a.paper).id, std::string(to_id(a.sphere)), a.clause});
        }
    }
    std::ostringstream holders;
    row(holders, {"id", "name", "label", "colour"});
    for (const Holder& holder : atlas.holders) {
        std::ostringstream colour;
        colour << "#" << std::hex << std::setfill('0') << std::setw(2) << int(holder.colour.r)
               << std::setw(2) << int(holder.colour.g) << std::setw(2) << int(holder.colour.b);
        row(holders, {holder.id, holder.name, holder.label, colour.str()});
    }
    std::ostringstream papers;
    row(papers, {"id", "name", "date", "layer", "line"});
    for (const PaperRecord& p : atlas.papers) {
        row(papers, {p.id, p.name, to_iso(p.day), p.layer ? "1" : "0", p.line});
    }
    std::ostringstream territories;
    row(territories, {"id", "name", "shown"});
    for (const auto& t : atlas.territories) row(territories, {t.id, t.name, t.shown ? "1" : "0"});
    std::ostringstream events;
    row(events, {"date", "title", "text", "source", "key"});
    for (const Event& event : atlas.events) {
        row(events,
            {to_iso(event.date), event.title, event.text, event.source, event.key ? "1" : "0"});
    }
    std::ostringstream figures;
    row(figures, {"name", "from", "before", "to", "after", "km2_low", "km2_high", "people_low",
                  "people_high", "note", "source"});
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    for (const Figure& f : atlas.figures) {
        row(figures, {f.name, atlas.holders[f.from].id, to_iso(f.before), atlas.holders[f.to].id,
                      to_iso(f.after), whole(f.km2_low), whole(f.km2_high), whole(f.people_low),
                      whole(f.people_high), f.note, f.source});
    }
    std::ostringstream seas;
    row(seas, {"name", "rank", "lon", "lat", "angle"});
    for (const Sea& sea : atlas.seas) {
        row(seas, {sea.name, std::to_string(sea.rank), decimal(sea.position.lon),
                   decimal(sea.position.lat), decimal(sea.angle)});
    }
    std::ostringstream days;
    row(days, {"first", "last"});
    row(days, {to_iso(atlas.days.first), to_iso(atlas.days.last)});
    return {{"days.csv", days.str()},
            {"map.csv", map_table(atlas)},
            {"seas.csv", seas.str()},
            {"tenures.csv", tenures.str()},
            {"allocations.csv", allocations.str()},
            {"holders.csv", holders.str()},
            {"events.csv", events.str()},
            {"figures.csv", figures.str()},
            {"papers.csv", papers.str()},
            {"territories.csv", territories.str()}};
}

bool holds(const std::filesystem::path& file, std::size_t features) {
    const GDALDatasetUniquePtr data(
        GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    return data && data->GetLayerCount() == 1 &&
           data->GetLayer(0)->GetFeatureCount() == static_cast<GIntBig>(features);
}

/// Opened again, every Shapefile has what the atlas has.
bool is_whole(const MemoryFolder& shapes, const Atlas& atlas) {
    return holds(shapes / "patches.shp", atlas.patches.size()) &&
           holds(shapes / "arcs.shp", atlas.arcs.size()) &&
           holds(shapes / "rivers.shp", atlas.rivers.size()) &&
           holds(shapes / "lakes.shp", atlas.lakes.size()) &&
           holds(shapes / "places.shp", atlas.places.size());
}

Status put_in_place(const MemoryFolder& shapes, const Tables& tables,
                    const std::filesystem::path& folder) {
    std::vector<NewFile> files;
    std::vector<std::filesystem::path> outdated;
    for (const auto& [name, text] : tables) files.push_back({folder / name, text});
    for (const std::string& name : shapes.names()) {
        const std::filesystem::path file = folder / name;
        if (!is_shapefile(file)) continue;
        for (const NewFile& part : files_to_place(shapes, name, file)) files.push_back(part);
        for (const auto& index : outdated_by(file)) outdated.push_back(index);
    }
    return replace_files(files, outdated);
}

}  // namespace

Status write_atlas(const Atlas& atlas, const std::filesystem::path& folder) {
    register_gdal();
    const GdalComplaints complaints;
    const MemoryFolder shapes;
    if (!write_shapes(atlas, shapes) || !write_waters_and_places(atlas, shapes) ||
        !complaints.first_failure().empty() || !is_whole(shapes, atlas)) {
        return Error{{"the atlas could not be made: " + complaints.first_failure(), folder.string(),
                      "look for what is odd in the recipe"}};
    }
    return put_in_place(shapes, tables_of(atlas), folder);
}

}  // namespace geodata::compiler
