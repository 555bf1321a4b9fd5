// What a recipe's tables must satisfy before anything is drawn.
#include <algorithm>

#include "geodata/compiler/clauses.h"
#include "geodata/compiler/recipe.h"
#include "geodata/compiler/regions.h"

namespace geodata::compiler {

void check_tables(const Recipe& recipe, Complaints& complaints) {
    if (recipe.papers.size() > most_papers || recipe.territories.size() > most_territories) {
        complaints.add("tables", "there are more papers or territories than an atlas can have",
                       "write at most " + std::to_string(most_papers) + " papers and " +
                           std::to_string(most_territories) + " territories");
    }
    for (const PatchRecipe& entry : recipe.patches) {
        const std::vector<Tenure>& tenures = entry.patch.tenures;
        const std::string who = "patch " + entry.patch.id;
        if (tenures.empty()) {
            complaints.add(entry.place, who + " has no tenure",
                           "add below it: tenure HOLDER .. .. RELATION \"SOURCE\"");
            continue;
        }
        if (tenures.front().period.from) {
            complaints.add(entry.place,
                           who + " starts only on " + to_iso(*tenures.front().period.from),
                           "let its first tenure start with ..");
        }
        for (std::size_t i = 0; i + 1 < tenures.size(); ++i) {
            if (tenures[i].period.until && tenures[i].period.until == tenures[i + 1].period.from) {
                continue;
            }
            complaints.add(entry.place,
                           who + ": tenure " + std::to_string(i + 2) +
                               " does not start on the day the one before ends",
                           "tenures are a partition of time without gap or overlap");
        }
        if (tenures.back().period.until) {
            complaints.add(entry.place,
                           who + " has no holder after " + to_iso(*tenures.back().period.until),
                           "let its last tenure end with ..");
        }
        for (std::size_t i = 0; i < recipe.papers.size(); ++i) {
            int count = 0;
            for (const Allocation& a : entry.patch.allocations) {
                count += a.paper == static_cast<Paper>(i) ? 1 : 0;
            }
            if (count > 1) {
                complaints.add(entry.place,
                               who + " is allocated twice by paper " + recipe.papers[i].id,
                               "remove one line");
            }
        }
    }
    for (const Holder& holder : recipe.holders) {
        for (const std::string& other : holder.under) {
            const bool known = std::any_of(recipe.holders.begin(), recipe.holders.end(),
                                           [&](const Holder& h) { return h.id == other; });
            if (known && other != holder.id) continue;
            complaints.add("holder " + holder.id, "no other holder is called \"" + other + "\"",
                           "write after under the names of other holders of tables/holders.txt");
        }
    }
    check_regions(recipe, complaints);
    check_clauses(recipe, complaints);
    for (const auto& [country, patch] : recipe.defaults) {
        bool known = false;
        for (const PatchRecipe& entry : recipe.patches) known = known || entry.patch.id == patch;
        if (!known) {
            complaints.add("context.txt", "default " + country + ": there is no patch " + patch,
                           "write the name of a patch of the recipe");
        }
    }
}

}  // namespace geodata::compiler
