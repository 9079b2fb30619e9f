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
# # Devoir : des algorithmes pour automatiser
#
# **Bloc 2, activité 2-4 · compétences 2-4-1, 2-4-2 et 2-4-3 · 40 points · environ 4 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | choisir les tâches qui valent un script | 2-4-1 | 1 |
# | suivre une boucle, une recherche et un tri, ligne par ligne | 2-4-2 | 2 à 5 |
# | préparer des comptes en masse, sans doublon, relançable sans danger | 2-4-2, 2-4-3 | 6 à 10 |
# | lire un journal et y trouver une attaque | 2-4-2, 2-4-3 | 11 à 13 |
# | ordonner un déploiement, le faire par vagues, trier des sauvegardes | 2-4-2, 2-4-3 | 14 à 17 |
#
# La leçon à garder ouverte à côté : [Des algorithmes pour automatiser](../../notebooks/bloc2/2-4-algorithmes.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `2-4-algorithmes.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# La menuiserie **Bois & Compas** embauche : trente comptes à créer lundi, un serveur que quelqu'un
# essaie de forcer, six applications à déployer dans le bon ordre, des sauvegardes qui remplissent le disque.
# Chaque tâche se fait à la main en une heure, avec deux fautes. Vous allez en faire des outils, une idée par exercice.
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
#    Une fonction **rend** son résultat (`return`) ; elle ne modifie pas ce qu'elle reçoit et n'affiche rien.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import csv
import unicodedata
from datetime import date, datetime, timezone

import pandas as pd

from gmsi.exercise import Check
from gmsi.identity import current_learner
from gmsi.script_case import personal_case

LECON = "notebooks/bloc2/2-4-algorithmes.ipynb"
CAS = personal_case(current_learner())
MES_TACHES, MES_DISQUES, MA_LISTE = CAS["taches"], CAS["disques"], CAS["a_trier"]
MON_INVENTAIRE, MON_NUMERO = CAS["inventaire"], CAS["cherche"]


def en_secondes(instant):
    """Rend l'instant « 2026-11-22T08:14:03 » en secondes, ou lève ValueError s'il est mal écrit."""
    lu = datetime.strptime(instant, "%Y-%m-%dT%H:%M:%S")
    return int(lu.replace(tzinfo=timezone.utc).timestamp())


# %% [markdown]
# ### La boîte à outils Python du devoir
#
# Exécutez, changez des valeurs, regardez.

# %%
valeurs = [12, 7, 31]
for i in range(len(valeurs)):  # i vaut 0, puis 1, puis 2
    print(i, valeurs[i])
print(valeurs + [5], valeurs[0:2], valeurs[-1])  # ajouter, prendre une tranche, le dernier
print(sorted(valeurs), sorted(valeurs, reverse=True))
print(sorted(["bb", "a"], key=len))  # ranger d'après ce que rend une fonction
print(sorted([(-3, "b"), (-3, "a"), (-9, "c")]))  # à égalité du premier, le second départage
compteur = {}
for mot in ["oui", "non", "oui"]:
    compteur[mot] = compteur.get(mot, 0) + 1  # 0 si la clé n'y est pas encore
print(compteur, "oui" in compteur, list(compteur.values()))
print("  Le  Goff ".strip(), "Anne Sophie".split(), "a-b".replace("-", " "))
print("abcdef"[:4], "Zoé".lower(), "a" <= "k" <= "z")
print(-(-7 // 2))  # la division arrondie au-dessus : 7 / 2 donne 4


def moitie(nombre):
    """Rend la moitié d'un nombre pair ; refuse un nombre impair."""
    if nombre % 2 == 1:
        raise ValueError("il faut un nombre pair")  # refuser : la fonction s'arrête ici
    return nombre // 2


print(moitie(10))

# %% [markdown]
# ## A. Que faut-il automatiser ?
#
# ### Exercice 1. Les tâches qui valent un script (2 points, 2-4-1)
#
# Voici **vos** tâches : leur durée à la main, le nombre de fois par an, le temps d'écriture d'un script (en minutes), et
# si elles demandent un **jugement** humain.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mes_taches", "locked": true, "schema_version": 3, "solution": false, "task": false}
pd.DataFrame(MES_TACHES)

# %% [markdown]
# Écrivez `a_automatiser(taches)` : elle reçoit une liste de dictionnaires comme les vôtres et rend la liste des **noms** des tâches à automatiser.
#
# - Une tâche qui demande un jugement (`"jugement"` vaut `True`) n'est pas retenue.
# - Le **gain** de la première année est `minutes × par_an − script`. S'il n'est pas **strictement positif**, la tâche n'est pas retenue.
# - Les noms sont rangés du plus grand gain au plus petit ; à gain égal, par ordre alphabétique.
#
# | tâche | minutes | par_an | script | jugement | gain |
# | :--- | ---: | ---: | ---: | :---: | ---: |
# | A | 60 | 4 | 120 | non | 120 |
# | B | 5 | 250 | 300 | non | 950 |
# | C | 30 | 12 | 600 | non | −240 |
# | D | 45 | 52 | 60 | oui | (2280) |
#
# Ici, le résultat est `["B", "A"]`.
#
# <details><summary>Un indice</summary>
#
# Rangez des couples `(-gain, nom)` : `sorted` place d'abord le plus petit `-gain`, donc le plus grand gain.
#
# </details>


# %% deletable=false nbgrader={"grade": false, "grade_id": "a_automatiser", "locked": false, "schema_version": 3, "solution": true, "task": false}
def a_automatiser(taches):
    """Rend les noms des tâches à automatiser, du plus grand gain au plus petit."""
    ### BEGIN SOLUTION
    gains = []
    for tache in taches:
        gain = tache["minutes"] * tache["par_an"] - tache["script"]
        if not tache["jugement"] and gain > 0:
            gains.append((-gain, tache["nom"]))
    return [nom for _, nom in sorted(gains)]
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-1"]} nbgrader={"grade": true, "grade_id": "test_a_automatiser", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#choisir")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        a_automatiser,
        (
            [
                {"nom": "A", "minutes": 60, "par_an": 4, "script": 120, "jugement": False},
                {"nom": "B", "minutes": 5, "par_an": 250, "script": 300, "jugement": False},
                {"nom": "C", "minutes": 30, "par_an": 12, "script": 600, "jugement": False},
                {"nom": "D", "minutes": 45, "par_an": 52, "script": 60, "jugement": True},
            ],
        ),
        ["B", "A"],
        {
            "gain_per_run": ["A", "B"],
            "judgement_automated": ["D", "B", "A"],
            "script_cost_forgotten": ["B", "C", "A"],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres listes, dont la vôtre", hidden=True):
    check.equal(
        a_automatiser,
        (
            [
                {"nom": "purger", "minutes": 15, "par_an": 52, "script": 90, "jugement": False},
                {"nom": "choisir", "minutes": 60, "par_an": 250, "script": 30, "jugement": True},
                {"nom": "relever", "minutes": 10, "par_an": 250, "script": 120, "jugement": False},
                {"nom": "sauver", "minutes": 60, "par_an": 12, "script": 780, "jugement": False},
            ],
        ),
        ["relever", "purger"],
        {
            "gain_per_run": ["purger", "relever"],
            "judgement_automated": ["choisir", "relever", "purger"],
            "script_cost_forgotten": ["relever", "purger", "sauver"],
        },
    )
    check.equal(
        a_automatiser,
        (
            [
                {"nom": "zoom", "minutes": 10, "par_an": 12, "script": 60, "jugement": False},
                {"nom": "alpha", "minutes": 5, "par_an": 24, "script": 60, "jugement": False},
                {"nom": "juste", "minutes": 10, "par_an": 12, "script": 120, "jugement": False},
            ],
        ),
        ["alpha", "zoom"],
        {"gain_per_run": ["zoom", "alpha"], "script_cost_forgotten": ["alpha", "juste", "zoom"]},
    )
    check.equal(
        a_automatiser,
        ([{"nom": "seule", "minutes": 30, "par_an": 1, "script": 60, "jugement": False}],),
        [],
        {"script_cost_forgotten": ["seule"]},
    )
    check.equal(a_automatiser, ([],), [])
    attendu = [
        (-(t["minutes"] * t["par_an"] - t["script"]), t["nom"])
        for t in MES_TACHES
        if not t["jugement"]
    ]
    check.equal(a_automatiser, (MES_TACHES,), [nom for gain, nom in sorted(attendu) if gain < 0])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## B. Suivre un algorithme à la trace
#
# Un technicien qui sait **faire tourner un script dans sa tête** trouve ses erreurs avant la machine. Dans les trois exercices suivants,
# vous remplissez une **table de trace** : une liste de lignes, chaque ligne étant une liste de nombres. À la main sur papier,
# puis recopiée ; ou par un script qui l'écrit. Les nombres sont tirés de **votre** nom.
#
# ### Exercice 2. La trace d'une boucle (2 points, 2-4-2)
#
# `MES_DISQUES` donne le taux d'occupation des disques de sept serveurs. On leur applique :
#
# ```python
# compteur = 0
# maximum = 0
# for i in range(len(MES_DISQUES)):
#     if MES_DISQUES[i] >= 80:
#         compteur = compteur + 1
#     if MES_DISQUES[i] > maximum:
#         maximum = MES_DISQUES[i]
# ```
#
# Construisez `trace_boucle` : une ligne par tour de boucle, `[i, MES_DISQUES[i], compteur, maximum]`, avec les valeurs **à la fin du tour**.
# Pour les disques `[55, 91]`, ce serait `[[0, 55, 0, 55], [1, 91, 1, 91]]`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mes_disques", "locked": true, "schema_version": 3, "solution": false, "task": false}
print(MES_DISQUES)

# %% deletable=false nbgrader={"grade": false, "grade_id": "trace_boucle", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
trace_boucle = []
compteur, maximum = 0, 0
for i in range(len(MES_DISQUES)):
    if MES_DISQUES[i] >= 80:
        compteur = compteur + 1
    if MES_DISQUES[i] > maximum:
        maximum = MES_DISQUES[i]
    trace_boucle.append([i, MES_DISQUES[i], compteur, maximum])
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_trace_boucle", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#boucle")
with check.aspect("la forme, et le premier tour"):
    check.that(
        len(trace_boucle) == 7 and all(len(ligne) == 4 for ligne in trace_boucle),
        "Il faut sept lignes de quatre nombres.",
    )
    debut = MES_DISQUES[0]
    wrong = {"trace_before_turn": [0, debut, 0, 0], "index_from_one": [1, debut, 0, debut]}
    check.value(trace_boucle[0], [0, debut, 0, debut], wrong, "Votre premier tour", reveal=False)
### BEGIN HIDDEN TESTS
with check.aspect("toute la table", hidden=True):
    attendu = [
        [i, d, sum(x >= 80 for x in MES_DISQUES[: i + 1]), max(MES_DISQUES[: i + 1])]
        for i, d in enumerate(MES_DISQUES)
    ]
    strict = [[i, d, sum(x > 80 for x in MES_DISQUES[: i + 1]), haut] for i, d, _, haut in attendu]
    avant = [[0, MES_DISQUES[0], 0, 0]] + [
        [i, d, *attendu[i - 1][2:]] for i, d, _, _ in attendu[1:]
    ]
    wrong = {
        "strict_threshold": strict,
        "trace_before_turn": avant,
        "index_from_one": [[i + 1, *reste] for i, *reste in attendu],
    }
    check.value(trace_boucle, attendu, wrong, "Votre table", reveal=False)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 3. La trace d'une recherche par dichotomie (2 points, 2-4-2)
#
# `MON_INVENTAIRE` contient quinze numéros d'inventaire **rangés** ; on y cherche `MON_NUMERO` en coupant la liste en deux :
#
# ```python
# gauche, droite = 0, len(MON_INVENTAIRE) - 1
# while gauche <= droite:
#     milieu = (gauche + droite) // 2
#     # ici, on note la ligne [gauche, droite, milieu]
#     if MON_INVENTAIRE[milieu] == MON_NUMERO:
#         break
#     if MON_INVENTAIRE[milieu] < MON_NUMERO:
#         gauche = milieu + 1
#     else:
#         droite = milieu - 1
# ```
#
# Construisez `trace_dichotomie` : une ligne `[gauche, droite, milieu]` par tour, jusqu'à celui qui trouve, compris. Ce sont des **positions**, qui commencent à 0.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mon_inventaire", "locked": true, "schema_version": 3, "solution": false, "task": false}
print("On cherche", MON_NUMERO, "dans :")
pd.DataFrame({"numéro": MON_INVENTAIRE}).rename_axis("position").T

# %% deletable=false nbgrader={"grade": false, "grade_id": "trace_dichotomie", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
trace_dichotomie = []
gauche, droite = 0, len(MON_INVENTAIRE) - 1
while gauche <= droite:
    milieu = (gauche + droite) // 2
    trace_dichotomie.append([gauche, droite, milieu])
    if MON_INVENTAIRE[milieu] == MON_NUMERO:
        break
    if MON_INVENTAIRE[milieu] < MON_NUMERO:
        gauche = milieu + 1
    else:
        droite = milieu - 1
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_trace_dichotomie", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#dichotomie")
with check.aspect("la forme, et le premier tour"):
    check.that(
        len(trace_dichotomie) > 0 and all(len(ligne) == 3 for ligne in trace_dichotomie),
        "Il faut des lignes de trois nombres.",
    )
    valeurs = [MON_INVENTAIRE[0], MON_INVENTAIRE[14], MON_INVENTAIRE[7]]
    wrong = {"positions_as_values": valeurs, "search_linear": [0, 14, 0]}
    check.value(trace_dichotomie[0], [0, 14, 7], wrong, "Votre premier tour", reveal=False)
