"""Wrong solutions of bloc2-algorithmes; the form of this file is told in gmsi.course.mutants."""


# %% gain_per_run -> a_automatiser
def a_automatiser(taches):
    retenues = [
        tache
        for tache in taches
        if not tache["jugement"] and tache["minutes"] * tache["par_an"] > tache["script"]
    ]
    return [t["nom"] for t in sorted(retenues, key=lambda t: (-t["minutes"], t["nom"]))]


# %% judgement_automated -> a_automatiser
def a_automatiser(taches):
    gains = []
    for tache in taches:
        gain = tache["minutes"] * tache["par_an"] - tache["script"]
        if gain > 0:
            gains.append((-gain, tache["nom"]))
    return [nom for _, nom in sorted(gains)]


# %% script_cost_forgotten -> a_automatiser
def a_automatiser(taches):
    gains = []
    for tache in taches:
        gain = tache["minutes"] * tache["par_an"]
        if not tache["jugement"] and gain > 0:
            gains.append((-gain, tache["nom"]))
    return [nom for _, nom in sorted(gains)]


# %% (accepte un gain nul) -> a_automatiser
def a_automatiser(taches):
    gains = []
    for tache in taches:
        gain = tache["minutes"] * tache["par_an"] - tache["script"]
        if not tache["jugement"] and gain >= 0:
            gains.append((-gain, tache["nom"]))
    return [nom for _, nom in sorted(gains)]


# %% trace_before_turn -> trace_boucle
trace_boucle = []
compteur, maximum = 0, 0
for i in range(len(MES_DISQUES)):
    trace_boucle.append([i, MES_DISQUES[i], compteur, maximum])
    if MES_DISQUES[i] >= 80:
        compteur = compteur + 1
    if MES_DISQUES[i] > maximum:
        maximum = MES_DISQUES[i]


# %% strict_threshold -> trace_boucle
trace_boucle = []
compteur, maximum = 0, 0
for i in range(len(MES_DISQUES)):
    if MES_DISQUES[i] > 80:
        compteur = compteur + 1
    maximum = max(maximum, MES_DISQUES[i])
    trace_boucle.append([i, MES_DISQUES[i], compteur, maximum])


# %% index_from_one -> trace_boucle
trace_boucle = []
compteur, maximum = 0, 0
for i in range(len(MES_DISQUES)):
    if MES_DISQUES[i] >= 80:
        compteur = compteur + 1
    maximum = max(maximum, MES_DISQUES[i])
    trace_boucle.append([i + 1, MES_DISQUES[i], compteur, maximum])


# %% bound_not_excluded -> trace_dichotomie
trace_dichotomie = []
gauche, droite = 0, len(MON_INVENTAIRE) - 1
while len(trace_dichotomie) < 8:
    milieu = (gauche + droite) // 2
    trace_dichotomie.append([gauche, droite, milieu])
    if MON_INVENTAIRE[milieu] == MON_NUMERO:
        break
    if MON_INVENTAIRE[milieu] < MON_NUMERO:
        gauche = milieu
    else:
        droite = milieu


# %% search_linear -> trace_dichotomie
position = MON_INVENTAIRE.index(MON_NUMERO)
trace_dichotomie = [[i, len(MON_INVENTAIRE) - 1, i] for i in range(position + 1)]


# %% positions_as_values -> trace_dichotomie
trace_dichotomie = []
gauche, droite = 0, len(MON_INVENTAIRE) - 1
while gauche <= droite:
    milieu = (gauche + droite) // 2
    trace_dichotomie.append(
        [MON_INVENTAIRE[gauche], MON_INVENTAIRE[droite], MON_INVENTAIRE[milieu]]
    )
    if MON_INVENTAIRE[milieu] == MON_NUMERO:
        break
    if MON_INVENTAIRE[milieu] < MON_NUMERO:
        gauche = milieu + 1
    else:
        droite = milieu - 1


