"""What the program writes is there whole or not at all. Pictures and exports are written over links,
devices, pipes and their own input, on full disks, with every call of the system failing in turn, and
the program is ended at each of these calls and at random: the older file is there byte for byte or
the new one whole, what is refused is refused in one sentence with exit status 1, and nothing is left
beside it."""

import errno
import json
import os
import pathlib
import random
import resource
import signal
import socket
import sqlite3
import stat
import struct
import subprocess
import sys
import tempfile
import time
import zlib

PACTMAP = os.environ["PACTMAP"]
DATA = pathlib.Path(os.environ["PACTMAP_TEST_DATA"]).resolve()
SHIM = os.environ["DISK_TROUBLE"]
SHARE = tempfile.TemporaryDirectory(prefix="pactmap-in-place-")
ROOT = pathlib.Path(SHARE.name).resolve()
OLDER = b"what a teacher made in an evening\n" * 3
SHAPEFILE = ["a.shp", "a.shx", "a.dbf", "a.prj", "a.cpg"]
failures = []
checks = 0


def check(condition, what):
    global checks
    checks += 1
    if not condition:
        failures.append(what)
        print(f"FAIL  {what}", flush=True)


def fresh_folder():
    return pathlib.Path(tempfile.mkdtemp(dir=ROOT))


def trouble(folder, **settings):
    """The environment in which calls about this folder fail or a signal comes."""
    names = {f"TROUBLE_{key.upper()}": str(value) for key, value in settings.items()}
    return dict(os.environ, LD_PRELOAD=SHIM, TROUBLE_FOLDER=str(folder),
                ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=0", **names)


def run(arguments, environment=None, limits=None, **more):
    done = subprocess.run([PACTMAP, *map(str, arguments)], capture_output=True, text=True,
                          env=environment, preexec_fn=limits, timeout=300, **more)
    return done.returncode, done.stdout, done.stderr


def command(kind, output, source=DATA / "from_until.geojson"):
    """Pictures are small: what counts here is how they are put in place."""
    if kind == "png":
        return ["render", source, "--size", "64x64", "-o", output]
    return ["export", "--what", "patches", "--file", source, "--date", "1939-08-23", "-o", output]


def content(folder):
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


def is_whole(kind, folder):
    """Read by other means than the program has."""
    file = folder / f"a.{kind}"
    data = file.read_bytes()
    if kind == "png":
        return is_whole_png(data)
    if kind == "geojson":
        try:
            features = json.loads(data)["features"]
        except ValueError:
            return False
        return len(features) > 0 and all(f["geometry"]["coordinates"] for f in features)
    if kind == "gpkg":
        try:
            with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
                good = database.execute("pragma integrity_check").fetchone() == ("ok",)
                return good and database.execute("select count(*) from patches").fetchone()[0] > 0
        except sqlite3.Error:
            return False
    main, index, table = (data, (folder / "a.shx").read_bytes(), (folder / "a.dbf").read_bytes())
    records = struct.unpack("<I", table[4:8])[0]
    return (struct.unpack(">I", main[24:28])[0] * 2 == len(main) and records > 0
            and struct.unpack(">I", index[24:28])[0] * 2 == len(index) == 100 + 8 * records
            and (folder / "a.cpg").read_text().strip() == "UTF-8"
            and "WGS" in (folder / "a.prj").read_text())


def is_whole_png(data):
    at, pixels, last = 8, b"", b""
    while at + 8 <= len(data):
        size, last = struct.unpack(">I4s", data[at:at + 8])
        if last == b"IDAT":
            pixels += data[at + 8:at + 8 + size]
        at += size + 12
    try:
        rows = zlib.decompress(pixels)
    except zlib.error:
        return False
    return data[:8] == b"\x89PNG\r\n\x1a\n" and last == b"IEND" and len(rows) == 64 * (64 * 3 + 1)


def place_older(kind, folder):
    for name in SHAPEFILE if kind == "shp" else [f"a.{kind}"]:
        (folder / name).write_bytes(OLDER + name.encode())
    return content(folder)


def one_sentence(err):
    lines = err.splitlines()
    return len(lines) == 1 and err.startswith("pactmap: ") and err.rstrip().endswith(".")


def refused(what, arguments, words, folder=None, **more):
    before = content(folder) if folder else None
    code, out, err = run(arguments, **more)
    check(code == 1 and out == "" and one_sentence(err), f"{what}: {code} {out!r} {err!r}")
    check(any(w in err for w in words), f"{what}: does not say {words}: {err!r}")
    if folder:
        check(content(folder) == before, f"{what}: {sorted(content(folder))} is not {sorted(before)}")


KINDS = ["geojson", "gpkg", "shp", "png"]


def what_is_no_file():
    folder = fresh_folder()
    for kind in ["shp", "png"]:
        os.mkfifo(folder / f"pipe.{kind}")
        os.mkdir(folder / f"folder.{kind}")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(folder / f"socket.{kind}"))
        names = {"pipe": "pipe", "folder": "folder", "socket": "socket"}
        try:
            os.mknod(folder / f"device.{kind}", stat.S_IFCHR | 0o666, os.makedev(1, 3))
            names["device"] = "device"
        except PermissionError:
            pass  # only root may make one
        for name, says in names.items():
            refused(f"{name}.{kind}", command(kind, folder / f"{name}.{kind}"), [says])
            os.symlink(f"{name}.{kind}", folder / f"to_{name}.{kind}")
            refused(f"link to {name}.{kind}", command(kind, folder / f"to_{name}.{kind}"), [says])
        os.symlink("/dev/stdout", folder / f"stream.{kind}")
        refused(f"link to /dev/stdout, {kind}", command(kind, folder / f"stream.{kind}"), ["stream"])
        os.symlink("nothing", folder / f"dangling.{kind}")
        refused("dangling", command(kind, folder / f"dangling.{kind}"), ["there is nothing"])
        os.symlink(f"round.{kind}", folder / f"round.{kind}")
        refused("circle", command(kind, folder / f"round.{kind}"), ["circle"])
    for name, says in {"/dev/stdout": "stream", "/dev/fd/1": "stream", "/proc/self/fd/1": "stream",
                       ".": "folder"}.items():
        refused(f"-o {name}", command("png", name), [says])
    modes = {p.name: stat.S_IFMT(os.lstat(p).st_mode) for p in folder.iterdir()}
    for name, mode in modes.items():
        want = {"pipe": stat.S_IFIFO, "fold": stat.S_IFDIR, "sock": stat.S_IFSOCK,
                "devi": stat.S_IFCHR}.get(name[:4], stat.S_IFLNK)
        check(mode == want, f"{name} has become something else")
    check(not [n for n in modes if n.startswith(".")], "a temporary was left")


