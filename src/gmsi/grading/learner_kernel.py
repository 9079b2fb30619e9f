"""The program that the sandbox starts: it gives up its rights, sets its limits, opens a kernel.

    python -P -m gmsi.grading.learner_kernel SETTINGS -f CONNECTION_FILE

SETTINGS is JSON: `uid` to become (null: stay), `limits` by resource name, `files` to copy into the
working folder, `folder` where to work.
"""

import json
import os
import shutil
import sys

from gmsi.grading._apart import give_up_rights, set_limits


def main(argv: list[str]) -> None:
    """Prepare this process as the settings say, then become an IPython kernel."""
    settings = json.loads(argv[0])
    give_up_rights(settings["uid"])
    _bring_files(settings["files"], settings["folder"])
    set_limits(settings["limits"])
    _open_kernel(argv[1:])


def _bring_files(origin: str | None, folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    if origin:
        shutil.copytree(origin, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    os.chdir(folder)


def _open_kernel(argv: list[str]) -> None:
    # The trainer's modules given with the assignment are importable, and shadow nothing.
    sys.path.append(os.getcwd())
    from ipykernel.kernelapp import IPKernelApp

    IPKernelApp.launch_instance(argv=argv)


if __name__ == "__main__":
    main(sys.argv[1:])
