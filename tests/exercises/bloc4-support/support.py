"""Wrong solutions of bloc4-support; the form of this file is told in gmsi.course.mutants."""


# %% priority_axes_swapped -> priorite
def priorite(impact, urgence):
    for niveau in (impact, urgence):
        if niveau not in (1, 2, 3, 4, 5):
            raise ValueError("niveau")
    return MATRICE[impact - 1][urgence - 1]


# %% priority_is_urgency -> priorite
def priorite(impact, urgence):
    for niveau in (impact, urgence):
        if niveau not in (1, 2, 3, 4, 5):
            raise ValueError("niveau")
    return urgence


# %% priority_product -> priorite
def priorite(impact, urgence):
    for niveau in (impact, urgence):
        if niveau not in (1, 2, 3, 4, 5):
            raise ValueError("niveau")
    return impact * urgence


# %% priority_mean -> priorite
def priorite(impact, urgence):
    for niveau in (impact, urgence):
        if niveau not in (1, 2, 3, 4, 5):
            raise ValueError("niveau")
    return (impact + urgence) // 2


# %% priority_level_unchecked -> priorite
def priorite(impact, urgence):
    return MATRICE[urgence - 1][impact - 1]


# %% vip_above_five -> priorite_finale
def priorite_finale(niveau, vip, majeur):
    return 6 if majeur else niveau + vip


# %% major_inside_matrix -> priorite_finale
def priorite_finale(niveau, vip, majeur):
    return 5 if majeur else min(niveau + vip, 5)


# %% vip_over_major -> priorite_finale
def priorite_finale(niveau, vip, majeur):
    if vip:
        return min(niveau + 1, 5)
    return 6 if majeur else niveau


# %% vip_takes_all -> priorite_finale
def priorite_finale(niveau, vip, majeur):
    if majeur:
        return 6
    return 5 if vip else niveau


# %% (majeur ajoute au VIP) -> priorite_finale
def priorite_finale(niveau, vip, majeur):
    return (6 if majeur else niveau) + vip


# %% scale_not_turned -> convertir
def convertir(code):
    propre = code.strip().upper()
    if propre not in ("P1", "P2", "P3", "P4", "P5"):
        raise ValueError("code")
    return int(propre[1])


# %% scale_off_by_one -> convertir
def convertir(code):
    propre = code.strip().upper()
    if propre not in ("P1", "P2", "P3", "P4", "P5"):
        raise ValueError("code")
    return 5 - int(propre[1])


# %% (accepte tous les chiffres) -> convertir
def convertir(code):
    return 6 - int(code.strip()[-1])


# %% queue_lowest_first -> file_attente
def file_attente(tickets):
    tries = sorted(tickets, key=lambda t: (t["priorite"], t["echeance"], t["arrivee"]))
    return [t["numero"] for t in tries]


# %% queue_all_reversed -> file_attente
def file_attente(tickets):
    tries = sorted(
        tickets, key=lambda t: (t["priorite"], t["echeance"], t["arrivee"]), reverse=True
    )
    return [t["numero"] for t in tries]


# %% queue_deadline_ignored -> file_attente
def file_attente(tickets):
    tries = sorted(tickets, key=lambda t: (-t["priorite"], t["arrivee"]))
    return [t["numero"] for t in tries]


# %% queue_by_number -> file_attente
def file_attente(tickets):
    tries = sorted(tickets, key=lambda t: (-t["priorite"], t["echeance"], t["numero"]))
    return [t["numero"] for t in tries]


# %% queue_first_come -> file_attente
def file_attente(tickets):
    return [t["numero"] for t in sorted(tickets, key=lambda t: t["arrivee"])]


# %% ageing_rounded -> priorite_vieillie
def priorite_vieillie(priorite, attente, pas):
    if pas <= 0:
        raise ValueError("pas")
    return 6 if priorite == 6 else min(priorite + round(attente / pas), 5)


# %% ageing_uncapped -> priorite_vieillie
def priorite_vieillie(priorite, attente, pas):
    if pas <= 0:
        raise ValueError("pas")
    return 6 if priorite == 6 else priorite + attente // pas


