"""Is the sandbox real? Facts seen from inside it, before any learner's code, and what they mean.

A provisioner that is set the wrong way starts an ordinary kernel without a word: what was asked
for proves nothing, so each run looks.
"""

import importlib
import os
import resource
import socket

# A file of every machine that the sandbox does not show.
OF_THE_MACHINE = "/etc/passwd"
FORBIDDEN_WRITES = ("/usr", "/etc", "/run", "/dev", "/")
NAMESPACES = ("mnt", "net", "pid", "ipc")


def facts(witness: str, package: str) -> dict:
    """What this process can see and do; called inside the learner's process.

    `witness` is a file of the grader's that must not be visible; `package` must be read-only.
    """
    with open("/proc/self/status", encoding="utf-8") as stream:
        status = dict(line.rstrip("\n").split(":\t", 1) for line in stream if ":\t" in line)
    # Asked for by name: the course's own code imports no subnet calculator.
    calculator = importlib.import_module("ipaddress")
    return {
        "uid": os.getuid(),
        "rights": int(status["CapEff"], 16) | int(status["CapPrm"], 16),
        "no_new_rights": status["NoNewPrivs"] == "1",
        "interfaces": [name for _, name in socket.if_nameindex()],
        "witness": os.path.exists(witness) or os.path.exists(OF_THE_MACHINE),
        "writable": [p for p in (*FORBIDDEN_WRITES, package) if _writable(p)],
        "environment": sorted(os.environ),
        "memory": resource.getrlimit(resource.RLIMIT_AS)[1],
        "processes": len([name for name in os.listdir("/proc") if name.isdigit()]),
        "calculator": hasattr(calculator, "IPv4Network")
        and not type(calculator.IPv4Network).__name__.startswith("_Refused"),
        "namespaces": {name: os.readlink(f"/proc/self/ns/{name}") for name in NAMESPACES},
    }


def _writable(folder: str) -> bool:
    # Asked by trying: access() says yes to whoever the owner is, even on a read-only mount.
    path = os.path.join(folder, f".gmsi-{os.getpid()}")
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    except OSError:
        return False
    os.unlink(path)
    return True


def weaknesses(seen: dict, environment: dict[str, str]) -> list[str]:
    """What is wrong with the sandbox, in French; empty when it holds."""
    extra = set(seen["environment"]) - set(environment) - EXPECTED_EXTRAS
    found = {
        "le code tourne avec les droits de root": seen["uid"] == 0,
        "le code garde des privilèges": seen["rights"] != 0 or not seen["no_new_rights"],
        "le réseau est visible": set(seen["interfaces"]) - {"lo"},
        "les fichiers du formateur sont visibles": seen["witness"],
        f"des dossiers du système sont ouverts en écriture {seen['writable']}": seen["writable"],
        f"l'environnement du formateur est visible {sorted(extra)}": extra,
        "la mémoire n'est pas limitée": seen["memory"] < 0,
        "les autres processus sont visibles": seen["processes"] > 3,
        "le module ipaddress est utilisable": seen["calculator"],
        "les espaces de noms sont ceux de la machine": _shared_namespaces(seen["namespaces"]),
    }
    return [sentence for sentence, wrong in found.items() if wrong]


# Set by Python, ipykernel and bubblewrap themselves, from nothing of the trainer's.
EXPECTED_EXTRAS = {
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "GIT_PAGER",
    "JPY_PARENT_PID",
    "JPY_SESSION_NAME",
    "LC_CTYPE",
    "MPLBACKEND",
    "PAGER",
    "PWD",
    "PYDEVD_USE_FRAME_EVAL",
    "TERM",
}


def _shared_namespaces(theirs: dict[str, str]) -> list[str]:
    """Namespaces that are the grader's own too, compared by their kernel's number."""
    return [n for n in NAMESPACES if os.readlink(f"/proc/self/ns/{n}") == theirs[n]]
