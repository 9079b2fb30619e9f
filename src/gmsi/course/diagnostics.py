"""Which line of feedback each wrong solution gets: exercise × misconception × line."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import nbformat

from gmsi import misconceptions
from gmsi.course.mutants import Mutant, mutants_file, read_mutants
from gmsi.course.rehearsal import rehearse_one

ROOM = Path("docs", "diagnostics")
HEADER = """# Ce que le retour dit de chaque erreur de raisonnement

Cette page est écrite par `gmsi diagnostics --write` et vérifiée par les tests. Chaque ligne vient
d'une solution fausse, écrite dans `tests/exercises/`, corrigée pour de bon\u00a0: voici la phrase
que l'apprenant lit. Les valeurs montrées sont celles des cas visibles\u00a0; sur un cas caché, le
retour ne montre ni l'argument ni la valeur attendue.
"""


@dataclass(frozen=True)
class Diagnostic:
    """What one wrong solution of one exercise is told; `line` is empty if it is not named."""

    notebook: str
    exercise: str
    misconception: str
    line: str


def diagnostics(root: Path) -> Iterator[Diagnostic]:
    """The diagnostics of every named mutant of the course, in the order of the files."""
    for path in sorted((root / "source").glob("*/*.ipynb")):
        file = mutants_file(root, path)
        if file.is_file():
            notebook = nbformat.read(path, as_version=4)
            name = path.relative_to(root).as_posix()
            for mutant in read_mutants(file):
                if mutant.key:
                    line = _line(notebook, path.parent, mutant)
                    yield Diagnostic(name, mutant.grade_id, mutant.key, line)


def _line(notebook: nbformat.NotebookNode, folder: Path, mutant: Mutant) -> str:
    """The first line that names the mutant's misconception, a visible case before a hidden one."""
    with contextlib.chdir(folder):  # where the notebook's data files are
        verdicts = rehearse_one(notebook, mutant.grade_id, mutant.source).values()
    aspects = [aspect for verdict in verdicts if verdict for aspect in verdict.aspects]
    for aspect in sorted(aspects, key=lambda aspect: aspect.hidden):
        for line in aspect.lines:
            if line.misconception == mutant.key:
                return line.text
    return ""


def pages(found: list[Diagnostic]) -> dict[Path, str]:
    """The Markdown pages by path from the root, one an assignment."""
    assignments = dict.fromkeys(Path(d.notebook).parent.name for d in found)
    return {
        ROOM / f"{name}.md": _page([d for d in found if Path(d.notebook).parent.name == name])
        for name in assignments
    }


def _page(found: list[Diagnostic]) -> str:
    """One page, a table a notebook."""
    parts = [HEADER]
    for notebook in dict.fromkeys(d.notebook for d in found):
        parts.append(f"## {notebook}\n")
        parts.append("| Exercice | Raisonnement | Phrase du retour | À relire |")
        parts.append("| --- | --- | --- | --- |")
        parts += [_row(d) for d in found if d.notebook == notebook]
        parts.append("")
    return "\n".join(parts)


def _row(found: Diagnostic) -> str:
    lesson = misconceptions.lesson_of(found.misconception)
    line = found.line.replace("|", "\\|").replace("\n", " ")
    section = f"[{lesson.partition('#')[2] or lesson}](../../{lesson})"
    return f"| `{found.exercise}` | `{found.misconception}` | {line} | {section} |"
