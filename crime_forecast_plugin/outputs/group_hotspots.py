"""The hot spots of a forecast's group, shown at another share of its area."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsVectorLayer

from .forecast_result import ForecastResult
from .forecast_style import SHARE_PROPERTY, tell_cells, tell_share
from .hotspot_share import Cells, Hotspots, find_hotspots, write_hotspots
from .look import Look
from .restyle import path_of

_CELLS = ("expected_cells", "chance_cells", "uncertainty_cells")


@dataclass(frozen=True)
class GroupHotspots:
    """The layers of hot spots and of cells in a group, and the result that they are of."""

    hotspots: QgsVectorLayer
    cells: list[QgsVectorLayer]
    result: ForecastResult
    file: str

    @classmethod
    def of(cls, group: QgsLayerTreeGroup) -> GroupHotspots | None:
        """Return them, or nothing if the group is of no forecast, or its folder is gone."""
        layers = [node.layer() for node in group.findLayers()]
        layers = [layer for layer in layers if layer is not None and layer.isValid()]
        hotspots = [layer for layer in layers if layer.customProperty(SHARE_PROPERTY) is not None]
        cells = [layer for layer in layers if _style(layer) in _CELLS]
        if not hotspots or not cells:
            return None
        file = path_of(cells[0])
        if not (file.parent / "result.json").is_file():
            return None
        return cls(hotspots[0], cells, ForecastResult.read(file.parent), str(file))

    @property
    def share(self) -> float:
        """The share of the area that is shown (0 to 1)."""
        return float(self.hotspots.customProperty(SHARE_PROPERTY))

    def source(self, share: float, folder: Path | None = None) -> str:
        """Return the source of the hot spots of a share, beside the products or elsewhere.

        Those of the share that the forecast was made with are a product of it.
        """
        if share == self.result.job["area_share"]:
            return self.result.vector_source("hotspots")
        file = (folder or self.result.folder) / f"hotspots_{100 * share:g}.gpkg"
        return f"{file}|layername=hotspots"

    def show(self, share: float, source: str) -> None:
        """Show the hot spots of a share."""
        self.hotspots.setDataSource(source, self.hotspots.name(), "ogr")
        tell_share(self.hotspots, self.result, share)
        self.hotspots.triggerRepaint()
        for layer in self.cells:
            tell_cells(layer, self.result.period, share)


def make_hotspots(file: str, share: float, source: str) -> Hotspots:
    """Find the hot spots of a share and write them to their source, if that is not a product.

    For a background thread.
    """
    cells = Cells.read(file)
    found = find_hotspots(cells, share)
    target = Path(source.partition("|")[0])
    if target != Path(file):
        write_hotspots(found, cells.crs, target)
    return found


def _style(layer: QgsVectorLayer) -> str:
    look = Look.of_layer(layer)
    return look.style if look else ""
