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
# # Le synopsis réseau et les réglages d'un poste
#
# **Bloc 1, activité 1-4 · durée : 45 minutes environ · prérequis : la leçon [L'adressage IPv4](1-4-adressage-ipv4.ipynb)**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | découper le réseau d'un site, puis rédiger le synopsis de chacun de ses réseaux | 1-4-1 |
# | trouver ce qui, dans un synopsis, contredit autre chose | 1-4-1 |
# | choisir des noms que l'annuaire et le DNS acceptent | 1-4-1, 1-4-3 |
# | écrire les réglages d'un poste pour netsh, PowerShell, nmcli et netplan | 1-4-2 |
# | voir la faute que ces outils, eux, ne voient pas | 1-4-2 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **explorateurs** se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
import pandas as pd

from gmsi import ipv4, tools
from gmsi.widgets import Practice, SynopsisExplorer, TranslatorExplorer, cake_figure

pd.set_option("display.max_colwidth", None)  # montrer les longs textes en entier

# %% [markdown]
# <a id="situation"></a>
# ## La situation : un site à raccorder vendredi
#
# La menuiserie **Bois & Compas** ouvre un site à Cholet. L'opérateur pose la liaison jeudi, les postes arrivent vendredi. Votre responsable
# vous écrit :
#
# > « Vous avez `192.168.20.0/24` pour tout le site. Il me faut le **synopsis réseau** avant mercredi : je veux pouvoir régler le routeur et le DHCP sans vous
# > rappeler. L'an dernier, à Angers, l'imprimante de l'accueil disparaissait un matin sur trois. Pas cette fois, s'il vous plaît. »
#
# Cette imprimante n'était pas en panne. Son adresse fixe était **aussi** dans la plage du DHCP : certains matins, un portable la recevait le
# premier. Rien n'était mal réglé, pris séparément. C'est **l'ensemble** qui se contredisait. Toute la leçon est là.

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="decoupage"></a>
# ## 1. Découper le site
#
# On commence par donner à chaque usage **son** réseau : les postes, les téléphones et les imprimantes n'ont ni les mêmes besoins ni les mêmes risques. Les besoins,
# passerelles comprises :
#
# | usage | adresses d'hôte | plus petit bloc |
# | :--- | ---: | :--- |
# | postes | 60 | /26 (62 hôtes) |
# | téléphones | 30 | /27 (30 hôtes) |
# | imprimantes | 10 | /28 (14 hôtes) |
# | liaison entre routeurs | 2 | /30 (2 hôtes) |
#
# La méthode de la leçon précédente : **du plus grand au plus petit**, à la suite. Chaque bloc tombe alors de lui-même sur un multiple de sa taille.

# %%
cake_figure(
    "192.168.20.0/24",
    {
        "Postes": "192.168.20.0/26",
        "Téléphones": "192.168.20.64/27",
        "Imprimantes": "192.168.20.96/28",
        "Liaison": "192.168.20.112/30",
    },
)

# %% [markdown]
# 30 téléphones tiennent **tout juste** dans un `/27` : un trente et unième demanderait un `/26`. Un plan se lit donc aussi par ce qu'il **laisse libre** : ici, toute la seconde moitié du réseau.

# %%
Practice("plus-petit-bloc")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="synopsis"></a>
# ## 2. Le synopsis : six lignes par réseau
#
# Un **synopsis réseau** dit tout ce qu'il faut pour régler un réseau, et rien d'autre. Le référentiel en nomme le contenu : l'adresse du réseau, la
# plage, le masque, la passerelle et le DNS. Nous y ajoutons les adresses fixes, car c'est là que naissent les contradictions.
#
# Ici, celui des postes. En Python, un **dictionnaire** le range bien : à chaque nom, sa valeur.

# %%
synopsis_postes = {
    "reseau": "192.168.20.0/26",
    "masque": "255.255.255.192",
    "passerelle": "192.168.20.62",
    "plage": ("192.168.20.5", "192.168.20.60"),
    "dns": ["192.168.30.2", "192.168.30.3"],
    "fixes": {"BORNE-WIFI-1": "192.168.20.2", "BORNE-WIFI-2": "192.168.20.3"},
}
pd.Series(synopsis_postes, name="postes").to_frame()