def read_only_and_links():
    for kind in KINDS:
        folder = fresh_folder()
        place_older(kind, folder)
        file = folder / f"a.{kind}"
        file.chmod(0o444)
        refused(f"read-only {kind}", command(kind, file), ["read-only"], folder)
        file.chmod(0o604)
        os.symlink(file.name, folder / f"link.{kind}")
        before = set(os.listdir(folder))
        code, _, err = run(command(kind, folder / f"link.{kind}"))
        check(code == 0 and err == "", f"link.{kind}: {code} {err}")
        check((folder / f"link.{kind}").is_symlink(), f"link.{kind} was replaced")
        check(is_whole(kind, folder), f"what link.{kind} points to is not whole")
        check(stat.S_IMODE(file.stat().st_mode) == 0o604, f"a.{kind} lost its permissions")
        check(set(os.listdir(folder)) == before, f"beside link.{kind}: {os.listdir(folder)}")


def own_input():
    folder = fresh_folder()
    for kind in ["shp", "gpkg", "geojson"]:
        run(command(kind, folder / f"a.{kind}"))
        os.symlink(f"a.{kind}", folder / f"link.{kind}")
        os.link(folder / f"a.{kind}", folder / f"hard.{kind}")
    os.chdir(folder)
    for kind in ["shp", "gpkg", "geojson"]:
        for source, output in [("a", "a"), ("./a", folder / "a"), ("link", "a"), ("a", "link"),
                               ("a", "hard"), ("hard", "a")]:
            if kind == "shp" and source in ("hard", "link"):
                continue  # refused for another reason: its parts are not beside it
            refused(f"{kind}: {source} to {output}", command(kind, f"{output}.{kind}",
                                                             f"{source}.{kind}"),
                    ["this is read here"], folder)
        refused(f"picture over {kind}", command("png", f"a.{kind}", f"a.{kind}"),
                ["this is read here"], folder)
    refused("picture over a table", command("png", "a.dbf", "a.shp"), ["this is read here"], folder)
    lesson = folder / "l.toml"
    lesson.write_text('title = "T"\n[[step]]\nheadline = "H"\n')
    refused("picture over a lesson", ["render", "--lesson", lesson, "--step", "1", "-o", lesson],
            ["this is read here"], folder)
    os.chdir("/")


def small_files(size, ignored):
    def limits():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limits


