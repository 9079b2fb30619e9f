"""What each attack of the corpus obtains: stock nbgrader beside ours.

Run it from the repository, with the project's Python:

    .venv/bin/python bench/attacks.py [--only NAME ...] [--write docs/attaques.md]

Each attack is graded in a throwaway course with one neighbour, once with nbgrader's own settings
and once with ours. Stock nbgrader runs the attacks on this machine with your rights: use one that
you can lose. The attacks that would take the machine down are not given to stock nbgrader.
"""

import argparse
import shutil
import sys
import tempfile
import warnings
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "tests" / "attacks"))


def main() -> None:
    """Grade, judge, print the table as it grows."""
    from arena import Arena
    from corpus import ATTACKS

    warnings.simplefilter("ignore")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", help="names of attacks")
    parser.add_argument("--write", type=Path, help="file to write the table to")
    args = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory(prefix="arene-") as name:
        folder = Path(name)
        template = Arena(_new(folder / "modele"))
        for attack in ATTACKS:
            if args.only and attack.name not in args.only:
                continue
            stock = attack.unfit_for_stock or tried(attack, template, folder, stock=True)
            ours = tried(attack, template, folder, stock=False)
            rows.append((attack, stock, ours))
            print(f"{attack.aim:8} {attack.name:26} stock: {stock:60} ours: {ours}", flush=True)
    if args.write:
        args.write.write_text(table(rows), encoding="utf-8")


def tried(attack, template, folder: Path, stock: bool) -> str:
    """What one attack obtains, graded alone with a neighbour."""
    from arena import PACKAGE, Arena

    root = _new(folder / attack.name)
    arena = Arena(root, template)
    arena.enter(attack)
    arena.grade_with_stock() if stock else arena.grade()
    obtained = arena.obtained(attack)
    arena.server.close()
    (PACKAGE / "vol.txt").unlink(missing_ok=True)
    shutil.rmtree(root)
    return ", ".join(obtained) or "nothing"


def _new(folder: Path) -> Path:
    folder.mkdir()
    return folder


def table(rows) -> str:
    """The table as a Markdown page."""
    from importlib.metadata import version

    lines = [
        "# What attacks obtain",
        "",
        "Written by `bench/attacks.py --write docs/attaques.md`: each attack graded alone with an",
        f"honest neighbour, by nbgrader {version('nbgrader')} as it comes, then with this course's",
        "settings. “Nothing” means no point that the answer does not deserve, no leak, no write,",
        "no connection, no script in a page, nobody's work lost.",
        "",
        "| aim | attack | stock nbgrader | this course |",
        "| --- | --- | --- | --- |",
        *(f"| {a.aim} | {a.what} (`{a.name}`) | {stock} | {ours} |" for a, stock, ours in rows),
        "",
        f"{len(rows)} attacks; stock nbgrader resists "
        f"{sum(stock == 'nothing' for _, stock, _ in rows)}, this course "
        f"{sum(ours == 'nothing' for _, _, ours in rows)}.",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