### BEGIN HIDDEN TESTS
with check.aspect("toute la table", hidden=True):

    def suivre(ecart):
        """La trace d'une recherche qui garde (0) ou exclut (1) la position déjà regardée."""
        lignes, gauche, droite = [], 0, 14
        while gauche <= droite and len(lignes) < 8:
            milieu = (gauche + droite) // 2
            lignes.append([gauche, droite, milieu])
            if MON_INVENTAIRE[milieu] == MON_NUMERO:
                break
            if MON_INVENTAIRE[milieu] < MON_NUMERO:
                gauche = milieu + ecart
            else:
                droite = milieu - ecart
        return lignes

    attendu, position = suivre(1), MON_INVENTAIRE.index(MON_NUMERO)
    wrong = {
        "bound_not_excluded": suivre(0),
        "search_linear": [[i, 14, i] for i in range(position + 1)],
        "positions_as_values": [[MON_INVENTAIRE[i] for i in ligne] for ligne in attendu],
    }
    check.that(
        len(trace_dichotomie) < 5 or trace_dichotomie == wrong["search_linear"],
        "Dans quinze valeurs, la dichotomie trouve en quatre tours au plus.",
        "bound_not_excluded",
    )
    check.value(trace_dichotomie, attendu, wrong, "Votre table", reveal=False)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. La trace d'un tri (2 points, 2-4-2)
#
# Le **tri par insertion** range une main de cartes : à chaque tour, on prend la valeur de position `i` et on la glisse vers la gauche,
# à sa place parmi les valeurs déjà rangées.
#
# ```python
# valeurs = list(MA_LISTE)
# for i in range(1, len(valeurs)):
#     j = i
#     while j > 0 and valeurs[j - 1] > valeurs[j]:
#         valeurs[j - 1], valeurs[j] = valeurs[j], valeurs[j - 1]
#         j = j - 1
#     # ici, on note toute la liste
# ```
#
# Construisez `trace_tri` : une ligne par tour de `for`, donc quatre, chacune étant la liste entière **à la fin du tour**.
# Pour `[30, 10, 20]`, ce serait `[[10, 30, 20], [10, 20, 30]]`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "ma_liste", "locked": true, "schema_version": 3, "solution": false, "task": false}
print(MA_LISTE)

# %% deletable=false nbgrader={"grade": false, "grade_id": "trace_tri", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
trace_tri = []
valeurs = list(MA_LISTE)
for i in range(1, len(valeurs)):
    j = i
    while j > 0 and valeurs[j - 1] > valeurs[j]:
        valeurs[j - 1], valeurs[j] = valeurs[j], valeurs[j - 1]
        j = j - 1
    trace_tri.append(list(valeurs))
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_trace_tri", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#tri")
with check.aspect("la forme, et le dernier tour"):
    check.that(
        len(trace_tri) == 4 and all(len(ligne) == 5 for ligne in trace_tri),
        "Il faut quatre lignes de cinq nombres.",
    )
    wrong = {"sorted_descending": sorted(MA_LISTE, reverse=True)}
    check.value(trace_tri[-1], sorted(MA_LISTE), wrong, "Votre dernier tour", reveal=False)
### BEGIN HIDDEN TESTS
with check.aspect("toute la table", hidden=True):

    def tours(envers=False):
        """La liste après chaque tour du tri par insertion."""
        return [
            sorted(MA_LISTE[: i + 1], reverse=envers) + MA_LISTE[i + 1 :]
            for i in range(1, len(MA_LISTE))
        ]

    selection, reste = [], list(MA_LISTE)
    for i in range(4):
        petit = reste.index(min(reste[i:]))
        reste[i], reste[petit] = reste[petit], reste[i]
        selection.append(list(reste))
    wrong = {
        "trace_before_turn": [MA_LISTE, *tours()[:-1]],
        "selection_for_insertion": selection,
        "sorted_descending": tours(envers=True),
    }
    check.value(trace_tri, tours(), wrong, "Votre table", reveal=False)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 5. Chercher, et compter les regards (2 points, 2-4-2)
#
# Écrivez `chercher(numeros, cible)`, la dichotomie de l'exercice 3 : `numeros` est une liste **rangée** d'entiers tous différents.
# Elle rend un couple `(position, comparaisons)` : la position de `cible`, ou **−1** si elle n'y est pas, et le nombre de valeurs du milieu
# que l'on a regardées.
#
# | appel | résultat |
# | :--- | :--- |
# | `chercher([3, 8, 12, 20, 31], 12)` | `(2, 1)` |
# | `chercher([3, 8, 12, 20, 31], 31)` | `(4, 3)` |
# | `chercher([3, 8, 12, 20, 31], 9)` | `(-1, 3)` |
# | `chercher([], 9)` | `(-1, 0)` |