# %% [markdown]
# Relisez-le en vous demandant, ligne après ligne : **avec quelle autre ligne ceci peut-il se contredire ?**
#
# | cette ligne… | …se contredit avec |
# | :--- | :--- |
# | masque | le préfixe du réseau : c'est la même information, écrite deux fois |
# | passerelle | le réseau (dehors), la plage (dedans), une adresse fixe (la même) |
# | plage | le réseau (elle déborde), le nombre de postes (elle ne suffit pas) |
# | DNS | la passerelle : s'il est ailleurs, on n'y va que par elle |
# | adresses fixes | le réseau (dehors), la plage (dedans), une autre (la même) |

# %%
Practice("masque-synopsis")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="passerelle"></a>
# ## 3. La passerelle : dans le réseau, et nulle part ailleurs
#
# Pour sortir, un poste remet ses paquets à sa **passerelle**. Il lui parle directement : elle doit donc être **dans son réseau**, et être une adresse d'**hôte**, ni celle du réseau ni celle de diffusion.
#
# On ne compare jamais « les trois premiers octets » : cela ne marche que pour un `/24`. Dans `192.168.20.0/26`, l'adresse `192.168.20.70` a les mêmes trois premiers octets, et elle est **dehors**.
# En Python, on compare des entiers :

# %%
reseau = ipv4.parse_address("192.168.20.0")
diffusion = reseau + 2 ** (32 - 26) - 1
for essai in ["192.168.20.62", "192.168.20.63", "192.168.20.70"]:
    print(essai, "est une adresse d'hôte :", reseau < ipv4.parse_address(essai) < diffusion)

# %%
Practice("passerelle-synopsis")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="plage"></a>
# ## 4. La plage : bornes comprises
#
# Le serveur DHCP distribue **toutes** les adresses de la plage, la première et la dernière aussi. De `.5` à `.60`, il y en a donc 60 − 5 + 1 = **56**, et non 55 ; et rien à retirer : le réseau et la diffusion n'y sont pas.
#
# Quand une plage traverse plusieurs valeurs du troisième octet, on compte encore sur des entiers :

# %%
debut, fin = ipv4.parse_address("10.0.0.250"), ipv4.parse_address("10.0.1.5")
print("de 10.0.0.250 à 10.0.1.5 :", fin - debut + 1, "adresses")
print("comparées comme des textes :", "10.0.0.250" < "10.0.0.9", "- comme des nombres :", 250 < 9)

# %% [markdown]
# **À vous :** voici le réseau des postes de Cholet, avec ses deux bornes Wi-Fi. Il contient plusieurs incohérences.
#
# 1. Déplacez la **passerelle** (son rang dans le réseau) et la **plage** jusqu'à ce qu'il n'en reste aucune, avec 45 postes en DHCP.
# 2. Poussez la passerelle dans le « réseau suivant », puis sur l'adresse de diffusion, puis sur la borne de la plage : lisez chaque fois ce qui est dit.
# 3. Combien de postes au plus ce réseau peut-il servir, avec ses deux bornes fixes ?

# %%
SynopsisExplorer(
    "192.168.20.0/26",
    {"BORNE-WIFI-1": "192.168.20.2", "BORNE-WIFI-2": "192.168.20.8"},
    clients=45,
    dns="192.168.30.2",
)

# %%
Practice("capacite")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="fixes"></a>
# ## 5. Les adresses fixes : jamais dans la plage
#
# Un serveur, une imprimante, une borne gardent la même adresse : on doit pouvoir les trouver. Deux façons de faire :
#
# - une adresse **fixe**, écrite dans l'appareil, **hors de la plage** ;
# - une **réservation** dans le serveur DHCP, qui donne toujours la même adresse à la même carte réseau. C'est plus facile à tenir à jour, tant que le serveur marche.
#
# Et jamais deux fois la même adresse, en comptant **la passerelle** : elle aussi en a une.

# %%
Practice("fixe")

# %% [markdown] gmsi={"competences": ["1-4-1", "1-4-3"]}
# <a id="dns"></a>
# ## 6. Le DNS : joignable, et le bon
#
# Le DNS peut être dans un **autre** réseau : c'est même l'usage. Un poste y va par sa passerelle. Il est donc joignable si
#
# - il est dans le réseau du poste ; **ou**
# - le poste a une passerelle, et cette passerelle est, **elle**, dans le réseau du poste.
#
# Reste qu'il faut le **bon** DNS. Dans un domaine Active Directory, le poste cherche son contrôleur de domaine **en le demandant au DNS** : seul celui de l'entreprise le connaît. Un DNS public, mis « en secours »,
# répond vite… que ce nom n'existe pas. Les deux serveurs donnés aux postes sont donc ceux de l'entreprise ; ce sont **eux** qui interrogent Internet.

# %%
Practice("chemin-dns")

