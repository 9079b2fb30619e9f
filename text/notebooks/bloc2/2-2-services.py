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
# # Les services réseau d'un serveur : DHCP, DNS, SSH, Samba
#
# **Bloc 2, activités 2-1 et 2-2 · durée : 50 minutes environ · prérequis : adresses IPv4 et masques (leçon 1-4), quelques lignes de Python**
#
# À la fin de cette leçon, vous saurez :
#
# | vous saurez… | compétence |
# | :--- | :---: |
# | installer un serveur dans le bon ordre, et le **vérifier avant** de le redémarrer | 2-1-2 |
# | dire ce que font un **DHCP** et un **DNS**, lire leurs fichiers, suivre un bail et un nom | 2-2-1 |
# | dimensionner une étendue, régler un bail, publier une zone directe et sa zone inverse | 2-2-2 |
# | fermer un accès **SSH** sans s'enfermer dehors, partager un dossier avec **Samba** | 2-1-2 |
#
# Exécutez chaque cellule par <kbd>Maj</kbd> + <kbd>Entrée</kbd>. Les **explorateurs** se manipulent ; les
# **vérifications** ✎ répondent aussitôt et ne comptent dans aucune note.

# %%
from gmsi import dhcp  # les calculs de cette leçon
from gmsi.tools import installed
from gmsi.widgets import LeaseExplorer, Practice, ShareExplorer, SshdExplorer, ZoneExplorer

# %% [markdown]
# <a id="situation"></a>
# ## La situation : une agence, un serveur, quatre services
#
# Le cabinet **Brière** ouvre une agence à Angers. Le plan d'adressage est fait : `10.42.17.0/24`, passerelle `10.42.17.254`. Votre responsable vous écrit :
#
# > « Le serveur est en rack, Debian est dessus. Il faut que les postes aient une adresse, que les noms répondent, qu'on puisse l'administrer à distance
# > sans l'ouvrir à tout le monde, et que le service Devis ait son dossier partagé. Et surtout, **vérifiez avant de redémarrer** : la dernière fois, une virgule a
# > privé tout un étage de réseau. »
#
# | service | question des postes | serveur libre sur Debian | son équivalent sous Windows Server |
# | :--- | :--- | :--- | :--- |
# | **DHCP** | « quelle est mon adresse ? » | Kea | rôle *Serveur DHCP* |
# | **DNS** | « quelle est l'adresse de `fichiers` ? » | BIND | rôle *Serveur DNS* |
# | **SSH** | « puis-je administrer d'ici ? » | OpenSSH | OpenSSH, bureau à distance |
# | **SMB** | « puis-je lire ce dossier ? » | Samba | partage de fichiers |
#
# Les noms de cette leçon finissent par `.example`, une terminaison réservée aux exemples (RFC 2606).

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="installer"></a>
# ## 1. Installer : le bon paquet, le bon port
#
# Un service réseau a deux côtés : un **serveur**, qui écoute sur un port connu, et des **clients**. Debian les range dans des paquets différents, aux noms voisins.
#
# | service | paquet du serveur | le serveur écoute sur | paquet du client, à ne pas confondre |
# | :--- | :--- | :--- | :--- |
# | DHCP | `kea-dhcp4-server` | UDP **67** (le client, lui, reçoit sur 68) | `isc-dhcp-client` |
# | DNS | `bind9` | UDP et TCP **53** | `bind9-dnsutils` |
# | SSH | `openssh-server` | TCP **22** | `openssh-client` |
# | SMB | `samba` | TCP **445** (139 : l'ancien passage par NetBIOS) | `smbclient` |
#
# `isc-dhcp-server`, l'ancien serveur DHCP du même éditeur, n'est plus maintenu depuis la fin de 2022 : Kea lui succède. Vous le croiserez encore.
#
# Après l'installation, deux commandes disent si le service tourne et s'il repartira au prochain démarrage : `systemctl status kea-dhcp4-server` et
# `systemctl is-enabled kea-dhcp4-server`. Une troisième dit s'il écoute : `ss -lunp` (UDP) ou `ss -ltnp` (TCP).

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="procedure"></a>
# ### La procédure, dans l'ordre
#
# Une procédure d'installation se **rédige**, se **suit** et se **teste**. L'ordre n'est pas une affaire de goût : chaque étape a besoin d'une autre.
#
# | étape | pourquoi pas plus tard |
# | :--- | :--- |
# | 1. adresse **fixe** du serveur | un serveur qui change d'adresse n'est plus là où on l'annonce |
# | 2. chercher un **autre serveur DHCP** sur ce réseau | deux serveurs se contredisent, et les postes prennent le premier qui répond |
# | 3. installer les paquets | les fichiers d'origine arrivent avec eux |
# | 4. **copier** les fichiers d'origine | c'est le retour en arrière |
# | 5. écrire la configuration | |
# | 6. la **faire lire** par le vérificateur | une faute d'écriture empêcherait le service de repartir |
# | 7. redémarrer | |
# | 8. **essayer depuis un poste** | « ça tourne » ne veut pas dire « ça répond » |
# | 9. consigner, avec le résultat de l'essai | le suivant saura ce qui a changé |
#
# L'effet sur le réseau se pense **avant** : un DHCP mal réglé touche tous les postes, un DNS faux fait croire à une panne d'Internet, un SSH trop fermé vous coûte un déplacement.

