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
# # Devoir : acheter, louer ou garder ?
#
# **Bloc 3, activités 3-2 à 3-4 · compétences 3-2-2, 3-3-1, 3-3-2, 3-3-3 et 3-4-1 · 40 points · environ 3 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | comparer des solutions par leur coût annuel, et trouver le loyer qui fait basculer le choix | 3-4-1 | 1 à 7 |
# | dresser un plan d'amortissement au centime, et le résultat d'une vente | 3-2-2 | 8 à 11 |
# | départager des fournisseurs sur plusieurs critères | 3-4-1 | 12 et 13 |
# | lire un fichier de fournisseurs, décider combien et quand commander | 3-3-1, 3-3-2 | 14 à 17 |
# | classer un appareil en fin de vie, choisir sa filière, compter son empreinte | 3-3-3 | 18 à 20 |
#
# La leçon à garder ouverte à côté : [Acheter, louer ou garder](../../notebooks/bloc3/3-4-tco.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `3-4-tco.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# La menuiserie **Bois & Compas** doit décider du sort de ses quarante portables : en acheter, en louer,
# ou garder les siens deux ans de plus. Votre responsable signera, mais c'est vous qui préparez les chiffres.
# Vous écrivez donc vos outils, une idée par exercice ; au septième, vous les appliquez à **votre** dossier,
# dont les montants sont tirés de votre nom.
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
# **La règle du jeu** : c'est vous qui écrivez les calculs. N'utilisez pas ceux du cours (`gmsi.costs`,
# `gmsi.depreciation`, `gmsi.stock`…).
#
# ## La règle de l'argent
#
# Dans tout le devoir, **un montant est un nombre entier de centimes** : 1 200,00 € s'écrit `120000`.
# Tout est hors taxes, sauf mention contraire. Une **dépense** est négative, une **recette** positive
# quand l'énoncé parle de *flux*.
#
# On n'arrondit **qu'une fois, à la fin**, au centime le plus proche, **le demi-centime vers le haut**
# (en valeur absolue : −150,5 devient −151). La fonction `au_centime`, fournie, le fait ; la fonction
# `round` de Python, elle, envoie le demi-centime au nombre *pair*.

# %% nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import csv
import math
from datetime import date

import pandas as pd

from gmsi.asset_case import personal_case
from gmsi.exercise import Check
from gmsi.identity import current_learner
from gmsi.money import nearest_cent as au_centime

LECON = "notebooks/bloc3/3-4-tco.ipynb"
CAS = personal_case(current_learner())
print("au_centime(137312.5) =", au_centime(137312.5), "   round(137312.5) =", round(137312.5))

# %% [markdown]
# ### La boîte à outils Python du devoir
#
# Exécutez, changez des valeurs, regardez.

# %%
flux = [-100000, -5000, -5000]
for annee, montant in enumerate(flux):  # numérote à partir de 0
    print("dans", annee, "an(s) :", montant, "centimes")
print([0] + [-36000] * 3)  # répéter et mettre bout à bout
print(1.05**2, 1.05**-2)  # puissances
jour = date(2026, 3, 15)
print(jour.year, jour.month, jour.day, jour < date(2026, 12, 31))
print(math.ceil(199.74), max(3, 7), sum([1, 2, 3]))


def moitie(nombre):
    """Rend la moitié d'un nombre pair ; refuse un nombre impair."""
    if nombre % 2 == 1:
        raise ValueError("il faut un nombre pair")  # refuser : la fonction s'arrête ici
    return nombre // 2


print(moitie(10))

# %% [markdown]
# ## A. Ce que coûte un choix
#
# ### Exercice 1. La valeur actuelle nette (2 points, 3-4-1)
#
# Un euro dans un an vaut moins qu'un euro aujourd'hui. Pour additionner des sommes de dates différentes, on
# les ramène toutes à aujourd'hui : c'est la **valeur actuelle nette** (VAN).
#
# $$\text{VAN} = F_0 + \frac{F_1}{1+r} + \frac{F_2}{(1+r)^2} + \dots$$
#
# Écrivez `van(taux, flux)`. `flux` est une liste de montants en centimes ; la **position** d'un
# montant est sa date en années, `flux[0]` est payé **aujourd'hui**. `taux` vaut par exemple `0.05` pour 5 %.
# Le résultat est un nombre entier de centimes.
#
# | appel | résultat |
# | :--- | :--- |
# | `van(0.05, [-100000, -5000, -5000, 5000])` | `-104978` |
# | `van(0.05, [])` | `0` |
#
# Un taux de −100 % ou moins (`taux <= -1`) est refusé par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "van", "locked": false, "schema_version": 3, "solution": true, "task": false}
def van(taux, flux):
    """Rend la valeur actuelle nette des flux, en centimes, ou lève ValueError."""
    ### BEGIN SOLUTION
    if taux <= -1:
        raise ValueError("un taux est plus grand que -100 %")
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant / (1 + taux) ** annee
    return au_centime(total)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_van", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#actualisation")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        van,
        (0.05, [-100000, -5000, -5000, 5000]),
        -104978,
        {"van_not_discounted": -105000, "van_first_discounted": -99979, "van_capitalised": -104974},
    )
    check.equal(van, (0.05, []), 0)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres taux et d'autres durées", hidden=True):
    check.equal(
        van,
        (0.08, [-79900, -4500, -4500, -4500, 8000]),
        -85617,
        {"van_not_discounted": -85400, "van_first_discounted": -79275, "van_capitalised": -84794},
    )
    check.equal(van, (0.0, [-100, -200, 50]), -250)
    check.equal(van, (0.03, [-25000]), -25000, {"van_first_discounted": -24272})
    check.equal(
        van,
        (0.12, [0, -36000, -36000]),
        -60842,
        {"van_not_discounted": -72000, "van_first_discounted": -54323, "van_capitalised": -85478},
    )
