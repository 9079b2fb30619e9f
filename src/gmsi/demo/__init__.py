"""A simulated class that works, submits and is graded through the real nbgrader."""
