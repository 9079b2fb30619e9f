"""Wrong solutions of bloc1-synopsis; the form of this file is told in gmsi.course.mutants."""

# %% next_free_unaligned -> plan
PLAN, libre = {}, en_entier(SITE["reseau"].split("/")[0])
for service, besoin in SITE["besoins"].items():
    bits = (besoin + 1).bit_length()
    PLAN[service] = f"{en_adresse(libre)}/{32 - bits}"
    libre = libre + 2**bits


# %% no_minus_two -> plan
PLAN, libre = {}, en_entier(SITE["reseau"].split("/")[0])
for service, besoin in sorted(SITE["besoins"].items(), key=lambda paire: -paire[1]):
    bits = (besoin - 1).bit_length()
    PLAN[service] = f"{en_adresse(libre)}/{32 - bits}"
    libre = libre + 2**bits


# %% block_too_big -> plan
PLAN, libre = {}, en_entier(SITE["reseau"].split("/")[0])
for service, besoin in sorted(SITE["besoins"].items(), key=lambda paire: -paire[1]):
    bits = max((besoin + 1).bit_length(), 4)
    PLAN[service] = f"{en_adresse(libre)}/{32 - bits}"
    libre = libre + 2**bits


# %% (tout au même endroit) -> plan
PLAN = {
    service: f"{SITE['reseau'].split('/')[0]}/{32 - (besoin + 1).bit_length()}"
    for service, besoin in SITE["besoins"].items()
}


# %% (un service oublié) -> plan
PLAN = {"postes": SITE["reseau"]}


# %% synopsis_range_minus_one -> capacite_plage
def capacite_plage(debut, fin):
    if en_entier(fin) < en_entier(debut):
        raise ValueError("plage")
    return en_entier(fin) - en_entier(debut)


# %% synopsis_minus_two -> capacite_plage
def capacite_plage(debut, fin):
    if en_entier(fin) < en_entier(debut):
        raise ValueError("plage")
    return en_entier(fin) - en_entier(debut) - 1


# %% synopsis_last_octet -> capacite_plage
def capacite_plage(debut, fin):
    return int(fin.split(".")[3]) - int(debut.split(".")[3]) + 1


# %% (aucun refus) -> capacite_plage
def capacite_plage(debut, fin):
    return en_entier(fin) - en_entier(debut) + 1


# %% synopsis_three_octets -> anomalies
def anomalies(synopsis):
    meme = synopsis["reseau"].rsplit(".", 1)[0]
    dedans = lambda adresse: adresse.rsplit(".", 1)[0] == meme
    debut, fin = [en_entier(borne) for borne in synopsis["plage"]]
    passerelle, fixes = synopsis["passerelle"], list(synopsis["fixes"].values())
    trouvees = set()
    if len({*fixes, passerelle}) < len(fixes) + 1:
        trouvees.add("adresse en double")
    if any(debut <= en_entier(fixe) <= fin for fixe in fixes):
        trouvees.add("fixe dans la plage")
    if not all(map(dedans, fixes)):
        trouvees.add("fixe hors réseau")
    if debut <= en_entier(passerelle) <= fin:
        trouvees.add("passerelle dans la plage")
    if not dedans(passerelle):
        trouvees.add("passerelle hors réseau")
    if not all(map(dedans, synopsis["plage"])):
        trouvees.add("plage hors réseau")
    if fin < debut:
        trouvees.add("plage inversée")
    return sorted(trouvees)


