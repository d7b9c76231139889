"""Texts and legends made as small as their frames on a page ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsLayerTreeLayer,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerLegendUtils,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from ..compat import label_font, legend_font, set_label_points, set_legend_points
from .metadata import FOLDER_PROPERTY

# Below this many points nobody reads a printed page.
_SMALLEST = 5.5
_STEP = 0.5

# A font is measured so many times larger, since small sizes are rounded to whole pixels.
_SCALE = 10
_MILLIMETRES_A_POINT = 25.4 / 72

# Lines of what is drawn later may be this much wider than those measured.
_ROOM = 0.97

_PARTS = (
    QgsLegendStyle.Style.Title,
    QgsLegendStyle.Style.Group,
    QgsLegendStyle.Style.Subgroup,
    QgsLegendStyle.Style.SymbolLabel,
)

# Columns that are tried, and whether a layer's classes may go on in the next one.
_COLUMNS = ((1, False), (2, False), (2, True), (3, True))


@dataclass(frozen=True)
class _Sizes:
    """How large a template wants a legend: letters in points, symbols and their gaps in mm."""

    points: dict[QgsLegendStyle.Style, float]
    symbol_width: float
    symbol_height: float
    gap: float

    @classmethod
    def of(cls, legend: QgsLayoutItemLegend) -> _Sizes:
        """Return what a legend has."""
        return cls(
            {part: legend_font(legend, part).pointSizeF() for part in _PARTS},
            legend.symbolWidth(),
            legend.symbolHeight(),
            legend.style(QgsLegendStyle.Style.Symbol).margin(QgsLegendStyle.Side.Top),
        )

    @property
    def letters(self) -> float:
        """The size of what the classes are called."""
        return self.points[QgsLegendStyle.Style.SymbolLabel]

    def give(self, legend: QgsLayoutItemLegend, share: float) -> None:
        """Make a legend as large, or a share of it."""
        for part, points in self.points.items():
            set_legend_points(legend, part, points * share)
        legend.setSymbolWidth(self.symbol_width * share)
        legend.setSymbolHeight(self.symbol_height * share)
        style = legend.style(QgsLegendStyle.Style.Symbol)
        style.setMargin(QgsLegendStyle.Side.Top, self.gap * share)
        legend.setStyle(QgsLegendStyle.Style.Symbol, style)


def fit_text(label: QgsLayoutItemLabel, text: str, longest: str = "") -> None:
    """Write a text into a label, smaller until it fits; what never fits ends in "…".

    `longest` is the longest that an expression in the text will become.
    """
    measured = longest or text
    font = label_font(label)
    frame = label.rect()
    while not _fits(measured, font, frame) and font.pointSizeF() > _SMALLEST:
        font.setPointSizeF(max(font.pointSizeF() - _STEP, _SMALLEST))
    if not longest and not _fits(text, font, frame):
        words = text.split(" ")
        while words and not _fits(" ".join(words) + " …", font, frame):
            words.pop()
        text = " ".join(words) + " …"
    set_label_points(label, font.pointSizeF())
    label.setText(text)


def fit_legend(legend: QgsLayoutItemLegend, nodes: Sequence[QgsLayerTreeLayer]) -> None:
    """Explain layers in a legend, in more columns and a smaller size until it fits its frame.

    Columns come before letters that are hard to read; texts wrap at the width of a column. The
    legend's own tree gets copies of the nodes, with their headings.
    """
    frame = legend.rect()
    usual = _Sizes.of(legend)
    size = usual.letters
    legend.setAutoUpdateModel(False)
    legend.setResizeToContents(False)
    while True:
        usual.give(legend, size / usual.letters)
        for columns, split in _COLUMNS:
            legend.setColumnCount(columns)
            legend.setSplitLayer(split)
            _lay_out(legend, nodes)
            needed = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize()
            if needed.width() <= frame.width() and needed.height() <= frame.height():
                return
        if size <= _SMALLEST:
            return
        size = max(size - _STEP, _SMALLEST)


def _lay_out(legend: QgsLayoutItemLegend, nodes: Sequence[QgsLayerTreeLayer]) -> None:
    """Fill the legend's own tree, with texts that are as wide as a column at most."""
    width = legend.rect().width() / legend.columnCount() - 2
    root = legend.model().rootGroup()
    root.clear()
    for node in nodes:
        copy = node.clone()
        root.addChildNode(copy)
        _wrap(legend, copy, _heading(node), width)
    legend.adjustBoxSize()


def _heading(node: QgsLayerTreeLayer) -> str:
    """What a layer is called where the group that it is in is not seen."""
    given = node.customProperty("legend/title-label")
    if given:
        return str(given)
    group = node.parent()
    if group is None or group.parent() is None or FOLDER_PROPERTY in group.customProperties():
        return node.name()
    return f"{group.name()}: {node.name()}"


def _wrap(legend: QgsLayoutItemLegend, node: QgsLayerTreeLayer, heading: str, width: float) -> None:
    """Break the texts of a layer that are wider than a column (mm)."""
    bold = legend_font(legend, QgsLegendStyle.Style.Subgroup)
    node.setCustomProperty("legend/title-label", _wrapped(heading, bold, width))
    font = legend_font(legend, QgsLegendStyle.Style.SymbolLabel)
    beside = width - legend.symbolWidth() - 3
    model = legend.model()
    model.refreshLayerLegend(node)
    for place, part in enumerate(model.layerOriginalLegendNodes(node)):
        label = str(part.data(Qt.ItemDataRole.DisplayRole) or "")
        wrapped = _wrapped(label, font, beside)
        if wrapped != label:
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, place, wrapped)
    model.refreshLayerLegend(node)


def _fits(text: str, font: QFont, frame: QRectF) -> bool:
    wide = QRectF(0, 0, frame.width() * _SCALE * _ROOM, 1e6)
    needed = _metrics(font).boundingRect(wide, int(Qt.TextFlag.TextWordWrap), text)
    return needed.height() <= frame.height() * _SCALE and needed.width() <= wide.width()


def _wrapped(text: str, font: QFont, width: float) -> str:
    """Return a text with line breaks where it reaches a width (mm)."""
    metrics, lines = _metrics(font), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width * _SCALE:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def _metrics(font: QFont) -> QFontMetricsF:
    larger = QFont(font)
    larger.setPixelSize(max(round(font.pointSizeF() * _MILLIMETRES_A_POINT * _SCALE), 1))
    return QFontMetricsF(larger)
