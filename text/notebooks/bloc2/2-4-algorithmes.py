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
# # Des algorithmes pour automatiser
#
# **Bloc 2, activité 2-4 · durée : 50 minutes environ, en deux fois si vous voulez · prérequis : quelques lignes de Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | dire **quelle tâche vaut un script**, et à partir de quand il est rentable | 2-4-1 |
# | **suivre un script ligne par ligne** : boucle, recherche, dichotomie, tri | 2-4-2 |
# | préparer des **comptes en masse** sans doublon, avec un script relançable | 2-4-2, 2-4-3 |
# | trouver une **attaque dans un journal** avec une fenêtre glissante | 2-4-2, 2-4-3 |
# | ordonner un **déploiement**, le faire par **vagues**, choisir les **sauvegardes** à garder | 2-4-2, 2-4-3 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **pas à pas** et les explorateurs se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
import unicodedata  # les lettres et leurs accents
from datetime import date, timedelta

from gmsi.widgets import (
    BreakEvenExplorer,
    Practice,
    Stepper,
    WindowExplorer,
    dependency_figure,
    retention_figure,
    trace_table,
    waves_figure,
)

# %% [markdown]
# <a id="situation"></a>
# ## La situation : lundi, trente embauches
#
# La menuiserie **Bois & Compas** ouvre un second atelier. Votre responsable vous laisse ce mot :
#
# > « Trente comptes à créer pour lundi. Le serveur reçoit des connexions bizarres, regarde le journal. Il faut aussi pousser la nouvelle
# > messagerie sur trente-huit postes, et le disque des sauvegardes est plein. **Ne fais pas tout ça à la main**, l'an dernier on a eu deux comptes au même nom. »
#
# Quatre tâches, et la même question pour chacune : quelle suite d'instructions, assez précise pour qu'une machine la suive, donne le bon résultat
# **dans tous les cas** ? Une telle suite s'appelle un **algorithme**.

# %% [markdown] gmsi={"competences": ["2-4-1"]}
# <a id="choisir"></a>
# ## 1. Quelle tâche vaut un script ?
#
# Une tâche s'automatise si elle passe **trois** questions, dans l'ordre :
#
# 1. **Suit-elle des règles fixes ?** « Purger les fichiers de plus de 30 jours », oui. « Rappeler un client mécontent », non : il faut un **jugement**, et aucun gain de temps ne le remplace.
# 2. **Revient-elle souvent ?** Ce qui compte est le temps d'une **année**, pas celui d'une fois.
# 3. **Le temps gagné dépasse-t-il le temps d'écriture ?**
#
# > gain de la première année = minutes × fois par an − minutes d'écriture
#
# **Exemple.** Vérifier les sauvegardes prend 15 minutes, chaque semaine : 15 × 52 = 780 minutes. Un script demande une journée, 480 minutes. Gain : **300 minutes**.
#
# **À vous :**
#
# 1. Ramenez la tâche à 12 fois par an : le script est-il encore rentable la première année ?
# 2. Une tâche de 2 minutes, 250 fois par an : combien de temps pouvez-vous passer à l'automatiser ?

# %%
BreakEvenExplorer(minutes=15, runs=52, script=480)

# %% [markdown]
# Un script a deux autres mérites que ce calcul ne compte pas : il ne se **trompe** pas à la trentième ligne, et il se **relit**. Il a aussi un coût caché : quelqu'un devra l'entretenir.

# %%
Practice("gain")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="variable"></a>
# ## 2. Suivre un script : la variable
#
# Une **variable** est un nom collé sur une valeur. `b = a` ne lie pas `b` à `a` pour toujours : `b` reçoit la valeur que `a` a **à ce moment-là**.
#
# Dans le pas à pas, la flèche montre la ligne qui **va** s'exécuter ; à droite, ce que contiennent les variables **juste avant**. Ce qui vient de changer porte un point ●.
# Appuyez sur **Avancer**, et annoncez à voix haute ce qui va changer.

# %%
Stepper(
    """
a = 3
b = a
a = a + 2
"""
)

