# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Devoir : le support, de la demande au bilan
#
# **Bloc 4, activités 4-1 et 4-2 · compétences 4-1-1 à 4-1-3, 4-2-2 et 4-2-3 · 40 points, dont 5 à la main · environ 3 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | donner une priorité, ordonner une file, n'oublier personne | 4-2-2 | 1 à 6 |
# | faire tourner l'horloge d'un contrat, pauses comprises | 4-2-2 | 7 et 8 |
# | trier les demandes, juger ce tri, passer la main à temps | 4-1-2, 4-1-3 | 9 à 14 |
# | lire un journal d'événements, et compter des tickets plutôt que des lignes | 4-1-2, 4-2-2 | 15 à 21 |
# | relire et écrire un rapport d'incident, tenir l'utilisateur au courant | 4-2-3 | 22 à 24 |
# | reformuler une demande, expliquer une solution en mots courants | 4-1-1, 4-2-3 | 25 et 26 |
#
# La leçon à garder ouverte à côté : [Le support : priorités, délais et bilan](../../notebooks/bloc4/4-2-support.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `4-2-support.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# Vous tenez l'assistance de la menuiserie **Bois & Compas**. Il arrive trente demandes par jour, de la souris muette à la panne générale. Chaque vendredi, le responsable demande un bilan. Vous écrivez
# vos outils, une idée par exercice, puis vous les appliquez à **votre** incident et à **votre** demande, tirés de votre nom.
#
# ## Comment travailler
#
# 1. Dans chaque cellule de réponse, remplacez les deux lignes `# Votre réponse ici` et
#    `raise NotImplementedError` par votre code. **Gardez le nom de la fonction et de ses paramètres.**
# 2. Exécutez la cellule (<kbd>Maj</kbd> + <kbd>Entrée</kbd>), puis la cellule de vérification
#    juste au-dessous : elle dit aussitôt ✔ ou ✘, et pourquoi.
# 3. Quand vous rendez le devoir, la correction essaie **d'autres cas**. Ils suivent tous
#    l'énoncé : relisez-le, y compris ce qu'il dit des cas particuliers.
# 4. Un exercice bloque ? Passez au suivant. Vos propres fonctions peuvent s'appeler l'une l'autre.
# 5. Les exercices **25 et 26** s'écrivent en français, et votre formateur les note **à la main**, avec le barème que vous lisez dans l'énoncé. Tant qu'il ne l'a pas fait, votre note est provisoire.
#
# **La règle du jeu** : c'est vous qui écrivez les calculs. N'utilisez pas ceux du cours (`gmsi.priority`, `gmsi.triage`, `gmsi.tickets`…).

# %% nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import csv
import re
import unicodedata
from datetime import date, datetime, time, timedelta

from gmsi.exercise import Check
from gmsi.identity import current_learner
from gmsi.plain_words import advice as conseils
from gmsi.ticket_case import CATEGORIES, personal_incident, personal_ticket
from gmsi.ticket_case import CLOSED_DAYS as FERMES
from gmsi.ticket_case import MATRIX as MATRICE
from gmsi.ticket_case import REQUESTS as DEMANDES

LECON = "notebooks/bloc4/4-2-support.ipynb"
INCIDENT = personal_incident(current_learner())
TICKET = personal_ticket(current_learner())
print("Tout est prêt.")

# %% [markdown]
# ### La boîte à outils Python du devoir
#
# Exécutez, changez des valeurs, regardez.

