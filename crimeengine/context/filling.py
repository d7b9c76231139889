"""Cells without a value: they take the median of the others, and are marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from crimeengine.context.feature import Feature
from crimeengine.context.terrain import Surface
from crimeengine.counted import listed
from crimeengine.errors import InputError


def surfaces_of(
    layer: str, feature: Feature, starts: NDArray[np.datetime64], drawn: NDArray[np.float64]
) -> list[Surface]:
    """A feature as a surface; where any cell was filled, a second one marks these by 1.

    Cells without a value take the median of the area's other cells in the same period. A period
    in which no cell has a value is left out: the one before goes on.

    Parameters
    ----------
    layer : str
        Its name.
    feature : Feature
    starts : ndarray of datetime64[D], shape (periods,)
    drawn : ndarray of float, shape (periods or 1, cells)
        NaN where there is no value.

    Raises
    ------
    InputError
        If no cell ever has a value.
    """
    name = feature.called(layer)
    known = np.isfinite(drawn)
    told = known.any(axis=1)
    if not told.any():
        raise InputError(
            f"'{name}' has no value in any cell of the area; leave the feature out, or give a "
            "layer that covers the area."
        )
    starts, drawn, unknown = starts[: len(drawn)][told], drawn[told], ~known[told]
    values = np.where(unknown, np.nanmedian(drawn, axis=1, keepdims=True), drawn)
    filled = np.any(unknown, axis=0)
    surface = Surface(name, layer, feature.kind, starts, values.astype(np.float32), filled)
    if not filled.any():
        return [surface]
    mark = replace(
        surface,
        name=f"{name}: not known",
        kind="plain",
        values=unknown.astype(np.float32),
        filled=np.zeros_like(filled),
    )
    return [surface, mark]


def filling_warnings(layer: str, surfaces: Sequence[Surface]) -> list[str]:
    """A sentence for each number of cells that were filled, with what they lack."""
    by_number: dict[int, list[str]] = {}
    for surface in surfaces:
        number = int(surface.filled.sum())
        if number:
            by_number.setdefault(number, []).append(surface.name.removeprefix(f"{layer}: "))
    cells = surfaces[0].values.shape[1] if surfaces else 0
    return [
        f"{listed(names)} of the context layer '{layer}' {'is' if len(names) == 1 else 'are'} not "
        f"known in {number:,} of {cells:,} cells ({100 * number / cells:.1f} %); these took the "
        "median of the others and are marked."
        for number, names in by_number.items()
    ]
