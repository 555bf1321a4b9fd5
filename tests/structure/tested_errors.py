"""Every sentence in which geodata says what is wrong stands in a test too: five words of it in a row,
or all where it has fewer. Usage: tested_errors.py SOURCE_FOLDER [--count]"""

import pathlib
import re
import sys

ROOT = pathlib.Path(sys.argv[1])
# What makes an error, up to its first argument.
MAKERS = re.compile(r"\b(?:Error\{\{|return \{\{|fault\(|refused\(|complain\(|complaints_?\.add\(|"
                    r"not_a_date\(|cancelled_error\(|refused_by_system\()")
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Sentences that no test can bring about, and why.
UNREACHED = {
    "it cannot be read:": "what a library throws, or the system's own words for a failing disk",
    "the shipped atlas is missing": "the tests run where it is there",
    "the picture was not made whole": "GDAL's PNG driver is silent about what it did wrong",
}


def joined(text):
    """Literals that the compiler joins are one; marks in quotes are plain."""
    return re.sub(r'"\s*\n\s*f?"', "", text).replace('\\"', '"')


def first_words(code, start):
    """The literals of the first argument with words in it, of a call that starts here."""
    depth, i, argument = 1, start, []
    while i < len(code) and depth > 0:
        literal = LITERAL.match(code, i)
        if literal:
            argument.append(literal.group(1).replace('\\"', '"').strip(' "(,'))
            i = literal.end()
            continue
        if code[i] in "({[":
            depth += 1
        elif code[i] in ")}]":
            depth -= 1
        elif code[i] == ";" or (code[i] == "," and depth == 1):
            words = [text for text in argument if len(text.split()) > 1]
            if words or code[i] == ";":
                return words
            argument = []
        i += 1
    return [text for text in argument if len(text.split()) > 1]


def sentences():
    for file in sorted((ROOT / "geodata").rglob("*")):
        if file.suffix not in (".cpp", ".h"):
            continue
        code = re.sub(r"//[^\n]*", "", file.read_text())
        code = re.sub(r'"\s*\n\s*"', "", code)
        for maker in MAKERS.finditer(code):
            for words in first_words(code, maker.end()):
                yield file.relative_to(ROOT), words


def is_tested(sentence, tests):
    words = sentence.split()
    size = min(5, len(words))
    return any(" ".join(words[i:i + size]) in tests for i in range(len(words) - size + 1))


tests = joined("\n".join(file.read_text() for file in sorted((ROOT / "tests").rglob("*"))
                         if file.suffix in (".cpp", ".h", ".py") and file.name != "tested_errors.py"))
found = list(dict.fromkeys(sentences()))
missing = [(file, words) for file, words in found
           if not is_tested(words, tests) and words not in UNREACHED]
for file, words in missing:
    print(f"{file}: no test says \"{words}\"; add one, or a reason to tests/structure/tested_errors.py")
for words in UNREACHED.keys() - {words for _, words in found if not is_tested(words, tests)}:
    missing.append((None, words))
    print(f"tests/structure/tested_errors.py: a test says \"{words}\", or nothing; remove its reason")
if "--count" in sys.argv:
    print(f"{len(found)} sentences, {sum(is_tested(words, tests) for _, words in found)} with a test")
if len(found) < 150:
    print("there are hardly any sentences: is the way they are made another?")
sys.exit(1 if missing or len(found) < 150 else 0)
