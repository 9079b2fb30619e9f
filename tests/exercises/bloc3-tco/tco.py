"""Wrong solutions of bloc3-tco; the form of this file is told in gmsi.course.mutants."""


# %% van_not_discounted -> van
def van(taux, flux):
    if taux <= -1:
        raise ValueError("taux")
    return sum(flux)


# %% van_first_discounted -> van
def van(taux, flux):
    if taux <= -1:
        raise ValueError("taux")
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant / (1 + taux) ** (annee + 1)
    return au_centime(total)


# %% van_capitalised -> van
def van(taux, flux):
    if taux <= -1:
        raise ValueError("taux")
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant * (1 + taux) ** annee
    return au_centime(total)


# %% resale_as_cost -> flux_achat
def flux_achat(prix, charge, revente, duree):
    if duree < 1:
        raise ValueError("duree")
    return [-prix] + [-charge] * (duree - 1) + [-charge - revente]


# %% resale_extra_year -> flux_achat
def flux_achat(prix, charge, revente, duree):
    if duree < 1:
        raise ValueError("duree")
    return [-prix] + [-charge] * duree + [revente]


# %% running_cost_today -> flux_achat
def flux_achat(prix, charge, revente, duree):
    if duree < 1:
        raise ValueError("duree")
    return [-prix - charge] + [-charge] * (duree - 1) + [revente]


# %% rent_due_swapped -> flux_location
def flux_location(loyer, duree, a_echoir):
    if duree < 1:
        raise ValueError("duree")
    return [0] + [-loyer] * duree if a_echoir else [-loyer] * duree + [0]


# %% rent_one_too_many -> flux_location
def flux_location(loyer, duree, a_echoir):
    if duree < 1:
        raise ValueError("duree")
    return [-loyer] * (duree + 1) if a_echoir else [0] + [-loyer] * duree


# %% van_over_years -> annuite_equivalente
def annuite_equivalente(taux, flux):
    if len(flux) < 2 or taux <= -1:
        raise ValueError("flux")
    duree = len(flux) - 1
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant / (1 + taux) ** annee
    return au_centime(total / duree)


# %% annuity_year_count -> annuite_equivalente
def annuite_equivalente(taux, flux):
    if len(flux) < 2 or taux <= -1:
        raise ValueError("flux")
    duree = len(flux)
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant / (1 + taux) ** annee
    if taux == 0:
        return au_centime(total / duree)
    return au_centime(total * taux / (1 - (1 + taux) ** -duree))


# %% bankers_rounding -> annuite_equivalente
def annuite_equivalente(taux, flux):
    if len(flux) < 2 or taux <= -1:
        raise ValueError("flux")
    duree = len(flux) - 1
    total = 0
    for annee, montant in enumerate(flux):
        total = total + montant / (1 + taux) ** annee
    if taux == 0:
        return round(total / duree)
    return round(total * taux / (1 - (1 + taux) ** -duree))


# %% monthly_rate_twelfth -> taux_mensuel
def taux_mensuel(taux):
    if taux <= -1:
        raise ValueError
    return round(taux / 12, 8)


# %% van_over_years -> loyer_equilibre
def loyer_equilibre(taux, flux, a_echoir):
    return au_centime(-sum(flux) / (len(flux) - 1))


# %% rent_due_ignored -> loyer_equilibre
def loyer_equilibre(taux, flux, a_echoir):
    return -annuite_equivalente(taux, flux)


# %% depreciation_is_cash -> comparer
def comparer(dossier):
    achat, location = dossier["acheter"], dossier["louer"]
    garde, taux = dossier["garder"], dossier["taux"]
    solutions = {
        "acheter": flux_achat(
            achat["prix_ht"],
            achat["entretien_ht"] + achat["amortissement"],
            achat["revente_ht"],
            achat["duree"],
        ),
        "louer": flux_location(location["loyer_ht"], location["duree"], True),
        "garder": flux_achat(
            garde["remise_en_etat_ht"] + garde["revente_aujourdhui_ht"],
            garde["entretien_ht"],
            0,
            garde["duree"],
        ),
    }
    couts = {nom: -annuite_equivalente(taux, flux) for nom, flux in solutions.items()}
    return couts | {"choix": min(couts, key=couts.get)}


