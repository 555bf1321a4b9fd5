// GeoPackage and SQLite files hold programs: a layer may be a view that computes without end or
// calls a function that reaches out of the file. SQLite calls bound_connection() for every
// connection it opens, before GDAL reads anything.
#include <sqlite3.h>

#include "geodata/read/reading_bounds_internal.h"

namespace geodata {

namespace {

constexpr int steps_between_looks = 100'000;
constexpr int longest_value = 256 * 1024 * 1024;  ///< bytes of one text, geometry or statement

/// Not 0: SQLite gives up what it computes.
int look_at_bounds(void*) {
    ReadingBounds* bounds = ReadingBounds::current();
    return bounds == nullptr || bounds->spend_sqlite_steps(steps_between_looks) ? 0 : 1;
}

int bound_connection(sqlite3* connection, char** /*problem*/, const sqlite3_api_routines*) {
    if (ReadingBounds::current() == nullptr) return SQLITE_OK;
    // Views and triggers may call only functions and virtual tables that are marked as harmless.
    sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(connection, steps_between_looks, look_at_bounds, nullptr);
    return SQLITE_OK;
}

}  // namespace

void install_sqlite_bounds() {
    // SQLite's interface takes every entry point as a function without parameters.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(bound_connection));
}

}  // namespace geodata
