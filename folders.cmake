# One target a folder. What a folder USES is what its files may include, and nothing else is: the
# link lists are the architecture. tests/structure reads the calls of these two functions and holds
# every #include against them, so each name in them is written out.

# pactmap_folder(TARGET FOLDER USES TARGET...): a library of the folder's files (but for main.cpp).
# Its headers may show what they use of other folders, and never another library.
function(pactmap_folder target folder)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "USES")
    file(GLOB sources CONFIGURE_DEPENDS
        ${PROJECT_SOURCE_DIR}/${folder}/*.cpp ${PROJECT_SOURCE_DIR}/${folder}/*.h)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE pactmap_warnings)
    foreach(used IN LISTS arg_USES)
        if(used MATCHES "^(app|geodata)_")
            target_link_libraries(${target} PUBLIC ${used})
        else()
            target_link_libraries(${target} PRIVATE ${used})
        endif()
    endforeach()
endfunction()

# pactmap_program(TARGET MAIN USES TARGET...): a program, whose one file is MAIN.
function(pactmap_program target main)
    cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "USES")
    add_executable(${target} ${PROJECT_SOURCE_DIR}/${main})
    target_link_libraries(${target} PRIVATE ${arg_USES} pactmap_warnings)
endfunction()