# %% vat_included -> comparer
def comparer(dossier):
    achat, location = dossier["acheter"], dossier["louer"]
    garde, taux = dossier["garder"], dossier["taux"]
    solutions = {
        "acheter": flux_achat(
            achat["prix_ttc"], achat["entretien_ht"], achat["revente_ht"], achat["duree"]
        ),
        "louer": flux_location(location["loyer_ttc"], location["duree"], True),
        "garder": flux_achat(
            garde["remise_en_etat_ht"] + garde["revente_aujourdhui_ht"],
            garde["entretien_ht"],
            0,
            garde["duree"],
        ),
    }
    couts = {nom: -annuite_equivalente(taux, flux) for nom, flux in solutions.items()}
    return couts | {"choix": min(couts, key=couts.get)}


# %% forgone_resale -> comparer
def comparer(dossier):
    achat, location = dossier["acheter"], dossier["louer"]
    garde, taux = dossier["garder"], dossier["taux"]
    solutions = {
        "acheter": flux_achat(
            achat["prix_ht"], achat["entretien_ht"], achat["revente_ht"], achat["duree"]
        ),
        "louer": flux_location(location["loyer_ht"], location["duree"], True),
        "garder": flux_achat(garde["remise_en_etat_ht"], garde["entretien_ht"], 0, garde["duree"]),
    }
    couts = {nom: -annuite_equivalente(taux, flux) for nom, flux in solutions.items()}
    return couts | {"choix": min(couts, key=couts.get)}


# %% rent_due_swapped -> comparer
def comparer(dossier):
    achat, location = dossier["acheter"], dossier["louer"]
    garde, taux = dossier["garder"], dossier["taux"]
    solutions = {
        "acheter": flux_achat(
            achat["prix_ht"], achat["entretien_ht"], achat["revente_ht"], achat["duree"]
        ),
        "louer": flux_location(location["loyer_ht"], location["duree"], False),
        "garder": flux_achat(
            garde["remise_en_etat_ht"] + garde["revente_aujourdhui_ht"],
            garde["entretien_ht"],
            0,
            garde["duree"],
        ),
    }
    couts = {nom: -annuite_equivalente(taux, flux) for nom, flux in solutions.items()}
    return couts | {"choix": min(couts, key=couts.get)}


# %% van_across_lives -> comparer
def comparer(dossier):
    achat, location = dossier["acheter"], dossier["louer"]
    garde, taux = dossier["garder"], dossier["taux"]
    solutions = {
        "acheter": flux_achat(
            achat["prix_ht"], achat["entretien_ht"], achat["revente_ht"], achat["duree"]
        ),
        "louer": flux_location(location["loyer_ht"], location["duree"], True),
        "garder": flux_achat(
            garde["remise_en_etat_ht"] + garde["revente_aujourdhui_ht"],
            garde["entretien_ht"],
            0,
            garde["duree"],
        ),
    }
    couts = {nom: -van(taux, flux) for nom, flux in solutions.items()}
    return couts | {"choix": min(couts, key=couts.get)}


# %% days_365 -> jours_premier_exercice
def jours_premier_exercice(mise_en_service):
    jour, mois = mise_en_service.day, mise_en_service.month
    import datetime

    fin = datetime.date(mise_en_service.year, 12, 31)
    return (fin - mise_en_service).days + 1


# %% days_start_excluded -> jours_premier_exercice
def jours_premier_exercice(mise_en_service):
    jour, mois = mise_en_service.day, mise_en_service.month
    return (12 - mois) * 30 + 30 - min(jour, 30)


# %% months_for_days -> jours_premier_exercice
def jours_premier_exercice(mise_en_service):
    jour, mois = mise_en_service.day, mise_en_service.month
    return (13 - mois) * 30


# %% day_31 -> jours_premier_exercice
def jours_premier_exercice(mise_en_service):
    jour, mois = mise_en_service.day, mise_en_service.month
    return (12 - mois) * 30 + 30 - jour + 1


# %% full_years_only -> plan_lineaire
def plan_lineaire(base, duree, mise_en_service):
    if duree < 1:
        raise ValueError("duree")
    annee = mise_en_service.year
    annuites = [au_centime(base / duree)] * (duree - 1)
    annuites.append(base - sum(annuites))
    return [(annee + rang, annuite) for rang, annuite in enumerate(annuites)]


