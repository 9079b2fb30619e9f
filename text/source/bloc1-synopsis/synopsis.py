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
# # Devoir : raccorder et déployer un site
#
# **Bloc 1, activités 1-1 et 1-4 · compétences 1-1-2, 1-1-3, 1-4-1, 1-4-2 et 1-4-3 · 40 points · environ 3 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | découper le réseau d'un site, et en contrôler le synopsis | 1-4-1 | 1 à 5 |
# | rédiger le synopsis réseau d'une agence, sans contradiction | 1-4-1, 1-4-2 | 6 |
# | écrire les réglages d'un poste pour quatre outils, et réparer un fichier | 1-4-2 | 7 à 11 |
# | calculer la durée d'un déploiement, choisir une technologie sur des critères mesurables | 1-1-2 | 12 à 14 |
# | dresser l'ordinogramme d'un master, puis celui de l'entrée dans l'annuaire | 1-1-3, 1-4-3 | 15 et 16 |
#
# Les leçons à garder ouvertes à côté : [Le synopsis réseau et les réglages d'un poste](../../notebooks/bloc1/1-4-synopsis.ipynb)
# et [Choisir et dérouler un déploiement](../../notebooks/bloc1/1-1-deploiement.ipynb)
# (si un lien ne s'ouvre pas, cherchez `1-4-synopsis.ipynb` et `1-1-deploiement.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# La menuiserie **Bois & Compas** ouvre un site et une agence. Il faut découper le réseau, dire à chacun ses réglages, installer les
# postes, les faire entrer dans l'annuaire, et laisser derrière soi des documents qu'un collègue peut suivre. Les réseaux à planifier sont
# tirés de **votre** nom : ceux de votre voisin sont autres.
#
# ## Comment travailler
#
# 1. Dans chaque cellule de réponse, remplacez les deux lignes `# Votre réponse ici` et
#    `raise NotImplementedError` par votre code. **Gardez les noms demandés.**
# 2. Exécutez la cellule (<kbd>Maj</kbd> + <kbd>Entrée</kbd>), puis la cellule de vérification
#    juste au-dessous : elle dit aussitôt ✔ ou ✘, et pourquoi.
# 3. Quand vous rendez le devoir, la correction essaie **d'autres cas**. Ils suivent tous
#    l'énoncé : relisez-le, y compris ce qu'il dit des cas particuliers.
# 4. Un exercice bloque ? Passez au suivant. Vos propres fonctions peuvent s'appeler l'une l'autre.
#
# **La règle du jeu** : c'est vous qui écrivez les calculs. N'utilisez ni le module `ipaddress` de Python, ni les calculs du cours (`gmsi.ipv4`,
# `gmsi.synopsis`, `gmsi.rollout`…). Deux fonctions vous sont prêtées par la cellule suivante : `en_entier` et `en_adresse`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import math

import pandas as pd

from gmsi import exercise
from gmsi.exercise import Check
from gmsi.identity import current_learner
from gmsi.site_case import personal_agency, personal_site
from gmsi.widgets import flowchart_figure

LECON = "notebooks/bloc1/1-4-synopsis.ipynb"
LECON_DEPLOIEMENT = "notebooks/bloc1/1-1-deploiement.ipynb"
SITE = personal_site(current_learner())
AGENCE = personal_agency(current_learner())


def en_entier(adresse):
    """Rend l'entier d'une adresse : en_entier("0.0.1.5") vaut 261."""
    entier = 0
    for octet in adresse.split("."):
        entier = entier * 256 + int(octet)
    return entier


def en_adresse(entier):
    """Rend l'adresse d'un entier : en_adresse(261) vaut "0.0.1.5"."""
    return ".".join(str(entier // 256**rang % 256) for rang in (3, 2, 1, 0))


print(en_entier("0.0.1.5"), en_adresse(261))

# %% [markdown]
# ### La boîte à outils Python du devoir
#
# Exécutez, changez des valeurs, regardez.

# %%
reseau, prefixe = "10.20.30.0/26".split("/")  # couper un texte en deux
premiere = en_entier(reseau)
taille = 2 ** (32 - int(prefixe))
print("de", en_adresse(premiere), "à", en_adresse(premiere + taille - 1))
print(premiere <= en_entier("10.20.30.77") < premiere + taille)  # est-elle dedans ?

reglages = {"adresse": "10.20.30.7", "dns": ["10.9.0.2", "10.9.0.3"]}
print(reglages["dns"][0], len(reglages["dns"]))
print(",".join(reglages["dns"]))  # réunir une liste de textes
print(f"l'adresse est {reglages['adresse']}/{prefixe}")  # f"…{x}…" glisse la valeur de x
print("une ligne\nune autre ligne")  # \n va à la ligne
print(math.ceil(100 / 24), max(3, 7), round(61.66, 1), sorted({"b", "a", "b"}))


def moitie(nombre):
    """Rend la moitié d'un nombre pair ; refuse un nombre impair."""
    if nombre % 2 == 1:
        raise ValueError("il faut un nombre pair")  # refuser : la fonction s'arrête ici
    return nombre // 2


print(moitie(10))

# %% [markdown]
# ## A. Le plan du site
#
# ### Exercice 1. Découper le réseau du site (3 points, 1-4-1)
#
# Voici **votre** réseau et les besoins du site, en adresses d'hôte, passerelles comprises. Un service peut grandir, mais on ne réserve rien : à chacun le
# **plus petit bloc** où il tient.

# %%
print("réseau du site :", SITE["reseau"])
pd.Series(SITE["besoins"], name="adresses d'hôte").to_frame()

# %% [markdown]
# Écrivez le dictionnaire `PLAN` : à chaque service, son bloc, dans un texte `"a.b.c.d/p"`. Par exemple, **pour un tout autre site** :
#
# ```python
# PLAN = {
#     "serveurs": "192.168.10.0/28",
#     "postes": "192.168.10.128/25",
#     …
# }
# ```
#
# - Chaque bloc commence sur un multiple de sa taille, reste dans le réseau, et n'en recouvre aucun autre.
# - Il offre **au moins** les adresses d'hôte demandées, et c'est le plus petit qui le fasse. Une liaison de 2 routeurs se fait ici en `/30`.
# - L'ordre des blocs est libre : plusieurs plans sont justes.
#
# Vous pouvez le calculer à la main, ou par un programme.
#
# <details><summary>Un indice</summary>
#
# Placez les services du **plus grand au plus petit**, à la suite : chaque bloc tombe alors de lui-même sur un multiple de sa taille.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "plan", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
PLAN = {}
libre = en_entier(SITE["reseau"].split("/")[0])
for service in sorted(SITE["besoins"], key=SITE["besoins"].get, reverse=True):
    bits = 2
    while 2**bits - 2 < SITE["besoins"][service]:
        bits = bits + 1
    PLAN[service] = f"{en_adresse(libre)}/{32 - bits}"
    libre = libre + 2**bits
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_plan_blocs", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#decoupage")
with check.aspect("un bloc par service, dans le réseau, aligné, sans recouvrement"):
    exercise.check_site_blocks(check, SITE, exercise.read_site_plan(check, SITE, PLAN))
check.result()

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_plan_tailles", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#decoupage")
with check.aspect("chaque bloc est lisible"):
    exercise.read_site_plan(check, SITE, PLAN)
