"""The test's notebook, written from its plan: one graded cell a question.

Written through its text form, so that the notebook and its mirror are one and the same.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from gmsi.cc1.place import ANSWERS_FILE, DAMAGED_FILE
from gmsi.quiz import question_id
from gmsi.quiz.bank import Slot

NOTEBOOK = "controle-reseaux"
HEADER = """\
# ---
# jupyter:
#   gmsi:
#     quiz: true
#     submitted_files:
#     - {answers}
#     - {damaged}
#   jupytext:
#     notebook_metadata_filter: gmsi
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Contrôle de connaissances Réseaux (CC1)
#
# Activité 1-4, intégrer les appareils au réseau de l'entreprise. Votre sujet compte
# **{count} questions**, tirées pour vous seul. Le contrôle est réussi avec **strictement plus de
# 70 % de réponses justes**, soit {needed} sur {count}.
#
# 1. Exécutez les deux cellules de code ci-dessous (`Maj+Entrée`)\u00a0: le formulaire s'affiche.
# 2. Répondez. Chaque réponse est **enregistrée aussitôt** dans le fichier `{answers}`, à côté de
#    ce notebook\u00a0: vous pouvez fermer l'onglet et revenir.
# 3. Le bouton *Validate* dit combien de questions ont une réponse, jamais lesquelles sont justes.
# 4. Terminez par *Submit*.

# %% {setup}
from gmsi.cc1.learner_copy import open_copy

copie = open_copy()
repondre, mes_reponses = copie.answer, copie.state

# %% {form}
from gmsi.widgets.quiz_form import quiz_form

quiz_form(copie)

# %% [markdown]
# ## Répondre sans le formulaire
#
# Si le formulaire ne vous convient pas, `copie.sujet()` affiche toutes les questions, et
# `repondre` enregistre une réponse\u00a0:
#
# | question | exemple |
# | --- | --- |
# | un choix | `repondre("q01", "B")` |
# | plusieurs choix | `repondre("q02", ["A", "C"])` |
# | nombre, texte court | `repondre("q03", "254")` |
# | mise en ordre, association | `repondre("q04", ["C", "A", "D", "B"])` |
# | tableau à remplir | `repondre("q05", ["10.0.0.0", "10.0.0.255"])` |
# | ligne fautive | `repondre("q06", 3)` |
#
# Les exemples ci-dessus ne sont pas des réponses à votre sujet. Écrivez les vôtres ici\u00a0:

# %% {free}
# copie.sujet()

# %% [markdown]
# ## Avant de rendre
#
# Les cellules qui suivent sont celles de la notation\u00a0: n'y écrivez rien.

# %% {complete}
from gmsi.cc1.completeness import check_complete

check_complete(copie)
"""
QUESTION = """\

# %% {metadata}
# Question {rank}
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("{assignment}", "{identifier}")
### END HIDDEN TESTS
"""


def assignment_text(assignment: str, slots: Sequence[Slot]) -> str:
    """The py:percent text of the test's notebook for a paper of these places."""
    from gmsi.quiz import needed

    text = HEADER.format(
        answers=ANSWERS_FILE,
        damaged=DAMAGED_FILE,
        count=len(slots),
        needed=needed(len(slots)),
        setup=_marker("preparation"),
        form=_marker("formulaire"),
        free=_marker("reponses_libres", locked=False),
        complete=_marker(
            "test_copie_complete", points=0, codes=sorted({s.competence for s in slots})
        ),
    )
    for rank, slot in enumerate(slots, 1):
        identifier = question_id(rank)
        text += QUESTION.format(
            metadata=_marker(f"test_{identifier}", points=1, codes=[slot.competence]),
            rank=rank,
            assignment=assignment,
            identifier=identifier,
        )
    return text


def _marker(
    grade_id: str, locked: bool = True, points: int | None = None, codes: Sequence[str] = ()
) -> str:
    graded = points is not None
    nbgrader = {"grade": graded, "grade_id": grade_id, "locked": locked}
    if graded:
        nbgrader["points"] = points
    nbgrader |= {"schema_version": 3, "solution": not locked, "task": False}
    parts = [f"nbgrader={json.dumps(nbgrader)}"]
    if locked:
        parts = ["deletable=false", "editable=false", *parts]
    if graded:
        parts.append(f"gmsi={json.dumps({'competences': list(codes)})}")
    return " ".join(parts)


def write_assignment(root: Path, assignment: str, slots: Sequence[Slot]) -> None:
    """Write the notebook and its mirror where they are missing or of another plan."""
    from gmsi.course.mirror import write_notebook

    text_path = root / "text" / "source" / assignment / f"{NOTEBOOK}.py"
    notebook_path = root / "source" / assignment / f"{NOTEBOOK}.ipynb"
    text = assignment_text(assignment, slots)
    if not text_path.exists() or text_path.read_text(encoding="utf-8") != text:
        text_path.parent.mkdir(parents=True, exist_ok=True)
        text_path.write_text(text, encoding="utf-8")
    write_notebook(notebook_path, text_path)
