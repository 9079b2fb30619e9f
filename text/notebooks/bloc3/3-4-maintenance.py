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
# # Planifier la maintenance : prévoir, ordonner, tenir ses délais
#
# **Bloc 3, activités 3-1 et 3-4 · durée : 50 minutes environ · prérequis : quelques lignes de Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | mesurer la **fiabilité** d'un matériel, et la disponibilité d'une chaîne de matériels | 3-4-3 |
# | dire quelles pannes traiter d'abord (**AMDEC**, **Pareto**) | 3-4-3 |
# | lire un **inventaire** et dresser un calendrier préventif qui ne glisse pas | 3-4-3 |
# | **ordonner** des interventions selon le but visé | 3-4-4 |
# | dresser le **planning** d'une équipe, et le dessiner | 3-1-3, 3-4-4 |
# | calculer une **échéance** en heures couvertes, et surveiller les contrats | 3-1-3, 3-4-2 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **explorateurs** se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
from datetime import date, datetime, timedelta

import matplotlib.pyplot as plt
import pandas as pd

from gmsi import business_clock, planning, reliability  # les calculs de cette leçon
from gmsi.computus import easter
from gmsi.widgets import (
    ChainExplorer,
    ClockExplorer,
    OrderExplorer,
    OutageExplorer,
    ParetoExplorer,
    Practice,
    RiskExplorer,
    WeekExplorer,
)

# %% [markdown]
# <a id="situation"></a>
# ## La situation : on répare dans l'ordre des coups de téléphone
#
# Vous rejoignez la menuiserie **Bois & Compas** : quarante postes, deux sites, trois techniciens. Le gérant vous reçoit :
#
# > « Le serveur d'impression nous lâche sans arrêt, mais personne ne sait dire combien. Le copieur a été reconduit pour un an parce
# > qu'on a oublié le courrier. Et lundi, Inès devait être à deux endroits à la fois. Pouvez-vous nous **organiser** tout ça ? »
#
# Organiser, c'est répondre à quatre questions, dans l'ordre :
#
# - **qu'est-ce qui tombe en panne ?** Sections 1 à 4 ;
# - **où agir d'abord ?** Sections 5 et 6 ;
# - **que prévoir, et quand ?** Sections 7 et 8 ;
# - **qui fait quoi, dans quel ordre, pour quelle échéance ?** Sections 9 à 13.

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="pannes"></a>
# ## 1. Compter les arrêts, une seule fois
#
# Voici le journal du serveur d'impression sur dix jours, en heures depuis le début :
#
# | ligne | début | fin | qui l'a signalé |
# | :---: | :---: | :---: | :--- |
# | 1 | 20 | 32 | la comptabilité |
# | 2 | 26 | 44 | l'atelier |
# | 3 | 150 | 156 | l'accueil |
#
# Trois lignes, donc trois pannes de 12, 18 et 6 heures ? **Non.** Les deux premières se **recouvrent** : c'est le même arrêt, vu de deux bureaux. Il
# a duré de 20 à 44, soit 24 heures. On **fusionne** avant de compter :
#
# 1. rangez les lignes par heure de début (un journal n'est pas toujours rangé) ;
# 2. si une ligne commence avant la fin de l'arrêt en cours, ou **au même moment**, elle l'allonge ;
# 3. sinon, c'est un nouvel arrêt.
#
# Deux lignes qui se **touchent** ne font qu'un arrêt : le service n'a pas marché entre les deux. Et une ligne **tout entière** dans une autre n'y change rien : n'allez pas
# raccourcir l'arrêt.

# %%
journal = [(20, 32), (26, 44), (150, 156)]
arrets = reliability.merged(journal)
print("arrêts réels :", arrets)
print("heures d'arrêt :", sum(fin - debut for debut, fin in arrets))

