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
# # Acheter, louer ou garder ? Le coût et la vie du matériel
#
# **Bloc 3, activités 3-2 à 3-4 · durée : 50 minutes environ · prérequis : aucun en comptabilité, quelques lignes de Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | comparer des solutions sur leur **coût annuel**, et trouver ce qui fait basculer le choix | 3-4-1 |
# | dresser un plan d'**amortissement** au centime, et dire ce qu'une revente rapporte | 3-2-2 |
# | départager des fournisseurs sur plusieurs critères, et dire si ce choix est solide | 3-4-1, 3-3-1 |
# | décider **quand** et **combien** commander pour ne pas laisser un utilisateur sans matériel | 3-3-2 |
# | trouver la **catégorie DEEE** et la **filière** d'un appareil, et compter son empreinte | 3-3-3 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **explorateurs** se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
from datetime import date
from decimal import Decimal  # des nombres exacts, pour l'argent

import pandas as pd

from gmsi import costs, depreciation  # les calculs de cette leçon
from gmsi.money import euros, to_cent
from gmsi.scoring import Criterion
from gmsi.widgets import (
    DepreciationExplorer,
    Practice,
    StockExplorer,
    TcoExplorer,
    WeightsExplorer,
    channel_figure,
    timeline_figure,
)

# %% [markdown]
# <a id="situation"></a>
# ## La situation : quarante portables en fin de garantie
#
# Les quarante portables de la menuiserie **Bois & Compas** sortent de garantie. Votre responsable vous écrit :
#
# > « On m'a fait une offre de location à 25 € par mois. Le comptable préfère acheter. Et l'atelier dit que les siens
# > marchent encore. Pouvez-vous me dire **lequel coûte le moins**, et me mettre ça au propre pour vendredi ? »
#
# Trois solutions, donc. Voici les chiffres, **par portable et hors taxes** :
#
# | | acheter | louer | garder |
# | :--- | :--- | :--- | :--- |
# | aujourd'hui | 960 € | | 150 € (SSD et batterie) |
# | chaque année | 40 € d'entretien | 300 € de loyer (12 × 25), **payé d'avance** | 130 € de pannes |
# | à la fin | revente 100 € | on rend le portable | rien |
# | durée | 4 ans | 3 ans | 2 ans |
#
# Rien n'est comparable tel quel : ni les durées, ni les dates de paiement. Nous allons les rendre comparables, une idée à la fois.

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="cout-global"></a>
# ## 1. Le prix n'est pas le coût
#
# Le **coût global de possession** (*Total Cost of Ownership*, TCO) réunit tout ce qu'un matériel coûte, de la commande au recyclage.
# On le range d'habitude en deux familles :
#
# | coûts **directs** (on reçoit une facture) | coûts **indirects** (personne ne facture) |
# | :--- | :--- |
# | achat, loyer, licences, livraison | temps perdu pendant une panne |
# | mise en service, sauvegarde, assistance | collègue qui dépanne à la place du support |
# | entretien, pièces, énergie | formation sur le tas |
# | collecte et effacement en fin de vie | |
#
# Les coûts indirects sont difficiles à mesurer. Dans un dossier, on les **estime à part, en le disant**, et l'on ne les mélange pas
# aux factures. Ici, nous comptons les coûts directs.
#
# Deux règles évitent la moitié des erreurs :
#
# - **Hors taxes.** Une entreprise qui récupère la TVA raisonne HT partout.
# - **De l'argent qui bouge.** On ne compte que les mouvements d'argent, à leur date. Une **dépense** est négative, une **recette** positive.

# %%
Practice("flux")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="achat"></a>
# ## 2. Poser les flux sur une ligne de temps
#
# On dessine une ligne de temps, et l'on y accroche chaque somme à sa date. La date 0 est **aujourd'hui** ; la date 1, la fin de la
# première année.
#
# - **Acheter** : le prix aujourd'hui, l'entretien à la fin de chaque année, la revente **avec** le dernier entretien (100 − 40 = +60).
# - **Louer** : trois loyers de 300 €, payés d'avance.
# - **Garder** : les 150 € de pièces… et les **120 €** que vaudraient ces portables si on les vendait aujourd'hui. Garder, c'est
#   **renoncer** à cette recette : elle compte comme un coût.

