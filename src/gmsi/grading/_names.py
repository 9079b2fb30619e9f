"""Which names a piece of notebook code binds, changes and reads, found without running it."""

import ast
import builtins
import symtable
from dataclasses import dataclass
from functools import lru_cache

# A class hands in the same cells of the trainer's, and often the same answers.
CACHED = 5_000
BUILTINS = frozenset(dir(builtins))


@dataclass(frozen=True)
class Names:
    """Top-level names of a cell, by what the cell does with them.

    `imported` and `defined` (functions and classes) are parts of `bound`; `changed` are the names
    whose value is modified in place (`df["x"] = 1`, `liste.append(3)`, `d.update(...)`).
    """

    bound: frozenset[str] = frozenset()
    imported: frozenset[str] = frozenset()
    defined: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()


def is_plain_python(source: str) -> bool:
    """Whether a cell is Python as it stands, without a magic or a shell line."""
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def plain_python(source: str) -> str:
    """The Python behind a cell: magics and shell lines become calls to get_ipython()."""
    # IPython's own reading is slow, and leaves plain Python as it is.
    if is_plain_python(source):
        return source
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        return TransformerManager().transform_cell(source)
    except (SyntaxError, ValueError, RecursionError):
        return source


@lru_cache(CACHED)
def parse(source: str) -> ast.Module | None:
    """The syntax tree of a cell, or None when it is not Python."""
    try:
        return ast.parse(plain_python(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@lru_cache(CACHED)
def names_of(source: str) -> Names:
    """The names of a cell; empty when it does not parse."""
    tree = parse(source)
    if tree is None:
        return Names()
    table = symtable.symtable(plain_python(source), "cell", "exec")
    found = {"bound": set(), "imported": set(), "defined": set(), "read": set()}
    for symbol in table.get_symbols():
        name = symbol.get_name()
        if symbol.is_assigned() or symbol.is_imported():
            found["bound"].add(name)
        if symbol.is_imported():
            found["imported"].add(name)
        if symbol.is_namespace():
            found["defined"].add(name)
        if symbol.is_referenced():
            found["read"].add(name)
    for inner in _descendants(table):
        for symbol in inner.get_symbols():
            if symbol.is_global() and symbol.is_referenced():
                found["read"].add(symbol.get_name())
            if symbol.is_declared_global() and symbol.is_assigned():
                found["bound"].add(symbol.get_name())
    frozen = {key: frozenset(value) for key, value in found.items()}
    return Names(changed=frozenset(_changed(tree)), **frozen)


@lru_cache(CACHED)
def only_defines(source: str) -> bool:
    """Whether running a cell does nothing but bind names: plain functions, constants, texts."""
    tree = parse(source)
    return tree is not None and is_plain_python(source) and all(map(_only_binds, tree.body))


def _only_binds(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.FunctionDef):
        defaults = [*statement.args.defaults, *filter(None, statement.args.kw_defaults)]
        marks = [a.annotation for a in ast.walk(statement.args) if isinstance(a, ast.arg)]
        marks = [*filter(None, [*marks, statement.returns])]
        return not statement.decorator_list and not marks and all(map(is_constant, defaults))
    if isinstance(statement, ast.Assign):
        names = all(isinstance(target, ast.Name) for target in statement.targets)
        return names and is_constant(statement.value)
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def is_constant(node: ast.expr) -> bool:
    """Whether an expression is a literal value."""
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False
    return True


def _descendants(table: symtable.SymbolTable):
    for child in table.get_children():
        yield child
        yield from _descendants(child)


def _changed(tree: ast.Module):
    """Roots of what is stored into, deleted from, or used for a method call on its own line."""
    for node in ast.walk(tree):
        target = None
        if isinstance(node, ast.Subscript | ast.Attribute):
            target = node if isinstance(node.ctx, ast.Store | ast.Del) else None
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            target = node.value.func if isinstance(node.value.func, ast.Attribute) else None
        while isinstance(target, ast.Subscript | ast.Attribute | ast.Call):
            target = target.func if isinstance(target, ast.Call) else target.value
        if isinstance(target, ast.Name):
            yield target.id