# %% deletable=false nbgrader={"grade": false, "grade_id": "chercher", "locked": false, "schema_version": 3, "solution": true, "task": false}
def chercher(numeros, cible):
    """Rend la position de la cible (ou -1) et le nombre de valeurs regardées."""
    ### BEGIN SOLUTION
    gauche, droite, comparaisons = 0, len(numeros) - 1, 0
    while gauche <= droite:
        milieu = (gauche + droite) // 2
        comparaisons = comparaisons + 1
        if numeros[milieu] == cible:
            return milieu, comparaisons
        if numeros[milieu] < cible:
            gauche = milieu + 1
        else:
            droite = milieu - 1
    return -1, comparaisons
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_chercher", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#dichotomie")
with check.aspect("les cas de l'énoncé"):
    check.equal(chercher, ([3, 8, 12, 20, 31], 12), (2, 1), {"search_linear": (2, 3)})
    check.equal(
        chercher,
        ([3, 8, 12, 20, 31], 31),
        (4, 3),
        {"search_linear": (4, 5), "last_item_missed": (-1, 2)},
    )
    check.equal(
        chercher,
        ([3, 8, 12, 20, 31], 9),
        (-1, 3),
        {"search_linear": (-1, 5), "last_item_missed": (-1, 2), "not_found_zero": (0, 3)},
    )
    check.equal(chercher, ([], 9), (-1, 0), {"not_found_zero": (0, 0)})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres listes", hidden=True):
    check.equal(chercher, ([7], 7), (0, 1), {"last_item_missed": (-1, 0)})
    check.equal(
        chercher, ([7], 9), (-1, 1), {"last_item_missed": (-1, 0), "not_found_zero": (0, 1)}
    )
    check.equal(
        chercher,
        (list(range(0, 2000, 2)), 1998),
        (999, 10),
        {"search_linear": (999, 1000), "last_item_missed": (-1, 9)},
    )
    check.equal(
        chercher,
        (list(range(0, 2000, 2)), 777),
        (-1, 10),
        {"search_linear": (-1, 1000), "last_item_missed": (-1, 9), "not_found_zero": (0, 10)},
    )
    check.equal(chercher, ([1, 4, 9, 16, 25, 36], 1), (0, 2), {"search_linear": (0, 1)})
    check.equal(
        chercher,
        ([1, 4, 9, 16, 25, 36], 0),
        (-1, 2),
        {"search_linear": (-1, 6), "not_found_zero": (0, 2)},
    )
    check.equal(chercher, ([5, 6], 6), (1, 2), {"last_item_missed": (-1, 1)})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## C. Des comptes en masse
#
# ### Exercice 6. Un nom sans accent (2 points, 2-4-3)
#
# Un identifiant ne contient que des lettres de `a` à `z`. Écrivez `nettoyer(texte)`, qui rend le texte :
#
# 1. en minuscules ;
# 2. avec `œ` → `oe`, `æ` → `ae`, `ß` → `ss`, `ø` → `o` (ces lettres-là ne se décomposent pas) ;
# 3. sans les accents des autres lettres (`é` → `e`, `ç` → `c`, `ñ` → `n`…) ;
# 4. sans **aucun** caractère qui ne soit une lettre de `a` à `z` : espaces, traits d'union, apostrophes, chiffres disparaissent.
#
# | appel | résultat |
# | :--- | :--- |
# | `nettoyer("Éloïse")` | `"eloise"` |
# | `nettoyer("O'Neil")` | `"oneil"` |
# | `nettoyer("Œuvrard")` | `"oeuvrard"` |
#
# <details><summary>Un indice</summary>
#
# `unicodedata.normalize("NFKD", texte)` sépare chaque lettre de son accent : « é » devient « e » suivi d'un accent, que l'étape 4 enlève.
#
# </details>


