# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#       jupytext_version: 1.19.6
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Devoir : les services réseau d'une agence
#
# **Bloc 2, activités 2-1 et 2-2 · compétences 2-1-2, 2-2-1 et 2-2-2 · 40 points · environ 3 h, en plusieurs fois si vous voulez**
#
# | vous saurez… | compétence | exercices |
# | :--- | :---: | :---: |
# | choisir les paquets d'un serveur, et ordonner son installation | 2-1-2 | 1 et 2 |
# | calculer une étendue DHCP, lire ses baux, écrire la configuration de Kea | 2-2-1, 2-2-2 | 3 à 7 |
# | écrire une zone DNS directe et sa zone inverse, et les publier | 2-2-1, 2-2-2 | 8 à 12 |
# | fermer un accès SSH sans s'enfermer dehors | 2-1-2 | 13 |
# | partager un dossier avec Samba, avec les bons droits | 2-1-2 | 14 |
#
# La leçon à garder ouverte à côté : [Les services réseau d'un serveur](../../notebooks/bloc2/2-2-services.ipynb)
# (si le lien ne s'ouvre pas, cherchez le fichier `2-2-services.ipynb` dans le dossier des leçons).
#
# ## La situation
#
# Le cabinet **Brière** ouvre une agence. Un serveur Debian y distribuera les adresses, répondra pour les noms, prendra les connexions
# d'administration et partagera un dossier. Vous écrivez ses quatre configurations. **Vos** adresses, vos noms et vos comptes sont tirés de votre
# nom : votre voisin en a d'autres.
#
# ## Comment travailler
#
# 1. Dans chaque cellule de réponse, remplacez les deux lignes `# Votre réponse ici` et
#    `raise NotImplementedError` par votre travail. **Gardez le nom demandé** (fonction ou variable).
# 2. Exécutez la cellule (<kbd>Maj</kbd> + <kbd>Entrée</kbd>), puis la cellule de vérification
#    juste au-dessous : elle dit aussitôt ✔ ou ✘, et pourquoi.
# 3. Vos configurations sont lues par **le vrai vérificateur de chaque service** (`kea-dhcp4 -t`, `named-checkzone`, `sshd -T`, `testparm`).
#    S'il manque sur votre machine, la vérification le dit, le reste compte, et vous ne perdez rien : la correction, elle, l'a.
# 4. Un vérificateur ne voit que les fautes d'écriture. La correction regarde aussi **ce que la configuration fait** : tout ce qu'elle regarde est
#    dans l'énoncé.
#
# **La règle du jeu** : c'est vous qui écrivez. N'utilisez ni `ipaddress`, ni les calculs du cours (`gmsi.dhcp`, `gmsi.zones`…).
#
# ### Écrire un fichier de configuration dans une cellule
#
# Un texte de plusieurs lignes s'écrit entre `r"""` et `"""`. Le `r` demande à Python de ne toucher à rien. Exemple :
#
# ```python
# accueil = r"""# ceci est un commentaire du fichier
# nom = valeur
# """
# ```

# %% nbgrader={"grade": false, "grade_id": "preparation", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
# Cellule de préparation : exécutez-la d'abord, ne la modifiez pas.
import csv
from datetime import date

from gmsi.exercise import Check, services
from gmsi.identity import current_learner
from gmsi.service_case import CLOUD_INIT, ORIGINAL_SSHD, accounts, people, personal_case

LECON = "notebooks/bloc2/2-2-services.ipynb"
CAS = personal_case(current_learner())
IMPRIMANTE = CAS["imprimante"]
print("Zone DNS           :", CAS["zone"])
print("Réseau             :", CAS["reseau"])
print("Passerelle         :", CAS["passerelle"])
for nom, adresse in CAS["serveurs"].items():
    print(f"Serveur {nom:<10} : {adresse}")
print(f"{IMPRIMANTE['nom']:<18} : {IMPRIMANTE['adresse']}, carte {IMPRIMANTE['mac']}")
print("Postes à servir    :", CAS["postes"], "   Bail :", CAS["bail"], "secondes")
print("Zone publiée       :", CAS["serie"], "   Jour du changement :", CAS["jour"])
print("Administrateur     :", CAS["admin"], "(groupe gg_admins)")
print("Compte de dépôt    :", CAS["depot"], "(groupe gg_depots)")
print("Partage            :", CAS["partage"])

# %% [markdown]
# ## A. Installer
#
# ### Exercice 1. Quatre services, quatre paquets (1 point, 2-1-2)
#
# Remplissez le dictionnaire `fiches`. À chaque service, donnez un tuple : **le paquet Debian du serveur**, puis **le port** sur lequel ce serveur
# écoute (un entier ; pour le partage de fichiers, celui de SMB sans NetBIOS).
#
# | clé | service | paquets entre lesquels choisir |
# | :--- | :--- | :--- |
# | `"dhcp"` | adresses (Kea, IPv4) | `kea-dhcp4-server`, `isc-dhcp-client` |
# | `"dns"` | noms (BIND) | `bind9`, `bind9-dnsutils` |
# | `"ssh"` | administration à distance | `openssh-server`, `openssh-client` |
# | `"smb"` | partage de fichiers | `samba`, `smbclient` |
#
# La forme, avec un service qui n'est pas de la liste : `fiches = {"web": ("nginx", 80)}`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "fiches", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
fiches = {
    "dhcp": ("kea-dhcp4-server", 67),
    "dns": ("bind9", 53),
    "ssh": ("openssh-server", 22),
    "smb": ("samba", 445),
}
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_fiches", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#installer")
with check.aspect("les paquets et les ports"):
    check.that(
        isinstance(fiches, dict) and sorted(fiches) == ["dhcp", "dns", "smb", "ssh"],
        "Il faut un dictionnaire avec les quatre clés demandées, et elles seules.",
    )
    ### BEGIN HIDDEN TESTS
    attendues = {
        "dhcp": ("kea-dhcp4-server", 67),
        "dns": ("bind9", 53),
        "ssh": ("openssh-server", 22),
        "smb": ("samba", 445),
    }
    clients = {"dhcp": "isc-dhcp-client", "dns": "bind9-dnsutils", "ssh": "openssh-client", "smb": "smbclient"}
    for service, attendue in attendues.items():
        check.value(
            fiches[service],
            attendue,
            wrong={
                "client_package": (clients[service], attendue[1]),
                "client_port": (attendue[0], 68),
            },
            label=f"fiches[{service!r}]",
            reveal=False,
        )
    ### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 2. L'ordre des opérations (2 points, 2-1-2)
