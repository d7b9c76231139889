"""When incidents happen: spans, weekdays, hours, trends, and the job that shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from conftest import as_points
from scipy.stats import chi2_contingency
from statsmodels.stats.proportion import proportion_confint

import crimeengine.jobs as jobs
from crimeengine.aoristic import WEEK, Spans
from crimeengine.charts.lettering import Lettering
from crimeengine.errors import InputError
from crimeengine.patterns.clock import Clock
from crimeengine.patterns.coverage import Coverage
from crimeengine.patterns.hours import Hours
from crimeengine.patterns.shares import Shares
from crimeengine.patterns.trend import dispersion, trend
from crimeengine.patterns.verdict import of_hours, of_weekdays, of_years
from crimeengine.patterns.weekdays import weekdays

MONDAY = np.datetime64("2024-01-01T00:00:00", "s")


def moments(number: int, days: int = 728, seed: int = 1) -> np.ndarray:
    """Times in order, spread evenly over days from a Monday on."""
    random = np.random.default_rng(seed)
    return np.sort(MONDAY + random.integers(0, days * 86_400, number).astype("timedelta64[s]"))


def coverage_of(time: np.ndarray) -> Coverage:
    return Coverage.of(time, (time.min(), time.max()))


def table_of(time: np.ndarray, category: np.ndarray, names: tuple[str, ...]) -> Any:
    return weekdays(category, names, Spans.at(time, by_day=False), coverage_of(time))


# Spans


def test_spans_agree_with_a_loop_over_hours() -> None:
    random = np.random.default_rng(3)
    start = moments(300)
    length = (10 ** random.uniform(0, 6.2, 300)).astype(int).astype("timedelta64[s]")
    end = start + length
    end[:20] = np.datetime64("NaT", "s")
    end[20:40] = start[20:40] - np.timedelta64(5, "h")
    row = random.integers(0, 4, 300)
    expected = np.zeros((4, WEEK))
    long = 0
    for r, first, last in zip(row, start, end, strict=True):
        begin = first.astype("datetime64[h]")
        if np.isnat(last) or last <= first:
            touched = [begin]
        else:
            hours = np.arange(begin, begin + np.timedelta64(800, "h"))
            touched = [hour for hour in hours if hour < last]
        if len(touched) > WEEK:
            long += 1
            continue
        for hour in touched:
            day = (int(hour.astype("datetime64[D]").astype(int)) + 3) % 7
            expected[r, day * 24 + int(hour.astype(int)) % 24] += 1 / len(touched)
    spans = Spans.between(start, end, by_day=False)
    assert long > 10
    assert (~spans.placed).sum() == long
    assert (spans.endless, spans.backward) == (20, 20)
    np.testing.assert_allclose(spans.by_hour(row, 4), expected, atol=1e-8)
    np.testing.assert_allclose(
        spans.by_weekday(row, 4), expected.reshape(4, 7, 24).sum(axis=2), atol=1e-8
    )


@pytest.mark.parametrize(
    ("end", "hours"),
    [
        ("2024-01-01T23:00:00", {22: 1.0}),
        ("2024-01-01T23:00:01", {22: 0.5, 23: 0.5}),
        ("2024-01-02T00:30:00", {22: 1 / 3, 23: 1 / 3, 24: 1 / 3}),
        ("2024-01-01T22:30:00", {22: 1.0}),
    ],
)
def test_each_touched_hour_holds_an_equal_part(end: str, hours: dict[int, float]) -> None:
    start = np.array(["2024-01-01T22:30:00"], "datetime64[s]")
    found = Spans.between(start, np.array([end], "datetime64[s]"), by_day=False)
    counts = found.by_hour(np.zeros(1, int), 1)[0]
    assert {hour: counts[hour] for hour in np.flatnonzero(counts)} == pytest.approx(hours)


def test_a_span_of_dates_holds_its_last_day() -> None:
    start = np.array(["2024-01-07T00:00:00"], "datetime64[s]")
    end = np.array(["2024-01-08T00:00:00"], "datetime64[s]")
    found = Spans.between(start, end, by_day=True).by_weekday(np.zeros(1, int), 1)[0]
    np.testing.assert_allclose(found, [0.5, 0, 0, 0, 0, 0, 0.5])


def test_whole_weeks_lie_on_all_days_alike() -> None:
    start = np.array(["2024-01-03T00:00:00"] * 2, "datetime64[s]")
    end = start + np.array([WEEK, WEEK + 1], "timedelta64[h]")
    spans = Spans.between(start, end, by_day=False)
    assert spans.placed.tolist() == [True, False]
    np.testing.assert_allclose(spans.by_weekday(np.zeros(2, int), 1), np.full((1, 7), 1 / 7))


# Shares


def test_independent_incidents_give_the_plain_interval_and_test() -> None:
    counts = np.array([[30.0, 20, 10, 15, 25, 40, 60], [300, 310, 320, 290, 305, 300, 310]])
    plain = Shares(counts, np.ones(2))
    every = Shares(counts.sum(axis=0, keepdims=True), np.ones(1))
    low, high = plain.interval()
    assert (low[0, 6], high[0, 6]) == pytest.approx(proportion_confint(60, 200, method="wilson"))
    assert plain.unlike_rest(every)[0] == pytest.approx(chi2_contingency(counts).pvalue)


def test_the_design_effect_finds_rows_that_come_together() -> None:
    time = moments(20_000)
    alone = table_of(time, np.zeros(20_000, int), ()).shares
    together = table_of(np.repeat(moments(4_000), 5), np.zeros(20_000, int), ()).shares
    assert alone.effect[0] == pytest.approx(1.0, abs=0.15)
    assert together.effect[0] == pytest.approx(5.0, rel=0.15)


def test_rows_that_come_together_are_not_taken_for_a_weekday() -> None:
    """Of 200 cities without any weekday, about 5 % look as if they had one, not nearly all."""
    found = []
    for seed in range(200):
        time = np.repeat(moments(300, days=364, seed=seed), 6)
        found.append(table_of(time, np.zeros(len(time), int), ()).differs[0])
    assert 0 <= np.mean(found) <= 0.10


def test_weeks_in_part_are_no_variance() -> None:
    time = moments(7_280)
    weekday = (time.astype("datetime64[D]").astype(int) + 3) % 7
    week = (time - MONDAY).astype(int) // (7 * 86_400)
    kept = time[(week % 2 == 0) == (weekday < 3)]
    assert table_of(kept, np.zeros(len(kept), int), ()).shares.effect[0] < 1.2


# Weekdays


def test_a_planted_weekday_is_found_and_named() -> None:
    time = moments(60_000)
    weekday = (time.astype("datetime64[D]").astype(int) + 3) % 7
    random = np.random.default_rng(5)
    planted = (weekday == 5) & (random.random(60_000) < 0.3)
    category = np.where(planted, 1, random.choice([0, 2], 60_000))
    found = table_of(time, category, ("theft", "brawl", "fraud"))
    assert found.names[0] == "all"
    assert found.differs[found.names.index("brawl")]
    assert "brawl is most frequent on Saturdays, 100.0 %" in of_weekdays(found)


def test_nothing_is_named_where_nothing_is() -> None:
    time = moments(30_000)
    category = np.random.default_rng(2).integers(0, 40, 30_000)
    found = table_of(time, category, tuple(f"kind {number}" for number in range(40)))
    assert found.differs.sum() == 0
    assert "None of the 40" in of_weekdays(found)


def test_few_rows_are_listed_with_a_wide_interval_and_no_test() -> None:
    time = moments(5_004)
    category = np.zeros(5_004, int)
    category[::1251] = 1
    line = table_of(time, category, ("theft", "treason")).table().set_index("category")
    line = line.loc["treason"]
    assert line.incidents == 4
    assert line.monday_high - line.monday_low > 40
    assert np.isnan(line.p_holm) and not line.differs


def test_percent_is_of_the_row_and_one_category_leaves_all() -> None:
    time = moments(1_000)
    found = table_of(time, np.zeros(1_000, int), ("theft",))
    table = found.table()
    assert table.category.tolist() == ["all"]
    percent = [name for name in table if name.endswith("_percent")]
    assert table[percent].sum(axis=1)[0] == pytest.approx(100, abs=0.05)


def test_a_few_days_are_compared_over_those_days_only() -> None:
    time = moments(3_000, days=3)
    found = table_of(time, np.zeros(3_000, int), ())
    np.testing.assert_allclose(found.even, [1 / 3, 1 / 3, 1 / 3, 0, 0, 0, 0])
    assert found.p[0] > 0.001


# Hours


def test_hours_add_up_and_the_busiest_are_named() -> None:
    time = moments(40_000)
    hour = (time - time.astype("datetime64[D]")).astype(int) // 3600
    kept = time[(hour == 20) | (hour == 21) | (np.random.default_rng(1).random(40_000) < 0.3)]
    spans, coverage = Spans.at(kept, by_day=False), coverage_of(kept)
    hours = Hours.of(spans, coverage)
    assert hours.counts.sum() == pytest.approx(len(kept))
    assert hours.expected.sum() == pytest.approx(1)
    assert "20:00 to 22:00" in of_hours(hours)
    table = hours.table()
    assert len(table) == 24 * 8
    assert table[table.weekday == "Monday"].incidents.sum() == pytest.approx(
        np.sum((kept.astype("datetime64[D]").astype(int) + 3) % 7 == 0)
    )


def test_even_hours_are_not_named() -> None:
    time = moments(20_000)
    assert of_hours(Hours.of(Spans.at(time, by_day=False), coverage_of(time))) == ""


def test_dates_have_no_hours() -> None:
    dates = moments(1_000).astype("datetime64[D]").astype("datetime64[s]")
    dates[:20] += np.timedelta64(9, "h")
    assert not Clock.of(dates).has_hours
    assert not Clock.of(dates + np.timedelta64(12, "h")).has_hours


def test_one_time_alone_does_not_make_a_date() -> None:
    time = moments(1).astype("datetime64[D]").astype("datetime64[s]")
    assert not Clock.of(time).has_hours
    assert Clock.of(time + np.timedelta64(23 * 60 + 21, "m")) == Clock(True)


def test_many_times_at_one_minute_are_suspected() -> None:
    time = moments(5_000)
    assert Clock.of(time) == Clock(True)
    time[::10] = time[::10].astype("datetime64[D]")
    (note,) = Clock.of(time).notes
    assert "of the times are exactly 0:00" in note


# Coverage and trends


def test_long_gaps_in_dense_records_are_no_quiet_days() -> None:
    time = moments(28_000, days=280)
    day = (time - MONDAY).astype(int) // 86_400
    coverage = coverage_of(time[(day < 100) | (day >= 121)])
    assert coverage.gap_days == 21
    years = trend(coverage, "Y")
    assert not years.complete[0]
    assert years.per_day[0] == pytest.approx(100, rel=0.03)


def test_rare_incidents_leave_no_gaps() -> None:
    assert coverage_of(moments(200)).gap_days == 0


def test_a_month_in_part_does_not_fall() -> None:
    time = moments(20_000, days=200)
    months = trend(coverage_of(time), "M")
    assert months.complete.tolist() == [True] * 6 + [False]
    assert months.incidents.iloc[-1] < months.incidents.iloc[0] * 0.7
    assert months.per_day.iloc[-1] == pytest.approx(100, rel=0.1)
    assert ((months.low < 100) & (months.high > 100)).mean() > 0.7


def test_trend_and_weekday_are_no_dispersion() -> None:
    day = np.arange(728)
    random = np.random.default_rng(4)
    mean = (20 + day / 10) * np.where(day % 7 < 5, 1, 2)
    days = MONDAY.astype("datetime64[D]") + day
    poisson = Coverage(days, random.poisson(mean), np.ones(728, bool))
    bursts = Coverage(days, 4 * random.poisson(mean / 4), np.ones(728, bool))
    assert dispersion(poisson) == pytest.approx(1, abs=0.15)
    assert dispersion(bursts) == pytest.approx(4, rel=0.2)


@pytest.mark.parametrize(("second", "words"), [(100, "no more and no fewer"), (120, "20.0% more")])
def test_years_are_compared_beyond_chance(second: int, words: str) -> None:
    days = np.arange(np.datetime64("2021-01-01"), np.datetime64("2023-01-01"))
    counts = np.where(days < np.datetime64("2022-01-01"), 100, second)
    assert words in of_years(trend(Coverage(days, counts, np.ones(len(days), bool)), "Y"))


# Names in any alphabet


def test_letters_without_a_font_become_boxes() -> None:
    names = ("кража", "سرقة", "κλοπή", "THEFT OVER $500", "\U0001b000")
    lettering = Lettering.of(names)
    assert lettering.missing == {"\U0001b000"}
    assert "U+1B000" in lettering.note
    assert lettering.fit("a\n \U0001b000") == "a □"
    assert len(lettering.fit("long " * 20)) == 40


def test_known_letters_need_no_note() -> None:
    assert Lettering.of(("THEFT", "Überfall")) == Lettering(("DejaVu Sans",), frozenset())


# The job


def run(rows: pd.DataFrame, folder: Path, **fields: Any) -> dict[str, Any]:
    as_points(rows).to_file(folder / "incidents.gpkg", engine="pyogrio")
    source = {"incidents": str(folder / "incidents.gpkg"), "time": "when", "category": "kind"}
    job = jobs.parse_job({"kind": "patterns", "out": str(folder / "out"), **source, **fields})
    return jobs.run(job)


def test_the_job_leaves_tables_and_charts(rows: pd.DataFrame, tmp_path: Path) -> None:
    result = run(rows, tmp_path)
    for name in ("weekdays", "hours", "months", "years"):
        table = pd.read_csv(tmp_path / "out" / result["files"][f"{name}_table"])
        assert len(table)
        chart = (tmp_path / "out" / result["files"][f"{name}_chart"]).read_bytes()
        assert chart.startswith(b"\x89PNG")
    assert result["weekdays"][0]["category"] == "all"
    assert result["verdict"].endswith(".")
    assert (tmp_path / "out" / "result.json").exists()


def test_without_categories_there_is_one_line(rows: pd.DataFrame, tmp_path: Path) -> None:
    result = run(rows, tmp_path, category=None)
    (line,) = result["weekdays"]
    assert line["category"] == "all" and line["incidents"] == len(rows)
    assert "Wednesdays" in result["verdict"] and "Thursdays" in result["verdict"]


def test_dates_leave_out_the_hours(rows: pd.DataFrame, tmp_path: Path) -> None:
    result = run(rows.assign(when=rows.when.dt.normalize()), tmp_path)
    assert not result["has_hours"]
    assert "hours_chart" not in result["files"]
    assert not (tmp_path / "out" / "hours.png").exists()
    assert any("without hours" in text for text in result["intake"]["warnings"])


def test_spans_are_spread_and_odd_ones_named(rows: pd.DataFrame, tmp_path: Path) -> None:
    end = rows.when + pd.Timedelta("5h")
    end[:30] = pd.NaT
    end[30:50] -= pd.Timedelta("1D")
    end[50:60] += pd.Timedelta("9D")
    result = run(rows.assign(until=end), tmp_path, end_time="until")
    said = " ".join(result["intake"]["warnings"])
    for words in ("10 incidents have a span", "20 incidents end before", "30 incidents have no"):
        assert words in said
    table = pd.read_csv(tmp_path / "out" / "hours.csv")
    assert table.incidents[table.weekday == "all"].sum() == pytest.approx(len(rows) - 10, abs=0.2)


def test_spans_that_are_all_too_long_break_nothing(rows: pd.DataFrame, tmp_path: Path) -> None:
    late = rows.assign(until=rows.when + pd.Timedelta("30D"))
    result = run(late, tmp_path, end_time="until")
    assert f"{len(rows):,} incidents have a span" in " ".join(result["intake"]["warnings"])


def test_the_end_is_not_the_start(rows: pd.DataFrame, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="'when'"):
        run(rows, tmp_path, end_time="when")


@pytest.mark.parametrize(
    ("kinds", "words"), [(5_000, "different values"), (7, "numbers, such as 0")]
)
def test_columns_that_are_no_category_are_used_and_named(
    rows: pd.DataFrame, tmp_path: Path, kinds: int, words: str
) -> None:
    values = np.arange(len(rows)) % kinds
    kind = [f"case {value}" for value in values] if kinds > 7 else values
    result = run(rows.assign(kind=kind), tmp_path)
    assert any(words in text for text in result["intake"]["warnings"])
    table = pd.read_csv(tmp_path / "out" / "weekdays.csv")
    assert len(table) == 1 + len(np.unique(values))
    assert len(result["weekdays"]) == min(31, len(table))


@pytest.mark.filterwarnings("error")
def test_any_alphabet_can_be_drawn(rows: pd.DataFrame, tmp_path: Path) -> None:
    names = np.array(["кража", "سرقة", "窃盗", "चोरी", "절도", "a$b$c_^", "\U0001b000", "ขโมย"])
    result = run(rows.assign(kind=names[np.arange(len(rows)) % len(names)]), tmp_path)
    table = pd.read_csv(tmp_path / "out" / "weekdays.csv")
    assert set(names) <= set(table.category)
    assert any("No font of this computer" in text for text in result["intake"]["warnings"])
