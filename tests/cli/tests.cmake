# The program as it is called from a shell: what it prints, and its exit status; which connections
# it makes unasked (none); files that are no files; texts that would steer a terminal; options
# wherever they stand; a machine where something is missing; lines made up at
# random; files with much in them; each sentence of a refusal; a
# view in words.
foreach(suite IN ITEMS command_line unasked odd_files hostile_text options putting_in_place
                       broken_surroundings random_lines large_files wrong_words describe)
    add_test(NAME ${suite}
        COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${suite}.py)
    set_tests_properties(${suite} PROPERTIES TIMEOUT 600 ENVIRONMENT
        "PACTMAP=$<TARGET_FILE:pactmap>;PACTMAP_TEST_DATA=${CMAKE_CURRENT_LIST_DIR}/../data;DISK_TROUBLE=$<TARGET_FILE:disk_trouble>;ATLAS_COMPILER=$<TARGET_FILE:atlas_compiler>")
endforeach()
# For putting_in_place: calls of the system fail by a preloaded library, which is without the
# sanitizers, since those want to be first themselves.
add_library(disk_trouble MODULE ${CMAKE_CURRENT_LIST_DIR}/disk_trouble.cpp)
target_compile_options(disk_trouble PRIVATE -fno-sanitize=all)
target_link_options(disk_trouble PRIVATE -fno-sanitize=all)
target_link_libraries(disk_trouble PRIVATE ${CMAKE_DL_LIBS})
