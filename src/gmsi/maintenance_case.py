"""A learner's own week of maintenance: tasks, technicians and hours, drawn from the name alone."""

from gmsi.identity import seeded_random

DAYS = ("lundi", "mardi", "mercredi", "vendredi")
SPANS = ((8, 12), (13, 17))
TECHNICIANS = {
    "Inès": ("serveur", "réseau"),
    "Karim": ("poste", "impression"),
    "Lou": ("poste", "réseau"),
}


def personal_week(learner: str, purpose: str = "bloc3-maintenance") -> dict:
    """Plain data, with the French keys that the statement shows.

    Thursday is a holiday; one technician is away for a day. The tasks never fit in Monday alone,
    and every draw leaves room for a plan without a late task (the tests try hundreds of names).
    """
    draw = seeded_random(purpose, learner)
    long, short = (lambda: draw.randint(3, 4)), (lambda: draw.randint(1, 2))
    tasks = {
        "sauvegarder le serveur": task("serveur", long(), "mardi"),
        "mettre à jour le serveur": task(
            "serveur", long(), "mercredi", "sauvegarder le serveur", True
        ),
        "tester la restauration": task("serveur", 2, "vendredi", "mettre à jour le serveur"),
        "changer le commutateur": task("réseau", long(), draw.choice(DAYS[1:3]), afternoon=True),
        "câbler la salle de réunion": task("réseau", long(), "vendredi", "changer le commutateur"),
        "nettoyer les imprimantes": task("impression", long(), draw.choice(DAYS[1:])),
        "remplacer le disque de l'accueil": task("poste", short(), "lundi"),
        "préparer cinq portables": task("poste", long(), draw.choice(DAYS[1:3])),
        "livrer les cinq portables": task("poste", short(), "vendredi", "préparer cinq portables"),
    }
    away = draw.choice(tuple(TECHNICIANS))
    return {
        "taches": tasks,
        "techniciens": {name: list(skills) for name, skills in TECHNICIANS.items()},
        "jours": list(DAYS),
        "absence": [away, draw.choice(DAYS[1:3])],
    }


def task(
    skill: str, hours: int, due: str, after: str | None = None, afternoon: bool = False
) -> dict:
    """One task: `due` is the last day it may end; `afternoon` asks for 13 h to 17 h."""
    return {
        "competence": skill,
        "duree": hours,
        "echeance": due,
        "apres": after,
        "apres_midi": afternoon,
    }
