"""What a learner's sandbox holds in place of a module that answers may not use.

This file is mounted over `ipaddress.py` and its like. Importing it costs nothing, so that the
libraries that import `ipaddress` still load; using it raises an error that says why.
"""


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Refused(name)


class _Refused:
    def __init__(self, name):
        self.__name__ = name

    def __call__(self, *args, **kwargs):
        raise ImportError(
            f"«\u00a0{self.__name__}\u00a0» vient d'un calculateur d'adresses tout fait, "
            "interdit dans ce cours\u00a0: écrivez le calcul vous-même"
        )

    def __getattr__(self, name):
        self()
