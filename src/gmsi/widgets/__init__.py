"""Explorers, self-checks and figures of the lessons: thin, over the pure modules."""

from gmsi.widgets.bits import BitsExplorer
from gmsi.widgets.cake import CakeExplorer
from gmsi.widgets.figures import cake_figure, two_networks_figure
from gmsi.widgets.octet import OctetExplorer
from gmsi.widgets.plan import PlanExplorer
from gmsi.widgets.practice import Practice
from gmsi.widgets.quiz_form import QuizForm, quiz_form

__all__ = [
    "BitsExplorer",
    "CakeExplorer",
    "OctetExplorer",
    "PlanExplorer",
    "Practice",
    "QuizForm",
    "cake_figure",
    "quiz_form",
    "two_networks_figure",
]
