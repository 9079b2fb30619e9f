"""A course with things to steal, where the attacks of the corpus are graded and judged."""

import contextlib
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
from html.parser import HTMLParser
from pathlib import Path

import nbformat
from corpus import (
    HIDDEN_ARGUMENT,
    HIDDEN_WORD,
    NEIGHBOUR_WORD,
    RIGHT,
    TOKEN,
    Attack,
    answer,
    files_of,
)
from nbconvert import HTMLExporter

sys.path.insert(0, str(Path(__file__).parents[1] / "grading"))
from small_course import Course, code, notebook

NEIGHBOUR = "zoe"
NEIGHBOUR_SCORES = {"test_diffusion": 1, "test_cachee": 4, "test_duree": 2}
SCRIPTS = {"script", "iframe", "svg", "form", "img"}
PACKAGE = Path(__file__).resolve().parents[2] / "src" / "gmsi"


def trainer_notebook():
    """Three answers: a wrong one is attacked, a right one is the attacker's to keep."""
    begin, end = "### BEGIN SOLUTION", "### END SOLUTION"
    solution = f"""\
def diffusion(adresse, prefixe):
    {begin}
    entier = 0
    for octet in adresse.split("."):
        entier = entier * 256 + int(octet)
    entier |= 2 ** (32 - prefixe) - 1
    return ".".join(str(entier >> rang & 255) for rang in (24, 16, 8, 0))
    {end}
"""
    shown = 'assert diffusion("10.0.0.1", 24) == "10.0.0.255"'
    hidden = f"""\
check = Check(points=4)
with check.aspect("cas courant"):
    check.equal(diffusion, ("10.0.0.1", 24), "10.0.0.255")
### BEGIN HIDDEN TESTS
MOT = "{HIDDEN_WORD}"
ATTENDUS = {{"{HIDDEN_ARGUMENT}": "172.31.77.255", "10.1.2.3": "10.1.2.255"}}
with check.aspect("cas caché", points=3, hidden=True):
    for adresse, attendu in ATTENDUS.items():
        check.equal(diffusion, (adresse, 24), attendu)
### END HIDDEN TESTS
check.result()
"""
    return notebook(
        code("from gmsi.exercise import Check", "preparation"),
        code(solution, "diffusion", solution=True),
        code(shown, "test_diffusion", grade=True, points=1),
        code(hidden, "test_cachee", grade=True, points=4),
        code(f"{begin}\n{RIGHT}\n{end}", "duree", solution=True),
        code("assert abs(duree - 12.5) < 0.01", "test_duree", grade=True, points=2),
    )


