"""CC1, the network quiz: its questions, its papers, its marking and its verdict."""

from gmsi.quiz.answers import Answers, read_answers, write_answers
from gmsi.quiz.bank import Bank, read_bank
from gmsi.quiz.building import build_question
from gmsi.quiz.drawing import draw_paper
from gmsi.quiz.errors import BankError
from gmsi.quiz.item import Item, read_item
from gmsi.quiz.marking import Mark, mark
from gmsi.quiz.question import Paper, Question, question_id
from gmsi.quiz.session import Session
from gmsi.quiz.verdict import is_passed, needed

__all__ = [
    "Answers",
    "Bank",
    "BankError",
    "Item",
    "Mark",
    "Paper",
    "Question",
    "Session",
    "build_question",
    "draw_paper",
    "is_passed",
    "mark",
    "needed",
    "question_id",
    "read_answers",
    "read_bank",
    "read_item",
    "write_answers",
]
