"""A layer as it is seen now, written to a GeoPackage that the engine can read.

Reading is prepared on the main thread, so that unsaved edits, filters, joins and the selection
are honoured; the work itself can then be done on any thread.
"""

from __future__ import annotations

import re
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFeatureSource,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from ..compat import is_null, number_field, text_field
from ..translation import tr
from .protocol import EngineError

# No name of a column of police records; the defaults "fid" and "geom" may well be one.
_LAYER_OPTIONS = ["SPATIAL_INDEX=NO", "FID=snapshot_fid", "GEOMETRY_NAME=snapshot_geometry"]
_CHECK_SUM = "snapshot_check_sum"
_REPORT_EVERY = 2000

Report = Callable[[float], None]
CancelCall = Callable[[], bool]
Row = tuple[QgsGeometry, list[Any]]


class Snapshot(ABC):
    """The features of a source at this moment, ready to be written.

    Construct it on the main thread; `write` may run on another.
    """

    _type: QgsWkbTypes.Type
    _features: Iterable[QgsFeature]

    def __init__(self, source: QgsFeatureSource, columns: Sequence[QgsField]) -> None:
        self.name = source.sourceName() or "layer"
        self._crs = QgsCoordinateReferenceSystem(source.sourceCrs())
        self._columns = columns
        self._expected = max(source.featureCount(), 1)

    @abstractmethod
    def _rows(self, feature: QgsFeature) -> Iterator[Row]:
        """Yield what is written of a feature."""

    def write(
        self,
        folder: Path,
        report: Report = lambda fraction: None,
        is_cancelled: CancelCall = lambda: False,
    ) -> Path:
        """Write the features into a new GeoPackage in a folder and return its path."""
        path = folder / f"{safe_name(self.name)}.gpkg"
        writer = self._writer(path)
        for number, feature in enumerate(self._features):
            if number % _REPORT_EVERY == 0:
                if is_cancelled():
                    del writer  # closes the file before its folder goes
                    raise EngineError("cancelled", tr("Cancelled while the layer was read."))
                report(min(1.0, number / self._expected))
            self._add(writer, feature)
        if not writer.flushBuffer():
            raise _unwritten(path, writer.errorMessage())
        del writer
        return path

    def _writer(self, path: Path) -> QgsVectorFileWriter:
        fields = QgsFields()
        for column in self._columns:
            fields.append(column)
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
        for geometry, values in self._rows(feature):
            row = QgsFeature()
            row.setGeometry(geometry)
            row.setAttributes(values)
            if not writer.addFeature(row, QgsFeatureSink.Flag.FastInsert):
                raise _unwritten(Path(self.name), writer.errorMessage())


class IncidentSnapshot(Snapshot):
    """Single points with the columns that a job names, as text, and its features.

    Features that are numbers stay so. Times are written as the wall-clock time that was recorded,
    which no library on the way can shift. The other columns are reduced to a check sum, by which
    the engine still tells rows that repeat each other from rows that do not; `keys` are columns
    that only number the rows.
    """

    _type = QgsWkbTypes.Type.Point

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        columns: Sequence[str],
        keys: Sequence[int] = (),
        features: Sequence[str] = (),
    ) -> None:
        fields = source.fields()
        wanted = {name: text_field(name) for name in columns}
        for name in features:
            numeric = fields.field(name).isNumeric()
            wanted.setdefault(name, number_field(name) if numeric else text_field(name))
        self._named = [(fields.lookupField(name), f.isNumeric()) for name, f in wanted.items()]
        named = [index for index, _ in self._named]
        known = {*named, *keys}
        self._others = [index for index in range(fields.count()) if index not in known]
        written = [*wanted.values(), text_field(_CHECK_SUM)]
        super().__init__(source, written)
        self._features = _Opened(source, [*named, *self._others])

    def _rows(self, feature: QgsFeature) -> Iterator[Row]:
        values = feature.attributes()
        named = [
            _number(values[index]) if numeric else _text(values[index])
            for index, numeric in self._named
        ]
        others = repr([values[index] for index in self._others])
        row = [*named, str(zlib.crc32(others.encode()))]
        for geometry in _single_points(feature.geometry()):
            yield geometry, row