# %% synopsis_text_order -> anomalies
def anomalies(synopsis):
    adresse, prefixe = synopsis["reseau"].split("/")
    reseau = en_entier(adresse)
    diffusion = reseau + 2 ** (32 - int(prefixe)) - 1
    hote = lambda adresse: reseau < en_entier(adresse) < diffusion
    debut, fin = synopsis["plage"]
    passerelle, fixes = synopsis["passerelle"], list(synopsis["fixes"].values())
    trouvees = set()
    if len({*fixes, passerelle}) < len(fixes) + 1:
        trouvees.add("adresse en double")
    if any(debut <= fixe <= fin for fixe in fixes):
        trouvees.add("fixe dans la plage")
    if not all(map(hote, fixes)):
        trouvees.add("fixe hors réseau")
    if debut <= passerelle <= fin:
        trouvees.add("passerelle dans la plage")
    if not hote(passerelle):
        trouvees.add("passerelle hors réseau")
    if not (hote(debut) and hote(fin)):
        trouvees.add("plage hors réseau")
    if fin < debut:
        trouvees.add("plage inversée")
    return sorted(trouvees)


# %% synopsis_bounds_free -> anomalies
def anomalies(synopsis):
    adresse, prefixe = synopsis["reseau"].split("/")
    reseau = en_entier(adresse)
    diffusion = reseau + 2 ** (32 - int(prefixe)) - 1
    debut, fin = [en_entier(borne) for borne in synopsis["plage"]]
    passerelle = en_entier(synopsis["passerelle"])
    fixes = [en_entier(adresse) for adresse in synopsis["fixes"].values()]
    trouvees = set()
    if len({*fixes, passerelle}) < len(fixes) + 1:
        trouvees.add("adresse en double")
    if any(debut < fixe < fin for fixe in fixes):
        trouvees.add("fixe dans la plage")
    if not all(reseau < fixe < diffusion for fixe in fixes):
        trouvees.add("fixe hors réseau")
    if debut < passerelle < fin:
        trouvees.add("passerelle dans la plage")
    if not reseau < passerelle < diffusion:
        trouvees.add("passerelle hors réseau")
    if not (reseau < debut < diffusion and reseau < fin < diffusion):
        trouvees.add("plage hors réseau")
    if fin < debut:
        trouvees.add("plage inversée")
    return sorted(trouvees)


# %% synopsis_edges_are_hosts -> anomalies
def anomalies(synopsis):
    adresse, prefixe = synopsis["reseau"].split("/")
    reseau = en_entier(adresse)
    diffusion = reseau + 2 ** (32 - int(prefixe)) - 1
    debut, fin = [en_entier(borne) for borne in synopsis["plage"]]
    passerelle = en_entier(synopsis["passerelle"])
    fixes = [en_entier(adresse) for adresse in synopsis["fixes"].values()]
    trouvees = set()
    if len({*fixes, passerelle}) < len(fixes) + 1:
        trouvees.add("adresse en double")
    if any(debut <= fixe <= fin for fixe in fixes):
        trouvees.add("fixe dans la plage")
    if not all(reseau <= fixe <= diffusion for fixe in fixes):
        trouvees.add("fixe hors réseau")
    if debut <= passerelle <= fin:
        trouvees.add("passerelle dans la plage")
    if not reseau <= passerelle <= diffusion:
        trouvees.add("passerelle hors réseau")
    if not (reseau <= debut <= diffusion and reseau <= fin <= diffusion):
        trouvees.add("plage hors réseau")
    if fin < debut:
        trouvees.add("plage inversée")
    return sorted(trouvees)


# %% synopsis_gateway_not_counted -> anomalies
def anomalies(synopsis):
    adresse, prefixe = synopsis["reseau"].split("/")
    reseau = en_entier(adresse)
    diffusion = reseau + 2 ** (32 - int(prefixe)) - 1
    debut, fin = [en_entier(borne) for borne in synopsis["plage"]]
    passerelle = en_entier(synopsis["passerelle"])
    fixes = [en_entier(adresse) for adresse in synopsis["fixes"].values()]
    trouvees = set()
    if len({*fixes}) < len(fixes):
        trouvees.add("adresse en double")
    if any(debut <= fixe <= fin for fixe in fixes):
        trouvees.add("fixe dans la plage")
    if not all(reseau < fixe < diffusion for fixe in fixes):
        trouvees.add("fixe hors réseau")
    if debut <= passerelle <= fin:
        trouvees.add("passerelle dans la plage")
    if not reseau < passerelle < diffusion:
        trouvees.add("passerelle hors réseau")
    if not (reseau < debut < diffusion and reseau < fin < diffusion):
        trouvees.add("plage hors réseau")
    if fin < debut:
        trouvees.add("plage inversée")
    return sorted(trouvees)


