# The fuzzers' targets, and fuzz_replay, which runs the corpus and tests/data through them in every
# test build. With PACTMAP_FUZZ (preset asan) a libFuzzer program for each target too: see
# tests/fuzz/run.
set(here ${CMAKE_CURRENT_LIST_DIR})
add_library(fuzz_targets STATIC
    ${here}/targets.cpp ${here}/data_target.cpp ${here}/lesson_target.cpp
    ${here}/command_line_target.cpp ${here}/input_files.cpp ${here}/seeds.cpp ${here}/mutate.cpp
    ${PROJECT_SOURCE_DIR}/tests/geodata/sample_atlas.cpp
    ${PROJECT_SOURCE_DIR}/tests/geodata/atlas_folder.cpp
    ${PROJECT_SOURCE_DIR}/tests/support/paths.cpp)
target_include_directories(fuzz_targets PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(fuzz_targets PUBLIC viewer PRIVATE CLI11::CLI11 GDAL::GDAL pactmap_warnings)
set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/support/paths.cpp
    TARGET_DIRECTORY fuzz_targets PROPERTIES COMPILE_DEFINITIONS
    PACTMAP_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

add_executable(fuzz_replay ${here}/replay.cpp)
target_link_libraries(fuzz_replay PRIVATE fuzz_targets pactmap_warnings)
add_test(NAME fuzz_replay COMMAND fuzz_replay)

if(PACTMAP_FUZZ)
    foreach(target IN ITEMS data lesson command_line)
        add_executable(fuzz_${target} ${here}/entry.cpp)
        target_compile_definitions(fuzz_${target} PRIVATE FUZZ_TARGET=${target})
        target_link_libraries(fuzz_${target} PRIVATE fuzz_targets pactmap_warnings)
        target_link_options(fuzz_${target} PRIVATE -fsanitize=fuzzer)
    endforeach()
endif()
