# The program as it is called from a shell: what it prints, and its exit status.
add_test(NAME command_line
    COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/command_line.py)
set_tests_properties(command_line PROPERTIES
    ENVIRONMENT "PACTMAP=$<TARGET_FILE:pactmap>;PACTMAP_TEST_DATA=${CMAKE_CURRENT_LIST_DIR}/../data")
