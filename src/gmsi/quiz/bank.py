"""A bank: items, the sentences of its misconceptions, and the blueprint of a paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gmsi.quiz.errors import BankError
from gmsi.quiz.item import LEVELS, Item, read_item


@dataclass(frozen=True)
class Topic:
    """A part of the paper: its share in percent and the competence it assesses."""

    id: str
    title: str
    share: int
    competence: str


@dataclass(frozen=True)
class Slot:
    """A place in the paper, the same for every learner."""

    topic: str
    level: int
    competence: str


@dataclass(frozen=True)
class Bank:
    """Items by id, misconception sentences, topics in order and the share of each level."""

    items: Mapping[str, Item]
    lines: Mapping[str, str]
    topics: tuple[Topic, ...]
    levels: Mapping[int, int]

    def slots(self, count: int) -> list[Slot]:
        """The places of a paper of `count` questions, topic by topic, easy ones first."""
        shares = largest_remainder({t.id: t.share for t in self.topics}, count)
        return [
            Slot(topic.id, level, topic.competence)
            for topic in self.topics
            for level, number in largest_remainder(self.levels, shares[topic.id]).items()
            for _ in range(number)
        ]

    def apart(self, item: str) -> frozenset[str]:
        """The items that may not share a paper with this one, whichever of the two says so."""
        said = self.items[item].apart
        return frozenset(said).union(i.id for i in self.items.values() if item in i.apart)

    def stratum(self, slot: Slot) -> list[str]:
        """The ids of the items that may take that place, sorted."""
        return sorted(
            item.id
            for item in self.items.values()
            if (item.topic, item.level) == (slot.topic, slot.level) and not item.retired
        )


def largest_remainder(shares: Mapping[Any, int], total: int) -> dict[Any, int]:
    """`total` split in proportion to integer `shares`; ties go to the first."""
    whole = sum(shares.values())
    counts = {name: total * share // whole for name, share in shares.items()}
    order = sorted(shares, key=lambda name: -(total * shares[name] % whole))
    for name in order[: total - sum(counts.values())]:
        counts[name] += 1
    return counts


def read_bank(
    tables: Iterable[Mapping[str, Any]], blueprint: Mapping[str, Any], lines: Mapping[str, str]
) -> Bank:
    """A bank from its parsed files; BankError on a doubled id or an unknown topic."""
    topics = tuple(Topic(id=name, **value) for name, value in blueprint["topics"].items())
    levels = {level: blueprint["levels"][str(level)] for level in LEVELS}
    items: dict[str, Item] = {}
    for table in tables:
        for entry in table.get("item", []):
            item = read_item(entry, table.get("defaults", {}))
            _check_place(item, items, topics)
            items[item.id] = item
    _check_apart(items)
    return Bank(items, lines, topics, levels)


def _check_apart(items: Mapping[str, Item]) -> None:
    for item in items.values():
        if unknown := set(item.apart) - items.keys():
            raise BankError(f"item {item.id}", f"apart nomme un inconnu : {min(unknown)}")
        if item.id in item.apart:
            raise BankError(f"item {item.id}", "apart le nomme lui-même")


def _check_place(item: Item, items: Mapping[str, Item], topics: tuple[Topic, ...]) -> None:
    where = f"item {item.id}"
    if item.id in items:
        raise BankError(where, "cet id est déjà pris")
    topic = next((topic for topic in topics if topic.id == item.topic), None)
    if topic is None:
        raise BankError(where, f"le thème {item.topic!r} n'est pas dans plan.toml")
    if topic.competence != item.competence:
        raise BankError(where, f"le thème {topic.id} évalue {topic.competence}")
