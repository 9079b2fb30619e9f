"""Wrong solutions of bloc3-maintenance; the form of this file is told in gmsi.course.mutants.

The plans are for the week of the learner that the proofs use, "camille".
"""


# %% overlap_kept -> fusionner
def fusionner(pannes):
    return sorted(pannes)


# %% overlap_dropped -> fusionner
def fusionner(pannes):
    arrets = []
    for debut, fin in sorted(pannes):
        if not arrets or debut > arrets[-1][1]:
            arrets.append((debut, fin))
    return arrets


# %% touching_apart -> fusionner
def fusionner(pannes):
    arrets = []
    for debut, fin in sorted(pannes):
        if fin < debut:
            raise ValueError("arrêt à l'envers")
        if arrets and debut < arrets[-1][1]:
            arrets[-1] = (arrets[-1][0], max(fin, arrets[-1][1]))
        else:
            arrets.append((debut, fin))
    return arrets


# %% outage_shortened -> fusionner
def fusionner(pannes):
    arrets = []
    for debut, fin in sorted(pannes):
        if fin < debut:
            raise ValueError("arrêt à l'envers")
        if arrets and debut <= arrets[-1][1]:
            arrets[-1] = (arrets[-1][0], fin)
        else:
            arrets.append((debut, fin))
    return arrets


# %% journal_not_sorted -> fusionner
def fusionner(pannes):
    arrets = []
    for debut, fin in pannes:
        if fin < debut:
            raise ValueError("arrêt à l'envers")
        if arrets and debut <= arrets[-1][1]:
            arrets[-1] = (arrets[-1][0], max(fin, arrets[-1][1]))
        else:
            arrets.append((debut, fin))
    return arrets


# %% (accepte un arrêt à l'envers) -> fusionner
def fusionner(pannes):
    arrets = []
    for debut, fin in sorted(pannes):
        if arrets and debut <= arrets[-1][1]:
            arrets[-1] = (arrets[-1][0], max(fin, arrets[-1][1]))
        else:
            arrets.append((debut, fin))
    return arrets


# %% planned_ignored -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, duree if fin is None else fin) for debut, fin in pannes])
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": None, "mttr": None, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }


# %% mtbf_total_time -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, duree if fin is None else fin) for debut, fin in pannes])
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": None, "mttr": None, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - planifiee - arret
    return {
        "pannes": nombre,
        "mtbf": round((duree - planifiee) / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round((duree - planifiee) / (duree - planifiee + arret), 6),
    }


# %% planned_as_outage -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, duree if fin is None else fin) for debut, fin in pannes])
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": None, "mttr": None, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets) + planifiee
    marche = duree - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }


# %% overlap_twice -> bilan
def bilan(duree, pannes, planifiee):
    arrets = [(debut, duree if fin is None else fin) for debut, fin in pannes]
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": None, "mttr": None, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - planifiee - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }


# %% open_outage_forgotten -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, fin) for debut, fin in pannes if fin is not None])
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": None, "mttr": None, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - planifiee - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }


# %% no_failure_mtbf -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, duree if fin is None else fin) for debut, fin in pannes])
    nombre = len(arrets)
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - planifiee - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / max(nombre, 1), 2),
        "mttr": round(arret / max(nombre, 1), 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }


# %% no_failure_zero -> bilan
def bilan(duree, pannes, planifiee):
    arrets = fusionner([(debut, duree if fin is None else fin) for debut, fin in pannes])
    nombre = len(arrets)
    if nombre == 0:
        return {"pannes": 0, "mtbf": 0, "mttr": 0, "disponibilite": 1.0}
    arret = sum(fin - debut for debut, fin in arrets)
    marche = duree - planifiee - arret
    return {
        "pannes": nombre,
        "mtbf": round(marche / nombre, 2),
        "mttr": round(arret / nombre, 2),
        "disponibilite": round(marche / (marche + arret), 6),
    }


# %% uptime_for_downtime -> arret_annuel
def arret_annuel(disponibilite):
    if not 0 <= disponibilite <= 1:
        raise ValueError("entre 0 et 1")
    return round(disponibilite * 8760, 2)


# %% year_of_360_days -> arret_annuel
def arret_annuel(disponibilite):
    if not 0 <= disponibilite <= 1:
        raise ValueError("entre 0 et 1")
    return round((1 - disponibilite) * 360 * 24, 2)


