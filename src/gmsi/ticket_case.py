"""What the support assignment lends: a company's matrix, requests to sort, a learner's own cases.

Every ticket, name and number is invented.
"""

from datetime import date, datetime, timedelta

from gmsi.identity import seeded_random

# Rows: urgency 1 to 5; columns: impact 1 to 5. This company puts impact before urgency.
MATRIX = (
    (1, 1, 2, 3, 4),
    (1, 2, 3, 4, 4),
    (1, 2, 3, 4, 5),
    (2, 3, 4, 5, 5),
    (2, 3, 4, 5, 5),
)
# Days when this company's desk is closed, in 2026: holidays, and an inventory day.
CLOSED_DAYS = frozenset({date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 8), date(2026, 5, 14)})
CATEGORIES = ("matériel", "logiciel", "réseau", "compte", "manipulation")
REQUESTS = (
    ("Mon écran reste noir depuis ce matin.", "matériel"),
    ("L'imprimante du 2e fait un bruit de casserole et froisse les feuilles.", "matériel"),
    ("La souris ne répond plus, j'ai changé la pile.", "matériel"),
    ("Mon PC portable s'éteint tout seul, il est brûlant.", "matériel"),
    ("Il manque la touche E de mon clavier.", "matériel"),
    ("La batterie du portable ne tient plus dix minutes.", "matériel"),
    ("Le logiciel de paie affiche une erreur au démarrage.", "logiciel"),
    ("Excel plante dès que j'ouvre le fichier des ventes.", "logiciel"),
    ("L'application de pointage se ferme toute seule.", "logiciel"),
    ("Message d'erreur pendant la mise à jour de Windows.", "logiciel"),
    ("Pouvez-vous installer le nouveau logiciel de dessin\u00a0?", "logiciel"),
    ("La version d'Outlook est trop ancienne pour la visio.", "logiciel"),
    ("Plus d'Internet dans tout l'atelier.", "réseau"),
    ("Le wifi de la salle de réunion est très lent.", "réseau"),
    ("Impossible d'accéder au dossier partagé, le réseau ne répond pas.", "réseau"),
    ("La connexion à distance (VPN) coupe toutes les cinq minutes.", "réseau"),
    ("La prise murale du bureau 12 ne donne pas de connexion.", "réseau"),
    ("Aucun site ne s'ouvre, sur aucun poste de l'accueil.", "réseau"),
    ("J'ai oublié mon mot de passe.", "compte"),
    ("Mon compte est bloqué après trois essais.", "compte"),
    ("Le nouvel arrivant n'a pas encore d'identifiant.", "compte"),
    ("Je n'ai plus les droits sur le dossier de la comptabilité.", "compte"),
    ("On me refuse l'accès\u00a0: identifiant ou mot de passe incorrect.", "compte"),
    ("Merci de fermer le compte de M. Rémy, qui est parti.", "compte"),
    ("Comment faire pour mettre un tableau en paysage\u00a0?", "manipulation"),
    ("Je ne sais pas comment envoyer une pièce jointe.", "manipulation"),
    ("Où est passé le bouton pour trier les colonnes\u00a0?", "manipulation"),
    ("Comment retrouver un message que j'ai supprimé\u00a0?", "manipulation"),
    ("Je n'arrive pas à imprimer en recto verso, comment fait-on\u00a0?", "manipulation"),
    ("Pouvez-vous me montrer comment partager mon agenda\u00a0?", "manipulation"),
)

SERVICES = (
    ("la messagerie", "les messages ne partent plus"),
    ("l'application de devis", "les devis ne s'enregistrent plus"),
    ("le partage de l'atelier", "les plans ne s'ouvrent plus"),
    ("la téléphonie", "les appels n'arrivent plus"),
)
STEPS = (
    ("diagnostic en cours", "le remplacement de votre écran", "remplacement"),
    ("pièce commandée", "la livraison de votre batterie", "livraison"),
    ("solution provisoire posée", "le passage d'un technicien à votre bureau", "technicien"),
    ("en attente du fournisseur", "le rappel du fournisseur", "rappel"),
)


def personal_incident(learner: str, purpose: str = "bloc4-support") -> dict:
    """The traces that one incident left, as French lines, drawn from the name alone.

    The alert always comes before the first call, and the closing after the restoration.
    """
    draw = seeded_random(f"{purpose} incident", learner)
    service, symptom = draw.choice(SERVICES)
    day = datetime(2026, 3, draw.randint(2, 5) + 7 * draw.randint(0, 3))
    alert = day + timedelta(hours=8, minutes=draw.randint(5, 50))
    call = alert + timedelta(minutes=draw.randint(4, 12))
    taken = call + timedelta(minutes=draw.randint(3, 14))
    restored = taken + timedelta(minutes=draw.randint(35, 140))
    closed = restored + timedelta(hours=draw.randint(20, 26), minutes=draw.randint(1, 40))
    users = draw.randint(6, 48)
    return {
        "numero": f"INC-{draw.randint(1000, 9999)}",
        "service": service,
        "traces": [
            f"{alert:%d/%m/%Y %H:%M}  supervision\u00a0: alerte, {service} ne répond plus",
            f"{call:%d/%m/%Y %H:%M}  premier appel d'un utilisateur\u00a0: «\u00a0{symptom}\u00a0»",
            f"{taken:%d/%m/%Y %H:%M}  Inès (N2) prend l'incident en charge",
            f"{restored:%d/%m/%Y %H:%M}  service rétabli pour les {users} utilisateurs touchés",
            f"{closed:%d/%m/%Y %H:%M}  clôture, après accord du responsable",
        ],
    }


def personal_ticket(learner: str, purpose: str = "bloc4-support") -> dict:
    """One request whose progress a memo must tell; `mot` is a word that names the next step."""
    draw = seeded_random(f"{purpose} memo", learner)
    state, step, word = draw.choice(STEPS)
    day = date(2026, 4, draw.randint(7, 28))
    return {
        "numero": f"T-{draw.randint(2000, 9999)}",
        "demandeur": draw.choice(("Mme Diallo", "M. Lopez", "Mme Nguyen", "M. Martin")),
        "etat": state,
        "prochaine_etape": step,
        "mot": word,
        "delai": day,
        "contact": f"poste {draw.randint(4100, 4899)}",
    }
