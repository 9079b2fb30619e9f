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
# # Des scripts shell qui tournent
#
# **Bloc 2, activité 2-4 · durée : 50 minutes environ · prérequis : avoir vu un terminal une fois**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | dire quelles tâches valent un script, et quand il est remboursé | 2-4-1 |
# | écrire un script bash qui résiste aux noms de fichiers réels et qui dit quand il échoue | 2-4-3 |
# | lire un fichier venu d'un tableur et créer des comptes en masse, **deux fois de suite** sans dommage | 2-4-2, 2-4-3 |
# | analyser un journal, alerter, sauvegarder sans rien perdre | 2-4-2, 2-4-3 |
# | retrouver le même geste en PowerShell | 2-4-3 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les scripts tournent **pour de vrai**, chacun dans un dossier neuf, à part de vos fichiers. Les **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
from gmsi.shell_lab import server
from gmsi.widgets import Practice, ScriptStepper, TwoRunsViewer, WordsExplorer, try_script


def essayer(script, *arguments, fichiers=None, entree="", fois=1):
    """Lance un script, `fois` fois de suite, dans un dossier qui contient `fichiers`."""
    return try_script(script, arguments, fichiers, entree, fois)

# %% [markdown]
# <a id="situation"></a>
# ## La situation : une semaine seul(e) au support
#
# Vous tenez cette semaine, seul(e), le support de la menuiserie **Bois & Compas**. Lundi, dix arrivants à créer d'après un fichier du tableur. Chaque matin, l'espace des disques à relever. Chaque soir, une sauvegarde à lancer, et les vieilles à effacer. Et
# le journal du serveur montre que quelqu'un essaie des mots de passe.
#
# À la main, chaque tâche prend une demi-heure, et se fait avec une faute de temps en temps. Un **script** est une suite de commandes dans un fichier : la machine les refait, sans se lasser, toujours de la même façon. Y compris les fautes, si vous en avez mis.

# %% [markdown] gmsi={"competences": ["2-4-1"]}
# <a id="choisir"></a>
# ## 1. Que faut-il automatiser ?
#
# Une bonne tâche à automatiser est **fréquente**, suit des **règles fixes** et se **vérifie** facilement. Choisir le prochain serveur de fichiers n'en est pas une. Dans une entreprise, le menu ressemble à ceci :
#
# | tâche | pourquoi l'automatiser | ce qui reste à l'humain |
# | :--- | :--- | :--- |
# | comptes et dossiers en masse | 30 fois le même geste, des fautes de frappe | vérifier la liste, relire les lignes rejetées |
# | relevé des disques, des services | tous les jours, sans intérêt | agir quand l'alerte arrive |
# | lecture des journaux | des milliers de lignes | décider de bloquer une adresse |
# | sauvegarde et rétention | la nuit | **essayer de restaurer** |
# | mises à jour par vagues | beaucoup de postes | choisir la date, surveiller la première vague |
#
# Et le temps ? Un script ne supprime presque jamais **tout** le travail : il reste à le lancer et à relire son compte rendu. Si la tâche prend 20 minutes à la main et qu'il en reste 4, chaque exécution en gagne 16. Un script écrit en 3 heures (180 minutes) est remboursé à la **12<sup>e</sup>**
# exécution : onze n'en gagnent que 176.
#
# Une tâche quotidienne le rembourse en deux semaines ; une tâche mensuelle, en un an. C'est donc le **calendrier** qui décide, pas seulement le nombre d'exécutions. (Il reste une autre bonne raison : éviter une faute grave, même rare.)

# %%
Practice("script-seuil")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="premier-script"></a>
# ## 2. Le premier script : arguments, sorties, code
#
# Voici un script entier. Lisez-le, exécutez-le, puis changez les arguments.

# %%
PRESENTER = r"""
#!/usr/bin/env bash
# Présente un poste : son nom, et la salle s'il y en a une.
if [ $# -lt 1 ]; then
  echo "usage : presenter POSTE [SALLE]" >&2
  exit 2
fi
echo "Poste $1"
if [ $# -ge 2 ]; then
  echo "Salle $2"
fi
"""
essayer(PRESENTER, "pc-042", "atelier bois")