# %% synopsis_first_only -> anomalies
def anomalies(synopsis):
    adresse, prefixe = synopsis["reseau"].split("/")
    reseau = en_entier(adresse)
    diffusion = reseau + 2 ** (32 - int(prefixe)) - 1
    debut, fin = [en_entier(borne) for borne in synopsis["plage"]]
    passerelle = en_entier(synopsis["passerelle"])
    fixes = [en_entier(adresse) for adresse in synopsis["fixes"].values()]
    if len({*fixes, passerelle}) < len(fixes) + 1:
        return ["adresse en double"]
    if any(debut <= fixe <= fin for fixe in fixes):
        return ["fixe dans la plage"]
    if not all(reseau < fixe < diffusion for fixe in fixes):
        return ["fixe hors réseau"]
    if debut <= passerelle <= fin:
        return ["passerelle dans la plage"]
    if not reseau < passerelle < diffusion:
        return ["passerelle hors réseau"]
    if not (reseau < debut < diffusion and reseau < fin < diffusion):
        return ["plage hors réseau"]
    return ["plage inversée"] if fin < debut else []


# %% (jamais d'anomalie) -> anomalies
def anomalies(synopsis):
    return []


# %% synopsis_name_case -> noms_refuses
def noms_refuses(noms):
    refuses, pris = [], set()
    for nom in noms:
        bon = 1 <= len(nom) <= 15 and nom.isascii() and nom[0].isalpha() and nom[-1] != "-"
        bon = bon and nom.replace("-", "").isalnum()
        if bon and nom not in pris:
            pris.add(nom)
        else:
            refuses.append(nom)
    return refuses


# %% synopsis_name_length -> noms_refuses
def noms_refuses(noms):
    refuses, pris = [], set()
    for nom in noms:
        bon = 1 <= len(nom) < 15 and nom.isascii() and nom[0].isalpha() and nom[-1] != "-"
        bon = bon and nom.replace("-", "").isalnum()
        if bon and nom.lower() not in pris:
            pris.add(nom.lower())
        else:
            refuses.append(nom)
    return refuses


# %% synopsis_name_accents -> noms_refuses
def noms_refuses(noms):
    refuses, pris = [], set()
    for nom in noms:
        bon = 1 <= len(nom) <= 15 and nom[0].isalpha() and nom[-1] != "-"
        bon = bon and nom.replace("-", "").isalnum()
        if bon and nom.lower() not in pris:
            pris.add(nom.lower())
        else:
            refuses.append(nom)
    return refuses


# %% (un nom mal formé réserve sa place) -> noms_refuses
def noms_refuses(noms):
    return []


# %% synopsis_three_octets -> chemin
def chemin(poste, serveur):
    meme = poste["adresse"].rsplit(".", 1)[0]
    if serveur.rsplit(".", 1)[0] == meme:
        return "direct"
    passerelle = poste["passerelle"]
    return "passerelle" if passerelle and passerelle.rsplit(".", 1)[0] == meme else "injoignable"


# %% synopsis_dns_direct_only -> chemin
def chemin(poste, serveur):
    taille = 2 ** (32 - poste["prefixe"])
    if en_entier(serveur) // taille == en_entier(poste["adresse"]) // taille:
        return "direct"
    return "injoignable"


# %% synopsis_gateway_trusted -> chemin
def chemin(poste, serveur):
    taille = 2 ** (32 - poste["prefixe"])
    if en_entier(serveur) // taille == en_entier(poste["adresse"]) // taille:
        return "direct"
    return "passerelle" if poste["passerelle"] else "injoignable"


