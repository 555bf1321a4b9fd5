# The real window under Xvfb, driven by xdotool: one ctest a file. Each brings its own X server;
# the lock keeps them from sharing two cores.
set(suites navigation protocol comparison lesson editing ask session bad_input two_screens)
foreach(suite IN LISTS suites)
    add_test(NAME window_${suite}
        COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${suite}.py)
    set_tests_properties(window_${suite} PROPERTIES
        ENVIRONMENT PACTMAP=$<TARGET_FILE:pactmap>
        LABELS window RESOURCE_LOCK display TIMEOUT 240)
endforeach()