# %%
timeline_figure(
    {
        "acheter": [-960, -40, -40, -40, 60],
        "louer": [-300, -300, -300, 0],
        "garder": [-270, -130, -130],
    }
)

# %%
Practice("achat")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="location"></a>
# ### Le loyer : à échoir ou échu ?
#
# Tout contrat de location le précise. À terme **à échoir**, le loyer se paie **au début** de chaque année : dates 0, 1 et 2. À terme **échu**, il se paie **à la
# fin** : dates 1, 2 et 3. Dans les deux cas : trois années, **trois** loyers, jamais quatre.

# %%
Practice("location")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="actualisation"></a>
# ## 3. Un euro demain n'est pas un euro aujourd'hui
#
# Placé à 5 %, 100 € d'aujourd'hui font 105 € dans un an. Donc 105 € dans un an **valent** 100 € aujourd'hui. Pour comparer des sommes
# de dates différentes, on les **actualise** : on divise par 1,05 une fois par année d'attente.
#
# $$\text{valeur aujourd'hui} = \frac{\text{somme}}{(1+r)^{t}}$$
#
# Le taux *r* est celui de l'entreprise : ce que lui coûte son emprunt, ou ce que lui rapporterait cet argent ailleurs. C'est une
# **hypothèse** : demandez-la, et écrivez-la.
#
# La somme de tous les flux actualisés est la **valeur actuelle nette** (VAN). La date 0 ne se divise par rien.

# %%
taux = Decimal("0.05")
achat = [-960, -40, -40, -40, 60]

for annee, flux in enumerate(achat):  # enumerate numérote à partir de 0
    valeur = flux / (1 + taux) ** annee
    print(f"date {annee} : {flux:>5} € valent aujourd'hui {to_cent(valeur):>8} €")
print("VAN :", euros(costs.present_value(taux, [Decimal(flux) for flux in achat])))

# %% [markdown]
# **Pourquoi `Decimal` ?** Parce que l'ordinateur compte d'ordinaire en binaire, où dix centimes ne tombent pas juste. Pour de l'argent,
# on veut des décimales exactes, et **un seul arrondi, à la fin**, le demi-centime au-dessus.

# %%
print("0.1 + 0.2 =", 0.1 + 0.2)
print("avec Decimal :", Decimal("0.1") + Decimal("0.2"))

# %%
Practice("actualisation")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="annuite"></a>
# ## 4. Des durées différentes : ramener à l'année
#
# Les VAN de nos trois solutions sont −1 019,57 €, −857,82 € et −511,72 €. Garder coûterait-il deux fois moins cher que d'acheter ?
# **Non** : la première équipe pour quatre ans, la dernière pour deux. Comparer ces totaux, c'est comparer un plein à un demi-plein.
#
# On cherche donc la somme **constante**, payée à la fin de chaque année, qui aurait la même VAN : l'**annuité équivalente**. C'est le coût
# d'**une année** d'usage, tout compris.
#
# $$a = \text{VAN} \times \frac{r}{1-(1+r)^{-n}}$$
#
# (Si *r* = 0, la formule divise zéro par zéro : c'est alors simplement VAN ÷ *n*.) Elle suppose qu'à la fin, on
# recommence avec une solution semblable.

# %%
solutions = {
    "acheter": costs.purchase_flows(Decimal(960), Decimal(40), Decimal(100), 4),
    "louer": costs.lease_flows(Decimal(300), 3, in_advance=True),
    "garder": costs.purchase_flows(Decimal(150 + 120), Decimal(130), Decimal(0), 2),
}
lignes = []
for nom, flux in solutions.items():
    lignes.append(
        {
            "solution": nom,
            "durée": len(flux) - 1,
            "VAN": euros(costs.present_value(taux, flux)),
            "coût annuel": euros(-costs.equivalent_annuity(taux, flux)),
        }
    )
