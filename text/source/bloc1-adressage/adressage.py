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
# # Devoir : l'adressage IPv4
#
# **Bloc 1, activité 1-4 · compétences 1-4-1 et 1-4-2 · 35 points · environ 2 h 30, en plusieurs fois si vous voulez**
#
# Dans ce devoir, vous écrivez vous-même les calculs qu'un technicien fait avant de brancher un poste :
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | passer d'une adresse à un nombre entier, et revenir | 1-4-1 | 1 à 3 |
# | passer d'un préfixe à un masque ou à un joker, et revenir | 1-4-1 | 4 à 6 |
# | trouver le réseau, la diffusion, la plage et le nombre d'hôtes | 1-4-1 | 7 à 11 |
# | dire si deux postes sont dans le même réseau, si une adresse est privée | 1-4-1 | 12 et 13 |
# | remplir la fiche d'un réseau et découper un réseau selon les besoins | 1-4-1 | 14 et 15 |
# | régler un poste et trouver ce qui ne va pas dans ses réglages | 1-4-2 | 16 et 17 |
#
# La leçon à garder ouverte à côté : [L'adressage IPv4, du bit au plan d'adresses](../../notebooks/bloc1/1-4-adressage-ipv4.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `1-4-adressage-ipv4.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# Vous voilà technicien de support chez **Bois & Compas**, menuiserie de cinquante postes. Le siège
# ouvre un nouveau bâtiment et vous confie un réseau : **le vôtre, tiré de votre nom**, différent de celui de votre voisin.
# Avant d'y toucher, vous préparez vos outils : de petites fonctions Python, une idée par exercice,
# que vous réutiliserez à la fin pour remplir votre fiche de réseau, faire un plan d'adresses et dépanner des postes.
#
# ## Comment travailler
#
# 1. Dans chaque cellule de réponse, remplacez les deux lignes `# Votre réponse ici` et
#    `raise NotImplementedError` par votre code. **Gardez le nom de la fonction et de ses paramètres.**
# 2. Exécutez la cellule (<kbd>Maj</kbd> + <kbd>Entrée</kbd>), puis la cellule de vérification
#    juste au-dessous : elle dit aussitôt ✔ ou ✘, et pourquoi.
#    Vous n'avez pas à comprendre son code, et vous ne pouvez pas le modifier.
# 3. Quand vous rendez le devoir, la correction essaie **d'autres cas** que ceux que vous voyez. Ils suivent tous
#    l'énoncé : relisez-le, y compris ce qu'il dit des cas particuliers.
# 4. Un exercice bloque ? Passez au suivant : les points d'un exercice ne dépendent que de ce que rendent vos fonctions.
#
# **La règle du jeu** : vous calculez sur des nombres entiers. N'utilisez ni le module `ipaddress`, ni un
# autre calculateur tout fait (pas même `gmsi.ipv4`, celui du cours) : c'est vous qui l'écrivez.
# En revanche, **vos propres fonctions** des exercices précédents sont les bienvenues.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import pandas as pd

from gmsi.exercise import Check, check_plan
from gmsi.identity import current_learner
from gmsi.ipv4 import format_cidr, personal_station
from gmsi.misconceptions import subnetting as erreurs

LECON = "notebooks/bloc1/1-4-adressage-ipv4.ipynb"
MON_POSTE = format_cidr(*personal_station(current_learner(), "bloc1-adressage"))
print(f"Votre poste, pour les exercices 14 et 16 : {MON_POSTE}")

# %% [markdown]
# ### La boîte à outils Python du devoir
#
# Tout ce dont vous avez besoin tient dans la cellule suivante. Exécutez-la, changez des valeurs, regardez.

# %%
octets = "192.168.10.20".split(".")  # couper un texte aux points : ['192', '168', '10', '20']
print(octets, len(octets))  # len donne le nombre d'éléments
print(int("192") + 1)  # int change un texte en nombre entier
print(".".join(["10", "0", "0", "1"]))  # join fait l'inverse de split
print(77 // 16, 77 % 16)  # quotient et reste de la division : 77 = 4 × 16 + 13
print(2**8)  # 2 puissance 8
print(200 & 240)  # ET bit à bit : garde les bits à 1 dans les deux nombres
print(200 | 15)  # OU bit à bit : garde les bits à 1 dans l'un ou l'autre
print(f"{10}.{0}.{0}.{1}")  # un texte où les accolades sont remplacées par des valeurs
print("42".isdigit(), "4 2".isdigit())  # rien que des chiffres ?


def moitie(nombre):
    """Rend la moitié d'un nombre pair ; refuse un nombre impair."""
    if nombre % 2 == 1:
        raise ValueError("il faut un nombre pair")  # refuser : la fonction s'arrête ici
    return nombre // 2  # rendre le résultat


print(moitie(10))


# %% [markdown]
# ## A. Une adresse est un nombre
#
# ### Exercice 1. De l'adresse à l'entier (2 points, 1-4-1)
#
# Une adresse IPv4, ce sont 32 bits, écrits en quatre **octets** (de 0 à 255) séparés par des points. C'est donc un nombre entier :
#
# $$\text{a.b.c.d} \;=\; a \times 256^3 + b \times 256^2 + c \times 256 + d$$
#
# Écrivez `ip_vers_entier(adresse)` : `adresse` est un texte, le résultat un entier.
#
# | appel | résultat |
# | :--- | :--- |
# | `ip_vers_entier("0.0.1.2")` | `258` |
# | `ip_vers_entier("192.168.10.20")` | `3232238100` |
#
# **Tout texte mal écrit est refusé par `raise ValueError(...)`.** Une adresse est bien écrite si elle a
# exactement quatre octets, chacun écrit **uniquement avec des chiffres 0 à 9** (ni espace, ni signe, ni vide), **sans zéro inutile
# devant** (`"0"` est juste, `"01"` et `"00"` ne le sont pas) et **pas plus grand que 255**.
#
# <details><summary>Un indice</summary>
#
# Partez de `entier = 0`, puis pour chaque octet, de gauche à droite : `entier = entier * 256 + int(octet)`.
# Pour le zéro inutile : `str(int("01"))` donne `"1"`, qui n'est pas `"01"`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "ip_vers_entier", "locked": false, "schema_version": 3, "solution": true, "task": false}
def ip_vers_entier(adresse):
    """Rend l'entier d'une adresse « a.b.c.d », ou lève ValueError si elle est mal écrite."""
    ### BEGIN SOLUTION
    octets = adresse.split(".")
    if len(octets) != 4:
        raise ValueError("il faut quatre octets")
    entier = 0
    for octet in octets:
        if not octet.isdigit() or octet != str(int(octet)):
            raise ValueError("un octet s'écrit en chiffres, sans zéro inutile")
        if int(octet) > 255:
            raise ValueError("un octet va de 0 à 255")
        entier = entier * 256 + int(octet)
    return entier
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_ip_vers_entier", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#binaire")
with check.aspect("adresses bien écrites"):
    for adresse, entier in [("0.0.1.2", 258), ("192.168.10.20", 3232238100)]:
        check.equal(ip_vers_entier, (adresse,), entier, erreurs.wrong_integers(entier))
with check.aspect("textes refusés"):
    check.equal(ip_vers_entier, ("10.0.0.1",), 167772161)
    check.raises(ip_vers_entier, ("256.1.1.1",), ValueError, "octet_too_big")
    check.raises(ip_vers_entier, ("1.2.3",), ValueError, "octet_count")
    check.raises(ip_vers_entier, ("01.2.3.4",), ValueError, "leading_zero")
    check.raises(ip_vers_entier, (" 1.2.3.4",), ValueError, "not_digits")
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import format_address