# %%
essayer(PRESENTER)  # sans argument

# %% [markdown]
# Ligne par ligne :
#
# - **`#!/usr/bin/env bash`**, le *shebang*, toujours la première ligne : elle dit **quel programme** lira la suite.
# - **`$#`** est le nombre d'arguments ; **`$1`**, **`$2`** sont le premier et le deuxième.
# - **`[ … ]`** est une *commande* qui réussit ou échoue : il faut des espaces autour des crochets. `-lt`, `-ge`, `-eq` comparent des **nombres** ; `=` compare des **textes** ; `-f` demande si un fichier existe, `-d` un dossier, `-z` si un texte est vide.
# - **`>&2`** écrit sur la **sortie d'erreur**. La sortie, elle, est réservée aux résultats, qu'un autre programme lira peut-être.
# - **`exit 2`** finit avec le **code de sortie** 2. Zéro veut dire *tout va bien* ; autre chose, *il y a eu un problème*. La tâche planifiée, l'outil de supervision et le script qui vous appelle ne regardent que lui.
#
# Le code de la dernière commande est dans `$?`. Et `a && b` lance `b` si `a` a réussi, `a || b` si `a` a échoué.

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="boucle"></a>
# ### Suivre un script à la trace
#
# La boucle `for` prend les mots l'un après l'autre. Avancez d'une étape à la fois, et regardez les **variables**, les **fichiers** et la **sortie** changer. Avant de cliquer, prédisez.

# %%
COMPTER = r"""
#!/usr/bin/env bash
# Compte les lignes de chaque liste, et en garde le total.
total=0
for liste in "$1"/*.txt; do
  lignes=$(wc -l < "$liste")
  total=$((total + lignes))
  echo "$liste : $lignes" >> bilan.log
done
echo "total : $total"
"""
LISTES = {
    "mes listes/atelier.txt": "pc1\npc2\npc3\n",
    "mes listes/rez de chaussée.txt": "pc4\n",
    "mes listes/plan.odt": "",
}
ScriptStepper(COMPTER, ["mes listes"], LISTES, watch=["liste", "lignes", "total"])

# %% [markdown]
# `$(…)` remplace la commande par ce qu'elle écrit ; `$((…))` calcule. Il n'y a **jamais d'espace** autour du `=` d'une affectation.

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="guillemets"></a>
# ## 3. Les guillemets : comment le shell coupe une ligne
#
# Avant de lancer une commande, le shell **remplace** les variables, puis **coupe** le résultat aux espaces, puis remplace les **étoiles** par des noms de fichiers. C'est ce qui rend `$fichier` dangereux : une valeur avec une espace devient deux arguments.
#
# **À vous :** essayez chaque exemple du menu, puis changez la valeur de `fichier`. Qu'arrive-t-il avec `*` pour valeur, avec et sans guillemets ? Et à `$vide` ?

# %%
WordsExplorer()

# %% [markdown]
# La règle tient en une ligne : **toute variable se met entre guillemets doubles**, `"$fichier"`. Les guillemets simples, eux, ne remplacent rien.
#
# Pour parcourir des fichiers, écrivez le **motif** lui-même, `for f in "$1"/*.pdf`, et non la sortie de `ls`, que le shell recouperait. Si aucun fichier ne convient, le motif reste tel quel : la boucle fait un tour avec un fichier qui s'appelle `*.pdf`. `shopt -s nullglob` demande zéro tour.
#
# Un outil relit vos guillemets : **`shellcheck`**. Il signale chaque variable nue par le code SC2086.

# %%
Practice("script-mots")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="rm"></a>
# ### La ligne la plus dangereuse
#
# `rm -rf $D/$f` : deux variables, aucun guillemet, et pas de question posée. Regardez ce qui reste. Nous voulions effacer le dossier `cache` de `mes projets`.

# %%
DANGER = r"""
#!/usr/bin/env bash
D=$1
rm -rf $D/cache
"""
essayer(
    DANGER,
    "mes projets",
    fichiers={"mes/contrat signé.txt": "", "mes projets/cache/page.html": "", "mes projets/plan": ""},
)

