// Lessons as text for tests, and what the program reads in them.
#pragma once

#include <string>

#include "app/lesson/read_lesson.h"
#include "tests/support/catch.h"

namespace test {

inline viewer::Lesson read(const std::string& text) {
    const auto lesson = viewer::read_lesson_text(text, "test.toml");
    INFO(text);
    if (!lesson) FAIL(lesson.error().sentence());
    return lesson.value();
}

/// What the program knows of a step; where it stood in a file is left out.
inline viewer::LessonStep said(viewer::LessonStep step) {
    step.written.clear();
    step.unread.clear();
    step.from = 0;
    return step;
}

inline std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

inline const std::string plain = R"(# Kept at the top.
title = "Two steps"   # with a word behind it
my_own_key = 7

# What comes first.
[[step]]
headline = "First"  # short
date = 1939-08-23
# For me: ask about Brest here.
text = "Old words."
colour = "unknown to the program"

[[step]]
headline = "Second"
text = """
A step begins so:
[[step]]
and goes on,
# with this \
  and that"""
notes = '''
C:\maps
[[step.column]]
'''
date = 1939-09-28

[[step.column]]
title = "Left"
text = "One."
weight = 3  # unknown too

[[step.column]]
title = "Right"
text = "Two."
# The end.
)";

}  // namespace test
