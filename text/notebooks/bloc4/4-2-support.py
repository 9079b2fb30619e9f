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
# # Le support : priorités, délais et bilan
#
# **Bloc 4, activités 4-1 et 4-2 · durée : 50 minutes environ, en deux fois si vous voulez · prérequis : quelques lignes de Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | donner une **priorité**, ordonner une file, n'y oublier personne | 4-2-2 |
# | dire si un **délai promis** est tenu, pauses comprises | 4-2-2 |
# | **trier** les demandes, mesurer la qualité de ce tri, passer la main à temps | 4-1-2, 4-1-3 |
# | tirer d'un journal les **indicateurs** d'un bilan, sans se tromper d'unité | 4-1-2, 4-2-2 |
# | écrire un **rapport d'incident**, et **expliquer** une solution à qui n'est pas informaticien | 4-1-1, 4-2-3 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **explorateurs** se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
from datetime import datetime, time, timedelta

import pandas as pd

from gmsi import priority, sla_clock, tickets, triage  # les calculs de cette leçon
from gmsi.business_clock import Coverage
from gmsi.plain_words import advice
from gmsi.widgets import (
    BacklogExplorer,
    Practice,
    PriorityExplorer,
    QueueSimulator,
    SlaClock,
    TriagePlayground,
)

# %% [markdown]
# <a id="situation"></a>
# ## La situation : lundi, 8 heures
#
# Vous êtes seul à l'assistance de la menuiserie **Bois & Compas**. En arrivant, vous trouvez six demandes :
#
# > 1. « Ma souris ne répond plus. » (accueil)
# > 2. « Plus d'Internet dans tout l'atelier. »
# > 3. « Comment mettre un tableau en paysage ? »
# > 4. « La paie part à 10 h et le logiciel affiche une erreur. » (comptabilité)
# > 5. « J'aimerais un second écran. » (le directeur)
# > 6. « Le nouvel arrivant de jeudi n'a pas d'identifiant. »
#
# Par laquelle commencez-vous ? Dans l'ordre d'arrivée ? Par celui qui crie le plus fort ? Par le directeur ? Cette leçon donne une réponse que vous saurez **défendre**.

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="priorite"></a>
# ## 1. La priorité se lit dans une matrice
#
# Deux questions suffisent, et chacune a sa réponse de **1 (très bas) à 5 (très haut)** :
#
# - l'**impact** : combien de personnes ou d'activités sont touchées ? C'est au **technicien** d'en juger ;
# - l'**urgence** : combien de temps peut-on attendre ? C'est l'**utilisateur** qui le sait.
#
# Ni l'une ni l'autre ne suffit. Une souris morte est urgente pour une personne ; un serveur lent touche tout le monde, mais peut attendre midi. On **croise** donc les deux dans une **matrice**, décidée une fois pour toutes par l'entreprise, et non par celui qui
# décroche.
#
# **Exemple.** Pour l'atelier sans Internet, l'impact est 4 et l'urgence 4 ; la matrice par défaut de GLPI donne 4. Pour la souris, impact 1, urgence 4 : 2.
#
# **À vous :**
#
# 1. Trouvez la priorité de la paie (impact 2, urgence 5).
# 2. La matrice de GLPI est **symétrique** : échangez impact et urgence, rien ne change. Choisissez celle de Bois & Compas : est-ce encore vrai ?

# %%
PriorityExplorer(impact=2, urgency=5)

# %% [markdown]
# En Python, la matrice est une liste de lignes. La première porte le numéro **0** ; la priorité d'un impact et d'une urgence est donc dans `matrice[urgence - 1][impact - 1]`.
#
# Attention au piège : Python accepte les indices négatifs. `matrice[-1]` est la **dernière** ligne ; une urgence de 0, venue d'un champ mal rempli, donnerait une priorité élevée, sans bruit. On vérifie donc les niveaux **avant**.

# %%
matrice = priority.GLPI_MATRIX
print("urgence 5, impact 2 :", matrice[5 - 1][2 - 1])
print("urgence 0, sans vérifier :", matrice[0 - 1][2 - 1])
try:
    priority.priority(impact=2, urgency=0)
except ValueError as refus:
    print("en vérifiant :", refus)

