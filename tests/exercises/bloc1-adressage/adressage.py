"""Wrong solutions of bloc1-adressage; the form of this file is told in gmsi.course.mutants."""


# %% byte_order -> ip_vers_entier
def ip_vers_entier(adresse):
    entier = 0
    for octet in reversed(adresse.split(".")):
        entier = entier * 256 + int(octet)
    return entier


# %% base_255 -> ip_vers_entier
def ip_vers_entier(adresse):
    a, b, c, d = adresse.split(".")
    return int(a) * 255**3 + int(b) * 255**2 + int(c) * 255 + int(d)


# %% octet_too_big -> ip_vers_entier
def ip_vers_entier(adresse):
    octets = adresse.split(".")
    if len(octets) != 4:
        raise ValueError("quatre octets")
    entier = 0
    for octet in octets:
        if not octet.isdigit() or octet != str(int(octet)):
            raise ValueError("des chiffres")
        entier = entier * 256 + int(octet)
    return entier


# %% octet_count -> ip_vers_entier
def ip_vers_entier(adresse):
    entier = 0
    for octet in adresse.split("."):
        if not octet.isdigit() or octet != str(int(octet)) or int(octet) > 255:
            raise ValueError("un octet")
        entier = entier * 256 + int(octet)
    return entier


# %% leading_zero -> ip_vers_entier
def ip_vers_entier(adresse):
    a, b, c, d = adresse.split(".")
    entier = 0
    for octet in (a, b, c, d):
        if not octet.isdigit() or int(octet) > 255:
            raise ValueError("un octet")
        entier = entier * 256 + int(octet)
    return entier


# %% not_digits -> ip_vers_entier
def ip_vers_entier(adresse):
    a, b, c, d = adresse.split(".")
    entier = 0
    for octet in (a, b, c, d):
        if (len(octet) > 1 and octet[0] == "0") or not 0 <= int(octet) <= 255:
            raise ValueError("un octet")
        entier = entier * 256 + int(octet)
    return entier


# %% (refuse tout) -> ip_vers_entier
def ip_vers_entier(adresse):
    raise ValueError("non")


# %% (ne répond qu'aux exemples) -> ip_vers_entier
def ip_vers_entier(adresse):
    return {"0.0.1.2": 258, "192.168.10.20": 3232238100}[adresse]


# %% byte_order -> entier_vers_ip
def entier_vers_ip(entier):
    octets = []
    for _ in range(4):
        octets.append(str(entier % 256))
        entier = entier // 256
    return ".".join(octets)