# %% deletable=false nbgrader={"grade": false, "grade_id": "nettoyer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def nettoyer(texte):
    """Rend le texte en minuscules, réduit aux lettres de a à z."""
    ### BEGIN SOLUTION
    texte = texte.lower()
    for lettre, simple in (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o")):
        texte = texte.replace(lettre, simple)
    texte = unicodedata.normalize("NFKD", texte)
    return "".join(lettre for lettre in texte if "a" <= lettre <= "z")
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_nettoyer", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#texte")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        nettoyer, ("Éloïse",), "eloise", {"accents_deleted": "lose", "capitals_dropped": "loise"}
    )
    check.equal(
        nettoyer, ("O'Neil",), "oneil", {"separators_kept": "o'neil", "capitals_dropped": "eil"}
    )
    check.equal(nettoyer, ("Œuvrard",), "oeuvrard", {"ligatures_lost": "uvrard"})
    check.equal(
        nettoyer,
        ("Jean-Pierre",),
        "jeanpierre",
        {"separators_kept": "jean-pierre", "capitals_dropped": "eanierre"},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres noms", hidden=True):
    check.equal(
        nettoyer,
        ("François",),
        "francois",
        {"accents_deleted": "franois", "capitals_dropped": "rancois"},
    )
    check.equal(nettoyer, ("MUÑOZ",), "munoz", {"accents_deleted": "muoz", "capitals_dropped": ""})
    check.equal(
        nettoyer,
        ("de La Tour",),
        "delatour",
        {"separators_kept": "de la tour", "capitals_dropped": "deaour"},
    )
    check.equal(
        nettoyer, ("Strauß",), "strauss", {"ligatures_lost": "strau", "capitals_dropped": "trauss"}
    )
    check.equal(nettoyer, ("Ægir",), "aegir", {"ligatures_lost": "gir"})
    check.equal(
        nettoyer,
        ("Sørensen",),
        "sorensen",
        {"ligatures_lost": "srensen", "capitals_dropped": "orensen"},
    )
    check.equal(
        nettoyer,
        ("  N'Guyen-Lê 2 ",),
        "nguyenle",
        {
            "accents_deleted": "nguyenl",
            "separators_kept": "  n'guyen-le  ",
            "capitals_dropped": "uyene",
        },
    )
    check.equal(nettoyer, ("",), "")
    check.equal(nettoyer, ("Zoe\u0301",), "zoe", {"capitals_dropped": "oe"})
    check.equal(
        nettoyer,
        ("Cœur d’Œillet",),
        "coeurdoeillet",
        {
            "ligatures_lost": "curdillet",
            "separators_kept": "coeur doeillet",
            "capitals_dropped": "oeurdillet",
        },
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 7. L'identifiant (3 points, 2-4-3)
#
# Chez Bois & Compas, l'identifiant est fait des **initiales** du prénom, suivies du **nom entier** :
#
# - une initiale par partie du prénom ; les parties sont séparées par des espaces ou des traits d'union (`Jean-Pierre` → `jp`) ;
# - le nom garde ses particules (`de La Tour` → `delatour`) ;
# - tout passe par `nettoyer` ; le total est coupé à **20 caractères** ;
# - un prénom vide donne le nom seul ; un nom vide, une fois nettoyé, est refusé par `ValueError`.
#
# | appel | résultat |
# | :--- | :--- |
# | `identifiant("Camille", "Dupont")` | `"cdupont"` |
# | `identifiant("Jean-Pierre", "Le Goff")` | `"jplegoff"` |
# | `identifiant("", "Dupont")` | `"dupont"` |


# %% deletable=false nbgrader={"grade": false, "grade_id": "identifiant", "locked": false, "schema_version": 3, "solution": true, "task": false}
def identifiant(prenom, nom):
    """Rend les initiales du prénom et le nom entier, en 20 caractères au plus."""
    ### BEGIN SOLUTION
    famille = nettoyer(nom)
    if famille == "":
        raise ValueError("le nom est vide")
    initiales = ""
    for partie in prenom.replace("-", " ").split():
        initiales = initiales + nettoyer(partie)[:1]
    return (initiales + famille)[:20]
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_identifiant", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#identifiant")
with check.aspect("les cas de l'énoncé"):
    check.equal(identifiant, ("Camille", "Dupont"), "cdupont")
    check.equal(
        identifiant,
        ("Jean-Pierre", "Le Goff"),
        "jplegoff",
        {"compound_first_only": "jlegoff", "particle_dropped": "jpgoff"},
    )
    check.equal(identifiant, ("", "Dupont"), "dupont")
### BEGIN HIDDEN TESTS
with check.aspect("prénoms composés, particules, accents", hidden=True):
    check.equal(
        identifiant,
        ("Anne  Sophie", "de La Tour"),
        "asdelatour",
        {"compound_first_only": "adelatour", "particle_dropped": "astour"},
    )
    check.equal(identifiant, ("Ève", "O'Neil"), "eoneil")
    check.equal(identifiant, ("Œdipe", "du Bois"), "odubois", {"particle_dropped": "obois"})
    check.equal(
        identifiant, ("Marie-Élise", "Müller"), "memuller", {"compound_first_only": "mmuller"}
    )
    check.equal(identifiant, ("Jean - Luc", "Morel"), "jlmorel", {"compound_first_only": "jmorel"})
    check.equal(identifiant, ("  Zoé ", " Le Bihan "), "zlebihan", {"particle_dropped": "zbihan"})
with check.aspect("la longueur, les vides", hidden=True):
    check.equal(
        identifiant,
        ("Marie", "Vandenbroeck-Castelnau"),
        "mvandenbroeckcasteln",
        {"not_truncated": "mvandenbroeckcastelnau"},
    )
    check.equal(
        identifiant,
        ("Anne-Marie", "Wolfeschlegelsteinhausen"),
        "amwolfeschlegelstein",
        {
            "compound_first_only": "awolfeschlegelsteinh",
            "not_truncated": "amwolfeschlegelsteinhausen",
        },
    )
    check.equal(identifiant, ("Léa", "Abcdefghijklmnopqrs"), "labcdefghijklmnopqrs")
    check.equal(identifiant, ("   ", "Petit"), "petit")
    check.raises(identifiant, ("Paul", " - "), ValueError)
    check.raises(identifiant, ("Paul", ""), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 8. Un identifiant libre (3 points, 2-4-2)
#
# Écrivez `identifiant_libre(base, pris)` : `base` est un identifiant d'au plus 20 caractères, en minuscules ; `pris` est la liste des identifiants existants.
#
# - Si `base` est libre, on le rend tel quel.
# - Sinon on essaie `base` suivi de `2`, puis de `3`, de `4`… jusqu'au premier libre.
# - Le total ne dépasse **jamais 20 caractères** : c'est `base` que l'on raccourcit pour faire place au numéro.
# - `CDupont` et `cdupont` sont **le même** compte : la comparaison ignore les majuscules de `pris`.
#
# | appel | résultat |
# | :--- | :--- |
# | `identifiant_libre("cdupont", ["jmartin"])` | `"cdupont"` |
# | `identifiant_libre("cdupont", ["cdupont", "CDupont2"])` | `"cdupont3"` |


# %% deletable=false nbgrader={"grade": false, "grade_id": "identifiant_libre", "locked": false, "schema_version": 3, "solution": true, "task": false}
def identifiant_libre(base, pris):
    """Rend le premier identifiant libre, base ou base suivie d'un numéro."""
    ### BEGIN SOLUTION
    occupes = [compte.lower() for compte in pris]
    candidat, rang = base, 1
    while candidat in occupes:
        rang = rang + 1
        numero = str(rang)
        candidat = base[: 20 - len(numero)] + numero
    return candidat
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_identifiant_libre", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#identifiant")
with check.aspect("les cas de l'énoncé"):
    check.equal(identifiant_libre, ("cdupont", ["jmartin"]), "cdupont")
    check.equal(
        identifiant_libre,
        ("cdupont", ["cdupont", "CDupont2"]),
        "cdupont3",
        {
            "case_sensitive_accounts": "cdupont2",
            "suffix_from_one": "cdupont1",
            "suffix_piled": "cdupont23",
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("plusieurs homonymes, majuscules", hidden=True):
    check.equal(
        identifiant_libre,
        ("cdupont", ["cdupont", "cdupont2", "cdupont3"]),
        "cdupont4",
        {"suffix_from_one": "cdupont1", "suffix_piled": "cdupont23"},
    )
    check.equal(
        identifiant_libre,
        ("lpetit", ["LPETIT"]),
        "lpetit2",
        {"case_sensitive_accounts": "lpetit", "suffix_from_one": "lpetit1"},
    )
    check.equal(identifiant_libre, ("lpetit", []), "lpetit")
    check.equal(
        identifiant_libre,
        ("lpetit", ["lpetit", *(f"lpetit{n}" for n in range(2, 12))]),
        "lpetit12",
        {"suffix_from_one": "lpetit1", "suffix_piled": "lpetit23"},
    )
    check.equal(
        identifiant_libre,
        ("lpetit", ["lpetit", "lpetit3"]),
        "lpetit2",
        {"suffix_from_one": "lpetit1"},
    )
with check.aspect("jamais plus de 20 caractères", hidden=True):
    check.equal(
        identifiant_libre,
        ("mvandenbroeckcasteln", ["mvandenbroeckcasteln"]),
        "mvandenbroeckcastel2",
        {"suffix_too_long": "mvandenbroeckcasteln2", "suffix_from_one": "mvandenbroeckcastel1"},
    )
    check.equal(
        identifiant_libre,
        ("abcdefghijklmnopqrs", ["abcdefghijklmnopqrs"]),
        "abcdefghijklmnopqrs2",
        {"suffix_from_one": "abcdefghijklmnopqrs1"},
    )
    check.equal(
        identifiant_libre,
        (
            "mvandenbroeckcasteln",
            ["mvandenbroeckcasteln", *(f"mvandenbroeckcastel{n}" for n in range(2, 10))],
        ),
        "mvandenbroeckcaste10",
        {"suffix_too_long": "mvandenbroeckcasteln2", "suffix_from_one": "mvandenbroeckcastel1"},
    )
    check.equal(identifiant_libre, ("awolfeschlegelsteinh", ["jmartin"]), "awolfeschlegelsteinh")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 9. Lire la liste du personnel (2 points, 2-4-3)
#
# À côté de ce devoir, `personnes.csv` vient des ressources humaines. Colonnes, séparées par des points-virgules : `matricule;prenom;nom;service`.
#
# Écrivez `lire_personnes(chemin)`, qui rend une liste de dictionnaires aux clés `"matricule"`, `"prenom"` et `"nom"`, dans l'ordre du fichier :
#
# - toutes les valeurs sont des **textes**, sans espaces au début ni à la fin ; un matricule `0042` garde ses zéros ;
# - une ligne vide, ou dont les trois valeurs sont vides, est ignorée ;
# - selon le tableur, le fichier est en UTF-8, en UTF-8 avec une marque invisible au début (le BOM) ou en `cp1252` (l'ancien codage de Windows) ; ses lignes finissent par LF ou CRLF : votre fonction lit les trois sortes ;
# - si l'une des trois colonnes manque, elle lève `ValueError`.
#
# <details><summary>Un indice</summary>
#
# `open(chemin, "rb").read()` rend les octets bruts. Essayez `octets.decode("utf-8-sig")`, qui enlève le BOM s'il y en a un ; si cela lève
# `UnicodeDecodeError`, c'est du `cp1252`. Puis `lecteur = csv.DictReader(texte.splitlines(), delimiter=";")` rend un dictionnaire par ligne, et
# `lecteur.fieldnames` donne les colonnes.
#
# </details>


# %% deletable=false nbgrader={"grade": false, "grade_id": "lire_personnes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lire_personnes(chemin):
    """Rend les personnes du fichier, en UTF-8 (avec ou sans BOM) ou en cp1252."""
    ### BEGIN SOLUTION
    with open(chemin, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lecteur = csv.DictReader(texte.splitlines(), delimiter=";")
    colonnes = ("matricule", "prenom", "nom")
    if any(colonne not in (lecteur.fieldnames or []) for colonne in colonnes):
        raise ValueError("il manque une colonne")
    personnes = []
    for ligne in lecteur:
        personne = {colonne: (ligne[colonne] or "").strip() for colonne in colonnes}
        if any(personne.values()):
            personnes.append(personne)
    return personnes
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_lire_personnes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#fichier")
with check.aspect("le fichier personnes.csv"):
    check.equal(
        lire_personnes,
        ("personnes.csv",),
        [
            {"matricule": "0042", "prenom": "Camille", "nom": "Dupont"},
            {"matricule": "0007", "prenom": "Jean-Pierre", "nom": "Le Goff"},
            {"matricule": "0113", "prenom": "Zoé", "nom": "Œuvrard"},
            {"matricule": "0120", "prenom": "Ève", "nom": "O'Neil"},
            {"matricule": "0131", "prenom": "Clément", "nom": "Dupont"},
            {"matricule": "0135", "prenom": "Anne  Sophie", "nom": "de La Tour"},
        ],
        {
            "bom_in_key": [
                {"matricule": "", "prenom": "Camille", "nom": "Dupont"},
                {"matricule": "", "prenom": "Jean-Pierre", "nom": "Le Goff"},
                {"matricule": "", "prenom": "Zoé", "nom": "Œuvrard"},
                {"matricule": "", "prenom": "Ève", "nom": "O'Neil"},
                {"matricule": "", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "", "prenom": "Anne  Sophie", "nom": "de La Tour"},
            ],
            "blanks_kept": [
                {"matricule": "0042", "prenom": "Camille", "nom": "Dupont"},
                {"matricule": "0007", "prenom": "Jean-Pierre", "nom": "Le Goff "},
                {"matricule": " 0113", "prenom": "Zoé", "nom": "Œuvrard"},
                {"matricule": "0120", "prenom": "  Ève", "nom": "O'Neil"},
                {"matricule": "0131", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "0135", "prenom": "Anne  Sophie", "nom": "de La Tour"},
            ],
            "matricule_as_number": [
                {"matricule": "42", "prenom": "Camille", "nom": "Dupont"},
                {"matricule": "7", "prenom": "Jean-Pierre", "nom": "Le Goff"},
                {"matricule": "113", "prenom": "Zoé", "nom": "Œuvrard"},
                {"matricule": "120", "prenom": "Ève", "nom": "O'Neil"},
                {"matricule": "131", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "135", "prenom": "Anne  Sophie", "nom": "de La Tour"},
            ],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("les fichiers d'autres tableurs", hidden=True):
    check.equal(
        lire_personnes,
        ("personnes_excel.csv",),
        [
            {"matricule": "0201", "prenom": "René", "nom": "Lefèvre"},
            {"matricule": "0202", "prenom": "Loïc", "nom": "Cœurderoy"},
            {"matricule": "0203", "prenom": "Inès", "nom": "Muñoz"},
        ],
        {
            "decoded_with_losses": [
                {"matricule": "0201", "prenom": "Ren�", "nom": "Lef�vre"},
                {"matricule": "0202", "prenom": "Lo�c", "nom": "C�urderoy"},
                {"matricule": "0203", "prenom": "In�s", "nom": "Mu�oz"},
            ],
            "blanks_kept": [
                {"matricule": "0201", "prenom": "René", "nom": "Lefèvre"},
                {"matricule": "0202", "prenom": "Loïc", "nom": "Cœurderoy"},
                {"matricule": "0203", "prenom": " Inès ", "nom": "Muñoz"},
            ],
            "matricule_as_number": [
                {"matricule": "201", "prenom": "René", "nom": "Lefèvre"},
                {"matricule": "202", "prenom": "Loïc", "nom": "Cœurderoy"},
                {"matricule": "203", "prenom": "Inès", "nom": "Muñoz"},
            ],
        },
    )
    check.raises(lire_personnes, ("personnes_abimees.csv",), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 10. Les comptes à créer, relançable (3 points, 2-4-2 et 2-4-3)
#
# Écrivez `comptes_a_creer(personnes, comptes)` : `personnes` vient de `lire_personnes` ; `comptes` est un dictionnaire des comptes **existants**, identifiant → matricule.
# Elle rend un dictionnaire identifiant → matricule des comptes **à créer**, et d'eux seuls :
#
# - une personne dont le matricule a déjà un compte n'en reçoit pas d'autre : **relancé, le script ne crée rien** ;
# - un matricule présent deux fois dans le fichier ne reçoit qu'un compte (sa première ligne compte) ;
# - les personnes sont servies **par matricule croissant** (comparés comme des textes), quel que soit l'ordre du fichier : le résultat ne dépend pas d'un tri fait dans le tableur ;
# - chacune reçoit un identifiant libre (exercices 7 et 8) : ni parmi `comptes`, ni parmi ceux que l'on vient d'attribuer.
#
# Avec Clément Dupont (`0131`) avant Camille Dupont (`0042`) dans le fichier, et aucun compte : `{"cdupont": "0042", "cdupont2": "0131"}`.


# %% deletable=false nbgrader={"grade": false, "grade_id": "comptes_a_creer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def comptes_a_creer(personnes, comptes):
    """Rend les comptes à créer, identifiant -> matricule, sans toucher aux comptes existants."""
    ### BEGIN SOLUTION
    nouveaux = {}
    for personne in sorted(personnes, key=lambda p: p["matricule"]):
        servis = list(comptes.values()) + list(nouveaux.values())
        if personne["matricule"] in servis:
            continue
        base = identifiant(personne["prenom"], personne["nom"])
        libre = identifiant_libre(base, list(comptes) + list(nouveaux))
        nouveaux[libre] = personne["matricule"]
    return nouveaux
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_comptes_a_creer", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#idempotence")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0131", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "0042", "prenom": "Camille", "nom": "Dupont"},
            ],
            {},
        ),
        {"cdupont": "0042", "cdupont2": "0131"},
        {
            "row_order": {"cdupont": "0131", "cdupont2": "0042"},
            "batch_collisions": {"cdupont": "0131"},
        },
    )
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0131", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "0042", "prenom": "Camille", "nom": "Dupont"},
            ],
            {"cdupont": "0042"},
        ),
        {"cdupont2": "0131"},
        {"not_idempotent": {"cdupont2": "0042", "cdupont3": "0131"}},
    )
