"""Reads and writes gettext's text files: entries of context, text and translation."""
import ast
import re
from dataclasses import dataclass, field


@dataclass
class Entry:
    context: str
    text: str
    translation: str = ""
    places: list = field(default_factory=list)  # where it is used, for people
    fuzzy: bool = False

    @property
    def key(self):
        return self.context, self.text


def read(path):
    """All entries but the heading; what is commented out (#~) is left out."""
    entries, fields, places, fuzzy, name = [], {}, [], False, None

    def close():
        nonlocal fields, places, fuzzy
        if fields.get("msgid"):
            entries.append(Entry(fields.get("msgctxt", ""), fields["msgid"],
                                 fields.get("msgstr", ""), places, fuzzy))
        fields, places, fuzzy = {}, [], False

    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        found = re.match(r'(msgctxt|msgid|msgstr) (".*")$', line)
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
    return [f"# {what}", 'msgid ""', 'msgstr ""', f'"Language: {language}\\n"',
            '"MIME-Version: 1.0\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"',
            '"Content-Transfer-Encoding: 8bit\\n"', ""]


def write(path, entries, language, what):
    lines = heading(language, what)
    for entry in entries:
        lines += [f"#: {place}" for place in entry.places]
        if entry.context:
            lines.append(f"msgctxt {quoted(entry.context)}")
        lines += [f"msgid {quoted(entry.text)}", f"msgstr {quoted(entry.translation)}", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
