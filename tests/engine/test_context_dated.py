"""Layers that change with time: what a model sees of them at a moment."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from made_up_layers import at, box, read, surfaces, told, write

from crimeengine.context.dated import monday, validity
from crimeengine.errors import InputError
from crimeengine.times import ONE_DAY


def day(text: str) -> np.datetime64:
    return np.datetime64(text, "s")


# The incidents go from a Friday to a Wednesday of the year after.
SPAN = day("2021-01-01T10:00"), day("2022-03-30T23:00")


def test_weeks_begin_on_mondays() -> None:
    days = np.arange("2021-01-01", "2021-03-01", dtype="datetime64[D]")
    for one in days:
        assert pd.Timestamp(monday(one)).day_of_week == 0
        assert np.timedelta64(0, "D") <= one - monday(one) < np.timedelta64(7, "D")
    assert monday(day("1969-12-31T23:00")) == np.datetime64("1969-12-29")


# From a day to a day


@pytest.fixture
def bars(tmp_path: Path) -> Path:
    """One bar for ever, one from a Wednesday on, one until a Wednesday."""
    return write(
        tmp_path / "bars.gpkg",
        [at(100, 100), at(600, 100), at(1_100, 100)],
        opened=[None, "2021-06-02", None],
        closed=[None, None, "2021-09-01"],
    )


def test_features_stand_from_a_day_to_a_day(bars: Path) -> None:
    count = surfaces(f"bars={bars}|from=opened|to=closed:count", span=SPAN)["bars: count"]

    def standing(moment: str) -> int:
        return int(count.at(day(moment)).sum())

    assert [str(start) for start in count.starts] == ["2021-05-24", "2021-06-07", "2021-09-06"]
    # A bar that opens on a Wednesday is seen from the Monday after; so is one that closes.
    assert [standing(m) for m in ("2021-01-01", "2021-06-06T23:00", "2021-06-07")] == [2, 2, 3]
    assert [standing(m) for m in ("2021-09-05T23:00", "2021-09-06", "2030-01-01")] == [3, 2, 2]


def test_a_feature_stands_on_its_first_and_on_its_last_day(tmp_path: Path) -> None:
    monday_only = write(tmp_path / "a.gpkg", [at(1, 1)], since=["2021-05-03"], until=["2021-05-03"])
    [count] = surfaces(f"a={monday_only}|from=since|to=until:count", span=SPAN).values()
    assert [str(start) for start in count.starts] == ["2021-04-26", "2021-05-03", "2021-05-10"]
    assert [values.sum() for values in count.values] == [0, 1, 0]


def test_where_nothing_stands_yet_the_distance_is_as_far_as_can_be(tmp_path: Path) -> None:
    path = write(tmp_path / "a.gpkg", [at(125, 125)], opened=["2021-05-03"])
    distance, *_ = surfaces(f"a={path}|from=opened:distance", span=SPAN).values()
    assert distance.values[0] == pytest.approx(np.hypot(2_000, 2_000))
    assert distance.values[1].min() == 0


def test_polygons_and_lines_change_as_points_do(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.gpkg",
        [box(0, 0, 250, 250), box(0, 0, 500, 250)],
        opened=["2020-01-01", "2021-05-03"],
        rent=[10.0, 40.0],
    )
    drawn = surfaces(f"a={path}|from=opened:share,rent", span=SPAN)
    assert drawn["a: share of the cell"].values.sum(axis=1).tolist() == [1, 2]
    assert sorted(np.unique(drawn["a: rent"].values[1])) == [25, 32.5, 40]


def test_what_is_known_at_a_moment_does_not_depend_on_what_comes_after(
    bars: Path, tmp_path: Path
) -> None:
    """A layer that ends at the moment, and one that goes on, show the same until then."""
    moment = day("2021-07-01")
    whole = read(f"bars={bars}|from=opened|to=closed", span=SPAN)
    assert whole.terrain is not None
    then = whole.until(moment).terrain
    assert then is not None
    for surface in then.surfaces:
        assert (surface.starts <= moment.astype("datetime64[D]")).all()
    # Whoever did not know that the third bar will close saw the same.
    unaware = write(
        tmp_path / "unaware.gpkg",
        [at(100, 100), at(600, 100), at(1_100, 100)],
        opened=[None, "2021-06-02", None],
    )
    before = read(f"bars={unaware}|from=opened", span=SPAN).terrain
    assert before is not None
    for at_ in ("2021-01-05", "2021-06-10", "2021-06-30"):
        assert np.array_equal(then.features(day(at_)), before.features(day(at_)))


def test_days_without_incidents_are_not_drawn(bars: Path) -> None:
    late = day("2021-07-01"), day("2021-08-01")
    count = surfaces(f"bars={bars}|from=opened|to=closed:count", span=late)["bars: count"]
    assert [values.sum() for values in count.values] == [3]
    never = surfaces(f"bars={bars}|from=opened|to=closed:count")["bars: count"]
    assert len(never.values) == 3


def test_starts_in_any_order_and_none_at_all() -> None:
    nothing = np.array(["NaT", "NaT"], "datetime64[D]")
    starts, standing = validity(nothing, nothing, None)
    assert standing.tolist() == [[True, True]]
    since = np.array(["2021-03-01", "NaT", "2021-01-04"], "datetime64[D]")
    starts, standing = validity(since, np.full(3, "NaT", "datetime64[D]"), SPAN)
    assert [str(start) for start in starts] == ["2020-12-28", "2021-01-04", "2021-03-01"]
    assert standing.tolist() == [[0, 1, 0], [0, 1, 1], [1, 1, 1]]


# A value a day


@pytest.fixture
def stations(tmp_path: Path) -> Path:
    return write(tmp_path / "stations.gpkg", [at(125, 125), at(1_125, 125)], id=["7", "8"])


def entries(folder: Path, days: int = 120, first: str = "2021-01-01", drop: tuple = ()) -> Path:
    """Entries that rise by one a day at the first station; the second has one each day."""
    every = pd.date_range(first, periods=days).repeat(2)
    table = pd.DataFrame({"day": every, "station": np.tile([7, 8], days)})
    table["riders"] = np.where(table.station == 7, np.arange(2 * days) // 2, 1)
    table = table[~table.day.isin(pd.to_datetime(list(drop)))]
    table.to_parquet(folder / "entries.parquet")
    return folder / "entries.parquet"


SPEC = "rail={}|places={}|key=station=id|date=day:sum(riders)@10"


def test_a_place_has_the_mean_of_its_last_28_days(tmp_path: Path, stations: Path) -> None:
    drawn = surfaces(SPEC.format(entries(tmp_path), stations), span=SPAN)
    rail = drawn["rail: sum of riders within 10 m"]
    gaps = np.diff(rail.starts).astype(int)
    assert (gaps == 7).all() and pd.Timestamp(rail.starts[0]).day_of_week == 0
    first, last = np.datetime64("2021-01-01"), np.datetime64("2021-04-30")
    assert rail.starts[0] == np.datetime64("2021-01-04")  # which knows of three days
    assert rail.starts[-1] == np.datetime64("2021-05-03")
    for start, values in zip(rail.starts, rail.values, strict=True):
        known = np.arange(max(start - 28 * ONE_DAY, first), min(start, last + ONE_DAY))
        mean = (known - first).astype(int).mean()
        assert np.sort(values)[-2:] == pytest.approx(sorted([mean, 1]), rel=1e-6)


def test_no_day_of_the_week_or_later_is_seen(tmp_path: Path, stations: Path) -> None:
    """Entries rewritten from a Monday on change nothing of what that Monday sees."""
    path = entries(tmp_path)
    moment = day("2021-03-01T05:00")
    before = read(SPEC.format(path, stations), span=SPAN).terrain
    table = pd.read_parquet(path)
    table.loc[table.day >= "2021-03-01", "riders"] += 1_000
    table.to_parquet(path)
    after = read(SPEC.format(path, stations), span=SPAN).terrain
    assert before is not None and after is not None
    assert np.array_equal(before.features(moment), after.features(moment))
    week = moment + np.timedelta64(7, "D")
    assert not np.array_equal(before.features(week), after.features(week))
    assert np.array_equal(before.until(moment).features(week), before.features(moment))


def test_days_without_a_value_are_left_out_of_the_mean(tmp_path: Path, stations: Path) -> None:
    dropped = tuple(str(d) for d in np.arange("2021-02-01", "2021-03-08", dtype="M8[D]"))
    drawn = surfaces(SPEC.format(entries(tmp_path, drop=dropped), stations), span=SPAN)
    rail = drawn["rail: sum of riders within 10 m"]
    # No day of the window of 1 March is known: it stands as the Monday before.
    assert np.datetime64("2021-03-01") not in rail.starts
    assert rail.at(day("2021-03-02")).max() == rail.at(day("2021-02-23")).max() == 27
    assert rail.at(day("2021-02-09")).max() == pytest.approx(np.arange(10, 31).mean())


def test_the_ends_of_the_days_are_told(tmp_path: Path, stations: Path) -> None:
    late = entries(tmp_path, 40, "2021-06-01")
    said = told(SPEC.format(late, stations), span=SPAN)
    assert said == [
        "The days of the context layer 'rail' begin on 2021-06-01, later than the incidents; for "
        "the time before, its first values stand.",
        "The days of the context layer 'rail' end on 2021-07-10, before the incidents do; its "
        "last values stand for the rest.",
    ]
    with pytest.raises(InputError, match="begin on 2030-01-01, after the incidents end"):
        read(SPEC.format(entries(tmp_path, 40, "2030-01-01"), stations), span=SPAN)
    old = surfaces(SPEC.format(entries(tmp_path, 40, "2011-01-01"), stations), span=SPAN)
    assert len(next(iter(old.values())).starts) == 1


def test_figures_of_areas_may_hold_from_a_day_to_a_day(tmp_path: Path) -> None:
    areas = write(tmp_path / "areas.gpkg", [box(0, 0, 2_000, 2_000)], code=[1])
    table = tmp_path / "census.csv"
    table.write_text("code,since,until,income\n1,,2021-06-06,10\n1,2021-06-07,,30\n")
    spec = f"census={table}|places={areas}|key=code|from=since|to=until"
    income = surfaces(f"{spec}:income", span=SPAN)["census: income"]
    assert [str(start) for start in income.starts] == ["2021-05-24", "2021-06-07"]
    assert income.values.mean(axis=1).tolist() == [10, 30]
    assert "census: income" in surfaces(spec, span=SPAN)
