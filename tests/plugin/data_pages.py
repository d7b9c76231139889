"""The Data page on a map, without the dock, and layers that it may be shown."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QDateTime, QEvent
from waiting import until

from crime_forecast_plugin.gui.data_page import DataPage
from crime_forecast_plugin.gui.engine_state import EngineState
from crime_forecast_plugin.gui.workbench import Desktop, Workbench

UTM = "EPSG:32616"


@pytest.fixture
def canvas(qgis_app: QgsApplication) -> Iterator[QgsMapCanvas]:
    """A map of 40 by 30 km."""
    canvas = QgsMapCanvas()
    canvas.resize(800, 600)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(UTM))
    canvas.show()
    canvas.setExtent(QgsRectangle(430_000, 4_610_000, 470_000, 4_640_000))
    yield canvas
    canvas.close()


@pytest.fixture
def make_page(
    processing: object, canvas: QgsMapCanvas, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], DataPage]]:
    """Makes the page, shown, and ends it; there is no engine unless a test sets one."""
    monkeypatch.delenv("CRIME_FORECAST_PYTHON", raising=False)
    engine, bar, pages = EngineState(), QgsMessageBar(), []

    def make() -> DataPage:
        bench = Workbench(Desktop(None, canvas, bar, lambda layer: None), engine)
        page = DataPage(bench)
        page.show()
        pages.append(page)
        return page

    yield make
    for page in pages:
        page.stop()
        page.close()
        page.deleteLater()
    engine.close()
    pages.clear()
    QgsApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()  # here, not in a background thread, which must not delete widgets


@pytest.fixture
def page(make_page: Callable[[], DataPage], incidents: QgsVectorLayer) -> DataPage:
    """The page on the twelve incidents, when it has looked at them."""
    page = make_page()
    settle(page)
    return page


def settle(page: DataPage) -> None:
    """Wait until nothing is read any more."""
    until(lambda: not (page._look.looking or page.categories.reading or page._live.planning))


def shown(page: DataPage, name: str) -> str:
    """What a label beside a field says; nothing where it is hidden."""
    label = getattr(page, name)
    return label.text() if label.isVisibleTo(page) else ""


def layer_of(
    name: str, points: list[tuple[float, float]], rows: list[list[Any]], fields: str
) -> QgsVectorLayer:
    """Points in UTM, in the project."""
    layer = QgsVectorLayer(f"Point?crs={UTM}&{fields}", name, "memory")
    features = []
    for (x, y), values in zip(points, rows, strict=True):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes(values)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def square(name: str, left: float, bottom: float, side: float, crs: str = UTM) -> QgsVectorLayer:
    """One polygon, in the project."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", name, "memory")
    feature = QgsFeature()
    box = QgsRectangle(left, bottom, left + side, bottom + side)
    feature.setGeometry(QgsGeometry.fromRect(box))
    layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def dirty(qgis_app: QgsApplication) -> QgsVectorLayer:
    """Ten incidents, of which a few cannot be used."""
    points = [(447_000.0 + n, 4_630_000.0 + n) for n in range(10)]
    days = [QDateTime(2018, 1, 1 + n, 12, 0) for n in range(10)]
    days[3] = QDateTime()
    days[4] = QDateTime(2199, 1, 1, 0, 0)
    points[5] = (0.0, 0.0001)  # the extent of a memory layer overlooks 0, 0 itself
    return layer_of("dirty", points, [[day] for day in days], "field=when:datetime")
