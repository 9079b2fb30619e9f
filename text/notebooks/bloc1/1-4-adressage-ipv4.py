# %% [markdown]
# # L'adressage IPv4, du bit au plan d'adresses
#
# **Bloc 1, activité 1-4 · durée : 40 minutes environ · aucun prérequis, pas même Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | lire une adresse et son masque, bit par bit | 1-4-1 |
# | calculer le réseau, la diffusion, la plage d'hôtes et le nombre d'hôtes | 1-4-1 |
# | reconnaître une adresse privée, automatique (APIPA) ou réservée | 1-4-1 |
# | découper un réseau en parts égales, puis en parts inégales (VLSM) | 1-4-1 |
# | régler l'adresse, le masque et la passerelle d'un poste, et trouver l'erreur | 1-4-2 |
#
# ## Mode d'emploi
#
# Cette page mêle du texte et des **cellules de code**. Pour exécuter une cellule, cliquez dedans
# puis tapez <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Pour tout exécuter d'un coup, choisissez dans le
# menu *Exécution* la commande *Exécuter toutes les cellules*. Vous ne pouvez rien casser :
# modifiez un nombre, exécutez de nouveau, regardez ce qui change.
#
# Trois sortes de choses à manipuler vous attendent :
#
# - des **explorateurs**, où vous déplacez un curseur et regardez ;
# - des **calculs en Python**, dont chaque nouveauté est expliquée en une phrase ;
# - des **vérifications** ✎, où vous répondez et apprenez aussitôt *quelle* étape a dérapé.
#   Elles ne comptent dans aucune note.
#
# Commençons par ouvrir la boîte à outils du cours. `import` va chercher des outils rangés dans un
# paquet ; le point se lit « de » : `widgets.Practice` est l'outil `Practice` *de* la boîte `widgets`. Le
# signe `#` commence un commentaire, que Python ne lit pas.

# %%
import pandas as pd  # les tableaux

from gmsi import ipv4, widgets  # les calculs d'adresses, et ce que l'on manipule

# %% [markdown]
# <a id="situation"></a>
# ## La situation : deux demandes dans la file
#
# Vous assurez le support de la menuiserie **Bois & Compas** : un siège, un atelier, une cinquantaine
# de postes. Ce matin, deux demandes :
#
# 1. **Incident.** « Le nouveau poste de la comptabilité n'imprime pas. » L'imprimante est allumée et
#    les autres postes impriment. Sur le poste, vous relevez : adresse `192.168.20.70`, masque
#    `255.255.255.192`, passerelle `192.168.20.1`.
# 2. **Projet.** L'entreprise grandit : un nouveau bâtiment ouvre. On vous confie le réseau
#    `192.168.10.0/24` et cinq usages à y loger, passerelles comprises : 100 adresses pour l'atelier,
#    50 pour les bureaux, 25 pour les téléphones, 10 pour les imprimantes et serveurs, et 2 pour une
#    liaison entre deux routeurs.
#
# Aucune des deux ne se résout « à l'œil ». À la fin de la leçon, vous les aurez résolues toutes les
# deux, et vous saurez dire *pourquoi*.

# %%
widgets.two_networks_figure()

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="pourquoi"></a>
# ## 1. Pourquoi des adresses ?
#
# Un commutateur livre les trames **à l'intérieur** d'un réseau local : il ne regarde que les adresses
# matérielles (MAC). Pour passer d'un réseau à un autre, il faut un **routeur**, qui regarde les
# adresses **IP**.
#
# Avant d'envoyer quoi que ce soit, chaque machine se pose donc une seule question :
#
# > « Mon destinataire est-il dans **mon** réseau ? »
#
# - **Oui** : elle lui parle directement, à travers le commutateur.
# - **Non** : elle confie le paquet à sa **passerelle**, le routeur de son réseau.
#
# Une adresse IP contient de quoi répondre, à condition de savoir où s'arrête le *nom du réseau* et où
# commence le *numéro de la machine*. Cette frontière s'appelle le **masque**. Elle se voit en
# binaire, et seulement en binaire : c'est par là que nous commençons.

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="binaire"></a>
# ## 2. Des bits et des octets
#
# Une adresse IPv4 est un nombre de **32 bits**. On l'écrit en quatre **octets** (4 × 8 bits), séparés
# par des points, chacun en décimal. Un octet va de 0 (tous les bits éteints) à 255 (tous allumés).

