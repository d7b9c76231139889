"""Times as the police recorded them."""

import numpy as np
import pandas as pd
import pytest

from crimeengine.errors import InputError
from crimeengine.step import Step
from crimeengine.times import parse_times, shown_span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (["2016-05-31 14:30", "2016-06-01 00:00"], "2016-05-31T14:30:00"),
        (["2016-05-31T14:30:05", "2016-06-01T00:00:00"], "2016-05-31T14:30:05"),
        (["05/31/2016 02:30:00 PM", "06/01/2016 12:00:00 AM"], "2016-05-31T14:30:00"),
        (["31/05/2016 14:30", "01/06/2016 00:00"], "2016-05-31T14:30:00"),
        (["31.05.2016", "01.06.2016"], "2016-05-31T00:00:00"),
        (["2016-05-31 14:30-06:00", "2016-12-01 00:00-05:00"], "2016-05-31T14:30:00"),
    ],
)
def test_formats(text: list[str], expected: str) -> None:
    assert str(parse_times(pd.Series(text), "when")[0]) == expected


def test_day_first_is_recognised_by_a_late_value() -> None:
    values = pd.Series(["03/04/2016"] * 600 + ["25/04/2016"])
    assert str(parse_times(values, "when")[0]) == "2016-04-03T00:00:00"


def test_time_zone_is_left_off_not_converted() -> None:
    values = pd.Series(pd.to_datetime(["2016-05-31 14:30"]).tz_localize("America/Chicago"))
    assert str(parse_times(values, "when")[0]) == "2016-05-31T14:30:00"


def test_missing_values_stay_missing() -> None:
    parsed = parse_times(pd.Series(["2016-05-31", None, ""]), "when")
    assert np.isnat(parsed).tolist() == [False, True, True]


def test_mixed_formats_are_named() -> None:
    values = pd.Series(["2016-05-31 14:30"] * 3 + ["05/31/2016 02:30:00 PM"] * 3)
    with pytest.raises(InputError, match=r"'when' mixes date formats.*2016-05-31.*05/31/2016"):
        parse_times(values, "when")


def test_unparsable_text_is_named() -> None:
    with pytest.raises(InputError, match=r"'when' holds 'yesterday', which is no date"):
        parse_times(pd.Series(["yesterday", "today"]), "when")


def test_numbers_are_refused() -> None:
    with pytest.raises(InputError, match="holds numbers such as 42"):
        parse_times(pd.Series([42, 43]), "when")


def test_a_few_garbled_values_are_dropped_not_fatal() -> None:
    values = pd.Series(
        [f"2016-05-{day:02d} {hour:02d}:00" for day in range(1, 31) for hour in range(24)]
        + ["garbled"]
    )
    assert np.isnat(parse_times(values, "when")).sum() == 1


@pytest.mark.parametrize(
    ("text", "words", "span"),
    [
        ("1h", "hour", "3 hours"),
        ("6h", "6 hours", "18 hours"),
        ("1D", "day", "3 days"),
        ("7D", "week", "3 weeks"),
        ("30min", "30 minutes", "90 minutes"),
    ],
)
def test_steps_in_words(text: str, words: str, span: str) -> None:
    step = Step.parse(text)
    assert (step.words, step.span(3), Step.parse(str(step))) == (words, span, step)


@pytest.mark.parametrize("text", ["5h", "0D", "day", "", "1M"])
def test_unknown_steps_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="step"):
        Step.parse(text)


def test_edges_hold_whole_steps_and_weeks_end_with_the_last_day() -> None:
    first, last = np.datetime64("2021-01-01T05:10:00"), np.datetime64("2021-01-17T22:00:00")
    assert Step.parse("1D").edges(first, last) == (
        np.datetime64("2021-01-01T00:00:00"),
        np.datetime64("2021-01-18T00:00:00"),
    )
    assert Step.parse("7D").edges(first, last) == (
        np.datetime64("2021-01-04T00:00:00"),
        np.datetime64("2021-01-18T00:00:00"),
    )
    assert Step.parse("6h").edges(first, last)[1] == np.datetime64("2021-01-18T00:00:00")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2018-01-01T00:00:00", "2018-01-08T00:00:00", "2018-01-01 to 2018-01-07"),
        ("2018-02-28T00:00:00", "2018-03-01T00:00:00", "2018-02-28"),
        ("2018-01-01T06:00:00", "2018-01-02T00:00:00", "2018-01-01 06:00 to 2018-01-02"),
        ("2018-01-01T00:00:00", "2018-01-01T06:00:00", "2018-01-01 to 2018-01-01 06:00"),
    ],
)
def test_a_span_names_the_last_day_that_is_in_it(start: str, end: str, text: str) -> None:
    assert shown_span(start, end) == text
