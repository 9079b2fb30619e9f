# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # S'entraîner au contrôle Réseaux (CC1)
#
# Compétences **1-4-1**, **1-4-2** et **1-4-3**. Durée : 15 à 25 minutes par série.
#
# Vous allez passer des questions du même genre que celles du contrôle, avec la même feuille.
# Une différence : ici, le bouton **Vérifier** répond tout de suite et explique. Rien n'est
# enregistré, rien n'est noté, et aucune de ces questions n'est au contrôle.
#
# ## Comment s'y prendre
#
# 1. Exécutez la cellule ci-dessous (`Maj+Entrée`).
# 2. Répondez, puis vérifiez. Quand une réponse est à revoir, la phrase nomme le raisonnement qui
#    y mène : cherchez l'étape où le vôtre a tourné.
# 3. Changez le numéro de la série et recommencez : chaque numéro tire d'autres valeurs.

# %%
from gmsi.widgets import practice_form

practice_form("entrainement-cc1", series=1)

# %% [markdown]
# ## Ce que le contrôle demande
#
# | thème | part du sujet | questions sur 40 |
# | --- | --- | --- |
# | Modèles, ports et équipements | 15 % | 6 |
# | Câblage et Wi-Fi | 10 % | 4 |
# | Adressage et masques | 25 % | 10 |
# | VLSM et routage | 15 % | 6 |
# | DHCP, DNS, NAT et passerelle | 15 % | 6 |
# | Configuration et diagnostic du poste | 10 % | 4 |
# | Poste et annuaire | 5 % | 2 |
# | IPv6 | 5 % | 2 |
#
# Il est réussi avec **strictement plus de 70 %** de réponses justes : 28 sur 40 ne suffisent pas,
# 29 sur 40 suffisent. Une question compte entière ou pas du tout.
#
# ## Si une famille de questions résiste
#
# - Masques, réseaux, diffusion, VLSM : reprenez la leçon
#   [Adressage IPv4](1-4-adressage-ipv4.ipynb), puis ses exercices.
# - Pour vous entraîner sans machine, posez-vous trois questions sur une adresse au hasard :
#   quelle taille de bloc ? quel multiple juste au-dessous ? où commence le bloc suivant ?
#
# ## À retenir
#
# - Lisez la forme demandée : un préfixe, un masque ou un bloc ne s'écrivent pas pareil.
# - Une question laissée vide ne rapporte rien, une réponse fausse ne coûte rien : répondez à tout.
# - Marquez « à revoir » ce qui vous arrête, et revenez-y à la fin.
