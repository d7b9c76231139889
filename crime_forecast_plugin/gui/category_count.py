"""How often each category occurs in a layer, counted in the background."""

from __future__ import annotations

import time
from collections import Counter
from typing import Any

from qgis.core import QgsFeatureRequest, QgsTask, QgsVectorLayer, QgsVectorLayerFeatureSource

from ..compat import is_null

#: Reading stops after this many seconds, and what was seen counts.
_PATIENCE = 5.0
#: What the engine calls a row that names no category.
NONE = "(none)"


class CategoryCount:
    """Takes hold of a layer on the main thread; `read` may run on another."""

    def __init__(self, layer: QgsVectorLayer, field: str, selected_only: bool) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._column = layer.fields().lookupField(field)
        self._request = QgsFeatureRequest()
        if selected_only:
            self._request.setFilterFids(layer.selectedFeatureIds())
        self._request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        self._request.setSubsetOfAttributes([self._column])

    def read(self, task: QgsTask) -> tuple[Counter[str], bool]:
        """How often each category occurs, and whether every feature was read."""
        counts: Counter[str] = Counter()
        until = time.monotonic() + _PATIENCE
        for read, feature in enumerate(self._source.getFeatures(self._request)):
            counts[_name(feature.attribute(self._column))] += 1
            if read % 1000 == 0 and (task.isCanceled() or time.monotonic() > until):
                return counts, False
        return counts, True


def _name(value: Any) -> str:
    """A category as the engine reads it: stripped, whole numbers without a decimal point."""
    if is_null(value):
        return NONE
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if whole else value).strip() or NONE