def failing_disks():
    """Each call fails, with each reason that a disk has."""
    full = ["the disk is full"]
    for kind in KINDS:
        folder = fresh_folder()
        place_older(kind, folder)
        target = command(kind, folder / f"a.{kind}")
        for ignored in [True, False]:
            refused(f"{kind} over the limit", target, ["as large"], folder,
                    limits=small_files(120, ignored))
        for after in [0, 1, 100]:
            refused(f"{kind}: full after {after} bytes", target, full, folder,
                    environment=trouble(folder, fail="write", errno=errno.ENOSPC, after=after))
        for call in ["open", "fsync", "close", "linkat"]:
            refused(f"{kind}: full at {call}", target, full, folder,
                    environment=trouble(folder, fail=call, errno=errno.ENOSPC))
        for call in ["write", "fsync", "close"]:
            refused(f"{kind}: {call} beyond the quota", target, ["share of this disk"], folder,
                    environment=trouble(folder, fail=call, errno=errno.EDQUOT))
            refused(f"{kind}: {call} on a broken disk", target, ["cannot be written"], folder,
                    environment=trouble(folder, fail=call, errno=errno.EIO))
        refused(f"{kind}: a disk that lies", target, ["cannot be written"], folder,
                environment=trouble(folder, fail="lie"))
        for after in range(len(SHAPEFILE)) if kind == "shp" else []:
            # Those renamed before are taken back, with names exchanged and without.
            refused(f"shp: renaming number {after} fails", target, ["cannot be written"], folder,
                    environment=trouble(folder, fail="place", errno=errno.EIO, after=after, times=2))
            refused(f"shp: renaming number {after} fails, no exchange", target,
                    ["cannot be written"], folder,
                    environment=trouble(folder, fail="place", errno=errno.EIO, after=after, times=1,
                                        no_exchange=1))
        if kind != "shp":
            refused(f"{kind}: renaming fails", target, ["cannot be written"], folder,
                    environment=trouble(folder, fail="rename", errno=errno.EIO))


def disks_without_nameless_files():
    """Then the temporaries have names, and it all works alike."""
    for kind in KINDS:
        for call, number in [("nameless", errno.EOPNOTSUPP), ("nameless", errno.EISDIR),
                             ("linkat", errno.EPERM), ("linkat", errno.ENOENT)]:
            folder = fresh_folder()
            before = place_older(kind, folder)
            code, _, err = run(command(kind, folder / f"a.{kind}"),
                               trouble(folder, fail=call, errno=number))
            check(code == 0 and err == "", f"{kind} without {call}: {code} {err}")
            check(is_whole(kind, folder), f"{kind} without {call} is not whole")
            check(content(folder).keys() == before.keys(), f"{kind}: {sorted(content(folder))}")


def full_tmpfs():
    """A real one, where one may mount it."""
    folder = fresh_folder()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "pactmap", str(folder)],
                             capture_output=True)
    if mounted.returncode != 0:
        print("a full disk was only acted: this user may not mount one")
        return
    try:
        for kind in KINDS:
            for entry in folder.iterdir():
                entry.unlink()
            place_older(kind, folder)
            with open(folder / "the rest", "wb", buffering=0) as rest:
                try:
                    while rest.write(b"x" * 512):
                        pass
                except OSError:
                    pass
            refused(f"{kind} on a full tmpfs", command(kind, folder / f"a.{kind}"),
                    ["the disk is full"], folder)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def see_end(kind, folder, before, what, sent, code, err, all_or_none=True):
    """After a kill: whole, old or new, and what a signal that can be caught may leave: nothing."""
    after = content(folder)
    left = [name for name in after if name.startswith(".")]
    kept = [name for name in before if after.get(name) == before[name]]
    new = [name for name in before if name not in kept]
    check(set(after) - set(left) == set(before), f"{what}: {sorted(after)}")
    if sent == signal.SIGKILL:
        check(all(name.startswith(".pactmap-") for name in left), f"{what}: left {left}")
        check(not new or len(new) < len(before) or is_whole(kind, folder), f"{what}: broken")
        for name in left:
            (folder / name).unlink()
    else:
        check(not left, f"{what}: left {left}")
        check(not new or not kept, f"{what}: {kept} are old, {new} are new")
        check(not new or is_whole(kind, folder), f"{what}: broken")
    check(code in (0, -sent), f"{what}: status {code} {err}")
    return bool(new)


