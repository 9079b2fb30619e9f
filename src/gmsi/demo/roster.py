"""The simulated class: who they are, and what each one does with an assignment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gmsi.demo import answers
from gmsi.demo.guard import PREFIX


@dataclass(frozen=True)
class Work:
    """What a learner does with one assignment.

    `share` of the answers are the trainer's (the first ones, in the notebook's order),
    `mistakes` names the wrong solutions typed over them, `written` gives texts by grade_id, and
    `accident` then happens to the file.
    """

    share: float = 1.0
    mistakes: tuple[str, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)
    accident: Callable[[Path], None] | None = None
    late: bool = False
    submissions: int = 1


@dataclass(frozen=True)
class Learner:
    """A learner of the simulated class; `known` ones are on the trainer's class list."""

    name: str
    first_name: str
    last_name: str
    story: str
    work: Work
    known: bool = True

    @property
    def id(self) -> str:
        return PREFIX + self.name


ENDLESS = """\
def adresse_diffusion(adresse, prefixe):
    while True:
        pass
"""
BROKEN = """\
def prefixe_du_masque(masque)
    return masque.count("255") * 8
"""
READY_MADE = """\
import ipaddress


def adresse_reseau(adresse, prefixe):
    return str(ipaddress.ip_network(f"{adresse}/{prefixe}", strict=False).network_address)
"""

CLASS = (
    Learner("alice", "Alice", "Martin", "tout est juste", Work()),
    Learner(
        "bruno",
        "Bruno",
        "N'Guessan",
        "compte toutes les adresses",
        Work(mistakes=("no_minus_two",)),
    ),
    Learner("chloe", "Chloé", "Lefèvre", "masques de classe", Work(mistakes=("classful",))),
    Learner(
        "driss",
        "Driss",
        "El Amrani",
        "diffusion mal placée",
        Work(mistakes=("bcast_is_next", "first_is_net")),
    ),
    Learner("emma", "Emma", "D'Hondt", "moitié faite", Work(share=0.5)),
    Learner("farid", "Farid", "Benali", "rien rempli", Work(share=0.0)),
    Learner("gaelle", "Gaëlle", "Le Goff", "en retard", Work(late=True)),
    Learner(
        "hugo", "Hugo", "Petit", "boucle sans fin", Work(written={"adresse_diffusion": ENDLESS})
    ),
    Learner(
        "ines", "Inès", "Garcia", "faute de syntaxe", Work(written={"prefixe_du_masque": BROKEN})
    ),
    Learner(
        "jules",
        "Jules",
        "Moreau",
        "cellule de test effacée",
        Work(accident=answers.delete_first_test),
    ),
    Learner(
        "karim",
        "Karim",
        "Haddad",
        "réponse collée deux fois",
        Work(accident=answers.duplicate_first_answer),
    ),
    Learner("lea", "Léa", "Roux", "fichier tronqué", Work(accident=answers.truncate)),
    Learner(
        "mehdi", "Mehdi", "Ziani", "module ipaddress", Work(written={"adresse_reseau": READY_MADE})
    ),
    Learner(
        "nora",
        "Nora",
        "Schmitt",
        "vieux format de notebook",
        Work(accident=answers.rewrite_as_nbformat_3),
    ),
    Learner(
        "oscar",
        "Oscar",
        "Blanc",
        "fichier nommé en Latin-1",
        Work(accident=answers.add_latin_1_file),
    ),
    Learner(
        "paula", "Paula", "Da Silva", "notebook absent", Work(accident=answers.remove_notebook)
    ),
    Learner(
        "quentin", "Quentin", "Faure", "sortie de 50 Mo", Work(accident=answers.print_without_end)
    ),
    Learner("rania", "Rania", "Kaci", "absente de la liste de classe", Work(), known=False),
    Learner("simon", "Simon", "Œuvrard", "rend deux fois", Work(submissions=2)),
    Learner(
        "tom",
        "Tom",
        "Girard",
        "change les points dans le fichier",
        Work(share=0.5, accident=answers.raise_points),
    ),
)
