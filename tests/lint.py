#!/usr/bin/env python3
"""Format over all sources, and clang-tidy over those of app and geodata:
    tests/lint.py BUILD [FILE...]
    tests/lint.py --format [FILE...]    the format alone

BUILD is a configured build folder (its compile_commands.json says how each file is compiled): that
of the preset tidy, where eight files are compiled as one, is looked at in half of the time. Without
files: all of them that git tracks. What was clean is not looked at again until it, what it
includes, its options or .clang-tidy change: what the preprocessor makes of it is hashed, and the
hashes of what was clean are kept in $XDG_CACHE_HOME/pactmap-lint. A missing tool is a failure.
Exit status: 0 clean, 1 findings or a tool that failed, 2 wrong usage."""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FORMAT = ("clang-format-14", "clang-format")
FORMAT_VERSION = "version 14."  # others set some lines otherwise
TIDY = ("clang-tidy-16", "clang-tidy-15", "clang-tidy-19")  # 14 crashes on our variants


def tool(names):
    for name in names:
        if shutil.which(name):
            return name
    sys.exit(f"lint: none of {', '.join(names)} is installed; third_party/debian-packages.txt "
             "says what the checks need")


def tracked(*patterns):
    listed = subprocess.run(["git", "ls-files", "--", *patterns], cwd=ROOT, check=True,
                            stdout=subprocess.PIPE, text=True).stdout.split()
    return [name for name in listed if (ROOT / name).exists()]


def check_format(files):
    program = tool(FORMAT)
    version = subprocess.run([program, "--version"], stdout=subprocess.PIPE, text=True).stdout
    if FORMAT_VERSION not in version:
        print(f"lint: the format is NOT CHECKED: it is that of clang-format 14, which Debian 12 has, "
              f"and this is {version.strip()}")
        return 0
    failed = subprocess.run([program, "--dry-run", "-Werror", *files], cwd=ROOT).returncode
    print(f"lint: {len(files)} files, " + ("not" if failed else "all") + " in the format")
    return failed


def preprocessed(command, folder):
    """What the compiler sees of a file, without the paths it came from."""
    words = shlex.split(command)
    if os.path.basename(words[0]) == "ccache":
        words = words[1:]
    kept = [w for i, w in enumerate(words)
            if w not in ("-c", "-o", "-MD", "-MT", "-MF") and
            (i == 0 or words[i - 1] not in ("-o", "-MT", "-MF"))]
    return subprocess.run([*kept, "-E", "-P", "-w"], cwd=folder, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout


def sources_of(entry):
    """The file of an entry of compile_commands.json, or those that it includes to be one."""
    if "/Unity/" not in entry["file"]:
        return [entry["file"]]
    return re.findall(r'#include "(.*\.cpp)"', pathlib.Path(entry["file"]).read_text())


class Tidy:
    def __init__(self, build):
        self.build = build
        self.program = tool(TIDY)
        version = subprocess.run([self.program, "--version"], stdout=subprocess.PIPE).stdout
        self.salt = version + (ROOT / ".clang-tidy").read_bytes()
        cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
        self.clean = pathlib.Path(cache) / "pactmap-lint"
        self.clean.mkdir(parents=True, exist_ok=True)
        entries = json.loads((build / "compile_commands.json").read_text())
        self.entries = {}  # of each source, the entry that compiles it: alone, or with others
        for entry in entries:
            for source in sources_of(entry):
                self.entries[os.path.realpath(source)] = entry

    def compiled(self, sources):
        """What is to be looked at: the sources, or those files that hold them."""
        files = {}
        for source in sources:
            entry = self.entries.get(os.path.realpath(ROOT / source))
            files[entry["file"] if entry else source] = entry
        return files.items()

    def __call__(self, file_and_entry):
        """None where the file is clean, else what is to be said of it."""
        file, entry = file_and_entry
        if entry is None:
            return f"{file}: no target compiles it, so nothing checks it\n"
        seen = preprocessed(entry["command"], entry["directory"])
        name = os.path.relpath(file, ROOT)
        stamp = self.clean / hashlib.sha256(self.salt + name.encode() + seen).hexdigest()
        if seen and stamp.exists():
            return None
        run = subprocess.run(
            [self.program, "-p", str(self.build), "--quiet", "--warnings-as-errors=*",
             "--extra-arg=-Wno-unknown-warning-option",
             # Between files that are compiled as one; g++ sees each alone.
             "--extra-arg=-Wno-shadow", file],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if run.returncode == 0:
            stamp.touch()
            return None
        return run.stdout + (run.stderr if "Stack dump" in run.stderr else "")


def main():
    if sys.argv[1:2] == ["--format"]:
        return 1 if check_format(sys.argv[2:] or tracked("*.cpp", "*.h")) else 0
    if len(sys.argv) < 2 or not (pathlib.Path(sys.argv[1]) / "compile_commands.json").exists():
        print(__doc__, file=sys.stderr)
        return 2
    named = sys.argv[2:]
    sources = named or tracked("app/*.cpp", "geodata/*.cpp")
    failed = check_format(named or tracked("*.cpp", "*.h"))
    tidy = Tidy(pathlib.Path(sys.argv[1]).resolve())
    findings = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for text in pool.map(tidy, tidy.compiled(sources)):
            if text is not None:
                findings += 1
                print(text, flush=True)
    print(f"lint: {len(sources)} files, {findings} with findings")
    return 1 if failed or findings else 0


if __name__ == "__main__":
    sys.exit(main())
