// Sanitizer builds only. Graphics drivers and X libraries keep memory for the life of the process,
// and Mesa unloads its drivers before LeakSanitizer looks, so that it cannot even tell whose the
// memory is. Keep them loaded, and pass over what they (and only they) allocated.
extern "C" int dlclose(void*) {
    return 0;
}

extern "C" const char* __lsan_default_suppressions() {
    return "leak:swrast_dri.so\n"
           "leak:libgallium\n"
           "leak:libEGL_mesa\n"
           "leak:libGLX_mesa\n"
           "leak:libLLVM\n"
           "leak:libX11\n";
}