# %% days_365 -> plan_lineaire
def plan_lineaire(base, duree, mise_en_service):
    if duree < 1:
        raise ValueError("duree")
    annee = mise_en_service.year
    import datetime

    jours = (datetime.date(annee, 12, 31) - mise_en_service).days + 1
    annuites = [au_centime(base * jours / (365 * duree))]
    entiere = au_centime(base / duree)
    annuites += [entiere] * (duree - 1 if jours < 365 else duree - 2)
    if sum(annuites) < base:
        annuites.append(base - sum(annuites))
    return [(annee + rang, annuite) for rang, annuite in enumerate(annuites)]


# %% months_for_days -> plan_lineaire
def plan_lineaire(base, duree, mise_en_service):
    if duree < 1:
        raise ValueError("duree")
    annee = mise_en_service.year
    jours = (13 - mise_en_service.month) * 30
    annuites = [au_centime(base * jours / (360 * duree))]
    entiere = au_centime(base / duree)
    annuites += [entiere] * (duree - 1 if jours < 360 else duree - 2)
    if sum(annuites) < base:
        annuites.append(base - sum(annuites))
    return [(annee + rang, annuite) for rang, annuite in enumerate(annuites)]


# %% last_not_complement -> plan_lineaire
def plan_lineaire(base, duree, mise_en_service):
    if duree < 1:
        raise ValueError("duree")
    annee = mise_en_service.year
    jours = jours_premier_exercice(mise_en_service)
    annuites = [au_centime(base * jours / (360 * duree))]
    annuites += [au_centime(base / duree)] * (duree - 1)
    if jours < 360:
        annuites.append(au_centime(base * (360 - jours) / (360 * duree)))
    return [(annee + rang, annuite) for rang, annuite in enumerate(annuites)]


# %% declining_on_gross -> plan_degressif
def plan_degressif(base, duree, acquisition):
    if duree < 3:
        raise ValueError("duree")
    coefficient = 1.25 if duree <= 4 else 1.75 if duree <= 6 else 2.25
    taux = coefficient / duree
    reste, plan = base, []
    for rang in range(duree):
        annuite = reste * taux
        annuite = (
            base * taux * (13 - acquisition.month) / 12
            if rang == 0
            else min(base * taux, reste)
            if rang < duree - 1
            else reste
        )
        annuite = au_centime(annuite)
        plan.append((acquisition.year + rang, annuite))
        reste = reste - annuite
    return plan


# %% declining_no_switch -> plan_degressif
def plan_degressif(base, duree, acquisition):
    if duree < 3:
        raise ValueError("duree")
    coefficient = 1.25 if duree <= 4 else 1.75 if duree <= 6 else 2.25
    taux = coefficient / duree
    reste, plan = base, []
    for rang in range(duree):
        annuite = reste * taux
        annuite = (
            base * taux * (13 - acquisition.month) / 12
            if rang == 0
            else reste * taux
            if rang < duree - 1
            else reste
        )
        annuite = au_centime(annuite)
        plan.append((acquisition.year + rang, annuite))
        reste = reste - annuite
    return plan


# %% days_for_months -> plan_degressif
def plan_degressif(base, duree, acquisition):
    if duree < 3:
        raise ValueError("duree")
    coefficient = 1.25 if duree <= 4 else 1.75 if duree <= 6 else 2.25
    taux = coefficient / duree
    reste, plan = base, []
    for rang in range(duree):
        annuite = reste * taux
        annuite = (
            base * taux * jours_premier_exercice(acquisition) / 360
            if rang == 0
            else max(annuite, reste / (duree - rang))
        )
        annuite = au_centime(annuite)
        plan.append((acquisition.year + rang, annuite))
        reste = reste - annuite
    return plan


# %% bankers_rounding -> plan_degressif
def plan_degressif(base, duree, acquisition):
    if duree < 3:
        raise ValueError("duree")
    coefficient = 1.25 if duree <= 4 else 1.75 if duree <= 6 else 2.25
    taux = coefficient / duree
    reste, plan = base, []
    for rang in range(duree):
        annuite = reste * taux
        annuite = (
            base * taux * (13 - acquisition.month) / 12
            if rang == 0
            else max(annuite, reste / (duree - rang))
        )
        annuite = round(annuite)
        plan.append((acquisition.year + rang, annuite))
        reste = reste - annuite
    return plan


# %% sale_no_prorata -> cession
def cession(base, duree, mise_en_service, date_vente, prix):
    if date_vente < mise_en_service:
        raise ValueError("date")
    avant, derniere = 0, 0
    for annee, annuite in plan_lineaire(base, duree, mise_en_service):
        if annee < date_vente.year:
            avant = avant + annuite
        elif annee == date_vente.year:
            derniere = annuite
    jours = 360 - jours_premier_exercice(date_vente) + 1
    if date_vente.year == mise_en_service.year:
        jours = jours - (360 - jours_premier_exercice(mise_en_service))
    dotation = 0
    vnc = base - avant - dotation
    return {"dotation": dotation, "vnc": vnc, "resultat": prix - vnc}