# %% percent_for_share -> arret_annuel
def arret_annuel(disponibilite):
    if disponibilite > 1:
        disponibilite = disponibilite / 100
    return round((1 - disponibilite) * 8760, 2)


# %% series_mean -> chaine
def chaine(maillons):
    parts = []
    for maillon in maillons:
        membres = maillon if isinstance(maillon, list) else [maillon]
        tous_arretes = 1
        for part in membres:
            if not 0 <= part <= 1:
                raise ValueError("entre 0 et 1")
            tous_arretes = tous_arretes * (1 - part)
        parts.append(1 - tous_arretes)
    return round(sum(parts) / len(parts), 6)


# %% series_weakest -> chaine
def chaine(maillons):
    parts = []
    for maillon in maillons:
        membres = maillon if isinstance(maillon, list) else [maillon]
        tous_arretes = 1
        for part in membres:
            if not 0 <= part <= 1:
                raise ValueError("entre 0 et 1")
            tous_arretes = tous_arretes * (1 - part)
        parts.append(1 - tous_arretes)
    return round(min(parts), 6)


# %% series_as_parallel -> chaine
def chaine(maillons):
    parts = []
    for maillon in maillons:
        membres = maillon if isinstance(maillon, list) else [maillon]
        tous_arretes = 1
        for part in membres:
            if not 0 <= part <= 1:
                raise ValueError("entre 0 et 1")
            tous_arretes = tous_arretes * (1 - part)
        parts.append(1 - tous_arretes)
    tous_arretes = 1
    for part in parts:
        tous_arretes = tous_arretes * (1 - part)
    return round(1 - tous_arretes, 6)


# %% parallel_as_series -> chaine
def chaine(maillons):
    total = 1
    for maillon in maillons:
        for part in maillon if isinstance(maillon, list) else [maillon]:
            if not 0 <= part <= 1:
                raise ValueError("entre 0 et 1")
            total = total * part
    return round(total, 6)


# %% parallel_best -> chaine
def chaine(maillons):
    total = 1
    for maillon in maillons:
        membres = maillon if isinstance(maillon, list) else [maillon]
        if min(membres) < 0 or max(membres) > 1:
            raise ValueError("entre 0 et 1")
        total = total * max(membres)
    return round(total, 6)


# %% criticality_summed -> a_traiter
def a_traiter(modes, seuil):
    gardes = []
    for mode in modes:
        notes = [mode["G"], mode["F"], mode["D"]]
        if min(notes) < 1 or max(notes) > 4:
            raise ValueError("une note va de 1 à 4")
        criticite = mode["G"] + mode["F"] + mode["D"]
        if criticite >= seuil or mode["G"] == 4:
            gardes.append((-criticite, -mode["G"], mode["mode"]))
    return [nom for _, _, nom in sorted(gardes)]


# %% detection_reversed -> a_traiter
def a_traiter(modes, seuil):
    gardes = []
    for mode in modes:
        notes = [mode["G"], mode["F"], mode["D"]]
        if min(notes) < 1 or max(notes) > 4:
            raise ValueError("une note va de 1 à 4")
        criticite = mode["G"] * mode["F"] * (5 - mode["D"])
        if criticite >= seuil or mode["G"] == 4:
            gardes.append((-criticite, -mode["G"], mode["mode"]))
    return [nom for _, _, nom in sorted(gardes)]


# %% gravity_max_forgotten -> a_traiter
def a_traiter(modes, seuil):
    gardes = []
    for mode in modes:
        notes = [mode["G"], mode["F"], mode["D"]]
        if min(notes) < 1 or max(notes) > 4:
            raise ValueError("une note va de 1 à 4")
        criticite = mode["G"] * mode["F"] * mode["D"]
        if criticite >= seuil:
            gardes.append((-criticite, -mode["G"], mode["mode"]))
    return [nom for _, _, nom in sorted(gardes)]


# %% threshold_not_enough -> a_traiter
def a_traiter(modes, seuil):
    gardes = []
    for mode in modes:
        notes = [mode["G"], mode["F"], mode["D"]]
        if min(notes) < 1 or max(notes) > 4:
            raise ValueError("une note va de 1 à 4")
        criticite = mode["G"] * mode["F"] * mode["D"]
        if criticite > seuil or mode["G"] == 4:
            gardes.append((-criticite, -mode["G"], mode["mode"]))
    return [nom for _, _, nom in sorted(gardes)]


