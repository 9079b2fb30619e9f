"""Cells of a hostile learner: they look for the trainer's canary wherever a kernel can look.

Each prints one line of JSON: where the canary was found, and how much was looked at. The canary
is never spelt out in them, or they would find themselves.
"""

SEARCH = r'''
import ctypes, gc, json, os, re, sys

# The brackets keep the patterns' own text, and this cell's, from matching.
PATTERNS = [re.compile(p) for p in (
    rb"CANAR[I]-7391", rb"canari739[1]", rb"C\0A\0N\0A\0R\0[I]\0", rb"c\0a\0n\0a\0r\0[i]\0",
)]
found = lambda data: any(p.search(data) for p in PATTERNS)

def memory():
    """(bytes read, regions that hold the canary) of this process, read region by region."""
    read, hits = 0, []
    for line in open("/proc/self/maps").read().splitlines():
        span, rights, *rest = line.split()
        start, end = (int(x, 16) for x in span.split("-"))
        name = rest[3] if len(rest) > 3 else ""
        # What is private to the process; the kernel's own pages cannot be read this way.
        if "rw" not in rights or name.startswith(("[v", "/dev")):
            continue
        data = ctypes.string_at(start, end - start)
        read += len(data)
        if found(data):
            hits.append(span)
    return read, hits

def tell(what, looked, hits):
    print("ATTAQUE " + json.dumps({"what": what, "looked": looked, "hits": hits}))
'''
OWN_MEMORY = r"""
read, hits = memory()
tell("own memory", read, hits)
decoy = "".join(["CANA", "RI-", "7391"])
read, hits = memory()
tell("decoy", read, hits)
del decoy
"""
OTHER_PROCESSES = r"""
hits, looked = [], 0
for name in filter(str.isdigit, os.listdir("/proc")):
    for kind in ("environ", "cmdline", "maps", "mem"):
        try:
            data = open(f"/proc/{name}/{kind}", "rb").read(1 << 20)
        except OSError:
            continue
        looked += 1
        if found(data):
            hits.append(f"/proc/{name}/{kind}")
    try:
        hits += [x for x in os.listdir(f"/proc/{name}/fd")
                 if "bank" in os.readlink(f"/proc/{name}/fd/{x}")]
    except OSError:
        pass
tell("processes", looked, hits)
hits = [k for k, v in os.environ.items() if found(f"{k}={v}".encode())]
tell("environment", len(os.environ), hits)
"""
OBJECTS = r"""
hits, looked = [], 0
for name, module in list(sys.modules.items()):
    for key, value in list(getattr(module, "__dict__", {}).items()):
        looked += 1
        try:
            text = repr(value) if isinstance(value, (str, bytes, list, dict, tuple)) else ""
        except Exception:
            continue
        if name != "__main__" and found(text.encode(errors="replace")):
            hits.append(f"{name}.{key}")
tell("modules", looked, hits)
gc.unfreeze()  # grading may have frozen what it imported before the learner's code
strange = [type(x).__name__ for x in gc.get_objects()
           if str(type(x).__module__).startswith("gmsi.") and type(x).__name__ in
           ("Paper", "Question", "Item", "Bank", "Wrong", "Session")]
tell("objects", len(gc.get_objects()), strange)
"""
FILES = r"""
hits, looked = [], 0
SKIPPED = ("/proc", "/sys", "/usr", "/lib", "/lib64", "/bin", "/sbin")
for top, folders, names in os.walk("/"):
    folders[:] = [f for f in folders if os.path.join(top, f) not in SKIPPED
                  and f not in ("node_modules", "site-packages", "share", "lib")]
    for name in names:
        path = os.path.join(top, name)
        try:
            if not os.path.isfile(path) or os.path.getsize(path) > 20_000_000:
                continue
            with open(path, "rb") as file:
                data = file.read()
        except OSError:
            continue
        looked += 1
        if found(data) or "/bank/" in path:
            hits.append(path)
    if looked > 20_000:
        break
tell("files", looked, hits[:20])
"""
PACKAGE = r"""
import gmsi
hits, looked = [], 0
for top, _, names in os.walk(list(gmsi.__path__)[0]):
    for name in names:
        with open(os.path.join(top, name), "rb") as file:
            looked += 1
            if found(file.read()):
                hits.append(os.path.join(top, name))
tell("package", looked, hits)
attempts = {
    "course_root": "from gmsi.cc1.place import course_root; course_root()",
    "mark_question": "from gmsi.cc1.grading_cell import mark_question;"
                     "mark_question('bloc1-cc1', 'q01')",
    "load_bank": "from gmsi.cc1.bank_files import load_bank; from pathlib import Path;"
                 "load_bank(Path('bank/cc1'))",
    "up": "open('../../../bank/sessions/demo.toml').read()",
}
hits = []
for name, code in attempts.items():
    try:
        exec(code, {})
        hits.append(name)
    except Exception:
        pass
tell("doors", len(attempts), hits)
"""
CELLS = (SEARCH, OWN_MEMORY, OTHER_PROCESSES, OBJECTS, FILES, PACKAGE)
