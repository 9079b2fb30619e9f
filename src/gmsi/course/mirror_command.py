"""`gmsi mirror text|notebooks`: rewrite one side of the mirror from the other."""

from pathlib import Path

from gmsi.course import mirror


def add_arguments(parser) -> None:
    parser.add_argument(
        "direction",
        choices=["text", "notebooks"],
        help="text : réécrit text/ d'après les notebooks ; "
        "notebooks : réécrit les notebooks d'après text/",
    )
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="dossier du cours")


def run(args) -> int:
    changed = 0
    for notebook_path, text_path in mirror.pairs(args.root):
        source, target, write = (
            (notebook_path, text_path, mirror.write_text)
            if args.direction == "text"
            else (text_path, notebook_path, mirror.write_notebook)
        )
        if not source.exists():
            print(f"laissé tel quel, sans source : {target.relative_to(args.root)}")
        elif write(notebook_path, text_path):
            changed += 1
            print(f"réécrit : {target.relative_to(args.root)}")
    print(f"{changed} fichier(s) réécrit(s).")
    return 0
