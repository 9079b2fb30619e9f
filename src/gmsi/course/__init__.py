"""Checks and mirrors of the course itself: what an author relies on before a class does."""
