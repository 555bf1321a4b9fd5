// What the tests of failures ask of an error's sentence: the facts that it names.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <sys/wait.h>
#include <unistd.h>

#include "geodata/result.h"
#include "tests/support/catch.h"

namespace test {

template <class T>
std::string sentence_of(const geodata::Result<T>& result) {
    return result ? std::string("nothing went wrong") : result.error().sentence();
}

inline std::string sentence_of(const std::optional<geodata::Error>& error) {
    return error ? error->sentence() : std::string("nothing went wrong");
}

/// One line that names each of the facts: what, where, and what to do.
inline void check_says(const std::string& sentence, const std::vector<std::string>& facts) {
    INFO("the sentence: " << sentence);
    CHECK(sentence.find('\n') == std::string::npos);
    CHECK(sentence.find("; ") != std::string::npos);  // before what to do
    for (const std::string& fact : facts) {
        INFO("should say: " << fact);
        CHECK(sentence.find(fact) != std::string::npos);
    }
}

/// What the function says when nobody in particular asks: root may read and write everything.
inline std::string said_to_nobody(const std::function<std::string()>& ask) {
    constexpr uid_t nobody = 65534;
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        std::string said = "another user could not be taken on";
        if (::getuid() != 0 || (::setgid(nobody) == 0 && ::setuid(nobody) == 0)) said = ask();
        const bool whole = ::write(ends[1], said.data(), said.size()) >= 0;
        ::_exit(whole ? 0 : 1);  // without the end of the tests, which is the parent's
    }
    ::close(ends[1]);
    std::string said(4096, '\0');
    std::size_t size = 0;
    for (ssize_t got = 1; got > 0 && size < said.size(); size += static_cast<std::size_t>(got)) {
        got = ::read(ends[0], said.data() + size, said.size() - size);
        if (got < 0) got = 0;
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    said.resize(size);
    return said;
}

}  // namespace test
