"""Runs files of any kind through the program: what it says, as a whole. Beside shell.py, from which
it has the program, the folders and the gathering of what is wrong."""

import os
import shutil
import subprocess

from shell import DATA, OUT, PACTMAP, check, run_all as finish

ATLAS = DATA.parent.parent / "geodata" / "atlas"
HANGS = 120  # seconds; nothing here needs one, but a busy machine may


class Said:
    def __init__(self, status, out, err):
        self.status, self.out, self.err = status, out, err
        self.all = out + err

    def lines(self):
        """What is said of the data: what check prints, or complaints on stderr, not warnings."""
        return ([line for line in self.out.splitlines() if line]
                + [line for line in self.err.splitlines()
                   if line.startswith("pactmap: ") and not line.startswith("pactmap: warning")])

    def __repr__(self):
        return f"status {self.status}, said {self.all!r}"


def run(*arguments, program=PACTMAP, user=None, cwd=None, **environment):
    """user: run as that user id, when this is root."""
    def change_user():
        os.setgroups([])
        os.setgid(user)
        os.setuid(user)
    try:
        done = subprocess.run([program, *map(str, arguments)], capture_output=True, cwd=cwd,
                              stdin=subprocess.DEVNULL, env=dict(os.environ, **environment),
                              timeout=HANGS, preexec_fn=change_user if user else None)
    except subprocess.TimeoutExpired:
        return Said("none: it hangs", "", "")
    return Said(done.returncode, done.stdout.decode(errors="replace"),
                done.stderr.decode(errors="replace"))


def refused(what, said, *words):
    """Status 1 and one sentence with these words."""
    check(said.status == 1, f"{what}: {said}")
    check(len(said.lines()) == 1, f"{what}: not one sentence: {said}")
    check("should not have" not in said.all, f"{what}: an exception got out: {said}")
    for word in words:
        check(word in said.all, f"{what}: does not say {word!r}: {said}")


def copy_shapefile(name, folder, to):
    """A small sound Shapefile of the test data under another name."""
    for part in DATA.glob(name + ".*"):
        shutil.copy(part, folder / (to + part.suffix))
    return folder / (to + ".shp")
