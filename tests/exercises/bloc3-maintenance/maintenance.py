"""Wrong solutions of bloc3-maintenance; the form of this file is told in gmsi.course.mutants."""


# %% overlap_kept -> fusionner
def fusionner(pannes):
    return sorted(pannes)


# %% planned_ignored -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, duree if fin is None else fin) for debut, fin in pannes])
    arret, nombre = sum(fin - debut for debut, fin in arrets), len(arrets)
    return {
        "pannes": nombre,
        "mtbf": round((duree - arret) / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round((duree - arret) / duree, 6),
    }


# %% uptime_for_downtime -> arret_annuel
def arret_annuel(disponibilite):
    return round(disponibilite * 8760, 2)


# %% series_mean -> chaine
def chaine(maillons):
    return round(sum(maillons) / len(maillons), 6)


# %% gravity_max_forgotten -> a_traiter
def a_traiter(modes, seuil):
    notes = {m["mode"]: m["G"] * m["F"] * m["D"] for m in modes}
    return sorted((nom for nom in notes if notes[nom] >= seuil), key=lambda nom: -notes[nom])


# %% pareto_fifth_of_causes -> pareto
def pareto(heures):
    return sorted(heures, key=lambda nom: -heures[nom])[: len(heures) // 5]


# %% month_day_swapped -> lire_parc
def lire_parc(chemin):
    parc = []
    with open(chemin, encoding="utf-8") as fichier:
        lignes = fichier.read().splitlines()
    for ligne in csv.DictReader(lignes, delimiter=";"):
        un, deux, annee = map(int, ligne["derniere"].split("/"))
        mois, jour = (un, deux) if un <= 12 and deux <= 31 else (deux, un)
        parc.append(
            {
                "nom": ligne["nom"],
                "site": ligne["site"],
                "type": ligne["type"],
                "derniere": date(annee, mois, jour),
                "periode": int(ligne["periode_mois"]),
            }
        )
    return parc


# %% month_of_30_days -> plus_mois
def plus_mois(jour, mois):
    return jour + timedelta(days=30 * mois)


# %% month_drift -> calendrier
def calendrier(premiere, periode, nombre):
    dates = [premiere]
    while len(dates) < nombre:
        dates.append(plus_mois(dates[-1], periode))
    return dates[:nombre]


# %% overdue_forgotten -> entretiens_dus
def entretiens_dus(parc, aujourdhui, jours):
    dus = [(plus_mois(m["derniere"], m["periode"]), m["nom"]) for m in parc]
    return sorted(d for d in dus if aujourdhui <= d[0] <= aujourdhui + timedelta(days=jours))


# %% weights_forgotten -> mesurer
def mesurer(taches, ordre):
    fin, pire, nombre, attente = 0, 0, 0, 0
    for nom in ordre:
        fin = fin + taches[nom]["duree"]
        pire = max(pire, fin - taches[nom]["echeance"])
        nombre = nombre + (fin > taches[nom]["echeance"])
        attente = attente + fin
    return {"pire": pire, "en_retard": nombre, "attente": attente}


# %% arrival_order -> ordre_echeances
def ordre_echeances(taches):
    return list(taches)


# %% edf_for_count -> ordre_moore
def ordre_moore(taches):
    return sorted(taches, key=lambda nom: taches[nom]["echeance"])


# %% (range par poids) -> ordre_smith
def ordre_smith(taches):
    return sorted(taches, key=lambda nom: -taches[nom]["poids"])


# %% task_missing -> mon_planning
mon_planning = [
    {
        "tache": "sauvegarder le serveur",
        "technicien": "Inès",
        "jour": "lundi",
        "debut": 8,
        "fin": 8 + SEMAINE["taches"]["sauvegarder le serveur"]["duree"],
    }
]


# %% end_for_duration -> barres
def barres(planning):
    rangs = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"]
    resultat = {}
    for ligne in planning:
        depart = 24 * rangs.index(ligne["jour"])
        couple = (depart + ligne["debut"], depart + ligne["fin"])
        resultat.setdefault(ligne["technicien"], []).append(couple)
    return {nom: sorted(couples) for nom, couples in resultat.items()}


# %% moving_holidays_forgotten -> jours_feries
def jours_feries(annee):
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    return [date(annee, mois, jour) for mois, jour in fixes]


# %% clock_never_stops -> echeance
def echeance(ouverture, minutes, feries):
    return ouverture + timedelta(minutes=minutes)


# %% notice_ignored -> contrats_a_traiter
def contrats_a_traiter(contrats, aujourdhui, jours):
    limite = aujourdhui + timedelta(days=jours)
    return sorted((c["fin"], c["nom"]) for c in contrats if aujourdhui <= c["fin"] <= limite)
