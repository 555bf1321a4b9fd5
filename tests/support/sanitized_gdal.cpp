// Thread sanitizer builds only. GDAL takes the mutexes of its driver manager and of its tables in
// either order while it registers drivers and opens files; what is said of those is passed over.
// Races, GDAL's too, are reported.
extern "C" const char* __tsan_default_suppressions() {
    return "deadlock:libgdal.so\n";
}
