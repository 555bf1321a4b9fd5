# The real window under Xvfb, driven by xdotool: one ctest a file. Each brings its own X server;
# the lock keeps them from sharing two cores.
set(suites first navigation keyboard protocol comparison lesson editing kept ask session bad_input
    two_screens opening settings slow_file monkey failing finding written
    class_tools lesson_copies)
foreach(preloaded throw_in_area slow_reading)
    add_library(${preloaded} MODULE ${CMAKE_CURRENT_LIST_DIR}/${preloaded}.cpp)
    target_link_libraries(${preloaded} PRIVATE ${CMAKE_DL_LIBS} pactmap_warnings)
endforeach()
foreach(suite IN LISTS suites)
    add_test(NAME window_${suite}
        COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/${suite}.py)
    set_tests_properties(window_${suite} PROPERTIES
        ENVIRONMENT "PACTMAP=$<TARGET_FILE:pactmap>;PACTMAP_THROW_IN_AREA=$<TARGET_FILE:throw_in_area>;PACTMAP_SLOW_READING=$<TARGET_FILE:slow_reading>;DISK_TROUBLE=$<TARGET_FILE:disk_trouble>"
        LABELS window RESOURCE_LOCK display TIMEOUT 400
        COST 1000)  # one after the other takes longest: they begin while the rest goes on beside
endforeach()
