# Golden images: views drawn by the shipped program, compared with *.png under two limits:
# how far a channel may be off, and which share of the pixels may be off further. Software and
# hardware drivers round antialiased edges differently; a lost label or a wrong border changes
# far more.
if(NOT TARGET pactmap)
    return()
endif()
add_executable(image_compare ${CMAKE_CURRENT_LIST_DIR}/image_compare.cpp)
target_link_libraries(image_compare PRIVATE GDAL::GDAL pactmap_warnings)

set(golden_channel_limit 24)  # of 255
set(golden_share_limit 0.004)  # of all pixels

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${CMAKE_CURRENT_LIST_DIR}/views.txt)
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/views.txt golden_views REGEX "^[a-z]")
foreach(view IN LISTS golden_views)
    separate_arguments(options UNIX_COMMAND "${view}")
    list(POP_FRONT options name)
    list(JOIN options " " joined)
    add_test(NAME golden_${name}
        COMMAND ${CMAKE_COMMAND}
            -D program=$<TARGET_FILE:pactmap> -D compare=$<TARGET_FILE:image_compare>
            -D options=${joined}
            -D golden=${CMAKE_CURRENT_LIST_DIR}/${name}.png
            -D drawn=${CMAKE_CURRENT_BINARY_DIR}/golden/${name}.png
            -D channel=${golden_channel_limit} -D share=${golden_share_limit}
            -P ${CMAKE_CURRENT_LIST_DIR}/draw_and_compare.cmake)
    set_tests_properties(golden_${name} PROPERTIES LABELS golden)
endforeach()
