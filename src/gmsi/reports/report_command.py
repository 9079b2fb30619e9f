"""`gmsi report`: the class page and one page a learner, from the gradebook."""

from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    parser.add_argument("--to", type=Path, help="dossier à écrire (reports/ du cours par défaut)")
    parser.add_argument("--db", help="adresse du carnet de notes (celle du cours par défaut)")


def run(args) -> int:
    from datetime import UTC, datetime

    from gmsi.course.settings import NotACourse
    from gmsi.reports.opening import NoGradebook, gradebook_address
    from gmsi.reports.writing import write_reports

    root = args.root.resolve()
    try:
        db_url, course_id = gradebook_address(root, args.db)
    except (NotACourse, NoGradebook) as error:
        print(error)
        return 3
    paths = write_reports(root, db_url, args.to or root / "reports", datetime.now(UTC), course_id)
    print(f"Bilan de la classe\u00a0: {paths[0]}")
    print(f"Relevés de compétences\u00a0: {len(paths) - 1}, dans {paths[0].parent / 'releves'}")
    return 0
