"""What the plugin remembers between sessions, in the user profile."""

from __future__ import annotations

from qgis.core import QgsSettings

ENGINE_PYTHON = "crime_forecast/engine_python"
#: Which of the builds of gui/builds.py was chosen last, and what belongs to it.
BUILD = "crime_forecast/build"
PACKAGE_INDEX = "crime_forecast/package_index"
STYLES_FOLDER = "crime_forecast/styles_folder"
LAYOUTS_FOLDER = "crime_forecast/layouts_folder"
WHEELS = "crime_forecast/wheels"
BASE_PYTHON = "crime_forecast/base_python"


def engine_python() -> str:
    """The interpreter that the person chose to run the engine; empty for none."""
    return remembered(ENGINE_PYTHON)


def set_engine_python(path: str) -> None:
    """Remember the chosen interpreter; an empty path forgets it."""
    remember(ENGINE_PYTHON, path)


def remembered(key: str) -> str:
    """The text remembered under a key; empty for none."""
    return str(QgsSettings().value(key, "") or "")


def remember(key: str, text: str) -> None:
    """Remember a text under a key; an empty one is forgotten."""
    if text.strip():
        QgsSettings().setValue(key, text.strip())
    else:
        QgsSettings().remove(key)
