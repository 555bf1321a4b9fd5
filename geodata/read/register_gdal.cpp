// GDAL as this program wants it: the same whatever stands in the environment, and with the drivers
// of the formats that are read and written, no others. A driver that is not there cannot be led
// by a file to open a data base, a service or a program.
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <ogr_srs_api.h>

#include "geodata/printable.h"
#include "geodata/read/gdal_internal.h"
#include "geodata/read/reading_bounds_internal.h"

namespace geodata {

namespace {

/// Environment variables could switch on what is switched off here, and name drivers to load.
void ignore_environment() {
    // GDAL 3.6 would tell of ignoring this one, and of ignoring it while telling, without end.
    if (std::getenv("CPL_DEBUG") != nullptr) ::unsetenv("CPL_DEBUG");
    // Held by GDAL as it is, not copied.
    static std::string rules = "[directives]\nignore-env-vars=yes\n";
    const char* const file = "/vsimem/pactmap/gdalrc";
    VSIFCloseL(
        VSIFileFromMemBuffer(file, reinterpret_cast<GByte*>(rules.data()), rules.size(), FALSE));
    // GDAL reads this file, and so none of the user's or the system's.
    CPLSetConfigOption("GDAL_CONFIG_FILE", file);
    CPLLoadConfigOptionsFromFile(file, TRUE);
    const auto pass_on = [](const char* variable, const char* option) {
        if (const char* value = std::getenv(variable)) CPLSetConfigOption(option, value);
    };
    pass_on("GDAL_DATA", "GDAL_DATA");  // where GDAL's tables are, when it has been moved
    pass_on("TMPDIR", "CPL_TMPDIR");
}

void set_options() {
    const std::vector<std::pair<const char*, const char*>> options = {
        {"GDAL_DRIVER_PATH", "disable"},
        {"GDAL_PYTHON_DRIVER_PATH", "/vsimem/pactmap/none"},
        {"GDAL_PAM_ENABLED", "NO"},               // no .aux.xml, read or written
        {"GDAL_XML_VALIDATION", "NO"},            // would let libxml2 fetch schemas
        {"GML_PARSER", "EXPAT"},                  // Xerces would fetch document types
        {"GML_SKIP_RESOLVE_ELEMS", "ALL"},        // links to other files stay links
        {"LIBKML_RESOLVE_STYLE", "NO"},           // the same
        {"SPATIALITE_LOAD", "NO"},                // functions and tables that open other files
        {"OGR_SQLITE_STATIC_VIRTUAL_OGR", "NO"},  // tables that open data sources
    };
    for (const auto& [name, value] : options) CPLSetConfigOption(name, value);
    OSRSetPROJEnableNetwork(FALSE);  // no grids fetched
}

/// Besides the formats that are read: what pictures and exports are made with.
void keep_only_drivers_in_use() {
    std::set<std::string> kept = {"MEM", "Memory", "PNG", "JPEG", "WEBP", "GTiff"};
    for (const Format& format : allowed_formats()) kept.insert(format.driver);
    GDALDriverManager& all = *GetGDALDriverManager();
    std::vector<GDALDriver*> unused;
    for (int i = 0; i < all.GetDriverCount(); ++i) {
        if (!kept.contains(all.GetDriver(i)->GetDescription())) unused.push_back(all.GetDriver(i));
    }
    for (GDALDriver* driver : unused) {
        all.DeregisterDriver(driver);
        GDALDestroyDriver(driver);
    }
}

/// Where nothing keeps GDAL's complaints they are printed, but safe to print.
void CPL_STDCALL print_complaint(CPLErr, CPLErrorNum, const char* text) {
    std::fprintf(stderr, "GDAL: %s\n", printable(text).c_str());
}

}  // namespace

void register_gdal() {
    static std::once_flag once;
    std::call_once(once, [] {
        ignore_environment();
        set_options();
        CPLSetErrorHandler(print_complaint);
        GDALAllRegister();
        keep_only_drivers_in_use();
        install_reading_bounds();
        install_sqlite_bounds();
        install_proj_bounds();
    });
}

}  // namespace geodata
