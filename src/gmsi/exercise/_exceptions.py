"""Exceptions of learners' code, told in French."""

SENTENCES = {
    "AttributeError": "vous demandez à une valeur un attribut ou une méthode qu'elle n'a pas",
    "IndexError": "vous demandez un élément au-delà de la fin d'une liste ou d'un texte",
    "KeyError": "vous demandez à un dictionnaire ou à un tableau une clé qui n'y est pas",
    "ModuleNotFoundError": "vous importez un module qui n'existe pas ici",
    "NameError": "vous utilisez un nom qui n'est pas défini (faute de frappe ?)",
    "NotImplementedError": "la réponse n'a pas encore été écrite",
    "OverflowError": "un calcul donne un nombre trop grand",
    "RecursionError": "la fonction s'appelle elle-même sans fin",
    "TypeError": "une opération ou une fonction reçoit une valeur d'un mauvais type",
    "UnboundLocalError": "une variable est lue avant d'avoir reçu une valeur",
    "ValueError": "une fonction reçoit une valeur qu'elle ne peut pas traiter",
    "ZeroDivisionError": "un calcul divise par zéro",
}


def explain(error: BaseException, with_message: bool = True) -> str:
    """One French sentence for an exception, with its type and, if asked, its message."""
    name = type(error).__name__
    sentence = SENTENCES.get(name, "une erreur interrompt votre code")
    detail = str(error) if with_message else ""
    return f"{sentence} ({name}\u00a0: {detail})" if detail else f"{sentence} ({name})"
