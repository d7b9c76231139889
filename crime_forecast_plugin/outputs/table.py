"""A table of a result as a layer without geometry."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from .metadata import describe
from .result import Result
from .texts import name_fields


def table_source(path: str) -> str:
    """Return the source of a table's layer, whose numbers are read as such."""
    return f"{path}|option:AUTODETECT_TYPE=YES"


def prepare_table(
    layer: QgsVectorLayer, result: Result, name: str, aliases: dict[str, str]
) -> None:
    """Name a table and its fields, and say where it comes from."""
    layer.setName(name)
    name_fields(layer, aliases)
    describe(layer, result, f"{name}.")
