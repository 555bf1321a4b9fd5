# shaders/*.vert|frag -> one generated .cpp each with the text as a string: the program carries
# its shaders, and editing one rebuilds just that.
file(GLOB shader_files CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/shaders/*.vert ${PROJECT_SOURCE_DIR}/shaders/*.frag)
set(embedded_shaders)
foreach(shader IN LISTS shader_files)
    get_filename_component(file_name ${shader} NAME)
    string(REPLACE "." "_" symbol ${file_name})
    set(generated ${CMAKE_CURRENT_BINARY_DIR}/shaders/${symbol}.cpp)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${shader})
    file(READ ${shader} text)
    file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT
"// Made from shaders/${file_name}; edit that.
namespace viewer::shaders {
extern const char* const ${symbol};
const char* const ${symbol} = R\"glsl(${text})glsl\";
}
")
    list(APPEND embedded_shaders ${generated})
endforeach()
