"""Competences on cells: known codes, and none missing where something is graded."""

from collections.abc import Iterator

from nbformat import NotebookNode

from gmsi.course.hygiene import cell_name
from gmsi.referentiel import load
from gmsi.referentiel.tagging import declared, is_graded


def findings(notebook: NotebookNode) -> Iterator[str]:
    """Unknown codes, and graded cells that declare no competence, in French."""
    for position, cell in enumerate(notebook.cells, start=1):
        name = cell_name(cell, position)
        codes = declared(cell)
        if is_graded(cell) and not codes:
            yield (
                f"{name} est notée sans compétence\u00a0; écrivez ses codes dans ses "
                'métadonnées, par exemple "gmsi": {"competences": ["1-4-2"]}'
            )
        for code in codes:
            if code not in load():
                yield f"{name} cite une compétence inconnue\u00a0: {code}{load().hint(code)}"