# %%
Practice("pannes")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="bilan"></a>
# ## 2. MTBF, MTTR, disponibilité
#
# Trois nombres résument un journal. Prenons nos dix jours : 240 heures, dont 30 d'arrêt, donc **210 en marche**, et **deux** pannes.
#
# | nombre | ce qu'il dit | sur notre cas |
# | :--- | :--- | :--- |
# | **MTBF** | combien de temps cela marche, en moyenne, entre deux pannes | 210 ÷ 2 = **105 h** |
# | **MTTR** | combien de temps dure un arrêt, en moyenne | 30 ÷ 2 = **15 h** |
# | **disponibilité** | la part du temps où cela marche | 105 ÷ (105 + 15) = **87,5 %** |
#
# $$\text{disponibilité} = \frac{\text{MTBF}}{\text{MTBF} + \text{MTTR}}$$
#
# **Notre convention.** Ici, le MTBF est le temps moyen **en marche** (« temps moyen de bon fonctionnement »). D'autres cours comptent d'une panne au début de la
# suivante, réparation **comprise** : leur MTBF vaut 120 h, et leur disponibilité s'écrit (MTBF − MTTR) ÷ MTBF. C'est la même disponibilité, 87,5 %. Avant de
# comparer deux MTBF, demandez ce qu'ils comptent. De même, notre MTTR va de l'arrêt à la **remise en service**, attente du technicien comprise.
#
# Trois cas particuliers reviennent toujours :
#
# - un arrêt **planifié** (une mise à jour de nuit) n'est ni une panne, ni du temps de marche : on le **retire** de la durée observée ;
# - une panne **encore en cours** compte jusqu'à la fin de l'observation ;
# - **sans aucune panne**, il n'y a ni MTBF ni MTTR : on ne divise pas par zéro. « Jamais tombé en un mois » n'est pas une promesse.
#
# **À vous :**
#
# 1. Étirez la ligne 3 vers la gauche, jusqu'à ce qu'elle touche l'arrêt précédent. Une panne de moins, et le MTBF **monte** : le service va-t-il mieux ?
# 2. Regardez alors le MTTR et la disponibilité : lequel des trois nombres dit ce que vivent les utilisateurs ?
# 3. Remettez la ligne 3 en place, puis ajoutez 10 heures d'arrêt planifié. Qu'est-ce qui baisse, et pourquoi ?

# %%
OutageExplorer([(20, 32), (26, 44), (150, 156)])

# %%
Practice("mtbf")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="disponibilite"></a>
# ## 3. Combien d'heures dans un « neuf » ?
#
# « 99,9 % de disponibilité », dit la brochure. Une année de 365 jours compte 8 760 heures : 0,1 % font **8,76 heures** d'arrêt par an. Chaque « neuf » de plus divise
# l'arrêt par dix, et coûte bien plus que cela.

# %%
lignes = []
for part in [0.95, 0.99, 0.999, 0.9999]:
    heures = reliability.yearly_downtime(part)
    nom = f"{100 * part:g} %".replace(".", ",")
    lignes.append({"disponibilité": nom, "heures par an": round(heures, 2), "minutes par jour": round(heures * 60 / 365, 1)})
pd.DataFrame(lignes).set_index("disponibilité")

# %% [markdown]
# Dans un calcul, écrivez une disponibilité comme une **part entre 0 et 1** : 0,999, et non 99,9. Un contrat, lui, parle en pour cent : convertissez, et
# **refusez** ce qui dépasse 1, car quelqu'un s'est trompé d'unité.

# %%
Practice("minutes")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="chaine"></a>
# ## 4. Une chaîne de matériels
#
# Pour imprimer, il faut le commutateur **et** le serveur **et** l'imprimante. On dit qu'ils sont en **série**. La chaîne ne marche que si tous marchent : les
# disponibilités se **multiplient**.
#
# > 0,999 × 0,99 × 0,97 = 0,9593 : la chaîne est **moins** disponible que son maillon le plus faible.
#
# Et si l'on ajoute un **second serveur**, dont un seul suffit ? Ils sont **redondants** : il faut que **les deux** s'arrêtent en même temps. On multiplie alors les
# *indisponibilités* :
#
# > 1 − (1 − 0,99) × (1 − 0,99) = 1 − 0,01 × 0,01 = **0,9999**
#
# Cela suppose que les deux ne tombent pas pour la **même** cause : deux serveurs sur la même prise n'en font pas deux.
#
# **À vous :** vous avez le budget d'**un seul** matériel de plus. Où le placer ? Essayez un second serveur, puis une seconde imprimante, et comparez les heures par an.

