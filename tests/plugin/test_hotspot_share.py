"""Hot spots of another share of the area, without a new run: the engine's, to the last digit."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

import numpy as np
import pytest
from analysed import ROOT, layer_of, map_tip, show
from made_forecast import CELLS, made_forecast
from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from crime_forecast_plugin.outputs.forecast_layers import ForecastLayers
from crime_forecast_plugin.outputs.group_hotspots import GroupHotspots, make_hotspots
from crime_forecast_plugin.outputs.hotspot_share import (
    Cells,
    ShareError,
    find_hotspots,
    remove_outdated,
    write_hotspots,
)

SHARES = [0.001, 0.05, 0.1, 0.123, 0.5]

# What the engine does with cells: products.cell_table and products.hot_spots.
_ENGINE = """
from pathlib import Path
import numpy as np, xarray as xr
from pyproj import CRS
from crimeengine import products
from crimeengine.forecast import Forecast
from crimeengine.grid import Grid

rng = np.random.default_rng(3)
inside = rng.random((30, 40)) < 0.9
inside[:2] = inside[:, :3] = False
grid = Grid(CRS("EPSG:32616"), 250.0, 441250.0, 4642000.0, inside)
mean = np.round(rng.gamma(0.4, 2, inside.shape), 1) + 0.05
coords = {{"time": np.array(["2018-01-01"], "datetime64[ns]"), "category": ["all"]}}
mean = xr.DataArray(mean[None, None], dims=("time", "category", "y", "x"), coords=coords)
total = Forecast(mean, np.array([0.1]))
recorded = rng.integers(0, 9, int(inside.sum()))
for share in {shares}:
    cells = products.cell_table(total, grid, share, recorded)
    layers = {{"cells": cells, "hotspots": products.hot_spots(cells, grid)}}
    products.write_vectors(Path({folder!r}) / f"{{share}}.gpkg", layers)
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A forecast's cells, with ties, and the engine's hot spots of each share."""
    folder = tmp_path_factory.mktemp("engine")
    python = str(ROOT / ".venv" / "bin" / "python")
    script = _ENGINE.format(shares=SHARES, folder=str(folder))
    done = subprocess.run([python, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


class TestShare:
    """Hot spots of another share, as the engine would have made them."""

    @pytest.mark.parametrize("share", SHARES)
    def test_polygons_and_figures_are_the_same_to_the_last_digit(
        self, made: Path, tmp_path: Path, share: float
    ) -> None:
        file = shutil.copy(made / "0.05.gpkg", tmp_path / "cells.gpkg")
        cells = Cells.read(str(file))
        found = find_hotspots(cells, share)
        write_hotspots(found, cells.crs, tmp_path / "own.gpkg")
        engines = shutil.copy(made / f"{share}.gpkg", tmp_path / "engine.gpkg")
        own, wanted = (
            QgsVectorLayer(f"{path}|layername=hotspots", "hotspots")
            for path in (tmp_path / "own.gpkg", engines)
        )
        assert [f.name() for f in own.fields()] == [f.name() for f in wanted.fields()]
        assert own.crs() == wanted.crs()
        pairs = list(zip(own.getFeatures(), wanted.getFeatures(), strict=True))
        assert len(pairs) == len(found) > 0
        for mine, theirs in pairs:
            assert mine.attributes()[1:] == theirs.attributes()[1:]
            assert mine.geometry().isGeosEqual(theirs.geometry())

    def test_it_is_quick(self) -> None:
        row, column = np.divmod(np.arange(142 * 142), 142)
        expected = np.random.default_rng(0).gamma(0.5, 1, len(row))
        cells = Cells(row, column, expected, None, 0.0, 0.0, 250.0, "EPSG:32616")
        begun = time.process_time()
        assert len(find_hotspots(cells, 0.1)) > 100
        assert time.process_time() - begun < 0.3

    def test_what_cannot_be_written_is_told_and_leaves_nothing(self, tmp_path: Path) -> None:
        cells = Cells(*np.mgrid[:1, :3].reshape(2, 3), np.ones(3), None, 0, 0, 250, "EPSG:32616")
        found = find_hotspots(cells, 0.5)
        with pytest.raises(ShareError, match="hot spots cannot be written to"):
            write_hotspots(found, "EPSG:32616", tmp_path / "missing" / "hotspots_50.gpkg")
        taken = tmp_path / "taken.gpkg"
        taken.mkdir()
        with pytest.raises(ShareError, match=r"taken\.gpkg"):
            write_hotspots(found, "EPSG:32616", taken)
        assert list(tmp_path.iterdir()) == [taken]
        with pytest.raises(ShareError, match=r"none\.gpkg cannot be read"):
            Cells.read(str(tmp_path / "none.gpkg"))


@pytest.fixture
def group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QgsLayerTreeGroup:
    """A forecast in the project."""
    return show(ForecastLayers(made_forecast(tmp_path / "forecast", monkeypatch)))


def show_share(group: QgsLayerTreeGroup, share: float) -> GroupHotspots:
    spots = GroupHotspots.of(group)
    assert spots
    source = spots.source(share)
    make_hotspots(spots.file, share, source)
    spots.show(share, source)
    return spots


class TestGroupHotspots:
    """Hot spots of another share in the project."""

    def test_names_tips_and_styles_go_with_them(self, group: QgsLayerTreeGroup) -> None:
        spots = show_share(group, 0.4)
        layer = spots.hotspots
        assert layer.name() == "Hot spots, 40 % of the area"
        assert Path(layer.source().partition("|")[0]).name == "hotspots_40.gpkg"
        assert layer.labelsEnabled()
        assert layer.renderer().symbol().symbolLayerCount() == 2
        assert layer.temporalProperties().isActive()
        assert layer.attributeAlias(layer.fields().lookupField("area_km2")) == "Area (km²)"
        assert "<b>Hot spot 1</b> of 2<" in map_tip(layer, "rank = 1")
        assert "up to 40 % of the area" in layer.metadata().abstract()
        hot = [map_tip(layer_of(group, CELLS), f"rank = {rank}") for rank in (1, 2, 3)]
        assert ["part of a hot spot" in tip for tip in hot] == [True, True, False]

    def test_the_share_of_the_forecast_is_its_product(self, group: QgsLayerTreeGroup) -> None:
        show_share(group, 0.4)
        spots = show_share(group, 0.2)
        assert spots.hotspots.source() == spots.result.vector_source("hotspots")
        assert spots.share == 0.2

    def test_they_survive_a_reopened_project(
        self, group: QgsLayerTreeGroup, tmp_path: Path
    ) -> None:
        show_share(group, 0.4)
        project = QgsProject.instance()
        project.write(str(tmp_path / "project.qgz"))
        project.clear()
        assert project.read(str(tmp_path / "project.qgz"))
        [again] = project.layerTreeRoot().children()
        spots = GroupHotspots.of(again)
        assert spots
        assert spots.share == 0.4
        assert spots.hotspots.featureCount() == 2

    def test_there_are_none_without_the_folder_of_a_forecast(
        self, group: QgsLayerTreeGroup
    ) -> None:
        spots = GroupHotspots.of(group)
        assert spots
        (spots.result.folder / "result.json").unlink()
        assert GroupHotspots.of(group) is None

    def test_those_of_an_earlier_forecast_in_the_folder_are_removed(
        self, group: QgsLayerTreeGroup
    ) -> None:
        folder = show_share(group, 0.4).result.folder
        kept, outdated = folder / "hotspots_40.gpkg", folder / "hotspots_30.gpkg"
        outdated.write_bytes(b"")
        os.utime(outdated, (0, 0))
        remove_outdated(folder)
        assert kept.is_file()
        assert not outdated.exists()