hasard = seeded_random("test_ip_vers_entier", "")
with check.aspect("d'autres adresses", hidden=True):
    for entier in [0, 255, 256, 2**31, 2**32 - 1, *(hasard.randrange(2**32) for _ in range(15))]:
        wrong = erreurs.wrong_integers(entier)
        check.equal(ip_vers_entier, (format_address(entier),), entier, wrong)
with check.aspect("d'autres textes refusés", hidden=True):
    check.equal(ip_vers_entier, ("172.16.45.200",), 2886741448)
    for texte in ["1.2.3.256", "1.2.300.4", "1.1000.3.4"]:
        check.raises(ip_vers_entier, (texte,), ValueError, "octet_too_big")
    for texte in ["1.2.3.4.5", "1.2", "10"]:
        check.raises(ip_vers_entier, (texte,), ValueError, "octet_count")
    for texte in ["1.02.3.4", "1.2.3.00", "000.2.3.4"]:
        check.raises(ip_vers_entier, (texte,), ValueError, "leading_zero")
    for texte in ["1.2.3.4 ", "+1.2.3.4", "1. 2.3.4"]:
        check.raises(ip_vers_entier, (texte,), ValueError, "not_digits")
    for texte in ["", "...", "1..3.4", "1.2.3.", "un.2.3.4", "-1.2.3.4", "1.2.3.0x4"]:
        check.raises(ip_vers_entier, (texte,), ValueError)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 2. De l'entier à l'adresse (1 point, 1-4-1)
#
# Le chemin inverse. Écrivez `entier_vers_ip(entier)` : `entier` est un nombre entier, le résultat un texte.
#
# | appel | résultat |
# | :--- | :--- |
# | `entier_vers_ip(258)` | `"0.0.1.2"` |
# | `entier_vers_ip(3232238100)` | `"192.168.10.20"` |
#
# Un entier qui ne tient pas sur 32 bits, c'est-à-dire plus petit que 0 ou plus grand que `2**32 - 1`, est refusé par `ValueError`.
#
# <details><summary>Un indice</summary>
#
# `entier % 256` donne le dernier octet, `entier // 256` ce qui reste à gauche. Recommencez quatre fois.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "entier_vers_ip", "locked": false, "schema_version": 3, "solution": true, "task": false}
def entier_vers_ip(entier):
    """Rend l'adresse « a.b.c.d » d'un entier de 32 bits, ou lève ValueError."""
    ### BEGIN SOLUTION
    if not 0 <= entier < 2**32:
        raise ValueError("un entier de 32 bits va de 0 à 2**32 - 1")
    octets = []
    for _ in range(4):
        octets.insert(0, str(entier % 256))
        entier = entier // 256
    return ".".join(octets)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_entier_vers_ip", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#binaire")
with check.aspect("entiers courants"):
    for entier, adresse in [(258, "0.0.1.2"), (3232238100, "192.168.10.20")]:
        wrong = erreurs.dotted(erreurs.wrong_integers(entier))
        check.equal(entier_vers_ip, (entier,), adresse, wrong)
with check.aspect("entiers refusés"):
    check.equal(entier_vers_ip, (167772161,), "10.0.0.1")
    check.raises(entier_vers_ip, (2**32,), ValueError)
    check.raises(entier_vers_ip, (-1,), ValueError)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import format_address

hasard = seeded_random("test_entier_vers_ip", "")
with check.aspect("d'autres entiers", points=2, hidden=True):
    for entier in [0, 255, 256, 2**31, 2**32 - 1, *(hasard.randrange(2**32) for _ in range(15))]:
        wrong = erreurs.dotted(erreurs.wrong_integers(entier))
        check.equal(entier_vers_ip, (entier,), format_address(entier), wrong)
    check.raises(entier_vers_ip, (2**32 + 5,), ValueError)
    check.raises(entier_vers_ip, (-(2**31),), ValueError)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 3. Ranger des adresses (1 point, 1-4-1)
#
# Vous imprimez la liste des adresses de l'atelier. Rangée comme du texte, `10.0.0.10` passe avant `10.0.0.2`, parce que
# le caractère `1` vient avant le caractère `2` : illisible.
#
# Écrivez `trier_adresses(adresses)` : elle reçoit une liste d'adresses (des textes bien écrits) et rend une **nouvelle liste**,
# de la plus petite adresse à la plus grande. Une adresse présente deux fois y reste deux fois ; une liste vide donne une liste vide.
#
# | appel | résultat |
# | :--- | :--- |
# | `trier_adresses(["10.0.0.10", "10.0.0.2"])` | `["10.0.0.2", "10.0.0.10"]` |
#
# <details><summary>Un indice</summary>
#
# `sorted(liste, key=ma_fonction)` range une liste d'après ce que `ma_fonction` rend pour chaque élément.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "trier_adresses", "locked": false, "schema_version": 3, "solution": true, "task": false}
def trier_adresses(adresses):
    """Rend la liste des adresses, rangées de la plus petite à la plus grande."""
    ### BEGIN SOLUTION
    return sorted(adresses, key=ip_vers_entier)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_trier_adresses", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#binaire")
with check.aspect("deux petites listes"):
    check.equal(
        trier_adresses,
        (["10.0.0.10", "10.0.0.2"],),
        ["10.0.0.2", "10.0.0.10"],
        {"string_order": ["10.0.0.10", "10.0.0.2"]},
    )
    check.equal(
        trier_adresses, (["192.168.1.9", "10.20.0.1"],), ["10.20.0.1", "192.168.1.9"]
    )
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import format_address

hasard = seeded_random("test_trier_adresses", "")
with check.aspect("d'autres listes", hidden=True):
    for nombre in [0, 1, 5, 12, 12]:
        entiers = [hasard.randrange(2**32) for _ in range(nombre)]
        entiers += entiers[:2]
        wrong = erreurs.wrong_orders(entiers)
        check.equal(
            trier_adresses,
            ([format_address(entier) for entier in entiers],),
            [format_address(entier) for entier in sorted(entiers)],
            {key: [format_address(entier) for entier in order] for key, order in wrong.items()},
        )
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ## B. Le masque dit où couper
#
# ### Exercice 4. Du préfixe au masque (1 point, 1-4-1)
#
# Le **préfixe** `/20` veut dire : les 20 premiers bits sont ceux du réseau. Le **masque** est l'adresse dont les 20 premiers
# bits valent 1 et les autres 0.
#
# Écrivez `masque(prefixe)` : `prefixe` est un entier de 0 à 32, le résultat un texte.
#
# | appel | résultat |
# | :--- | :--- |
# | `masque(24)` | `"255.255.255.0"` |
# | `masque(20)` | `"255.255.240.0"` |
#
# <details><summary>Un indice</summary>
#
# Sur 32 bits, le nombre dont tous les bits valent 1 est `2**32 - 1` ; celui dont seuls les `n` derniers bits valent 1 est
# `2**n - 1`. Retirez le second du premier, avec `n = 32 - prefixe`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "masque", "locked": false, "schema_version": 3, "solution": true, "task": false}
def masque(prefixe):
    """Rend le masque « a.b.c.d » d'un préfixe de 0 à 32."""
    ### BEGIN SOLUTION
    bits_hote = 32 - prefixe
    return entier_vers_ip((2**32 - 1) - (2**bits_hote - 1))
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_masque", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#masque")
with check.aspect("préfixes courants"):
    for prefixe, attendu in [(24, "255.255.255.0"), (20, "255.255.240.0"), (27, "255.255.255.224")]:
        check.equal(masque, (prefixe,), attendu, erreurs.dotted(erreurs.wrong_masks(prefixe)))
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import format_address, mask