# %%
ChainExplorer()

# %%
Practice("maillons")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="amdec"></a>
# ## 5. L'AMDEC : où une panne ferait-elle le plus mal ?
#
# Un journal raconte le passé. L'**AMDEC** (analyse des modes de défaillance, de leurs effets et de leur criticité) regarde ce qui **pourrait** arriver. Pour chaque défaillance possible, on
# donne trois notes, ici **de 1 à 4** :
#
# | note | question | 1 | 4 |
# | :---: | :--- | :--- | :--- |
# | **G** gravité | que se passe-t-il si elle arrive ? | une gêne | l'entreprise s'arrête |
# | **F** fréquence | arrive-t-elle souvent ? | presque jamais | chaque mois |
# | **D** détection | la voit-on venir ? | oui, à coup sûr | **non, rien ne prévient** |
#
# La **criticité** est le **produit** : C = G × F × D. Attention à **D**, qui va à l'envers de l'intuition : plus la panne est difficile à détecter, plus D est **grande**.
#
# **Exemple.** La batterie de l'onduleur : grave (3), assez rare (2), et rien ne dit qu'elle est usée avant la coupure (4). C = 3 × 2 × 4 = **24**, devant le disque plein, pourtant plus
# fréquent : 3 × 3 × 1 = 9, car la supervision prévient.
#
# On traite les modes dont la criticité **atteint** un seuil que l'entreprise choisit. Et **toujours** ceux de gravité **maximale**, même rares : une alimentation grillée (4 × 1 × 2 = 8) arrête tout.
#
# Les échelles (1 à 4, 1 à 5, 1 à 10) et le seuil sont des choix de l'entreprise : écrivez-les en tête du tableau.
#
# **À vous :** posez un testeur de batterie, qui ramène la détection de l'onduleur à 1. Sort-il de la liste au seuil de 12 ? Puis montez le seuil à 20 : qui reste, et pourquoi ?

# %%
RiskExplorer()

# %%
Practice("criticite")

# %%
Practice("traiter")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="pareto"></a>
# ## 6. Pareto : peu de causes, beaucoup d'heures
#
# L'an dernier, le parc a perdu 100 heures. Faut-il s'attaquer à tout ? Le principe de **Pareto** dit que peu de causes font l'essentiel des effets. On le **vérifie** sur ses chiffres :
#
# 1. rangez les causes **de la plus lourde à la plus légère** ;
# 2. cumulez ;
# 3. arrêtez-vous **dès que 80 % du total est atteint** : la cause qui fait atteindre 80 % est **dans** la liste, et 80 % tout juste suffit.
#
# « 80/20 » est un ordre de grandeur, pas une loi : on ne garde pas 20 % des causes, on garde celles qui **font** 80 % des heures, qu'il y en ait deux ou cinq.

# %%
ParetoExplorer()

# %% [markdown]
# **À vous :** à partir de quelle part faut-il une quatrième cause ? Que coûterait, en causes à traiter, le passage de 80 % à 95 % ?
#
# Un piège de programmation, pour finir. L'ordinateur compte en binaire, et certaines sommes à virgule tombent juste **à côté** :

# %%
print("0.7 + 0.1 >= 0.8 ?", 0.7 + 0.1 >= 0.8, "car 0.7 + 0.1 =", 0.7 + 0.1)
print("avec des entiers : 100 * (70 + 10) >= 80 * 100 ?", 100 * (70 + 10) >= 80 * 100)

