"""`gmsi watch`: immediate feedback for training assignments."""

import argparse
import logging
import sys
import time
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--every",
        type=float,
        default=2.0,
        metavar="SECONDES",
        help="rythme du guet (défaut\u00a0: 2)",
    )
    parser.add_argument("--once", action="store_true", help="regarde une seule fois, puis s'arrête")
    parser.add_argument("--list", action="store_true", help="montre tous les essais, puis s'arrête")


def run(args: argparse.Namespace) -> int:
    from gmsi.course.settings import NotACourse
    from gmsi.watch.ledger import AlreadyWatching
    from gmsi.watch.rules import BadPolicy

    root = Path.cwd()
    if args.list:
        return _list(root)
    try:
        return _watch(root, args)
    except (AlreadyWatching, BadPolicy, NotACourse) as error:
        print(f"gmsi watch\u00a0: {error}", file=sys.stderr)
        return 3


def _watch(root: Path, args: argparse.Namespace) -> int:
    from gmsi.watch.desk import Desk
    from gmsi.watch.ledger import Ledger
    from gmsi.watch.rules import read_policies
    from gmsi.watch.watcher import Watcher

    _log_to_stderr()
    policies = read_policies(root)
    watcher = Watcher(Desk(root), Ledger(root), policies)
    print(f"Guet de {', '.join(sorted(policies))}. Ctrl-C pour arrêter.", flush=True)
    try:
        while True:
            watcher.look()
            if args.once:
                return 0
            time.sleep(args.every)
    except KeyboardInterrupt:
        return 0
    finally:
        watcher.ledger.close()


def _log_to_stderr() -> None:
    # Our own lines only: nbgrader's are kept with an attempt that fails.
    log = logging.getLogger("gmsi.watch")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler())
    log.propagate = False


def _list(root: Path) -> int:
    from gmsi.watch.ledger import read_attempts
    from gmsi.watch.rules import OUTCOMES

    attempts = read_attempts(root)
    if not attempts:
        print("Aucun essai pour l'instant.")
    for a in attempts:
        score = "" if a.score is None else f"{a.score:g} / {a.max_score:g}".replace(".", ",")
        line = f"{a.seen_at}  {a.assignment:<24}{a.learner:<16}{OUTCOMES[a.outcome]:<10}{score}"
        print(f"{line}  {a.reason}".rstrip())
    return 0
