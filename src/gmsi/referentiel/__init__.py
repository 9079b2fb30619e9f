"""The certification as data: blocs, activities, competences, criteria, modalities."""

from gmsi.referentiel._loading import load
from gmsi.referentiel._model import (
    Activity,
    Bloc,
    Competence,
    Criterion,
    Modality,
    Referentiel,
)

__all__ = ["Activity", "Bloc", "Competence", "Criterion", "Modality", "Referentiel", "load"]