# %%
Practice("variable")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="boucle"></a>
# ## 3. La boucle
#
# `for` répète les lignes décalées vers la droite. `range(3)` donne 0, 1, 2 : les **positions** d'une liste commencent à **0**, et `disques[0]` est le premier.
#
# Ce script compte les disques remplis à 80 % **ou plus**. Sous la liste, la flèche `i` montre la position du tour.

# %%
BOUCLE = """
disques = [55, 80, 91]
compteur = 0
for i in range(len(disques)):
    if disques[i] >= 80:
        compteur = compteur + 1
"""
Stepper(BOUCLE, watched="disques", marks=["i"])

# %% [markdown]
# Sur papier, on résume ce parcours dans une **table de trace** : une ligne par tour, avec les valeurs à la **fin** du tour. La première ligne ci-dessous est l'état
# **avant** la boucle ; les suivantes sont les fins de tours.

# %%
trace_table(BOUCLE, "for i in range(len(disques)):", "i", "compteur")

# %%
Practice("boucle")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="condition"></a>
# ### La condition : `>=` ou `>` ?
#
# `>=` accepte l'égalité, `>` la refuse. « **Au moins** 80 », « **à partir de** 80 », « 80 **ou plus** » s'écrivent `>= 80`. « **Plus de** 80 », « **dépasser** 80 » s'écrivent `> 80`.
# C'est toujours la valeur **exactement au seuil** qui révèle la faute : essayez-la la première.

# %%
for disque in [79, 80, 81]:
    print(disque, "au moins 80 :", disque >= 80, " plus de 80 :", disque > 80)

# %%
Practice("condition")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="recherche"></a>
# ## 4. La recherche : une par une
#
# Dans un inventaire **en désordre**, il n'y a pas mieux que de regarder chaque numéro, et de s'arrêter dès qu'on a trouvé (`break`).
# « Absent » se dit **−1** : 0 serait la première position.
#
# **À vous :** comptez les regards. Combien en faudrait-il, au pire, pour 1 000 numéros ?

# %%
Stepper(
    """
numeros = [1207, 1188, 1342, 1215]
cible = 1342
position = -1
for i in range(len(numeros)):
    if numeros[i] == cible:
        position = i
        break
""",
    watched="numeros",
    marks=["i", "position"],
)

# %%
Practice("recherche")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="dichotomie"></a>
# ## 5. La dichotomie : couper en deux
#
# Si la liste est **rangée**, on regarde le **milieu**. Trop petit ? La cible est à droite : on écarte toute la moitié gauche, **milieu compris**. Trop grand ? L'inverse. Mille
# numéros : dix regards au plus, au lieu de mille.
#
# Deux détails font toute la différence :
#
# - `gauche = milieu + 1` et `droite = milieu - 1` : garder le milieu, c'est risquer de tourner sans fin ;
# - `while gauche <= droite` : quand il ne reste qu'**une** valeur, `gauche` et `droite` sont égales, et il faut encore la regarder.

# %%
DICHOTOMIE = """
numeros = [3, 8, 12, 20, 31]
cible = 31
gauche, droite = 0, 4
while gauche <= droite:
    milieu = (gauche + droite) // 2
    if numeros[milieu] == cible:
        break
    if numeros[milieu] < cible:
        gauche = milieu + 1
    else:
        droite = milieu - 1
"""
Stepper(DICHOTOMIE, watched="numeros", marks=["gauche", "droite", "milieu"])

# %%
trace_table(DICHOTOMIE, "if numeros[milieu] == cible:", "gauche", "droite", "milieu")

# %% [markdown]
# **À vous :** remplacez `cible = 31` par `cible = 9`, qui n'y est pas, et exécutez de nouveau les deux cellules. À la fin, `gauche` a **dépassé** `droite` : l'intervalle est vide.

