"""`gmsi check`: say what is to be mended in the course before a class meets it."""

from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    parser.add_argument(
        "--fast", action="store_true", help="sans générer les devoirs ni exécuter les notebooks"
    )


def run(args) -> int:
    from gmsi.course.check import FAST_CHECKS, SLOW_CHECKS

    checks = FAST_CHECKS if args.fast else FAST_CHECKS | SLOW_CHECKS
    count = 0
    for name, check in checks.items():
        findings = list(check(args.root.resolve()))
        print(f"{name}\u00a0: {'rien à signaler' if not findings else len(findings)}", flush=True)
        for finding in findings:
            print(f"  - {finding}")
        count += len(findings)
    print("Le cours est prêt." if not count else f"{count} point(s) à corriger.")
    return 1 if count else 0