# %%
Practice("etape")

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="verifier"></a>
# ### Le vérificateur : ce qu'il voit, ce qu'il laisse passer
#
# | service | commande | ce qu'elle voit | ce qu'elle laisse passer **en silence** |
# | :--- | :--- | :--- | :--- |
# | Kea | `kea-dhcp4 -t fichier` | virgule, mot-clé inconnu, plage hors du sous-réseau | passerelle hors du sous-réseau, plage qui prend .0 ou .255, T2 trop long |
# | BIND | `named-checkzone zone fichier` | SOA ou NS manquant, adresse impossible, alias qui porte autre chose | PTR faux, point oublié devant un alias, MX vers un alias (un simple avertissement) |
# | sshd | `sshd -t`, `sshd -T` | option inconnue, valeur impossible | une valeur écrite deux fois, une porte fermée à clé de l'intérieur |
# | Samba | `testparm -s` | crochet oublié, oui/non mal écrit | **paramètre inconnu** (un message, mais code de retour 0), invité qui écrit |
#
# **La règle** : le vérificateur lit l'**écriture**. Ce que la configuration **fait**, c'est à vous de le vérifier, en demandant les valeurs *en vigueur* (`sshd -T`, `named-checkzone -D`)
# puis en essayant.
#
# Ces outils sont-ils sur votre machine ? S'ils manquent, la leçon et le devoir marchent quand même : seule cette partie de la vérification attendra.

# %%
for outil in ["kea-dhcp4", "named-checkzone", "sshd", "testparm"]:
    print(f"{outil:<16}", "présent" if installed(outil) else "absent")

# %% [markdown] gmsi={"competences": ["2-2-1"]}
# <a id="dora"></a>
# ## 2. DHCP : obtenir une adresse
#
# Un poste qui démarre n'a pas d'adresse. Quatre messages lui en donnent une : **D**iscover, **O**ffer, **R**equest, **A**ck. Le premier et le troisième sont envoyés **à tous** : le poste ne connaît encore
# personne, puis il fait savoir aux autres serveurs qu'il n'a pas pris leur offre.
#
# Si personne ne répond, le poste se donne seul une adresse en `169.254.x.x` : ce n'est pas l'adresse d'un serveur, c'est le signe d'un **DHCP muet**.
#
# <a id="bail"></a>
# ### La garder : la vie d'un bail
#
# L'adresse n'est pas donnée, elle est **louée** : c'est le *bail*. Le poste n'attend pas la fin :
#
# - à **T1**, la moitié du bail, il demande à **son** serveur de prolonger ;
# - à **T2**, les sept huitièmes, il demande à **n'importe quel** serveur ;
# - à la fin, sans réponse, il **rend** l'adresse.
#
# On a donc toujours T1 < T2 < durée. Kea compte en **secondes** (8 h = 28 800) et ne vérifie pas cet ordre. Changez le bail et l'histoire :

# %%
LeaseExplorer()

# %%
Practice("renouvellement")

