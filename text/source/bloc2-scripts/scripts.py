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
# # Devoir : des scripts qui tournent pour de vrai
#
# **Bloc 2, activité 2-4 · compétences 2-4-1, 2-4-2 et 2-4-3 · 40 points · environ 4 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | dire quand un script rembourse le temps passé à l'écrire | 2-4-1 | 1 |
# | écrire un script bash qui résiste aux noms de fichiers réels et qui dit quand il échoue | 2-4-3 | 2 à 5 |
# | nettoyer un fichier, tenir un journal, remplacer un fichier sans le perdre | 2-4-3 | 6 à 8 |
# | créer des comptes et des dossiers en masse, et pouvoir relancer sans danger | 2-4-2, 2-4-3 | 9 à 12 |
# | surveiller : lire un journal de connexions, alerter sur un disque plein | 2-4-2, 2-4-3 | 13 et 14 |
# | sauvegarder, et ne supprimer que ce qu'il faut | 2-4-2, 2-4-3 | 15 et 16 |
# | traduire une boucle en PowerShell | 2-4-3 | 17 |
#
# La leçon à garder ouverte à côté : [Des scripts shell qui tournent](../../notebooks/bloc2/2-4-scripts.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `2-4-scripts.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# Vous êtes seul(e) au support de la menuiserie **Bois & Compas** cette semaine. Dix arrivants lundi, un dossier de factures en désordre, un serveur que quelqu'un essaie de forcer, une sauvegarde qui remplit le disque. Vous allez écrire
# les scripts qui s'en chargent, une idée par exercice.
#
# Ils tournent **vraiment** : chaque essai lance votre script avec `bash`, dans un dossier tout neuf et à part du reste du système. La correction regarde ce qu'il **fait** : son code de sortie, ce qu'il écrit, les fichiers et
# les droits qu'il laisse. Deux scripts différents qui font la même chose valent les mêmes points.
#
# ## Comment travailler
#
# 1. Un script s'écrit dans un texte Python. Dans chaque cellule de réponse, remplacez les deux lignes `# Votre réponse ici` et `raise NotImplementedError` par le nom demandé, puis votre script entre **`r"""`** et **`"""`** :
#
#    ```python
#    BONJOUR = r"""
#    #!/usr/bin/env bash
#    echo "Bonjour"
#    """
#    ```
#
#    (Le `r` garde les barres obliques inverses telles quelles. La ligne vide du début est retirée.)
# 2. **Essayez-le** aussitôt, dans une cellule à vous : `essayer(BONJOUR, "Zoé")` montre la sortie, le code de sortie et les fichiers laissés. La cellule d'exemple ci-dessous dit comment donner des arguments et des fichiers.
# 3. Exécutez la cellule de vérification : elle dit aussitôt ✔ ou ✘, et pourquoi. Quand vous rendez le devoir, la correction essaie **d'autres cas**, qui suivent tous l'énoncé.
# 4. Quand l'énoncé dit « sur la sortie d'erreur », le texte du message est libre, sauf s'il est donné. Un exercice bloque ? Passez au suivant : ils ne dépendent pas les uns des autres.
#
# Une règle vaut partout : les noms de fichiers, de dossiers et de personnes peuvent contenir des **espaces**, des **accents** et des caractères spéciaux comme `*`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false}
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import re

import pandas as pd

from gmsi import tools
from gmsi.exercise import Check, check_again, check_lint, check_powershell_script, check_run
from gmsi.identity import current_learner
from gmsi.shell_case import mistake_of, personal_case
from gmsi.shell_lab import accounts, server
from gmsi.widgets.script_run import try_script

LECON = "notebooks/bloc2/2-4-scripts.ipynb"
CAS = personal_case(current_learner())
MES_TACHES, MES_EXTRAITS = CAS["taches"], CAS["extraits"]


def essayer(script, *arguments, fichiers=None, entree="", fois=1):
    """Lance le script, `fois` fois de suite, dans un dossier qui contient `fichiers`."""
    return try_script(script, arguments, fichiers, entree, fois)

# %%
# Un exemple à exécuter, puis à changer.
EXEMPLE = r"""
#!/usr/bin/env bash
echo "Vous avez donné $# argument(s). Le premier : $1"
wc -l < "$2"
cp "$2" "copie de $2"
cat non-existant
"""
essayer(EXEMPLE, "Zoé Le Goff", "liste.txt", fichiers={"liste.txt": "un\ndeux\n"})

# %% [markdown]
# ## A. Que faut-il automatiser ?
#
# ### Exercice 1. Quand un script est-il remboursé ? (2 points, 2-4-1)
#
# Voici **vos** tâches : minutes à la main, minutes qui **restent** à faire avec un script (le lancer, relire son compte rendu), minutes pour écrire ce script, et nombre de fois par mois.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mes_taches", "locked": true, "schema_version": 3, "solution": false, "task": false}
pd.DataFrame(MES_TACHES)

# %% [markdown]
# - Le **seuil** d'une tâche est le plus petit nombre d'exécutions dont le temps gagné atteint **au moins** le temps d'écriture. Chaque exécution gagne `minutes − reste`. Si elle ne gagne rien, le seuil est `None`.
# - La tâche à automatiser **d'abord** est celle dont le seuil est atteint le plus tôt **dans le calendrier** : le plus petit seuil divisé par `par_mois`.
#
# Exemple : 30 minutes à la main, 5 qui restent, 120 pour écrire. Quatre exécutions gagnent 100 minutes, cinq en gagnent 125 : le seuil est 5.
#
# Construisez `seuils`, un dictionnaire nom de la tâche → seuil (à la main, ou par une boucle), et `premiere`, le nom de la tâche à automatiser d'abord.

# %% deletable=false nbgrader={"grade": false, "grade_id": "seuils", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
seuils, mois = {}, {}
for tache in MES_TACHES:
    gain = tache["minutes"] - tache["reste"]
    seuils[tache["nom"]] = -(-tache["script"] // gain) if gain > 0 else None
    if gain > 0:
        mois[tache["nom"]] = seuils[tache["nom"]] / tache["par_mois"]
premiere = min(mois, key=mois.get)
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-1"]} nbgrader={"grade": true, "grade_id": "test_seuils", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#choisir")
with check.aspect("la forme, et la tâche à automatiser d'abord"):
    check.that(
        isinstance(seuils, dict) and set(seuils) == {tache["nom"] for tache in MES_TACHES},
        "Il faut un dictionnaire dont les clés sont les noms de vos six tâches.",
    )
    rangs = {nom: seuil for nom, seuil in seuils.items() if seuil}
    dates = {t["nom"]: rangs[t["nom"]] / t["par_mois"] for t in MES_TACHES if t["nom"] in rangs}
    check.value(
        premiere,
        min(dates, key=dates.get),
        {"frequency_forgotten": min(rangs, key=rangs.get)},
        "Votre choix, d'après vos seuils,",
        reveal=False,
    )
