"""The named misconceptions: what a learner wrongly does, said so that they can mend it."""

from gmsi.misconceptions._catalogue import describe, keys, lesson_of

__all__ = ["describe", "keys", "lesson_of"]
