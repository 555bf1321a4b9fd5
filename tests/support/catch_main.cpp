// Catch2 v2 needs a main generated once; v3 links its own.
#if PACTMAP_CATCH_MAJOR < 3
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