pd.DataFrame(lignes).set_index("solution")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="comparaison"></a>
# ### Ce que le tableau dit, et ce qu'il ne compte pas
#
# Voilà la réponse à la première question : à ces chiffres-là, **garder** coûte 275,21 € par an et par portable, acheter 287,53 €, louer 315,00 €.
# Pour quarante portables, l'écart entre garder et louer est de près de 1 600 € par an.
#
# Et l'**amortissement** ? Il n'apparaît nulle part, et c'est voulu : c'est une écriture comptable, pas un mouvement d'argent. L'argent, lui, est sorti une fois, à l'achat.

# %%
Practice("durees")

# %%
Practice("annuite")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="equilibre"></a>
# ## 5. Qu'est-ce qui fait basculer le choix ?
#
# Un bon dossier ne dit pas seulement « garder ». Il dit **jusqu'où** ce choix tient : c'est l'analyse de **sensibilité**.
#
# **À vous :**
#
# 1. Baissez le **loyer**. À quel montant « louer » passe-t-il en tête ? C'est le **loyer d'équilibre**.
# 2. Remettez 300 €, puis portez la **durée d'usage** de l'achat à 5 ans. Que se passe-t-il ?
# 3. À 5 ans, montez le **taux** : un taux élevé pénalise celui qui paie tout d'avance. Qui repasse en tête, et vers quel taux ?
#
# (Le menu *Suivre l'effet de* choisit ce que montre le graphique du bas. Les fonds de couleur portent le nom du moins cher.)

# %%
TcoExplorer()

# %% [markdown]
# Le **loyer d'équilibre** se calcule : c'est l'annuité de l'autre solution. Mais un loyer à échoir est payé **un an plus tôt** ; pour coûter
# autant, il doit être plus petit, et l'on divise par (1 + *r*).

# %%
annuite_garder = -costs.equivalent_annuity(taux, solutions["garder"])
print("garder coûte, par an       :", euros(annuite_garder))
print("loyer d'équilibre, échu     :", euros(annuite_garder))
print("loyer d'équilibre, à échoir :", euros(annuite_garder / (1 + taux)))

# %% [markdown]
# Vous pouvez donc écrire : « Au-dessus de **262 €** par an, la location perd. Votre offre est à 300 €. » C'est un argument de **négociation**, bien plus
# utile qu'un verdict.

# %%
Practice("equilibre")

# %% [markdown] gmsi={"competences": ["3-4-1"]}
# <a id="mensuel"></a>
# ### Et les loyers mensuels ?
#
# L'offre disait « 25 € par mois ». Pour actualiser des mois, il faut un taux mensuel. Ce n'est **pas** le taux annuel divisé par 12 : les
# intérêts produisent eux-mêmes des intérêts, et douze douzièmes font plus que l'année. On prend la racine douzième.
#
# Payés mois par mois, les mêmes 300 € coûtent un peu moins que payés d'avance : 308 € par an au lieu de 315 €. Cela ne suffit pas à dépasser « garder ».

# %%
mensuel = costs.monthly_rate(taux)
print("taux mensuel équivalent :", round(100 * mensuel, 4), "%")
print("douze mois à ce taux :", round((1 + mensuel) ** 12 - 1, 6))
print("douze mois à 5 % / 12 :", round((1 + taux / 12) ** 12 - 1, 6))

loyers = [-25] * 12 + [0]  # payés au début de chaque mois
fin_annee = -costs.present_value(mensuel, [Decimal(loyer) for loyer in loyers]) * (1 + taux)
print("douze loyers de 25 €, ramenés à la fin de l'année :", euros(fin_annee))

# %%
Practice("mensuel")

