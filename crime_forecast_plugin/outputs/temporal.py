"""Fixed time ranges, so that the temporal controller plays a forecast.

The engine's times are local wall-clock times without a zone. They are given to QGIS as UTC: there
every hour exists once, and the same project shows the same hours on every computer.
"""

from __future__ import annotations

from datetime import datetime

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from .stepped_result import SteppedResult

_HOUR = 3600
_DAY = 24 * _HOUR


def set_fixed_range(layer: QgsMapLayer, start: datetime, end: datetime) -> None:
    """Show a layer only while the map's time is in [start, end)."""
    properties = layer.temporalProperties()
    if isinstance(layer, QgsRasterLayer):
        properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    else:
        properties.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(_range(start, end))
    properties.setIsActive(True)


def set_project_range(project: QgsProject, result: SteppedResult) -> None:
    """Let the project play these steps, unless the project has a time range of its own.

    A range that lies within theirs was set by an earlier result, or does no harm.
    """
    settings = project.timeSettings()
    whole = _range(result.start, result.end)
    present = settings.temporalRange()
    if present.begin().isValid() and not whole.contains(present):
        return
    settings.setTemporalRange(whole)
    seconds = (result.steps[0].end - result.steps[0].start).total_seconds()
    if seconds < _DAY:
        settings.setTimeStepUnit(QgsUnitTypes.TemporalUnit.TemporalHours)
        settings.setTimeStep(seconds / _HOUR)
    else:
        settings.setTimeStepUnit(QgsUnitTypes.TemporalUnit.TemporalDays)
        settings.setTimeStep(seconds / _DAY)


def _range(start: datetime, end: datetime) -> QgsDateTimeRange:
    # A project file does not keep that an end is exclusive: neighbours would overlap after reload.
    return QgsDateTimeRange(_moment(start), _moment(end).addSecs(-1))


def _moment(time: datetime) -> QDateTime:
    return QDateTime(
        QDate(time.year, time.month, time.day),
        QTime(time.hour, time.minute, time.second),
        Qt.TimeSpec.UTC,
    )