#
# Voici neuf étapes, dans le désordre. Rangez leurs **codes** dans la liste `procedure`, de la première à la dernière. Chaque code figure une fois, et
# une seule. **Plusieurs ordres sont justes** : la vérification ne regarde que ce qui doit venir avant autre chose.
#
# | code | étape |
# | :--- | :--- |
# | `"copier"` | garder une copie des fichiers de configuration d'origine |
# | `"redemarrer"` | redémarrer le service avec sa nouvelle configuration |
# | `"adresse"` | donner au serveur son adresse fixe |
# | `"rival"` | s'assurer qu'aucun autre serveur DHCP ne répond sur ce réseau |
# | `"ecrire"` | écrire la nouvelle configuration |
# | `"noter"` | consigner ce qui a été fait, avec le résultat de l'essai |
# | `"installer"` | installer les paquets (les fichiers d'origine arrivent avec eux) |
# | `"verifier"` | faire lire la configuration par le vérificateur du service |
# | `"essayer"` | demander un bail et un nom depuis un poste |

# %% deletable=false nbgrader={"grade": false, "grade_id": "procedure", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
procedure = [
    "adresse",
    "rival",
    "installer",
    "copier",
    "ecrire",
    "verifier",
    "redemarrer",
    "essayer",
    "noter",
]
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_procedure", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#procedure")
etapes = ["adresse", "copier", "ecrire", "essayer", "installer", "noter", "redemarrer", "rival", "verifier"]
with check.aspect("écrire, vérifier, redémarrer, essayer"):
    if not isinstance(procedure, list) or sorted(procedure) != etapes:
        check.stop("Il faut une liste des neuf codes, chacun une fois.")
    rang = procedure.index
    check.that(
        rang("verifier") < rang("redemarrer"),
        "Une configuration fautive empêcherait le service de repartir.",
        "check_after_restart",
    )
    check.that(
        rang("ecrire") < rang("verifier"), "On ne vérifie que ce qui est déjà écrit."
    )
    check.that(
        rang("redemarrer") < rang("essayer") < rang("noter"),
        "On essaie après le redémarrage, puis on consigne le résultat.",
    )
with check.aspect("préparer le terrain"):
    if not isinstance(procedure, list) or sorted(procedure) != etapes:
        check.stop("Il faut une liste des neuf codes, chacun une fois.")
    check.that(
        rang("installer") < rang("copier"), "Les fichiers d'origine arrivent avec les paquets."
    )
    check.that(
        rang("copier") < rang("ecrire"),
        "Sans copie d'origine, pas de retour en arrière.",
        "no_copy_before",
    )
    check.that(
        rang("rival") < rang("redemarrer"),
        "Deux serveurs DHCP sur un réseau se contredisent.",
        "dhcp_rival",
    )
    check.that(
        rang("adresse") < rang("redemarrer"),
        "Un serveur dont l'adresse change n'est plus joignable là où on l'annonce.",
        "address_after_start",
    )
check.result()

# %% [markdown]
# ## B. Les adresses : DHCP
#
# ### Exercice 3. Combien d'adresses ? (2 points, 2-2-2)
#
# Écrivez `capacite(premiere, derniere, exclusions)`. `premiere` et `derniere` sont les bornes d'une plage, deux textes comme `"10.1.2.60"` ; **les
# deux bornes comptent**. `exclusions` est une liste de tuples `(premiere, derniere)`, bornes comprises elles aussi. La fonction rend le nombre
# d'adresses de la plage qu'aucune exclusion ne prend.
#
# | appel | résultat |
# | :--- | :--- |
# | `capacite("10.1.2.60", "10.1.2.99", [])` | `40` |
# | `capacite("10.1.2.60", "10.1.2.99", [("10.1.2.70", "10.1.2.79")])` | `30` |
#
# - Une exclusion peut déborder de la plage, ou être tout entière au-dehors : seule compte la part qui est dedans.
# - Deux exclusions peuvent se chevaucher : une adresse n'est retirée qu'une fois.
# - La plage peut traverser plusieurs valeurs du troisième octet (`"10.1.2.250"` à `"10.1.3.4"` : 11 adresses).
# - Si la dernière adresse vient avant la première, la fonction lève `ValueError`. Les adresses données sont toujours bien écrites.

# %% deletable=false nbgrader={"grade": false, "grade_id": "capacite", "locked": false, "schema_version": 3, "solution": true, "task": false}
def capacite(premiere, derniere, exclusions):
    """Rend le nombre d'adresses libres de la plage, ou lève ValueError."""
    ### BEGIN SOLUTION

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
            if en_nombre(basse) <= nombre <= en_nombre(haute):
                prise = True
        if not prise:
            libres = libres + 1
    return libres
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_capacite", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#taille")
with check.aspect("les bornes comptent"):
    check.equal(
        capacite, ("10.1.2.60", "10.1.2.99", []), 40, wrong={"range_not_inclusive": 39}
    )
    check.equal(
        capacite,
        ("10.1.2.60", "10.1.2.99", [("10.1.2.70", "10.1.2.79")]),
        30,
        wrong={"range_not_inclusive": 29, "exclusion_not_inclusive": 31},
    )
    check.raises(capacite, ("10.1.2.99", "10.1.2.60", []), ValueError)
