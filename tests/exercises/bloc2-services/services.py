"""Wrong solutions of bloc2-services; the form of this file is told in gmsi.course.mutants."""

# %% client_package -> fiches
fiches = {
    "dhcp": ("kea-dhcp4-server", 67),
    "dns": ("bind9", 53),
    "ssh": ("openssh-client", 22),
    "smb": ("samba", 445),
}


# %% client_port -> fiches
fiches = {
    "dhcp": ("kea-dhcp4-server", 68),
    "dns": ("bind9", 53),
    "ssh": ("openssh-server", 22),
    "smb": ("samba", 445),
}


# %% (sans nom) -> fiches
fiches = {
    "dhcp": ("kea-dhcp4-server", 67),
    "dns": ("bind9", 53),
    "ssh": ("openssh-server", 22),
    "smb": ("samba", 139),
}


# %% check_after_restart -> procedure
procedure = [
    "adresse",
    "rival",
    "installer",
    "copier",
    "ecrire",
    "redemarrer",
    "verifier",
    "essayer",
    "noter",
]


# %% no_copy_before -> procedure
procedure = [
    "adresse",
    "rival",
    "installer",
    "ecrire",
    "copier",
    "verifier",
    "redemarrer",
    "essayer",
    "noter",
]


# %% dhcp_rival -> procedure
procedure = [
    "adresse",
    "installer",
    "copier",
    "ecrire",
    "verifier",
    "redemarrer",
    "rival",
    "essayer",
    "noter",
]


# %% address_after_start -> procedure
procedure = [
    "rival",
    "installer",
    "copier",
    "ecrire",
    "verifier",
    "redemarrer",
    "adresse",
    "essayer",
    "noter",
]


# %% (sans nom) -> procedure
procedure = [
    "adresse",
    "rival",
    "installer",
    "copier",
    "ecrire",
    "verifier",
    "redemarrer",
    "essayer",
]


# %% range_not_inclusive -> capacite
def capacite(premiere, derniere, exclusions):

    def en_nombre(adresse):
        nombre = 0
        for octet in adresse.split("."):
            nombre = nombre * 256 + int(octet)
        return nombre

    debut, fin = en_nombre(premiere), en_nombre(derniere)
    if fin < debut:
        raise ValueError("la dernière adresse vient avant la première")
    libres = 0
    for nombre in range(debut, fin):
        prise = False
        for basse, haute in exclusions:
            if en_nombre(basse) <= nombre <= en_nombre(haute):
                prise = True
        if not prise:
            libres = libres + 1
    return libres


# %% exclusion_not_inclusive -> capacite
def capacite(premiere, derniere, exclusions):

    def en_nombre(adresse):
        nombre = 0
        for octet in adresse.split("."):
            nombre = nombre * 256 + int(octet)
        return nombre

    debut, fin = en_nombre(premiere), en_nombre(derniere)
    if fin < debut:
        raise ValueError("la dernière adresse vient avant la première")
    libres = 0
    for nombre in range(debut, fin + 1):
        prise = False
        for basse, haute in exclusions:
            if en_nombre(basse) <= nombre < en_nombre(haute):
                prise = True
        if not prise:
            libres = libres + 1
    return libres


# %% exclusion_outside_counted -> capacite
def capacite(premiere, derniere, exclusions):
    def en_nombre(adresse):
        nombre = 0
        for octet in adresse.split("."):
            nombre = nombre * 256 + int(octet)
        return nombre

    debut, fin = en_nombre(premiere), en_nombre(derniere)
    if fin < debut:
        raise ValueError("bornes")
    libres = fin - debut + 1
    for basse, haute in exclusions:
        libres = libres - (en_nombre(haute) - en_nombre(basse) + 1)
    return libres


# %% exclusion_twice -> capacite
def capacite(premiere, derniere, exclusions):
    def en_nombre(adresse):
        nombre = 0
        for octet in adresse.split("."):
            nombre = nombre * 256 + int(octet)
        return nombre

    debut, fin = en_nombre(premiere), en_nombre(derniere)
    if fin < debut:
        raise ValueError("bornes")
    libres = fin - debut + 1
    for basse, haute in exclusions:
        for nombre in range(en_nombre(basse), en_nombre(haute) + 1):
            if debut <= nombre <= fin:
                libres = libres - 1
    return libres


