# %% [markdown]
# # Bienvenue dans le cours GMSI
#
# Cette page est votre point de départ : la carte du cours, vos leçons, vos devoirs.
# Pour la mettre à jour, choisissez dans le menu *Exécution* la commande
# *Exécuter toutes les cellules*.
#
# ## Où vous en êtes
#
# Vos devoirs, et ce qu'il vous reste à faire pour chacun. Vous êtes le seul à voir ce tableau :
# il est lu dans vos propres dossiers.

# %%
from gmsi.hub.progress import lessons, my_work

my_work()

# %% [markdown]
# Pour **récupérer** un devoir, le **rendre** ou **récupérer sa correction** : menu *Nbgrader*,
# puis *Mes devoirs*. Avant de rendre, le bouton *Vérifier*, au-dessus du devoir ouvert, lance
# toutes les vérifications visibles.
#
# ## Vos leçons
#
# Une leçon se lit et se manipule ; rien n'y est noté. Ce que vous y écrivez est gardé quand le
# cours est mis à jour.

# %%
lessons()

# %% [markdown]
# ## La carte du cours
#
# La certification compte quatre blocs, que l'on peut obtenir séparément.
#
# | bloc | activités | comment il est évalué |
# | :--- | :--- | :--- |
# | **1. Déployer un parc** | 1-1 systèmes des postes · 1-2 logiciels · 1-3 périphériques · 1-4 raccordement au réseau | projet, rapport, oral, contrôle CC1 |
# | **2. Administrer un parc** | 2-1 systèmes serveur · 2-2 services réseau · 2-3 droits d'accès · 2-4 automatisation | projet, rapport, oral |
# | **3. Gérer un parc** | 3-1 dépannage · 3-2 inventaire · 3-3 stocks et développement durable · 3-4 maintenance | projet, rapport, oral |
# | **4. Assurer le support** | 4-1 demandes · 4-2 résolution et planification · 4-3 accompagnement et formation | projet, rapport, oral |
#
# Le **CC1**, contrôle de connaissances réseaux, est réussi avec **plus de 70 %** de réponses
# justes : sur quarante questions, il en faut au moins 29.
#
# ## Bon à savoir
#
# - Enregistrez avec <kbd>Ctrl</kbd> + <kbd>S</kbd>. Vos fichiers restent sur le serveur du cours :
#   vous les retrouvez à la prochaine connexion.
# - Une cellule ne finit pas ? Bouton carré *Interrompre le noyau*, au-dessus du notebook.
# - Vous voulez repartir de la leçon d'origine ? Renommez la vôtre (clic droit, *Renommer*) et
#   reconnectez-vous : la leçon du cours revient à côté.
# - Travaillez toujours avec **votre** compte : les nombres de vos devoirs sont tirés pour vous.