### BEGIN HIDDEN TESTS
with check.aspect("relancé, il ne crée rien", hidden=True):
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0131", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "0042", "prenom": "Camille", "nom": "Dupont"},
            ],
            {"cdupont": "0042", "cdupont2": "0131"},
        ),
        {},
        {"not_idempotent": {"cdupont3": "0042", "cdupont4": "0131"}},
    )
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0131", "prenom": "Clément", "nom": "Dupont"},
                {"matricule": "0042", "prenom": "Camille", "nom": "Dupont"},
                {"matricule": "0150", "prenom": "Chloé", "nom": "Dupont"},
            ],
            {"cdupont": "0042", "cdupont2": "0131"},
        ),
        {"cdupont3": "0150"},
        {"not_idempotent": {"cdupont3": "0042", "cdupont4": "0131", "cdupont5": "0150"}},
    )
    check.equal(comptes_a_creer, ([], {"admin": "0001"}), {})
with check.aspect("homonymes, doublons, comptes d'ailleurs", hidden=True):
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0300", "prenom": "Zoé", "nom": "Œuvrard"},
                {"matricule": "0210", "prenom": "Léa", "nom": "Petit"},
                {"matricule": "0300", "prenom": "Zoé", "nom": "Œuvrard"},
                {"matricule": "0205", "prenom": "Luc", "nom": "Petit"},
            ],
            {"LPetit": "0007", "admin": "0001"},
        ),
        {"lpetit2": "0205", "lpetit3": "0210", "zoeuvrard": "0300"},
        {
            "row_order": {"zoeuvrard": "0300", "lpetit2": "0210", "lpetit3": "0205"},
            "batch_collisions": {"lpetit2": "0210", "zoeuvrard": "0300"},
            "same_person_twice": {
                "lpetit2": "0205",
                "lpetit3": "0210",
                "zoeuvrard": "0300",
                "zoeuvrard2": "0300",
            },
        },
    )
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0402", "prenom": "Marie", "nom": "Vandenbroeck-Castelnau"},
                {"matricule": "0401", "prenom": "Max", "nom": "Vandenbroeck Castelnau"},
            ],
            {},
        ),
        {"mvandenbroeckcasteln": "0401", "mvandenbroeckcastel2": "0402"},
        {
            "row_order": {"mvandenbroeckcasteln": "0402", "mvandenbroeckcastel2": "0401"},
            "batch_collisions": {"mvandenbroeckcasteln": "0402"},
        },
    )
    check.equal(
        comptes_a_creer,
        (
            [
                {"matricule": "0500", "prenom": "Ève", "nom": "Le Goff"},
                {"matricule": "0500", "prenom": "Ève", "nom": "Le Goff"},
            ],
            {},
        ),
        {"elegoff": "0500"},
        {"same_person_twice": {"elegoff": "0500", "elegoff2": "0500"}},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Lire un journal
#
# ### Exercice 11. Des lignes aux évènements (2 points, 2-4-3)
#
# Le fichier `journal.log`, à côté de ce devoir, note les connexions au serveur. Une ligne **valable** a exactement **quatre mots** séparés par des espaces :
# un instant, `ECHEC` ou `SUCCES`, une adresse (IPv4 ou IPv6, on ne la vérifie pas), un compte.
#
# ```text
# 2026-11-22T08:14:03 ECHEC 203.0.113.7 admin
# ```
#
# Écrivez `lire_journal(lignes)`, où `lignes` est une liste de textes. Elle rend un couple `(evenements, rejets)` :
#
# - `evenements` : une liste de tuples `(secondes, etat, adresse, compte)`, où `secondes` est donné par la fonction fournie `en_secondes(instant)` ;
#   ils sont rangés **du plus ancien au plus récent**, et à la même seconde dans l'ordre du journal ;
# - `rejets` : le nombre de lignes non valables (mauvais nombre de mots, état inconnu, instant que `en_secondes` refuse). Une ligne **vide**, ou faite d'espaces, est ignorée : ce n'est pas un rejet.
#
# Une ligne abîmée ne doit **jamais** arrêter la lecture.
#
# <details><summary>Un indice</summary>
#
# `try:` … `except ValueError:` permet de continuer après un refus. `sorted(evenements, key=lambda e: e[0])` ne range que d'après les secondes.
#
# </details>

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mon_journal", "locked": true, "schema_version": 3, "solution": false, "task": false}
with open("journal.log", encoding="utf-8") as fichier:
    for ligne in fichier.read().splitlines():
        print(ligne)


# %% deletable=false nbgrader={"grade": false, "grade_id": "lire_journal", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lire_journal(lignes):
    """Rend les évènements rangés par instant, et le nombre de lignes rejetées."""
    ### BEGIN SOLUTION
    evenements, rejets = [], 0
    for ligne in lignes:
        mots = ligne.split()
        if mots == []:
            continue
        try:
            instant, etat, adresse, compte = mots
            if etat not in ("ECHEC", "SUCCES"):
                raise ValueError("état inconnu")
            evenements.append((en_secondes(instant), etat, adresse, compte))
        except ValueError:
            rejets = rejets + 1
    return sorted(evenements, key=lambda evenement: evenement[0]), rejets
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_lire_journal", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#journal")
with check.aspect("quelques lignes du journal"):
    check.equal(
        lire_journal,
        (
            [
                "2026-11-22T08:14:03 ECHEC 203.0.113.7 admin",
                "2026-11-22T08:13:58 SUCCES 192.168.20.31 cdupont",
                "",
                "-- redémarrage --",
            ],
        ),
        (
            [
                (1795335238, "SUCCES", "192.168.20.31", "cdupont"),
                (1795335243, "ECHEC", "203.0.113.7", "admin"),
            ],
            1,
        ),
        {
            "journal_unsorted": (
                [
                    (1795335243, "ECHEC", "203.0.113.7", "admin"),
                    (1795335238, "SUCCES", "192.168.20.31", "cdupont"),
                ],
                1,
            ),
            "rejects_not_counted": (
                [
                    (1795335238, "SUCCES", "192.168.20.31", "cdupont"),
                    (1795335243, "ECHEC", "203.0.113.7", "admin"),
                ],
                0,
            ),
            "blank_lines_rejected": (
                [
                    (1795335238, "SUCCES", "192.168.20.31", "cdupont"),
                    (1795335243, "ECHEC", "203.0.113.7", "admin"),
                ],
                2,
            ),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres lignes, abîmées ou non", hidden=True):
    check.equal(
        lire_journal,
        (
            [
                "2027-01-01T00:00:02 ECHEC 2001:db8::17 root",
                "2026-12-31T23:59:58 ECHEC 2001:db8::17 root",
                "2026-12-31T24:00:00 ECHEC 2001:db8::17 root",
            ],
        ),
        (
            [
                (1798761598, "ECHEC", "2001:db8::17", "root"),
                (1798761602, "ECHEC", "2001:db8::17", "root"),
            ],
            1,
        ),
        {
            "journal_unsorted": (
                [
                    (1798761602, "ECHEC", "2001:db8::17", "root"),
                    (1798761598, "ECHEC", "2001:db8::17", "root"),
                ],
                1,
            ),
            "rejects_not_counted": (
                [
                    (1798761598, "ECHEC", "2001:db8::17", "root"),
                    (1798761602, "ECHEC", "2001:db8::17", "root"),
                ],
                0,
            ),
        },
    )
    check.equal(
        lire_journal,
        (
            [
                "  2026-11-22T09:00:00   SUCCES  10.0.0.8  zpetit ",
                "   ",
                "2026-02-30T09:00:00 ECHEC 10.0.0.8 zpetit",
                "2026-11-22T09:00:00 REFUS 10.0.0.8 zpetit",
                "2026-11-22T09:00:00 ECHEC 10.0.0.8",
                "2026-11-22T09:00:00 ECHEC 10.0.0.8 a b",
                "2026-11-22T09:00:00 ECHEC 10.0.0.7 alice",
            ],
        ),
        (
            [
                (1795338000, "SUCCES", "10.0.0.8", "zpetit"),
                (1795338000, "ECHEC", "10.0.0.7", "alice"),
            ],
            4,
        ),
        {
            "rejects_not_counted": (
                [
                    (1795338000, "SUCCES", "10.0.0.8", "zpetit"),
                    (1795338000, "ECHEC", "10.0.0.7", "alice"),
                ],
                0,
            ),
            "blank_lines_rejected": (
                [
                    (1795338000, "SUCCES", "10.0.0.8", "zpetit"),
                    (1795338000, "ECHEC", "10.0.0.7", "alice"),
                ],
                5,
            ),
        },
    )
    check.equal(lire_journal, ([],), ([], 0))
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 12. Trop d'échecs en trop peu de temps (3 points, 2-4-2)
#
# Cinq échecs dans la journée, c'est un lundi. Cinq en une minute, c'est un robot. Écrivez `adresses_suspectes(evenements, seuil, fenetre)` :
# `evenements` est la première partie de ce que rend `lire_journal` (donc rangés par instant). Elle rend la liste, par ordre alphabétique et sans doublon, des adresses qui ont
# **au moins `seuil` échecs** dont le premier et le dernier sont séparés d'**au plus `fenetre` secondes** (bornes comprises). Les succès ne comptent pas.
#
# | échecs de `203.0.113.7`, en secondes | seuil | fenêtre | résultat |
# | :--- | :---: | :---: | :--- |
# | 50, 70, 110 | 3 | 60 | `["203.0.113.7"]` (110 − 50 = 60) |
# | 50, 70, 111 | 3 | 60 | `[]` |
#
# <details><summary>Un indice</summary>
#
# Gardez, pour chaque adresse, la liste de ses échecs **récents**. À chaque nouvel échec, retirez ceux qui sont plus vieux que la fenêtre, ajoutez le nouveau, comptez.
#
# </details>


# %% deletable=false nbgrader={"grade": false, "grade_id": "adresses_suspectes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def adresses_suspectes(evenements, seuil, fenetre):
    """Rend les adresses qui ont au moins `seuil` échecs dans une fenêtre glissante."""
    ### BEGIN SOLUTION
    recents, suspectes = {}, set()
    for instant, etat, adresse, _ in evenements:
        if etat != "ECHEC":
            continue
        gardes = [t for t in recents.get(adresse, []) if instant - t <= fenetre]
        recents[adresse] = gardes + [instant]
        if len(recents[adresse]) >= seuil:
            suspectes.add(adresse)
    return sorted(suspectes)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_adresses_suspectes", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def echecs_de(adresse, *instants):
    """Les échecs d'une adresse sur le compte root, à ces instants."""
    return [(instant, "ECHEC", adresse, "root") for instant in instants]


check = Check(points=3, lesson=LECON + "#fenetre")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 50, 70, 110), 3, 60),
        ["203.0.113.7"],
        {"fixed_blocks": []},
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 50, 70, 111), 3, 60),
        [],
        {"total_not_window": ["203.0.113.7"]},
    )
