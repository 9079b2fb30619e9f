"""`gmsi export`: the grades as CSV files, by the same plugins as `nbgrader export`."""

from pathlib import Path

KINDS = {
    "cells": "CellExporter",
    "competences": "CompetenceExporter",
    "cc1": "Cc1Exporter",
    "moodle": "MoodleExporter",
}


def add_arguments(parser) -> None:
    parser.add_argument(
        "kind",
        choices=list(KINDS),
        help="cells\u00a0: une ligne par cellule notée\u00a0; competences\u00a0: une ligne par "
        "compétence\u00a0; cc1\u00a0: les verdicts du CC1, rattrapages compris\u00a0; "
        "moodle\u00a0: à importer tel quel dans les notes de Moodle",
    )
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    parser.add_argument("--to", default="", help="fichier à écrire (dans reports/ par défaut)")
    parser.add_argument("--db", help="adresse du carnet de notes (celle du cours par défaut)")
    parser.add_argument(
        "--assignment", action="append", default=[], help="ce devoir seulement (peut se répéter)"
    )
    parser.add_argument(
        "--student", action="append", default=[], help="cet apprenant seulement (peut se répéter)"
    )


def run(args) -> int:
    from nbgrader.api import Gradebook
    from traitlets.config import Configurable

    from gmsi.course.settings import NotACourse, course_directory
    from gmsi.reports import exporters
    from gmsi.reports.opening import NoGradebook, gradebook_address

    root = args.root.resolve()
    try:
        db_url, course_id = gradebook_address(root, args.db)
    except (NotACourse, NoGradebook) as error:
        print(error)
        return 3
    # nbgrader's ExportApp gives its plugin a parent that knows the course directory: so do we.
    parent = Configurable()
    parent.coursedir = course_directory(root)
    plugin = getattr(exporters, KINDS[args.kind])(
        parent=parent, to=args.to, assignment=args.assignment, student=args.student
    )
    with Gradebook(db_url, course_id) as gradebook:
        plugin.export(gradebook)
    print(f"Écrit\u00a0: {plugin.written}")
    return 0