### BEGIN HIDDEN TESTS
with check.aspect("exclusions qui débordent, plage sur plusieurs octets", hidden=True):
    check.equal(capacite, ("10.1.2.250", "10.1.3.4", []), 11, wrong={"last_octet_only": -245})
    check.equal(
        capacite,
        ("10.1.2.60", "10.1.2.99", [("10.1.2.50", "10.1.2.64")]),
        35,
        wrong={"exclusion_outside_counted": 25},
    )
    check.equal(
        capacite,
        ("10.1.2.60", "10.1.2.99", [("10.1.2.70", "10.1.2.79"), ("10.1.2.75", "10.1.2.84")]),
        25,
        wrong={"exclusion_twice": 20},
    )
    check.equal(capacite, ("10.1.2.60", "10.1.2.60", [("10.1.9.1", "10.1.9.9")]), 1)
    check.equal(capacite, ("10.1.2.60", "10.1.2.60", [("10.1.2.60", "10.1.2.60")]), 0)
    check.raises(capacite, ("10.1.3.4", "10.1.2.250", []), ValueError, "last_octet_only")
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 4. La pointe (2 points, 2-2-2)
#
# Une plage suffit si elle contient **le plus grand nombre de baux en cours au même moment**. Un poste qui s'en va sans prévenir garde son adresse jusqu'à la
# fin de son bail.
#
# Écrivez `pointe(baux)`. `baux` est une liste de tuples `(debut, fin)`, en minutes depuis minuit, avec `debut < fin`. Le bail court de `debut` **compris** à `fin`
# **non comprise** : à l'instant `fin`, l'adresse peut resservir. La fonction rend le plus grand nombre de baux en cours ensemble ; 0 pour une liste vide.
# Les baux sont donnés dans n'importe quel ordre.
#
# | appel | résultat |
# | :--- | :--- |
# | `pointe([(480, 960), (500, 980), (990, 1000)])` | `2` |
# | `pointe([])` | `0` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "pointe", "locked": false, "schema_version": 3, "solution": true, "task": false}
def pointe(baux):
    """Rend le plus grand nombre de baux en cours au même moment."""
    ### BEGIN SOLUTION
    maximum = 0
    for instant, _ in baux:  # le maximum est atteint au début d'un bail
        en_cours = 0
        for debut, fin in baux:
            if debut <= instant < fin:
                en_cours = en_cours + 1
        maximum = max(maximum, en_cours)
    return maximum
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_pointe", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#taille")
with check.aspect("les exemples"):
    check.equal(
        pointe, ([(480, 960), (500, 980), (990, 1000)],), 2, wrong={"peak_is_total": 3}
    )
    check.equal(pointe, ([],), 0)
### BEGIN HIDDEN TESTS
with check.aspect("fins et débuts au même instant, ordre quelconque", hidden=True):
    check.equal(
        pointe, ([(480, 540), (540, 600), (540, 550)],), 2, wrong={"peak_end_still_held": 3}
    )
    check.equal(
        pointe,
        ([(700, 710), (480, 960), (485, 490), (600, 720), (705, 706)],),
        4,
        wrong={"peak_is_total": 5},
    )
    check.equal(pointe, ([(0, 10)] * 6,), 6)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 5. Les moments d'un bail (1 point, 2-2-1)
#
# Un client demande à prolonger son bail à **T1** (la moitié), puis à **T2** (les sept huitièmes) si personne n'a répondu. Écrivez `instants(duree)` : elle rend le
# tuple `(T1, T2)`, en secondes **entières**, arrondies vers le bas. `duree` est un entier de secondes. `instants(28800)` vaut `(14400, 25200)`.
# Une durée nulle ou négative est refusée par `ValueError`.

# %% deletable=false nbgrader={"grade": false, "grade_id": "instants", "locked": false, "schema_version": 3, "solution": true, "task": false}
def instants(duree):
    """Rend (T1, T2) en secondes entières, ou lève ValueError."""
    ### BEGIN SOLUTION
    if duree <= 0:
        raise ValueError("un bail dure au moins une seconde")
    return duree // 2, duree * 7 // 8
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_instants", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#bail")
with check.aspect("T1 et T2"):
    check.equal(
        instants,
        (28800,),
        (14400, 25200),
        wrong={"t2_three_quarters": (14400, 21600), "t1_t2_swapped": (25200, 14400)},
    )
    check.raises(instants, (0,), ValueError)