### BEGIN HIDDEN TESTS
with check.aspect("vos seuils", hidden=True):
    gains = {t["nom"]: t["minutes"] - t["reste"] for t in MES_TACHES}
    couts = {t["nom"]: t["script"] for t in MES_TACHES}
    vrais = {n: -(-couts[n] // gain) if gain > 0 else None for n, gain in gains.items()}
    wrong = {
        "residual_time_forgotten": {
            t["nom"]: -(-t["script"] // t["minutes"]) for t in MES_TACHES
        },
        "break_even_rounded_down": {
            n: couts[n] // gain if gain > 0 else None for n, gain in gains.items()
        },
        "break_even_strict": {
            n: couts[n] // gain + 1 if gain > 0 else None for n, gain in gains.items()
        },
    }
    check.value(seuils, vrais, wrong, "Votre dictionnaire", reveal=False)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## B. Premiers scripts
#
# ### Exercice 2. Dire bonjour, et savoir refuser (2 points, 2-4-3)
#
# Écrivez le script `BONJOUR`. Il commence par la ligne `#!/usr/bin/env bash` (ou `#!/bin/bash`). Lancé avec **un** argument non vide, il écrit sur sa sortie `Bonjour, NOM.` où `NOM` est cet argument, **exactement** tel qu'il l'a reçu, et se termine avec le code 0.
#
# Sans argument, avec plusieurs, ou avec un argument vide, il écrit un message sur la **sortie d'erreur**, rien sur la sortie, et se termine avec le code **2**.
#
# | appel | sortie | code |
# | :--- | :--- | :---: |
# | `bonjour "Zoé Le Goff"` | `Bonjour, Zoé Le Goff.` | 0 |
# | `bonjour` | (rien ; un message sur la sortie d'erreur) | 2 |
#
# <details><summary>Un indice</summary>
#
# `$#` est le nombre d'arguments, `[ -z "$1" ]` est vrai si le premier est vide, `>&2` envoie vers la sortie d'erreur.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "bonjour", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
BONJOUR = r"""
#!/usr/bin/env bash
if [ $# -ne 1 ] || [ -z "$1" ]; then
  echo "usage : bonjour NOM" >&2
  exit 2
fi
echo "Bonjour, $1."
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_bonjour", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def mal_cite(fait):
    """Les espaces répétés ont fondu, ou l'étoile est devenue une liste de fichiers."""
    return "Le Goff" in fait.stdout or "rapport.txt" in fait.stdout


REFUS = {
    "exit_zero_on_error": lambda fait: fait.code == 0,
    "error_on_stdout": lambda fait: fait.stdout != "",
}
check = Check(points=2, lesson=LECON + "#premier-script")
with check.aspect("un nom, deux espaces, aucun nom"):
    check_run(check, BONJOUR, "bonjour", ["Zoé"], stdout=["Bonjour, Zoé."])
    check_run(
        check,
        BONJOUR,
        "bonjour",
        ["Anne  Le  Goff"],
        stdout=["Bonjour, Anne  Le  Goff."],
        wrong={"unquoted_variable": mal_cite},
    )
    check_run(check, BONJOUR, "bonjour", [], code=2, stdout=[], stderr=True, wrong=REFUS)
    check_lint(check, BONJOUR, ["SC2148"])
### BEGIN HIDDEN TESTS
with check.aspect("d'autres appels", hidden=True):
    for nom in ["*", "Anne  Le  Goff", "$HOME"]:
        check_run(
            check,
            BONJOUR,
            "bonjour",
            [nom],
            files={"rapport.txt": ""},
            stdout=[f"Bonjour, {nom}."],
            wrong={"unquoted_variable": mal_cite},
        )
    for refuse in [[], [""], ["Zoé", "Martin"]]:
        check_run(check, BONJOUR, "bonjour", refuse, code=2, stdout=[], stderr=True, wrong=REFUS)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 3. Ranger les factures (2 points, 2-4-3)
#
# Écrivez `RANGER`. `ranger DOSSIER` déplace tous les fichiers de `DOSSIER` dont le nom finit par `.pdf` dans le sous-dossier `pdf` de `DOSSIER`, puis écrit `rangés : N`, où `N` est le nombre de fichiers déplacés.
#
# - Le sous-dossier `pdf` est créé s'il le faut. S'il n'y a **rien à ranger**, il n'est pas créé, et le script écrit `rangés : 0`.
# - Les fichiers des sous-dossiers ne bougent pas.
# - Si `DOSSIER` n'est pas un dossier : un message sur la sortie d'erreur, code **1**.
#
# <details><summary>Un indice</summary>
#
# `for fichier in "$1"/*.pdf` parcourt les fichiers sans couper les noms. Si aucun ne convient, bash garde le motif `*.pdf` lui-même : `shopt -s nullglob` demande une liste vide.
#
# </details>

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "a_ranger", "locked": true, "schema_version": 3, "solution": false, "task": false}
A_RANGER = {
    "mes documents/facture été.pdf": "juin",
    "mes documents/plan.pdf": "plan",
    "mes documents/note.txt": "rien",
}
# À vous d'essayer : essayer(RANGER, "mes documents", fichiers=A_RANGER)

# %% deletable=false nbgrader={"grade": false, "grade_id": "ranger", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
RANGER = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "$1" ]; then
  echo "ranger : « $1 » n'est pas un dossier" >&2
  exit 1
fi
nombre=0
for fichier in "$1"/*.pdf; do
  mkdir -p "$1/pdf"
  mv "$fichier" "$1/pdf/"
  nombre=$((nombre + 1))
done
echo "rangés : $nombre"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_ranger", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#guillemets")
with check.aspect("deux factures, dont une avec une espace"):
    check_run(
        check,
        RANGER,
        "ranger",
        ["mes documents"],
        files=A_RANGER,
        stdout=["rangés : 2"],
        left={
            "mes documents/pdf/facture été.pdf": "juin",
            "mes documents/pdf/plan.pdf": "plan",
            "mes documents/note.txt": "rien",
        },
        wrong={"unquoted_variable": lambda fait: "mes documents/facture été.pdf" in fait.files},
    )
    check_lint(check, RANGER, ["SC2045", "SC2086", "SC2231"])
### BEGIN HIDDEN TESTS
with check.aspect("rien à ranger, un dossier absent, des noms étranges", hidden=True):
    check_run(
        check,
        RANGER,
        "ranger",
        ["d"],
        files={"d/note.txt": "rien", "d/e/loin.pdf": "loin"},
        stdout=["rangés : 0"],
        left={"d/note.txt": "rien", "d/e/loin.pdf": "loin"},
        holds={"un dossier est créé pour rien": lambda fait: "d/pdf" not in fait.modes},
        wrong={"glob_without_match": lambda fait: "*.pdf" in fait.stderr or "1" in fait.stdout},
    )
    check_run(
        check,
        RANGER,
        "ranger",
        ["d"],
        files={"d/a * b.pdf": "un", "d/-rf.pdf": "deux", "d/x.pdf.old": "trois"},
        stdout=["rangés : 2"],
        left={"d/pdf/a * b.pdf": "un", "d/pdf/-rf.pdf": "deux", "d/x.pdf.old": "trois"},
        wrong={"unquoted_variable": lambda fait: "d/a * b.pdf" in fait.files},
    )
    check_run(
        check,
        RANGER,
        "ranger",
        ["absent"],
        code=1,
        stderr=True,
        wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. Effacer, sans effacer le reste (2 points, 2-4-3)
#
# `rm -rf $D/$f` est sans doute la ligne la plus dangereuse de l'administration système : si `D` contient une espace, ou si une variable est vide, elle efface **autre chose**.
#
# Écrivez `PURGER`. `purger DOSSIER SOUS` efface le dossier `DOSSIER/SOUS` et tout ce qu'il contient, et rien d'autre.
#
# - Il faut **deux** arguments, non vides. Sinon : un message sur la sortie d'erreur, code **2**, et rien n'est effacé.
# - Si `DOSSIER/SOUS` n'existe pas, il n'y a rien à faire : code 0.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "a_purger", "locked": true, "schema_version": 3, "solution": false, "task": false}
A_PURGER = {
    "mes/contrat.txt": "précieux",
    "mes projets/cache web/page.html": "à effacer",
    "mes projets/plan.txt": "précieux",
}
# À vous d'essayer : essayer(PURGER, "mes projets", "cache web", fichiers=A_PURGER)

# %% deletable=false nbgrader={"grade": false, "grade_id": "purger", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
PURGER = r"""
#!/usr/bin/env bash
if [ $# -ne 2 ] || [ -z "$1" ] || [ -z "$2" ]; then
  echo "usage : purger DOSSIER SOUS" >&2
  exit 2
fi
rm -rf -- "${1:?}/${2:?}"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_purger", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#rm")
with check.aspect("un dossier dont le nom a une espace"):
    check_run(
        check,
        PURGER,
        "purger",
        ["mes projets", "cache web"],
        files=A_PURGER,
        left={"mes/contrat.txt": "précieux", "mes projets/plan.txt": "précieux"},
        wrong={
            "unquoted_variable": lambda fait: (
                "mes/contrat.txt" not in fait.files
                or "mes projets/cache web/page.html" in fait.files
            )
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("un argument vide ou absent, un dossier déjà effacé", hidden=True):
    check_run(check, PURGER, "purger", ["a", "b"], files={"a/b/c/d": "", "a/e": ""}, left={"a/e": ""})
    check_run(check, PURGER, "purger", ["a", "b"], files={"a/e": ""}, left={"a/e": ""})
    for refuse in [["projets", ""], ["projets"], ["", "nom-sans-pareil"]]:
        check_run(
            check,
            PURGER,
            "purger",
            refuse,
            files={"projets/plan.txt": "précieux"},
            code=2,
            stderr=True,
            left={"projets/plan.txt": "précieux"},
            wrong={
                "rm_empty_variable": lambda fait: "projets/plan.txt" not in fait.files,
                "exit_zero_on_error": lambda fait: fait.code == 0,
            },
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 5. S'arrête-t-il ? (2 points, 2-4-3)
#
# `set -e` arrête le script à la première commande qui échoue… sauf exceptions. `set -u` refuse une variable qui n'existe pas. `set -o pipefail` fait échouer un enchaînement `a | b` si `a` échoue.
#
# Pour chacun de **vos** neuf extraits, dites si `FIN` est écrit : `True` s'il l'est, `False` sinon. Construisez `va_au_bout`, un dictionnaire lettre → booléen, comme `{"A": True, "B": False, …}`.
#
# Prédisez **d'abord**, sur papier. Puis vérifiez en les lançant : `essayer(MES_EXTRAITS["A"])`. Chaque surprise vous apprend quelque chose.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mes_extraits", "locked": true, "schema_version": 3, "solution": false, "task": false}
for lettre, extrait in MES_EXTRAITS.items():
    print(f"--- {lettre} ---", extrait, sep="\n", end="\n\n")

# %% deletable=false nbgrader={"grade": false, "grade_id": "va_au_bout", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
arretes = ["set -e\nfalse\n", "set -eo pipefail", "$DOSIER", "((n++))"]
va_au_bout = {}
for lettre, extrait in MES_EXTRAITS.items():
    va_au_bout[lettre] = not any(signe in extrait for signe in arretes)
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_va_au_bout", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#set-e")
with check.aspect("la forme"):
    check.that(
        isinstance(va_au_bout, dict)
        and list(MES_EXTRAITS) == sorted(map(str, va_au_bout))
        and all(type(valeur) is bool for valeur in va_au_bout.values()),
        "Il faut un dictionnaire des neuf lettres, chacune avec True ou False.",
    )
### BEGIN HIDDEN TESTS
with check.aspect("vos neuf extraits", points=3, hidden=True):
    for lettre, extrait in MES_EXTRAITS.items():
        fin = "FIN" in tools.run(["bash", "-c", extrait]).stdout
        faux = {mistake_of(extrait): not fin}
        check.value(va_au_bout[lettre], fin, faux, f"Votre réponse {lettre}", reveal=False)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## C. Des fichiers venus d'ailleurs
#
# ### Exercice 6. Nettoyer un fichier du tableur (2 points, 2-4-3)
#
# Le fichier des arrivants vient d'un tableur sous Windows. Écrivez `NETTOYER` : `nettoyer FICHIER` écrit sur la **sortie** le même texte en UTF-8, sans marque invisible au début (BOM), avec des fins de ligne Unix (sans `\r`). `FICHIER` lui-même ne change pas.
#
# - Si le fichier n'est pas de l'UTF-8 valable, il est en **cp1252**, l'ancien codage de Windows.
# - Un fichier déjà propre ressort tel quel.
# - Si `FICHIER` n'existe pas : un message sur la sortie d'erreur, rien sur la sortie, code **1**.
#
# <details><summary>Un indice</summary>
#
# `iconv -f utf-8 -t utf-8 FICHIER` échoue (code non nul) si le fichier n'est pas de l'UTF-8. Le BOM est fait des octets `\xef\xbb\xbf` ; `$'…'` permet de les écrire en bash.
#
# </details>

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "du_tableur", "locked": true, "schema_version": 3, "solution": false, "task": false}
DU_TABLEUR = {"arrivants.csv": "\ufeffnom;service\r\nZoé;Comptabilité\r\n".encode()}
# À vous d'essayer : essayer(NETTOYER, "arrivants.csv", fichiers=DU_TABLEUR)

# %% deletable=false nbgrader={"grade": false, "grade_id": "nettoyer", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
NETTOYER = r"""
#!/usr/bin/env bash
if [ ! -f "$1" ]; then
  echo "nettoyer : « $1 » n'existe pas" >&2
  exit 1
fi
codage=cp1252
if iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1; then
  codage=utf-8
fi
iconv -f "$codage" -t utf-8 "$1" | sed $'1s/^\xef\xbb\xbf//; s/\r$//'
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_nettoyer", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
CODAGES = {
    "script_bom_kept": lambda fait: fait.stdout.startswith("\ufeff"),
    "cr_kept": lambda fait: "\r" in fait.stdout,
    "always_cp1252": lambda fait: "Ã" in fait.stdout or "ï»¿" in fait.stdout,
    "always_utf8": lambda fait: "\ufffd" in fait.stdout or "nom" in fait.stdout,
}
PROPRE = ["nom;service", "Zoé;Comptabilité"]
check = Check(points=2, lesson=LECON + "#csv")
with check.aspect("un BOM et des fins de ligne Windows"):
    check_run(
        check,
        NETTOYER,
        "nettoyer",
        ["arrivants.csv"],
        files=DU_TABLEUR,
        stdout=PROPRE,
        wrong=CODAGES,
    )
### BEGIN HIDDEN TESTS
with check.aspect("cp1252, un fichier propre, un fichier absent", hidden=True):
    windows = "nom;service\r\nZoé;Comptabilité\r\n".encode("cp1252")
    propre = "nom;service\nZoé;Comptabilité\n".encode()
    for contenu in (windows, propre, "\ufeff".encode() + propre):
        check_run(
            check,
            NETTOYER,
            "nettoyer",
            ["été 2026.csv"],
            files={"été 2026.csv": contenu},
            stdout=PROPRE,
            left={"été 2026.csv": None},
            wrong=CODAGES,
        )
    check_run(
        check,
        NETTOYER,
        "nettoyer",
        ["absent.csv"],
        code=1,
        stdout=[],
        stderr=True,
        wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 7. Tenir un journal (2 points, 2-4-3)
#
# Un script qui tourne la nuit laisse une trace. Écrivez `NOTER` : `noter JOURNAL NIVEAU MESSAGE` **ajoute** à la fin du fichier `JOURNAL` une ligne comme
#
# ```
# 2026-11-27T08:00:00 ALERTE disque plein sur srv1
# ```
#
# c'est-à-dire la date et l'heure du moment (année, mois, jour, `T`, heures, minutes, secondes), une espace, `NIVEAU`, une espace, `MESSAGE` tel quel. Le fichier est créé s'il n'existe pas.
#
# `NIVEAU` vaut `INFO`, `ALERTE` ou `ERREUR`. Avec un autre niveau, ou s'il n'y a pas exactement trois arguments : un message sur la sortie d'erreur, code **2**, et le journal ne change pas.

# %% deletable=false nbgrader={"grade": false, "grade_id": "noter", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
NOTER = r"""
#!/usr/bin/env bash
if [ $# -ne 3 ]; then
  echo "usage : noter JOURNAL NIVEAU MESSAGE" >&2
  exit 2
fi
case $2 in
  INFO | ALERTE | ERREUR) ;;
  *)
    echo "noter : niveau inconnu : $2" >&2
    exit 2
    ;;
esac
echo "$(date +%Y-%m-%dT%H:%M:%S) $2 $3" >> "$1"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_noter", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
JOUR_ET_HEURE = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
AVANT = "2026-11-26T22:00:00 INFO début\n"


def ligne_de_plus(nom, fin):
    """Le journal a gardé sa première ligne, et une autre finit comme il faut."""
    forme = re.compile(re.escape(AVANT) + JOUR_ET_HEURE + " " + re.escape(fin) + "\n")
    words = "le journal ne finit pas par la ligne demandée, ou a perdu les précédentes"
    return {words: lambda fait: forme.fullmatch(fait.files.get(nom, "")) is not None}


FAUTES = {
    "log_overwritten": lambda fait: not fait.files.get("bord.log", "").startswith(AVANT),
    "unquoted_variable": lambda fait: "disque plein" in fait.files.get("bord.log", ""),
    "log_without_time": lambda fait: (
        not re.search(JOUR_ET_HEURE + " ALERTE", fait.files.get("bord.log", ""))
    ),
}
check = Check(points=2, lesson=LECON + "#journal")
with check.aspect("une ligne de plus"):
    check_run(
        check,
        NOTER,
        "noter",
        ["bord.log", "ALERTE", "disque  plein"],
        files={"bord.log": AVANT},
        holds=ligne_de_plus("bord.log", "ALERTE disque  plein"),
        wrong=FAUTES,
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres journaux, un niveau inconnu, des arguments de trop", hidden=True):
    check_run(
        check,
        NOTER,
        "noter",
        ["journal de bord.log", "ERREUR", "50 * 2 = 100 %"],
        files={"journal de bord.log": AVANT},
        holds=ligne_de_plus("journal de bord.log", "ERREUR 50 * 2 = 100 %"),
        wrong={"unquoted_variable": lambda fait: True},
    )
    check_run(
        check,
        NOTER,
        "noter",
        ["neuf.log", "INFO", "début"],
        holds={
            "le journal neuf n'a pas sa ligne": lambda fait: (
                fait.files.get("neuf.log", "").endswith(" INFO début\n")
            )
        },
    )
    for refuse in [["bord.log", "URGENT", "fin"], ["bord.log", "INFO"], ["bord.log", "INFO", "a", "b"]]:
        check_run(
            check,
            NOTER,
            "noter",
            refuse,
            files={"bord.log": AVANT},
            code=2,
            stderr=True,
            left={"bord.log": AVANT},
            wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 8. Remplacer un fichier sans le perdre (2 points, 2-4-3)
#
# Écrivez `DEDOUBLONNER` : `dedoublonner FICHIER` range les lignes du fichier et en retire les doublons, **sur place**. À la fin, `FICHIER` contient les lignes rangées (l'ordre de `sort -u`), **garde ses droits**, et aucun autre fichier ne
# reste à côté de lui.
#
# Si `FICHIER` n'existe pas : un message sur la sortie d'erreur, code **1**, et rien n'est créé.
#
# <details><summary>Un indice</summary>
#
# `sort liste > liste` vide le fichier **avant** que `sort` ne le lise. Passez par un fichier provisoire : `provisoire=$(mktemp)`, et `trap 'rm -f "$provisoire"' EXIT` pour qu'il disparaisse dans tous les cas. `mktemp` crée un fichier aux droits
# `0600` : le déplacer à la place du vôtre changerait ses droits.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "dedoublonner", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
DEDOUBLONNER = r"""
#!/usr/bin/env bash
set -euo pipefail
if [ ! -f "$1" ]; then
  echo "dedoublonner : « $1 » n'existe pas" >&2
  exit 1
fi
provisoire=$(mktemp)
trap 'rm -f "$provisoire"' EXIT
sort -u "$1" > "$provisoire"
cat "$provisoire" > "$1"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_dedoublonner", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#provisoire")
PERTES = {
    "file_onto_itself": lambda fait: "" in fait.files.values(),
    "temp_left": lambda fait: len(fait.files) > 1,
    "mode_lost": lambda fait: 0o600 in fait.modes.values(),
}
with check.aspect("une liste de postes"):
    check_run(
        check,
        DEDOUBLONNER,
        "dedoublonner",
        ["postes.txt"],
        files={"postes.txt": "pc2\npc1\npc2\n"},
        left={"postes.txt": "pc1\npc2\n"},
        wrong=PERTES,
    )
### BEGIN HIDDEN TESTS
with check.aspect("les droits, un nom avec des espaces, un fichier absent", hidden=True):
    check_run(
        check,
        DEDOUBLONNER,
        "dedoublonner",
        ["mes postes.txt"],
        files={"mes postes.txt": "b\na\nb\nc\n"},
        prepare="chmod 664 'mes postes.txt'",
        left={"mes postes.txt": "a\nb\nc\n"},
        modes={"mes postes.txt": 0o664},
        wrong=PERTES,
    )
    check_run(
        check,
        DEDOUBLONNER,
        "dedoublonner",
        ["absent.txt"],
        code=1,
        stderr=True,
        left={},
        wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## D. Des comptes et des dossiers en masse
#
# Dans cette partie, le dossier de travail contient un petit **serveur** : vos scripts y disposent des vraies commandes `useradd`, `groupadd` et `usermod`, et de `getent` et `id` pour l'interroger. Elles travaillent sur ce serveur-là, jamais sur la vraie machine.
# Les comptes ne sont **pas** dans `/etc/passwd` : demandez toujours à `getent`, comme dans une entreprise où ils viennent d'un annuaire.
#
# | commande | effet |
# | :--- | :--- |
# | `getent passwd zmartin` | écrit la ligne du compte ; code 2 s'il n'existe pas |
# | `getent group compta` | la même chose pour un groupe |
# | `groupadd compta` | crée le groupe ; code 9 s'il existe déjà |
# | `useradd -m -g compta -c "Zoé Martin" -s /bin/bash zmartin` | crée le compte, son dossier personnel (`-m`), son groupe (`-g`), son nom complet (`-c`), son shell (`-s`) ; code 9 s'il existe déjà |

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "mon_serveur", "locked": true, "schema_version": 3, "solution": false, "task": false}
MON_SERVEUR = server(logins=["zmartin", "rlegoff"], groups=["compta"])
essayer("getent passwd zmartin\ngetent passwd inconnu || echo 'pas de compte inconnu'", fichiers=MON_SERVEUR)

# %% [markdown]
# ### Exercice 9. L'identifiant (2 points, 2-4-2 et 2-4-3)
#
# Écrivez `IDENTIFIANT` : `identifiant PRENOM NOM` écrit la première lettre du prénom suivie du nom, en minuscules, **sans accents**, coupé à **20** caractères.
#
# - `œ` devient `oe`, `æ` devient `ae` ; les autres lettres accentuées du français, et `ñ`, perdent leur signe.
# - Tout ce qui n'est pas une lettre de `a` à `z` après cela (espace, apostrophe, trait d'union, chiffre…) disparaît.
# - S'il ne reste aucune lettre du prénom ou aucune du nom : un message sur la sortie d'erreur, rien sur la sortie, code **1**.
#
# | appel | sortie |
# | :--- | :--- |
# | `identifiant Zoé Martin` | `zmartin` |
# | `identifiant Éric "Le Goff"` | `elegoff` |
#
# <details><summary>Un indice</summary>
#
# `iconv -f utf-8 -t ascii//TRANSLIT` remplace chaque lettre accentuée par sa lettre simple. `tr -cd a-z` efface tout ce qui n'est pas de `a` à `z`. Attention : `tr` travaille **octet par octet** ; il ne sait pas changer `é`. `${texte:0:20}` prend les vingt premiers caractères.
#
# </details>

# %% deletable=false nbgrader={"grade": false, "grade_id": "identifiant", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
IDENTIFIANT = r"""
#!/usr/bin/env bash
simplifier() {
  printf '%s' "$1" | iconv -f utf-8 -t ascii//TRANSLIT | tr A-Z a-z | tr -cd a-z
}
prenom=$(simplifier "$1")
nom=$(simplifier "$2")
if [ -z "$prenom" ] || [ -z "$nom" ]; then
  echo "identifiant : il faut un prénom et un nom" >&2
  exit 1
fi
identifiant=${prenom:0:1}$nom
echo "${identifiant:0:20}"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_identifiant", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#identifiant")


def lire(prenom, nom, attendu, **wrong):
    """Vérifie un identifiant ; `wrong` dit ce que donne chaque méthode fausse."""
    tells = {key: lambda fait, w=w: fait.stdout == f"{w}\n" for key, w in wrong.items()}
    tells["tr_bytes"] = lambda fait: re.search(r"\btr [^|\n]*[^\x00-\x7f]", IDENTIFIANT)
    check_run(check, IDENTIFIANT, "identifiant", [prenom, nom], stdout=[attendu], wrong=tells)


with check.aspect("les cas de l'énoncé"):
    lire("Zoé", "Martin", "zmartin", capitals_kept="ZMartin")
    lire("Éric", "Le Goff", "elegoff", accents_dropped="rlegoff")
### BEGIN HIDDEN TESTS
with check.aspect("d'autres noms", hidden=True):
    lire("Jean-Pierre", "O'Neil", "joneil", capitals_kept="JONeil")
    lire(
        "Anaïs",
        "Lefèvre-Muñoz",
        "alefevremunoz",
        accents_dropped="alefvremuoz",
    )
    lire("Çelik", "De La Cœur", "cdelacoeur", accents_dropped="edelacur")
    lire("Marie", "Vandenbroucke-Delacourcelle", "mvandenbrouckedelaco")
    for prenom, nom in [("", "Martin"), ("Zoé", " "), ("Zoé", "-'-")]:
        check_run(
            check,
            IDENTIFIANT,
            "identifiant",
            [prenom, nom],
            code=1,
            stdout=[],
            stderr=True,
            wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 10. Un identifiant libre (2 points, 2-4-2 et 2-4-3)
#
# Deux Zoé Martin arrivent. Écrivez `LIBRE` : `libre LOGIN` écrit `LOGIN` si aucun compte ne porte ce nom, sinon le premier libre parmi `LOGIN2`, `LOGIN3`, `LOGIN4`… (ici, sans limite de longueur).

# %% deletable=false nbgrader={"grade": false, "grade_id": "libre", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
LIBRE = r"""
#!/usr/bin/env bash
candidat=$1
numero=2
while getent passwd "$candidat" > /dev/null; do
  candidat=$1$numero
  numero=$((numero + 1))
done
echo "$candidat"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_libre", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#comptes")


def chercher(comptes, login, attendu, **wrong):
    """Vérifie l'identifiant libre sur un serveur qui a ces comptes."""
    tells = {key: lambda fait, w=w: fait.stdout == f"{w}\n" for key, w in wrong.items()}
    check_run(
        check, LIBRE, "libre", [login], files=server(comptes), stdout=[attendu], wrong=tells
    )


with check.aspect("libre, puis pris"):
    chercher(["rlegoff"], "zmartin", "zmartin")
    chercher(["zmartin"], "zmartin", "zmartin2", second_suffix_one="zmartin1")
### BEGIN HIDDEN TESTS
with check.aspect("d'autres serveurs", hidden=True):
    chercher(["zmartin", "zmartin2"], "zmartin", "zmartin3", one_suffix_tried="zmartin2")
    chercher(["zmartin", "zmartin3"], "zmartin", "zmartin2", second_suffix_one="zmartin1")
    chercher(["zmartinez"], "zmartin", "zmartin", name_matched_by_part="zmartin2")
    chercher(["amartin", "martin2"], "martin", "martin", name_matched_by_part="martin3")
    chercher(["a", *[f"a{n}" for n in range(2, 12)]], "a", "a12", one_suffix_tried="a2")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 11. Les comptes de lundi (6 points, 2-4-2 et 2-4-3)
#
# Écrivez `CREER_COMPTES` : `creer-comptes FICHIER`. Le fichier, en UTF-8, commence par la ligne d'en-tête `identifiant;prenom;nom;service`. Pour chaque ligne suivante :
#
# - le **groupe** du service est créé s'il n'existe pas ;
# - le **compte** est créé s'il n'existe pas, avec son dossier personnel, le service pour groupe, `Prénom Nom` pour nom complet et `/bin/bash` pour shell. Un compte qui existe déjà n'est **pas touché**.
#
# À la fin, le script écrit sur sa sortie une seule ligne : `créés : 2, présents : 1, rejetés : 0`, avec le code 0. **Lancé une seconde fois, il ne crée rien** et compte tout comme présent.
#
# Les fichiers réels ne sont pas parfaits (second groupe de vérifications) :
#
# - une ligne est **rejetée** si elle n'a pas exactement quatre champs, si l'un d'eux est vide, ou si `useradd` la refuse. Le script écrit alors sur la sortie d'erreur une ligne qui commence par `ligne N`, où `N` est le numéro de la ligne dans le fichier (l'en-tête est la ligne 1), **continue** avec les
#   suivantes, et se termine par le code **1** ;
# - une ligne vide est ignorée, sans être comptée, mais garde son numéro ;
# - les fins de ligne peuvent être celles de Windows, et la dernière ligne peut ne pas finir par un retour à la ligne ;
# - si `FICHIER` n'existe pas : un message sur la sortie d'erreur, rien sur la sortie, code **2**.
#
# <details><summary>Deux indices</summary>
#
# `while IFS= read -r ligne || [ -n "$ligne" ]; do … done < "$1"` lit toutes les lignes, même la dernière si elle n'est pas finie. Écrire `cat "$1" | while …` ferait tourner la boucle dans un **autre** processus : ses compteurs seraient perdus.
#
# `ligne=${ligne%$'\r'}` enlève la fin de ligne Windows. `${ligne//[^;]/}` ne garde que les points-virgules : on peut les compter.
#
# </details>

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "arrivants", "locked": true, "schema_version": 3, "solution": false, "task": false}
ARRIVANTS = {
    "arrivants.csv": "identifiant;prenom;nom;service\n"
    "zmartin;Zoé;Martin;compta\n"
    "elegoff;Éric;Le Goff;atelier\n"
    "joneil;Jean-Pierre;O'Neil;atelier\n"
}
# À vous : essayer(CREER_COMPTES, "arrivants.csv", fichiers=MON_SERVEUR | ARRIVANTS, fois=2)

# %% deletable=false nbgrader={"grade": false, "grade_id": "creer_comptes", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
CREER_COMPTES = r"""
#!/usr/bin/env bash
set -uo pipefail
if [ ! -f "${1:-}" ]; then
  echo "creer-comptes : il faut un fichier" >&2
  exit 2
fi
crees=0 presents=0 rejetes=0 numero=0
rejeter() {
  echo "ligne $numero : $1" >&2
  rejetes=$((rejetes + 1))
}
while IFS= read -r ligne || [ -n "$ligne" ]; do
  numero=$((numero + 1))
  ligne=${ligne%$'\r'}
  if [ "$numero" -eq 1 ] || [ -z "$ligne" ]; then
    continue
  fi
  separateurs=${ligne//[^;]/}
  IFS=';' read -r identifiant prenom nom service <<< "$ligne"
  if [ "$separateurs" != ";;;" ]; then
    rejeter "il faut quatre champs"
  elif [ -z "$identifiant" ] || [ -z "$prenom" ] || [ -z "$nom" ] || [ -z "$service" ]; then
    rejeter "un champ est vide"
  elif getent passwd "$identifiant" > /dev/null; then
    presents=$((presents + 1))
  else
    getent group "$service" > /dev/null || groupadd "$service"
    if useradd -m -g "$service" -c "$prenom $nom" -s /bin/bash "$identifiant"; then
      crees=$((crees + 1))
    else
      rejeter "useradd refuse ce compte"
    fi
  fi
done < "$1"
echo "créés : $crees, présents : $presents, rejetés : $rejetes"
[ "$rejetes" -eq 0 ]
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_creer_comptes", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def comptes(attendus):
    """Le serveur a exactement ces comptes : identifiant → (groupe, nom complet, shell)."""
    words = "les comptes du serveur ne sont pas ceux qu'il fallait"
    return {words: lambda fait: accounts(fait.files) == attendus}


def bilan(crees, presents, rejetes):
    """La ligne de compte rendu."""
    return [f"créés : {crees}, présents : {presents}, rejetés : {rejetes}"]


VIEUX = ("users", "", "/bin/bash")
NOUVEAUX = {
    "elegoff": ("atelier", "Éric Le Goff", "/bin/bash"),
    "joneil": ("atelier", "Jean-Pierre O'Neil", "/bin/bash"),
}
COMPTEURS = {
    "pipe_subshell": lambda fait: "0, présents : 0, rejetés : 0" in fait.stdout,
    "header_as_account": lambda fait: "identifiant" in accounts(fait.files),
    "run_again_changes": lambda fait: "already exists" in fait.stderr,
}
check = Check(points=3, lesson=LECON + "#comptes")
with check.aspect("trois lignes, dont un compte déjà là"):
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["arrivants.csv"],
        files=MON_SERVEUR | ARRIVANTS,
        stdout=bilan(2, 1, 0),
        holds=comptes({"zmartin": VIEUX, "rlegoff": VIEUX} | NOUVEAUX),
        wrong=COMPTEURS,
    )
with check.aspect("lancé deux fois"):
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["arrivants.csv"],
        files=server() | ARRIVANTS,
        holds=comptes({"zmartin": ("compta", "Zoé Martin", "/bin/bash")} | NOUVEAUX),
    )
    check_again(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["arrivants.csv"],
        files=server() | ARRIVANTS,
        stdout=bilan(0, 3, 0),
        wrong=COMPTEURS | {"run_again_changes": lambda fait: fait.code != 0},
    )
### BEGIN HIDDEN TESTS
with check.aspect("un autre serveur, un autre fichier, et shellcheck", hidden=True):
    autres = {
        "les arrivants.csv": "identifiant;prenom;nom;service\n"
        "adelatour;Aïcha;de La Tour;rh\n"
        "bnoel;Béatrice;Noël;rh\n"
        "zmartin2;Zoé;Martin;compta\n"
    }
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["les arrivants.csv"],
        files=server(["bnoel"], ["rh", "compta"]) | autres,
        stdout=bilan(2, 1, 0),
        holds=comptes(
            {
                "bnoel": VIEUX,
                "adelatour": ("rh", "Aïcha de La Tour", "/bin/bash"),
                "zmartin2": ("compta", "Zoé Martin", "/bin/bash"),
            }
        ),
        wrong=COMPTEURS,
    )
    check_lint(check, CREER_COMPTES, ["SC2030", "SC2031", "SC2086", "SC2162"])
### END HIDDEN TESTS
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_creer_comptes_lignes", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def rejet(*numeros):
    """Chaque ligne rejetée, et elle seule, est dite sur la sortie d'erreur."""

    def dites(fait):
        dits = re.findall(r"^ligne (\d+)", fait.stderr, re.MULTILINE)
        return [int(numero) for numero in dits] == list(numeros)

    return {"les lignes rejetées ne sont pas celles que dit la sortie d'erreur": dites}


EN_TETE = "identifiant;prenom;nom;service"
check = Check(points=3, lesson=LECON + "#lignes")
with check.aspect("une ligne de trois champs au milieu"):
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["f.csv"],
        files=server()
        | {"f.csv": f"{EN_TETE}\nbnoel;Béa;Noël;rh\nrate;Rita;Ratée\njoneil;Jean;O'Neil;rh\n"},
        code=1,
        stdout=bilan(2, 0, 1),
        holds=rejet(3),
        wrong={
            "stops_at_bad_line": lambda fait: (
                "bnoel" in accounts(fait.files) and "joneil" not in accounts(fait.files)
            ),
            "bad_line_accepted": lambda fait: "rate" in accounts(fait.files),
            "exit_zero_on_error": lambda fait: fait.code == 0,
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("fins de ligne Windows, dernière ligne non finie", hidden=True):
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["f.csv"],
        files=server()
        | {"f.csv": f"{EN_TETE}\r\nbnoel;Béa;Noël;rh\r\n\r\njoneil;Jean;O'Neil;rh"},
        stdout=bilan(2, 0, 0),
        holds={
            "les comptes ou les groupes ne sont pas ceux du fichier": lambda fait: (
                accounts(fait.files)
                == {
                    "bnoel": ("rh", "Béa Noël", "/bin/bash"),
                    "joneil": ("rh", "Jean O'Neil", "/bin/bash"),
                }
            )
        },
        wrong={
            "cr_kept": lambda fait: "bnoel" not in accounts(fait.files),
            "last_line_lost": lambda fait: "joneil" not in accounts(fait.files),
        },
    )
with check.aspect("champs vides, refus de useradd, fichier absent", hidden=True):
    lignes = [EN_TETE, "bnoel;;Noël;rh", "", "z m;Zoé;M;rh", "a;b;c;rh;e", "joneil;Jean;O'Neil;rh"]
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["f.csv"],
        files=server() | {"f.csv": "\n".join(lignes) + "\n"},
        code=1,
        stdout=bilan(1, 0, 3),
        holds=rejet(2, 4, 5),
        wrong={
            "stops_at_bad_line": lambda fait: not accounts(fait.files),
            "bad_line_accepted": lambda fait: bool({"bnoel", "a"} & accounts(fait.files).keys()),
            "exit_zero_on_error": lambda fait: fait.code == 0,
        },
    )
    check_run(
        check,
        CREER_COMPTES,
        "creer-comptes",
        ["absent.csv"],
        files=server(),
        code=2,
        stdout=[],
        stderr=True,
        wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 12. Un dossier pour travailler à plusieurs (2 points, 2-4-3)
#
# Dans un dossier partagé, ce que crée l'un doit appartenir au **groupe**, pour que les autres puissent le modifier : c'est le rôle du bit **setgid** (le premier `2`). Écrivez `PARTAGE` : `partage NOM` fait en sorte que
#
# - le dossier `partages/NOM` existe, avec les droits `2770` ;
# - le dossier `partages/NOM/archives` existe, avec les droits `2750` ;
# - ce qui s'y trouvait déjà n'a pas changé, droits compris.
#
# Si les dossiers existent déjà avec d'autres droits, ceux-ci sont **corrigés**. Lancé deux fois, le script ne change rien de plus et finit par le code 0. Sans argument, ou avec un argument vide : message sur la sortie d'erreur, code **2**, rien n'est créé.

# %% deletable=false nbgrader={"grade": false, "grade_id": "partage", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
PARTAGE = r"""
#!/usr/bin/env bash
if [ -z "${1:-}" ]; then
  echo "usage : partage NOM" >&2
  exit 2
fi
mkdir -p "partages/$1/archives"
chmod 2770 "partages/$1"
chmod 2750 "partages/$1/archives"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_partage", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def droits(mode, dossier="partages/compta"):
    """Ce que dit un script dont le dossier a ces droits-là."""
    return lambda fait: fait.modes.get(dossier) == mode


MODES = {
    "setgid_missing": droits(0o770),
    "open_to_all": droits(0o2777),
    "setuid_for_setgid": droits(0o4770),
}
check = Check(points=2, lesson=LECON + "#droits")
with check.aspect("un dossier neuf, deux fois"):
    check_run(
        check,
        PARTAGE,
        "partage",
        ["compta"],
        modes={"partages/compta": 0o2770, "partages/compta/archives": 0o2750},
        wrong=MODES,
    )
    check_again(check, PARTAGE, "partage", ["compta"])
### BEGIN HIDDEN TESTS
with check.aspect("un dossier qui existe déjà, un nom avec une espace", hidden=True):
    check_run(
        check,
        PARTAGE,
        "partage",
        ["bureau d'études"],
        files={"partages/bureau d'études/plan.txt": "plan"},
        prepare="chmod 640 partages/*/plan.txt",
        left={"partages/bureau d'études/plan.txt": "plan"},
        modes={
            "partages/bureau d'études": 0o2770,
            "partages/bureau d'études/archives": 0o2750,
            "partages/bureau d'études/plan.txt": 0o640,
        },
        wrong={
            "setgid_missing": droits(0o770, "partages/bureau d'études"),
            "modes_recursive": lambda fait: (
                fait.modes.get("partages/bureau d'études/plan.txt") != 0o640
            ),
            "modes_at_creation_only": droits(0o755, "partages/bureau d'études"),
        },
    )
    for refuse in [[], [""]]:
        check_run(check, PARTAGE, "partage", refuse, code=2, stderr=True, left={})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. Surveiller
