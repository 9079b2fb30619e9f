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
    `accident` then happens to the file. `quiz` is the number of right answers at CC1.
    """

    share: float = 1.0
    mistakes: tuple[str, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)
    accident: Callable[[Path], None] | None = None
    late: bool = False
    submissions: int = 1
    quiz: int = 0


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
    Learner("alice", "Alice", "Martin", "tout est juste", Work(quiz=40)),
    Learner(
        "bruno",
        "Bruno",
        "N'Guessan",
        "compte toutes les adresses",
        Work(quiz=29, mistakes=("no_minus_two",)),
    ),
    Learner(
        "chloe", "Chloé", "Lefèvre", "masques de classe", Work(quiz=28, mistakes=("classful",))
    ),
    Learner(
        "driss",
        "Driss",
        "El Amrani",
        "diffusion mal placée",
        Work(quiz=31, mistakes=("bcast_is_next", "first_is_net")),
    ),
    Learner("emma", "Emma", "D'Hondt", "moitié faite", Work(quiz=20, share=0.5)),
    Learner("farid", "Farid", "Benali", "rien rempli", Work(quiz=0, share=0.0)),
    Learner("gaelle", "Gaëlle", "Le Goff", "en retard", Work(quiz=35, late=True)),
    Learner(
        "hugo",
        "Hugo",
        "Petit",
        "boucle sans fin",
        Work(quiz=30, written={"adresse_diffusion": ENDLESS}),
    ),
    Learner(
        "ines",
        "Inès",
        "Garcia",
        "faute de syntaxe",
        Work(quiz=29, written={"prefixe_du_masque": BROKEN}),
    ),
    Learner(
        "jules",
        "Jules",
        "Moreau",
        "cellule de test effacée",
        Work(quiz=33, accident=answers.delete_first_test),
    ),
    Learner(
        "karim",
        "Karim",
        "Haddad",
        "réponse collée deux fois",
        Work(quiz=28, accident=answers.duplicate_first_answer),
    ),
    Learner("lea", "Léa", "Roux", "fichier tronqué", Work(quiz=36, accident=answers.truncate)),
    Learner(
        "mehdi",
        "Mehdi",
        "Ziani",
        "module ipaddress",
        Work(quiz=25, written={"adresse_reseau": READY_MADE}),
    ),
    Learner(
        "nora",
        "Nora",
        "Schmitt",
        "vieux format de notebook",
        Work(quiz=32, accident=answers.rewrite_as_nbformat_3),
    ),
    Learner(
        "oscar",
        "Oscar",
        "Blanc",
        "fichier nommé en Latin-1",
        Work(quiz=38, accident=answers.add_latin_1_file),
    ),
    Learner(
        "paula",
        "Paula",
        "Da Silva",
        "notebook absent",
        Work(quiz=30, accident=answers.remove_notebook),
    ),
    Learner(
        "quentin",
        "Quentin",
        "Faure",
        "sortie de 50 Mo",
        Work(quiz=27, accident=answers.print_without_end),
    ),
    Learner("rania", "Rania", "Kaci", "absente de la liste de classe", Work(quiz=34), known=False),
    Learner("simon", "Simon", "Œuvrard", "rend deux fois", Work(quiz=29, submissions=2)),
    Learner(
        "tom",
        "Tom",
        "Girard",
        "change les points dans le fichier",
        Work(quiz=22, share=0.5, accident=answers.raise_points),
    ),
)

FURTHER = 6
# What the whole class takes: all accidents happen there, and the demonstration stays short.
BY_ALL = ("bloc1-adressage", "bloc1-cc1")


def takers(assignment: str) -> tuple[Learner, ...]:
    """Who takes an assignment: all of them the first ones, the first six go further."""
    return CLASS if assignment in BY_ALL else CLASS[:FURTHER]
