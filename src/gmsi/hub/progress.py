"""What a learner sees of their own work on the home page: lessons to read, assignments to do.

Reads the exchange and the learner's own folders only, through nbgrader's own listing.
"""

import html
import json
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from IPython.display import HTML

ELSEWHERE = (
    "<p>Ce tableau se remplit quand vous ouvrez cette page sur le serveur du cours "
    "(JupyterHub). Ici, rien ne vous relie encore à une classe.</p>"
)


@dataclass(frozen=True)
class Work:
    """One assignment as its learner sees it; `submitted` is the last handing in, as text."""

    course: str
    assignment: str
    fetched: bool
    submitted: str | None
    feedback_ready: bool
    feedback_folder: str | None

    def state(self) -> str:
        """One French clause: what the learner can do next."""
        if self.feedback_folder:
            return "correction à relire"
        if self.feedback_ready:
            return "correction à récupérer"
        if self.submitted:
            return "rendu, correction à venir"
        return "à faire et à rendre" if self.fetched else "à récupérer"


def merge(released: list[dict], submitted: list[dict]) -> list[Work]:
    """Join nbgrader's two listings (out on the exchange, handed in) into one line each."""
    handed_in = {}
    for entry in submitted:
        attempts = sorted(entry["submissions"], key=lambda attempt: attempt["timestamp"])
        handed_in[entry["course_id"], entry["assignment_id"]] = attempts
    lines = {(entry["course_id"], entry["assignment_id"]): entry for entry in released}
    return [
        _work(key, lines.get(key), handed_in.get(key, [])) for key in sorted({*lines, *handed_in})
    ]


def _work(key: tuple[str, str], released: dict | None, attempts: list[dict]) -> Work:
    read = [attempt["local_feedback_path"] for attempt in attempts if attempt["has_local_feedback"]]
    return Work(
        course=key[0],
        assignment=key[1],
        fetched=bool(released) and released["status"] == "fetched",
        submitted=attempts[-1]["timestamp"] if attempts else None,
        feedback_ready=any(
            attempt["has_exchange_feedback"]
            and (attempt["feedback_updated"] or not attempt["has_local_feedback"])
            for attempt in attempts
        ),
        feedback_folder=read[-1] if read else None,
    )


def list_work() -> list[Work]:
    """The current learner's assignments, from the exchange that this server is set on."""
    from nbgrader.apps import NbGrader
    from nbgrader.auth import Authenticator
    from nbgrader.coursedir import CourseDirectory
    from nbgrader.exchange import ExchangeFactory

    def listing(cached: bool) -> list[dict]:
        app = NbGrader(log_level="ERROR")
        app.load_config_file()
        app.config.ExchangeList.cached = cached
        parts = {"config": app.config, "parent": app}
        coursedir, authenticator = CourseDirectory(**parts), Authenticator(**parts)
        lister = ExchangeFactory(**parts).List(
            coursedir=coursedir, authenticator=authenticator, **parts
        )
        return lister.start()

    return merge(listing(cached=False), listing(cached=True))


def my_work() -> HTML:
    """The learner's assignments as a table, with links that work from the home page."""
    if not os.environ.get("GMSI_EXCHANGE"):
        return HTML(ELSEWHERE)
    works = list_work()
    if not works:
        return HTML("<p>Aucun devoir n'est publié pour l'instant.</p>")
    rows = "".join(_row(work) for work in works)
    titles = "".join(
        f'<th scope="col" style="text-align:left">{title}</th>'
        for title in ("Devoir", "Où vous en êtes", "Dernier rendu (UTC)")
    )
    return HTML(f"<table><thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table>")


def _row(work: Work) -> str:
    name, state = html.escape(work.assignment), work.state()
    if work.fetched:
        name = f'<a href="../{quote(work.course)}/{quote(work.assignment)}">{name}</a>'
    if work.feedback_folder:
        folder = Path(work.feedback_folder)
        folder = folder.relative_to(Path.home()) if folder.is_absolute() else folder
        state = f'<a href="../{quote(str(folder))}">{state}</a>'
    moment = (work.submitted or "").split(".")[0]
    cells = "".join(
        f'<td style="text-align:left">{text}</td>' for text in (name, state, moment or "—")
    )
    return f"<tr>{cells}</tr>"


def lesson_title(notebook: Path) -> str:
    """A lesson's first heading, or its file's name when it has none."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    for cell in cells:
        for line in "".join(cell["source"]).splitlines():
            if cell["cell_type"] == "markdown" and line.startswith("# "):
                return line.removeprefix("# ").strip()
    return notebook.stem


def lessons(folder: Path | str = ".") -> HTML:
    """The lessons found beside the home page, bloc by bloc, as links."""
    items = []
    for bloc in sorted(Path(folder).glob("bloc*")):
        notebooks = sorted(bloc.glob("*.ipynb"))
        links = "".join(
            f'<li><a href="{quote(f"{bloc.name}/{path.name}")}">'
            f"{html.escape(lesson_title(path))}</a></li>"
            for path in notebooks
        )
        if links:
            items.append(f"<h3>Bloc {html.escape(bloc.name[4:])}</h3><ul>{links}</ul>")
    return HTML("".join(items) or "<p>Aucune leçon n'est publiée pour l'instant.</p>")
