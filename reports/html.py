"""An assessment as one HTML file that needs nothing else: no network, no script, no font, no picture.

Text of strangers is escaped by jinja2; an address becomes a link only if it is one of the web
(:func:`reports.safe.link`), and the page forbids itself to load or run anything.
"""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from checklist.model import Assessment, Outcome
from reports.view import View, coverage_sentences
from reports.words import percent, points

_TEMPLATE = "report.html.j2"


def render(assessment: Assessment, lang: str = "th") -> str:
    """Return the page in *lang*."""
    view = View(assessment, lang)
    return _template().render(
        view=view,
        w=view.words,
        a=assessment,
        coverage=coverage_sentences(view),
        outcomes=[(outcome, view.count(outcome)) for outcome in Outcome],
        points=points,
        percent=percent,
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(_TEMPLATE)
