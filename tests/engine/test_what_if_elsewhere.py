"""What-if on other days, in another area, on cells of another size."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
from bars import SIDE, City, square_file
from what_ifs import QUICK, ask, cells, raster, refuse


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> City:
    return City(tmp_path_factory.mktemp("bars"))


@pytest.fixture(scope="module")
def glm(city: City) -> Path:
    """A forecast by a regression that sees bars and the weather."""
    return city.forecast("glm", settings=QUICK)


@pytest.fixture(scope="module")
def ewma(city: City) -> Path:
    """A forecast by a counting rule."""
    return city.forecast("ewma", model="ewma")


def test_a_later_start_leaves_the_steps_before_it_out(
    ewma: Path, glm: Path, tmp_path: Path
) -> None:
    result = ask(glm, tmp_path / "a", start="2021-06-03")
    assert result["steps"][0]["start"] == "2021-06-03T00:00:00"
    base, scenario = ([step[key] for step in result["steps"]] for key in ("base", "scenario"))
    # The fourth day of the forecast is the first of the scenario.
    assert np.allclose(scenario[:4], base[3:])
    assert any("is compared with the same step" in text for text in result["cautions"])
    refuse(ewma, tmp_path / "b", "lies 1,000 steps after the data", start="2024-02-25")


def test_an_earlier_start_forgets_what_came_after_it(glm: Path, city: City, tmp_path: Path) -> None:
    early = city.forecast("early", settings=QUICK, until="2021-05-01")
    result = ask(glm, tmp_path / "a", start="2021-05-01")
    steps = json.loads((early / "result.json").read_text())["steps"]
    assert [step["start"] for step in result["steps"]] == [step["start"] for step in steps]
    assert any("this is no test" in text for text in result["cautions"])
    # The model knows more than the one fitted then, but it starts from the same counts.
    total = sum(step["scenario"] for step in result["steps"])
    assert 0.8 < total / sum(step["expected"] for step in steps) < 1.25
    refuse(glm, tmp_path / "b", "leaves less than 30 days of incidents", start="2021-01-20")
    refuse(glm, tmp_path / "c", "give 2021-05-01", start="2021-05-01T06:00:00")


def test_a_part_of_the_area_is_forecast_directly(glm: Path, tmp_path: Path) -> None:
    part = square_file(tmp_path / "part.gpkg", (0, 0, 1_500, 1_500))
    result = ask(glm, tmp_path / "out", area=str(part))
    assert result["applied"] == "directly" and result["grid"]["cells_in_area"] == 36
    with rasterio.open(glm / "forecast.tif") as file:
        forecast = file.read()[:, 6:, :6].sum()
    assert np.isclose(result["scenarios"][0]["base"], forecast, rtol=1e-6)
    assert abs(result["scenarios"][0]["delta"]) < 0.2 * forecast


def test_cells_that_were_not_forecast_have_no_difference(glm: Path, tmp_path: Path) -> None:
    wider = square_file(tmp_path / "wider.gpkg", (0, 0, SIDE + 500, SIDE))
    result = ask(glm, tmp_path / "out", area=str(wider))
    assert any("24 cells of 168 lie outside of what was forecast" in t for t in result["cautions"])
    table = cells(tmp_path / "out")
    beyond = table.col >= 12
    assert table.delta[beyond].isna().all() and table.base[beyond].isna().all()
    assert table.delta[~beyond].notna().all() and table.scenario.notna().all()
    assert np.ma.getmaskarray(raster(tmp_path / "out", "delta.tif"))[:, :, 12:].all()
    assert np.isclose(result["scenarios"][0]["delta"], table.delta.sum())
    away = square_file(tmp_path / "away.gpkg", (20_000, 0, 21_000, 1_000))
    refuse(glm, tmp_path / "b", "lies outside of what was forecast", area=str(away))


@pytest.mark.parametrize("cell", [100.0, 150.0, 600.0])
def test_cells_of_another_size_conserve_the_forecast(
    cell: float, ewma: Path, tmp_path: Path
) -> None:
    result = ask(ewma, tmp_path, cell=cell)
    whole, table = result["scenarios"][0], cells(tmp_path)
    with rasterio.open(ewma / "forecast.tif") as file:
        forecast = file.read(masked=True).sum()
    assert result["applied"] == "refitted" and f"{cell:g} m" in result["why"]
    assert np.isclose(whole["base"], forecast, rtol=1e-6)
    assert np.isclose(table.base.sum(), whole["base"], rtol=1e-12)
    assert result["grid"]["cell"] == cell


def test_one_large_cell_differs(glm: Path, tmp_path: Path) -> None:
    result = ask(glm, tmp_path / "a", cell=10_000)
    assert result["verdict"].endswith("1 of 1 cell differs at all.")


def test_a_model_that_learns_each_cell_is_refitted_for_another_area(
    ewma: Path, tmp_path: Path
) -> None:
    part = square_file(tmp_path / "part.gpkg", (0, 0, 1_500, 1_500))
    result = ask(ewma, tmp_path / "out", area=str(part), replicates=2)
    assert result["applied"] == "refitted" and "learns each cell by itself" in result["why"]
    assert any("fitted anew" in text for text in result["cautions"])
    # Fitted to the same counts, it says the same of each cell, and so do the replicates; with
    # larger cells too, as it is linear.
    assert (cells(tmp_path / "out").delta == 0).all()
    ask(ewma, tmp_path / "coarse", area=str(part), cell=500, replicates=2)
    table = cells(tmp_path / "coarse")
    assert (table.delta == 0).all() and (table.noise == 1).all()


def test_a_refitted_model_has_intervals_on_its_cells(glm: Path, tmp_path: Path) -> None:
    result = ask(glm, tmp_path, cell=500, replicates=2)
    whole = result["scenarios"][0]
    assert result["applied"] == "refitted" and whole["low"] < whole["delta"] < whole["high"]
    assert cells(tmp_path).noise.notna().all()
