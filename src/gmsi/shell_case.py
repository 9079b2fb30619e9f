"""A learner's own draw for the assignment on shell scripts: tasks to weigh, extracts to foresee."""

from random import Random

from gmsi.identity import seeded_random

TASKS = (
    "créer les comptes des arrivants",
    "relever l'espace des disques",
    "compter les connexions refusées",
    "ranger les factures numérisées",
    "vérifier la sauvegarde de la nuit",
    "effacer les vieilles archives",
)
# Each pair of a misconception's key and an extract that someone who has it foresees wrongly.
EXTRACTS = (
    ("errexit_default", "false\necho FIN"),
    ("errexit_default", "set -e\nfalse\necho FIN"),
    ("errexit_in_condition", "set -e\nif grep -q bob /dev/null; then echo oui; fi\necho FIN"),
    ("errexit_in_condition", "set -e\nrm fichier-absent || echo 'rien à effacer'\necho FIN"),
    ("pipefail_status", "set -e\nfalse | sort\necho FIN"),
    ("pipefail_status", "set -eo pipefail\nfalse | sort\necho FIN"),
    ("unset_variable", 'set -u\nDOSSIER=factures\necho "$DOSIER"\necho FIN'),
    ("local_masks_status", "set -e\nlire() { local n=$(false); echo lu; }\nlire\necho FIN"),
    ("arith_zero_fails", "set -e\nn=0\n((n++))\necho FIN"),
)
LETTERS = "ABCDEFGHI"


def personal_case(learner: str, purpose: str = "bloc2-scripts") -> dict:
    """Plain data drawn from the name alone, with the French keys that the statement shows.

    `taches`: what each takes by hand, what is left with a script, what writing it takes (minutes),
    and how often it comes in a month. `extraits`: letter → shell text, in an order of one's own.
    """
    draw = seeded_random(purpose, learner)
    texts = draw.sample([text for _key, text in EXTRACTS], len(EXTRACTS))
    tasks = draw_tasks(draw)
    while not tells_apart(tasks):
        tasks = draw_tasks(draw)
    return {"taches": tasks, "extraits": dict(zip(LETTERS, texts, strict=True))}


def draw_tasks(draw: Random) -> list[dict]:
    """Six tasks; what is left is sometimes no less than the work by hand."""
    tasks = []
    for name in draw.sample(TASKS, len(TASKS)):
        minutes = draw.randrange(4, 40)
        left = minutes if draw.random() < 0.2 else draw.randrange(1, minutes)
        tasks.append(
            {
                "nom": name,
                "minutes": minutes,
                "reste": left,
                "script": draw.randrange(45, 600, 15),
                "par_mois": draw.choice((1, 2, 4, 10, 20)),
            }
        )
    return tasks


def tells_apart(tasks: list[dict]) -> bool:
    """Whether one task never pays, one is paid to the run, and months and runs rank differently."""
    useful = [task for task in tasks if task["minutes"] > task["reste"]]
    gains = [task["minutes"] - task["reste"] for task in useful]
    exact = [task["script"] % gain == 0 for task, gain in zip(useful, gains, strict=True)]
    runs = [-(-task["script"] // gain) for task, gain in zip(useful, gains, strict=True)]
    months = [run / task["par_mois"] for run, task in zip(runs, useful, strict=True)]
    if len(useful) == len(tasks) or any(exact) == all(exact):
        return False
    unique = sorted(months)[0] < sorted(months)[1] and sorted(runs)[0] < sorted(runs)[1]
    return unique and runs.index(min(runs)) != months.index(min(months))


def mistake_of(text: str) -> str:
    """The misconception that makes one foresee this extract wrongly; ValueError if it is none."""
    for key, known in EXTRACTS:
        if known == text:
            return key
    raise ValueError("cet extrait n'est pas de ceux du devoir")