# %%
Practice("pareto")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="inventaire"></a>
# ## 7. Lire le parc : quoi, où, et depuis quand
#
# On n'entretient que ce que l'on connaît. Un outil de gestion de parc exporte un fichier : le **nom** du matériel, son **lieu**, son **type**, la date du dernier entretien et la période.
# Le lieu s'écrit souvent du plus grand au plus petit, `Siège > Accueil` : c'est ce qui permet de **grouper** une tournée.
#
# Deux pièges attendent celui qui lit ce fichier :
#
# - **la date** : `05/02/2026` est le **5 février**. Un logiciel réglé à l'américaine lirait le 2 mai, sans rien signaler ; dites toujours dans quel ordre lire ;
# - **les accents** : un fichier d'Excel est souvent en `cp1252`. Lu en UTF-8, il lève `UnicodeDecodeError` ; lu en ignorant les erreurs, il perd ses accents. Et un fichier UTF-8 lu en `cp1252` donne `SiÃ¨ge`.

# %%
octets = "nom;site;derniere\r\nANG-COP-01;Siège > Accueil;05/02/2026\r\n".encode("cp1252")
try:
    texte = octets.decode("utf-8-sig")  # « -sig » enlève la marque du début (BOM), s'il y en a une
except UnicodeDecodeError:
    texte = octets.decode("cp1252")
nom, site, derniere = texte.splitlines()[1].split(";")
jour = datetime.strptime(derniere, "%d/%m/%Y").date()  # jour, mois, année
print(nom, "|", site, "|", jour)  # année-mois-jour

# %%
Practice("date")

# %% [markdown] gmsi={"competences": ["3-4-3"]}
# <a id="preventif"></a>
# ## 8. Le calendrier préventif
#
# Les opérations à prévoir viennent du constructeur, du contrat et de votre AMDEC. Chacune a une **période**, en mois ou d'après un compteur (pages, heures). Par exemple :
#
# | matériel | opération | période |
# | :--- | :--- | :---: |
# | serveur | mises à jour, test de **restauration** | 3 mois |
# | onduleur | test de batterie | 6 mois |
# | copieur | nettoyage, rouleaux | 1 mois, ou tant de pages |
# | commutateur | sauvegarde de la configuration, dépoussiérage | 12 mois |
#
# Ajouter un mois paraît simple. Mais **un mois après le 31 janvier** ? Trois réponses fausses, et une règle :
#
# - le 2 mars, si l'on ajoute 30 jours : un mois ne fait pas toujours 30 jours ;
# - le 3 mars, si l'on déborde : on saute février ;
# - une erreur, si l'on construit le 31 février ;
# - **le dernier jour de février** : quand le jour n'existe pas, on prend le dernier du mois.
#
# Et ensuite ? Si l'on compte depuis la date **précédente**, le 28 février donne le 28 mars, puis le 28 avril : l'entretien **glisse**. On compte depuis la **première** date : 31 janvier, 28 février, **31** mars.
# (D'autres entreprises comptent depuis l'entretien **réellement fait** : c'est un choix, à écrire.)

# %%
depart = date(2026, 1, 31)
compte, glisse = [depart], [depart]
for rang in [1, 2, 3]:
    compte.append(business_clock.add_months(depart, rang))
    glisse.append(business_clock.add_months(glisse[-1], 1))
pd.DataFrame({"depuis la première": compte, "depuis la précédente": glisse}, index=[1, 2, 3, 4])

# %% [markdown]
# Chaque lundi, on sort la liste des entretiens **dus** d'ici une date. N'oubliez pas ceux qui sont **déjà en retard** : ce sont les premiers.

# %%
Practice("mois")

# %%
Practice("derive")

