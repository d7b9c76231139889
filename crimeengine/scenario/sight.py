"""Whether two contexts look the same to a model that sees them."""

from __future__ import annotations

import numpy as np

from crimeengine.context import Context
from crimeengine.context.maps import Maps
from crimeengine.context.weather import Weather


def same_around(one: Context, other: Context) -> bool:
    """Whether all but the terrain is the same."""
    return _same_weather(one.weather, other.weather) and _same_maps(one.maps, other.maps)


def same_terrain(one: Context, other: Context, moment: np.datetime64) -> bool:
    """Whether the terrain is the same at a moment (local time)."""
    if one.terrain is None or other.terrain is None or one.terrain is other.terrain:
        return one.terrain is other.terrain
    return np.array_equal(one.terrain.features(moment), other.terrain.features(moment))


def _same_weather(one: Weather | None, other: Weather | None) -> bool:
    if one is None or other is None or one is other:
        return one is other
    return one.first == other.first and np.array_equal(one.values, other.values)


def _same_maps(one: Maps | None, other: Maps | None) -> bool:
    if one is None or other is None or one is other:
        return one is other
    return np.array_equal(one.values, other.values, equal_nan=True) and np.array_equal(
        one.scale, other.scale
    )
