# ---
# jupyter:
#   gmsi:
#     quiz: true
#     submitted_files:
#     - reponses-cc1.json
#     - reponses-cc1.abime.json
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
# **40 questions**, tirées pour vous seul. Le contrôle est réussi avec **strictement plus de
# 70 % de réponses justes**, soit 29 sur 40.
#
# 1. Exécutez les deux cellules de code ci-dessous (`Maj+Entrée`) : le formulaire s'affiche.
# 2. Répondez. Chaque réponse est **enregistrée aussitôt** dans le fichier `reponses-cc1.json`, à côté de
#    ce notebook : vous pouvez fermer l'onglet et revenir.
# 3. Le bouton *Validate* dit combien de questions ont une réponse, jamais lesquelles sont justes.
# 4. Terminez par *Submit*.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false}
from gmsi.cc1.learner_copy import open_copy

copie = open_copy()
repondre, mes_reponses = copie.answer, copie.state

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "formulaire", "locked": true, "schema_version": 3, "solution": false, "task": false}
from gmsi.widgets.quiz_form import quiz_form

quiz_form(copie)

# %% [markdown]
# ## Répondre sans le formulaire
#
# Si le formulaire ne vous convient pas, `copie.sujet()` affiche toutes les questions, et
# `repondre` enregistre une réponse :
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
# Les exemples ci-dessus ne sont pas des réponses à votre sujet. Écrivez les vôtres ici :

# %% nbgrader={"grade": false, "grade_id": "reponses_libres", "locked": false, "schema_version": 3, "solution": true, "task": false}
# copie.sujet()

# %% [markdown]
# ## Avant de rendre
#
# Les cellules qui suivent sont celles de la notation : n'y écrivez rien.

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_copie_complete", "locked": true, "points": 0, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1", "1-4-2", "1-4-3"]}
from gmsi.cc1.completeness import check_complete

check_complete(copie)

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q01", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 1
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q01")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q02", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 2
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q02")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q03", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 3
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q03")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q04", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 4
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q04")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q05", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 5
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q05")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q06", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 6
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q06")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q07", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 7
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q07")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q08", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 8
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q08")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q09", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 9
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q09")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q10", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 10
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q10")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q11", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 11
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q11")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q12", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 12
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q12")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q13", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 13
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q13")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q14", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 14
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q14")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q15", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 15
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q15")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q16", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 16
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q16")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q17", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 17
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q17")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q18", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 18
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q18")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q19", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 19
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q19")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q20", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 20
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q20")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q21", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 21
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q21")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q22", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 22
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q22")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q23", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 23
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q23")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q24", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 24
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q24")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q25", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 25
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q25")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q26", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 26
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q26")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q27", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 27
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q27")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q28", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 28
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q28")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q29", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 29
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q29")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q30", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 30
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q30")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q31", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 31
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q31")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q32", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 32
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q32")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q33", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 33
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q33")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q34", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 34
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q34")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q35", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 35
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q35")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q36", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-2"]}
# Question 36
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q36")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q37", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-3"]}
# Question 37
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q37")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q38", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-3"]}
# Question 38
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q38")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q39", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 39
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q39")
### END HIDDEN TESTS

# %% deletable=false editable=false nbgrader={"grade": true, "grade_id": "test_q40", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false} gmsi={"competences": ["1-4-1"]}
# Question 40
### BEGIN HIDDEN TESTS
from gmsi.cc1.grading_cell import mark_question

mark_question("bloc1-cc1", "q40")
### END HIDDEN TESTS