# %% [markdown] gmsi={"competences": ["1-4-1", "1-4-3"]}
# <a id="noms"></a>
# ## 7. Des noms qui passent partout
#
# Windows garde d'un ordinateur un nom **NetBIOS de 15 caractères au plus** : un nom plus long y est **tronqué**, et deux noms qui ne diffèrent qu'à la fin deviennent le même.
# Une convention simple évite toutes les surprises :
#
# - de 1 à 15 caractères ; des lettres **sans accent**, des chiffres, le tiret ;
# - une lettre pour commencer, pas de tiret pour finir ;
# - unique, sans tenir compte des majuscules : `PC-01` et `pc-01` sont le même nom.
#
# **Le piège de Python** : `"É".isalpha()` répond `True`. C'est une lettre, mais pas une lettre de la convention.

# %%
noms = ["PC-COMPTABILITE", "PC-COMPTABILITE-2", "PC-DÉPÔT", "IMP_ACCUEIL"]
lignes = []
for nom in noms:
    lignes.append(
        {
            "nom": nom,
            "caractères": len(nom),
            "gardé par l'annuaire": nom[:15],
            "isalpha, tirets ôtés": nom.replace("-", "").isalpha(),
            "sans accent (isascii)": nom.isascii(),
        }
    )
pd.DataFrame(lignes).set_index("nom")

# %%
Practice("nom")

# %% [markdown] gmsi={"competences": ["1-4-2"]}
# <a id="ecritures"></a>
# ## 8. Un poste, cinq réglages, quatre écritures
#
# Le synopsis est prêt. Il reste à régler les postes à adresse fixe. Quel que soit l'outil, il faut **toujours** les mêmes cinq choses : l'interface, l'adresse, le préfixe (ou masque), la passerelle, les DNS **dans l'ordre** où le
# poste doit les interroger.
#
# **À vous :** changez le **préfixe** de 24 à 22, puis à 26, et regardez les parties surlignées. Qui veut un masque ? Qui veut une longueur ? Puis mettez la passerelle à `192.168.99.254`.

# %%
TranslatorExplorer()

# %% [markdown] gmsi={"competences": ["1-4-2"]}
# <a id="windows"></a>
# ## 9. Windows : le masque ou le préfixe
#
# Les deux outils de Windows disent la même chose dans des unités différentes. C'est **la** faute de débutant :
#
# | outil | il veut | exemple |
# | :--- | :--- | :--- |
# | `netsh interface ip set address` | un **masque décimal** | `255.255.252.0` |
# | `New-NetIPAddress` | une **longueur de préfixe** | `-PrefixLength 22` |
#
# Deux autres détails :
#
# - avec `netsh`, le deuxième DNS s'**ajoute** (`add dnsservers … index=2`) : un second `set` remplacerait le premier ;
# - avec PowerShell, les DNS sont séparés par des **virgules**, et un nom d'interface qui contient une espace se met entre guillemets.
#
# Pour le masque, un calcul que vous connaissez :

# %%
prefixe = 22
print("masque :", ipv4.format_address(2**32 - 2 ** (32 - prefixe)))

# %%
Practice("unite-windows")

# %% [markdown] gmsi={"competences": ["1-4-2"]}
# <a id="nmcli"></a>
# ## 10. Linux : nmcli, et ce qu'il ne dit pas
#
# Sur un poste Linux, `nmcli` commande NetworkManager. Le préfixe s'écrit **avec l'adresse**. Cette cellule lance le **vrai** `nmcli`, hors ligne : il montre ce qu'il enregistrerait, sans rien changer.
#
# (Si votre machine n'a pas `nmcli`, la cellule le dit : lisez la suite, la démonstration est décrite juste après.)

# %%
def essayer_nmcli(adresse, passerelle):
    commande = ["nmcli", "--offline", "connection", "add", "type", "ethernet", "con-name", "bureau"]
    commande += ["ifname", "enp3s0", "ipv4.method", "manual"]
    commande += ["ipv4.addresses", adresse, "ipv4.gateway", passerelle]
    try:
        essai = tools.run(commande, package="network-manager")
    except tools.ToolMissing as manque:
        return str(manque)
    lignes = (essai.stdout + essai.stderr).splitlines()
    return [ligne for ligne in lignes if "address1" in ligne or "Error" in ligne]


print("juste              :", essayer_nmcli("192.168.20.2/26", "192.168.20.62"))
print("un masque          :", essayer_nmcli("192.168.20.2/255.255.255.192", "192.168.20.62"))
print("préfixe oublié     :", essayer_nmcli("192.168.20.2", "192.168.20.62"))
print("passerelle dehors  :", essayer_nmcli("192.168.20.2/26", "192.168.99.254"))