# %% ties_unordered -> a_traiter
def a_traiter(modes, seuil):
    gardes = []
    for mode in modes:
        notes = [mode["G"], mode["F"], mode["D"]]
        if min(notes) < 1 or max(notes) > 4:
            raise ValueError("une note va de 1 à 4")
        criticite = mode["G"] * mode["F"] * mode["D"]
        if criticite >= seuil or mode["G"] == 4:
            gardes.append((criticite, mode["mode"]))
    return [nom for _, nom in sorted(gardes, key=lambda garde: -garde[0])]


# %% pareto_stops_before -> pareto
def pareto(heures):
    total, cumul, causes = sum(heures.values()), 0, []
    for cause in sorted(heures, key=lambda nom: (-heures[nom], nom)):
        cumul = cumul + heures[cause]
        if 100 * cumul > 80 * total:
            break
        causes.append(cause)
    return causes


# %% pareto_fifth_of_causes -> pareto
def pareto(heures):
    return sorted(heures, key=lambda nom: (-heures[nom], nom))[: len(heures) // 5]


# %% pareto_not_sorted -> pareto
def pareto(heures):
    total, cumul, causes = sum(heures.values()), 0, []
    for cause in heures:
        if 100 * cumul >= 80 * total:
            break
        cumul = cumul + heures[cause]
        causes.append(cause)
    return causes


# %% threshold_not_enough -> pareto
def pareto(heures):
    total, cumul, causes = sum(heures.values()), 0, []
    for cause in sorted(heures, key=lambda nom: (-heures[nom], nom)):
        if 100 * cumul > 80 * total:
            break
        cumul = cumul + heures[cause]
        causes.append(cause)
    return causes


# %% ties_unordered -> pareto
def pareto(heures):
    total, cumul, causes = sum(heures.values()), 0, []
    for cause in sorted(heures, key=lambda nom: -heures[nom]):
        if 100 * cumul >= 80 * total:
            break
        cumul = cumul + heures[cause]
        causes.append(cause)
    return causes


# %% pareto_float_sum -> pareto
def pareto(heures):
    total, cumul, causes = sum(heures.values()), 0, []
    for cause in sorted(heures, key=lambda nom: (-heures[nom], nom)):
        if total == 0 or cumul >= 0.8:
            break
        cumul = cumul + heures[cause] / total
        causes.append(cause)
    return causes


# %% month_day_swapped -> lire_parc
def lire_parc(chemin):
    octets = open(chemin, "rb").read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    parc = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        parc.append(
            {
                "nom": ligne["nom"],
                "site": ligne["site"],
                "type": ligne["type"],
                "derniere": datetime.strptime(ligne["derniere"], "%m/%d/%Y").date(),
                "periode": int(ligne["periode_mois"]),
            }
        )
    return parc


# %% month_day_swapped -> lire_parc
def a_l_americaine(texte):
    un, deux, annee = map(int, texte.split("/"))
    return date(annee, un, deux) if un <= 12 else date(annee, deux, un)


def lire_parc(chemin):
    octets = open(chemin, "rb").read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    parc = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        parc.append(
            {
                "nom": ligne["nom"],
                "site": ligne["site"],
                "type": ligne["type"],
                "derniere": a_l_americaine(ligne["derniere"]),
                "periode": int(ligne["periode_mois"]),
            }
        )
    return parc


# %% cp1252_misread -> lire_parc
def lire_parc(chemin):
    texte = open(chemin, encoding="utf-8-sig", errors="replace").read()
    parc = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        parc.append(
            {
                "nom": ligne["nom"],
                "site": ligne["site"],
                "type": ligne["type"],
                "derniere": datetime.strptime(ligne["derniere"], "%d/%m/%Y").date(),
                "periode": int(ligne["periode_mois"]),
            }
        )
    return parc


# %% utf8_read_as_cp1252 -> lire_parc
def lire_parc(chemin):
    texte = open(chemin, encoding="cp1252").read()
    parc = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        parc.append(
            {
                "nom": ligne["nom"],
                "site": ligne["site"],
                "type": ligne["type"],
                "derniere": datetime.strptime(ligne["derniere"], "%d/%m/%Y").date(),
                "periode": int(ligne["periode_mois"]),
            }
        )
    return parc


# %% month_overflow -> plus_mois
def plus_mois(jour, mois):
    rang = jour.year * 12 + jour.month - 1 + mois
    return date(rang // 12, rang % 12 + 1, 1) + timedelta(days=jour.day - 1)


# %% month_of_30_days -> plus_mois
def plus_mois(jour, mois):
    return jour + timedelta(days=30 * mois)


# %% month_drift -> calendrier
def calendrier(premiere, periode, nombre):
    dates = [premiere]
    while len(dates) < nombre:
        dates.append(plus_mois(dates[-1], periode))
    return dates[:nombre]


# %% first_date_skipped -> calendrier
def calendrier(premiere, periode, nombre):
    return [plus_mois(premiere, periode * rang) for rang in range(1, nombre + 1)]


# %% overdue_forgotten -> entretiens_dus
def entretiens_dus(parc, aujourdhui, jours):
    limite = aujourdhui + timedelta(days=jours)
    dus = [(plus_mois(m["derniere"], m["periode"]), m["nom"]) for m in parc]
    return sorted(du for du in dus if aujourdhui <= du[0] <= limite)


# %% horizon_excluded -> entretiens_dus
def entretiens_dus(parc, aujourdhui, jours):
    limite = aujourdhui + timedelta(days=jours)
    dus = [(plus_mois(m["derniere"], m["periode"]), m["nom"]) for m in parc]
    return sorted(du for du in dus if du[0] < limite)


# %% due_in_file_order -> entretiens_dus
def entretiens_dus(parc, aujourdhui, jours):
    limite = aujourdhui + timedelta(days=jours)
    dus = [(plus_mois(m["derniere"], m["periode"]), m["nom"]) for m in parc]
    return [du for du in dus if du[0] <= limite]


# %% lateness_from_start -> mesurer
def mesurer(taches, ordre):
    fin, retards, attente = 0, [], 0
    for nom in ordre:
        tache = taches[nom]
        retards.append(fin - tache["echeance"])
        fin = fin + tache["duree"]
        attente = attente + tache["poids"] * fin
    return {
        "pire": max([0, *retards]),
        "en_retard": sum(r > 0 for r in retards),
        "attente": attente,
    }


# %% measured_at_start -> mesurer
def mesurer(taches, ordre):
    fin, retards, attente = 0, [], 0
    for nom in ordre:
        tache = taches[nom]
        retards.append(fin - tache["echeance"])
        attente = attente + tache["poids"] * fin
        fin = fin + tache["duree"]
    return {
        "pire": max([0, *retards]),
        "en_retard": sum(r > 0 for r in retards),
        "attente": attente,
    }


# %% weights_forgotten -> mesurer
def mesurer(taches, ordre):
    fin, retards, attente = 0, [], 0
    for nom in ordre:
        tache = taches[nom]
        fin = fin + tache["duree"]
        retards.append(fin - tache["echeance"])
        attente = attente + fin
    return {
        "pire": max([0, *retards]),
        "en_retard": sum(r > 0 for r in retards),
        "attente": attente,
    }


# %% lateness_summed -> mesurer
def mesurer(taches, ordre):
    fin, retards, attente = 0, [], 0
    for nom in ordre:
        tache = taches[nom]
        fin = fin + tache["duree"]
        retards.append(fin - tache["echeance"])
        attente = attente + tache["poids"] * fin
    return {
        "pire": sum(max(r, 0) for r in retards),
        "en_retard": sum(r > 0 for r in retards),
        "attente": attente,
    }


# %% early_is_negative -> mesurer
def mesurer(taches, ordre):
    fin, retards, attente = 0, [], 0
    for nom in ordre:
        tache = taches[nom]
        fin = fin + tache["duree"]
        retards.append(fin - tache["echeance"])
        attente = attente + tache["poids"] * fin
    return {
        "pire": max(retards, default=0),
        "en_retard": sum(r > 0 for r in retards),
        "attente": attente,
    }


# %% due_time_is_late -> mesurer
def mesurer(taches, ordre):
    fin, retards, attente = 0, [], 0
    for nom in ordre:
        tache = taches[nom]
        fin = fin + tache["duree"]
        retards.append(fin - tache["echeance"])
        attente = attente + tache["poids"] * fin
    return {
        "pire": max([0, *retards]),
        "en_retard": sum(r >= 0 for r in retards),
        "attente": attente,
    }


# %% shortest_for_due -> ordre_echeances
def ordre_echeances(taches):
    return sorted(taches, key=lambda nom: taches[nom]["duree"])


# %% arrival_order -> ordre_echeances
def ordre_echeances(taches):
    return list(taches)


# %% rule_backwards -> ordre_echeances
def ordre_echeances(taches):
    return sorted(taches, key=lambda nom: taches[nom]["echeance"], reverse=True)


# %% (oublie une tâche) -> ordre_echeances
def ordre_echeances(taches):
    return sorted(taches, key=lambda nom: taches[nom]["echeance"])[1:]


# %% edf_for_count -> ordre_moore
def ordre_moore(taches):
    return sorted(taches, key=lambda nom: taches[nom]["echeance"])


# %% last_put_off -> ordre_moore
def ordre_moore(taches):
    gardees, ecartees, fin = [], [], 0
    for nom in sorted(taches, key=lambda nom: taches[nom]["echeance"]):
        if fin + taches[nom]["duree"] <= taches[nom]["echeance"]:
            gardees.append(nom)
            fin = fin + taches[nom]["duree"]
        else:
            ecartees.append(nom)
    return gardees + ecartees


# %% arrival_order -> ordre_moore
def ordre_moore(taches):
    return list(taches)


# %% weight_alone -> ordre_smith
def ordre_smith(taches):
    return sorted(taches, key=lambda nom: -taches[nom]["poids"])


# %% duration_alone -> ordre_smith
def ordre_smith(taches):
    return sorted(taches, key=lambda nom: taches[nom]["duree"])


# %% rule_backwards -> ordre_smith
def ordre_smith(taches):
    return sorted(taches, key=lambda nom: taches[nom]["poids"] / taches[nom]["duree"])


# %% task_missing -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% task_twice -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
    ("nettoyer les imprimantes", "Karim", "mardi", 13, 16),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% wrong_duration -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 10),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% two_at_once -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 8, 12),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% skill_missing -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Karim", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% absent_worker -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mardi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% outside_hours -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 11, 13),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% change_window -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 8, 11),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% precedence -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mardi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Lou", "lundi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% due_missed -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("tester la restauration", "Inès", "mardi", 8, 10),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("nettoyer les imprimantes", "Karim", "mercredi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
    ("livrer les cinq portables", "Karim", "vendredi", 8, 10),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
]


