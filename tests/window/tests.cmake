# The real window under Xvfb, driven by xdotool: one ctest a file. Each brings its own X server;
# the lock keeps them from sharing two cores.
if(NOT TARGET pactmap OR NOT Python3_FOUND)
    return()
endif()
find_program(xvfb Xvfb)
find_program(xdotool xdotool)
find_program(import import)
if(NOT xvfb OR NOT xdotool OR NOT import)
    message(STATUS "no window tests: they need the packages xvfb, xdotool and imagemagick")
    return()
endif()
find_program(xvnc Xvnc)
set(suites navigation protocol comparison lesson editing ask session bad_input)
if(xvnc)
    list(APPEND suites two_screens)
else()
    message(STATUS "no test of two screens: it needs the package tigervnc-standalone-server")
endif()
foreach(suite IN LISTS suites)
    add_test(NAME window_${suite}
        COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${suite}.py)
    set_tests_properties(window_${suite} PROPERTIES
        ENVIRONMENT PACTMAP=$<TARGET_FILE:pactmap>
        LABELS window RESOURCE_LOCK display TIMEOUT 240)
endforeach()