#
# ### Exercice 13. Qui essaie d'entrer ? (2 points, 2-4-2 et 2-4-3)
#
# Écrivez `ECHECS` : `echecs JOURNAL` compte les connexions SSH refusées **par adresse**. Les lignes qui comptent contiennent `Failed password` et finissent par `from ADRESSE port NUMERO ssh2`, où `ADRESSE` est faite de quatre nombres séparés par des points. Le script
# écrit une ligne `NOMBRE ADRESSE` par adresse, du plus grand nombre au plus petit ; à égalité, dans l'ordre du texte de l'adresse.
#
# Une ligne qui contient `Failed password` mais ne finit pas ainsi est **illisible**. Le script écrit sur la **sortie d'erreur** la ligne `illisibles : N`, même si `N` vaut 0. Les autres lignes sont ignorées. Code de sortie 0.
#
# Pour le journal ci-dessous, la sortie est `2 203.0.113.5`, puis `1 198.51.100.7`, et la sortie d'erreur `illisibles : 1`.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "journal_ssh", "locked": true, "schema_version": 3, "solution": false, "task": false}
JOURNAL_SSH = """\
2026-11-27T03:12:44 srv1 sshd[812]: Failed password for root from 203.0.113.5 port 50122 ssh2
2026-11-27T03:12:51 srv1 sshd[812]: Accepted publickey for zmartin from 192.0.2.10 port 40112 ssh2
2026-11-27T03:13:02 srv1 sshd[815]: Failed password for invalid user admin from 198.51.100.7 port 40022 ssh2
2026-11-27T03:13:09 srv1 sshd[815]: Failed password for invalid user
2026-11-27T03:13:30 srv1 sshd[818]: Failed password for root from 203.0.113.5 port 50188 ssh2
"""
# À vous d'essayer : essayer(ECHECS, "auth.log", fichiers={"auth.log": JOURNAL_SSH})