# %% synopsis_gateway_in_range -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 10),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_gateway_outside -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_mask -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": "255.255.255.0",
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_range_reversed -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + taille - 2), en_adresse(base + 10)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_range_outside -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 1)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_fixed_outside -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 512 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_fixed_in_range -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 2), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_address_twice -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 1 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_network_host -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": f"{en_adresse(base + 1)}/{prefixe}",
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_range_short -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + 8 + AGENCE["postes"])),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_dns -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": [AGENCE["dns"][0], "203.0.113.53"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(AGENCE["appareils"])},
}


# %% synopsis_device_missing -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {},
}


# %% synopsis_name -> synopsis
reseau, prefixe = AGENCE["reseau"].split("/")
base, taille = en_entier(reseau), 2 ** (32 - int(prefixe))
noms = [*AGENCE["appareils"], "Imprimante de la comptabilité"]
SYNOPSIS = {
    "reseau": AGENCE["reseau"],
    "masque": en_adresse(2**32 - taille),
    "passerelle": en_adresse(base + 1),
    "plage": (en_adresse(base + 10), en_adresse(base + taille - 2)),
    "dns": AGENCE["dns"],
    "fixes": {nom: en_adresse(base + 2 + rang) for rang, nom in enumerate(noms)},
}


# %% (des adresses illisibles) -> synopsis
SYNOPSIS = dict.fromkeys(("reseau", "masque", "passerelle", "plage", "dns", "fixes"), "")


# %% station_netsh_prefix -> ecrire_netsh
def ecrire_netsh(poste):
    nom = f'name="{poste["interface"]}"'
    lignes = [
        f"netsh interface ip set address {nom} static {poste['adresse']} {poste['prefixe']} {poste['passerelle']}",
        f"netsh interface ip set dnsservers {nom} static {poste['dns'][0]}",
    ]
    for rang, serveur in enumerate(poste["dns"][1:], start=2):
        lignes.append(f"netsh interface ip add dnsservers {nom} {serveur} index={rang}")
    return "\n".join(lignes)


# %% station_prefix -> ecrire_netsh
def ecrire_netsh(poste):
    nom = f'name="{poste["interface"]}"'
    lignes = [
        f"netsh interface ip set address {nom} static {poste['adresse']} 255.255.255.0 {poste['passerelle']}",
        f"netsh interface ip set dnsservers {nom} static {poste['dns'][0]}",
    ]
    for rang, serveur in enumerate(poste["dns"][1:], start=2):
        lignes.append(f"netsh interface ip add dnsservers {nom} {serveur} index={rang}")
    return "\n".join(lignes)


# %% station_dns_lost -> ecrire_netsh
def ecrire_netsh(poste):
    masque = en_adresse(2**32 - 2 ** (32 - poste["prefixe"]))
    nom = f'name="{poste["interface"]}"'
    lignes = [
        f"netsh interface ip set address {nom} static {poste['adresse']} {masque} {poste['passerelle']}"
    ]
    for serveur in poste["dns"]:
        lignes.append(f"netsh interface ip set dnsservers {nom} static {serveur}")
    return "\n".join(lignes)


# %% station_gateway_lost -> ecrire_netsh
def ecrire_netsh(poste):
    masque = en_adresse(2**32 - 2 ** (32 - poste["prefixe"]))
    nom = f'name="{poste["interface"]}"'
    lignes = [
        f"netsh interface ip set address {nom} static {poste['adresse']} {masque}",
        f"netsh interface ip set dnsservers {nom} static {poste['dns'][0]}",
    ]
    for rang, serveur in enumerate(poste["dns"][1:], start=2):
        lignes.append(f"netsh interface ip add dnsservers {nom} {serveur} index={rang}")
    return "\n".join(lignes)


# %% (sans guillemets : une espace dans le nom) -> ecrire_netsh
def ecrire_netsh(poste):
    masque = en_adresse(2**32 - 2 ** (32 - poste["prefixe"]))
    nom = f"name={poste['interface']}"
    lignes = [
        f"netsh interface ip set address {nom} static {poste['adresse']} {masque} {poste['passerelle']}",
        f"netsh interface ip set dnsservers {nom} static {poste['dns'][0]}",
    ]
    for rang, serveur in enumerate(poste["dns"][1:], start=2):
        lignes.append(f"netsh interface ip add dnsservers {nom} {serveur} index={rang}")
    return "\n".join(lignes)