### BEGIN HIDDEN TESTS
with check.aspect("assez grands, pas plus qu'il ne faut", hidden=True):
    exercise.check_site_room(check, SITE, exercise.read_site_plan(check, SITE, PLAN))
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 2. Ce que distribue une plage (2 points, 1-4-1)
#
# Le serveur DHCP donne aux postes les adresses d'une **plage**, les deux bornes comprises. Écrivez `capacite_plage(debut, fin)` : combien d'adresses distribue la plage qui va
# de `debut` à `fin` (deux textes) ?
#
# | appel | résultat |
# | :--- | :--- |
# | `capacite_plage("192.168.10.50", "192.168.10.99")` | `50` |
# | `capacite_plage("10.0.0.250", "10.0.1.5")` | `12` |
#
# Une plage qui finit avant de commencer est refusée par `ValueError`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "capacite_plage", "locked": false, "schema_version": 3, "solution": true, "task": false}
def capacite_plage(debut, fin):
    """Rend le nombre d'adresses d'une plage, bornes comprises, ou lève ValueError."""
    ### BEGIN SOLUTION
    nombre = en_entier(fin) - en_entier(debut) + 1
    if nombre < 1:
        raise ValueError("la plage finit avant de commencer")
    return nombre
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_capacite_plage", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#plage")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        capacite_plage,
        ("192.168.10.50", "192.168.10.99"),
        50,
        {"synopsis_range_minus_one": 49, "synopsis_minus_two": 48},
    )
    check.equal(
        capacite_plage,
        ("10.0.0.250", "10.0.1.5"),
        12,
        {"synopsis_range_minus_one": 11, "synopsis_minus_two": 10, "synopsis_last_octet": -244},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres plages", hidden=True):
    check.equal(
        capacite_plage,
        ("172.16.3.10", "172.16.5.200"),
        703,
        {"synopsis_range_minus_one": 702, "synopsis_minus_two": 701, "synopsis_last_octet": 191},
    )
    check.equal(capacite_plage, ("10.1.1.9", "10.1.1.9"), 1, {"synopsis_range_minus_one": 0})
    check.raises(capacite_plage, ("10.1.1.9", "10.1.1.8"), ValueError)
    check.raises(capacite_plage, ("10.1.2.1", "10.1.1.200"), ValueError, "synopsis_last_octet")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 3. Contrôler un synopsis (3 points, 1-4-1)
#
# Un **synopsis réseau** tient dans un dictionnaire :

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "exemple", "locked": true, "schema_version": 3, "solution": false, "task": false}
EXEMPLE = {
    "reseau": "192.168.20.64/26",
    "masque": "255.255.255.192",
    "passerelle": "192.168.20.126",
    "plage": ("192.168.20.80", "192.168.20.120"),
    "dns": ["192.168.30.2"],
    "fixes": {"IMP-BUREAU": "192.168.20.70", "IMP-ATELIER": "192.168.20.100"},
}
EXEMPLE

# %% [markdown]
# Écrivez `anomalies(synopsis)`, qui rend la **liste des anomalies**, sans doublon, rangée par `sorted`. Une anomalie est l'un de ces textes :
#
# | texte | quand |
# | :--- | :--- |
# | `"adresse en double"` | deux appareils fixes ont la même adresse, ou l'un a celle de la passerelle |
# | `"fixe dans la plage"` | un appareil fixe a une adresse que la plage distribue, **bornes comprises** |
# | `"fixe hors réseau"` | l'adresse d'un appareil fixe n'est pas une **adresse d'hôte** du réseau |
# | `"passerelle dans la plage"` | la plage distribue l'adresse de la passerelle |
# | `"passerelle hors réseau"` | la passerelle n'est pas une adresse d'hôte du réseau |
# | `"plage hors réseau"` | l'une des bornes de la plage n'est pas une adresse d'hôte du réseau |
# | `"plage inversée"` | la plage finit avant de commencer (elle ne distribue alors aucune adresse) |
#
# L'adresse du réseau et celle de diffusion ne sont pas des adresses d'hôte. Le préfixe va de `/8` à `/30`, l'adresse de `"reseau"` est bien celle d'un réseau, et
# `"fixes"` peut être vide. `anomalies(EXEMPLE)` rend `["fixe dans la plage"]` : l'imprimante de l'atelier.
#
# <details><summary>Un indice</summary>
#
# Travaillez sur des entiers. Une petite fonction à vous, `est_hote(adresse, reseau)`, vous servira trois fois.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "anomalies", "locked": false, "schema_version": 3, "solution": true, "task": false}
def anomalies(synopsis):
    """Rend la liste rangée des anomalies d'un synopsis."""
    ### BEGIN SOLUTION
    adresse, prefixe = synopsis["reseau"].split("/")
    reseau = en_entier(adresse)
    diffusion = reseau + 2 ** (32 - int(prefixe)) - 1
    debut, fin = [en_entier(borne) for borne in synopsis["plage"]]
    passerelle = en_entier(synopsis["passerelle"])
    fixes = [en_entier(adresse) for adresse in synopsis["fixes"].values()]
    trouvees = set()
    if len(set(fixes + [passerelle])) < len(fixes) + 1:
        trouvees.add("adresse en double")
    for fixe in fixes:
        if debut <= fixe <= fin:
            trouvees.add("fixe dans la plage")
        if not reseau < fixe < diffusion:
            trouvees.add("fixe hors réseau")
    if debut <= passerelle <= fin:
        trouvees.add("passerelle dans la plage")
    if not reseau < passerelle < diffusion:
        trouvees.add("passerelle hors réseau")
    if not (reseau < debut < diffusion and reseau < fin < diffusion):
        trouvees.add("plage hors réseau")
    if fin < debut:
        trouvees.add("plage inversée")
    return sorted(trouvees)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_anomalies", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#passerelle")


def variante(**changes):
    """Le synopsis de l'énoncé, à quelques clés près, sans l'imprimante fautive."""
    return EXEMPLE | {"fixes": {"IMP-BUREAU": "192.168.20.70"}} | changes


with check.aspect("l'exemple, et un synopsis sans anomalie"):
    check.equal(
        anomalies,
        (EXEMPLE,),
        ["fixe dans la plage"],
        {"synopsis_text_order": ["plage inversée"]},
    )
    check.equal(anomalies, (variante(),), [])
