"""Immediate feedback: training submissions graded and answered as they arrive."""
