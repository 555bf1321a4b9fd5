"""What the tests of the command line share: the program is run as a shell would run it, and what
fails is gathered."""

import os
import pathlib
import subprocess
import sys
import tempfile

PACTMAP = os.environ["PACTMAP"]
# The graphics drivers keep memory to the end; what the program keeps is for the C++ suites to find.
os.environ.setdefault("ASAN_OPTIONS", "detect_leaks=0")
DATA = pathlib.Path(os.environ["PACTMAP_TEST_DATA"]).resolve()
FOLDER = tempfile.TemporaryDirectory(prefix="pactmap-cli-")
OUT = pathlib.Path(FOLDER.name)
failures = []


def run_raw(*arguments, **environment):
    """Status, standard output and standard error, as bytes."""
    done = subprocess.run([PACTMAP, *(a if isinstance(a, bytes) else str(a) for a in arguments)],
                          capture_output=True, env=dict(os.environ, **environment), timeout=120,
                          stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def run(*arguments, **environment):
    code, out, err = run_raw(*arguments, **environment)
    return code, out.decode(), err.decode()


def check(condition, what):
    if not condition:
        failures.append(what)
        print(f"FAIL  {what}")


def refused(status, names, *arguments, **environment):
    """One sentence on stderr that names what it must, this exit status, nothing written."""
    what = " ".join(map(str, arguments)) + "".join(f" {k}={v}" for k, v in environment.items())
    code, out, err = run(*arguments, **environment)
    lines = [line for line in err.splitlines() if line.startswith("pactmap: ")]
    check(code == status, f"{what}: status {code}, not {status}; {err}")
    check(out == "", f"{what}: printed {out!r}")
    check(len(lines) == 1, f"{what}: {len(lines)} sentences; {err!r}")
    for name in names:
        check(name in err, f"{what}: does not say {name!r}: {err!r}")
    check(err.rstrip().endswith((".", "--help.")), f"{what}: is no sentence: {err!r}")


def run_all(*scenarios):
    for scenario in scenarios:
        before = len(failures)
        scenario()
        print(f"{'ok  ' if len(failures) == before else 'FAIL'}  {scenario.__name__}")
    sys.exit(1 if failures else 0)
