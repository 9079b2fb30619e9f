"""The text mirror: each notebook of `notebooks/` and `source/` as py:percent under `text/`."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import jupytext
import nbformat
from jupytext.compare import NotebookDifference, compare_notebooks

MIRRORED_ROOMS = ("notebooks", "source")
TEXT_ROOM = "text"
FORMAT = "py:percent"
ANCHOR = re.compile(r'<a id="([A-Za-z0-9_-]{1,64})"></a>')
KERNELSPEC = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def pairs(root: Path) -> Iterator[tuple[Path, Path]]:
    """Every (notebook, text) pair of the course; either file may be missing."""
    notebooks = {
        path.relative_to(root).with_suffix("")
        for room in MIRRORED_ROOMS
        for path in (root / room).rglob("*.ipynb")
        if ".ipynb_checkpoints" not in path.parts
    }
    texts = {
        path.relative_to(root / TEXT_ROOM).with_suffix("")
        for path in (root / TEXT_ROOM).rglob("*.py")
    }
    for name in sorted(notebooks | texts):
        yield root / f"{name}.ipynb", root / TEXT_ROOM / f"{name}.py"


def as_text(notebook: nbformat.NotebookNode) -> str:
    """The py:percent text of a notebook, cell ids and outputs left out."""
    return jupytext.writes(notebook, fmt=FORMAT)


def as_notebook(text: str) -> nbformat.NotebookNode:
    """The notebook of a py:percent text, with cell ids that depend on the text alone."""
    notebook = jupytext.reads(text, fmt=FORMAT)
    # The header says which format was read; in the notebook it would reach the learners.
    notebook.metadata.pop("jupytext", None)
    notebook.metadata.setdefault("kernelspec", KERNELSPEC)
    seen: dict[str, int] = {}
    for cell in notebook.cells:
        # How many blank lines the text leaves below a cell is no business of the notebook.
        cell.metadata.pop("lines_to_next_cell", None)
        stable = cell.metadata.get("nbgrader", {}).get("grade_id") or cell.source
        repeat = seen[stable] = seen.get(stable, 0) + 1
        cell.id = hashlib.sha256(f"{stable}\0{repeat}".encode()).hexdigest()[:8]
        # JupyterLab opens a notebook at `#cell-id=…` and ignores HTML anchors: one name for both.
        if anchor := ANCHOR.match(cell.source):
            cell.id = anchor[1]
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    return notebook


def difference(notebook_path: Path, text_path: Path) -> str | None:
    """What differs between a notebook and its mirror, in French, or None if nothing does."""
    if not notebook_path.exists():
        return "le notebook manque ; écrivez-le avec « make notebooks »"
    if not text_path.exists():
        return "le miroir texte manque ; écrivez-le avec « make text »"
    notebook = nbformat.read(notebook_path, as_version=4)
    mirror = as_notebook(text_path.read_text(encoding="utf-8"))
    try:
        compare_notebooks(mirror, notebook, fmt=FORMAT)
    except NotebookDifference as error:
        return (
            "le notebook et son miroir diffèrent ; « make text » garde le notebook, "
            f"« make notebooks » garde le texte\n{error}"
        )
    return None


def write_text(notebook_path: Path, text_path: Path) -> bool:
    """Write the mirror from the notebook; True if the file changed."""
    text = as_text(nbformat.read(notebook_path, as_version=4))
    return _write_if_changed(text_path, text)


def write_notebook(notebook_path: Path, text_path: Path) -> bool:
    """Write the notebook from its mirror; True if the file changed."""
    notebook = as_notebook(text_path.read_text(encoding="utf-8"))
    return _write_if_changed(notebook_path, nbformat.writes(notebook) + "\n")


def _write_if_changed(path: Path, content: str) -> bool:
    if path.exists() and path.read_text(encoding="utf-8") == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return True
