"""A page for each district: the map zooms to it, and the title names it."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpression,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsMapLayerStyle,
    QgsProperty,
    QgsRectangle,
    QgsSimpleFillSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..compat import STROKE_WIDTH
from ..translation import tr
from .export_error import ExportError
from .map_sheet import MapSheet

# Room around a district, as a share of its size.
_MARGIN = 0.08
_OURS, _OTHERS = 1.1, 0.3  # millimetres


def turn_to_atlas(
    sheet: MapSheet, districts: QgsVectorLayer, name: str, extent: QgsRectangle
) -> list[str]:
    """Give a sheet a page for each district that lies on the map, and return their names.

    Parameters
    ----------
    sheet : MapSheet
        With its map drawn.
    districts : QgsVectorLayer
        Of polygons.
    name : str
        The field with their names, in whose order the pages are; empty numbers them.
    extent : QgsRectangle
        What the result covers, in the CRS of the map.

    Raises
    ------
    ExportError
        If no district lies there.
    """
    project = sheet.layout.project()
    transform = QgsCoordinateTransform(sheet.map.crs(), districts.crs(), project)
    here = QgsGeometry.fromRect(transform.transformBoundingBox(extent)).asWkt()
    atlas = sheet.layout.atlas()
    atlas.setCoverageLayer(districts)
    atlas.setEnabled(True)
    atlas.setFilterFeatures(True)
    atlas.setFilterExpression(f"intersects($geometry, geom_from_wkt('{here}'))")
    if name:
        column = QgsExpression.quotedColumnRef(name)
        atlas.setPageNameExpression(f"to_string({column})")
        atlas.setSortFeatures(True)
        atlas.setSortExpression(column)
    pages = atlas.updateFeatures()
    if not pages:
        raise ExportError(
            tr(
                "No polygon of '{}' lies on the map: choose districts of the same place, and "
                "check their coordinate reference system."
            ).format(districts.name())
        )
    sheet.map.setAtlasDriven(True)
    sheet.map.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
    sheet.map.setAtlasMargin(_MARGIN)
    return [atlas.nameForPage(page) for page in range(pages)]


def outlines(districts: QgsVectorLayer) -> str:
    """Return a style of outlines alone, the one of the page's own district strong."""
    layer = districts.clone()
    symbol = QgsFillSymbol()
    line = QgsSimpleFillSymbolLayer.create({"style": "no", "outline_color": "#1c2733"})
    line.setDataDefinedProperty(
        STROKE_WIDTH,
        QgsProperty.fromExpression(f"if($id = @atlas_featureid, {_OURS}, {_OTHERS})"),
    )
    symbol.changeSymbolLayer(0, line)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.setLabelsEnabled(False)
    return style_of(layer)


def style_of(layer: QgsVectorLayer) -> str:
    """Return a layer's style as a layout keeps it for a map."""
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()