# %% station_powershell_mask -> ecrire_powershell
def ecrire_powershell(poste):
    masque = en_adresse(2**32 - 2 ** (32 - poste["prefixe"]))
    return (
        f'New-NetIPAddress -InterfaceAlias "{poste["interface"]}" -IPAddress {poste["adresse"]} '
        f"-PrefixLength {masque} -DefaultGateway {poste['passerelle']}\n"
        f'Set-DnsClientServerAddress -InterfaceAlias "{poste["interface"]}" '
        f"-ServerAddresses {','.join(poste['dns'])}"
    )


# %% station_dns_order -> ecrire_powershell
def ecrire_powershell(poste):
    return (
        f'New-NetIPAddress -InterfaceAlias "{poste["interface"]}" -IPAddress {poste["adresse"]} '
        f"-PrefixLength {poste['prefixe']} -DefaultGateway {poste['passerelle']}\n"
        f'Set-DnsClientServerAddress -InterfaceAlias "{poste["interface"]}" '
        f"-ServerAddresses {','.join(sorted(poste['dns']))}"
    )


# %% (des serveurs séparés par des espaces) -> ecrire_powershell
def ecrire_powershell(poste):
    return (
        f'New-NetIPAddress -InterfaceAlias "{poste["interface"]}" -IPAddress {poste["adresse"]} '
        f"-PrefixLength {poste['prefixe']} -DefaultGateway {poste['passerelle']}\n"
        f'Set-DnsClientServerAddress -InterfaceAlias "{poste["interface"]}" '
        f"-ServerAddresses {' '.join(poste['dns'])}"
    )


# %% (rien du tout) -> ecrire_powershell
def ecrire_powershell(poste):
    return ""


# %% station_nmcli_mask -> ecrire_nmcli
def ecrire_nmcli(poste):
    masque = en_adresse(2**32 - 2 ** (32 - poste["prefixe"]))
    return (
        f"nmcli connection add type ethernet con-name bureau ifname {poste['interface']} "
        f"ipv4.method manual ipv4.addresses {poste['adresse']}/{masque} "
        f"ipv4.gateway {poste['passerelle']} ipv4.dns {','.join(poste['dns'])}"
    )


# %% station_host_prefix -> ecrire_nmcli
def ecrire_nmcli(poste):
    return (
        f"nmcli connection add type ethernet con-name bureau ifname {poste['interface']} "
        f"ipv4.method manual ipv4.addresses {poste['adresse']} "
        f"ipv4.gateway {poste['passerelle']} ipv4.dns {','.join(poste['dns'])}"
    )


# %% station_gateway_off_link -> ecrire_nmcli
def ecrire_nmcli(poste):
    passerelle = "10.255.0.1"
    return (
        f"nmcli connection add type ethernet con-name bureau ifname {poste['interface']} "
        f"ipv4.method manual ipv4.addresses {poste['adresse']}/{poste['prefixe']} "
        f"ipv4.gateway {passerelle} ipv4.dns {','.join(poste['dns'])}"
    )


# %% (une option inconnue) -> ecrire_nmcli
def ecrire_nmcli(poste):
    return (
        f"nmcli connection add type ethernet ifname {poste['interface']} adresse {poste['adresse']}"
    )


# %% station_prefix_missing -> ecrire_netplan
def ecrire_netplan(poste):
    return f"""network:
  version: 2
  ethernets:
    {poste["interface"]}:
      addresses: [{poste["adresse"]}]
      routes:
        - to: default
          via: {poste["passerelle"]}
      nameservers:
        addresses: [{", ".join(poste["dns"])}]
"""


