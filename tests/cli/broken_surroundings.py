"""What the program finds on the machine may be missing or broken: graphics drivers, translations,
fonts, lessons, the atlas. It says so in one sentence, or does without; it never ends by a signal."""

import os
import pathlib
import random
import resource
import shutil
import struct
import subprocess

import shell
from shell import OUT, check, run

ROOT = pathlib.Path(__file__).resolve().parents[2]
SMALL = ["--size", "64x64", "-o", OUT / "x.png"]
SOFTWARE = {"LIBGL_ALWAYS_SOFTWARE": "1", "GALLIUM_DRIVER": "llvmpipe"}


def sentences(err):
    return [line for line in err.splitlines() if line.startswith("pactmap: ")]


def says(what, status, names, *arguments, without=(), **environment):
    code, _, err = run(*arguments, **environment)
    check(code == status, f"{what}: status {code}, not {status}: {err}")
    check(len(sentences(err)) == 1, f"{what}: {len(sentences(err))} sentences: {err}")
    for name in names:
        check(name in err, f"{what}: does not say {name!r}: {err}")
    for name in without:
        check(name not in err, f"{what}: says {name!r}: {err}")


def no_driver():
    """Every way of having no EGL driver, or no library at all, is one sentence of advice."""
    empty = OUT / "empty.json"
    empty.write_text("")
    broken = OUT / "broken_libraries"
    for name in ("libEGL.so.1", "libGL.so.1", "libOpenGL.so.0"):
        folder = broken / name
        folder.mkdir(parents=True)
        (folder / name).write_text("")
    both = f"{broken}/libGL.so.1:{broken}/libOpenGL.so.0"
    for what, environment in (("an empty list of vendors", {"__EGL_VENDOR_LIBRARY_FILENAMES": empty}),
                              ("a vendor that is not there",
                               {"__EGL_VENDOR_LIBRARY_FILENAMES": "/nonexistent.json"}),
                              ("no folder of vendors", {"__EGL_VENDOR_LIBRARY_DIRS": OUT}),
                              ("no drivers", {"LIBGL_DRIVERS_PATH": "/nonexistent",
                                              "GBM_BACKENDS_PATH": "/nonexistent"}),
                              ("a broken EGL library", {"LD_LIBRARY_PATH": f"{broken}/libEGL.so.1"}),
                              ("broken OpenGL libraries", {"LD_LIBRARY_PATH": both})):
        environment = {name: str(value) for name, value in environment.items()}
        if what == "no drivers" and not shell.run("render", *SMALL, **environment)[0]:
            (OUT / "x.png").unlink()  # newer Mesa has its drivers in one library
            continue
        says(what, 1, ["libegl1", "libgl1-mesa-dri"], "render", *SMALL,
             without=["LIBGL_ALWAYS_SOFTWARE"], **SOFTWARE, **environment)
    says("no vendor, no software", 1, ["LIBGL_ALWAYS_SOFTWARE=1"], "render", *SMALL,
         LIBGL_ALWAYS_SOFTWARE="", __EGL_VENDOR_LIBRARY_FILENAMES=str(empty))
    says("no display", 1, ["libgl1-mesa-dri"], DISPLAY="", WAYLAND_DISPLAY="",
         without=["LIBGL_ALWAYS_SOFTWARE"], **SOFTWARE)
    check(not (OUT / "x.png").exists(), "a picture was written")


def installed():
    """A copy of the program with translations of its own: what is broken there harms nobody."""
    folder = OUT / "installed"
    if not folder.exists():
        (folder / "bin").mkdir(parents=True)
        shutil.copy(shell.PACTMAP, folder / "bin" / "pactmap")
        shutil.copytree(pathlib.Path(shell.PACTMAP).parent / "share" / "locale",
                        folder / "share" / "locale")
    return folder


