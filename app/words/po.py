"""Reads and writes gettext's text files: entries of context, text and translations."""
import ast
import re
from dataclasses import dataclass, field


# How many forms a language has for a number of things, and which it takes for n of them.
plural_rules = {
    "de": (2, "n != 1"),
    "pl": (3, "n == 1 ? 0 : n%10 >= 2 && n%10 <= 4 && (n%100 < 10 || n%100 >= 20) ? 1 : 2")}


@dataclass
class Entry:
    context: str
    text: str
    plural: str = ""  # empty: it has no forms for numbers
    translations: list = field(default_factory=lambda: [""])  # one, or one a form
    places: list = field(default_factory=list)  # where it is used, for people
    fuzzy: bool = False

    @property
    def key(self):
        return self.context, self.text

    @property
    def translated(self):
        return all(self.translations)

    def forms(self, language):
        """How many translations it has in a language; a template counts as English does."""
        return plural_rules.get(language, (2, ""))[0] if self.plural else 1


def read(path):
    """All entries but the heading; what is commented out (#~) is left out."""
    entries, fields, places, fuzzy, name = [], {}, [], False, None

    def close():
        nonlocal fields, places, fuzzy
        if fields.get("msgid"):
            translations = [text for name, text in fields.items() if name.startswith("msgstr")]
            entries.append(Entry(fields.get("msgctxt", ""), fields["msgid"],
                                 fields.get("msgid_plural", ""), translations, places, fuzzy))
        fields, places, fuzzy = {}, [], False

    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        found = re.match(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) (".*")$', line)
        if found:
            name = found.group(1)
            fields[name] = ast.literal_eval(found.group(2))
        elif line.startswith('"'):
            fields[name] += ast.literal_eval(line)
        elif line.startswith("#: "):
            places.append(line[3:])
        elif line.startswith("#,"):
            fuzzy = "fuzzy" in line
        elif not line:
            close()
    return entries


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def heading(language, what):
    lines = [f"# {what}", 'msgid ""', 'msgstr ""', f'"Language: {language}\\n"',
             '"MIME-Version: 1.0\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"',
             '"Content-Transfer-Encoding: 8bit\\n"']
    if language in plural_rules:
        count, rule = plural_rules[language]
        lines.append(f'"Plural-Forms: nplurals={count}; plural={rule};\\n"')
    return lines + [""]


def write(path, entries, language, what):
    lines = heading(language, what)
    for entry in entries:
        lines += [f"#: {place}" for place in entry.places]
        if entry.context:
            lines.append(f"msgctxt {quoted(entry.context)}")
        lines.append(f"msgid {quoted(entry.text)}")
        if entry.plural:
            lines.append(f"msgid_plural {quoted(entry.plural)}")
            lines += [f"msgstr[{i}] {quoted(text)}" for i, text in enumerate(entry.translations)]
        else:
            lines.append(f"msgstr {quoted(entry.translations[0])}")
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8")
