"""`gmsi backup`: save all the classes of an installation, or put them back."""

import sys
from datetime import datetime
from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("action", choices=["save", "restore"], help="sauvegarder ou restaurer")
    parser.add_argument("path", type=Path, help="dossier des archives, ou archive à restaurer")
    parser.add_argument("--root", type=Path, default=Path("/srv/gmsi"), help="dossier des classes")
    parser.add_argument(
        "--keep", type=int, default=30, help="nombre d'archives gardées (30 ; 0 : toutes)"
    )


def run(args) -> int:
    from gmsi.hub.backup import BackupError, forget_old, restore, save
    from gmsi.hub.places import Places

    places = Places(args.root)
    try:
        if args.action == "save":
            archive = save(places, args.path, datetime.now())
            removed = forget_old(args.path, args.keep)
            print(f"Sauvegardé : {archive} ({archive.stat().st_size // 1024} Kio)")
            if removed:
                print(f"{len(removed)} archive(s) plus ancienne(s) supprimée(s).")
        else:
            print(f"Restauré et comparé : {restore(args.path, places)} fichier(s).")
    except BackupError as problem:
        print(problem, file=sys.stderr)
        return 3
    return 0