# %%
Practice("dichotomie")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="tri"></a>
# ## 6. Ranger : le tri par insertion
#
# Vous tenez des cartes en main. Vous prenez la deuxième et la glissez à sa place parmi celles de gauche ; puis la troisième ; et ainsi de suite. Après le tour `i`, les valeurs
# de position 0 à `i` sont **rangées entre elles**, et celles de droite n'ont **pas bougé**.
#
# Ce n'est pas le tri par **sélection**, qui va d'abord chercher la plus petite de **toutes**. Les deux donnent la même liste à la fin, mais pas les mêmes étapes.
#
# **À vous :** suivez `j` : il recule tant que la voisine de gauche est plus grande.

# %%
TRI = """
valeurs = [30, 20, 40, 10]
for i in range(1, len(valeurs)):
    j = i
    while j > 0 and valeurs[j - 1] > valeurs[j]:
        valeurs[j - 1], valeurs[j] = valeurs[j], valeurs[j - 1]
        j = j - 1
"""
Stepper(TRI, watched="valeurs", marks=["i", "j"])

# %%
trace_table(TRI, "for i in range(1, len(valeurs)):", "i", "valeurs")

# %%
Practice("tri")

# %% [markdown]
# Dans vos scripts, vous n'écrirez pas ce tri : `sorted` range pour vous, mieux et plus vite. Mais suivre un tri à la main, c'est savoir suivre **n'importe quelle** boucle imbriquée.

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="dictionnaire"></a>
# ## 7. Le dictionnaire : un compteur par adresse
#
# Une variable ne tient qu'un compteur. Pour un compteur **par** adresse, il faut un **dictionnaire** : des **clés** (les adresses), chacune une seule fois, et leur valeur.
# `echecs.get(adresse, 0)` rend la valeur, ou 0 si la clé n'existe pas encore.
#
# Le script compte les échecs **depuis le dernier succès** : un succès remet à zéro le compteur de **cette** adresse, et d'elle seule.

# %%
Stepper(
    """
echecs = {}
journal = [("ECHEC", "A"), ("ECHEC", "B"),
           ("ECHEC", "A"), ("SUCCES", "A")]
for etat, adresse in journal:
    if etat == "ECHEC":
        echecs[adresse] = echecs.get(adresse, 0) + 1
    else:
        echecs[adresse] = 0
"""
)

# %%
Practice("dictionnaire")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="texte"></a>
# ## 8. Des comptes en masse : d'abord les lettres
#
# Un identifiant n'accepte que des lettres de `a` à `z`. Il faut donc réduire « Éloïse » à `eloise`, sans en perdre une lettre. Pour l'ordinateur, un « é » peut se **décomposer** en deux
# signes : la lettre, puis l'accent. C'est la forme **NFKD** d'Unicode ; il ne reste qu'à jeter ce qui n'est pas une lettre simple.

# %%
for mot in ["Zoé", "Ça", "Œuvre", "Bjørn"]:
    signes = unicodedata.normalize("NFKD", mot.lower())
    # un accent seul se montre sur un rond, pour qu'on le voie
    vus = ["◌" + signe if unicodedata.combining(signe) else signe for signe in signes]
    print(f"{mot:>6} →", "  ".join(vus))

# %% [markdown]
# Les accents de « Zoé » et la cédille de « Ça » se détachent. Mais **œ, æ, ß et ø ne se décomposent pas** : les jeter donnerait `uvre` et `bjrn`. On les remplace **d'abord**, à la main, et
# après être passé en **minuscules** (sinon Œ échappe au remplacement). L'ordre des étapes compte :
#
# > minuscules → œ, æ, ß, ø → NFKD → ne garder que a à z

# %%
Practice("lettres")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="identifiant"></a>
# ## 9. L'identifiant, et les homonymes
#
# Chez Bois & Compas : une **initiale par partie du prénom**, puis le **nom entier**, particule comprise, coupé à **20 caractères** (la limite d'un nom d'ouverture de session Active Directory).
#
# | personne | identifiant | pourquoi |
# | :--- | :--- | :--- |
# | Camille Dupont | `cdupont` | |
# | Jean-Pierre Le Goff | `jplegoff` | deux initiales ; l'espace disparaît |
# | Anne de La Tour | `adelatour` | la particule fait partie du nom |
# | Luc Montmorency-Laval-Boutteville | `lmontmorencylavalbou` | coupé à 20 |
#
# Les identifiants se comparent **sans distinguer les majuscules** : `CDupont` et `cdupont` sont le même compte.

