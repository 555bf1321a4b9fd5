#include "geodata/read/virtual_layers.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <cpl_minixml.h>
#include <cpl_string.h>

#include "geodata/read/archive.h"
#include "geodata/read/file_kind.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/neighbours.h"
#include "geodata/read/shapefile_faults.h"

namespace geodata {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_bytes = 1024 * 1024;
constexpr int most_sources = 64;
constexpr int deepest = 8;

const std::string only_beside =
    "a virtual layer may only name files beside it, with relativeToVRT=\"1\"; open its source "
    "itself";

// Elements and attributes alike, as GDAL takes one for the other. Not among them: SrcSQL,
// OpenOptions, and what reprojects (every layer is brought to longitude and latitude anyway).
constexpr std::array known_names = {"OGRVRTDataSource",
                                    "OGRVRTLayer",
                                    "OGRVRTUnionLayer",
                                    "SrcDataSource",
                                    "SrcLayer",
                                    "FID",
                                    "Style",
                                    "GeometryType",
                                    "LayerSRS",
                                    "SRS",
                                    "GeometryField",
                                    "SrcRegion",
                                    "Field",
                                    "FeatureCount",
                                    "ExtentXMin",
                                    "ExtentYMin",
                                    "ExtentXMax",
                                    "ExtentYMax",
                                    "FieldStrategy",
                                    "PreserveSrcFID",
                                    "SourceLayerFieldName",
                                    "Metadata",
                                    "MDI",
                                    "name",
                                    "relativeToVRT",
                                    "shared",
                                    "encoding",
                                    "field",
                                    "x",
                                    "y",
                                    "z",
                                    "m",
                                    "reportSrcColumn",
                                    "useSpatialSubquery",
                                    "nullable",
                                    "src",
                                    "type",
                                    "subtype",
                                    "width",
                                    "precision",
                                    "unique",
                                    "default",
                                    "clip",
                                    "key",
                                    "domain",
                                    "alternativeName",
                                    "comment",
                                    "xmlns",
                                    "xmlns:xsi",
                                    "xsi:noNamespaceSchemaLocation"};

struct TreeDeleter {
    void operator()(CPLXMLNode* tree) const { CPLDestroyXMLNode(tree); }
};

class Judge {
  public:
    explicit Judge(const fs::path& file) : file_(file), folder_(from_root(file).parent_path()) {}

    std::optional<Error> look_at(const CPLXMLNode* siblings, int depth) {
        if (depth > deepest) return fault("its layers lie too deep in each other");
        for (const CPLXMLNode* node = siblings; node != nullptr; node = node->psNext) {
            if (node->eType != CXT_Element && node->eType != CXT_Attribute) continue;
            const std::string name = node->pszValue;
            if (name.rfind('?', 0) == 0) continue;  // <?xml ...?>
            std::optional<Error> wrong;
            if (!known(name)) {
                wrong = fault("it holds " + name + ", which is not followed");
            } else if (EQUAL(name.c_str(), "SrcDataSource")) {
                wrong = source_fault(*node);
            } else if (EQUAL(name.c_str(), "LayerSRS") || EQUAL(name.c_str(), "SRS")) {
                wrong = crs_fault(text_of(*node));
            }
            if (!wrong) wrong = look_at(node->psChild, depth + 1);
            if (wrong) return wrong;
        }
        return std::nullopt;
    }

  private:
    [[nodiscard]] Error fault(std::string what) const {
        return Error{{std::move(what), file_.string(), only_beside}};
    }

    static bool known(const std::string& name) {
        return std::any_of(known_names.begin(), known_names.end(),
                           [&](const char* other) { return EQUAL(name.c_str(), other); });
    }

    /// "" when there is more in it than one text and attributes.
    static std::string text_of(const CPLXMLNode& node) {
        std::string text;
        for (const CPLXMLNode* child = node.psChild; child != nullptr; child = child->psNext) {
            if (child->eType == CXT_Attribute) continue;
            if (child->eType != CXT_Text || !text.empty()) return {};
            text = child->pszValue;
        }
        return text;
    }

    std::optional<Error> source_fault(const CPLXMLNode& node) {
        if (++sources_ > most_sources) return fault("it has more than 64 sources");
        const std::string name = text_of(node);
        const std::string shown = "its source \"" + name + "\" ";
        const fs::path relative = name;
        const bool to_itself = CPLTestBool(CPLGetXMLValue(&node, "relativeToVRT", "0"));
        const bool climbs = std::find(relative.begin(), relative.end(), "..") != relative.end();
        if (node.eType != CXT_Element || name.empty() || relative.is_absolute() || climbs ||
            !to_itself || name.find_first_of(":\\<>\"|?*{}\n@") != std::string::npos) {
            return fault(shown + "is not a file beside it");
        }
        const fs::path source = folder_ / relative;
        if (const auto wrong = file_fault(source)) {
            return Error{{shown + "cannot be used: " + wrong->what, file_.string(), wrong->remedy}};
        }
        std::error_code problem;
        const fs::path true_folder = fs::canonical(folder_, problem);
        const fs::path true_source = problem ? fs::path() : fs::canonical(source, problem);
        const fs::path way = true_source.lexically_relative(true_folder);
        if (problem || way.empty() || *way.begin() == "..") {
            return fault(shown + "is a link out of its folder");
        }
        const std::string bytes = first_bytes(source);
        if (is_virtual_layer(bytes)) return fault(shown + "is virtual itself");
        if (!archive_kind(bytes).empty()) return fault(shown + "is packed");
        if (auto wrong = neighbour_fault(source)) return wrong;
        if (EQUAL(source.extension().c_str(), ".shp")) return shapefile_fault(source);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Error> crs_fault(const std::string& text) const {
        const CPLString any_case = text;
        const bool wkt = text.find('[') != std::string::npos &&
                         any_case.ifind("EXTENSION") == std::string::npos &&
                         any_case.ifind("PARAMETERFILE") == std::string::npos;
        const bool code = text.find_first_not_of(
                              "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstu"
                              "vwxyz0123456789:._") == std::string::npos;
        if (wkt || code) return std::nullopt;
        return Error{{"its reference system \"" + text + "\" is neither a code nor WKT",
                      file_.string(), "write it as EPSG:CODE"}};
    }

    const fs::path& file_;
    fs::path folder_;
    int sources_ = 0;
};

}  // namespace

bool is_virtual_layer(std::string_view first_bytes) {
    return first_bytes.find("<OGRVRTDataSource") != std::string_view::npos;
}

std::optional<Error> virtual_layer_fault(const fs::path& file) {
    const std::string text = first_bytes(file, most_bytes + 1);
    if (text.size() > most_bytes) {
        return Error{
            {"it is too long for a virtual layer", file.string(), "open its source itself"}};
    }
    GdalComplaints complaints;
    const std::unique_ptr<CPLXMLNode, TreeDeleter> tree(CPLParseXMLString(text.c_str()));
    if (!tree) {
        return Error{{complaints.with_reason("it is no sound XML"), file.string(),
                      "mend it, or open its source itself"}};
    }
    return Judge(file).look_at(tree.get(), 0);
}

}  // namespace geodata
