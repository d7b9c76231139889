"""Columns that give the category away."""

import numpy as np
import pandas as pd
import pytest
from made_up_kinds import make_rows

from crimeengine.classifiers.leaks import by_data, by_name, tells_place


@pytest.mark.parametrize(
    "column",
    [
        "description",
        "Descript",
        "resolution",
        "arrest",
        "ArrestDate",
        "disposition",
        "Case Status",
        "updated_on",
        "clearance",
        "outcome",
        "ucr",
        "fbi_code",
        "primary_type",
        "Date Reported",
    ],
)
def test_names_of_what_is_written_afterwards(column: str) -> None:
    assert "written after the fact" in by_name(column)
    assert not tells_place(column)


@pytest.mark.parametrize(
    "column",
    ["address", "Block", "police_district", "location_type", "Location Description", "PSA"],
)
def test_names_of_places(column: str) -> None:
    assert tells_place(column)
    assert by_name(column) == ""


@pytest.mark.parametrize("column", ["temperature", "moon", "shift"])
def test_names_that_say_nothing(column: str) -> None:
    assert not tells_place(column)
    assert by_name(column) == ""


def test_a_column_that_determines_the_category_is_found() -> None:
    rows = make_rows()
    code, _ = pd.factorize(rows["kind"])
    assert "gives the category of 100% of the incidents" in by_data(rows["description"], code)
    for column in ("address", "district", "arrest_date"):
        assert by_data(rows[column], code) == ""


def test_a_case_number_is_no_leak_and_one_row_is_enough() -> None:
    random = np.random.default_rng(0)
    assert by_data(pd.Series(np.arange(500)), random.integers(0, 5, 500)) == ""
    assert by_data(pd.Series(["a"]), np.array([0])) == ""
