"""JupyterHub's configuration for `gmsi hub`: written for one trial, from one JSON plan.

A centre's own server has its own file, deploy/server/jupyterhub_config.py.
"""

import json
import os
from pathlib import Path

from gmsi.hub.demo import ListedPasswords, memberships_from_people
from gmsi.hub.places import Places
from gmsi.hub.seats import memberships_from_groups
from gmsi.hub.settings import configure

c = get_config()  # noqa: F821

plan = json.loads(Path(os.environ["GMSI_HUB_PLAN"]).read_text(encoding="utf-8"))
places = Places(Path(plan["root"]))
accounts = plan["accounts"] == "system"

configure(
    c,
    places,
    memberships_from_groups(places) if accounts else memberships_from_people(plan["people"]),
    shared_account=not accounts,
)

c.JupyterHub.bind_url = f"http://127.0.0.1:{plan['port']}"
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.hub_port = plan["hub_port"]
c.JupyterHub.db_url = f"sqlite:///{plan['root']}/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = f"{plan['root']}/jupyterhub_cookie_secret"
c.JupyterHub.pid_file = f"{plan['root']}/jupyterhub.pid"
c.ConfigurableHTTPProxy.command = plan["proxy"]
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{plan['proxy_port']}"
c.ConfigurableHTTPProxy.pid_file = f"{plan['root']}/jupyterhub-proxy.pid"
c.Authenticator.allowed_users = {person["name"] for person in plan["people"]}

if accounts:
    c.JupyterHub.authenticator_class = "pam"
    # Opening a PAM session asks for systemd-logind, which a container has not.
    c.PAMAuthenticator.open_sessions = False
else:
    c.JupyterHub.authenticator_class = ListedPasswords
    c.ListedPasswords.passwords = {person["name"]: person["password"] for person in plan["people"]}
    c.JupyterHub.spawner_class = "simple"
    c.SimpleLocalProcessSpawner.home_dir_template = f"{plan['root']}/homes/{{username}}"
    if os.getuid() == 0:
        c.Spawner.args = ["--allow-root"]
