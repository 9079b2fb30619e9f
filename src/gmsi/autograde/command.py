"""`gmsi autograde`: corrects a class, submissions side by side."""

import sys

from gmsi.autograde.arguments import add_class_arguments, fault


def add_arguments(parser) -> None:
    add_class_arguments(parser, force="corrige de nouveau ce qui l'est déjà")
    parser.add_argument(
        "--dask", metavar="ADRESSE", help="corrige sur un cluster Dask (tcp://machine:8786)"
    )


def run(args) -> int:
    if message := fault(args):
        print(message, file=sys.stderr)
        return 2
    from gmsi.grading.ahead import hasten_imports, imported_by

    hasten_imports()
    from gmsi.autograde.launch import launch

    root = args.root.resolve()
    return launch(root, args, imported_by(root / "source" / args.assignment))