# %% gain_on_cost -> cession
def cession(base, duree, mise_en_service, date_vente, prix):
    if date_vente < mise_en_service:
        raise ValueError("date")
    avant, derniere = 0, 0
    for annee, annuite in plan_lineaire(base, duree, mise_en_service):
        if annee < date_vente.year:
            avant = avant + annuite
        elif annee == date_vente.year:
            derniere = annuite
    jours = 360 - jours_premier_exercice(date_vente) + 1
    if date_vente.year == mise_en_service.year:
        jours = jours - (360 - jours_premier_exercice(mise_en_service))
    dotation = min(au_centime(base * jours / (360 * duree)), derniere)
    vnc = base - avant - dotation
    return {"dotation": dotation, "vnc": vnc, "resultat": prix - base}


# %% sale_full_year -> cession
def cession(base, duree, mise_en_service, date_vente, prix):
    if date_vente < mise_en_service:
        raise ValueError("date")
    avant, derniere = 0, 0
    for annee, annuite in plan_lineaire(base, duree, mise_en_service):
        if annee < date_vente.year:
            avant = avant + annuite
        elif annee == date_vente.year:
            derniere = annuite
    jours = 360 - jours_premier_exercice(date_vente) + 1
    if date_vente.year == mise_en_service.year:
        jours = jours - (360 - jours_premier_exercice(mise_en_service))
    dotation = derniere
    vnc = base - avant - dotation
    return {"dotation": dotation, "vnc": vnc, "resultat": prix - vnc}


# %% cost_not_inverted -> notes
def notes(valeurs, sens):
    if sens not in ("min", "max"):
        raise ValueError("sens")
    bas, haut = min(valeurs), max(valeurs)
    if bas == haut:
        return [1.0] * len(valeurs)
    return [round((valeur - bas) / (haut - bas), 4) for valeur in valeurs]


# %% divided_by_max -> notes
def notes(valeurs, sens):
    if sens not in ("min", "max"):
        raise ValueError("sens")
    bas, haut = min(valeurs), max(valeurs)
    if sens == "min":
        return [round(bas / valeur, 4) for valeur in valeurs]
    return [round(valeur / haut, 4) for valeur in valeurs]


# %% weights_not_normalised -> classement
def classement(offres, criteres):
    poids_total = sum(poids for nom, poids, sens, limite in criteres)
    if poids_total <= 0:
        raise ValueError("poids")
    retenues = []
    for offre, valeurs in offres.items():
        admise = True
        for nom, poids, sens, limite in criteres:
            if limite is not None and sens == "min" and valeurs[nom] > limite:
                admise = False
            if limite is not None and sens == "max" and valeurs[nom] < limite:
                admise = False
        if admise:
            retenues.append(offre)
    scores = dict.fromkeys(retenues, 0)
    for nom, poids, sens, limite in criteres:
        colonne = notes([offres[offre][nom] for offre in retenues], sens)
        for offre, note in zip(retenues, colonne):
            scores[offre] = scores[offre] + 100 * note * poids / 100
    resultat = [(offre, round(scores[offre], 2)) for offre in retenues]
    return sorted(resultat, key=lambda couple: (-couple[1], couple[0]))


# %% eliminated_on_scale -> classement
def classement(offres, criteres):
    poids_total = sum(poids for nom, poids, sens, limite in criteres)
    if poids_total <= 0:
        raise ValueError("poids")
    retenues = []
    for offre, valeurs in offres.items():
        admise = True
        for nom, poids, sens, limite in criteres:
            if limite is not None and sens == "min" and valeurs[nom] > limite:
                admise = False
            if limite is not None and sens == "max" and valeurs[nom] < limite:
                admise = False
        if admise:
            retenues.append(offre)
    scores = dict.fromkeys(list(offres), 0)
    for nom, poids, sens, limite in criteres:
        colonne = notes([offres[offre][nom] for offre in list(offres)], sens)
        for offre, note in zip(list(offres), colonne):
            scores[offre] = scores[offre] + 100 * note * poids / poids_total
    resultat = [(offre, round(scores[offre], 2)) for offre in retenues]
    return sorted(resultat, key=lambda couple: (-couple[1], couple[0]))


