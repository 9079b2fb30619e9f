"""`gmsi doctor`: examine an installation, and say in French what is wrong and how to mend it."""

from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path("/srv/gmsi"), help="dossier des classes")
    parser.add_argument(
        "--project", type=Path, default=Path.cwd(), help="dossier du cours (le dossier courant)"
    )
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="adresse du hub")


def run(args) -> int:
    from gmsi.hub.doctor import Installation, examine
    from gmsi.hub.places import Places

    found = list(examine(Installation(Places(args.root), args.project, args.url)))
    for finding in found:
        mark = "!" if finding.warning else "✘" if finding.cure else "✔"
        print(f"{mark} {finding.subject:<12}{finding.saying}")
        if finding.cure:
            print(f"  {'':<12}→ {finding.cure}")
    wrong = sum(bool(finding.cure) and not finding.warning for finding in found)
    print(f"\n{wrong} point(s) à corriger." if wrong else "\nTout va bien.")
    return 1 if wrong else 0
