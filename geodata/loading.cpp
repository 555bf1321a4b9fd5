#include "geodata/loading.h"

namespace geodata {

std::string_view to_words(LoadingStage stage) {
    switch (stage) {
        case LoadingStage::reading: return "reading the file";
        case LoadingStage::borders: return "finding the borders";
        case LoadingStage::preparing: return "preparing the map";
    }
    return {};
}

Error cancelled_error(const std::string& where) {
    return {{"loading was cancelled", where, "open it again to see it"}};
}

}  // namespace geodata
