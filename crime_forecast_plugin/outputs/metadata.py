"""Where layers come from: metadata, tool tips, notes and custom properties."""

from __future__ import annotations

import json
from html import escape

from qgis.core import (
    QgsBox3d,
    QgsLayerMetadata,
    QgsLayerNotesUtils,
    QgsLayerTreeGroup,
    QgsMapLayer,
)

from ..translation import tr
from .result import Result
from .run_settings import settings_of

JOB_PROPERTY = "crime_forecast/job"
FOLDER_PROPERTY = "crime_forecast/folder"
SETTINGS_PROPERTY = "crime_forecast/settings"


def describe(layer: QgsMapLayer, result: Result, content: str, unit: str = "") -> None:
    """Write into a layer what it shows, in which unit, how it was made, and from what.

    The tool tip in the tree of layers says the first of it; the job makes the layer again.
    """
    versions = ", ".join(f"{name} {version}" for name, version in result.versions.items())
    measured = tr("Unit: {}.").format(unit) if unit else ""
    said = [content, measured, result.origin, result.verdict, *result.cautions]
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setIdentifier(layer.source())
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setTitle(layer.name())
    metadata.setAbstract(" ".join(text for text in said if text))
    metadata.setKeywords({"theme": result.keywords, "unit": [unit] if unit else []})
    metadata.setHistory(
        [tr("Made with {}.").format(versions), tr("Job: {}").format(_job(result)), *_lines(result)]
    )
    metadata.setRights([_source(result)])
    metadata.setCrs(layer.crs())
    metadata.setExtent(_extent(layer))
    layer.setMetadata(metadata)
    layer.setAbstract(" ".join(text for text in (content, measured, result.origin) if text))
    layer.setCustomProperty(JOB_PROPERTY, _job(result))


def describe_group(group: QgsLayerTreeGroup, result: Result) -> None:
    """Write into a group the settings of its run, in words and as the job that makes it again."""
    group.setCustomProperty(JOB_PROPERTY, _job(result))
    group.setCustomProperty(SETTINGS_PROPERTY, "\n".join(_lines(result)))


def note_settings(layer: QgsMapLayer, result: Result) -> None:
    """Put the settings of a run into the notes of a layer, which the tree of layers offers."""
    rows = "".join(
        f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>"
        for name, value in settings_of(result).items()
    )
    heading = escape(tr("Settings of this run"))
    folder = escape(str(result.folder))
    QgsLayerNotesUtils.setLayerNotes(
        layer, f"<p><b>{heading}</b></p><table>{rows}</table><p>{folder}</p>"
    )


def _job(result: Result) -> str:
    return json.dumps(result.job, ensure_ascii=False, sort_keys=True)


def _lines(result: Result) -> list[str]:
    return [f"{name}: {value}" for name, value in settings_of(result).items()]


def _source(result: Result) -> str:
    """Say whose data these are."""
    if not result.sources:
        return tr("The licence of the data that it was made from applies.")
    text = tr("Made from {}, whose licence applies; name their source when you show this.")
    return text.format(", ".join(sorted(result.sources)))


def _extent(layer: QgsMapLayer) -> QgsLayerMetadata.Extent:
    """Where a layer lies, and when."""
    place = QgsLayerMetadata.SpatialExtent()
    place.extentCrs = layer.crs()
    place.bounds = QgsBox3d(layer.extent())
    extent = QgsLayerMetadata.Extent()
    extent.setSpatialExtents([place])
    times = layer.temporalProperties()
    if times is not None and times.isActive():
        extent.setTemporalExtents([times.fixedTemporalRange()])
    return extent