# %% [markdown] gmsi={"competences": ["3-2-2"]}
# <a id="lineaire"></a>
# ## 6. L'amortissement : ce que le matériel vaut encore dans les comptes
#
# Un portable acheté n'est pas une charge de l'année : c'est une **immobilisation**, dont la valeur s'use. Chaque année, on en retire une part, la
# **dotation** ; ce qui reste est la **valeur nette comptable** (VNC). Pour vous, technicien, ce plan dit trois choses : *quand* un appareil
# est entièrement amorti, *combien* il vaut si on le perd ou le vend, et pourquoi la **date de mise en service** doit être juste
# dans l'outil d'inventaire.
#
# (Un petit matériel dont le prix unitaire ne dépasse pas **500 € HT** peut, par tolérance, passer directement en charge.)
#
# Le mode par défaut est **linéaire** :
#
# - on compte en jours, avec des **mois de 30 jours** et une **année de 360** ;
# - le jour de la mise en service **compte** ;
# - la **dernière** annuité est le **complément** : la somme redonne exactement la base, au centime près.
#
# **Exemple.** 1 200 € sur 3 ans, mis en service le 15 mars : du 15 au 30 mars il y a 16 jours, puis 9 mois de 30 jours, soit **286 jours**.
# Première annuité : 1 200 ÷ 3 × 286 ÷ 360 = **317,78 €**. Trois ans d'usage, mais **quatre** exercices.

# %%
plan = depreciation.linear(Decimal(1200), 3, date(2026, 3, 15))
pd.DataFrame(
    [
        {"exercice": a.year, "annuité": euros(a.amount), "VNC au 31 décembre": euros(a.net_value)}
        for a in plan
    ]
).set_index("exercice")

# %%
Practice("jours")

# %%
Practice("lineaire")

# %% [markdown] gmsi={"competences": ["3-2-2"]}
# <a id="degressif"></a>
# ## 7. Le dégressif : plus au début, moins à la fin
#
# Pour certains biens, le fisc admet un amortissement **dégressif**. Le taux est le taux linéaire multiplié par un coefficient : **1,25** (3 ou 4 ans),
# **1,75** (5 ou 6 ans) ou **2,25** (au-delà).
#
# - Il s'applique à **ce qui reste**, jamais au prix d'achat.
# - Le mois d'acquisition compte **en entier** (des douzièmes, pas des jours).
# - Dès que « ce qui reste ÷ exercices restants » est plus grand, on **bascule** sur ce quotient.
# - Le plan tient en **autant d'exercices que d'années**, sans exercice de plus.
#
# **À vous :** portez la base à 5 000 € et la durée à 5 ans, puis cherchez l'année de la bascule : c'est à partir d'elle que les annuités sont égales. Déplacez la date du 15/03/2026 au
# 31/03/2026 : un seul des deux plans change. Lequel, et pourquoi ?

# %%
DepreciationExplorer(cost=1200, life=3, start="15/03/2026")

# %%
Practice("degressif")

# %% [markdown] gmsi={"competences": ["3-2-2"]}
# <a id="cession"></a>
# ### Vendre un appareil
#
# Le jour de la vente, on amortit l'année en cours **jusqu'à ce jour** (inclus), on calcule la VNC, puis :
#
# > résultat de cession = prix de vente − **VNC** (et non prix de vente − prix d'achat)
#
# **Exemple.** Notre portable à 1 200 € est vendu 300 € le 30 juin 2028. Dotation de 2028 : 400 × 180 ÷ 360 = 200 €. VNC : 1 200 − 317,78 − 400 − 200 =
# 282,22 €. Résultat : 300 − 282,22 = **+17,78 €**, une plus-value, bien qu'on l'ait payé 1 200 €.

# %%
vente = depreciation.disposal(
    Decimal(1200), 3, date(2026, 3, 15), sold=date(2028, 6, 30), price=Decimal(300)
)
print("dotation :", euros(vente.annuity))
print("VNC :", euros(vente.net_value))
print("résultat :", euros(vente.gain))

# %%
Practice("cession")

# %% [markdown] gmsi={"competences": ["3-4-1", "3-3-1"]}
# <a id="criteres"></a>
# ## 8. Quand le prix ne suffit pas : plusieurs critères
#
# Supposons que l'on achète. Quatre fournisseurs répondent, avec un prix, un délai et une garantie. Des euros, des jours et des années ne
# s'additionnent pas. La méthode :
#
# 1. **Éliminer** d'abord les offres qui dépassent une limite (ici, un délai de plus de 15 jours). Une offre éliminée ne doit pas étirer l'échelle des autres.
# 2. **Noter** chaque critère de 0 (la pire) à 1 (la meilleure), en proportion. Pour un prix ou un délai, le **plus petit** est le meilleur : l'échelle est retournée.
# 3. **Pondérer** : multiplier par le poids, diviser par la **somme des poids**.
#
# Les poids se décident **avant** de voir les offres, avec le responsable. Et l'on vérifie la solidité du choix : de combien faut-il bouger un
# poids pour que le gagnant change ?