### BEGIN HIDDEN TESTS
with check.aspect("la passerelle et la plage", hidden=True):
    check.equal(
        anomalies,
        (variante(passerelle="192.168.20.130"),),
        ["passerelle hors réseau"],
        {"synopsis_three_octets": []},
    )
    check.equal(
        anomalies,
        (variante(passerelle="192.168.20.127"),),
        ["passerelle hors réseau"],
        {"synopsis_edges_are_hosts": []},
    )
    check.equal(
        anomalies,
        (variante(passerelle="192.168.20.120"),),
        ["passerelle dans la plage"],
        {"synopsis_bounds_free": []},
    )
    check.equal(
        anomalies,
        (variante(passerelle="192.168.20.90"),),
        ["passerelle dans la plage"],
        {"synopsis_text_order": ["plage inversée"]},
    )
    check.equal(anomalies, (variante(fixes={}),), [])
    check.equal(
        anomalies,
        (variante(plage=("192.168.20.120", "192.168.20.80")),),
        ["plage inversée"],
        {"synopsis_text_order": []},
    )
    check.equal(
        anomalies,
        (variante(plage=("192.168.20.64", "192.168.20.69")),),
        ["plage hors réseau"],
        {"synopsis_edges_are_hosts": [], "synopsis_three_octets": []},
    )
    large = {
        "reseau": "10.4.8.0/22",
        "masque": "255.255.252.0",
        "passerelle": "10.4.11.254",
        "plage": ("10.4.9.0", "10.4.11.200"),
        "dns": ["10.9.0.2"],
        "fixes": {"SRV-1": "10.4.8.255"},
    }
    check.equal(
        anomalies, (large,), [], {"synopsis_three_octets": ["passerelle hors réseau", "plage hors réseau"]}
    )
with check.aspect("les adresses fixes, plusieurs anomalies", hidden=True):
    check.equal(
        anomalies,
        (variante(fixes={"A": "192.168.20.126", "B": "192.168.20.66"}),),
        ["adresse en double"],
        {"synopsis_gateway_not_counted": []},
    )
    check.equal(
        anomalies,
        (variante(fixes={"A": "192.168.20.66", "B": "192.168.20.66"}),),
        ["adresse en double"],
    )
    check.equal(
        anomalies,
        (
            variante(
                passerelle="192.168.21.1",
                fixes={"A": "192.168.20.80", "B": "192.168.20.10", "C": "192.168.20.80"},
            ),
        ),
        ["adresse en double", "fixe dans la plage", "fixe hors réseau", "passerelle hors réseau"],
        {"synopsis_first_only": ["adresse en double"]},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. Des noms que l'annuaire accepte (2 points, 1-4-1, 1-4-3)
#
# La convention de l'entreprise, acceptée par l'annuaire comme par le DNS :
#
# - de **1 à 15 caractères** (l'annuaire tronque au-delà) ;
# - seulement des **lettres sans accent** (A à Z, majuscules ou minuscules), des **chiffres** et le **tiret** `-` ;
# - le premier caractère est une lettre, le dernier n'est pas un tiret ;
# - un nom ne sert **qu'une fois**, et les majuscules ne comptent pas : `PC-01` et `pc-01` sont le même nom.
#
# Écrivez `noms_refuses(noms)` : la liste des noms refusés, **dans l'ordre** où ils viennent et tels qu'ils sont écrits. Le premier de deux noms semblables est accepté, les suivants sont refusés.
# Un nom refusé pour sa forme n'empêche pas un autre d'être accepté.
#
# | appel | résultat |
# | :--- | :--- |
# | `noms_refuses(["PC-COMPTA-01", "IMP_ACCUEIL", "pc-compta-01"])` | `["IMP_ACCUEIL", "pc-compta-01"]` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "noms_refuses", "locked": false, "schema_version": 3, "solution": true, "task": false}
def noms_refuses(noms):
    """Rend les noms refusés, dans l'ordre."""
    ### BEGIN SOLUTION
    lettres = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    refuses, pris = [], set()
    for nom in noms:
        grand = nom.upper()
        bon = 1 <= len(nom) <= 15 and nom.isascii() and grand[0] in lettres and nom[-1] != "-"
        for caractere in grand:
            bon = bon and caractere in lettres + "0123456789-"
        if bon and grand not in pris:
            pris.add(grand)
        else:
            refuses.append(nom)
    return refuses
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-1", "1-4-3"]} nbgrader={"grade": true, "grade_id": "test_noms_refuses", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#noms")
with check.aspect("le cas de l'énoncé"):
    check.equal(
        noms_refuses,
        (["PC-COMPTA-01", "IMP_ACCUEIL", "pc-compta-01"],),
        ["IMP_ACCUEIL", "pc-compta-01"],
        {"synopsis_name_case": ["IMP_ACCUEIL"]},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres noms", hidden=True):
    check.equal(
        noms_refuses,
        (["PC-COMPTABILITE", "PC-COMPTABILITES", "Q"],),
        ["PC-COMPTABILITES"],
        {"synopsis_name_length": ["PC-COMPTABILITE", "PC-COMPTABILITES"]},
    )
    check.equal(
        noms_refuses,
        (["PC-DÉPÔT", "SRV-1"],),
        ["PC-DÉPÔT"],
        {"synopsis_name_accents": []},
    )
    check.equal(noms_refuses, (["", "1PC", "PC-", "-PC", "PC 1", "PC.1", "PC1"],), ["", "1PC", "PC-", "-PC", "PC 1", "PC.1"])
    check.equal(
        noms_refuses,
        (["Srv-Fic", "SRV-FIC", "SRV-FIC-2", "srv-fic"],),
        ["SRV-FIC", "srv-fic"],
        {"synopsis_name_case": []},
    )
    check.equal(noms_refuses, ([],), [])
    check.equal(noms_refuses, (["PC_1", "PC_1"],), ["PC_1", "PC_1"])
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 5. Le DNS est-il joignable ? (2 points, 1-4-1)
#
# Écrivez `chemin(poste, serveur)`, qui dit comment un poste atteint un serveur :
#
# - `"direct"` : le serveur est dans le réseau du poste ;
# - `"passerelle"` : il n'y est pas, et le poste a une passerelle **qui est, elle, dans son réseau** ;
# - `"injoignable"` : sinon.
#
# `poste` est un dictionnaire aux clés `"adresse"`, `"prefixe"` (un entier) et `"passerelle"` (un texte, ou `None` s'il n'y en a pas) ; `serveur` est une adresse. Ici, « dans le réseau »
# veut dire : même adresse de réseau avec **le préfixe du poste**.
#
# | appel | résultat |
# | :--- | :--- |
# | `chemin({"adresse": "192.168.20.70", "prefixe": 26, "passerelle": "192.168.20.126"}, "192.168.20.2")` | `"passerelle"` |
# | `chemin({"adresse": "192.168.20.70", "prefixe": 26, "passerelle": None}, "192.168.20.100")` | `"direct"` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "chemin", "locked": false, "schema_version": 3, "solution": true, "task": false}
def chemin(poste, serveur):
    """Rend "direct", "passerelle" ou "injoignable"."""
    ### BEGIN SOLUTION
    taille = 2 ** (32 - poste["prefixe"])
    reseau = en_entier(poste["adresse"]) // taille
    if en_entier(serveur) // taille == reseau:
        return "direct"
    passerelle = poste["passerelle"]
    if passerelle is not None and en_entier(passerelle) // taille == reseau:
        return "passerelle"
    return "injoignable"
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_chemin", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#dns")


def poste_de(adresse, prefixe, passerelle):
    """Un poste, pour les vérifications."""
    return {"adresse": adresse, "prefixe": prefixe, "passerelle": passerelle}


