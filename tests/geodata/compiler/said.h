/// \file
/// What is said of texts that are wrong.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.h"

struct Wrong {
    std::string text;
    std::vector<std::string> facts;  ///< of the sentence: its place and what it names
};

/// `said_of`: of a text, one sentence a line.
template <class SaidOf>
void check_said(const std::vector<Wrong>& cases, const SaidOf& said_of) {
    for (const Wrong& wrong : cases) {
        const std::string said = said_of(wrong.text);
        INFO(wrong.text << "said: " << said);
        for (const std::string& fact : wrong.facts) {
            INFO("should say: " << fact);
            CHECK(said.find(fact) != std::string::npos);
        }
        std::istringstream lines(said);
        for (std::string line; std::getline(lines, line);) {
            INFO("should say what to do: " << line);
            CHECK(line.find("; ") != std::string::npos);
        }
    }
}
