"""`gmsi coverage`: what the course covers of the certification, and what it does not yet."""

from pathlib import Path


def add_arguments(parser) -> None:
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")
    parser.add_argument("--write", action="store_true", help="réécrit aussi docs/couverture.md")


def run(args) -> int:
    from gmsi.course.coverage import PAGE, as_page, as_text, coverage

    rows = coverage(args.root)
    print(as_text(rows))
    if args.write:
        page = args.root / PAGE
        page.parent.mkdir(exist_ok=True)
        page.write_text(as_page(rows), encoding="utf-8")
        print(f"réécrit\u00a0: {PAGE}")
    return 0