# %% [markdown] gmsi={"competences": ["3-4-4"]}
# <a id="ordre"></a>
# ## 9. Dans quel ordre ? Cela dépend du but
#
# Il est 8 h (l'heure 0 de nos calculs). Quatre tâches attendent un technicien, qui les fera l'une après l'autre, sans trou :
#
# | tâche | durée | échéance | poids |
# | :--- | :---: | :---: | :---: |
# | sauvegarde | 1 h | 13 h | 3 |
# | messagerie | 4 h | 4 h | 3 |
# | écran | 3 h | 5 h | 2 |
# | scanner | 2 h | 6 h | 3 |
#
# L'**échéance** est l'heure à laquelle ce devrait être fini ; le **poids**, ce que coûte une heure d'attente. Pour juger un ordre, on cumule les durées : chaque tâche a son heure de **fin**. Son **retard** est
# la fin **moins l'échéance** (et finir pile à l'heure n'est pas un retard).
#
# Dans l'ordre d'arrivée, les fins sont 1, 5, 8 et 10. Trois tâches sont en retard, de 1, 3 et 4 heures. Trois mesures résument cela :
#
# - le **pire retard** : 4 h (0 si rien n'est en retard) ;
# - le **nombre** de tâches en retard : 3 ;
# - l'**attente pondérée**, somme des poids × fins : 3×1 + 3×5 + 2×8 + 3×10 = 64.
#
# Peut-on améliorer les trois à la fois ? **À vous :** déplacez les tâches, et cherchez le meilleur ordre pour chaque mesure, **avant** d'essayer les règles.

# %%
OrderExplorer()

# %%
Practice("retard")

# %% [markdown] gmsi={"competences": ["3-4-4"]}
# <a id="edf"></a>
# ### Le pire retard le plus petit : l'échéance la plus proche d'abord
#
# La règle **EDF** (*earliest due date*) range par échéance, sans regarder les durées : messagerie, écran, scanner, sauvegarde. Le pire retard tombe à **3 h**, et **aucun** ordre ne fait mieux.
#
# Pourquoi cela marche : si deux voisines sont dans le mauvais ordre, les échanger ne peut pas augmenter le pire des deux retards. De proche en proche, on arrive à l'ordre des échéances.
#
# C'est la règle de l'**équité** : personne n'attend démesurément.

# %%
Practice("edf")

# %% [markdown] gmsi={"competences": ["3-4-4"]}
# <a id="moore"></a>
# ### Le moins de retards possible : Moore-Hodgson
#
# EDF laisse ici **deux** tâches en retard. Si le contrat paie une pénalité **par tâche**, quelle que soit la durée du retard, mieux vaut en sacrifier une, et tenir les autres :
#
# 1. prenez les tâches par échéance ;
# 2. ajoutez-les une à une ; dès que la dernière ajoutée finirait en retard, **écartez la plus longue** de toutes celles gardées (pas forcément la dernière) ;
# 3. à la fin, placez les écartées derrière.
#
# Pas à pas : messagerie finit à 4, c'est bon. Écran finirait à 7, trop tard : la plus longue des deux est **messagerie** (4 h), on l'écarte. Écran finit alors à 3, scanner à 5, sauvegarde à 6 : tout est à l'heure. **Un seul** retard.
#
# Mais voyez **qui** l'on sacrifie : la messagerie attendra dix heures. Une règle est bonne pour **son** but, et pour lui seul.

# %%
Practice("moore")

# %% [markdown] gmsi={"competences": ["3-4-4"]}
# <a id="smith"></a>
# ### L'attente la moins chère : la règle de Smith
#
# Sans échéance, mais avec des poids, on veut que la somme des poids × fins soit la plus petite. La règle de **Smith** range par **durée ÷ poids**, la plus petite d'abord : ce qui est court **et** important passe devant.
#
# Sauvegarde 1 ÷ 3 = 0,33 ; scanner 2 ÷ 3 = 0,67 ; messagerie 4 ÷ 3 = 1,33 ; écran 3 ÷ 2 = 1,5. L'attente tombe de 64 à **53**. Ni le poids seul, ni la durée seule ne suffisent.

