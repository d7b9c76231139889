"""A page for people: one HTML file with its pictures in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jinja2


def write_page(path: Path, template: str, result: dict[str, Any], **values: Any) -> None:
    """Fill in a template of the package.

    Parameters
    ----------
    path : path
    template : str
    result : dict
        The content of ``result.json``.
    **values
        What the template asks for besides.
    """
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("crimeengine"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    job = json.dumps(result["job"], indent=1, ensure_ascii=False)
    text = environment.get_template(template).render(result=result, job=job, **values)
    path.write_text(text, encoding="utf-8")
