"""What `gmsi doctor` examines on a centre's own server: who may act, TLS, secrets, submissions."""

import contextlib
import grp
import json
import os
import pwd
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from gmsi.hub.finding import Finding, Installation
from gmsi.hub.places import Places, members_group, trainers_group
from gmsi.hub.settings import home_problem

RENEWAL_DAYS = 30
GONE = "sudo gpasswd --delete COMPTE gmsi-CLASSE"
# What the project's folder holds that no learner may read.
SECRET = ("bank", "source", "text", "tests")


def check_hub(installation: Installation) -> Iterator[Finding]:
    """The hub answers, and shows strangers nothing but its version."""
    api = f"{installation.hub_url}/hub/api"
    trusting = _trust(installation.settings().get("GMSI_TLS_CERT", ""))
    try:
        with urllib.request.urlopen(f"{api}/", timeout=5, context=trusting) as answer:
            version = json.load(answer)["version"]
    except (OSError, ValueError, KeyError) as problem:
        saying = f"Le hub ne répond pas à {installation.hub_url} ({problem})."
        yield Finding("hub", saying, "systemctl status gmsi-hub (ou\u00a0: make hub)")
        return
    yield Finding("hub", f"JupyterHub {version} répond.")
    try:
        urllib.request.urlopen(f"{api}/users", timeout=5, context=trusting).close()
    except urllib.error.HTTPError as refusal:
        if refusal.code in (401, 403):
            yield Finding("hub", "La liste des personnes est fermée aux inconnus.")
            return
    except OSError:
        pass
    yield Finding("hub", "La liste des personnes n'est pas protégée.", "remettez la configuration")


def check_scopes(installation: Installation) -> Iterator[Finding]:
    """Nobody but named administrators may act on others' servers."""
    settings, file = installation.settings(), installation.settings_file
    if not settings:
        return
    names = [name for name in settings.get("GMSI_ADMINISTRATORS", "").split(",") if name]
    yield Finding("droits", f"Administration du hub\u00a0: {', '.join(names) or 'personne'}.")
    if file.stat().st_mode & 0o077:
        yield Finding("droits", f"{file} est lisible par d'autres.", f"chmod 600 {file}")


def check_certificate(installation: Installation) -> Iterator[Finding]:
    """The certificate and its key are there, the key closed to others, and neither too old."""
    settings, file = installation.settings(), installation.settings_file
    if not settings:
        return
    certificate, key = (settings.get(f"GMSI_TLS_{name}", "") for name in ("CERT", "KEY"))
    if not (certificate and key):
        saying = "Pas de certificat\u00a0: le hub ne répond que sur cette machine."
        yield Finding("certificat", saying, f"GMSI_TLS_CERT et GMSI_TLS_KEY dans {file}")
        return
    missing = [path for path in (certificate, key) if not Path(path).is_file()]
    if missing:
        yield Finding("certificat", f"{missing[0]} n'existe pas.", f"corrigez {file}")
        return
    if Path(key).stat().st_mode & 0o077:
        yield Finding("certificat", f"La clé {key} est lisible par d'autres.", f"chmod 600 {key}")
    yield _age(certificate)


def _age(certificate: str) -> Finding:
    from cryptography import x509

    try:
        text = Path(certificate).read_bytes()
        until = x509.load_pem_x509_certificate(text).not_valid_after_utc
    except ValueError:
        saying = f"{certificate} n'est pas un certificat PEM."
        return Finding("certificat", saying, "remplacez ce fichier")
    days = (until - datetime.now(UTC)).days
    saying = f"Certificat valable jusqu'au {until:%d/%m/%Y}."
    return Finding(
        "certificat",
        saying,
        "renouvelez-le, puis\u00a0: systemctl restart gmsi-hub" if days < RENEWAL_DAYS else "",
    )


def check_secrets(installation: Installation) -> Iterator[Finding]:
    """What the course keeps from learners is closed to other accounts where classes are held."""
    if not installation.places.course_names():
        return
    candidates = [installation.project / name for name in SECRET]
    readable = [str(path) for path in candidates if path.is_dir() and path.stat().st_mode & 0o007]
    if readable:
        saying = f"Solutions et clés ouvertes à tous les comptes\u00a0: {', '.join(readable)}."
        yield Finding("secrets", saying, f"chmod o= {' '.join(readable)}")
    else:
        yield Finding("secrets", "Solutions, tests cachés et clés sont fermés aux autres comptes.")


def check_deposits(installation: Installation) -> Iterator[Finding]:
    """Drafts that a submission left when its server was stopped in the middle."""
    for course in installation.places.course_names():
        inbound = installation.places.exchange / course / "inbound"
        with contextlib.suppress(OSError):
            drafts = list(inbound.glob(".depot-*"))
            if drafts:
                saying = f"Classe {course}\u00a0: {len(drafts)} dépôt(s) interrompu(s)."
                yield Finding("échange", saying, f"rm -r {inbound}/.depot-*  (hors séance)")


def check_homes(installation: Installation) -> Iterator[Finding]:
    """Everyone in a class has a folder of their own that can hold their work."""
    if os.getuid() != 0:
        return
    for name in sorted(_people(installation.places)):
        try:
            account = pwd.getpwnam(name)
        except KeyError:
            yield Finding("comptes", f"{name} est dans une classe, mais n'a plus de compte.", GONE)
            continue
        reason = home_problem(Path(account.pw_dir), account.pw_uid)
        if reason:
            cure = f"df -h {account.pw_dir}; chown {name}: {account.pw_dir}; chmod u+rwx …"
            yield Finding("comptes", f"Le dossier de {name}, {account.pw_dir}, {reason}.", cure)


def _people(places: Places) -> set[str]:
    """The members of all classes' groups."""
    people: set[str] = set()
    for course in places.course_names():
        for group in (members_group(course), trainers_group(course)):
            with contextlib.suppress(KeyError):
                people |= set(grp.getgrnam(group).gr_mem)
    return people


def _trust(certificate: str) -> ssl.SSLContext:
    """Believes the centre's own certificate, asked for on this machine under any name."""
    context = ssl.create_default_context()
    context.check_hostname = False
    with contextlib.suppress(OSError):
        context.load_verify_locations(certificate)
    return context
