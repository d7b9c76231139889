"""A layer of context as people write it: ``name=file[:attribute]``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from crimeengine.errors import InputError


@dataclass(frozen=True)
class Layer:
    """A layer to render.

    Parameters
    ----------
    name : str
        What to call its map.
    path : pathlib.Path
        Any vector file that GDAL reads, or GeoParquet.
    attribute : str, optional
        A column of numbers to draw instead of presence.
    layer : str, optional
        The layer of a file that has several.
    """

    name: str
    path: Path
    attribute: str | None = None
    layer: str | None = None

    def at(self, path: Path) -> str:
        """The layer as people write it, in another file."""
        within = f"|layername={self.layer}" if self.layer else ""
        attribute = f":{self.attribute}" if self.attribute else ""
        return f"{self.name}={path}{within}{attribute}"


def parse_layer(text: str) -> Layer:
    """Read ``name=file``, ``name=file:attribute`` or ``name=file.gpkg|layername=layer:attribute``.

    Raises
    ------
    InputError
        If the name or the file is missing.
    """
    name, _, rest = text.partition("=")
    name, rest = name.strip(), rest.strip()
    if not name or not rest:
        raise InputError(
            f"The context '{text}' is not understood; write it as name=file or "
            "name=file:attribute, such as parks=parks.gpkg."
        )
    path, mark, attribute = rest.rpartition(":")
    # The colon of a drive (C:\parks.gpkg) names no attribute.
    if not mark or "/" in attribute or "\\" in attribute or len(path) < 2:
        path, attribute = rest, ""
    file, _, layer = path.partition("|layername=")
    return Layer(name, Path(file), attribute or None, layer or None)