with check.aspect("un taux impossible est refusé", hidden=True):
    check.equal(van, (-0.5, [-100, -100]), -300)
    check.raises(van, (-1, [-100, -100]), ValueError)
    check.raises(van, (-1.2, [-100, -100]), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 2. Les flux d'un achat (2 points, 3-4-1)
#
# Écrivez `flux_achat(prix, charge, revente, duree)`, qui rend la liste des flux d'un appareil acheté :
#
# - aujourd'hui, on paie `prix` ;
# - à la fin de chacune des `duree` années, on paie `charge` (entretien, assurance…) ;
# - à la fin de la **dernière** année, on encaisse en plus `revente`.
#
# | appel | résultat |
# | :--- | :--- |
# | `flux_achat(100000, 5000, 10000, 3)` | `[-100000, -5000, -5000, 5000]` |
#
# Une durée inférieure à 1 an est refusée par `ValueError`.
#
# <details><summary>Un indice</summary>
#
# La liste compte `duree + 1` montants : aujourd'hui, puis un par année. `liste[-1]` est son dernier élément.
#
# </details>
# %% deletable=false nbgrader={"grade": false, "grade_id": "flux_achat", "locked": false, "schema_version": 3, "solution": true, "task": false}
def flux_achat(prix, charge, revente, duree):
    """Rend les flux d'un achat, d'aujourd'hui à la fin de la dernière année."""
    ### BEGIN SOLUTION
    if duree < 1:
        raise ValueError("la durée est d'au moins un an")
    flux = [-prix] + [-charge] * duree
    flux[-1] = flux[-1] + revente
    return flux
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_flux_achat", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#achat")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        flux_achat,
        (100000, 5000, 10000, 3),
        [-100000, -5000, -5000, 5000],
        {
            "resale_as_cost": [-100000, -5000, -5000, -15000],
            "resale_extra_year": [-100000, -5000, -5000, -5000, 10000],
            "running_cost_today": [-105000, -5000, -5000, 10000],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres durées", hidden=True):
    check.equal(
        flux_achat,
        (89900, 4000, 12000, 5),
        [-89900, -4000, -4000, -4000, -4000, 8000],
        {
            "resale_as_cost": [-89900, -4000, -4000, -4000, -4000, -16000],
            "resale_extra_year": [-89900, -4000, -4000, -4000, -4000, -4000, 12000],
            "running_cost_today": [-93900, -4000, -4000, -4000, -4000, 12000],
        },
    )
    check.equal(
        flux_achat,
        (64900, 3500, 6000, 1),
        [-64900, 2500],
        {
            "resale_as_cost": [-64900, -9500],
            "resale_extra_year": [-64900, -3500, 6000],
            "running_cost_today": [-68400, 6000],
        },
    )
    check.equal(
        flux_achat, (64900, 0, 0, 2), [-64900, 0, 0], {"resale_extra_year": [-64900, 0, 0, 0]}
    )
    check.raises(flux_achat, (64900, 3500, 6000, 0), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 3. Les flux d'une location (2 points, 3-4-1)
#
# Un loyer se paie au **début** de l'année (*terme à échoir*) ou à la **fin** (*terme échu*).
# Écrivez `flux_location(loyer, duree, a_echoir)`, où `loyer` est le loyer d'une année et `a_echoir` vaut
# `True` ou `False`. La liste compte toujours `duree + 1` montants, d'aujourd'hui à la fin de la dernière année.
#
# | appel | résultat |
# | :--- | :--- |
# | `flux_location(36000, 3, True)` | `[-36000, -36000, -36000, 0]` |
# | `flux_location(36000, 3, False)` | `[0, -36000, -36000, -36000]` |
#
# Une durée inférieure à 1 an est refusée par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "flux_location", "locked": false, "schema_version": 3, "solution": true, "task": false}
def flux_location(loyer, duree, a_echoir):
    """Rend les flux d'une location, payée au début (a_echoir) ou à la fin de chaque année."""
    ### BEGIN SOLUTION
    if duree < 1:
        raise ValueError("la durée est d'au moins un an")
    loyers = [-loyer] * duree
    return loyers + [0] if a_echoir else [0] + loyers
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_flux_location", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#location")
with check.aspect("les deux cas de l'énoncé"):
    check.equal(
        flux_location,
        (36000, 3, True),
        [-36000, -36000, -36000, 0],
        {
            "rent_due_swapped": [0, -36000, -36000, -36000],
            "rent_one_too_many": [-36000, -36000, -36000, -36000],
        },
    )
    check.equal(
        flux_location,
        (36000, 3, False),
        [0, -36000, -36000, -36000],
        {"rent_due_swapped": [-36000, -36000, -36000, 0]},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres durées", hidden=True):
    check.equal(
        flux_location,
        (27500, 5, True),
        [-27500, -27500, -27500, -27500, -27500, 0],
        {
            "rent_due_swapped": [0, -27500, -27500, -27500, -27500, -27500],
            "rent_one_too_many": [-27500, -27500, -27500, -27500, -27500, -27500],
        },
    )
    check.equal(
        flux_location,
        (27500, 1, True),
        [-27500, 0],
        {"rent_due_swapped": [0, -27500], "rent_one_too_many": [-27500, -27500]},
    )
    check.equal(flux_location, (27500, 1, False), [0, -27500], {"rent_due_swapped": [-27500, 0]})
    check.raises(flux_location, (27500, 0, True), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. L'annuité équivalente (2 points, 3-4-1)
#
# Comparer la VAN d'un achat sur 4 ans à celle d'une location sur 3 ans n'a pas de sens : la plus courte
# paraît toujours moins chère. On calcule donc la somme **constante**, payée à la fin de chaque année, qui
# aurait la même VAN : l'**annuité équivalente**.
#
# $$a = \text{VAN} \times \frac{r}{1-(1+r)^{-n}}$$
#
# Écrivez `annuite_equivalente(taux, flux)`, en centimes. Le nombre d'années *n* est la date du dernier flux.
#
# | appel | résultat |
# | :--- | :--- |
# | `annuite_equivalente(0.05, [-100000, -5000, -5000, 5000])` | `-38549` |
#
# Partez de la VAN **exacte** (n'arrondissez qu'à la fin). Quand le taux vaut **0**, la formule divise zéro par zéro :
# l'annuité est alors simplement la VAN divisée par *n*. Sont refusés par `ValueError` : moins de deux flux, un taux
# de −100 % ou moins.
# %% deletable=false nbgrader={"grade": false, "grade_id": "annuite_equivalente", "locked": false, "schema_version": 3, "solution": true, "task": false}
def annuite_equivalente(taux, flux):
    """Rend l'annuité constante, en fin d'année, de même VAN que les flux."""
    ### BEGIN SOLUTION
    if len(flux) < 2 or taux <= -1:
        raise ValueError("il faut deux flux au moins, et un taux de plus de -100 %")
    duree = len(flux) - 1
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant / (1 + taux) ** annee
    if taux == 0:
        return au_centime(total / duree)
    return au_centime(total * taux / (1 - (1 + taux) ** -duree))
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_annuite_equivalente", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#annuite")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        annuite_equivalente,
        (0.05, [-100000, -5000, -5000, 5000]),
        -38549,
        {"van_over_years": -34993, "annuity_year_count": -29605},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres taux, dont un taux nul", hidden=True):
    check.equal(
        annuite_equivalente,
        (0.08, [-79900, -4500, -4500, -4500, 8000]),
        -25849,
        {"van_over_years": -21404, "annuity_year_count": -21443},
    )
    check.equal(
        annuite_equivalente,
        (0.04, [-24000, -24000, 0]),
        -24960,
        {"van_over_years": -23538, "annuity_year_count": -16964},
    )
    check.equal(
        annuite_equivalente,
        (0.05, [-1000, -50]),
        -1100,
        {"van_over_years": -1048, "annuity_year_count": -563},
    )
    check.raises(annuite_equivalente, (0.05, [-1000]), ValueError)
    check.equal(
        annuite_equivalente,
        (0.0, [-100, -100, -101]),
        -151,
        {"bankers_rounding": -150, "annuity_year_count": -100},
    )
    check.equal(
        annuite_equivalente,
        (0, [-30000, -10000, -10000, 0]),
        -16667,
        {"annuity_year_count": -12500},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 5. Le taux mensuel (1 point, 3-4-1)
#
# Les loyers sont souvent mensuels, les taux annuels. Le taux mensuel est celui qui, **composé** douze fois, redonne
# le taux annuel : $(1+r)^{1/12}-1$. Écrivez `taux_mensuel(taux)`, arrondi à 8 décimales par `round(valeur, 8)`.
#
# | appel | résultat |
# | :--- | :--- |
# | `taux_mensuel(0.05)` | `0.00407412` |
#
# Un taux de −100 % ou moins est refusé par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "taux_mensuel", "locked": false, "schema_version": 3, "solution": true, "task": false}
def taux_mensuel(taux):
    """Rend le taux mensuel équivalent à un taux annuel, à 8 décimales."""
    ### BEGIN SOLUTION
    if taux <= -1:
        raise ValueError("un taux est plus grand que -100 %")
    return round((1 + taux) ** (1 / 12) - 1, 8)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_taux_mensuel", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#mensuel")
with check.aspect("le cas de l'énoncé"):
    check.equal(taux_mensuel, (0.05,), 0.00407412, {"monthly_rate_twelfth": 0.00416667})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres taux", hidden=True):
    check.equal(taux_mensuel, (0.12,), 0.00948879, {"monthly_rate_twelfth": 0.01})
    check.equal(taux_mensuel, (0.0,), 0.0)
    check.equal(taux_mensuel, (-0.02,), -0.00168214, {"monthly_rate_twelfth": -0.00166667})
    check.raises(taux_mensuel, (-1,), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 6. Le loyer d'équilibre (2 points, 3-4-1)
#
# À partir de quel loyer annuel vaut-il mieux acheter ? Écrivez `loyer_equilibre(taux, flux, a_echoir)` : `flux` sont
# ceux de l'achat ; le résultat est le **loyer annuel** (positif, en centimes) qui coûte autant par an que cet achat.
#
# - Terme **échu** : le loyer est l'annuité équivalente de l'achat, changée de signe.
# - Terme **à échoir** : chaque loyer est payé un an plus tôt, il est donc divisé par (1 + *r*) **avant** l'arrondi.
#
# | appel | résultat |
# | :--- | :--- |
# | `loyer_equilibre(0.05, [-100000, -5000, -5000, 5000], False)` | `38549` |
# | `loyer_equilibre(0.05, [-100000, -5000, -5000, 5000], True)` | `36713` |
#
# Mêmes refus qu'à l'exercice 4.
# %% deletable=false nbgrader={"grade": false, "grade_id": "loyer_equilibre", "locked": false, "schema_version": 3, "solution": true, "task": false}
def loyer_equilibre(taux, flux, a_echoir):
    """Rend le loyer annuel, en centimes, qui coûte autant par an que ces flux."""
    ### BEGIN SOLUTION
    if len(flux) < 2 or taux <= -1:
        raise ValueError("il faut deux flux au moins, et un taux de plus de -100 %")
    duree = len(flux) - 1
    depense, facteur = 0, 0
    for annee, montant in enumerate(flux):
        depense = depense - montant / (1 + taux) ** annee
    for annee in range(duree):
        facteur = facteur + (1 + taux) ** -(annee if a_echoir else annee + 1)
    return au_centime(depense / facteur)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_loyer_equilibre", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#equilibre")
with check.aspect("les deux cas de l'énoncé"):
    check.equal(
        loyer_equilibre,
        (0.05, [-100000, -5000, -5000, 5000], False),
        38549,
        {"van_over_years": 35000},
    )
    check.equal(
        loyer_equilibre,
        (0.05, [-100000, -5000, -5000, 5000], True),
        36713,
        {"van_over_years": 35000, "rent_due_ignored": 38549},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres achats", hidden=True):
    check.equal(
        loyer_equilibre,
        (0.08, [-79900, -4500, -4500, -4500, 8000], True),
        23935,
        {"van_over_years": 21350, "rent_due_ignored": 25849},
    )
    check.equal(
        loyer_equilibre,
        (0.08, [-79900, -4500, -4500, -4500, 8000], False),
        25849,
        {"van_over_years": 21350},
    )
    check.equal(loyer_equilibre, (0, [-30000, -10000, -10001], True), 25001)
    check.raises(loyer_equilibre, (0.05, [-30000], False), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 7. Votre dossier (3 points, 3-4-1)
#
# Voici **votre** dossier, pour un portable. Exécutez la cellule pour le lire.

# %% nbgrader={"grade": false, "grade_id": "mon_dossier", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
DOSSIER = [
    ("acheter", "prix d'achat HT (TTC)", CAS["acheter"]["prix_ht"], CAS["acheter"]["prix_ttc"]),
    ("acheter", "entretien HT, à la fin de chaque année", CAS["acheter"]["entretien_ht"], "–"),
    ("acheter", "dotation aux amortissements, par an", CAS["acheter"]["amortissement"], "–"),
    ("acheter", "revente HT, à la fin de la 4e année", CAS["acheter"]["revente_ht"], "–"),
    ("louer", "loyer annuel HT (TTC), terme à échoir, 3 ans", CAS["louer"]["loyer_ht"], CAS["louer"]["loyer_ttc"]),
    ("garder", "remise en état HT, aujourd'hui", CAS["garder"]["remise_en_etat_ht"], "–"),
    ("garder", "entretien HT, à la fin de chacune des 2 années", CAS["garder"]["entretien_ht"], "–"),
    ("garder", "revente HT aujourd'hui (rien dans 2 ans)", CAS["garder"]["revente_aujourdhui_ht"], "–"),
]
print(f"Taux d'actualisation : {100 * CAS['taux']:.0f} %. Tous les montants sont en centimes.")
pd.DataFrame(DOSSIER, columns=["solution", "montant", "HT", "TTC"]).set_index("solution")

# %% [markdown]
# Ces montants sont rangés dans le dictionnaire `CAS` : `CAS["taux"]`, `CAS["acheter"]["prix_ht"]`… Affichez-le pour en voir toutes les clés.
#
# Écrivez `comparer(dossier)`, où `dossier` est un dictionnaire de la **même forme** que `CAS`. Le résultat est un dictionnaire à quatre clés :
#
# - `"acheter"`, `"louer"`, `"garder"` : le **coût annuel** de chaque solution, en centimes, **positif**
#   (l'annuité équivalente changée de signe) ;
# - `"choix"` : le nom de la moins chère par an.
#
# Règles du dossier : Bois & Compas récupère la TVA, on raisonne donc **hors taxes**. Garder son portable, c'est **renoncer
# à le vendre aujourd'hui** : la revente manquée est un coût de la date 0. Et seuls comptent les **mouvements d'argent**.
# La correction essaie votre dossier, et celui de quelques voisins.
# %% deletable=false nbgrader={"grade": false, "grade_id": "comparer", "locked": false, "schema_version": 3, "solution": true, "task": false}
def comparer(dossier):
    """Rend le coût annuel, en centimes, de chaque solution du dossier, et le choix."""
    ### BEGIN SOLUTION
    taux, achat, location = dossier["taux"], dossier["acheter"], dossier["louer"]
    garde = dossier["garder"]
    depart = garde["remise_en_etat_ht"] + garde["revente_aujourdhui_ht"]
    solutions = {
        "acheter": flux_achat(
            achat["prix_ht"], achat["entretien_ht"], achat["revente_ht"], achat["duree"]
        ),
        "louer": flux_location(location["loyer_ht"], location["duree"], True),
        "garder": flux_achat(depart, garde["entretien_ht"], 0, garde["duree"]),
    }
    couts = {nom: -annuite_equivalente(taux, flux) for nom, flux in solutions.items()}
    return couts | {"choix": min(couts, key=couts.get)}
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_comparer", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
noms = ["acheter", "louer", "garder"]
check = Check(points=3, lesson=LECON + "#comparaison")
with check.aspect("un dictionnaire complet, et un choix qui suit vos chiffres"):
    mes_couts = comparer(CAS)
    check.that(
        isinstance(mes_couts, dict) and sorted(mes_couts) == sorted([*noms, "choix"]),
        "Le résultat doit avoir les quatre clés « acheter », « louer », « garder » et « choix ».",
    )
    check.that(
        all(type(mes_couts[nom]) is int and mes_couts[nom] > 0 for nom in noms),
        "Les trois coûts sont des nombres entiers de centimes, positifs.",
    )
    check.that(
        mes_couts["choix"] == min(noms, key=mes_couts.get),
        "Votre choix n'est pas la solution la moins chère de votre propre tableau.",
    )
### BEGIN HIDDEN TESTS
from decimal import Decimal

from gmsi import costs


def annuel(cas, flux):
    """Le coût annuel de flux, en centimes, sans arrondi."""
    return -costs.equivalent_annuity(Decimal(str(cas["taux"])), [Decimal(un) for un in flux])


def achat_annuel(cas, nom, depart, charge, revente=0):
    """Le coût annuel d'un achat, ou d'un portable gardé."""
    return annuel(cas, costs.purchase_flows(depart, charge, revente, cas[nom]["duree"]))


def location_annuelle(cas, loyer, a_echoir=True):
    """Le coût annuel d'une location."""
    return annuel(cas, costs.lease_flows(loyer, cas["louer"]["duree"], a_echoir))


def attendus_et_faux(cas):
    """Le coût juste de chaque solution, et ce que donnent les raisonnements faux."""
    achat, location, garde = cas["acheter"], cas["louer"], cas["garder"]
    charge, revente, remise = achat["entretien_ht"], achat["revente_ht"], garde["remise_en_etat_ht"]
    manquee, pannes = garde["revente_aujourdhui_ht"], garde["entretien_ht"]
    justes = {
        "acheter": achat_annuel(cas, "acheter", achat["prix_ht"], charge, revente),
        "louer": location_annuelle(cas, location["loyer_ht"]),
        "garder": achat_annuel(cas, "garder", remise + manquee, pannes),
    }
    dotee = charge + achat["amortissement"]
    faux = {
        "acheter": {
            "vat_included": achat_annuel(cas, "acheter", achat["prix_ttc"], charge, revente),
            "depreciation_is_cash": achat_annuel(cas, "acheter", achat["prix_ht"], dotee, revente),
        },
        "louer": {
            "vat_included": location_annuelle(cas, location["loyer_ttc"]),
            "rent_due_swapped": location_annuelle(cas, location["loyer_ht"], False),
        },
        "garder": {"forgone_resale": achat_annuel(cas, "garder", remise, pannes)},
    }
    for nom in noms:
        facteur = costs.annuity_factor(Decimal(str(cas["taux"])), cas[nom]["duree"])
        faux[nom]["van_across_lives"] = justes[nom] * facteur
    return justes, faux


with check.aspect(
    "les montants de votre dossier, et ceux d'autres dossiers", points=2, hidden=True
):
    for cas in [CAS, personal_case("Anaïs"), personal_case("Yann"), personal_case("Zoé")]:
        justes, faux = attendus_et_faux(cas)
        couts = comparer(cas)
        for nom in noms:
            # Un centime d'écart est admis : certains arrondissent la VAN avant l'annuité.
            if abs(couts[nom] - justes[nom]) > 1:
                reperes = [cle for cle, cout in faux[nom].items() if abs(couts[nom] - cout) <= 1]
                check.value(couts[nom], au_centime(justes[nom]), dict.fromkeys(reperes, couts[nom]))
        check.that(
            couts["choix"] == min(justes, key=justes.get),
            "Sur un dossier, votre choix n'est pas la solution la moins chère par an.",
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## B. L'amortissement, au centime
#
# ### Exercice 8. Les jours du premier exercice (2 points, 3-2-2)
#
# L'amortissement **linéaire** se compte en jours, avec des **mois de 30 jours** et une **année de 360**. L'exercice comptable
# de Bois & Compas est l'année civile. Écrivez `jours_premier_exercice(mise_en_service)`, qui rend le nombre de jours
# de la date de mise en service, **incluse**, au 31 décembre.
#
# Le 31 d'un mois compte comme le 30 ; le 28 ou le 29 février gardent leur numéro.
#
# | appel | résultat |
# | :--- | :--- |
# | `jours_premier_exercice(date(2026, 3, 15))` | `286` |
# | `jours_premier_exercice(date(2026, 10, 1))` | `90` |
#
# <details><summary>Un indice</summary>
#
# Comptez d'abord les mois entiers qui restent après le mois de départ, puis les jours de ce mois : du 15 au 30 inclus, il y en a 16.
#
# </details>
# %% deletable=false nbgrader={"grade": false, "grade_id": "jours_premier_exercice", "locked": false, "schema_version": 3, "solution": true, "task": false}
def jours_premier_exercice(mise_en_service):
    """Rend les jours (mois de 30 jours) de la mise en service, incluse, au 31 décembre."""
    ### BEGIN SOLUTION
    mois_entiers = 12 - mise_en_service.month
    return mois_entiers * 30 + 30 - min(mise_en_service.day, 30) + 1
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-2-2"]} nbgrader={"grade": true, "grade_id": "test_jours_premier_exercice", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#lineaire")
with check.aspect("les deux cas de l'énoncé"):
    check.equal(
        jours_premier_exercice,
        (date(2026, 3, 15),),
        286,
        {"days_365": 292, "days_start_excluded": 285, "months_for_days": 300},
    )
    check.equal(
        jours_premier_exercice,
        (date(2026, 10, 1),),
        90,
        {"days_365": 92, "days_start_excluded": 89},
    )
### BEGIN HIDDEN TESTS
with check.aspect("le début et la fin d'un mois, d'une année", hidden=True):
    check.equal(
        jours_premier_exercice,
        (date(2026, 1, 1),),
        360,
        {"days_365": 365, "days_start_excluded": 359},
    )
    check.equal(
        jours_premier_exercice, (date(2026, 12, 31),), 1, {"day_31": 0, "months_for_days": 30}
    )
    check.equal(
        jours_premier_exercice,
        (date(2026, 12, 30),),
        1,
        {"days_365": 2, "months_for_days": 30, "days_start_excluded": 0},
    )
    check.equal(
        jours_premier_exercice,
        (date(2026, 5, 31),),
        211,
        {"days_365": 215, "day_31": 210, "months_for_days": 240},
    )
    check.equal(
        jours_premier_exercice,
        (date(2028, 2, 29),),
        302,
        {"days_365": 307, "months_for_days": 330, "days_start_excluded": 301},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 9. Le plan linéaire (3 points, 3-2-2)
#
# Écrivez `plan_lineaire(base, duree, mise_en_service)` : une liste de couples `(année, annuité)`, en centimes.
#
# - Première annuité : `base × jours / (360 × duree)`, avec les jours de l'exercice 8.
# - Ensuite, des annuités entières : `base / duree`.
# - La **dernière** annuité est le **complément** : la somme des annuités redonne exactement la base.
#
# Un bien mis en service en cours d'année s'amortit donc sur `duree + 1` exercices.
#
# | appel | résultat |
# | :--- | :--- |
# | `plan_lineaire(120000, 3, date(2026, 3, 15))` | `[(2026, 31778), (2027, 40000), (2028, 40000), (2029, 8222)]` |
#
# Une durée inférieure à 1 an est refusée par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "plan_lineaire", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plan_lineaire(base, duree, mise_en_service):
    """Rend le plan linéaire : une liste de couples (année, annuité en centimes)."""
    ### BEGIN SOLUTION
    if duree < 1:
        raise ValueError("la durée est d'au moins un an")
    jours = jours_premier_exercice(mise_en_service)
    entiere = au_centime(base / duree)
    annuites = [au_centime(base * jours / (360 * duree))]
    while len(annuites) < (duree if jours < 360 else duree - 1):
        annuites.append(entiere)
    if jours < 360 or duree > 1:
        annuites.append(base - sum(annuites))
    return [(mise_en_service.year + rang, annuite) for rang, annuite in enumerate(annuites)]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-2-2"]} nbgrader={"grade": true, "grade_id": "test_plan_lineaire", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def _plan(annee, *annuites):
    """Les couples (année, annuité) à partir d'une année."""
    return [(annee + rang, annuite) for rang, annuite in enumerate(annuites)]


check = Check(points=3, lesson=LECON + "#lineaire")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        plan_lineaire,
        (120000, 3, date(2026, 3, 15)),
        _plan(2026, 31778, 40000, 40000, 8222),
        {
            "full_years_only": _plan(2026, 40000, 40000, 40000),
            "days_365": _plan(2026, 32000, 40000, 40000, 8000),
            "months_for_days": _plan(2026, 33333, 40000, 40000, 6667),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres biens", hidden=True):
    check.equal(
        plan_lineaire,
        (360000, 4, date(2026, 10, 1)),
        _plan(2026, 22500, 90000, 90000, 90000, 67500),
        {
            "full_years_only": _plan(2026, 90000, 90000, 90000, 90000),
            "days_365": _plan(2026, 22685, 90000, 90000, 90000, 67315),
        },
    )
    check.equal(
        plan_lineaire,
        (89990, 5, date(2027, 5, 31)),
        _plan(2027, 10549, 17998, 17998, 17998, 17998, 7449),
        {
            "full_years_only": _plan(2027, 17998, 17998, 17998, 17998, 17998),
            "days_365": _plan(2027, 10602, 17998, 17998, 17998, 17998, 7396),
            "months_for_days": _plan(2027, 11999, 17998, 17998, 17998, 17998, 5999),
        },
    )
    check.equal(
        plan_lineaire,
        (36000, 1, date(2026, 12, 31)),
        _plan(2026, 100, 35900),
        {
            "full_years_only": _plan(2026, 36000),
            "days_365": _plan(2026, 99, 35901),
            "months_for_days": _plan(2026, 3000, 33000),
        },
    )
    check.raises(plan_lineaire, (36000, 0, date(2026, 1, 1)), ValueError)
with check.aspect("la dernière annuité est le complément", hidden=True):
    check.equal(
        plan_lineaire,
        (100000, 3, date(2026, 1, 1)),
        _plan(2026, 33333, 33333, 33334),
        {
            "last_not_complement": _plan(2026, 33333, 33333, 33333),
        },
    )
    check.equal(
        plan_lineaire,
        (100000, 3, date(2026, 5, 1)),
        _plan(2026, 22222, 33333, 33333, 11112),
        {
            "last_not_complement": _plan(2026, 22222, 33333, 33333, 11111),
            "full_years_only": _plan(2026, 33333, 33333, 33334),
        },
    )
    check.equal(plan_lineaire, (50000, 1, date(2026, 1, 1)), _plan(2026, 50000))
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 10. Le plan dégressif (3 points, 3-2-2)
#
# Le **dégressif** fiscal amortit davantage au début. Écrivez `plan_degressif(base, duree, acquisition)`, même forme de résultat.
#
# - Taux dégressif : `coefficient / duree`, avec un coefficient de **1,25** pour 3 ou 4 ans, **1,75** pour 5 ou 6 ans, **2,25** au-delà.
# - Première annuité : base × taux × mois / 12 ; le mois d'acquisition compte **en entier**, quel que soit le jour.
# - Ensuite : valeur nette comptable (**ce qui reste**) × taux…
# - …sauf si « ce qui reste ÷ nombre d'exercices restants » est **plus grand** : on prend alors ce quotient. C'est la bascule vers le linéaire.
# - Le plan compte **exactement** `duree` exercices. Chaque annuité est arrondie au centime.
#
# | appel | résultat |
# | :--- | :--- |
# | `plan_degressif(1000000, 5, date(2026, 1, 20))` | `[(2026, 350000), (2027, 227500), (2028, 147875), (2029, 137313), (2030, 137312)]` |
#
# Une durée inférieure à 3 ans est refusée par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "plan_degressif", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plan_degressif(base, duree, acquisition):
    """Rend le plan dégressif : une liste de couples (année, annuité en centimes)."""
    ### BEGIN SOLUTION
    if duree < 3:
        raise ValueError("le dégressif demande au moins 3 ans")
    coefficient = 1.25 if duree <= 4 else 1.75 if duree <= 6 else 2.25
    taux = coefficient / duree
    reste, plan = base, []
    for rang in range(duree):
        if rang == 0:
            annuite = au_centime(base * taux * (13 - acquisition.month) / 12)
        else:
            annuite = au_centime(max(reste * taux, reste / (duree - rang)))
        plan.append((acquisition.year + rang, annuite))
        reste = reste - annuite
    return plan
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-2-2"]} nbgrader={"grade": true, "grade_id": "test_plan_degressif", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def _plan(annee, *annuites):
    """Les couples (année, annuité) à partir d'une année."""
    return [(annee + rang, annuite) for rang, annuite in enumerate(annuites)]


check = Check(points=3, lesson=LECON + "#degressif")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        plan_degressif,
        (1000000, 5, date(2026, 1, 20)),
        _plan(2026, 350000, 227500, 147875, 137313, 137312),
        {
            "declining_on_gross": _plan(2026, 350000, 350000, 300000, 0, 0),
            "declining_no_switch": _plan(2026, 350000, 227500, 147875, 96119, 178506),
            "days_for_months": _plan(2026, 331528, 233965, 152077, 141215, 141215),
            "bankers_rounding": _plan(2026, 350000, 227500, 147875, 137312, 137313),
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres durées", hidden=True):
    check.equal(
        plan_degressif,
        (240000, 3, date(2026, 1, 5)),
        _plan(2026, 100000, 70000, 70000),
        {
            "declining_on_gross": _plan(2026, 100000, 100000, 40000),
            "declining_no_switch": _plan(2026, 100000, 58333, 81667),
            "days_for_months": _plan(2026, 98889, 70556, 70555),
        },
    )
    check.equal(
        plan_degressif,
        (1600000, 8, date(2027, 1, 1)),
        _plan(2027, 450000, 323438, 232471, 167088, 120095, 102303, 102303, 102302),
        {
            "declining_on_gross": _plan(2027, 450000, 450000, 450000, 250000, 0, 0, 0, 0),
            "declining_no_switch": _plan(
                2027, 450000, 323438, 232471, 167088, 120095, 86318, 62041, 158549
            ),
        },
    )
    check.raises(plan_degressif, (240000, 2, date(2026, 1, 5)), ValueError)
with check.aspect("une acquisition en cours d'année", hidden=True):
    check.equal(
        plan_degressif,
        (1000000, 5, date(2026, 4, 15)),
        _plan(2026, 262500, 258125, 167781, 155797, 155797),
        {
            "declining_on_gross": _plan(2026, 262500, 350000, 350000, 37500, 0),
            "declining_no_switch": _plan(2026, 262500, 258125, 167781, 109058, 202536),
            "days_for_months": _plan(2026, 248889, 262889, 170878, 158672, 158672),
        },
    )
    check.equal(
        plan_degressif,
        (480000, 4, date(2026, 12, 31)),
        _plan(2026, 12500, 155833, 155834, 155833),
        {
            "declining_on_gross": _plan(2026, 12500, 150000, 150000, 167500),
            "declining_no_switch": _plan(2026, 12500, 146094, 100439, 220967),
            "days_for_months": _plan(2026, 417, 159861, 159861, 159861),
        },
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 11. Vendre un portable (2 points, 3-2-2)
#
# On vend un bien amorti en linéaire. Écrivez `cession(base, duree, mise_en_service, date_vente, prix)`, qui rend un dictionnaire :
#
# - `"dotation"` : l'amortissement de l'année de la vente, en jours (mois de 30 jours), **jour de la vente inclus** ;
# - `"vnc"` : la valeur nette comptable ce jour-là ;
# - `"resultat"` : prix − VNC ; une plus-value est positive, une moins-value négative.
#
# | appel | résultat |
# | :--- | :--- |
# | `cession(120000, 3, date(2026, 3, 15), date(2028, 6, 30), 30000)` | `{"dotation": 20000, "vnc": 28222, "resultat": 1778}` |
#
# La dotation de la vente ne dépasse jamais ce que le plan prévoyait pour cette année-là (0 une fois le plan terminé).
# Une vente antérieure à la mise en service est refusée par `ValueError`.
#
# <details><summary>Un indice</summary>
#
# Le nombre de jours du 1er janvier au jour de la vente est `360 - jours_premier_exercice(date_vente) + 1`. Si la vente a lieu
# l'année de la mise en service, retirez-en les jours d'avant la mise en service.
#
# </details>
# %% deletable=false nbgrader={"grade": false, "grade_id": "cession", "locked": false, "schema_version": 3, "solution": true, "task": false}
def cession(base, duree, mise_en_service, date_vente, prix):
    """Rend la dotation de l'année de vente, la VNC et le résultat de cession, en centimes."""
    ### BEGIN SOLUTION
    if date_vente < mise_en_service:
        raise ValueError("la vente suit la mise en service")
    avant, derniere = 0, 0
    for annee, annuite in plan_lineaire(base, duree, mise_en_service):
        if annee < date_vente.year:
            avant = avant + annuite
        elif annee == date_vente.year:
            derniere = annuite
    jours = 360 - jours_premier_exercice(date_vente) + 1
    if date_vente.year == mise_en_service.year:
        jours = jours - (360 - jours_premier_exercice(mise_en_service))
    dotation = min(au_centime(base * jours / (360 * duree)), derniere)
    vnc = base - avant - dotation
    return {"dotation": dotation, "vnc": vnc, "resultat": prix - vnc}
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-2-2"]} nbgrader={"grade": true, "grade_id": "test_cession", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#cession")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        cession,
        (120000, 3, date(2026, 3, 15), date(2028, 6, 30), 30000),
        {"dotation": 20000, "vnc": 28222, "resultat": 1778},
        {
            "sale_no_prorata": {"dotation": 0, "vnc": 48222, "resultat": -18222},
            "gain_on_cost": {"dotation": 20000, "vnc": 28222, "resultat": -90000},
            "sale_full_year": {"dotation": 40000, "vnc": 8222, "resultat": 21778},
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres ventes", hidden=True):
    check.equal(
        cession,
        (99900, 4, date(2026, 9, 10), date(2028, 2, 14), 40000),
        {"dotation": 3053, "vnc": 64171, "resultat": -24171},
        {
            "sale_no_prorata": {"dotation": 0, "vnc": 67224, "resultat": -27224},
            "gain_on_cost": {"dotation": 3053, "vnc": 64171, "resultat": -59900},
            "sale_full_year": {"dotation": 24975, "vnc": 42249, "resultat": -2249},
        },
    )
    check.equal(
        cession,
        (120000, 3, date(2026, 3, 15), date(2026, 9, 14), 90000),
        {"dotation": 20000, "vnc": 100000, "resultat": -10000},
        {
            "sale_no_prorata": {"dotation": 0, "vnc": 120000, "resultat": -30000},
            "gain_on_cost": {"dotation": 20000, "vnc": 100000, "resultat": -30000},
            "sale_full_year": {"dotation": 31778, "vnc": 88222, "resultat": 1778},
        },
    )
    check.equal(
        cession,
        (120000, 3, date(2026, 3, 15), date(2031, 5, 2), 5000),
        {"dotation": 0, "vnc": 0, "resultat": 5000},
        {"gain_on_cost": {"dotation": 0, "vnc": 0, "resultat": -115000}},
    )
    check.equal(
        cession,
        (120000, 3, date(2026, 3, 15), date(2029, 12, 31), 5000),
        {"dotation": 8222, "vnc": 0, "resultat": 5000},
        {
            "sale_no_prorata": {"dotation": 0, "vnc": 8222, "resultat": -3222},
            "gain_on_cost": {"dotation": 8222, "vnc": 0, "resultat": -115000},
        },
    )
    check.raises(cession, (120000, 3, date(2026, 3, 15), date(2026, 3, 14), 5000), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## C. Départager des fournisseurs
#
# ### Exercice 12. Ramener à une même échelle (2 points, 3-4-1)
#
# Des euros, des jours et des années ne s'additionnent pas. On ramène chaque critère à une **note de 0 à 1** : 1 pour la meilleure
# offre, 0 pour la moins bonne, les autres en proportion entre les deux (normalisation **min–max**).
#
# Écrivez `notes(valeurs, sens)`, qui rend la liste des notes, arrondies par `round(note, 4)`. `sens` vaut `"max"` si le plus grand est
# le meilleur, `"min"` si c'est le plus petit (un prix, un délai).
#
# | appel | résultat |
# | :--- | :--- |
# | `notes([900, 1000, 950], "min")` | `[1.0, 0.0, 0.5]` |
# | `notes([2, 3, 5], "max")` | `[0.0, 0.3333, 1.0]` |
#
# Si toutes les valeurs sont égales, le critère ne départage personne : toutes les notes valent `1.0`. Un autre `sens` et une liste
# vide sont refusés par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "notes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def notes(valeurs, sens):
    """Rend les notes de 0 à 1 des valeurs d'un critère, arrondies à 4 décimales."""
    ### BEGIN SOLUTION
    if sens not in ("min", "max") or not valeurs:
        raise ValueError("le sens est min ou max, et il faut une valeur au moins")
    bas, haut = min(valeurs), max(valeurs)
    if bas == haut:
        return [1.0] * len(valeurs)
    if sens == "max":
        return [round((valeur - bas) / (haut - bas), 4) for valeur in valeurs]
    return [round((haut - valeur) / (haut - bas), 4) for valeur in valeurs]
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1"]} nbgrader={"grade": true, "grade_id": "test_notes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#criteres")
with check.aspect("les deux cas de l'énoncé"):
    check.equal(
        notes,
        ([900, 1000, 950], "min"),
        [1.0, 0.0, 0.5],
        {"cost_not_inverted": [0.0, 1.0, 0.5], "divided_by_max": [1.0, 0.9, 0.9474]},
    )
    check.equal(notes, ([2, 3, 5], "max"), [0.0, 0.3333, 1.0], {"divided_by_max": [0.4, 0.6, 1.0]})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres valeurs", hidden=True):
    check.equal(
        notes,
        ([12, 4, 20, 8], "min"),
        [0.5, 1.0, 0.0, 0.75],
        {"cost_not_inverted": [0.5, 0.0, 1.0, 0.25], "divided_by_max": [0.3333, 1.0, 0.2, 0.5]},
    )
    check.equal(
        notes, ([40, 10, 25], "max"), [1.0, 0.0, 0.5], {"divided_by_max": [1.0, 0.25, 0.625]}
    )
    check.equal(notes, ([7, 7, 7], "min"), [1.0, 1.0, 1.0])
    check.raises(notes, ([1, 2], "moyen"), ValueError)
    check.raises(notes, ([], "min"), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 13. Le classement (2 points, 3-4-1)
#
# Écrivez `classement(offres, criteres)`.
#
# - `offres` : un dictionnaire, à chaque fournisseur ses valeurs, `{"Anjou": {"prix": 900, "delai": 10}, …}` ;
# - `criteres` : une liste de quadruplets `(nom, poids, sens, limite)`. `limite` est `None`, ou le seuil **éliminatoire** : un maximum
#   à ne pas dépasser si le sens est `"min"`, un minimum à atteindre si le sens est `"max"`.
#
# Dans cet ordre : **1.** éliminer les offres hors limite (être *à* la limite est permis) ; **2.** noter celles qui restent, **entre
# elles**, avec `notes` ; **3.** score = 100 × somme des (note × poids) ÷ **somme des poids**, arrondi par `round(score, 2)`.
#
# Le résultat est une liste de couples `(fournisseur, score)`, du meilleur au moins bon ; à égalité, par ordre alphabétique.
#
# | appel | résultat |
# | :--- | :--- |
# | `classement({"Anjou": {"prix": 900}, "Loire": {"prix": 800}}, [("prix", 3, "min", None)])` | `[("Loire", 100.0), ("Anjou", 0.0)]` |
#
# Une somme de poids nulle ou négative est refusée par `ValueError`. Si aucune offre ne reste, le résultat est `[]`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "classement", "locked": false, "schema_version": 3, "solution": true, "task": false}
def classement(offres, criteres):
    """Rend les couples (fournisseur, score sur 100), du meilleur au moins bon."""
    ### BEGIN SOLUTION
    poids_total = sum(poids for nom, poids, sens, limite in criteres)
    if poids_total <= 0:
        raise ValueError("la somme des poids est plus grande que zéro")
    retenues = []
    for offre, valeurs in offres.items():
        admise = True
        for nom, poids, sens, limite in criteres:
            if limite is not None and sens == "min" and valeurs[nom] > limite:
                admise = False
            if limite is not None and sens == "max" and valeurs[nom] < limite:
                admise = False
        if admise:
            retenues.append(offre)
    if not retenues:
        return []
    scores = dict.fromkeys(retenues, 0)
    for nom, poids, sens, limite in criteres:
        colonne = notes([offres[offre][nom] for offre in retenues], sens)
        for offre, note in zip(retenues, colonne):
            scores[offre] = scores[offre] + 100 * note * poids / poids_total
    resultat = [(offre, round(scores[offre], 2)) for offre in retenues]
    return sorted(resultat, key=lambda couple: (-couple[1], couple[0]))
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-4-1", "3-3-1"]} nbgrader={"grade": true, "grade_id": "test_classement", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
OFFRES = {
    "Anjou": {"prix": 900, "delai": 10},
    "Maine": {"prix": 950, "delai": 5},
    "Vendée": {"prix": 700, "delai": 30},
}
check = Check(points=2, lesson=LECON + "#criteres")
with check.aspect("trois fournisseurs, dont un trop lent"):
    check.equal(
        classement,
        (OFFRES, [("prix", 5, "min", None), ("delai", 3, "min", 10)]),
        [("Anjou", 62.5), ("Maine", 37.5)],
        {
            "elimination_ignored": [("Vendée", 62.5), ("Anjou", 42.5), ("Maine", 37.5)],
            "eliminated_on_scale": [("Anjou", 42.5), ("Maine", 37.5)],
            "weights_not_normalised": [("Anjou", 5.0), ("Maine", 3.0)],
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres poids et d'autres limites", hidden=True):
    autres = {
        "Anjou": {"prix": 900, "delai": 10, "garantie": 2},
        "Loire": {"prix": 1000, "delai": 5, "garantie": 3},
        "Maine": {"prix": 950, "delai": 6, "garantie": 5},
        "Vendée": {"prix": 700, "delai": 30, "garantie": 1},
    }
    poids = [("prix", 20, "min", 950), ("delai", 20, "min", None), ("garantie", 10, "max", 2)]
    check.equal(
        classement,
        (autres, poids),
        [("Maine", 60.0), ("Anjou", 40.0)],
        {
            "elimination_ignored": [
                ("Maine", 65.07),
                ("Anjou", 50.33),
                ("Loire", 50.0),
                ("Vendée", 40.0),
            ],
            "eliminated_on_scale": [("Maine", 65.07), ("Anjou", 50.33)],
            "weights_not_normalised": [("Maine", 30.0), ("Anjou", 20.0)],
        },
    )
    egaux = {"Zoé": {"prix": 10}, "Ali": {"prix": 10}, "Max": {"prix": 20}}
    check.equal(
        classement,
        (egaux, [("prix", 0.5, "min", None)]),
        [("Ali", 100.0), ("Zoé", 100.0), ("Max", 0.0)],
        {"weights_not_normalised": [("Ali", 0.5), ("Zoé", 0.5), ("Max", 0.0)]},
    )
    check.equal(classement, (egaux, [("prix", 1, "min", 5)]), [])
    check.raises(classement, (egaux, [("prix", 0, "min", None)]), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Le stock de remplacement
#
# ### Exercice 14. Lire le fichier des fournisseurs (2 points, 3-3-1)
#
# À côté de ce devoir, le fichier `fournisseurs.csv` liste les articles en stock. Les colonnes sont séparées par des points-virgules :
# `reference;designation;fournisseur;delai_jours;stock;prix_ht`.
#
# Écrivez `lire_fournisseurs(chemin)`, qui rend une liste de dictionnaires, un par article, avec les clés
# `"reference"`, `"fournisseur"` (des textes), `"delai_jours"`, `"stock"` et `"prix_centimes"` (des entiers). Le prix est écrit
# à la française : `79,90` donne `7990`.
#
# **Tous les fichiers ne se ressemblent pas.** Selon le tableur, le fichier est en UTF-8, en UTF-8 avec une marque invisible au début (le BOM)
# ou en `cp1252` (l'ancien codage de Windows) ; ses lignes finissent par LF ou par CRLF. Votre fonction lit les trois sortes.
# Une valeur qui n'est pas un nombre lève `ValueError` : ne la remplacez pas par zéro en silence.
#
# <details><summary>Un indice</summary>
#
# `open(chemin, "rb").read()` rend les octets bruts. Essayez `octets.decode("utf-8-sig")`, qui enlève le BOM s'il y en a un ; si cela lève
# `UnicodeDecodeError`, c'est du `cp1252`. Puis `csv.DictReader(texte.splitlines(), delimiter=";")` rend un dictionnaire par ligne.
#
# </details>
# %% deletable=false nbgrader={"grade": false, "grade_id": "lire_fournisseurs", "locked": false, "schema_version": 3, "solution": true, "task": false}
def lire_fournisseurs(chemin):
    """Rend les articles du fichier, en UTF-8 (avec ou sans BOM) ou en cp1252."""
    ### BEGIN SOLUTION
    with open(chemin, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    articles = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        articles.append(
            {
                "reference": ligne["reference"],
                "fournisseur": ligne["fournisseur"],
                "delai_jours": int(ligne["delai_jours"]),
                "stock": int(ligne["stock"]),
                "prix_centimes": au_centime(100 * float(ligne["prix_ht"].replace(",", "."))),
            }
        )
    return articles
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-1"]} nbgrader={"grade": true, "grade_id": "test_lire_fournisseurs", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#fichier")


def articles(*lignes):
    """Des articles attendus, écrits « référence;fournisseur;délai;stock;centimes »."""
    attendus = []
    for ligne in lignes:
        reference, fournisseur, *nombres = ligne.split(";")
        delai, stock, centimes = map(int, nombres)
        attendus.append(
            {
                "reference": reference,
                "fournisseur": fournisseur,
                "delai_jours": delai,
                "stock": stock,
                "prix_centimes": centimes,
            }
        )
    return attendus


with check.aspect("le fichier fournisseurs.csv"):
    debut = [
        "BAT-L14;Électro-Loire;9;6;7990",
        "SSD-512;Composants d'Anjou;4;11;4650",
        "TON-305N;Bureau & Cie;2;14;11200",
        "CHG-65W;Électro-Loire;9;3;3245",
    ]
    check.equal(
        lire_fournisseurs,
        ("fournisseurs.csv",),
        articles(*debut, "CAB-RJ2;Composants d'Anjou;4;58;435"),
        {"cents_truncated": articles(*debut, "CAB-RJ2;Composants d'Anjou;4;58;434")},
    )
### BEGIN HIDDEN TESTS
with check.aspect("les fichiers d'autres tableurs", hidden=True):
    dalle = "DAL-24;Bureau & Cie;12;2;13999"
    check.equal(
        lire_fournisseurs,
        ("fournisseurs_excel.csv",),
        articles(dalle, "CLA-FR;Électro-Loire;7;9;1820", "SOU-OPT;Électro-Loire;7;21;895"),
        {
            "accents_lost": articles(
                dalle, "CLA-FR;\ufffdlectro-Loire;7;9;1820", "SOU-OPT;\ufffdlectro-Loire;7;21;895"
            ),
            "cents_truncated": articles(
                dalle, "CLA-FR;Électro-Loire;7;9;1820", "SOU-OPT;Électro-Loire;7;21;894"
            ),
        },
    )
    station = "DOC-USBC;Matériel du Maine;15;4;16429"
    avec_bom = articles(station, "CAS-FIL;Bureau & Cie;2;17;1999")
    check.equal(
        lire_fournisseurs,
        ("fournisseurs_bom.csv",),
        avec_bom,
        {
            "bom_kept": [article | {"reference": None} for article in avec_bom],
            "cents_truncated": articles(station, "CAS-FIL;Bureau & Cie;2;17;1998"),
        },
    )
    check.raises(lire_fournisseurs, ("fournisseurs_abime.csv",), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 15. Combien commander ? (2 points, 3-3-2)
#
# Commander souvent coûte des commandes ; commander beaucoup coûte du stock. Pour une quantité *q*, une année coûte
#
# $$\frac{D}{q}\times S + \frac{q}{2}\times H$$
#
# où *D* est la demande d'**une année**, *S* le coût d'une commande et *H* le coût de possession d'une unité pendant un an. La quantité qui rend
# ce coût minimal est la **quantité économique** $\sqrt{2DS/H}$ ; mais on ne commande que des **lots entiers**.
#
# Écrivez `quantite_economique(demande_mensuelle, cout_commande, prix, taux_possession, lot)`, qui rend le multiple de `lot`
# **le moins coûteux** (au moins un lot ; à égalité de coût, le plus petit). Montants en centimes ; *H* est le prix multiplié par le taux de possession, `0.25` pour 25 %.
#
# | appel | résultat |
# | :--- | :--- |
# | `quantite_economique(100, 4000, 2000, 0.25, 10)` | `140` |
#
# Pourquoi pas l'arrondi au plus proche ? Parce que le coût monte plus vite quand on commande trop peu que quand on commande trop :
# **comparez les coûts** des lots de part et d'autre. Toute valeur nulle ou négative est refusée par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "quantite_economique", "locked": false, "schema_version": 3, "solution": true, "task": false}
def quantite_economique(demande_mensuelle, cout_commande, prix, taux_possession, lot):
    """Rend la quantité à commander, multiple du lot, qui coûte le moins par an."""
    ### BEGIN SOLUTION
    if min(demande_mensuelle, cout_commande, prix, taux_possession, lot) <= 0:
        raise ValueError("toutes les valeurs sont plus grandes que zéro")
    demande, possession = 12 * demande_mensuelle, prix * taux_possession

    def cout(quantite):
        return demande / quantite * cout_commande + quantite / 2 * possession

    ideale = (2 * demande * cout_commande / possession) ** 0.5
    bas = max(int(ideale // lot), 1) * lot
    return bas if cout(bas) <= cout(bas + lot) else bas + lot
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-2"]} nbgrader={"grade": true, "grade_id": "test_quantite_economique", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#quantite")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        quantite_economique,
        (100, 4000, 2000, 0.25, 10),
        140,
        {"units_mixed": 40, "holding_rate_alone": 620},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres articles, d'autres lots", hidden=True):
    check.equal(
        quantite_economique,
        (20, 3500, 11200, 0.2, 6),
        30,
        {"units_mixed": 6, "holding_rate_alone": 288},
    )
    check.equal(quantite_economique, (1, 500, 9000, 0.3, 50), 50)
    check.raises(quantite_economique, (0, 4000, 2000, 0.25, 10), ValueError)
    check.raises(quantite_economique, (100, 4000, 2000, 0.25, 0), ValueError)
    check.equal(quantite_economique, (110, 4000, 2000, 0.25, 100), 200, {"quantity_rounded": 100})
    check.equal(quantite_economique, (440, 4000, 2000, 0.25, 200), 400, {"quantity_rounded": 200})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 16. Quand commander ? (1 point, 3-3-2)
#
# Entre la commande et la livraison, on continue à servir : on commande donc quand il reste de quoi tenir le **délai**, plus un
# **stock de sécurité** contre le hasard.
#
# $$\text{point de commande} = d \times L + z \times \sigma \times \sqrt{L}$$
#
# *d* est la demande moyenne d'un jour, *L* le délai en jours, *σ* l'écart type de la demande d'un jour, *z* le coefficient de service (1,645 pour 95 %).
# Écrivez `point_commande(demande_jour, delai, sigma, z)`, un entier, **arrondi au-dessus** (`math.ceil`).
#
# | appel | résultat |
# | :--- | :--- |
# | `point_commande(20, 9, 4, 1.645)` | `200` |
# %% deletable=false nbgrader={"grade": false, "grade_id": "point_commande", "locked": false, "schema_version": 3, "solution": true, "task": false}
def point_commande(demande_jour, delai, sigma, z):
    """Rend le point de commande, arrondi à l'unité supérieure."""
    ### BEGIN SOLUTION
    return math.ceil(demande_jour * delai + z * sigma * delai**0.5)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-2"]} nbgrader={"grade": true, "grade_id": "test_point_commande", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#stock")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        point_commande,
        (20, 9, 4, 1.645),
        200,
        {"no_safety_stock": 180, "sigma_times_delay": 240, "point_rounded_down": 199},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres articles", hidden=True):
    check.equal(
        point_commande,
        (6, 16, 2, 2.326),
        115,
        {"no_safety_stock": 96, "sigma_times_delay": 171, "point_rounded_down": 114},
    )
    check.equal(
        point_commande,
        (3, 4, 1, 1.282),
        15,
        {"no_safety_stock": 12, "sigma_times_delay": 18, "point_rounded_down": 14},
    )
    check.equal(point_commande, (5, 7, 0, 1.645), 35)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 17. Le stock, jour après jour (2 points, 3-3-2)
#
# Une règle se vérifie en la faisant tourner. Écrivez `simuler(demandes, stock, point, quantite, delai)`, qui rend la liste du **stock à la fin
# de chaque jour**. `demandes` est la liste des demandes, une par jour ; `stock` est le stock de départ. Chaque jour, dans cet ordre :
#
# 1. **le matin**, on reçoit ce qui doit arriver : une commande passée un soir arrive `delai` matins plus tard ;
# 2. **dans la journée**, on sert la demande. Ce qui manque est *dû* : le stock devient négatif, et sera servi à la livraison ;
# 3. **le soir**, on commande `quantite` si la **position** (stock + commandes en route) est **inférieure ou égale** à `point`.
#
# | appel | résultat |
# | :--- | :--- |
# | `simuler([4, 4, 4, 4, 4, 4], 10, 6, 12, 2)` | `[6, 2, 10, 6, 2, 10]` |
#
# Un délai ou une quantité inférieurs à 1 sont refusés par `ValueError`.
# %% deletable=false nbgrader={"grade": false, "grade_id": "simuler", "locked": false, "schema_version": 3, "solution": true, "task": false}
def simuler(demandes, stock, point, quantite, delai):
    """Rend le stock à la fin de chaque jour (négatif si des unités sont dues)."""
    ### BEGIN SOLUTION
    if delai < 1 or quantite < 1:
        raise ValueError("le délai et la quantité sont d'au moins 1")
    arrivees = [0] * (len(demandes) + delai)
    soirs = []
    for jour, demande in enumerate(demandes):
        stock = stock + arrivees[jour] - demande
        if stock + sum(arrivees[jour + 1 :]) <= point:
            arrivees[jour + delai] = arrivees[jour + delai] + quantite
        soirs.append(stock)
    return soirs
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-2"]} nbgrader={"grade": true, "grade_id": "test_simuler", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#stock")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        simuler,
        ([4, 4, 4, 4, 4, 4], 10, 6, 12, 2),
        [6, 2, 10, 6, 2, 10],
        {"in_transit_ignored": [6, 2, 10, 18, 14, 10], "strict_order_point": [6, 2, -2, 6, 2, -2]},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres réglages", hidden=True):
    check.equal(
        simuler,
        ([3, 0, 5, 2, 4, 6, 1, 3, 5, 2], 12, 9, 15, 3),
        [9, 9, 4, 17, 13, 7, 6, 3, 13, 11],
        {
            "in_transit_ignored": [9, 9, 4, 17, 28, 37, 36, 33, 28, 26],
            "strict_order_point": [9, 9, 4, 2, -2, 7, 6, 3, 13, 11],
            "delivery_a_day_late": [9, 9, 4, 2, 13, 7, 6, 3, -2, 11],
        },
    )
    check.equal(
        simuler,
        ([5, 5, 5, 5, 5, 5, 5, 5], 12, 7, 10, 4),
        [7, 2, -3, -8, -3, -8, -3, -8],
        {
            "in_transit_ignored": [7, 2, -3, -8, -3, 2, 7, 12],
            "strict_order_point": [7, 2, -3, -8, -13, -8, -13, -8],
            "backlog_forgotten": [7, 2, 0, 0, 5, 0, 0, 0],
        },
    )
    check.equal(simuler, ([], 10, 5, 5, 1), [])
    check.raises(simuler, ([1, 2], 10, 5, 5, 0), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. La fin de vie
#
# ### Exercice 18. La catégorie DEEE (2 points, 3-3-3)
#
# Un appareil électrique dont on se sépare entre dans une **catégorie** (code de l'environnement, art. R. 543-172). Prenez la **première** ligne qui convient :
#
# | ordre | l'appareil… | catégorie |
# | :---: | :--- | :---: |
# | 1 | échange de la chaleur (climatiseur, réfrigérateur) | 1 |
# | 2 | a un écran de **plus de** 100 cm² | 2 |
# | 3 | a une dimension extérieure de **plus de** 50 cm | 4 |
# | 4 | est un équipement informatique ou de télécommunications | 6 |
# | 5 | est autre chose | 5 |
#
# Écrivez `categorie_deee(appareil)`, où `appareil` est un dictionnaire aux clés `"thermique"` (booléen), `"ecran_cm2"` (0 sans écran),
# `"plus_grand_cote_cm"` et `"informatique"` (booléen). Le résultat est un entier.
# %% deletable=false nbgrader={"grade": false, "grade_id": "categorie_deee", "locked": false, "schema_version": 3, "solution": true, "task": false}
def categorie_deee(appareil):
    """Rend la catégorie DEEE d'un appareil, de 1 à 6."""
    ### BEGIN SOLUTION
    if appareil["thermique"]:
        return 1
    if appareil["ecran_cm2"] > 100:
        return 2
    if appareil["plus_grand_cote_cm"] > 50:
        return 4
    return 6 if appareil["informatique"] else 5
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-3"]} nbgrader={"grade": true, "grade_id": "test_categorie_deee", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def appareil(ecran_cm2, plus_grand_cote_cm, informatique=True, thermique=False):
    """Un appareil, pour les vérifications."""
    return {
        "ecran_cm2": ecran_cm2,
        "plus_grand_cote_cm": plus_grand_cote_cm,
        "informatique": informatique,
        "thermique": thermique,
    }


check = Check(points=2, lesson=LECON + "#deee")
with check.aspect("un portable, une tour, un copieur"):
    check.equal(categorie_deee, (appareil(665, 36),), 2, {"laptop_small_it": 6})
    check.equal(categorie_deee, (appareil(0, 45),), 6)
    check.equal(categorie_deee, (appareil(60, 110),), 4)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres appareils, et les limites", hidden=True):
    check.equal(categorie_deee, (appareil(100, 17),), 6, {"limits_included": 2})
    check.equal(categorie_deee, (appareil(0, 50),), 6, {"limits_included": 4})
    check.equal(categorie_deee, (appareil(8300, 124),), 2, {"size_before_screen": 4})
    check.equal(categorie_deee, (appareil(400, 25),), 2, {"laptop_small_it": 6})
    check.equal(categorie_deee, (appareil(0, 90, False, True),), 1)
    check.equal(categorie_deee, (appareil(0, 25, False),), 5)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 19. La filière (2 points, 3-3-3)
#
# Écrivez `filiere(appareil)`, qui rend un texte. `appareil` est un dictionnaire de booléens : `"contient_donnees"`, `"efface"`, `"marche"`, `"reparable"`.
#
# - Des données non effacées : `"effacement"` d'abord, quel que soit l'état de l'appareil. Rien ne sort de l'entreprise avant.
# - Il marche : `"réemploi"`. Vendu ou donné en état, il ne devient **jamais un déchet**.
# - Il ne marche pas, mais il est réparable : `"réutilisation"`. C'est un **déchet** que l'on prépare pour qu'il resserve.
# - Sinon : `"recyclage"`, pour sa matière.
# %% deletable=false nbgrader={"grade": false, "grade_id": "filiere", "locked": false, "schema_version": 3, "solution": true, "task": false}
def filiere(appareil):
    """Rend « effacement », « réemploi », « réutilisation » ou « recyclage »."""
    ### BEGIN SOLUTION
    if appareil["contient_donnees"] and not appareil["efface"]:
        return "effacement"
    if appareil["marche"]:
        return "réemploi"
    return "réutilisation" if appareil["reparable"] else "recyclage"
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-3"]} nbgrader={"grade": true, "grade_id": "test_filiere", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def etat(contient_donnees, efface, marche, reparable):
    """L'état d'un appareil, pour les vérifications."""
    return {
        "contient_donnees": contient_donnees,
        "efface": efface,
        "marche": marche,
        "reparable": reparable,
    }


check = Check(points=2, lesson=LECON + "#filiere")
with check.aspect("deux portables et une souris"):
    check.equal(
        filiere, (etat(True, False, True, False),), "effacement", {"data_not_erased": "réemploi"}
    )
    check.equal(
        filiere,
        (etat(True, True, True, False),),
        "réemploi",
        {"reuse_words_swapped": "réutilisation"},
    )
    check.equal(filiere, (etat(False, False, False, False),), "recyclage")
### BEGIN HIDDEN TESTS
with check.aspect("d'autres états", hidden=True):
    check.equal(
        filiere, (etat(True, False, False, False),), "effacement", {"data_not_erased": "recyclage"}
    )
    check.equal(
        filiere,
        (etat(True, True, False, True),),
        "réutilisation",
        {"recycled_too_soon": "recyclage", "reuse_words_swapped": "réemploi"},
    )
    check.equal(
        filiere,
        (etat(False, False, True, True),),
        "réemploi",
        {"reuse_words_swapped": "réutilisation"},
    )
    check.equal(
        filiere,
        (etat(False, False, False, True),),
        "réutilisation",
        {"recycled_too_soon": "recyclage", "reuse_words_swapped": "réemploi"},
    )
    check.equal(filiere, (etat(True, True, False, False),), "recyclage")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 20. L'empreinte d'une année (1 point, 3-3-3)
#
# Fabriquer un portable émet du CO₂ une fois ; l'utiliser en émet chaque année. Écrivez
# `empreinte_annuelle(fabrication, kwh_an, facteur, annees)`, en kg de CO₂ équivalent **par an**, arrondie par `round(valeur, 1)` :
# la fabrication est répartie sur la durée d'usage, l'électricité d'une année (`kwh_an` × `facteur`) s'y ajoute.
#
# | appel | résultat |
# | :--- | :--- |
# | `empreinte_annuelle(250, 30, 0.06, 3)` | `85.1` |
# | `empreinte_annuelle(250, 30, 0.06, 5)` | `51.8` |
#
# Une durée nulle ou négative est refusée par `ValueError`. (Ces nombres sont des exemples : dans un vrai dossier, chacun porte sa source et sa date.)
# %% deletable=false nbgrader={"grade": false, "grade_id": "empreinte_annuelle", "locked": false, "schema_version": 3, "solution": true, "task": false}
def empreinte_annuelle(fabrication, kwh_an, facteur, annees):
    """Rend les kg de CO2 équivalent d'une année d'usage, arrondis à une décimale."""
    ### BEGIN SOLUTION
    if annees <= 0:
        raise ValueError("la durée est plus grande que zéro")
    return round(fabrication / annees + kwh_an * facteur, 1)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["3-3-3"]} nbgrader={"grade": true, "grade_id": "test_empreinte_annuelle", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#empreinte")
with check.aspect("les deux cas de l'énoncé"):
    check.equal(
        empreinte_annuelle,
        (250, 30, 0.06, 3),
        85.1,
        {"manufacture_not_spread": 251.8, "use_spread_too": 83.9, "use_over_whole_life": 88.7},
    )
    check.equal(
        empreinte_annuelle,
        (250, 30, 0.06, 5),
        51.8,
        {"manufacture_not_spread": 251.8, "use_spread_too": 50.4, "use_over_whole_life": 59.0},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres appareils", hidden=True):
    check.equal(
        empreinte_annuelle,
        (420, 120, 0.35, 6),
        112.0,
        {"manufacture_not_spread": 462.0, "use_spread_too": 77.0, "use_over_whole_life": 322.0},
    )
    check.equal(
        empreinte_annuelle,
        (70, 4, 0.06, 2.5),
        28.2,
        {"manufacture_not_spread": 70.2, "use_spread_too": 28.1, "use_over_whole_life": 28.6},
    )
    check.raises(empreinte_annuelle, (250, 30, 0.06, 0), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Avant de rendre
#
# Enregistrez, puis choisissez *Noyau* → *Redémarrer le noyau et exécuter toutes les cellules* : tout doit s'exécuter dans l'ordre, sans rien
# qui dépende d'une cellule effacée. Ensuite seulement, rendez le devoir par l'onglet *Assignments*.
#
# Et si votre responsable vous demandait, dans le couloir : « Alors, on achète ? » Vous avez le coût annuel, le loyer qui fait basculer le choix, ce qui resterait à
# amortir et ce que deviennent les anciens portables. C'est cela, une étude comparative.
