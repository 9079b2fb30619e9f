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
# # Devoir : tenir un parc en état de marche
#
# **Bloc 3, activités 3-1 et 3-4 · compétences 3-1-3, 3-4-2, 3-4-3 et 3-4-4 · 40 points · environ 3 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | mesurer la fiabilité d'un matériel, et la disponibilité d'une chaîne de matériels | 3-4-3 | 1 à 4 |
# | dire quelles pannes traiter d'abord (AMDEC, Pareto) | 3-4-3 | 5 et 6 |
# | lire le parc et dresser son calendrier préventif | 3-4-3 | 7 à 9 |
# | ordonner les interventions d'un technicien selon le but visé | 3-4-4 | 10 à 13 |
# | dresser le planning d'une semaine, et le dessiner | 3-1-3, 3-4-4 | 14 et 15 |
# | calculer une échéance en heures ouvrées, surveiller les contrats | 3-1-3, 3-4-2 | 16 à 18 |
#
# La leçon à garder ouverte à côté : [Planifier la maintenance](../../notebooks/bloc3/3-4-maintenance.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `3-4-maintenance.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# La menuiserie **Bois & Compas** subit ses pannes : on répare dans l'ordre des coups de téléphone, et personne ne sait quand finit
# le contrat du copieur. Votre responsable vous confie la maintenance du parc. Vous écrivez vos outils, une idée par
# exercice ; au quatorzième, vous planifiez **votre** semaine, dont les tâches sont tirées de votre nom.
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
#
# **La règle du jeu** : c'est vous qui écrivez les calculs. N'utilisez pas ceux du cours (`gmsi.reliability`,
# `gmsi.planning`, `gmsi.business_clock`…) : une réponse qui s'appuie sur eux ne vaut rien.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import csv
from datetime import date, datetime, time, timedelta

import matplotlib.pyplot as plt
import pandas as pd

from gmsi import exercise, week_plan
from gmsi.computus import easter as paques
from gmsi.exercise import Check
from gmsi.identity import current_learner
from gmsi.maintenance_case import personal_week

LECON = "notebooks/bloc3/3-4-maintenance.ipynb"
SEMAINE = personal_week(current_learner())
print("Pâques 2026 :", paques(2026))

# %% [markdown]
# ### La boîte à outils Python du devoir
#
# Exécutez, changez des valeurs, regardez.

# %%
pannes = [(30, 31), (10, 14)]
for debut, fin in sorted(pannes):  # sorted range d'après le premier élément
    print("arrêt de", fin - debut, "h")
print(pannes[-1], max(3, 7), sum([1, 2, 3]), round(16.6666, 2))
durees = {"disque": 3, "écran": 1}
print(sorted(durees, key=durees.get))  # les clés, rangées d'après leur valeur
print(sorted(durees, key=lambda nom: (-durees[nom], nom)))  # les plus grandes d'abord, puis l'alphabet
jour = date(2026, 5, 7)
print(jour + timedelta(days=1), jour.weekday())  # 0 pour lundi, 6 pour dimanche
print(datetime.combine(jour, time(17, 45)) + timedelta(minutes=30))


def moitie(nombre):
    """Rend la moitié d'un nombre pair ; refuse un nombre impair."""
    if nombre % 2 == 1:
        raise ValueError("il faut un nombre pair")  # refuser : la fonction s'arrête ici
    return nombre // 2


print(moitie(10))

# %% [markdown]
# ## A. Mesurer
#
# ### Exercice 1. Fusionner les arrêts (2 points, 3-4-3)
#
# Deux utilisateurs signalent le même arrêt du serveur : le journal contient deux lignes qui se **recouvrent**. Avant de compter, on
# fusionne.
#
# Écrivez `fusionner(pannes)` : `pannes` est une liste de couples `(debut, fin)`, en heures, **dans un ordre quelconque**. Le résultat
# est la liste des arrêts réels, **dans l'ordre du temps**, des couples aussi. Deux arrêts qui se **touchent** (l'un finit à 14, l'autre
# commence à 14) n'en font qu'un.
#
# | appel | résultat |
# | :--- | :--- |
# | `fusionner([(10, 14), (12, 20), (30, 31)])` | `[(10, 20), (30, 31)]` |
# | `fusionner([])` | `[]` |
#
# Un arrêt qui finit avant d'avoir commencé est refusé par `ValueError`.
#
# <details><summary>Un indice</summary>
#
# Rangez la liste, puis avancez : si l'arrêt commence avant la fin du dernier gardé (ou au même moment), allongez le dernier ;
# sinon, ajoutez-le. Un arrêt peut être *tout entier* dans un autre : ne raccourcissez pas.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "fusionner", "locked": false, "schema_version": 3, "solution": true, "task": false}
def fusionner(pannes):
    """Rend les arrêts réels, dans l'ordre du temps, ou lève ValueError."""
    ### BEGIN SOLUTION
    arrets = []
    for debut, fin in sorted(pannes):
        if fin < debut:
            raise ValueError("un arrêt finit avant de commencer")
        if arrets and debut <= arrets[-1][1]:
            arrets[-1] = (arrets[-1][0], max(fin, arrets[-1][1]))
        else:
            arrets.append((debut, fin))
    return arrets
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_fusionner", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#pannes")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        fusionner,
        ([(10, 14), (12, 20), (30, 31)],),
        [(10, 20), (30, 31)],
        {"overlap_kept": [(10, 14), (12, 20), (30, 31)], "overlap_dropped": [(10, 14), (30, 31)]},
    )
    check.equal(fusionner, ([],), [])
