"""From the gradebook to competences, verdicts and class reports."""