# %% deletable=false nbgrader={"grade": false, "grade_id": "echecs", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
ECHECS = r"""
#!/usr/bin/env bash
fin='from [0-9]+\.[0-9]+\.[0-9]+\.[0-9]+ port [0-9]+ ssh2$'
grep 'Failed password' "$1" | grep -E "$fin" | awk '{ print $(NF - 3) }' |
  sort | uniq -c | sort -k1,1nr -k2,2 | awk '{ print $1, $2 }'
illisibles=$(grep 'Failed password' "$1" | grep -vcE "$fin")
echo "illisibles : $illisibles" >&2
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_echecs", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
def illisibles(nombre):
    """La ligne attendue sur la sortie d'erreur."""
    words = "la sortie d'erreur ne donne pas le bon nombre de lignes illisibles"
    return {words: lambda fait: f"illisibles : {nombre}" in fait.stderr.splitlines()}


def refus(utilisateur, adresse, nombre=1):
    """Des lignes de connexions refusées."""
    ligne = f"2026-11-27T04:00:00 srv1 sshd[9]: Failed password for {utilisateur} from {adresse}"
    return f"{ligne} port 4242 ssh2\n" * nombre


CONFUSIONS = {
    "accepted_counted": lambda fait: "192.0.2.10" in fait.stdout,
    "field_from_left": lambda fait: bool(re.search(r"^\d+ [^.\n]*$", fait.stdout, re.MULTILINE)),
    "first_from": lambda fait: "10.9.9.9" in fait.stdout,
    "uniq_without_sort": lambda fait: (
        len(re.findall(r"203\.0\.113\.5$", fait.stdout, re.MULTILINE)) > 1
    ),
    "text_sort": lambda fait: fait.stdout.startswith("9 "),
}
check = Check(points=2, lesson=LECON + "#analyse")
with check.aspect("le journal de l'énoncé"):
    check_run(
        check,
        ECHECS,
        "echecs",
        ["auth.log"],
        files={"auth.log": JOURNAL_SSH},
        stdout=["2 203.0.113.5", "1 198.51.100.7"],
        holds=illisibles(1),
        wrong=CONFUSIONS,
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres journaux", hidden=True):
    journal = (
        refus("root", "203.0.113.5", 7)
        + refus("invalid user test", "198.51.100.9", 9)
        + refus("root", "203.0.113.5", 5)
        + refus("invalid user from 10.9.9.9", "198.51.100.23", 9)
    )
    check_run(
        check,
        ECHECS,
        "echecs",
        ["auth nuit.log"],
        files={"auth nuit.log": journal},
        stdout=["12 203.0.113.5", "9 198.51.100.23", "9 198.51.100.9"],
        holds=illisibles(0),
        wrong=CONFUSIONS,
    )
    check_run(
        check,
        ECHECS,
        "echecs",
        ["vide.log"],
        files={"vide.log": "Failed password for root from nulle-part port 1 ssh2\n"},
        stdout=[],
        holds=illisibles(1),
        wrong={"malformed_counted": lambda fait: fait.stdout != ""},
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 14. Le disque se remplit (2 points, 2-4-2 et 2-4-3)
#
# Écrivez `ALERTER` : `alerter SEUIL` lit sur son **entrée** ce qu'écrit `df -P` et écrit, dans l'ordre, une ligne `POINT : NN %` pour chaque disque occupé à `SEUIL` pour cent **ou plus**. `POINT` est le point de montage : tout ce qui suit le pourcentage, espaces comprises.
#
# - Code **1** si un disque au moins est signalé, sinon **0** : un outil de supervision lit ce code.
# - Si `SEUIL` manque ou n'est pas un nombre entier : message sur la sortie d'erreur, rien sur la sortie, code **2**.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "sortie_df", "locked": true, "schema_version": 3, "solution": false, "task": false}
SORTIE_DF = """\
Filesystem     1024-blocks      Used Available Capacity Mounted on
/dev/sda1         20466256  18624293   1841963      91% /
/dev/sda2        102687672   9241890  93445782       9% /home
/dev/sdb1        961301500 769041200 192260300      80% /srv/partages communs
tmpfs              1018024         0   1018024       0% /run
"""
# À vous d'essayer : essayer(ALERTER, "80", entree=SORTIE_DF)

# %% deletable=false nbgrader={"grade": false, "grade_id": "alerter", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
ALERTER = r"""
#!/usr/bin/env bash
if ! [[ ${1:-} =~ ^[0-9]+$ ]]; then
  echo "usage : alerter SEUIL < sortie-de-df" >&2
  exit 2
fi
code=0
read -r _
while read -r _ _ _ _ taux point; do
  taux=${taux%\%}
  if [ "$taux" -ge "$1" ]; then
    echo "$point : $taux %"
    code=1
  fi
done
exit "$code"
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_alerter", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
COMPARAISONS = {
    "header_counted": lambda fait: "Mounted" in fait.stdout or "on :" in fait.stdout,
    "text_comparison": lambda fait: "/home" in fait.stdout,
    "mount_point_cut": lambda fait: bool(re.search(r"/partages :|^communs", fait.stdout, re.M)),
    "threshold_excluded": lambda fait: "partages" not in fait.stdout,
    "alert_code_lost": lambda fait: fait.stdout != "" and fait.code == 0,
}
check = Check(points=2, lesson=LECON + "#alerte")
with check.aspect("deux disques à 80 % ou plus"):
    check_run(
        check,
        ALERTER,
        "alerter",
        ["80"],
        stdin=SORTIE_DF,
        code=1,
        stdout=["/ : 91 %", "/srv/partages communs : 80 %"],
        wrong=COMPARAISONS,
    )
    check_lint(check, ALERTER, ["SC2030", "SC2031", "SC2071"])
### BEGIN HIDDEN TESTS
with check.aspect("aucun disque, tous, un seuil illisible", hidden=True):
    check_run(
        check,
        ALERTER,
        "alerter",
        ["95"],
        stdin=SORTIE_DF,
        stdout=[],
        wrong={"text_comparison": lambda fait: "/home" in fait.stdout},
    )
    check_run(
        check,
        ALERTER,
        "alerter",
        ["100"],
        stdin=SORTIE_DF.replace(" 91%", "100%"),
        code=1,
        stdout=["/ : 100 %"],
        wrong={
            "text_comparison": lambda fait: "91" in fait.stdout or "80" in fait.stdout,
            "threshold_excluded": lambda fait: fait.stdout == "",
            "alert_code_lost": lambda fait: fait.stdout != "" and fait.code == 0,
        },
    )
    for refuse in [[], ["beaucoup"], ["80%"], [""]]:
        check_run(
            check,
            ALERTER,
            "alerter",
            refuse,
            stdin=SORTIE_DF,
            code=2,
            stdout=[],
            stderr=True,
            wrong={"exit_zero_on_error": lambda fait: fait.code == 0},
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## F. Sauvegarder
#
# ### Exercice 15. Ne garder que les dernières archives (3 points, 2-4-2 et 2-4-3)
#
# Écrivez `RETENIR` : `retenir DOSSIER N` garde les `N` archives les plus récentes de `DOSSIER` et supprime les plus anciennes. Une archive est un fichier nommé `sauvegarde-AAAA-MM-JJ.tar.gz` (huit chiffres) ; c'est la date du **nom** qui compte, pas celle du fichier. Tout autre fichier reste.
#
# - Pour chaque archive supprimée, de la plus ancienne à la plus récente, une ligne `supprimé : NOM`.
# - Avec un troisième argument `--essai`, **rien n'est supprimé**, et chaque ligne est `à supprimer : NOM`. C'est l'essai à blanc, que l'on fait toujours d'abord.
# - Si `DOSSIER` n'est pas un dossier, ou si `N` n'est pas un entier d'au moins 1 : message sur la sortie d'erreur, code **2**, rien n'est supprimé.

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "archives", "locked": true, "schema_version": 3, "solution": false, "task": false}
ARCHIVES = {
    "sauvegardes/sauvegarde-2026-11-24.tar.gz": "",
    "sauvegardes/sauvegarde-2026-11-25.tar.gz": "",
    "sauvegardes/sauvegarde-2026-11-26.tar.gz": "",
    "sauvegardes/lisez-moi.txt": "",
}
# À vous d'essayer : essayer(RETENIR, "sauvegardes", "2", "--essai", fichiers=ARCHIVES)

# %% deletable=false nbgrader={"grade": false, "grade_id": "retenir", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
RETENIR = r"""
#!/usr/bin/env bash
shopt -s nullglob
if [ ! -d "${1:-}" ] || ! [[ ${2:-} =~ ^[1-9][0-9]*$ ]]; then
  echo "usage : retenir DOSSIER N [--essai]" >&2
  exit 2
fi
jour='[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
archives=("$1"/sauvegarde-$jour.tar.gz)
trop=$((${#archives[@]} - $2))
for ((i = 0; i < trop; i++)); do
  nom=${archives[i]##*/}
  if [ "${3:-}" = --essai ]; then
    echo "à supprimer : $nom"
  else
    rm -- "${archives[i]}"
    echo "supprimé : $nom"
  fi
done
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_retenir", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def dossier(*jours, autres=(), nom="sauvegardes"):
    """Les fichiers d'un dossier d'archives, chacun avec son contenu."""
    noms = [f"{nom}/sauvegarde-{jour}.tar.gz" for jour in jours]
    return dict.fromkeys([*noms, *(f"{nom}/{autre}" for autre in autres)], "")


def restent(*jours):
    """Vrai si ces archives, et elles seules, restent."""
    return lambda fait: {n for n in fait.files if "sauvegarde-2" in n} == set(dossier(*jours))


def dater(heures):
    """Une commande qui donne au fichier de chaque jour une heure, sans rapport avec son nom."""
    return "; ".join(
        f"touch -d 2026-11-27T{heure:02} sauvegardes/sauvegarde-{jour}.tar.gz"
        for jour, heure in heures.items()
    )


check = Check(points=3, lesson=LECON + "#retention")
with check.aspect("trois archives, en garder deux"):
    check_run(
        check,
        RETENIR,
        "retenir",
        ["sauvegardes", "2"],
        files=ARCHIVES,
        prepare=dater({"2026-11-24": 3, "2026-11-25": 1, "2026-11-26": 2}),
        stdout=["supprimé : sauvegarde-2026-11-24.tar.gz"],
        left=dossier("2026-11-25", "2026-11-26", autres=["lisez-moi.txt"]),
        wrong={
            "foreign_file_deleted": lambda fait: "sauvegardes/lisez-moi.txt" not in fait.files,
            "oldest_kept": restent("2026-11-24", "2026-11-25"),
            "date_of_file": restent("2026-11-24", "2026-11-26"),
        },
    )
with check.aspect("l'essai à blanc"):
    check_run(
        check,
        RETENIR,
        "retenir",
        ["sauvegardes", "1", "--essai"],
        files=ARCHIVES,
        prepare=dater({"2026-11-24": 3, "2026-11-25": 1, "2026-11-26": 2}),
        stdout=[f"à supprimer : sauvegarde-2026-11-{jour}.tar.gz" for jour in (24, 25)],
        left=ARCHIVES,
        wrong={
            "date_of_file": lambda fait: "11-24" not in fait.stdout and "11-25" in fait.stdout,
            "dry_run_deletes": lambda fait: len(fait.files) < 4,
            "oldest_kept": lambda fait: "11-26" in fait.stdout,
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("d'autres dossiers, d'autres nombres", hidden=True):
    jours = ["2025-12-31", "2026-01-02", "2026-01-10", "2026-02-01"]
    autres = ["sauvegarde-notes.tar.gz", "sauvegarde-2026-01-10.tar.gz.md5", "zoe.txt"]
    check_run(
        check,
        RETENIR,
        "retenir",
        ["sauvegardes", "2"],
        files=dossier(*jours, autres=autres),
        prepare=dater(dict(zip(jours, [4, 1, 2, 3], strict=True))),
        stdout=[f"supprimé : sauvegarde-{jour}.tar.gz" for jour in jours[:2]],
        left=dossier(*jours[2:], autres=autres),
        wrong={
            "foreign_file_deleted": lambda fait: not set(dossier(autres=autres)) <= set(fait.files),
            "date_of_file": restent(jours[0], jours[3]),
            "oldest_kept": restent(*jours[:2]),
        },
    )
    seul = dossier("2026-11-26", nom="mes archives")
    check_run(
        check, RETENIR, "retenir", ["mes archives", "3"], files=seul, stdout=[], left=seul
    )
    for refuse in [["sauvegardes", "0"], ["sauvegardes", "deux"], ["sauvegardes"], ["absent", "1"]]:
        check_run(
            check,
            RETENIR,
            "retenir",
            refuse,
            files=ARCHIVES,
            code=2,
            stderr=True,
            left=ARCHIVES,
            wrong={
                "keep_zero_accepted": lambda fait: len(fait.files) < 4,
                "exit_zero_on_error": lambda fait: fait.code == 0,
            },
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 16. Copier d'abord, supprimer ensuite (3 points, 2-4-2 et 2-4-3)
#
# Écrivez `SAUVEGARDER` : `sauvegarder SOURCE CIBLE JOUR` copie le dossier `SOURCE` dans le dossier `CIBLE/JOUR`, puis ne garde dans `CIBLE` que les **trois** copies les plus récentes (les dossiers dont le nom est une date `AAAA-MM-JJ`). `CIBLE` est créé s'il le faut.
#
# - `CIBLE/JOUR` a **exactement** le contenu de `SOURCE` : les fichiers cachés, les droits et les liens aussi. S'il existait déjà (second passage du même jour), il est remplacé.
# - Si `SOURCE` n'existe pas, ou **si la copie échoue** (disque plein…) : message sur la sortie d'erreur, code **1** ; `CIBLE/JOUR` n'apparaît pas, aucun reste ne traîne dans `CIBLE`, et **aucune ancienne copie n'est supprimée**.
# - Les autres fichiers et dossiers de `CIBLE` restent.
#
# (La correction dispose de `cp`, `mv` et `tar`, pas de `rsync`.)
#
# <details><summary>Un indice</summary>
#
# Copiez d'abord sous un nom provisoire, dans `CIBLE`. Si `cp -a` réussit, renommez (`mv`) ; sinon, effacez le provisoire. Attention : `cp -a source existant` copie **dans** le dossier existant.
#
# </details>

# %% deletable=false editable=false nbgrader={"grade": false, "grade_id": "a_sauvegarder", "locked": true, "schema_version": 3, "solution": false, "task": false}
A_SAUVEGARDER = {
    "données/plan.txt": "plan",
    "données/.réglages": "caché",
    "copies/2026-11-23/vieux.txt": "",
    "copies/2026-11-24/vieux.txt": "",
    "copies/2026-11-25/vieux.txt": "",
}
# À vous : essayer(SAUVEGARDER, "données", "copies", "2026-11-26", fichiers=A_SAUVEGARDER)

# %% deletable=false nbgrader={"grade": false, "grade_id": "sauvegarder", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
SAUVEGARDER = r"""
#!/usr/bin/env bash
set -uo pipefail
shopt -s nullglob
source=$1 cible=$2 jour=$3
provisoire=$cible/.en-cours-$jour
mkdir -p "$cible"
if [ ! -d "$source" ] || ! cp -a "$source" "$provisoire"; then
  rm -rf "$provisoire"
  echo "sauvegarder : la copie de « $source » a échoué" >&2
  exit 1
fi
rm -rf "${cible:?}/${jour:?}"
mv "$provisoire" "$cible/$jour"
copies=("$cible"/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])
trop=$((${#copies[@]} - 3))
for ((i = 0; i < trop; i++)); do
  rm -rf "${copies[i]}"
done
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-2", "2-4-3"]} nbgrader={"grade": true, "grade_id": "test_sauvegarder", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
def copies(*jours):
    """Les anciennes copies, et la source qui ne change pas."""
    sources = {nom: texte for nom, texte in A_SAUVEGARDER.items() if nom.startswith("données")}
    return sources | {f"copies/{jour}/vieux.txt": "" for jour in jours}


COPIE = {"copies/2026-11-26/plan.txt": "plan", "copies/2026-11-26/.réglages": "caché"}
MANQUES = {
    "hidden_files_forgotten": lambda fait: (
        "copies/2026-11-26/plan.txt" in fait.files
        and "copies/2026-11-26/.réglages" not in fait.files
    ),
    "nested_copy": lambda fait: any("2026-11-26/données" in nom for nom in fait.files),
    "old_copies_kept": lambda fait: "copies/2026-11-23/vieux.txt" in fait.files,
}
check = Check(points=3, lesson=LECON + "#sauvegarde")
with check.aspect("une copie de plus, la plus ancienne supprimée"):
    check_run(
        check,
        SAUVEGARDER,
        "sauvegarder",
        ["données", "copies", "2026-11-26"],
        files=A_SAUVEGARDER,
        left=copies("2026-11-24", "2026-11-25") | COPIE,
        wrong=MANQUES,
    )
    check_again(
        check,
        SAUVEGARDER,
        "sauvegarder",
        ["données", "copies", "2026-11-26"],
        files=A_SAUVEGARDER,
        wrong=MANQUES | {"run_again_changes": lambda fait: True},
    )
### BEGIN HIDDEN TESTS
with check.aspect("droits et liens, un second passage, d'autres dossiers", hidden=True):
    check_run(
        check,
        SAUVEGARDER,
        "sauvegarder",
        ["données", "mes copies", "2026-11-26"],
        files=copies() | {"données/secret/clé.txt": "clé"},
        prepare="chmod 600 données/secret/clé.txt; chmod 750 données/secret; ln -s plan.txt données/lien",
        modes={
            "mes copies/2026-11-26/secret": 0o750,
            "mes copies/2026-11-26/secret/clé.txt": 0o600,
        },
        holds={
            "le lien n'est plus un lien": lambda fait: (
                fait.links.get("mes copies/2026-11-26/lien") == "plan.txt"
            )
        },
        wrong={
            "modes_not_copied": lambda fait: (
                fait.modes.get("mes copies/2026-11-26/secret/clé.txt") == 0o644
                or fait.modes.get("mes copies/2026-11-26/secret") == 0o755
                or "mes copies/2026-11-26/lien" in fait.files
            )
        },
    )
    check_run(
        check,
        SAUVEGARDER,
        "sauvegarder",
        ["données", "copies", "2026-11-26"],
        files=copies("2026-11-25") | {"copies/2026-11-26/effacé.txt": "", "copies/note.txt": ""},
        left=copies("2026-11-25") | COPIE | {"copies/note.txt": ""},
        wrong=MANQUES
        | {"stale_files_kept": lambda fait: "copies/2026-11-26/effacé.txt" in fait.files},
    )
with check.aspect("la source manque, le disque est plein", hidden=True):
    plein = "#!/bin/sh\n/bin/{0} \"$@\"\necho '{0}: No space left on device' >&2\nexit 1\n"
    anciennes = copies("2026-11-23", "2026-11-24", "2026-11-25")
    for source, pannes in [("absente", []), ("données", ["cp", "tar", "rsync"])]:
        check_run(
            check,
            SAUVEGARDER,
            "sauvegarder",
            [source, "copies", "2026-11-26"],
            files=anciennes,
            programs={commande: plein.format(commande) for commande in pannes},
            code=1,
            stderr=True,
            left=anciennes,
            holds={
                "un reste traîne dans la cible": lambda fait: (
                    {nom for nom in fait.modes if nom.count("/") == 1 and nom.startswith("copies/")}
                    == {"copies/2026-11-23", "copies/2026-11-24", "copies/2026-11-25"}
                )
            },
            wrong={
                "deleted_before_copy": lambda fait: "copies/2026-11-23/vieux.txt" not in fait.files,
                "partial_copy_left": lambda fait: any("2026-11-26" in nom for nom in fait.modes),
                "exit_zero_on_error": lambda fait: fait.code == 0,
            },
        )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## G. Le même geste sous Windows
#
# ### Exercice 17. Une boucle en PowerShell (2 points, 2-4-3)
#
# Sur un contrôleur de domaine, ce script bash n'existe pas. Traduisez-le :
#
# ```bash
# while IFS=';' read -r identifiant prenom nom service; do
#   useradd -c "$prenom $nom" -g "$service" "$identifiant"
# done < arrivants.csv
# ```
#
# Écrivez dans `COMPTES_AD` un texte PowerShell qui
#
# - lit `arrivants.csv`, dont les champs sont séparés par des **points-virgules** ;
# - parcourt ses lignes par une boucle ;
# - crée pour chacune un compte avec `New-ADUser`, en donnant au moins `-Name`, `-SamAccountName` et `-Path` (l'unité d'organisation, par exemple `"OU=compta,DC=bois,DC=lan"`) ; la valeur de `-SamAccountName` vient de la **ligne** lue ;
# - **essaie à blanc** : `New-ADUser` reçoit le commutateur `-WhatIf`, qui dit ce qui serait fait sans le faire.
#
# Aucun contrôleur de domaine ici : la correction lit la **structure** du script (ses commandes et leurs paramètres), sans l'exécuter. Écrivez les paramètres avec leur nom entier, dans la commande elle-même (sans `@`). Leur ordre, les majuscules, les variables et la forme de la boucle (`foreach (…)` ou `| ForEach-Object`) sont libres.

# %% deletable=false nbgrader={"grade": false, "grade_id": "comptes_ad", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
COMPTES_AD = r"""
$arrivants = Import-Csv -Path arrivants.csv -Delimiter ';'
foreach ($ligne in $arrivants) {
    New-ADUser -Name "$($ligne.prenom) $($ligne.nom)" `
        -SamAccountName $ligne.identifiant `
        -Path "OU=$($ligne.service),DC=bois,DC=lan" `
        -WhatIf
}
"""
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-4-3"]} nbgrader={"grade": true, "grade_id": "test_comptes_ad", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#powershell")
with check.aspect("les deux commandes y sont"):
    texte = COMPTES_AD.lower()
    check.that("import-csv" in texte, "Aucune commande Import-Csv dans votre texte.")
    check.that("new-aduser" in texte, "Aucune commande New-ADUser dans votre texte.")
### BEGIN HIDDEN TESTS
with check.aspect("la structure du script", hidden=True):
    check_powershell_script(
        check,
        COMPTES_AD,
        {
            "import-csv": {"delimiter": lambda valeur: valeur.strip("'\"") == ";"},
            "new-aduser": {
                "name": None,
                "samaccountname": lambda valeur: "$" in valeur,
                "path": None,
                "whatif": None,
            },
        },
        looped="new-aduser",
        wrong={
            ("import-csv", "delimiter"): "csv_delimiter",
            ("new-aduser", "whatif"): "what_if_missing",
            ("new-aduser", "samaccountname"): "constant_in_loop",
            ("new-aduser", ""): "ps_no_loop",
        },
    )
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Avant de rendre
#
# Enregistrez, puis choisissez *Noyau* → *Redémarrer le noyau et exécuter toutes les cellules* : tout doit s'exécuter dans l'ordre. Ensuite seulement, rendez le devoir par l'onglet *Assignments*.
#
# Gardez ces scripts. Avec un vrai serveur, il resterait à les planifier (une tâche `cron` ou un minuteur `systemd`), sous un compte aux droits réduits, après un essai à blanc ; et à relire leur journal le lendemain.
