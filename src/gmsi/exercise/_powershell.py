"""A learner's PowerShell text, judged by its tree: commands, parameters, loops; never run."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from gmsi.exercise._check import Check, _AspectOver
from gmsi.exercise._script import text_of
from gmsi.misconceptions import describe
from gmsi.tools import ToolMissing

LOOPS = {"foreach_statement", "for_statement", "while_statement", "do_statement"}
LOOP_COMMANDS = {"foreach-object", "foreach", "%"}
Wanted = Mapping[str, Mapping[str, Callable[[str], bool] | None]]


@dataclass(frozen=True)
class Command:
    """A command of the text: its name and parameters in lower case, with each value's text."""

    name: str
    parameters: Mapping[str, str]
    in_loop: bool


def check_powershell_script(
    check: Check,
    script: str,
    wanted: Wanted,
    looped: str,
    wrong: Mapping[tuple[str, str], str] | None = None,
) -> None:
    """Check that the text has each `wanted` command with its parameters, and `looped` in a loop.

    Names are in lower case. A parameter comes with what its value must satisfy, None for any value.
    `wrong` maps (command, parameter) to the misconception of who leaves it out or gets it wrong;
    (command, "") to that of who leaves the loop out.
    """
    found = commands(check, text_of(check, script))
    for name, parameters in wanted.items():
        mine = [command for command in found if command.name == name]
        check.that(bool(mine), f"Aucune commande {name} dans votre script.")
        for parameter, holds in parameters.items():
            for command in mine:
                value = command.parameters.get(parameter, "$false")
                sound = value.lower() != "$false" and (holds is None or holds(value))
                key = (wrong or {}).get((name, parameter))
                reason = f"\u00a0: {describe(key)}" if key else ""
                check.that(sound, f"{name} n'a pas le bon -{parameter}{reason}.", key)
    key = (wrong or {}).get((looped, ""))
    reason = f"\u00a0: {describe(key)}" if key else ""
    in_loop = any(command.name == looped and command.in_loop for command in found)
    check.that(in_loop, f"{looped} n'est pas dans une boucle{reason}.", key)


def commands(check: Check, text: str) -> list[Command]:
    """The commands of the text; one that PowerShell cannot read loses the aspect and ends it."""
    root = parse(text)
    if root.has_error:
        words = "PowerShell ne peut pas lire ce texte\u00a0: cherchez une accolade ou un guillemet."
        check.fault(words, words)
        raise _AspectOver
    return [*_walk(root, in_loop=False)]


def parse(text: str):
    """The root of the syntax tree; ToolMissing where the parser is not installed."""
    try:
        import tree_sitter_powershell
        from tree_sitter import Language, Parser
    except ImportError:
        raise ToolMissing(
            "tree-sitter-powershell manque dans cet environnement Python. Lancez\u00a0: make setup"
        ) from None
    return Parser(Language(tree_sitter_powershell.language())).parse(text.encode()).root_node


def _walk(node, in_loop: bool) -> Iterator[Command]:
    in_loop = in_loop or node.type in LOOPS
    if node.type == "command":
        command = _read(node, in_loop)
        yield command
        in_loop = in_loop or command.name in LOOP_COMMANDS
    for child in node.children:
        yield from _walk(child, in_loop)


def _read(node, in_loop: bool) -> Command:
    parts = [child for child in node.named_children if child.type == "command_elements"]
    name = node.named_children[0].text.decode().lower()
    parameters: dict[str, str] = {}
    last = None
    for part in (part for elements in parts for part in elements.named_children):
        if part.type == "command_parameter":
            last = part.text.decode().lstrip("-").lower()
            parameters[last] = ""
        elif last and part.type != "command_argument_sep":
            parameters[last], last = part.text.decode(), None
    return Command(name, parameters, in_loop)