# %%
taches = [
    planning.Job("sauvegarde", 1, 13, 3),
    planning.Job("messagerie", 4, 4, 3),
    planning.Job("écran", 3, 5, 2),
    planning.Job("scanner", 2, 6, 3),
]
lignes = []
for regle, ranger in planning.RULES.items():
    ordre = ranger(taches)
    lignes.append(
        {
            "règle": regle,
            "ordre": ", ".join(tache.name for tache in ordre),
            "pire retard": planning.worst_lateness(ordre),
            "en retard": planning.late_count(ordre),
            "attente": planning.weighted_wait(ordre),
        }
    )
pd.DataFrame(lignes).set_index("règle")

# %% [markdown]
# Ces trois règles sont **exactes** pour un technicien seul et des tâches toutes prêtes. Dès qu'une tâche n'est prête que plus tard, ou qu'il y a plusieurs techniciens, aucune règle simple ne garantit le meilleur : on
# cherche un **bon** planning, et l'on vérifie qu'il respecte les contraintes.

# %%
Practice("smith")

# %% [markdown] gmsi={"competences": ["3-1-3", "3-4-4"]}
# <a id="planning"></a>
# ## 10. Le planning d'une équipe
#
# Un planning dit, pour chaque tâche : **qui**, **quel jour**, **de quelle heure à quelle heure**. Il y en a beaucoup de bons. Un planning est bon s'il respecte toutes les contraintes :
#
# | contrainte | la question à se poser |
# | :--- | :--- |
# | **complet** | chaque tâche y est-elle, une fois, avec sa durée ? |
# | **une chose à la fois** | deux tâches du même technicien se recouvrent-elles ? |
# | **compétence, présence** | sait-il le faire ? est-il là ? |
# | **heures** | tombe-t-on sur midi, après la fermeture, un jour férié ? |
# | **créneau** | les utilisateurs ont-ils demandé l'après-midi ? |
# | **ordre** | ce que l'on attend est-il **fini** ? (on sauvegarde **avant** de mettre à jour) |
# | **échéance** | est-ce fini à temps ? |
#
# Une méthode qui marche souvent : commencez par les tâches dont l'échéance est la plus proche, et par ceux qui savent faire le **moins** de choses. Gardez les plus polyvalents pour la fin.
#
# Inès s'occupe du serveur et du réseau, Karim des postes et des imprimantes, Lou des postes et du réseau. On travaille de 8 h à 12 h et de 13 h à 17 h ; jeudi est férié.
#
# **À vous :** voici un premier jet, qui a des défauts. Corrigez-le jusqu'à ce que tout soit vert.

# %%
WeekExplorer()

# %%
Practice("faute")

# %% [markdown] gmsi={"competences": ["3-4-4"]}
# <a id="gantt"></a>
# ### Le dessiner : le diagramme de Gantt
#
# Le dessin ci-dessus est un diagramme de **Gantt** : une ligne par technicien, le temps vers la droite. On y voit d'un coup d'œil les trous et les doublons. Avec matplotlib, c'est `broken_barh`, qui veut des couples **(début, durée)**, et non (début, fin).
#
# Pour une semaine, on compte les heures depuis le lundi à 0 h : **24 × rang du jour + heure**. Mardi 9 h est à 24 + 9 = 33. Vendredi a le rang **4**, même si le jeudi est férié : le jour existe, on n'y travaille pas.

# %%
figure, axes = plt.subplots(figsize=(9, 1.8))
axes.broken_barh([(8, 2), (13, 3)], (0.6, 0.8), facecolor="#a6d0f5", edgecolor="#0b4f8a")  # Inès, lundi
axes.broken_barh([(24 + 13, 2)], (-0.4, 0.8), facecolor="#ffd98a", edgecolor="#5b3a00")  # Lou, mardi
axes.set_yticks([0, 1], ["Lou", "Inès"])
axes.set_xticks([0, 8, 17, 24, 32, 41, 48], ["lundi 0 h", "8 h", "17 h", "mardi 0 h", "8 h", "17 h", "0 h"])
axes.set_title("Deux jours, deux techniciens");

