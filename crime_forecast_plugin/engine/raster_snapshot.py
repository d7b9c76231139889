"""A raster layer as a file that the engine can read."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProviderRegistry,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
)

from ..translation import tr
from .protocol import EngineError
from .snapshot import CancelCall, Report, safe_name


class RasterSnapshot:
    """The file of a raster layer, or a copy where it is none on this computer's disk.

    Construct it on the main thread; `write` may run on another.
    """

    def __init__(self, layer: QgsRasterLayer) -> None:
        self.name = layer.name() or "layer"
        self._file = _local_file(layer)
        self._crs = QgsCoordinateReferenceSystem(layer.crs())
        self._provider = None if self._file else layer.dataProvider().clone()

    def write(
        self,
        folder: Path,
        report: Report = lambda fraction: None,
        is_cancelled: CancelCall = lambda: False,
    ) -> Path:
        """Return the raster's own file, or that of a copy in a folder."""
        if self._file:
            return self._file
        path = folder / f"{safe_name(self.name)}.tif"
        provider = self._provider
        pipe = QgsRasterPipe()
        pipe.set(provider.clone())
        error = QgsRasterFileWriter(str(path)).writeRaster(
            pipe,
            provider.xSize(),
            provider.ySize(),
            provider.extent(),
            self._crs,
            QgsCoordinateTransformContext(),
        )
        if error != QgsRasterFileWriter.WriterError.NoError:
            raise EngineError(
                "input",
                tr(
                    "The raster layer '{}' cannot be copied to {}: export it to a GeoTIFF and "
                    "choose that."
                ).format(self.name, path),
            )
        return path


def _local_file(layer: QgsRasterLayer) -> Path | None:
    """Return the file that a layer shows as it is, if there is one."""
    if layer.providerType() != "gdal" or layer.crs() != layer.dataProvider().crs():
        return None
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    if parts.get("layerName") or parts.get("vsiPrefix"):
        return None
    path = Path(parts.get("path") or "")
    return path.absolute() if path.is_file() else None