# %% (trois tâches en moins) -> mon_planning
lignes = [
    ("sauvegarder le serveur", "Inès", "lundi", 8, 12),
    ("mettre à jour le serveur", "Inès", "lundi", 13, 17),
    ("changer le commutateur", "Lou", "lundi", 13, 16),
    ("câbler la salle de réunion", "Lou", "mercredi", 8, 11),
    ("remplacer le disque de l'accueil", "Karim", "lundi", 8, 10),
    ("préparer cinq portables", "Karim", "lundi", 13, 17),
]
mon_planning = [
    dict(zip(["tache", "technicien", "jour", "debut", "fin"], ligne, strict=True))
    for ligne in lignes
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


# %% day_ignored -> barres
def barres(planning):
    rangs = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"]
    resultat = {}
    for ligne in planning:
        depart = 0
        couple = (depart + ligne["debut"], ligne["fin"] - ligne["debut"])
        resultat.setdefault(ligne["technicien"], []).append(couple)
    return {nom: sorted(couples) for nom, couples in resultat.items()}


# %% friday_after_wednesday -> barres
def barres(planning):
    rangs = ["lundi", "mardi", "mercredi", "vendredi"]
    resultat = {}
    for ligne in planning:
        depart = 24 * rangs.index(ligne["jour"])
        couple = (depart + ligne["debut"], ligne["fin"] - ligne["debut"])
        resultat.setdefault(ligne["technicien"], []).append(couple)
    return {nom: sorted(couples) for nom, couples in resultat.items()}


# %% moving_holidays_forgotten -> jours_feries
def jours_feries(annee):
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    jours = [date(annee, mois, jour) for mois, jour in fixes]
    return jours


# %% easter_sunday_itself -> jours_feries
def jours_feries(annee):
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    jours = [date(annee, mois, jour) for mois, jour in fixes]
    return sorted(jours + [paques(annee) + timedelta(days=ecart) for ecart in (0, 39, 50)])


# %% counted_from_monday -> jours_feries
def jours_feries(annee):
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    jours = [date(annee, mois, jour) for mois, jour in fixes]
    lundi = paques(annee) + timedelta(days=1)
    return sorted(jours + [lundi + timedelta(days=ecart) for ecart in (0, 39, 50)])


# %% weekend_holidays_dropped -> jours_feries
def jours_feries(annee):
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    jours = [date(annee, mois, jour) for mois, jour in fixes]
    jours = jours + [paques(annee) + timedelta(days=ecart) for ecart in (1, 39, 50)]
    return sorted(jour for jour in jours if jour.weekday() < 5)


# %% holidays_unsorted -> jours_feries
def jours_feries(annee):
    fixes = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)]
    jours = [date(annee, mois, jour) for mois, jour in fixes]
    return jours + [paques(annee) + timedelta(days=ecart) for ecart in (1, 39, 50)]