# %% [markdown]
# Dans un octet, chaque bit a un **poids**, qui double de droite à gauche. La valeur de l'octet est
# la somme des poids allumés : `10101100` vaut 128 + 32 + 8 + 4 = 172.
#
# **À vous :** composez 192, puis essayez 172, 10 et 255. (Au clavier : <kbd>Tab</kbd> passe au bit
# suivant, <kbd>Espace</kbd> le bascule.)

# %%
widgets.OctetExplorer(goal=192)

# %% [markdown]
# Python fait la même chose. Un nom à gauche de `=` **garde** une valeur ; `print` **affiche**.
# `format(valeur, "08b")` écrit un entier en **b**inaire, sur **8** chiffres ; `int(texte, 2)` lit un
# texte en base **2**.

# %%
octet = 172
print("172 en binaire :", format(octet, "08b"))
print("10101100 en décimal :", int("10101100", 2))

# %% [markdown]
# **Une adresse est un texte, qu'il faut couper.** Entre guillemets, c'est un texte ;
# `split(".")` le coupe à chaque point et donne une **liste**. On en prend un élément par son rang,
# *à partir de 0*, entre crochets ; `int` fait d'un texte de chiffres un nombre.

# %%
octets = "192.168.20.70".split(".")
print(octets)
print("premier octet :", int(octets[0]))
print("quatrième octet :", int(octets[3]))

# %% [markdown]
# Une adresse **bien écrite** a exactement quatre nombres, de 0 à 255, sans espace, sans signe et sans
# zéro inutile devant : `192.168.1.256` et `10.0.0` sont fausses, `192.168.020.1` est refusée, car
# certains outils liraient `020` en base 8.
#
# **L'adresse entière est un seul grand nombre.** Comme en décimal on passe des unités aux dizaines
# en multipliant par 10, on passe d'un octet au suivant en multipliant par 256, car un octet a 256
# valeurs, 0 compris. Le premier octet écrit pèse le plus lourd (`**` est la puissance) :

# %%
entier = 192 * 256**3 + 168 * 256**2 + 20 * 256 + 70
print("192.168.20.70 est l'entier", entier)

# %% [markdown]
# Dans l'autre sens, `//` donne le quotient entier et `%` le reste d'une division : le dernier octet
# est le reste de la division par 256.