### BEGIN HIDDEN TESTS
with check.aspect("d'autres durées", hidden=True):
    check.equal(
        instants,
        (86400,),
        (43200, 75600),
        wrong={"t2_three_quarters": (43200, 64800), "t1_t2_swapped": (75600, 43200)},
    )
    check.equal(instants, (101,), (50, 88))
    check.raises(instants, (-60,), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 6. Lire le fichier des baux (2 points, 2-2-1)
#
# Kea garde ses baux dans un fichier CSV. C'est un **journal** : chaque événement y ajoute une ligne, et **la dernière ligne d'une adresse fait foi**.

# %% nbgrader={"grade": false, "grade_id": "journal", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
JOURNAL = """address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context
10.1.2.60,02:aa:00:00:00:01,,3600,1795770000,1,0,0,pc-accueil,0,
10.1.2.61,02:aa:00:00:00:02,,3600,1795766400,1,0,0,pc-nina,0,
10.1.2.60,02:aa:00:00:00:01,,3600,1795773600,1,0,0,pc-accueil,0,
10.1.2.62,02:aa:00:00:00:03,,3600,1795773600,1,0,0,,1,
"""
print(JOURNAL)

# %% [markdown]
# Écrivez `baux_actifs(texte, maintenant)`. `texte` est un journal comme `JOURNAL`, `maintenant` une heure en secondes (comme la colonne `expire`).
# La fonction rend un dictionnaire `{adresse: nom}` des **baux en cours** :
#
# - pour chaque adresse, on ne regarde que **sa dernière ligne** ;
# - le bail est en cours si `state` vaut `0` **et** si `expire` est **strictement plus grand** que `maintenant` ;
# - le nom est celui de la colonne `hostname`, peut-être vide ;
# - les colonnes se trouvent par leur nom : leur ordre peut changer, et il peut y en avoir d'autres ;
# - le texte peut venir de Windows : fins de ligne `\r\n`, et une marque `\ufeff` au tout début. Il peut aussi n'avoir que la ligne de titres.
#
# `baux_actifs(JOURNAL, 1795771000)` vaut `{"10.1.2.60": "pc-accueil"}` : le deuxième bail est fini, le quatrième n'est pas à l'état 0.
#
# Un coup de main : `csv.DictReader(lignes)` lit une liste de lignes, et rend chacune comme un dictionnaire dont toutes les valeurs sont des textes.

# %% deletable=false nbgrader={"grade": false, "grade_id": "baux_actifs", "locked": false, "schema_version": 3, "solution": true, "task": false}
def baux_actifs(texte, maintenant):
    """Rend {adresse: nom} des baux en cours."""
    ### BEGIN SOLUTION
    lignes = texte.removeprefix("\ufeff").splitlines()
    dernieres = {}
    for ligne in csv.DictReader(lignes):
        dernieres[ligne["address"]] = ligne
    actifs = {}
    for adresse, ligne in dernieres.items():
        if ligne["state"] == "0" and int(ligne["expire"]) > maintenant:
            actifs[adresse] = ligne["hostname"]
    return actifs
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_baux_actifs", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#journal")
with check.aspect("le journal de l'énoncé"):
    check.value(
        baux_actifs(JOURNAL, 1795771000),
        {"10.1.2.60": "pc-accueil"},
        label="baux_actifs(JOURNAL, 1795771000)",
        wrong={
            "lease_first_line_wins": {},
            "lease_expired_kept": {"10.1.2.60": "pc-accueil", "10.1.2.61": "pc-nina"},
            "lease_state_ignored": {"10.1.2.60": "pc-accueil", "10.1.2.62": ""},
        },
    )
### BEGIN HIDDEN TESTS
with check.aspect("bail rendu, fin exacte, colonnes déplacées, fichier de Windows", hidden=True):
    autre = "\ufeffstate,address,expire,hostname,pool_id\r\n0,10.9.0.5,2000,a,1\r\n0,10.9.0.6,1000,b,1\r\n0,10.9.0.5,900,a,1\r\n0,10.9.0.7,1001,,1\r\n2,10.9.0.8,5000,d,1\r\n"
    check.equal(
        baux_actifs,
        (autre, 1000),
        {"10.9.0.7": ""},
        wrong={
            "lease_first_line_wins": {"10.9.0.5": "a", "10.9.0.7": ""},
            "lease_expired_kept": {"10.9.0.5": "a", "10.9.0.6": "b", "10.9.0.7": ""},
            "lease_state_ignored": {"10.9.0.7": "", "10.9.0.8": "d"},
        },
    )
    check.equal(baux_actifs, ("address,expire,state,hostname\n", 5), {})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 7. La configuration de Kea (7 points, 2-2-1 et 2-2-2)
#
# Écrivez dans la variable `dhcp` le fichier `/etc/kea/kea-dhcp4.conf` de **votre** agence (ses valeurs sont affichées par la cellule de préparation) :
#
# - `"interfaces-config": {"interfaces": []}` : la machine qui vérifie n'a pas les cartes réseau du serveur ;
# - **un** sous-réseau, celui de l'agence, avec `"id": 1` ;
# - les adresses qui finissent par **.1 à .59 sont fixes ou réservées** : la plage distribuée n'y touche pas. Elle ne contient ni la passerelle, ni l'adresse du réseau, ni
#   celle de diffusion, et compte **au moins autant d'adresses que de postes à servir** (en une ou plusieurs plages) ;
# - l'imprimante reçoit **toujours** son adresse (une réservation, d'après sa carte) ;
# - options : la passerelle (`routers`), `ns1` et lui seul comme serveur de noms (`domain-name-servers`), la zone DNS comme nom de domaine (`domain-name`) ;
# - la durée du bail en secondes (`valid-lifetime`), et T1 et T2 comme à l'exercice 5 (`renew-timer`, `rebind-timer`).
#
# Le squelette à recopier et à compléter (les `…` sont à remplacer) :
#
# ```
# {
#   "Dhcp4": {
#     "interfaces-config": { "interfaces": [] },
#     "valid-lifetime": …,
#     "renew-timer": …,
#     "rebind-timer": …,
#     "subnet4": [
#       {
#         "id": 1,
#         "subnet": "…",
#         "pools": [ { "pool": "… - …" } ],
#         "option-data": [
#           { "name": "routers", "data": "…" },
#           { "name": "domain-name-servers", "data": "…" },
#           { "name": "domain-name", "data": "…" }
#         ],
#         "reservations": [ { "hw-address": "…", "ip-address": "…" } ]
#       }
#     ]
#   }
# }
# ```

