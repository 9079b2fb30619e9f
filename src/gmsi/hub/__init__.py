"""JupyterHub for the course: who sits where, what each seat shows, and one command to try it."""

from gmsi.hub.places import Places
from gmsi.hub.seats import Membership, memberships_from_groups

__all__ = ["Membership", "Places", "memberships_from_groups"]