with check.aspect("les cas de l'énoncé"):
    check.equal(
        chemin,
        (poste_de("192.168.20.70", 26, "192.168.20.126"), "192.168.20.2"),
        "passerelle",
        {"synopsis_three_octets": "direct", "synopsis_dns_direct_only": "injoignable"},
    )
    check.equal(chemin, (poste_de("192.168.20.70", 26, None), "192.168.20.100"), "direct")
### BEGIN HIDDEN TESTS
with check.aspect("d'autres réseaux, d'autres passerelles", hidden=True):
    check.equal(
        chemin,
        (poste_de("10.4.9.7", 22, "10.4.11.254"), "10.4.10.2"),
        "direct",
        {"synopsis_three_octets": "passerelle", "synopsis_dns_direct_only": "injoignable"},
    )
    check.equal(
        chemin,
        (poste_de("10.4.9.7", 22, "10.4.11.254"), "10.4.12.2"),
        "passerelle",
        {"synopsis_dns_direct_only": "injoignable"},
    )
    check.equal(
        chemin,
        (poste_de("192.168.20.70", 26, "192.168.20.1"), "192.168.30.2"),
        "injoignable",
        {"synopsis_gateway_trusted": "passerelle", "synopsis_three_octets": "passerelle"},
    )
    check.equal(chemin, (poste_de("192.168.20.70", 26, None), "192.168.30.2"), "injoignable")
    check.equal(chemin, (poste_de("192.168.20.70", 26, "192.168.30.1"), "192.168.20.66"), "direct")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 6. Le synopsis de l'agence (3 points, 1-4-1, 1-4-2)
#
# À vous de décider. Voici ce que l'on vous confie pour **votre** agence :

# %%
AGENCE

# %% [markdown]
# - `reseau` : le réseau de l'agence ;
# - `postes` : le nombre de postes qui recevront leur adresse par DHCP ;
# - `appareils` : ceux qui auront une adresse **fixe**, sous ces noms ;
# - `dns` : les serveurs de l'entreprise, au siège. Ils font le DNS et l'annuaire.
#
# Écrivez `SYNOPSIS`, un dictionnaire de la même forme que celui de l'exercice 3 : mêmes clés, mêmes types. On y vérifiera que
#
# - le réseau est celui de l'agence, et le masque celui de son préfixe ;
# - la passerelle, les bornes de la plage et les adresses fixes sont des adresses d'hôte du réseau, toutes **différentes**, et que la plage ne distribue **ni la passerelle ni aucune adresse fixe** ;
# - la plage suffit à tous les postes ;
# - `"dns"` ne contient que des serveurs de l'entreprise, un au moins ;
# - chaque appareil a son adresse fixe. (Vous pouvez en ajouter d'autres, si leurs noms suivent la convention de l'exercice 4.)
#
# Plusieurs synopsis sont justes. Votre fonction de l'exercice 3 vous aidera : `anomalies(SYNOPSIS)`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "synopsis", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
adresse_reseau, prefixe_agence = AGENCE["reseau"].split("/")
base = en_entier(adresse_reseau)
taille_agence = 2 ** (32 - int(prefixe_agence))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille_agence),
    "passerelle": en_adresse(base + taille_agence - 2),
    "plage": (en_adresse(base + 10), en_adresse(base + 9 + AGENCE["postes"])),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_synopsis_adresses", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#synopsis")
with check.aspect("le réseau confié, sous la forme demandée"):
    exercise.read_agency(check, AGENCE, SYNOPSIS)
### BEGIN HIDDEN TESTS
with check.aspect("aucune adresse n'en contredit une autre", hidden=True):
    exercise.check_agency_addresses(check, exercise.read_agency(check, AGENCE, SYNOPSIS))
### END HIDDEN TESTS
check.result()

# %% deletable=false editable=false gmsi={"competences": ["1-4-1", "1-4-2"]} nbgrader={"grade": true, "grade_id": "test_synopsis_services", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#dns")
with check.aspect("assez d'adresses, le DNS de l'entreprise, tous les appareils"):
    exercise.check_agency_services(check, AGENCE, exercise.read_agency(check, AGENCE, SYNOPSIS))
check.result()

# %% [markdown]
# ## B. Les mêmes réglages, quatre écritures
#
# Un poste à adresse fixe, c'est toujours cinq réglages. Les voici, dans un dictionnaire :

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "postes", "locked": true, "schema_version": 3, "solution": false, "task": false}
POSTE_WINDOWS = {
    "interface": "Ethernet",
    "adresse": "192.168.10.20",
    "prefixe": 24,
    "passerelle": "192.168.10.254",
    "dns": ["192.168.30.2", "192.168.30.3"],
}
POSTE_LINUX = POSTE_WINDOWS | {"interface": "enp3s0"}
pd.DataFrame({"Windows": POSTE_WINDOWS, "Linux": POSTE_LINUX})

# %% [markdown]
# Dans les exercices 7 à 10, vous écrivez une fonction qui prend un tel dictionnaire et **rend un texte**. Vos commandes ne changeront rien à cette machine : celles de Windows
# sont lues mot à mot ; celles de Linux passent par les vrais outils, `nmcli` et `netplan`, mais hors ligne. Peu importent l'ordre des options et les espaces : **c'est ce que
# les commandes règlent qui est comparé.** `prefixe` va de 1 à 30 ; `dns` contient **un ou deux** serveurs, dans l'ordre où le poste doit les interroger ; le nom de
# l'interface peut contenir une espace.
#
# Si une vérification répond que `nmcli` ou `netplan` « manque sur cette machine », ce n'est pas une faute : elle ne peut pas se faire ici. Elle se fera à la correction.
#
# ### Exercice 7. netsh (2 points, 1-4-2)
#
# `netsh` est l'outil de l'ancienne invite de commandes de Windows. Écrivez `ecrire_netsh(poste)` : une commande par ligne. Pour le poste ci-dessus :
#
# ```
# netsh interface ip set address name="Ethernet" static 192.168.10.20 255.255.255.0 192.168.10.254
# netsh interface ip set dnsservers name="Ethernet" static 192.168.30.2
# netsh interface ip add dnsservers name="Ethernet" 192.168.30.3 index=2
# ```
#
# Il faut donc un **masque décimal**, que votre fonction déduit de `prefixe`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ecrire_netsh", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ecrire_netsh(poste):
    """Rend les commandes netsh qui règlent le poste, une par ligne."""
    ### BEGIN SOLUTION
    masque = en_adresse(2**32 - 2 ** (32 - poste["prefixe"]))
    nom = f'name="{poste["interface"]}"'
    lignes = [f"netsh interface ip set address {nom} static {poste['adresse']} {masque} {poste['passerelle']}"]
    lignes.append(f"netsh interface ip set dnsservers {nom} static {poste['dns'][0]}")
    for rang, serveur in enumerate(poste["dns"][1:], start=2):
        lignes.append(f"netsh interface ip add dnsservers {nom} {serveur} index={rang}")
    return "\n".join(lignes)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_ecrire_netsh", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#windows")
with check.aspect("le poste de l'énoncé"):
    exercise.check_netsh(check, ecrire_netsh(POSTE_WINDOWS), POSTE_WINDOWS)
