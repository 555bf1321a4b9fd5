# Texts and their translations; xgettext of GNU gettext finds them in the code.
add_test(NAME words
    COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_LIST_DIR}/check_words.py ${PROJECT_SOURCE_DIR})