with check.aspect("tous les préfixes, de 0 à 32", hidden=True):
    for prefixe in range(33):
        wrong = erreurs.dotted(erreurs.wrong_masks(prefixe))
        check.equal(masque, (prefixe,), format_address(mask(prefixe)), wrong)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 5. Du masque au préfixe (2 points, 1-4-1)
#
# Le chemin inverse : écrivez `prefixe_du_masque(texte)`. `texte` est une adresse bien écrite, le résultat un entier de 0 à 32.
#
# | appel | résultat |
# | :--- | :--- |
# | `prefixe_du_masque("255.255.255.0")` | `24` |
# | `prefixe_du_masque("255.255.240.0")` | `20` |
# | `prefixe_du_masque("255.0.255.0")` | `ValueError` |
#
# Dans un vrai masque, **tous les 1 se suivent depuis la gauche** : `255.0.255.0` n'en est pas un, et il est refusé par `ValueError`.
#
# <details><summary>Un indice</summary>
#
# Il n'y a que 33 masques. Essayez-les tous avec votre fonction `masque`, et rendez le préfixe de celui qui convient.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "prefixe_du_masque", "locked": false, "schema_version": 3, "solution": true, "task": false}
def prefixe_du_masque(texte):
    """Rend le préfixe d'un masque, ou lève ValueError si ses 1 ne se suivent pas."""
    ### BEGIN SOLUTION
    for prefixe in range(33):
        if masque(prefixe) == texte:
            return prefixe
    raise ValueError("les bits à 1 d'un masque se suivent")
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_prefixe_du_masque", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#masque")
with check.aspect("masques courants"):
    check.equal(prefixe_du_masque, ("255.255.255.0",), 24, {"swap_bits": 8})
    check.equal(prefixe_du_masque, ("255.255.240.0",), 20, {"octet_stop": 16, "swap_bits": 12})
with check.aspect("faux masque refusé"):
    check.equal(prefixe_du_masque, ("255.255.255.192",), 26, {"octet_stop": 24, "swap_bits": 6})
    check.raises(prefixe_du_masque, ("255.0.255.0",), ValueError, "noncontiguous_mask")
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import format_address, mask

with check.aspect("tous les masques", hidden=True):
    for prefixe in range(33):
        wrong = erreurs.wrong_prefixes(mask(prefixe))
        check.equal(prefixe_du_masque, (format_address(mask(prefixe)),), prefixe, wrong)
with check.aspect("d'autres faux masques refusés", hidden=True):
    check.equal(prefixe_du_masque, ("255.254.0.0",), 15, erreurs.wrong_prefixes(mask(15)))
    for texte in ["255.255.255.1", "0.255.255.255", "0.0.0.1", "255.253.0.0", "254.255.0.0"]:
        check.raises(prefixe_du_masque, (texte,), ValueError, "noncontiguous_mask")
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 6. Le joker (1 point, 1-4-1)
#
# Les listes d'accès des routeurs attendent un **joker** (*wildcard*) : le masque où chaque bit est inversé. Octet par octet,
# c'est `255 - octet du masque`.
#
# Écrivez `joker(prefixe)` : `prefixe` est un entier de 0 à 32, le résultat un texte.
#
# | appel | résultat |
# | :--- | :--- |
# | `joker(24)` | `"0.0.0.255"` |
# | `joker(20)` | `"0.0.15.255"` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "joker", "locked": false, "schema_version": 3, "solution": true, "task": false}
def joker(prefixe):
    """Rend le joker « a.b.c.d » d'un préfixe de 0 à 32."""
    ### BEGIN SOLUTION
    return entier_vers_ip(2 ** (32 - prefixe) - 1)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_joker", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#joker")
with check.aspect("préfixes courants"):
    for prefixe, attendu in [(24, "0.0.0.255"), (20, "0.0.15.255"), (27, "0.0.0.31")]:
        check.equal(joker, (prefixe,), attendu, erreurs.dotted(erreurs.wrong_wildcards(prefixe)))
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import format_address, wildcard

with check.aspect("tous les préfixes, de 0 à 32", hidden=True):
    for prefixe in range(33):
        wrong = erreurs.dotted(erreurs.wrong_wildcards(prefixe))
        check.equal(joker, (prefixe,), format_address(wildcard(prefixe)), wrong)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ## C. Le réseau d'un poste
#
# Dans toute cette partie, `adresse` est une adresse bien écrite (un texte) et `prefixe` un entier de 0 à 32.
#
# ### Exercice 7. L'adresse de réseau (3 points, 1-4-1)
#
# L'adresse de réseau garde les bits du réseau et met tous les bits d'hôte à 0 : c'est `adresse ET masque`.
#
# Écrivez `adresse_reseau(adresse, prefixe)`, qui rend un texte. La règle vaut pour **tous** les préfixes, même 0 et 32.
#
# | appel | résultat |
# | :--- | :--- |
# | `adresse_reseau("192.168.10.77", 24)` | `"192.168.10.0"` |
# | `adresse_reseau("192.168.20.70", 26)` | `"192.168.20.64"` |
# | `adresse_reseau("172.16.45.200", 20)` | `"172.16.32.0"` |
#
# <details><summary>Un indice</summary>
#
# Changez l'adresse et le masque en entiers, combinez-les avec `&`, revenez au texte.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "adresse_reseau", "locked": false, "schema_version": 3, "solution": true, "task": false}
def adresse_reseau(adresse, prefixe):
    """Rend l'adresse du réseau auquel appartient `adresse`."""
    ### BEGIN SOLUTION
    return entier_vers_ip(ip_vers_entier(adresse) & ip_vers_entier(masque(prefixe)))
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_adresse_reseau", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import parse_address

check = Check(points=3, lesson=LECON + "#reseau")
with check.aspect("cas courants"):
    for adresse, prefixe, attendu in [
        ("192.168.10.77", 24, "192.168.10.0"),
        ("192.168.20.70", 26, "192.168.20.64"),
        ("172.16.45.200", 20, "172.16.32.0"),
    ]:
        wrong = erreurs.dotted(erreurs.wrong_networks(parse_address(adresse), prefixe))
        check.equal(adresse_reseau, (adresse, prefixe), attendu, wrong)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import format_address, network


def verifier_reseau(entier, prefixe):
    wrong = erreurs.dotted(erreurs.wrong_networks(entier, prefixe))
    attendu = format_address(network(entier, prefixe))
    check.equal(adresse_reseau, (format_address(entier), prefixe), attendu, wrong)


hasard = seeded_random("test_adresse_reseau", "")
with check.aspect("d'autres adresses", hidden=True):
    for _ in range(25):
        verifier_reseau(hasard.randrange(1 << 24, 224 << 24), hasard.randint(9, 30))
with check.aspect("préfixes aux limites", hidden=True):
    for prefixe in [0, 1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 30, 31, 32]:
        verifier_reseau(hasard.randrange(2**32), prefixe)
        verifier_reseau(2**32 - 1, prefixe)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 8. L'adresse de diffusion (2 points, 1-4-1)
#
# L'adresse de diffusion met tous les bits d'hôte à 1 : c'est la **dernière** adresse du réseau.
#
# Écrivez `adresse_diffusion(adresse, prefixe)`, qui rend un texte.
#
# **Cas particuliers** (RFC 3021) : un `/31` relie deux routeurs et un `/32` désigne une seule machine ; ils n'ont **pas** d'adresse
# de diffusion. Pour eux, rendez `None` (la valeur « rien » de Python, sans guillemets).
#
# | appel | résultat |
# | :--- | :--- |
# | `adresse_diffusion("192.168.20.70", 26)` | `"192.168.20.127"` |
# | `adresse_diffusion("172.16.45.200", 20)` | `"172.16.47.255"` |
# | `adresse_diffusion("192.0.2.7", 31)` | `None` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "adresse_diffusion", "locked": false, "schema_version": 3, "solution": true, "task": false}
def adresse_diffusion(adresse, prefixe):
    """Rend l'adresse de diffusion du réseau, ou None pour un /31 ou un /32."""
    ### BEGIN SOLUTION
    if prefixe >= 31:
        return None
    return entier_vers_ip(ip_vers_entier(adresse) | ip_vers_entier(joker(prefixe)))
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_adresse_diffusion", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import parse_address