### BEGIN HIDDEN TESTS
with check.aspect("au bord de la fenêtre", hidden=True):
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 100, 130, 160), 3, 60),
        ["203.0.113.7"],
        {"fixed_blocks": []},
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 10, 65, 118, 121), 3, 60),
        ["203.0.113.7"],
        {"fixed_blocks": []},
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 5, 6), 3, 60),
        [],
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 0, 59, 61, 118), 3, 60),
        ["203.0.113.7"],
        {"fixed_blocks": []},
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 0, 30, 59, 90, 200), 4, 60),
        [],
        {"total_not_window": ["203.0.113.7"]},
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 7, 7, 7), 3, 0),
        ["203.0.113.7"],
        {"strict_threshold": []},
    )
    check.equal(
        adresses_suspectes,
        (
            [
                (50, "ECHEC", "2001:db8::17", "root"),
                (55, "ECHEC", "2001:db8::17", "root"),
                (65, "ECHEC", "2001:db8::17", "root"),
                (100, "ECHEC", "198.51.100.4", "root"),
                (130, "ECHEC", "198.51.100.4", "root"),
                (160, "ECHEC", "198.51.100.4", "root"),
            ],
            3,
            60,
        ),
        ["198.51.100.4", "2001:db8::17"],
        {"fixed_blocks": [], "window_end_excluded": ["2001:db8::17"]},
    )
with check.aspect("plusieurs adresses, des succès", hidden=True):
    check.equal(
        adresses_suspectes,
        (
            [
                (10, "ECHEC", "203.0.113.7", "root"),
                (15, "ECHEC", "198.51.100.4", "root"),
                (20, "ECHEC", "203.0.113.7", "root"),
                (25, "ECHEC", "198.51.100.4", "root"),
            ],
            3,
            60,
        ),
        [],
        {"addresses_mixed": ["198.51.100.4", "203.0.113.7"]},
    )
    check.equal(
        adresses_suspectes,
        (
            [
                (10, "ECHEC", "203.0.113.7", "root"),
                (12, "SUCCES", "203.0.113.7", "root"),
                (14, "ECHEC", "203.0.113.7", "root"),
            ],
            3,
            60,
        ),
        [],
        {"success_counted": ["203.0.113.7"]},
    )
    check.equal(
        adresses_suspectes,
        (
            [
                (0, "ECHEC", "198.51.100.4", "root"),
                (10, "ECHEC", "2001:db8::17", "root"),
                (12, "ECHEC", "203.0.113.7", "root"),
                (20, "ECHEC", "2001:db8::17", "root"),
                (22, "ECHEC", "203.0.113.7", "root"),
                (30, "ECHEC", "2001:db8::17", "root"),
                (33, "ECHEC", "203.0.113.7", "root"),
                (500, "ECHEC", "198.51.100.4", "root"),
                (1000, "ECHEC", "198.51.100.4", "root"),
            ],
            3,
            60,
        ),
        ["2001:db8::17", "203.0.113.7"],
        {
            "total_not_window": ["198.51.100.4", "2001:db8::17", "203.0.113.7"],
            "strict_threshold": [],
        },
    )
    check.equal(
        adresses_suspectes,
        (echecs_de("203.0.113.7", 10, 400, 800), 3, 60),
        [],
        {"total_not_window": ["203.0.113.7"]},
    )
    check.equal(adresses_suspectes, ([], 3, 60), [])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 13. Ils sont peut-être entrés (2 points, 2-4-2)
#
# Une attaque qui **réussit** ressemble à une suite d'échecs, puis un succès. Écrivez `intrusions(evenements, seuil)`, qui rend la liste, dans l'ordre des instants, des couples
# `(adresse, compte)` de chaque **succès** précédé d'au moins `seuil` échecs **de la même adresse** (quels que soient les comptes essayés) depuis le succès précédent de cette adresse, ou depuis le début du journal.
#
# | suite | seuil | résultat |
# | :--- | :---: | :--- |
# | A échoue 3 fois, A réussit sur `root` | 3 | `[("A", "root")]` |
# | A échoue 2 fois, A réussit, A échoue 1 fois, A réussit | 3 | `[]` |


# %% deletable=false nbgrader={"grade": false, "grade_id": "intrusions", "locked": false, "schema_version": 3, "solution": true, "task": false}
def intrusions(evenements, seuil):
    """Rend les succès précédés d'au moins `seuil` échecs de la même adresse."""
    ### BEGIN SOLUTION
    echecs, trouvees = {}, []
    for _, etat, adresse, compte in evenements:
        if etat == "ECHEC":
            echecs[adresse] = echecs.get(adresse, 0) + 1
        else:
            if echecs.get(adresse, 0) >= seuil:
                trouvees.append((adresse, compte))
            echecs[adresse] = 0
    return trouvees
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_intrusions", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#dictionnaire")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        intrusions,
        (
            [
                (0, "ECHEC", "A", "root"),
                (10, "ECHEC", "A", "root"),
                (20, "ECHEC", "A", "root"),
                (30, "SUCCES", "A", "root"),
            ],
            3,
        ),
        [("A", "root")],
        {"strict_threshold": []},
    )
    check.equal(
        intrusions,
        (
            [
                (0, "ECHEC", "A", "root"),
                (10, "ECHEC", "A", "root"),
                (20, "SUCCES", "A", "root"),
                (30, "ECHEC", "A", "root"),
                (40, "SUCCES", "A", "root"),
            ],
            3,
        ),
        [],
        {"failures_never_reset": [("A", "root")]},
    )