### BEGIN HIDDEN TESTS
with check.aspect("d'autres journaux", hidden=True):
    check.equal(
        fusionner,
        ([(0, 4), (2, 6), (6, 8)],),
        [(0, 8)],
        {"touching_apart": [(0, 6), (6, 8)], "overlap_kept": [(0, 4), (2, 6), (6, 8)]},
    )
    check.equal(
        fusionner,
        ([(0, 50), (10, 20), (60, 61)],),
        [(0, 50), (60, 61)],
        {"outage_shortened": [(0, 20), (60, 61)]},
    )
    check.equal(
        fusionner,
        ([(30, 34), (10, 14), (12, 16)],),
        [(10, 16), (30, 34)],
        {"journal_not_sorted": [(30, 34)]},
    )
    check.raises(fusionner, ([(5, 3)],), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 2. MTBF, MTTR, disponibilité (3 points, 3-4-3)
#
# La convention de ce cours : le **MTBF** est le temps moyen **en marche** entre deux pannes, le **MTTR** le temps moyen d'arrêt par panne.
#
# $$\text{MTBF} = \frac{\text{temps de marche}}{\text{pannes}} \qquad \text{MTTR} = \frac{\text{temps d'arrêt}}{\text{pannes}} \qquad \text{disponibilité} = \frac{\text{MTBF}}{\text{MTBF} + \text{MTTR}}$$
#
# Écrivez `bilan(duree, pannes, planifiee)`, qui rend un dictionnaire aux clés `"pannes"` (un entier), `"mtbf"`, `"mttr"` (arrondis par `round(x, 2)`) et
# `"disponibilite"` (arrondie par `round(x, 6)`).
#
# - `duree` est le nombre d'heures observées ; `pannes` est un journal comme à l'exercice 1 : des lignes peuvent se recouvrir, l'arrêt ne compte alors **qu'une fois** ;
# - une panne **encore en cours** s'écrit `(debut, None)` : elle compte jusqu'à la fin de l'observation ;
# - `planifiee` est le nombre d'heures d'arrêt **planifié** (mises à jour de nuit). Ce n'est ni une panne ni du temps de marche : **on le retire de la durée observée** ;
# - **sans aucune panne**, le MTBF et le MTTR valent `None` (on ne peut pas diviser par zéro, et « l'infini » serait une promesse), la disponibilité `1.0`.
#
# | appel | résultat |
# | :--- | :--- |
# | `bilan(1030, [(100, 104), (500, 506)], 30)` | `{"pannes": 2, "mtbf": 495.0, "mttr": 5.0, "disponibilite": 0.99}` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "bilan", "locked": false, "schema_version": 3, "solution": true, "task": false}
def bilan(duree, pannes, planifiee):
    """Rend le nombre de pannes, le MTBF, le MTTR et la disponibilité."""
    ### BEGIN SOLUTION
    fermees = [(debut, duree if fin is None else fin) for debut, fin in pannes]
    arrets = fusionner(fermees)
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": None, "mttr": None, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - planifiee - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_bilan", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#bilan")


def fiche(pannes, mtbf, mttr, disponibilite):
    """Un bilan, pour les vérifications."""
    return {"pannes": pannes, "mtbf": mtbf, "mttr": mttr, "disponibilite": disponibilite}


with check.aspect("le cas de l'énoncé"):
    check.equal(
        bilan,
        (1030, [(100, 104), (500, 506)], 30),
        fiche(2, 495.0, 5.0, 0.99),
        {
            "planned_ignored": fiche(2, 510.0, 5.0, 0.990291),
            "mtbf_total_time": fiche(2, 500.0, 5.0, 0.990099),
            "planned_as_outage": fiche(2, 495.0, 20.0, 0.961165),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("des arrêts qui se recouvrent, ou encore en cours", hidden=True):
    check.equal(
        bilan,
        (2000, [(100, 120), (110, 130), (900, 910)], 0),
        fiche(2, 980.0, 20.0, 0.98),
        {"overlap_twice": fiche(3, 650.0, 16.67, 0.975), "mtbf_total_time": fiche(2, 1000.0, 20.0, 0.980392)},
    )
    check.equal(
        bilan,
        (1000, [(200, 210), (960, None)], 0),
        fiche(2, 475.0, 25.0, 0.95),
        {
            "open_outage_forgotten": fiche(1, 990.0, 10.0, 0.99),
            "mtbf_total_time": fiche(2, 500.0, 25.0, 0.952381),
        },
    )
    check.equal(
        bilan,
        (510, [(470, None), (480, 490), (100, 110)], 10),
        fiche(2, 225.0, 25.0, 0.9),
        {
            "open_outage_forgotten": fiche(2, 240.0, 10.0, 0.96),
            "planned_ignored": fiche(2, 230.0, 25.0, 0.901961),
            "planned_as_outage": fiche(2, 225.0, 30.0, 0.882353),
        },
    )
with check.aspect("aucune panne", hidden=True):
    check.equal(
        bilan,
        (720, [], 12),
        fiche(0, None, None, 1.0),
        {"no_failure_mtbf": fiche(0, 708.0, 0.0, 1.0), "no_failure_zero": fiche(0, 0, 0, 1.0)},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 3. Ce que pèse un « neuf » (1 point, 3-4-3)
#
# « 99,9 % », cela fait combien d'heures d'arrêt par an ? Écrivez `arret_annuel(disponibilite)` : `disponibilite` est une part
# entre 0 et 1, le résultat un nombre d'heures par an de **365 jours de 24 heures**, arrondi par `round(x, 2)`.
#
# | appel | résultat |
# | :--- | :--- |
# | `arret_annuel(0.999)` | `8.76` |
#
# Une part plus petite que 0 ou plus grande que 1 est refusée par `ValueError` : qui écrit `99.9` s'est trompé d'unité.

# %% deletable=false nbgrader={"grade": false, "grade_id": "arret_annuel", "locked": false, "schema_version": 3, "solution": true, "task": false}
def arret_annuel(disponibilite):
    """Rend les heures d'arrêt par an, ou lève ValueError."""
    ### BEGIN SOLUTION
    if not 0 <= disponibilite <= 1:
        raise ValueError("une disponibilité est entre 0 et 1")
    return round((1 - disponibilite) * 365 * 24, 2)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_arret_annuel", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#disponibilite")
with check.aspect("les cas de l'énoncé"):
    check.equal(arret_annuel, (0.999,), 8.76, {"uptime_for_downtime": 8751.24, "year_of_360_days": 8.64})
    check.raises(arret_annuel, (99.9,), ValueError, "percent_for_share")
### BEGIN HIDDEN TESTS
with check.aspect("d'autres parts", hidden=True):
    check.equal(arret_annuel, (0.95,), 438.0, {"uptime_for_downtime": 8322.0, "year_of_360_days": 432.0})
    check.equal(arret_annuel, (1.0,), 0.0)
    check.raises(arret_annuel, (95,), ValueError, "percent_for_share")
    check.raises(arret_annuel, (-0.1,), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. Une chaîne de matériels (2 points, 3-4-3)
#
# Pour imprimer, il faut que le commutateur **et** le serveur **et** une imprimante marchent. En **série**, les disponibilités se multiplient. Des
# matériels **redondants** (un seul suffit) ne s'arrêtent que tous ensemble : la disponibilité du groupe est $1 - (1-A_1)(1-A_2)\dots$
#
# Écrivez `chaine(maillons)`. Chaque maillon est soit un **nombre** (un matériel seul), soit une **liste** de nombres (des matériels redondants).
# Les maillons sont en série. Le résultat est arrondi par `round(x, 6)`.
#
# | appel | résultat |
# | :--- | :--- |
# | `chaine([0.99, 0.95, 0.9])` | `0.84645` |
# | `chaine([[0.99, 0.99]])` | `0.9999` |
# | `chaine([0.98, [0.9, 0.8]])` | `0.9604` |
#
# Une disponibilité hors de 0 à 1 est refusée par `ValueError`. Pour savoir si un maillon est une liste : `isinstance(maillon, list)`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "chaine", "locked": false, "schema_version": 3, "solution": true, "task": false}
def chaine(maillons):
    """Rend la disponibilité de maillons en série, dont certains sont redondants."""
    ### BEGIN SOLUTION
    total = 1
    for maillon in maillons:
        membres = maillon if isinstance(maillon, list) else [maillon]
        tous_arretes = 1
        for part in membres:
            if not 0 <= part <= 1:
                raise ValueError("une disponibilité est entre 0 et 1")
            tous_arretes = tous_arretes * (1 - part)
        total = total * (1 - tous_arretes)
    return round(total, 6)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_chaine", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#chaine")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        chaine,
        ([0.99, 0.95, 0.9],),
        0.84645,
        {"series_mean": 0.946667, "series_weakest": 0.9, "series_as_parallel": 0.99995},
    )
    check.equal(chaine, ([[0.99, 0.99]],), 0.9999, {"parallel_as_series": 0.9801, "parallel_best": 0.99})
    check.equal(chaine, ([0.98, [0.9, 0.8]],), 0.9604, {"parallel_as_series": 0.7056, "parallel_best": 0.882})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres chaînes", hidden=True):
    check.equal(
        chaine,
        ([0.999, [0.95, 0.9, 0.9], 0.98, [0.97, 0.97]],),
        0.97765,
        {"parallel_as_series": 0.708833, "parallel_best": 0.902167},
    )
    check.equal(chaine, ([0.5],), 0.5)
    check.raises(chaine, ([0.99, [0.9, 1.2]],), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## B. Choisir où agir
#
# ### Exercice 5. L'AMDEC (2 points, 3-4-3)
#
# Chaque défaillance possible reçoit trois notes **de 1 à 4** : gravité `G`, fréquence `F`, et `D`, **d'autant plus grande que la panne est difficile à
# détecter**. Sa criticité est $C = G \times F \times D$.
#
# Écrivez `a_traiter(modes, seuil)` : `modes` est une liste de dictionnaires aux clés `"mode"`, `"G"`, `"F"`, `"D"`. Le résultat est la liste des **noms** des
# modes à traiter : ceux dont la criticité est **au moins** `seuil`, **et aussi** ceux dont la gravité est maximale (4), quelle que soit leur criticité.
# Du plus critique au moins critique ; à criticité égale, la plus grande gravité d'abord, puis l'alphabet.
#
# Avec les modes ci-dessous et un seuil de 12, on attend `["batterie onduleur", "ventilateur", "alimentation"]`.
#
# Une note hors de 1 à 4 est refusée par `ValueError`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "modes", "locked": true, "schema_version": 3, "solution": false, "task": false}
MODES = [
    {"mode": "disque plein", "G": 3, "F": 3, "D": 1},
    {"mode": "alimentation", "G": 4, "F": 1, "D": 2},
    {"mode": "ventilateur", "G": 2, "F": 3, "D": 3},
    {"mode": "toner", "G": 1, "F": 4, "D": 1},
    {"mode": "batterie onduleur", "G": 3, "F": 2, "D": 4},
]
pd.DataFrame(MODES).set_index("mode")

# %% deletable=false nbgrader={"grade": false, "grade_id": "a_traiter", "locked": false, "schema_version": 3, "solution": true, "task": false}
def a_traiter(modes, seuil):
    """Rend les noms des modes à traiter, du plus critique au moins critique."""
    ### BEGIN SOLUTION
    gardes = []
    for mode in modes:
        notes = [mode["G"], mode["F"], mode["D"]]
        if min(notes) < 1 or max(notes) > 4:
            raise ValueError("une note va de 1 à 4")
        criticite = mode["G"] * mode["F"] * mode["D"]
        if criticite >= seuil or mode["G"] == 4:
            gardes.append((-criticite, -mode["G"], mode["mode"]))
    return [nom for _, _, nom in sorted(gardes)]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_a_traiter", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#amdec")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        a_traiter,
        (MODES, 12),
        ["batterie onduleur", "ventilateur", "alimentation"],
        {
            "criticality_summed": ["alimentation"],
            "detection_reversed": ["disque plein", "toner", "alimentation", "ventilateur"],
            "gravity_max_forgotten": ["batterie onduleur", "ventilateur"],
        },
        "a_traiter(MODES, 12)",
    )


### BEGIN HIDDEN TESTS
def modes_de(**notes):
    """Des modes, à partir de textes de trois chiffres."""
    return [{"mode": nom, "G": int(n[0]), "F": int(n[1]), "D": int(n[2])} for nom, n in notes.items()]


with check.aspect("seuil atteint, égalités", hidden=True):
    check.equal(
        a_traiter,
        (modes_de(a="322", b="111", c="431", d="233"), 12),
        ["d", "c", "a"],
        {
            "threshold_not_enough": ["d", "c"],
            "criticality_summed": ["c"],
            "detection_reversed": ["c", "a", "d"],
        },
    )
    check.equal(
        a_traiter,
        (modes_de(z="322", y="232", x="412", b="322"), 8),
        ["b", "z", "y", "x"],
        {"ties_unordered": ["z", "y", "b", "x"]},
    )
    check.equal(a_traiter, ([], 12), [])
    check.raises(a_traiter, (modes_de(a="302"), 5), ValueError)
    check.raises(a_traiter, (modes_de(a="352"), 5), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 6. Pareto (2 points, 3-4-3)
#
# Quelques causes font l'essentiel des arrêts. Écrivez `pareto(heures)` : `heures` associe à chaque cause ses heures d'arrêt de l'année (des
# entiers). Le résultat est la liste des causes, **de la plus lourde à la plus légère**, en s'arrêtant **dès que 80 % du total est atteint** :
# la cause qui fait atteindre 80 % est dans la liste, et 80 % tout juste suffit. À heures égales, ordre alphabétique. Sans aucune heure d'arrêt, la liste est vide.
#
# | appel | résultat |
# | :--- | :--- |
# | `pareto({"souris": 5, "réseau": 25, "écran": 10, "imprimante": 40, "disque": 20})` | `["imprimante", "réseau", "disque"]` |
#
# <details><summary>Un indice</summary>
#
# Comparez des **entiers** : `100 * cumul >= 80 * total`. Les nombres à virgule trahissent : `0.7 + 0.1` vaut un peu moins que `0.8`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "pareto", "locked": false, "schema_version": 3, "solution": true, "task": false}
def pareto(heures):
    """Rend les causes les plus lourdes, jusqu'à 80 % du total."""
    ### BEGIN SOLUTION
    total, cumul, causes = sum(heures.values()), 0, []
    for cause in sorted(heures, key=lambda nom: (-heures[nom], nom)):
        if 100 * cumul >= 80 * total:
            break
        cumul = cumul + heures[cause]
        causes.append(cause)
    return causes
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_pareto", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#pareto")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        pareto,
        ({"souris": 5, "réseau": 25, "écran": 10, "imprimante": 40, "disque": 20},),
        ["imprimante", "réseau", "disque"],
        {
            "pareto_stops_before": ["imprimante", "réseau"],
            "pareto_fifth_of_causes": ["imprimante"],
            "pareto_not_sorted": ["souris", "réseau", "écran", "imprimante"],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("80 % tout juste, égalités, année sans arrêt", hidden=True):
    tout_juste = {"a": 50, "b": 30, "c": 20}
    check.equal(pareto, (tout_juste,), ["a", "b"], {"threshold_not_enough": ["a", "b", "c"]})
    # 0.5 + 0.3 tombe juste, 0.7 + 0.1 non : qui manque les deux n'a pas un problème d'arrondi.
    raison = "pareto_float_sum" if pareto(tout_juste) == ["a", "b"] else "threshold_not_enough"
    check.equal(
        pareto,
        ({"y": 10, "x": 70, "z": 10, "t": 10},),
        ["x", "t"],
        {raison: ["x", "t", "y"], "ties_unordered": ["x", "y"]},
    )
    check.equal(pareto, ({"a": 0, "b": 0},), [])
    check.equal(pareto, ({"seule": 7},), ["seule"])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## C. Prévenir
#
# ### Exercice 7. Lire le parc (2 points, 3-4-3)
#
# À côté de ce devoir, `parc.csv` liste les matériels : `nom;site;type;derniere;periode_mois`. La colonne `derniere` est la date du dernier entretien,
# **à la française** : `05/02/2026` est le 5 février.
#
# Écrivez `lire_parc(chemin)`, qui rend une liste de dictionnaires aux clés `"nom"`, `"site"`, `"type"` (textes), `"derniere"` (une `date`) et
# `"periode"` (un entier, en mois). Selon le tableur, le fichier est en UTF-8, en UTF-8 précédé d'une marque invisible (le BOM), ou en `cp1252` ;
# les lignes finissent par LF ou CRLF : votre fonction lit les trois sortes. Une date ou un nombre illisible lève `ValueError`.
#
# <details><summary>Un indice</summary>
#
# `open(chemin, "rb").read()` rend les octets. Essayez `octets.decode("utf-8-sig")` ; si cela lève `UnicodeDecodeError`, c'est du `cp1252`. Puis
# `csv.DictReader(texte.splitlines(), delimiter=";")`. Pour une date : `datetime.strptime("05/02/2026", "%d/%m/%Y").date()`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "lire_parc", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lire_parc(chemin):
    """Rend les matériels du fichier, en UTF-8 (avec ou sans BOM) ou en cp1252."""
    ### BEGIN SOLUTION
    with open(chemin, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    parc = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        parc.append(
            {
                "nom": ligne["nom"],
                "site": ligne["site"],
                "type": ligne["type"],
                "derniere": datetime.strptime(ligne["derniere"], "%d/%m/%Y").date(),
                "periode": int(ligne["periode_mois"]),
            }
        )
    return parc
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_lire_parc", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#inventaire")


def materiels(*lignes):
    """Des matériels attendus, écrits « nom;site;type;AAAA-MM-JJ;mois », pour les vérifications."""
    attendus = []
    for ligne in lignes:
        nom, site, sorte, jour, mois = ligne.split(";")
        attendus.append(
            {
                "nom": nom,
                "site": site,
                "type": sorte,
                "derniere": date.fromisoformat(jour),
                "periode": int(mois),
            }
        )
    return attendus


with check.aspect("le fichier parc.csv"):
    check.equal(
        lire_parc,
        ("parc.csv",),
        materiels(
            "ANG-SRV-01;Siège > Local technique;serveur;2026-02-05;3",
            "ANG-OND-01;Siège > Local technique;onduleur;2025-11-30;6",
            "ANG-COP-01;Siège > Accueil;copieur;2026-01-31;1",
            "ATL-IMP-02;Atelier > Débit;imprimante;2026-03-02;2",
            "ATL-COM-01;Atelier > Étage;commutateur;2025-06-12;12",
        ),
        {
            "month_day_swapped": materiels(
                "ANG-SRV-01;Siège > Local technique;serveur;2026-05-02;3",
                "ANG-OND-01;Siège > Local technique;onduleur;2025-11-30;6",
                "ANG-COP-01;Siège > Accueil;copieur;2026-01-31;1",
                "ATL-IMP-02;Atelier > Débit;imprimante;2026-02-03;2",
                "ATL-COM-01;Atelier > Étage;commutateur;2025-12-06;12",
            ),
            "utf8_read_as_cp1252": materiels(
                "ANG-SRV-01;SiÃ¨ge > Local technique;serveur;2026-02-05;3",
                "ANG-OND-01;SiÃ¨ge > Local technique;onduleur;2025-11-30;6",
                "ANG-COP-01;SiÃ¨ge > Accueil;copieur;2026-01-31;1",
                "ATL-IMP-02;Atelier > DÃ©bit;imprimante;2026-03-02;2",
                "ATL-COM-01;Atelier > Ã‰tage;commutateur;2025-06-12;12",
            ),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("les fichiers d'autres tableurs", hidden=True):
    check.equal(
        lire_parc,
        ("parc_excel.csv",),
        materiels(
            "NAN-POR-11;Dépôt > Étagère;portable;2026-04-09;12",
            "NAN-IMP-01;Dépôt > Réception;imprimante;2026-01-05;3",
        ),
        {
            "month_day_swapped": materiels(
                "NAN-POR-11;Dépôt > Étagère;portable;2026-09-04;12",
                "NAN-IMP-01;Dépôt > Réception;imprimante;2026-05-01;3",
            ),
            "cp1252_misread": materiels(
                "NAN-POR-11;D\ufffdp\ufffdt > \ufffdtag\ufffdre;portable;2026-04-09;12",
                "NAN-IMP-01;D\ufffdp\ufffdt > R\ufffdception;imprimante;2026-01-05;3",
            ),
        },
    )
    check.equal(lire_parc, ("parc_bom.csv",), materiels("NAN-SRV-01;Dépôt > Baie;serveur;2028-02-29;1"))
    check.raises(lire_parc, ("parc_abime.csv",), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 8. Ajouter des mois (1 point, 3-4-3)
#
# Un entretien mensuel fait le 31 janvier revient… le 31 février ? Écrivez `plus_mois(jour, mois)` : la date `mois` mois plus tard (ou plus tôt, si `mois` est
# négatif), **le dernier jour du mois** quand le jour n'y existe pas.
#
# | appel | résultat |
# | :--- | :--- |
# | `plus_mois(date(2026, 1, 31), 1)` | `date(2026, 2, 28)` |
# | `plus_mois(date(2026, 3, 31), -1)` | `date(2026, 2, 28)` |
# | `plus_mois(date(2026, 12, 15), 2)` | `date(2027, 2, 15)` |
#
# <details><summary>Un indice</summary>
#
# Numérotez les mois depuis l'an zéro : `rang = jour.year * 12 + jour.month - 1 + mois`, puis `rang // 12` et `rang % 12 + 1`. Pour le jour, essayez
# `date(annee, numero, jour.day)` et reculez d'un jour tant que Python lève `ValueError`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "plus_mois", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plus_mois(jour, mois):
    """Rend la date quelques mois plus tard, ou le dernier jour de ce mois."""
    ### BEGIN SOLUTION
    rang = jour.year * 12 + jour.month - 1 + mois
    numero = jour.day
    while True:
        try:
            return date(rang // 12, rang % 12 + 1, numero)
        except ValueError:
            numero = numero - 1
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_plus_mois", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#preventif")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        plus_mois,
        (date(2026, 1, 31), 1),
        date(2026, 2, 28),
        {"month_overflow": date(2026, 3, 3), "month_of_30_days": date(2026, 3, 2)},
    )
    check.equal(plus_mois, (date(2026, 3, 31), -1), date(2026, 2, 28), {"month_of_30_days": date(2026, 3, 1)})
    check.equal(plus_mois, (date(2026, 12, 15), 2), date(2027, 2, 15), {"month_of_30_days": date(2027, 2, 13)})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres dates", hidden=True):
    check.equal(plus_mois, (date(2028, 1, 31), 1), date(2028, 2, 29), {"month_overflow": date(2028, 3, 2)})
    check.equal(plus_mois, (date(2026, 5, 31), 6), date(2026, 11, 30), {"month_overflow": date(2026, 12, 1)})
    check.equal(plus_mois, (date(2028, 2, 29), 12), date(2029, 2, 28), {"month_overflow": date(2029, 3, 1)})
    check.equal(plus_mois, (date(2026, 1, 10), -14), date(2024, 11, 10))
    check.equal(plus_mois, (date(2026, 6, 30), 0), date(2026, 6, 30))
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 8, suite. Un calendrier qui ne glisse pas (2 points, 3-4-3)
#
# Écrivez maintenant `calendrier(premiere, periode, nombre)` : les `nombre` dates d'un entretien, `premiere` comprise, tous les `periode` mois.
# Chaque date se compte **depuis la première**, pour que l'on ne glisse pas : après le 31 janvier et le 28 février vient le **31** mars.
#
# | appel | résultat |
# | :--- | :--- |
# | `calendrier(date(2026, 1, 31), 1, 3)` | `[date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "calendrier", "locked": false, "schema_version": 3, "solution": true, "task": false}
def calendrier(premiere, periode, nombre):
    """Rend les dates d'un entretien périodique, comptées depuis la première."""
    ### BEGIN SOLUTION
    return [plus_mois(premiere, periode * rang) for rang in range(nombre)]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_calendrier", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#preventif")


def dates(*textes):
    """Des dates écrites AAAA-MM-JJ, pour les vérifications."""
    return [date.fromisoformat(texte) for texte in textes]


with check.aspect("le cas de l'énoncé"):
    check.equal(
        calendrier,
        (date(2026, 1, 31), 1, 3),
        dates("2026-01-31", "2026-02-28", "2026-03-31"),
        {
            "month_drift": dates("2026-01-31", "2026-02-28", "2026-03-28"),
            "first_date_skipped": dates("2026-02-28", "2026-03-31", "2026-04-30"),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres périodes", hidden=True):
    check.equal(
        calendrier,
        (date(2025, 11, 30), 3, 4),
        dates("2025-11-30", "2026-02-28", "2026-05-30", "2026-08-30"),
        {
            "month_drift": dates("2025-11-30", "2026-02-28", "2026-05-28", "2026-08-28"),
            "first_date_skipped": dates("2026-02-28", "2026-05-30", "2026-08-30", "2026-11-30"),
        },
    )
    check.equal(calendrier, (date(2026, 4, 9), 12, 1), dates("2026-04-09"))
    check.equal(calendrier, (date(2026, 4, 9), 12, 0), [])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 9. Les entretiens dus (2 points, 3-4-3)
#
# Écrivez `entretiens_dus(parc, aujourdhui, jours)` : `parc` est une liste comme celle de l'exercice 7. Un entretien est prévu `periode` mois après la
# `derniere`. Le résultat est la liste des couples `(date, nom)` des entretiens prévus **au plus tard dans `jours` jours** (ce jour-là compris), **y compris ceux qui
# sont en retard**. Rangez par date, puis par nom.
#
# Au 20 avril 2026, à 15 jours, le fichier `parc.csv` donne :
# `[(date(2026, 2, 28), "ANG-COP-01"), (date(2026, 5, 2), "ATL-IMP-02"), (date(2026, 5, 5), "ANG-SRV-01")]`

# %% deletable=false nbgrader={"grade": false, "grade_id": "entretiens_dus", "locked": false, "schema_version": 3, "solution": true, "task": false}
def entretiens_dus(parc, aujourdhui, jours):
    """Rend les couples (date, nom) des entretiens à faire, en retard compris."""
    ### BEGIN SOLUTION
    limite = aujourdhui + timedelta(days=jours)
    dus = []
    for materiel in parc:
        prevu = plus_mois(materiel["derniere"], materiel["periode"])
        if prevu <= limite:
            dus.append((prevu, materiel["nom"]))
    return sorted(dus)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-3"]} nbgrader={"grade": true, "grade_id": "test_entretiens_dus", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#preventif")


def materiel(nom, derniere, periode):
    """Un matériel, pour les vérifications."""
    return {"nom": nom, "site": "Siège", "type": "poste", "derniere": derniere, "periode": periode}


PARC = [
    materiel("ANG-SRV-01", date(2026, 2, 5), 3),
    materiel("ANG-OND-01", date(2025, 11, 30), 6),
    materiel("ANG-COP-01", date(2026, 1, 31), 1),
    materiel("ATL-IMP-02", date(2026, 3, 2), 2),
]
with check.aspect("le parc de l'énoncé"):
    copieur, imprimante = (date(2026, 2, 28), "ANG-COP-01"), (date(2026, 5, 2), "ATL-IMP-02")
    serveur = (date(2026, 5, 5), "ANG-SRV-01")
    check.equal(
        entretiens_dus,
        (PARC, date(2026, 4, 20), 15),
        [copieur, imprimante, serveur],
        {
            "overdue_forgotten": [imprimante, serveur],
            "horizon_excluded": [copieur, imprimante],
            "due_in_file_order": [serveur, copieur, imprimante],
        },
        "Le parc de l'énoncé",
    )
### BEGIN HIDDEN TESTS
with check.aspect("un autre parc", hidden=True):
    autre = [
        materiel("B", date(2027, 12, 31), 2),
        materiel("A", date(2028, 1, 29), 1),
        materiel("C", date(2027, 3, 1), 12),
    ]
    fevrier, mars = [(date(2028, 2, 29), "A"), (date(2028, 2, 29), "B")], (date(2028, 3, 1), "C")
    check.equal(
        entretiens_dus,
        (autre, date(2028, 2, 19), 10),
        fevrier,
        {"horizon_excluded": [], "due_in_file_order": fevrier[::-1]},
    )
    check.equal(
        entretiens_dus,
        (autre, date(2028, 3, 1), 0),
        [*fevrier, mars],
        {"overdue_forgotten": [mars], "horizon_excluded": fevrier},
    )
    check.equal(entretiens_dus, ([], date(2028, 3, 1), 30), [])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Ordonner
#
# Un technicien, une file de tâches qu'il fera **l'une après l'autre**, sans trou, à partir de l'heure 0. `taches` associe à chaque nom un dictionnaire aux clés `"duree"`,
# `"echeance"` (l'heure à laquelle ce devrait être fini) et `"poids"` (ce que coûte une heure d'attente). Exécutez :

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "taches", "locked": true, "schema_version": 3, "solution": false, "task": false}
TACHES = {
    "onduleur": {"duree": 4, "echeance": 10, "poids": 1},
    "messagerie": {"duree": 3, "echeance": 4, "poids": 6},
    "copieur": {"duree": 2, "echeance": 5, "poids": 1},
    "portable": {"duree": 3, "echeance": 7, "poids": 3},
}
pd.DataFrame(TACHES).T

# %% [markdown]
# ### Exercice 10. Mesurer un ordre (2 points, 3-4-4)
#
# Écrivez `mesurer(taches, ordre)` : `ordre` est une liste de noms. Le **retard** d'une tâche est son heure de **fin** moins son échéance ; finir pile à l'heure n'est **pas** un
# retard. Rendez un dictionnaire de trois entiers :
#
# - `"pire"` : le plus grand retard, **0** si aucune tâche n'est en retard ;
# - `"en_retard"` : le nombre de tâches en retard ;
# - `"attente"` : la somme des `poids × heure de fin`.
#
# Pour l'ordre `["onduleur", "messagerie", "copieur", "portable"]`, les fins sont 4, 7, 9 et 12 :
# `{"pire": 5, "en_retard": 3, "attente": 91}`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "mesurer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def mesurer(taches, ordre):
    """Rend le pire retard, le nombre de retards et l'attente pondérée."""
    ### BEGIN SOLUTION
    fin, mesures = 0, {"pire": 0, "en_retard": 0, "attente": 0}
    for nom in ordre:
        tache = taches[nom]
        fin = fin + tache["duree"]
        retard = fin - tache["echeance"]
        if retard > 0:
            mesures["en_retard"] = mesures["en_retard"] + 1
            mesures["pire"] = max(mesures["pire"], retard)
        mesures["attente"] = mesures["attente"] + tache["poids"] * fin
    return mesures
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-4"]} nbgrader={"grade": true, "grade_id": "test_mesurer", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#ordre")


def mesures(pire, en_retard, attente):
    """Trois mesures, pour les vérifications."""
    return {"pire": pire, "en_retard": en_retard, "attente": attente}


with check.aspect("l'ordre de l'énoncé"):
    check.equal(
        mesurer,
        (TACHES, ["onduleur", "messagerie", "copieur", "portable"]),
        mesures(5, 3, 91),
        {
            "lateness_from_start": mesures(2, 2, 91),
            "measured_at_start": mesures(2, 2, 58),
            "weights_forgotten": mesures(5, 3, 32),
            "lateness_summed": mesures(12, 3, 91),
        },
        "L'ordre de l'énoncé",
    )


### BEGIN HIDDEN TESTS
def trois(*lignes):
    """Des tâches, à partir de (nom, durée, échéance, poids)."""
    return {nom: {"duree": d, "echeance": e, "poids": p} for nom, d, e, p in lignes}


with check.aspect("d'autres files, dont une sans retard", hidden=True):
    file = trois(("a", 2, 3, 1), ("b", 4, 9, 2), ("c", 1, 9, 5))
    pile = trois(("a", 2, 2, 1), ("b", 4, 5, 2), ("c", 1, 7, 5))
    check.equal(
        mesurer, (file, ["a", "b", "c"]), mesures(0, 0, 49), {"early_is_negative": mesures(-1, 0, 49)}
    )
    check.equal(mesurer, (pile, ["a", "b", "c"]), mesures(1, 1, 49), {"due_time_is_late": mesures(1, 3, 49)})
    check.equal(mesurer, (pile, ["c", "b", "a"]), mesures(5, 1, 22), {"due_time_is_late": mesures(5, 2, 22)})
    check.equal(mesurer, ({}, []), mesures(0, 0, 0))
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 11. Le pire retard le plus petit (2 points, 3-4-4)
#
# Écrivez `ordre_echeances(taches)`, qui rend une liste de noms : l'ordre où **le pire retard** est le plus petit possible. La règle
# (EDF, *earliest due date*) : **l'échéance la plus proche d'abord**. À égalité, l'ordre qui vous plaît : la correction mesure votre ordre, elle ne le compare pas au sien.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ordre_echeances", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ordre_echeances(taches):
    """Rend l'ordre qui rend le pire retard le plus petit."""
    ### BEGIN SOLUTION
    return sorted(taches, key=lambda nom: taches[nom]["echeance"])
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-4"]} nbgrader={"grade": true, "grade_id": "test_ordre_echeances", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from gmsi.planning import as_they_came, earliest_due_date, shortest_first, worst_lateness

check = Check(points=2, lesson=LECON + "#edf")
REGLES_FAUSSES = {
    "shortest_for_due": shortest_first,
    "arrival_order": as_they_came,
    "rule_backwards": lambda taches: earliest_due_date(taches)[::-1],
}
MATINEE = {
    "réseau": {"duree": 3, "echeance": 9, "poids": 1},
    "écran": {"duree": 1, "echeance": 12, "poids": 1},
    "clavier": {"duree": 2, "echeance": 11, "poids": 1},
    "sauvegarde": {"duree": 5, "echeance": 6, "poids": 1},
}
with check.aspect("deux files"):
    exercise.check_orders(check, ordre_echeances, [TACHES, MATINEE], worst_lateness, REGLES_FAUSSES)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random

hasard = seeded_random("test_ordre_echeances", "")

def file_au_hasard(nombre):
    """Des tâches dont les échéances sont serrées."""
    return {
        f"tâche {rang}": {
            "duree": hasard.randint(1, 9),
            "echeance": hasard.randint(3, 5 * nombre),
            "poids": hasard.randint(1, 6),
        }
        for rang in range(nombre)
    }


with check.aspect("d'autres files", hidden=True):
    files = [file_au_hasard(nombre) for nombre in [1, 3, 4, 5, 6, 6]]
    exercise.check_orders(check, ordre_echeances, files, worst_lateness, REGLES_FAUSSES)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 12. Le moins de retards possible (2 points, 3-4-4)
#
# Autre but : que **le plus grand nombre** d'utilisateurs soit servi à l'heure, quitte à ce que les autres attendent longtemps. Écrivez `ordre_moore(taches)` avec la méthode de
# **Moore-Hodgson** :
#
# 1. prenez les tâches par échéance ;
# 2. ajoutez-les une à une à celles que l'on garde ; dès que la dernière ajoutée finirait en retard, **écartez la plus longue** de toutes celles gardées jusque-là
#    (pas forcément la dernière) ;
# 3. l'ordre est : les gardées, par échéance, puis les écartées.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ordre_moore", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ordre_moore(taches):
    """Rend l'ordre où le moins de tâches possible sont en retard."""
    ### BEGIN SOLUTION
    gardees, ecartees = [], []
    for nom in sorted(taches, key=lambda nom: taches[nom]["echeance"]):
        gardees.append(nom)
        if sum(taches[garde]["duree"] for garde in gardees) > taches[nom]["echeance"]:
            longue = max(gardees, key=lambda garde: taches[garde]["duree"])
            gardees.remove(longue)
            ecartees.append(longue)
    return gardees + ecartees
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-4"]} nbgrader={"grade": true, "grade_id": "test_ordre_moore", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from gmsi.planning import as_they_came, earliest_due_date, late_count

check = Check(points=2, lesson=LECON + "#moore")


def ecarter_la_derniere(taches):
    """La méthode, où l'on écarte la tâche en retard au lieu de la plus longue."""
    gardees, ecartees = [], []
    for tache in earliest_due_date(taches):
        tient = sum(t.duration for t in [*gardees, tache]) <= tache.due
        (gardees if tient else ecartees).append(tache)
    return gardees + ecartees


REGLES_FAUSSES = {
    "edf_for_count": earliest_due_date,
    "last_put_off": ecarter_la_derniere,
    "arrival_order": as_they_came,
}
FILE = {
    "baie": {"duree": 6, "echeance": 7, "poids": 1},
    "écran": {"duree": 3, "echeance": 8, "poids": 1},
    "mot de passe": {"duree": 1, "echeance": 9, "poids": 1},
    "scanner": {"duree": 4, "echeance": 10, "poids": 1},
}
with check.aspect("deux files"):
    exercise.check_orders(check, ordre_moore, [TACHES, FILE], late_count, REGLES_FAUSSES)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random

hasard = seeded_random("test_ordre_moore", "")


def file_au_hasard(nombre):
    """Des tâches que l'on pourrait finir à temps, si elles étaient seules."""
    durees = {f"tâche {rang}": hasard.randint(1, 9) for rang in range(nombre)}
    return {
        nom: {"duree": duree, "echeance": hasard.randint(duree, 4 * nombre + 5), "poids": 1}
        for nom, duree in durees.items()
    }


with check.aspect("d'autres files", hidden=True):
    files = [file_au_hasard(nombre) for nombre in [1, 4, 5, 6, 6]]
    exercise.check_orders(check, ordre_moore, files, late_count, REGLES_FAUSSES)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 13. L'attente la moins chère (1 point, 3-4-4)
#
# Sans échéance, mais avec des **poids** : l'arrêt de la messagerie gêne six fois plus que celui du copieur. Écrivez `ordre_smith(taches)`, l'ordre où la somme des
# `poids × heure de fin` est la plus petite. La règle de **Smith** : la plus petite `duree / poids` d'abord.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ordre_smith", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ordre_smith(taches):
    """Rend l'ordre où l'attente pondérée est la plus petite."""
    ### BEGIN SOLUTION
    return sorted(taches, key=lambda nom: taches[nom]["duree"] / taches[nom]["poids"])
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-4"]} nbgrader={"grade": true, "grade_id": "test_ordre_smith", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from gmsi.planning import shortest_first, smith, weighted_wait

check = Check(points=1, lesson=LECON + "#smith")
REGLES_FAUSSES = {
    "weight_alone": lambda taches: sorted(taches, key=lambda t: -t.weight),
    "duration_alone": shortest_first,
    "rule_backwards": lambda taches: smith(taches)[::-1],
}
INCIDENTS = {
    "annuaire": {"duree": 8, "echeance": 99, "poids": 5},
    "imprimante": {"duree": 2, "echeance": 99, "poids": 2},
    "messagerie": {"duree": 3, "echeance": 99, "poids": 4},
    "fond d'écran": {"duree": 2, "echeance": 99, "poids": 1},
}
with check.aspect("les incidents du matin"):
    exercise.check_orders(check, ordre_smith, [INCIDENTS], weighted_wait, REGLES_FAUSSES)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random

hasard = seeded_random("test_ordre_smith", "")


def incidents_au_hasard(nombre):
    """Des tâches sans échéance qui presse."""
    return {
        f"tâche {rang}": {"duree": hasard.randint(1, 9), "echeance": 99, "poids": hasard.randint(1, 6)}
        for rang in range(nombre)
    }


with check.aspect("d'autres incidents", hidden=True):
    files = [incidents_au_hasard(nombre) for nombre in [1, 4, 5, 6]]
    exercise.check_orders(check, ordre_smith, files, weighted_wait, REGLES_FAUSSES)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. Votre semaine
#
# ### Exercice 14. Le planning (6 points, 3-1-3 et 3-4-4)
#
# Voici **votre** semaine : les tâches, qui sait les faire, et qui manque. Exécutez la cellule.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "ma_semaine", "locked": true, "schema_version": 3, "solution": false, "task": false}
for nom, competences in SEMAINE["techniciens"].items():
    print(f"{nom} sait faire : {', '.join(competences)}")
print(f"Absence : {SEMAINE['absence'][0]}, {SEMAINE['absence'][1]} (toute la journée). Jeudi est férié.")
a_planifier = pd.DataFrame(SEMAINE["taches"]).T
a_planifier["apres"] = a_planifier["apres"].fillna("—")
a_planifier["apres_midi"] = a_planifier["apres_midi"].map({True: "oui", False: "—"})
a_planifier.columns = ["compétence", "durée (h)", "échéance", "après", "l'après-midi"]
a_planifier

# %% [markdown]
# Construisez `mon_planning` : une **liste de dictionnaires**, un par tâche, aux clés `"tache"`, `"technicien"`, `"jour"` (textes), `"debut"` et `"fin"` (heures
# entières). Par exemple : `{"tache": "sauvegarder le serveur", "technicien": "Inès", "jour": "lundi", "debut": 8, "fin": 10}`.
#
# **Il y a beaucoup de bons plannings** : écrivez le vôtre à la main, ou faites-le calculer. Il doit respecter ceci :
#
# 1. chaque tâche **une fois**, d'un seul tenant, avec sa durée ;
# 2. un technicien ne fait **qu'une chose à la fois**, il a la **compétence**, et il est **présent** ;
# 3. on travaille de **8 h à 12 h et de 13 h à 17 h**, les jours de `SEMAINE["jours"]` ; une tâche ne passe pas par-dessus midi. Celles marquées « l'après-midi » se font après 13 h ;
# 4. une tâche commence quand celle de la colonne « après » est **finie** (le même jour, c'est permis) ;
# 5. chaque tâche est finie **au plus tard le jour de son échéance**.
#
# S'il manque une tâche ou deux, le reste est jugé quand même ; s'il en manque davantage, rien n'est acquis.
#
# <details><summary>Un indice</summary>
#
# Commencez par les tâches dont l'échéance est la plus proche, et par les techniciens qui savent faire le moins de choses : gardez Lou pour ce que
# Karim et Inès ne peuvent pas prendre.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "mon_planning", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
def choisir(nom, prises, fins):
    """La première place qui convient à une tâche, jour après jour."""
    tache = SEMAINE["taches"][nom]
    par_souplesse = sorted(SEMAINE["techniciens"], key=lambda t: len(SEMAINE["techniciens"][t]))
    for rang, jour in enumerate(SEMAINE["jours"]):
        for technicien in sorted(par_souplesse, key=lambda t: t == "Lou"):
            capable = tache["competence"] in SEMAINE["techniciens"][technicien]
            if not capable or [technicien, jour] == SEMAINE["absence"]:
                continue
            for ouvre, ferme in [(13, 17)] if tache["apres_midi"] else [(8, 12), (13, 17)]:
                for debut in range(ouvre, ferme - tache["duree"] + 1):
                    heures = {(technicien, jour, h) for h in range(debut, debut + tache["duree"])}
                    if not heures & prises and (rang, debut) >= fins.get(tache["apres"], (0, 0)):
                        return technicien, rang, debut, heures
    raise ValueError("aucune place")


def planifier():
    """Place les tâches par échéance, chacune après celle qu'elle attend."""
    jours, taches = SEMAINE["jours"], SEMAINE["taches"]
    a_placer = sorted(taches, key=lambda nom: jours.index(taches[nom]["echeance"]))
    prises, fins, plan = set(), {}, []
    while a_placer:
        nom = next(n for n in a_placer if taches[n]["apres"] not in a_placer)
        a_placer.remove(nom)
        technicien, rang, debut, heures = choisir(nom, prises, fins)
        fin = debut + taches[nom]["duree"]
        prises = prises | heures
        fins[nom] = (rang, fin)
        place = {"tache": nom, "technicien": technicien, "jour": jours[rang]}
        plan.append(place | {"debut": debut, "fin": fin})
    return plan


mon_planning = planifier()
### END SOLUTION
pd.DataFrame(mon_planning)

# %% [markdown]
# La première vérification porte sur les **tâches et les techniciens** (2 points).

# %% deletable=false editable=false gmsi={"competences": ["3-1-3", "3-4-4"]} nbgrader={"grade": true, "grade_id": "test_planning_personnes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#planning")
with check.aspect("chaque tâche une fois, avec sa durée"):
    exercise.check_week(check, SEMAINE, mon_planning, week_plan.task_faults)
with check.aspect("une chose à la fois, par quelqu'un de compétent et de présent"):
    exercise.check_week(check, SEMAINE, mon_planning, week_plan.people_faults)
check.result()

# %% [markdown]
# La deuxième porte sur les **heures** (2 points).

# %% deletable=false editable=false gmsi={"competences": ["3-4-4"]} nbgrader={"grade": true, "grade_id": "test_planning_heures", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#planning")
with check.aspect("dans les heures de travail"):
    exercise.check_week(check, SEMAINE, mon_planning, week_plan.hour_faults)
with check.aspect("l'après-midi, pour les tâches qui le demandent"):
    exercise.check_week(check, SEMAINE, mon_planning, week_plan.window_faults)
check.result()

# %% [markdown]
# La troisième porte sur l'**ordre et les échéances** (2 points).

# %% deletable=false editable=false gmsi={"competences": ["3-1-3", "3-4-4"]} nbgrader={"grade": true, "grade_id": "test_planning_delais", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#planning")
with check.aspect("chaque tâche après celle qu'elle attend"):
    exercise.check_week(check, SEMAINE, mon_planning, week_plan.precedence_faults)
with check.aspect("aucune échéance dépassée"):
    exercise.check_week(check, SEMAINE, mon_planning, week_plan.due_faults)
check.result()

# %% [markdown]
# ### Exercice 15. Le dessiner (1 point, 3-4-4)
#
# Un diagramme de **Gantt** montre d'un coup d'œil qui fait quoi. La fonction `broken_barh` de matplotlib veut, pour chaque ligne, des couples **`(début, durée)`**.
#
# Écrivez `barres(planning)`, qui rend un dictionnaire : à chaque technicien du planning, la liste **triée** de ses couples `(debut, duree)`, en heures. Le début se compte depuis le
# lundi 0 h : `24 × rang du jour + heure`, où lundi a le rang 0, mardi 1… et **vendredi 4**.
#
# | appel | résultat |
# | :--- | :--- |
# | `barres([{"tache": "a", "technicien": "Lou", "jour": "mardi", "debut": 9, "fin": 11}])` | `{"Lou": [(33, 2)]}` |
#
# Votre Gantt s'affiche sous la cellule.

# %% deletable=false nbgrader={"grade": false, "grade_id": "barres", "locked": false, "schema_version": 3, "solution": true, "task": false}
def barres(planning):
    """Rend, pour chaque technicien, la liste triée de ses couples (début, durée)."""
    ### BEGIN SOLUTION
    rangs = {"lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4}
    resultat = {}
    for ligne in planning:
        debut = 24 * rangs[ligne["jour"]] + ligne["debut"]
        resultat.setdefault(ligne["technicien"], []).append((debut, ligne["fin"] - ligne["debut"]))
    return {technicien: sorted(couples) for technicien, couples in resultat.items()}
    ### END SOLUTION


dessin = barres(mon_planning)
figure, axes = plt.subplots(num="Ma semaine", clear=True, figsize=(10, 2.6))
for hauteur, couples in enumerate(dessin.values()):
    axes.broken_barh(couples, (hauteur - 0.35, 0.7), facecolor="#a6d0f5", edgecolor="#0b4f8a")
axes.axvspan(72, 96, color="#eeeeee")  # jeudi, férié
axes.set_xticks([12, 36, 60, 84, 108], ["lundi", "mardi", "mercredi", "jeudi", "vendredi"])
axes.set_yticks(range(len(dessin)), list(dessin))
axes.set_xlim(0, 120)
axes.set_title("Ma semaine");

# %% deletable=false editable=false gmsi={"competences": ["3-4-4"]} nbgrader={"grade": true, "grade_id": "test_barres", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#gantt")


def place(technicien, jour, debut, fin):
    """Une ligne de planning, pour les vérifications."""
    return {"tache": "t", "technicien": technicien, "jour": jour, "debut": debut, "fin": fin}


with check.aspect("le cas de l'énoncé, et une tâche du vendredi"):
    check.equal(
        barres,
        ([place("Lou", "mardi", 9, 11)],),
        {"Lou": [(33, 2)]},
        {"end_for_duration": {"Lou": [(33, 35)]}, "day_ignored": {"Lou": [(9, 2)]}},
    )
    check.equal(
        barres,
        ([place("Inès", "vendredi", 8, 9)],),
        {"Inès": [(104, 1)]},
        {"friday_after_wednesday": {"Inès": [(80, 1)]}, "day_ignored": {"Inès": [(8, 1)]}},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres plannings", hidden=True):
    semaine = [place("Lou", "vendredi", 8, 12), place("Inès", "lundi", 13, 16), place("Lou", "lundi", 8, 9)]
    check.equal(
        barres,
        (semaine,),
        {"Lou": [(8, 1), (104, 4)], "Inès": [(13, 3)]},
        {
            "friday_after_wednesday": {"Lou": [(8, 1), (80, 4)], "Inès": [(13, 3)]},
            "end_for_duration": {"Lou": [(8, 9), (104, 108)], "Inès": [(13, 16)]},
            "day_ignored": {"Lou": [(8, 1), (8, 4)], "Inès": [(13, 3)]},
        },
    )
    check.equal(barres, ([],), {})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## F. Tenir ses délais
#
# ### Exercice 16. Les jours fériés (2 points, 3-1-3)
#
# Le Code du travail (article L3133-1) compte **onze** jours fériés. Huit ont une date fixe : 1er janvier, 1er mai, 8 mai, 14 juillet, 15 août, 1er novembre, 11 novembre, 25 décembre. Trois
# se comptent depuis le **dimanche de Pâques** : le lundi de Pâques (+ 1 jour), l'Ascension (+ 39 jours) et le lundi de Pentecôte (+ 50 jours).
#
# Écrivez `jours_feries(annee)` : la liste **triée** des onze dates. `paques(annee)`, fournie, donne le dimanche de Pâques. Un jour férié reste férié un samedi ou un dimanche : gardez-le.
#
# | appel | résultat |
# | :--- | :--- |
# | `jours_feries(2026)[1]` | `date(2026, 4, 6)` |
# | `len(jours_feries(2026))` | `11` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "jours_feries", "locked": false, "schema_version": 3, "solution": true, "task": false}
def jours_feries(annee):
    """Rend les onze jours fériés d'une année, dans l'ordre."""
    ### BEGIN SOLUTION
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    jours = [date(annee, mois, jour) for mois, jour in fixes]
    jours = jours + [paques(annee) + timedelta(days=ecart) for ecart in (1, 39, 50)]
    return sorted(jours)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-1-3"]} nbgrader={"grade": true, "grade_id": "test_jours_feries", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#feries")


def jours(annee, *textes):
    """Des dates, écrites mois puis jour."""
    return [date(annee, int(texte[:2]), int(texte[2:])) for texte in textes]


FIXES = ["0101", "0501", "0508", "0714", "0815", "1101", "1111", "1225"]


def feries(annee, lundi, ascension, pentecote):
    """Une liste de onze dates, pour les vérifications."""
    return sorted(jours(annee, *FIXES, lundi, ascension, pentecote))


with check.aspect("l'année 2026"):
    check.equal(
        jours_feries,
        (2026,),
        feries(2026, "0406", "0514", "0525"),
        {
            "moving_holidays_forgotten": jours(2026, *FIXES),
            "easter_sunday_itself": feries(2026, "0405", "0514", "0525"),
            "counted_from_monday": feries(2026, "0406", "0515", "0526"),
            "weekend_holidays_dropped": [j for j in feries(2026, "0406", "0514", "0525") if j.weekday() < 5],
            "holidays_unsorted": jours(2026, *FIXES, "0406", "0514", "0525"),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres années", hidden=True):
    for annee, mobiles in {
        2024: ("0401", "0509", "0520"),
        2027: ("0329", "0506", "0517"),
        2028: ("0417", "0525", "0605"),
        2038: ("0426", "0603", "0614"),
    }.items():
        attendu = feries(annee, *mobiles)
        sans_week_end = [jour for jour in attendu if jour.weekday() < 5]
        check.equal(jours_feries, (annee,), attendu, {"weekend_holidays_dropped": sans_week_end})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 17. L'échéance d'un contrat (3 points, 3-1-3 et 3-4-2)
#
# Un contrat promet une **GTI** (le technicien *intervient* sous 4 heures) ou une **GTR** (le service est *rétabli* sous 8 heures). L'horloge du contrat ne tourne que **pendant les heures
# couvertes** : ici **du lundi au vendredi, de 8 h à 12 h et de 13 h à 18 h, sauf les jours fériés**.
#
# Écrivez `echeance(ouverture, minutes, feries)` : `ouverture` est le `datetime` du ticket, `minutes` le délai promis (au moins 1), `feries` la liste des jours fériés. Le résultat est le
# **premier instant** où le délai est écoulé : un délai qui s'achève avec la journée tombe à 18 h, pas le lendemain à 8 h. Un ticket ouvert hors des heures commence à compter à l'ouverture suivante.
#
# | ouverture | délai | échéance |
# | :--- | :--- | :--- |
# | jeudi 7 mai 2026, 17 h 45 | 15 min | jeudi 7 mai, 18 h |
# | jeudi 7 mai 2026, 17 h 45 | 60 min | **lundi 11** mai, 8 h 45 (le 8 mai est férié) |
# | mardi 12 mai 2026, 11 h 30 | 60 min | mardi 12 mai, 13 h 30 |
#
# Un délai inférieur à 1 minute est refusé par `ValueError`.
#
# <details><summary>Un indice</summary>
#
# Avancez minute par minute : `instant = instant + timedelta(minutes=1)`. La minute qui **commence** à `instant` compte si le jour est ouvré et si l'heure
# (`instant.hour`) est dans une plage. C'est simple, et assez rapide.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "echeance", "locked": false, "schema_version": 3, "solution": true, "task": false}
def echeance(ouverture, minutes, feries):
    """Rend l'instant où le délai est écoulé, en heures couvertes."""
    ### BEGIN SOLUTION
    if minutes < 1:
        raise ValueError("le délai est d'au moins une minute")
    instant, reste = ouverture, minutes
    while reste > 0:
        ouvre = instant.weekday() < 5 and instant.date() not in feries
        if ouvre and (8 <= instant.hour < 12 or 13 <= instant.hour < 18):
            reste = reste - 1
        instant = instant + timedelta(minutes=1)
    return instant
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-1-3", "3-4-2"]} nbgrader={"grade": true, "grade_id": "test_echeance", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#horloge")
with check.aspect("les cas de l'énoncé"):
    tickets = [
        (datetime(2026, 5, 7, 17, 45), 15),
        (datetime(2026, 5, 7, 17, 45), 60),
        (datetime(2026, 5, 12, 11, 30), 60),
    ]
    exercise.check_deadlines(check, echeance, tickets)
### BEGIN HIDDEN TESTS
with check.aspect("week-ends, pauses et jours fériés", hidden=True):
    tickets = [
        (datetime(2026, 9, 18, 17, 30), 60),
        (datetime(2026, 9, 15, 11, 0), 240),
        (datetime(2026, 7, 13, 16, 0), 240),
        (datetime(2026, 12, 24, 9, 17), 1200),
        (datetime(2026, 4, 3, 17, 59), 2),
    ]
    exercise.check_deadlines(check, echeance, tickets)
    check.raises(echeance, (datetime(2026, 9, 15, 11), 0, []), ValueError)
with check.aspect("tickets ouverts hors des heures, délais qui finissent pile", hidden=True):
    tickets = [
        (datetime(2026, 9, 15, 6, 20), 30),
        (datetime(2026, 9, 15, 12, 40), 45),
        (datetime(2026, 9, 15, 22, 0), 540),
        (datetime(2026, 9, 19, 10, 0), 240),
        (datetime(2026, 5, 14, 9, 0), 60),
    ]
    exercise.check_deadlines(check, echeance, tickets)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 18. Les contrats à ne pas laisser filer (2 points, 3-4-2)
#
# Un contrat **à tacite reconduction** repart pour un an si l'on ne le dénonce pas **avant son préavis** : la date à surveiller n'est pas la fin du contrat, c'est la fin **moins le préavis**.
#
# Écrivez `contrats_a_traiter(contrats, aujourdhui, jours)`. Chaque contrat est un dictionnaire aux clés `"nom"`, `"fin"` (date), `"tacite"` (booléen) et `"preavis"` (en mois). La **date limite** est
# `fin` moins `preavis` mois (votre `plus_mois`) si le contrat est tacite, et `fin` sinon. Le résultat est la liste des couples `(date_limite, nom)` dont la date limite est **entre aujourd'hui et dans `jours` jours,
# bornes comprises**, rangée par date puis par nom. Une date limite déjà passée n'est plus à traiter : il est trop tard.
#
# Pour les contrats ci-dessous, au 1er décembre 2026 et à 90 jours : `[(date(2026, 12, 31), "copieur"), (date(2027, 2, 28), "onduleur")]`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "contrats", "locked": true, "schema_version": 3, "solution": false, "task": false}
CONTRATS = [
    {"nom": "onduleur", "fin": date(2027, 5, 31), "tacite": True, "preavis": 3},
    {"nom": "copieur", "fin": date(2026, 12, 31), "tacite": False, "preavis": 2},
    {"nom": "téléphonie", "fin": date(2027, 1, 15), "tacite": True, "preavis": 3},
    {"nom": "antivirus", "fin": date(2027, 6, 30), "tacite": False, "preavis": 0},
]
pd.DataFrame(CONTRATS).set_index("nom")

# %% deletable=false nbgrader={"grade": false, "grade_id": "contrats_a_traiter", "locked": false, "schema_version": 3, "solution": true, "task": false}
def contrats_a_traiter(contrats, aujourdhui, jours):
    """Rend les couples (date limite, nom) des contrats à traiter."""
    ### BEGIN SOLUTION
    alertes = []
    for contrat in contrats:
        limite = contrat["fin"]
        if contrat["tacite"]:
            limite = plus_mois(limite, -contrat["preavis"])
        if aujourdhui <= limite <= aujourdhui + timedelta(days=jours):
            alertes.append((limite, contrat["nom"]))
    return sorted(alertes)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-2"]} nbgrader={"grade": true, "grade_id": "test_contrats_a_traiter", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#contrats")
with check.aspect("les contrats de l'énoncé"):
    copieur, onduleur = (date(2026, 12, 31), "copieur"), (date(2027, 2, 28), "onduleur")
    telephonie = (date(2026, 10, 15), "téléphonie")
    check.equal(
        contrats_a_traiter,
        (CONTRATS, date(2026, 12, 1), 90),
        [copieur, onduleur],
        {
            "notice_ignored": [copieur, (date(2027, 1, 15), "téléphonie")],
            "notice_for_all": [onduleur],
            "past_limit_listed": [telephonie, copieur, onduleur],
        },
        "contrats_a_traiter(CONTRATS, date(2026, 12, 1), 90)",
    )
### BEGIN HIDDEN TESTS
with check.aspect("les bornes, et d'autres contrats", hidden=True):
    autres = [
        {"nom": "b", "fin": date(2028, 3, 1), "tacite": False, "preavis": 6},
        {"nom": "a", "fin": date(2028, 4, 1), "tacite": True, "preavis": 1},
        {"nom": "c", "fin": date(2028, 3, 30), "tacite": True, "preavis": 1},
    ]
    a, b, c = (date(2028, 3, 1), "a"), (date(2028, 3, 1), "b"), (date(2028, 2, 29), "c")
    check.equal(contrats_a_traiter, (autres, date(2028, 2, 29), 1), [c, a, b], {"bounds_excluded": []})
    check.equal(
        contrats_a_traiter,
        (autres, date(2028, 3, 1), 0),
        [a, b],
        {"past_limit_listed": [c, a, b], "bounds_excluded": []},
    )
    check.equal(
        contrats_a_traiter,
        (autres, date(2028, 3, 2), 90),
        [],
        {"notice_ignored": [(date(2028, 3, 30), "c"), (date(2028, 4, 1), "a")]},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Avant de rendre
#
# Enregistrez, puis choisissez *Noyau* → *Redémarrer le noyau et exécuter toutes les cellules* : tout doit s'exécuter dans l'ordre, sans rien
# qui dépende d'une cellule effacée. Ensuite seulement, rendez le devoir par l'onglet *Assignments*.
#
# Vous avez maintenant un plan de maintenance : ce qui tombe en panne, ce qu'il faut prévenir, qui le fait et quand, et ce que promettent les contrats.
# C'est l'une des pièces du projet du bloc 3.