check = Check(points=2, lesson=LECON + "#diffusion")
with check.aspect("cas courants"):
    for adresse, prefixe, attendu in [
        ("192.168.20.70", 26, "192.168.20.127"),
        ("172.16.45.200", 20, "172.16.47.255"),
    ]:
        wrong = erreurs.dotted(erreurs.wrong_broadcasts(parse_address(adresse), prefixe))
        check.equal(adresse_diffusion, (adresse, prefixe), attendu, wrong)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import broadcast, format_address


def verifier_diffusion(entier, prefixe):
    wrong = erreurs.dotted(erreurs.wrong_broadcasts(entier, prefixe))
    attendu = format_address(broadcast(entier, prefixe)) if prefixe <= 30 else None
    check.equal(adresse_diffusion, (format_address(entier), prefixe), attendu, wrong)


hasard = seeded_random("test_adresse_diffusion", "")
with check.aspect("d'autres adresses", hidden=True):
    for prefixe in [0, 1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 29, 30, *range(17, 30)]:
        verifier_diffusion(hasard.randrange(2**32), prefixe)
with check.aspect("/31 et /32", points=2, hidden=True):
    for prefixe in [30, 31, 32, 20, 31, 32]:
        verifier_diffusion(hasard.randrange(1 << 24, 224 << 24), prefixe)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 9. La plage des hôtes (2 points, 1-4-1)
#
# Entre l'adresse de réseau et l'adresse de diffusion se trouvent les adresses que des machines peuvent porter.
#
# Écrivez `plage_hotes(adresse, prefixe)`, qui rend **deux textes** : la première et la dernière adresse utilisables (`return premiere, derniere`).
#
# **Cas particuliers** (RFC 3021) : dans un `/31`, **les deux** adresses sont des hôtes ; dans un `/32`, la seule adresse est à la fois
# la première et la dernière.
#
# | appel | résultat |
# | :--- | :--- |
# | `plage_hotes("192.168.20.70", 26)` | `("192.168.20.65", "192.168.20.126")` |
# | `plage_hotes("192.0.2.7", 31)` | `("192.0.2.6", "192.0.2.7")` |
# | `plage_hotes("192.0.2.7", 32)` | `("192.0.2.7", "192.0.2.7")` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "plage_hotes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plage_hotes(adresse, prefixe):
    """Rend la première et la dernière adresse qu'un poste peut porter."""
    ### BEGIN SOLUTION
    premiere = ip_vers_entier(adresse_reseau(adresse, prefixe))
    derniere = premiere + 2 ** (32 - prefixe) - 1
    if prefixe <= 30:
        premiere = premiere + 1
        derniere = derniere - 1
    return entier_vers_ip(premiere), entier_vers_ip(derniere)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_plage_hotes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import parse_address

check = Check(points=2, lesson=LECON + "#plage")
with check.aspect("cas courants"):
    for adresse, prefixe, attendu in [
        ("192.168.20.70", 26, ("192.168.20.65", "192.168.20.126")),
        ("172.16.45.200", 20, ("172.16.32.1", "172.16.47.254")),
    ]:
        wrong = erreurs.dotted_pairs(erreurs.wrong_ranges(parse_address(adresse), prefixe))
        check.equal(plage_hotes, (adresse, prefixe), attendu, wrong)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import first_host, format_address, last_host


def verifier_plage(entier, prefixe):
    wrong = erreurs.dotted_pairs(erreurs.wrong_ranges(entier, prefixe))
    attendu = (
        format_address(first_host(entier, prefixe)),
        format_address(last_host(entier, prefixe)),
    )
    check.equal(plage_hotes, (format_address(entier), prefixe), attendu, wrong)


hasard = seeded_random("test_plage_hotes", "")
with check.aspect("d'autres adresses", hidden=True):
    for prefixe in [0, 1, 7, 8, 9, 15, 16, 17, 23, 24, 25, 29, 30, *range(17, 30)]:
        verifier_plage(hasard.randrange(2**32), prefixe)
with check.aspect("/31 et /32", points=2, hidden=True):
    for prefixe in [30, 31, 32, 20, 31, 32]:
        verifier_plage(hasard.randrange(1 << 24, 224 << 24), prefixe)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 10. Le nombre d'hôtes (2 points, 1-4-1)
#
# Écrivez `nombre_hotes(prefixe)`, qui rend un **entier** : combien de machines peuvent porter une adresse dans ce réseau.
# L'adresse de réseau et l'adresse de diffusion ne comptent pas.
#
# **Cas particuliers** (RFC 3021) : 2 hôtes dans un `/31`, 1 dans un `/32`.
#
# | appel | résultat |
# | :--- | :--- |
# | `nombre_hotes(24)` | `254` |
# | `nombre_hotes(26)` | `62` |
# | `nombre_hotes(31)` | `2` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "nombre_hotes", "locked": false, "schema_version": 3, "solution": true, "task": false}
def nombre_hotes(prefixe):
    """Rend le nombre d'hôtes d'un réseau de ce préfixe (0 à 32)."""
    ### BEGIN SOLUTION
    if prefixe >= 31:
        return 2 ** (32 - prefixe)
    return 2 ** (32 - prefixe) - 2
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_nombre_hotes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#nombre-hotes")
with check.aspect("préfixes courants"):
    for prefixe, attendu in [(24, 254), (26, 62), (20, 4094)]:
        check.equal(nombre_hotes, (prefixe,), attendu, erreurs.wrong_host_counts(prefixe))
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import host_count

with check.aspect("tous les préfixes, de 0 à 30", hidden=True):
    for prefixe in range(31):
        wrong = erreurs.wrong_host_counts(prefixe)
        check.equal(nombre_hotes, (prefixe,), host_count(prefixe), wrong)
with check.aspect("/31 et /32", points=2, hidden=True):
    for prefixe in [30, 31, 32]:
        wrong = erreurs.wrong_host_counts(prefixe)
        check.equal(nombre_hotes, (prefixe,), host_count(prefixe), wrong)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 11. Choisir le préfixe (2 points, 1-4-1)
#
# La question de tous les jours est l'inverse : « il me faut un réseau local pour 50 postes, lequel prendre ? ».
#
# Écrivez `prefixe_pour(hotes)` : elle rend le préfixe du **plus petit** réseau où tiennent `hotes` machines.
# Il s'agit de réseaux locaux : la réponse ne dépasse **jamais `/30`**, même pour 1 ou 2 machines.
# `hotes` est un entier d'au plus un milliard ; s'il est plus petit que 1, levez `ValueError`.
#
# | appel | résultat | pourquoi |
# | :--- | :--- | :--- |
# | `prefixe_pour(50)` | `26` | 62 hôtes dans un `/26`, 30 dans un `/27` |
# | `prefixe_pour(2)` | `30` | 2 hôtes dans un `/30` |
# | `prefixe_pour(1)` | `30` | jamais plus long que `/30` |
#
# <details><summary>Un indice</summary>
#
# Essayez les préfixes du plus long, 30, vers le plus court : `for prefixe in range(30, -1, -1):`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "prefixe_pour", "locked": false, "schema_version": 3, "solution": true, "task": false}
def prefixe_pour(hotes):
    """Rend le préfixe (30 au plus) du plus petit réseau local pour `hotes` machines."""
    ### BEGIN SOLUTION
    if hotes < 1:
        raise ValueError("il faut au moins une machine")
    for prefixe in range(30, -1, -1):
        if nombre_hotes(prefixe) >= hotes:
            return prefixe
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_prefixe_pour", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#vlsm")
with check.aspect("besoins courants"):
    for hotes, attendu in [(50, 26), (2, 30), (100, 25), (500, 23)]:
        wrong = erreurs.wrong_prefixes_for_hosts(hotes)
        check.equal(prefixe_pour, (hotes,), attendu, wrong)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import prefix_for_hosts


