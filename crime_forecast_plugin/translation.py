"""Texts for people, in the language that QGIS speaks."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

#: Under this name the texts of the code stand in `i18n/`; forms stand under the names of theirs.
CONTEXT = "CrimeForecast"


def tr(text: str) -> str:
    """Return a text in the language of QGIS, or as it is where nobody has translated it."""
    return QCoreApplication.translate(CONTEXT, text)