# %% station_gateway4 -> ecrire_netplan
def ecrire_netplan(poste):
    return f"""network:
  version: 2
  ethernets:
    {poste["interface"]}:
      addresses: [{poste["adresse"]}/{poste["prefixe"]}]
      gateway4: {poste["passerelle"]}
      nameservers:
        addresses: [{", ".join(poste["dns"])}]
"""


# %% (des retraits faux) -> ecrire_netplan
def ecrire_netplan(poste):
    return f"""network:
version: 2
ethernets:
  {poste["interface"]}:
    addresses: [{poste["adresse"]}/{poste["prefixe"]}]
"""


# %% station_gateway_off_link -> netplan
NETPLAN = """network:
  version: 2
  ethernets:
    eno1:
      addresses: [172.20.8.10/21]
      routes:
        - to: default
          via: 172.20.16.254
      nameservers:
        addresses: [172.20.8.2, 172.20.8.3]
"""


# %% station_gateway4 -> netplan
NETPLAN = """network:
  version: 2
  ethernets:
    eno1:
      addresses: [172.20.8.10/21]
      gateway4: 172.20.15.254
      nameservers:
        addresses: [172.20.8.2, 172.20.8.3]
"""


# %% (le fichier laissé tel quel) -> netplan
NETPLAN = """network:
  version: 2
  ethernets:
    eno1:
      addresses: [172.20.8.10]
      gateway4: 172.20.16.254
      nameservers:
      addresses: [172.20.8.2, 172.20.8.3]
"""


# %% rollout_bits_bytes -> duree_copie
def duree_copie(taille, unite, debit, rendement):
    octets = {"Go": 10**9, "Gio": 2**30}
    if unite not in octets:
        raise ValueError("unité")
    return round(taille * octets[unite] / (debit * 10**6 * rendement), 1)


# %% rollout_gio_as_go -> duree_copie
def duree_copie(taille, unite, debit, rendement):
    if unite not in ("Go", "Gio"):
        raise ValueError("unité")
    return round(taille * 8 * 10**9 / (debit * 10**6 * rendement), 1)


# %% rollout_go_as_gio -> duree_copie
def duree_copie(taille, unite, debit, rendement):
    if unite not in ("Go", "Gio"):
        raise ValueError("unité")
    return round(taille * 8 * 2**30 / (debit * 10**6 * rendement), 1)


# %% rollout_share_multiplied -> duree_copie
def duree_copie(taille, unite, debit, rendement):
    octets = {"Go": 10**9, "Gio": 2**30}
    if unite not in octets:
        raise ValueError("unité")
    return round(taille * 8 * octets[unite] / (debit * 10**6) * rendement, 1)


# %% rollout_share_ignored -> duree_copie
def duree_copie(taille, unite, debit, rendement):
    octets = {"Go": 10**9, "Gio": 2**30}
    if unite not in octets:
        raise ValueError("unité")
    return round(taille * 8 * octets[unite] / (debit * 10**6), 1)


# %% rollout_multicast_each -> duree_deploiement
def duree_deploiement(postes, mode, lot, copie):
    if mode not in ("unicast", "multicast"):
        raise ValueError("mode")
    return postes * copie


# %% rollout_unicast_once -> duree_deploiement
def duree_deploiement(postes, mode, lot, copie):
    if mode == "unicast":
        return copie
    if mode == "multicast":
        return math.ceil(postes / lot) * copie
    raise ValueError("mode")


# %% rollout_batch_fraction -> duree_deploiement
def duree_deploiement(postes, mode, lot, copie):
    if mode == "unicast":
        return postes * copie
    if mode == "multicast":
        return postes / lot * copie
    raise ValueError("mode")


