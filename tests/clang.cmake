# The compiler of the sanitizers' builds: a clang of third_party/debian-packages.txt (group clang),
# which brings libFuzzer and compiles them in half of g++'s time. Its warnings are off in the
# presets: the code is written for those of g++.
find_program(PACTMAP_CLANG NAMES clang++-16 clang++-19 REQUIRED)
set(CMAKE_CXX_COMPILER ${PACTMAP_CLANG})
