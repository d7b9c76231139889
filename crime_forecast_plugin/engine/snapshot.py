"""A layer as it is seen now, written to a GeoPackage that the engine can read.

Reading is prepared on the main thread, so that unsaved edits, filters, joins and the selection
are honoured; the work itself can then be done on any thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..compat import is_null, text_field
from .protocol import EngineError

# No name of a column of police records; the defaults "fid" and "geom" may well be one.
_LAYER_OPTIONS = ["SPATIAL_INDEX=NO", "FID=snapshot_fid", "GEOMETRY_NAME=snapshot_geometry"]
_REPORT_EVERY = 2000

Report = Callable[[float], None]
CancelCall = Callable[[], bool]


class Snapshot:
    """The features of a source at this moment, ready to be written.

    Construct it on the main thread; `write` may run on another. Every column is written as text:
    times as the wall-clock time that was recorded, which no library on the way can shift.
    """

    def __init__(
        self, source: QgsProcessingFeatureSource, columns: Sequence[str], polygons: bool = False
    ) -> None:
        self.name = source.sourceName() or "layer"
        self._source = source  # the iterator of a selection reads from it
        self._crs = QgsCoordinateReferenceSystem(source.sourceCrs())
        self._columns = list(dict.fromkeys(columns))
        self._indexes = [source.fields().lookupField(column) for column in self._columns]
        self._type = QgsWkbTypes.Type.MultiPolygon if polygons else QgsWkbTypes.Type.Point
        self._geometries = _polygons if polygons else _points
        self._expected = max(source.featureCount(), 1)
        request = QgsFeatureRequest().setSubsetOfAttributes(self._indexes)
        self._features = source.getFeatures(
            request, QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        )

    def write(
        self,
        folder: Path,
        report: Report = lambda fraction: None,
        is_cancelled: CancelCall = lambda: False,
    ) -> Path:
        """Write the features into a new GeoPackage in a folder and return its path."""
        path = folder / f"{_file_name(self.name)}.gpkg"
        writer = self._writer(path)
        for number, feature in enumerate(self._features):
            if number % _REPORT_EVERY == 0:
                if is_cancelled():
                    raise EngineError("cancelled", "Cancelled while the layer was read.")
                report(min(1.0, number / self._expected))
            self._add(writer, feature)
        if not writer.flushBuffer():
            raise _unwritten(path, writer.errorMessage())
        del writer
        return path

    def _writer(self, path: Path) -> QgsVectorFileWriter:
        fields = QgsFields()
        for column in self._columns:
            fields.append(text_field(column))
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = "GPKG"
        options.layerName = self.name
        options.layerOptions = _LAYER_OPTIONS
        writer = QgsVectorFileWriter.create(
            str(path), fields, self._type, self._crs, QgsCoordinateTransformContext(), options
        )
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise _unwritten(path, writer.errorMessage())
        return writer

    def _add(self, writer: QgsVectorFileWriter, feature: QgsFeature) -> None:
        values = [_text(feature[index]) for index in self._indexes]
        for geometry in self._geometries(feature.geometry()):
            row = QgsFeature()
            row.setGeometry(geometry)
            row.setAttributes(values)
            if not writer.addFeature(row, QgsFeatureSink.Flag.FastInsert):
                raise _unwritten(Path(self.name), writer.errorMessage())


def _points(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """Yield the single points of a geometry; a row without place stays one, to be counted."""
    if geometry.isEmpty():
        yield QgsGeometry()
    elif not geometry.isMultipart():
        yield geometry
    else:
        yield from geometry.asGeometryCollection()


def _polygons(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """Yield a valid multipolygon, or nothing for a feature without a place."""
    if geometry.isEmpty():
        return
    valid = geometry if geometry.isGeosValid() else geometry.makeValid()
    yield from valid.coerceToType(QgsWkbTypes.Type.MultiPolygon)


def _text(value: Any) -> str | None:
    """Return an attribute as text; a time without regard to zones."""
    if isinstance(value, QDateTime):
        return value.toString("yyyy-MM-dd'T'HH:mm:ss") if value.isValid() else None
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd") if value.isValid() else None
    if is_null(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _file_name(name: str) -> str:
    return re.sub(r"[^\w-]+", "_", name).strip("_") or "layer"


def _unwritten(path: Path, reason: str) -> EngineError:
    return EngineError(
        "input",
        f"The layer cannot be copied to {path} ({reason}): free some space on the disk of the "
        "temporary folder and run it again.",
    )