# %% trace_before_turn -> trace_tri
valeurs = list(MA_LISTE)
trace_tri = []
for i in range(1, len(valeurs)):
    trace_tri.append(list(valeurs))
    valeurs = sorted(valeurs[: i + 1]) + valeurs[i + 1 :]


# %% selection_for_insertion -> trace_tri
valeurs = list(MA_LISTE)
trace_tri = []
for i in range(len(valeurs) - 1):
    petit = min(range(i, len(valeurs)), key=valeurs.__getitem__)
    valeurs[i], valeurs[petit] = valeurs[petit], valeurs[i]
    trace_tri.append(list(valeurs))


# %% sorted_descending -> trace_tri
valeurs = list(MA_LISTE)
trace_tri = []
for i in range(1, len(valeurs)):
    valeurs = sorted(valeurs[: i + 1], reverse=True) + valeurs[i + 1 :]
    trace_tri.append(list(valeurs))


# %% search_linear -> chercher
def chercher(numeros, cible):
    for position, numero in enumerate(numeros):
        if numero == cible:
            return position, position + 1
    return -1, len(numeros)


# %% last_item_missed -> chercher
def chercher(numeros, cible):
    gauche, droite, comparaisons = 0, len(numeros) - 1, 0
    while gauche < droite:
        milieu = (gauche + droite) // 2
        comparaisons = comparaisons + 1
        if numeros[milieu] == cible:
            return milieu, comparaisons
        if numeros[milieu] < cible:
            gauche = milieu + 1
        else:
            droite = milieu - 1
    return -1, comparaisons


# %% not_found_zero -> chercher
def chercher(numeros, cible):
    gauche, droite, comparaisons = 0, len(numeros) - 1, 0
    while gauche <= droite:
        milieu = (gauche + droite) // 2
        comparaisons = comparaisons + 1
        if numeros[milieu] == cible:
            return milieu, comparaisons
        if numeros[milieu] < cible:
            gauche = milieu + 1
        else:
            droite = milieu - 1
    return 0, comparaisons


