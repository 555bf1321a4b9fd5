#!/usr/bin/env python3
"""The rules of ARCHITECTURE.md that a machine can hold: who may include what (link_lists.py),
how long a file or a function may grow, that nothing is left open. Run by ctest; prints
file:line: rule."""
import pathlib
import re
import sys

import link_lists

root = pathlib.Path(sys.argv[1])
max_file_lines, max_function_lines = 320, 75
problems = []


def report(path, line, rule):
    problems.append(f"{path.relative_to(root)}:{line}: {rule}")


def check_sizes(path, lines):
    if len(lines) > max_file_lines:
        report(path, len(lines), f"{len(lines)} lines; the limit is {max_file_lines}")
    start = None
    for number, line in enumerate(lines, 1):
        if re.match(r"^[A-Za-z].*\)( const| noexcept| override)*( ->.*)? \{$", line) or \
                (start is None and re.match(r"^ .*\)( const| noexcept)* \{$", line)
                 and not re.match(r"^\s*(if|for|while|switch|else)\b", line)
                 and number > 1 and re.match(r"^[A-Za-z~].*[(,]", lines[number - 2])):
            start = number
        elif line.startswith("}") and start:
            if number - start > max_function_lines:
                report(path, start, f"function of {number - start} lines; limit {max_function_lines}")
            start = None


def check_leftovers(path, lines):
    for number, line in enumerate(lines, 1):
        if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
            report(path, number, "something left open")
        bare = re.sub(r"//.*|\".*\"", "", line)
        if path.name != "shared.h" and re.search(r"\bnew [A-Za-z]|\bshared_ptr\b", bare):
            report(path, number, "no new, and shared_ptr only within Shared (app/view/shared.h)")


def check_flat_reducers(path, lines):
    """What two actions do alike is a function with a name: to call one action's reducer from
    another's hides which of them may be changed alone."""
    for number, line in enumerate(lines, 1):
        if re.search(r"\(\*this\)\(|\bapply\(", re.sub(r"//.*|\".*\"", "", line)):
            report(path, number, "a reducer calls no other; name what both do as a function")


defined = {}  # a type's namespace and name: where


def check_one_definition(path, lines):
    """Two types of one name would be one to the linker, and share each other's functions."""
    namespace = ""
    for number, line in enumerate(lines, 1):
        if opened := re.match(r"^namespace ([\w:]*) ?\{", line):
            namespace = opened.group(1)
        if found := re.match(r"^(?:struct|class|enum class) (\w+)(?: : [^;(]*)? \{", line):
            name = f"{namespace}::{found.group(1)}"
            if name in defined:
                report(path, number, f"{name} is defined in {defined[name]} too")
            defined[name] = path.relative_to(root)


unnamed = {}  # folder and what a file's unnamed namespace defines: which file


def definitions(body):
    """Constants, types, and functions with their parameters' types, at a margin of their own."""
    for found in re.finditer(r"^using (\w+ = [^;]*);|^(?:struct|class|enum class) (\w+)", body, re.M):
        yield found.group(1) or found.group(2)
    for line in re.finditer(r"^constexpr [^;(]*?(\w+)(?: = |\{)[^;]*;", body, re.M):
        yield from [line.group(1)] + re.findall(r", (\w+) = ", line.group(0))
    for found in re.finditer(r"^[\w:][\w:<>,&* ]*[ &*](\w+)\(([^{;]*?)\)\s*\{", body, re.M):
        yield found.group(1) + "(" + re.sub(r" \w+(?=,|$)", "", found.group(2)) + ")"


def check_unnamed(path, text):
    """The sanitizers' build compiles several files of a folder as one (PACTMAP_UNITY)."""
    for body in re.findall(r"^namespace \{\n(.*?)^\}  // namespace$", text, re.S | re.M):
        for name in definitions(body):
            other = unnamed.setdefault((path.parent, name), path)
            if other != path and not re.match(r"\w+ = ", name):
                report(path, 1, f"{name} is in the unnamed namespace of {other.name} too")


files = [p for folder in ("app", "geodata") for p in sorted((root / folder).rglob("*"))
         if p.suffix in (".h", ".cpp")]
lists = link_lists.LinkLists(root, report)
for path in files:
    text = path.read_text(encoding="utf-8").splitlines()
    lists.check_file(path)
    check_sizes(path, text)
    check_leftovers(path, text)
    check_unnamed(path, "\n".join(text))
    if path.match("app/view/*_actions.cpp"):
        check_flat_reducers(path, text)
    if path.suffix == ".h":
        check_one_definition(path, text)
    if path.suffix == ".h" and not any(line.startswith("#pragma once") for line in text):
        report(path, 1, "a header without #pragma once")
    if path.suffix == ".h" and text[:1] != [r"/// \file"]:
        report(path, 1, r"a header begins with /// \file, or Doxygen passes over what follows")
lists.check_all_used()


def check_suites_are_run():
    """What a folder of tests holds is run: a file that no list names would go unnoticed."""
    tests = root / "tests"
    for folder in ("bench", "cli", "fuzz", "golden", "structure", "window", "words"):
        if not (tests / folder / "tests.cmake").exists():
            return report(tests / "CMakeLists.txt", 1, f"tests/{folder}/tests.cmake is gone")
    for folder in ("cli", "window"):
        listed = re.findall(r"\w+", (tests / folder / "tests.cmake").read_text(encoding="utf-8"))
        scripts = sorted((tests / folder).glob("*.py"))
        imported = [name for path in scripts for name in
                    re.findall(r"^(?:from|import) (\w+)", path.read_text(encoding="utf-8"), re.M)]
        for path in scripts:
            if path.stem not in listed and path.stem not in imported:
                report(path, 1, f"tests/{folder}/tests.cmake does not name it, and no suite uses it")
    named = {line.split()[0] for line in (tests / "golden/views.txt").read_text().splitlines()
             if re.match(r"[a-z]", line)}
    kept = {path.stem for path in (tests / "golden").glob("*.png")}
    for name in sorted(named ^ kept):
        report(tests / "golden/views.txt", 1, f"{name} is " +
               ("kept as a picture and drawn no more" if name in kept else "drawn, and not kept"))


def check_top_level():
    """Six folders at the top, and what is built: anything else came there by mistake."""
    known = {"app", "build", "geodata", "shaders", "tests", "third_party"}
    for path in sorted(root.iterdir()):
        if path.is_dir() and path.name not in known and not path.name.startswith("."):
            report(path, 1, "no folder of the top level; remove it, or move it into one")


check_suites_are_run()
check_top_level()
print("\n".join(problems) if problems else f"{len(files)} files follow the structure rules")
print(f"{0 if problems else 1} passed, {1 if problems else 0} failed")
sys.exit(1 if problems else 0)