def kills_at_every_call():
    for kind in KINDS:
        for sent in [signal.SIGTERM, signal.SIGKILL]:
            for named in [False, True]:
                if named and sent == signal.SIGKILL:
                    continue  # leaves what it has begun, and cannot do otherwise
                ended = kill_at_calls(kind, sent, named)
                check(ended >= 5, f"{kind}, {sent}, {named}: only {ended} moments")


def kill_at_calls(kind, sent, named):
    step = 1 if kind != "shp" else 3
    ended = 0
    for number in range(1, 200, step):
        folder = fresh_folder()
        before = place_older(kind, folder)
        settings = dict(signal=int(sent), at=number, when=random.choice(["before", "after"]))
        if named:
            settings.update(fail="nameless", errno=errno.EOPNOTSUPP)
        code, _, err = run(command(kind, folder / f"a.{kind}"), trouble(folder, **settings))
        what = f"{kind}, {sent!r} {settings['when']} call {number}{', named' if named else ''}"
        see_end(kind, folder, before, what, sent, code, err)
        if code == 0:
            return ended
        ended += 1
    check(False, f"{kind}: never came to its end")
    return ended


def kills_at_random():
    """From outside, as a hand or a shut-down does it."""
    random.seed(13)
    for round in range(48):
        kind = KINDS[round % 4]
        folder = fresh_folder()
        before = place_older(kind, folder)
        sent = [signal.SIGTERM, signal.SIGKILL, signal.SIGINT, signal.SIGHUP][round // 4 % 4]
        process = subprocess.Popen([PACTMAP, *map(str, command(kind, folder / f"a.{kind}"))],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        time.sleep(random.random() * (1.2 if kind == "png" else 0.3))
        process.send_signal(sent)
        _, err = process.communicate(timeout=120)
        see_end(kind, folder, before, f"{kind}, {sent!r} at random", sent, process.returncode, err)


def many_at_once():
    for kind in ["geojson", "gpkg", "png"]:
        folder = fresh_folder()
        before = place_older(kind, folder)
        many = [subprocess.Popen([PACTMAP, *map(str, command(kind, folder / f"a.{kind}"))],
                                 stderr=subprocess.PIPE, text=True) for _ in range(4)]
        for process in many:
            _, err = process.communicate(timeout=300)
            check(process.returncode == 0 and err == "", f"{kind}, four at once: {err}")
        check(content(folder).keys() == before.keys(), f"{kind}: {sorted(content(folder))}")
        check(is_whole(kind, folder), f"{kind}: mixed")


def full_standard_output():
    """What a command prints is all there, or the status says that it is not."""
    quiet = dict(stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, timeout=300)
    source = DATA / "from_until.geojson"
    for arguments in [["areas", "--file", source], ["areas", "--file", source, "--json"],
                      ["areas", "--file", source, "--csv"], ["areas"], ["--help"], ["--version"],
                      ["render", "--help"], ["check", source], ["check", DATA / "bow_tie.geojson"],
                      ["identify", "25", "54", "--file", source]]:
        what = " ".join(map(str, arguments))
        with open("/dev/full", "w") as full:
            done = subprocess.run([PACTMAP, *map(str, arguments)], stdout=full, **quiet)
        check(done.returncode == 1, f"{what} > /dev/full: status {done.returncode}")
        check(one_sentence(done.stderr) and "standard output: the disk is full, and what was "
              "printed is incomplete; make room, or print to another place" in done.stderr,
              f"{what} > /dev/full: {done.stderr!r}")
        done = subprocess.run([PACTMAP, *map(str, arguments)], stdout=subprocess.PIPE, **quiet,
                              preexec_fn=lambda: os.close(1))
        check(done.returncode == 1 and one_sentence(done.stderr), f"{what} >&-: {done.stderr!r}")
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([PACTMAP, *map(str, arguments)], stdout=write, **quiet,
                              preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN))
        os.close(write)
        check(done.returncode == 1 and one_sentence(done.stderr), f"{what} |: {done.stderr!r}")
        done = subprocess.run([PACTMAP, *map(str, arguments)], stdout=subprocess.PIPE, **quiet)
        check(done.stdout != "" and "standard output" not in done.stderr, f"{what}: {done.stderr!r}")


tests = [what_is_no_file, read_only_and_links, own_input, failing_disks,
         disks_without_nameless_files, full_tmpfs, kills_at_every_call, kills_at_random,
         many_at_once, full_standard_output]
for test in tests:
    if len(sys.argv) < 2 or test.__name__ in sys.argv[1:]:
        started = time.time()
        test()
        print(f"{test.__name__}: {time.time() - started:.0f} s", flush=True)
print(f"{checks - len(failures)} passed, {len(failures)} failed")
sys.exit(1 if failures else 0)