### BEGIN HIDDEN TESTS
AUTRES_POSTES = [
    {
        "interface": "Ethernet 2",
        "adresse": "10.4.9.7",
        "prefixe": 22,
        "passerelle": "10.4.11.254",
        "dns": ["10.9.0.3", "10.9.0.2"],
    },
    {
        "interface": "Wi-Fi",
        "adresse": "172.16.45.200",
        "prefixe": 27,
        "passerelle": "172.16.45.193",
        "dns": ["172.16.1.2"],
    },
]
with check.aspect("d'autres postes, d'autres masques", hidden=True):
    for poste in AUTRES_POSTES:
        exercise.check_netsh(check, ecrire_netsh(dict(poste)), poste)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 8. PowerShell (2 points, 1-4-2)
#
# Écrivez `ecrire_powershell(poste)`. Pour le poste ci-dessus :
#
# ```
# New-NetIPAddress -InterfaceAlias "Ethernet" -IPAddress 192.168.10.20 -PrefixLength 24 -DefaultGateway 192.168.10.254
# Set-DnsClientServerAddress -InterfaceAlias "Ethernet" -ServerAddresses 192.168.30.2,192.168.30.3
# ```
#
# Ici, c'est la **longueur du préfixe** qu'il faut. Écrivez les valeurs elles-mêmes, sans variable `$…`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ecrire_powershell", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ecrire_powershell(poste):
    """Rend les commandes PowerShell qui règlent le poste."""
    ### BEGIN SOLUTION
    alias = f'-InterfaceAlias "{poste["interface"]}"'
    return (
        f"New-NetIPAddress {alias} -IPAddress {poste['adresse']} "
        f"-PrefixLength {poste['prefixe']} -DefaultGateway {poste['passerelle']}\n"
        f"Set-DnsClientServerAddress {alias} -ServerAddresses {','.join(poste['dns'])}"
    )
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_ecrire_powershell", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#windows")
with check.aspect("le poste de l'énoncé"):
    exercise.check_powershell(check, ecrire_powershell(POSTE_WINDOWS), POSTE_WINDOWS)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres postes, d'autres préfixes", hidden=True):
    for poste in AUTRES_POSTES:
        exercise.check_powershell(check, ecrire_powershell(dict(poste)), poste)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 9. nmcli (2 points, 1-4-2)
#
# `nmcli` règle NetworkManager, présent sur la plupart des postes Linux. Écrivez `ecrire_nmcli(poste)` : **une seule** commande, qui crée une connexion. Pour `POSTE_LINUX` (coupée ici en trois
# pour la lecture, la barre oblique inverse `\` continue la ligne) :
#
# ```
# nmcli connection add type ethernet con-name bureau ifname enp3s0 \
#   ipv4.method manual ipv4.addresses 192.168.10.20/24 \
#   ipv4.gateway 192.168.10.254 ipv4.dns "192.168.30.2,192.168.30.3"
# ```
#
# Le nom de la connexion (`con-name`) est libre. Le préfixe s'écrit **avec l'adresse**.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ecrire_nmcli", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ecrire_nmcli(poste):
    """Rend la commande nmcli qui règle le poste."""
    ### BEGIN SOLUTION
    return (
        f"nmcli connection add type ethernet con-name bureau ifname {poste['interface']} "
        f"ipv4.method manual ipv4.addresses {poste['adresse']}/{poste['prefixe']} "
        f"ipv4.gateway {poste['passerelle']} ipv4.dns {','.join(poste['dns'])}"
    )
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_ecrire_nmcli", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#nmcli")
with check.aspect("le poste de l'énoncé, accepté par nmcli"):
    exercise.check_nmcli(check, ecrire_nmcli(POSTE_LINUX), POSTE_LINUX)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres postes", hidden=True):
    for poste, interface in zip(AUTRES_POSTES, ["eno1", "wlp2s0"]):
        autre = poste | {"interface": interface}
        exercise.check_nmcli(check, ecrire_nmcli(dict(autre)), autre)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 10. netplan (2 points, 1-4-2)
#
# Sur un serveur Ubuntu, les réglages sont dans un fichier YAML que lit `netplan`. Écrivez `ecrire_netplan(poste)`, qui rend **tout le fichier**. Pour `POSTE_LINUX` :
#
# ```yaml
# network:
#   version: 2
#   ethernets:
#     enp3s0:
#       addresses: [192.168.10.20/24]
#       routes:
#         - to: default
#           via: 192.168.10.254
#       nameservers:
#         addresses: [192.168.30.2, 192.168.30.3]
# ```
#
# En YAML, **les retraits comptent** : deux espaces de plus disent « à l'intérieur de », et une tabulation est une erreur. L'ancienne clé `gateway4` marche encore, mais elle est abandonnée : `netplan` avertit, et la vérification
# la refuse. Le fichier ne règle qu'une interface.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ecrire_netplan", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ecrire_netplan(poste):
    """Rend le fichier netplan qui règle le poste."""
    ### BEGIN SOLUTION
    return f"""network:
  version: 2
  ethernets:
    {poste["interface"]}:
      addresses: [{poste["adresse"]}/{poste["prefixe"]}]
      routes:
        - to: default
          via: {poste["passerelle"]}
      nameservers:
        addresses: [{", ".join(poste["dns"])}]
"""
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_ecrire_netplan", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#netplan")
with check.aspect("le poste de l'énoncé, accepté par netplan"):
    exercise.check_netplan(check, ecrire_netplan(POSTE_LINUX), POSTE_LINUX)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres postes", hidden=True):
    for poste, interface in zip(AUTRES_POSTES, ["eno1", "ens18"]):
        autre = poste | {"interface": interface}
        exercise.check_netplan(check, ecrire_netplan(dict(autre)), autre)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 11. Réparer un fichier (2 points, 1-4-2)
#
# Un collègue a laissé ce fichier sur le serveur de l'agence. Il devait régler `eno1` à l'adresse `172.20.8.10`, préfixe `/21`, passerelle `172.20.15.254`, DNS `172.20.8.2` puis `172.20.8.3`. Rien ne marche.
#
# ```yaml
# network:
#   version: 2
#   ethernets:
#     eno1:
#       addresses: [172.20.8.10]
#       gateway4: 172.20.16.254
#       nameservers:
#       addresses: [172.20.8.2, 172.20.8.3]
# ```
#
# Écrivez dans `NETPLAN` le fichier **réparé**, entier, entre deux triples guillemets : `"""…"""`. Il y a quatre fautes ; `netplan` n'en signale que certaines, et une à la fois.