# %% deletable=false nbgrader={"grade": false, "grade_id": "dhcp", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
# Écrit avec des mots à remplacer, pour que ce corrigé serve à toutes les agences.
dhcp = r"""{
  "Dhcp4": {
    // l'agence : un seul sous-réseau
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
dhcp = dhcp.replace("RESEAU", CAS["reseau"]).replace("BLOC", CAS["reseau"].removesuffix("0/24"))
dhcp = dhcp.replace("PASSERELLE", CAS["passerelle"]).replace("NS1", CAS["serveurs"]["ns1"])
dhcp = dhcp.replace("ZONE", CAS["zone"])
dhcp = dhcp.replace("CARTE", IMPRIMANTE["mac"]).replace("ADRESSE", IMPRIMANTE["adresse"])
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_dhcp_accepte", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#kea")
with check.aspect("le fichier se lit"):
    services.read_scope(check, dhcp)
with check.aspect("Kea accepte le fichier"):
    services.check_kea(check, dhcp)
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_dhcp_adresses", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check = Check(points=3, lesson=LECON + "#etendue")
BLOC = CAS["reseau"].removesuffix("0/24")
FIXES = f"{BLOC}1 - {BLOC}59"
with check.aspect("le sous-réseau et sa passerelle"):
    etendue = services.read_scope(check, dhcp)
    services.check_subnet(check, etendue, CAS["reseau"])
    services.check_gateway(check, etendue, CAS["passerelle"])
with check.aspect("la plage distribuée"):
    etendue = services.read_scope(check, dhcp)
    services.check_pools(check, etendue, CAS["postes"], FIXES, CAS["passerelle"])
with check.aspect("la réservation de l'imprimante"):
    etendue = services.read_scope(check, dhcp)
    services.check_reservation(check, etendue, IMPRIMANTE["mac"], IMPRIMANTE["adresse"])
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_dhcp_bail", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#bail")
with check.aspect("la durée du bail"):
    etendue = services.read_scope(check, dhcp)
    services.check_lease(check, etendue, CAS["bail"])
with check.aspect("T1 et T2"):
    etendue = services.read_scope(check, dhcp)
    services.check_timers(check, etendue, CAS["bail"])
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_dhcp_options", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#kea")
with check.aspect("le serveur de noms et le domaine annoncés aux postes"):
    etendue = services.read_scope(check, dhcp)
    services.check_names(check, etendue, CAS["serveurs"]["ns1"], CAS["zone"])
check.result()

# %% [markdown]
# ## C. Les noms : DNS
#
# ### Exercice 8. Le point final (1 point, 2-2-1)
#
# Écrivez `nom_complet(nom, origine)` : le nom tel que le serveur le comprend. `origine` est le nom de la zone, avec son point final.
#
# - un nom qui finit par un point est **déjà entier** : il est rendu tel quel ;
# - `"@"` désigne la zone elle-même : `origine` est rendue ;
# - tout autre nom est **complété** : le nom, un point, puis l'origine. Les majuscules restent comme elles sont.
#
# | appel | résultat |
# | :--- | :--- |
# | `nom_complet("ns1", "agence.example.")` | `"ns1.agence.example."` |
# | `nom_complet("ns1.agence.example.", "agence.example.")` | `"ns1.agence.example."` |
# | `nom_complet("ns1.agence.example", "agence.example.")` | `"ns1.agence.example.agence.example."` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "nom_complet", "locked": false, "schema_version": 3, "solution": true, "task": false}
def nom_complet(nom, origine):
    """Rend le nom entier, avec son point final."""
    ### BEGIN SOLUTION
    if nom == "@":
        return origine
    if nom.endswith("."):
        return nom
    return nom + "." + origine
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_nom_complet", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#point")
zone_dns = "agence.example."
with check.aspect("les exemples"):
    check.equal(nom_complet, ("ns1", zone_dns), "ns1.agence.example.", wrong={"relative_kept": "ns1"})
    check.equal(
        nom_complet,
        ("ns1.agence.example.", zone_dns),
        "ns1.agence.example.",
        wrong={"absolute_completed": "ns1.agence.example..agence.example."},
    )
    check.equal(
        nom_complet,
        ("ns1.agence.example", zone_dns),
        "ns1.agence.example.agence.example.",
        wrong={"relative_kept": "ns1.agence.example"},
    )
    check.equal(nom_complet, ("@", zone_dns), zone_dns, wrong={"at_sign_kept": "@.agence.example."})
### BEGIN HIDDEN TESTS
with check.aspect("d'autres zones", hidden=True):
    inverse = "2.1.10.in-addr.arpa."
    check.equal(nom_complet, ("60", inverse), "60.2.1.10.in-addr.arpa.", wrong={"relative_kept": "60"})
    check.equal(
        nom_complet,
        ("pc.agence.example.", inverse),
        "pc.agence.example.",
        wrong={"absolute_completed": "pc.agence.example..2.1.10.in-addr.arpa."},
    )
    check.equal(nom_complet, ("@", inverse), inverse, wrong={"at_sign_kept": "@." + inverse})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 9. À l'envers (2 points, 2-2-1)
#
# Pour retrouver un nom à partir d'une adresse, le DNS retourne les octets et ajoute `in-addr.arpa.`. Écrivez **deux** fonctions :
#
# - `nom_ptr(adresse)` : `nom_ptr("10.1.2.60")` vaut `"60.2.1.10.in-addr.arpa."` ;
# - `zone_inverse(reseau)` : `zone_inverse("10.1.2.0/24")` vaut `"2.1.10.in-addr.arpa."`. Le préfixe vaut 8, 16 ou 24 ; pour tout autre préfixe, la fonction lève
#   `ValueError`, car le découpage ne tombe pas sur un point.

# %% deletable=false nbgrader={"grade": false, "grade_id": "inverse", "locked": false, "schema_version": 3, "solution": true, "task": false}
def nom_ptr(adresse):
    """Rend le nom inverse d'une adresse, avec son point final."""
    ### BEGIN SOLUTION
    octets = adresse.split(".")
    octets.reverse()
    return ".".join(octets) + ".in-addr.arpa."
    ### END SOLUTION


def zone_inverse(reseau):
    """Rend le nom de la zone inverse d'un réseau /8, /16 ou /24, ou lève ValueError."""
    ### BEGIN SOLUTION
    adresse, prefixe = reseau.split("/")
    if prefixe not in ("8", "16", "24"):
        raise ValueError("le préfixe doit être 8, 16 ou 24")
    octets = adresse.split(".")[: int(prefixe) // 8]
    octets.reverse()
    return ".".join(octets) + ".in-addr.arpa."
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_inverse", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#inverse")
with check.aspect("nom_ptr"):
    check.equal(
        nom_ptr,
        ("10.1.2.60",),
        "60.2.1.10.in-addr.arpa.",
        wrong={"reverse_not_reversed": "10.1.2.60.in-addr.arpa."},
    )
    check.equal(
        nom_ptr,
        ("192.0.2.7",),
        "7.2.0.192.in-addr.arpa.",
        wrong={"reverse_not_reversed": "192.0.2.7.in-addr.arpa."},
    )
