"""Jobs with context: their files are kept so that they can be run again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from conftest import BOTTOM, LEFT
from made_up_layers import SIDE, at, box, write, write_raster

from crimeengine.jobs import parse_job, run

LAYERS = ("bars", "rent", "dem", "park", "daily")


@pytest.fixture
def context(tmp_path: Path) -> list[str]:
    """A shapefile, a joined table, a raster with its statistics beside it, and a daily table."""
    folder = tmp_path / "data of mine"
    folder.mkdir()
    bars = write(folder / "bars.shp", [at(100, 100)], seats=[5.0])
    areas = write(folder / "areas.shp", [box(0, 0, 2_000, 2_000)], id=[1])
    pd.DataFrame({"id": [1], "rent": [5.0]}).to_csv(folder / "rent.csv", index=False)
    dem = write_raster(folder / "dem.tif", np.ones((9, 9)), LEFT, BOTTOM + SIDE, 250)
    (folder / "dem.tif.aux.xml").write_text("<PAMDataset/>")
    park = write(folder / "green.gpkg", [box(0, 0, 500, 500)], layer="parks")
    (folder / "daily.csv").write_text("date,rain\n2021-01-01,1\n2021-12-31,2\n")
    return [
        f"bars={bars}:sum(seats)@250",
        f"rent={folder / 'rent.csv'}|places={areas}|key=id=id",
        f"dem={dem}",
        f"park={park}|layername=parks",
        f"daily={folder / 'daily.csv'}",
    ]


def test_the_kept_job_can_be_run_again(
    points_file: Path, tmp_path: Path, context: list[str]
) -> None:
    job = {
        "kind": "forecast",
        "incidents": str(points_file),
        "time": "when",
        "cell": 500,
        "model": "historical_mean",
        "horizon": 1,
        "keep_inputs": True,
        "context": context,
        "out": str(tmp_path / "out"),
    }
    first = run(parse_job(job))
    shutil.rmtree(tmp_path / "data of mine")
    kept = json.loads((tmp_path / "out" / "result.json").read_text())["job"]
    folder = tmp_path / "out"
    assert kept["context"] == [
        f"bars={folder / 'context_1.shp'}:sum(seats)@250",
        f"rent={folder / 'context_2.csv'}|places={folder / 'context_2_places.shp'}|key=id=id",
        f"dem={folder / 'context_3.tif'}",
        f"park={folder / 'context_4.gpkg'}|layername=parks",
        f"daily={folder / 'context_5.csv'}",
    ]
    for name in first["files"].values():
        assert (folder / name).exists(), name
    assert {"context_1.dbf", "context_2_places.prj", "context_3.tif.aux.xml"} <= set(
        first["files"].values()
    )
    second = run(parse_job({**kept, "keep_inputs": False, "out": str(tmp_path / "again")}))
    assert {
        name: facts["sha256"] for name, facts in second["inputs"].items() if name in LAYERS
    } == {name: facts["sha256"] for name, facts in first["inputs"].items() if name in LAYERS}
    assert second["steps"] == first["steps"]