# %%
Practice("gantt")

# %% [markdown] gmsi={"competences": ["3-1-3"]}
# <a id="feries"></a>
# ## 11. Les jours fériés
#
# Un planning et un contrat ont besoin d'un calendrier. Le Code du travail (article L. 3133-1) donne **onze** jours fériés. Huit ont une date fixe : 1er janvier, 1er mai, 8 mai, 14 juillet, 15 août, 1er novembre, 11 novembre, 25 décembre. Trois se
# comptent depuis le **dimanche de Pâques** :
#
# | jour | depuis le dimanche de Pâques |
# | :--- | :---: |
# | lundi de Pâques | + 1 jour |
# | Ascension (un jeudi) | + 39 jours |
# | lundi de Pentecôte | + 50 jours |
#
# Pâques change chaque année, entre le 22 mars et le 25 avril : un calcul donne sa date. Un jour férié qui tombe un dimanche **reste** férié. Mais « férié » ne dit pas « chômé » : seul le 1er mai l'est pour tous ; pour les autres, voyez l'entreprise et le **contrat**.
#
# (L'Alsace et la Moselle en ont deux de plus, les départements d'outre-mer un de plus.)

# %%
for annee in [2026, 2027]:
    jours = [jour.strftime("%d/%m") for jour in business_clock.holidays(annee)]
    print(annee, "| Pâques :", easter(annee).strftime("%d/%m"), "|", *jours)
print("Ascension 2026 :", easter(2026) + timedelta(days=39))

# %%
Practice("feries")

# %% [markdown] gmsi={"competences": ["3-1-3", "3-4-2"]}
# <a id="horloge"></a>
# ## 12. L'horloge d'un contrat
#
# Un contrat de maintenance promet un délai. Lisez **lequel** :
#
# - **GTI**, garantie de temps d'**intervention** : quelqu'un **commence à travailler** avant la fin du délai. Une réponse automatique n'est pas une intervention ;
# - **GTR**, garantie de temps de **rétablissement** : le **service est rendu** avant la fin du délai, même par une solution provisoire. C'est une promesse bien plus forte.
#
# Ce délai ne court pas sur l'horloge du mur, mais sur celle des **heures couvertes**. Ici : du lundi au vendredi, de 8 h à 12 h et de 13 h à 18 h, sauf les jours fériés.
#
# **Exemple.** Un ticket ouvert le jeudi 7 mai 2026 à 17 h 45, avec une GTI d'une heure : 15 minutes le jeudi. Le vendredi 8 mai est férié, puis vient le week-end. Les 45 minutes qui restent courent le **lundi 11**, de 8 h à **8 h 45**. L'horloge du mur a tourné 87 heures ; celle du contrat, une seule.
#
# Deux détails, à écrire dans le contrat : un délai qui s'achève **pile** à la fermeture tombe ce soir-là (18 h), pas le lendemain matin ; un ticket ouvert hors des heures commence à compter à l'**ouverture suivante**. Souvent aussi, l'horloge s'arrête pendant que le fournisseur attend une réponse de votre part.
#
# **À vous :** passez la couverture de *bureau* à *étendue*, puis à *24/7*. Combien d'heures gagnez-vous sur ce ticket ? Essayez aussi `24/12/2026 16:00` avec 240 minutes.

# %%
ClockExplorer()

# %%
Practice("horloge")

# %%
Practice("garanties")

