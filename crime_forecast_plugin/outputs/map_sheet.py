"""A printed page of a result: a template whose items are filled in by their ids.

`map` has to be there; `legend`, `scale_bar`, `north_arrow`, `page` and the labels that are named as
the fields of SheetText may be missing. What else is in a template stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeLayer,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtXml import QDomDocument

from ..translation import tr
from .export_error import ExportError
from .fitting import fit_legend, fit_text
from .sheet_text import SheetText

# Below so many metres across, a scale bar counts in metres.
_SHORT = 4000


class MapSheet:
    """A page with a map and what explains it; raises ExportError for a useless template."""

    def __init__(self, template: Path, project: QgsProject, name: str) -> None:
        self.layout = QgsPrintLayout(project)
        document = QDomDocument()
        try:
            readable = document.setContent(template.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            readable = False
        # PyQt5 says with a tuple whether the text is XML, and what is wrong with it.
        if not (readable[0] if isinstance(readable, tuple) else readable):
            raise ExportError(tr("The template '{}' cannot be read.").format(template))
        self.layout.loadFromTemplate(document, QgsReadWriteContext())
        self.layout.setName(name)  # now, as the template has one too
        found = self.layout.itemById("map")
        if not isinstance(found, QgsLayoutItemMap):
            raise ExportError(
                tr("The template '{}' has no map with the id 'map'.").format(template)
            )
        self.map = found
        # A layout must not outlive its project: it is let go first.
        self._project = project

    def draw(
        self,
        layers: Sequence[QgsMapLayer],
        extent: QgsRectangle,
        crs: QgsCoordinateReferenceSystem,
        styles: Mapping[str, str] | None = None,
    ) -> None:
        """Draw layers, topmost first; `styles` has other styles of theirs by layer id."""
        self.map.setCrs(crs)
        self.map.setLayers(list(layers))
        self.map.setKeepLayerSet(True)
        self.map.setKeepLayerStyles(bool(styles))
        self.map.setLayerStyleOverrides(dict(styles or {}))
        self.map.zoomToExtent(extent)
        bar = self.layout.itemById("scale_bar")
        if isinstance(bar, QgsLayoutItemScaleBar):
            bar.setLinkedMap(self.map)
            _set_units(bar, self.map.extent().width())

    def rasterize(self) -> None:
        """Have the map drawn as a picture, since a PDF knows no colours that blend."""
        self.map.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)

    def explain(self, nodes: Sequence[QgsLayerTreeLayer]) -> None:
        """Show layers in the legend, with the headings that their nodes have."""
        legend = self.layout.itemById("legend")
        if isinstance(legend, QgsLayoutItemLegend):
            legend.setLinkedMap(self.map)
            fit_legend(legend, nodes)

    def write(self, text: SheetText, pages: Sequence[str] = ()) -> None:
        """Write the texts; with the names of an atlas's pages, its own into the title of each."""
        page = tr("Page {} of {}")
        said = {**asdict(text), "page": page.format(1, 1)}
        longest: dict[str, str] = {}
        if pages:
            longest["title"] = f"{text.title}: {max(pages, key=len)}"
            longest["page"] = page.format(len(pages), len(pages))
            said["title"] = f"{text.title}: [% @atlas_pagename %]"
            said["page"] = page.format("[% @atlas_featurenumber %]", "[% @atlas_totalfeatures %]")
        for name, one in said.items():
            label = self.layout.itemById(name)
            if isinstance(label, QgsLayoutItemLabel):
                fit_text(label, one, longest.get(name, ""))


def _set_units(bar: QgsLayoutItemScaleBar, metres: float) -> None:
    """Count in metres where kilometres would be fractions; an agency's miles stay."""
    units = QgsUnitTypes.DistanceUnit
    if bar.units() == units.DistanceKilometers and metres < _SHORT:
        bar.setUnits(units.DistanceMeters)
        bar.setUnitLabel("m")
