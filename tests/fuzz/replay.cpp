// Runs inputs through the fuzzers' targets without libFuzzer:
//
//     fuzz_replay                            all seeds (seeds.h) through every target
//     fuzz_replay TARGET FILE|FOLDER...      every file; of a folder all below it
//     fuzz_replay --seeds FOLDER             writes the seeds there, a folder a target
//     fuzz_replay --pack FILE...             prints the files as one input of the target data
//     fuzz_replay --mutate TARGET COUNT [FIRST [FOUND]]
//                                            damaged seeds number FIRST (0) and on, each in a
//                                            process of its own; those that break or take over
//                                            10 s of processor time or 2 GB are kept in FOUND
#include <algorithm>
#include <csignal>
#include <fstream>
#include <iostream>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/fuzz/input_files.h"
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/seeds.h"
#include "tests/fuzz/targets.h"

namespace {

namespace fs = std::filesystem;

const fuzz::Target* target_named(const std::string& name) {
    for (const fuzz::Target& target : fuzz::targets()) {
        if (target.name == name) return &target;
    }
    std::cerr << "there is no target " << name << "\n";
    return nullptr;
}

int run_seeds() {
    std::size_t count = 0;
    for (const fuzz::Seed& seed : fuzz::seeds()) {
        // Whatever there is goes through every target: a lesson may be named like data.
        for (const fuzz::Target& target : fuzz::targets()) {
            std::cout << target.name << " " << seed.name << std::endl;
            target.run(seed.bytes);
            ++count;
        }
    }
    std::cout << count << " inputs, none of them broke anything\n";
    return count > 200 ? 0 : 1;
}

int run_files(const std::string& name, const std::vector<std::string>& paths) {
    const fuzz::Target* target = target_named(name);
    if (target == nullptr) return 2;
    std::size_t count = 0;
    for (const std::string& path : paths) {
        for (const fs::path& file : fuzz::files_below(path)) {
            std::cout << target->name << " " << file.filename().string() << std::endl;
            target->run(fuzz::content_of(file));
            ++count;
        }
    }
    std::cout << count << " inputs, none of them broke anything\n";
    return 0;
}

int write_seeds(const fs::path& folder) {
    for (const fuzz::Seed& seed : fuzz::seeds()) {
        fs::create_directories(folder / seed.target);
        std::ofstream(folder / seed.target / seed.name, std::ios::binary) << seed.bytes;
    }
    return 0;
}

int pack(const std::vector<std::string>& paths) {
    std::vector<fuzz::InputFile> files;
    for (const fs::path path : paths) {
        files.push_back({path.filename().string(), fuzz::content_of(path)});
    }
    std::cout << fuzz::one_input(files);
    return 0;
}

/// What became of an input in a process of its own; empty when all is well.
std::string trouble_with(const fuzz::Target& target, const std::string& input) {
    constexpr rlim_t most_seconds = 10;
    constexpr long most_kilobytes = 2L * 1024 * 1024;
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit limit{most_seconds, most_seconds};
        ::setrlimit(RLIMIT_CPU, &limit);  // not a clock's: other programs may have the processor
        target.run(input);
        ::_exit(0);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (signal == SIGXCPU || signal == SIGKILL) return "hang";
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return "break";
    return used.ru_maxrss > most_kilobytes ? "memory" : "";
}

int mutate(const std::vector<std::string>& words) {
    const fuzz::Target* target = target_named(words[0]);
    if (target == nullptr) return 2;
    const std::uint64_t count = std::stoull(words[1]);
    const std::uint64_t first = words.size() > 2 ? std::stoull(words[2]) : 0;
    const fs::path found = words.size() > 3 ? words[3] : "found";
    std::vector<std::string> originals;
    for (const fuzz::Seed& seed : fuzz::seeds()) {
        if (seed.target == words[0]) originals.push_back(seed.bytes);
    }
    // What is set up once is set up here, not again in every child.
    for (const std::string& original : originals) target->run(original);
    std::uint64_t troubles = 0;
    for (std::uint64_t number = first; number < first + count; ++number) {
        const std::string input = fuzz::mutated(originals, number);
        const std::string trouble = trouble_with(*target, input);
        if (trouble.empty()) continue;
        ++troubles;
        fs::create_directories(found);
        const fs::path file = found / (words[0] + "-" + trouble + "-" + std::to_string(number));
        std::ofstream(file, std::ios::binary) << input;
        std::cout << trouble << ": " << file.string() << std::endl;
    }
    std::cout << count << " damaged inputs of " << words[0] << ", " << troubles << " troubles\n";
    return troubles == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.empty()) return run_seeds();
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (words.front() == "--seeds" && rest.size() == 1) return write_seeds(rest.front());
    if (words.front() == "--pack") return pack(rest);
    if (words.front() == "--mutate" && rest.size() >= 2) return mutate(rest);
    return run_files(words.front(), rest);
}
