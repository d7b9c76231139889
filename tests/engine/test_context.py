"""Calendar, holidays, weather and layers: what a forecaster may know beside the incidents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pyogrio
import pytest
from made_up_layers import at, city
from made_up_layers import write as write_layer

from crimeengine.context import Context
from crimeengine.context.blocks import hold_out_blocks
from crimeengine.context.drawn import Source
from crimeengine.context.spec import read_context
from crimeengine.context.weather import Weather, read_weather
from crimeengine.errors import InputError
from crimeengine.step import Step
from crimeengine.times import ONE_DAY


def days(first: str, number: int) -> np.ndarray:
    return np.datetime64(first, "s") + np.arange(number) * np.timedelta64(1, "D")


# The calendar


@pytest.mark.parametrize("step", ["30min", "2h", "1D", "7D"])
def test_every_column_of_the_features_has_a_name(step: str) -> None:
    weather = Weather(np.datetime64("2015-01-01"), ("rain",), np.ones((9, 1), np.float32))
    context = Context("US-IL", weather)
    features = context.features(days("2015-01-02", 5), Step.parse(step))
    names = context.names(Step.parse(step))
    assert features.shape == (5, len(names))
    assert features.dtype == np.float32
    assert names[-2:] == ["holiday", "rain"]


def test_the_names_say_what_the_columns_are() -> None:
    step = Step.parse("6h")
    moment = np.array(["2021-03-05T12:00"], "datetime64[s]")  # a Friday
    row = dict(zip(Context().names(step), Context().features(moment, step)[0], strict=True))
    assert row["Friday"] == row["12:00"] == 1
    assert sum(row[name] for name in ("00:00", "06:00", "18:00", "Monday", "Saturday")) == 0


def test_holidays_are_marked_by_the_hour_and_counted_by_the_week() -> None:
    christmas = np.array(["2015-12-24T22:00", "2015-12-25T00:00", "2015-12-26T00:00"], "M8[s]")
    two_hours = Step.parse("2h")
    column = Context("US").names(two_hours).index("holiday")
    assert Context("US").features(christmas, two_hours)[:, column].tolist() == [0, 1, 0]
    weeks = np.array(["2015-12-20", "2015-12-27", "2016-01-03"], "M8[s]")
    assert Context("US").features(weeks, Step.parse("7D"))[:, -1].tolist() == [1, 1, 0]


def test_a_state_has_holidays_of_its_own() -> None:
    lincoln = np.array(["2016-02-12"], "M8[s]")
    day = Step.parse("1D")
    assert Context("US").features(lincoln, day)[0, -1] == 0
    assert Context("US-IL").features(lincoln, day)[0, -1] == 1


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("USS", "country 'USS'; did you mean US"),
        ("Q9", "country 'Q9'; write it as US or US-IL"),
        ("US-ILL", "'ILL' in 'US-ILL'; choose among .*US-IL"),
        ("US-", "'' in 'US-'; choose among US-AK"),
    ],
)
def test_unknown_holidays_are_refused_with_near_ones(code: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        Context(code)


# The weather


@pytest.fixture
def weather() -> Weather:
    """Ten days of 2015, each with its number of the month."""
    return Weather(
        np.datetime64("2015-01-01"), ("rain",), np.arange(1, 11, dtype=np.float32)[:, None]
    )


def test_a_day_is_known_once_it_is_over(weather: Weather) -> None:
    times = np.array(["2015-01-04T00:00", "2015-01-04T22:00", "2015-01-05T00:00"], "M8[s]")
    assert weather.features(times, Step.parse("2h"))[:, 0].tolist() == [3, 3, 4]


def test_forecasts_see_no_weather_after_their_moment(weather: Weather) -> None:
    times, moment = days("2015-01-05", 4), np.datetime64("2015-01-05T00:00:00")
    known = weather.features(times, Step.parse("1D"), known=moment)[:, 0]
    assert known.tolist() == [4, 4, 4, 4]
    cut = weather.until(moment)
    assert np.array_equal(cut.features(times, Step.parse("1D"), known=moment)[:, 0], known)


def test_rewritten_weather_of_the_future_changes_nothing(weather: Weather) -> None:
    moment = np.datetime64("2015-01-06T12:00:00")
    rewritten = Weather(weather.first, weather.names, weather.values.copy())
    rewritten.values[5:] = 99
    for context in (Context(weather=weather), Context(weather=rewritten)):
        cut = context.until(moment)
        assert cut.weather is not None
        assert cut.weather.values[:, 0].tolist() == [1, 2, 3, 4, 5]


def test_weekly_steps_see_the_mean_of_the_week_before(weather: Weather) -> None:
    assert weather.features(days("2015-01-09", 1), Step.parse("7D"))[0, 0] == 5  # 2 to 8


def test_the_first_day_stands_for_what_was_before(weather: Weather) -> None:
    assert weather.features(days("2014-12-30", 4), Step.parse("1D"))[:, 0].tolist() == [1] * 4
    with pytest.raises(InputError, match="begins on 2015-01-01, after the moment"):
        weather.until(np.datetime64("2014-12-31", "s")).features(
            days("2014-12-31", 1), Step.parse("1D")
        )


def write(folder: Path, text: str) -> Path:
    path = folder / "daily.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_gaps_are_filled_with_the_last_known_value_and_counted(tmp_path: Path) -> None:
    path = write(tmp_path, "Date;rain;heat\n2015-01-01;1;5\n2015-01-02;;6\n2015-01-05;4;inf\n")
    weather, warnings = read_weather(path)
    assert weather.values.tolist() == [[1, 5], [1, 6], [1, 6], [1, 6], [4, 6]]
    assert warnings == [
        "daily.csv has no 'rain' and 'heat' for 3 of 5 days; the last known value was taken."
    ]


def test_columns_of_text_are_left_out_or_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "day,rain,sky\n2015-01-01,1,grey\n2015-01-02,2,blue\n")
    weather, warnings = read_weather(path)
    assert weather.names == ("rain",)
    assert warnings == [
        "The column 'sky' of daily.csv holds 'grey', which is no number; it was left out."
    ]
    with pytest.raises(InputError, match=r"column 'sky' of daily.csv holds 'grey'"):
        read_weather(path, ["sky"])
    with pytest.raises(InputError, match="no column 'rains'; did you mean 'rain'"):
        read_weather(path, ["rains"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,rain\n2015-01-01,1\n2015-01-01,2\n", "several rows for 1 of its days, such as 2015"),
        ("station,rain\n1,2\n", "no column of days, only station, rain; call the"),
        ("date,rain\nyesterday,2\n", "time column 'date' holds 'yesterday'"),
        ("date,sky\n2015-01-01,grey\n", "no column of numbers"),
        ("date,rain\n,1\n", "holds no date"),
        ("", "cannot be read"),
    ],
)
def test_unusable_weather_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_weather(write(tmp_path, text))


def test_a_table_that_ends_before_the_incidents_is_told(tmp_path: Path) -> None:
    path = write(tmp_path, "date,rain\n2015-01-02,1\n2015-01-03,2\n")
    span = (np.datetime64("2015-01-01T05:00"), np.datetime64("2015-01-04T05:00"))
    _, warnings = read_weather(path, (), span)
    assert "begins on 2015-01-02, later than the incidents" in warnings[0]
    assert "ends on 2015-01-03, before the incidents" in warnings[1]
    assert (
        read_weather(path, (), (np.datetime64("2015-01-02"), np.datetime64("2015-01-03")))[1] == []
    )


def test_a_table_of_other_years_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "date,rain\n2015-01-02,1\n2015-01-03,2\n")
    span = (np.datetime64("2016-01-01T05:00"), np.datetime64("2016-02-01"))
    with pytest.raises(InputError, match="ends on 2015-01-03, before the first incident; give"):
        read_weather(path, (), span)
    early = (np.datetime64("2014-01-01"), np.datetime64("2014-02-01"))
    with pytest.raises(InputError, match=r"\(daily.csv\) begins on 2015-01-02, after the last inc"):
        read_context([f"rain={path}"], "", city(), span=early)


def test_decimal_commas_are_read_where_semicolons_part_the_columns(tmp_path: Path) -> None:
    path = write(tmp_path, "date;rain;heat;sky\n01.02.2015;1,5;20;a,b\n13.02.2015;-2;21,25;c\n")
    weather, _ = read_weather(path)
    assert weather.names == ("rain", "heat")
    assert weather.values[[0, -1]].tolist() == [[1.5, 20], [-2, 21.25]]
    # Elsewhere a comma may as well part thousands.
    quoted = write(tmp_path, 'date,rain\n2015-02-01,"1,500"\n')
    with pytest.raises(InputError, match="no column of numbers"):
        read_weather(quoted)


def test_a_table_known_ahead_that_ends_too_early_is_told(weather: Weather) -> None:
    day, last = Step.parse("1D"), weather.end - ONE_DAY
    ahead = Context(weather=replace(weather, ahead=True))
    assert ahead.short_of(np.array([last], "M8[s]"), day) == []
    (said,) = ahead.short_of(np.array([last, last + ONE_DAY], "M8[s]"), day)
    assert f"ends on {last}, before the last day that is forecast ({last + ONE_DAY})" in said
    assert Context(weather=weather).short_of(np.array([last + 9 * ONE_DAY], "M8[s]"), day) == []


def test_a_layer_may_have_a_colon_in_its_name() -> None:
    names = ("bars", "bars: open")
    sources = tuple(Source(name, f"{name}=x", "point", (), ()) for name in names)
    context = Context(sources=sources)
    assert context.layer_of("bars: seats") == context.layer_of("bars") == "bars"
    assert context.layer_of("bars: open: seats") == context.layer_of("bars: open") == "bars: open"


def test_weather_known_ahead_is_that_of_the_day_itself(weather: Weather) -> None:
    ahead = replace(weather, ahead=True)
    day, moment = Step.parse("1D"), np.datetime64("2015-01-05T00:00:00")
    times = days("2015-01-05", 4)
    assert ahead.features(times, day, known=moment)[:, 0].tolist() == [5, 6, 7, 8]
    assert ahead.until(moment) is ahead
    hours = np.array(["2015-01-04T00:00", "2015-01-04T22:00"], "M8[s]")
    assert ahead.features(hours, Step.parse("2h"))[:, 0].tolist() == [4, 4]
    assert ahead.features(days("2015-01-02", 1), Step.parse("7D"))[0, 0] == 5  # 2 to 8
    assert ahead.features(days("2015-01-10", 3), day)[:, 0].tolist() == [10, 10, 10]


# All of it


def test_all_context_is_read_at_once_and_described(tmp_path: Path) -> None:
    table = pd.DataFrame({"date": ["2015-01-01", "2015-01-02"], "rain": [1.0, None], "x": [1, 2]})
    table.to_parquet(tmp_path / "daily.parquet")
    layer = write_layer(tmp_path / "shops.gpkg", [at(5, 5), None], seats=[3, 4])
    specs = [f"daily={tmp_path / 'daily.parquet'}:rain", f"shops={layer}:seats, distance"]
    context, warnings = read_context(specs, "US-IL", city())
    assert context.weather is not None and context.weather.names == ("rain",)
    assert context.maps is not None and context.maps.names == ("shops", "shops: seats")
    assert context.terrain is not None
    assert context.terrain.names == ["shops: sum of seats within 500 m", "shops: distance (m)"]
    assert [warning.split(" ", 1)[0] for warning in warnings] == ["daily.parquet", "1"]
    assert context.describe() == {
        "layers": [
            {
                "name": "daily",
                "text": specs[0],
                "geometry": "table",
                "columns": ["rain"],
                "features": ["rain"],
            },
            {
                "name": "shops",
                "text": f"shops={layer}:seats,distance",
                "geometry": "point",
                "columns": ["seats"],
                "features": context.terrain.names,
            },
        ],
        "filled": [],
    }


def test_no_context_is_nothing() -> None:
    context, warnings = read_context([], "", city())
    assert (context.maps, context.terrain, context.weather, warnings) == (None, None, None, [])
    assert context.describe() == {"layers": [], "filled": []}


def test_the_weather_may_be_a_table_of_a_geopackage(tmp_path: Path) -> None:
    table = pd.DataFrame({"date": ["2020-01-01", "2020-01-02"], "rain": [1.0, 2.0]})
    pyogrio.write_dataframe(table, tmp_path / "city.gpkg", layer="weather")
    spec = f"weather={tmp_path / 'city.gpkg'}|layername=weather"
    context, warnings = read_context([spec], "", city())
    assert warnings == []
    assert context.weather is not None
    assert context.weather.names == ("rain",)
    assert context.weather.values.tolist() == [[1.0], [2.0]]


# Blocks


@pytest.mark.parametrize("margin", [0, 100, 250, 640, 1_000])
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_held_out_blocks_keep_their_margin(margin: float, seed: int) -> None:
    inside = np.ones((40, 30), bool)
    inside[:10, :20] = False
    blocks = hold_out_blocks(inside, 0.15, margin, 100, seed)
    learned, held = (np.argwhere(of) * 100 for of in (blocks.learned, blocks.held))
    apart = np.abs(learned[:, None] - held[None]).max(axis=2)
    assert apart.min() >= max(margin, 100)
    assert 0.1 < len(held) / inside.sum() < 0.3
    assert not (blocks.learned & ~inside).any() and not (blocks.held & ~inside).any()


def test_no_share_holds_nothing_out() -> None:
    inside = np.ones((5, 5), bool)
    blocks = hold_out_blocks(inside, 0, 100, 100, 0)
    assert blocks.learned.all() and not blocks.held.any()
