"""Grading and answering a class: submissions side by side, on this machine or on a cluster."""