# %% deletable=false nbgrader={"grade": false, "grade_id": "netplan", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
NETPLAN = """network:
  version: 2
  ethernets:
    eno1:
      addresses: [172.20.8.10/21]
      routes:
        - to: default
          via: 172.20.15.254
      nameservers:
        addresses: [172.20.8.2, 172.20.8.3]
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_netplan", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#netplan")
SERVEUR_AGENCE = {
    "interface": "eno1",
    "adresse": "172.20.8.10",
    "prefixe": 21,
    "passerelle": "172.20.15.254",
    "dns": ["172.20.8.2", "172.20.8.3"],
}
with check.aspect("accepté par netplan, avec les réglages demandés"):
    exercise.check_netplan(check, NETPLAN, SERVEUR_AGENCE)
check.result()

# %% [markdown]
# ## C. Combien de temps, et avec quoi ?
#
# ### Exercice 12. La durée d'une copie (2 points, 1-1-2)
#
# Une image se mesure en **octets**, un débit en **bits** par seconde ; un octet fait **8 bits**. Deux unités se ressemblent : le gigaoctet, 1 Go = 10⁹ octets, et le gibioctet, 1 Gio = 2³⁰ octets (l'explorateur de
# Windows écrit « Go » pour des Gio). Et un réseau ne donne jamais tout son débit : le **rendement** est la part qui transporte vraiment l'image.
#
# Écrivez `duree_copie(taille, unite, debit, rendement)`, en **secondes**, arrondie par `round(x, 1)` :
#
# - `taille` est en `unite`, qui vaut `"Go"` ou `"Gio"` ; toute autre unité est refusée par `ValueError` ;
# - `debit` est en Mbit/s (1 Mbit = 10⁶ bits) ; `rendement` est plus grand que 0, et au plus 1.
#
# | appel | résultat |
# | :--- | :--- |
# | `duree_copie(20, "Go", 1000, 0.8)` | `200.0` |
# | `duree_copie(20, "Gio", 1000, 0.8)` | `214.7` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "duree_copie", "locked": false, "schema_version": 3, "solution": true, "task": false}
def duree_copie(taille, unite, debit, rendement):
    """Rend la durée d'une copie, en secondes, ou lève ValueError."""
    ### BEGIN SOLUTION
    octets = {"Go": 10**9, "Gio": 2**30}
    if unite not in octets:
        raise ValueError("l'unité est Go ou Gio")
    return round(taille * octets[unite] * 8 / (debit * 10**6 * rendement), 1)
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-1-2"]} nbgrader={"grade": true, "grade_id": "test_duree_copie", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON_DEPLOIEMENT + "#duree")
with check.aspect("les cas de l'énoncé"):
    check.equal(
        duree_copie,
        (20, "Go", 1000, 0.8),
        200.0,
        {
            "rollout_bits_bytes": 25.0,
            "rollout_go_as_gio": 214.7,
            "rollout_share_multiplied": 128.0,
            "rollout_share_ignored": 160.0,
        },
    )
    check.equal(duree_copie, (20, "Gio", 1000, 0.8), 214.7, {"rollout_gio_as_go": 200.0})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres images, d'autres débits", hidden=True):
    check.equal(
        duree_copie,
        (12, "Gio", 100, 0.5),
        2061.6,
        {
            "rollout_bits_bytes": 257.7,
            "rollout_gio_as_go": 1920.0,
            "rollout_share_multiplied": 515.4,
            "rollout_share_ignored": 1030.8,
        },
    )
    check.equal(
        duree_copie,
        (35, "Go", 2500, 0.7),
        160.0,
        {
            "rollout_bits_bytes": 20.0,
            "rollout_go_as_gio": 171.8,
            "rollout_share_multiplied": 78.4,
            "rollout_share_ignored": 112.0,
        },
    )
    check.equal(duree_copie, (0, "Go", 1000, 1), 0.0)
    check.raises(duree_copie, (20, "Mo", 1000, 0.8), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 13. La durée d'un déploiement (3 points, 1-1-2)
#
# - En **unicast**, le serveur envoie à chaque poste **sa** copie, et toutes ces copies se partagent son lien : la durée est celle de toutes les copies à la suite, quel que soit le nombre de postes servis à la fois.
# - En **multicast**, une seule émission sert tous les postes d'un **lot**, ceux que l'on peut brancher ensemble. Un lot incomplet dure autant qu'un lot plein.
#
# Écrivez `duree_deploiement(postes, mode, lot, copie)`, en **secondes** : `postes` est le nombre de postes, `mode` vaut `"unicast"` ou `"multicast"`, `lot` est le nombre de postes par lot (au moins 1), `copie` la durée d'une copie en secondes.
# Aucun poste : `0`. Un autre mode est refusé par `ValueError`, même sans poste.
#
# | appel | résultat |
# | :--- | :--- |
# | `duree_deploiement(40, "unicast", 24, 200)` | `8000` |
# | `duree_deploiement(40, "multicast", 24, 200)` | `400` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "duree_deploiement", "locked": false, "schema_version": 3, "solution": true, "task": false}
def duree_deploiement(postes, mode, lot, copie):
    """Rend la durée d'un déploiement, en secondes, ou lève ValueError."""
    ### BEGIN SOLUTION
    if mode == "unicast":
        return postes * copie
    if mode == "multicast":
        return math.ceil(postes / lot) * copie
    raise ValueError("le mode est unicast ou multicast")
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-1-2"]} nbgrader={"grade": true, "grade_id": "test_duree_deploiement", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON_DEPLOIEMENT + "#multicast")


def verifier_duree(args, juste, wrong):
    """Une durée, entière ou à virgule : 8000 et 8000.0 sont le même nombre."""
    try:
        rendu = duree_deploiement(*args)
    except ValueError:
        rendu = None
    if isinstance(rendu, (int, float)) and not isinstance(rendu, bool):
        rendu = round(float(rendu), 3)
    faux = {cle: round(float(valeur), 3) for cle, valeur in wrong.items()}
    check.value(rendu, float(juste), faux, label=f"duree_deploiement{args}")


with check.aspect("les cas de l'énoncé"):
    verifier_duree((40, "unicast", 24, 200), 8000, {"rollout_unicast_once": 200, "rollout_batch_fraction": 400})
    verifier_duree(
        (40, "multicast", 24, 200),
        400,
        {"rollout_multicast_each": 8000, "rollout_batch_fraction": 333.333, "rollout_batch_too_many": 600},
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres lots, en multicast", hidden=True):
    verifier_duree(
        (48, "multicast", 24, 150),
        300,
        {"rollout_multicast_each": 7200, "rollout_batch_too_many": 450},
    )
    verifier_duree(
        (49, "multicast", 24, 150),
        450,
        {"rollout_multicast_each": 7350, "rollout_batch_fraction": 306.25},
    )
    verifier_duree((5, "multicast", 16, 600), 600, {"rollout_multicast_each": 3000})
    verifier_duree((0, "multicast", 16, 600), 0, {"rollout_batch_too_many": 600})
with check.aspect("l'unicast, et les cas refusés", hidden=True):
    verifier_duree((7, "unicast", 3, 90), 630, {"rollout_unicast_once": 90, "rollout_batch_fraction": 270})
    verifier_duree((0, "unicast", 3, 90), 0, {"rollout_unicast_once": 90})
    check.raises(duree_deploiement, (7, "broadcast", 3, 90), ValueError)
    check.raises(duree_deploiement, (0, "anycast", 3, 90), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 14. Choisir une technologie (3 points, 1-1-2)
#
# Un tableau comparatif n'a de valeur que si ses critères se **mesurent**. Voici celui du cours. Les durées sont des valeurs d'exercice, en minutes ; les prérequis d'Autopilot et le retrait de MDT sont dans la leçon, avec leurs sources.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "technologies", "locked": true, "schema_version": 3, "solution": false, "task": false}
DEMARRAGE, MULTICAST, ABONNEMENT = "démarrage PXE", "commutateurs multicast", "Entra ID P1 et Intune"
TECHNOLOGIES = [
    {"nom": "Autopilot", "retiree": False, "exige": ["Internet", ABONNEMENT], "preparation": 240, "lot": 30, "par_lot": 50},
    {"nom": "MDT", "retiree": True, "exige": [DEMARRAGE], "preparation": 60, "lot": 24, "par_lot": 20},
    {"nom": "clés USB", "retiree": False, "exige": [], "preparation": 30, "lot": 4, "par_lot": 45},
    {"nom": "clonage multicast", "retiree": False, "exige": [DEMARRAGE, MULTICAST], "preparation": 180, "lot": 24, "par_lot": 25},
    {"nom": "clonage unicast", "retiree": False, "exige": [DEMARRAGE], "preparation": 120, "lot": 8, "par_lot": 60},
]
pd.DataFrame(TECHNOLOGIES).set_index("nom")

# %% [markdown]
# Écrivez `choisir(technologies, site)`, qui rend le **nom** de la technologie retenue :
#
# - `site` est un dictionnaire aux clés `"postes"`, `"dispose"` (la liste de ce que le site possède) et `"fenetre"` (les minutes disponibles) ;
# - une technologie **retirée** est écartée ; une technologie dont le site ne possède pas **tous** les prérequis aussi ;
# - sa durée est `preparation`, plus `par_lot` pour **chaque lot, même incomplet**, de `lot` postes ;
# - celles qui durent **plus** que la fenêtre sont écartées (durer exactement la fenêtre convient) ;
# - des restantes, on retient **la plus rapide** ; à égalité, la première dans l'alphabet (`min` sur les noms) ;
# - s'il n'en reste aucune, ou s'il n'y a aucun poste à déployer, le résultat est `None`.
#
# | site | résultat |
# | :--- | :--- |
# | 40 postes, `["démarrage PXE", "commutateurs multicast"]`, 480 minutes | `"clonage multicast"` (180 + 2 × 25 = 230) |
# | 40 postes, `["démarrage PXE"]`, 480 minutes | `"clonage unicast"` (120 + 5 × 60 = 420) |
# | 10 postes, `[]`, 480 minutes | `"clés USB"` (30 + 3 × 45 = 165) |

# %% deletable=false nbgrader={"grade": false, "grade_id": "choisir", "locked": false, "schema_version": 3, "solution": true, "task": false}
def choisir(technologies, site):
    """Rend le nom de la technologie retenue, ou None."""
    ### BEGIN SOLUTION
    if site["postes"] == 0:
        return None
    possibles = []
    for techno in technologies:
        lots = math.ceil(site["postes"] / techno["lot"])
        duree = techno["preparation"] + lots * techno["par_lot"]
        prerequis = all(besoin in site["dispose"] for besoin in techno["exige"])
        if not techno["retiree"] and prerequis and duree <= site["fenetre"]:
            possibles.append((duree, techno["nom"]))
    return min(possibles)[1] if possibles else None
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["1-1-2"]} nbgrader={"grade": true, "grade_id": "test_choisir", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON_DEPLOIEMENT + "#choix")


def site_de(postes, fenetre, *dispose):
    """Un site, pour les vérifications."""
    return {"postes": postes, "dispose": list(dispose), "fenetre": fenetre}


with check.aspect("les sites de l'énoncé"):
    check.equal(
        choisir,
        (TECHNOLOGIES, site_de(40, 480, DEMARRAGE, MULTICAST)),
        "clonage multicast",
        {"rollout_retired": "MDT"},
    )
    check.equal(
        choisir,
        (TECHNOLOGIES, site_de(40, 480, DEMARRAGE)),
        "clonage unicast",
        {"rollout_retired": "MDT", "rollout_needs_ignored": "clonage multicast"},
    )
    check.equal(choisir, (TECHNOLOGIES, site_de(10, 480)), "clés USB")
### BEGIN HIDDEN TESTS
with check.aspect("les prérequis et la préparation", hidden=True):
    check.equal(
        choisir,
        (TECHNOLOGIES, site_de(60, 600, "Internet", DEMARRAGE)),
        "clonage unicast",
        {"rollout_needs_ignored": "clonage multicast", "rollout_retired": "MDT"},
    )
    check.equal(
        choisir,
        (TECHNOLOGIES, site_de(20, 600, DEMARRAGE, MULTICAST, "Internet", ABONNEMENT)),
        "clonage multicast",
        {"rollout_retired": "MDT"},
    )
    check.equal(
        choisir,
        (TECHNOLOGIES, site_de(8, 600, DEMARRAGE, MULTICAST)),
        "clés USB",
        {"rollout_preparation": "clonage multicast", "rollout_retired": "MDT"},
    )
with check.aspect("la fenêtre, les lots, les égalités", hidden=True):
    check.equal(choisir, (TECHNOLOGIES, site_de(40, 229, DEMARRAGE, MULTICAST)), None, {"rollout_window": "clonage multicast", "rollout_retired": "MDT"})
    check.equal(choisir, (TECHNOLOGIES, site_de(40, 230, DEMARRAGE, MULTICAST)), "clonage multicast")
    check.equal(choisir, (TECHNOLOGIES, site_de(9, 160)), None, {"rollout_batch_fraction": "clés USB", "rollout_window": "clés USB"})
    check.equal(choisir, (TECHNOLOGIES, site_de(0, 600, DEMARRAGE)), None)
    jumelles = [
        {"nom": nom, "retiree": False, "exige": [], "preparation": 10, "lot": 2, "par_lot": 5}
        for nom in ("z", "b", "m")
    ]
    check.equal(choisir, (jumelles, site_de(3, 60)), "b")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Des procédures que l'on peut suivre
#
# Un **ordinogramme** s'écrit comme un dictionnaire : `"noeuds"` donne à chaque étape son genre (`"début"`, `"action"`, `"question"` ou `"fin"`), `"fleches"` les relie, `(de, vers)`, avec la réponse quand on sort d'une question : `(de, vers, "oui")`.

# %%
BRANCHER = {
    "noeuds": {
        "depart": "début",
        "brancher": "action",
        "voyant_vert": "question",
        "changer_cable": "action",
        "termine": "fin",
    },
    "fleches": [
        ("depart", "brancher"),
        ("brancher", "voyant_vert"),
        ("voyant_vert", "termine", "oui"),
        ("voyant_vert", "changer_cable", "non"),
        ("changer_cable", "voyant_vert"),
    ],
}
flowchart_figure(BRANCHER)

# %% [markdown]
# Les règles, pour les deux exercices qui suivent :
#
# - **un** début, une fin au moins, chaque étape sur un chemin qui vient du début, et de chaque étape on peut arriver à une fin ;
# - une **question** a exactement deux sorties, `"oui"` et `"non"` ; un début et une action en ont une, une fin n'en a pas ;
# - les étapes demandées portent **exactement** les noms indiqués. Ajoutez-en d'autres autant que nécessaire, sous les noms de votre choix (dont le début, la fin, et ce que l'on fait quand un essai échoue).
#
# « Jamais *B* avant *A* » veut dire : **tout chemin** du début à *B* passe par *A*.
#
# ### Exercice 15. L'ordinogramme du master (4 points, 1-1-3)
#
# Écrivez `MASTER`, de l'installation du poste modèle à l'entrée des postes dans l'annuaire. Étapes demandées :
#
# | nom | genre |
# | :--- | :--- |
# | `installer_systeme`, `installer_logiciels`, `mettre_a_jour` | action |
# | `generaliser` (*sysprep*), `capturer`, `tester_restauration` | action |
# | `restauration_ok` | question |
# | `deployer`, `joindre_annuaire` | action |
#
# 1. Jamais `generaliser` avant que le système, les logiciels et les mises à jour soient installés.
# 2. Jamais `capturer` avant `generaliser`.
# 3. Jamais `deployer` avant `tester_restauration`, ni avant `restauration_ok`. Et quand la réponse à `restauration_ok` est **non**, on ne déploie pas sans être repassé par `tester_restauration`.
# 4. Jamais `joindre_annuaire` avant `deployer`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "master", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "corriger": "action",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
    ],
}
### END SOLUTION

