# %% [markdown]
# # Tableau de bord du formateur
#
# Ce notebook lit le carnet de notes du cours et le montre **par compétence**. Il ne change rien : vous
# pouvez tout exécuter, autant de fois que vous voulez (menu *Exécution*, *Exécuter toutes les
# cellules*). Pour des pages à imprimer ou à classer, lancez plutôt `gmsi report` dans un terminal.

# %%
from gmsi.reports.dashboard import Dashboard, open_class

classe = open_class()
print(classe.message or f"{len(classe.record.learners)} apprenants, {len(classe.record.assignments)} devoirs.")

# %% [markdown]
# ## Explorer
#
# Trois filtres se combinent : le bloc, le devoir, l'apprenant. Le tableau donne, pour chaque
# compétence, les points obtenus sur les points évalués. Choisissez ensuite une **cellule** pour voir
# la note de chacun.

# %%
Dashboard(classe)

# %% [markdown]
# ## Aller plus loin avec pandas
#
# Les mêmes données sont des tableaux pandas : `classe.record.learners` (apprenants),
# `classe.record.grades` (une ligne par cellule notée), `classe.record.submissions` (rendus et retards)
# et `classe.tags` (les compétences de chaque cellule). Par exemple, la part moyenne des points
# obtenue sur chaque cellule, la plus difficile d'abord :

# %%
notes = classe.record.grades[~classe.record.grades["awaiting"]]
notes = notes.assign(part=notes["base"] / notes["points"])[notes["points"] > 0]
notes.groupby(["assignment", "cell"])["part"].agg(["mean", "count"]).sort_values("mean").head(10)
