"""The files behind what an algorithm was given, and whether they are still there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsProperty,
    QgsProviderRegistry,
)

from ..translation import tr

#: Providers whose layers are files.
_OF_FILES = ("ogr", "gdal", "delimitedtext", "spatialite")


def input_files(parameters: dict[str, Any], project: QgsProject | None) -> list[Path]:
    """Return the files of all layers among parameters; called on the main thread."""
    return [path for _, path in _files(parameters, project)]


def fault_of_files(parameters: dict[str, Any], project: QgsProject | None) -> str | None:
    """Return which layer has lost its file, as when a network drive is gone."""
    for name, path in _files(parameters, project):
        if not path.exists():
            return tr(
                "The file of the layer '{}' is gone ({}): connect its drive again, or repair the "
                "layer's data source."
            ).format(name, path)
    return None


def lost(files: Iterable[Path]) -> Path | None:
    """Return the first file that is not there any more, if any."""
    return next((path for path in files if not path.exists()), None)


def _files(value: Any, project: QgsProject | None) -> Iterator[tuple[str, Path]]:
    """Yield the name and file of each layer in a value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from _files(each, project)
        return
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    if isinstance(value, str) and value and project:
        value = project.mapLayer(value)
    if isinstance(value, QgsMapLayer) and value.providerType() in _OF_FILES:
        parts = QgsProviderRegistry.instance().decodeUri(value.providerType(), value.source())
        path = Path(parts.get("path") or "")
        if path.is_absolute() and not parts.get("vsiPrefix"):
            yield value.name(), path
