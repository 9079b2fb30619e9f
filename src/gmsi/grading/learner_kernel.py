"""The program that the sandbox starts: it gives up its rights, sets its limits, opens a kernel.

    python -P -m gmsi.grading.learner_kernel SETTINGS -f CONNECTION_FILE

SETTINGS is JSON: `uid` to become (null: stay), `limits` by resource name, `files` to copy into the
working folder, `folder` where to work.
"""

import ctypes
import json
import os
import resource
import shutil
import signal
import sys

PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS = 1, 38


def main(argv: list[str]) -> None:
    """Prepare this process as the settings say, then become an IPython kernel."""
    settings = json.loads(argv[0])
    _give_up_rights(settings["uid"])
    _bring_files(settings["files"], settings["folder"])
    for name, value in settings["limits"].items():
        number = getattr(resource, name)
        _, hard = resource.getrlimit(number)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(number, (value, value))
    _open_kernel(argv[1:])


def _give_up_rights(uid: int | None) -> None:
    if uid is not None and os.getuid() != uid:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    system = ctypes.CDLL(None)
    system.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    # Changing account has undone bubblewrap's own `--die-with-parent`.
    system.prctl(PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)


def _bring_files(origin: str | None, folder: str) -> None:
    os.makedirs(folder, exist_ok=True)
    if origin:
        shutil.copytree(origin, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    os.chdir(folder)


def _open_kernel(argv: list[str]) -> None:
    # The trainer's modules given with the assignment are importable, and shadow nothing.
    sys.path.append(os.getcwd())
    from ipykernel.kernelapp import IPKernelApp

    # Imported now, while the process is still clean, and kept out of the learner's names.
    import gmsi.grading._bridge  # noqa: F401

    IPKernelApp.launch_instance(argv=argv)


if __name__ == "__main__":
    main(sys.argv[1:])
