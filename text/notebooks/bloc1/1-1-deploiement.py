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
# # Choisir et dérouler un déploiement
#
# **Bloc 1, activités 1-1 et 1-4 · durée : 40 minutes environ · prérequis : quelques lignes de Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | calculer le temps que prend une image sur le réseau, sans vous tromper d'unité | 1-1-2 |
# | choisir une technologie de déploiement sur des critères qui se mesurent | 1-1-2 |
# | dresser l'ordinogramme d'un master, et voir ce qu'un chemin oublie | 1-1-3 |
# | dresser celui de l'entrée d'un poste dans l'annuaire | 1-4-3 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **explorateurs** se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
import math

import pandas as pd

from gmsi.widgets import Practice, RolloutExplorer, flowchart_figure

# %% [markdown]
# <a id="situation"></a>
# ## La situation : quarante postes, huit heures
#
# Le site de Cholet de la menuiserie **Bois & Compas** a ses réseaux. Quarante postes identiques attendent dans les cartons. Votre responsable vous écrit :
#
# > « On ouvre lundi à 8 h. Vous avez le réseau pour vous dimanche de 14 h à 22 h. L'image fait 20 Go, le lien du serveur 1 Gbit/s. **Est-ce que ça passe ?** Et si oui, avec quel
# > outil ? Écrivez-moi la procédure : je veux que Karim puisse la dérouler sans vous. »
#
# Trois questions : *combien de temps*, *avec quoi*, *dans quel ordre*.

# %% [markdown] gmsi={"competences": ["1-1-2"]}
# <a id="unites"></a>
# ## 1. Des octets et des bits, des Go et des Gio
#
# Deux conversions, deux pièges :
#
# - une **taille** se donne en **octets**, un **débit** en **bits** par seconde. Un octet fait **8 bits** ;
# - 1 **Go** (gigaoctet) = 10⁹ octets ; 1 **Gio** (gibioctet) = 2³⁰ octets, soit 7 % de plus. L'explorateur de Windows compte en Gio et écrit « Go ».

# %%
print("1 Go  =", 10**9, "octets")
print("1 Gio =", 2**30, "octets")
print("20 Gio =", round(20 * 2**30 / 10**9, 2), "Go")

# %%
Practice("unites")

# %% [markdown] gmsi={"competences": ["1-1-2"]}
# <a id="duree"></a>
# ## 2. La durée d'une copie
#
# $$\text{durée} = \frac{\text{taille en octets} \times 8}{\text{débit en bits par seconde} \times \text{rendement}}$$
#
# Le **rendement** est la part du débit qui transporte vraiment l'image : le reste va aux en-têtes, aux accusés de réception, aux autres. On le **mesure** sur une copie d'essai ; à défaut, on écrit l'hypothèse. Il est au **dénominateur** :
# un mauvais rendement allonge la durée.
#
# **Exemple.** 20 Go à 1 Gbit/s avec un rendement de 80 % : 160 milliards de bits, à 800 millions par seconde, font **200 secondes**.

# %%
taille_bits = 20 * 10**9 * 8
debit_utile = 1000 * 10**6 * 0.8
print(taille_bits / debit_utile, "secondes")

# %%
Practice("copie")

# %% [markdown] gmsi={"competences": ["1-1-2"]}
# <a id="multicast"></a>
# ## 3. Quarante copies, ou une seule
#
# - En **unicast**, chaque poste reçoit **sa** copie. Qu'on les serve un par un ou dix à la fois, le lien du serveur transporte quarante images : 40 × 200 s = 8 000 s, plus de **deux heures**.
# - En **multicast**, le serveur émet **une fois**, et les commutateurs recopient vers tous les postes inscrits. On branche 24 postes à la fois : deux **lots**, donc deux émissions, **400 secondes**.
#
# Le second lot n'a que 16 postes, mais il dure autant : un lot incomplet prend une émission entière. On arrondit donc **au-dessus** :

