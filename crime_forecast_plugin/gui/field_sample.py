"""What the first features of a layer hold, read in the background."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsFeatureRequest,
    QgsPointXY,
    QgsTask,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)

from ..compat import holds_date, holds_text, is_null

#: So many features are read, or for so many seconds.
_MOST, _PATIENCE = 500, 3.0

_DAY, _MONTH, _YEAR = r"\d{1,2}", r"(\d{1,2}|[^\W\d]{3,})", r"\d{2,4}"
#: 2018-06-01 and 20180601, 6/1/2018 and 1.6.2018, 01-Jun-2018 and 1 June 2018.
_DATE = re.compile(rf"\d{{4}}[-/.]?\d{{1,2}}[-/.]?{_DAY}|{_DAY}[-/. ]+{_MONTH}[-/. ]+{_YEAR}")


@dataclass(frozen=True)
class FieldSample:
    """The values of some fields that are not empty, as text, and where the features are."""

    read: int = 0
    values: dict[str, list[str]] = field(default_factory=dict)
    places: list[QgsPointXY] = field(default_factory=list)

    def fault_of_time(self, name: str) -> str | None:
        """A value of a field that is no date, where none of its values is; "" if all are empty."""
        values = self.values.get(name)
        if values is None or self.read == 0:
            return None
        if any(_DATE.match(value.strip()) for value in values):
            return None
        return next((value for value in values), "")


class SampleReader:
    """Takes hold of a layer on the main thread; `read` may run on another."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        fields = layer.fields()
        names = [each.name() for each in fields if holds_text(each) or holds_date(each)]
        self._columns = {name: fields.lookupField(name) for name in names}
        self._source = QgsVectorLayerFeatureSource(layer)

    def read(self, task: QgsTask) -> FieldSample:
        """Read the first features, as far as patience goes."""
        sample = FieldSample(values={name: [] for name in self._columns})
        request = QgsFeatureRequest().setLimit(_MOST)
        request.setSubsetOfAttributes(list(self._columns.values()))
        until = time.monotonic() + _PATIENCE
        read = 0
        for feature in self._source.getFeatures(request):
            self._take(feature.attributes(), sample)
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                sample.places.append(feature.geometry().boundingBox().center())
            read += 1
            if task.isCanceled() or time.monotonic() > until:
                break
        return FieldSample(read, sample.values, sample.places)

    def _take(self, attributes: Sequence[Any], sample: FieldSample) -> None:
        for name, index in self._columns.items():
            value = attributes[index]
            if not is_null(value) and str(value).strip():
                sample.values[name].append(_text(value))


def _text(value: Any) -> str:
    return value.toString("yyyy-MM-dd") if hasattr(value, "toString") else str(value)