# %%
Practice("identifiant")

# %% [markdown]
# Un **homonyme** reçoit un numéro : 2 pour le deuxième, 3 pour le troisième. Et les 20 caractères ? Ils comptent **avec** le numéro : on raccourcit la **base**, puis on ajoute. Chaque essai
# repart de la base : `cdupont2`, puis `cdupont3`, jamais `cdupont23`.

# %%
base = "lmontmorencylavalbou"
for numero in ["2", "3", "10"]:
    essai = base[: 20 - len(numero)] + numero
    print(essai, len(essai))

# %%
Practice("homonyme")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="fichier"></a>
# ## 10. Lire la liste du personnel
#
# Le fichier vient d'un tableur, et un même tableur enregistre de trois façons : en UTF-8, en UTF-8 précédé d'une **marque invisible** (le BOM), ou en `cp1252`, l'ancien codage de Windows.
# On essaie `utf-8-sig`, qui enlève le BOM s'il y en a un ; si les octets ne sont pas de l'UTF-8, Python le dit, et l'on passe à `cp1252`.

# %%
bon = "matricule;nom\r\n0042;Zoé\r\n"
for octets in [bon.encode("utf-8"), bon.encode("utf-8-sig"), bon.encode("cp1252")]:
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    print(octets[:6], "→", texte.splitlines())

# %% [markdown]
# Deux réflexes encore : **ôter les espaces** autour des valeurs (`strip()`), et laisser un matricule **en texte**. `int("0042")` vaut 42, et plus personne ne retrouve la fiche `0042`.

# %%
Practice("fichier-comptes")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="idempotence"></a>
# ## 11. Un script que l'on peut relancer
#
# Le script tourne lundi. Mardi, les ressources humaines ajoutent un nom et vous le relancez. Va-t-il recréer les trente comptes ? Un script est **idempotent** si le relancer ne
# change rien de plus. Il suffit de **regarder d'abord ce qui existe** :
#
# - le matricule a déjà un compte : on passe ;
# - le matricule est deux fois dans le fichier : la seconde fois, il a un compte, celui que l'on vient de créer ;
# - l'identifiant est pris : par un compte ancien **ou par un compte créé à l'instant**.
#
# Et l'**ordre** ? Si deux homonymes sont servis dans l'ordre du fichier, un simple tri dans le tableur échange leurs identifiants. On les sert donc toujours dans le même ordre : par matricule.

# %%
PASSAGE = """
fichier = [("0042", "cdupont"), ("0131", "jmartin"),
           ("0042", "cdupont")]
comptes = {}
crees = 0
for passage in ["lundi", "mardi"]:
    for matricule, identifiant in fichier:
        if matricule not in comptes:
            comptes[matricule] = identifiant
            crees = crees + 1
"""
Stepper(PASSAGE)

# %%
Practice("relance")

# %% [markdown] gmsi={"competences": ["2-4-3"]}
# <a id="journal"></a>
# ## 12. Lire un journal, même abîmé
#
# Une ligne du journal porte un instant, un état, une adresse et un compte :
#
# > `2026-11-22T08:14:03 ECHEC 203.0.113.7 admin`
#
# Un vrai journal contient aussi des lignes coupées, et parfois dans le désordre. Trois règles :
#
# - une ligne abîmée se **compte** (c'est un renseignement) et n'arrête **jamais** la lecture ;
# - une ligne **vide** n'est rien : ni un évènement, ni un rejet ;
# - on **range par instant** avant d'analyser.

# %%
lignes = [
    "2026-11-22T08:14:09 SUCCES 203.0.113.7 admin",
    "",
    "2026-11-22T08:1",
    "2026-11-22T08:14:03 ECHEC 203.0.113.7 admin",
]
evenements, rejets = [], 0
for ligne in lignes:
    mots = ligne.split()  # une ligne vide donne une liste vide
    if len(mots) == 4:
        evenements.append(mots)
    elif mots:
        rejets = rejets + 1
