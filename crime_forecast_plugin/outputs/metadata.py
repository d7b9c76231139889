"""Where a layer comes from: written into its metadata and its custom properties."""

from __future__ import annotations

import json

from qgis.core import QgsLayerMetadata, QgsMapLayer

from .result import Result

JOB_PROPERTY = "crime_forecast/job"
FOLDER_PROPERTY = "crime_forecast/folder"


def describe(layer: QgsMapLayer, result: Result, content: str) -> None:
    """Write into a layer what it shows, how it was made, and the job that makes it again."""
    job = json.dumps(result.job, ensure_ascii=False, sort_keys=True)
    versions = ", ".join(f"{name} {version}" for name, version in result.versions.items())
    metadata = QgsLayerMetadata(layer.metadata())
    metadata.setIdentifier(layer.source())
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setTitle(layer.name())
    metadata.setAbstract(" ".join([content, result.origin, result.verdict, *result.cautions]))
    metadata.setKeywords({"theme": result.keywords})
    metadata.setHistory([f"Made with {versions}.", f"Job: {job}"])
    metadata.setCrs(layer.crs())
    layer.setMetadata(metadata)
    layer.setCustomProperty(JOB_PROPERTY, job)
