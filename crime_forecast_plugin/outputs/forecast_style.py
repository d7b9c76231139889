"""The cells and the hot spots of a forecast."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..translation import localised, tr
from .forecast_result import ForecastResult
from .look import Look, draw
from .metadata import describe
from .style_files import take_style
from .temporal import set_fixed_range
from .texts import name_features, name_fields, set_map_tip

#: Tells the hot spots from other layers of a group: their share of the area (0 to 1).
SHARE_PROPERTY = "crime_forecast/area_share"


def prepare_cells(layer: QgsVectorLayer, result: ForecastResult, share: float) -> None:
    """Draw the cell grid by expected incidents, without lines between the cells."""
    unit = result.legend.unit_total
    layer.setName(tr("Expected {}").format(unit))
    draw(layer, Look("expected_cells", result.legend.edges_total, of="expected"))
    finish_cells(layer, result, share)
    describe(layer, result, f"{layer.name()}, {result.period}.", unit)


def finish_cells(layer: QgsVectorLayer, result: ForecastResult, share: float) -> None:
    """Name the fields of the cells and say in words what they hold."""
    period = result.period
    name_fields(
        layer,
        {
            "cell_id": tr("Cell"),
            "row": tr("Row"),
            "col": tr("Column"),
            "expected": tr("Expected incidents, {}").format(period),
            "lower": tr("Lower bound (80 % interval)"),
            "upper": tr("Upper bound (80 % interval)"),
            "probability": tr("Chance of at least one (0 to 1)"),
            "rank": tr("Rank (1 is highest)"),
            "hotspot": tr("In a hot spot of the forecast (1 is yes)"),
            "recorded": tr("Incidents that the model learned from"),
        },
    )
    name_features(layer, tr("Cell"), "cell_id")
    tell_cells(layer, period, share)
    set_fixed_range(layer, result.start, result.end)


def tell_cells(layer: QgsVectorLayer, period: str, share: float) -> None:
    """Say in a cell's map tip also whether it is in a hot spot at this share of the area."""
    hot = hot_cells(layer.featureCount(), share)
    set_map_tip(layer, "cells", period=period, hot=str(hot))


def hot_cells(cells: int, share: float) -> int:
    """Return how many cells make up a share of the area: as many as fit into it, at least one."""
    return max(int(share * cells), 1)


def prepare_hotspots(layer: QgsVectorLayer, result: ForecastResult, share: float) -> None:
    """Outline the hot spots clearly, with little fill, and number the first ones."""
    take_style(layer, "hotspots")
    name_fields(
        layer,
        {
            "rank": tr("Rank (1 is highest)"),
            "cells": tr("Cells"),
            "area_km2": tr("Area (km²)"),
            "expected": tr("Expected incidents, {}").format(result.period),
            "share_pct": tr("Share of all expected incidents (%)"),
            "recorded": tr("Incidents that the model learned from"),
        },
    )
    name_features(layer, tr("Hot spot"), "rank")
    set_map_tip(layer, "hotspots", period=result.period)
    set_fixed_range(layer, result.start, result.end)
    tell_share(layer, result, share)


def tell_share(layer: QgsVectorLayer, result: ForecastResult, share: float) -> None:
    """Say wherever the hot spots are named what share of the area they take up."""
    percent = localised(f"{100 * share:g}") + " %"
    layer.setName(tr("Hot spots, {} of the area").format(percent))
    layer.setCustomProperty(SHARE_PROPERTY, share)
    content = tr("The contiguous cells with the most expected incidents, up to {} of the area.")
    describe(layer, result, content.format(percent))