# %%
Practice("priorite")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="echelles"></a>
# ### Deux échelles, deux sens
#
# Dans GLPI, **5 est le plus urgent**. Dans d'autres outils, c'est **1** (« P1 », « priorité 1 »). Quand deux services échangent des tickets, l'inversion passe inaperçue : tout a l'air normal, et l'on traite la panne générale en dernier.
#
# Pour retourner une échelle de 1 à 5, on soustrait de **6** : 1 donne 5, 5 donne 1, et 3 reste 3. Vérifiez toujours sur les deux **bouts**.

# %%
Practice("echelle")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="exceptions"></a>
# ### Les exceptions : majeur et VIP
#
# Deux règles corrigent la matrice, dans cet ordre :
#
# 1. **L'incident majeur** (la moitié de l'entreprise est arrêtée) reçoit la priorité **6**, au-dessus de la matrice. GLPI a un tel niveau, « Majeure », qu'aucune case ne donne. Plus rien ne s'y ajoute.
# 2. **Le VIP** (direction, client sur place…) gagne **un** niveau, sans dépasser 5. Un niveau, pas cinq : l'écran du directeur ne passe pas avant la paie.
#
# Une exception doit être **écrite**, rare et connue de tous. Sinon, ce n'est plus une règle.
#
# **À vous :** dans l'explorateur ci-dessus, cochez VIP puis majeur, sur une case à 5 et sur une case à 1.

# %%
Practice("exception")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="file"></a>
# ## 2. L'ordre de la file
#
# Deux tickets ont la même priorité : lequel d'abord ? Celui dont l'**échéance** est la plus proche ; si elles sont égales, le plus **ancien**. On trie donc sur trois clés, dans l'ordre.
#
# `sorted` accepte un tuple comme clé : il compare le premier nombre, puis le deuxième, puis le troisième. La priorité se lit **de haut en bas**, les dates **de tôt à tard** : on met donc un signe moins devant la priorité seule. Renverser tout le tri (`reverse=True`)
# renverserait aussi les dates.
#
# Et l'on ne trie jamais sur le **numéro** : c'est un texte, et dans un dictionnaire « T-10 » vient avant « T-9 ».

# %%
lundi = [
    {"numero": "T-8", "priorite": 2, "echeance": "12:00", "arrivee": "07:50"},
    {"numero": "T-9", "priorite": 4, "echeance": "11:30", "arrivee": "08:05"},
    {"numero": "T-10", "priorite": 4, "echeance": "10:00", "arrivee": "08:10"},
]
tries = sorted(lundi, key=lambda t: (-t["priorite"], t["echeance"], t["arrivee"]))
print("la bonne file :", [ticket["numero"] for ticket in tries])
print("triés comme des textes :", sorted(["T-8", "T-9", "T-10"]))

# %%
Practice("file")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="vieillissement"></a>
# ### Ceux que l'on oublie
#
# Une file par priorité a un défaut : tant qu'il arrive des tickets plus urgents, celui de priorité 1 n'est **jamais** servi. On dit qu'il meurt de faim (*starvation*). Le remède s'appelle le **vieillissement** : chaque tranche entière d'attente ajoute un niveau, jusqu'à 5. L'incident majeur reste au-dessus.
#
# **À vous :**
#
# 1. Sans vieillissement, cherchez les tickets T-2 et T-3 : quand passent-ils ?
# 2. Choisissez « un niveau de plus après 2 heures ». Qu'y gagnent-ils ? Qui attend un peu plus ?
# 3. Espacez les arrivées (un ticket toutes les 40 minutes) : le vieillissement change-t-il encore quelque chose ?

# %%
QueueSimulator()

# %% [markdown]
# Le vieillissement ne crée pas de temps : il **répartit** l'attente. Si tout le monde attend trop, il manque un technicien, et cela se prouve avec les mêmes chiffres.

