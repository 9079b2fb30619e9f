"""A learner's own numbers for the assignment on algorithms: lists to trace and tasks to weigh."""

from random import Random

from gmsi.identity import seeded_random

DISK_LIMIT = 80
SERVERS = 7
STOCK = 15
# Positions that a binary search of fifteen items reaches in four comparisons.
DEEPEST = (0, 2, 4, 6, 8, 10, 12, 14)
TASKS = (
    ("créer les comptes des stagiaires", False),
    ("vérifier les sauvegardes de la nuit", False),
    ("purger les fichiers temporaires", False),
    ("installer les mises à jour des serveurs", False),
    ("relever l'espace disque", False),
    ("choisir le successeur du serveur de fichiers", True),
    ("rappeler un utilisateur mécontent", True),
)


def personal_case(learner: str, purpose: str = "bloc2-algorithmes") -> dict:
    """Plain data drawn from the name alone, with the French keys that the statement shows.

    `disques` are percentages, one exactly at the limit; `inventaire` is sorted and `cherche` one
    of its numbers; `a_trier` has no two equal values; `taches` are those to automate or not.
    """
    draw = seeded_random(purpose, learner)
    inventory = sorted(draw.sample(range(1000, 9999), STOCK))
    return {
        "disques": draw_disks(draw),
        "inventaire": inventory,
        "cherche": inventory[draw.choice(DEEPEST)],
        "a_trier": draw_unsorted(draw),
        "taches": [draw_task(draw, *task) for task in draw.sample(TASKS, len(TASKS))],
    }


def draw_disks(draw: Random) -> list[int]:
    """Percentages that rise and fall, with one at the limit and one above, never first."""
    others = draw.sample(range(20, DISK_LIMIT - 1), SERVERS - 2)
    later = [*others[1:], DISK_LIMIT, draw.randint(DISK_LIMIT + 1, 98)]
    draw.shuffle(later)
    return [others[0], *later]


def draw_unsorted(draw: Random) -> list[int]:
    """Five values whose smallest comes last, so that two sorts do not look alike half-way."""
    low, *others = sorted(draw.sample(range(10, 100), 5))
    draw.shuffle(others)
    if others[0] < others[1]:
        others[0], others[1] = others[1], others[0]
    return [*others, low]


def draw_task(draw: Random, name: str, judgement: bool) -> dict:
    """A task with what it costs by hand and what its script would cost to write, in minutes."""
    return {
        "nom": name,
        "minutes": draw.randrange(5, 65, 5),
        "par_an": draw.choice((4, 12, 52, 250)),
        "script": draw.randrange(60, 660, 30),
        "jugement": judgement,
    }