# %% [markdown] gmsi={"competences": ["2-2-2"]}
# <a id="taille"></a>
# ### Quelle taille, et quel bail ?
#
# Une **étendue** suffit si sa plage contient **le plus grand nombre de baux en cours au même moment**. Deux pièges :
#
# - **les bornes comptent** : de .60 à .99, il y a 99 − 60 **+ 1** = 40 adresses. Une *exclusion* se compte de la même façon ;
# - un visiteur qui s'en va garde son adresse jusqu'à la fin du bail. Avec un bail de 8 jours, le Wi-Fi des visiteurs s'épuise ; avec 1 heure, il respire.
#
# D'où l'usage : bail **court** là où l'on passe (Wi-Fi d'invités), **long** là où l'on reste (postes fixes).

# %%
# Des visiteurs arrivent toutes les dix minutes, de 9 h à 17 h. Combien d'adresses selon le bail ?
arrivees = range(9 * 60, 17 * 60, 10)  # en minutes depuis minuit
for heures in [1, 2, 4, 8]:
    baux = [(arrivee, arrivee + heures * 60) for arrivee in arrivees]
    print(f"bail de {heures} h : {dhcp.peak(baux)} adresses au plus fort")

# %%
Practice("plage_dhcp")

# %%
Practice("pointe")

# %% [markdown] gmsi={"competences": ["2-2-2"]}
# <a id="etendue"></a>
# ### Où placer la plage ?
#
# Dans `10.42.17.0/24`, on réserve d'abord ce qui ne doit **jamais** être loué :
#
# | adresses | à qui | dans la plage ? |
# | :--- | :--- | :---: |
# | .0 et .255 | le réseau et la diffusion | non, jamais |
# | .254 | la passerelle | non |
# | .1 à .49 | serveurs, réglés **à la main** (adresse fixe) | non |
# | .50 à .59 | imprimantes : adresse **réservée**, toujours la même, donnée par le DHCP d'après leur carte | non |
# | .60 à .240 | postes | **oui** |
#
# Trois fautes que Kea accepte sans un mot : une **passerelle hors du sous-réseau** (les postes ne peuvent pas la joindre), une plage qui **prend .0, .255 ou la passerelle** (un poste finira par recevoir cette adresse), et des **bits de machine** dans
# le sous-réseau (`10.42.17.5/24` au lieu de `10.42.17.0/24`).
#
# Adresse *fixe* ou adresse *réservée* ? La première est écrite sur l'appareil ; la seconde reste sur le serveur, et se change d'un seul endroit.

# %%
Practice("kea")

# %% [markdown] gmsi={"competences": ["2-2-1", "2-2-2"]}
# <a id="kea"></a>
# ### Le fichier de Kea
#
# C'est du **JSON** : des accolades pour un ensemble de noms et de valeurs, des crochets pour une liste, des virgules **entre** les éléments, des guillemets **droits** autour des textes.
#
# ```
# {
#   "Dhcp4": {
#     "interfaces-config": { "interfaces": [ "eth0" ] },
#     "valid-lifetime": 28800,
#     "renew-timer": 14400,
#     "rebind-timer": 25200,
#     "subnet4": [
#       {
#         "id": 1,
#         "subnet": "10.42.17.0/24",
#         "pools": [ { "pool": "10.42.17.60 - 10.42.17.240" } ],
#         "option-data": [
#           { "name": "routers", "data": "10.42.17.254" },
#           { "name": "domain-name-servers", "data": "10.42.17.12" },
#           { "name": "domain-name", "data": "angers.briere.example" }
#         ],
#         "reservations": [ { "hw-address": "02:00:5e:00:00:01", "ip-address": "10.42.17.50" } ]
#       }
#     ]
#   }
# }
# ```
#
# - Les **options** sont ce que le poste reçoit avec son adresse : passerelle (3), serveurs de noms (6), domaine (15). Donnez **votre** serveur de noms : un serveur public ne connaît pas `fichiers`.
# - Quand Kea dit « ligne 7 : une virgule attendue », la virgule manque **à la fin de la ligne d'avant**.
# - `"interfaces"` nomme la carte réseau du serveur ; pour vérifier ailleurs, on met une liste vide.
#
# La même étendue, sous Windows Server (PowerShell) :
#
# ```
# Add-DhcpServerv4Scope -Name "Angers" -StartRange 10.42.17.60 -EndRange 10.42.17.240 -SubnetMask 255.255.255.0 -LeaseDuration 08:00:00
# Set-DhcpServerv4OptionValue -ScopeId 10.42.17.0 -Router 10.42.17.254 -DnsServer 10.42.17.12 -DnsDomain angers.briere.example
# ```

