"""Autograded courseware for the French certification GMSI."""

__version__ = "0.1.0"
