"""A copy of the classes comes back whole on an empty machine, or says why not."""

import sqlite3
from contextlib import closing
from datetime import datetime

import pytest

from gmsi.hub import Places
from gmsi.hub.backup import BackupError, digests, forget_old, restore, save

NOW = datetime(2026, 3, 2, 2, 30)


@pytest.fixture
def places(tmp_path):
    """An installation with a gradebook, a submission and its feedback."""
    places = Places(tmp_path / "srv")
    course = places.courses / "jour"
    work = course / "submitted" / "lea" / "adresses"
    work.mkdir(parents=True)
    (work / "adresses.ipynb").write_text("le travail de Léa")
    work.chmod(0o2770)
    feedback = places.exchange / "jour" / "feedback"
    feedback.mkdir(parents=True)
    (feedback / "abc.html").write_text("correction")
    with closing(sqlite3.connect(course / "gradebook.db")) as gradebook:
        gradebook.execute("create table grade (student text, score real)")
        gradebook.execute("insert into grade values ('lea', 2)")
        gradebook.commit()
    return places


def test_a_backup_is_restored_whole_on_an_empty_machine(places, tmp_path):
    """Every file, every grade and every mode come back."""
    archive = save(places, tmp_path / "backups", NOW)
    elsewhere = Places(tmp_path / "other")
    assert restore(archive, elsewhere) == 3
    before, after = digests(places.root), digests(elsewhere.root)
    grades = "courses/jour/gradebook.db"
    assert {**before, grades: None} == {**after, grades: None}
    with closing(sqlite3.connect(elsewhere.root / grades)) as gradebook:
        assert gradebook.execute("select * from grade").fetchall() == [("lea", 2.0)]
    work = elsewhere.courses / "jour" / "submitted" / "lea" / "adresses"
    assert work.stat().st_mode & 0o7777 == 0o2770


def test_a_backup_is_private(places, tmp_path):
    """An archive of people's grades is readable by its owner alone."""
    assert save(places, tmp_path / "backups", NOW).stat().st_mode & 0o777 == 0o600


def test_a_gradebook_being_written_is_saved_in_a_sound_state(places, tmp_path):
    """An open transaction neither blocks the copy nor leaks into it."""
    with closing(sqlite3.connect(places.courses / "jour" / "gradebook.db")) as writer:
        writer.execute("insert into grade values ('karim', 1)")
        archive = save(places, tmp_path / "backups", NOW)
        writer.rollback()
    elsewhere = Places(tmp_path / "other")
    restore(archive, elsewhere)
    with closing(sqlite3.connect(elsewhere.courses / "jour" / "gradebook.db")) as gradebook:
        assert gradebook.execute("select count(*) from grade").fetchone() == (1,)


def test_a_restoration_never_writes_over_a_class(places, tmp_path):
    """Where there are classes already, nothing is touched."""
    archive = save(places, tmp_path / "backups", NOW)
    with pytest.raises(BackupError, match="contient déjà des classes"):
        restore(archive, places)


def test_a_damaged_archive_restores_nothing(places, tmp_path):
    """A truncated archive is refused, and the empty machine stays empty."""
    archive = save(places, tmp_path / "backups", NOW)
    archive.write_bytes(archive.read_bytes()[:-200])
    elsewhere = Places(tmp_path / "other")
    with pytest.raises(BackupError):
        restore(archive, elsewhere)
    assert not elsewhere.courses.exists()


def test_old_archives_are_forgotten_newest_kept(tmp_path):
    """Names sort by date: the newest stay."""
    for day in (1, 2, 3):
        (tmp_path / f"gmsi-2026030{day}-023000.tar.gz").touch()
    forget_old(tmp_path, keep=2)
    assert sorted(path.name[5:13] for path in tmp_path.iterdir()) == ["20260302", "20260303"]
