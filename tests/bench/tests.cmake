# The benchmark: built with the tests, run by tests/bench/run, never timed by ctest.
if(TARGET viewer)
    add_executable(frame_bench bench/frame_bench.cpp)
    target_link_libraries(frame_bench PRIVATE viewer pactmap_warnings)
    add_executable(bare bench/bare.cpp)
    target_link_libraries(bare PRIVATE viewer pactmap_warnings)
endif()