### BEGIN HIDDEN TESTS
with check.aspect("plusieurs adresses, plusieurs comptes", hidden=True):
    check.equal(
        intrusions,
        (
            [
                (0, "ECHEC", "A", "root"),
                (10, "ECHEC", "B", "root"),
                (20, "ECHEC", "A", "root"),
                (30, "SUCCES", "B", "root"),
                (40, "ECHEC", "C", "root"),
                (50, "ECHEC", "C", "root"),
                (60, "ECHEC", "A", "root"),
                (70, "SUCCES", "C", "root"),
            ],
            3,
        ),
        [],
        {"addresses_mixed": [("B", "root"), ("C", "root")]},
    )
    check.equal(
        intrusions,
        (
            [
                (0, "ECHEC", "A", "root"),
                (10, "ECHEC", "A", "admin"),
                (20, "ECHEC", "B", "root"),
                (30, "ECHEC", "A", "root"),
                (40, "SUCCES", "A", "root"),
                (50, "SUCCES", "B", "root"),
                (60, "ECHEC", "A", "root"),
                (70, "ECHEC", "A", "root"),
                (80, "ECHEC", "A", "root"),
                (90, "SUCCES", "A", "admin"),
            ],
            3,
        ),
        [("A", "root"), ("A", "admin")],
        {"strict_threshold": []},
    )
    check.equal(
        intrusions,
        ([(0, "SUCCES", "A", "root"), (10, "ECHEC", "B", "root"), (20, "SUCCES", "B", "root")], 1),
        [("B", "root")],
        {"strict_threshold": []},
    )
    check.equal(
        intrusions,
        (
            [
                (0, "ECHEC", "A", "root"),
                (10, "ECHEC", "A", "root"),
                (20, "ECHEC", "A", "root"),
                (30, "ECHEC", "A", "root"),
            ],
            2,
        ),
        [],
    )
    check.equal(intrusions, ([], 3), [])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. Déployer et conserver
#
# ### Exercice 14. Quelle version est la plus récente ? (2 points, 2-4-2)
#
# Un script de mise à jour compare la version installée à la version publiée. Écrivez `comparer_versions(une, autre)`, qui rend **−1** si `une` est plus ancienne, **0** si elles sont égales, **1** si `une` est plus récente.
#
# Une version est une suite de nombres entiers séparés par des points. On compare le premier nombre, puis le deuxième, etc. ; un nombre **absent vaut 0** (`1.2` et `1.2.0` sont la même).
# Une version qui contient autre chose (`"1.x"`, `""`, `"1..2"`) est refusée par `ValueError`.
#
# | appel | résultat |
# | :--- | :---: |
# | `comparer_versions("9.11", "10.2")` | `-1` |
# | `comparer_versions("1.10", "1.9")` | `1` |
# | `comparer_versions("1.2", "1.2.0")` | `0` |


