"""How long a system image takes to reach stations over a network, exactly."""

from fractions import Fraction

UNITS = {"Go": 10**9, "Gio": 2**30}
MODES = ("unicast", "multicast")


def copy_seconds(size: int, unit: str, megabits: int, share: Fraction) -> Fraction:
    """Seconds to carry one image once.

    `size` is in `unit` (Go or Gio), `megabits` the nominal rate in Mbit/s, `share` the part of it
    that carries data, above 0 and up to 1. ValueError otherwise.
    """
    if unit not in UNITS:
        raise ValueError(f"{unit!r}\u00a0: une taille est en Go ou en Gio")
    if size < 0 or megabits <= 0 or not 0 < share <= 1:
        raise ValueError("taille, débit ou rendement impossible")
    return Fraction(size * UNITS[unit] * 8) / (megabits * 10**6 * share)


def emissions(stations: int, mode: str, batch: int) -> int:
    """How many times the server emits the image.

    In unicast once a station, on a link that the copies share; in multicast once a batch of
    `batch` stations. ValueError for an unknown mode, a negative count or an empty batch.
    """
    if mode not in MODES:
        raise ValueError(f"{mode!r}\u00a0: le mode est unicast ou multicast")
    if stations < 0 or batch < 1:
        raise ValueError("il faut un nombre de postes, et des lots d'un poste au moins")
    return stations if mode == "unicast" else -(-stations // batch)


def rollout_seconds(stations: int, mode: str, batch: int, one_copy: Fraction) -> Fraction:
    """Seconds until the last station has the image; `one_copy` as `copy_seconds` gives it."""
    return emissions(stations, mode, batch) * one_copy