# %% last_octet_only -> capacite
def capacite(premiere, derniere, exclusions):
    debut, fin = int(premiere.split(".")[3]), int(derniere.split(".")[3])
    if premiere.split(".")[:3] == derniere.split(".")[:3] and fin < debut:
        raise ValueError("bornes")
    libres = fin - debut + 1
    for basse, haute in exclusions:
        libres = libres - (int(haute.split(".")[3]) - int(basse.split(".")[3]) + 1)
    return libres


# %% peak_is_total -> pointe
def pointe(baux):
    return len(baux)


# %% peak_end_still_held -> pointe
def pointe(baux):
    maximum = 0
    for instant, _ in baux:  # le maximum est atteint au début d'un bail
        en_cours = 0
        for debut, fin in baux:
            if debut <= instant <= fin:
                en_cours = en_cours + 1
        maximum = max(maximum, en_cours)
    return maximum


# %% t2_three_quarters -> instants
def instants(duree):
    if duree <= 0:
        raise ValueError("un bail dure au moins une seconde")
    return duree // 2, duree * 3 // 4


# %% t1_t2_swapped -> instants
def instants(duree):
    if duree <= 0:
        raise ValueError("un bail dure au moins une seconde")
    return duree * 7 // 8, duree // 2


# %% (sans nom) -> instants
def instants(duree):
    if duree <= 0:
        raise ValueError("un bail dure au moins une seconde")
    return duree / 2, duree * 0.875


# %% lease_first_line_wins -> baux_actifs
def baux_actifs(texte, maintenant):
    lignes = texte.removeprefix("\ufeff").splitlines()
    dernieres = {}
    for ligne in csv.DictReader(lignes):
        dernieres.setdefault(ligne["address"], ligne)
    actifs = {}
    for adresse, ligne in dernieres.items():
        if ligne["state"] == "0" and int(ligne["expire"]) > maintenant:
            actifs[adresse] = ligne["hostname"]
    return actifs


# %% lease_expired_kept -> baux_actifs
def baux_actifs(texte, maintenant):
    lignes = texte.removeprefix("\ufeff").splitlines()
    dernieres = {}
    for ligne in csv.DictReader(lignes):
        dernieres[ligne["address"]] = ligne
    actifs = {}
    for adresse, ligne in dernieres.items():
        if ligne["state"] == "0":
            actifs[adresse] = ligne["hostname"]
    return actifs


# %% lease_state_ignored -> baux_actifs
def baux_actifs(texte, maintenant):
    lignes = texte.removeprefix("\ufeff").splitlines()
    dernieres = {}
    for ligne in csv.DictReader(lignes):
        dernieres[ligne["address"]] = ligne
    actifs = {}
    for adresse, ligne in dernieres.items():
        if int(ligne["expire"]) > maintenant:
            actifs[adresse] = ligne["hostname"]
    return actifs


# %% (sans nom) -> baux_actifs
def baux_actifs(texte, maintenant):
    lignes = texte.removeprefix("\ufeff").splitlines()
    dernieres = {}
    for ligne in csv.DictReader(lignes):
        dernieres[ligne["address"]] = ligne
    actifs = {}
    for adresse, ligne in dernieres.items():
        if ligne["state"] == "0" and int(ligne["expire"]) >= maintenant:
            actifs[adresse] = ligne["hostname"]
    return actifs


# %% (sans nom) -> baux_actifs
def baux_actifs(texte, maintenant):
    lignes = texte.splitlines()
    dernieres = {}
    for ligne in csv.DictReader(lignes):
        dernieres[ligne["address"]] = ligne
    actifs = {}
    for adresse, ligne in dernieres.items():
        if ligne["state"] == "0" and int(ligne["expire"]) > maintenant:
            actifs[adresse] = ligne["hostname"]
    return actifs


