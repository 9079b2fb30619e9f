"""What the home page tells a learner about their own assignments."""

from gmsi.hub.progress import lessons, merge, my_work


def attempt(timestamp, *, local=False, ready=False, updated=False):
    return {
        "timestamp": timestamp,
        "has_local_feedback": local,
        "has_exchange_feedback": ready,
        "feedback_updated": updated,
        "local_feedback_path": f"jour/adresses/feedback/{timestamp}" if local else None,
    }


def state(status, *attempts):
    name = {"course_id": "jour", "assignment_id": "adresses"}
    released = [{**name, "status": status}] if status else []
    submitted = [{**name, "submissions": list(attempts)}] if attempts else []
    (work,) = merge(released, submitted)
    return work.state()


def test_each_step_has_its_words():
    """From out on the exchange to feedback read, the learner knows what is next."""
    assert state("released") == "à récupérer"
    assert state("fetched") == "à faire et à rendre"
    assert state("fetched", attempt("1")) == "rendu, correction à venir"
    assert state("fetched", attempt("1", ready=True)) == "correction à récupérer"
    assert state("fetched", attempt("1", ready=True, local=True)) == "correction à relire"


def test_the_latest_handing_in_counts():
    """Several submissions: the last one is shown, and work withdrawn from the exchange stays."""
    (work,) = merge(
        [],
        [
            {
                "course_id": "jour",
                "assignment_id": "adresses",
                "submissions": [attempt("2026-03-02"), attempt("2026-03-01")],
            }
        ],
    )
    assert (work.submitted, work.fetched) == ("2026-03-02", False)


def test_outside_the_hub_the_page_says_so(monkeypatch):
    """Opened from a plain clone, the table explains itself instead of failing."""
    monkeypatch.delenv("GMSI_EXCHANGE", raising=False)
    assert "serveur du cours" in my_work().data


def test_lessons_are_listed_by_title(tmp_path):
    """Each lesson shows under its bloc, by its first heading, as a link."""
    (tmp_path / "bloc1").mkdir()
    cells = '{"cells": [{"cell_type": "markdown", "source": ["# Le <VLAN>"]}]}'
    (tmp_path / "bloc1" / "a b.ipynb").write_text(cells)
    page = lessons(tmp_path).data
    assert "Bloc 1" in page
    assert '<a href="bloc1/a%20b.ipynb">Le &lt;VLAN&gt;</a>' in page