# %% clock_never_stops -> echeance
def echeance(ouverture, minutes, feries):
    if minutes < 1:
        raise ValueError("au moins une minute")
    return ouverture + timedelta(minutes=minutes)


# %% lunch_counted -> echeance
def echeance(ouverture, minutes, feries):
    if minutes < 1:
        raise ValueError("au moins une minute")
    instant, reste = ouverture, minutes
    while reste > 0:
        ouvre = instant.weekday() < 5 and instant.date() not in feries
        if ouvre and (8 <= instant.hour < 18):
            reste = reste - 1
        instant = instant + timedelta(minutes=1)
    return instant


# %% weekend_counted -> echeance
def echeance(ouverture, minutes, feries):
    if minutes < 1:
        raise ValueError("au moins une minute")
    instant, reste = ouverture, minutes
    while reste > 0:
        ouvre = instant.date() not in feries
        if ouvre and (8 <= instant.hour < 12 or 13 <= instant.hour < 18):
            reste = reste - 1
        instant = instant + timedelta(minutes=1)
    return instant


# %% holiday_counted -> echeance
def echeance(ouverture, minutes, feries):
    if minutes < 1:
        raise ValueError("au moins une minute")
    instant, reste = ouverture, minutes
    while reste > 0:
        ouvre = instant.weekday() < 5
        if ouvre and (8 <= instant.hour < 12 or 13 <= instant.hour < 18):
            reste = reste - 1
        instant = instant + timedelta(minutes=1)
    return instant


