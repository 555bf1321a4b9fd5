// Catch2 version 2 (one header) or 3 (library), whichever the system has.
#pragma once

#if PACTMAP_CATCH_MAJOR >= 3
#include <catch2/catch_all.hpp>
using Catch::Approx;  // version 2 has it there already
#else
#include <catch2/catch.hpp>
#endif
