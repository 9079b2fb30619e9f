"""JupyterHub for a centre's own machine: real accounts, TLS, limits, idle servers stopped.

Installed as /etc/gmsi/jupyterhub_config.py by deploy/server/install. What a centre changes is in
/etc/gmsi/hub.env; this file is replaced at every installation.
"""

import os
import sys
from pathlib import Path

from gmsi.hub import Places, memberships_from_groups
from gmsi.hub.settings import configure, find_proxy

c = get_config()  # noqa: F821

places = Places(Path(os.environ.get("GMSI_ROOT", "/srv/gmsi")))
state = Path(os.environ.get("GMSI_STATE", "/var/lib/gmsi-hub"))
configure(c, places, memberships_from_groups(places))

# Who: the machine's accounts that sit in a class, checked by PAM. A session is not opened here:
# systemd gives each server its own unit.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.open_sessions = False
c.Authenticator.allow_all = True  # being in no class then stops at the seat, with a clear sentence
c.Authenticator.blocked_users = {"root"}
administrators = os.environ.get("GMSI_ADMINISTRATORS", "")
c.Authenticator.admin_users = {name for name in administrators.split(",") if name}

# Where: TLS ends at the proxy.
proxy = find_proxy(Path(os.environ.get("GMSI_HOME", "/opt/gmsi")))
certificate, key = os.environ.get("GMSI_TLS_CERT"), os.environ.get("GMSI_TLS_KEY")
if certificate and key:
    c.JupyterHub.bind_url = "https://:443"
    c.JupyterHub.ssl_cert, c.JupyterHub.ssl_key = certificate, key
    proxy += ["--redirect-port", "80"]  # whoever types the name alone is sent to HTTPS
else:
    # Without a certificate, passwords would cross the network in clear: this machine only.
    c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.db_url = os.environ.get("GMSI_HUB_DB", f"sqlite:///{state}/jupyterhub.sqlite")
c.JupyterHub.cookie_secret_file = str(state / "cookie_secret")
c.ConfigurableHTTPProxy.command = proxy
c.ConfigurableHTTPProxy.pid_file = str(state / "proxy.pid")

# How much: one systemd unit a person, which the kernel holds to its limits.
c.JupyterHub.spawner_class = "systemd"
c.SystemdSpawner.mem_limit = os.environ.get("GMSI_MEMORY", "1G")
c.SystemdSpawner.cpu_limit = float(os.environ.get("GMSI_CPU", "1.0"))
c.SystemdSpawner.isolate_tmp = True
c.SystemdSpawner.disable_user_sudo = True
c.SystemdSpawner.unit_extra_properties = {"TasksMax": "256"}
# A restart of the hub (an update, a crash) leaves people's servers running.
c.JupyterHub.cleanup_servers = False
c.JupyterHub.cleanup_proxy = False

# How long: a server unused for an hour stops, so that its memory serves another.
idle = os.environ.get("GMSI_IDLE_SECONDS", "3600")
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["idle-culler"],
    }
]
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", f"--timeout={idle}"],
    }
]