# %% [markdown] gmsi={"competences": ["2-2-1"]}
# <a id="journal"></a>
# ### Qui a quelle adresse ?
#
# Kea garde ses baux dans `/var/lib/kea/kea-leases4.csv`. Ce fichier est un **journal** : à chaque événement, une ligne de plus. Pour une adresse, **la dernière ligne fait foi**.
#
# | colonne | sens |
# | :--- | :--- |
# | `address`, `hwaddr`, `hostname` | l'adresse, la carte, le nom |
# | `expire` | la fin du bail, en secondes depuis le 1er janvier 1970 |
# | `state` | 0 : en cours ; 1 : refusée par le poste (déjà prise par un autre) ; 2 : terminée et reprise |

# %%
Practice("baux")

# %% [markdown] gmsi={"competences": ["2-2-1"]}
# <a id="noms"></a>
# ## 3. DNS : un nom, une adresse
#
# Une **zone** est le fichier des noms d'un domaine. Ses lignes sont des *enregistrements* : un nom, un type, une valeur.
#
# ```
# $TTL 86400
# @         IN SOA   ns1 hostmaster ( 2026112701 3600 900 1209600 3600 )
#           IN NS    ns1
#           IN MX    10 courriel
# ns1       IN A     10.42.17.12
# fichiers  IN A     10.42.17.20
# courriel  IN A     10.42.17.25
# intranet  IN CNAME fichiers
# ```
#
# | type | dit |
# | :--- | :--- |
# | `SOA` | serveur maître, responsable, **numéro de série**, puis quatre durées : rafraîchir, réessayer, abandonner, retenir une absence |
# | `NS` | un serveur de noms de la zone ; il lui faut une adresse |
# | `A` | l'adresse IPv4 d'un nom |
# | `CNAME` | un **alias** : « voyez plutôt cet autre nom ». Un alias ne porte rien d'autre |
# | `MX` | où remettre le courrier du domaine ; le plus petit nombre est essayé d'abord |
# | `PTR` | dans la zone inverse : le nom d'une adresse |
#
# Une ligne qui commence par un blanc garde le nom de la ligne d'avant. L'adresse du responsable, `hostmaster@angers…`, s'écrit dans le SOA avec un **point** à la place du `@` :
# dans ce fichier, `@` veut dire « la zone elle-même ».

# %% [markdown] gmsi={"competences": ["2-2-1"]}
# <a id="point"></a>
# ### Le point final
#
# C'est la faute la plus fréquente, et la plus discrète. Un nom **sans** point final est *relatif* : le serveur lui ajoute le nom de la zone. Un nom **avec** point final est *entier*.
#
# | écrit dans la zone `angers.briere.example.` | compris |
# | :--- | :--- |
# | `ns1` | `ns1.angers.briere.example.` |
# | `ns1.angers.briere.example.` | `ns1.angers.briere.example.` |
# | `ns1.angers.briere.example` (point oublié) | `ns1.angers.briere.example.angers.briere.example.` |
#
# Enlevez et remettez le point final ; essayez aussi `@` :

# %%
ZoneExplorer("fichiers.angers.briere.example")

# %%
Practice("point-final")

# %% [markdown] gmsi={"competences": ["2-2-1"]}
# <a id="inverse"></a>
# ### La zone inverse
#
# « Qui est 10.42.17.20 ? » La question se pose dans un autre arbre, `in-addr.arpa`, où les octets sont **retournés** : le DNS lit un nom de la fin vers le début, du plus général au plus précis, alors qu'une adresse va du plus général au
# plus précis de gauche à droite.
#
# - le nom inverse de `10.42.17.20` est `20.17.42.10.in-addr.arpa.` ;
# - la zone inverse de `10.42.17.0/24` est `17.42.10.in-addr.arpa.` ; on n'y écrit donc que le **dernier** octet : `20 IN PTR fichiers.angers.briere.example.` ;
# - le point final y est **obligatoire** en pratique : sans lui, le nom serait complété par celui de la zone *inverse* ;
# - les deux zones doivent **dire la même chose** : une adresse A, un PTR qui rend le même nom. Aucun vérificateur ne compare les deux fichiers à votre place.
#
# Quand le préfixe ne tombe pas sur un point (/23, /26…), il faut plusieurs zones, ou une délégation particulière (RFC 2317) : c'est hors de cette leçon.

