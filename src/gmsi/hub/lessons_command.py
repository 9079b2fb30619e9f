"""`gmsi lessons`: a trainer sends the class's lessons, as they are now, to its learners."""

import os
import sys
from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("action", choices=["publish"], help="publier les leçons de notebooks/")
    parser.add_argument("--folder", type=Path, help="dossier de la classe (le dossier courant)")


def run(args) -> int:
    from gmsi.hub.lessons import LessonsError, publish_lessons

    folder = args.folder or Path(os.environ.get("GMSI_COURSE_FOLDER", "."))
    lessons, course = os.environ.get("GMSI_LESSONS"), os.environ.get("GMSI_COURSE")
    if not lessons or not course:
        print(
            "Cette commande se lance dans un terminal du serveur de la classe (JupyterHub).",
            file=sys.stderr,
        )
        return 3
    try:
        fresh = publish_lessons(folder.resolve(), Path(lessons) / f"{course}.git")
    except LessonsError as problem:
        print(problem, file=sys.stderr)
        return 3
    print("Leçons publiées." if fresh else "Rien de nouveau à publier.")
    print("Chaque apprenant les reçoit à son prochain démarrage, sans perdre ce qu'il a écrit.")
    return 0
