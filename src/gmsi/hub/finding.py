"""What `gmsi doctor` examines, and what it finds."""

from dataclasses import dataclass
from pathlib import Path

from gmsi.hub.places import Places


@dataclass(frozen=True)
class Finding:
    """One line of the examination; `cure` is empty when all is well.

    A `warning` has a cure too, but the installation works without it.
    """

    subject: str
    saying: str
    cure: str = ""
    warning: bool = False


@dataclass(frozen=True)
class Installation:
    """What is examined: the classes, the project's folder, the hub, the centre's answers."""

    places: Places
    project: Path
    hub_url: str
    settings_file: Path = Path("/etc/gmsi/hub.env")

    def settings(self) -> dict[str, str]:
        """The centre's answers; empty where there are none, or for who may not read them."""
        try:
            lines = self.settings_file.read_text(encoding="utf-8").splitlines()
        except OSError:
            return {}
        return dict(line.split("=", 1) for line in lines if "=" in line and line[0] != "#")
