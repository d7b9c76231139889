"""The cells that are shown before they are made: the same that the engine makes."""

from __future__ import annotations

import json
import math
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from crime_forecast_plugin.gui import cell_plan
from crime_forecast_plugin.gui.cell_plan import CellPlan, size_text

ROOT = Path(__file__).resolve().parents[2]
PYTHON = str(ROOT / ".venv" / "bin" / "python")

#: Prints the engine's constants, and of each area rows, columns and cells.
ENGINE = """
import json, sys, shapely
from pyproj import CRS
from crimeengine.area import Area
from crimeengine import grid
found = [grid.BYTES_PER_CELL, grid.BYTES_PER_COUNT, grid.MEMORY_LIMIT]
for text, cell in json.load(sys.stdin):
    area = Area(shapely.from_wkt(text), CRS.from_epsg(32616))
    made = grid.Grid.over(area, cell)
    found.append([*made.shape, int(made.inside.sum()), made.left, made.bounds[1]])
print(json.dumps(found))
"""


@pytest.fixture
def utm(qgis_app: QgsApplication) -> QgsCoordinateReferenceSystem:
    """UTM zone 16N."""
    return QgsCoordinateReferenceSystem("EPSG:32616")


def star(radius: float, points: int) -> QgsGeometry:
    """A star with deep bays, so that rows of cells are met in several runs."""
    corners = []
    for number in range(2 * points):
        angle, length = math.pi * number / points, radius * (1 if number % 2 else 0.4)
        corners.append(
            QgsPointXY(447013.7 + length * math.cos(angle), 4634017.3 + length * math.sin(angle))
        )
    return QgsGeometry.fromPolygonXY([corners])


def with_hole() -> QgsGeometry:
    """A square with a hole, and an island far off."""
    outer = QgsGeometry.fromRect(QgsRectangle(440100, 4630100, 444300, 4633900))
    hole = QgsGeometry.fromRect(QgsRectangle(441100, 4631100, 443050, 4632777))
    island = QgsGeometry.fromRect(QgsRectangle(446010, 4630010, 446900, 4630920))
    return outer.difference(hole).combine(island)


def edges_on_cells() -> QgsGeometry:
    """A square whose edges are those of cells: its neighbours only touch it."""
    return QgsGeometry.fromRect(QgsRectangle(440000, 4630000, 441000, 4631500))


def test_the_plan_is_what_the_engine_makes(utm: QgsCoordinateReferenceSystem) -> None:
    cases = [
        (star(6000, 7), 250.0),
        (star(3100, 11), 100.0),
        (star(400, 5), 1000.0),
        (with_hole(), 333.0),
        (edges_on_cells(), 250.0),
    ]
    asked = json.dumps([[area.asWkt(17), cell] for area, cell in cases])
    done = subprocess.run(
        [PYTHON, "-c", ENGINE], cwd=ROOT, input=asked, capture_output=True, text=True, check=True
    )
    per_cell, per_count, limit, *grids = json.loads(done.stdout)
    assert (per_cell, per_count) == (cell_plan.BYTES_PER_CELL, cell_plan.BYTES_PER_COUNT)
    assert limit == cell_plan.MEMORY_LIMIT
    for (area, cell), grid in zip(cases, grids, strict=True):
        plan = CellPlan.over(area, utm, cell)
        assert [plan.rows, plan.columns, plan.count, plan.left, plan.bottom] == grid


def test_the_lines_are_the_edges_of_the_cells(utm: QgsCoordinateReferenceSystem) -> None:
    plan = CellPlan.over(edges_on_cells(), utm, 250)
    lines = plan.lines.asGeometryCollection()
    assert len(lines) == (4 + 1) + (6 + 1)
    assert sum(line.length() for line in lines) == 7 * 1000 + 5 * 1500
    assert plan.lines.boundingBox() == QgsRectangle(440000, 4630000, 441000, 4631500)


def test_the_lines_of_a_ring_leave_its_hole_out(utm: QgsCoordinateReferenceSystem) -> None:
    outer = QgsGeometry.fromRect(QgsRectangle(0, 0, 1000, 1000))
    hole = QgsGeometry.fromRect(QgsRectangle(200, 200, 800, 800))
    plan = CellPlan.over(outer.difference(hole), utm, 100)
    assert plan.count == 100 - 36
    inner = QgsGeometry.fromRect(QgsRectangle(201, 201, 799, 799))
    assert not plan.lines.intersects(inner)


def test_an_area_of_too_many_cells_is_an_outline_with_a_warning(
    utm: QgsCoordinateReferenceSystem,
) -> None:
    plan = CellPlan.over(star(200_000, 9), utm, 10)
    assert plan.lines is None
    assert "choose larger cells" in plan.describe(100)


def test_an_intricate_area_is_counted_roughly(
    utm: QgsCoordinateReferenceSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    exact = CellPlan.over(star(6000, 7), utm, 100)
    monkeypatch.setattr(cell_plan, "_MOST_CUTS", 10)
    rough = CellPlan.over(star(6000, 7), utm, 100)
    assert rough.runs is None
    assert rough.count == pytest.approx(exact.count, rel=0.1)
    assert rough.describe(1).startswith("about ")
    assert not exact.describe(1).startswith("about ")


def test_nothing_has_no_cells(utm: QgsCoordinateReferenceSystem) -> None:
    assert CellPlan.over(QgsGeometry(), utm, 250) is None
    assert CellPlan.over(edges_on_cells(), utm, 0) is None


def test_number_and_memory_are_told(utm: QgsCoordinateReferenceSystem) -> None:
    plan = CellPlan.over(edges_on_cells(), utm, 250)
    assert plan.memory(100) == 24 * (400 + 24 * 100)
    text = plan.describe(100)
    assert text.startswith("24 cells of 250 m (4 × 6) in WGS 84 / UTM zone 16N")
    assert "memory about 1 MB." in text
    assert "for every 1,000 time steps" in plan.describe(None)
    assert size_text(3 * 1024**3) == "3.0 GB"