# %% kea_syntax -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% kea_syntax -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        “id”: 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% (sans nom) -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservation": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% subnet_host_bits -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["passerelle"] + "/24").replace(
    "BLOC", CAS["reseau"].removesuffix("0/24")
)
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% pool_outside -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - 10.255.255.9" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% pool_covers_ends -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC255" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% gateway_in_pool -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" }, { "pool": "PASSERELLE - PASSERELLE" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% pool_over_fixed -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC20 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% pool_too_small -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC99" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% dhcp_gateway_outside -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "10.255.255.254" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% option_public_dns -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "192.0.2.53" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% lease_wrong_unit -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"] // 3600))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% timer_order -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 2))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% t2_three_quarters -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 3 // 4))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% t1_t2_swapped -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T2,
    "rebind-timer": T1,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% (sans nom) -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "briere.example" }
        ],
        "reservations": [ { "hw-address": "CARTE", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% (sans nom) -> dhcp
dhcp = r"""{
  "Dhcp4": {
    "interfaces-config": { "interfaces": [] },
    "valid-lifetime": BAIL,
    "renew-timer": T1,
    "rebind-timer": T2,
    "subnet4": [
      {
        "id": 1,
        "subnet": "RESEAU",
        "pools": [ { "pool": "BLOC60 - BLOC240" } ],
        "option-data": [
          { "name": "routers", "data": "PASSERELLE" },
          { "name": "domain-name-servers", "data": "NS1" },
          { "name": "domain-name", "data": "ZONE" }
        ],
        "reservations": [ { "hw-address": "02:00:00:00:00:00", "ip-address": "ADRESSE" } ]
      }
    ]
  }
}
"""
dhcp = dhcp.replace("BAIL", str(CAS["bail"]))
dhcp = dhcp.replace("T1", str(CAS["bail"] // 2)).replace("T2", str(CAS["bail"] * 7 // 8))
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])


# %% absolute_completed -> nom_complet
def nom_complet(nom, origine):
    if nom == "@":
        return origine
    return nom + "." + origine


# %% relative_kept -> nom_complet
def nom_complet(nom, origine):
    if nom == "@":
        return origine
    return nom


# %% at_sign_kept -> nom_complet
def nom_complet(nom, origine):
    if nom.endswith("."):
        return nom
    return nom + "." + origine


# %% reverse_not_reversed -> inverse
def nom_ptr(adresse):
    octets = adresse.split(".")
    return ".".join(octets) + ".in-addr.arpa."


def zone_inverse(reseau):
    adresse, prefixe = reseau.split("/")
    if prefixe not in ("8", "16", "24"):
        raise ValueError("le préfixe doit être 8, 16 ou 24")
    octets = adresse.split(".")[: int(prefixe) // 8]
    return ".".join(octets) + ".in-addr.arpa."


# %% reverse_keeps_host -> inverse
def nom_ptr(adresse):
    octets = adresse.split(".")
    octets.reverse()
    return ".".join(octets) + ".in-addr.arpa."


def zone_inverse(reseau):
    adresse, prefixe = reseau.split("/")
    if prefixe not in ("8", "16", "24"):
        raise ValueError("le préfixe doit être 8, 16 ou 24")
    octets = adresse.split(".")
    octets.reverse()
    return ".".join(octets) + ".in-addr.arpa."


# %% (sans nom) -> inverse
def nom_ptr(adresse):
    octets = adresse.split(".")
    octets.reverse()
    return ".".join(octets) + ".in-addr.arpa."


def zone_inverse(reseau):
    adresse, prefixe = reseau.split("/")
    octets = adresse.split(".")[: int(prefixe) // 8]
    octets.reverse()
    return ".".join(octets) + ".in-addr.arpa."


# %% serial_restarts -> serie_suivante
def serie_suivante(actuelle, jour):
    return int(f"{jour:%Y%m%d}01")


# %% serial_only_plus_one -> serie_suivante
def serie_suivante(actuelle, jour):
    return actuelle + 1


# %% serial_wraps -> serie_suivante
def serie_suivante(actuelle, jour):
    du_jour = int(f"{jour:%Y%m%d}00")
    if actuelle < du_jour:
        return du_jour + 1
    if actuelle // 100 == du_jour // 100:
        return du_jour + (actuelle + 1) % 100
    return actuelle + 1


# %% serial_goes_back -> serie_suivante
def serie_suivante(actuelle, jour):
    du_jour = int(f"{jour:%Y%m%d}01")
    if actuelle // 100 == du_jour // 100:
        return actuelle + 1
    return du_jour


# %% forgotten_dot -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1.ZONE
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])
zone = zone.replace("ZONE", CAS["zone"])


# %% forgotten_dot -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers.ZONE
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])
zone = zone.replace("ZONE", CAS["zone"])