# %%
offres = {
    "Anjou": {"prix": 900, "délai": 10, "garantie": 2},
    "Loire": {"prix": 1000, "délai": 5, "garantie": 3},
    "Maine": {"prix": 950, "délai": 6, "garantie": 5},
    "Vendée": {"prix": 700, "délai": 30, "garantie": 2},
}
criteres = [
    Criterion("prix", 50, lower_is_better=True),
    Criterion("délai", 20, lower_is_better=True, maximum=15),
    Criterion("garantie", 30),
]
WeightsExplorer(offres, criteres)

# %% [markdown]
# **À vous :** à partir de quel poids du prix Anjou l'emporte-t-il ? Et existe-t-il un poids du délai qui fasse gagner Loire ?
#
# Si le gagnant ne change que pour un poids déraisonnable, votre recommandation est **solide** : dites-le. S'il change pour cinq points, dites-le aussi.

# %%
Practice("notes")

# %%
Practice("eliminatoire")

# %% [markdown] gmsi={"competences": ["3-3-1"]}
# <a id="fichier"></a>
# ### Lire le fichier d'un fournisseur
#
# Les tarifs arrivent dans des fichiers CSV de toutes provenances. Trois pièges reviennent toujours : le **codage** (UTF-8, ou l'ancien `cp1252` de Windows), une
# **marque invisible** au début (le BOM) et la **virgule** décimale.

# %%
excel = "reference;designation;prix_ht\r\nECR-24;Écran 24 pouces;139,99\r\n".encode("cp1252")
try:
    texte = excel.decode("utf-8-sig")  # « -sig » enlève le BOM, s'il y en a un
except UnicodeDecodeError:
    texte = excel.decode("cp1252")
prix = texte.splitlines()[1].split(";")[2]
print(texte.splitlines()[1], "->", prix.replace(",", "."), "€")
print("19.99 * 100 =", 19.99 * 100, ": tronquer perdrait un centime, il faut arrondir")

# %%
Practice("fichier")

# %% [markdown] gmsi={"competences": ["3-3-2"]}
# <a id="stock"></a>
# ## 9. Le stock de remplacement : quand commander ?
#
# Un écran tombe en panne : l'utilisateur en veut un **ce matin**. On garde donc un stock. Entre la commande et la livraison, il faut tenir : on commande
# quand il reste la demande du **délai**, plus un **stock de sécurité** contre le hasard.
#
# $$\text{point de commande} = d\,L + z\,\sigma\sqrt{L}$$
#
# *d* : demande moyenne par jour ; *L* : délai en jours ; *σ* : écart type de la demande d'un jour ; *z* : 1,645 pour 95 % de service. Le hasard
# se compense en partie d'un jour à l'autre : il croît comme la **racine** du délai.
#
# On compare ce point à la **position** : le stock **plus ce qui est déjà commandé**. Oublier ce qui est en route, c'est commander deux fois.
#
# **Exemple.** *d* = 20, σ = 4, *L* = 9 : 180 + 1,645 × 4 × 3 = 199,74, donc **200** (on arrondit **au-dessus**).
#
# **À vous :** avec un point de commande de 20, comptez les ruptures. Montez-le jusqu'au conseil de la formule. Puis tirez *d'autres demandes* plusieurs fois :
# 95 % n'est pas 100 %. Enfin, doublez le délai : qu'est-ce qui change ?

# %%
StockExplorer(point=20, quantity=40, lead_time=6)

# %%
Practice("point")

# %%
Practice("position")