with check.aspect("zone_inverse"):
    check.equal(
        zone_inverse,
        ("10.1.2.0/24",),
        "2.1.10.in-addr.arpa.",
        wrong={
            "reverse_not_reversed": "10.1.2.in-addr.arpa.",
            "reverse_keeps_host": "0.2.1.10.in-addr.arpa.",
        },
    )
### BEGIN HIDDEN TESTS
    check.equal(
        zone_inverse,
        ("172.16.0.0/16",),
        "16.172.in-addr.arpa.",
        wrong={
            "reverse_not_reversed": "172.16.in-addr.arpa.",
            "reverse_keeps_host": "0.0.16.172.in-addr.arpa.",
        },
    )
    check.equal(zone_inverse, ("10.0.0.0/8",), "10.in-addr.arpa.")
    check.raises(zone_inverse, ("10.1.2.0/23",), ValueError)
    check.raises(zone_inverse, ("10.1.2.0/30",), ValueError)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 10. Le numéro de série (2 points, 2-2-2)
#
# À chaque changement, le numéro de série de la zone doit **grandir** : c'est à cela que les serveurs secondaires voient qu'il y a du neuf. L'usage est de l'écrire
# `AAAAMMJJnn` : le jour, puis un rang à deux chiffres.
#
# Écrivez `serie_suivante(actuelle, jour)`. `actuelle` est le numéro publié, un entier ; `jour` est une date (`jour.year`, `jour.month`, `jour.day`). La fonction rend un
# entier :
#
# - le numéro du jour de rang `01`, **s'il est plus grand** que le numéro publié ;
# - sinon, le numéro publié plus un. C'est le cas d'un second changement le même jour, mais aussi d'un rang 99, ou d'un numéro publié qui porte une date future.
#
# | appel | résultat |
# | :--- | :--- |
# | `serie_suivante(2026112604, date(2026, 11, 27))` | `2026112701` |
# | `serie_suivante(2026112701, date(2026, 11, 27))` | `2026112702` |

# %% deletable=false nbgrader={"grade": false, "grade_id": "serie_suivante", "locked": false, "schema_version": 3, "solution": true, "task": false}
def serie_suivante(actuelle, jour):
    """Rend le numéro de série à publier ce jour-là."""
    ### BEGIN SOLUTION
    du_jour = (jour.year * 10000 + jour.month * 100 + jour.day) * 100 + 1
    if du_jour > actuelle:
        return du_jour
    return actuelle + 1
    ### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_serie_suivante", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#serie")
with check.aspect("un autre jour, le même jour"):
    check.equal(
        serie_suivante,
        (2026112604, date(2026, 11, 27)),
        2026112701,
        wrong={"serial_only_plus_one": 2026112605},
    )
    check.equal(
        serie_suivante,
        (2026112701, date(2026, 11, 27)),
        2026112702,
        wrong={"serial_restarts": 2026112701},
    )
### BEGIN HIDDEN TESTS
with check.aspect("rang 99, date future, autre usage", hidden=True):
    check.equal(
        serie_suivante,
        (2026112799, date(2026, 11, 27)),
        2026112800,
        wrong={"serial_wraps": 2026112700, "serial_restarts": 2026112701},
    )
    check.equal(
        serie_suivante,
        (2027010103, date(2026, 11, 27)),
        2027010104,
        wrong={"serial_goes_back": 2026112701},
    )
    check.equal(serie_suivante, (42, date(2026, 3, 5)), 2026030501, wrong={"serial_only_plus_one": 43})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ### Exercice 11. La zone directe (5 points, 2-2-1 et 2-2-2)
#
# Écrivez dans la variable `zone` le fichier de **votre** zone (son nom est affiché par la cellule de préparation). Elle contient :
#
# - une ligne `$TTL` ;
# - un `SOA` : serveur maître `ns1` ; responsable `hostmaster@` votre zone, écrit **comme un SOA l'écrit** ; numéro de série **du jour du changement** (affiché plus haut), et plus grand que
#   celui de la zone publiée ; les quatre durées sont à votre goût ;
# - `ns1` comme serveur de noms de la zone (`NS`) ;
# - une adresse (`A`) pour `ns1`, `fichiers`, `courriel` et `imprimante` ;
# - `intranet`, **alias** de `fichiers` (`CNAME`) ;
# - le courrier de la zone pour `courriel`, préférence 10 (`MX`).

# %% deletable=false nbgrader={"grade": false, "grade_id": "zone", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
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
zone = zone.replace("SERIE", str(CAS["serie"] + 1)).replace("NS1", CAS["serveurs"]["ns1"])
zone = zone.replace("FICHIERS", CAS["serveurs"]["fichiers"])
zone = zone.replace("COURRIEL", CAS["serveurs"]["courriel"])
zone = zone.replace("ADRESSE", IMPRIMANTE["adresse"])
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_zone_acceptee", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#noms")
with check.aspect("la zone se lit"):
    services.read_records(check, zone, CAS["zone"])
with check.aspect("named-checkzone accepte la zone"):
    services.check_zone(check, zone, CAS["zone"])
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_zone_noms", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#point")
NOM_ZONE = CAS["zone"] + "."
MACHINES = {**CAS["serveurs"], IMPRIMANTE["nom"]: IMPRIMANTE["adresse"]}
ADRESSES = [(f"{nom}.{NOM_ZONE}", "A", adresse) for nom, adresse in MACHINES.items()]
with check.aspect("les adresses et le serveur de noms"):
    lus = services.read_records(check, zone, CAS["zone"])
    voulus = [*ADRESSES, (NOM_ZONE, "NS", f"ns1.{NOM_ZONE}")]
    services.check_records(check, lus, voulus, CAS["zone"])
