"""`gmsi demo`: a simulated class fetches, works, submits and is graded, for real."""

from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    parser.description = (
        "Fait vivre une classe simulée dans ce dossier\u00a0: les devoirs de source/ sont "
        "distribués, travaillés, rendus, notés et corrigés par les vraies commandes de nbgrader. "
        "Refuse de toucher au travail de vrais apprenants."
    )


def run(args) -> int:
    from gmsi.course.settings import NotACourse
    from gmsi.demo.cycle import Cycle
    from gmsi.demo.guard import RealLearners
    from gmsi.demo.trainer_desk import CommandFailed

    try:
        Cycle(args.root.resolve()).run()
    except (NotACourse, RealLearners, CommandFailed) as error:
        print(error)
        return 3
    return 0