# %%
Practice("vieillir")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="horloge"></a>
# ## 3. L'horloge du contrat
#
# À chaque priorité son **délai** : la **GTI** (garantie de temps d'intervention) court jusqu'à ce que quelqu'un s'en **occupe** ; la **GTR** (garantie de temps de rétablissement), jusqu'à ce que le service soit **rendu**, même par un contournement. GLPI les appelle TTO et TTR, et range le tout dans
# un **SLA** (*Service Level Agreement*).
#
# Mais « quatre heures » ne veut pas dire « quatre heures plus tard ». Une horloge de contrat ne tourne que pendant les heures **d'ouverture** : elle s'arrête la nuit, le week-end et les jours fermés.
#
# **Exemple.** Bois & Compas est assisté du lundi au vendredi, de 8 h à 18 h. Un ticket arrive mercredi à 16 h 30, avec un délai de 4 h : une heure et demie le mercredi, deux heures et demie le jeudi. Échéance : **jeudi à 10 h 30**.
#
# **À vous :**
#
# 1. Faites arriver le même ticket un **vendredi** à 16 h 30. Quelle échéance ?
# 2. Et à 7 h du matin ? Et le samedi à midi ? L'horloge attend l'ouverture.

# %%
SlaClock()

# %%
bureau = Coverage(((time(8), time(18)),))  # du lundi au vendredi, de 8 h à 18 h
ouverture = datetime(2026, 3, 6, 17, 0)  # un vendredi
reprise = datetime(2026, 3, 9, 9, 0)  # le lundi suivant

ouvert = sla_clock.elapsed(ouverture, reprise, [], bureau)
print("à l'horloge de la cuisine :", reprise - ouverture)
print("à l'horloge du contrat    :", ouvert)

# %%
Practice("heures-ouvertes")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="pauses"></a>
# ### L'horloge en pause
#
# Vous avez posé une question à l'utilisateur, et il est en réunion : ce temps-là n'est pas le vôtre. Le ticket passe **en attente**, et l'horloge s'arrête. Trois pièges :
#
# - une pause **de nuit** ne retire rien : l'horloge dormait déjà ;
# - deux pauses qui se **chevauchent** ne se retirent pas deux fois : on les réunit d'abord ;
# - une pause **pas encore terminée** dure jusqu'à maintenant.
#
# La pause protège le technicien ; elle ne doit pas le **cacher**. Un ticket mis en attente « pour gagner du temps » se voit dans le bilan : le délai est tenu, et l'utilisateur a attendu trois jours.
#
# **À vous :** dans l'explorateur, donnez à la pause 2 heures, puis 16 heures. L'échéance recule-t-elle d'autant ?

# %%
fin = datetime(2026, 3, 4, 17)
pauses = [
    (datetime(2026, 3, 4, 10), datetime(2026, 3, 4, 12)),
    (datetime(2026, 3, 4, 11), datetime(2026, 3, 4, 13)),  # elle chevauche la première
]
compte = sla_clock.elapsed(datetime(2026, 3, 4, 9), fin, pauses, bureau)
print("de 9 h à 17 h, hors pauses :", compte)
print("pauses réunies :", [f"{a:%H:%M} à {b:%H:%M}" for a, b in sla_clock.merged(pauses, fin.replace(hour=9), fin)])

# %%
Practice("pause")

# %% [markdown] gmsi={"competences": ["4-1-2"]}
# <a id="typologie"></a>
# ## 4. De quoi s'agit-il ?
#
# Avant de résoudre, on **qualifie**. D'abord : est-ce un **incident** (quelque chose ne marche plus) ou une **demande** (on veut quelque chose de plus) ? Puis la catégorie :
#
# | catégorie | ce qui est en cause | on l'entend ainsi |
# | :--- | :--- | :--- |
# | **matériel** | un appareil | « l'écran est noir », « elle fait du bruit » |
# | **logiciel** | un programme | « ça se ferme tout seul », « message d'erreur » |
# | **réseau** | une liaison | « plus d'Internet », « c'est très lent » |
# | **compte** | un droit, un mot de passe | « on me refuse », « je suis bloquée » |
# | **manipulation** | un geste à apprendre | « comment fait-on pour… » |
#
# L'utilisateur décrit un **symptôme**, pas une cause : « mon ordinateur est cassé » peut être un câble débranché. La catégorie est donc une hypothèse, que l'on corrige sans honte.

# %%
Practice("typologie")

# %% [markdown] gmsi={"competences": ["4-1-2"]}
# <a id="mots"></a>
# ### Des mots, pas des signes
#
# Trente demandes par jour, c'est assez pour laisser un programme proposer une catégorie. Il compare des **mots** ; encore faut-il qu'ils se ressemblent : « Écran », « ecran » et « l'écran » doivent être le même. Trois gestes :
#
# 1. tout en **minuscules** ;
# 2. **sans accents** : la forme « NFD » d'un texte sépare la lettre de son accent, que l'on jette. On ne jette pas la lettre !
# 3. **couper partout** où il n'y a ni lettre ni chiffre : espaces, apostrophes, traits d'union.