# %%
ticket = {"numero": "T-7", "priorite": 3, "arrivee": datetime(2026, 3, 4, 9, 30)}
print(ticket["priorite"], ticket.get("echeance"))  # get : None si la clé manque
duree = datetime(2026, 3, 5, 10, 0) - ticket["arrivee"]
print(duree, duree.total_seconds() / 3600, "heures,", duree // timedelta(minutes=1), "minutes")
print(ticket["arrivee"].date(), ticket["arrivee"].weekday())  # 0 : lundi, 6 : dimanche
print(datetime.combine(date(2026, 3, 4), time(8)))  # un jour et une heure
print(sorted([(-5, "b"), (-2, "a"), (-5, "a")]))  # des tuples : le premier d'abord
print(7 // 2, min(7, 5), "10" < "9", 10 < 9)  # des textes ne se comparent pas comme des nombres
print("écran noir".split(), "ecran".startswith("ecr"))


def moitie(nombre):
    """Rend la moitié d'un nombre pair ; refuse un nombre impair."""
    if nombre % 2 == 1:
        raise ValueError("il faut un nombre pair")  # refuser : la fonction s'arrête ici
    return nombre // 2


print(moitie(10))

# %% [markdown]
# ## A. Qui passe d'abord ?
#
# ### Exercice 1. La matrice des priorités (2 points, 4-2-2)
#
# À l'arrivée d'une demande, on note deux niveaux de **1 (très bas) à 5 (très haut)** : l'**urgence** (combien de temps peut-on attendre ?) et
# l'**impact** (combien de personnes sont touchées ?). La priorité se **lit** dans la matrice de l'entreprise. Celle de Bois & Compas s'appelle `MATRICE` :
#
# | urgence ↓ · impact → | 1 | 2 | 3 | 4 | 5 |
# | :---: | :---: | :---: | :---: | :---: | :---: |
# | **1** | 1 | 1 | 2 | 3 | 4 |
# | **2** | 1 | 2 | 3 | 4 | 4 |
# | **3** | 1 | 2 | 3 | 4 | 5 |
# | **4** | 2 | 3 | 4 | 5 | 5 |
# | **5** | 2 | 3 | 4 | 5 | 5 |
#
# En Python, `MATRICE[0]` est la **première** ligne (urgence 1) et `MATRICE[0][4]` sa dernière case. Écrivez `priorite(impact, urgence)`.
#
# | appel | résultat |
# | :--- | :--- |
# | `priorite(1, 5)` | `2` |
# | `priorite(5, 1)` | `4` |
#
# Un niveau qui n'est pas un des nombres 1, 2, 3, 4, 5 est refusé par `ValueError`. Attention : Python accepte les indices négatifs, `MATRICE[-1]` est
# la dernière ligne ; un niveau 0 passerait donc sans bruit.

# %% deletable=false nbgrader={"grade": false, "grade_id": "priorite", "locked": false, "schema_version": 3, "solution": true, "task": false}
def priorite(impact, urgence):
    """Rend la priorité, de 1 à 5, lue dans la matrice, ou lève ValueError."""
    ### BEGIN SOLUTION
    for niveau in (impact, urgence):
        if niveau not in (1, 2, 3, 4, 5):
            raise ValueError("un niveau va de 1 à 5")
    return MATRICE[urgence - 1][impact - 1]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_priorite", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#priorite")
with check.aspect("des cases de la matrice"):
    check.equal(
        priorite,
        (1, 5),
        2,
        {
            "priority_axes_swapped": 4,
            "priority_is_urgency": 5,
            "priority_product": 5,
            "priority_mean": 3,
        },
    )
    check.equal(
        priorite,
        (5, 1),
        4,
        {
            "priority_axes_swapped": 2,
            "priority_is_urgency": 1,
            "priority_product": 5,
            "priority_mean": 3,
        },
    )
    check.equal(priorite, (3, 3), 3, {"priority_product": 9})
    check.equal(
        priorite,
        (4, 2),
        4,
        {
            "priority_axes_swapped": 3,
            "priority_is_urgency": 2,
            "priority_product": 8,
            "priority_mean": 3,
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres cases, et des niveaux inconnus", hidden=True):
    check.equal(priorite, (2, 1), 1, {"priority_product": 2})
    check.equal(priorite, (1, 2), 1, {"priority_is_urgency": 2, "priority_product": 2})
    check.equal(
        priorite,
        (3, 1),
        2,
        {"priority_axes_swapped": 1, "priority_is_urgency": 1, "priority_product": 3},
    )
    check.equal(
        priorite,
        (5, 3),
        5,
        {
            "priority_axes_swapped": 4,
            "priority_is_urgency": 3,
            "priority_product": 15,
            "priority_mean": 4,
        },
    )
    check.equal(priorite, (4, 5), 5, {"priority_product": 20, "priority_mean": 4})
    check.equal(
        priorite,
        (2, 4),
        3,
        {"priority_axes_swapped": 4, "priority_is_urgency": 4, "priority_product": 8},
    )
    check.raises(priorite, (0, 3), ValueError, "priority_level_unchecked")
    check.raises(priorite, (3, 0), ValueError, "priority_level_unchecked")
    check.raises(priorite, (-1, 2), ValueError, "priority_level_unchecked")
    check.raises(priorite, (6, 2), ValueError)
    check.raises(priorite, ("3", 2), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 2. Les exceptions (2 points, 4-2-2)
#
# Deux règles corrigent la matrice. Elles s'appliquent **dans cet ordre** :
#
# 1. un incident déclaré **majeur** (la moitié de l'entreprise est arrêtée) a la priorité **6**, quoi que dise la matrice, et plus rien ne s'y ajoute ;
# 2. la demande d'une personne **VIP** gagne **un** niveau, sans jamais dépasser 5.
#
# Écrivez `priorite_finale(niveau, vip, majeur)`. `niveau` est la priorité lue dans la matrice, de 1 à 5 ; `vip` et `majeur` sont des booléens.
#
# | appel | résultat |
# | :--- | :---: |
# | `priorite_finale(3, False, False)` | `3` |
# | `priorite_finale(3, True, False)` | `4` |
# | `priorite_finale(1, False, True)` | `6` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "priorite_finale", "locked": false, "schema_version": 3, "solution": true, "task": false}
def priorite_finale(niveau, vip, majeur):
    """Rend la priorité, exceptions comprises, de 1 à 6."""
    ### BEGIN SOLUTION
    if majeur:
        return 6
    if vip:
        return min(niveau + 1, 5)
    return niveau
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_priorite_finale", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#exceptions")
with check.aspect("les cas de l'énoncé"):
    check.equal(priorite_finale, (3, False, False), 3)
    check.equal(priorite_finale, (3, True, False), 4, {"vip_takes_all": 5})
    check.equal(priorite_finale, (1, False, True), 6, {"major_inside_matrix": 5})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres tickets", hidden=True):
    check.equal(priorite_finale, (5, True, False), 5, {"vip_above_five": 6})
    check.equal(priorite_finale, (4, True, False), 5)
    check.equal(priorite_finale, (1, True, False), 2, {"vip_takes_all": 5})
    check.equal(
        priorite_finale, (2, True, True), 6, {"major_inside_matrix": 5, "vip_over_major": 3}
    )
    check.equal(
        priorite_finale, (5, True, True), 6, {"major_inside_matrix": 5, "vip_over_major": 5}
    )
    check.equal(priorite_finale, (5, False, True), 6, {"major_inside_matrix": 5})
    check.equal(priorite_finale, (1, False, False), 1)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 3. L'autre échelle (1 point, 4-2-2)
#
# Le prestataire de Bois & Compas a son propre outil, où **P1 est la plus urgente** et P5 la moins urgente : c'est l'inverse de la nôtre.
# Écrivez `convertir(code)`, qui rend notre niveau, un entier de 1 à 5. La casse et les espaces autour ne comptent pas.
#
# | appel | résultat |
# | :--- | :--- |
# | `convertir("P1")` | `5` |
# | `convertir(" p4 ")` | `2` |
#
# Tout autre texte (`"P0"`, `"P6"`, `"1"`, `"urgent"`) est refusé par `ValueError`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "convertir", "locked": false, "schema_version": 3, "solution": true, "task": false}
def convertir(code):
    """Rend notre niveau (5 = très haut) d'un code du prestataire (P1 = le plus urgent)."""
    ### BEGIN SOLUTION
    propre = code.strip().upper()
    if propre not in ("P1", "P2", "P3", "P4", "P5"):
        raise ValueError("le code va de P1 à P5")
    return 6 - int(propre[1])
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_convertir", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#echelles")
with check.aspect("les cas de l'énoncé"):
    check.equal(convertir, ("P1",), 5, {"scale_not_turned": 1, "scale_off_by_one": 4})
    check.equal(convertir, (" p4 ",), 2, {"scale_not_turned": 4, "scale_off_by_one": 1})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres codes", hidden=True):
    check.equal(convertir, ("P5",), 1, {"scale_not_turned": 5, "scale_off_by_one": 0})
    check.equal(convertir, ("P2",), 4, {"scale_not_turned": 2, "scale_off_by_one": 3})
    check.equal(convertir, ("p3",), 3, {"scale_off_by_one": 2})
    check.raises(convertir, ("P6",), ValueError)
    check.raises(convertir, ("P0",), ValueError)
    check.raises(convertir, ("urgent",), ValueError)
    check.raises(convertir, ("1",), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. L'ordre de la file (2 points, 4-2-2)
#
# Écrivez `file_attente(tickets)`, qui rend la liste des **numéros**, dans l'ordre où on les traitera :
#
# 1. la priorité la plus **haute** d'abord (6, puis 5, 4…) ;
# 2. à priorité égale, l'**échéance** la plus proche d'abord ;
# 3. à échéance égale, l'**arrivée** la plus ancienne d'abord ;
# 4. si tout est égal, l'ordre de la liste reçue.
#
# `tickets` est une liste de dictionnaires aux clés `"numero"` (un texte), `"priorite"` (un entier), `"echeance"` et `"arrivee"` (des `datetime`). Une liste vide donne une liste vide.
# Le numéro ne dit **rien** de l'ordre : `"T-10"` vient avant `"T-9"` dans un dictionnaire de mots.
#
# <details><summary>Un indice</summary>
#
# `sorted(tickets, key=…)` trie selon une clé, et garde l'ordre de départ à égalité. La clé peut être un tuple ; pour renverser un seul de ses nombres, mettez un
# signe moins devant.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "file_attente", "locked": false, "schema_version": 3, "solution": true, "task": false}
def file_attente(tickets):
    """Rend les numéros, du premier au dernier à traiter."""
    ### BEGIN SOLUTION
    def rang(ticket):
        return (-ticket["priorite"], ticket["echeance"], ticket["arrivee"])

    return [ticket["numero"] for ticket in sorted(tickets, key=rang)]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_file_attente", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def demande(numero, priorite, echeance, arrivee):
    """Un ticket du 3 mars, heures d'échéance et d'arrivée, pour les vérifications."""
    jour = datetime(2026, 3, 3)
    return {
        "numero": numero,
        "priorite": priorite,
        "echeance": jour + timedelta(hours=echeance),
        "arrivee": jour + timedelta(hours=arrivee),
    }


check = Check(points=2, lesson=LECON + "#file")
with check.aspect("une file de quatre tickets"):
    check.equal(
        file_attente,
        (
            [
                demande("T-1", 2, 12, 8),
                demande("T-2", 4, 18, 9),
                demande("T-3", 4, 15, 10),
                demande("T-4", 6, 20, 11),
            ],
        ),
        ["T-4", "T-3", "T-2", "T-1"],
        {
            "queue_lowest_first": ["T-1", "T-3", "T-2", "T-4"],
            "queue_all_reversed": ["T-4", "T-2", "T-3", "T-1"],
            "queue_deadline_ignored": ["T-4", "T-2", "T-3", "T-1"],
            "queue_first_come": ["T-1", "T-2", "T-3", "T-4"],
        },
        label='file_attente([demande("T-1", 2, 12, 8), demande("T-2", 4, 18, 9), demande("T-3", 4, 15, 10), demande("T-4", 6, 20, 11)])',
    )
    check.equal(file_attente, ([],), [])
### BEGIN HIDDEN TESTS
with check.aspect("d'autres files, avec des égalités", hidden=True):
    check.equal(
        file_attente,
        ([demande("T-9", 3, 15, 8), demande("T-10", 3, 15, 9), demande("T-2", 5, 17, 10)],),
        ["T-2", "T-9", "T-10"],
        {
            "queue_lowest_first": ["T-9", "T-10", "T-2"],
            "queue_all_reversed": ["T-2", "T-10", "T-9"],
            "queue_by_number": ["T-2", "T-10", "T-9"],
            "queue_first_come": ["T-9", "T-10", "T-2"],
        },
    )
    check.equal(
        file_attente,
        (
            [
                demande("T-5", 3, 16, 9),
                demande("T-6", 3, 15, 10),
                demande("T-7", 3, 16, 8),
                demande("T-8", 1, 12, 7),
            ],
        ),
        ["T-6", "T-7", "T-5", "T-8"],
        {
            "queue_lowest_first": ["T-8", "T-6", "T-7", "T-5"],
            "queue_all_reversed": ["T-5", "T-7", "T-6", "T-8"],
            "queue_deadline_ignored": ["T-7", "T-5", "T-6", "T-8"],
            "queue_by_number": ["T-6", "T-5", "T-7", "T-8"],
            "queue_first_come": ["T-8", "T-7", "T-5", "T-6"],
        },
    )
    check.equal(
        file_attente,
        ([demande("T-30", 2, 14, 9), demande("T-4", 2, 14, 9), demande("T-12", 2, 14, 9)],),
        ["T-30", "T-4", "T-12"],
        {"queue_by_number": ["T-12", "T-30", "T-4"]},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 5. Vieillir dans la file (1 point, 4-2-2)
#
# Un ticket de priorité 1 peut attendre toujours : il en arrive sans cesse de plus urgents. On le fait donc **vieillir** : chaque tranche **entière** de `pas` minutes
# d'attente lui ajoute un niveau, sans dépasser 5. Un incident majeur (6) reste à 6.
#
# Écrivez `priorite_vieillie(priorite, attente, pas)` ; `attente` et `pas` sont des nombres entiers de minutes.
#
# | appel | résultat | pourquoi |
# | :--- | :---: | :--- |
# | `priorite_vieillie(2, 400, 240)` | `3` | une seule tranche entière |
# | `priorite_vieillie(4, 1000, 240)` | `5` | pas plus de 5 |
# | `priorite_vieillie(6, 400, 240)` | `6` | majeur |
#
# Un `pas` nul ou négatif est refusé par `ValueError`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "priorite_vieillie", "locked": false, "schema_version": 3, "solution": true, "task": false}
def priorite_vieillie(priorite, attente, pas):
    """Rend la priorité après `attente` minutes dans la file."""
    ### BEGIN SOLUTION
    if pas <= 0:
        raise ValueError("le pas est plus grand que zéro")
    if priorite == 6:
        return 6
    return min(priorite + attente // pas, 5)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_priorite_vieillie", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#vieillissement")
with check.aspect("les cas de l'énoncé"):
    check.equal(priorite_vieillie, (2, 400, 240), 3, {"ageing_rounded": 4, "ageing_backwards": 1})
    check.equal(priorite_vieillie, (4, 1000, 240), 5, {"ageing_uncapped": 8, "ageing_backwards": 1})
    check.equal(priorite_vieillie, (6, 400, 240), 6, {"ageing_lowers_major": 5})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres attentes", hidden=True):
    check.equal(priorite_vieillie, (1, 100, 60), 2, {"ageing_rounded": 3, "ageing_backwards": 1})
    check.equal(priorite_vieillie, (3, 59, 60), 3, {"ageing_rounded": 4})
    check.equal(priorite_vieillie, (3, 60, 60), 4, {"ageing_backwards": 2})
    check.equal(
        priorite_vieillie, (1, 6000, 60), 5, {"ageing_uncapped": 101, "ageing_backwards": 1}
    )
    check.equal(priorite_vieillie, (6, 0, 60), 6, {"ageing_lowers_major": 5})
    check.equal(priorite_vieillie, (6, 500, 60), 6, {"ageing_lowers_major": 5})
    check.raises(priorite_vieillie, (2, 100, 0), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 6. Le prochain ticket (1 point, 4-2-2)
#
# Un technicien se libère. Écrivez `prochain(tickets, maintenant, pas)`, qui rend le **numéro** du ticket à prendre :
#
# - seuls comptent les tickets déjà **arrivés** (`arrivee` avant `maintenant`, ou à cet instant même) ;
# - on prend la plus haute priorité **vieillie** ; à égalité, le plus **ancien** ; si tout est égal, le premier de la liste ;
# - s'il n'y en a aucun, on rend `None`.
#
# L'attente se compte en minutes entières, de `arrivee` à `maintenant`, **jour et nuit**. Les tickets sont des dictionnaires aux clés `"numero"`, `"priorite"` et `"arrivee"` (un `datetime`).
#
# <details><summary>Un indice</summary>
#
# `(maintenant - arrivee).total_seconds() // 60` compte toutes les minutes. L'attribut `.seconds`, lui, oublie les jours.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "prochain", "locked": false, "schema_version": 3, "solution": true, "task": false}
def prochain(tickets, maintenant, pas):
    """Rend le numéro du ticket à prendre maintenant, ou None."""
    ### BEGIN SOLUTION
    def rang(ticket):
        attente = int((maintenant - ticket["arrivee"]).total_seconds() // 60)
        return (-priorite_vieillie(ticket["priorite"], attente, pas), ticket["arrivee"])

    presents = [ticket for ticket in tickets if ticket["arrivee"] <= maintenant]
    if not presents:
        return None
    return min(presents, key=rang)["numero"]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_prochain", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def arrive(numero, priorite, jour, heure, minute=0):
    """Un ticket arrivé un jour de mars, pour les vérifications."""
    return {
        "numero": numero,
        "priorite": priorite,
        "arrivee": datetime(2026, 3, jour, heure, minute),
    }


MIDI = datetime(2026, 3, 4, 12)

check = Check(points=1, lesson=LECON + "#vieillissement")
with check.aspect("cinq situations"):
    check.equal(
        prochain,
        ([arrive("A", 3, 4, 11), arrive("B", 4, 4, 10), arrive("C", 5, 4, 13)], MIDI, 240),
        "B",
        {"future_served": "C"},
        label='prochain([arrive("A", 3, 4, 11), arrive("B", 4, 4, 10), arrive("C", 5, 4, 13)], MIDI, 240)',
    )
    check.equal(
        prochain,
        ([arrive("A", 3, 4, 11), arrive("B", 1, 4, 4), arrive("D", 3, 4, 10)], MIDI, 240),
        "B",
        {"queue_no_ageing": "D", "queue_newest_first": "A"},
        label='prochain([arrive("A", 3, 4, 11), arrive("B", 1, 4, 4), arrive("D", 3, 4, 10)], MIDI, 240)',
    )
    check.equal(
        prochain,
        ([arrive("A", 3, 4, 11), arrive("E", 1, 2, 11)], MIDI, 720),
        "E",
        {"queue_no_ageing": "A", "queue_days_lost": "A"},
        label='prochain([arrive("A", 3, 4, 11), arrive("E", 1, 2, 11)], MIDI, 720)',
    )
    check.equal(
        prochain,
        ([arrive("R", 1, 3, 9), arrive("S", 3, 4, 11, 30), arrive("T", 2, 4, 8, 50)], MIDI, 180),
        "R",
        {"queue_no_ageing": "S", "queue_days_lost": "T"},
        label='prochain([arrive("R", 1, 3, 9), arrive("S", 3, 4, 11, 30), arrive("T", 2, 4, 8, 50)], MIDI, 180)',
    )
    check.equal(prochain, ([arrive("C", 5, 4, 13)], MIDI, 240), None, {"future_served": "C"})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres situations", hidden=True):
    check.equal(
        prochain,
        ([arrive("F", 2, 4, 12, 1), arrive("G", 1, 4, 12)], MIDI, 60),
        "G",
        {"future_served": "F"},
    )
    check.equal(
        prochain,
        ([arrive("H", 4, 4, 11, 30), arrive("I", 2, 4, 9, 30), arrive("J", 4, 4, 11)], MIDI, 60),
        "J",
    )
    check.equal(
        prochain,
        ([arrive("K", 4, 4, 11, 50), arrive("L", 2, 1, 11, 50)], MIDI, 1440),
        "L",
        {"queue_no_ageing": "K", "queue_days_lost": "K"},
    )
    check.equal(
        prochain,
        ([arrive("U", 2, 3, 10), arrive("V", 4, 4, 11, 40), arrive("W", 3, 4, 9, 40)], MIDI, 120),
        "U",
        {"queue_no_ageing": "V", "queue_days_lost": "W"},
    )
    check.equal(prochain, ([arrive("M", 6, 4, 11, 59), arrive("N", 5, 1, 8)], MIDI, 60), "M")
    check.equal(
        prochain,
        ([arrive("O", 2, 4, 9), arrive("P", 2, 4, 8, 59), arrive("Q", 2, 4, 9)], MIDI, 240),
        "P",
        {"queue_newest_first": "O"},
    )
    check.equal(prochain, ([], MIDI, 60), None)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## B. L'horloge du contrat
#
# ### Exercice 7. Les minutes ouvertes (2 points, 4-2-2)
#
# L'assistance de Bois & Compas est ouverte **du lundi au vendredi, de 8 h à 18 h**, sans coupure. Elle est fermée les jours de l'ensemble `fermes` (des `date`). Un délai promis ne court
# que pendant ces heures.
#
# Écrivez `minutes_ouvertes(debut, fin, fermes)`, qui rend le nombre entier de minutes ouvertes entre deux `datetime` (sans secondes).
#
# | appel | résultat |
# | :--- | :---: |
# | du mercredi 4 mars 2026 à 9 h au même jour à 11 h 30 | `150` |
# | du vendredi 6 mars à 17 h au lundi 9 mars à 9 h | `120` |
#
# Si `fin` précède `debut`, la fonction lève `ValueError` ; s'ils sont égaux, elle rend 0.
#
# <details><summary>Un indice</summary>
#
# Parcourez les jours, un par un, avec `jour + timedelta(days=1)`. Chaque jour ouvert, la fenêtre utile va de `max(debut, 8 h)` à `min(fin, 18 h)` ;
# si elle est à l'envers, elle compte 0. `jour.weekday()` vaut 0 le lundi et 6 le dimanche ; `datetime.combine(jour, time(8))` est ce jour à 8 h.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "minutes_ouvertes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def minutes_ouvertes(debut, fin, fermes):
    """Rend les minutes d'ouverture entre deux instants, ou lève ValueError."""
    ### BEGIN SOLUTION
    if fin < debut:
        raise ValueError("la fin précède le début")
    total = timedelta(0)
    jour = debut.date()
    while jour <= fin.date():
        if jour.weekday() < 5 and jour not in fermes:
            ouverture = max(debut, datetime.combine(jour, time(8)))
            fermeture = min(fin, datetime.combine(jour, time(18)))
            total = total + max(fermeture - ouverture, timedelta(0))
        jour = jour + timedelta(days=1)
    return total // timedelta(minutes=1)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_minutes_ouvertes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#horloge")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        minutes_ouvertes, (datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 11, 30), set()), 150
    )
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 3, 6, 17), datetime(2026, 3, 9, 9), set()),
        120,
        {"sla_calendar_minutes": 3840, "sla_weekend_counted": 1320, "sla_night_counted": 960},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres instants, dont un jour fermé", hidden=True):
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 4, 3, 16, 20), datetime(2026, 4, 7, 10, 5), {date(2026, 4, 6)}),
        225,
        {
            "sla_calendar_minutes": 5385,
            "sla_weekend_counted": 1425,
            "sla_closed_day_counted": 825,
            "sla_night_counted": 1065,
        },
    )
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 3, 4, 6, 30), datetime(2026, 3, 4, 8, 45), set()),
        45,
        {"sla_calendar_minutes": 135, "sla_night_counted": 135},
    )
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 3, 7, 10), datetime(2026, 3, 8, 15), set()),
        0,
        {"sla_calendar_minutes": 1740, "sla_weekend_counted": 900},
    )
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 3, 3, 17, 15), datetime(2026, 3, 5, 8, 10), set()),
        655,
        {"sla_calendar_minutes": 2335, "sla_night_counted": 2335},
    )
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 3, 2, 19), datetime(2026, 3, 2, 23), set()),
        0,
        {"sla_calendar_minutes": 240, "sla_night_counted": 240, "sla_negative_window": -60},
    )
    check.equal(
        minutes_ouvertes,
        (datetime(2026, 2, 26, 12), datetime(2026, 3, 12, 12), {date(2026, 3, 4)}),
        5400,
        {
            "sla_calendar_minutes": 20160,
            "sla_weekend_counted": 7800,
            "sla_closed_day_counted": 6000,
            "sla_night_counted": 12960,
        },
    )
    check.equal(minutes_ouvertes, (datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 9), set()), 0)
    check.raises(
        minutes_ouvertes, (datetime(2026, 3, 4, 9), datetime(2026, 3, 4, 8), set()), ValueError
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 8. L'horloge en pause (2 points, 4-2-2)
#
# Quand on attend une réponse de l'**utilisateur**, l'horloge s'arrête. Écrivez `temps_sla(debut, fin, pauses, fermes)` : les minutes ouvertes entre `debut` et `fin`, **moins** les minutes
# ouvertes passées en pause. `pauses` est une liste de couples `(début, fin)` de `datetime`.
#
# - Deux pauses peuvent se **chevaucher** : une minute n'est retirée qu'une fois.
# - La partie d'une pause qui déborde de l'intervalle `debut`–`fin` ne compte pas.
# - Une pause dont la fin vaut `None` n'est pas terminée : elle dure jusqu'à `fin`.
# - La nuit et le week-end, l'horloge était déjà arrêtée : la pause n'y retire rien.
#
# | appel | résultat |
# | :--- | :---: |
# | le 4 mars de 9 h à 15 h, une pause de 10 h à 11 h | `300` |
# | du 4 mars à 16 h au 5 mars à 10 h, une pause du 4 mars à 17 h au 5 mars à 9 h | `120` |
#
# Utilisez `minutes_ouvertes`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "temps_sla", "locked": false, "schema_version": 3, "solution": true, "task": false}
def temps_sla(debut, fin, pauses, fermes):
    """Rend les minutes ouvertes hors pauses, entre deux instants."""
    ### BEGIN SOLUTION
    total = minutes_ouvertes(debut, fin, fermes)
    compte_jusqua = debut  # tout ce qui précède est déjà retiré
    for pause, reprise in sorted(pauses, key=lambda une: une[0]):
        reprise = fin if reprise is None else min(reprise, fin)
        pause = max(pause, compte_jusqua)
        if pause < reprise:
            total = total - minutes_ouvertes(pause, reprise, fermes)
            compte_jusqua = reprise
    return total
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_temps_sla", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def mars(jour, heure, minute=0):
    """Un instant de mars 2026, pour les vérifications."""
    return datetime(2026, 3, jour, heure, minute)


check = Check(points=2, lesson=LECON + "#pauses")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        temps_sla,
        (mars(4, 9), mars(4, 15), [(mars(4, 10), mars(4, 11))], set()),
        300,
        {"pause_ignored": 360},
        label="temps_sla(mars(4, 9), mars(4, 15), [(mars(4, 10), mars(4, 11))], set())",
    )
    check.equal(
        temps_sla,
        (mars(4, 16), mars(5, 10), [(mars(4, 17), mars(5, 9))], set()),
        120,
        {"pause_ignored": 240, "pause_calendar": -720},
        label="temps_sla(mars(4, 16), mars(5, 10), [(mars(4, 17), mars(5, 9))], set())",
    )
    check.equal(temps_sla, (mars(4, 9), mars(4, 15), [], set()), 360)