# %% [markdown] gmsi={"competences": ["3-3-2"]}
# <a id="quantite"></a>
# ## 10. Combien commander ?
#
# Commander souvent coûte des commandes ; commander beaucoup coûte du stock (place, argent immobilisé, obsolescence). Pour une quantité *q* :
#
# $$\text{coût d'une année} = \frac{D}{q}\,S + \frac{q}{2}\,H \qquad\text{le plus petit est en}\qquad q^* = \sqrt{\frac{2DS}{H}}$$
#
# *D* : demande d'une **année** ; *S* : coût d'une commande ; *H* : coût de possession d'une unité pendant une **année**, souvent donné en pourcentage **du prix**.
#
# **Exemple.** *D* = 1 200, *S* = 40 €, *H* = 5 € : *q\** = 138,56. On ne commande ni 138,56 ni forcément 139 : on **compare le coût** des quantités possibles.
# La courbe est très plate près du minimum, et plus raide à gauche qu'à droite.

# %%
demande, commande, possession = 1200, 40, 5
for quantite in [50, 100, 130, 138, 139, 140, 150, 200]:
    cout = demande / quantite * commande + quantite / 2 * possession
    print(f"{quantite:>4} unités : {cout:8.2f} € par an")

# %%
Practice("possession")

# %% [markdown] gmsi={"competences": ["3-3-3"]}
# <a id="deee"></a>
# ## 11. La fin de vie : la catégorie DEEE
#
# Les quarante anciens portables partiront un jour. Un équipement électrique dont on se sépare est un **DEEE** : il ne va jamais à la benne. Le code de
# l'environnement (art. R. 543-172) le range dans une catégorie. Prenez la **première** ligne qui convient :
#
# | ordre | l'appareil… | catégorie |
# | :---: | :--- | :---: |
# | 1 | échange de la chaleur (climatiseur) | 1 |
# | 2 | a un écran de **plus de 100 cm²** | **2** |
# | 3 | a une dimension de **plus de 50 cm** | 4 |
# | 4 | est informatique ou de télécommunications | **6** |
# | 5 | est autre chose | 5 |
#
# (La catégorie 3 est celle des lampes, la 7 celle des panneaux photovoltaïques.)
#
# Un **portable** est donc en **2**, avec les moniteurs, et non en 6 : son écran passe avant. Une **unité centrale** est en 6.
# Un grand copieur est en 4. Les **batteries** suivent leur propre filière.

# %%
Practice("deee")

# %% [markdown] gmsi={"competences": ["3-3-3"]}
# <a id="filiere"></a>
# ## 12. La filière : resservir avant de recycler
#
# La loi (code de l'environnement, art. L. 541-1) donne un **ordre de préférence** : prévenir le déchet, donc **réemployer** ; préparer à la **réutilisation** ;
# **recycler** ; valoriser autrement, par exemple en énergie ; et seulement à la fin, éliminer. Deux mots se ressemblent :
#
# - **réemploi** : l'appareil ressert, il n'a **jamais été un déchet** (vente, don, reprise en état) ;
# - **réutilisation** : il **est devenu un déchet**, que l'on prépare pour qu'il resserve.
#
# Et une étape passe avant toutes : **l'effacement des données**. Sans preuve d'effacement, rien ne sort.

# %%
channel_figure()

# %% [markdown]
# **Et les objectifs chiffrés ?** Depuis 2025, l'État et les collectivités doivent donner une seconde vie à **50 %** du matériel informatique réformé
# (décret n° 2023-266 ; catégories 2 et 6, hors appareils de plus de dix ans et matériels classifiés, exclus du numérateur **comme** du
# dénominateur). Une entreprise privée comme Bois & Compas n'y est pas soumise : elle peut s'en inspirer, pas s'en réclamer.

# %%
Practice("filiere")

# %% [markdown] gmsi={"competences": ["3-3-3"]}
# <a id="empreinte"></a>
# ## 13. L'empreinte : ce que change une année de plus
#
# Fabriquer un portable émet du CO₂ **une fois** ; l'utiliser en émet **chaque année**, selon l'électricité du pays. On répartit donc la fabrication sur la durée :
#
# > empreinte d'une année = fabrication ÷ durée + kWh par an × facteur de l'électricité
#
# Tous ces nombres sont des **paramètres**, qui varient beaucoup d'une source à l'autre. Dans un dossier, chacun porte sa **source** et sa **date**. Ceux de la
# cellule suivante sont des valeurs d'exercice : remplacez-les par celles du constructeur et de la Base Empreinte de l'ADEME.