### BEGIN HIDDEN TESTS
with check.aspect("l'alias, tel que BIND le comprend", hidden=True):
    services.read_records(check, zone, CAS["zone"])
    compris = services.understood(check, zone, CAS["zone"])
    services.check_alias(check, compris, f"intranet.{NOM_ZONE}", f"fichiers.{NOM_ZONE}")
### END HIDDEN TESTS
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-2-2"]} nbgrader={"grade": true, "grade_id": "test_zone_publication", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#serie")
with check.aspect("le numéro de série et le responsable"):
    lus = services.read_records(check, zone, CAS["zone"])
    services.check_serial(check, lus, CAS["serie"], CAS["jour"])
    services.check_contact(check, lus, f"hostmaster.{NOM_ZONE}")
with check.aspect("le courrier"):
    lus = services.read_records(check, zone, CAS["zone"])
    services.check_mail(check, lus, NOM_ZONE, f"courriel.{NOM_ZONE}")
check.result()

# %% [markdown]
# ### Exercice 12. La zone inverse (3 points, 2-2-1)
#
# Écrivez dans la variable `inverse_dns` le fichier de la zone inverse de votre réseau (l'exercice 9 donne son nom) : `$TTL`, `SOA` (mêmes règles), `NS` et **un `PTR` par machine qui a une
# adresse `A`** dans votre zone directe, soit quatre. Une adresse rend un seul nom, celui de sa machine, et les deux zones disent la même chose. Attention : ici, `ns1` sans point
# serait complété par le nom de la zone **inverse**.

# %% deletable=false nbgrader={"grade": false, "grade_id": "inverse_dns", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
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
    inverse_dns = inverse_dns.replace(mot, adresse.split(".")[3])
inverse_dns = inverse_dns.replace("ZONE", CAS["zone"]).replace("SERIE", str(CAS["serie"] + 1))
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_inverse_acceptee", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#inverse")
with check.aspect("la zone se lit"):
    services.read_records(check, inverse_dns, CAS["reseau"])
with check.aspect("named-checkzone accepte la zone"):
    services.check_zone(check, inverse_dns, CAS["reseau"])
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-2-1"]} nbgrader={"grade": true, "grade_id": "test_inverse_coherente", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#inverse")
with check.aspect("un PTR par machine"):
    lus = services.read_records(check, inverse_dns, CAS["reseau"])
    services.check_reverse(check, lus, MACHINES, CAS["zone"])
with check.aspect("le serveur de noms, le numéro de série et le responsable"):
    lus = services.read_records(check, inverse_dns, CAS["reseau"])
    maitre = [(services.origin_of(CAS["reseau"]), "NS", f"ns1.{NOM_ZONE}")]
    services.check_records(check, lus, maitre, CAS["reseau"])
    services.check_serial(check, lus, CAS["serie"], CAS["jour"])
    services.check_contact(check, lus, f"hostmaster.{NOM_ZONE}")
check.result()

# %% [markdown]
# ## D. L'administration : SSH
#
# ### Exercice 13. Fermer la porte, garder la clé (5 points, 2-1-2)
#
# Sur Debian, `/etc/ssh/sshd_config` commence par lire tous les fichiers de `/etc/ssh/sshd_config.d/`, **dans l'ordre de leurs noms**. Sur votre serveur, l'hébergeur y a déjà laissé un fichier :

# %% nbgrader={"grade": false, "grade_id": "fichiers_ssh", "locked": true, "schema_version": 3, "solution": false, "task": false} editable=false deletable=false
print("/etc/ssh/sshd_config :\n" + ORIGINAL_SSHD)
print("/etc/ssh/sshd_config.d/50-cloud-init.conf :\n" + CLOUD_INIT)
print("Les comptes et leurs groupes :", accounts(CAS))

# %% [markdown]
# Vous ne touchez à aucun des deux : vous **ajoutez** un fichier au même dossier. Donnez son nom dans `nom_fichier` (il finit par `.conf`, sans chemin) et son texte dans `durcissement`. Au total, pour sshd :
#
# 1. `root` n'entre **jamais**, pas même avec une clé (`PermitRootLogin`) ;
# 2. **personne** n'entre avec un mot de passe (`PasswordAuthentication`) ;
# 3. trois essais au plus par connexion (`MaxAuthTries`, de 1 à 3) ;
# 4. pas de transport d'écran (`X11Forwarding`) ;
# 5. seuls les groupes `gg_admins` et `gg_depots` entrent (`AllowGroups`) : votre administrateur et le compte de dépôt oui, `stagiaire` non ;
# 6. le **compte de dépôt**, et lui seul, ne fait que du transfert : `ForceCommand internal-sftp` et `AllowTcpForwarding no`, dans un bloc `Match User`.
#
# La forme des deux variables :
#
# ```python
# nom_fichier = "….conf"
# durcissement = r"""PermitRootLogin …
# …
# """
# ```

# %% deletable=false nbgrader={"grade": false, "grade_id": "durcissement", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
nom_fichier = "10-agence.conf"  # lu avant 50-cloud-init.conf : la première valeur l'emporte
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
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_ssh_accepte", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#verifier")
DEJA = {"50-cloud-init.conf": CLOUD_INIT}
with check.aspect("le fichier a un nom que sshd lit"):
    services.drop_ins(check, nom_fichier, durcissement, DEJA)
