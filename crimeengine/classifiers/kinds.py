"""What kind of incident, if any, to expect in each cell and part of the day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import geopandas as gpd
import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.base import Classifier
from crimeengine.classifiers.samples import MISSING, Samples
from crimeengine.classifiers.surroundings import surrounded
from crimeengine.grid import Grid
from crimeengine.products import NODATA, write_layers

#: Hours of a part of the day.
_HOURS = 6

#: Incidents of a cell and part of the day that a classifier is asked about, at most.
_ASKED = 6


@dataclass(frozen=True, eq=False)
class Kinds:
    """Chances per cell and part of an average day.

    Parameters
    ----------
    slots : tuple of str
        What the parts of the day are called.
    classes : tuple of str
    expected : ndarray of float, shape (slots, cells)
        Incidents per day in the part of the day: the historical rate.
    chance : ndarray of float32, shape (slots, cells, classes)
        Probability that there is an incident and that the first is of this kind; what is left to
        1 is the probability that there is none.
    """

    slots: tuple[str, ...]
    classes: tuple[str, ...]
    expected: NDArray[np.float64]
    chance: NDArray[np.float32]


def expect_kinds(model: Classifier, data: Samples, grid: Grid, seed: int) -> Kinds:
    """Ask a classifier about each cell and part of the day, and weigh with the historical rate.

    It is asked about incidents that happened there, as if in the last week of the data, and about
    the cell's centre; the answers are averaged. A cell without any incident counts as if it had
    half of one in the whole period. The surroundings are those of the last week and day.

    Parameters
    ----------
    model : Classifier
        Fitted.
    data : Samples
        All incidents, for the rates.
    grid : Grid
    seed : int
    """
    number = 24 // _HOURS if data.hours else 1
    slots = tuple(f"{h:02}-{h + _HOURS:02} h" for h in range(0, 24, _HOURS))
    cells = int(grid.inside.sum())
    index, found = grid.locate(data.x, data.y)
    rank = np.cumsum(grid.inside.ravel()) - 1
    slot = data.minute // (60 * _HOURS) if data.hours else np.zeros(len(data), np.int64)
    unit = slot * cells + rank[index]
    counts = np.bincount(unit[found], minlength=number * cells)
    expected = (counts + 0.5 / number) / len(np.unique(data.day))
    asked = _drawn(unit, found, seed)
    answers = model.probabilities(surrounded(_last_week(data.select(asked)), grid))
    centres = surrounded(_centres(data, grid, number), grid)
    total = model.probabilities(centres).astype(np.float64)
    np.add.at(total, unit[asked], answers)
    mix = total / total.sum(axis=1, keepdims=True)
    chance = -np.expm1(-expected)[:, None] * mix
    return Kinds(
        slots if data.hours else ("all day",),
        data.classes,
        expected.reshape(number, cells),
        chance.reshape(number, cells, -1).astype(np.float32),
    )


def _drawn(unit: NDArray[np.int64], found: NDArray[np.bool_], seed: int) -> NDArray[np.int64]:
    """Row numbers of at most `_ASKED` incidents of each unit."""
    order = np.random.default_rng(seed).permutation(np.flatnonzero(found))
    order = order[np.argsort(unit[order], kind="stable")]
    ranked = unit[order]
    first = np.searchsorted(ranked, ranked, side="left")
    return np.asarray(order[np.arange(len(order)) - first < _ASKED])


def _last_week(data: Samples) -> Samples:
    """The same weekdays and hours, in the last week of the data."""
    if not len(data):
        return data
    last = data.day.max()
    back = (last - data.day).astype(np.int64) % 7
    return replace(data, time=(last - back) + (data.time - data.day))


def _centres(data: Samples, grid: Grid, number: int) -> Samples:
    """The centre of each cell in the middle of each part of the last day; no address is known."""
    row, column = np.nonzero(grid.inside)
    cells = len(row)
    middle = np.repeat((np.arange(number) + 0.5) * 24 / number * 3600, cells)
    clock = middle.astype("timedelta64[s]")
    midnight: NDArray[np.datetime64] = np.full(number * cells, data.day.max(), "datetime64[s]")
    return Samples(
        np.tile(grid.x[column], number),
        np.tile(grid.y[row], number),
        midnight + clock if data.hours else midnight,
        np.zeros(number * cells, np.int64),
        data.classes,
        {name: np.full(number * cells, MISSING, object) for name in data.tokens},
        {
            name: np.full(number * cells, np.median(values), np.float32)
            for name, values in data.figures.items()
        },
        data.hours,
        data.context,
    )


def write_kinds(path: Path, kinds: Kinds, grid: Grid) -> list[dict[str, str]]:
    """Write a GeoTIFF with a band for each part of the day and kind, the first of them for none.

    Returns
    -------
    list of dict
        ``slot`` and ``category`` of each band; of none, the category is empty.
    """
    names = ("", *kinds.classes)
    bands = [{"slot": slot, "category": name} for slot in kinds.slots for name in names]
    none = 1 - kinds.chance.sum(axis=2, keepdims=True)
    layers = np.concatenate([none, kinds.chance], axis=2).transpose(0, 2, 1)
    spread = np.full((len(bands), *grid.shape), NODATA)
    spread[:, grid.inside] = layers.reshape(len(bands), -1)
    described = {f"{band['category'] or 'none'}, {band['slot']}": band for band in bands}
    write_layers(path, spread, grid, "probability", described)
    return bands


def likely_kinds(kinds: Kinds, grid: Grid) -> gpd.GeoDataFrame:
    """A square a cell and part of the day, with its most likely kind and how likely that is."""
    row, column = np.nonzero(grid.inside)
    top = kinds.chance.argmax(axis=2)
    squares = grid.squares()
    return gpd.GeoDataFrame(
        {
            "cell_id": [f"r{r}c{c}" for r, c in zip(row, column, strict=True)] * len(kinds.slots),
            "slot": np.repeat(kinds.slots, len(row)),
            "kind": np.array(kinds.classes, dtype=object)[top].ravel(),
            "probability": np.take_along_axis(kinds.chance, top[:, :, None], axis=2).ravel(),
            "any": kinds.chance.sum(axis=2).ravel(),
            "expected": kinds.expected.ravel(),
        },
        geometry=np.tile(squares, len(kinds.slots)),
        crs=grid.crs,
    )