# %% [markdown] gmsi={"competences": ["3-4-2"]}
# <a id="contrats"></a>
# ## 13. Surveiller les contrats
#
# Chaque contrat tient en une fiche dans l'outil de gestion de parc : fournisseur, matériels couverts, début, **fin**, heures couvertes, GTI ou GTR, pénalités, prix, et comment il se **renouvelle**.
#
# Le copieur du gérant s'est reconduit tout seul : le contrat était à **tacite reconduction**. Un tel contrat repart si personne ne le dénonce **avant le préavis**. La date à surveiller n'est donc pas la fin :
#
# | contrat | date limite à mettre à l'agenda |
# | :--- | :--- |
# | à tacite reconduction | fin **− préavis** |
# | sans tacite reconduction | fin (après, plus rien n'est couvert) |
#
# **Exemple.** Fin le 31 mai 2027, préavis de trois mois : il faut écrire au plus tard le **28 février 2027**. (Le 31 février n'existe pas : c'est la règle de la section 8.)
#
# Chaque mois, sortez les contrats dont la date limite arrive dans les 90 jours, ce jour-là **compris**. Une date limite **passée** n'est plus à traiter : il est trop tard, le contrat est reparti.

# %%
fin, preavis = date(2027, 5, 31), 3
print("date limite :", business_clock.add_months(fin, -preavis).strftime("%d/%m/%Y"))

# %%
Practice("preavis")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je cherche… | je fais… | sur notre cas |
# | :--- | :--- | :--- |
# | les vrais arrêts | ranger, puis fusionner ce qui se recouvre ou se touche | trois lignes, deux arrêts |
# | MTBF, MTTR | marche ÷ pannes, arrêt ÷ pannes, sans l'arrêt planifié | 105 h, 15 h |
# | la disponibilité | MTBF ÷ (MTBF + MTTR) | 87,5 % |
# | celle d'une chaîne | multiplier ; redondants : multiplier les indisponibilités | 95,9 % |
# | où agir | C = G × F × D, le seuil **et** la gravité maximale | l'onduleur d'abord |
# | les causes qui comptent | ranger, cumuler jusqu'à 80 % compris | trois causes sur six |
# | la date d'après | compter depuis la première, dernier jour du mois au besoin | 31 janvier, 28 février, 31 mars |
# | le pire retard | échéance la plus proche d'abord (EDF) | 3 h au lieu de 4 |
# | le moins de retards | Moore-Hodgson, écarter la plus longue | 1 au lieu de 3 |
# | l'attente la moins chère | Smith, durée ÷ poids | 53 au lieu de 64 |
# | un bon planning | vérifier chaque contrainte | tout est vert |
# | une échéance | n'avancer que dans les heures couvertes | lundi 11 mai, 8 h 45 |
# | quand dénoncer | fin − préavis, si tacite | 28 février 2027 |
#
# Ce que vous direz au gérant : « Le serveur d'impression marche 105 heures entre deux pannes et met 15 heures à revenir : 87,5 % de disponibilité sur dix jours. La chaîne d'impression gagne le plus
# avec une seconde imprimante. L'onduleur et les ventilateurs sont à traiter d'abord. Voici le planning de la semaine, et les dates limites des contrats. »
#
# ## La suite : le devoir
#
# Le devoir **`bloc3-maintenance`** (« devoir bloc3-maintenance » dans l'onglet des devoirs, *Assignments*) vous fait écrire ces outils, puis planifier une semaine tirée de votre nom. Quand le compte rendu cite une section de cette leçon, revenez-y :
# les vérifications ✎ proposent toujours de nouveaux nombres.
#
# ## Sources
#
# - Jours fériés : Code du travail, art. L. 3133-1 (les onze), L. 3133-4 (le 1er mai est chômé), L. 3134-13 (Alsace et Moselle), L. 3422-2 (outre-mer).
# - Vocabulaire de la maintenance : norme NF EN 13306 ; fiabilité, maintenabilité, disponibilité : norme NF X 60-500. AMDEC : norme NF EN IEC 60812.
# - Ordonnancement : J. R. Jackson (1955) pour les échéances ; J. M. Moore, avec une idée de T. J. Hodgson (1968), pour le nombre de retards ; W. E. Smith (1956) pour l'attente pondérée.
# - Les journaux, notes, tâches et contrats de cette leçon sont inventés.
