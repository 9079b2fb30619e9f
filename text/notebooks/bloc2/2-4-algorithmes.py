# %% [markdown]
# # Des algorithmes pour automatiser
#
# **Bloc 2, activité 2-4 · première version, courte : l'essentiel de chaque idée du devoir `bloc2-algorithmes`**
#
# Dans chaque table, une ligne montre l'état **juste avant** que la ligne du script s'exécute.

# %%
import pandas as pd

from gmsi.tracing import trace


def pas_a_pas(script):
    """Montre, ligne par ligne, ce que contiennent les variables d'un petit script."""
    lignes = script.splitlines()
    return pd.DataFrame(
        [
            {"ligne": lignes[e.line - 1].strip() if e.line else "(fin)"}
            | {nom: str(valeur) for nom, valeur in e.variables.items()}
            for e in trace(script)
        ]
    ).fillna("")

# %% [markdown]
# <a id="choisir"></a>
# ## Choisir ce qui vaut un script
#
# Un script vaut sa peine si la tâche suit des règles fixes et si le temps gagné en un an dépasse le temps d'écriture : `minutes × fois par an − écriture`. Ce qui demande un jugement reste à l'humain.

# %% [markdown]
# <a id="variable"></a>
# ## La variable
#
# `b = a` donne à `b` la valeur que `a` a **à ce moment-là**. Changer `a` ensuite ne change pas `b`.

# %%
pas_a_pas("""a = 3
b = a
a = a + 2""")

# %% [markdown]
# <a id="boucle"></a>
# ## La boucle
#
# `for` répète les lignes décalées. Les positions d'une liste commencent à 0. Une table de trace se remplit tour par tour, avec les valeurs de la **fin** du tour.

# %% [markdown]
# <a id="condition"></a>
# ## La condition
#
# `>=` accepte l'égalité, `>` la refuse. « Au moins 80 » s'écrit `>= 80`.

# %%
pas_a_pas("""compteur = 0
for disque in [75, 80, 91]:
    if disque >= 80:
        compteur = compteur + 1""")

# %% [markdown]
# <a id="recherche"></a>
# ## La recherche
#
# On regarde chaque valeur, et l'on s'arrête dès qu'on a trouvé. « Absent » se rend par −1, car 0 est la première position.

# %% [markdown]
# <a id="dichotomie"></a>
# ## La dichotomie
#
# Dans une liste **rangée**, on regarde le milieu et l'on écarte une moitié, **milieu compris**. On continue tant que `gauche <= droite` : une seule valeur restante se regarde aussi.

# %%
pas_a_pas("""numeros = [3, 8, 12, 20, 31]
gauche, droite = 0, 4
while gauche <= droite:
    milieu = (gauche + droite) // 2
    if numeros[milieu] == 31:
        break
    if numeros[milieu] < 31:
        gauche = milieu + 1
    else:
        droite = milieu - 1""")

# %% [markdown]
# <a id="tri"></a>
# ## Le tri par insertion
#
# Chaque tour glisse une valeur vers la gauche, à sa place parmi celles déjà rangées. Le tri par sélection, lui, va chercher le plus petit.

# %%
pas_a_pas("""valeurs = [30, 10, 20]
for i in range(1, 3):
    j = i
    while j > 0 and valeurs[j - 1] > valeurs[j]:
        valeurs[j - 1], valeurs[j] = valeurs[j], valeurs[j - 1]
        j = j - 1""")

# %% [markdown]
# <a id="dictionnaire"></a>
# ## Le dictionnaire
#
# `compteur[cle] = compteur.get(cle, 0) + 1` tient un compteur **par** adresse. Après un succès, on le remet à zéro.

# %%
pas_a_pas("""echecs = {}
for adresse in ['A', 'B', 'A']:
    echecs[adresse] = echecs.get(adresse, 0) + 1""")

# %% [markdown]
# <a id="texte"></a>
# ## Les lettres
#
# NFKD sépare la lettre de son accent ; il ne décompose pas œ, æ, ß, ø : on les remplace d'abord, en minuscules.

# %% [markdown]
# <a id="identifiant"></a>
# ## L'identifiant
#
# Une initiale par partie du prénom, puis le nom entier, coupé à 20. Un homonyme reçoit 2, puis 3 : on raccourcit la **base** pour faire place au numéro, et l'on ignore les majuscules.

# %% [markdown]
# <a id="fichier"></a>
# ## Le fichier
#
# On essaie `utf-8-sig`, qui enlève le BOM, puis `cp1252`. On ôte les espaces, et un matricule reste un texte : `0042` garde ses zéros.

# %% [markdown]
# <a id="idempotence"></a>
# ## L'idempotence
#
# Relancé, un bon script ne refait rien : il regarde d'abord ce qui existe, y compris ce qu'il vient de créer.

# %% [markdown]
# <a id="journal"></a>
# ## Le journal
#
# Une ligne abîmée se compte et ne bloque pas. On range par instant avant d'analyser.

# %% [markdown]
# <a id="fenetre"></a>
# ## La fenêtre glissante
#
# À chaque échec, on retire de la liste ceux qui sont trop vieux, puis on compte. Des tranches fixes manqueraient ce qui est à cheval.

# %% [markdown]
# <a id="versions"></a>
# ## Les versions
#
# 10.2 est plus récente que 9.11 : on compare des **nombres**, un par un, un nombre absent vaut 0.

# %% [markdown]
# <a id="ordre"></a>
# ## L'ordre des dépendances
#
# On installe ce qui est prêt, et l'on recommence. Si rien n'est prêt alors qu'il en reste, c'est un cycle : aucun ordre n'existe.

# %% [markdown]
# <a id="vagues"></a>
# ## Les vagues
#
# Des parts cumulées (5 %, 25 %, 100 %), arrondies au-dessus : même un petit parc a un pilote.

# %% [markdown]
# <a id="conserver"></a>
# ## Que garder ?
#
# La **dernière** sauvegarde de chaque jour, semaine et mois. Les règles se recouvrent. La semaine ISO a sa propre année.
