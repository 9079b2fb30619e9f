"""`gmsi hub`: a JupyterHub on this machine alone, for trying the course."""

import signal
import sys
from pathlib import Path

BANNER = (
    "<strong>Hub d'essai.</strong> Il sert à découvrir le cours sur cette machine : comptes de "
    "démonstration, {accounts}, aucune connexion de l'extérieur, pas de sauvegarde. "
    "N'y travaillez pas pour de bon et n'y faites pas passer d'évaluation : pour une classe, "
    "voyez <em>docs/guide-exploitation.md</em>."
)


def add_arguments(parser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="port sur 127.0.0.1 (8000)")
    parser.add_argument(
        "--folder",
        type=Path,
        help="où vit l'essai (demo/hub dans le dossier du cours ; /srv/gmsi-essai avec --accounts)",
    )
    parser.add_argument(
        "--accounts",
        action="store_true",
        help="crée trois vrais comptes système (root seulement), supprimés à l'arrêt",
    )
    parser.add_argument(
        "--assignment",
        action="append",
        help="devoir à publier d'avance (le premier de source/ par défaut)",
    )


def run(args) -> int:
    from gmsi.hub.demo import draw_people
    from gmsi.hub.trial import CannotStart, accounts_obstacle, trial_hub

    project = Path.cwd()
    if not (project / "nbgrader_config.py").exists():
        print("Lancez cette commande à la racine du cours.", file=sys.stderr)
        return 3
    root = args.folder or (Path("/srv/gmsi-essai") if args.accounts else project / "demo" / "hub")
    obstacle = accounts_obstacle(root) if args.accounts else None
    if obstacle:
        print(f"Impossible d'utiliser de vrais comptes : {obstacle}", file=sys.stderr)
        return 3
    assignments = args.assignment or sorted(p.name for p in (project / "source").glob("*/"))[:1]
    shared = "chacun son compte système" if args.accounts else "un seul compte système pour tous"
    print("Préparation du hub d'essai (une vingtaine de secondes)…", flush=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with trial_hub(
            root.resolve(),
            project,
            project=project,
            port=args.port,
            system_accounts=args.accounts,
            people=draw_people("essai" if args.accounts else "gmsi"),
            assignments=assignments,
            banner=BANNER.format(accounts=shared),
            log=root.resolve() / "jupyterhub.log",
        ) as trial:
            _announce(trial, root, shared)
            trial.process.wait()
    except (CannotStart, FileExistsError, OSError) as problem:
        print(problem, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        print("\nHub d'essai arrêté.")
    return 0


def _announce(trial, root: Path, shared: str) -> None:
    print(f"\nHub d'essai : {trial.url} (sur cette machine seulement, {shared})\n")
    print(f"  {'identifiant':<18}{'mot de passe':<16}rôle")
    for person in trial.people:
        role = "formatrice" if person.trainer else "apprenant"
        print(f"  {person.name:<18}{person.password:<16}{role}")
    print(f"\nJournal : {root}/jupyterhub.log. Ctrl-C pour arrêter.", flush=True)