def verifier_prefixe(hotes):
    wrong = erreurs.wrong_prefixes_for_hosts(hotes)
    check.equal(prefixe_pour, (hotes,), prefix_for_hosts(hotes), wrong)


hasard = seeded_random("test_prefixe_pour", "")
with check.aspect("d'autres besoins", hidden=True):
    for _ in range(12):
        verifier_prefixe(hasard.randint(3, 5000))
    verifier_prefixe(10**9)
    verifier_prefixe(1)
    check.raises(prefixe_pour, (0,), ValueError)
    check.raises(prefixe_pour, (-5,), ValueError)
with check.aspect("besoins juste à la limite d'une taille", points=2, hidden=True):
    for bits in [2, 3, 5, 7, 8, 10]:
        for ecart in [-2, -1, 0]:
            verifier_prefixe(2**bits + ecart)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 12. Même réseau ? (1 point, 1-4-1)
#
# Deux postes se parlent directement s'ils sont dans le même réseau ; sinon, il leur faut une passerelle.
#
# Écrivez `meme_reseau(adresse_a, adresse_b, prefixe)`, qui rend `True` ou `False`.
#
# | appel | résultat |
# | :--- | :--- |
# | `meme_reseau("192.168.10.20", "192.168.10.77", 24)` | `True` |
# | `meme_reseau("192.168.20.70", "192.168.20.1", 26)` | `False` |
# | `meme_reseau("172.16.45.200", "172.16.40.1", 20)` | `True` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "meme_reseau", "locked": false, "schema_version": 3, "solution": true, "task": false}
def meme_reseau(adresse_a, adresse_b, prefixe):
    """Rend True si les deux adresses sont dans le même réseau, False sinon."""
    ### BEGIN SOLUTION
    return adresse_reseau(adresse_a, prefixe) == adresse_reseau(adresse_b, prefixe)
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_meme_reseau", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import parse_address

check = Check(points=1, lesson=LECON + "#meme-reseau")
with check.aspect("cas courants"):
    for a, b, prefixe, attendu in [
        ("192.168.10.20", "192.168.10.77", 24, True),
        ("192.168.20.70", "192.168.20.1", 26, False),
        ("172.16.45.200", "172.16.40.1", 20, True),
    ]:
        wrong = erreurs.wrong_same_network(parse_address(a), parse_address(b), prefixe)
        check.equal(meme_reseau, (a, b, prefixe), attendu, wrong)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import format_address, network

hasard = seeded_random("test_meme_reseau", "")
with check.aspect("d'autres couples", hidden=True):
    for prefixe in [0, 1, 8, 12, 16, 18, 20, 21, 23, 24, 25, 26, 28, 30, 31, 32]:
        a = hasard.randrange(1 << 24, 224 << 24)
        # The neighbour just inside, then just outside: only the last network bit tells.
        for b in (a ^ (1 << 32 - prefixe >> 1), a ^ (1 << 32 - prefixe) % 2**32):
            attendu = network(a, prefixe) == network(b, prefixe)
            wrong = erreurs.wrong_same_network(a, b, prefixe)
            couple = (format_address(a), format_address(b), prefixe)
            check.equal(meme_reseau, couple, attendu, wrong)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 13. Adresse privée ? (1 point, 1-4-1)
#
# La RFC 1918 réserve trois blocs aux réseaux privés : `10.0.0.0/8`, `172.16.0.0/12` et `192.168.0.0/16`.
#
# Écrivez `est_privee(adresse)`, qui rend `True` si l'adresse est dans l'un des trois, `False` sinon.
# (Les autres adresses réservées, comme `169.254.x.x`, ne sont pas privées au sens de la RFC 1918 : rendez `False`.)
#
# | appel | résultat |
# | :--- | :--- |
# | `est_privee("192.168.10.20")` | `True` |
# | `est_privee("172.20.1.1")` | `True` |
# | `est_privee("172.32.1.1")` | `False` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "est_privee", "locked": false, "schema_version": 3, "solution": true, "task": false}
def est_privee(adresse):
    """Rend True si l'adresse est privée au sens de la RFC 1918, False sinon."""
    ### BEGIN SOLUTION
    return (
        meme_reseau(adresse, "10.0.0.0", 8)
        or meme_reseau(adresse, "172.16.0.0", 12)
        or meme_reseau(adresse, "192.168.0.0", 16)
    )
    ### END SOLUTION


# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_est_privee", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import parse_address

check = Check(points=1, lesson=LECON + "#prive")
with check.aspect("cas courants"):
    for adresse, attendu in [
        ("192.168.10.20", True),
        ("172.20.1.1", True),
        ("172.32.1.1", False),
        ("192.0.2.1", False),
    ]:
        check.equal(est_privee, (adresse,), attendu, erreurs.wrong_private(parse_address(adresse)))
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import broadcast, format_address, is_private, parse_cidr