# %% [markdown]
# Le dossier `mes`, avec le contrat, a disparu ; le cache est toujours là. Et le code de sortie est 0. Les guillemets règlent ce cas-là, mais pas l'autre : si une variable est **vide**, `rm -rf "projets/$f"` efface `projets` tout entier. Deux parades :
#
# - vérifier **avant** : `if [ -z "$f" ]; then … exit 2; fi` ;
# - écrire `"${f:?}"`, qui arrête le script si `f` est vide.

# %%
Practice("script-rm")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="set-e"></a>
# ## 4. S'arrêter quand ça va mal : `set -euo pipefail`
#
# Par défaut, bash **continue** après une erreur. `cd sauvegardes` échoue, et la ligne suivante, `rm *.tar.gz`, s'exécute… dans le mauvais dossier. Trois réglages, souvent écrits en tête de script :
#
# | réglage | ce qu'il fait | ce qu'il ne fait **pas** |
# | :--- | :--- | :--- |
# | `set -e` | arrête à la première commande qui échoue | ni dans un `if`, un `while`, ni à gauche de `&&` ou `\|\|` : là, échouer est une réponse |
# | `set -u` | refuse une variable qui n'existe pas | une variable **vide** passe : elle existe |
# | `set -o pipefail` | `a \| b` échoue si `a` échoue | sans lui, seul le code de `b` compte |
#
# Deux surprises célèbres : `local x=$(commande)` a le code de `local`, qui réussit toujours ; et `((n++))` **échoue** quand `n` vaut 0, donc `set -e` arrête le script. Écrivez `x=$(commande)` sur sa propre ligne, et `n=$((n + 1))`.

# %%
SANS = r"""
#!/usr/bin/env bash
cd dossier-absent
echo "et pourtant je continue, dans $(basename "$PWD")"
"""
AVEC = SANS.replace("bash\n", "bash\nset -euo pipefail\n")
essayer(SANS)

# %%
essayer(AVEC)

# %% [markdown]
# Ces réglages sont un filet, pas un plan. Là où l'échec est prévisible, **traitez-le** : `if ! cp …; then`. Et n'oubliez pas de vérifier les arguments : `"${1:-}"` vaut le premier argument, ou rien, sans fâcher `set -u`.

# %%
Practice("script-arret")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="csv"></a>
# ## 5. Lire un fichier venu du tableur
#
# Trois pièges, toujours les mêmes : des **fins de ligne** Windows (`\r` avant chaque fin de ligne), une **marque invisible** au début (BOM), et l'ancien codage **cp1252**, où `é` tient sur un octet. Affichez les octets, et tout se voit.

# %%
VOIR = r"""
#!/usr/bin/env bash
head -n 1 "$1" | od -An -c
iconv -f utf-8 -t utf-8 "$1" > /dev/null 2>&1 && echo "UTF-8" || echo "pas de l'UTF-8"
"""
essayer(VOIR, "liste.csv", fichiers={"liste.csv": "\ufeffnom;prénom\r\n".encode()})

# %%
essayer(VOIR, "liste.csv", fichiers={"liste.csv": "nom;prénom\r\n".encode("cp1252")})

# %% [markdown]
# - `357 273 277` (en octal) est le BOM ; `\r` est la fin de ligne Windows ; `303 251` est un `é` en UTF-8, `351` le même en cp1252.
# - `iconv -f cp1252 -t utf-8` convertit. `iconv -f utf-8 -t utf-8` ne change rien, mais **échoue** si le fichier n'est pas de l'UTF-8 : c'est un test.
# - `sed $'s/\r$//'` enlève le `\r` de chaque fin de ligne. Dans `$'…'`, bash comprend `\r` et `\xef`.

# %%
Practice("script-csv")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="journal"></a>
# ## 6. Laisser une trace, remplacer un fichier
#
# Un script qui tourne la nuit doit dire ce qu'il a fait, **quand**, et avec quelle gravité. La date s'écrit de l'année à la seconde : ainsi l'ordre du texte est l'ordre du temps. `>>` ajoute ; `>` **écrase**.