# %%
Practice("a-l-envers")

# %% [markdown] gmsi={"competences": ["2-2-2"]}
# <a id="serie"></a>
# ### Le numéro de série
#
# Un serveur secondaire compare son numéro à celui du maître : **s'il n'a pas grandi, il ne recopie rien**. L'usage (RFC 1912) l'écrit `AAAAMMJJnn` : le jour, puis un rang.
#
# - un autre jour : la date, et `01` ;
# - **le même jour** : le rang suivant. Récrire `01` ne publie rien ;
# - après 99, ou si le numéro publié porte une date future : on ajoute 1, car il doit **toujours grandir**.

# %%
Practice("serie")

# %% [markdown] gmsi={"competences": ["2-2-1"]}
# <a id="messagerie"></a>
# ### Alias et courrier
#
# Un alias évite d'écrire deux fois une adresse : si `fichiers` déménage, `intranet` suit. Donner deux `A` à la place, c'est en oublier un le jour du déménagement.
#
# Deux interdits : un alias ne porte **rien d'autre** que son `CNAME` (BIND refuse), et un **MX ou un NS ne désigne jamais un alias** (RFC 2181 ; pour un MX, `named-checkzone` avertit seulement).

# %%
Practice("courrier")

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="ssh-valeur"></a>
# ## 4. SSH : la valeur en vigueur
#
# Le serveur SSH ouvre une session d'administration : c'est la porte la plus attaquée de la machine. Une base solide :
#
# | réglage | valeur | pourquoi |
# | :--- | :--- | :--- |
# | `PermitRootLogin` | `no` | on entre sous son nom, puis on demande ses droits. `prohibit-password` laisse encore entrer root **avec une clé** |
# | `PasswordAuthentication` | `no` | une clé ne se devine pas |
# | `MaxAuthTries` | 3 | coupe les essais |
# | `X11Forwarding` | `no` | inutile sur un serveur |
# | `AllowGroups` | les groupes admis | tous les autres comptes restent dehors |
#
# **La règle qui surprend : la première valeur lue l'emporte.** Récrire une ligne plus bas ne change rien, et sshd ne dit rien. Or, sur Debian, `sshd_config` commence par
# `Include /etc/ssh/sshd_config.d/*.conf` : ces fichiers sont lus **d'abord**, dans l'ordre de leurs noms. Un fichier laissé là par l'hébergeur peut donc l'emporter sur tout ce que vous écrivez ensuite.
#
# Donnez à votre fichier le nom `10-…`, puis essayez les autres textes, et l'autre compte :

# %%
SshdExplorer()

# %%
Practice("premiere-valeur")

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="ssh-match"></a>
# ### Le bloc `Match`
#
# `Match User depot` ouvre un bloc : les lignes qui suivent ne valent que pour ce compte, **jusqu'au prochain `Match` ou à la fin du fichier**. Le décalage à gauche n'y change rien. Deux conséquences :
#
# - un réglage général écrit **sous** un bloc n'est plus général ;
# - pour le compte visé, le bloc **l'emporte** sur ce qui est écrit hors des blocs : il peut rouvrir ce que vous aviez fermé.
#
# Pour un compte qui ne fait que déposer des fichiers : `ForceCommand internal-sftp` et `AllowTcpForwarding no`.

# %%
Practice("match")

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="portes"></a>
# ### Ne pas s'enfermer dehors
#
# `AllowGroups` ferme la porte à tous les autres, **vous compris** si votre compte n'est pas dans le groupe. Avant de redémarrer :
#
# 1. demandez à sshd ce qu'il a compris, **pour votre compte** : `sshd -T -C user=mleroy,host=poste,addr=10.42.17.60` ;
# 2. vérifiez vos groupes : `id mleroy` ;
# 3. gardez une session ouverte, et essayez d'en ouvrir une **seconde**.
#
# Le premier point répond aussi pour les autres : on y voit qui un bloc `Match` attrape.

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="samba"></a>
# ## 5. Samba : partager un dossier
#
# `/etc/samba/smb.conf` a une section `[global]`, puis une section par partage :
#
# ```
# [global]
#     workgroup = BRIERE
#     server min protocol = SMB3
#
# [devis]
#     path = /srv/partages/devis
#     valid users = @gg_devis @gg_direction
#     read only = yes
#     write list = @gg_devis
#     guest ok = no
#     create mask = 0660
#     directory mask = 2770
# ```
#
# - **`read only` et `writeable` règlent la même chose, en sens contraire.** Écrire les deux, c'est laisser la dernière ligne décider.
# - Un groupe prend un **`@`**. Sans lui, Samba cherche une personne de ce nom, ne la trouve pas, et ne dit rien.
# - Un paramètre **mal orthographié est ignoré** : `testparm` l'écrit à l'écran, mais rend un code de succès. Lisez ce qu'il dit.
# - `guest ok = yes` ouvre à n'importe qui ; avec l'écriture, n'importe qui peut effacer.
# - `server min protocol = SMB3` refuse SMB 1, abandonné et vulnérable.