# %% elimination_ignored -> classement
def classement(offres, criteres):
    poids_total = sum(poids for nom, poids, sens, limite in criteres)
    if poids_total <= 0:
        raise ValueError("poids")
    scores = dict.fromkeys(list(offres), 0)
    for nom, poids, sens, limite in criteres:
        colonne = notes([offres[offre][nom] for offre in list(offres)], sens)
        for offre, note in zip(list(offres), colonne):
            scores[offre] = scores[offre] + 100 * note * poids / poids_total
    resultat = [(offre, round(scores[offre], 2)) for offre in offres]
    return sorted(resultat, key=lambda couple: (-couple[1], couple[0]))


# %% bom_kept -> lire_fournisseurs
def lire_fournisseurs(chemin):
    octets = open(chemin, "rb").read()
    try:
        texte = octets.decode("utf-8")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        lignes.append(
            {
                "reference": ligne.get("reference"),
                "fournisseur": ligne["fournisseur"],
                "delai_jours": int(ligne["delai_jours"]),
                "stock": int(ligne["stock"]),
                "prix_centimes": au_centime(float(ligne["prix_ht"].replace(",", ".")) * 100),
            }
        )
    return lignes


# %% accents_lost -> lire_fournisseurs
def lire_fournisseurs(chemin):
    octets = open(chemin, "rb").read()
    texte = octets.decode("utf-8-sig", errors="replace")
    lignes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        lignes.append(
            {
                "reference": ligne[list(ligne)[0]],
                "fournisseur": ligne["fournisseur"],
                "delai_jours": int(ligne["delai_jours"]),
                "stock": int(ligne["stock"]),
                "prix_centimes": au_centime(float(ligne["prix_ht"].replace(",", ".")) * 100),
            }
        )
    return lignes


# %% cents_truncated -> lire_fournisseurs
def lire_fournisseurs(chemin):
    octets = open(chemin, "rb").read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        lignes.append(
            {
                "reference": ligne[list(ligne)[0]],
                "fournisseur": ligne["fournisseur"],
                "delai_jours": int(ligne["delai_jours"]),
                "stock": int(ligne["stock"]),
                "prix_centimes": int(float(ligne["prix_ht"].replace(",", ".")) * 100),
            }
        )
    return lignes


