"""The cells that the Data page draws on the map."""

from __future__ import annotations

import time

from data_pages import settle, square
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsRubberBand

from crime_forecast_plugin.gui.data_page import DataPage


def bands(canvas: QgsMapCanvas) -> list[QgsRubberBand]:
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def test_the_cells_follow_what_is_chosen(
    page: DataPage, canvas: QgsMapCanvas, district: QgsVectorLayer
) -> None:
    page.area.setLayer(district)
    page.cell.setValue(250)
    settle(page)
    assert "of 250 m (14 × 14) in WGS 84 / UTM zone 16N; memory about" in page.grid_note.text()
    assert len(bands(canvas)) == 2
    page.cell.setValue(500)
    assert "Counting" in page.grid_note.text()
    settle(page)
    assert "of 500 m" in page.grid_note.text()


def test_the_cells_can_be_taken_off_and_go_with_the_page(
    page: DataPage, canvas: QgsMapCanvas, district: QgsVectorLayer
) -> None:
    page.area.setLayer(district)
    settle(page)
    page.show_cells.setChecked(False)
    assert bands(canvas) == []
    page.show_cells.setChecked(True)
    assert len(bands(canvas)) == 2
    page.hide()
    assert bands(canvas) == []
    page.show()
    assert len(bands(canvas)) == 2
    page.stop()
    assert bands(canvas) == []


def test_planning_many_cells_does_not_hold_up_the_map(page: DataPage, canvas: QgsMapCanvas) -> None:
    page.area.setLayer(square("large", 400_000, 4_600_000, 100_000))
    page.cell.setValue(50)
    gaps = []
    while page._live.planning:
        began = time.perf_counter()
        QgsApplication.processEvents()
        gaps.append(time.perf_counter() - began)
        time.sleep(0.002)
    assert "4,000,000 cells" in page.grid_note.text()
    assert sorted(gaps)[-2] < 0.06  # one may be the computer's, busy with other things