# %%
for texte in ["L'écran de l'accueil est NOIR !", "Mon cœur de réseau (n°12) est tombé…"]:
    print(triage.words(texte))

# %%
Practice("mots")

# %% [markdown] gmsi={"competences": ["4-1-2"]}
# <a id="regles"></a>
# ### Trier par règles
#
# Une **règle** donne à chaque catégorie des débuts de mots, des **radicaux** : `imprim` attrape imprimer, imprimante et imprimantes. On compte, pour chaque catégorie, les mots qui **commencent** par un de ses radicaux ; la plus fournie l'emporte. Sans aucun mot reconnu, on ne devine pas :
# « à qualifier » envoie la demande à un humain.
#
# Au **début** du mot, et pas n'importe où : `son` est dans « per**son**ne », `cle` dans « arti**cle** ».
#
# **À vous :** les règles de départ sont mauvaises. Ajoutez des radicaux, séparés par des virgules (puis <kbd>Entrée</kbd>), jusqu'à un macro-F1 de 0,8. Lisez les demandes mal rangées : elles vous disent quoi ajouter. Puis demandez-vous si vos mots seraient aussi ceux de **quelqu'un d'autre**.

# %%
TriagePlayground()

# %%
Practice("regle")

# %% [markdown] gmsi={"competences": ["4-1-2"]}
# <a id="confusion"></a>
# ### La matrice de confusion
#
# « 80 % de bonnes réponses » ne dit pas **où** l'on se trompe. La **matrice de confusion** le dit : une **ligne** par vraie catégorie, une **colonne** par catégorie trouvée. Sur la diagonale, les réponses justes ; ailleurs, chaque case nomme une confusion. Une ligne pleine d'erreurs : on **rate** cette catégorie. Une colonne
# pleine d'erreurs : on la **voit partout**.

# %%
vraies = ["réseau", "réseau", "compte", "compte", "compte"]
trouvees = ["réseau", "compte", "compte", "compte", "compte"]
noms = ["réseau", "compte"]
pd.DataFrame(
    triage.confusion(vraies, trouvees, noms),
    index=pd.Index(noms, name="vraie"),
    columns=pd.Index(noms, name="trouvée"),
)

# %%
Practice("confusion")

# %% [markdown] gmsi={"competences": ["4-1-2"]}
# <a id="macro-f1"></a>
# ### Le macro-F1
#
# Sur 100 demandes dont 90 de matériel, un tri qui répond **toujours** « matériel » a 90 % de bonnes réponses. Il est pourtant inutile. On note donc chaque catégorie à part :
#
# $$F1 = \frac{2 \times \text{justes}}{\text{total de la ligne} + \text{total de la colonne}}$$
#
# Il vaut 1 si tout est juste, 0 si rien ne l'est. Le **macro-F1** est la moyenne des F1 : une catégorie rare y pèse autant qu'une autre. (Une catégorie qui n'apparaît nulle part est laissée de côté : elle ne prouve rien.)

# %%
toujours = [[90, 0], [10, 0]]  # dix demandes de réseau, toutes prises pour du matériel
print("bonnes réponses :", float(triage.accuracy(toujours)))
print("F1 de chaque catégorie :", [round(float(note), 3) for note in triage.f1_scores(toujours)])
print("macro-F1 :", round(float(triage.macro_f1(toujours)), 3))

# %%
Practice("rare")

# %% [markdown] gmsi={"competences": ["4-1-3"]}
# <a id="escalade"></a>
# ## 5. Passer la main à temps
#
# Le **niveau 1** (N1) répond à tous et résout le courant ; le **niveau 2** (N2), ce sont les techniciens ; le **niveau 3** (N3), l'expert ou l'éditeur. Passer la main s'appelle l'**escalade**. Elle n'est pas un échec : c'est garder trop longtemps qui en est un. À Bois & Compas :
#
# - en N1, une panne de **réseau** qui touche **plusieurs** personnes passe en N2 aussitôt ;
# - en N1, au bout de **30 minutes** (30 compris), on passe en N2 ;
# - en N2, au bout de **240 minutes**, on passe en N3.
#
# Une **marche à la fois** : le N2 doit avoir vu le ticket avant l'éditeur. Et l'on transmet ce que l'on sait : le symptôme avec les mots de l'utilisateur, ce qui a été **essayé**, et ce que cela a donné.

