"""The French feedback page that `nbgrader generate_feedback` makes, and immediate feedback."""
