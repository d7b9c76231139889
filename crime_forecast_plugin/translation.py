"""Texts for people, in the language that QGIS speaks."""

from __future__ import annotations

from pathlib import Path
from string import Formatter
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

#: Under this name the texts of the code stand in `i18n/`; forms stand under the names of theirs.
CONTEXT = "CrimeForecast"

_FOLDER = Path(__file__).resolve().parent / "i18n"


class Template(str):
    """A text with places for values, whose numbers are written as QGIS writes them."""

    def format(self, *values: object, **named: object) -> str:
        """Fill the places in: `{:,}` gives 1,234 in English and 1.234 in German."""
        return _NUMBERS.format(str(self), *values, **named)


class _Numbers(Formatter):
    """Python's formats, with the separators of the locale."""

    def format_field(self, value: Any, spec: str) -> str:
        written = format(value, spec)
        return localised(written) if isinstance(value, (int, float)) else written


_NUMBERS = _Numbers()


def localised(number: str) -> str:
    """Put the locale's separators into a number that Python wrote."""
    locale = QLocale()
    return number.translate({ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()})


def tr(text: str) -> str:
    """Return a text in the language of QGIS, or as it is where nobody has translated it."""
    said = QCoreApplication.translate(CONTEXT, text)
    # Qt takes no other class than str for a QString in some places, so only what is filled in
    # later is a template.
    return Template(said) if "{" in said else said


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
