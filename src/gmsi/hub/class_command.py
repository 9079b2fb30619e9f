"""`gmsi class`: open a class on a centre's machine, or enrol people in it. Safe to run again."""

import os
import sys
from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("course", help="nom de la classe (minuscules, chiffres, tirets)")
    parser.add_argument("--trainer", action="append", default=[], help="compte qui enseigne")
    parser.add_argument("--learner", action="append", default=[], help="compte qui apprend")
    parser.add_argument("--root", type=Path, default=Path("/srv/gmsi"), help="dossier des classes")
    parser.add_argument(
        "--material",
        type=Path,
        default=Path("/opt/gmsi"),
        help="cours à copier dans une classe neuve (/opt/gmsi)",
    )


def run(args) -> int:
    from gmsi.hub.classes import open_class
    from gmsi.hub.lessons import LessonsError
    from gmsi.hub.places import Places

    if os.getuid() != 0:
        print("Créer une classe demande d'être root : sudo gmsi class …", file=sys.stderr)
        return 3
    try:
        open_class(Places(args.root), args.course, args.trainer, args.learner, args.material)
    except (ValueError, KeyError, LessonsError, OSError) as problem:
        print(problem.args[0] if problem.args else problem, file=sys.stderr)
        return 3
    print(f"Classe « {args.course} » prête dans {args.root}/courses/{args.course}.")
    return 0
