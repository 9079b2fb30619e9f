"""Answers that lean on a ready-made calculator, found by reading their code.

Only use counts: an unused import, a comment, a text or a column named `ipaddress` are no fault.
What slips through the reading (a name built while running) meets the sandbox, which holds no
working `ipaddress`.
"""

import ast
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from gmsi.grading._names import CACHED, Names, names_of, parse

CALCULATORS = (
    "ipaddress",
    "netaddr",
    "IPy",
    "ipcalc",
    "gmsi.accounts",
    "gmsi.address_plan",
    "gmsi.business_clock",
    "gmsi.comparison",
    "gmsi.costs",
    "gmsi.deployment",
    "gmsi.depreciation",
    "gmsi.dhcp",
    "gmsi.exercise._dhcp_checks",
    "gmsi.exercise._plan",
    "gmsi.exercise._zone_checks",
    "gmsi.footprint",
    "gmsi.ipv4",
    "gmsi.misconceptions",
    "gmsi.planning",
    "gmsi.priority",
    "gmsi.reliability",
    "gmsi.risk",
    "gmsi.retention",
    "gmsi.rollout",
    "gmsi.scoring",
    "gmsi.station_writers",
    "gmsi.stock",
    "gmsi.synopsis",
    "gmsi.sla_clock",
    "gmsi.stock",
    "gmsi.tickets",
    "gmsi.triage",
    "gmsi.waste",
    "gmsi.widgets.rollout",
    "gmsi.widgets.translator",
    "gmsi.zones",
)
SOCKET_FUNCTIONS = {"inet_aton", "inet_ntoa", "inet_pton", "inet_ntop"}
HIDDEN_IN_MODULES = {"ipaddress", "ipv4", *SOCKET_FUNCTIONS}
IMPORTERS = {"__import__", "import_module", "find_spec", "run_module", "reload", "get", "pop"}
RUNNERS = {"exec", "eval", "compile", "run_cell", "run_code"}
DYNAMIC = {"globals", "locals", "vars", "setattr", "push"}
IN_TEXT = re.compile(
    r"(?:\b(?:import|from)\s+|-m\s*)(ipaddress|netaddr|IPy|ipcalc|gmsi\.\w+)\b"
    r"|\bsocket\.(inet_\w+)"
)


@dataclass(frozen=True)
class Statement:
    """A top-level statement of a learner's cell; `used` is the calculator it uses, if any."""

    cell: int
    names: Names
    used: str | None
    dynamic: bool


@dataclass
class _Imports:
    """What the notebook's imports bind: calculators, their parts, and any module."""

    calculators: dict[str, str] = field(default_factory=dict)
    modules: set[str] = field(default_factory=set)


