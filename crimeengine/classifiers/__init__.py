"""The classifiers by name. A new one is one file and one line in ``registry.json``."""

from __future__ import annotations

from typing import ClassVar

from crimeengine.classifiers.base import Classifier
from crimeengine.registry import Entry, Registry, Selection

_REGISTRY: Registry[Classifier] = Registry(__name__, "classifier")

#: Makes an unfitted classifier; see `crimeengine.registry.Registry.make`.
classifier = _REGISTRY.make


def classifiers() -> dict[str, Entry[Classifier]]:
    """Every classifier by name."""
    return _REGISTRY.entries


class Choice(Selection[Classifier]):
    """A classifier and its settings."""

    registry: ClassVar[Registry[Classifier]] = _REGISTRY