class Arena(Course):
    """The course, a server that notes who connects, and the judgment of what an attack obtained."""

    def __init__(self, root: Path, template: "Arena | None" = None):
        super().__init__(root, "epreuve")
        self.visits = 0
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self._listen, daemon=True).start()
        self.extra["IsolatedExecute"] = {"cell_limit": 2.0, "memory": 1_500}
        if template:
            shutil.copytree(template.root, root, dirs_exist_ok=True)
        else:
            self._furnish()
        self.before = self._files()

    def _furnish(self) -> None:
        """Release the assignment and submit the neighbour's copy."""
        (self.root / "home").mkdir()
        self.release(epreuve=trainer_notebook())
        right = self.released("epreuve")
        answer(right).source = answer(trainer_notebook()).source + f"\n# {NEIGHBOUR_WORD}"
        answer(right, "duree").source = RIGHT
        self.submit(NEIGHBOUR, files_of(right))

    def _listen(self):
        with contextlib.suppress(OSError):
            while True:
                self.server.accept()[0].close()
                self.visits += 1

    def enter(self, attack: Attack) -> None:
        """Submit an attack under its own name; a path among the files is a link to it."""
        files = attack.build(self.released("epreuve"), self)
        links = {name: path for name, path in files.items() if isinstance(path, Path)}
        plain = {name: data for name, data in files.items() if name not in links}
        folder = self.submit(attack.name, plain)
        for name, path in links.items():
            os.symlink(path, folder / name)

    @contextlib.contextmanager
    def trainer(self):
        """The trainer's environment: a token in it, and a home of their own."""
        kept = dict(os.environ)
        os.environ |= {"ARENE_JETON": TOKEN, "HOME": str(self.root / "home")}
        try:
            yield
        finally:
            os.environ.clear()
            os.environ |= kept

    def grade(self) -> bool:
        """Grade everything with our settings; whether nbgrader calls it a success."""
        with self.trainer():
            return self.autograde()["success"]

    def grade_with_stock(self, seconds: float = 90) -> bool:
        """Grade everything with nbgrader's own settings, in a process that an attack may kill."""
        program = (
            "import sys; sys.path.insert(0, sys.argv[1]); from small_course import Course;"
            "from pathlib import Path; c = Course(Path(sys.argv[2]), 'epreuve');"
            "sys.exit(not c.autograde(stock=True)['success'])"
        )
        here = str(Path(__file__).parents[1] / "grading")
        with self.trainer():
            process = subprocess.Popen(
                [sys.executable, "-c", program, here, str(self.root)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            try:
                return process.wait(seconds) == 0
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, 9)
                process.wait()
                return False

    def obtained(self, attack: Attack) -> list[str]:
        """What the attack obtained that it must not, in a few words each; empty when nothing."""
        found = [*self._points(attack), *self._leaks(attack), *self._pages(attack)]
        if self.visits:
            found.append("network")
        changed = self._files() ^ self.before
        found += [f"wrote {Path(path).name}" for path, _ in sorted(changed)]
        found += ["manual score"] if self._manual_scores() else []
        if self._scores(NEIGHBOUR) != NEIGHBOUR_SCORES:
            found.append("neighbour lost")
        return found

    def _scores(self, learner: str) -> dict:
        try:
            return self.scores(learner)
        except Exception:
            return {}

    def _points(self, attack: Attack) -> list[str]:
        scores = self._scores(attack.name)
        stolen = sum(v or 0 for k, v in scores.items() if k != "test_duree")
        stolen += max(0, (scores.get("test_duree") or 0) - 2)
        if attack.name == "patched_builtin":
            stolen += scores.get("test_duree") or 0
        elif not scores.get("test_duree") and not attack.self_inflicted:
            return [*_told(stolen), "own answer lost"]
        return _told(stolen)

    def _outputs(self, attack: Attack) -> list:
        path = self.root / "autograded" / attack.name / "epreuve" / "epreuve.ipynb"
        if not path.exists():
            return []
        return nbformat.read(path, as_version=4).cells

    def _leaks(self, attack: Attack) -> list[str]:
        shown = [
            json.dumps(c.get("outputs", []), ensure_ascii=False) for c in self._outputs(attack)
        ]
        folder = self.root / "autograded" / attack.name
        others = [p for p in folder.rglob("*") if p.is_file() and p.suffix != ".ipynb"]
        shown += [path.read_text(errors="replace") for path in others]
        words = {
            HIDDEN_WORD: "hidden test",
            HIDDEN_ARGUMENT: "hidden argument",
            TOKEN: "token",
            NEIGHBOUR_WORD: "neighbour's work",
        }
        return [name for word, name in words.items() if any(word in text for text in shown)]

    def _pages(self, attack: Attack) -> list[str]:
        cells = self._outputs(attack)
        if attack.aim != "page" or not cells:
            return []
        if list((self.root / "autograded" / attack.name).rglob("*.html")):
            return ["script in a page"]
        page = HTMLExporter(template_name="basic").from_notebook_node(
            nbformat.v4.new_notebook(cells=cells)
        )[0]
        return ["script in a page"] if _Scripts(page).found else []

    def _manual_scores(self) -> bool:
        with contextlib.closing(sqlite3.connect(self.root / "gradebook.db")) as base:
            rows = base.execute("select count(*) from grade where manual_score is not null")
            return bool(rows.fetchone()[0])

    def _files(self) -> set[tuple[str, int]]:
        """Files that no attack may add or change, with their sizes."""
        folders = [self.root / "source", self.root / "release", self.root / "home"]
        files = [p for folder in folders for p in folder.rglob("*") if ".cache" not in p.parts]
        files += [PACKAGE / "vol.txt"] if (PACKAGE / "vol.txt").exists() else []
        ours = ("startup/vol.py", "vol.txt", ".ipynb")
        return {(str(p), p.stat().st_size) for p in files if p.is_file() and str(p).endswith(ours)}


def _told(points: float) -> list[str]:
    return [f"{points:g} point{'s' if points > 1 else ''}"] if points else []


class _Scripts(HTMLParser):
    """Whether a page holds something that runs, or fetches from elsewhere."""

    def __init__(self, page: str):
        super().__init__()
        self.found = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        inline = tag == "img" and str(dict(attributes).get("src")).startswith("data:image/")
        self.found = self.found or (tag in SCRIPTS and not inline)
