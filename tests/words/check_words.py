"""Every text that is shown can be translated and is: the catalogues hold what the code and the
atlas show, no more and no less, in German and Polish, with the same places for their parts. And the
papers promise nothing: they mark off, and declare an interest."""

import pathlib
import re
import runpy
import sys

root = pathlib.Path(sys.argv[1]).resolve()
words = root / "app/words"
sys.dont_write_bytecode = True
sys.path.insert(0, str(words))
import po  # noqa: E402

problems = []


def complain(what):
    problems.append(what)


def catalogues_are_whole():
    extract = runpy.run_path(str(words / "extract"), run_name="extract")
    shown = {entry.key for entry in extract["all_texts"]()}
    for name in ("pactmap.pot", *(f"{language}.po" for language in extract["languages"])):
        entries = {entry.key: entry for entry in po.read(words / name)}
        for context, text in sorted(shown - entries.keys()):
            complain(f"{name} lacks {context} {text!r}: run app/words/extract")
        for context, text in sorted(entries.keys() - shown):
            complain(f"{name} has {context} {text!r}, which is shown nowhere: run app/words/extract")
        if name.endswith(".po"):
            check_translations(name, entries.values())
            check_forms(name, entries.values())


def places(text):
    return sorted(re.findall(r"\{\d\}", text))


def check_translations(name, entries):
    for entry in entries:
        what = f"{name}: {entry.text!r}"
        if not entry.translated:
            complain(f"{what} is not translated")
        elif entry.fuzzy:
            complain(f"{what} is marked fuzzy")
        for translation in entry.translations if entry.translated else []:
            if places(entry.text) != places(translation):
                complain(f"{what} has other places for its parts: {translation!r}")
            elif entry.text.strip() != entry.text and translation.strip() == translation:
                complain(f"{what} has lost the space about it: {translation!r}")


def check_forms(name, entries):
    """As many as the language has; the texts of both numbers have the same places for parts."""
    for entry in entries:
        forms = entry.forms(name.removesuffix(".po"))
        if len(entry.translations) != forms:
            complain(f"{name}: {entry.text!r} has {len(entry.translations)} forms, not {forms}")
        if entry.plural and places(entry.text) != places(entry.plural):
            complain(f"{name}: {entry.plural!r} has other places for its parts than {entry.text!r}")


def nothing_is_shown_past_them():
    shows = re.compile(r'(?:TextUnformatted|SetTooltip|muted|small_heading|text_in|text_button|'
                       r'TextWithHint|filled)\((?:[\w.]+, )*(?:"[a-z/ ]+", )?"([^"]*[A-Za-z]{2,}[^"]*)"')
    for file in sorted((root / "app/ui").glob("*.cpp")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            for text in shows.findall(line):
                name = re.fullmatch(r"[a-z ]+/[a-z ]*|##.*|pactmap ", text)  # of a control
                if not name:
                    complain(f"{file.relative_to(root)}:{number}: {text!r} is not in tr()")


def lessons_are_the_same():
    """A lesson has the same steps, days, views and rings in every language."""
    import tomllib
    kept = ("date", "compare", "mode", "paper", "box", "layers", "highlights")
    for file in sorted((root / "app/lesson/shipped/en").glob("*.toml")):
        english = tomllib.loads(file.read_text(encoding="utf-8"))
        for language in ("de", "pl"):
            other_file = root / "app/lesson/shipped" / language / file.name
            other = tomllib.loads(other_file.read_text(encoding="utf-8"))
            where = f"{language}/{file.name}"
            if other["language"] != language:
                complain(f"{where}: its language is {other['language']!r}")
            if len(other["step"]) != len(english["step"]):
                complain(f"{where}: {len(other['step'])} steps, not {len(english['step'])}")
            for number, (a, b) in enumerate(zip(english["step"], other["step"]), 1):
                for key in kept:
                    if a.get(key) != b.get(key):
                        complain(f"{where}, step {number}: another {key}")
                for key in ("text", "notes", "sources", "column"):
                    if bool(a.get(key)) != bool(b.get(key)):
                        complain(f"{where}, step {number}: {key} is missing or too much")


promising = {"en": r"\bpromis", "de": r"\b(verspr[aeio]ch|versprich|zugesagt|zusage)",
             "pl": r"\b(obiec|obietnic|przyrze)"}
# Names in the code, on the command line and in lessons' files are no words that are shown.
names_of_the_way = re.compile(r'promise|numbers/promise|promise/|not_promised|.*changes, promise, several.*')


def texts_in(value, key=""):
    """Every text of a lesson, but for the name of the way to compare."""
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from texts_in(one, inner)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one, key)
    elif isinstance(value, str) and key != "mode":
        yield value


def texts_that_are_shown():
    """Language, place and text: of the catalogues, the lessons, the code's literals, the README."""
    import tomllib
    for language in ("de", "pl"):
        for entry in po.read(words / f"{language}.po"):
            yield "en", "pactmap.pot", f"{entry.text} {entry.plural}"
            for translation in entry.translations:
                yield language, f"{language}.po", translation
    for file in sorted((root / "app/lesson/shipped").glob("*/*.toml")):
        for text in texts_in(tomllib.loads(file.read_text(encoding="utf-8"))):
            yield file.parent.name, file.relative_to(root), text
    for folder in ("app", "geodata"):
        for file in sorted((root / folder).rglob("*.cpp")):
            code = re.sub(r"//.*|#include.*", "", file.read_text(encoding="utf-8"))
            for text in re.findall(r'"((?:[^"\\\n]|\\.)*)"', code):
                if not names_of_the_way.fullmatch(text):
                    yield "en", file.relative_to(root), text
    readme = (root / "README.md").read_text(encoding="utf-8")
    for line in readme.splitlines():
        yield "en", "README.md", re.sub(r"`[^`]*`", "", line)


def no_paper_promises():
    """Spheres were marked off in the event of changes; nothing was promised or handed out."""
    found = set()
    for language, place, text in texts_that_are_shown():
        if re.search(promising[language], text, re.IGNORECASE):
            found.add(f"{place}: a paper marks off, it promises nothing: {text!r}")
    for what in sorted(found):
        complain(what)


catalogues_are_whole()
nothing_is_shown_past_them()
lessons_are_the_same()
no_paper_promises()
for problem in problems:
    print(problem)
print(f"{len(problems)} problems")
sys.exit(1 if problems else 0)
