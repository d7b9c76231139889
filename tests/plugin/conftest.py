"""Layers, a stand-in for the engine, and the plugin's provider."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from data_pages import canvas, dirty, make_page, page  # noqa: F401 - fixtures
from desk import desk, gate  # noqa: F401 - fixtures
from leftovers import no_worker_stays, out, scratch  # noqa: F401 - fixtures
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from recorder import commands, nothing_chosen, source  # noqa: F401 - fixtures

HERE = Path(__file__).resolve().parent
FIELDS = "field=when:datetime&field=kind:string&field=beat:integer"


@pytest.fixture(scope="session", autouse=True)
def nothing_outlives_qgis(qgis_app: QgsApplication) -> Iterator[None]:
    """Free what caught exceptions still hold of QGIS before QGIS ends, not after.

    Garbage is collected between tests, on the main thread: elsewhere it would take widgets along.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def nothing_outlives_its_test(qgis_app: QgsApplication) -> Iterator[None]:
    """Collect the garbage of a test."""
    yield
    gc.collect()


@pytest.fixture
def fake_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Let the plugin run the fake worker with a behaviour in the engine's place."""

    def use(behaviour: str) -> Path:
        script = tmp_path / f"python-{behaviour}"
        worker = HERE / "fake_worker.py"
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{worker}" {behaviour}\n')
        script.chmod(0o755)
        monkeypatch.setenv("CRIME_FORECAST_PYTHON", str(script))
        return script

    return use


@pytest.fixture(scope="session")
def processing(qgis_app: QgsApplication) -> Iterator[object]:
    """Processing with the plugin's provider."""
    sys.path.append(str(Path(QgsApplication.pkgDataPath(), "python", "plugins")))
    import processing
    from processing.core.Processing import Processing

    from crime_forecast_plugin.processing.provider import CrimeForecastProvider

    Processing.initialize()
    provider = CrimeForecastProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield processing
    QgsApplication.processingRegistry().removeProvider(provider)


def moment(number: int) -> QDateTime:
    """The time of an incident: every other hour, one in the hour that American clocks skip."""
    day, hour = divmod(2 * number, 24)
    return QDateTime(QDate(2017, 3, 12).addDays(day), QTime(hour, 30))


@pytest.fixture
def incidents(qgis_app: QgsApplication) -> QgsVectorLayer:
    """Twelve incidents, ten of them thefts, over the change to summer time."""
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{FIELDS}", "incidents", "memory")
    features = []
    for number in range(12):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(-87.7 + number / 1000, 41.9)))
        kind = "THEFT" if number < 10 else "ROBBERY"
        feature.setAttributes([moment(number), kind, 100 + number])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def district(qgis_app: QgsApplication) -> QgsVectorLayer:
    """One polygon around the incidents."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "districts", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(-87.72, 41.89, -87.68, 41.92)))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture(autouse=True)
def empty_project(qgis_new_project: None) -> None:
    """Start every test with an empty project."""
