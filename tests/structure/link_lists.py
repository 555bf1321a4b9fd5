"""Who may include what, as the CMake files say it: the calls of pactmap_folder and pactmap_program
(CMakeLists.txt) are read, and every #include is held against the link list of its folder."""
import re

# target of a library -> its headers. One that is linked and not named here is a problem, and so is
# a header that is neither one of these, nor the system's, nor the standard library's.
LIBRARIES = {
    "Boost::locale": r"boost/locale/",
    "CLI11::CLI11": r"CLI/",
    "GDAL::GDAL": r"(gdal|ogr|cpl_)\w*\.h$",
    "GEOS::geos_c": r"geos_c\.h$",
    "PROJ::proj": r"(proj|geodesic)\.h$",
    "PkgConfig::EPOXY": r"(epoxy|GL|GLES\w*|EGL)/",
    "PkgConfig::FREETYPE": r"ft2build\.h$|freetype/",
    "PkgConfig::HARFBUZZ": r"hb(-\w+)?\.h$",
    "PkgConfig::ICU": r"unicode/",
    "PkgConfig::MINIZIP": r"minizip/",
    "SQLite::SQLite3": r"sqlite3\.h$",
    "Threads::Threads": r"(thread|future)$",
    "glfw": r"GLFW/",
    "nlohmann_json::nlohmann_json": r"nlohmann/",
    "pactmap_imgui": r"(backends/)?imgui\w*\.h$",
    "tomlplusplus::tomlplusplus": r"toml\+\+/",
    "${CMAKE_DL_LIBS}": r"dlfcn\.h$",
}
SYSTEM = r"[a-z_]+$|(sys|linux|gnu)/[\w-]+\.h$|(fcntl|malloc|pwd|strings|unistd)\.h$"
HERE = "tests/structure/link_lists.py"
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')


class Target:
    """A folder's library, or a program of one file: `place` is the folder or the file."""

    def __init__(self, name, place, uses, at):
        self.name, self.place, self.uses, self.at = name, place, uses, at
        self.found = set()  # of its list, what some file of it includes


def library_of(included):
    for name, headers in LIBRARIES.items():
        if re.match(headers, included):
            return name
    return None


def includes_of(path):
    """Pairs of line number and name, of one file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found = ((number, INCLUDE.match(line)) for number, line in enumerate(lines, 1))
    return [(number, match.group(1)) for number, match in found if match]


class LinkLists:
    def __init__(self, root, report):
        self.root, self.report = root, report
        self.shown = {}  # header -> the libraries that whoever includes it sees
        self.targets = []
        for folder in ("app", "geodata"):
            for path in sorted((root / folder).rglob("CMakeLists.txt")):
                self.read(path)
        self.by_name = {target.name: target for target in self.targets}
        self.by_place = {target.place: target for target in self.targets}
        self.check_lists()

    def read(self, path):
        text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
        for call in re.finditer(r"\bpactmap_(?:folder|program)\(\s*(\S+)\s+(\S+)\s+USES\b([^)]*)\)",
                                text):
            line = text.count("\n", 0, call.start()) + 1
            self.targets.append(Target(call.group(1), call.group(2), call.group(3).split(),
                                       (path, line)))
        for call in re.finditer(r"\btarget_link_libraries\(\s*((?:app|geodata)_\w+)", text):
            self.report(path, text.count("\n", 0, call.start()) + 1,
                        f"{call.group(1)} is linked with more than its list says")

    def check_lists(self):
        for target in self.targets:
            if not (self.root / target.place).exists():
                self.report(*target.at, f"{target.place}, of the target {target.name}, is gone")
            if self.by_place[target.place] is not target or self.by_name[target.name] is not target:
                self.report(*target.at, f"{target.name} or {target.place} has two link lists")
            for used in target.uses:
                if used not in self.by_name and used not in LIBRARIES:
                    self.report(*target.at, f"nobody knows the headers of {used}, which "
                                            f"{target.name} uses: name them in {HERE}")
                if target.place.startswith("geodata") and used.startswith("app_"):
                    self.report(*target.at, f"{target.name} uses {used}; geodata knows no app")
        ended = set()
        for target in self.targets:
            self.check_cycles(target, [], ended)

    def check_cycles(self, target, way, ended):
        if target.name in way:
            circle = " -> ".join([*way[way.index(target.name):], target.name])
            self.report(*target.at, f"the link lists go round in a circle: {circle}")
        elif target.name not in ended:
            for used in target.uses:
                if used in self.by_name:
                    self.check_cycles(self.by_name[used], [*way, target.name], ended)
            ended.add(target.name)

    def libraries_shown(self, header):
        """What a header of ours brings along, by itself or by others that it includes."""
        if header not in self.shown:
            self.shown[header] = set()  # headers that include each other end here
            path = self.root / header
            for _, included in includes_of(path) if path.exists() else ():
                if included.startswith(("app/", "geodata/")):
                    self.shown[header] |= self.libraries_shown(included)
                else:
                    self.shown[header] |= {library_of(included)} - {None}
        return self.shown[header]

    def check_file(self, path):
        place = path.relative_to(self.root)
        folder = place.parent.as_posix()
        target = self.by_place.get(place.as_posix()) or self.by_place.get(folder)
        if target is None:
            return self.report(path, 1, f"{folder} has no target; see pactmap_folder in CMakeLists.txt")
        for number, included in includes_of(path):
            if included.startswith(("app/", "geodata/")):
                self.check_own(path, number, target, included)
            elif library_of(included):
                self.check_library(path, number, target, library_of(included), included)
            elif not re.match(SYSTEM, included):
                self.report(path, number, f"nobody knows which library {included} belongs to: "
                                          f"name it in {HERE}")

    def check_own(self, path, number, target, included):
        other = self.by_place.get(included.rsplit("/", 1)[0])
        if other is None:
            return self.report(path, number, f"{included} is in no folder with a target")
        if other is not target:
            self.use(path, number, target, other.name, included)
        for library in sorted(self.libraries_shown(included)):
            self.use(path, number, target, library, f"{included}, which shows {library}")

    def check_library(self, path, number, target, library, included):
        self.use(path, number, target, library, included)
        internal = path.suffix == ".cpp" or path.name.endswith("_internal.h")
        if target.place.startswith("geodata") and not internal:
            self.report(path, number, f"a public header of geodata shows {library}")

    def use(self, path, number, target, used, what):
        target.found.add(used)
        if used not in target.uses:
            self.report(path, number, f"{target.place} must not include {what}: {target.name} "
                                      f"does not use {used}")

    def check_all_used(self):
        for target in self.targets:
            for used in target.uses:
                if used not in target.found:
                    self.report(*target.at,
                                f"{target.name} uses {used}, and includes nothing of it")
