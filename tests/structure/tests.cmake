# The include rules, sizes, that every error's sentence stands in a test, that the headers' comments
# can be read by Doxygen, and that every header compiles alone.
add_test(NAME structure_rules
    COMMAND Python3::Interpreter -B
        ${CMAKE_CURRENT_LIST_DIR}/check_structure.py ${PROJECT_SOURCE_DIR})
add_test(NAME tested_errors
    COMMAND Python3::Interpreter -B
        ${CMAKE_CURRENT_LIST_DIR}/tested_errors.py ${PROJECT_SOURCE_DIR})
add_test(NAME doxygen
    COMMAND ${PACTMAP_TOOL_doxygen} ${CMAKE_CURRENT_LIST_DIR}/Doxyfile
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
set_tests_properties(doxygen PROPERTIES
    ENVIRONMENT "PACTMAP_DOXYGEN_OUTPUT=${CMAKE_CURRENT_BINARY_DIR}/doxygen")

file(GLOB_RECURSE headers CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/geodata/*.h ${PROJECT_SOURCE_DIR}/app/*.h)
set(alone ${CMAKE_CURRENT_BINARY_DIR}/headers_alone)
set(alone_sources)
foreach(header IN LISTS headers)
    file(RELATIVE_PATH name ${PROJECT_SOURCE_DIR} ${header})
    string(REPLACE "/" "_" unit ${name})
    file(CONFIGURE OUTPUT ${alone}/${unit}.cpp CONTENT "#include \"${name}\"\n")
    list(APPEND alone_sources ${alone}/${unit}.cpp)
endforeach()
# Building it is the test: a header that leans on its includer does not compile.
add_library(headers_alone OBJECT ${alone_sources})
target_include_directories(headers_alone PRIVATE ${PROJECT_SOURCE_DIR})
target_link_libraries(headers_alone PRIVATE GDAL::GDAL GEOS::geos_c PROJ::proj
    PkgConfig::EPOXY PkgConfig::FREETYPE pactmap_imgui glfw CLI11::CLI11
    nlohmann_json::nlohmann_json tomlplusplus::tomlplusplus pactmap_warnings)
