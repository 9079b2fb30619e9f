"""What comes before what: versions, dependencies and waves of a deployment."""

from collections.abc import Mapping, Sequence

Dependencies = Mapping[str, Sequence[str]]


class Cycle(ValueError):
    """Dependencies that turn round; `names` is the circle, its first name said again last."""

    def __init__(self, names: list[str]):
        self.names = names
        super().__init__(" → ".join(names))


def version_key(version: str) -> tuple[int, ...]:
    """A version as the numbers that compare: trailing zeros say nothing, so 1.2 is 1.2.0.

    ValueError unless the text is whole numbers between dots.
    """
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def layers(dependencies: Dependencies) -> list[list[str]]:
    """Names by the round in which they can be installed, each round in order of appearance.

    `dependencies` gives for each name those to install before it; a name that is only somebody's
    prerequisite counts too. Raises Cycle where no order exists.
    """
    left = list(dict.fromkeys([*dependencies, *(n for ns in dependencies.values() for n in ns)]))
    done: set[str] = set()
    rounds = []
    while left:
        ready = [name for name in left if set(dependencies.get(name, ())) <= done]
        if not ready:
            raise Cycle(circle(dependencies, left))
        rounds.append(ready)
        done.update(ready)
        left = [name for name in left if name not in done]
    return rounds


def circle(dependencies: Dependencies, left: Sequence[str]) -> list[str]:
    """A circle among `left`, of which each name waits for another of them."""
    path = [left[0]]
    # Following what blocks each name must come back to a name already met.
    while path[-1] not in path[:-1]:
        path.append(next(n for n in dependencies.get(path[-1], ()) if n in left))
    return path[path.index(path[-1]) :]


def wave_totals(count: int, shares: Sequence[int]) -> list[int]:
    """How many of `count` machines are done after each wave; cumulative percents, rounded up."""
    return [-(-count * share // 100) for share in shares]