# %%
postes, lot, copie = 40, 24, 200
print("unicast  :", postes * copie, "secondes")
print("multicast :", math.ceil(postes / lot) * copie, "secondes")
print("aucun poste :", math.ceil(0 / lot) * copie)

# %% [markdown]
# Le multicast a un prix : les commutateurs doivent savoir le traiter (*IGMP snooping*), sinon ils inondent tous les ports ; et le lot avance au pas du poste **le plus lent**.
#
# **À vous :**
#
# 1. À partir de combien de postes l'unicast dépasse-t-il deux heures ? Réduisez le débit à 100 Mbit/s et refaites.
# 2. Mettez un **lot de 1** : que devient le multicast ?
# 3. Passez de 24 à 25 postes. De quoi la durée du multicast augmente-t-elle, et celle de l'unicast ?

# %%
RolloutExplorer()

# %%
Practice("lots")

# %% [markdown] gmsi={"competences": ["1-1-2"]}
# <a id="choix"></a>
# ## 4. Choisir, sur des critères qui se mesurent
#
# Un tableau comparatif ne vaut que si ses critères se **mesurent** : *disponible ou non*, *prérequis présents ou non*, *durée*. On procède dans cet ordre :
#
# 1. **Écarter** ce qui n'est plus maintenu.
# 2. **Écarter** ce dont le site n'a pas **tous** les prérequis.
# 3. **Calculer** la durée (préparation, puis lots), et écarter ce qui ne tient pas dans le temps disponible.
# 4. De ce qui reste, prendre le plus rapide, ou le moins cher.
#
# Ce qu'il faut savoir des technologies d'aujourd'hui :
#
# | technologie | ce qui la décide |
# | :--- | :--- |
# | **MDT** (*Microsoft Deployment Toolkit*) | **retiré par Microsoft en janvier 2026** : plus de correctifs, plus de téléchargement officiel. À ne pas choisir pour un projet neuf. |
# | **WDS** (service de Windows Server) | le démarrage par le réseau (PXE) et vos propres images de démarrage marchent ; mais installer **Windows 11 avec le boot.wim du support d'installation est bloqué**. |
# | **Autopilot** | le poste se configure chez l'utilisateur, par Internet. Il faut un **abonnement** : Entra ID P1 ou P2 avec Intune, ou une offre Microsoft 365 qui les contient. |
# | **Clonage** (FOG, Clonezilla…) | une image, un démarrage PXE ou une clé ; unicast ou multicast. Il faut des droits de licence pour cette image. |
# | **Fichier de réponses** | une installation sans question : `autounattend.xml`, preseed (Debian), kickstart (Red Hat), autoinstall (Ubuntu). |
#
# **Exemple.** Nos quarante postes, huit heures (480 minutes). Les durées ci-dessous sont des valeurs d'exercice : mesurez les vôtres.

# %%
comparaison = pd.DataFrame(
    [
        {"technologie": "clés USB", "maintenue": True, "prérequis": True, "préparation": 30, "lot": 4, "minutes par lot": 45},
        {"technologie": "MDT", "maintenue": False, "prérequis": True, "préparation": 60, "lot": 24, "minutes par lot": 20},
        {"technologie": "clonage multicast", "maintenue": True, "prérequis": True, "préparation": 180, "lot": 24, "minutes par lot": 25},
        {"technologie": "Autopilot", "maintenue": True, "prérequis": False, "préparation": 240, "lot": 30, "minutes par lot": 50},
    ]
).set_index("technologie")
lots = (40 / comparaison["lot"]).apply(math.ceil)
comparaison["durée"] = comparaison["préparation"] + lots * comparaison["minutes par lot"]
possible = comparaison["maintenue"] & comparaison["prérequis"] & (comparaison["durée"] <= 480)
comparaison["retenue"] = possible & (comparaison["durée"] == comparaison.loc[possible, "durée"].min())
comparaison

