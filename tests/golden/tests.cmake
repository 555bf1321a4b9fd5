# Golden pictures: views drawn by the shipped program with the software driver, compared with
# *.png by the limits of pictures.h. golden_tests doctors such pictures (a name, a town, a stretch
# of border taken out, the day before, ...) and sees each of them caught.
add_library(golden_pictures STATIC ${CMAKE_CURRENT_LIST_DIR}/pictures.cpp
    ${CMAKE_CURRENT_LIST_DIR}/pictures.h)
target_include_directories(golden_pictures PUBLIC ${PROJECT_SOURCE_DIR})
target_link_libraries(golden_pictures PRIVATE GDAL::GDAL pactmap_warnings)
add_executable(image_compare ${CMAKE_CURRENT_LIST_DIR}/image_compare.cpp)
target_link_libraries(image_compare PRIVATE golden_pictures pactmap_warnings)

set(software_driver LIBGL_ALWAYS_SOFTWARE=1 GALLIUM_DRIVER=llvmpipe)
pactmap_add_tests(golden_tests FOLDERS golden/doctored
    LIBRARIES viewer golden_pictures CLI11::CLI11)
target_sources(golden_tests PRIVATE app/shipped_scene.cpp)
set_tests_properties(golden_tests PROPERTIES LABELS golden ENVIRONMENT "${software_driver}")

set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${CMAKE_CURRENT_LIST_DIR}/views.txt)
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/views.txt golden_views REGEX "^[a-z]")
# The panels were drawn with Dear ImGui 1.86, whose letters no other version sets to the pixel; the
# map is none of its business.
file(STRINGS ${IMGUI_INCLUDE_DIR}/imgui.h imgui_version REGEX "#define IMGUI_VERSION ")
foreach(view IN LISTS golden_views)
    separate_arguments(options UNIX_COMMAND "${view}")
    list(POP_FRONT options name)
    list(JOIN options " " joined)
    set(other_letters "")
    if(joined MATCHES "--(ui|step|sheet)" AND NOT imgui_version MATCHES "\"1\\.86\"")
        set(other_letters --other-letters)
    endif()
    add_test(NAME golden_${name}
        COMMAND ${CMAKE_COMMAND}
            -D program=$<TARGET_FILE:pactmap> -D compare=$<TARGET_FILE:image_compare>
            -D options=${joined} -D letters=${other_letters}
            -D golden=${CMAKE_CURRENT_LIST_DIR}/${name}.png
            -D drawn=${CMAKE_CURRENT_BINARY_DIR}/golden/${name}.png
            -P ${CMAKE_CURRENT_LIST_DIR}/draw_and_compare.cmake)
    set_tests_properties(golden_${name} PROPERTIES LABELS golden
        ENVIRONMENT "${software_driver}")
endforeach()
