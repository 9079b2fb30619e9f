"""The bank as files: `bank/cc1/*.toml`, one file a topic, beside its plan and misconceptions."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from gmsi.cc1.errors import Cc1Error
from gmsi.quiz import Bank, BankError, read_bank

BANK = "bank/cc1"
PLAN = "plan.toml"
MISCONCEPTIONS = "idees-fausses.toml"


def load_bank(folder: Path) -> Bank:
    """The bank kept in `folder`; Cc1Error names the file and the item that is wrong."""
    return _load_bank(folder, tuple(sorted((p, p.stat().st_mtime_ns) for p in _files(folder))))


@lru_cache(maxsize=4)
def _load_bank(folder: Path, stamps: tuple) -> Bank:
    tables = {path.name: _read(path) for path, _ in stamps}
    try:
        plan, lines = tables.pop(PLAN), tables.pop(MISCONCEPTIONS, {})
        return read_bank(tables.values(), plan, lines)
    except (BankError, KeyError) as error:
        raise Cc1Error(f"Banque {folder.name}\u00a0: {error}") from error


def _files(folder: Path) -> list[Path]:
    if not (folder / PLAN).is_file():
        raise Cc1Error(f"Il manque {folder / PLAN}\u00a0: ce dossier n'est pas une banque CC1.")
    return list(folder.glob("*.toml"))


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Cc1Error(f"{path.name} n'est pas un fichier TOML lisible\u00a0: {error}") from error