# %%
print("dernier octet :", entier % 256)
print("avant-dernier octet :", entier // 256 % 256)
print("écrite avec des points :", ipv4.format_address(entier))


# %% [markdown]
# **Une fonction** est un calcul à qui l'on donne un nom, pour le refaire sans le récrire. `def` la
# définit, les lignes décalées sont son contenu, `return` donne le résultat. Celle-ci écrit les 32
# bits d'un entier, octet par octet ; `[0:8]` prend les huit premiers caractères d'un texte.

# %%
def en_bits(entier):
    bits = format(entier, "032b")
    return bits[0:8] + " " + bits[8:16] + " " + bits[16:24] + " " + bits[24:32]


print(en_bits(entier))

# %% [markdown]
# **Le piège du texte.** Les textes se rangent lettre par lettre, et « 1 » vient avant « 2 ». Les
# entiers, eux, se rangent juste. `sorted` range une liste, et `key` dit d'après quoi.

# %%
adresses = ["192.168.20.2", "192.168.20.10", "192.168.20.100"]
print("rangées comme du texte :", sorted(adresses))
print("rangées comme des nombres :", sorted(adresses, key=ipv4.parse_address))

# %%
widgets.Practice("binaire")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="masque"></a>
# ## 3. Le masque, une frontière
#
# Le **masque** dit combien de bits, en partant de la gauche, désignent le **réseau**. Ce qui reste, à
# droite, désigne l'**hôte** (la machine). Il s'écrit de deux façons qui disent la même chose :
#
# - un **préfixe** : `/20`, c'est-à-dire « 20 bits de réseau » ;
# - un **masque décimal** : 20 bits à 1 puis 12 bits à 0, soit `255.255.240.0`.

# %% [markdown]
# **À vous :** déplacez la frontière de `/20` vers `/24`, puis vers `/16`, et regardez le masque, le
# réseau et la diffusion. Entre deux octets tout est simple ; c'est *au milieu* d'un octet que l'on
# se trompe. Le réseau se lit sur les bits carrés, l'hôte sur les bits ronds.

# %%
widgets.BitsExplorer("172.16.45.200/20")

# %% [markdown]
# Les 1 étant tous à gauche, un octet de masque ne peut prendre que neuf valeurs. Toute autre
# valeur, comme 20 ou 250, et tout masque à trous, comme `255.0.255.0`, sont des erreurs.
#
# | bits à 1 dans l'octet | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 |
# | :--- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: |
# | **octet du masque** | 0 | 128 | 192 | 224 | 240 | 248 | 252 | 254 | 255 |
# | **le pas** (256 − octet) | 256 | 128 | 64 | 32 | 16 | 8 | 4 | 2 | 1 |
#
# **Exemple.** `/26` : 26 = 8 + 8 + 8 + 2. Trois octets pleins, puis 2 bits : `255.255.255.192`.
#
# En Python, un masque est l'entier « tout à 1 » (2³² − 1) privé de ses bits d'hôte :

# %%
prefixe = 26
masque = 2**32 - 2 ** (32 - prefixe)
print(en_bits(masque))
print(ipv4.format_address(masque))

# %% [markdown]
# Dans l'autre sens, du masque au préfixe, on **compte les bits à 1**, après avoir vérifié qu'ils se
# suivent depuis la gauche.

# %%
print(en_bits(masque).count("1"))

# %%
widgets.Practice("masque", "172.16.45.200/20")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="reseau"></a>
# ## 4. L'adresse de réseau
#
# L'**adresse de réseau** nomme le réseau : on garde les bits de réseau, on met à **0** tous les bits
# d'hôte. Aucune machine ne la porte (sauf dans un `/31` ou un `/32` : voyez la section 7).

# %% [markdown]
# **Avec les bits**, c'est l'opération **ET** (`&` en Python) entre l'adresse et le masque : un bit
# reste à 1 s'il est à 1 dans les deux.

# %%
adresse = ipv4.parse_address("172.16.45.200")
masque = ipv4.mask(20)
reseau = adresse & masque
print("adresse", en_bits(adresse))
print("masque ", en_bits(masque))
print("réseau ", en_bits(reseau), "=", ipv4.format_address(reseau))

# %% [markdown]
# **De tête**, suivez le *pas*. Pour `172.16.45.200/20` :
#
# 1. Le masque est `255.255.240.0` : la frontière coupe le **troisième** octet.
# 2. Le pas est 256 − 240 = **16** : dans cet octet, les réseaux commencent à 0, 16, 32, 48…
# 3. 45 est entre 32 et 48 : le réseau commence à **32**. Les octets de droite passent à 0.
#
# Réseau : `172.16.32.0`. Les deux erreurs classiques sont de s'arrêter à l'octet
# (`172.16.45.0`) et d'appliquer le pas au quatrième octet (`172.16.45.192`).
#
# Une troisième vient des vieux livres : jadis, le premier octet fixait une **classe** (A, B ou C), donc
# un masque de 8, 16 ou 24 bits. Les classes n'ont plus cours : **seul le préfixe compte**.

# %%
widgets.Practice("reseau", "192.168.20.70/26")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="diffusion"></a>
# ## 5. L'adresse de diffusion
#
# L'**adresse de diffusion** (*broadcast*) s'adresse à *toutes* les machines du réseau : tous les bits
# d'hôte à **1**. C'est la **dernière** adresse du réseau, donc celle qui précède le réseau suivant.
# Un `/31` et un `/32` n'en ont pas.

# %% [markdown]
# **De tête**, pour `172.16.45.200/20` : le réseau suivant est `172.16.48.0` (32 + 16). On recule
# d'une adresse : `172.16.47.255`. Notez les *deux* octets qui changent.
#
# **En Python**, l'opération **OU** (`|`) met un bit à 1 dès qu'il l'est dans l'un des deux nombres :
# il suffit de lui donner tous les bits d'hôte.

# %%
bits_hote = 2 ** (32 - 20) - 1  # douze bits à 1
diffusion = reseau | bits_hote
print("réseau   ", en_bits(reseau))
print("diffusion", en_bits(diffusion), "=", ipv4.format_address(diffusion))

# %%
widgets.Practice("diffusion", "192.168.20.70/26")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="plage"></a>
# ## 6. La plage des hôtes
#
# Entre les deux se trouvent les adresses que l'on peut donner aux machines : de **réseau + 1** à
# **diffusion − 1**. Pour `172.16.32.0/20` : de `172.16.32.1` à `172.16.47.254`.

# %% [markdown]
# L'habitude veut que la passerelle prenne la première ou la dernière de ces adresses. C'est une
# habitude, pas une règle : vérifiez toujours.
#
# Un **tableau pandas** présente bien tout cela. Les accolades `{ }` font un **dictionnaire** : à
# chaque nom, sa valeur.

# %%
blocs = ["192.168.20.70/26", "172.16.45.200/20", "10.1.200.7/12"]
lignes = []
for bloc in blocs:  # « pour chaque bloc de la liste », les lignes décalées sont répétées
    adresse, prefixe = ipv4.parse_cidr(bloc)
    lignes.append(
        {
            "bloc": bloc,
            "réseau": ipv4.format_address(ipv4.network(adresse, prefixe)),
            "premier hôte": ipv4.format_address(ipv4.first_host(adresse, prefixe)),
            "dernier hôte": ipv4.format_address(ipv4.last_host(adresse, prefixe)),
            "diffusion": ipv4.format_address(ipv4.broadcast(adresse, prefixe)),
        }
    )
pd.DataFrame(lignes).set_index("bloc")

# %%
widgets.Practice("plage", "192.168.20.70/26")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="nombre-hotes"></a>
# ## 7. Compter les hôtes
#
# Avec $h$ bits d'hôte, il y a $2^h$ adresses. On en retire **deux**, le réseau et la diffusion :
#
# > nombre d'hôtes $= 2^{32 - p} - 2$, où $p$ est le préfixe

# %% [markdown]
# Deux exceptions, à connaître par cœur :
#
# - **`/31`** : deux adresses, **deux hôtes**. Sur une liaison entre deux routeurs, il n'y a
#   personne d'autre à qui diffuser : la RFC 3021 rend les deux adresses utilisables.
# - **`/32`** : une adresse, **un hôte**. C'est l'adresse d'une machine précise, dans une route ou
#   une règle de pare-feu.
#
# Dans l'autre sens, pour loger *N* hôtes, cherchez la plus petite puissance de 2 supérieure ou égale
# à *N* + 2. Pour 50 hôtes : 64 ≥ 52, donc 6 bits d'hôte, donc `/26`. Pour 126 hôtes, 128 suffit
# (`/25`) ; pour 127, il faut 256 (`/24`).

# %%
memo = []
for prefixe in [8, 16, 20, 24, 25, 26, 27, 28, 29, 30, 31, 32]:
    memo.append(
        {
            "préfixe": f"/{prefixe}",  # f"…{x}…" glisse la valeur de x dans un texte
            "masque": ipv4.format_address(ipv4.mask(prefixe)),
            "adresses": 2 ** (32 - prefixe),
            "hôtes": ipv4.host_count(prefixe),
        }
    )
pd.DataFrame(memo).set_index("préfixe")

# %%
widgets.Practice("nombre-hotes", "192.168.20.64/26")

# %%
widgets.Practice("prefixe-hotes", "192.168.20.64/26")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="prive"></a>
# ## 8. Adresses privées et adresses réservées
#
# Toutes les adresses ne se valent pas. Devant une adresse inconnue, parcourez ce tableau.

# %% [markdown]
# | bloc | de … à … | à quoi elle sert | texte |
# | :--- | :--- | :--- | :--- |
# | `10.0.0.0/8` | 10.0.0.0 à 10.255.255.255 | **privée** | RFC 1918 |
# | `172.16.0.0/12` | 172.16.0.0 à 172.**31**.255.255 | **privée** | RFC 1918 |
# | `192.168.0.0/16` | 192.168.0.0 à 192.168.255.255 | **privée** | RFC 1918 |
# | `169.254.0.0/16` | 169.254.0.0 à 169.254.255.255 | automatique (**APIPA**) | RFC 3927 |
# | `127.0.0.0/8` | 127.0.0.0 à 127.255.255.255 | la machine elle-même (*boucle locale*) | RFC 1122 |
# | `100.64.0.0/10` | 100.64.0.0 à 100.127.255.255 | partagée, chez l'opérateur | RFC 6598 |
# | `192.0.2.0/24` | 192.0.2.0 à 192.0.2.255 | exemple de documentation | RFC 5737 |
# | `198.51.100.0/24` | 198.51.100.0 à 198.51.100.255 | exemple de documentation | RFC 5737 |
# | `203.0.113.0/24` | 203.0.113.0 à 203.0.113.255 | exemple de documentation | RFC 5737 |
# | `224.0.0.0/4` | 224.0.0.0 à 239.255.255.255 | groupes (*multicast*) | RFC 5771 |
#
# **Privée** : libre dans toute entreprise, jamais routée sur Internet ; un routeur la traduit (NAT).
#
# **APIPA** : le poste attend une adresse du serveur DHCP, n'en reçoit pas, et s'en choisit une en
# `169.254`. C'est un **symptôme**, précieux : le poste n'a pas joint le serveur DHCP. Cherchez le
# câble, le port du commutateur, le VLAN ou le serveur lui-même.
#
# En Python, `if` fait exécuter les lignes décalées **si** la condition est vraie, `else` **sinon**.

# %%
adresse = ipv4.parse_address("169.254.33.7")
if (adresse & ipv4.mask(16)) == ipv4.parse_address("169.254.0.0"):
    print("APIPA : le DHCP n'a pas répondu.")
else:
    print("Ce n'est pas une adresse automatique.")

# %% [markdown]
# **Le piège du /12.** `172.16.0.0/12` garde 4 bits du deuxième octet : le pas est 16, donc de 16 à
# 31. `172.20.0.5` est privée ; `172.32.0.5` ne l'est pas. Regardez où passe la frontière :

# %%
widgets.BitsExplorer("172.31.255.254/12")

# %%
widgets.Practice("prive", "172.20.0.5/16")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="joker"></a>
# ## 9. Le masque joker
#
# Sur les routeurs, certaines règles (listes d'accès, OSPF) demandent le masque **à l'envers**, le
# **joker** (*wildcard*) : 0 là où le bit compte, 1 là où il est libre. On l'obtient octet par octet :
# **255 − octet du masque**.

# %% [markdown]
# **Exemple.** `/20` : masque `255.255.240.0`, joker `0.0.15.255`. L'erreur fréquente est d'écrire
# le pas, 16, au lieu de 15.

# %%
masque = ipv4.mask(20)
joker = 2**32 - 1 - masque
print(ipv4.format_address(joker))

# %%
widgets.Practice("joker", "10.4.0.0/22")

# %% [markdown] gmsi={"competences": ["1-4-1", "1-4-2"]}
# <a id="meme-reseau"></a>
# ## 10. Même réseau ? La passerelle
#
# Voici enfin la question que se pose chaque machine. Deux adresses sont dans le même réseau si, **avec
# le même masque**, elles ont la **même adresse de réseau**. Le signe `==` compare et répond `True`
# (vrai) ou `False` (faux).

# %%
masque = ipv4.mask(26)
poste = ipv4.parse_address("192.168.20.70")
voisin = ipv4.parse_address("192.168.20.100")
imprimante = ipv4.parse_address("192.168.20.130")

print("poste et voisin     :", (poste & masque) == (voisin & masque))
print("poste et imprimante :", (poste & masque) == (imprimante & masque))

# %% [markdown]
# Les trois adresses *se ressemblent*, mais avec un `/26` la frontière coupe le dernier octet tous
# les 64 : 70 et 100 sont dans la part 64–127, 130 est dans la part 128–191. Le poste doit donc passer
# par sa passerelle pour imprimer.
#
# Et la passerelle, elle, doit être **dans le réseau du poste** : sinon, pour la joindre, il
# faudrait déjà… une passerelle.

# %%
widgets.Practice("meme-reseau", "192.168.20.70/26")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="decoupage"></a>
# ## 11. Découper en parts égales
#
# Découper un réseau, c'est **avancer la frontière** : on *emprunte* des bits à la partie hôte. Chaque
# bit emprunté **double** le nombre de parts et coupe leur taille **en deux**.
#
# > $n$ bits empruntés donnent $2^n$ sous-réseaux ; le nouveau préfixe est l'ancien $+\ n$.

# %% [markdown]
# **Exemple.** `192.168.10.0/24` en 4 parts : 4 = 2², donc 2 bits, donc `/26`. Le pas est 64 : .0, .64,
# .128, .192. Toutes les parts sont utilisables, y compris la première et la dernière.
#
# **À vous :** coupez en 8, regardez la part n° 3. Que devient le nombre d'hôtes ? Ne confondez
# pas *nombre de parts* (bits empruntés) et *hôtes par part* (bits restants).

# %%
widgets.CakeExplorer("192.168.10.0/24", borrowed=2)

# %%
widgets.Practice("decoupage", "192.168.10.0/24")

# %% [markdown] gmsi={"competences": ["1-4-1"]}
# <a id="vlsm"></a>
# ## 12. Des parts inégales : le VLSM
#
# Notre nouveau bâtiment demande 100, 50, 25, 10 et 2 adresses, passerelles comprises. Des parts égales
# ne conviennent pas : huit parts de 30 hôtes sont trop petites pour l'atelier, deux parts de 126 ne
# font pas cinq usages.

# %% [markdown]
# Le **VLSM** (*masque de longueur variable*) donne à chacun une part à sa taille. La méthode tient en
# trois gestes :
#
# 1. **Ranger** les besoins du plus grand au plus petit.
# 2. Pour chacun, **chercher le plus petit bloc** qui suffise, donc le plus grand préfixe (section 7).
# 3. **Poser** les blocs l'un après l'autre, chacun sur un **multiple de sa taille**.
#
# | usage | besoin | + 2 | puissance de 2 | préfixe | bloc |
# | :--- | ---: | ---: | ---: | :---: | :--- |
# | Atelier | 100 | 102 | 128 | /25 | `192.168.10.0/25` |
# | Bureaux | 50 | 52 | 64 | /26 | `192.168.10.128/26` |
# | Téléphones | 25 | 27 | 32 | /27 | `192.168.10.192/27` |
# | Imprimantes | 10 | 12 | 16 | /28 | `192.168.10.224/28` |
# | Liaison | 2 | 4 | 4 | /30 | `192.168.10.240/30` |
#
# En rangeant par taille décroissante, chaque bloc tombe *de lui-même* sur un multiple de sa taille.
# La première adresse libre est `192.168.10.244`. Il reste à rendre le plan dans l'ordre où il a été
# demandé. Et si la somme des tailles dépasse celle du réseau, le plan n'existe pas : on le dit.
#
# Un `/31` suffirait à la liaison si les deux routeurs l'acceptent ; le `/30`, accepté partout, est ici
# le choix prudent.

# %%
widgets.cake_figure(
    "192.168.10.0/24",
    {
        "Atelier": "192.168.10.0/25",
        "Bureaux": "192.168.10.128/26",
        "Téléphones": "192.168.10.192/27",
        "Imprimantes": "192.168.10.224/28",
        "Liaison": "192.168.10.240/30",
    },
)

# %% [markdown]
# **À vous de réparer.** Un collègue a préparé le plan d'un second bâtiment, dans `192.168.30.0/24`. Il
# a posé les blocs bout à bout, **dans l'ordre des demandes** : certains sont mal alignés, d'autres se
# chevauchent. Corrigez les champs (validez par <kbd>Entrée</kbd> ou <kbd>Tab</kbd>) jusqu'au message
# vert. Plusieurs plans sont justes.

# %%
widgets.PlanExplorer(
    "192.168.30.0/24",
    {
        "Imprimantes": "192.168.30.0/28",
        "Atelier": "192.168.30.16/26",
        "Bureaux": "192.168.30.80/27",
        "Wi-Fi": "192.168.30.112/26",
        "Liaison": "192.168.30.176/30",
    },
    needs={"Imprimantes": 12, "Atelier": 60, "Bureaux": 28, "Wi-Fi": 60, "Liaison": 2},
)

# %%
widgets.Practice("vlsm", "192.168.10.0/24")

# %% [markdown] gmsi={"competences": ["1-4-2"]}
# <a id="diagnostic"></a>
# ## 13. Le diagnostic d'un poste
#
# Devant un poste qui ne communique pas, relevez ses réglages (`ipconfig /all` sous Windows, `ip a` et
# `ip route` sous Linux), puis posez ces questions **dans l'ordre**, et posez-les **toutes** : un
# poste peut avoir deux erreurs.

# %% [markdown]
# 1. Le masque est-il fait de 1 puis de 0, sans trou ?
# 2. L'adresse commence-t-elle par `169.254` (le DHCP n'a pas répondu) ou par `127` (la boucle
#    locale) ?
# 3. L'adresse est-elle celle du **réseau** ou de la **diffusion** ? Aucun poste ne peut la porter.
# 4. Une autre machine porte-t-elle déjà cette adresse ?
# 5. La passerelle est-elle **dans le réseau** du poste, et différente de son adresse ?
#
# Le serveur DNS, lui, peut être n'importe où : le poste le joint à travers sa passerelle.
#
# Appliquons-les à l'incident de ce matin.

# %%
poste = ipv4.parse_address("192.168.20.70")
passerelle = ipv4.parse_address("192.168.20.1")
masque = ipv4.parse_address("255.255.255.192")

print("réseau du poste         :", ipv4.format_address(poste & masque))
print("réseau de la passerelle :", ipv4.format_address(passerelle & masque))

# %% [markdown]
# Voilà la panne : la passerelle `192.168.20.1` est dans la part 0–63, le poste dans la part 64–127. Le
# poste ne peut pas l'atteindre, donc il n'atteint **aucun** autre réseau, dont celui de l'imprimante.
# La passerelle de son réseau est `192.168.20.126`. Une fois corrigée, le poste imprime ; vous le
# vérifiez, et vous l'écrivez dans le ticket.

# %%
widgets.Practice("diagnostic")

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# | je cherche… | je fais… | `172.16.45.200/20` |
# | :--- | :--- | :--- |
# | le masque | 20 bits à 1, le reste à 0 | `255.255.240.0` |
# | le pas | 256 − l'octet coupé du masque | 16, au 3ᵉ octet |
# | le réseau | bits d'hôte à 0 : le multiple du pas juste au-dessous | `172.16.32.0` |
# | la diffusion | bits d'hôte à 1 : juste avant le réseau suivant | `172.16.47.255` |
# | la plage | réseau + 1 à diffusion − 1 | `172.16.32.1` à `172.16.47.254` |
# | les hôtes | $2^{32 - p} - 2$ ; `/31` : 2, `/32` : 1 | 4 094 |
# | le joker | 255 − chaque octet du masque | `0.0.15.255` |

# %% [markdown]
# - Deux machines se parlent directement si elles ont la **même adresse de réseau**.
# - La **passerelle** est toujours dans le réseau du poste.
# - Un **plan** se fait du plus grand besoin au plus petit, chaque bloc **aligné** sur sa taille.
# - On calcule sur des **entiers**, jamais sur du texte.
#
# ## La suite : le devoir
#
# Vous avez tout ce qu'il faut pour le devoir **`bloc1-adressage`** (« devoir bloc1-adressage » dans
# l'onglet des devoirs, *Assignments*) : vous y écrirez ces calculs vous-même, sur un réseau qui
# n'appartient qu'à vous. Quand le compte rendu cite une section de cette leçon, revenez-y : les
# vérifications ✎ proposent toujours de nouveaux nombres.
#
# ## Sources
#
# Textes de l'IETF, consultables sur <https://www.rfc-editor.org> :
#
# - adresses et préfixes : RFC 791 (IPv4), RFC 4632 (CIDR) ;
# - `/31` sur les liaisons point à point : RFC 3021 ;
# - adresses privées : RFC 1918 ; adresses automatiques : RFC 3927 ; adresses partagées : RFC 6598 ;
# - exemples de documentation : RFC 5737 ; boucle locale : RFC 1122 ; multicast : RFC 5771 ;
# - registre des blocs à usage particulier : RFC 6890.
