// Writes an atlas folder as the format's description has it (geodata/read/read_atlas.h), without
// help from the code under test.
#include <cstdio>
#include <fstream>
#include <functional>
#include <map>

#include <ogrsf_frmts.h>

#include "geodata/read/gdal_internal.h"
#include "tests/geodata/sample_atlas.h"

namespace sample {

using namespace geodata;

namespace {

std::unique_ptr<OGRGeometry> polygons(const MultiPolygon<LonLat>& land) {
    auto multi = std::make_unique<OGRMultiPolygon>();
    const auto ring_of = [](const Ring<LonLat>& points) {
        OGRLinearRing ring;
        for (const LonLat& p : points) ring.addPoint(p.lon, p.lat);
        return ring;
    };
    for (const Polygon<LonLat>& polygon : land) {
        OGRPolygon part;
        OGRLinearRing exterior = ring_of(polygon.exterior);
        part.addRing(&exterior);
        for (const Ring<LonLat>& hole : polygon.holes) {
            OGRLinearRing ring = ring_of(hole);
            part.addRing(&ring);
        }
        multi->addGeometry(&part);
    }
    return multi;
}

std::unique_ptr<OGRGeometry> line(const Line<LonLat>& points) {
    auto made = std::make_unique<OGRLineString>();
    for (const LonLat& p : points) made->addPoint(p.lon, p.lat);
    return made;
}

using Texts = std::map<std::string, std::string>;

class Layer {
  public:
    Layer(const std::filesystem::path& folder, const std::string& name, OGRwkbGeometryType type,
          const std::vector<std::string>& columns) {
        register_gdal();
        OGRSpatialReference wgs84;
        wgs84.SetWellKnownGeogCS("WGS84");
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        data_.reset(
            GetGDALDriverManager()
                ->GetDriverByName("ESRI Shapefile")
                ->Create((folder / (name + ".shp")).c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        const char* const options[] = {"ENCODING=UTF-8", nullptr};
        layer_ = data_->CreateLayer(name.c_str(), &wgs84, type, const_cast<char**>(options));
        for (const std::string& column : columns) {
            OGRFieldDefn field(column.c_str(), OFTString);
            field.SetWidth(100);
            layer_->CreateField(&field);
        }
    }
    void add(const std::unique_ptr<OGRGeometry>& geometry, const Texts& texts) {
        const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer_->GetLayerDefn()));
        for (const auto& [column, text] : texts) feature->SetField(column.c_str(), text.c_str());
        feature->SetGeometry(geometry.get());
        if (layer_->CreateFeature(feature.get()) != OGRERR_NONE) std::abort();
    }

  private:
    GDALDatasetUniquePtr data_;
    OGRLayer* layer_ = nullptr;
};

std::string quoted(const std::string& text) {
    std::string made = "\"";
    for (const char c : text) made += c == '"' ? std::string("\"\"") : std::string(1, c);
    return made + "\"";
}

std::string day(const std::optional<Date>& date) {
    return date ? to_iso(*date) : "";
}

void write_tables(const Atlas& atlas, const std::filesystem::path& folder) {
    std::ofstream tenures(folder / "tenures.csv");
    std::ofstream allocations(folder / "allocations.csv");
    std::ofstream papers(folder / "papers.csv");
    std::ofstream territories(folder / "territories.csv");
    std::ofstream holders(folder / "holders.csv");
    std::ofstream events(folder / "events.csv");
    tenures << "patch,holder,from,until,relation,source\n";
    allocations << "patch,paper,sphere,clause\n";
    for (const Patch& p : atlas.patches) {
        for (const Tenure& t : p.tenures) {
            tenures << p.id << ',' << atlas.holders[t.holder].id << ',' << day(t.period.from) << ','
                    << day(t.period.until) << ',' << to_id(t.relation) << ',' << quoted(t.source)
                    << '\n';
        }
        for (const Allocation& a : p.allocations) {
            allocations << p.id << ',' << atlas.paper(a.paper).id << ',' << to_id(a.sphere) << ','
                        << quoted(a.clause) << '\n';
        }
    }
    papers << "id,name,date,layer,line\n";
    for (const PaperRecord& p : atlas.papers) {
        papers << p.id << ',' << quoted(p.name) << ',' << to_iso(p.day) << ',' << (p.layer ? 1 : 0)
               << ',' << quoted(p.line) << '\n';
    }
    territories << "id,name,shown\n";
    for (const TerritoryRecord& t : atlas.territories) {
        territories << t.id << ',' << quoted(t.name) << ',' << (t.shown ? 1 : 0) << '\n';
    }
    holders << "id,name,label,colour\n";
    for (const Holder& h : atlas.holders) {
        char colour[8];
        std::snprintf(colour, sizeof colour, "#%02x%02x%02x", h.colour.r, h.colour.g, h.colour.b);
        holders << h.id << ',' << quoted(h.name) << ',' << quoted(h.label) << ',' << colour << '\n';
    }
    events << "date,title,text,source,key\n";
    for (const Event& e : atlas.events) {
        events << to_iso(e.date) << ',' << quoted(e.title) << ',' << quoted(e.text) << ','
               << quoted(e.source) << ',' << (e.key ? 1 : 0) << '\n';
    }
}

}  // namespace

void write_folder(const Atlas& atlas, const std::filesystem::path& folder) {
    Layer patches(folder, "patches", wkbPolygon, {"id", "name", "territory", "note", "km2"});
    for (const Patch& p : atlas.patches) {
        patches.add(polygons(p.land),
                    {{"id", p.id},
                     {"name", p.name},
                     {"territory", p.territory ? atlas.territory(*p.territory).id : ""},
                     {"note", p.note},
                     {"km2", std::to_string(p.km2)}});
    }
    Layer arcs(folder, "arcs", wkbLineString,
               {"id", "left", "right", "name", "basis", "source", "prec_km", "recipe"});
    const auto side = [&](PatchIndex p) { return p == no_patch ? "" : atlas.patches[p].id; };
    for (const Arc& a : atlas.arcs) {
        arcs.add(line(a.line), {{"left", side(a.left)},
                                {"right", side(a.right)},
                                {"name", a.name},
                                {"basis", std::string(to_id(a.basis))},
                                {"source", a.source},
                                {"prec_km", std::to_string(a.precision_km)},
                                {"recipe", a.recipe}});
    }
    Layer rivers(folder, "rivers", wkbLineString, {"name", "rank"});
    for (const River& r : atlas.rivers) {
        auto multi = std::make_unique<OGRMultiLineString>();
        for (const Line<LonLat>& part : r.lines) multi->addGeometry(line(part).get());
        rivers.add(std::move(multi), {{"name", r.name}, {"rank", std::to_string(r.rank)}});
    }
    Layer lakes(folder, "lakes", wkbPolygon, {"name", "rank"});
    for (const Lake& l : atlas.lakes) {
        lakes.add(polygons(l.water), {{"name", l.name}, {"rank", std::to_string(l.rank)}});
    }
    Layer places(folder, "places", wkbPoint,
                 {"name", "today", "rank", "capital", "source", "others"});
    for (const Place& p : atlas.places) {
        std::string others;
        for (const PlaceName& o : p.other_names) others += o.language + ":" + o.name + ";";
        places.add(std::make_unique<OGRPoint>(p.position.lon, p.position.lat),
                   {{"name", p.name},
                    {"today", p.name_today},
                    {"rank", std::to_string(p.rank)},
                    {"capital", p.capital_of},
                    {"source", p.source},
                    {"others", others}});
    }
    write_tables(atlas, folder);
}

}  // namespace sample
