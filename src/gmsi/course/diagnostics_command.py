"""`gmsi diagnostics`: the line of feedback that each wrong solution gets."""

import os
import sys
from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    parser.add_argument("--write", action="store_true", help="réécrit aussi docs/diagnostics/")


def run(args) -> int:
    from gmsi.course.diagnostics import diagnostics, pages
    from gmsi.course.rehearsal import Unchecked
    from gmsi.identity import LEARNER_VARIABLE

    # Personal numbers are drawn from a name: always the same one, for the page to be stable.
    os.environ[LEARNER_VARIABLE] = "camille"
    try:
        found = list(diagnostics(args.root))
    except Unchecked as missing:
        print(missing, file=sys.stderr)
        return 3
    for one in found:
        print(f"{one.exercise}\u00a0: {one.misconception}\n    {one.line or 'PAS DE PHRASE'}")
    if args.write:
        for path, text in pages(found).items():
            (args.root / path).write_text(text, encoding="utf-8")
            print(f"réécrit\u00a0: {path}")
    return 0 if all(one.line for one in found) else 1
