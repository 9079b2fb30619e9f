"""What a trainer or a learner is told when the test cannot go on."""


class Cc1Error(Exception):
    """A French message that says what is wrong and which command to run."""

    def _render_traceback_(self) -> list[str]:
        # IPython shows these lines in place of a traceback, which would help nobody here.
        return [str(self)]
