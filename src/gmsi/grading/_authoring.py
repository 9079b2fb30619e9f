"""What an author's tests need and that cannot cross between the two processes, found by reading."""

import ast
from collections.abc import Iterator

from nbformat import NotebookNode

from gmsi.grading._crossing import is_setup, is_test, plan, provided_names
from gmsi.grading._names import Names, names_of, parse
from gmsi.grading._released import reference_names

PRINTED = {"redirect_stdout", "redirect_stderr", "capture_output", "capsys"}
READERS_OF_CODE = {"getsource", "getsourcelines", "signature", "getdoc", "getfullargspec"}
SHELL = {"get_ipython", "In", "Out"}


def author_findings(notebook: NotebookNode) -> list[str]:
    """What to mend in a source notebook so that its tests can be graded in another process.

    French sentences, each naming its cell; empty when every test crosses.
    """
    reader = _Reader(notebook)
    return [
        f"cellule «\u00a0{cell.metadata.nbgrader.grade_id}\u00a0»\u00a0: {message}"
        for step in plan(notebook, provided_names(reference_names(notebook)))
        if step.test
        for cell in [notebook.cells[step.index]]
        for message in dict.fromkeys(reader.findings(cell.source, set(step.names)))
    ]


class _Reader:
    def __init__(self, notebook: NotebookNode):
        codes = [cell for cell in notebook.cells if cell.cell_type == "code"]
        learner = [cell for cell in codes if not (is_test(cell) or is_setup(cell))]
        self.learner = [names_of(cell.source) for cell in learner]
        self.trees = [tree for cell in learner if (tree := parse(cell.source))]
        self.classes = {n.name for n in self._nodes(ast.ClassDef)}
        functions = self._nodes(ast.FunctionDef)
        self.functions = {f.name for f in functions}
        self.generators = {f.name for f in functions if _yields(f)}

    def _nodes(self, kind: type) -> list:
        return [node for tree in self.trees for node in tree.body if isinstance(node, kind)]

    def findings(self, source: str, lent: set[str]) -> Iterator[str]:
        """What one test cell needs that does not cross; `lent` are its learner-side names."""
        tree, names = parse(source), names_of(source)
        if tree is None:
            yield "le test n'est pas du Python lisible"
            return
        lent &= names.read
        yield from self._names(lent)
        for node in ast.walk(tree):
            yield from self._node(node, lent, names)

    def _names(self, lent: set[str]) -> Iterator[str]:
        bound = frozenset().union(*(n.bound | n.changed for n in self.learner))
        imported = frozenset().union(*(n.imported for n in self.learner))
        for name in sorted(lent):
            if name not in bound:
                yield f"«\u00a0{name}\u00a0» n'est défini par aucune cellule"
            elif name in imported:
                yield (
                    f"«\u00a0{name}\u00a0» n'est importé que par une cellule modifiable\u00a0: "
                    "importez-le dans une cellule de préparation verrouillée"
                )
            elif name in self.classes:
                yield (
                    f"«\u00a0{name}\u00a0» est une classe\u00a0: ses objets ne passent pas, "
                    "testez une fonction qui rend des valeurs simples"
                )
            elif name in self.generators:
                yield f"«\u00a0{name}\u00a0» est un générateur\u00a0: faites rendre une liste"

    def _node(self, node: ast.AST, lent: set[str], names: Names) -> Iterator[str]:
        if isinstance(node, ast.Name) and node.id in SHELL:
            yield f"«\u00a0{node.id}\u00a0» n'y est pas celui de l'apprenant"
        if isinstance(node, ast.Attribute) and _is_one_of(node.value, lent & self.functions):
            yield f"d'une fonction d'apprenant, seul l'appel passe, pas «\u00a0.{node.attr}\u00a0»"
        if not isinstance(node, ast.Call):
            return
        called = node.func.attr if isinstance(node.func, ast.Attribute) else _name(node.func)
        if called in PRINTED:
            yield f"ce que le code affiche ne passe pas («\u00a0{called}\u00a0»)"
        if called in READERS_OF_CODE:
            yield f"le texte d'une fonction d'apprenant ne passe pas («\u00a0{called}\u00a0»)"
        if _is_one_of(node.func, lent):
            values = [*node.args, *(keyword.value for keyword in node.keywords)]
            if any(isinstance(v, ast.Lambda) or _is_one_of(v, names.defined) for v in values):
                yield f"une fonction ne peut pas être donnée en argument à «\u00a0{called}\u00a0»"


def _yields(function: ast.FunctionDef) -> bool:
    return any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(function))


def _is_one_of(node: ast.AST, names) -> bool:
    return _name(node) in names


def _name(node: ast.AST) -> str | None:
    return node.id if isinstance(node, ast.Name) else None
