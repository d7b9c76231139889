"""The data check, on the Data page and as an algorithm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from data_pages import settle, square
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QDate
from waiting import until

from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.gui.data_page import DataPage

ROOT = Path(__file__).resolve().parents[2]
ENGINE = str(ROOT / ".venv" / "bin" / "python")


@pytest.fixture(scope="module", autouse=True)
def kept_engine() -> Iterator[None]:
    """Keep the engine between the checks, and end it after the last."""
    yield
    WARM.stop()


def test_the_check_says_what_is_left_out_and_why(
    make_page: Callable[[], DataPage], dirty: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = make_page()
    page.area.setLayer(square("around", 446_900, 4_629_900, 2000))
    settle(page)
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", ENGINE)
    page.check.check_button.click()
    assert page.check.checking
    assert "Reading" in page.check.state.text()
    until(lambda: not page.check.checking, 60)
    assert "7 of 10 rows can be used, from 2018-01-01 12:00" in page.check.state.text()
    for words in ("1 row has no time", "1 row lies in the future", "coordinates 0, 0"):
        assert words in page.check.list.text()
    assert page.days() == 10
    assert "day by day, over 10 days" in page.grid_note.text()
    page.until.setDate(QDate(2018, 1, 5))
    assert "have changed since" in page.check.state.text()
    assert page.days() is None


def test_a_small_layer_is_checked_by_itself(
    make_page: Callable[[], DataPage],
    dirty: QgsVectorLayer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = make_page()
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", ENGINE)
    page.check._timer.setInterval(0)
    settle(page)
    page.since.setDate(QDate(2018, 1, 2))
    until(lambda: page.check.days is not None, 60)
    assert "rows can be used, from 2018-01-02" in page.check.state.text()


def test_without_an_engine_the_check_says_where_to_get_it(page: DataPage) -> None:
    page.check.check()
    assert "not set up" in page.check.state.text()
    assert not page.check.checking


def test_the_check_is_an_algorithm_whose_numbers_a_model_can_use(
    processing: Any, dirty: QgsVectorLayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", ENGINE)
    values = {"INPUT": dirty, "TIME": "when", "UNTIL": "2018-01-10"}
    found = processing.run("crimeforecast:checkincidents", values)
    assert (found["READ"], found["KEPT"]) == (10, 6)
    reasons = ("NO_TIME", "FUTURE_DATE", "NULL_ISLAND", "OTHER_PERIOD", "DUPLICATE")
    assert [found[reason] for reason in reasons] == [1, 1, 1, 1, 0]
    assert found["FIRST"].startswith("2018-01-01T12:00")
    assert "6 of 10 rows can be used" in found["VERDICT"]
    assert "OUTPUT" not in found
