"""The data file, read once."""

import tomllib
from functools import cache
from importlib import resources

from gmsi.referentiel._model import (
    Activity,
    Bloc,
    Competence,
    Criterion,
    Modality,
    Referentiel,
)


@cache
def load() -> Referentiel:
    """The certification, as written in referentiel.toml."""
    file = resources.files("gmsi.referentiel") / "referentiel.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Referentiel(
        label=data["title"]["label"],
        modalities=_modalities(data["title"]),
        blocs=tuple(map(_bloc, data["bloc"])),
    )


def _bloc(table: dict) -> Bloc:
    return Bloc(
        code=table["code"],
        label=table["label"],
        modalities=_modalities(table),
        deliverables=tuple(table["deliverables"]),
        activities=tuple(map(_activity, table["activity"])),
    )


def _modalities(table: dict) -> tuple[Modality, ...]:
    return tuple(Modality(**modality) for modality in table["modalities"])


def _activity(table: dict) -> Activity:
    return Activity(
        code=table["code"],
        label=table["label"],
        competences=tuple(Competence(**row) for row in table["competences"]),
        criteria=tuple(
            Criterion(row["code"], row["label"], tuple(row["competences"]))
            for row in table["criteria"]
        ),
    )