# %% units_mixed -> quantite_economique
def quantite_economique(demande_mensuelle, cout_commande, prix, taux_possession, lot):
    if min(demande_mensuelle, cout_commande, prix, taux_possession, lot) <= 0:
        raise ValueError("valeurs")
    demande, possession = demande_mensuelle, prix * taux_possession
    ideale = (2 * demande * cout_commande / possession) ** 0.5
    bas = max(int(ideale // lot), 1) * lot
    haut = bas + lot

    def cout(quantite):
        return demande / quantite * cout_commande + quantite / 2 * possession

    return bas if cout(bas) <= cout(haut) else haut


# %% holding_rate_alone -> quantite_economique
def quantite_economique(demande_mensuelle, cout_commande, prix, taux_possession, lot):
    if min(demande_mensuelle, cout_commande, prix, taux_possession, lot) <= 0:
        raise ValueError("valeurs")
    demande, possession = 12 * demande_mensuelle, 100 * taux_possession
    ideale = (2 * demande * cout_commande / possession) ** 0.5
    bas = max(int(ideale // lot), 1) * lot
    haut = bas + lot

    def cout(quantite):
        return demande / quantite * cout_commande + quantite / 2 * possession

    return bas if cout(bas) <= cout(haut) else haut


# %% quantity_rounded -> quantite_economique
def quantite_economique(demande_mensuelle, cout_commande, prix, taux_possession, lot):
    if min(demande_mensuelle, cout_commande, prix, taux_possession, lot) <= 0:
        raise ValueError("valeurs")
    demande, possession = 12 * demande_mensuelle, prix * taux_possession
    ideale = (2 * demande * cout_commande / possession) ** 0.5
    return max(round(ideale / lot), 1) * lot


# %% sigma_times_delay -> point_commande
def point_commande(demande_jour, delai, sigma, z):
    return math.ceil(demande_jour * delai + z * sigma * delai)


# %% no_safety_stock -> point_commande
def point_commande(demande_jour, delai, sigma, z):
    return math.ceil(demande_jour * delai)


# %% point_rounded_down -> point_commande
def point_commande(demande_jour, delai, sigma, z):
    return math.floor(demande_jour * delai + z * sigma * delai**0.5)


# %% in_transit_ignored -> simuler
def simuler(demandes, stock, point, quantite, delai):
    if delai < 1 or quantite < 1:
        raise ValueError("delai")
    arrivees = [0] * (len(demandes) + delai + 2)
    soirs = []
    for jour, demande in enumerate(demandes):
        stock = stock + arrivees[jour] - demande
        if stock <= point:
            arrivees[jour + delai] += quantite
        soirs.append(stock)
    return soirs


# %% strict_order_point -> simuler
def simuler(demandes, stock, point, quantite, delai):
    if delai < 1 or quantite < 1:
        raise ValueError("delai")
    arrivees = [0] * (len(demandes) + delai + 2)
    soirs = []
    for jour, demande in enumerate(demandes):
        stock = stock + arrivees[jour] - demande
        if stock + sum(arrivees[jour + 1 :]) < point:
            arrivees[jour + delai] += quantite
        soirs.append(stock)
    return soirs


# %% delivery_a_day_late -> simuler
def simuler(demandes, stock, point, quantite, delai):
    if delai < 1 or quantite < 1:
        raise ValueError("delai")
    arrivees = [0] * (len(demandes) + delai + 2)
    soirs = []
    for jour, demande in enumerate(demandes):
        stock = stock + arrivees[jour] - demande
        if stock + sum(arrivees[jour + 1 :]) <= point:
            arrivees[jour + delai + 1] += quantite
        soirs.append(stock)
    return soirs


# %% backlog_forgotten -> simuler
def simuler(demandes, stock, point, quantite, delai):
    if delai < 1 or quantite < 1:
        raise ValueError("delai")
    arrivees = [0] * (len(demandes) + delai + 2)
    soirs = []
    for jour, demande in enumerate(demandes):
        stock = max(stock + arrivees[jour] - demande, 0)
        if stock + sum(arrivees[jour + 1 :]) <= point:
            arrivees[jour + delai] += quantite
        soirs.append(stock)
    return soirs


# %% laptop_small_it -> categorie_deee
def categorie_deee(appareil):
    if appareil["thermique"]:
        return 1
    if appareil["plus_grand_cote_cm"] > 50:
        return 2 if appareil["ecran_cm2"] > 100 else 4
    return 6 if appareil["informatique"] else 5


# %% limits_included -> categorie_deee
def categorie_deee(appareil):
    if appareil["thermique"]:
        return 1
    if appareil["ecran_cm2"] >= 100:
        return 2
    if appareil["plus_grand_cote_cm"] >= 50:
        return 4
    return 6 if appareil["informatique"] else 5


# %% size_before_screen -> categorie_deee
def categorie_deee(appareil):
    if appareil["thermique"]:
        return 1
    if appareil["plus_grand_cote_cm"] > 50:
        return 4
    if appareil["ecran_cm2"] > 100:
        return 2
    return 6 if appareil["informatique"] else 5


# %% data_not_erased -> filiere
def filiere(appareil):
    if appareil["marche"]:
        return "réemploi"
    return "réutilisation" if appareil["reparable"] else "recyclage"


# %% recycled_too_soon -> filiere
def filiere(appareil):
    if appareil["contient_donnees"] and not appareil["efface"]:
        return "effacement"
    return "réemploi" if appareil["marche"] else "recyclage"


# %% reuse_words_swapped -> filiere
def filiere(appareil):
    if appareil["contient_donnees"] and not appareil["efface"]:
        return "effacement"
    if appareil["marche"]:
        return "réutilisation"
    return "réemploi" if appareil["reparable"] else "recyclage"


# %% manufacture_not_spread -> empreinte_annuelle
def empreinte_annuelle(fabrication, kwh_an, facteur, annees):
    if annees <= 0:
        raise ValueError("annees")
    return round(fabrication + kwh_an * facteur, 1)


# %% use_spread_too -> empreinte_annuelle
def empreinte_annuelle(fabrication, kwh_an, facteur, annees):
    if annees <= 0:
        raise ValueError("annees")
    return round((fabrication + kwh_an * facteur) / annees, 1)


# %% use_over_whole_life -> empreinte_annuelle
def empreinte_annuelle(fabrication, kwh_an, facteur, annees):
    if annees <= 0:
        raise ValueError("annees")
    return round(fabrication / annees + kwh_an * facteur * annees, 1)