# %%
fabrication = 250  # kg de CO2 équivalent (valeur d'exercice ; source et date : …)
kwh_par_an = 30  # (valeur d'exercice ; mesurez au wattmètre)
facteur = 0.06  # kg par kWh (valeur d'exercice ; source et date : …)

lignes = []
for duree in [3, 4, 5, 6, 8]:
    total = fabrication / duree + kwh_par_an * facteur
    lignes.append({"durée (ans)": duree, "kg de CO2 par an": round(total, 1)})
tableau = pd.DataFrame(lignes).set_index("durée (ans)")
tableau["gagné par rapport à 3 ans"] = (tableau.iloc[0, 0] - tableau["kg de CO2 par an"]).round(1)
tableau

# %% [markdown]
# Avec ces valeurs, l'usage pèse presque rien : **c'est la durée qui compte**. Garder cinq ans au lieu de trois évite 33 kg par an et par portable. Votre
# première conclusion, *garder*, gagne un second argument. (Si le remplaçant consommait beaucoup moins, comme il arrive pour un vieux serveur très gourmand, ce pourrait être l'inverse : refaites le calcul.)

# %%
Practice("empreinte")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je cherche… | je fais… | sur notre cas |
# | :--- | :--- | :--- |
# | ce qu'une somme future vaut aujourd'hui | ÷ (1 + *r*), une fois par année | la date 0 ne bouge pas |
# | le coût d'une année | l'annuité équivalente de la VAN | 275, 288 et 315 € |
# | jusqu'où le choix tient | loyer d'équilibre, durée et taux de bascule | 262 € de loyer |
# | la première annuité linéaire | base ÷ durée × jours ÷ 360 | 286 jours, 317,78 € |
# | l'annuité dégressive | ce qui **reste** × taux, puis bascule | jamais sur le prix d'achat |
# | le résultat d'une vente | prix − VNC | +17,78 € |
# | le meilleur fournisseur | éliminer, noter, pondérer, **éprouver** | Maine, jusqu'à 65 % sur le prix |
# | quand commander | position ≤ *dL* + *zσ*√*L* | avec les commandes en route |
# | la filière | effacer, réemployer, réutiliser, recycler | un portable est en catégorie 2 |
#
# Ce que vous écrirez à votre responsable : « Garder coûte 275 € par an et par portable, contre 288 € à l'achat et 315 € en location. La location ne l'emporterait
# qu'au-dessous de 262 € par an ; l'achat, si l'on garde ces portables cinq ans au lieu de quatre. Hypothèses : taux de 5 %, prix HT, coûts
# indirects non comptés. »
#
# ## La suite : le devoir
#
# Le devoir **`bloc3-tco`** (« devoir bloc3-tco » dans l'onglet des devoirs, *Assignments*) vous fait écrire ces calculs, puis les appliquer à un dossier
# tiré de votre nom. Quand le compte rendu cite une section de cette leçon, revenez-y : les vérifications ✎ proposent toujours de nouveaux nombres.
#
# ## Sources
#
# - Amortissement linéaire : plan comptable général, art. 214-13 ; BOFiP, BOI-BIC-AMT-10-40-10. Dégressif : code général des impôts, art. 39 A ; BOFiP,
#   BOI-BIC-AMT-20-20-30. Seuil de 500 € : BOFiP, BOI-BIC-CHG-20-30-10.
# - DEEE : code de l'environnement, art. R. 543-172 (catégories), L. 541-1 et L. 541-1-1 (ordre de préférence, réemploi et réutilisation) ; directive 2012/19/UE.
#   Objectifs des personnes publiques : décret n° 2023-266 du 12 avril 2023.
# - Quantité économique : formule de Wilson. Empreinte : catalogue ouvert de Boavizta, qui met lui-même en garde contre les comparaisons entre marques ; Base Empreinte de l'ADEME.
# - Les prix, loyers et offres de cette leçon sont inventés.