### BEGIN HIDDEN TESTS
with check.aspect("des pauses qui se chevauchent, débordent ou durent encore", hidden=True):
    check.equal(
        temps_sla,
        (mars(4, 9), mars(4, 17), [(mars(4, 10), mars(4, 12)), (mars(4, 11), mars(4, 13))], set()),
        300,
        {"pause_ignored": 480, "pauses_twice": 240},
    )
    check.equal(
        temps_sla,
        (mars(4, 9), mars(4, 17), [(mars(4, 8), mars(4, 10)), (mars(4, 16), mars(5, 12))], set()),
        360,
        {"pause_ignored": 480, "pause_not_clipped": 0},
    )
    check.equal(
        temps_sla,
        (mars(4, 9), mars(4, 17), [(mars(4, 10), mars(4, 11)), (mars(4, 14), None)], set()),
        240,
        {"pause_ignored": 480, "open_pause_ignored": 420},
    )
    check.equal(
        temps_sla,
        (mars(5, 15), mars(10, 9, 30), [(mars(6, 16), mars(9, 11))], {date(2026, 3, 10)}),
        1080,
        {"pause_ignored": 1380, "pause_calendar": -2640},
    )
    check.equal(
        temps_sla,
        (
            mars(4, 9),
            mars(4, 17),
            [(mars(4, 15), mars(4, 16)), (mars(4, 10), mars(4, 14)), (mars(4, 11), mars(4, 12))],
            set(),
        ),
        180,
        {"pause_ignored": 480, "pauses_twice": 120},
    )
    check.equal(
        temps_sla,
        (mars(4, 9), mars(4, 10), [(mars(5, 9), mars(5, 10))], set()),
        60,
        {"pause_not_clipped": 0},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## C. Qui peut résoudre ?
#
# ### Exercice 9. Les mots d'une demande (1 point, 4-1-2)
#
# Pour trier des demandes, on compare des **mots**, sans se laisser tromper par les accents, les majuscules et la ponctuation. Écrivez `mots(texte)`, qui rend la liste des mots dans l'ordre :
#
# - en minuscules, **sans accents** ni cédilles ; `œ` s'écrit `oe` ;
# - un mot est une suite de lettres de a à z et de chiffres ; **tout le reste sépare** (espace, apostrophe, trait d'union, ponctuation).
#
# | appel | résultat |
# | :--- | :--- |
# | `mots("L'écran de l'accueil est NOIR !")` | `["l", "ecran", "de", "l", "accueil", "est", "noir"]` |
# | `mots("")` | `[]` |
#
# <details><summary>Un indice</summary>
#
# `unicodedata.normalize("NFD", texte)` sépare chaque lettre de son accent : « é » devient « e » suivi d'un accent, que `unicodedata.combining(signe)` reconnaît.
# `re.findall(r"[a-z0-9]+", texte)` rend les suites de lettres et de chiffres.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "mots", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mots(texte):
    """Rend les mots du texte, en minuscules et sans accents."""
    ### BEGIN SOLUTION
    separe = unicodedata.normalize("NFD", texte.lower().replace("œ", "oe"))
    sans_accents = "".join(signe for signe in separe if not unicodedata.combining(signe))
    return re.findall(r"[a-z0-9]+", sans_accents)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2"]} nbgrader={"grade": true, "grade_id": "test_mots", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#mots")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        mots,
        ("L'écran de l'accueil est NOIR !",),
        ["l", "ecran", "de", "l", "accueil", "est", "noir"],
        {
            "words_accents_kept": ["l", "écran", "de", "l", "accueil", "est", "noir"],
            "words_case_kept": ["L", "ecran", "de", "l", "accueil", "est", "NOIR"],
            "words_punctuation_kept": ["l'ecran", "de", "l'accueil", "est", "noir", "!"],
            "accented_letters_lost": ["l", "cran", "de", "l", "accueil", "est", "noir"],
        },
    )
    check.equal(mots, ("",), [])
### BEGIN HIDDEN TESTS
with check.aspect("d'autres textes", hidden=True):
    check.equal(
        mots,
        ("Le cœur du Réseau est tombé... Ça ne répond plus (n°12)",),
        ["le", "coeur", "du", "reseau", "est", "tombe", "ca", "ne", "repond", "plus", "n", "12"],
        {
            "words_accents_kept": [
                "le",
                "cœur",
                "du",
                "réseau",
                "est",
                "tombé",
                "ça",
                "ne",
                "répond",
                "plus",
                "n",
                "12",
            ],
            "words_case_kept": [
                "Le",
                "coeur",
                "du",
                "Reseau",
                "est",
                "tombe",
                "Ca",
                "ne",
                "repond",
                "plus",
                "n",
                "12",
            ],
            "words_punctuation_kept": [
                "le",
                "coeur",
                "du",
                "reseau",
                "est",
                "tombe...",
                "ca",
                "ne",
                "repond",
                "plus",
                "(n°12)",
            ],
            "accented_letters_lost": [
                "le",
                "c",
                "ur",
                "du",
                "r",
                "seau",
                "est",
                "tomb",
                "a",
                "ne",
                "r",
                "pond",
                "plus",
                "n",
                "12",
            ],
        },
    )
    check.equal(
        mots,
        ("Où est-ce que j'ai rangé l'e-mail de Noël ?",),
        ["ou", "est", "ce", "que", "j", "ai", "range", "l", "e", "mail", "de", "noel"],
        {
            "words_accents_kept": [
                "où",
                "est",
                "ce",
                "que",
                "j",
                "ai",
                "rangé",
                "l",
                "e",
                "mail",
                "de",
                "noël",
            ],
            "words_case_kept": [
                "Ou",
                "est",
                "ce",
                "que",
                "j",
                "ai",
                "range",
                "l",
                "e",
                "mail",
                "de",
                "Noel",
            ],
            "words_punctuation_kept": [
                "ou",
                "est-ce",
                "que",
                "j'ai",
                "range",
                "l'e-mail",
                "de",
                "noel",
                "?",
            ],
            "accented_letters_lost": [
                "o",
                "est",
                "ce",
                "que",
                "j",
                "ai",
                "rang",
                "l",
                "e",
                "mail",
                "de",
                "no",
                "l",
            ],
        },
    )
    check.equal(
        mots,
        ("D\u00e9j\u00e0 re\u0301par\u00e9, m\u2019a-t-on dit",),
        ["deja", "repare", "m", "a", "t", "on", "dit"],
        {
            "words_accents_kept": ["déjà", "re", "paré", "m", "a", "t", "on", "dit"],
            "words_case_kept": ["Deja", "repare", "m", "a", "t", "on", "dit"],
            "words_punctuation_kept": ["deja", "repare,", "m’a-t-on", "dit"],
            "accented_letters_lost": ["d", "j", "re", "par", "m", "a", "t", "on", "dit"],
        },
    )
    check.equal(mots, (" ?! ",), [], {"words_punctuation_kept": ["?!"]})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 10. Le tri par règles (2 points, 4-1-2)
#
# Une **règle** donne, pour chaque catégorie, des débuts de mots (des *radicaux*), en minuscules et sans accents : `{"matériel": ["ecran", "souris"], "compte": ["mot", "passe"]}`.
#
# Écrivez `trier(texte, regles)`, qui rend une catégorie :
#
# - pour chaque catégorie, on compte les **mots** du texte (au sens de `mots`) qui **commencent** par l'un de ses radicaux ; un mot compte **une** fois, même si deux radicaux lui conviennent ;
# - la catégorie qui a le plus de mots l'emporte ; à égalité, la **première** dans l'ordre des règles ;
# - sans aucun mot reconnu, le résultat est `"à qualifier"`.
#
# | texte | résultat, avec les règles ci-dessus |
# | :--- | :--- |
# | `"Mon écran est noir."` | `"matériel"` |
# | `"Mot de passe oublié, et la souris aussi !"` | `"compte"` |
# | `"Bonjour, rien ne va plus."` | `"à qualifier"` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "trier", "locked": false, "schema_version": 3, "solution": true, "task": false}
def trier(texte, regles):
    """Rend la catégorie dont le plus de mots sont dans le texte, ou « à qualifier »."""
    ### BEGIN SOLUTION
    meilleure, record = "à qualifier", 0
    for categorie, radicaux in regles.items():
        compte = 0
        for mot in mots(texte):
            if any(mot.startswith(radical) for radical in radicaux):
                compte = compte + 1
        if compte > record:
            meilleure, record = categorie, compte
    return meilleure
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2", "4-1-3"]} nbgrader={"grade": true, "grade_id": "test_trier", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
ESSAI = {"matériel": ["ecran", "souris", "son"], "compte": ["mot", "passe", "compte"]}


