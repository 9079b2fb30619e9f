"""Running a submission: nbgrader's own execution, for one learner, with a short limit a cell."""

from nbgrader.preprocessors import Execute
from nbgrader.utils import setenv

from gmsi.identity import LEARNER_VARIABLE


class ExecuteForLearner(Execute):
    """nbgrader's Execute, with the learner's name in the environment of what runs."""

    def preprocess(self, nb, resources, km=None):
        """Execute the notebook on behalf of the submission's learner."""
        with setenv(**{LEARNER_VARIABLE: resources["nbgrader"]["student"]}):
            return super().preprocess(nb, resources, km=km)
