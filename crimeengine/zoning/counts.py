"""A forecast by zone: how many incidents to expect in each, and how surely."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from crimeengine.area import Area
from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast
from crimeengine.zoning.shares import Shares
from crimeengine.zoning.spread import Figures, Floats, Spread
from crimeengine.zoning.zones import Zones


@dataclass(frozen=True, eq=False)
class ZoneCounts:
    """Incidents to expect in zones.

    Parameters
    ----------
    spread : Spread
        What the intervals are made of.
    zones : Zones
        Those that lie over the forecast's cells.
    elsewhere : int
        Number of zones that do not.
    shares : Shares
        Of the cells in the zones.
    by_step, total : Figures
        Of each zone in each step, (steps, zones), and over all steps, (1, zones).
    outside, again : ndarray of float, shape (steps,)
        Expected incidents in no zone, and those that are counted in more than one, as often as
        they are counted beyond once. Expected incidents of all zones and those outside, less those
        counted again, are the forecast's.
    """

    spread: Spread
    zones: Zones
    elsewhere: int
    shares: Shares
    by_step: Figures
    total: Figures
    outside: Floats
    again: Floats

    @classmethod
    def of(cls, forecast: FinishedForecast, zones: Zones, area: Area | None) -> ZoneCounts:
        """Divide the cells' expected incidents among zones by area.

        Parameters
        ----------
        forecast : FinishedForecast
        zones : Zones
            In the CRS of the forecast's grid.
        area : Area, optional
            As of `Shares.between`.

        Raises
        ------
        InputError
            If no zone lies over the cells.
        """
        shares = Shares.between(zones.polygons, forecast.grid, area)
        here = shares.cells > 0
        if not here.any():
            raise InputError(
                "None of the zones lies over the cells of the forecast; choose zones of the same "
                "place, and check their CRS."
            )
        shares = shares.only(here)
        names = tuple(np.array(zones.names, dtype=object)[here])
        mean = forecast.mean[:, forecast.grid.inside]
        expected, spread = mean @ shares.of.T, Spread.of(forecast)
        return cls(
            spread,
            replace(zones, names=names, polygons=zones.polygons[here]),
            int((~here).sum()),
            shares,
            Figures.of(spread.by_step(expected, shares.cells)),
            Figures.of(spread.over_horizon(expected, shares.cells)),
            mean @ shares.outside,
            mean @ shares.again,
        )
