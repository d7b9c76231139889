"""What the plugin remembers between sessions, in the user profile."""

from __future__ import annotations

from qgis.core import QgsSettings

ENGINE_PYTHON = "crime_forecast/engine_python"
PACKAGE_INDEX = "crime_forecast/package_index"


def engine_python() -> str:
    """The interpreter that the person chose to run the engine; empty for none."""
    return str(QgsSettings().value(ENGINE_PYTHON, "") or "")


def set_engine_python(path: str) -> None:
    """Remember the chosen interpreter; an empty path forgets it."""
    _store(ENGINE_PYTHON, path)


def package_index() -> str:
    """Address of the package index asked beside the usual one; empty for none."""
    return str(QgsSettings().value(PACKAGE_INDEX, "") or "")


def set_package_index(address: str) -> None:
    """Remember the package index; an empty address forgets it."""
    _store(PACKAGE_INDEX, address)


def _store(key: str, text: str) -> None:
    if text.strip():
        QgsSettings().setValue(key, text.strip())
    else:
        QgsSettings().remove(key)
