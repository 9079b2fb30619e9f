"""`gmsi autograde`: corrects a class, submissions side by side."""

import difflib
import os
import sys
from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("assignment", metavar="DEVOIR", help="le devoir à corriger")
    parser.add_argument(
        "--jobs",
        type=int,
        metavar="N",
        default=len(os.sched_getaffinity(0)),
        help="copies corrigées à la fois (par défaut, une par cœur\u00a0: %(default)s)",
    )
    parser.add_argument(
        "--learner",
        action="append",
        default=[],
        metavar="NOM",
        help="un apprenant, au lieu de toute la classe (option à répéter)",
    )
    parser.add_argument("--force", action="store_true", help="corrige de nouveau ce qui l'est déjà")
    parser.add_argument(
        "--dask", metavar="ADRESSE", help="corrige sur un cluster Dask (tcp://machine:8786)"
    )
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")


def run(args) -> int:
    if args.jobs < 1:
        print("--jobs\u00a0: il faut au moins 1.", file=sys.stderr)
        return 2
    root = args.root.resolve()
    folder = root / "source" / args.assignment
    if not folder.is_dir():
        print(_unknown(root, args.assignment), file=sys.stderr)
        return 2
    # Whatever is slow to start starts now, on the other processors.
    from gmsi.grading.ahead import imported_by, skip_uri_grammar

    skip_uri_grammar()
    from gmsi.autograde.launch import launch

    return launch(root, args, imported_by(folder))


def _unknown(root: Path, name: str) -> str:
    known = sorted(path.name for path in (root / "source").glob("*") if path.is_dir())
    close = difflib.get_close_matches(name, known, 1)
    told = f"Devoir inconnu\u00a0: «\u00a0{name}\u00a0»."
    if close:
        return f"{told} Vouliez-vous dire «\u00a0{close[0]}\u00a0» ?"
    return f"{told} Devoirs de ce cours\u00a0: {', '.join(known) or 'aucun'}."