print(sorted(evenements))
print("rejets :", rejets)

# %%
Practice("journal")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="fenetre"></a>
# ## 13. La fenêtre glissante
#
# Cinq échecs dans la journée, c'est un lundi. Cinq en une minute, c'est un robot. On ne compte donc pas **tous** les échecs, mais ceux d'une **fenêtre** de 60 secondes, qui glisse :
# à chaque échec, on oublie ceux qui sont plus vieux que 60 secondes, on ajoute le nouveau, on compte. Les deux **bords** comptent : de 50 à 110 il y a bien 60 secondes.
#
# **À vous :**
#
# 1. Faites glisser la fin de la fenêtre. À quel instant `203.0.113.7` atteint-il trois échecs ?
# 2. Les traits pointillés découpent le temps en **tranches fixes**. Combien d'échecs la tranche la plus chargée de `203.0.113.7` contient-elle ? Voilà pourquoi l'on fait **glisser**.
# 3. `198.51.100.20` a plus d'échecs en tout : pourquoi n'est-il pas suspect ?

# %%
WindowExplorer(
    {"203.0.113.7": [50, 70, 110], "198.51.100.20": [5, 80, 150, 220]}, length=60, threshold=3
)

# %%
Practice("fenetre")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="versions"></a>
# ## 14. Quelle version est la plus récente ?
#
# La messagerie 10.2 remplace la 9.11. Un script qui compare des **textes** croit le contraire : caractère par caractère, « 1 » passe avant « 9 ». Un nombre à virgule ne vaut pas mieux :
# 1.10 deviendrait 1.1, donc plus vieux que 1.9. Une version est une **suite de nombres entiers** : on la découpe au point et l'on compare des **tuples**, le premier nombre d'abord.

# %%
print("en textes  :", "9.11" < "10.2")
print("en nombres :", 1.9 < 1.10)
print("en tuples  :", (9, 11) < (10, 2), (1, 9) < (1, 10))
print("1.2 et 1.2.0 :", (1, 2) == (1, 2, 0), "-> il faut d'abord compléter par des 0")

# %%
Practice("versions")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="ordre"></a>
# ## 15. L'ordre de déploiement
#
# La messagerie a besoin du *runtime* et du VPN ; le VPN, des certificats. On dessine : une **flèche** va de chaque prérequis vers ce qui l'attend. Puis on recommence, tour après tour :
# installer tout ce qui est **prêt**, c'est-à-dire tout ce dont **tous** les prérequis sont installés.
#
# Un prérequis a lui-même les siens : regarder un seul niveau ne suffit pas. Et `certificats`, que personne n'a décrit à part, doit être installé aussi.

# %%
dependency_figure(
    {
        "messagerie": ["runtime", "vpn"],
        "vpn": ["certificats"],
        "runtime": [],
        "antivirus": [],
        "plans 3D": ["runtime", "pilotes"],
    }
)

# %% [markdown]
# Et si, à un tour, **rien** n'est prêt alors qu'il en reste ? Alors les dépendances tournent en rond : c'est un **cycle**, et aucun ordre n'existe. Le script doit le **dire** et s'arrêter, pas
# rendre un ordre faux.

# %%
dependency_figure({"pilotes": ["runtime"], "runtime": ["outils"], "outils": ["pilotes"]})

# %%
Practice("ordre")

# %% [markdown] gmsi={"competences": ["2-4-2"]}
# <a id="vagues"></a>
# ## 16. Par vagues
#
# On ne pousse pas une nouveauté sur trente-huit postes d'un coup. Une première vague **pilote** (5 %), puis 25 %, puis tous. Ces parts sont **cumulées** : « 25 % » veut dire qu'après
# la deuxième vague un quart du parc est fait, **pilotes compris**. On arrondit **au-dessus** : sans cela, un parc de trois postes n'aurait aucun pilote.
#
# `-(-n * p // 100)` arrondit au-dessus sans sortir des entiers : la division `//` arrondit au-dessous, et les deux signes moins retournent le sens.

