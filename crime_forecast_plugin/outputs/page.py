"""A page with the pictures and the verdict of a result, for the results viewer."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from qgis.core import QgsApplication

from ..translation import tr
from .result import Result

_TEMPLATE = Path(__file__).resolve().parents[1] / "styles" / "report.html"


def write_page(result: Result, title: str, pictures: dict[str, str]) -> str:
    """Write `report.html` beside the products and return its path.

    `pictures` has the caption of each picture by its key in the result's files; those that the
    result lacks are passed over.
    """
    notes = [*result.content["intake"]["warnings"], *result.cautions]
    text = Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=escape(title),
        origin=escape(result.origin),
        verdict=escape(result.verdict),
        notes="\n".join(f"<li>{escape(note)}</li>" for note in notes),
        pictures="\n".join(
            _figure(result.files[key], caption)
            for key, caption in pictures.items()
            if key in result.files
        ),
        language=QgsApplication.locale()[:2] or "en",
        products=escape(tr("Files")),
        files="\n".join(_link(name) for name in sorted(set(result.files.values()))),
    )
    page = result.folder / "report.html"
    page.write_text(text, encoding="utf-8")
    return str(page)


def _figure(file: str, caption: str) -> str:
    name, said = escape(file), escape(caption)
    return f'<figure><figcaption>{said}</figcaption><img src="{name}" alt="{said}"></figure>'


def _link(file: str) -> str:
    name = escape(file)
    return f'<li><a href="{name}">{name}</a></li>'
