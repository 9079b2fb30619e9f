"""The arguments that the verbs on a class share, and what is said of a wrong one."""

import difflib
import os
from pathlib import Path


def add_class_arguments(parser, force: str) -> None:
    """Add the assignment, `--jobs`, `--learner`, `--force` (with its help) and `--root`."""
    parser.add_argument("assignment", metavar="DEVOIR", help="le nom du devoir")
    parser.add_argument(
        "--jobs",
        type=int,
        metavar="N",
        default=len(os.sched_getaffinity(0)),
        help="copies traitées à la fois (par défaut, une par cœur\u00a0: %(default)s)",
    )
    parser.add_argument(
        "--learner",
        action="append",
        default=[],
        metavar="NOM",
        help="un apprenant, au lieu de toute la classe (option à répéter)",
    )
    parser.add_argument("--force", action="store_true", help=force)
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")


def fault(args) -> str | None:
    """What is wrong with the arguments, in French, or None."""
    if args.jobs < 1:
        return "--jobs\u00a0: il faut au moins 1."
    known = sorted(path.name for path in (args.root / "source").glob("*") if path.is_dir())
    if args.assignment in known:
        return None
    told = f"Devoir inconnu\u00a0: «\u00a0{args.assignment}\u00a0»."
    if close := difflib.get_close_matches(args.assignment, known, 1):
        return f"{told} Vouliez-vous dire «\u00a0{close[0]}\u00a0»\u00a0?"
    return f"{told} Devoirs de ce cours\u00a0: {', '.join(known) or 'aucun'}."