# %%
TRACER = r"""
#!/usr/bin/env bash
dire() {
  echo "$(date +%FT%T) $1" >> travail.log
}
dire "début"
dire "12 fichiers copiés"
cat travail.log
"""
essayer(TRACER)

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# `dire` est une **fonction** : ses arguments sont aussi `$1`, `$2`… `%F` vaut `%Y-%m-%d`, `%T` vaut `%H:%M:%S`.
#
# <a id="provisoire"></a>
# ### Lire et écrire le même fichier
#
# `sort liste > liste` donne un fichier **vide** : c'est le shell qui ouvre `> liste`, et le vide, **avant** de lancer `sort`. On passe par un fichier provisoire :
#
# ```bash
# provisoire=$(mktemp)                      # un nom que personne d'autre n'a
# trap 'rm -f "$provisoire"' EXIT           # effacé quoi qu'il arrive
# ```
#
# `trap … EXIT` s'exécute à la fin du script, même s'il s'arrête sur une erreur. `mktemp` crée le fichier avec les droits `0600` : le **déplacer** (`mv`) à la place d'un autre donnerait ces droits-là ; recopier son **contenu** (`cat "$provisoire" > liste`) garde ceux d'origine.

# %%
Practice("script-redirection")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="identifiant"></a>
# ## 7. Des comptes en masse
#
# L'identifiant d'abord. `tr A-Z a-z` met en minuscules, mais `tr` travaille **octet par octet** : `é` en fait deux, et `tr é e` donne `ee`. `iconv` connaît les lettres, et sait les remplacer par les plus proches.

# %%
LETTRES = r"""
#!/usr/bin/env bash
echo "avec tr    : $(echo "$1" | tr é e)"
echo "avec iconv : $(echo "$1" | iconv -f utf-8 -t ascii//TRANSLIT)"
nettoye=$(echo "$1" | iconv -f utf-8 -t ascii//TRANSLIT | tr -cd a-zA-Z)
echo "lettres    : $nettoye, dont les quatre premières : ${nettoye:0:4}"
"""
essayer(LETTRES, "André-Noël d'Œuvre")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# (`//TRANSLIT` dépend des réglages de langue de la machine : ici, `C.UTF-8`. Vérifiez-le sur la vôtre avant de vous y fier.)
#
# <a id="comptes"></a>
# ### Demander avant de créer
#
# Ici, un petit **serveur** est prêté : les vraies commandes `useradd` et `groupadd`, qui travaillent dans le dossier `serveur` au lieu de la machine. `getent passwd NOM` demande si un compte existe, d'où qu'il vienne (fichier local, annuaire…). Il cherche le nom **entier** : `getent passwd | grep zmart` trouverait
# aussi `zmartin`.

# %%
DEMANDER = r"""
#!/usr/bin/env bash
for nom in zmartin zmart; do
  if getent passwd "$nom" > /dev/null; then
    echo "$nom existe"
  else
    echo "$nom n'existe pas"
  fi
done
useradd zmartin
echo "useradd sur un compte qui existe : code $?"
"""
essayer(DEMANDER, fichiers=server(logins=["zmartin"]))

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# Un mot sur les **mots de passe** : jamais dans le fichier, ni dans les arguments (n'importe qui les voit avec `ps`). On en tire un au hasard, que l'utilisateur doit changer à sa première connexion (`chage -d 0`).
#
# <a id="idempotence"></a>
# ### Pouvoir relancer : l'idempotence
#
# Le réseau coupe au milieu, ou la liste a une ligne de plus : il **faut** relancer. Un script est **idempotent** si le second passage ne change plus rien et réussit. On y arrive en demandant un **état** (« le groupe existe ») plutôt qu'une **action** (« crée le groupe »).
#
# **À vous :** comparez les deux versions, après un passage puis après deux.

# %%
NAIF = r"""
#!/usr/bin/env bash
groupadd rh
mkdir partage-rh
echo "partage-rh:rh" >> partages.conf
"""
SOIGNE = r"""
#!/usr/bin/env bash
getent group rh > /dev/null || groupadd rh
mkdir -p partage-rh
grep -qxF "partage-rh:rh" partages.conf 2> /dev/null || echo "partage-rh:rh" >> partages.conf
"""
TwoRunsViewer({"naïve": NAIF, "soignée": SOIGNE}, files=server())