# %%
for part in [5, 25, 100]:
    print(f"{part:>3} % de 38 postes :", -(-38 * part // 100))
waves_figure({"Bois & Compas": 38, "Petit atelier": 3}, [5, 25, 100])

# %%
Practice("vagues")

# %% [markdown] gmsi={"competences": ["2-4-2", "2-4-3"]}
# <a id="conserver"></a>
# ## 17. Quelles sauvegardes garder ?
#
# La règle **grand-père, père, fils** (GFS) garde la **dernière** sauvegarde de chacun des 7 derniers jours, des 4 dernières semaines et des 3 derniers mois **qui en ont une**. 7 + 4 + 3 = 14 ?
# Non : les règles se **recouvrent**. La dernière de toutes est à la fois celle du jour, de la semaine et du mois. Comptez les cases :

# %%
fin = date(2026, 11, 22)
soixante = [fin - timedelta(days=n) for n in range(60)]
retention_figure(soixante, days=7, weeks=4, months=3)

# %% [markdown]
# On en garde **12**. Remarquez les dates : le 31 octobre et le 30 septembre, les **derniers** jours de leur mois, et non les premiers.
#
# Un piège demeure, qui ne se voit qu'une fois par an : les semaines de la norme **ISO 8601** vont du lundi au dimanche, et la dernière de décembre appartient parfois à l'année **suivante**. Il
# faut donc l'année **de la semaine**, pas celle du calendrier.

# %%
for jour in [date(2025, 12, 28), date(2025, 12, 29), date(2026, 1, 4)]:
    annee, semaine, _ = jour.isocalendar()
    print(jour, "→ semaine", semaine, "de", annee)

# %%
Practice("conserver")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je veux… | l'idée | le piège |
# | :--- | :--- | :--- |
# | choisir une tâche | minutes × fois − écriture, sans jugement humain | la durée d'une seule fois |
# | comprendre un script | une table de trace, valeurs de **fin** de tour | les positions commencent à 0 |
# | chercher dans une liste rangée | couper en deux, milieu écarté | `gauche <= droite` ; « absent » vaut −1 |
# | compter par adresse | un dictionnaire | remettre à zéro après un succès |
# | réduire un nom | minuscules, ligatures, NFKD, a à z | œ, æ, ß, ø ne se décomposent pas |
# | créer des comptes | regarder ce qui existe, y compris ce qu'on vient de créer | le numéro compte dans les 20 caractères |
# | trouver un robot | une fenêtre qui glisse, bords compris | les tranches fixes |
# | comparer des versions | des tuples d'entiers | « 10 » avant « 9 » |
# | ordonner | installer ce qui est prêt, recommencer | rien n'est prêt : c'est un cycle |
# | déployer | des parts cumulées, arrondies au-dessus | un petit parc sans pilote |
# | garder | la dernière de chaque période | les règles se recouvrent : 12, pas 14 |
#
# ## La suite : le devoir
#
# Le devoir **`bloc2-algorithmes`** (« devoir bloc2-algorithmes » dans l'onglet des devoirs, *Assignments*) vous fait écrire ces outils un à un, sur des données
# tirées de votre nom. Quand le compte rendu cite une section de cette leçon, revenez-y : les vérifications ✎ proposent toujours de nouveaux cas.
#
# ## Sources
#
# - Forme NFKD : annexe 15 du standard Unicode (*Unicode Normalization Forms*). Les 20 caractères : Microsoft Learn, *SAM-Account-Name attribute*.
# - Semaines : norme ISO 8601 ; méthode `isocalendar` de la documentation de Python. Codages `utf-8-sig` et `cp1252` : module `codecs` de la même documentation.
# - Ordre de déploiement : tri topologique, par tours (algorithme de Kahn, 1962). Les douze sauvegardes gardées ont été vérifiées avec l'outil libre restic (règles `keep-daily`, `keep-weekly`, `keep-monthly`).
# - Les adresses en 203.0.113.0/24 et 198.51.100.0/24 sont réservées à la documentation (RFC 5737). L'entreprise et ses employés sont inventés.
