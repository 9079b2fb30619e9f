"""`gmsi doctor`: examine an installation, and say in French what is wrong and how to mend it."""

from dataclasses import replace
from pathlib import Path

PLAIN, ENCRYPTED = "http://127.0.0.1:8000", "https://127.0.0.1"


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path("/srv/gmsi"), help="dossier des classes")
    parser.add_argument(
        "--project", type=Path, default=Path.cwd(), help="dossier du cours (le dossier courant)"
    )
    parser.add_argument("--url", help="adresse du hub (celle que disent ses réglages)")


def run(args) -> int:
    from gmsi.hub.doctor import examine
    from gmsi.hub.finding import Installation
    from gmsi.hub.places import Places

    installation = Installation(Places(args.root), args.project, args.url or PLAIN)
    if not args.url and installation.settings().get("GMSI_TLS_CERT"):
        installation = replace(installation, hub_url=ENCRYPTED)
    found = list(examine(installation))
    for finding in found:
        mark = "!" if finding.warning else "✘" if finding.cure else "✔"
        print(f"{mark} {finding.subject:<12}{finding.saying}")
        if finding.cure:
            print(f"  {'':<12}→ {finding.cure}")
    wrong = sum(bool(finding.cure) and not finding.warning for finding in found)
    print(f"\n{wrong} point(s) à corriger." if wrong else "\nTout va bien.")
    return 1 if wrong else 0
