"""A forecast in a project without the engine: six cells, one of them outside, seven days."""

from __future__ import annotations

from pathlib import Path

import fake_products
import pytest

from crime_forecast_plugin.outputs.forecast_result import ForecastResult

CELLS = "Expected incidents per cell in 7 days"
ONE_DAY = "Mon 1 Jan 2018"


def made_forecast(
    folder: Path, monkeypatch: pytest.MonkeyPatch, horizon: int = 7
) -> ForecastResult:
    """Write the products of a forecast into a folder and read them."""
    monkeypatch.setattr(fake_products, "_seen", lambda job: {})
    folder.mkdir(exist_ok=True)
    job = {
        "kind": "forecast", "out": str(folder), "model": "ewma", "step": "1D", "horizon": horizon,
        "cell": 250.0, "area_share": 0.2, "only": ["THEFT"], "incidents": "", "layer": "",
        "seed": 0,
    }  # fmt: skip
    fake_products.write_products(job, folder)
    return ForecastResult.read(folder)
