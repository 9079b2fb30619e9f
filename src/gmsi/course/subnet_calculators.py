"""Ready-made subnet calculators: the course computes on integers and never imports one."""

import ast
from collections.abc import Iterator

MODULES = frozenset({"ipaddress", "netaddr", "IPy"})


def imported(source: str) -> Iterator[str]:
    """The calculators that Python source imports or reaches as an attribute."""
    for node in ast.walk(ast.parse(source)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [(node.module or "").split(".")[0]]
        elif isinstance(node, ast.Attribute):
            names = [node.attr]
            if node.attr in ("inet_aton", "inet_pton"):
                yield f"socket.{node.attr}"
        yield from (name for name in names if name in MODULES)
