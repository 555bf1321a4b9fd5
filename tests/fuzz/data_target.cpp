// Data: a sentence or a map, whatever the files hold.
#include "app/labels/label_layout.h"
#include "app/style/style_tables.h"
#include "app/view/action.h"
#include "geodata/query/compare.h"
#include "geodata/read/read_atlas.h"
#include "tests/fuzz/input_files.h"
#include "tests/fuzz/targets.h"
#include "tests/geodata/sample_atlas.h"

namespace fuzz {

namespace {

constexpr viewer::Viewport viewport{800, 600, 1};

void require_sentence(const geodata::Issue& issue) {
    require(!issue.what.empty() && !issue.where.empty() && !issue.remedy.empty(),
            "a sentence without a part: " + issue.sentence());
}

void require_indices(const geodata::Atlas& atlas) {
    for (const geodata::Arc& arc : atlas.arcs) {
        for (const geodata::PatchIndex patch : {arc.left, arc.right}) {
            require(patch == geodata::no_patch || patch < atlas.patches.size(),
                    "an arc beside a patch that is not there");
        }
    }
    for (const geodata::Patch& patch : atlas.patches) {
        for (const geodata::Tenure& tenure : patch.tenures) {
            require(tenure.holder < atlas.holders.size(), "a tenure of a holder that is not there");
        }
    }
}

void require_triangles(const geodata::MeshLevel& level) {
    for (const std::uint32_t index : level.patches.index) {
        require(index < level.patches.position.size(), "a triangle of a vertex that is not there");
    }
}

/// What drawing the map on a day takes, up to what goes to the graphics card.
void draw(const viewer::Scene& scene, const viewer::MapView& view) {
    require(viewer::patch_styles(scene.atlas, view).size() == scene.atlas.patches.size(),
            "a style a patch");
    require(viewer::arc_styles(scene.atlas, view).size() == scene.atlas.arcs.size(),
            "a style an arc");
    viewer::legend(scene, view, scene.bounds);
    viewer::label_anchors(scene, view.date);
}

void ask(const viewer::Scene& scene, const viewer::MapView& view) {
    const geodata::Date later = geodata::make_date(1940, 8, 6);
    geodata::areas_by_holder(scene.atlas, view.date);
    geodata::changes_by_interest(scene.atlas, view.date, later);
    geodata::promise_table(scene.atlas, later);
    for (std::size_t i = 0; i < scene.atlas.patches.size() && i < 8; ++i) {
        const auto& land = scene.atlas.patches[i].land;
        if (land.empty() || land.front().exterior.empty()) continue;
        const geodata::LonLat corner = land.front().exterior.front();
        const auto found = geodata::identify(scene.atlas, scene.locator, corner, view.date);
        require(!geodata::to_json(scene.atlas, found).empty(), "an answer");
    }
}

}  // namespace

void data(std::string_view bytes) {
    static const sample::TempFolder folder;
    const std::filesystem::path path = unpack(files_in(bytes), folder.path());
    for (const geodata::Issue& issue : geodata::check(path)) require_sentence(issue);
    auto atlas = geodata::read(path);
    for (const geodata::Warning& warning : atlas.warnings()) require_sentence(warning);
    if (!atlas) return require_sentence(atlas.error());
    require_indices(atlas.value());
    const viewer::Scene scene(std::move(atlas).value());
    const viewer::MapView view =
        viewer::view_of(viewer::initial_state(scene, viewport), viewer::SideName::a);
    require_triangles(scene.levels.level(0));
    require_triangles(scene.levels.level(4));
    draw(scene, view);
    ask(scene, view);
}

}  // namespace fuzz
