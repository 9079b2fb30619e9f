"""Whether a learner's functions keep anything from one call to the next, told without running them.

Those that do not, which is nearly all, answer the same in whatever order they are called.
"""

import ast
import symtable
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from gmsi.grading._names import BUILTINS, CACHED, is_plain_python, names_of, parse

# Modules whose functions remember nothing.
FORGETFUL = {
    *("bisect", "calendar", "collections", "copy", "csv", "datetime", "decimal", "fractions"),
    *("functools", "heapq", "io", "itertools", "json", "math", "numpy", "operator", "pandas"),
    *("re", "statistics", "string", "textwrap", "unicodedata"),
}
# Builtins that reach further than a name that is read says, and what of those modules remembers.
FAR_REACHING = {
    *("__builtins__", "__import__", "breakpoint", "compile", "delattr", "dir", "eval", "exec"),
    *("exit", "globals", "input", "locals", "quit", "setattr", "vars"),
}
REMEMBERING = {
    *("*", "random", "options", "set_option", "register_dialect", "getcontext", "setcontext"),
    *("to_csv", "to_excel", "to_json", "to_pickle", "tofile", "save", "savetxt"),
}
STRANGE = (ast.ClassDef, ast.AsyncFunctionDef, ast.Global, ast.Nonlocal, ast.Yield, ast.YieldFrom)
INLINE = {"listcomp", "setcomp", "dictcomp", "genexpr"}


@dataclass(frozen=True)
class Functions:
    """The `names` of a notebook's functions, and how they hang together.

    `bound` tells in which cells a name gets its value, `read` what the functions read that get
    theirs from the same cell.
    """

    names: frozenset[str] = frozenset()
    bound: Mapping[str, frozenset[int]] = field(default_factory=dict)
    read: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def stand(self, names: Iterable[str], cell: int) -> bool:
        """Whether these, and what they rest on, are at `cell` what they are at the end."""
        left, seen = list(names), set()
        while left:
            name = left.pop()
            if name in seen:
                continue
            seen.add(name)
            cells = self.bound.get(name, frozenset())
            if len(cells) > 1 or any(one > cell for one in cells):
                return False
            left += self.read.get(name, ())
        return True


def stateless_functions(
    learners: Iterable[tuple[int, str]], trainers: Iterable[tuple[int, str]]
) -> Functions:
    """The functions of the learner's cells, if none can remember, or change what another reads.

    Cells come with their numbers. It errs towards none: a function that reads a list of the
    notebook's might change it as well.
    """
    learners = list(learners)
    cells = [*learners, *trainers]
    if not all(_is_simple(source) for _, source in learners):
        return Functions()
    fixed, changing = BUILTINS - FAR_REACHING, frozenset[str]()
    bound, read = defaultdict(frozenset), defaultdict(frozenset)
    for index, source in cells:
        names = names_of(source).bound
        fixed |= _fixed(source)
        changing |= names - _fixed(source)
        for name in names:
            bound[name] |= {index}
            read[name] |= _read_by_functions(source)
    sources = [source for _, source in learners]
    if not frozenset().union(*map(_read_by_functions, sources)) <= fixed - changing:
        return Functions()
    return Functions(frozenset().union(*map(_plain_functions, sources)) - changing, bound, read)


@lru_cache(CACHED)
def _plain_functions(source: str) -> frozenset[str]:
    """The functions that a cell's `def` and `lambda` name."""
    tree = parse(source)
    found = set()
    for node in tree.body if tree else ():
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return frozenset(found)


@lru_cache(CACHED)
def _is_simple(source: str) -> bool:
    """Nothing but plain functions, values and forgetful modules; what does not parse never runs."""
    tree = parse(source)
    if tree is None:
        return True
    nodes = list(ast.walk(tree))
    opened = sum(isinstance(node, ast.Name) and node.id == "open" for node in nodes)
    return (
        is_plain_python(source)
        and all(map(_is_simple_node, nodes))
        and opened == sum(map(_only_reads_a_file, nodes))
        and names_of(source).read.isdisjoint(FAR_REACHING)
    )


def _only_reads_a_file(node: ast.AST) -> bool:
    """`open(…)` in a mode that is written there and changes nothing."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return False
    modes = node.args[1:2] + [word.value for word in node.keywords if word.arg in (None, "mode")]
    reads = (isinstance(mode, ast.Constant) and mode.value in ("r", "rt", "rb") for mode in modes)
    return node.func.id == "open" and all(reads)


def _is_simple_node(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        defaults = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        return not getattr(node, "decorator_list", ()) and all(map(_never_changes, defaults))
    if isinstance(node, ast.Import):
        return all(alias.name in FORGETFUL for alias in node.names)
    if isinstance(node, ast.ImportFrom):
        known = node.module in FORGETFUL and not node.level
        return known and REMEMBERING.isdisjoint(alias.name for alias in node.names)
    if isinstance(node, ast.Attribute):
        read = isinstance(node.ctx, ast.Load)
        return read and node.attr not in REMEMBERING and not node.attr.startswith("__")
    return not isinstance(node, STRANGE)


def _never_changes(node: ast.expr) -> bool:
    """A number, a text, or a tuple of such."""
    if isinstance(node, ast.Tuple):
        return all(map(_never_changes, node.elts))
    if isinstance(node, ast.UnaryOp | ast.BinOp):
        return all(map(_never_changes, ast.iter_child_nodes(node)))
    return isinstance(node, ast.Constant | ast.operator | ast.unaryop)


@lru_cache(CACHED)
def _fixed(source: str) -> frozenset[str]:
    """The names that a cell binds to functions, modules and values that never change."""
    tree = parse(source)
    if tree is None:
        return frozenset()
    names = names_of(source)
    elsewhere, constants = set(), set()
    for statement in tree.body:
        value = getattr(statement, "value", None)
        constant = value and (isinstance(value, ast.Lambda) or _never_changes(value))
        if isinstance(statement, ast.Assign) and constant:
            constants |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
        else:
            elsewhere |= {
                node.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
            }
    return names.imported | (names.defined | constants) - elsewhere


@lru_cache(CACHED)
def _read_by_functions(source: str) -> frozenset[str]:
    """The names of the notebook that a cell's functions read."""
    if parse(source) is None:
        return frozenset()
    scopes = _functions(symtable.symtable(source, "cell", "exec"))
    return frozenset(
        symbol.get_name()
        for scope in scopes
        for symbol in scope.get_symbols()
        if symbol.is_global() and symbol.is_referenced()
    )


def _functions(table: symtable.SymbolTable, at_top: bool = True) -> Iterator[symtable.SymbolTable]:
    """The scopes that run when called; a comprehension of the cell's own runs with the cell."""
    for child in table.get_children():
        runs_now = at_top and child.get_name() in INLINE
        if not runs_now:
            yield child
        yield from _functions(child, runs_now)
