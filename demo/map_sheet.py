"""A print layout of a forecast: map, legend with units, scale, north, period, model, source."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontInfo

NAME = "Forecast map"
INK = QColor("#1c2733")
QUIET = QColor("#4c5a67")
PANEL_LEFT, PANEL_WIDTH = 208.0, 81.0
MAP_LEFT, MAP_TOP, MAP_WIDTH, MAP_HEIGHT = 8.0, 8.0, 192.0, 194.0
NORTH_ARROW = ":/images/north_arrows/layout_default_north_arrow.svg"
MILLIMETRES = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@dataclass(frozen=True)
class LegendEntry:
    """A layer in the legend: its title, if it has several symbols, and a label for each."""

    layer: QgsMapLayer
    title: str
    labels: list[str]


class MapSheet:
    """An A4 page in landscape: the map on the left, what explains it on the right."""

    def __init__(self, project: QgsProject) -> None:
        self._layout = QgsPrintLayout(project)
        self._layout.initializeDefaults()
        self._layout.setName(NAME)
        project.layoutManager().addLayout(self._layout)
        self._map = QgsLayoutItemMap(self._layout)

    def add_map(self, layers: list[QgsMapLayer], extent: QgsRectangle) -> None:
        """Draw layers, first on top, so that an extent fills the map's frame."""
        self._map.setRect(0, 0, MAP_WIDTH, MAP_HEIGHT)  # an extent needs a size to refer to
        self._map.setExtent(extent)
        self._place(self._map, MAP_LEFT, MAP_TOP, MAP_WIDTH, MAP_HEIGHT)
        self._map.setLayers(layers)
        self._map.setKeepLayerSet(True)
        self._map.zoomToExtent(extent)
        self._map.setBackgroundColor(QColor("#f7f7f5"))
        self._map.setFrameEnabled(True)
        self._map.setFrameStrokeColor(QColor("#9aa5ae"))

    def add_text(
        self, text: str, top: float, height: float, size: float, colour: QColor = INK
    ) -> None:
        """Write a paragraph into the panel; a size of 12 points or more is bold."""
        label = QgsLayoutItemLabel(self._layout)
        label.setText(text)
        label.setFont(_font(size, bold=size >= 12))
        label.setFontColor(colour)
        label.setHAlign(Qt.AlignmentFlag.AlignLeft)
        label.setMarginX(0)
        label.setMarginY(0)
        self._place(label, PANEL_LEFT, top, PANEL_WIDTH, height)

    def add_legend(self, entries: list[LegendEntry], top: float) -> None:
        """Explain layers in the panel."""
        legend = QgsLayoutItemLegend(self._layout)
        legend.setLinkedMap(self._map)
        legend.setAutoUpdateModel(False)
        root = legend.model().rootGroup()
        root.clear()
        for entry in entries:
            node = root.addLayer(entry.layer)
            node.setCustomProperty("legend/title-label", entry.title)
            for index, label in enumerate(entry.labels):
                QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, index, label)
            legend.model().refreshLayerLegend(node)
        legend.setStyleFont(QgsLegendStyle.Style.Subgroup, _font(9.5, bold=True))
        legend.setStyleFont(QgsLegendStyle.Style.SymbolLabel, _font(9.5))
        legend.setFontColor(INK)
        legend.setSymbolWidth(8)
        legend.setSymbolHeight(4.5)
        legend.setBoxSpace(0)
        legend.setResizeToContents(True)
        self._layout.addLayoutItem(legend)
        legend.attemptMove(QgsLayoutPoint(PANEL_LEFT, top, MILLIMETRES))
        legend.adjustBoxSize()

    def add_scale_bar(self, kilometres: float, top: float) -> None:
        """Draw a scale bar of two parts, each as long as given."""
        bar = QgsLayoutItemScaleBar(self._layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(self._map)
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceKilometers)
        bar.setUnitLabel("km")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setUnitsPerSegment(kilometres)
        bar.setHeight(2)
        text = QgsTextFormat()
        text.setFont(_font(9))
        text.setSize(9)
        text.setColor(INK)
        bar.setTextFormat(text)
        bar.setBoxContentSpace(0)
        self._layout.addLayoutItem(bar)
        bar.attemptMove(QgsLayoutPoint(PANEL_LEFT, top, MILLIMETRES))

    def add_north_arrow(self, left: float, top: float) -> None:
        """Draw an arrow that points to the map's north."""
        arrow = QgsLayoutItemPicture(self._layout)
        arrow.setPicturePath(NORTH_ARROW)
        arrow.setLinkedMap(self._map)
        arrow.setSvgFillColor(INK)
        self._place(arrow, left, top, 12, 14)

    def export(self, path: Path, dots_per_inch: int) -> None:
        """Write the page as a picture."""
        page = QgsLayoutExporter(self._layout).renderPageToImage(0, QSize(), dots_per_inch)
        if not page.save(str(path)):
            raise OSError(f"{path} could not be written")

    def _place(self, item: object, left: float, top: float, width: float, height: float) -> None:
        self._layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(left, top, MILLIMETRES))
        item.attemptResize(QgsLayoutSize(width, height, MILLIMETRES))


def _font(size: float, bold: bool = False) -> QFont:
    font = QFont()
    font.setFamily(QFontInfo(font).family())
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
