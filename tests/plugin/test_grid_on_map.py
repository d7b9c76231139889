"""Drawing an area on the map, with its cells shown meanwhile."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel

from crime_forecast_plugin.gui.area_tool import PolygonTool, RectangleTool
from crime_forecast_plugin.gui.draw_button import DrawButton
from crime_forecast_plugin.gui.grid_on_map import GridOnMap, GridWish, area_of

UTM = "EPSG:32616"
#: The longest that an event of the mouse may take, in seconds.
LONGEST = 0.06


@pytest.fixture
def canvas(canvas: QgsMapCanvas) -> Iterator[QgsMapCanvas]:
    """A map of 50 m a pixel, with a tool in hand."""
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    yield canvas
    canvas.unsetMapTool(canvas.mapTool())


class Told:
    """What a grid on the map says."""

    def __init__(self, grid: GridOnMap) -> None:
        self.texts: list[str] = []
        self.layers: list[QgsVectorLayer] = []
        self.cancelled = 0
        grid.told.connect(self.texts.append)
        grid.drawn.connect(self.layers.append)
        grid.cancelled.connect(self._cancel)

    def _cancel(self) -> None:
        self.cancelled += 1


@pytest.fixture
def grid(canvas: QgsMapCanvas) -> Iterator[GridOnMap]:
    """Cells of 250 m and 365 steps."""
    grid = GridOnMap(canvas, lambda: GridWish(250.0, 365))
    yield grid
    grid.stop()


def press(canvas: QgsMapCanvas, x: int, y: int, button: Qt.MouseButton) -> None:
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def click(canvas: QgsMapCanvas, x: int, y: int) -> None:
    press(canvas, x, y, Qt.MouseButton.LeftButton)


def move(canvas: QgsMapCanvas, x: int, y: int) -> float:
    """Move the mouse, let the map be drawn, and give the seconds that it took."""
    # Of the cursor itself the X server tells when it has time.
    place, none = QPointF(x, y), Qt.MouseButton.NoButton
    there = QPointF(canvas.viewport().mapToGlobal(QPoint(x, y)))
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    began = time.perf_counter()
    QgsApplication.sendEvent(canvas.viewport(), QMouseEvent(kind, place, there, none, none, keys))
    QgsApplication.processEvents()
    return time.perf_counter() - began


def bands(canvas: QgsMapCanvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def label(canvas: QgsMapCanvas) -> str:
    """What is written on the map."""
    found = canvas.findChild(QLabel, "crime_forecast_cells_label")
    return found.text() if found and found.isVisible() else ""


def assert_nothing_is_left(canvas: QgsMapCanvas) -> None:
    """The map is as it was: no band, no text, the tool in hand, and the same extent."""
    assert canvas.extent().center().distance(QgsPointXY(450_000, 4_625_000)) < 1
    assert bands(canvas) == []
    assert label(canvas) == ""
    assert isinstance(canvas.mapTool(), QgsMapToolPan)


def test_a_rectangle_is_drawn_with_two_clicks(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    grid.draw(RectangleTool)
    assert "Esc cancels" in label(canvas)
    click(canvas, 100, 100)
    move(canvas, 200, 180)
    assert label(canvas) == told.texts[-1]
    cells, columns, rows = map(int, re.match(r"(\d+) .*\((\d+) × (\d+)\)", label(canvas)).groups())
    assert 20 <= columns <= 21 and 16 <= rows <= 17 and cells == columns * rows
    assert "memory about" in told.texts[-1]
    assert len(bands(canvas)) == 2
    click(canvas, 200, 180)
    [layer] = told.layers
    box = layer.extent()
    assert (box.width(), box.height()) == pytest.approx((5000, 4000), abs=120)
    assert layer.crs().authid() == UTM
    assert layer.id() in QgsProject.instance().mapLayers()
    assert_nothing_is_left(canvas)


def test_a_rectangle_can_be_dragged(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    grid.draw(RectangleTool)
    view, left, none = canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(view, left, none, QPoint(100, 100))
    move(canvas, 150, 150)
    QTest.mouseRelease(view, left, none, QPoint(150, 150))
    assert len(told.layers) == 1
    assert_nothing_is_left(canvas)


def test_a_polygon_ends_with_a_right_click(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    grid.draw(PolygonTool)
    for corner in ((100, 100), (200, 100), (300, 300), (200, 200)):
        click(canvas, *corner)
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    press(canvas, 300, 300, Qt.MouseButton.RightButton)
    [layer] = told.layers
    [feature] = layer.getFeatures()
    assert feature.geometry().area() == pytest.approx(100 * 200 / 2 * 50**2, rel=0.03)
    assert_nothing_is_left(canvas)


def test_a_polygon_that_crosses_itself_is_mended(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    grid.draw(PolygonTool)
    for corner in ((100, 100), (300, 300), (300, 100), (100, 300)):
        click(canvas, *corner)
    press(canvas, 100, 300, Qt.MouseButton.RightButton)
    [feature] = told.layers[0].getFeatures()
    assert feature.geometry().isGeosValid()


@pytest.mark.parametrize("tool", [RectangleTool, PolygonTool])
def test_escape_cancels_and_gives_the_tool_back(
    canvas: QgsMapCanvas, grid: GridOnMap, tool: type
) -> None:
    told = Told(grid)
    grid.draw(tool)
    click(canvas, 100, 100)
    move(canvas, 200, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert told.layers == [] and told.cancelled == 1
    assert_nothing_is_left(canvas)


def test_too_few_corners_are_no_area(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    grid.draw(PolygonTool)
    click(canvas, 100, 100)
    press(canvas, 100, 100, Qt.MouseButton.RightButton)
    assert told.layers == [] and told.cancelled == 1


def test_another_tool_ends_the_drawing(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    grid.draw(RectangleTool)
    click(canvas, 100, 100)
    move(canvas, 200, 200)
    other = QgsMapToolPan(canvas)
    canvas.setMapTool(other)
    assert not grid.drawing
    assert told.cancelled == 1
    assert canvas.mapTool() is other
    assert_nothing_is_left(canvas)


def test_a_map_in_degrees_gets_cells_in_metres(canvas: QgsMapCanvas, grid: GridOnMap) -> None:
    told = Told(grid)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    canvas.setExtent(QgsRectangle(-88.0, 41.6, -87.4, 42.1))
    grid.draw(RectangleTool)
    click(canvas, 100, 100)
    move(canvas, 300, 300)
    assert "UTM zone 16N" in told.texts[-1]
    click(canvas, 300, 300)
    assert told.layers[0].crs().authid() == UTM


def test_drawing_stays_smooth_on_20_000_cells(canvas: QgsMapCanvas) -> None:
    grid = GridOnMap(canvas, lambda: GridWish(200.0, 365))
    told = Told(grid)
    grid.draw(RectangleTool)
    click(canvas, 20, 20)
    move(canvas, 30, 30)
    seconds = [move(canvas, 20 + 36 * step, 20 + 28 * step) for step in range(1, 21)]
    cells = int(told.texts[-1].split()[0].replace(",", ""))
    assert cells > 20_000
    # Not the longest: the computer may be busy with other things.
    assert sorted(seconds)[len(seconds) // 2] < LONGEST
    grid.stop()


def test_the_polygons_of_a_layer_are_put_into_the_crs(district: QgsVectorLayer) -> None:
    area = area_of(district, QgsCoordinateReferenceSystem(UTM))
    assert area.area() == pytest.approx(3318 * 3331, rel=0.02)


def test_the_button_offers_both_tools(qgis_app: QgsApplication) -> None:
    button = DrawButton()
    chosen: list[type] = []
    button.chosen.connect(chosen.append)
    for action in button.menu().actions():
        action.trigger()
    assert chosen == [RectangleTool, PolygonTool]


@pytest.fixture(autouse=True)
def _events(qgis_app: QgsApplication) -> Iterator[Callable[[], None]]:
    """Let deferred deletions happen between tests."""
    yield qgis_app.processEvents
    qgis_app.processEvents()