with check.aspect("sshd accepte l'ensemble"):
    services.check_sshd(check, ORIGINAL_SSHD, services.drop_ins(check, nom_fichier, durcissement, DEJA))
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_ssh_general", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#ssh-valeur")
COMPTES = accounts(CAS)
with check.aspect("root et les mots de passe, pour votre administrateur"):
    fichiers = services.drop_ins(check, nom_fichier, durcissement, DEJA)
    lues = services.read_sshd(fichiers, ORIGINAL_SSHD, CAS["admin"], COMPTES)
    services.check_setting(check, lues, "PermitRootLogin", "no", fichiers, nom_fichier)
    services.check_setting(check, lues, "PasswordAuthentication", "no", fichiers, nom_fichier)
### BEGIN HIDDEN TESTS
with check.aspect("les valeurs que sshd garde, pour tous", hidden=True):
    fichiers = services.drop_ins(check, nom_fichier, durcissement, DEJA)
    for compte in ("root", CAS["admin"]):
        valeurs = services.sshd_values(check, ORIGINAL_SSHD, fichiers, compte, COMPTES)
        for reglage in ("PermitRootLogin", "PasswordAuthentication", "X11Forwarding"):
            services.check_setting(check, valeurs, reglage, "no", fichiers, nom_fichier)
        essais = int(valeurs["maxauthtries"][0])
        check.that(1 <= essais <= 3, "MaxAuthTries ne vaut pas 3 ou moins pour tout le monde.")
### END HIDDEN TESTS
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_ssh_comptes", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#portes")
with check.aspect("qui entre, qui reste dehors"):
    fichiers = services.drop_ins(check, nom_fichier, durcissement, DEJA)
    portes = {
        compte: services.sshd_values(check, ORIGINAL_SSHD, fichiers, compte, COMPTES)
        for compte in COMPTES
    }
    services.check_doors(check, portes, COMPTES, {CAS["admin"], CAS["depot"]})
### BEGIN HIDDEN TESTS
with check.aspect("le compte de dépôt, et lui seul", hidden=True):
    fichiers = services.drop_ins(check, nom_fichier, durcissement, DEJA)
    depot = services.sshd_values(check, ORIGINAL_SSHD, fichiers, CAS["depot"], COMPTES)
    admin = services.sshd_values(check, ORIGINAL_SSHD, fichiers, CAS["admin"], COMPTES)
    services.check_only_for(check, depot, admin, {"ForceCommand": "internal-sftp", "AllowTcpForwarding": "no"})
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## E. Le partage : Samba
#
# ### Exercice 14. Un dossier, trois sortes de personnes (5 points, 2-1-2)
#
# Écrivez dans la variable `partages` le fichier `/etc/samba/smb.conf`. Une section `[global]` : groupe de travail `BRIERE`, et **rien de plus ancien que SMB 3** (`server min protocol`). Puis une section à votre nom de
# partage (affiché plus haut), de chemin `/srv/partages/` suivi de ce nom :
#
# - le groupe `gg_` suivi du nom du partage (par exemple `gg_devis`) **lit et écrit** ;
# - le groupe `gg_direction` **lit seulement** ;
# - **personne d'autre** n'entre, et aucun invité ;
# - ce qui est créé là reste lisible et modifiable par le groupe, et invisible aux autres : `create mask` et `directory mask` ;
# - tous les paramètres existent vraiment. Rappel : un nom de groupe s'écrit avec un `@`.
#
# Plusieurs écritures sont justes.

# %% deletable=false nbgrader={"grade": false, "grade_id": "partages", "locked": false, "schema_version": 3, "solution": true, "task": false}
### BEGIN SOLUTION
partages = r"""[global]
    workgroup = BRIERE
    server min protocol = SMB3

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
### END SOLUTION

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_smb_accepte", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check = Check(points=1, lesson=LECON + "#samba")
with check.aspect("la section du partage et son chemin"):
    lues = services.read_values(check, partages, CAS["partage"], ["path", "workgroup"])
    check.value(lues["path"], f"/srv/partages/{CAS['partage']}", label="path")
    check.that((lues["workgroup"] or "").upper() == "BRIERE", "Le groupe de travail n'est pas BRIERE.")
with check.aspect("testparm accepte le fichier et connaît tous ses paramètres"):
    services.check_smb(check, partages)
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_smb_acces", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#droits")
DROITS = {"lea": "écriture", "hugo": "lecture", "nina": "aucun"}
with check.aspect("les invités, et les noms de groupes"):
    lues = services.read_values(check, partages, CAS["partage"], services.ACCESS)
    services.check_guest(check, lues)
    services.check_groups(check, lues)
### BEGIN HIDDEN TESTS
with check.aspect("qui lit, qui écrit, d'après Samba", hidden=True):
    services.read_values(check, partages, CAS["partage"], services.ACCESS)
    valeurs = services.smb_values(check, partages, CAS["partage"], services.ACCESS)
    services.check_rights(check, valeurs, people(CAS), DROITS)
### END HIDDEN TESTS
check.result()

# %% deletable=false editable=false gmsi={"competences": ["2-1-2"]} nbgrader={"grade": true, "grade_id": "test_smb_reglages", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check = Check(points=2, lesson=LECON + "#masques")
MASQUES = ["create mask", "directory mask", "force create mode", "force directory mode"]
with check.aspect("ce qui est créé dans le partage"):
    lues = services.read_values(check, partages, CAS["partage"], MASQUES)
    services.check_masks(check, lues)
### BEGIN HIDDEN TESTS
with check.aspect("le protocole le plus ancien, d'après Samba", hidden=True):
    services.read_values(check, partages, CAS["partage"], ["path"])
    valeurs = services.smb_values(check, partages, "global", ["server min protocol"])
    services.check_protocol(check, valeurs)
### END HIDDEN TESTS
check.result()

# %% [markdown]
# ## Avant de rendre
#
# - Redémarrez le noyau et exécutez tout (menu *Noyau*) : les quatre fichiers doivent passer leurs vérifications d'une seule traite.
# - Relisez les lignes ✘ : elles disent ce que le service **ferait**, pas seulement ce qui est mal écrit.
# - Enregistrez, puis rendez le devoir par l'onglet *Assignments*.
