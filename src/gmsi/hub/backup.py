"""Copies of a whole installation, class by class: kept whole, checked, put back on an empty one."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from gmsi.hub.places import Places

# What an installation holds that nothing else can remake.
KEPT = ("courses", "exchange", "lessons")
MANIFEST = "SHA256SUMS"
DATABASES = ("*.db", "*.sqlite")


class BackupError(Exception):
    """The copy or its return failed; the text says why and what to do, in French."""


def digests(root: Path) -> dict[str, str]:
    """The SHA-256 of every regular file kept under `root`, by relative path."""
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for kept in KEPT
        for path in sorted((root / kept).rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def save(places: Places, destination: Path, now: datetime) -> Path:
    """Write one archive of the installation, and return its path.

    Databases are copied through SQLite's own online backup, so a class may be at work meanwhile.
    An interrupted copy leaves no archive under a final name. Raises BackupError.
    """
    if not places.courses.is_dir():
        raise BackupError(f"Rien à sauvegarder : {places.courses} n'existe pas.")
    destination.mkdir(parents=True, exist_ok=True, mode=0o700)
    name = f"gmsi-{now:%Y%m%d-%H%M%S}.tar.gz"
    with tempfile.TemporaryDirectory(dir=destination) as work:
        staged = Path(work) / "gmsi"
        staged.mkdir()
        for kept in KEPT:
            if (places.root / kept).exists():
                _run("cp", "--archive", str(places.root / kept), str(staged / kept))
        for pattern in DATABASES:
            for copy in staged.rglob(pattern):
                _copy_database(places.root / copy.relative_to(staged), copy)
        lines = [f"{digest}  {path}\n" for path, digest in digests(staged).items()]
        (staged / MANIFEST).write_text("".join(lines), encoding="utf-8")
        draft = Path(work) / name
        _run("tar", "--create", "--gzip", "--file", str(draft), "--directory", work, "gmsi")
        draft.chmod(0o600)
        return draft.rename(destination / name)


def restore(archive: Path, places: Places) -> int:
    """Put an archive back under an installation that has no class yet; how many files came back.

    Every file is compared with the archive's own list before anything is said to be restored.
    Raises BackupError when the place is taken, the archive is damaged or a file differs.
    """
    if places.courses.is_dir() and any(places.courses.iterdir()):
        raise BackupError(
            f"{places.courses} contient déjà des classes : une restauration ne les écrase pas. "
            "Déplacez ce dossier, ou restaurez ailleurs avec --root."
        )
    places.root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=places.root) as work:
        _run("tar", "--extract", "--preserve-permissions", "--file", str(archive), "-C", work)
        found = Path(work) / "gmsi"
        expected = _read_manifest(found / MANIFEST)
        if digests(found) != expected:
            raise BackupError(f"{archive} est abîmée : un fichier ne correspond pas à la liste.")
        for kept in KEPT:
            if (found / kept).exists():
                if (places.root / kept).exists():
                    shutil.rmtree(places.root / kept)  # empty, as checked above
                (found / kept).rename(places.root / kept)
    return len(expected)


def forget_old(destination: Path, keep: int) -> list[Path]:
    """Remove all but the `keep` newest archives, and return those removed."""
    old = sorted(destination.glob("gmsi-*.tar.gz"))[:-keep] if keep > 0 else []
    for archive in old:
        archive.unlink()
    return old


def _read_manifest(path: Path) -> dict[str, str]:
    if not path.exists():
        raise BackupError(
            "Cette archive n'est pas une sauvegarde du cours : elle n'a pas de liste."
        )
    lines = path.read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}


def _copy_database(live: Path, copy: Path) -> None:
    if live.stat().st_size == 0:
        return
    status = copy.stat()
    fresh = copy.with_name(copy.name + ".copie")
    with (
        closing(sqlite3.connect(f"file:{live}?mode=ro", uri=True)) as source,
        closing(sqlite3.connect(fresh)) as target,
    ):
        source.backup(target)
    shutil.copystat(copy, fresh)
    if os.getuid() == 0:
        os.chown(fresh, status.st_uid, status.st_gid)
    fresh.replace(copy)
    for leftover in ("-wal", "-shm", "-journal"):
        copy.with_name(copy.name + leftover).unlink(missing_ok=True)


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise BackupError(f"{command[0]} a échoué : {done.stderr.strip()[:500]}")
