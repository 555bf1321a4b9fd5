# Every dependency, found in one place. Each is a package of the system (debian-packages.txt);
# nothing is downloaded or kept here. A missing one stops the configuration with the command
# that installs it.

function(pactmap_missing what package)
    message(FATAL_ERROR
        "pactmap needs ${what}, which was not found.\n"
        "Install it with:  sudo apt-get install ${package}\n"
        "or everything at once with:  ./app/run --install-only")
endfunction()

macro(pactmap_find_config name what package)
    find_package(${name} CONFIG QUIET)
    if(NOT ${name}_FOUND)
        pactmap_missing("${what}" ${package})
    endif()
endmacro()

find_package(PkgConfig QUIET)
if(NOT PkgConfig_FOUND)
    pactmap_missing("pkg-config" pkg-config)
endif()
macro(pactmap_find_pkgconfig name module what package)
    pkg_check_modules(${name} QUIET IMPORTED_TARGET ${module})
    if(NOT ${name}_FOUND)
        pactmap_missing("${what}" ${package})
    endif()
endmacro()

# --- reading, geometry, geodesy (geodata only)
find_package(GDAL CONFIG QUIET)
if(NOT GDAL_FOUND)
    pactmap_missing("GDAL" libgdal-dev)
endif()
find_package(GEOS CONFIG QUIET)
if(NOT GEOS_FOUND)
    pactmap_missing("GEOS" libgeos-dev)
endif()
find_package(PROJ CONFIG QUIET)
if(NOT PROJ_FOUND)
    pactmap_missing("PROJ" libproj-dev)
endif()
find_package(SQLite3 QUIET)
if(NOT SQLite3_FOUND)
    pactmap_missing("SQLite" libsqlite3-dev)
endif()
pactmap_find_pkgconfig(MINIZIP minizip "minizip" libminizip-dev)
pactmap_find_config(nlohmann_json "nlohmann-json" nlohmann-json3-dev)
pactmap_find_pkgconfig(ICU icu-uc "ICU" libicu-dev)

# --- window, drawing, interface (app only)
pactmap_find_config(glfw3 "GLFW" libglfw3-dev)
pactmap_find_pkgconfig(EPOXY epoxy "libepoxy" libepoxy-dev)
pactmap_find_pkgconfig(EGL egl "EGL" libegl-dev)
pactmap_find_pkgconfig(FREETYPE freetype2 "FreeType" libfreetype-dev)
pactmap_find_pkgconfig(HARFBUZZ harfbuzz "HarfBuzz" libharfbuzz-dev)
find_package(OpenGL QUIET COMPONENTS OpenGL)
if(NOT OpenGL_FOUND)
    pactmap_missing("OpenGL" libgl-dev)
endif()
find_package(Threads REQUIRED)

# Debian's static libimgui: headers under /usr/include/imgui, core with the GLFW and OpenGL 3
# backends and the FreeType font builder; it leaves FreeType and stb to us.
pkg_check_modules(IMGUI QUIET imgui)
find_path(IMGUI_INCLUDE_DIR imgui.h PATH_SUFFIXES imgui HINTS ${IMGUI_INCLUDE_DIRS})
find_library(IMGUI_LIBRARY imgui HINTS ${IMGUI_LIBRARY_DIRS})
find_library(STB_LIBRARY stb)
if(NOT IMGUI_INCLUDE_DIR OR NOT IMGUI_LIBRARY)
    pactmap_missing("Dear ImGui" libimgui-dev)
endif()
if(NOT STB_LIBRARY)
    pactmap_missing("stb (Dear ImGui uses it)" libstb-dev)
endif()
add_library(pactmap_imgui INTERFACE)
target_include_directories(pactmap_imgui SYSTEM INTERFACE ${IMGUI_INCLUDE_DIR})
target_link_libraries(pactmap_imgui INTERFACE
    ${IMGUI_LIBRARY} ${STB_LIBRARY} PkgConfig::FREETYPE glfw OpenGL::GL ${CMAKE_DL_LIBS})

# --- command line and text formats
pactmap_find_config(CLI11 "CLI11" libcli11-dev)
pactmap_find_config(tomlplusplus "toml++" libtomlplusplus-dev)

# --- fonts: loaded at run time from where the system keeps them
find_path(OPEN_SANS_DIR OpenSans-Regular.ttf
    PATHS /usr/share/fonts/truetype/open-sans /usr/share/fonts)
if(NOT OPEN_SANS_DIR)
    pactmap_missing("the font Open Sans" fonts-open-sans)
endif()
find_path(GENTIUM_DIR GentiumPlus-Italic.ttf
    PATHS /usr/share/fonts/truetype/gentiumplus /usr/share/fonts)
if(NOT GENTIUM_DIR)
    pactmap_missing("the font Gentium Plus" fonts-sil-gentiumplus)
endif()

# --- translations: compiled by the build (app/CMakeLists.txt), read by Boost.Locale
find_package(Boost QUIET COMPONENTS locale)
if(NOT Boost_LOCALE_FOUND)
    pactmap_missing("Boost.Locale" libboost-locale-dev)
endif()
find_program(MSGFMT msgfmt)
if(NOT MSGFMT)
    pactmap_missing("msgfmt of GNU gettext" gettext)
endif()

# --- tests: Catch2 version 2 (single header) or 3 (library), whichever the system has
if(PACTMAP_TESTS)
    # Tools: without one a suite would vanish in silence, so each is asked for.
    find_package(Python3 COMPONENTS Interpreter QUIET)
    if(NOT Python3_FOUND)
        pactmap_missing("Python 3" python3)
    endif()
    foreach(tool IN ITEMS "Xvfb xvfb" "Xvnc tigervnc-standalone-server" "xdotool xdotool"
            "import imagemagick" "xgettext gettext" "ogrinfo gdal-bin" "doxygen doxygen")
        separate_arguments(tool)
        list(GET tool 0 program)
        list(GET tool 1 package)
        find_program(PACTMAP_TOOL_${program} ${program})
        if(NOT PACTMAP_TOOL_${program})
            pactmap_missing("${program}, for the tests" ${package})
        endif()
    endforeach()
    find_package(Catch2 CONFIG QUIET)
    if(NOT Catch2_FOUND)
        pactmap_missing("Catch2" catch2)
    endif()
    add_library(pactmap_catch INTERFACE)
    if(Catch2_VERSION VERSION_LESS 3)
        target_link_libraries(pactmap_catch INTERFACE Catch2::Catch2)
        target_compile_definitions(pactmap_catch INTERFACE PACTMAP_CATCH_MAJOR=2)
    else()
        target_link_libraries(pactmap_catch INTERFACE Catch2::Catch2WithMain)
        target_compile_definitions(pactmap_catch INTERFACE PACTMAP_CATCH_MAJOR=3)
    endif()
endif()