# %% mx_to_alias -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 intranet
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])


# %% alias_as_address -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN A FICHIERS
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])


# %% rname_at_sign -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster@ZONE. ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])
zone = zone.replace("ZONE", CAS["zone"])


# %% serial_not_grown -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["jour"]) + "01").replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])


# %% (sans nom) -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 100)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])


# %% (sans nom) -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])


# %% (sans nom) -> zone
zone = r"""$TTL 86400
@         IN SOA ns1 hostmaster ( SERIE0 3600 900 1209600 3600 )
          IN NS  ns1
          IN MX  10 courriel
ns1       IN A   NS1
fichiers  IN A   FICHIERS
courriel  IN A   COURRIEL
imprimante IN A  ADRESSE
intranet  IN CNAME fichiers
"""
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])


# %% ptr_not_whole -> inverse_dns
inverse_dns = r"""$TTL 86400
@ IN SOA ns1.ZONE. hostmaster.ZONE. ( SERIE 3600 900 1209600 3600 )
  IN NS  ns1.ZONE.
NS1 IN PTR ns1.ZONE.
FICHIERS IN PTR fichiers.ZONE
COURRIEL IN PTR courriel.ZONE.
ADRESSE IN PTR imprimante.ZONE.
"""
for mot, adresse in [
    ("NS1", CAS["serveurs"]["ns1"]),
    ("FICHIERS", CAS["serveurs"]["fichiers"]),
    ("COURRIEL", CAS["serveurs"]["courriel"]),
    ("ADRESSE", IMPRIMANTE["adresse"]),
]:
    inverse_dns = inverse_dns.replace(mot, adresse.split(".")[3])
inverse_dns = inverse_dns.replace("ZONE", CAS["zone"]).replace("SERIE", str(CAS["serie"] + 1))


# %% ptr_owner_wrong -> inverse_dns
inverse_dns = r"""$TTL 86400
@ IN SOA ns1.ZONE. hostmaster.ZONE. ( SERIE 3600 900 1209600 3600 )
  IN NS  ns1.ZONE.
NS1 IN PTR ns1.ZONE.
FICHIERS IN PTR fichiers.ZONE.
COURRIEL IN PTR courriel.ZONE.
ADRESSE IN PTR imprimante.ZONE.
"""
for mot, adresse in [
    ("NS1", CAS["serveurs"]["ns1"]),
    ("FICHIERS", CAS["serveurs"]["fichiers"]),
    ("COURRIEL", CAS["serveurs"]["courriel"]),
    ("ADRESSE", IMPRIMANTE["adresse"]),
]:
    inverse_dns = inverse_dns.replace(mot, adresse)
inverse_dns = inverse_dns.replace("ZONE", CAS["zone"]).replace("SERIE", str(CAS["serie"] + 1))


# %% ptr_mismatch -> inverse_dns
inverse_dns = r"""$TTL 86400
@ IN SOA ns1.ZONE. hostmaster.ZONE. ( SERIE 3600 900 1209600 3600 )
  IN NS  ns1.ZONE.
NS1 IN PTR ns1.ZONE.
FICHIERS IN PTR courriel.ZONE.
COURRIEL IN PTR courriel.ZONE.
ADRESSE IN PTR imprimante.ZONE.
"""
for mot, adresse in [
    ("NS1", CAS["serveurs"]["ns1"]),
    ("FICHIERS", CAS["serveurs"]["fichiers"]),
    ("COURRIEL", CAS["serveurs"]["courriel"]),
    ("ADRESSE", IMPRIMANTE["adresse"]),
]:
    inverse_dns = inverse_dns.replace(mot, adresse.split(".")[3])