# %%
Practice("script-relance")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="lignes"></a>
# ### Lire ligne par ligne, et survivre aux mauvaises
#
# ```bash
# while IFS= read -r ligne || [ -n "$ligne" ]; do
#   …
# done < "$1"
# ```
#
# - `-r` garde les barres obliques inverses ; `IFS=` garde les espaces du début et de la fin.
# - `|| [ -n "$ligne" ]` prend la **dernière ligne** si elle ne finit pas par un retour à la ligne : `read` la lit, mais échoue.
# - `done < "$1"`, et non `cat "$1" | while` : après un `|`, la boucle tourne dans un **autre processus**, et ses compteurs sont perdus.
#
# Une ligne fautive ne doit **pas** arrêter les autres : on la dit sur la sortie d'erreur avec son numéro, on la compte, on continue, et l'on finit par un code différent de zéro.

# %%
COMPTEUR = r"""
#!/usr/bin/env bash
perdu=0
cat "$1" | while read -r ligne; do perdu=$((perdu + 1)); done
garde=0
while read -r ligne || [ -n "$ligne" ]; do garde=$((garde + 1)); done < "$1"
echo "après un tube : $perdu ; par redirection : $garde"
"""
essayer(COMPTEUR, "postes.txt", fichiers={"postes.txt": "pc1\npc2\npc3"})

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="droits"></a>
# ## 8. Un dossier à plusieurs : les droits
#
# Quatre chiffres : le premier est **spécial** (4 setuid, 2 **setgid**, 1 *sticky*), puis propriétaire, groupe, autres. Chacun additionne 4 (lire), 2 (écrire), 1 (exécuter, ou **traverser** pour un dossier).
#
# Sur un dossier, **setgid** veut dire : ce que l'on y crée appartient au **groupe du dossier**, et non à celui de son auteur. Sans lui, le fichier de Zoé reste à son groupe, et Éric ne peut pas l'ouvrir. `2770` : le groupe fait tout, les autres rien.

# %%
DOSSIER = r"""
#!/usr/bin/env bash
mkdir -p commun
chmod 2750 commun
mkdir -p commun/plans
stat -c '%a %A %n' commun commun/plans
"""
essayer(DOSSIER)

# %% [markdown]
# Le sous-dossier a hérité du setgid. Deux prudences : donner les droits **même si le dossier existait** (sinon une vieille erreur reste), et ne pas les donner à tout le contenu (`chmod -R` rendrait les fichiers exécutables).

# %%
Practice("script-droits")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="analyse"></a>
# ## 9. Lire un journal : `grep`, `awk`, `sort`, `uniq`
#
# Chaque outil fait une chose, et le tube `|` les enchaîne. Combien d'impressions par personne ?

# %%
IMPRESSIONS = """\
2026-11-27T08:01 impression de zmartin : 12 pages
2026-11-27T08:03 maintenance : toner remplacé
2026-11-27T08:09 impression de joneil : 3 pages
2026-11-27T08:22 impression de zmartin : 1 pages
"""
COMPTE_IMPRESSIONS = r"""
#!/usr/bin/env bash
echo "1. garder les bonnes lignes"; grep 'impression de' "$1"
echo "2. un champ";                 grep 'impression de' "$1" | awk '{ print $4 }'
echo "3. trier, puis compter";      grep 'impression de' "$1" | awk '{ print $4 }' | sort | uniq -c
echo "4. le plus grand d'abord";    grep 'impression de' "$1" | awk '{ print $4 }' | sort | uniq -c | sort -k1,1nr
"""
essayer(COMPTE_IMPRESSIONS, "imp.log", fichiers={"imp.log": IMPRESSIONS})

# %% [markdown]
# - `uniq -c` ne réunit que des lignes **voisines** : d'abord `sort`.
# - `sort -n` compare des nombres ; sans lui, 9 vient après 12.
# - Dans `awk`, `$4` est le quatrième champ, `$NF` le **dernier**, `$(NF-1)` l'avant-dernier. Quand le début de la ligne varie, comptez **depuis la fin**. (L'`awk` de Debian ne connaît pas les répétitions comme `{1,3}` : laissez-les à `grep -E`.)
# - Un attaquant choisit le nom d'utilisateur qu'il essaie, et peut y écrire ce qu'il veut, même `from 10.0.0.1` : ne cherchez pas l'adresse au premier `from` venu.
# - Les lignes que vous ne savez pas lire se **comptent**. Un script qui les ignore en silence ment.