class AreaSnapshot(Snapshot):
    """Valid multipolygons with the columns that a job names, as text."""

    _type = QgsWkbTypes.Type.MultiPolygon

    def __init__(self, source: QgsProcessingFeatureSource, columns: Sequence[str] = ()) -> None:
        self._named = [source.fields().lookupField(name) for name in columns]
        super().__init__(source, [text_field(name) for name in columns])
        self._features = _Opened(source, self._named)

    def _rows(self, feature: QgsFeature) -> Iterator[Row]:
        geometry = feature.geometry()
        if geometry.isEmpty():
            return
        values = feature.attributes()
        row = [_text(values[index]) for index in self._named]
        valid = geometry if geometry.isGeosValid() else geometry.makeValid()
        for part in valid.coerceToType(self._type):
            yield part, row


class ContextSnapshot(Snapshot):
    """A layer or table of any kind with some columns: numbers as they are, all else as text."""

    def __init__(self, layer: QgsVectorLayer, columns: Sequence[str]) -> None:
        self._type = layer.wkbType()
        fields = layer.fields()
        self._named = [fields.lookupField(name) for name in columns]
        super().__init__(layer, [_plain(fields.at(index)) for index in self._named])
        self._features = _Later(layer, self._named)

    def _rows(self, feature: QgsFeature) -> Iterator[Row]:
        if self._type != QgsWkbTypes.Type.NoGeometry and feature.geometry().isEmpty():
            return
        values = feature.attributes()
        row = [
            values[index] if field.isNumeric() else _text(values[index])
            for index, field in zip(self._named, self._columns)
        ]
        yield feature.geometry(), row


class _Opened:
    """The features of a source, for one reading."""

    def __init__(self, source: QgsProcessingFeatureSource, columns: Sequence[int]) -> None:
        self._source = source  # the iterator of a selection reads from it
        self._features = source.getFeatures(
            QgsFeatureRequest().setSubsetOfAttributes(list(columns)),
            QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks,
        )

    def __iter__(self) -> Iterator[QgsFeature]:
        return self._features


class _Later:
    """The features of a layer at this moment, whose file is opened only when they are read.

    QGIS has a file open four times at most, and whoever asks for more waits for ever: the layers
    of the context often lie in one GeoPackage.
    """

    def __init__(self, layer: QgsVectorLayer, columns: Sequence[int]) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest().setSubsetOfAttributes(list(columns))

    def __iter__(self) -> Iterator[QgsFeature]:
        return self._source.getFeatures(self._request)


def _single_points(geometry: QgsGeometry) -> Iterator[QgsGeometry]:
    """Yield the single points of a geometry; a row without place stays one, to be counted."""
    if geometry.isEmpty():
        yield QgsGeometry()
    elif not geometry.isMultipart():
        yield geometry
    else:
        yield from geometry.asGeometryCollection()


def _text(value: Any) -> str | None:
    """Return an attribute as text; a time without regard to zones."""
    if isinstance(value, QDateTime):
        # Qt takes the hour that the clocks skip in spring for invalid; its parts are there.
        day = _text(value.date())
        return f"{day}T{value.time().toString('HH:mm:ss')}" if day else None
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd") if value.isValid() else None
    if is_null(value):
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _number(value: Any) -> float | None:
    return None if is_null(value) else float(value)


def _plain(field: QgsField) -> QgsField:
    """Return a field of the same name, for numbers of the same type or for text."""
    return QgsField(field.name(), field.type()) if field.isNumeric() else text_field(field.name())


def safe_name(name: str) -> str:
    """Return a layer's name without what has a meaning in the name of a file or in a job."""
    return re.sub(r"[^\w-]+", "_", name).strip("_") or "layer"


def _unwritten(path: Path, reason: str) -> EngineError:
    text = tr(
        "The layer cannot be copied to {} ({}): free some space on the disk of the temporary "
        "folder and run it again."
    )
    return EngineError("input", text.format(path, reason))