# %% deletable=false nbgrader={"grade": false, "grade_id": "comparer_versions", "locked": false, "schema_version": 3, "solution": true, "task": false}
def comparer_versions(une, autre):
    """Rend -1, 0 ou 1 selon que `une` est plus ancienne, égale ou plus récente."""
    ### BEGIN SOLUTION
    a = [int(nombre) for nombre in une.split(".")]
    b = [int(nombre) for nombre in autre.split(".")]
    longueur = max(len(a), len(b))
    a = a + [0] * (longueur - len(a))
    b = b + [0] * (longueur - len(b))
    if a == b:
        return 0
    return -1 if a < b else 1
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_comparer_versions", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#versions")
with check.aspect("les cas de l'énoncé"):
    check.equal(comparer_versions, ("9.11", "10.2"), -1, {"versions_as_text": 1})
    check.equal(comparer_versions, ("1.10", "1.9"), 1, {"versions_as_text": -1})
    check.equal(comparer_versions, ("1.2", "1.2.0"), 0, {"short_version_smaller": -1})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres versions, et des refus", hidden=True):
    check.equal(
        comparer_versions, ("2.0.9", "2.0.10"), -1, {"versions_as_text": 1, "versions_as_float": 0}
    )
    check.equal(comparer_versions, ("3", "3.0.0"), 0, {"short_version_smaller": -1})
    check.equal(comparer_versions, ("3.0.1", "3"), 1, {"versions_as_float": 0})
    check.equal(comparer_versions, ("24.4.2", "24.10.1"), -1, {"versions_as_text": 1})
    check.equal(comparer_versions, ("7.4.6", "7.4.6"), 0)
    check.equal(comparer_versions, ("10.0.19045", "10.0.22631"), -1, {"versions_as_float": 0})
    check.raises(comparer_versions, ("1.x", "1.2"), ValueError)
    check.raises(comparer_versions, ("1.2", ""), ValueError)
    check.raises(comparer_versions, ("1..2", "1.2"), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 15. L'ordre de déploiement (3 points, 2-4-2)
#
# Une application ne s'installe qu'**après** celles dont elle dépend. Écrivez `ordre_deploiement(dependances)`, où `dependances` est un dictionnaire : nom → liste des noms à installer **avant** lui.
# Elle rend la liste de tous les noms, chacun **une seule fois**, chacun après tous ses prérequis. Plusieurs ordres sont justes : tous sont acceptés.
#
# - Un nom qui n'apparaît que comme prérequis doit être installé aussi.
# - Si les dépendances tournent en rond (un **cycle**), aucun ordre n'existe : `ValueError`. Une application qui dépend d'elle-même est un cycle.
#
# Pour `{"messagerie": ["runtime", "vpn"], "vpn": ["certificats"], "runtime": []}`, l'ordre `["runtime", "certificats", "vpn", "messagerie"]` est juste.
#
# <details><summary>Un indice</summary>
#
# Recommencez : installez toutes les applications **prêtes** (dont tous les prérequis sont installés). Si aucune n'est prête alors qu'il en reste, c'est un cycle.
#
# </details>


# %% deletable=false nbgrader={"grade": false, "grade_id": "ordre_deploiement", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ordre_deploiement(dependances):
    """Rend un ordre où chacun vient après ses prérequis, ou lève ValueError s'il y a un cycle."""
    ### BEGIN SOLUTION
    restants = list(dependances)
    for avant in dependances.values():
        for nom in avant:
            if nom not in restants:
                restants.append(nom)
    ordre = []
    while restants:
        prets = [n for n in restants if all(a in ordre for a in dependances.get(n, []))]
        if prets == []:
            raise ValueError("les dépendances tournent en rond")
        ordre = ordre + prets
        restants = [nom for nom in restants if nom not in prets]
    return ordre
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_ordre_deploiement", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def verifier_ordre(dependances):
    """Vérifie les propriétés d'un ordre, pas un ordre précis."""
    ordre = ordre_deploiement(dependances)
    noms = set(dependances) | {nom for avant in dependances.values() for nom in avant}
    if set(ordre) < noms:
        check.that(False, "Votre ordre oublie une application.", "prerequisite_forgotten")
        return
    check.that(sorted(ordre) == sorted(noms), "Il faut chaque application une fois, et une seule.")

    def juste(suite):
        return all(suite.index(a) < suite.index(n) for n in dependances for a in dependances[n])

    if set(ordre) == noms and not juste(ordre):
        if juste(ordre[::-1]):
            check.that(False, "Votre ordre est à l'envers.", "order_reversed")
        else:
            message = "Une application passe avant un de ses prérequis."
            check.that(False, message, "dependency_too_late")


check = Check(points=3, lesson=LECON + "#ordre")
with check.aspect("le cas de l'énoncé"):
    for cas in [
        {"messagerie": ["runtime", "vpn"], "vpn": ["certificats"], "runtime": []},
    ]:
        verifier_ordre(cas)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres parcs", hidden=True):
    for cas in [
        {},
        {"seule": []},
        {"a": ["b"], "b": ["c"], "c": ["d"], "d": ["e"]},
        {"z": [], "m": ["z"], "a": ["m", "z"], "b": ["a"]},
        {
            "erp": ["base", "java", "police"],
            "base": ["disque"],
            "disque": ["pilote"],
            "pilote": ["noyau"],
        },
    ]:
        verifier_ordre(cas)
with check.aspect("les cycles", hidden=True):
    for cas in [
        {"y": ["x"], "x": []},
    ]:
        verifier_ordre(cas)
    for cas in [
        {"a": ["a"]},
        {"a": ["b"], "b": ["c"], "c": ["a"]},
        {"p": [], "q": ["p", "r"], "r": ["s"], "s": ["t"], "t": ["r"]},
    ]:
        check.raises(ordre_deploiement, (cas,), ValueError, "cycle_accepted")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 16. Par vagues (2 points, 2-4-2)
#
# On ne met pas à jour tout un parc d'un coup : 5 % d'abord (les pilotes), puis 25 %, puis tout le monde. Écrivez `vagues(postes, parts)` : `parts` est une liste de pourcentages **cumulés**, comme `[5, 25, 100]`.
# Elle rend une liste de listes, une par vague, qui se suivent dans l'ordre de `postes` : après la vague de part `p`, le nombre total de postes traités est `p` % du parc, **arrondi au-dessus**.
# Un poste n'est traité qu'une fois.
#
# | parc | parts | tailles des vagues |
# | :--- | :--- | :--- |
# | 38 postes | `[5, 25, 100]` | 2, 8, 28 (totaux : 2, 10, 38) |
# | 3 postes | `[5, 25, 100]` | 1, 0, 2 (totaux : 1, 1, 3) |
# | aucun poste | `[5, 25, 100]` | 0, 0, 0 |
#
# Calculez en **entiers** : `-(-n * p // 100)` arrondit `n × p / 100` au-dessus.


# %% deletable=false nbgrader={"grade": false, "grade_id": "vagues", "locked": false, "schema_version": 3, "solution": true, "task": false}
def vagues(postes, parts):
    """Rend les postes de chaque vague ; les parts sont des pourcentages cumulés."""
    ### BEGIN SOLUTION
    resultat, debut = [], 0
    for part in parts:
        fin = -(-len(postes) * part // 100)
        resultat.append(postes[debut:fin])
        debut = fin
    return resultat
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2"]} nbgrader={"grade": true, "grade_id": "test_vagues", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#vagues")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        vagues,
        ([f"PC{n:02}" for n in range(1, 4)], [5, 25, 100]),
        [["PC01"], [], ["PC02", "PC03"]],
        {
            "waves_not_cumulative": [["PC01"], ["PC02"], ["PC03"]],
            "wave_rounded_down": [[], [], ["PC01", "PC02", "PC03"]],
            "waves_overlap": [["PC01"], ["PC01"], ["PC01", "PC02", "PC03"]],
        },
    )
    check.equal(
        vagues,
        (list(range(38)), [5, 25, 100]),
        [[0, 1], list(range(2, 10)), list(range(10, 38))],
        {
            "waves_not_cumulative": [[0, 1], list(range(2, 12)), list(range(12, 38))],
            "wave_rounded_down": [[0], list(range(1, 9)), list(range(9, 38))],
            "waves_overlap": [[0, 1], list(range(10)), list(range(38))],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres parcs, d'autres parts", hidden=True):
    check.equal(vagues, ([], [5, 25, 100]), [[], [], []])
    check.equal(
        vagues,
        (["PC07"], [10, 100]),
        [["PC07"], []],
        {"wave_rounded_down": [[], ["PC07"]], "waves_overlap": [["PC07"], ["PC07"]]},
    )
    check.equal(
        vagues,
        (list(range(21)), [10, 50, 100]),
        [[0, 1, 2], list(range(3, 11)), list(range(11, 21))],
        {
            "waves_not_cumulative": [[0, 1, 2], list(range(3, 14)), [14, 15, 16, 17, 18, 19, 20]],
            "wave_rounded_down": [[0, 1], list(range(2, 10)), list(range(10, 21))],
            "waves_overlap": [[0, 1, 2], list(range(11)), list(range(21))],
        },
    )
    check.equal(
        vagues,
        (list(range(40)), [5, 25, 100]),
        [[0, 1], list(range(2, 10)), list(range(10, 40))],
        {
            "waves_not_cumulative": [[0, 1], list(range(2, 12)), list(range(12, 40))],
            "waves_overlap": [[0, 1], list(range(10)), list(range(40))],
        },
    )
    check.equal(
        vagues,
        (["a", "b", "c", "d"], [25, 50, 75, 100]),
        [["a"], ["b"], ["c"], ["d"]],
        {
            "waves_not_cumulative": [["a"], ["b", "c"], ["d"], []],
            "waves_overlap": [["a"], ["a", "b"], ["a", "b", "c"], ["a", "b", "c", "d"]],
        },
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 17. Les sauvegardes à conserver (3 points, 2-4-2 et 2-4-3)
#
# Une sauvegarde par jour finit par remplir le disque. La règle **grand-père, père, fils** garde : la dernière sauvegarde de chacun des `jours` **jours** les plus récents, de chacune des `semaines` **semaines** les plus récentes,
# et de chacun des `mois` **mois** les plus récents. On ne compte que les jours, semaines et mois **qui ont une sauvegarde**.
#
# Écrivez `a_conserver(dates, jours, semaines, mois)` : `dates` est une liste de textes `"2026-11-22"` tous différents, dans un ordre quelconque. Elle rend la liste des dates à garder, de la plus ancienne à la plus récente.
#
# - Les règles **se recouvrent** : la sauvegarde d'hier peut être à la fois celle de la semaine et celle du mois. On ne la garde qu'une fois, et aucune règle n'en prend une autre à la place.
# - Les semaines sont celles de la norme ISO 8601 : elles vont du lundi au dimanche, et les derniers jours de décembre appartiennent parfois à la semaine 1 de **l'année suivante**.
#
# Exemple : 60 sauvegardes quotidiennes jusqu'au 22 novembre 2026, règle 7, 4, 3 : on en garde **12**, pas 14.
#
# <details><summary>Un indice</summary>
#
# `date.fromisoformat("2026-11-22").isocalendar()[:2]` donne l'année **de la semaine** et son numéro ; `"2026-11-22"[:7]` donne l'année et le mois. Pour chaque règle, un dictionnaire période → dernière date, parcouru dans l'ordre
# des dates, suffit.
#
# </details>


# %% deletable=false nbgrader={"grade": false, "grade_id": "a_conserver", "locked": false, "schema_version": 3, "solution": true, "task": false}
def a_conserver(dates, jours, semaines, mois):
    """Rend les dates à garder selon la règle grand-père, père, fils."""
    ### BEGIN SOLUTION
    du_jour, de_la_semaine, du_mois = {}, {}, {}
    for texte in sorted(dates):
        semaine = tuple(date.fromisoformat(texte).isocalendar())[:2]
        du_jour[texte] = texte
        de_la_semaine[semaine] = texte
        du_mois[texte[:7]] = texte
    gardees = set()
    for nombre, dernieres in ((jours, du_jour), (semaines, de_la_semaine), (mois, du_mois)):
        gardees.update(sorted(dernieres.values(), reverse=True)[:nombre])
    return sorted(gardees)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_a_conserver", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
SOIXANTE = [date.fromordinal(date(2026, 11, 22).toordinal() - n).isoformat() for n in range(60)]
check = Check(points=3, lesson=LECON + "#conserver")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        a_conserver,
        (SOIXANTE, 7, 4, 3),
        [
            "2026-09-30",
            "2026-10-31",
            "2026-11-01",
            "2026-11-08",
            "2026-11-15",
            "2026-11-16",
            "2026-11-17",
            "2026-11-18",
            "2026-11-19",
            "2026-11-20",
            "2026-11-21",
            "2026-11-22",
        ],
        {
            "first_of_period": [
                "2026-09-24",
                "2026-10-01",
                "2026-10-26",
                "2026-11-01",
                "2026-11-02",
                "2026-11-09",
                "2026-11-16",
                "2026-11-17",
                "2026-11-18",
                "2026-11-19",
                "2026-11-20",
                "2026-11-21",
                "2026-11-22",
            ],
            "rules_added": [
                "2026-09-30",
                "2026-10-25",
                "2026-10-31",
                "2026-11-01",
                "2026-11-08",
                "2026-11-15",
                "2026-11-16",
                "2026-11-17",
                "2026-11-18",
                "2026-11-19",
                "2026-11-20",
                "2026-11-21",
                "2026-11-22",
            ],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("des jours sans sauvegarde, un ordre quelconque", hidden=True):
    check.equal(
        a_conserver,
        (
            ["2026-11-20", "2026-11-02", "2026-11-19", "2026-11-12", "2026-10-30", "2026-10-05"],
            3,
            2,
            2,
        ),
        ["2026-10-30", "2026-11-12", "2026-11-19", "2026-11-20"],
        {
            "first_of_period": [
                "2026-10-05",
                "2026-11-02",
                "2026-11-12",
                "2026-11-19",
                "2026-11-20",
            ],
            "rules_added": ["2026-10-30", "2026-11-02", "2026-11-12", "2026-11-19", "2026-11-20"],
        },
    )
    check.equal(
        a_conserver,
        (["2026-11-02", "2026-11-06", "2026-11-04"], 2, 1, 1),
        ["2026-11-04", "2026-11-06"],
        {
            "first_of_period": ["2026-11-02", "2026-11-04", "2026-11-06"],
            "calendar_days": ["2026-11-06"],
        },
    )
    check.equal(
        a_conserver,
        (["2026-09-30", "2026-11-22", "2026-10-31"], 1, 1, 1),
        ["2026-11-22"],
        {"rules_added": ["2026-09-30", "2026-10-31", "2026-11-22"]},
    )
    check.equal(a_conserver, ([], 7, 4, 3), [])
    check.equal(
        a_conserver,
        (SOIXANTE, 0, 0, 2),
        ["2026-10-31", "2026-11-22"],
        {"first_of_period": ["2026-10-01", "2026-11-01"]},
    )
    check.equal(a_conserver, (["2026-11-22"], 7, 4, 3), ["2026-11-22"])
with check.aspect("autour du nouvel an", hidden=True):
    check.equal(
        a_conserver,
        (["2024-01-05", "2024-12-27", "2024-12-31", "2025-01-03"], 0, 4, 0),
        ["2024-01-05", "2024-12-27", "2025-01-03"],
        {
            "first_of_period": ["2024-01-05", "2024-12-27", "2024-12-31"],
            "iso_year_forgotten": ["2024-12-27", "2024-12-31", "2025-01-03"],
        },
    )
    check.equal(
        a_conserver,
        (["2026-12-26", "2026-12-30", "2027-01-02", "2027-01-05"], 1, 2, 1),
        ["2027-01-02", "2027-01-05"],
        {
            "first_of_period": ["2026-12-30", "2027-01-02", "2027-01-05"],
            "rules_added": ["2026-12-26", "2026-12-30", "2027-01-02", "2027-01-05"],
        },
    )
    check.equal(a_conserver, (["2025-11-19", "2026-11-19"], 0, 2, 0), ["2025-11-19", "2026-11-19"])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Pour finir
#
# Vos fonctions forment une boîte à outils. Dans une entreprise, il resterait à les **lancer** : une tâche planifiée, un compte de service aux droits réduits,
# un journal de ce qui a été fait, et un essai à blanc avant le premier vrai passage. C'est l'objet du devoir sur les scripts.
