"""The values of the Zero to JupyterHub chart that this project sets, and what the chart accepts.

Written after reading the whole of jupyterhub/values.schema.yaml, in the repository
jupyterhub/zero-to-jupyterhub-k8s at commit 02dd73df01bd, in November 2026. Every level there but
those in FREE refuses a key that it does not know.
"""

BOOLEAN, INTEGER, NUMBER, TEXT, LIST, NOTHING = bool, int, (int, float), str, list, type(None)

# Levels whose content the chart leaves to JupyterHub or to Kubernetes.
FREE = {"hub.config", "hub.extraConfig", "hub.extraEnv", "hub.resources", "proxy.chp.resources"}

KNOWN = {
    "hub.concurrentSpawnLimit": (INTEGER, NOTHING),
    "hub.consecutiveFailureLimit": (INTEGER, NOTHING),
    "hub.db.type": {"sqlite-pvc", "sqlite-memory", "mysql", "postgres", "other"},
    "hub.db.url": (TEXT, NOTHING),
    "hub.image.name": TEXT,
    "hub.image.tag": TEXT,
    "proxy.https.enabled": (BOOLEAN, NOTHING),
    "proxy.https.hosts": LIST,
    "proxy.https.letsencrypt.contactEmail": (TEXT, NOTHING),
    "proxy.https.type": {None, "", "letsencrypt", "manual", "offload", "secret"},
    "singleuser.cmd": (LIST, TEXT, NOTHING),
    "singleuser.cpu.guarantee": (*NUMBER, NOTHING),
    "singleuser.cpu.limit": (*NUMBER, NOTHING),
    "singleuser.fsGid": (INTEGER, NOTHING),
    "singleuser.image.name": TEXT,
    "singleuser.image.tag": TEXT,
    "singleuser.memory.guarantee": (*NUMBER, TEXT, NOTHING),
    "singleuser.memory.limit": (*NUMBER, TEXT, NOTHING),
    "singleuser.networkPolicy.egressAllowRules.cloudMetadataServer": BOOLEAN,
    "singleuser.networkPolicy.egressAllowRules.nonPrivateIPs": BOOLEAN,
    "singleuser.networkPolicy.egressAllowRules.privateIPs": BOOLEAN,
    "singleuser.networkPolicy.enabled": BOOLEAN,
    "singleuser.startTimeout": (INTEGER, NOTHING),
    "singleuser.storage.extraVolumeMounts": LIST,
    "singleuser.storage.extraVolumes": LIST,
    "singleuser.storage.homeMountPath": TEXT,
    "singleuser.storage.static.pvcName": (TEXT, NOTHING),
    "singleuser.storage.static.subPath": (TEXT, NOTHING),
    "singleuser.storage.type": {"dynamic", "static", "none"},
    "singleuser.uid": (INTEGER, NOTHING),
    "scheduling.podPriority.enabled": BOOLEAN,
    "scheduling.userPlaceholder.enabled": BOOLEAN,
    "scheduling.userPlaceholder.replicas": INTEGER,
    "scheduling.userScheduler.enabled": BOOLEAN,
    "prePuller.continuous.enabled": BOOLEAN,
    "prePuller.hook.enabled": BOOLEAN,
    "cull.enabled": BOOLEAN,
    "cull.every": (INTEGER, NOTHING),
    "cull.maxAge": (INTEGER, NOTHING),
    "cull.timeout": (INTEGER, NOTHING),
}


def faults(values: dict, where: str = "") -> list[str]:
    """The keys that the chart would refuse, by unknown name or wrong type."""
    found = []
    for name, value in values.items():
        path = f"{where}{name}"
        if path in FREE:
            found += [] if isinstance(value, dict) else [path]
        elif isinstance(value, dict):
            found += faults(value, f"{path}.")
        elif path not in KNOWN or not _accepts(KNOWN[path], value):
            found.append(path)
    return found


def _accepts(kind, value) -> bool:
    if isinstance(kind, set):
        return value in kind
    # A boolean is an integer to Python, not to JSON's schemas.
    if isinstance(value, bool):
        return kind is BOOLEAN or (isinstance(kind, tuple) and BOOLEAN in kind)
    return isinstance(value, kind)
