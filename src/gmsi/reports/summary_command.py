"""`gmsi summary`: who has what score for an assignment, and why someone has none."""

from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("assignments", nargs="*", help="les devoirs (tous, si rien n'est dit)")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")


def run(args) -> int:
    from nbgrader.api import Gradebook, MissingEntry

    from gmsi.course.settings import NotACourse, course_directory, inbound
    from gmsi.reports.summary import as_text, summary

    root = args.root.resolve()
    try:
        coursedir = course_directory(root)
    except NotACourse as error:
        print(error)
        return 3
    with Gradebook(coursedir.db_url, coursedir.course_id) as gradebook:
        known = sorted(assignment.name for assignment in gradebook.assignments)
        if not known:
            print("Le carnet de notes est vide. Commencez par nbgrader generate_assignment DEVOIR.")
            return 1
        for assignment in args.assignments or known:
            try:
                rows = summary(gradebook, root, assignment, inbound(root))
            except MissingEntry:
                print(
                    f"Devoir inconnu\u00a0: {assignment}. Devoirs connus\u00a0: {', '.join(known)}."
                )
                return 2
            print(f"{assignment}\n{as_text(rows)}\n")
    return 0