# %%
Practice("contraires")

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="droits"></a>
# ### Deux portes à passer
#
# Par le réseau, il faut passer **deux** portes : celle du partage (`smb.conf`) et celle du dossier (droits Unix). Il reste **le plus étroit des deux droits**. Sur le partage :
#
# 1. `valid users` : qui entre. Vide, tout compte entre ;
# 2. `write list` : qui écrit, même si le partage est en lecture seule ;
# 3. sinon, `read only` décide.
#
# Décochez les lignes une à une, et regardez ce que Nina obtient :

# %%
ShareExplorer()

# %%
Practice("deux-portes")

# %% [markdown] gmsi={"competences": ["2-1-2"]}
# <a id="masques"></a>
# ### Ce que l'on crée dans le partage
#
# `create mask` (fichiers) et `directory mask` (dossiers) disent, en octal, quels droits un nouvel élément **peut garder** : propriétaire, groupe, autres.
#
# | masque | propriétaire | groupe | autres |
# | :---: | :---: | :---: | :---: |
# | `0660` | lit, écrit | lit, écrit | **rien** |
# | `0664` | lit, écrit | lit, écrit | lit : le fichier est ouvert à tous les comptes |
# | `0644` | lit, écrit | lit seulement : vos collègues ne peuvent pas modifier | lit |
#
# Pour un dossier, on ajoute le droit de traverser (`0770`), et souvent un `2` devant (`2770`) : ce qui est créé dedans garde le groupe du dossier.

# %% [markdown]
# <a id="resume"></a>
# ## À retenir
#
# - **Écrire, vérifier, redémarrer, essayer, noter** : dans cet ordre. Le vérificateur lit l'écriture, pas l'intention.
# - **DHCP** : les bornes comptent ; T1 à la moitié, T2 aux sept huitièmes ; ni .0, ni .255, ni la passerelle dans la plage ; des secondes.
# - **DNS** : le point final dit qu'un nom est entier ; la zone inverse retourne les octets ; le numéro de série grandit toujours ; un MX ne désigne pas un alias.
# - **SSH** : la première valeur l'emporte, sauf pour le compte qu'un bloc Match attrape ; vérifiez votre propre porte avant de la fermer.
# - **Samba** : deux portes, le plus étroit des deux droits ; un `@` devant un groupe ; un mot inconnu est ignoré.
#
# ## La suite : le devoir
#
# Le devoir **`bloc2-services`** (onglet des devoirs, *Assignments*) vous fait écrire les quatre configurations d'une agence, avec vos propres adresses, puis les
# confie au vérificateur de chaque service.
#
# <a id="sources"></a>
# ## Sources
#
# - DHCP : RFC 2131 (messages, et T1 et T2 au § 4.4.5) ; manuel de Kea, *Kea Administrator Reference Manual* (`kea.readthedocs.io`).
# - DNS : RFC 1035 (fichiers de zone), RFC 1912 (fautes courantes, numéro de série, accord des A et des PTR), RFC 2181 § 10.3 (ni MX ni NS vers un alias), RFC 2606 (`.example`).
# - SSH : pages de manuel `sshd_config(5)` et `sshd(8)` ; ANSSI, *Recommandations pour un usage sécurisé d'(Open)SSH*, note DAT-NT-007.
# - Samba : pages de manuel `smb.conf(5)` et `testparm(1)`.
# - Ce que chaque vérificateur voit ou laisse passer a été **essayé** sur Debian 12 : Kea 2.2, BIND 9.18, OpenSSH 9.2, Samba 4.17.