# %%
Practice("script-tri")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="alerte"></a>
# ## 10. Alerter : le code de sortie est le message
#
# Un outil de supervision lance votre script toutes les cinq minutes et ne regarde que son **code**. Écrire « disque plein » et finir par 0, c'est dire que tout va bien.
#
# Pour comparer des nombres, `-ge` (*greater or equal*). Dans `[[ … ]]`, `>` compare du **texte** : `9` y est plus grand que `80`.

# %%
COMPARER = r"""
#!/usr/bin/env bash
if [ 9 -ge 80 ]; then echo "-ge : 9 atteint 80"; else echo "-ge : 9 n'atteint pas 80"; fi
if [[ 9 > 80 ]]; then echo "> : 9 dépasse 80"; else echo "> : 9 ne dépasse pas 80"; fi
while read -r taux reste; do
  echo "taux $taux, et tout le reste : $reste"
done
"""
essayer(COMPARER, entree="91% /srv/partages communs\n9% /home\n")

# %% [markdown]
# `read -r a b` met le premier mot dans `a` et **tout le reste** dans `b`, espaces comprises. `${taux%\%}` enlève le `%` de la fin.

# %%
Practice("script-alerte")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="retention"></a>
# ## 11. Effacer les vieilles archives
#
# « Garder les sept dernières » : les archives **datées**, rangées par la date de leur **nom** (la date du fichier change dès qu'on le copie), et rien d'autre. Une liste (*tableau*) s'écrit `archives=("$dossier"/sauvegarde-*.gz)` ; sa longueur est `${#archives[@]}`, son premier élément `${archives[0]}`.
#
# Avec `AAAA-MM-JJ`, l'ordre alphabétique est celui du temps, et l'étoile rend ses fichiers déjà rangés.
#
# Avant de supprimer pour de bon, un **essai à blanc** : la même boucle, qui écrit ce qu'elle ferait. Et une question à se poser : que se passe-t-il si l'on demande d'en garder zéro ?

# %%
TABLEAU = r"""
#!/usr/bin/env bash
shopt -s nullglob
photos=(*.jpg)
echo "${#photos[@]} photos, de ${photos[0]} à ${photos[-1]}"
for ((i = 0; i < 2; i++)); do
  echo "en premier : ${photos[i]}"
done
"""
essayer(TABLEAU, fichiers={f"2026-{mois}.jpg": "" for mois in ("11", "02", "09")})

# %%
Practice("script-retention")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="sauvegarde"></a>
# ## 12. Sauvegarder : copier d'abord, supprimer ensuite
#
# L'ordre fait tout. Supprimer la plus vieille copie **avant** la nouvelle, c'est se retrouver un jour sans aucune : il suffit que le disque se remplisse pendant la copie. Une copie se fait donc en trois temps :
#
# 1. copier sous un **nom provisoire**, dans le dossier d'arrivée ;
# 2. si la copie a **réussi**, lui donner son vrai nom (`mv` est immédiat) ; sinon, effacer le provisoire et finir par un code d'erreur ;
# 3. alors seulement, effacer les plus anciennes.
#
# Et `cp` a ses pièges. Regardez bien où arrive le contenu.

# %%
COPIES = r"""
#!/usr/bin/env bash
cp -r photos copie-1        # copie-1 n'existe pas : il devient une copie
mkdir copie-2
cp -r photos copie-2        # copie-2 existe : la copie se place dedans
mkdir copie-3
cp photos/* copie-3         # l'étoile oublie les fichiers cachés
"""
essayer(COPIES, fichiers={"photos/a.jpg": "", "photos/.albums": ""})

# %% [markdown]
# `cp -a` garde en plus les **droits**, les dates et les **liens**. `rsync -a` aussi, et ne recopie que ce qui a changé ; attention à sa barre finale : `rsync -a photos/ d` copie le **contenu**, `rsync -a photos d` le dossier.