# %% accents_deleted -> nettoyer
def nettoyer(texte):
    texte = texte.lower()
    for lettre, simple in (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o")):
        texte = texte.replace(lettre, simple)
    return "".join(lettre for lettre in texte if "a" <= lettre <= "z")


# %% ligatures_lost -> nettoyer
def nettoyer(texte):
    texte = unicodedata.normalize("NFKD", texte.lower())
    return "".join(lettre for lettre in texte if "a" <= lettre <= "z")


# %% separators_kept -> nettoyer
def nettoyer(texte):
    texte = texte.lower()
    for lettre, simple in (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o")):
        texte = texte.replace(lettre, simple)
    texte = unicodedata.normalize("NFKD", texte)
    return "".join(lettre for lettre in texte if "a" <= lettre <= "z" or lettre in "-' ")


# %% capitals_dropped -> nettoyer
def nettoyer(texte):
    for lettre, simple in (("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ø", "o")):
        texte = texte.replace(lettre, simple)
    texte = unicodedata.normalize("NFKD", texte)
    return "".join(lettre for lettre in texte if "a" <= lettre <= "z")


# %% compound_first_only -> identifiant
def identifiant(prenom, nom):
    famille = nettoyer(nom)
    if famille == "":
        raise ValueError("nom vide")
    return (nettoyer(prenom)[:1] + famille)[:20]


# %% particle_dropped -> identifiant
def identifiant(prenom, nom):
    if nettoyer(nom) == "":
        raise ValueError("nom vide")
    initiales = "".join(nettoyer(partie)[:1] for partie in prenom.replace("-", " ").split())
    mots = [mot for mot in nom.split() if mot.lower() not in ("de", "du", "la", "le", "des")]
    return (initiales + nettoyer("".join(mots)))[:20]


# %% not_truncated -> identifiant
def identifiant(prenom, nom):
    famille = nettoyer(nom)
    if famille == "":
        raise ValueError("nom vide")
    initiales = "".join(nettoyer(partie)[:1] for partie in prenom.replace("-", " ").split())
    return initiales + famille


# %% (coupe le nom avant d'ajouter les initiales) -> identifiant
def identifiant(prenom, nom):
    famille = nettoyer(nom)[:20]
    if famille == "":
        raise ValueError("nom vide")
    initiales = "".join(nettoyer(partie)[:1] for partie in prenom.replace("-", " ").split())
    return initiales + famille


# %% case_sensitive_accounts -> identifiant_libre
def identifiant_libre(base, pris):
    candidat, rang = base, 1
    while candidat in pris:
        rang = rang + 1
        candidat = base[: 20 - len(str(rang))] + str(rang)
    return candidat


# %% suffix_too_long -> identifiant_libre
def identifiant_libre(base, pris):
    occupes = [compte.lower() for compte in pris]
    candidat, rang = base, 1
    while candidat in occupes:
        rang = rang + 1
        candidat = base + str(rang)
    return candidat


# %% suffix_from_one -> identifiant_libre
def identifiant_libre(base, pris):
    occupes = [compte.lower() for compte in pris]
    candidat, rang = base, 0
    while candidat in occupes:
        rang = rang + 1
        candidat = base[: 20 - len(str(rang))] + str(rang)
    return candidat


# %% suffix_piled -> identifiant_libre
def identifiant_libre(base, pris):
    occupes = [compte.lower() for compte in pris]
    candidat, rang = base, 1
    while candidat in occupes:
        rang = rang + 1
        candidat = candidat[: 20 - len(str(rang))] + str(rang)
    return candidat


# %% bom_in_key -> lire_personnes
def lire_personnes(chemin):
    with open(chemin, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    if "matricule;prenom;nom" not in texte:
        raise ValueError("colonnes")
    personnes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        personne = {cle: ligne.get(cle, "").strip() for cle in ("matricule", "prenom", "nom")}
        if any(personne.values()):
            personnes.append(personne)
    return personnes


# %% decoded_with_losses -> lire_personnes
def lire_personnes(chemin):
    with open(chemin, encoding="utf-8-sig", errors="replace") as fichier:
        texte = fichier.read()
    if "matricule;prenom;nom" not in texte:
        raise ValueError("colonnes")
    personnes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        personne = {cle: ligne[cle].strip() for cle in ("matricule", "prenom", "nom")}
        if any(personne.values()):
            personnes.append(personne)
    return personnes


# %% blanks_kept -> lire_personnes
def lire_personnes(chemin):
    with open(chemin, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    if "matricule;prenom;nom" not in texte:
        raise ValueError("colonnes")
    personnes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        personne = {cle: ligne[cle] for cle in ("matricule", "prenom", "nom")}
        if any(personne.values()):
            personnes.append(personne)
    return personnes


# %% matricule_as_number -> lire_personnes
def lire_personnes(chemin):
    with open(chemin, "rb") as fichier:
        octets = fichier.read()
    try:
        texte = octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        texte = octets.decode("cp1252")
    if "matricule;prenom;nom" not in texte:
        raise ValueError("colonnes")
    personnes = []
    for ligne in csv.DictReader(texte.splitlines(), delimiter=";"):
        personne = {cle: ligne[cle].strip() for cle in ("matricule", "prenom", "nom")}
        if any(personne.values()):
            personne["matricule"] = str(int(personne["matricule"]))
            personnes.append(personne)
    return personnes


# %% not_idempotent -> comptes_a_creer
def comptes_a_creer(personnes, comptes):
    nouveaux, vus = {}, set()
    for personne in sorted(personnes, key=lambda p: p["matricule"]):
        if personne["matricule"] in vus:
            continue
        vus.add(personne["matricule"])
        base = identifiant(personne["prenom"], personne["nom"])
        nouveaux[identifiant_libre(base, [*comptes, *nouveaux])] = personne["matricule"]
    return nouveaux


# %% row_order -> comptes_a_creer
def comptes_a_creer(personnes, comptes):
    nouveaux = {}
    for personne in personnes:
        if personne["matricule"] in [*comptes.values(), *nouveaux.values()]:
            continue
        base = identifiant(personne["prenom"], personne["nom"])
        nouveaux[identifiant_libre(base, [*comptes, *nouveaux])] = personne["matricule"]
    return nouveaux


# %% batch_collisions -> comptes_a_creer
def comptes_a_creer(personnes, comptes):
    nouveaux = {}
    for personne in sorted(personnes, key=lambda p: p["matricule"]):
        if personne["matricule"] in [*comptes.values(), *nouveaux.values()]:
            continue
        base = identifiant(personne["prenom"], personne["nom"])
        nouveaux[identifiant_libre(base, list(comptes))] = personne["matricule"]
    return nouveaux


# %% same_person_twice -> comptes_a_creer
def comptes_a_creer(personnes, comptes):
    nouveaux = {}
    for personne in sorted(personnes, key=lambda p: p["matricule"]):
        if personne["matricule"] in comptes.values():
            continue
        base = identifiant(personne["prenom"], personne["nom"])
        nouveaux[identifiant_libre(base, [*comptes, *nouveaux])] = personne["matricule"]
    return nouveaux


# %% journal_unsorted -> lire_journal
def lire_journal(lignes):
    evenements, rejets = [], 0
    for ligne in lignes:
        mots = ligne.split()
        if not mots:
            continue
        try:
            instant, etat, adresse, compte = mots
            if etat not in ("ECHEC", "SUCCES"):
                raise ValueError("état")
            evenements.append((en_secondes(instant), etat, adresse, compte))
        except ValueError:
            rejets = rejets + 1
    return evenements, rejets


# %% rejects_not_counted -> lire_journal
def lire_journal(lignes):
    evenements = []
    for ligne in lignes:
        try:
            instant, etat, adresse, compte = ligne.split()
            if etat not in ("ECHEC", "SUCCES"):
                raise ValueError("état")
            evenements.append((en_secondes(instant), etat, adresse, compte))
        except ValueError:
            pass
    return sorted(evenements, key=lambda evenement: evenement[0]), 0


# %% blank_lines_rejected -> lire_journal
def lire_journal(lignes):
    evenements, rejets = [], 0
    for ligne in lignes:
        try:
            instant, etat, adresse, compte = ligne.split()
            if etat not in ("ECHEC", "SUCCES"):
                raise ValueError("état")
            evenements.append((en_secondes(instant), etat, adresse, compte))
        except ValueError:
            rejets = rejets + 1
    return sorted(evenements, key=lambda evenement: evenement[0]), rejets


# %% (s'arrête à la première ligne abîmée) -> lire_journal
def lire_journal(lignes):
    evenements = []
    for ligne in lignes:
        instant, etat, adresse, compte = ligne.split()
        evenements.append((en_secondes(instant), etat, adresse, compte))
    return sorted(evenements), 0


# %% total_not_window -> adresses_suspectes
def adresses_suspectes(evenements, seuil, fenetre):
    echecs = {}
    for _, etat, adresse, _ in evenements:
        if etat == "ECHEC":
            echecs[adresse] = echecs.get(adresse, 0) + 1
    return sorted(adresse for adresse, nombre in echecs.items() if nombre >= seuil)


# %% fixed_blocks -> adresses_suspectes
def adresses_suspectes(evenements, seuil, fenetre):
    echecs = {}
    for instant, etat, adresse, _ in evenements:
        if etat == "ECHEC":
            tranche = (adresse, instant // fenetre)
            echecs[tranche] = echecs.get(tranche, 0) + 1
    return sorted({adresse for (adresse, _), nombre in echecs.items() if nombre >= seuil})


# %% strict_threshold -> adresses_suspectes
def adresses_suspectes(evenements, seuil, fenetre):
    echecs, suspectes = {}, set()
    for instant, etat, adresse, _ in evenements:
        if etat == "ECHEC":
            recents = [t for t in echecs.get(adresse, []) if instant - t <= fenetre]
            echecs[adresse] = [*recents, instant]
            if len(echecs[adresse]) > seuil:
                suspectes.add(adresse)
    return sorted(suspectes)


# %% window_end_excluded -> adresses_suspectes
def adresses_suspectes(evenements, seuil, fenetre):
    echecs, suspectes = {}, set()
    for instant, etat, adresse, _ in evenements:
        if etat == "ECHEC":
            recents = [t for t in echecs.get(adresse, []) if instant - t < fenetre]
            echecs[adresse] = [*recents, instant]
            if len(echecs[adresse]) >= seuil:
                suspectes.add(adresse)
    return sorted(suspectes)


# %% success_counted -> adresses_suspectes
def adresses_suspectes(evenements, seuil, fenetre):
    echecs, suspectes = {}, set()
    for instant, _, adresse, _ in evenements:
        recents = [t for t in echecs.get(adresse, []) if instant - t <= fenetre]
        echecs[adresse] = [*recents, instant]
        if len(echecs[adresse]) >= seuil:
            suspectes.add(adresse)
    return sorted(suspectes)


# %% addresses_mixed -> adresses_suspectes
def adresses_suspectes(evenements, seuil, fenetre):
    recents, suspectes = [], set()
    for instant, etat, adresse, _ in evenements:
        if etat == "ECHEC":
            recents = [*(t for t in recents if instant - t <= fenetre), instant]
            if len(recents) >= seuil:
                suspectes.add(adresse)
    return sorted(suspectes)


# %% failures_never_reset -> intrusions
def intrusions(evenements, seuil):
    echecs, trouvees = {}, []
    for _, etat, adresse, compte in evenements:
        if etat == "ECHEC":
            echecs[adresse] = echecs.get(adresse, 0) + 1
        elif echecs.get(adresse, 0) >= seuil:
            trouvees.append((adresse, compte))
    return trouvees


# %% addresses_mixed -> intrusions
def intrusions(evenements, seuil):
    echecs, trouvees = 0, []
    for _, etat, adresse, compte in evenements:
        if etat == "ECHEC":
            echecs = echecs + 1
        else:
            if echecs >= seuil:
                trouvees.append((adresse, compte))
            echecs = 0
    return trouvees


# %% strict_threshold -> intrusions
def intrusions(evenements, seuil):
    echecs, trouvees = {}, []
    for _, etat, adresse, compte in evenements:
        if etat == "ECHEC":
            echecs[adresse] = echecs.get(adresse, 0) + 1
        else:
            if echecs.get(adresse, 0) > seuil:
                trouvees.append((adresse, compte))
            echecs[adresse] = 0
    return trouvees


# %% short_version_smaller -> comparer_versions
def comparer_versions(une, autre):
    a = [int(nombre) for nombre in une.split(".")]
    b = [int(nombre) for nombre in autre.split(".")]
    return (a > b) - (a < b)


# %% versions_as_text -> comparer_versions
def comparer_versions(une, autre):
    [int(nombre) for nombre in (une + "." + autre).split(".")]
    return (une > autre) - (une < autre)


# %% versions_as_float -> comparer_versions
def comparer_versions(une, autre):
    [int(nombre) for nombre in (une + "." + autre).split(".")]
    a = float(".".join(une.split(".")[:2]))
    b = float(".".join(autre.split(".")[:2]))
    return (a > b) - (a < b)


# %% order_reversed -> ordre_deploiement
def ordre_deploiement(dependances):
    besoins = {nom: set(avant) for nom, avant in dependances.items()}
    for avant in dependances.values():
        for nom in avant:
            besoins.setdefault(nom, set())
    ordre = []
    while len(ordre) < len(besoins):
        prets = [nom for nom in besoins if nom not in ordre and besoins[nom] <= set(ordre)]
        if not prets:
            raise ValueError("cycle")
        ordre.extend(prets)
    return ordre[::-1]


# %% cycle_accepted -> ordre_deploiement
def ordre_deploiement(dependances):
    besoins = {nom: set(avant) for nom, avant in dependances.items()}
    for avant in dependances.values():
        for nom in avant:
            besoins.setdefault(nom, set())
    ordre = []
    while True:
        prets = [nom for nom in besoins if nom not in ordre and besoins[nom] <= set(ordre)]
        if not prets:
            return ordre
        ordre.extend(prets)


# %% prerequisite_forgotten -> ordre_deploiement
def ordre_deploiement(dependances):
    ordre = []
    while len(ordre) < len(dependances):
        prets = [
            nom
            for nom, avant in dependances.items()
            if nom not in ordre and all(a in ordre or a not in dependances for a in avant)
        ]
        if not prets:
            raise ValueError("cycle")
        ordre.extend(prets)
    return ordre


# %% dependency_too_late -> ordre_deploiement
def ordre_deploiement(dependances):
    noms = set(dependances)
    for nom, avant in dependances.items():
        noms.update(avant)
        if nom in avant or any(nom in dependances.get(autre, []) for autre in avant):
            raise ValueError("cycle")
    return sorted(noms, key=lambda nom: (len(dependances.get(nom, [])), nom))


# %% waves_not_cumulative -> vagues
def vagues(postes, parts):
    resultat, debut = [], 0
    for part in parts:
        fin = debut + -(-len(postes) * part // 100)
        resultat.append(postes[debut:fin])
        debut = fin
    return resultat


# %% wave_rounded_down -> vagues
def vagues(postes, parts):
    resultat, debut = [], 0
    for part in parts:
        fin = len(postes) * part // 100
        resultat.append(postes[debut:fin])
        debut = fin
    return resultat


# %% waves_overlap -> vagues
def vagues(postes, parts):
    return [postes[: -(-len(postes) * part // 100)] for part in parts]


# %% first_of_period -> a_conserver
def a_conserver(dates, jours, semaines, mois):
    gardees = set()
    for nombre, periode in ((jours, jour), (semaines, semaine), (mois, mois_de)):
        premieres = {}
        for une in sorted(dates):
            premieres.setdefault(periode(une), une)
        gardees.update(sorted(premieres.values(), reverse=True)[:nombre])
    return sorted(gardees)


def jour(une):
    return une


def semaine(une):
    return tuple(date.fromisoformat(une).isocalendar())[:2]


def mois_de(une):
    return une[:7]


# %% calendar_days -> a_conserver
def a_conserver(dates, jours, semaines, mois):
    if not dates:
        return []
    fin = date.fromisoformat(max(dates))
    gardees = {une for une in dates if (fin - date.fromisoformat(une)).days < jours}
    for nombre, periode in ((semaines, semaine), (mois, mois_de)):
        dernieres = {}
        for une in sorted(dates):
            dernieres[periode(une)] = une
        gardees.update(sorted(dernieres.values(), reverse=True)[:nombre])
    return sorted(gardees)


def semaine(une):
    return tuple(date.fromisoformat(une).isocalendar())[:2]


def mois_de(une):
    return une[:7]


# %% rules_added -> a_conserver
def a_conserver(dates, jours, semaines, mois):
    gardees = set()
    for nombre, periode in ((jours, jour), (semaines, semaine), (mois, mois_de)):
        dernieres = {}
        for une in sorted(dates):
            dernieres[periode(une)] = une
        autres = [une for une in sorted(dernieres.values(), reverse=True) if une not in gardees]
        gardees.update(autres[:nombre])
    return sorted(gardees)


def jour(une):
    return une


def semaine(une):
    return tuple(date.fromisoformat(une).isocalendar())[:2]


def mois_de(une):
    return une[:7]


# %% iso_year_forgotten -> a_conserver
def a_conserver(dates, jours, semaines, mois):
    gardees = set()
    for nombre, periode in ((jours, jour), (semaines, semaine), (mois, mois_de)):
        dernieres = {}
        for une in sorted(dates):
            dernieres[periode(une)] = une
        gardees.update(sorted(dernieres.values(), reverse=True)[:nombre])
    return sorted(gardees)


def jour(une):
    return une


def semaine(une):
    jour_lu = date.fromisoformat(une)
    return jour_lu.year, jour_lu.isocalendar()[1]


def mois_de(une):
    return une[:7]
