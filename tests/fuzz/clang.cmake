# The compiler of the preset fuzz: a clang of third_party/debian-packages.txt (group fuzz), which
# brings libFuzzer. Its warnings are off in the preset: the code is written for those of g++.
find_program(PACTMAP_FUZZ_CLANG NAMES clang++-16 clang++-19 REQUIRED)
set(CMAKE_CXX_COMPILER ${PACTMAP_FUZZ_CLANG})