# %%
Practice("script-ordre")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="powershell"></a>
# ## 13. Le même geste en PowerShell
#
# Sur Windows Server, l'outil est PowerShell. Il ne fait pas circuler du texte mais des **objets** : plus besoin de couper des champs. Une commande s'appelle *Verbe-Nom*, et ses paramètres ont un nom.
#
# | le geste | bash | PowerShell | Python |
# | :--- | :--- | :--- | :--- |
# | lire un CSV à points-virgules | `while IFS=';' read -r a b` | `Import-Csv f.csv -Delimiter ';'` | `csv.DictReader(f, delimiter=";")` |
# | boucle | `for x in …; do … done` | `foreach ($x in $liste) { … }` | `for x in liste:` |
# | un fichier existe-t-il ? | `[ -f f ]` | `Test-Path f` | `Path("f").exists()` |
# | créer un dossier | `mkdir -p d` | `New-Item -ItemType Directory -Force d` | `Path("d").mkdir(exist_ok=True)` |
# | droits | `chmod 2770 d` | `icacls d /grant "GRP:(OI)(CI)M"` | `os.chmod("d", 0o2770)` |
# | ligne de journal | `echo … >> f` | `Add-Content f …` | `open("f", "a").write(…)` |
# | code de sortie | `exit 1`, `$?` | `exit 1`, `$LASTEXITCODE` | `sys.exit(1)` |
# | créer un compte | `useradd …` | `New-ADUser -Name … -SamAccountName … -Path …` | |
# | essai à blanc | une option que vous écrivez | `-WhatIf`, fourni par la commande | |
#
# Une boucle sur un fichier, ici pour des **groupes** :
#
# ```powershell
# $services = Import-Csv services.csv -Delimiter ';'
# foreach ($ligne in $services) {
#     New-ADGroup -Name $ligne.nom -GroupScope Global -Path "OU=Groupes,DC=bois,DC=lan" -WhatIf
# }
# ```
#
# `$ligne.nom` est la colonne `nom` de la ligne. Un accent grave `` ` `` en fin de ligne la prolonge sur la suivante. Le module ActiveDirectory n'existe que sous Windows : ici, on lit ces scripts, on ne les lance pas.

# %%
Practice("script-powershell")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je veux… | j'écris… |
# | :--- | :--- |
# | garder un nom entier | `"$variable"`, toujours |
# | parcourir des fichiers | `for f in "$d"/*.pdf`, avec `shopt -s nullglob` |
# | dire qu'un problème a eu lieu | un message sur `>&2`, et `exit` différent de 0 |
# | m'arrêter à la première erreur | `set -euo pipefail`, en sachant ce qu'il laisse passer |
# | lire toutes les lignes | `while IFS= read -r l \|\| [ -n "$l" ]; do … done < f` |
# | relancer sans dommage | demander l'état d'abord (`getent`, `mkdir -p`, `grep -q`) |
# | remplacer un fichier | provisoire, `trap … EXIT`, puis recopier |
# | partager un dossier | `chmod 2770` |
# | compter par valeur | `sort \| uniq -c \| sort -k1,1nr` |
# | supprimer | après la copie réussie, après un essai à blanc |
#
# ## La suite : le devoir
#
# Le devoir **`bloc2-scripts`** (« devoir bloc2-scripts » dans l'onglet des devoirs, *Assignments*) vous fait écrire ces scripts ; la correction les lance et regarde ce qu'ils font. Les mêmes idées en Python sont dans la leçon [Des algorithmes pour automatiser](2-4-algorithmes.ipynb).
#
# ## Sources
#
# - Manuels du système : `bash(1)`, `useradd(8)`, `getent(1)`, `iconv(1)`, `mktemp(1)`, `sort(1)`, `chmod(1)` (commande `man`, paquet `manpages-fr` pour une partie en français).
# - POSIX.1, *Shell & Utilities* : règles de `set -e`, découpage en mots, redirections. ShellCheck : codes SC2086, SC2045, SC2031.
# - Documentation de Microsoft : `Import-Csv`, `New-ADUser`, `New-ADGroup`, paramètre commun `-WhatIf`.
# - Tous les comportements montrés ici viennent de scripts lancés par ce carnet ; la menuiserie et ses salariés sont inventés.