with check.aspect("de part et d'autre de chaque limite", hidden=True):
    entiers = [parse_address("169.254.1.1"), parse_address("100.64.0.1"), 0, 2**32 - 1]
    for bloc in ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]:
        debut, fin = parse_cidr(bloc)[0], broadcast(*parse_cidr(bloc))
        entiers += [debut - 1, debut, (debut + fin) // 2, fin, fin + 1]
    for entier in entiers:
        wrong = erreurs.wrong_private(entier)
        check.equal(est_privee, (format_address(entier),), is_private(entier), wrong)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Votre réseau
#
# ### Exercice 14. La fiche de votre réseau (3 points, 1-4-1)
#
# La cellule de préparation, tout en haut, a affiché **votre poste** : une adresse suivie de `/` et de son préfixe. Elle est gardée sous le nom `MON_POSTE`.
# Remplissez la fiche du réseau où se trouve ce poste : remplacez chaque `"à compléter"`, puis effacez la ligne `raise NotImplementedError`.
# Toutes les valeurs sont des textes, sauf `"nb_hôtes"`, qui est un entier.
#
# Vous pouvez écrire les valeurs (`"255.255.240.0"`) ou les calculer avec vos fonctions. Faites le calcul **aussi** à la main : c'est ainsi qu'on le
# vérifie le jour de l'épreuve.

# %% deletable=false nbgrader={"grade": false, "grade_id": "ma_fiche", "locked": false, "schema_version": 3, "solution": true, "task": false}
ma_fiche = {
    "masque": "à compléter",
    "joker": "à compléter",
    "réseau": "à compléter",
    "diffusion": "à compléter",
    "première": "à compléter",
    "dernière": "à compléter",
    "nb_hôtes": "à compléter",
}
### BEGIN SOLUTION
mon_adresse = MON_POSTE.split("/")[0]
mon_prefixe = int(MON_POSTE.split("/")[1])
ma_fiche = {
    "masque": masque(mon_prefixe),
    "joker": joker(mon_prefixe),
    "réseau": adresse_reseau(mon_adresse, mon_prefixe),
    "diffusion": adresse_diffusion(mon_adresse, mon_prefixe),
    "première": plage_hotes(mon_adresse, mon_prefixe)[0],
    "dernière": plage_hotes(mon_adresse, mon_prefixe)[1],
    "nb_hôtes": nombre_hotes(mon_prefixe),
}
### END SOLUTION
pd.Series(ma_fiche, name=MON_POSTE).to_frame()

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_ma_fiche", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import format_address, mask, parse_cidr, wildcard

check = Check(points=3, lesson=LECON + "#resume")
adresse, prefixe = parse_cidr(MON_POSTE)


def verifier_fiche(cle, attendu, wrong):
    label = f"Votre ligne {cle!r}"
    check.value(ma_fiche[cle], attendu, wrong, label=label, reveal=False)


with check.aspect("masque et joker"):
    wrong = erreurs.dotted(erreurs.wrong_masks(prefixe, adresse))
    verifier_fiche("masque", format_address(mask(prefixe)), wrong)
    wrong = erreurs.dotted(erreurs.wrong_wildcards(prefixe, adresse))
    verifier_fiche("joker", format_address(wildcard(prefixe)), wrong)
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import broadcast, first_host, host_count, last_host, network

with check.aspect("réseau et diffusion", hidden=True):
    wrong = erreurs.dotted(erreurs.wrong_networks(adresse, prefixe))
    verifier_fiche("réseau", format_address(network(adresse, prefixe)), wrong)
    wrong = erreurs.dotted(erreurs.wrong_broadcasts(adresse, prefixe))
    verifier_fiche("diffusion", format_address(broadcast(adresse, prefixe)), wrong)
with check.aspect("plage et nombre d'hôtes", hidden=True):
    wrong = erreurs.dotted(erreurs.wrong_first_hosts(adresse, prefixe))
    verifier_fiche("première", format_address(first_host(adresse, prefixe)), wrong)
    wrong = erreurs.dotted(erreurs.wrong_last_hosts(adresse, prefixe))
    verifier_fiche("dernière", format_address(last_host(adresse, prefixe)), wrong)
    wrong = erreurs.wrong_host_counts(prefixe, adresse)
    verifier_fiche("nb_hôtes", host_count(prefixe), wrong)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 15. Un plan d'adresses (5 points, 1-4-1)
#
# Le nouveau bâtiment reçoit `192.168.10.0/24`, à partager entre des services qui n'ont pas tous le même nombre de postes. On donne à chacun un
# sous-réseau de la bonne taille : c'est le **VLSM**.
#
# Écrivez `plan_adressage(reseau, besoins)` :
#
# - `reseau` est un texte comme `"192.168.10.0/24"` (toujours une vraie adresse de réseau) ;
# - `besoins` est un dictionnaire `{service: nombre d'hôtes}`, par exemple `{"imprimantes": 10, "atelier": 100}` ; chaque nombre vaut au moins 1 ;
# - le résultat est un **tableau pandas** (`DataFrame`) avec une ligne par service, **dans l'ordre de `besoins`**, et les colonnes :
#
# | colonne | contenu |
# | :--- | :--- |
# | `service` | le nom du service (texte) |
# | `hotes` | le nombre d'hôtes demandé (entier) |
# | `reseau` | l'adresse de réseau du sous-réseau (texte) |
# | `prefixe` | son préfixe (entier) : le plus petit réseau qui suffit, celui de `prefixe_pour` |
#
# Un plan est juste si chaque sous-réseau est **dans** le réseau de départ, **aligné** (il commence sur un multiple de sa taille) et s'il ne **recouvre** aucun autre.
# Plusieurs plans peuvent être justes : la correction vérifie ces propriétés, pas un plan unique.
#
# Si tout ne tient pas, levez `ValueError`. Attention à ne refuser que ce qui ne tient vraiment pas : un plan qui remplit le réseau **jusqu'à la dernière adresse** est bon.
#
# <details><summary>Un indice : la méthode</summary>
#
# 1. Rangez les services du plus grand besoin au plus petit : `sorted(besoins, key=besoins.get, reverse=True)`.
# 2. Partez de l'adresse de départ, en entier. Donnez-la au premier service, puis avancez de la taille de son bloc, `2 ** (32 - prefixe)`. Et ainsi de suite :
#    comme les tailles diminuent, tout reste aligné.
# 3. Retenez le résultat de chaque service dans un dictionnaire.
# 4. Si vous avez dépassé la fin du réseau de départ, levez `ValueError`.
# 5. Construisez le tableau dans l'ordre de `besoins` :
#    `pd.DataFrame({"service": [...], "hotes": [...], "reseau": [...], "prefixe": [...]})`.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "plan_adressage", "locked": false, "schema_version": 3, "solution": true, "task": false}
def plan_adressage(reseau, besoins):
    """Rend le plan d'adresses (DataFrame) des services, ou lève ValueError si rien ne va."""
    ### BEGIN SOLUTION
    depart, prefixe_depart = reseau.split("/")
    libre = ip_vers_entier(depart)
    fin = libre + 2 ** (32 - int(prefixe_depart))
    debuts = {}
    for service in sorted(besoins, key=besoins.get, reverse=True):
        debuts[service] = entier_vers_ip(libre)
        libre = libre + 2 ** (32 - prefixe_pour(besoins[service]))
        if libre > fin:
            raise ValueError("les besoins ne tiennent pas dans ce réseau")
    return pd.DataFrame(
        {
            "service": list(besoins),
            "hotes": [besoins[service] for service in besoins],
            "reseau": [debuts[service] for service in besoins],
            "prefixe": [prefixe_pour(besoins[service]) for service in besoins],
        }
    )
    ### END SOLUTION


# %% [markdown]
# La première vérification regarde la **forme** du tableau et le choix des préfixes (2 points).

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_plan_forme", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#vlsm")
COLONNES = {"service": str, "hotes": int, "reseau": str, "prefixe": int}


def verifier_forme(reseau, besoins):
    lignes = check.rows(plan_adressage(reseau, besoins), COLONNES)
    du_plus_grand = sorted(besoins, key=besoins.get, reverse=True)
    services = [ligne["service"] for ligne in lignes]
    wrong = {"plan_order_lost": du_plus_grand}
    check.value(services, list(besoins), wrong, label="La colonne 'service'")
    hotes = [ligne["hotes"] for ligne in lignes]
    check.value(hotes, list(besoins.values()), label="La colonne 'hotes'")


def verifier_prefixes(reseau, besoins, attendus):
    lignes = check.rows(plan_adressage(reseau, besoins), COLONNES)
    for ligne in lignes:
        label = f"Le préfixe pour {ligne['hotes']} hôtes"
        wrong = erreurs.wrong_prefixes_for_hosts(max(1, ligne["hotes"]))
        check.value(ligne["prefixe"], attendus.get(ligne["service"]), wrong, label=label)
    trouves = {ligne["service"] for ligne in lignes}
    check.that(trouves == set(attendus), "Chaque service doit avoir sa ligne.")


with check.aspect("une ligne par service, dans l'ordre"):
    verifier_forme("192.168.10.0/24", {"imprimantes": 10, "atelier": 100, "bureaux": 50})
with check.aspect("le plus petit préfixe qui suffit"):
    besoins = {"serveurs": 14, "atelier": 64, "liaison": 2}
    attendus = {"serveurs": 28, "atelier": 25, "liaison": 30}
    verifier_prefixes("192.168.10.0/24", besoins, attendus)
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import prefix_for_hosts

AUTRES = [
    ("10.20.0.0/16", {"a": 126, "b": 2, "c": 127, "d": 1, "e": 1022}),
    ("172.16.64.0/20", {"téléphones": 30, "accueil": 8, "atelier": 254, "bureaux": 31}),
]
with check.aspect("d'autres services, dans l'ordre", hidden=True):
    for reseau, besoins in AUTRES:
        verifier_forme(reseau, besoins)
