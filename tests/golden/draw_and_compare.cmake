# Draws one view and compares it with its golden picture; see tests.cmake for the parameters.
separate_arguments(options UNIX_COMMAND "${options}")
get_filename_component(folder ${drawn} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
file(REMOVE ${drawn} ${drawn}.difference.png)
execute_process(COMMAND ${program} render ${options} -o ${drawn} RESULT_VARIABLE failed)
if(failed)
    message(FATAL_ERROR "pactmap render ${options} ended with ${failed}")
endif()
if(NOT EXISTS ${golden})
    message(FATAL_ERROR "there is no ${golden}: draw it with tests/golden/update and look at it")
endif()
execute_process(COMMAND ${compare} ${letters} ${golden} ${drawn} ${drawn}.difference.png
    RESULT_VARIABLE differs)
if(differs)
    message(FATAL_ERROR "${drawn} differs from ${golden} (see ${drawn}.difference.png). "
        "If the new picture is right, draw it anew with tests/golden/update and look at it.")
endif()