check = Check(points=2, lesson=LECON + "#regles")
with check.aspect("les cas de l'énoncé"):
    check.equal(trier, ("Mon écran est noir.", ESSAI), "matériel")
    check.equal(
        trier,
        ("Mot de passe oublié, et la souris aussi !", ESSAI),
        "compte",
        {"triage_first_rule_wins": "matériel"},
    )
    check.equal(
        trier, ("Bonjour, rien ne va plus.", ESSAI), "à qualifier", {"unknown_guessed": "matériel"}
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres textes, d'autres règles", hidden=True):
    check.equal(
        trier,
        ("Cette personne a quitté le service.", ESSAI),
        "à qualifier",
        {"stem_inside_word": "matériel", "unknown_guessed": "matériel"},
    )
    check.equal(
        trier,
        ("Plus de SON, et mon compte est bloqué", ESSAI),
        "matériel",
        {"tie_to_the_last": "compte"},
    )
    check.equal(trier, ("Les écrans et les souris du compte-rendu", ESSAI), "matériel")
    check.equal(
        trier,
        (
            "Imprimante et imprimantes, sur le réseau du wifi",
            {"réseau": ["reseau", "wifi", "wi"], "matériel": ["imprim", "imprimante"]},
        ),
        "réseau",
        {"tie_to_the_last": "matériel", "stems_counted": "matériel"},
    )
    check.equal(
        trier,
        (
            "Imprimante : mot de passe ?",
            {"compte": ["mot", "passe"], "matériel": ["imprim", "imprimante", "impr"]},
        ),
        "compte",
        {"stems_counted": "matériel"},
    )
    check.equal(trier, ("Rien", {}), "à qualifier")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 11. La matrice de confusion (1 point, 4-1-2)
#
# Pour juger un tri, on range les demandes dans un tableau : **une ligne par vraie catégorie, une colonne par catégorie trouvée**. Écrivez `confusion(vraies, trouvees, categories)`, qui rend une liste
# de lignes (des listes d'entiers), dans l'ordre de `categories`.
#
# `confusion(["A", "A", "B", "B", "B"], ["A", "B", "B", "B", "B"], ["A", "B"])` rend `[[1, 1], [0, 3]]` : un « A » a été pris pour un « B ».
#
# Une demande dont la catégorie, vraie ou trouvée, n'est pas dans `categories` est laissée de côté. Deux listes de longueurs différentes sont refusées par `ValueError`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "confusion", "locked": false, "schema_version": 3, "solution": true, "task": false}
def confusion(vraies, trouvees, categories):
    """Rend la matrice de confusion : lignes, vraies catégories ; colonnes, trouvées."""
    ### BEGIN SOLUTION
    if len(vraies) != len(trouvees):
        raise ValueError("il faut autant de catégories trouvées que de vraies")
    couples = list(zip(vraies, trouvees))
    matrice = []
    for vraie in categories:
        matrice.append([couples.count((vraie, trouvee)) for trouvee in categories])
    return matrice
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2"]} nbgrader={"grade": true, "grade_id": "test_confusion", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#confusion")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        confusion,
        (["A", "A", "B", "B", "B"], ["A", "B", "B", "B", "B"], ["A", "B"]),
        [[1, 1], [0, 3]],
        {"confusion_transposed": [[1, 0], [1, 3]], "confusion_diagonal_only": [[1, 0], [0, 3]]},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres tris", hidden=True):
    check.equal(
        confusion,
        (["R", "M", "C", "M", "M"], ["R", "C", "C", "M", "?"], ["M", "R", "C", "?"]),
        [[1, 0, 1, 1], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]],
        {
            "confusion_transposed": [[1, 0, 0, 0], [0, 1, 0, 0], [1, 0, 1, 0], [1, 0, 0, 0]],
            "confusion_diagonal_only": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]],
        },
    )
    check.equal(
        confusion,
        (["A", "Z", "B"], ["B", "A", "Z"], ["A", "B"]),
        [[0, 1], [0, 0]],
        {"confusion_transposed": [[0, 0], [1, 0]], "confusion_diagonal_only": [[0, 0], [0, 0]]},
    )
    check.equal(confusion, ([], [], ["A", "B"]), [[0, 0], [0, 0]])
    check.raises(confusion, (["A"], [], ["A"]), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 12. La note d'un tri (1 point, 4-1-2)
#
# Quand une catégorie est rare, le taux de bonnes réponses flatte un tri qui l'ignore. On calcule donc un **F1 par catégorie**, puis leur moyenne, le **macro-F1** :
#
# $$F1 = \frac{2 \times \text{justes}}{\text{total de la ligne} + \text{total de la colonne}}$$
#
# Écrivez `macro_f1(matrice)`, où `matrice` est une matrice de confusion. Le résultat est `round(moyenne, 3)`.
# Une catégorie absente (ligne **et** colonne à zéro) est laissée de côté. S'il n'en reste aucune, le résultat est `0.0`.
#
# | appel | résultat |
# | :--- | :---: |
# | `macro_f1([[8, 2], [0, 2]])` | `0.778` |
# | `macro_f1([[3, 1, 0], [0, 2, 0], [0, 0, 0]])` | `0.829` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "macro_f1", "locked": false, "schema_version": 3, "solution": true, "task": false}
def macro_f1(matrice):
    """Rend la moyenne des F1 des catégories présentes, arrondie au millième."""
    ### BEGIN SOLUTION
    notes = []
    for rang, ligne in enumerate(matrice):
        total = sum(ligne) + sum(autre[rang] for autre in matrice)
        if total > 0:
            notes.append(2 * ligne[rang] / total)
    if not notes:
        return 0.0
    return round(sum(notes) / len(notes), 3)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2"]} nbgrader={"grade": true, "grade_id": "test_macro_f1", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#macro-f1")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        macro_f1,
        ([[8, 2], [0, 2]],),
        0.778,
        {"accuracy_for_f1": 0.833, "recall_for_f1": 0.9, "precision_for_f1": 0.75},
    )
    check.equal(
        macro_f1,
        ([[3, 1, 0], [0, 2, 0], [0, 0, 0]],),
        0.829,
        {
            "accuracy_for_f1": 0.833,
            "recall_for_f1": 0.875,
            "precision_for_f1": 0.833,
            "absent_category_counted": 0.552,
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres matrices", hidden=True):
    check.equal(
        macro_f1,
        ([[90, 0], [9, 1]],),
        0.567,
        {"accuracy_for_f1": 0.91, "recall_for_f1": 0.55, "precision_for_f1": 0.955},
    )
    check.equal(
        macro_f1,
        ([[5, 3, 1], [0, 4, 0], [2, 0, 6]],),
        0.717,
        {"accuracy_for_f1": 0.714, "recall_for_f1": 0.769, "precision_for_f1": 0.714},
    )
    check.equal(macro_f1, ([[0, 4], [0, 0]],), 0.0)
    check.equal(
        macro_f1,
        ([[0, 0, 0], [0, 7, 0], [0, 2, 3]],),
        0.812,
        {
            "accuracy_for_f1": 0.833,
            "recall_for_f1": 0.8,
            "precision_for_f1": 0.889,
            "absent_category_counted": 0.542,
        },
    )
    check.equal(macro_f1, ([[0, 0], [0, 0]],), 0.0)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 13. Vos règles (2 points, 4-1-2)
#
# La liste `DEMANDES`, fournie, contient trente demandes et leur catégorie. Exécutez la cellule pour les lire.

# %% nbgrader={"grade": false, "grade_id": "les_demandes", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
for texte, categorie in DEMANDES:
    print(f"{categorie:<13} {texte}")

# %% [markdown]
# Écrivez vos règles dans `MES_REGLES`, de la forme de l'exercice 10, pour les cinq catégories de `CATEGORIES`. Chaque catégorie a **2 à 15 radicaux**, d'au moins **2 signes**, en lettres
# minuscules sans accents ou en chiffres.
#
# - Sur `DEMANDES`, le macro-F1 doit atteindre **0,75**.
# - La correction essaie aussi **vingt demandes que vous ne voyez pas**, écrites par d'autres personnes, avec des fautes, des accents en trop ou en moins et peu de vocabulaire technique ; il y faut **0,6**.
#
# Un radical court et courant (`"imprim"`) attrape plus de demandes qu'un mot recopié (`"froisse"`). La catégorie `"à qualifier"` est une réponse fausse, ici.

# %% deletable=false nbgrader={"grade": false, "grade_id": "mes_regles", "locked": false, "schema_version": 3, "solution": true, "task": false}
MES_REGLES = {}
### BEGIN SOLUTION
MES_REGLES = {
    "matériel": ["ecran", "imprimante", "souris", "clavier", "portable", "touche", "batterie", "bruit", "noir", "pile", "chauff", "eteint"],
    "logiciel": ["logiciel", "application", "excel", "word", "erreur", "plant", "install", "version", "windows", "outlook", "programme", "ferme"],
    "réseau": ["internet", "wifi", "reseau", "connexion", "connect", "site", "lent", "vpn", "partag", "prise"],
    "compte": ["compte", "mot", "passe", "identifiant", "droit", "bloque", "acces", "session", "mdp"],
    "manipulation": ["comment", "sais", "montrer", "bouton", "retrouver", "arrive", "expliquer", "trier", "apprendre"],
}
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2", "4-1-3"]} nbgrader={"grade": true, "grade_id": "test_mes_regles", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def bien_formees(regles):
    """Cinq catégories, de 2 à 15 radicaux en lettres minuscules et chiffres."""
    return (
        isinstance(regles, dict)
        and sorted(regles) == sorted(CATEGORIES)
        and all(
            isinstance(radicaux, list)
            and 2 <= len(radicaux) <= 15
            and all(isinstance(r, str) and len(r) >= 2 for r in radicaux)
            for radicaux in regles.values()
        )
    )


def sans_accents(regles):
    """Tous les radicaux s'écrivent en minuscules sans accents, ou en chiffres."""
    return all(re.fullmatch("[a-z0-9]+", r) for radicaux in regles.values() for r in radicaux)


def note_du_tri(regles, demandes):
    """Le macro-F1 des règles sur des demandes étiquetées."""
    trouvees = [tri_du_cours(texte, regles) for texte, _ in demandes]
    notes = []
    for categorie in CATEGORIES:
        justes = sum(v == t == categorie for (_, v), t in zip(demandes, trouvees))
        total = sum(v == categorie for _, v in demandes) + trouvees.count(categorie)
        notes.append(2 * justes / total if total else 0.0)
    return sum(notes) / len(notes)


def virgule(nombre):
    """Le nombre, avec deux décimales et une virgule."""
    return f"{nombre:.2f}".replace(".", ",")


from gmsi.triage import classify as tri_du_cours

check = Check(points=2, lesson=LECON + "#regles")
with check.aspect("des règles bien formées, qui trient les demandes connues"):
    if not MES_REGLES:
        raise NotImplementedError
    check.that(
        bien_formees(MES_REGLES),
        "Il faut un dictionnaire des cinq catégories, chacune avec une liste de 2 à 15 radicaux d'au moins 2 signes.",
    )
    check.that(
        sans_accents(MES_REGLES),
        "Des radicaux ont une majuscule, un accent ou un autre signe que des lettres et des chiffres.",
        "stems_with_accents",
    )
    obtenue = note_du_tri(MES_REGLES, DEMANDES)
    check.that(
        obtenue >= 0.75,
        f"Sur les demandes connues, votre macro-F1 est {virgule(obtenue)} ; il faut 0,75 au moins.",
    )
### BEGIN HIDDEN TESTS
AUTRES = [
    ("l'ecrant de mon poste clignote puis devient noir", "matériel"),
    ("mon portable chauffe et fait un bruit de sèche-cheveux", "matériel"),
    ("l'imprimante mange le papier", "matériel"),
    ("LA SOURIS EST MORTE", "matériel"),
    ("deux touches du clavier restent enfoncées", "matériel"),
    ("le logiciel de stock me met une érreur rouge", "logiciel"),
    ("Excel se ferme quand je clique sur enregistrer", "logiciel"),
    ("l'application des congés plante a chaque fois", "logiciel"),
    ("il faudrait installer la nouvelle version", "logiciel"),
    ("plus d'internet a l'atelier depuis 10h", "réseau"),
    ("le Wi-Fi / wifi de la cantine est hyper lent", "réseau"),
    ("aucun site ne s'affiche", "réseau"),
    ("la connéxion tombe tout le temps", "réseau"),
    ("jai oublie mon mot de passe pendant les vacances", "compte"),
    ("mon compte est bloqué, je me suis trompée trois fois", "compte"),
    ("la stagiaire n'a pas d'identifiant", "compte"),
    ("Comment on met une signature dans un mail ?", "manipulation"),
    ("je ne sais pas ou cliquer pour trier", "manipulation"),
    ("Pouvez-vous me montrer le bouton pour agrandir ?", "manipulation"),
    ("je n'arrive pas a retrouver mon brouillon, comment faire", "manipulation"),
]
with check.aspect("vingt demandes écrites par d'autres", hidden=True):
    if not MES_REGLES:
        raise NotImplementedError
    obtenue = note_du_tri(MES_REGLES, DEMANDES)
    ailleurs = note_du_tri(MES_REGLES, AUTRES)
    check.that(
        bien_formees(MES_REGLES) and ailleurs >= 0.6,
        f"Sur les demandes que vous ne voyez pas, votre macro-F1 est {virgule(ailleurs)} ; il faut 0,6 au moins.",
        "rules_learnt_by_heart" if obtenue >= 0.75 else None,
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 14. À qui passer la main ? (1 point, 4-1-3)
#
# Le **niveau 1** (N1) répond à tous ; le **niveau 2** (N2) réunit les techniciens ; le **niveau 3** (N3) est l'expert ou l'éditeur. Écrivez `orienter(niveau, categorie, utilisateurs, minutes)`, qui rend le niveau qui doit
# avoir le ticket maintenant. `niveau` est celui qui l'a, `utilisateurs` le nombre de personnes touchées, `minutes` le temps déjà passé **à ce niveau**.
# Prenez la **première** ligne qui convient :
#
# | ordre | le ticket est en… | et… | résultat |
# | :---: | :---: | :--- | :---: |
# | 1 | N1 | la catégorie est `"réseau"` et **plusieurs** personnes sont touchées | `"N2"` |
# | 2 | N1 | 30 minutes ou plus sont passées | `"N2"` |
# | 3 | N2 | 240 minutes ou plus sont passées | `"N3"` |
# | 4 | autre cas | | le même niveau |
#
# On monte **d'une marche à la fois** : un ticket oublié 500 minutes en N1 passe en N2.

# %% deletable=false nbgrader={"grade": false, "grade_id": "orienter", "locked": false, "schema_version": 3, "solution": true, "task": false}
def orienter(niveau, categorie, utilisateurs, minutes):
    """Rend le niveau, N1, N2 ou N3, qui doit avoir le ticket."""
    ### BEGIN SOLUTION
    if niveau == "N1" and categorie == "réseau" and utilisateurs > 1:
        return "N2"
    if niveau == "N1" and minutes >= 30:
        return "N2"
    if niveau == "N2" and minutes >= 240:
        return "N3"
    return niveau
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-3"]} nbgrader={"grade": true, "grade_id": "test_orienter", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#escalade")
with check.aspect("cinq tickets"):
    check.equal(orienter, ("N1", "compte", 1, 30), "N2", {"escalation_limit_excluded": "N1"})
    check.equal(orienter, ("N1", "réseau", 12, 2), "N2", {"collective_kept": "N1"})
    check.equal(orienter, ("N1", "logiciel", 1, 500), "N2", {"escalation_level_skipped": "N3"})
    check.equal(orienter, ("N2", "logiciel", 1, 239), "N2")
    check.equal(orienter, ("N1", "matériel", 3, 29), "N1")
### BEGIN HIDDEN TESTS
with check.aspect("d'autres tickets", hidden=True):
    check.equal(orienter, ("N2", "matériel", 1, 240), "N3", {"escalation_limit_excluded": "N2"})
    check.equal(orienter, ("N1", "réseau", 1, 10), "N1")
    check.equal(orienter, ("N1", "réseau", 2, 0), "N2", {"collective_kept": "N1"})
    check.equal(orienter, ("N1", "manipulation", 1, 240), "N2", {"escalation_level_skipped": "N3"})
    check.equal(orienter, ("N3", "réseau", 50, 900), "N3")
    check.equal(orienter, ("N2", "réseau", 8, 5), "N2")
    check.equal(orienter, ("N1", "compte", 4, 5), "N1")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Compter juste
#
# ### Exercice 15. Lire le journal (2 points, 4-1-2)
#
# Le journal de l'outil de tickets est un fichier CSV : une **ligne par événement**, donc plusieurs lignes par ticket. Ouvrez `journal.csv` (double-clic) pour voir sa forme :
#
# `numero;date;etat;groupe;dans_les_delais`
#
# Écrivez `lire_journal(nom)`, qui rend une liste de dictionnaires aux clés `"numero"`, `"etat"`, `"groupe"` (des textes), `"date"` (un `datetime`) et `"dans_les_delais"` (`True` pour `oui`, `False` pour `non`), **dans l'ordre du fichier**.
#
# - Les dates sont à la française : jour/mois/année heure:minute.
# - Les espaces autour d'un champ ne comptent pas.
# - Selon le poste, le fichier est en UTF-8, en UTF-8 avec une marque invisible au début (le BOM) ou en `cp1252`, avec des fins de ligne LF ou CRLF : votre fonction lit tout cela.
# - Une ligne **abîmée** est sautée : pas exactement cinq champs, numéro vide, ou date illisible. Une ligne vide aussi.
#
# <details><summary>Un indice</summary>
#
# `open(nom, "rb").read()` rend les octets bruts. Essayez `octets.decode("utf-8-sig")`, qui enlève le BOM s'il y en a un ; si cela lève `UnicodeDecodeError`, c'est du `cp1252`. Puis
# `texte.splitlines()[1:]` rend les lignes sans l'en-tête, et `datetime.strptime(texte, "%d/%m/%Y %H:%M")` lit une date, ou lève `ValueError`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "lire_journal", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lire_journal(nom):
    """Rend les événements du journal, lignes abîmées sautées."""
    ### BEGIN SOLUTION
    with open(nom, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in texte.splitlines()[1:]:
        champs = [champ.strip() for champ in ligne.split(";")]
        if len(champs) != 5 or not champs[0]:
            continue
        try:
            quand = datetime.strptime(champs[1], "%d/%m/%Y %H:%M")
        except ValueError:
            continue
        lignes.append(
            {
                "numero": champs[0],
                "date": quand,
                "etat": champs[2],
                "groupe": champs[3],
                "dans_les_delais": champs[4] == "oui",
            }
        )
    return lignes
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2"]} nbgrader={"grade": true, "grade_id": "test_lire_journal", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#journal")
with check.aspect("le fichier journal.csv"):
    check.equal(
        lire_journal,
        ("journal.csv",),
        [
            {
                "numero": "INC-0102",
                "date": datetime(2026, 3, 3, 9, 5),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0101",
                "date": datetime(2026, 3, 2, 8, 30),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0101",
                "date": datetime(2026, 3, 2, 8, 50),
                "etat": "affecté",
                "groupe": "N2",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0103",
                "date": datetime(2026, 3, 5, 14, 0),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0101",
                "date": datetime(2026, 3, 12, 16, 40),
                "etat": "résolu",
                "groupe": "N2",
                "dans_les_delais": False,
            },
            {
                "numero": "INC-0102",
                "date": datetime(2026, 3, 3, 9, 20),
                "etat": "résolu",
                "groupe": "N1",
                "dans_les_delais": True,
            },
        ],
        {
            "log_month_day": [
                {
                    "numero": "INC-0102",
                    "date": datetime(2026, 3, 3, 9, 5),
                    "etat": "ouvert",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0101",
                    "date": datetime(2026, 2, 3, 8, 30),
                    "etat": "ouvert",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0101",
                    "date": datetime(2026, 2, 3, 8, 50),
                    "etat": "affecté",
                    "groupe": "N2",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0103",
                    "date": datetime(2026, 5, 3, 14, 0),
                    "etat": "ouvert",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0101",
                    "date": datetime(2026, 12, 3, 16, 40),
                    "etat": "résolu",
                    "groupe": "N2",
                    "dans_les_delais": False,
                },
                {
                    "numero": "INC-0102",
                    "date": datetime(2026, 3, 3, 9, 20),
                    "etat": "résolu",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
            ],
            "log_text_for_boolean": [
                {
                    "numero": "INC-0102",
                    "date": datetime(2026, 3, 3, 9, 5),
                    "etat": "ouvert",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0101",
                    "date": datetime(2026, 3, 2, 8, 30),
                    "etat": "ouvert",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0101",
                    "date": datetime(2026, 3, 2, 8, 50),
                    "etat": "affecté",
                    "groupe": "N2",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0103",
                    "date": datetime(2026, 3, 5, 14, 0),
                    "etat": "ouvert",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0101",
                    "date": datetime(2026, 3, 12, 16, 40),
                    "etat": "résolu",
                    "groupe": "N2",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-0102",
                    "date": datetime(2026, 3, 3, 9, 20),
                    "etat": "résolu",
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
            ],
        },
    )


### BEGIN HIDDEN TESTS
def se_lit(nom):
    """Vrai si le fichier se lit sans erreur."""
    try:
        lire_journal(nom)
    except Exception:
        return False
    return True


def verifier(nom, quoi, cle, attendu):
    """Lit un fichier ; une erreur n'est nommée que si le fichier ordinaire, lui, se lit."""
    if se_lit("journal.csv") and not se_lit(nom):
        check.that(False, f"{quoi} n'a pas été lu jusqu'au bout.", cle)
    else:
        check.value(lire_journal(nom), attendu, label=quoi)


with check.aspect("les fichiers d'autres postes, et des lignes abîmées", hidden=True):
    verifier(
        "journal_bom.csv",
        "Le fichier avec un BOM",
        "log_bom_kept",
        [
            {
                "numero": "INC-0201",
                "date": datetime(2026, 4, 7, 10, 0),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0201",
                "date": datetime(2026, 4, 7, 10, 12),
                "etat": "résolu",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0202",
                "date": datetime(2026, 4, 8, 11, 30),
                "etat": "ouvert",
                "groupe": "N2",
                "dans_les_delais": False,
            },
        ],
    )
    verifier(
        "journal_excel.csv",
        "Le fichier en cp1252",
        "log_encoding",
        [
            {
                "numero": "INC-0301",
                "date": datetime(2026, 5, 11, 8, 0),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0301",
                "date": datetime(2026, 5, 11, 9, 15),
                "etat": "affecté",
                "groupe": "N2",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0301",
                "date": datetime(2026, 5, 12, 17, 45),
                "etat": "résolu",
                "groupe": "N2",
                "dans_les_delais": False,
            },
        ],
    )
    verifier(
        "journal_abime.csv",
        "Le fichier aux lignes abîmées",
        "log_bad_line",
        [
            {
                "numero": "INC-0401",
                "date": datetime(2026, 6, 1, 8, 0),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-0403",
                "date": datetime(2026, 6, 3, 10, 30),
                "etat": "ouvert",
                "groupe": "N1",
                "dans_les_delais": True,
            },
        ],
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 16. Des lignes aux tickets (2 points, 4-1-2)
#
# Un ticket de huit lignes n'est pas huit tickets. Écrivez `incidents(evenements)`, où `evenements` est une liste de la forme de l'exercice 15, **dans le désordre**. Le résultat est une liste de dictionnaires, un par
# ticket, dans l'ordre des numéros (des textes) :
#
# | clé | valeur |
# | :--- | :--- |
# | `"numero"` | le numéro |
# | `"ouvert"` | la date du premier événement |
# | `"resolu"` | la date du **dernier** événement `"résolu"` ; `None` s'il n'y en a pas, ou si un événement `"rouvert"` vient **après** lui |
# | `"rouvertures"` | le nombre d'événements `"rouvert"` |
# | `"transferts"` | le nombre de fois où le groupe **change** d'un événement au suivant |
# | `"groupe"`, `"dans_les_delais"` | ceux du **dernier** événement |
#
# « Premier », « suivant » et « dernier » s'entendent dans l'ordre des **dates**. Deux événements d'un même ticket n'ont jamais la même date. Tous les états ne vous servent pas : `"ouvert"`, `"affecté"`… sont des événements comme les autres.

# %% deletable=false nbgrader={"grade": false, "grade_id": "incidents", "locked": false, "schema_version": 3, "solution": true, "task": false}
def incidents(evenements):
    """Rend un dictionnaire par ticket, par ordre de numéro."""
    ### BEGIN SOLUTION
    par_numero = {}
    for evt in sorted(evenements, key=lambda un: un["date"]):
        par_numero.setdefault(evt["numero"], []).append(evt)
    resultat = []
    for numero in sorted(par_numero):
        histoire = par_numero[numero]
        resolu, rouvertures, transferts = None, 0, 0
        for rang, evt in enumerate(histoire):
            if evt["etat"] == "résolu":
                resolu = evt["date"]
            if evt["etat"] == "rouvert":
                resolu = None
                rouvertures += 1
            if rang > 0 and evt["groupe"] != histoire[rang - 1]["groupe"]:
                transferts += 1
        resultat.append(
            {
                "numero": numero,
                "ouvert": histoire[0]["date"],
                "resolu": resolu,
                "rouvertures": rouvertures,
                "transferts": transferts,
                "groupe": histoire[-1]["groupe"],
                "dans_les_delais": histoire[-1]["dans_les_delais"],
            }
        )
    return resultat
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-1-2", "4-2-2"]} nbgrader={"grade": true, "grade_id": "test_incidents", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def evenement(numero, jour, heure, etat, groupe="N1", dans_les_delais=True):
    """Une ligne du journal, en mars 2026, pour les vérifications."""
    return {
        "numero": numero,
        "date": datetime(2026, 3, jour, heure),
        "etat": etat,
        "groupe": groupe,
        "dans_les_delais": dans_les_delais,
    }


check = Check(points=2, lesson=LECON + "#incidents")
with check.aspect("deux tickets, lignes dans le désordre"):
    check.equal(
        incidents,
        (
            [
                evenement("INC-02", 3, 9, "ouvert"),
                evenement("INC-01", 2, 15, "résolu", "N2"),
                evenement("INC-01", 2, 9, "ouvert"),
                evenement("INC-01", 2, 11, "affecté", "N2"),
            ],
        ),
        [
            {
                "numero": "INC-01",
                "ouvert": datetime(2026, 3, 2, 9, 0),
                "resolu": datetime(2026, 3, 2, 15, 0),
                "rouvertures": 0,
                "transferts": 1,
                "groupe": "N2",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-02",
                "ouvert": datetime(2026, 3, 3, 9, 0),
                "resolu": None,
                "rouvertures": 0,
                "transferts": 0,
                "groupe": "N1",
                "dans_les_delais": True,
            },
        ],
        {
            "log_order_trusted": [
                {
                    "numero": "INC-01",
                    "ouvert": datetime(2026, 3, 2, 15, 0),
                    "resolu": datetime(2026, 3, 2, 15, 0),
                    "rouvertures": 0,
                    "transferts": 2,
                    "groupe": "N2",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-02",
                    "ouvert": datetime(2026, 3, 3, 9, 0),
                    "resolu": None,
                    "rouvertures": 0,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
            ],
            "rows_for_transfers": [
                {
                    "numero": "INC-01",
                    "ouvert": datetime(2026, 3, 2, 9, 0),
                    "resolu": datetime(2026, 3, 2, 15, 0),
                    "rouvertures": 0,
                    "transferts": 2,
                    "groupe": "N2",
                    "dans_les_delais": True,
                },
                {
                    "numero": "INC-02",
                    "ouvert": datetime(2026, 3, 3, 9, 0),
                    "resolu": None,
                    "rouvertures": 0,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                },
            ],
        },
        label='incidents([evenement("INC-02", 3, 9, "ouvert"), evenement("INC-01", 2, 15, "résolu", "N2"), evenement("INC-01", 2, 9, "ouvert"), evenement("INC-01", 2, 11, "affecté", "N2")])',
    )
### BEGIN HIDDEN TESTS
with check.aspect("des tickets rouverts, transférés, en retard", hidden=True):
    check.equal(
        incidents,
        (
            [
                evenement("INC-07", 2, 8, "ouvert"),
                evenement("INC-07", 2, 10, "résolu"),
                evenement("INC-07", 3, 9, "rouvert"),
                evenement("INC-07", 3, 16, "résolu", dans_les_delais=False),
            ],
        ),
        [
            {
                "numero": "INC-07",
                "ouvert": datetime(2026, 3, 2, 8, 0),
                "resolu": datetime(2026, 3, 3, 16, 0),
                "rouvertures": 1,
                "transferts": 0,
                "groupe": "N1",
                "dans_les_delais": False,
            }
        ],
        {
            "first_resolution_kept": [
                {
                    "numero": "INC-07",
                    "ouvert": datetime(2026, 3, 2, 8, 0),
                    "resolu": datetime(2026, 3, 2, 10, 0),
                    "rouvertures": 1,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": False,
                }
            ],
            "late_flag_of_the_first_row": [
                {
                    "numero": "INC-07",
                    "ouvert": datetime(2026, 3, 2, 8, 0),
                    "resolu": datetime(2026, 3, 3, 16, 0),
                    "rouvertures": 1,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                }
            ],
        },
    )
    check.equal(
        incidents,
        (
            [
                evenement("INC-08", 4, 14, "rouvert"),
                evenement("INC-08", 4, 12, "résolu"),
                evenement("INC-08", 4, 8, "ouvert"),
            ],
        ),
        [
            {
                "numero": "INC-08",
                "ouvert": datetime(2026, 3, 4, 8, 0),
                "resolu": None,
                "rouvertures": 1,
                "transferts": 0,
                "groupe": "N1",
                "dans_les_delais": True,
            }
        ],
        {
            "log_order_trusted": [
                {
                    "numero": "INC-08",
                    "ouvert": datetime(2026, 3, 4, 14, 0),
                    "resolu": datetime(2026, 3, 4, 12, 0),
                    "rouvertures": 1,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                }
            ],
            "first_resolution_kept": [
                {
                    "numero": "INC-08",
                    "ouvert": datetime(2026, 3, 4, 8, 0),
                    "resolu": datetime(2026, 3, 4, 12, 0),
                    "rouvertures": 1,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                }
            ],
            "resolved_though_reopened": [
                {
                    "numero": "INC-08",
                    "ouvert": datetime(2026, 3, 4, 8, 0),
                    "resolu": datetime(2026, 3, 4, 12, 0),
                    "rouvertures": 1,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                }
            ],
        },
    )
    check.equal(
        incidents,
        (
            [
                evenement("INC-11", 4, 8, "ouvert"),
                evenement("INC-11", 4, 9, "résolu"),
                evenement("INC-11", 4, 10, "rouvert"),
                evenement("INC-11", 4, 11, "résolu"),
                evenement("INC-11", 4, 12, "rouvert"),
            ],
        ),
        [
            {
                "numero": "INC-11",
                "ouvert": datetime(2026, 3, 4, 8, 0),
                "resolu": None,
                "rouvertures": 2,
                "transferts": 0,
                "groupe": "N1",
                "dans_les_delais": True,
            }
        ],
        {
            "first_resolution_kept": [
                {
                    "numero": "INC-11",
                    "ouvert": datetime(2026, 3, 4, 8, 0),
                    "resolu": datetime(2026, 3, 4, 9, 0),
                    "rouvertures": 2,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                }
            ],
            "resolved_though_reopened": [
                {
                    "numero": "INC-11",
                    "ouvert": datetime(2026, 3, 4, 8, 0),
                    "resolu": datetime(2026, 3, 4, 11, 0),
                    "rouvertures": 2,
                    "transferts": 0,
                    "groupe": "N1",
                    "dans_les_delais": True,
                }
            ],
        },
    )
    check.equal(
        incidents,
        (
            [
                evenement("INC-10", 5, 8, "ouvert"),
                evenement("INC-10", 5, 9, "affecté", "N2"),
                evenement("INC-10", 5, 10, "affecté", "N2"),
                evenement("INC-10", 5, 11, "affecté", "N1"),
                evenement("INC-10", 5, 12, "résolu", "N1"),
                evenement("INC-09", 6, 8, "ouvert"),
            ],
        ),
        [
            {
                "numero": "INC-09",
                "ouvert": datetime(2026, 3, 6, 8, 0),
                "resolu": None,
                "rouvertures": 0,
                "transferts": 0,
                "groupe": "N1",
                "dans_les_delais": True,
            },
            {
                "numero": "INC-10",
                "ouvert": datetime(2026, 3, 5, 8, 0),
                "resolu": datetime(2026, 3, 5, 12, 0),
                "rouvertures": 0,
                "transferts": 2,
                "groupe": "N1",
                "dans_les_delais": True,
            },
        ],
    )
    check.equal(incidents, ([],), [])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 17. Le taux de respect des délais (1 point, 4-2-2)
#
# Écrivez `taux_sla(evenements)` : la part, en pour cent, des **tickets** dans les délais. Un ticket est dans les délais si son **dernier** événement (par la date) le dit. Le résultat est `round(…, 1)` ; sans aucun ticket, c'est `None`.
#
# Le champ `dans_les_delais` vaut `True` presque toute la vie d'un ticket, et ne bascule qu'à la fin : compter les **lignes** donnerait un taux flatteur, et faux. Utilisez `incidents`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "taux_sla", "locked": false, "schema_version": 3, "solution": true, "task": false}
def taux_sla(evenements):
    """Rend le pourcentage de tickets dans les délais, ou None."""
    ### BEGIN SOLUTION
    trouves = incidents(evenements)
    if not trouves:
        return None
    bons = sum(ticket["dans_les_delais"] for ticket in trouves)
    return round(100 * bons / len(trouves), 1)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_taux_sla", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def evenement(numero, jour, heure, etat, groupe="N1", dans_les_delais=True):
    """Une ligne du journal, en mars 2026, pour les vérifications."""
    return {
        "numero": numero,
        "date": datetime(2026, 3, jour, heure),
        "etat": etat,
        "groupe": groupe,
        "dans_les_delais": dans_les_delais,
    }


check = Check(points=1, lesson=LECON + "#incidents")
with check.aspect("trois tickets, huit lignes"):
    check.equal(
        taux_sla,
        (
            [
                evenement("A", 2, 8, "ouvert"),
                evenement("A", 2, 9, "affecté"),
                evenement("A", 2, 10, "affecté"),
                evenement("A", 3, 9, "résolu", dans_les_delais=False),
                evenement("B", 2, 8, "ouvert"),
                evenement("B", 2, 9, "résolu"),
                evenement("C", 2, 8, "ouvert"),
                evenement("C", 4, 8, "affecté", dans_les_delais=False),
            ],
        ),
        33.3,
        {"sla_by_row": 75.0, "sla_if_ever_in_time": 100.0, "sla_share_for_percent": 0.3},
        label='taux_sla([evenement("A", 2, 8, "ouvert"), evenement("A", 2, 9, "affecté"), evenement("A", 2, 10, "affecté"), evenement("A", 3, 9, "résolu", dans_les_delais=False), evenement("B", 2, 8, "ouvert"), eve…)',
    )
    check.equal(taux_sla, ([],), None)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres journaux", hidden=True):
    check.equal(
        taux_sla,
        (
            [
                evenement("A", 2, 8, "ouvert"),
                evenement("A", 2, 9, "affecté"),
                evenement("A", 2, 18, "résolu", dans_les_delais=False),
                evenement("B", 2, 8, "ouvert"),
            ],
        ),
        50.0,
        {"sla_by_row": 75.0, "sla_if_ever_in_time": 100.0, "sla_share_for_percent": 0.5},
    )
    check.equal(
        taux_sla,
        (
            [
                evenement("B", 5, 12, "résolu", dans_les_delais=False),
                evenement("B", 5, 8, "ouvert"),
                evenement("A", 5, 8, "ouvert"),
                evenement("C", 5, 8, "ouvert"),
                evenement("C", 5, 9, "affecté"),
            ],
        ),
        66.7,
        {"sla_by_row": 80.0, "sla_if_ever_in_time": 100.0, "sla_share_for_percent": 0.7},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 18. Le temps de résolution (1 point, 4-2-2)
#
# Écrivez `mttr(tickets)`, où `tickets` est une liste de la forme que rend `incidents`. Le résultat est un couple `(moyenne, médiane)` du temps, **en heures**, de `ouvert` à `resolu`, chacun arrondi par `round(…, 1)`.
#
# - Les tickets **encore ouverts** (`resolu` à `None`) ne comptent pas : on ne connaît pas leur durée.
# - S'il ne reste aucun ticket, le résultat est `None`.
# - La **médiane** est la valeur du milieu, les durées rangées ; si leur nombre est pair, la moyenne des deux du milieu.
#
# Des durées de 1, 2 et 30 heures donnent `(11.0, 2.0)` : la moyenne est tirée par un seul ticket, pas la médiane. C'est pourquoi on donne les deux.

# %% deletable=false nbgrader={"grade": false, "grade_id": "mttr", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mttr(tickets):
    """Rend la moyenne et la médiane des heures de résolution, ou None."""
    ### BEGIN SOLUTION
    durees = sorted(
        (ticket["resolu"] - ticket["ouvert"]).total_seconds() / 3600
        for ticket in tickets
        if ticket["resolu"] is not None
    )
    if not durees:
        return None
    milieu = len(durees) // 2
    mediane = durees[milieu]
    if len(durees) % 2 == 0:
        mediane = (durees[milieu - 1] + durees[milieu]) / 2
    return (round(sum(durees) / len(durees), 1), round(mediane, 1))
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_mttr", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def incident(ouvert, resolu, rouvertures=0, transferts=0, groupe="N1"):
    """Un incident, d'heures comptées depuis le 2 mars à minuit, pour les vérifications."""
    depart = datetime(2026, 3, 2)
    return {
        "ouvert": depart + timedelta(hours=ouvert),
        "resolu": None if resolu is None else depart + timedelta(hours=resolu),
        "rouvertures": rouvertures,
        "transferts": transferts,
        "groupe": groupe,
    }


check = Check(points=1, lesson=LECON + "#mttr")
with check.aspect("le cas de l'énoncé, et trois autres"):
    check.equal(
        mttr,
        ([incident(0, 30), incident(5, 6), incident(1, 3)],),
        (11.0, 2.0),
        {
            "mttr_mean_twice": (11.0, 11.0),
            "median_unsorted": (11.0, 1.0),
            "mttr_days_lost": (3.0, 2.0),
        },
        label="mttr([incident(0, 30), incident(5, 6), incident(1, 3)])",
    )
    check.equal(
        mttr,
        ([incident(0, 9), incident(0, 1), incident(2, 5), incident(4, None), incident(0, 6)],),
        (4.8, 4.5),
        {
            "mttr_open_as_zero": (3.8, 3.0),
            "mttr_mean_twice": (4.8, 4.8),
            "median_unsorted": (4.8, 2.0),
            "median_upper": (4.8, 6.0),
        },
        label="mttr([incident(0, 9), incident(0, 1), incident(2, 5), incident(4, None), incident(0, 6)])",
    )
    check.equal(mttr, ([incident(4, None)],), None)
    check.equal(mttr, ([],), None)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres mois", hidden=True):
    check.equal(
        mttr,
        (
            [
                incident(10, 82),
                incident(0, 2),
                incident(3, 8),
                incident(20, None),
                incident(0, 4),
                incident(1, None),
            ],
        ),
        (20.8, 4.5),
        {
            "mttr_open_as_zero": (13.8, 3.0),
            "mttr_mean_twice": (20.8, 20.8),
            "median_unsorted": (20.8, 3.5),
            "median_upper": (20.8, 5.0),
            "mttr_days_lost": (2.8, 3.0),
        },
    )
    check.equal(
        mttr,
        ([incident(0, 50), incident(2, 3), incident(2, 6)],),
        (18.3, 4.0),
        {
            "mttr_mean_twice": (18.3, 18.3),
            "median_unsorted": (18.3, 1.0),
            "mttr_days_lost": (2.3, 2.0),
        },
    )
    check.equal(
        mttr,
        ([incident(0, 0.5), incident(0, None)],),
        (0.5, 0.5),
        {"mttr_open_as_zero": (0.2, 0.2)},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 19. L'encours (1 point, 4-2-2)
#
# L'**encours** (*backlog*) est le nombre de tickets ouverts à un instant donné. Écrivez `en_cours(tickets, instant)`. Un ticket compte si `ouvert <= instant < resolu` : il compte **dès** l'instant où il s'ouvre, et ne compte **plus** à l'instant où il
# est résolu. Un ticket jamais résolu compte depuis son ouverture.

# %% deletable=false nbgrader={"grade": false, "grade_id": "en_cours", "locked": false, "schema_version": 3, "solution": true, "task": false}
def en_cours(tickets, instant):
    """Rend le nombre de tickets ouverts à cet instant."""
    ### BEGIN SOLUTION
    compte = 0
    for ticket in tickets:
        resolu = ticket["resolu"]
        if ticket["ouvert"] <= instant and (resolu is None or instant < resolu):
            compte = compte + 1
    return compte
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_en_cours", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def incident(ouvert, resolu, rouvertures=0, transferts=0, groupe="N1"):
    """Un incident, d'heures comptées depuis le 2 mars à minuit, pour les vérifications."""
    depart = datetime(2026, 3, 2)
    return {
        "ouvert": depart + timedelta(hours=ouvert),
        "resolu": None if resolu is None else depart + timedelta(hours=resolu),
        "rouvertures": rouvertures,
        "transferts": transferts,
        "groupe": groupe,
    }


MIDI = datetime(2026, 3, 2, 12)

check = Check(points=1, lesson=LECON + "#encours")
with check.aspect("à midi, le 2 mars"):
    check.equal(
        en_cours,
        (
            [
                incident(8, 20),
                incident(12, 30),
                incident(9, 10),
                incident(10, None),
                incident(13, None),
            ],
            MIDI,
        ),
        3,
        {"backlog_start_excluded": 2, "backlog_open_forgotten": 2, "backlog_never_resolved": 1},
        label="en_cours([incident(8, 20), incident(12, 30), incident(9, 10), incident(10, None), incident(13, None)], MIDI)",
    )
    check.equal(
        en_cours,
        ([incident(8, 12), incident(9, 12), incident(10, None)], MIDI),
        1,
        {"backlog_end_included": 3, "backlog_open_forgotten": 0},
        label="en_cours([incident(8, 12), incident(9, 12), incident(10, None)], MIDI)",
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres instants", hidden=True):
    check.equal(
        en_cours,
        (
            [
                incident(12, 13),
                incident(11, 12),
                incident(0, None),
                incident(12, None),
                incident(11, 12),
            ],
            MIDI,
        ),
        3,
        {
            "backlog_end_included": 5,
            "backlog_start_excluded": 1,
            "backlog_open_forgotten": 1,
            "backlog_never_resolved": 2,
        },
    )
    check.equal(
        en_cours,
        (
            [
                incident(12, 12),
                incident(1, 2),
                incident(3, 30),
                incident(2, None),
                incident(12, 40),
            ],
            MIDI,
        ),
        3,
        {
            "backlog_end_included": 4,
            "backlog_start_excluded": 2,
            "backlog_open_forgotten": 2,
            "backlog_never_resolved": 1,
        },
    )
    check.equal(en_cours, ([], MIDI), 0)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 20. Résolu du premier coup (1 point, 4-2-2)
#
# Le **FCR** (*First Contact Resolution*) est la part, en pour cent, des tickets **résolus** qui l'ont été par le N1, **sans transfert** et **sans réouverture**. Écrivez `fcr(tickets)`, arrondi par `round(…, 1)` ;
# sans ticket résolu, c'est `None`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "fcr", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fcr(tickets):
    """Rend le pourcentage de tickets résolus du premier coup, ou None."""
    ### BEGIN SOLUTION
    resolus = [ticket for ticket in tickets if ticket["resolu"] is not None]
    if not resolus:
        return None
    bons = 0
    for ticket in resolus:
        if ticket["groupe"] == "N1" and ticket["transferts"] == 0 and ticket["rouvertures"] == 0:
            bons = bons + 1
    return round(100 * bons / len(resolus), 1)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_fcr", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def incident(ouvert, resolu, rouvertures=0, transferts=0, groupe="N1"):
    """Un incident, d'heures comptées depuis le 2 mars à minuit, pour les vérifications."""
    depart = datetime(2026, 3, 2)
    return {
        "ouvert": depart + timedelta(hours=ouvert),
        "resolu": None if resolu is None else depart + timedelta(hours=resolu),
        "rouvertures": rouvertures,
        "transferts": transferts,
        "groupe": groupe,
    }


check = Check(points=1, lesson=LECON + "#fcr")
with check.aspect("sept tickets"):
    check.equal(
        fcr,
        (
            [
                incident(0, 1),
                incident(0, 2),
                incident(0, 5, rouvertures=1),
                incident(0, 7, transferts=2),
                incident(1, 8, transferts=2),
                incident(3, None),
                incident(0, 9, groupe="N2"),
            ],
        ),
        33.3,
        {"fcr_over_all": 28.6, "fcr_reopened": 50.0, "fcr_transferred": 66.7},
        label='fcr([incident(0, 1), incident(0, 2), incident(0, 5, rouvertures=1), incident(0, 7, transferts=2), incident(1, 8, transferts=2), incident(3, None), incident(0, 9, groupe="N2")])',
    )
    check.equal(fcr, ([incident(3, None)],), None)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres mois", hidden=True):
    check.equal(
        fcr,
        (
            [
                incident(0, 1),
                incident(0, 2, transferts=2),
                incident(1, None),
                incident(0, 3, groupe="N2"),
                incident(2, None, rouvertures=1),
                incident(0, 2, rouvertures=1),
                incident(4, 6, rouvertures=2),
                incident(2, 3),
            ],
        ),
        33.3,
        {"fcr_over_all": 25.0, "fcr_reopened": 66.7, "fcr_transferred": 50.0},
    )
    check.equal(fcr, ([],), None)
    check.equal(fcr, ([incident(0, 1)],), 100.0)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 21. Les nombres se tiennent-ils ? (1 point, 4-2-2)
#
# La **loi de Little** relie trois mesures d'une file en régime stable : encours moyen = **arrivées par unité de temps × durée moyenne**. Elle permet de vérifier un tableau de bord.
#
# Écrivez `encours_attendu(tickets, jours, heures)` : `tickets` tickets sont arrivés en `jours` jours, et durent en moyenne `heures` heures **d'horloge** (un jour en a 24). Le résultat est `round(…, 1)`. Un nombre de jours nul ou négatif est refusé par `ValueError`.
#
# | appel | résultat |
# | :--- | :---: |
# | `encours_attendu(300, 30, 48)` | `20.0` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "encours_attendu", "locked": false, "schema_version": 3, "solution": true, "task": false}
def encours_attendu(tickets, jours, heures):
    """Rend l'encours moyen selon la loi de Little."""
    ### BEGIN SOLUTION
    if jours <= 0:
        raise ValueError("il faut au moins un jour")
    return round(tickets / jours * heures / 24, 1)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-2"]} nbgrader={"grade": true, "grade_id": "test_encours_attendu", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#little")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        encours_attendu,
        (300, 30, 48),
        20.0,
        {"little_units": 480.0, "little_divided": 5.0, "little_total": 600.0},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres mois", hidden=True):
    check.equal(
        encours_attendu,
        (140, 28, 12),
        2.5,
        {"little_units": 60.0, "little_divided": 10.0, "little_total": 70.0},
    )
    check.equal(
        encours_attendu,
        (90, 31, 100),
        12.1,
        {"little_units": 290.3, "little_divided": 0.7, "little_total": 375.0},
    )
    check.equal(encours_attendu, (0, 30, 0), 0.0)
    check.raises(encours_attendu, (10, 0, 5), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. Rendre compte et expliquer
#
# ### Exercice 22. Relire un rapport d'incident (2 points, 4-2-3)
#
# Un rapport d'incident est une donnée : on peut le faire relire par un programme. Le rapport est un dictionnaire, qui doit avoir les champs de la liste `CHAMPS`, fournie :
#
# `numero`, `service`, `symptome`, `cause`, `solution` (des textes) ; `detection`, `prise_en_charge`, `retablissement`, `cloture` (des `datetime`, dont la liste `DATES` donne les noms, dans l'ordre) ; `utilisateurs`, `duree_min`, `impact_min` (des entiers).
#
# Écrivez `defauts(rapport)`, qui rend la liste des défauts, **dans cet ordre** :
#
# 1. `"manque numero"`, etc. : pour chaque champ de `CHAMPS`, dans l'ordre, s'il est absent, vaut `None`, ou est un texte **vide ou fait d'espaces**. Le nombre **0** n'est pas un manque : un incident de nuit peut ne toucher personne ;
# 2. `"chronologie"` : si les quatre dates ne se suivent pas. Deux dates **égales** se suivent ;
# 3. `"durée"` : si `duree_min` n'est pas le nombre entier de minutes **de la détection au rétablissement** ;
# 4. `"impact"` : si `impact_min` n'est pas `utilisateurs` × `duree_min`.
#
# Une règle dont une valeur manque n'est pas vérifiée. Un rapport sans défaut donne `[]`.

# %% nbgrader={"grade": false, "grade_id": "champs_du_rapport", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
CHAMPS = ["numero", "service", "symptome", "cause", "solution", "detection", "prise_en_charge", "retablissement", "cloture", "utilisateurs", "duree_min", "impact_min"]
DATES = ["detection", "prise_en_charge", "retablissement", "cloture"]

# %% deletable=false nbgrader={"grade": false, "grade_id": "defauts", "locked": false, "schema_version": 3, "solution": true, "task": false}
def defauts(rapport):
    """Rend la liste des défauts du rapport, vide s'il est bon."""
    ### BEGIN SOLUTION
    trouves = []
    for champ in CHAMPS:
        valeur = rapport.get(champ)
        if valeur is None or (isinstance(valeur, str) and valeur.strip() == ""):
            trouves.append("manque " + champ)
    dates = [rapport.get(champ) for champ in DATES]
    if None not in dates and not (dates[0] <= dates[1] <= dates[2] <= dates[3]):
        trouves.append("chronologie")
    duree = rapport.get("duree_min")
    debut, fin = rapport.get("detection"), rapport.get("retablissement")
    if None not in (duree, debut, fin) and duree != (fin - debut) // timedelta(minutes=1):
        trouves.append("durée")
    impact, utilisateurs = rapport.get("impact_min"), rapport.get("utilisateurs")
    if None not in (impact, utilisateurs, duree) and impact != utilisateurs * duree:
        trouves.append("impact")
    return trouves
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-3"]} nbgrader={"grade": true, "grade_id": "test_defauts", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def rapport(**changements):
    """Un rapport sans défaut, avec des changements, pour les vérifications."""
    complet = {
        "numero": "INC-104",
        "service": "messagerie",
        "symptome": "les messages ne partent plus",
        "cause": "disque plein",
        "solution": "purge, puis alerte à 80 %",
        "detection": datetime(2026, 3, 3, 9),
        "prise_en_charge": datetime(2026, 3, 3, 9, 10),
        "retablissement": datetime(2026, 3, 3, 10, 30),
        "cloture": datetime(2026, 3, 4, 14),
        "utilisateurs": 12,
        "duree_min": 90,
        "impact_min": 1080,
    }
    return {cle: v for cle, v in {**complet, **changements}.items() if v != "(retirer)"}


check = Check(points=2, lesson=LECON + "#rapport")
with check.aspect("un bon rapport, et des défauts simples"):
    check.equal(
        defauts, (rapport(),), [], {"duration_to_closing": ["durée"]}, label="defauts(rapport())"
    )
    check.equal(
        defauts,
        (rapport(cause="(retirer)", solution=None),),
        ["manque cause", "manque solution"],
        {"duration_to_closing": ["manque cause", "manque solution", "durée"]},
        label='defauts(rapport(cause="(retirer)", solution=None))',
    )
    check.equal(
        defauts,
        (rapport(duree_min=80),),
        ["durée", "impact"],
        label="defauts(rapport(duree_min=80))",
    )
### BEGIN HIDDEN TESTS
with check.aspect("des rapports trompeurs", hidden=True):
    check.equal(
        defauts,
        (rapport(symptome="   ", cause=""),),
        ["manque symptome", "manque cause"],
        {
            "report_blank_accepted": [],
            "duration_to_closing": ["manque symptome", "manque cause", "durée"],
        },
    )
    check.equal(
        defauts,
        (rapport(utilisateurs=0, impact_min=0),),
        [],
        {
            "report_zero_missing": ["manque utilisateurs", "manque impact_min"],
            "duration_to_closing": ["durée"],
        },
    )
    check.equal(
        defauts,
        (rapport(prise_en_charge=datetime(2026, 3, 3, 9)),),
        [],
        {"chronology_strict": ["chronologie"], "duration_to_closing": ["durée"]},
    )
    check.equal(
        defauts,
        (rapport(prise_en_charge=datetime(2026, 3, 3, 11)),),
        ["chronologie"],
        {"duration_to_closing": ["chronologie", "durée"]},
    )
    check.equal(defauts, (rapport(cloture=None),), ["manque cloture"])
    check.equal(
        defauts, (rapport(impact_min=90),), ["impact"], {"duration_to_closing": ["durée", "impact"]}
    )
    check.equal(
        defauts,
        (rapport(duree_min=1740, impact_min=20880),),
        ["durée"],
        {"duration_to_closing": []},
    )
    check.equal(
        defauts,
        (rapport(numero="(retirer)", detection=None, utilisateurs=None),),
        ["manque numero", "manque detection", "manque utilisateurs"],
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 23. Votre rapport d'incident (2 points, 4-2-3)
#
# Voici les traces de **votre** incident. Exécutez la cellule pour les lire.

# %% nbgrader={"grade": false, "grade_id": "mon_incident", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
print("Incident", INCIDENT["numero"], ":", INCIDENT["service"])
for trace in INCIDENT["traces"]:
    print(trace)

# %% [markdown]
# Écrivez `MON_RAPPORT`, un dictionnaire aux clés `"numero"`, `"service"`, `"symptome"` (des textes), `"detection"`, `"prise_en_charge"`, `"retablissement"`, `"cloture"` (des `datetime`), `"utilisateurs"`, `"duree_min"` et `"impact_min"` (des entiers).
#
# - La **détection** est la première trace de la panne, quel qu'en soit l'auteur : une alerte compte autant qu'un appel.
# - `duree_min` va de la détection au **rétablissement** ; `impact_min` vaut `utilisateurs` × `duree_min`.
# - Le `symptome` dit ce que **l'utilisateur** observe.
#
# Par exemple, `datetime(2026, 3, 4, 8, 17)` est le 4 mars 2026 à 8 h 17.

# %% deletable=false nbgrader={"grade": false, "grade_id": "mon_rapport", "locked": false, "schema_version": 3, "solution": true, "task": false}
MON_RAPPORT = {}
### BEGIN SOLUTION
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[3] - instants[0]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[0],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": utilisateurs * duree,
}
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-3"]} nbgrader={"grade": true, "grade_id": "test_mon_rapport", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
traces = INCIDENT["traces"]
alerte, appel, prise, retour, fin = [
    datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in traces
]
touches = int(re.search(r"les (\d+) utilisateurs", traces[3])[1])
minute = timedelta(minutes=1)
check = Check(points=2, lesson=LECON + "#rapport")
with check.aspect("les faits, et leur chronologie"):
    if not MON_RAPPORT:
        raise NotImplementedError
    check.value(
        MON_RAPPORT.get("detection"),
        alerte,
        {"detection_by_call": appel},
        label="La détection",
        reveal=False,
    )
    check.value(MON_RAPPORT.get("prise_en_charge"), prise, label="La prise en charge", reveal=False)
    check.value(MON_RAPPORT.get("retablissement"), retour, label="Le rétablissement", reveal=False)
    check.value(MON_RAPPORT.get("cloture"), fin, label="La clôture", reveal=False)
    check.value(MON_RAPPORT.get("numero"), INCIDENT["numero"], label="Le numéro", reveal=False)
    for champ in ("service", "symptome"):
        texte = MON_RAPPORT.get(champ)
        check.that(
            isinstance(texte, str) and len(texte.strip()) >= 5,
            f"Le champ « {champ} » est un texte, qui dit quelque chose.",
        )
with check.aspect("la durée et l'impact"):
    if not MON_RAPPORT:
        raise NotImplementedError
    duree = (retour - alerte) // minute
    check.value(
        MON_RAPPORT.get("utilisateurs"), touches, label="Le nombre d'utilisateurs", reveal=False
    )
    check.value(
        MON_RAPPORT.get("duree_min"),
        duree,
        {
            "duration_from_call": (retour - appel) // minute,
            "duration_from_taking": (retour - prise) // minute,
            "duration_to_closing": (fin - alerte) // minute,
        },
        label="La durée",
        reveal=False,
    )
    # Une durée fausse ne coûte pas deux fois : l'impact est jugé sur celle du rapport.
    annoncee = MON_RAPPORT.get("duree_min")
    annoncee = annoncee if type(annoncee) is int else duree
    check.value(
        MON_RAPPORT.get("impact_min"),
        touches * annoncee,
        {"impact_without_users": annoncee, "impact_in_hours": touches * annoncee // 60},
        label="L'impact",
        reveal=False,
    )
check.result()

# %% [markdown]
# ### Exercice 24. Le mémo de suivi (1 point, 4-2-3)
#
# L'utilisateur ne doit jamais avoir à demander « alors, où en est-on ? ». Un **mémo** le lui dit, en cinq informations. Voici **votre** demande à suivre : exécutez la cellule.

# %% nbgrader={"grade": false, "grade_id": "ma_demande", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
for cle in ["numero", "demandeur", "etat", "prochaine_etape", "delai", "contact"]:
    print(f"{cle:<16}", TICKET[cle])

# %% [markdown]
# Écrivez `MEMO`, un texte de 120 mots au plus, qui contient : le **numéro** de la demande, son **état** (recopiez-le), la **prochaine étape** (nommez-la avec son mot principal), le **délai** (par exemple `14/04/2026` ou `14 avril`) et le **contact** (le numéro
# de poste). Les guillemets triples `"""…"""` permettent d'écrire sur plusieurs lignes.

# %% deletable=false nbgrader={"grade": false, "grade_id": "memo", "locked": false, "schema_version": 3, "solution": true, "task": false}
MEMO = ""
### BEGIN SOLUTION
delai = TICKET["delai"].strftime("%d/%m/%Y")
MEMO = f"""
Demande n° {TICKET["numero"]}
État : {TICKET["etat"]}
Prochaine étape : {TICKET["prochaine_etape"]}
Délai : au plus tard le {delai}
Contact : {TICKET["contact"]}
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["4-2-3"]} nbgrader={"grade": true, "grade_id": "test_memo", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
def propre(texte):
    """Le texte sans accents ni majuscules, un seul espace entre deux mots."""
    separe = unicodedata.normalize("NFD", texte.lower())
    return " ".join("".join(s for s in separe if not unicodedata.combining(s)).split())


NOMS_DES_MOIS = (
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
)


def dates_possibles(jour):
    """Les façons courantes d'écrire une date."""
    mois = NOMS_DES_MOIS.split()[jour.month - 1]
    formes = [
        f"{jour:%d/%m}",
        f"{jour.day}/{jour.month}",
        f"{jour.day}/{jour:%m}",
        f"{jour.day} {mois}",
        f"{jour:%d} {mois}",
        f"{jour:%Y-%m-%d}",
        f"{jour:%d-%m-%Y}",
        f"{jour:%d.%m.%Y}",
    ]
    return [re.escape(forme) for forme in formes]


def contient(texte, *motifs):
    """Vrai si l'un des motifs est dans le texte, sans chiffre collé devant ni derrière."""
    return any(re.search(rf"(?<![0-9]){motif}(?![0-9])", texte) for motif in motifs)


check = Check(points=1, lesson=LECON + "#memo")
with check.aspect("cinq informations, en 120 mots au plus"):
    if not MEMO:
        raise NotImplementedError
    lu = propre(MEMO)
    manques = {
        "le numéro de la demande": contient(lu, re.escape(propre(TICKET["numero"]))),
        "l'état": propre(TICKET["etat"]) in lu,
        "la prochaine étape": propre(TICKET["mot"]) in lu,
        "le délai": contient(lu, *dates_possibles(TICKET["delai"])),
        "le contact": contient(lu, TICKET["contact"].split()[-1]),
    }
    for quoi, present in manques.items():
        check.that(present, f"Il manque {quoi}.", "memo_incomplete")
    check.that(len(lu.split()) <= 120, "Le mémo dépasse 120 mots : coupez.", "memo_too_long")
check.result()

# %% [markdown]
# ### Exercice 25. Reformuler (2 points, à la main, 4-1-1)
#
# Un appel arrive à l'assistance :
#
# > « Bonjour, ça ne marche plus du tout, hier c'était déjà pareil, j'ai un dossier à rendre à midi et quand je clique ça tourne, ça tourne, et puis plus rien. Et ma collègue d'en face, elle,
# > n'a aucun souci ! »
#
# Dans la cellule suivante (double-clic), écrivez ce que vous **répondez** : reformulez la demande, puis posez **deux questions** qui font avancer le diagnostic.
#
# **Barème** (votre formateur note cette partie à la main) :
#
# | | 0 | 0,5 | 1 point |
# | :--- | :--- | :--- | :--- |
# | **Reformulation** | absente, ou recopie | incomplète | l'essentiel avec vos mots (ce qui bloque, depuis quand, pour quand), suivi d'une demande de confirmation |
# | **Deux questions** | aucune, ou du jargon | une seule utile | deux questions ouvertes ou précises, sans jargon, qui distinguent deux causes possibles |

# %% [markdown] deletable=false gmsi={"competences": ["4-1-1", "4-1-3"]} nbgrader={"grade": true, "grade_id": "reformulation", "locked": false, "points": 2, "schema_version": 3, "solution": true, "task": false}
# ### BEGIN SOLUTION
# « Si j'ai bien compris, depuis hier votre ordinateur se fige quand vous ouvrez quelque chose, et vous devez rendre un dossier à midi ; c'est bien cela ? Deux questions pour aller vite. Sur quoi cliquez-vous exactement, et est-ce pareil
# avec autre chose ? Arrivez-vous à ouvrir un site Internet, ou tout le poste est-il bloqué ? Votre collègue travaille normalement : je regarde donc d'abord votre poste. »
# ### END SOLUTION

# %% [markdown]
# ### Exercice 26. Expliquer la solution (3 points, à la main, 4-2-3)
#
# Le technicien de niveau 2 a laissé cette note dans le ticket de Mme Diallo, comptable :
#
# > « Profil itinérant corrompu suite à coupure VPN pendant la synchro. NTUSER.DAT restauré depuis le snapshot de 07:00. Purger le cache Outlook au prochain logon, compter 20 min de reconstruction d'index. RAS côté serveur. »
#
# Dans la cellule suivante (double-clic), écrivez le **message** que vous envoyez à Mme Diallo, en huit lignes au plus. Elle doit comprendre ce qui s'est passé, ce qu'elle a à faire, et **quand** elle pourra travailler. La cellule de code qui suit vous
# donne des **conseils** : ils n'enlèvent aucun point.
#
# **Barème** (votre formateur note cette partie à la main) :
#
# | | 0 | 0,5 | 1 point |
# | :--- | :--- | :--- | :--- |
# | **Clarté** | jargon recopié | quelques mots techniques | une explication juste, en mots courants ou expliqués |
# | **Organisation** | rien à faire, pas de délai | l'un ou l'autre | ce qu'elle doit faire, combien de temps cela prend, et quand |
# | **Politesse** | message sec, ou reproche à l'utilisateur | neutre | poli et direct : on salue, on s'excuse de la gêne, on laisse un contact |

# %% [markdown] deletable=false gmsi={"competences": ["4-2-3"]} nbgrader={"grade": true, "grade_id": "message", "locked": false, "points": 3, "schema_version": 3, "solution": true, "task": false}
# ### BEGIN SOLUTION
# Bonjour Mme Diallo,
#
# Votre session ne s'ouvrait plus correctement parce que la connexion à distance a été coupée pendant l'enregistrement de vos réglages. Nous avons remis vos réglages tels qu'ils étaient ce matin à 7 h ; aucun document n'est perdu.
#
# Au prochain démarrage, votre messagerie va se remettre en ordre : laissez-la ouverte une vingtaine de minutes, la recherche sera lente pendant ce temps. Vous pouvez travailler normalement sur vos autres dossiers.
#
# Toutes nos excuses pour la gêne. Si quelque chose vous surprend, appelez-moi au poste 4210.
#
# Inès, assistance informatique
# ### END SOLUTION

# %%
# Collez votre message entre les guillemets pour recevoir des conseils (rien n'est noté ici).
essai = """
Bonjour, merci de faire un reboot : le cache sera vidé au logon.
"""
print("\n".join(conseils(essai)) or "Rien à signaler : relisez-vous une fois à voix haute.")

# %% [markdown]
# ## Avant de rendre
#
# Enregistrez, puis choisissez *Noyau* → *Redémarrer le noyau et exécuter toutes les cellules* : tout doit s'exécuter dans l'ordre, sans rien
# qui dépende d'une cellule effacée. Ensuite seulement, rendez le devoir par l'onglet *Assignments*.
#
# Vous savez maintenant dire qui passe d'abord, si le délai est tenu, combien de demandes attendent, et l'expliquer à quelqu'un qui n'est pas informaticien. C'est cela, un service d'assistance.