def run_installed(*arguments, **environment):
    done = subprocess.run([installed() / "bin" / "pactmap", *map(str, arguments)],
                          capture_output=True, text=True, env=dict(os.environ, **environment),
                          timeout=120, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr


def broken_translations():
    file = installed() / "share" / "locale" / "de" / "LC_MESSAGES" / "pactmap.mo"
    whole = file.read_bytes()
    # A wrong --mode is refused at once, after the language was looked at: no drawing is needed.
    english = ["render", "--language", "de", "/nonexistent.shp", "-o", OUT / "x.png"]
    code, _, err = run_installed(*english)
    check(code == 1 and len(sentences(err)) == 1, f"a whole translation: {code} {err}")
    random.seed(7)
    fields = [0, 4, 8, 12, 16, 20, 24]
    cases = {"empty": b"", "one byte": b"\xde", "text": b"hello\n" * 20,
             "no magic": b"\0" * len(whole), "half": whole[:len(whole) // 2],
             "only its head": whole[:28], "garbage": random.randbytes(4096),
             "a head, then garbage": whole[:28] + random.randbytes(len(whole)),
             "two slots": whole[:20] + struct.pack("<I", 2) + whole[24:]}
    for field in fields:
        cases[f"field {field}"] = whole[:field] + b"\xff\xff\xff\x7f" + whole[field + 4:]
    keys = struct.unpack("<I", whole[12:16])[0]
    cases["a text far off"] = whole[:keys + 4] + b"\xff\xff\xff\xff" + whole[keys + 8:]
    heads = struct.unpack("<I", whole[16:20])[0]
    for what, rule in (("not of not", b"!" * 200000 + b"n"),
                       ("brackets in brackets", b"(" * 200000 + b"n" + b")" * 200000)):
        head = b"Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=" + rule + \
               b";\n"
        cases[f"plural forms: {what}"] = whole[:heads] + struct.pack(
            "<II", len(head), len(whole)) + whole[heads + 8:] + head + b"\0"
    cases["an encoding nobody knows"] = whole.replace(b"charset=UTF-8", b"charset=UTF-9")
    for what, broken in cases.items():
        file.write_bytes(broken)
        for words, environment in ((english, {}),
                                   ([w for w in english if w not in ("--language", "de")],
                                    {"LC_ALL": "de_DE.UTF-8"})):
            code, _, err = run_installed(*words, **environment)
            check(code == 1, f"{what}: status {code}: {err}")
            warned = [s for s in sentences(err) if "warning" in s and "English" in s]
            if what not in ("field 4",):  # the revision is not looked at
                check(len(warned) == 1, f"{what}: no warning: {err}")
    file.unlink()
    os.mkfifo(file)
    code, _, err = run_installed(*english)
    check(code == 1 and "English" in err and "no regular file" in err, f"a pipe: {code} {err}")
    file.unlink()
    with open(file, "wb") as large:
        large.truncate(20 << 30)
    code, _, err = run_installed(*english)
    check(code == 1 and "too large" in err, f"a huge one: {code} {err}")
    file.write_bytes(b"")
    code, _, err = run_installed("render", "--language", "de", *SMALL, **SOFTWARE)
    check(code == 0 and "English" in err, f"a picture with a broken translation: {code} {err}")
    file.write_bytes(whole)
    # Bytes changed at random: English, German or a warning, but no signal.
    for _ in range(40):
        bytes_ = bytearray(whole)
        for _ in range(random.randrange(1, 30)):
            bytes_[random.randrange(len(bytes_))] = random.randrange(256)
        file.write_bytes(bytes_)
        code, _, err = run_installed(*english)
        check(code == 1, f"random bytes: {code} {err}")
    file.write_bytes(whole)


def shipped_files_are_read():
    """A picture is put neither over the shipped atlas nor over a shipped lesson."""
    share = installed() / "share" / "pactmap"
    shutil.copytree(ROOT / "geodata" / "atlas", share / "atlas",
                    ignore=shutil.ignore_patterns("recipe"))
    shutil.copytree(ROOT / "app" / "lesson" / "shipped", share / "lessons")
    for name in ("atlas/holders.csv", "atlas/patches.shp", "lessons/en/1_the_pact.toml"):
        before = (share / name).read_bytes()
        code, _, err = run_installed("render", "--size", "64x64", "-o", share / name, **SOFTWARE)
        check(code == 1 and "is read here" in err, f"{name}: {code} {err}")
        check((share / name).read_bytes() == before, f"{name} is overwritten")


def little_memory():
    """Where memory does not suffice, that is what is said, or what could not be loaded."""
    plain = ["render", "--size", "3000x3000", "-o", OUT / "x.png"]
    letters = ["render", "--size", "1600x900", "--scale", "16", "--ui", "-o", OUT / "x.png"]
    tries = [(words, most) for most in range(120, 400, 20) for words in (["areas"], plain)]
    tries += [(letters, most) for most in range(400, 2400, 200)]
    for words, megabytes in tries:
        most = megabytes << 20
        done = subprocess.run([shell.PACTMAP, *words], capture_output=True, text=True,
                              env=dict(os.environ, **SOFTWARE), timeout=120,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS,
                                                                    (most, most)))
        if "error while loading shared libraries" in done.stderr:
            continue
        what = f"{words[0]} with {megabytes} MB: {done.returncode} {done.stderr}"
        check(done.returncode in (0, 1) and "should not have" not in done.stderr, what)
        check(done.returncode == 0 or len(sentences(done.stderr)) == 1, what)


shell.run_all(no_driver, broken_translations, shipped_files_are_read, little_memory)