with check.aspect("d'autres préfixes", hidden=True):
    for reseau, besoins in AUTRES:
        attendus = {service: prefix_for_hosts(hotes) for service, hotes in besoins.items()}
        verifier_prefixes(reseau, besoins, attendus)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# La seconde regarde si le plan est **juste** : dans le réseau, aligné, sans recouvrement (3 points).

# %% deletable=false editable=false gmsi={"competences": ["1-4-1"]} nbgrader={"grade": true, "grade_id": "test_plan_placement", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#vlsm")
with check.aspect("le plan du nouveau bâtiment"):
    reseau = "192.168.10.0/24"
    besoins = {"imprimantes": 10, "atelier": 100, "liaison": 2, "bureaux": 50, "téléphones": 25}
    check_plan(check, reseau, besoins, plan_adressage)
### BEGIN HIDDEN TESTS
from gmsi.identity import seeded_random
from gmsi.ipv4 import format_cidr

hasard = seeded_random("test_plan_placement", "")


def besoins_qui_remplissent(prefixe, parts):
    """Needs whose blocks fill a /`prefixe` exactly, in a shuffled order."""
    tailles = [32 - prefixe]
    while len(tailles) < parts:
        bits = max(tailles)
        tailles.remove(bits)
        tailles += [bits - 1, bits - 1]
    tailles.sort(key=lambda bits: (hasard.random(), bits))
    hotes = [hasard.randint(max(1, 2 ** (bits - 1) - 1), 2**bits - 2) for bits in tailles]
    return {f"service {rang}": nombre for rang, nombre in enumerate(hotes)}


with check.aspect("des plans remplis jusqu'au bout", hidden=True):
    for prefixe, parts in [(24, 1), (24, 2), (24, 5), (25, 5), (22, 6), (20, 7), (16, 11)]:
        reseau = format_cidr(hasard.randrange(2**prefixe) << 32 - prefixe, prefixe)
        check_plan(check, reseau, besoins_qui_remplissent(prefixe, parts), plan_adressage)
    check_plan(check, "10.0.0.0/24", {"petit": 10, "grand": 126, "moyen": 60}, plan_adressage)
with check.aspect("ce qui ne tient pas est refusé", hidden=True):
    check_plan(check, "10.0.0.0/24", {"a": 126, "b": 62, "c": 62}, plan_adressage)
    for reseau, besoins in [
        ("10.0.0.0/24", {"a": 126, "b": 62, "c": 62, "d": 1}),
        ("10.0.0.0/24", {"a": 255}),
        ("10.0.0.0/25", {"a": 65, "b": 2}),
        ("10.0.0.0/28", {"a": 3, "b": 3, "c": 3}),
    ]:
        check.raises(plan_adressage, (reseau, besoins), ValueError, "plan_overflow")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. Le poste et ses réglages
#
# ### Exercice 16. Régler un nouveau poste (2 points, 1-4-2)
#
# Un poste arrive dans **le réseau de votre fiche** (exercice 14). Écrivez ses réglages, tous sous forme de textes :
#
# - il reçoit la **deuxième** adresse de la plage (la première est déjà celle d'une imprimante) ;
# - la passerelle a la **dernière** adresse de la plage ;
# - le masque est écrit en quatre octets ;
# - le serveur DNS est au siège : `192.168.10.53`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "mon_nouveau_poste", "locked": false, "schema_version": 3, "solution": true, "task": false}
nouveau_poste = {
    "adresse": "à compléter",
    "masque": "à compléter",
    "passerelle": "à compléter",
    "dns": "à compléter",
}
### BEGIN SOLUTION
nouveau_poste = {
    "adresse": entier_vers_ip(ip_vers_entier(ma_fiche["première"]) + 1),
    "masque": ma_fiche["masque"],
    "passerelle": ma_fiche["dernière"],
    "dns": "192.168.10.53",
}
### END SOLUTION
pd.Series(nouveau_poste, name="réglage").to_frame()

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_nouveau_poste", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
from gmsi.ipv4 import format_address, mask, parse_cidr

check = Check(points=2, lesson=LECON + "#meme-reseau")
adresse, prefixe = parse_cidr(MON_POSTE)


def verifier_reglage(cle, attendu, wrong):
    label = f"Votre réglage {cle!r}"
    check.value(nouveau_poste[cle], attendu, wrong, label=label, reveal=False)


with check.aspect("masque et DNS"):
    wrong = erreurs.dotted(erreurs.wrong_masks(prefixe, adresse))
    verifier_reglage("masque", format_address(mask(prefixe)), wrong)
    verifier_reglage("dns", "192.168.10.53", {})
### BEGIN HIDDEN TESTS
from gmsi.ipv4 import broadcast, first_host, last_host

with check.aspect("adresse et passerelle", hidden=True):
    premiere = first_host(adresse, prefixe)
    wrong = erreurs.dotted({"first_is_net": premiere})
    verifier_reglage("adresse", format_address(premiere + 1), wrong)
    wrong = erreurs.dotted(
        {
            "last_is_bcast": broadcast(adresse, prefixe),
            "gateway_outside": broadcast(adresse, prefixe) + 1,
        }
        | erreurs.wrong_last_hosts(adresse, prefixe)
    )
    verifier_reglage("passerelle", format_address(last_host(adresse, prefixe)), wrong)
### END HIDDEN TESTS
check.result()


# %% [markdown]
# ### Exercice 17. Le diagnostic d'un poste (4 points, 1-4-2)
#
# « Mon PC ne va pas sur le réseau. » Vous relevez ses réglages ; votre fonction dit ce qui ne va pas.
#
# Écrivez `diagnostic(poste, adresses_prises)` :
#
# - `poste` est un dictionnaire de quatre textes : `"adresse"`, `"masque"`, `"passerelle"`, `"dns"`. Les trois premiers sont toujours bien écrits ;
# - `adresses_prises` est la liste des adresses **des autres** machines (des textes) ;
# - le résultat est la **liste de tous les codes** qui s'appliquent, **dans l'ordre du tableau** ; une liste vide `[]` si tout va bien.
#
# | code | ce qui ne va pas |
# | :--- | :--- |
# | `"MASQUE_INVALIDE"` | les 1 du masque ne se suivent pas depuis la gauche. On ne peut rien calculer de plus : rendez **seulement** ce code |
# | `"BOUCLE_LOCALE"` | l'adresse est dans `127.0.0.0/8` |
# | `"APIPA"` | l'adresse est dans `169.254.0.0/16` : le DHCP n'a pas répondu |
# | `"ADRESSE_RESEAU"` | l'adresse est celle du réseau (jamais dans un `/31` ou un `/32`) |
# | `"ADRESSE_DIFFUSION"` | l'adresse est celle de diffusion (jamais dans un `/31` ou un `/32`) |
# | `"ADRESSE_PRISE"` | l'adresse est dans `adresses_prises` |
# | `"PASSERELLE_HORS_RESEAU"` | la passerelle n'est pas dans le réseau du poste |
# | `"PASSERELLE_EST_LE_POSTE"` | la passerelle a la même adresse que le poste |
# | `"DNS_INVALIDE"` | le DNS n'est pas une adresse bien écrite (celle que `ip_vers_entier` refuse) |
#
# Un DNS situé dans un **autre réseau** n'est pas une anomalie : le poste l'atteint par sa passerelle.
#
# <details><summary>Un indice</summary>
#
# Partez de `codes = []`, et pour chaque ligne du tableau : `if ... : codes.append("...")`. Pour savoir si une fonction refuse une valeur :
#
# ```python
# try:
#     ip_vers_entier(poste["dns"])
# except ValueError:
#     codes.append("DNS_INVALIDE")
# ```
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "diagnostic", "locked": false, "schema_version": 3, "solution": true, "task": false}
def diagnostic(poste, adresses_prises):
    """Rend la liste des codes de ce qui ne va pas dans les réglages d'un poste."""
    ### BEGIN SOLUTION
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes
    ### END SOLUTION


