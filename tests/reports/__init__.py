"""The reports, from the gradebook to the pages."""