# %%
Practice("escalade")

# %% [markdown] gmsi={"competences": ["4-1-2"]}
# <a id="journal"></a>
# ## 6. Lire le journal
#
# L'outil de tickets exporte un **journal** : une ligne par **événement** (ouvert, affecté, résolu, rouvert…). Comme tout CSV, il arrive d'un poste ou d'un autre, avec quatre pièges :
#
# - le **codage** : UTF-8, ou `cp1252`, l'ancien codage de Windows, reconnaissable à ses accents abîmés ;
# - le **BOM**, une marque invisible au début, qui se colle au nom de la première colonne ;
# - le **jour et le mois** : 03/04/2026 est le 3 avril. Lu à l'américaine, ce serait le 4 mars, sans aucune erreur. On donne donc toujours le **format** ;
# - les lignes **abîmées** : une règle écrite dit si on les saute ou si l'on s'arrête.

# %%
octets = b"\xef\xbb\xbfnumero;date\r\nT-1;03/04/2026 09:00\r\n"
print("avec le BOM :", repr(octets.decode("utf-8").splitlines()[0]))
print("sans le BOM :", repr(octets.decode("utf-8-sig").splitlines()[0]))
texte = "03/04/2026 09:00"
print("jour d'abord :", datetime.strptime(texte, "%d/%m/%Y %H:%M").date())
print("mois d'abord :", datetime.strptime(texte, "%m/%d/%Y %H:%M").date(), "(faux, et sans erreur)")

# %%
Practice("jour-mois")

# %% [markdown] gmsi={"competences": ["4-1-2", "4-2-2"]}
# <a id="incidents"></a>
# ### Une ligne n'est pas un ticket
#
# Voici l'erreur la plus répandue des bilans. Un ticket a cinq, dix, vingt lignes ; le champ « dans les délais » y vaut *oui* presque toute sa vie, et ne bascule qu'à la **fin**. Compter les **lignes** donne un taux flatteur, et faux. (Sur un extrait de 890 tickets d'un jeu de données public,
# le taux passe de 93 % par ligne à 56 % par ticket.)
#
# On **regroupe** donc d'abord par numéro, dans l'ordre des dates, puis on résume chaque ticket :
#
# - `ouvert` : sa première date ; `resolu` : la **dernière** résolution, et rien du tout s'il a été **rouvert** depuis ;
# - transferts : le nombre de fois où le groupe **change** ;
# - dans les délais : ce que dit le **dernier** événement.

# %%
def ligne(numero, jour, heure, etat, groupe="N1", ok=True):
    """Une ligne de journal, en mars 2026."""
    return tickets.Event(numero, datetime(2026, 3, jour, heure), etat, groupe, ok)


journal = [
    ligne("INC-1", 2, 8, "ouvert"),
    ligne("INC-1", 2, 9, "affecté", "N2"),
    ligne("INC-1", 2, 11, "affecté", "N2"),
    ligne("INC-1", 4, 9, "résolu", "N2", ok=False),
    ligne("INC-2", 3, 8, "ouvert"),
    ligne("INC-2", 3, 9, "résolu"),
    ligne("INC-2", 3, 15, "rouvert"),
]
resumes = tickets.incidents(journal)
print("par ligne  :", round(100 * sum(e.in_time for e in journal) / len(journal)), "%")
print("par ticket :", round(100 * tickets.in_time_rate(resumes)), "%")
pd.DataFrame(
    [
        {"ticket": i.number, "résolu": i.resolved, "transferts": i.transfers, "rouvertures": i.reopenings}
        for i in resumes
    ]
).set_index("ticket")

# %%
Practice("par-ticket")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="encours"></a>
# ## 7. Les indicateurs du bilan
#
# ### L'encours
#
# Combien de tickets sont ouverts **en ce moment** ? C'est l'**encours** (*backlog*). Un ticket y compte de son ouverture, **comprise**, à sa résolution, **non comprise** : `ouvert <= t < resolu`. Avec cet intervalle « demi-ouvert », un ticket n'est jamais compté deux fois, ni oublié. Un ticket jamais résolu compte toujours.
#
# **À vous :** placez l'instant sur 14, sur 9, puis sur 20 heures. Qui entre, qui sort, à l'instant même ?

