"""Where the gradebook is, and a clear word when it is not there."""

from pathlib import Path

from sqlalchemy import create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from gmsi.course.settings import course_directory


class NoGradebook(Exception):
    """There is no gradebook at the course's address."""


def gradebook_address(root: Path, db_url: str | None = None) -> tuple[str, str]:
    """(database address, course name) of the course in `root`.

    nbgrader would create what is missing; a report must not, so NoGradebook is raised when the
    database is absent, unreachable, or holds no gradebook.
    """
    directory = course_directory(root)
    address = db_url or directory.db_url
    _check(address)
    return address, directory.course_id


def _check(address: str) -> None:
    try:
        url = make_url(address)
        shown = url.render_as_string(hide_password=True)
        if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
            raise NoGradebook(
                f"Il n'y a pas encore de carnet de notes ({shown}). Il naît avec le premier "
                "devoir distribué\u00a0: nbgrader generate_assignment DEVOIR"
            )
        engine = create_engine(url)
        try:
            tables = inspect(engine).get_table_names()
        finally:
            engine.dispose()
    except (SQLAlchemyError, ImportError) as error:
        raise NoGradebook(f"Le carnet de notes ne s'ouvre pas\u00a0: {error}") from error
    if "submitted_assignment" not in tables:
        raise NoGradebook(f"{shown} n'est pas un carnet de notes de nbgrader.")