# %% rollout_batch_too_many -> duree_deploiement
def duree_deploiement(postes, mode, lot, copie):
    if mode == "unicast":
        return postes * copie
    if mode == "multicast":
        return (postes // lot + 1) * copie
    raise ValueError("mode")


# %% rollout_retired -> choisir
def choisir(technologies, site):
    possibles = []
    for techno in technologies:
        duree = (
            techno["preparation"] + math.ceil(site["postes"] / techno["lot"]) * techno["par_lot"]
        )
        if set(techno["exige"]) <= set(site["dispose"]) and duree <= site["fenetre"]:
            possibles.append((duree, techno["nom"]))
    return min(possibles)[1] if possibles and site["postes"] else None


# %% rollout_needs_ignored -> choisir
def choisir(technologies, site):
    possibles = []
    for techno in technologies:
        duree = (
            techno["preparation"] + math.ceil(site["postes"] / techno["lot"]) * techno["par_lot"]
        )
        if not techno["retiree"] and duree <= site["fenetre"]:
            possibles.append((duree, techno["nom"]))
    return min(possibles)[1] if possibles and site["postes"] else None


# %% rollout_preparation -> choisir
def choisir(technologies, site):
    possibles = []
    for techno in technologies:
        duree = math.ceil(site["postes"] / techno["lot"]) * techno["par_lot"]
        prerequis = set(techno["exige"]) <= set(site["dispose"])
        if not techno["retiree"] and prerequis and duree <= site["fenetre"]:
            possibles.append((duree, techno["nom"]))
    return min(possibles)[1] if possibles and site["postes"] else None


# %% rollout_window -> choisir
def choisir(technologies, site):
    possibles = []
    for techno in technologies:
        duree = (
            techno["preparation"] + math.ceil(site["postes"] / techno["lot"]) * techno["par_lot"]
        )
        if not techno["retiree"] and set(techno["exige"]) <= set(site["dispose"]):
            possibles.append((duree, techno["nom"]))
    return min(possibles)[1] if possibles and site["postes"] else None


# %% rollout_batch_fraction -> choisir
def choisir(technologies, site):
    possibles = []
    for techno in technologies:
        duree = techno["preparation"] + site["postes"] / techno["lot"] * techno["par_lot"]
        prerequis = set(techno["exige"]) <= set(site["dispose"])
        if not techno["retiree"] and prerequis and duree <= site["fenetre"]:
            possibles.append((duree, techno["nom"]))
    return min(possibles)[1] if possibles and site["postes"] else None


# %% (la première possible, non la plus rapide) -> choisir
def choisir(technologies, site):
    for techno in technologies:
        duree = (
            techno["preparation"] + math.ceil(site["postes"] / techno["lot"]) * techno["par_lot"]
        )
        prerequis = set(techno["exige"]) <= set(site["dispose"])
        if not techno["retiree"] and prerequis and duree <= site["fenetre"] and site["postes"]:
            return techno["nom"]
    return None


# %% chart_start -> master
MASTER = {
    "noeuds": {
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
    ],
}


# %% chart_question_exits -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
    ],
}


# %% chart_dead_end -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
    ],
}


# %% chart_two_exits -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
        ("capturer", "deployer"),
    ],
}


# %% chart_after_end -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
        ("termine", "depart"),
    ],
}


# %% chart_unreachable -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
        "activer": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
        ("activer", "termine"),
    ],
}


# %% chart_endless -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
        "attendre": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "attendre"),
        ("attendre", "corriger"),
    ],
}


# %% chart_step_missing -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
    ],
}


# %% chart_generalize_too_soon -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "installer_logiciels": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "installer_logiciels"),
        ("installer_logiciels", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
    ],
}


# %% chart_generalize_too_soon -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "mettre_a_jour": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "mettre_a_jour"),
        ("mettre_a_jour", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
    ],
}


# %% chart_generalize_too_late -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "capturer": "action",
        "generaliser": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "capturer"),
        ("capturer", "generaliser"),
        ("generaliser", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "capturer"),
    ],
}


# %% chart_untested_rollout -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "deployer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "deployer"),
        ("deployer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "joindre_annuaire", "oui"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "tester_restauration"),
    ],
}


# %% chart_no_retry -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "joindre_annuaire": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "joindre_annuaire"),
        ("joindre_annuaire", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "deployer"),
    ],
}


