"""What stands on the ground from time to time: the places of a layer, and their figures."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.context.dated import (
    WINDOW,
    Days,
    Span,
    daily_means,
    days_of,
    monday,
    mondays,
    validity,
)
from crimeengine.context.feature import Feature, features_of
from crimeengine.context.joins import join, require_single_rows
from crimeengine.context.label import Label
from crimeengine.context.layer import Layer
from crimeengine.context.places import Places, columns_of, read_places
from crimeengine.context.tables import number_columns, numbers, read_rows, require_column
from crimeengine.errors import InputError

#: The only period of what does not change.
ALWAYS: Days = np.array(["1970-01-05"], "datetime64[D]")


@dataclass(frozen=True, eq=False)
class Standing:
    """Places, whether they stand, and their figures, by period.

    Parameters
    ----------
    places : Places
    starts : ndarray of datetime64[D], shape (periods,)
        First day of each period.
    standing : ndarray of bool, shape (periods or 1, rows)
    columns : dict of str to ndarray of float, shape (periods or 1, rows)
        NaN where a figure is not known.
    features : tuple of Feature
        What to make of them.
    warnings : list of str
    """

    places: Places
    starts: Days
    standing: NDArray[np.bool_]
    columns: dict[str, NDArray[np.float64]]
    features: tuple[Feature, ...]
    warnings: list[str]


def read_standing(layer: Layer, crs: CRS, span: Span | None) -> Standing:
    """Read a vector layer, or a table joined to one.

    Parameters
    ----------
    layer : Layer
    crs : pyproj.CRS
        Of the grid.
    span : tuple of datetime64, optional
        First and last moment of the incidents.

    Raises
    ------
    NothingThereError
        If no place has a geometry.
    InputError
        If anything else about it is unusable.
    """
    called = layer.label
    if layer.places is not None:
        return _read_joined(layer, called, crs, span)
    if layer.date is not None:
        raise InputError(
            f"The {called} has a geometry and names a column of days ('{layer.date}'), which is "
            "for tables joined to places; write |from= for the day from which a feature stands."
        )
    known = columns_of(called, layer.path, layer.layername)
    asked = [Feature.parse(text) for text in layer.features]
    wanted = {feature.column or feature.word for feature in asked} | {layer.since, layer.to}
    places, table, warnings = read_places(
        called, layer.path, layer.layername, crs, {name for name in wanted if name}
    )
    # An empty layer may come without its columns: that it is empty is said first.
    for column in (layer.since, layer.to):
        require_column(called, known, column)
    features = features_of(called, layer.features, places.geometry, known)
    starts, standing = ALWAYS, np.ones((1, places.rows), bool)
    if layer.since or layer.to:
        since, to = _validity_days(called, layer, table)
        starts, standing = validity(since, to, span)
    columns = {name: numbers(called, table[name])[None] for name in _columns(features)}
    return Standing(places, starts, standing, columns, features, warnings)


def _columns(features: tuple[Feature, ...]) -> list[str]:
    return list(dict.fromkeys(feature.column for feature in features if feature.column))


def _validity_days(called: Label, layer: Layer, table: pd.DataFrame) -> tuple[Days, Days]:
    never: Days = np.full(len(table), "NaT", "datetime64[D]")
    since = days_of(called, table[layer.since]) if layer.since else never
    to = days_of(called, table[layer.to]) if layer.to else never
    return since, to


def _read_joined(layer: Layer, called: Label, crs: CRS, span: Span | None) -> Standing:
    assert layer.key is not None and layer.places is not None
    mine, theirs = layer.key
    table = read_rows(called, layer.path, layer.layername, (mine,))
    known = [str(name) for name in table.columns]
    dating = (mine, layer.date, layer.since, layer.to)
    for column in dating:
        require_column(called, known, column)
    where = layer.files[f"{layer.name} places"]
    ground = Label(f"layer of the places of the context layer '{layer.name}'", where.name)
    places, keys, warnings = read_places(ground, where, layer.places_layername, crs, {theirs})
    require_column(ground, columns_of(ground, where, layer.places_layername), theirs)
    default = [name for name in number_columns(table) if name not in dating]
    features = features_of(called, layer.features, places.geometry, known, default)
    joined = join(called, table[mine], keys[theirs])
    warnings += joined.warnings
    mean_of = {name: numbers(called, table[name]) for name in _columns(features)}
    places = places.renumbered(joined.place, joined.keys)
    blank = Standing(places, ALWAYS, np.ones((1, joined.keys), bool), {}, features, warnings)
    if layer.date is not None:
        return _with_daily(blank, called, table, layer.date, joined.row, mean_of, span)
    if layer.since or layer.to:
        starts, valid = validity(*_validity_days(called, layer, table), span)
    else:
        require_single_rows(called, mine, joined.row, table[mine])
        starts, valid = ALWAYS, np.ones((1, len(table)), bool)
    columns = {
        name: np.stack([_mean_by(joined.row, values, now, joined.keys) for now in valid])
        for name, values in mean_of.items()
    }
    return replace(blank, starts=starts, columns=columns)


def _mean_by(
    key: NDArray[np.int64], values: NDArray[np.float64], valid: NDArray[np.bool_], keys: int
) -> NDArray[np.float64]:
    """Mean of the valid values of each key; NaN where there is none."""
    here = valid & np.isfinite(values) & (key >= 0)
    number = np.bincount(key[here], minlength=keys)
    with np.errstate(invalid="ignore"):
        mean: NDArray[np.float64] = np.bincount(key[here], values[here], minlength=keys) / number
    return mean


def _with_daily(
    blank: Standing,
    called: Label,
    table: pd.DataFrame,
    date: str,
    key: NDArray[np.int64],
    columns: dict[str, NDArray[np.float64]],
    span: Span | None,
) -> Standing:
    """The places with the mean of their last values on each Monday."""
    day = days_of(called, table[date])
    here = (key >= 0) & ~np.isnat(day)
    if not here.any():
        raise InputError(f"The column '{date}' of the {called} holds no date; write 2016-05-31.")
    day, key = day[here], key[here]
    rows = pd.DataFrame({"day": day, "key": key})
    if rows.duplicated().any():
        twice = int(rows.duplicated().to_numpy().argmax())
        raise InputError(
            f"The {called} has several rows for the same place and day, such as {day[twice]}; "
            "give one row a place and day."
        )
    # The first Monday that knows a day, and the first that knows all of them.
    week = np.timedelta64(7, "D")
    first, last = monday(day.min()) + week, monday(day.max()) + week
    starts = mondays(first, last, span)
    warnings = blank.warnings + _uncovered(called, day.min(), day.max(), span)
    values = {
        name: daily_means(day, key, blank.places.rows, figures[here], starts)
        for name, figures in columns.items()
    }
    # Weeks that know nothing stand as the ones before them do.
    known = np.zeros(len(starts), bool)
    for figures in values.values():
        known |= np.isfinite(figures).any(axis=1)
    if values and known.any():
        starts, values = starts[known], {name: v[known] for name, v in values.items()}
    return replace(blank, starts=starts, columns=values, warnings=warnings)


def _uncovered(
    called: Label, first: np.datetime64, last: np.datetime64, span: Span | None
) -> list[str]:
    """A sentence for each end of the incidents' period that the days do not reach."""
    if span is None:
        return []
    since, until = (moment.astype("datetime64[D]") for moment in span)
    if first > until:
        raise InputError(
            f"The days of the {called} begin on {first}, after the incidents end; give earlier "
            "ones."
        )
    warnings = []
    if first > since:
        warnings.append(
            f"The days of the {called.name} begin on {first}, later than the incidents; for the "
            "time before, its first values stand."
        )
    if last + WINDOW < until:
        warnings.append(
            f"The days of the {called.name} end on {last}, before the incidents do; its last "
            "values stand for the rest."
        )
    return warnings