# %% (ne refuse rien) -> entier_vers_ip
def entier_vers_ip(entier):
    octets = [entier // 256**rang % 256 for rang in (3, 2, 1, 0)]
    return ".".join(str(octet) for octet in octets)


# %% string_order -> trier_adresses
def trier_adresses(adresses):
    return sorted(adresses)


# %% (oublie de rendre la liste) -> trier_adresses
def trier_adresses(adresses):
    adresses.sort(key=ip_vers_entier)


# %% octet_stop -> masque
def masque(prefixe):
    octets = (prefixe + 7) // 8
    return ".".join(["255"] * octets + ["0"] * (4 - octets))


# %% prefix_as_octet -> masque
def masque(prefixe):
    octets = ["255"] * (prefixe // 8)
    if prefixe < 32:
        octets.append(str(prefixe))
    return ".".join((octets + ["0"] * 4)[:4])


# %% low_bits_first -> masque
def masque(prefixe):
    octets = []
    for rang in range(4):
        bits = min(8, max(0, prefixe - 8 * rang))
        octets.append(str(2**bits - 1))
    return ".".join(octets)


# %% mask_is_wildcard -> masque
def masque(prefixe):
    return entier_vers_ip(2 ** (32 - prefixe) - 1)


# %% noncontiguous_mask -> prefixe_du_masque
def prefixe_du_masque(texte):
    return bin(ip_vers_entier(texte)).count("1")


# %% octet_stop -> prefixe_du_masque
def prefixe_du_masque(texte):
    return 8 * texte.split(".").count("255")


# %% swap_bits -> prefixe_du_masque
def prefixe_du_masque(texte):
    bits = format(ip_vers_entier(texte), "032b")
    if "01" in bits:
        raise ValueError("pas un masque")
    return bits.count("0")


# %% wild_is_block -> joker
def joker(prefixe):
    octets = []
    for octet in masque(prefixe).split("."):
        if octet == "255":
            octets.append("0")
        elif octet == "0":
            octets.append("255")
        else:
            octets.append(str(256 - int(octet)))
    return ".".join(octets)


# %% wildcard_is_mask -> joker
def joker(prefixe):
    return masque(prefixe)


# %% octet_stop -> joker
def joker(prefixe):
    octets = (prefixe + 7) // 8
    return ".".join(["0"] * octets + ["255"] * (4 - octets))


# %% classful -> adresse_reseau
def adresse_reseau(adresse, prefixe):
    octets = adresse.split(".")
    if int(octets[0]) < 128:
        return f"{octets[0]}.0.0.0"
    if int(octets[0]) < 192:
        return f"{octets[0]}.{octets[1]}.0.0"
    return f"{octets[0]}.{octets[1]}.{octets[2]}.0"


# %% octet_stop -> adresse_reseau
def adresse_reseau(adresse, prefixe):
    octets = (prefixe + 7) // 8
    return ".".join(adresse.split(".")[:octets] + ["0"] * (4 - octets))


# %% wrong_octet -> adresse_reseau
def adresse_reseau(adresse, prefixe):
    pas = 2 ** (-prefixe % 8)
    a, b, c, d = adresse.split(".")
    return f"{a}.{b}.{c}.{int(d) // pas * pas}"


# %% block_plus_one -> adresse_reseau
def adresse_reseau(adresse, prefixe):
    taille = 2 ** (32 - prefixe)
    return entier_vers_ip((ip_vers_entier(adresse) // taille + 1) * taille)


# %% (rend un entier) -> adresse_reseau
def adresse_reseau(adresse, prefixe):
    return ip_vers_entier(adresse) // 2 ** (32 - prefixe) * 2 ** (32 - prefixe)


# %% bcast_is_next -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    if prefixe >= 31:
        return None
    return entier_vers_ip(ip_vers_entier(adresse_reseau(adresse, prefixe)) + 2 ** (32 - prefixe))


# %% bcast_last_octet -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    a, b, c, _ = adresse_reseau(adresse, prefixe).split(".")
    return f"{a}.{b}.{c}.255"


# %% bcast_is_last_host -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    if prefixe >= 31:
        return None
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    return entier_vers_ip(debut + 2 ** (32 - prefixe) - 2)


# %% broadcast_always -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    return entier_vers_ip(ip_vers_entier(adresse) | ip_vers_entier(joker(prefixe)))


# %% classful -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    octets = adresse.split(".")
    gardes = 1 if int(octets[0]) < 128 else 2 if int(octets[0]) < 192 else 3
    return ".".join(octets[:gardes] + ["255"] * (4 - gardes))


# %% octet_stop -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    octets = (prefixe + 7) // 8
    return ".".join(adresse.split(".")[:octets] + ["255"] * (4 - octets))


# %% (rend toujours None) -> adresse_diffusion
def adresse_diffusion(adresse, prefixe):
    print(adresse, prefixe)


# %% first_is_net -> plage_hotes
def plage_hotes(adresse, prefixe):
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    fin = debut + 2 ** (32 - prefixe) - 1
    return entier_vers_ip(debut), entier_vers_ip(fin - 1 if prefixe <= 30 else fin)


# %% bounds_included -> plage_hotes
def plage_hotes(adresse, prefixe):
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    return entier_vers_ip(debut), entier_vers_ip(debut + 2 ** (32 - prefixe) - 1)


# %% last_is_bcast -> plage_hotes
def plage_hotes(adresse, prefixe):
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    fin = debut + 2 ** (32 - prefixe) - 1
    return entier_vers_ip(debut + 1 if prefixe <= 30 else debut), entier_vers_ip(fin)


# %% minus_two_always -> plage_hotes
def plage_hotes(adresse, prefixe):
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    fin = debut + 2 ** (32 - prefixe) - 1
    return entier_vers_ip(debut + 1), entier_vers_ip(fin - 1)


# %% octet_stop -> plage_hotes
def plage_hotes(adresse, prefixe):
    gardes = (prefixe + 7) // 8
    octets = adresse.split(".")[:gardes]
    debut = ip_vers_entier(".".join(octets + ["0"] * (4 - gardes)))
    fin = ip_vers_entier(".".join(octets + ["255"] * (4 - gardes)))
    if debut == fin:
        return adresse, adresse
    return entier_vers_ip(debut + 1), entier_vers_ip(fin - 1)


# %% (rend une liste) -> plage_hotes
def plage_hotes(adresse, prefixe):
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    fin = debut + 2 ** (32 - prefixe) - 1
    retrait = 1 if prefixe <= 30 else 0
    return [entier_vers_ip(debut + retrait), entier_vers_ip(fin - retrait)]


# %% no_minus_two -> nombre_hotes
def nombre_hotes(prefixe):
    return 2 ** (32 - prefixe)


# %% minus_one -> nombre_hotes
def nombre_hotes(prefixe):
    return 2 ** (32 - prefixe) - 1


# %% swap_bits -> nombre_hotes
def nombre_hotes(prefixe):
    return 2**prefixe - 2


# %% subnets_for_hosts -> nombre_hotes
def nombre_hotes(prefixe):
    return 2 ** (prefixe % 8)


# %% minus_two_always -> nombre_hotes
def nombre_hotes(prefixe):
    return 2 ** (32 - prefixe) - 2


# %% (rend un nombre à virgule) -> nombre_hotes
def nombre_hotes(prefixe):
    return float(2 ** (32 - prefixe) - 2)


# %% no_minus_two -> prefixe_pour
def prefixe_pour(hotes):
    prefixe = 30
    while 2 ** (32 - prefixe) < hotes:
        prefixe = prefixe - 1
    return prefixe


# %% (retire une adresse au lieu de deux) -> prefixe_pour
def prefixe_pour(hotes):
    prefixe = 30
    while 2 ** (32 - prefixe) - 1 < hotes:
        prefixe = prefixe - 1
    return prefixe


# %% swap_bits -> prefixe_pour
def prefixe_pour(hotes):
    bits = 2
    while 2**bits - 2 < hotes:
        bits = bits + 1
    return bits


# %% block_too_big -> prefixe_pour
def prefixe_pour(hotes):
    prefixe = 30
    while nombre_hotes(prefixe) < hotes:
        prefixe = prefixe - 1
    return prefixe - 1


# %% octet_stop -> meme_reseau
def meme_reseau(adresse_a, adresse_b, prefixe):
    return adresse_a.split(".")[:3] == adresse_b.split(".")[:3]


# %% octet_stop -> meme_reseau
def meme_reseau(adresse_a, adresse_b, prefixe):
    octets = prefixe // 8
    return adresse_a.split(".")[:octets] == adresse_b.split(".")[:octets]


# %% classful -> meme_reseau
def meme_reseau(adresse_a, adresse_b, prefixe):
    octets = adresse_a.split(".")
    gardes = 1 if int(octets[0]) < 128 else 2 if int(octets[0]) < 192 else 3
    return octets[:gardes] == adresse_b.split(".")[:gardes]


# %% (rend toujours True) -> meme_reseau
def meme_reseau(adresse_a, adresse_b, prefixe):
    return True


# %% rfc1918_16 -> est_privee
def est_privee(adresse):
    return adresse.startswith(("10.", "172.", "192.168."))


# %% rfc1918_16 -> est_privee
def est_privee(adresse):
    return adresse.startswith(("10.", "172.16.", "192.168."))


# %% classful -> ma_fiche
ma_fiche = {
    "masque": "255.0.0.0",
    "joker": "0.255.255.255",
    "réseau": "10.0.0.0",
    "diffusion": "10.255.255.255",
    "première": "10.0.0.1",
    "dernière": "10.255.255.254",
    "nb_hôtes": 16777214,
}

# %% no_minus_two -> ma_fiche
prefixe = int(MON_POSTE.split("/")[1])
adresse = MON_POSTE.split("/")[0]
ma_fiche = {
    "masque": masque(prefixe),
    "joker": joker(prefixe),
    "réseau": adresse_reseau(adresse, prefixe),
    "diffusion": adresse_diffusion(adresse, prefixe),
    "première": plage_hotes(adresse, prefixe)[0],
    "dernière": plage_hotes(adresse, prefixe)[1],
    "nb_hôtes": 2 ** (32 - prefixe),
}


# %% next_free_unaligned -> plan_adressage
def plan_adressage(reseau, besoins):
    libre = ip_vers_entier(reseau.split("/")[0])
    lignes = []
    for service, hotes in besoins.items():
        prefixe = prefixe_pour(hotes)
        lignes.append([service, hotes, entier_vers_ip(libre), prefixe])
        libre = libre + 2 ** (32 - prefixe)
    return pd.DataFrame(lignes, columns=["service", "hotes", "reseau", "prefixe"])


# %% block_aligned_down -> plan_adressage
def plan_adressage(reseau, besoins):
    libre = ip_vers_entier(reseau.split("/")[0])
    lignes = []
    for service, hotes in besoins.items():
        prefixe = prefixe_pour(hotes)
        debut = adresse_reseau(entier_vers_ip(libre), prefixe)
        lignes.append([service, hotes, debut, prefixe])
        libre = libre + 2 ** (32 - prefixe)
    return pd.DataFrame(lignes, columns=["service", "hotes", "reseau", "prefixe"])


# %% plan_gaps -> plan_adressage
def plan_adressage(reseau, besoins):
    depart, prefixe_depart = reseau.split("/")
    libre = ip_vers_entier(depart)
    fin = libre + 2 ** (32 - int(prefixe_depart))
    lignes = []
    for service, hotes in besoins.items():
        prefixe = prefixe_pour(hotes)
        taille = 2 ** (32 - prefixe)
        libre = (libre + taille - 1) // taille * taille
        lignes.append([service, hotes, entier_vers_ip(libre), prefixe])
        libre = libre + taille
    if libre > fin:
        raise ValueError("ne tient pas")
    return pd.DataFrame(lignes, columns=["service", "hotes", "reseau", "prefixe"])


# %% plan_order_lost -> plan_adressage
def plan_adressage(reseau, besoins):
    depart, prefixe_depart = reseau.split("/")
    libre = ip_vers_entier(depart)
    fin = libre + 2 ** (32 - int(prefixe_depart))
    lignes = []
    for service in sorted(besoins, key=besoins.get, reverse=True):
        prefixe = prefixe_pour(besoins[service])
        lignes.append([service, besoins[service], entier_vers_ip(libre), prefixe])
        libre = libre + 2 ** (32 - prefixe)
    if libre > fin:
        raise ValueError("ne tient pas")
    return pd.DataFrame(lignes, columns=["service", "hotes", "reseau", "prefixe"])


# %% plan_overflow -> plan_adressage
def plan_adressage(reseau, besoins):
    libre = ip_vers_entier(reseau.split("/")[0])
    debuts = {}
    for service in sorted(besoins, key=besoins.get, reverse=True):
        debuts[service] = entier_vers_ip(libre)
        libre = libre + 2 ** (32 - prefixe_pour(besoins[service]))
    lignes = [[s, besoins[s], debuts[s], prefixe_pour(besoins[s])] for s in besoins]
    return pd.DataFrame(lignes, columns=["service", "hotes", "reseau", "prefixe"])


# %% no_minus_two -> plan_adressage
def plan_adressage(reseau, besoins):
    depart, prefixe_depart = reseau.split("/")
    libre = ip_vers_entier(depart)
    fin = libre + 2 ** (32 - int(prefixe_depart))
    lignes = {}
    for service in sorted(besoins, key=besoins.get, reverse=True):
        prefixe = 32
        while 2 ** (32 - prefixe) < besoins[service]:
            prefixe = prefixe - 1
        lignes[service] = [service, besoins[service], entier_vers_ip(libre), prefixe]
        libre = libre + 2 ** (32 - prefixe)
    if libre > fin:
        raise ValueError("ne tient pas")
    rangees = [lignes[service] for service in besoins]
    return pd.DataFrame(rangees, columns=["service", "hotes", "reseau", "prefixe"])


# %% (rend un tableau vide) -> plan_adressage
def plan_adressage(reseau, besoins):
    return pd.DataFrame({"service": [], "hotes": [], "reseau": [], "prefixe": []})


# %% (refuse tout) -> plan_adressage
def plan_adressage(reseau, besoins):
    raise ValueError("ne tient pas")


# %% first_is_net -> mon_nouveau_poste
nouveau_poste = {
    "adresse": ma_fiche["première"],
    "masque": ma_fiche["masque"],
    "passerelle": ma_fiche["dernière"],
    "dns": "192.168.10.53",
}

# %% last_is_bcast -> mon_nouveau_poste
nouveau_poste = {
    "adresse": entier_vers_ip(ip_vers_entier(ma_fiche["première"]) + 1),
    "masque": ma_fiche["masque"],
    "passerelle": ma_fiche["diffusion"],
    "dns": "192.168.10.53",
}

# %% gateway_outside -> mon_nouveau_poste
nouveau_poste = {
    "adresse": entier_vers_ip(ip_vers_entier(ma_fiche["première"]) + 1),
    "masque": ma_fiche["masque"],
    "passerelle": entier_vers_ip(ip_vers_entier(ma_fiche["diffusion"]) + 1),
    "dns": "192.168.10.53",
}

# %% classful -> mon_nouveau_poste
nouveau_poste = {
    "adresse": "10.0.0.2",
    "masque": "255.0.0.0",
    "passerelle": "10.255.255.254",
    "dns": "192.168.10.53",
}


# %% bounds_allowed -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% noncontiguous_mask -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    prefixe = bin(ip_vers_entier(poste["masque"])).count("1")
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% apipa_missed -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% loopback_one -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if adresse == "127.0.0.1":
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% duplicate_missed -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% broadcast_always -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    debut = ip_vers_entier(adresse_reseau(adresse, prefixe))
    if ip_vers_entier(adresse) == debut:
        codes.append("ADRESSE_RESEAU")
    if ip_vers_entier(adresse) == debut + 2 ** (32 - prefixe) - 1:
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% gateway_outside -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% gateway_is_station -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% dns_must_be_local -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        if not meme_reseau(adresse, poste["dns"], prefixe):
            codes.append("DNS_INVALIDE")
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% first_fault_only -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if not meme_reseau(adresse, passerelle, prefixe):
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes[:1]


# %% octet_stop -> diagnostic
def diagnostic(poste, adresses_prises):
    adresse, passerelle = poste["adresse"], poste["passerelle"]
    try:
        prefixe = prefixe_du_masque(poste["masque"])
    except ValueError:
        return ["MASQUE_INVALIDE"]
    codes = []
    if meme_reseau(adresse, "127.0.0.0", 8):
        codes.append("BOUCLE_LOCALE")
    if meme_reseau(adresse, "169.254.0.0", 16):
        codes.append("APIPA")
    if prefixe <= 30 and adresse == adresse_reseau(adresse, prefixe):
        codes.append("ADRESSE_RESEAU")
    if adresse == adresse_diffusion(adresse, prefixe):
        codes.append("ADRESSE_DIFFUSION")
    if adresse in adresses_prises:
        codes.append("ADRESSE_PRISE")
    if adresse.split(".")[:3] != passerelle.split(".")[:3]:
        codes.append("PASSERELLE_HORS_RESEAU")
    if adresse == passerelle:
        codes.append("PASSERELLE_EST_LE_POSTE")
    try:
        ip_vers_entier(poste["dns"])
    except ValueError:
        codes.append("DNS_INVALIDE")
    return codes


# %% (trouve que tout va bien) -> diagnostic
def diagnostic(poste, adresses_prises):
    return []
