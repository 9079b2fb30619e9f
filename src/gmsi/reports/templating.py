"""The environment that every page is rendered in: it escapes whatever it is given."""

from datetime import datetime
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from gmsi.referentiel import load
from gmsi.reports.competences import LEVELS
from gmsi.reports.wording import french, moment, percent


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("gmsi.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"french": french, "percent": percent}
    css = resources.files("gmsi.reports") / "templates" / "page.css"
    environment.globals |= {
        "css": Markup(css.read_text(encoding="utf-8")),
        "title": load().label,
        "levels": LEVELS,
    }
    return environment


def render(template: str, now: datetime, **values) -> str:
    """One page, with the moment it was made; StrictUndefined makes a missing value an error."""
    return _environment().get_template(template).render(moment=moment(now), **values)
