"""The error of a bank: what is wrong, and in which item."""


class BankError(Exception):
    """An item or a blueprint that cannot be used; `where` names it for the trainer."""

    def __init__(self, where: str, what: str):
        super().__init__(f"{where}\u00a0: {what}")
        self.where = where
        self.what = what