# %%
BacklogExplorer()

# %%
Practice("encours")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="mttr"></a>
# ### Le temps de résolution
#
# Le **MTTR** est le temps **moyen** de résolution. Deux précautions :
#
# - un ticket **encore ouvert** n'a pas de durée : il ne compte pas ici (mais il est dans l'encours) ;
# - donnez **aussi** la **médiane**, la durée du milieu une fois rangées. Un seul ticket oublié deux mois tire la moyenne ; la médiane dit ce que vit l'utilisateur ordinaire.
#
# S'il n'y a rien de résolu, le MTTR n'est pas zéro : il **n'existe pas**. Un mois vide ne doit ni planter, ni afficher un record.

# %%
from statistics import mean, median

durees = [1, 2, 3, 3, 60]
print("moyenne :", mean(durees), "h ; médiane :", median(durees), "h")
print("aucun ticket résolu :", tickets.resolution_hours([]))

# %%
Practice("mediane")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="fcr"></a>
# ### Résolu du premier coup
#
# Le **FCR** (*First Contact Resolution*) est la part des tickets **résolus** qui l'ont été par le N1, sans transfert et sans réouverture. Un ticket clos trop vite revient : le taux de **réouverture** est le contrepoids du FCR. Un indicateur seul finit toujours par être joué ; montrez-les ensemble.

# %%
Practice("fcr")

# %% [markdown] gmsi={"competences": ["4-2-2"]}
# <a id="little"></a>
# ### Les nombres se tiennent-ils ?
#
# Avant d'envoyer un bilan, on le recoupe. En régime stable, la **loi de Little** relie trois mesures :
#
# > encours moyen = arrivées par jour × durée moyenne, en **jours**
#
# **Exemple.** 300 tickets en 30 jours, durée moyenne 48 heures, soit 2 jours : 10 × 2 = **20** tickets en cours. Si le tableau de bord en affiche 60, il y a une erreur, ou la file **grossit** : le régime n'est pas stable. Dans les deux cas, cherchez avant d'envoyer.

# %%
Practice("little")

# %% [markdown] gmsi={"competences": ["4-2-3"]}
# <a id="rapport"></a>
# ## 8. Le rapport d'incident
#
# Après une panne, on écrit ce qui s'est passé : quoi, quand, pour qui, pourquoi, et ce qu'on change. Un rapport est d'abord une **donnée**, que l'on peut vérifier :
#
# | on vérifie… | par exemple |
# | :--- | :--- |
# | la **présence** de chaque champ | un champ fait d'espaces est vide ; le nombre 0, lui, est une réponse |
# | la **chronologie** | détection ≤ prise en charge ≤ rétablissement ≤ clôture |
# | la **cohérence** | la durée annoncée est celle des dates ; l'impact = utilisateurs × durée |
#
# La **détection** est la première trace de la panne, souvent une alerte automatique, avant tout appel. La panne finit au **rétablissement** ; la **clôture** n'est que la fin du dossier.
#
# Puis viennent les mots : le **symptôme** (ce qu'on a vu), la **cause** (pourquoi), le **contournement** (en attendant), la **solution**, et les **actions** (qui, pour quand). Des faits, jamais un coupable.

# %%
alerte = datetime(2026, 3, 3, 9, 4)
retabli = datetime(2026, 3, 3, 10, 40)
duree = (retabli - alerte) // timedelta(minutes=1)
print("durée :", duree, "min ; impact pour 12 utilisateurs :", 12 * duree, "minutes de travail")

# %%
Practice("rapport")

# %% [markdown] gmsi={"competences": ["4-2-3"]}
# <a id="memo"></a>
# ## 9. Tenir l'utilisateur au courant
#
# « Alors, où en est-on ? » : si l'on vous le demande, c'est trop tard. Un **mémo** type y répond d'avance, en cinq informations :
#
# > Demande n° **T-2041**. **État** : pièce commandée. **Prochaine étape** : remplacement de votre batterie. **Délai** : jeudi 9 avril avant midi. **Contact** : Inès, poste 4210.
#
# Le délai est une **date**, pas « rapidement ». Si elle change, on prévient **avant**.