# %% [markdown]
# La première vérification porte sur le **masque et l'adresse** (2 points).

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_diagnostic_adresse", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#diagnostic")


def relever(adresse, masque, passerelle, dns="192.168.10.53"):
    """Les réglages d'un poste, comme vous les relèveriez."""
    return {"adresse": adresse, "masque": masque, "passerelle": passerelle, "dns": dns}


with check.aspect("cas courants"):
    for poste, attendu, wrong in [
        (relever("192.168.20.70", "255.255.255.192", "192.168.20.126"), [], {}),
        (
            relever("192.168.20.64", "255.255.255.192", "192.168.20.126"),
            ["ADRESSE_RESEAU"],
            {"bounds_allowed": []},
        ),
        (
            relever("192.168.20.70", "255.0.255.0", "192.168.20.126"),
            ["MASQUE_INVALIDE"],
            {"noncontiguous_mask": []},
        ),
    ]:
        check.equal(diagnostic, (poste, ["192.168.20.80"]), attendu, wrong)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres adresses et d'autres masques", hidden=True):
    prises = ["172.16.40.9", "10.0.0.5"]
    for poste, attendu, wrong in [
        (relever("172.16.45.200", "255.255.240.0", "172.16.32.1"), [], {"octet_stop": ["PASSERELLE_HORS_RESEAU"]}),
        (relever("172.16.45.255", "255.255.240.0", "172.16.32.1"), [], {"octet_stop": ["ADRESSE_DIFFUSION"]}),
        (relever("172.16.47.255", "255.255.240.0", "172.16.32.1"), ["ADRESSE_DIFFUSION"], {"bounds_allowed": []}),
        (relever("172.16.32.0", "255.255.240.0", "172.16.32.1"), ["ADRESSE_RESEAU"], {"bounds_allowed": []}),
        (relever("172.16.40.9", "255.255.240.0", "172.16.32.1"), ["ADRESSE_PRISE"], {"duplicate_missed": []}),
        (relever("169.254.7.9", "255.255.0.0", "169.254.0.1"), ["APIPA"], {"apipa_missed": []}),
        (relever("127.5.0.1", "255.0.0.0", "127.0.0.9"), ["BOUCLE_LOCALE"], {"loopback_one": []}),
        (relever("127.0.0.1", "255.0.0.0", "127.0.0.9"), ["BOUCLE_LOCALE"], {}),
        (relever("192.0.2.6", "255.255.255.254", "192.0.2.7"), [], {"broadcast_always": ["ADRESSE_RESEAU"]}),
        (relever("192.0.2.7", "255.255.255.254", "192.0.2.6"), [], {"broadcast_always": ["ADRESSE_DIFFUSION"]}),
        (relever("10.0.0.5", "255.255.0.255", "10.0.0.1"), ["MASQUE_INVALIDE"], {"noncontiguous_mask": ["ADRESSE_PRISE"]}),
        (relever("10.0.0.0", "254.255.0.0", "11.0.0.1"), ["MASQUE_INVALIDE"], {}),
    ]:
        check.equal(diagnostic, (poste, prises), attendu, wrong)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# La seconde porte sur la **passerelle, le DNS et plusieurs anomalies à la fois** (2 points).

# %% deletable=false editable=false gmsi={"competences": ["1-4-2"]} nbgrader={"grade": true, "grade_id": "test_diagnostic_passerelle", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#diagnostic")


def relever(adresse, masque, passerelle, dns="192.168.10.53"):
    """Les réglages d'un poste, comme vous les relèveriez."""
    return {"adresse": adresse, "masque": masque, "passerelle": passerelle, "dns": dns}


with check.aspect("cas courants"):
    for poste, attendu, wrong in [
        (
            relever("192.168.20.70", "255.255.255.192", "192.168.20.126"),
            [],
            {"dns_must_be_local": ["DNS_INVALIDE"]},
        ),
        (
            relever("192.168.20.70", "255.255.255.192", "192.168.20.1"),
            ["PASSERELLE_HORS_RESEAU"],
            {"gateway_outside": []},
        ),
        (
            relever("192.168.20.70", "255.255.255.192", "192.168.20.126", dns="192.168.10.300"),
            ["DNS_INVALIDE"],
            {},
        ),
    ]:
        check.equal(diagnostic, (poste, ["192.168.20.80"]), attendu, wrong)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres passerelles, et plusieurs anomalies", hidden=True):
    prises = ["10.0.0.5", "10.0.3.255"]
    for poste, attendu, wrong in [
        (relever("10.0.1.20", "255.255.252.0", "10.0.3.254"), [], {"octet_stop": ["PASSERELLE_HORS_RESEAU"], "dns_must_be_local": ["DNS_INVALIDE"]}),
        (relever("10.0.1.20", "255.255.252.0", "10.0.4.1"), ["PASSERELLE_HORS_RESEAU"], {"gateway_outside": []}),
        (relever("10.0.1.20", "255.255.255.240", "10.0.1.32"), ["PASSERELLE_HORS_RESEAU"], {"gateway_outside": []}),
        (relever("10.0.1.20", "255.255.252.0", "10.0.1.20"), ["PASSERELLE_EST_LE_POSTE"], {"gateway_is_station": []}),
        (relever("10.0.1.20", "255.255.252.0", "10.0.3.254", dns=""), ["DNS_INVALIDE"], {}),
        (relever("10.0.1.20", "255.255.252.0", "10.0.3.254", dns="10.0.0"), ["DNS_INVALIDE"], {}),
        (
            relever("10.0.3.255", "255.255.252.0", "10.0.4.1", dns="dns"),
            ["ADRESSE_DIFFUSION", "ADRESSE_PRISE", "PASSERELLE_HORS_RESEAU", "DNS_INVALIDE"],
            {"first_fault_only": ["ADRESSE_DIFFUSION"]},
        ),
        (
            relever("169.254.0.0", "255.255.0.0", "192.168.10.1"),
            ["APIPA", "ADRESSE_RESEAU", "PASSERELLE_HORS_RESEAU"],
            {"first_fault_only": ["APIPA"], "bounds_allowed": ["APIPA", "PASSERELLE_HORS_RESEAU"]},
        ),
        (
            relever("10.0.0.5", "255.255.252.0", "10.0.0.5"),
            ["ADRESSE_PRISE", "PASSERELLE_EST_LE_POSTE"],
            {"first_fault_only": ["ADRESSE_PRISE"], "gateway_is_station": ["ADRESSE_PRISE"]},
        ),
    ]:
        check.equal(diagnostic, (poste, prises), attendu, wrong)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Avant de rendre
#
# 1. Menu *Noyau*, puis *Redémarrer le noyau et exécuter toutes les cellules* : tout doit s'exécuter du haut en bas.
#    (L'exécution s'arrête à la première réponse qui manque ; exécutez alors les suivantes une par une.)
# 2. Le bouton **Valider** (*Validate*) dit si une vérification visible échoue encore.
# 3. Enregistrez, puis **rendez** le devoir (*Submit*). Vous pouvez le rendre plusieurs fois : la dernière version compte.
#
# Vous avez maintenant une boîte à outils qui tient la route : gardez-la, elle resservira au bloc 2.
