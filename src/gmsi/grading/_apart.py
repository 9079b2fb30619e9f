"""A process forked from the warm one, put apart: its own world, no rights, bounded.

Runs inside the sandbox that bubblewrap made; see `forkserver`. Nothing of a learner's has run yet.
"""

import ctypes
import fcntl
import os
import re
import resource
import signal
import socket
import struct
from collections.abc import Mapping

from gmsi.grading._seccomp import filter_system_calls

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWPID, CLONE_NEWNET = 0x20000, 0x8000000, 0x20000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC = 0x2, 0x4, 0x8
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT, CLEAR_ALL = 1, 38, 47, 4
CAPABILITY_VERSION = 0x20080522
SIOCSIFFLAGS, IFF_UP = 0x8914, 1

_system = ctypes.CDLL(None, use_errno=True)


class Gate:
    """Forks children into process namespaces of their own, as `os.fork` does into ours."""

    def __init__(self):
        self.ours = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)

    def fork(self) -> int:
        """Fork; the child is the first process of a new namespace."""
        _must("unshare", CLONE_NEWPID)
        pid = None
        try:
            pid = os.fork()
        finally:
            if pid != 0:
                _must("setns", self.ours, CLONE_NEWPID)
        return pid


def enter_own_world(memory_folders: Mapping[str, list[str]], size: int) -> None:
    """Have mounts, IPC and network of one's own; the named folders are empty and in memory.

    With each come the folders below it that stay in sight: a course cloned under /tmp has its
    Python environment there.
    """
    _must("unshare", CLONE_NEWNS | CLONE_NEWIPC | CLONE_NEWNET)
    _raise_loopback()
    _mount(None, "/", None, MS_REC | MS_PRIVATE)
    _mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC)
    for folder, shown in memory_folders.items():
        _empty(folder, shown, size)


def _empty(folder: str, shown: list[str], size: int) -> None:
    """Have a fresh folder in memory, with what is `shown` below it."""
    handles = {path: os.open(path, os.O_PATH | os.O_CLOEXEC) for path in shown}
    _mount("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV, f"size={size},mode=1777")
    for path, handle in handles.items():
        os.makedirs(path, mode=0o755, exist_ok=True)
        _mount(f"/proc/self/fd/{handle}", path, None, MS_BIND | MS_REC)
        os.close(handle)


def mounted_under(folder: str, table: str = "/proc/self/mountinfo") -> list[str]:
    """The folders on which something is mounted below `folder`, the outermost alone."""
    with open(table, encoding="utf-8") as lines:
        points = [line.split()[4] for line in lines]
    # The kernel writes a space as \\040.
    names = {re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), p) for p in points}
    kept: list[str] = []
    for name in sorted(names, key=len):
        inside = any(name.startswith(f"{outer}/") for outer in kept)
        if name.startswith(f"{folder}/") and not inside and os.path.isdir(name):
            kept.append(name)
    return kept


def _raise_loopback() -> None:
    """A process may speak to itself, as on any machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP))


def give_up_rights(uid: int | None) -> None:
    """Become `uid` (None: stay), without any capability, and never gain one again."""
    if uid is not None and os.getuid() != uid:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)
    _system.prctl(PR_CAP_AMBIENT, CLEAR_ALL, 0, 0, 0)
    header = ctypes.create_string_buffer(struct.pack("Ii", CAPABILITY_VERSION, 0))
    _must("capset", header, ctypes.create_string_buffer(24))
    _must("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    # Changing account undoes the request of the process before.
    _must("prctl", PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
    filter_system_calls()


def set_limits(limits: Mapping[str, int]) -> None:
    """Set resource limits by the names of the `resource` module, never above those in force."""
    for name, value in limits.items():
        number = getattr(resource, name)
        _, hard = resource.getrlimit(number)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(number, (value, value))


def _mount(source: str | None, target: str, kind: str | None, flags: int, data: str = "") -> None:
    words = [word.encode() if word else None for word in (source, target, kind)]
    _must("mount", *words, ctypes.c_ulong(flags), data.encode() or None)


def _must(function: str, *arguments) -> None:
    if getattr(_system, function)(*arguments):
        number = ctypes.get_errno()
        raise OSError(number, f"{function}: {os.strerror(number)}")