inverse_dns = inverse_dns.replace("ZONE", CAS["zone"]).replace("SERIE", str(CAS["serie"] + 1))


# %% (sans nom) -> inverse_dns
inverse_dns = r"""$TTL 86400
@ IN SOA ns1.ZONE. hostmaster.ZONE. ( SERIE 3600 900 1209600 3600 )
  IN NS  ns1.ZONE.
NS1 IN PTR ns1.ZONE.
FICHIERS IN PTR fichiers.ZONE.
ADRESSE IN PTR imprimante.ZONE.
"""
for mot, adresse in [
    ("NS1", CAS["serveurs"]["ns1"]),
    ("FICHIERS", CAS["serveurs"]["fichiers"]),
    ("COURRIEL", CAS["serveurs"]["courriel"]),
    ("ADRESSE", IMPRIMANTE["adresse"]),
]:
    inverse_dns = inverse_dns.replace(mot, adresse.split(".")[3])
inverse_dns = inverse_dns.replace("ZONE", CAS["zone"]).replace("SERIE", str(CAS["serie"] + 1))


# %% forgotten_dot -> inverse_dns
inverse_dns = r"""$TTL 86400
@ IN SOA ns1.ZONE. hostmaster.ZONE. ( SERIE 3600 900 1209600 3600 )
  IN NS  ns1.ZONE
NS1 IN PTR ns1.ZONE.
FICHIERS IN PTR fichiers.ZONE.
COURRIEL IN PTR courriel.ZONE.
ADRESSE IN PTR imprimante.ZONE.
"""
for mot, adresse in [
    ("NS1", CAS["serveurs"]["ns1"]),
    ("FICHIERS", CAS["serveurs"]["fichiers"]),
    ("COURRIEL", CAS["serveurs"]["courriel"]),
    ("ADRESSE", IMPRIMANTE["adresse"]),
]:
    inverse_dns = inverse_dns.replace(mot, adresse.split(".")[3])
inverse_dns = inverse_dns.replace("ZONE", CAS["zone"]).replace("SERIE", str(CAS["serie"] + 1))


# %% sshd_refused -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogins no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% dropin_too_late -> durcissement
nom_fichier = "90-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% last_value_wins -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin yes
PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% root_by_key -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin prohibit-password
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% match_swallows -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no

PasswordAuthentication no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% match_reopens -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
    PasswordAuthentication yes
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% match_catches_all -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots
ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% admin_locked_out -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% door_open_to_all -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% (sans nom) -> durcissement
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% (sans nom) -> durcissement
nom_fichier = "10-agence"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
durcissement = r"""PermitRootLogin no
PasswordAuthentication no
MaxAuthTries 3
X11Forwarding no
AllowGroups gg_admins gg_depots

Match User DEPOT
    ForceCommand internal-sftp
    AllowTcpForwarding no
"""
durcissement = durcissement.replace("DEPOT", CAS["depot"])


# %% samba_unknown_parameter -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    creation mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% read_only_left -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = yes
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% read_only_left -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    writeable = yes
    read only = yes
    read list = @gg_direction
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% readers_write -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    writeable = yes
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% group_without_at -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = gg_PARTAGE gg_direction
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% share_open_to_all -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% guest_writes -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = no
    write list = @gg_PARTAGE
    guest ok = yes
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% smb1_allowed -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = NT1

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% mask_open_to_others -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    create mask = 0664
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% (sans nom) -> partages
partages = r"""[global]
    workgroup = BRIERE

[PARTAGE]
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])


# %% (sans nom) -> partages
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

[PARTAGE
    path = /srv/partages/PARTAGE
    valid users = @gg_PARTAGE @gg_direction
    read only = yes
    write list = @gg_PARTAGE
    guest ok = no
    create mask = 0660
    directory mask = 2770
"""
partages = partages.replace("PARTAGE", CAS["partage"])
