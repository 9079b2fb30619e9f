"""CC1 as it is run in a centre: bank files, sessions, papers, answers files, marking.

`gmsi.quiz` is the pure code; this room reads and writes the files around it.
"""
