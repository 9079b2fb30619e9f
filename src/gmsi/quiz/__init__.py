"""CC1, the network quiz: its questions, its papers, its marking and its verdict."""

from gmsi.quiz.verdict import is_passed, needed

__all__ = ["is_passed", "needed"]