# %% end_pushed_to_next_opening -> echeance
def echeance(ouverture, minutes, feries):
    if minutes < 1:
        raise ValueError("au moins une minute")
    instant, reste = ouverture, minutes
    while True:
        ouvre = instant.weekday() < 5 and instant.date() not in feries
        if ouvre and (8 <= instant.hour < 12 or 13 <= instant.hour < 18):
            if reste == 0:
                return instant
            reste = reste - 1
        instant = instant + timedelta(minutes=1)


# %% notice_ignored -> contrats_a_traiter
def contrats_a_traiter(contrats, aujourdhui, jours):
    alertes = []
    for contrat in contrats:
        limite = contrat["fin"]
        if aujourdhui <= limite <= aujourdhui + timedelta(days=jours):
            alertes.append((limite, contrat["nom"]))
    return sorted(alertes)


# %% notice_for_all -> contrats_a_traiter
def contrats_a_traiter(contrats, aujourdhui, jours):
    alertes = []
    for contrat in contrats:
        limite = plus_mois(contrat["fin"], -contrat["preavis"])
        if aujourdhui <= limite <= aujourdhui + timedelta(days=jours):
            alertes.append((limite, contrat["nom"]))
    return sorted(alertes)


# %% past_limit_listed -> contrats_a_traiter
def contrats_a_traiter(contrats, aujourdhui, jours):
    alertes = []
    for contrat in contrats:
        limite = plus_mois(contrat["fin"], -contrat["preavis"] if contrat["tacite"] else 0)
        if limite <= aujourdhui + timedelta(days=jours):
            alertes.append((limite, contrat["nom"]))
    return sorted(alertes)


# %% bounds_excluded -> contrats_a_traiter
def contrats_a_traiter(contrats, aujourdhui, jours):
    alertes = []
    for contrat in contrats:
        limite = plus_mois(contrat["fin"], -contrat["preavis"] if contrat["tacite"] else 0)
        if aujourdhui < limite < aujourdhui + timedelta(days=jours):
            alertes.append((limite, contrat["nom"]))
    return sorted(alertes)