# %% chart_join_too_soon -> master
MASTER = {
    "noeuds": {
        "depart": "début",
        "installer_systeme": "action",
        "installer_logiciels": "action",
        "mettre_a_jour": "action",
        "joindre_annuaire": "action",
        "generaliser": "action",
        "capturer": "action",
        "tester_restauration": "action",
        "restauration_ok": "question",
        "deployer": "action",
        "termine": "fin",
        "corriger": "action",
    },
    "fleches": [
        ("depart", "installer_systeme"),
        ("installer_systeme", "installer_logiciels"),
        ("installer_logiciels", "mettre_a_jour"),
        ("mettre_a_jour", "joindre_annuaire"),
        ("joindre_annuaire", "generaliser"),
        ("generaliser", "capturer"),
        ("capturer", "tester_restauration"),
        ("tester_restauration", "restauration_ok"),
        ("restauration_ok", "deployer", "oui"),
        ("deployer", "termine"),
        ("restauration_ok", "corriger", "non"),
        ("corriger", "generaliser"),
    ],
}


# %% chart_dns_unchecked -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "renommer": "action",
        "joindre": "action",
        "redemarrer": "action",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "renommer"),
        ("renommer", "joindre"),
        ("joindre", "redemarrer"),
        ("redemarrer", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "ouvrir_session", "oui"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_name_after_join -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "joindre": "action",
        "redemarrer": "action",
        "renommer": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "joindre", "oui"),
        ("joindre", "redemarrer"),
        ("redemarrer", "renommer"),
        ("renommer", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_no_retry -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "renommer": "action",
        "joindre": "action",
        "redemarrer": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("renommer", "joindre"),
        ("joindre", "redemarrer"),
        ("redemarrer", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "renommer"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_no_restart -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "renommer": "action",
        "redemarrer": "action",
        "joindre": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("renommer", "redemarrer"),
        ("redemarrer", "joindre"),
        ("joindre", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_no_restart -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "renommer": "action",
        "joindre": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "redemarrer": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("renommer", "joindre"),
        ("joindre", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "redemarrer"),
        ("redemarrer", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_unproved -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "renommer": "action",
        "joindre": "action",
        "redemarrer": "action",
        "remettre": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("renommer", "joindre"),
        ("joindre", "redemarrer"),
        ("redemarrer", "remettre"),
        ("remettre", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "termine", "oui"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_no_retry -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "renommer": "action",
        "joindre": "action",
        "redemarrer": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("renommer", "joindre"),
        ("joindre", "redemarrer"),
        ("redemarrer", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "remettre"),
    ],
}


# %% chart_step_missing -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "joindre": "action",
        "redemarrer": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "corriger_dns": "action",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "joindre", "oui"),
        ("joindre", "redemarrer"),
        ("redemarrer", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("dns_entreprise", "corriger_dns", "non"),
        ("corriger_dns", "verifier_dns"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% chart_question_exits -> annuaire
ANNUAIRE = {
    "noeuds": {
        "depart": "début",
        "verifier_dns": "action",
        "dns_entreprise": "question",
        "renommer": "action",
        "joindre": "action",
        "redemarrer": "action",
        "ouvrir_session": "action",
        "session_ok": "question",
        "remettre": "action",
        "termine": "fin",
        "diagnostiquer": "action",
    },
    "fleches": [
        ("depart", "verifier_dns"),
        ("verifier_dns", "dns_entreprise"),
        ("dns_entreprise", "renommer", "oui"),
        ("renommer", "joindre"),
        ("joindre", "redemarrer"),
        ("redemarrer", "ouvrir_session"),
        ("ouvrir_session", "session_ok"),
        ("session_ok", "remettre", "oui"),
        ("remettre", "termine"),
        ("session_ok", "diagnostiquer", "non"),
        ("diagnostiquer", "ouvrir_session"),
    ],
}


# %% (un texte) -> annuaire
ANNUAIRE = "verifier_dns, renommer, joindre, redemarrer"