# %% [markdown]
# Lisez bien les deux dernières lignes :
#
# - **préfixe oublié** : `nmcli` ne proteste pas. Il comprend `/32`, un réseau **d'une seule machine** : le poste ne joindra personne.
# - **passerelle dehors** : il ne proteste pas non plus. La commande est *bien formée* ; c'est son **sens** qui est faux.
#
# Un outil vérifie l'écriture. La cohérence, c'est vous qui la vérifiez, avec le synopsis.

# %%
Practice("nmcli")

# %% [markdown] gmsi={"competences": ["1-4-2"]}
# <a id="netplan"></a>
# ## 11. Linux : netplan, un fichier où les retraits comptent
#
# Un serveur Ubuntu lit ses réglages dans `/etc/netplan/`, en **YAML** : deux espaces de plus veulent dire « à l'intérieur de ». Le vrai `netplan generate` traduit ce fichier, ou le refuse en donnant la ligne et la colonne.

# %%
juste = """network:
  version: 2
  ethernets:
    enp3s0:
      addresses: [192.168.20.2/26]
      routes:
        - to: default
          via: 192.168.20.62
      nameservers:
        addresses: [192.168.30.2, 192.168.30.3]
"""


def essayer_netplan(texte):
    try:
        essai = tools.run(
            ["netplan", "generate", "--root-dir", "."],
            {"etc/netplan/01-poste.yaml": texte},
            package="netplan.io",
        )
    except tools.ToolMissing as manque:
        return str(manque)
    dit = [ligne for ligne in essai.stderr.splitlines() if "ermissions" not in ligne and ligne]
    return f"code {essai.code} " + " ".join(dit[:1])


print("juste          :", essayer_netplan(juste))
print("préfixe oublié :", essayer_netplan(juste.replace("/26", "")))
print("clé mal écrite :", essayer_netplan(juste.replace("addresses", "adresses", 1)))
ancien = juste.replace("routes:\n        - to: default\n          via:", "gateway4:")
print("gateway4       :", essayer_netplan(ancien))

# %% [markdown]
# - Un **code 0** veut dire accepté. Un préfixe oublié et une clé inconnue sont refusés : `netplan` est ici plus sévère que `nmcli`.
# - `gateway4` est **accepté avec un avertissement** : cette clé est abandonnée. On écrit une route vers `default`.
# - Mais une passerelle hors du réseau passe, ici aussi. Essayez : remplacez `192.168.20.62` par `192.168.99.254` dans la cellule.

# %%
Practice("netplan")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je vérifie… | je me demande… |
# | :--- | :--- |
# | le plan | chaque bloc commence-t-il sur un multiple de sa taille, sans recouvrir un autre ? |
# | la passerelle | est-elle une adresse d'hôte **de ce réseau**, hors de la plage ? |
# | la plage | bornes comprises, suffit-elle, sans déborder ? |
# | les adresses fixes | sont-elles hors de la plage, toutes différentes, passerelle comprise ? |
# | le DNS | est-ce celui de l'entreprise, et la passerelle y mène-t-elle ? |
# | les noms | 15 caractères au plus, sans accent, uniques sans les majuscules ? |
# | l'écriture | masque décimal pour netsh, **préfixe** pour PowerShell, nmcli et netplan |
# | le sens | aucun de ces outils ne voit une passerelle hors du réseau |
#
# ## La suite
#
# La leçon suivante, [Choisir et dérouler un déploiement](1-1-deploiement.ipynb), installe les postes et les fait entrer dans l'annuaire. Le devoir **`bloc1-synopsis`** (« devoir bloc1-synopsis » dans l'onglet des devoirs, *Assignments*)
# réunit les deux : il vous confie un site et une agence tirés de votre nom.
#
# ## Sources
#
# - Contenu d'un synopsis réseau : référentiel de la certification, blocs 1 et 2. Masques et blocs : RFC 4632.
# - Nom NetBIOS de 15 octets, tronqué au-delà : Microsoft Learn, *Computer Names*. La convention de noms est celle de ce cours.
# - `New-NetIPAddress`, `Set-DnsClientServerAddress` : Microsoft Learn, modules *NetTCPIP* et *DnsClient*. `netsh` : aide de la commande `netsh interface ipv4 set address`.
# - `nmcli` et `netplan` : comportements constatés avec NetworkManager 1.42 et netplan 0.106 (Debian 12), que les cellules de cette leçon reproduisent sur votre machine.
