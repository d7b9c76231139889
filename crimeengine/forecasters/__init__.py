"""The forecasters by name. A new one is one file and one line in ``registry.json``."""

from __future__ import annotations

from typing import ClassVar

from crimeengine.forecasters.base import Forecaster
from crimeengine.registry import Entry, Registry, Selection

_REGISTRY: Registry[Forecaster] = Registry(__name__, "model")

#: Makes an unfitted forecaster; see `crimeengine.registry.Registry.make`.
forecaster = _REGISTRY.make


def forecasters() -> dict[str, Entry[Forecaster]]:
    """Every forecaster by name."""
    return _REGISTRY.entries


class Choice(Selection[Forecaster]):
    """A forecaster and its settings."""

    registry: ClassVar[Registry[Forecaster]] = _REGISTRY