class Reader:
    """Reads a notebook's cells for the calculators that they use."""

    def __init__(self, learner: Iterable[tuple[int, str]], trainer: Iterable[str]):
        learner, self.imports = list(learner), _Imports()
        self.statements: list[Statement] = []
        for tree in filter(None, map(parse, trainer)):
            self._note_imports(tree)
        if any(_is_suspect(source, frozenset(self.imports.calculators)) for _, source in learner):
            trees = [(index, tree) for index, source in learner if (tree := parse(source))]
            for _, tree in trees:
                self._note_imports(tree)
            self.statements = [
                self._statement(index, node) for index, tree in trees for node in tree.body
            ]

    def tainted(self, before: int) -> dict[str, str]:
        """Names that rest on a calculator when the cell numbered `before` is reached.

        A function that calls a tainted one is tainted as well.
        """
        statements = [s for s in self.statements if s.cell < before]
        holders: dict[str, list[Statement]] = {}
        for statement in statements:
            for name in statement.names.bound:
                holders[name] = [statement]
            for name in statement.names.changed - statement.names.bound:
                holders.setdefault(name, []).append(statement)
        bad = {id(s): s.used for s in statements if s.used}
        while True:
            names = {
                name: bad[id(s)] for name, held in holders.items() for s in held if id(s) in bad
            }
            new = {
                id(s): names[n]
                for s in statements
                for n in s.names.read & names.keys()
                if id(s) not in bad
            }
            if not new:
                break
            bad |= new
        for statement in statements:
            if statement.used and statement.dynamic:
                names |= {name: statement.used for name in holders if name not in names}
        return names

    def _note_imports(self, tree: ast.AST) -> None:
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    bound = alias.asname or alias.name.partition(".")[0]
                    whole = alias.name if alias.asname else bound
                    self.imports.modules.add(bound)
                    if _calculator(whole):
                        self.imports.calculators[bound] = alias.name
            elif isinstance(node, ast.ImportFrom) and not node.level:
                for alias in node.names:
                    bound, whole = alias.asname or alias.name, f"{node.module}.{alias.name}"
                    self.imports.modules.add(bound)
                    name = _calculator(node.module) or _calculator(whole)
                    if name or alias.name in HIDDEN_IN_MODULES:
                        self.imports.calculators[bound] = name or alias.name

    def _statement(self, cell: int, node: ast.stmt) -> Statement:
        names = names_of(ast.unparse(node))
        calls = [call for call in ast.walk(node) if isinstance(call, ast.Call)]
        run = [_text(arg) or "" for c in calls if _last(c.func) in RUNNERS for arg in c.args]
        bound = names.bound.union(*(names_of(text).bound for text in run))
        dynamic = any(_last(call.func) in DYNAMIC for call in calls)
        return Statement(cell, replace(names, bound=bound), self._used(node), dynamic)

    def _used(self, tree: ast.AST) -> str | None:
        return next(filter(None, map(self._use, ast.walk(tree))), None)

    def _use(self, node: ast.AST) -> str | None:
        """The calculator that this one node uses."""
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            return self.imports.calculators.get(node.id)
        if isinstance(node, ast.Attribute):
            return self._attribute(node)
        if isinstance(node, ast.Subscript):
            key = _text(node.slice)
            return key if self._of_module(node.value, key) or _in_modules(node, key) else None
        if isinstance(node, ast.Call):
            return self._call(node)
        return None

    def _attribute(self, node: ast.Attribute) -> str | None:
        dotted = ast.unparse(node)
        if self._of_module(node.value, node.attr):
            return node.attr
        return _calculator(dotted) if _root(node) == "gmsi" else None

    def _of_module(self, value: ast.AST, name: str | None) -> bool:
        return name in HIDDEN_IN_MODULES and _root(value) in self.imports.modules

    def _call(self, node: ast.Call) -> str | None:
        function = _last(node.func)
        texts = [text for text in map(_text, node.args) if text]
        if function in IMPORTERS:
            return next(filter(None, map(_calculator, texts)), None)
        if function == "getattr" and len(node.args) > 1:
            name = _text(node.args[1])
            return name if self._of_module(node.args[0], name) else None
        for text in [t for arg in [*node.args, *_values(node)] for t in _texts(arg)]:
            inner = parse(text) if function in RUNNERS else None
            if inner is not None:
                self._note_imports(inner)
                found = self._used(inner)
                if found:
                    return found
            found = IN_TEXT.search(text) if function in RUNNERS | SHELLS else None
            if found and (found[2] or _calculator(found[1])):
                return found[1] or found[2]
        return None


SHELLS = {"run", "Popen", "call", "check_call", "check_output", "getoutput", "system", "popen"}
SHELLS |= {"getstatusoutput", "run_cell_magic", "run_line_magic", "execv", "spawnv"}


# Without one of these words, or a name that the trainer's imports gave, a cell uses no calculator.
WORDS = re.compile(r"[^\W\d]\w*")
SUSPECT = HIDDEN_IN_MODULES | IMPORTERS | RUNNERS | SHELLS | {"getattr", "modules", "vars"}
SUSPECT |= {name.partition(".")[0] for name in CALCULATORS}
# Many an answer asks a dictionary: that of Python's modules is not to be had without other words.
SUSPECT -= {"get", "pop"}


@lru_cache(CACHED)
def _is_suspect(source: str, calculators: frozenset[str]) -> bool:
    """Whether a cell is worth reading: most hold no word that could lead to a calculator."""
    # Python reads other forms of a letter as the letter.
    words = set(WORDS.findall(unicodedata.normalize("NFKC", source)))
    dunder = any(word.startswith("__") for word in words)
    return dunder or not words.isdisjoint(SUSPECT | calculators)


def _calculator(module: str | None) -> str | None:
    """The calculator that a dotted name is, or is part of."""
    for name in CALCULATORS:
        if module == name or (module or "").startswith(f"{name}."):
            return name
    return None


def _values(node: ast.Call) -> list[ast.AST]:
    return [keyword.value for keyword in node.keywords]


def _texts(node: ast.AST) -> list[str]:
    """Constant texts in an argument, lists of words joined as a command line would be."""
    if isinstance(node, ast.List | ast.Tuple):
        words = [_text(item) or "" for item in node.elts]
        return [" ".join(words)]
    text = _text(node)
    return [text] if text else []


def _text(node: ast.AST) -> str | None:
    """The text of a constant, or of constants added together."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = _text(node.left), _text(node.right)
        return left + right if left is not None and right is not None else None
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) or "" for part in node.values)
    return None


def _root(node: ast.AST) -> str | None:
    """The name at the root of `a.b.c` or `vars(a.b)`; None for what a call gives."""
    if isinstance(node, ast.Call) and _last(node.func) == "vars" and node.args:
        node = node.args[0]
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def _last(node: ast.AST) -> str | None:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else None


def _in_modules(node: ast.Subscript, key: str | None) -> bool:
    return _last(node.value) == "modules" and bool(_calculator(key))