# %%
flowchart_figure(MASTER)  # pour le regarder

# %% deletable=false editable=false gmsi={"competences": ["1-1-3"]} nbgrader={"grade": true, "grade_id": "test_master_forme", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON_DEPLOIEMENT + "#ordinogramme")
INSTALLER = ["installer_systeme", "installer_logiciels", "mettre_a_jour"]
ETAPES_MASTER = [
    *INSTALLER,
    "generaliser",
    "capturer",
    "tester_restauration",
    "restauration_ok",
    "deployer",
    "joindre_annuaire",
]
with check.aspect("un ordinogramme que l'on peut suivre jusqu'au bout"):
    exercise.check_chart_form(check, exercise.read_chart(check, MASTER, ETAPES_MASTER))
check.result()

# %% deletable=false editable=false gmsi={"competences": ["1-1-3"]} nbgrader={"grade": true, "grade_id": "test_master_ordre", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON_DEPLOIEMENT + "#master")
with check.aspect("généraliser au bon moment"):
    carte = exercise.read_chart(check, MASTER, ETAPES_MASTER)
    for etape in INSTALLER:
        exercise.check_before(check, carte, etape, "generaliser", "chart_generalize_too_soon")
    exercise.check_before(check, carte, "generaliser", "capturer", "chart_generalize_too_late")