# %% ageing_lowers_major -> priorite_vieillie
def priorite_vieillie(priorite, attente, pas):
    if pas <= 0:
        raise ValueError("pas")
    return min(priorite + attente // pas, 5)


# %% ageing_backwards -> priorite_vieillie
def priorite_vieillie(priorite, attente, pas):
    if pas <= 0:
        raise ValueError("pas")
    return 6 if priorite == 6 else max(priorite - attente // pas, 1)


# %% future_served -> prochain
def prochain(tickets, maintenant, pas):
    def rang(t):
        attente = max(int((maintenant - t["arrivee"]).total_seconds() // 60), 0)
        return (-priorite_vieillie(t["priorite"], attente, pas), t["arrivee"])

    return min(tickets, key=rang)["numero"] if tickets else None


# %% queue_no_ageing -> prochain
def prochain(tickets, maintenant, pas):
    presents = [t for t in tickets if t["arrivee"] <= maintenant]
    return (
        min(presents, key=lambda t: (-t["priorite"], t["arrivee"]))["numero"] if presents else None
    )


# %% queue_newest_first -> prochain
def prochain(tickets, maintenant, pas):
    def rang(t):
        attente = int((maintenant - t["arrivee"]).total_seconds() // 60)
        return (priorite_vieillie(t["priorite"], attente, pas), t["arrivee"])

    presents = [t for t in tickets if t["arrivee"] <= maintenant]
    return max(presents, key=rang)["numero"] if presents else None


# %% queue_days_lost -> prochain
def prochain(tickets, maintenant, pas):
    def rang(t):
        attente = (maintenant - t["arrivee"]).seconds // 60
        return (-priorite_vieillie(t["priorite"], attente, pas), t["arrivee"])

    presents = [t for t in tickets if t["arrivee"] <= maintenant]
    return min(presents, key=rang)["numero"] if presents else None


# %% sla_calendar_minutes -> minutes_ouvertes
def minutes_ouvertes(debut, fin, fermes):
    if fin < debut:
        raise ValueError("fin")
    return (fin - debut) // timedelta(minutes=1)


# %% sla_weekend_counted -> minutes_ouvertes
def minutes_ouvertes(debut, fin, fermes):
    if fin < debut:
        raise ValueError("fin")
    total, jour = timedelta(0), debut.date()
    while jour <= fin.date():
        if jour not in fermes:
            ouverture = max(debut, datetime.combine(jour, time(8)))
            total += max(min(fin, datetime.combine(jour, time(18))) - ouverture, timedelta(0))
        jour += timedelta(days=1)
    return total // timedelta(minutes=1)


# %% sla_closed_day_counted -> minutes_ouvertes
def minutes_ouvertes(debut, fin, fermes):
    if fin < debut:
        raise ValueError("fin")
    total, jour = timedelta(0), debut.date()
    while jour <= fin.date():
        if jour.weekday() < 5:
            ouverture = max(debut, datetime.combine(jour, time(8)))
            total += max(min(fin, datetime.combine(jour, time(18))) - ouverture, timedelta(0))
        jour += timedelta(days=1)
    return total // timedelta(minutes=1)


# %% sla_night_counted -> minutes_ouvertes
def minutes_ouvertes(debut, fin, fermes):
    if fin < debut:
        raise ValueError("fin")
    total, jour = timedelta(0), debut.date()
    while jour <= fin.date():
        if jour.weekday() < 5 and jour not in fermes:
            matin = datetime.combine(jour, time(0))
            total += max(min(fin, matin + timedelta(days=1)) - max(debut, matin), timedelta(0))
        jour += timedelta(days=1)
    return total // timedelta(minutes=1)


# %% sla_negative_window -> minutes_ouvertes
def minutes_ouvertes(debut, fin, fermes):
    if fin < debut:
        raise ValueError("fin")
    total, jour = timedelta(0), debut.date()
    while jour <= fin.date():
        if jour.weekday() < 5 and jour not in fermes:
            ouverture = max(debut, datetime.combine(jour, time(8)))
            total += min(fin, datetime.combine(jour, time(18))) - ouverture
        jour += timedelta(days=1)
    return total // timedelta(minutes=1)


# %% pause_ignored -> temps_sla
def temps_sla(debut, fin, pauses, fermes):
    return minutes_ouvertes(debut, fin, fermes)


# %% pause_calendar -> temps_sla
def temps_sla(debut, fin, pauses, fermes):
    total, vu = minutes_ouvertes(debut, fin, fermes), debut
    for a, b in sorted(pauses, key=lambda une: une[0]):
        b = fin if b is None else min(b, fin)
        a = max(a, vu)
        if a < b:
            total -= (b - a) // timedelta(minutes=1)
            vu = b
    return total


# %% pauses_twice -> temps_sla
def temps_sla(debut, fin, pauses, fermes):
    total = minutes_ouvertes(debut, fin, fermes)
    for a, b in pauses:
        a, b = max(a, debut), fin if b is None else min(b, fin)
        if a < b:
            total -= minutes_ouvertes(a, b, fermes)
    return total


# %% pause_not_clipped -> temps_sla
def temps_sla(debut, fin, pauses, fermes):
    total, vu = minutes_ouvertes(debut, fin, fermes), None
    for a, b in sorted(pauses, key=lambda une: une[0]):
        b = fin if b is None else b
        a = max(a, vu) if vu else a
        if a < b:
            total -= minutes_ouvertes(a, b, fermes)
            vu = b
    return total


# %% open_pause_ignored -> temps_sla
def temps_sla(debut, fin, pauses, fermes):
    total, vu = minutes_ouvertes(debut, fin, fermes), debut
    for a, b in sorted(pauses, key=lambda une: une[0]):
        if b is None:
            continue
        a, b = max(a, vu), min(b, fin)
        if a < b:
            total -= minutes_ouvertes(a, b, fermes)
            vu = b
    return total


# %% words_accents_kept -> mots
def mots(texte):
    return re.findall(r"\w+", texte.lower())


# %% words_case_kept -> mots
def mots(texte):
    separe = unicodedata.normalize("NFD", texte.replace("œ", "oe"))
    propre = "".join(s for s in separe if not unicodedata.combining(s))
    return re.findall(r"[A-Za-z0-9]+", propre)


# %% words_punctuation_kept -> mots
def mots(texte):
    separe = unicodedata.normalize("NFD", texte.lower().replace("œ", "oe"))
    return "".join(s for s in separe if not unicodedata.combining(s)).split()


# %% accented_letters_lost -> mots
def mots(texte):
    return re.findall(r"[a-z0-9]+", texte.lower())


# %% stem_inside_word -> trier
def trier(texte, regles):
    meilleure, record = "à qualifier", 0
    for categorie, radicaux in regles.items():
        compte = sum(any(r in mot for r in radicaux) for mot in mots(texte))
        if compte > record:
            meilleure, record = categorie, compte
    return meilleure


# %% triage_first_rule_wins -> trier
def trier(texte, regles):
    for categorie, radicaux in regles.items():
        if any(mot.startswith(r) for mot in mots(texte) for r in radicaux):
            return categorie
    return "à qualifier"


# %% tie_to_the_last -> trier
def trier(texte, regles):
    meilleure, record = "à qualifier", 1
    for categorie, radicaux in regles.items():
        compte = sum(any(mot.startswith(r) for r in radicaux) for mot in mots(texte))
        if compte >= record:
            meilleure, record = categorie, compte
    return meilleure


# %% unknown_guessed -> trier
def trier(texte, regles):
    meilleure, record = next(iter(regles), "à qualifier"), 0
    for categorie, radicaux in regles.items():
        compte = sum(any(mot.startswith(r) for r in radicaux) for mot in mots(texte))
        if compte > record:
            meilleure, record = categorie, compte
    return meilleure


# %% stems_counted -> trier
def trier(texte, regles):
    meilleure, record = "à qualifier", 0
    for categorie, radicaux in regles.items():
        compte = sum(mot.startswith(r) for mot in mots(texte) for r in radicaux)
        if compte > record:
            meilleure, record = categorie, compte
    return meilleure


# %% confusion_transposed -> confusion
def confusion(vraies, trouvees, categories):
    if len(vraies) != len(trouvees):
        raise ValueError("longueurs")
    couples = list(zip(trouvees, vraies))
    return [[couples.count((a, b)) for b in categories] for a in categories]


# %% confusion_diagonal_only -> confusion
def confusion(vraies, trouvees, categories):
    if len(vraies) != len(trouvees):
        raise ValueError("longueurs")
    couples = list(zip(vraies, trouvees))
    return [[couples.count((a, b)) if a == b else 0 for b in categories] for a in categories]


# %% (ne compare pas les longueurs) -> confusion
def confusion(vraies, trouvees, categories):
    couples = list(zip(vraies, trouvees))
    return [[couples.count((a, b)) for b in categories] for a in categories]


# %% accuracy_for_f1 -> macro_f1
def macro_f1(matrice):
    total = sum(map(sum, matrice))
    return round(sum(l[i] for i, l in enumerate(matrice)) / total, 3) if total else 0.0


# %% recall_for_f1 -> macro_f1
def macro_f1(matrice):
    notes = [l[i] / sum(l) for i, l in enumerate(matrice) if sum(l)]
    return round(sum(notes) / len(notes), 3) if notes else 0.0


# %% precision_for_f1 -> macro_f1
def macro_f1(matrice):
    totaux = [sum(l[i] for l in matrice) for i in range(len(matrice))]
    notes = [matrice[i][i] / t for i, t in enumerate(totaux) if t]
    return round(sum(notes) / len(notes), 3) if notes else 0.0


# %% absent_category_counted -> macro_f1
def macro_f1(matrice):
    notes = []
    for i, ligne in enumerate(matrice):
        total = sum(ligne) + sum(l[i] for l in matrice)
        notes.append(2 * ligne[i] / total if total else 0)
    return round(sum(notes) / len(notes), 3) if notes else 0.0


# %% stems_with_accents -> mes_regles
MES_REGLES = {
    "matériel": ["écran", "imprimante", "souris", "clavier", "portable", "touche", "batterie"],
    "logiciel": ["logiciel", "application", "excel", "erreur", "plante", "version", "windows"],
    "réseau": ["internet", "wifi", "réseau", "connexion", "site", "lent", "vpn"],
    "compte": ["compte", "mot", "passe", "identifiant", "droits", "bloqué", "accès"],
    "manipulation": ["comment", "sais", "montrer", "bouton", "retrouver", "arrive"],
}


# %% rules_learnt_by_heart -> mes_regles
MES_REGLES = {
    "matériel": ["reste", "froisse", "pile", "brulant", "manque", "dix", "casserole"],
    "logiciel": ["paie", "ventes", "pointage", "pendant", "dessin", "ancienne"],
    "réseau": ["tout", "reunion", "impossible", "minutes", "murale", "poste"],
    "compte": ["oublie", "essais", "arrivant", "comptabilite", "refuse", "remy"],
    "manipulation": ["paysage", "jointe", "colonnes", "supprime", "recto", "agenda"],
}


# %% (une catégorie oubliée) -> mes_regles
MES_REGLES = {
    "matériel": ["ecran", "imprimante", "souris", "clavier", "portable"],
    "compte": ["compte", "mot", "passe", "identifiant", "droits", "bloque"],
}


# %% escalation_limit_excluded -> orienter
def orienter(niveau, categorie, utilisateurs, minutes):
    if niveau == "N1" and (categorie == "réseau" and utilisateurs > 1 or minutes > 30):
        return "N2"
    return "N3" if niveau == "N2" and minutes > 240 else niveau


# %% escalation_level_skipped -> orienter
def orienter(niveau, categorie, utilisateurs, minutes):
    if minutes >= 240:
        return "N3"
    if niveau == "N1" and (categorie == "réseau" and utilisateurs > 1 or minutes >= 30):
        return "N2"
    return niveau


# %% collective_kept -> orienter
def orienter(niveau, categorie, utilisateurs, minutes):
    if niveau == "N1" and minutes >= 30:
        return "N2"
    return "N3" if niveau == "N2" and minutes >= 240 else niveau


# %% (envoie toute panne collective en N2) -> orienter
def orienter(niveau, categorie, utilisateurs, minutes):
    if niveau == "N1" and (utilisateurs > 1 or minutes >= 30):
        return "N2"
    return "N3" if niveau == "N2" and minutes >= 240 else niveau


# %% log_bom_kept -> lire_journal
def lire_journal(nom):
    octets = open(nom, "rb").read()
    try:
        texte = octets.decode("utf-8")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        try:
            quand = datetime.strptime(ligne["date"].strip(), "%d/%m/%Y %H:%M")
        except (ValueError, AttributeError):
            continue
        if not ligne["numero"].strip() or None in ligne.values() or None in ligne:
            continue
        lignes.append(
            {
                "numero": ligne["numero"].strip(),
                "date": quand,
                "etat": ligne["etat"].strip(),
                "groupe": ligne["groupe"].strip(),
                "dans_les_delais": ligne["dans_les_delais"].strip() == "oui",
            }
        )
    return lignes


# %% log_encoding -> lire_journal
def lire_journal(nom):
    with open(nom, "rb") as fichier:
        octets = fichier.read()
    texte = octets.decode("utf-8-sig")
    lignes = []
    for ligne in texte.splitlines()[1:]:
        champs = [champ.strip() for champ in ligne.split(";")]
        if len(champs) != 5 or not champs[0]:
            continue
        try:
            quand = datetime.strptime(champs[1], "%d/%m/%Y %H:%M")
        except ValueError:
            continue
        lignes.append(
            {
                "numero": champs[0],
                "date": quand,
                "etat": champs[2],
                "groupe": champs[3],
                "dans_les_delais": champs[4] == "oui",
            }
        )
    return lignes


# %% log_month_day -> lire_journal
def lire_journal(nom):
    with open(nom, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in texte.splitlines()[1:]:
        champs = [champ.strip() for champ in ligne.split(";")]
        if len(champs) != 5 or not champs[0]:
            continue
        try:
            quand = datetime.strptime(champs[1], "%m/%d/%Y %H:%M")
        except ValueError:
            continue
        lignes.append(
            {
                "numero": champs[0],
                "date": quand,
                "etat": champs[2],
                "groupe": champs[3],
                "dans_les_delais": champs[4] == "oui",
            }
        )
    return lignes


# %% log_bad_line -> lire_journal
def lire_journal(nom):
    octets = open(nom, "rb").read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in texte.splitlines()[1:]:
        numero, quand, etat, groupe, delai = [champ.strip() for champ in ligne.split(";")]
        lignes.append(
            {
                "numero": numero,
                "date": datetime.strptime(quand, "%d/%m/%Y %H:%M"),
                "etat": etat,
                "groupe": groupe,
                "dans_les_delais": delai == "oui",
            }
        )
    return lignes


# %% log_text_for_boolean -> lire_journal
def lire_journal(nom):
    with open(nom, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    lignes = []
    for ligne in texte.splitlines()[1:]:
        champs = [champ.strip() for champ in ligne.split(";")]
        if len(champs) != 5 or not champs[0]:
            continue
        try:
            quand = datetime.strptime(champs[1], "%d/%m/%Y %H:%M")
        except ValueError:
            continue
        lignes.append(
            {
                "numero": champs[0],
                "date": quand,
                "etat": champs[2],
                "groupe": champs[3],
                "dans_les_delais": bool(champs[4]),
            }
        )
    return lignes


# %% log_order_trusted -> incidents
def incidents(evenements):
    par_numero = {}
    for evt in evenements:
        par_numero.setdefault(evt["numero"], []).append(evt)
    resultat = []
    for numero in sorted(par_numero):
        histoire = par_numero[numero]
        resolu, rouvertures, transferts = None, 0, 0
        for rang, evt in enumerate(histoire):
            if evt["etat"] == "résolu":
                resolu = evt["date"]
            if evt["etat"] == "rouvert":
                resolu = None
                rouvertures += 1
            if rang > 0 and evt["groupe"] != histoire[rang - 1]["groupe"]:
                transferts += 1
        resultat.append(
            {
                "numero": numero,
                "ouvert": histoire[0]["date"],
                "resolu": resolu,
                "rouvertures": rouvertures,
                "transferts": transferts,
                "groupe": histoire[-1]["groupe"],
                "dans_les_delais": histoire[-1]["dans_les_delais"],
            }
        )
    return resultat


# %% first_resolution_kept -> incidents
def incidents(evenements):
    par_numero = {}
    for evt in sorted(evenements, key=lambda un: un["date"]):
        par_numero.setdefault(evt["numero"], []).append(evt)
    resultat = []
    for numero in sorted(par_numero):
        histoire = par_numero[numero]
        resolu, rouvertures, transferts = None, 0, 0
        for rang, evt in enumerate(histoire):
            if evt["etat"] == "résolu":
                resolu = resolu or evt["date"]
            if evt["etat"] == "rouvert":
                pass
                rouvertures += 1
            if rang > 0 and evt["groupe"] != histoire[rang - 1]["groupe"]:
                transferts += 1
        resultat.append(
            {
                "numero": numero,
                "ouvert": histoire[0]["date"],
                "resolu": resolu,
                "rouvertures": rouvertures,
                "transferts": transferts,
                "groupe": histoire[-1]["groupe"],
                "dans_les_delais": histoire[-1]["dans_les_delais"],
            }
        )
    return resultat


# %% resolved_though_reopened -> incidents
def incidents(evenements):
    par_numero = {}
    for evt in sorted(evenements, key=lambda un: un["date"]):
        par_numero.setdefault(evt["numero"], []).append(evt)
    resultat = []
    for numero in sorted(par_numero):
        histoire = par_numero[numero]
        resolu, rouvertures, transferts = None, 0, 0
        for rang, evt in enumerate(histoire):
            if evt["etat"] == "résolu":
                resolu = evt["date"]
            if evt["etat"] == "rouvert":
                pass
                rouvertures += 1
            if rang > 0 and evt["groupe"] != histoire[rang - 1]["groupe"]:
                transferts += 1
        resultat.append(
            {
                "numero": numero,
                "ouvert": histoire[0]["date"],
                "resolu": resolu,
                "rouvertures": rouvertures,
                "transferts": transferts,
                "groupe": histoire[-1]["groupe"],
                "dans_les_delais": histoire[-1]["dans_les_delais"],
            }
        )
    return resultat


# %% rows_for_transfers -> incidents
def incidents(evenements):
    par_numero = {}
    for evt in sorted(evenements, key=lambda un: un["date"]):
        par_numero.setdefault(evt["numero"], []).append(evt)
    resultat = []
    for numero in sorted(par_numero):
        histoire = par_numero[numero]
        resolu, rouvertures, transferts = None, 0, 0
        for rang, evt in enumerate(histoire):
            if evt["etat"] == "résolu":
                resolu = evt["date"]
            if evt["etat"] == "rouvert":
                resolu = None
                rouvertures += 1
            if evt["groupe"] != "N1":
                transferts += 1
        resultat.append(
            {
                "numero": numero,
                "ouvert": histoire[0]["date"],
                "resolu": resolu,
                "rouvertures": rouvertures,
                "transferts": transferts,
                "groupe": histoire[-1]["groupe"],
                "dans_les_delais": histoire[-1]["dans_les_delais"],
            }
        )
    return resultat


# %% late_flag_of_the_first_row -> incidents
def incidents(evenements):
    par_numero = {}
    for evt in sorted(evenements, key=lambda un: un["date"]):
        par_numero.setdefault(evt["numero"], []).append(evt)
    resultat = []
    for numero in sorted(par_numero):
        histoire = par_numero[numero]
        resolu, rouvertures, transferts = None, 0, 0
        for rang, evt in enumerate(histoire):
            if evt["etat"] == "résolu":
                resolu = evt["date"]
            if evt["etat"] == "rouvert":
                resolu = None
                rouvertures += 1
            if rang > 0 and evt["groupe"] != histoire[rang - 1]["groupe"]:
                transferts += 1
        resultat.append(
            {
                "numero": numero,
                "ouvert": histoire[0]["date"],
                "resolu": resolu,
                "rouvertures": rouvertures,
                "transferts": transferts,
                "groupe": histoire[-1]["groupe"],
                "dans_les_delais": histoire[0]["dans_les_delais"],
            }
        )
    return resultat


# %% sla_by_row -> taux_sla
def taux_sla(evenements):
    if not evenements:
        return None
    return round(100 * sum(e["dans_les_delais"] for e in evenements) / len(evenements), 1)


# %% sla_if_ever_in_time -> taux_sla
def taux_sla(evenements):
    numeros = {e["numero"] for e in evenements}
    bons = {e["numero"] for e in evenements if e["dans_les_delais"]}
    return round(100 * len(bons) / len(numeros), 1) if numeros else None


# %% sla_share_for_percent -> taux_sla
def taux_sla(evenements):
    trouves = incidents(evenements)
    return round(sum(t["dans_les_delais"] for t in trouves) / len(trouves), 1) if trouves else None


# %% mttr_open_as_zero -> mttr
def mttr(tickets):
    durees = sorted(
        (t["resolu"] - t["ouvert"]).total_seconds() / 3600 if t["resolu"] else 0 for t in tickets
    )
    if not any(t["resolu"] for t in tickets):
        return None
    n = len(durees)
    return (round(sum(durees) / n, 1), round((durees[(n - 1) // 2] + durees[n // 2]) / 2, 1))


# %% mttr_mean_twice -> mttr
def mttr(tickets):
    durees = [(t["resolu"] - t["ouvert"]).total_seconds() / 3600 for t in tickets if t["resolu"]]
    return (round(sum(durees) / len(durees), 1),) * 2 if durees else None


# %% median_unsorted -> mttr
def mttr(tickets):
    durees = [(t["resolu"] - t["ouvert"]).total_seconds() / 3600 for t in tickets if t["resolu"]]
    n = len(durees)
    if not n:
        return None
    return (round(sum(durees) / n, 1), round((durees[(n - 1) // 2] + durees[n // 2]) / 2, 1))


# %% median_upper -> mttr
def mttr(tickets):
    durees = sorted(
        (t["resolu"] - t["ouvert"]).total_seconds() / 3600 for t in tickets if t["resolu"]
    )
    return (
        (round(sum(durees) / len(durees), 1), round(durees[len(durees) // 2], 1))
        if durees
        else None
    )


# %% mttr_days_lost -> mttr
def mttr(tickets):
    durees = sorted((t["resolu"] - t["ouvert"]).seconds / 3600 for t in tickets if t["resolu"])
    n = len(durees)
    if not n:
        return None
    return (round(sum(durees) / n, 1), round((durees[(n - 1) // 2] + durees[n // 2]) / 2, 1))


# %% backlog_end_included -> en_cours
def en_cours(tickets, instant):
    return sum(
        t["ouvert"] <= instant and (t["resolu"] is None or instant <= t["resolu"]) for t in tickets
    )


# %% backlog_start_excluded -> en_cours
def en_cours(tickets, instant):
    return sum(
        t["ouvert"] < instant and (t["resolu"] is None or instant < t["resolu"]) for t in tickets
    )


# %% backlog_open_forgotten -> en_cours
def en_cours(tickets, instant):
    return sum(t["resolu"] is not None and t["ouvert"] <= instant < t["resolu"] for t in tickets)


# %% backlog_never_resolved -> en_cours
def en_cours(tickets, instant):
    return sum(t["ouvert"] <= instant and t["resolu"] is None for t in tickets)


# %% fcr_over_all -> fcr
def fcr(tickets):
    resolus = [t for t in tickets if t["resolu"]]
    bons = sum(
        t["groupe"] == "N1" and not t["transferts"] and not t["rouvertures"] for t in resolus
    )
    return round(100 * bons / len(tickets), 1) if resolus else None


# %% fcr_reopened -> fcr
def fcr(tickets):
    resolus = [t for t in tickets if t["resolu"]]
    bons = sum(t["groupe"] == "N1" and not t["transferts"] for t in resolus)
    return round(100 * bons / len(resolus), 1) if resolus else None


# %% fcr_transferred -> fcr
def fcr(tickets):
    resolus = [t for t in tickets if t["resolu"]]
    bons = sum(t["groupe"] == "N1" and not t["rouvertures"] for t in resolus)
    return round(100 * bons / len(resolus), 1) if resolus else None


# %% little_units -> encours_attendu
def encours_attendu(tickets, jours, heures):
    if jours <= 0:
        raise ValueError("jours")
    return round(tickets / jours * heures, 1)


# %% little_divided -> encours_attendu
def encours_attendu(tickets, jours, heures):
    if jours <= 0:
        raise ValueError("jours")
    return round(tickets / jours / (heures / 24), 1) if heures else 0.0


# %% little_total -> encours_attendu
def encours_attendu(tickets, jours, heures):
    if jours <= 0:
        raise ValueError("jours")
    return round(tickets * heures / 24, 1)


# %% report_blank_accepted -> defauts
def defauts(rapport):
    trouves = []
    for champ in CHAMPS:
        valeur = rapport.get(champ)
        if valeur is None:
            trouves.append("manque " + champ)
    dates = [rapport.get(champ) for champ in DATES]
    if None not in dates and not (dates[0] <= dates[1] <= dates[2] <= dates[3]):
        trouves.append("chronologie")
    duree = rapport.get("duree_min")
    debut, fin = rapport.get("detection"), rapport.get("retablissement")
    if None not in (duree, debut, fin) and duree != (fin - debut) // timedelta(minutes=1):
        trouves.append("durée")
    impact, utilisateurs = rapport.get("impact_min"), rapport.get("utilisateurs")
    if None not in (impact, utilisateurs, duree) and impact != utilisateurs * duree:
        trouves.append("impact")
    return trouves


# %% report_zero_missing -> defauts
def defauts(rapport):
    trouves = []
    for champ in CHAMPS:
        valeur = rapport.get(champ)
        if not valeur or (isinstance(valeur, str) and not valeur.strip()):
            trouves.append("manque " + champ)
    dates = [rapport.get(champ) for champ in DATES]
    if None not in dates and not (dates[0] <= dates[1] <= dates[2] <= dates[3]):
        trouves.append("chronologie")
    duree = rapport.get("duree_min")
    debut, fin = rapport.get("detection"), rapport.get("retablissement")
    if None not in (duree, debut, fin) and duree != (fin - debut) // timedelta(minutes=1):
        trouves.append("durée")
    impact, utilisateurs = rapport.get("impact_min"), rapport.get("utilisateurs")
    if None not in (impact, utilisateurs, duree) and impact != utilisateurs * duree:
        trouves.append("impact")
    return trouves


# %% chronology_strict -> defauts
def defauts(rapport):
    trouves = []
    for champ in CHAMPS:
        valeur = rapport.get(champ)
        if valeur is None or (isinstance(valeur, str) and valeur.strip() == ""):
            trouves.append("manque " + champ)
    dates = [rapport.get(champ) for champ in DATES]
    if None not in dates and not (dates[0] < dates[1] < dates[2] < dates[3]):
        trouves.append("chronologie")
    duree = rapport.get("duree_min")
    debut, fin = rapport.get("detection"), rapport.get("retablissement")
    if None not in (duree, debut, fin) and duree != (fin - debut) // timedelta(minutes=1):
        trouves.append("durée")
    impact, utilisateurs = rapport.get("impact_min"), rapport.get("utilisateurs")
    if None not in (impact, utilisateurs, duree) and impact != utilisateurs * duree:
        trouves.append("impact")
    return trouves


# %% duration_to_closing -> defauts
def defauts(rapport):
    trouves = []
    for champ in CHAMPS:
        valeur = rapport.get(champ)
        if valeur is None or (isinstance(valeur, str) and valeur.strip() == ""):
            trouves.append("manque " + champ)
    dates = [rapport.get(champ) for champ in DATES]
    if None not in dates and not (dates[0] <= dates[1] <= dates[2] <= dates[3]):
        trouves.append("chronologie")
    duree = rapport.get("duree_min")
    debut, fin = rapport.get("detection"), rapport.get("cloture")
    if None not in (duree, debut, fin) and duree != (fin - debut) // timedelta(minutes=1):
        trouves.append("durée")
    impact, utilisateurs = rapport.get("impact_min"), rapport.get("utilisateurs")
    if None not in (impact, utilisateurs, duree) and impact != utilisateurs * duree:
        trouves.append("impact")
    return trouves


# %% (ne vérifie que la présence) -> defauts
def defauts(rapport):
    trouves = []
    for champ in CHAMPS:
        valeur = rapport.get(champ)
        if valeur is None or (isinstance(valeur, str) and not valeur.strip()):
            trouves.append("manque " + champ)
    return trouves


# %% detection_by_call -> mon_rapport
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[3] - instants[1]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[1],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": utilisateurs * duree,
}


# %% duration_from_call -> mon_rapport
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[3] - instants[1]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[0],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": utilisateurs * duree,
}


# %% duration_from_taking -> mon_rapport
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[3] - instants[2]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[0],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": utilisateurs * duree,
}


# %% duration_to_closing -> mon_rapport
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[4] - instants[0]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[0],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": utilisateurs * duree,
}


# %% impact_without_users -> mon_rapport
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[3] - instants[0]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[0],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": duree,
}


# %% impact_in_hours -> mon_rapport
instants = [datetime.strptime(trace[:16], "%d/%m/%Y %H:%M") for trace in INCIDENT["traces"]]
utilisateurs = int(INCIDENT["traces"][3].split("pour les ")[1].split()[0])
duree = (instants[3] - instants[0]) // timedelta(minutes=1)
MON_RAPPORT = {
    "numero": INCIDENT["numero"],
    "service": INCIDENT["service"],
    "symptome": INCIDENT["traces"][1].split("«")[1].strip(" »\u00a0"),
    "detection": instants[0],
    "prise_en_charge": instants[2],
    "retablissement": instants[3],
    "cloture": instants[4],
    "utilisateurs": utilisateurs,
    "duree_min": duree,
    "impact_min": utilisateurs * duree // 60,
}


# %% memo_incomplete -> memo
MEMO = f"Bonjour, votre demande {TICKET['numero']} avance bien, nous revenons vers vous rapidement."


# %% memo_incomplete -> memo
delai = TICKET["delai"].strftime("%d/%m/%Y")
MEMO = f"""
Demande n° {TICKET["numero"]}
État : {TICKET["etat"]}
Prochaine étape : {TICKET["prochaine_etape"]}
Délai : dès que possible
Contact : {TICKET["contact"]}
"""


# %% memo_too_long -> memo
delai = TICKET["delai"].strftime("%d/%m/%Y")
MEMO = f"""
Demande n° {TICKET["numero"]}
État : {TICKET["etat"]}
Prochaine étape : {TICKET["prochaine_etape"]}
Délai : au plus tard le {delai}
{"Nous faisons tout notre possible pour vous. " * 20}
Contact : {TICKET["contact"]}
"""
