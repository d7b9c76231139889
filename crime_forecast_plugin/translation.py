"""Texts for people, in the language that QGIS speaks."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

#: Under this name the texts of the code stand in `i18n/`; forms stand under the names of theirs.
CONTEXT = "CrimeForecast"

_FOLDER = Path(__file__).resolve().parent / "i18n"


def tr(text: str) -> str:
    """Return a text in the language of QGIS, or as it is where nobody has translated it."""
    return QCoreApplication.translate(CONTEXT, text)


def install() -> QTranslator:
    """Have texts answered in the language that QGIS speaks, as far as there is a translation.

    The answer is to be kept, and taken out by `QCoreApplication.removeTranslator` in the end.
    """
    translator = QTranslator()
    # QGIS's own choice of a language goes before the system's.
    locale = QLocale(QgsApplication.locale())
    if translator.load(locale, "crime_forecast", "_", str(_FOLDER)):
        QCoreApplication.installTranslator(translator)
    return translator