### BEGIN HIDDEN TESTS
with check.aspect("essayer avant de déployer, joindre après", hidden=True):
    carte = exercise.read_chart(check, MASTER, ETAPES_MASTER)
    exercise.check_before(check, carte, "tester_restauration", "deployer", "chart_untested_rollout")
    exercise.check_before(check, carte, "restauration_ok", "deployer", "chart_untested_rollout")
    exercise.check_tried_again(check, carte, "restauration_ok", "tester_restauration", "deployer", "chart_no_retry")
    exercise.check_before(check, carte, "deployer", "joindre_annuaire", "chart_join_too_soon")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 16. L'entrée dans l'annuaire (3 points, 1-4-3)
#
# Écrivez `ANNUAIRE` : la procédure qui fait entrer un poste déployé dans l'annuaire (Active Directory). Étapes demandées :
#
# | nom | genre |
# | :--- | :--- |
# | `verifier_dns` | action |
# | `dns_entreprise` (« le DNS du poste est-il celui de l'entreprise ? ») | question |
# | `renommer`, `joindre`, `redemarrer`, `ouvrir_session` | action |
# | `session_ok` | question |
# | `remettre` (le poste à l'utilisateur) | action |
#
# 1. Jamais `joindre` avant `verifier_dns` ni avant `renommer`. Quand la réponse à `dns_entreprise` est **non**, on ne joint pas sans être repassé par `verifier_dns`.
# 2. Jamais `ouvrir_session` avant `redemarrer`, ni `redemarrer` avant `joindre`. (Un autre redémarrage, plus tôt ou plus tard, porte un autre nom.)
# 3. Jamais `remettre` avant `session_ok`. Quand la réponse à `session_ok` est **non**, on ne remet pas le poste sans être repassé par `ouvrir_session`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "annuaire", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "corriger_dns": "action",
        "renommer": "action",
        "joindre": "action",
        "redemarrer": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "diagnostiquer": "action",
        "remettre": "action",
        "termine": "fin",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("renommer", "joindre"),
        ("joindre", "redemarrer"),
        ("redemarrer", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
        ("remettre", "termine"),
    ],
}
### END SOLUTION

# %%
flowchart_figure(ANNUAIRE)

# %% deletable=false editable=false gmsi={"competences": ["1-4-3"]} nbgrader={"grade": true, "grade_id": "test_annuaire", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON_DEPLOIEMENT + "#annuaire")
ETAPES_ANNUAIRE = [
    "verifier_dns",
    "dns_entreprise",
    "renommer",
    "joindre",
    "redemarrer",
    "ouvrir_session",
    "session_ok",
    "remettre",
]
with check.aspect("un ordinogramme que l'on peut suivre jusqu'au bout"):
    exercise.check_chart_form(check, exercise.read_chart(check, ANNUAIRE, ETAPES_ANNUAIRE))
### BEGIN HIDDEN TESTS
with check.aspect("le DNS et le nom, avant de joindre", hidden=True):
    carte = exercise.read_chart(check, ANNUAIRE, ETAPES_ANNUAIRE)
    exercise.check_before(check, carte, "verifier_dns", "joindre", "chart_dns_unchecked")
    exercise.check_tried_again(check, carte, "dns_entreprise", "verifier_dns", "joindre", "chart_no_retry")
    exercise.check_before(check, carte, "renommer", "joindre", "chart_name_after_join")
with check.aspect("redémarrer, puis prouver", hidden=True):
    carte = exercise.read_chart(check, ANNUAIRE, ETAPES_ANNUAIRE)
    exercise.check_before(check, carte, "redemarrer", "ouvrir_session", "chart_no_restart")
    exercise.check_before(check, carte, "joindre", "redemarrer", "chart_no_restart")
    exercise.check_before(check, carte, "session_ok", "remettre", "chart_unproved")
    exercise.check_tried_again(check, carte, "session_ok", "ouvrir_session", "remettre", "chart_no_retry")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Avant de rendre
#
# Enregistrez, puis choisissez *Noyau* → *Redémarrer le noyau et exécuter toutes les cellules* : tout doit s'exécuter dans l'ordre, sans rien
# qui dépende d'une cellule effacée. Ensuite seulement, rendez le devoir par l'onglet *Assignments*.
#
# Vous avez maintenant les pièces du projet du bloc 1 : un plan d'adresses, un synopsis réseau, les réglages d'un poste pour quatre outils, un choix argumenté de technologie et deux
# ordinogrammes.
