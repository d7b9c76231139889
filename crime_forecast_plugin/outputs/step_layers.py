"""A group with a raster layer a step: the same file, another band, a time range each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qgis.core import QgsRasterLayer

from .group import ResultGroup
from .look import Look, draw
from .metadata import describe
from .stepped_result import SteppedResult
from .temporal import set_fixed_range
from .texts import set_map_tip

_OPTIONS = QgsRasterLayer.LayerOptions(loadDefaultStyle=False)


def add_steps(
    group: ResultGroup, result: SteppedResult, key: str, heading: str, look: Look
) -> Iterator[None]:
    """Fill a group with the steps of a raster; the heading says what it shows in which unit."""
    for step in result.steps:
        layer = _opened(result.path(key), step.title)
        draw(layer, replace(look, band=step.band))
        set_map_tip(layer, "step", band=str(step.band), heading=heading, period=step.title)
        set_fixed_range(layer, step.start, step.end)
        describe(layer, result, f"{heading}, {step.title}.")
        group.add(layer, heading=heading)
        yield


def _opened(path: str, title: str) -> QgsRasterLayer:
    """Open a raster; of bands with one value, as lower bounds are, GDAL would tell as of errors."""
    from osgeo import gdal  # takes long to load

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        return QgsRasterLayer(path, title, "gdal", _OPTIONS)
    finally:
        gdal.PopErrorHandler()