# %% [markdown]
# Les clés USB tiennent tout juste ; le clonage multicast finit en moins de quatre heures. MDT semble plus rapide : il est **écarté avant**, et sa durée ne compte pas.

# %%
Practice("technologie")

# %% [markdown] gmsi={"competences": ["1-1-3"]}
# <a id="ordinogramme"></a>
# ## 5. L'ordinogramme : une procédure que l'on peut suivre
#
# Un **ordinogramme** montre une procédure : un **début**, des **actions** (rectangles), des **questions** (losanges) et une ou plusieurs **fins**. On l'écrit ici comme des données : des nœuds, et des flèches.

# %%
brancher = {
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
flowchart_figure(brancher)

# %% [markdown]
# Ses règles, que l'on vérifie une à une :
#
# - **un** début, au moins une fin, et de partout on peut arriver à une fin ;
# - une **question** a deux sorties, *oui* et *non* ; une action en a **une** ;
# - après un essai manqué, on corrige **et l'on essaie de nouveau** : la flèche revient en arrière.
#
# La faute la plus fréquente est une question à **une seule** sortie : « image correcte ? oui → déployer ». Et si c'est non ? Karim, seul un dimanche, ne saura pas.
#
# **À vous :** dans la cellule ci-dessus, supprimez la ligne de la réponse « non », exécutez, et lisez ce qui est signalé.

# %%
Practice("ordinogramme")

# %% [markdown] gmsi={"competences": ["1-1-3"]}
# <a id="master"></a>
# ## 6. Le master : l'ordre fait tout
#
# Un **master** est le poste modèle dont on capture l'image. Avant de capturer, on le **généralise** (`sysprep /generalize` sous Windows) : on retire ce qui n'appartient qu'à lui, son nom et son identifiant. Sans cela, tous les clones auraient la **même identité**.
#
# D'où un ordre, que chaque chemin de l'ordinogramme doit respecter :
#
# | d'abord | ensuite | sinon |
# | :--- | :--- | :--- |
# | système, logiciels, mises à jour | généraliser | ce qui vient après n'est plus généralisé |
# | généraliser | capturer | quarante postes avec la même identité |
# | restaurer sur **un** poste, et essayer | déployer en masse | quarante postes avec la même panne |
# | déployer | joindre l'annuaire | le master emporterait un compte d'ordinateur qui n'est pas celui des clones |
#
# Voici une procédure. Elle semble raisonnable. Suivez **tous** les chemins : l'un d'eux est faux.

# %%
flowchart_figure(
    {
        "noeuds": {
            "depart": "début",
            "installer": "action",
            "generaliser": "action",
            "capturer": "action",
            "tester": "action",
            "test_ok": "question",
            "ajouter_pilote": "action",
            "deployer": "action",
            "termine": "fin",
        },
        "fleches": [
            ("depart", "installer"),
            ("installer", "generaliser"),
            ("generaliser", "capturer"),
            ("capturer", "tester"),
            ("tester", "test_ok"),
            ("test_ok", "deployer", "oui"),
            ("test_ok", "ajouter_pilote", "non"),
            ("ajouter_pilote", "deployer"),
            ("deployer", "termine"),
        ],
    }
)

# %% [markdown]
# Après un test manqué, on ajoute un pilote… et l'on déploie **sans avoir essayé de nouveau** ; pire, l'image n'a pas été recapturée. La bonne flèche ramène d'`ajouter_pilote` à `generaliser`.
#
# Comment s'en assurer sans se fier à l'œil ? **On cache l'étape, et l'on regarde si l'on passe quand même.** Cachez `tester` : si, parti d'`ajouter_pilote`, on arrive encore à `deployer`, c'est qu'un chemin évite le test.

# %%
Practice("ordre-master")

# %% [markdown] gmsi={"competences": ["1-4-3"]}
# <a id="annuaire"></a>
# ## 7. L'entrée dans l'annuaire
#
# Un poste déployé n'est pas encore un poste de l'entreprise : il faut le **joindre** à l'annuaire. Là encore, l'ordre compte :
#
# 1. **Vérifier le DNS.** Le poste trouve le contrôleur de domaine en interrogeant le DNS : il lui faut celui de l'entreprise. Sinon, corriger et vérifier de nouveau.
# 2. **Renommer** le poste : son nom sera celui de son compte d'ordinateur.
# 3. **Joindre** l'annuaire, puis **redémarrer**.
# 4. **Ouvrir une session** avec un compte de l'annuaire : c'est la preuve que tout marche. Sinon, diagnostiquer et essayer de nouveau.
# 5. Alors seulement, **remettre** le poste à son utilisateur.
#
# Voici celle que l'on suivait à Angers. **Elle contient trois fautes** : cherchez-les avant de lire la suite.

# %%
flowchart_figure(
    {
        "noeuds": {
            "depart": "début",
            "controler_dns": "action",
            "dns_ok": "question",
            "mettre_dns": "action",
            "entrer_domaine": "action",
            "nommer": "action",
            "relancer": "action",
            "rendre": "action",
            "termine": "fin",
        },
        "fleches": [
            ("depart", "controler_dns"),
            ("controler_dns", "dns_ok"),
            ("dns_ok", "entrer_domaine", "oui"),
            ("dns_ok", "mettre_dns", "non"),
            ("mettre_dns", "entrer_domaine"),
            ("entrer_domaine", "nommer"),
            ("nommer", "relancer"),
            ("relancer", "rendre"),
            ("rendre", "termine"),
        ],
    }
)

# %% [markdown]
# 1. Après `mettre_dns`, on entre dans le domaine **sans avoir contrôlé de nouveau** : une faute de frappe dans le DNS, et la suite échoue.
# 2. `nommer` vient **après** `entrer_domaine` : le compte d'ordinateur porte l'ancien nom.
# 3. Rien ne **prouve** que le poste est dans l'annuaire : aucun essai de session avant de le rendre.

# %%
Practice("annuaire")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je cherche… | je fais… | sur notre cas |
# | :--- | :--- | :--- |
# | la durée d'une copie | octets × 8 ÷ (débit × rendement) | 200 s |
# | la durée en unicast | une copie par poste | 8 000 s |
# | la durée en multicast | une émission par lot, arrondi au-dessus | 400 s |
# | la technologie | écarter (retirée, prérequis, durée), puis choisir | clonage multicast |
# | si un ordre est respecté | cacher l'étape, et voir si l'on passe quand même | après un test manqué, on reteste |
#
# Ce que vous répondrez : « Ça passe : clonage multicast, 3 h 50 préparation comprise. En unicast, la copie seule prendrait plus de deux heures. Hypothèses : rendement de 80 %, lots de 24, commutateurs compatibles.
# Les deux ordinogrammes sont joints. »
#
# ## La suite : le devoir
#
# Le devoir **`bloc1-synopsis`** (« devoir bloc1-synopsis » dans l'onglet des devoirs, *Assignments*) vous fait écrire ces calculs, ce choix et vos propres ordinogrammes, après le synopsis de la leçon précédente,
# [Le synopsis réseau et les réglages d'un poste](1-4-synopsis.ipynb).
#
# ## Sources
#
# - Retrait de MDT : avis de retrait de Microsoft, rapporté par la presse et par le projet OSDeploy (janvier 2026). WDS et boot.wim : Microsoft Learn, *Windows Deployment Services (WDS) boot.wim support*.
# - Autopilot : Microsoft Learn, *Windows Autopilot licensing requirements*.
# - Préfixes Go et Gio : norme CEI 80000-13. Nom et DNS d'un poste : voir la leçon précédente.
# - Les durées du tableau comparatif sont des valeurs d'exercice.