# %%
Practice("memo")

# %% [markdown] gmsi={"competences": ["4-2-3"]}
# <a id="clair"></a>
# ### Expliquer en mots courants
#
# L'utilisateur veut savoir trois choses : **que s'est-il passé**, **qu'ai-je à faire**, **quand puis-je travailler** ? Pour chacune, une phrase. Quatre habitudes :
#
# - dire à quoi sert la chose, pas comment elle s'appelle (« la file d'impression », non « le spooler ») ;
# - une idée par phrase, vingt mots environ ;
# - des verbes d'action : « éteignez », « laissez ouvert », « rappelez-moi » ;
# - jamais de reproche, même déguisé (« comme on vous l'a déjà dit »).
#
# La fonction `advice` relit votre texte et **conseille**. Elle ne juge pas : c'est votre lecteur qui décide si un mot est clair. Essayez vos propres phrases.

# %%
message = "Le spooler était bloqué suite à un update : faites un reboot."
print("\n".join(advice(message)))

# %%
Practice("clair")

# %% [markdown] gmsi={"competences": ["4-1-1"]}
# <a id="reformuler"></a>
# ### Écouter et reformuler
#
# Avant la solution, il y a l'écoute. **Reformuler**, c'est redire avec vos mots et demander confirmation : « Si j'ai bien compris, depuis hier, quand vous ouvrez un dossier, l'écran se fige ; c'est bien cela ? » On vérifie que l'on parle de la même chose, et l'utilisateur se sait entendu.
#
# Puis on **questionne**, sans jargon, de façon à écarter une cause : « est-ce pareil avec un autre programme ? », « et sur le poste d'à côté ? ». Une bonne question a deux réponses, qui mènent à deux suites différentes.
#
# Cela ne se corrige pas par un programme : dans le devoir, deux exercices sont notés **à la main**, avec un barème que vous lisez d'avance.

# %%
Practice("reformuler")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je cherche… | je fais… | le piège |
# | :--- | :--- | :--- |
# | la priorité | urgence × impact, **dans la matrice** | les axes, le sens de l'échelle |
# | l'ordre de la file | priorité, échéance, arrivée | trier des numéros comme des textes |
# | à n'oublier personne | le vieillissement | un majeur ramené à 5 |
# | un délai tenu | les heures **ouvertes**, moins les pauses | deux pauses qui se chevauchent |
# | la qualité d'un tri | matrice de confusion, macro-F1 | le taux de bonnes réponses |
# | un taux de respect | compter des **tickets** | compter des lignes |
# | l'encours | `ouvert <= t < resolu` | oublier ceux qui restent ouverts |
# | le temps de résolution | moyenne **et** médiane | compter zéro pour un ticket ouvert |
# | un rapport sûr | présence, chronologie, cohérence | la clôture prise pour la fin de la panne |
# | un utilisateur au courant | n°, état, prochaine étape, délai, contact | « rapidement » |
#
# Et lundi, 8 heures ? L'atelier sans Internet (impact 4, urgence 4) et la paie de 10 h (impact 2, urgence 5) passent d'abord ; le second écran du directeur gagne un niveau, pas la première place ; la souris se remplace en passant. Vous savez maintenant **dire pourquoi**.
#
# ## La suite : le devoir
#
# Le devoir **`bloc4-support`** (« devoir bloc4-support » dans l'onglet des devoirs, *Assignments*) vous fait écrire ces outils, puis les appliquer à un incident et à une demande tirés de votre nom. Cinq points sur quarante y sont notés à la main par votre formateur : votre note est donc d'abord provisoire.
#
# ## Sources
#
# - Matrice 5 × 5 et priorité « Majeure » : documentation et code de GLPI (`prioritymatrix.rst`, `install/empty_data.php`). TTO et TTR sont les noms que GLPI donne à ces délais.
# - Loi de Little : démontrée par John D. C. Little dans la revue *Operations Research*, en 1961 (L = λW).
# - L'écart entre taux par ligne et taux par ticket a été mesuré sur un extrait public de 890 tickets du jeu *Incident management process enriched event log* (Amaral, Fantinato et Peres, 2018, DOI 10.24432/C57S4H, CC BY 4.0).
# - La matrice, les délais, les tickets et les noms de Bois & Compas sont inventés.
