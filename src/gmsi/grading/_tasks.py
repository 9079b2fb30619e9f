"""From a submission's files to the task that executes one of its notebooks."""

from collections.abc import Mapping
from dataclasses import replace

from gmsi.grading._crossing import provided_names
from gmsi.grading._intake import SECRET, TIMESTAMP, Released
from gmsi.grading._repairs import LOG_NAME, READABLE_NAME
from gmsi.grading._submission import Task

NOT_DATA = {LOG_NAME, READABLE_NAME, TIMESTAMP, SECRET}


def is_data(path: str) -> bool:
    """Whether cells may read this file of a submission's folder."""
    return path not in NOT_DATA and not path.endswith(".ipynb")


def task_of(
    released: Released, notebook: str, learner: str, files: Mapping[str, bytes], bounds: Task
) -> Task:
    """The task for one notebook, with the bounds of `bounds`."""
    return replace(
        bounds,
        learner=learner,
        files=dict(files),
        learner_files=released.accepted & files.keys(),
        provided=provided_names(released.answers.get(notebook, {})),
        modules=released.modules,
        reference=released.references.get(notebook),
    )
