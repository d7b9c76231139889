"""Who lives in the flagged part of an area, by areal weighting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from crimeengine.area import Area
from crimeengine.errors import InputError
from crimeengine.evaluation.bootstrap import Bootstrap, Estimate
from crimeengine.grid import Grid
from crimeengine.population.areas import PeopledAreas
from crimeengine.zoning.shares import Floats, Shares

#: What everyone is called in tables.
EVERYONE = "everyone"

#: A part of an area that is within this of the whole is the whole.
_WHOLE = 1e-6


@dataclass(frozen=True)
class Residents:
    """How many people of a group live in the flagged area.

    Parameters
    ----------
    group : str
    people : float
        Those in the study area.
    flagged : float
        Those in its flagged part.
    share : Estimate
        Of the group that lives in the flagged part (0 to 1).
    ratio : Estimate
        Of that share to everyone's.
    least, most : float
        What the share may be if people are not spread evenly within areas (0 to 1).
    """

    group: str
    people: float
    flagged: float
    share: Estimate
    ratio: Estimate
    least: float
    most: float


@dataclass(frozen=True, eq=False)
class FlaggedPopulation:
    """The residents of the flagged cells and of the others.

    People are taken as spread evenly over their area (areal weighting, Goodchild and Lam 1980,
    "Areal interpolation: a variant of the traditional spatial problem", Geo-Processing 1,
    297-312). Intervals are of a bootstrap over the areas.

    Parameters
    ----------
    areas : PeopledAreas
        Those that lie over the cells.
    elsewhere : int
        Number of areas that do not.
    shares : Shares
        Of the cells in the areas.
    inside, flagged : ndarray of float, shape (areas,)
        Share of each area that lies in the study area, and in its flagged part (0 to 1).
    residents : tuple of Residents
        Everyone first.
    """

    areas: PeopledAreas
    elsewhere: int
    shares: Shares
    inside: Floats
    flagged: Floats
    residents: tuple[Residents, ...]

    @classmethod
    def of(
        cls, areas: PeopledAreas, grid: Grid, hot: NDArray[np.bool_], area: Area | None, seed: int
    ) -> FlaggedPopulation:
        """Divide people among flagged cells and others by area.

        Parameters
        ----------
        areas : PeopledAreas
            In the CRS of the grid.
        grid : Grid
        hot : ndarray of bool, shape (cells,)
            The flagged cells.
        area : Area, optional
            As of `Shares.between`.
        seed : int
            Of the bootstrap.

        Raises
        ------
        InputError
            If no area lies over the cells, or as of `PeopledAreas.require_people`.
        """
        shares = Shares.between(areas.polygons, grid, area)
        here = shares.cells > 0
        if not here.any():
            raise InputError(
                f"{areas.file} has no area over the cells of the forecast; choose one of the same "
                "place, and check its CRS."
            )
        areas, shares = areas.only(here), shares.only(here)
        areas.require_people()
        size = shapely.area(areas.polygons) / 1e6
        inside = np.minimum(shares.km2 / size, 1.0)
        flagged = np.minimum(shares.of @ (shares.size * hot) / size, inside)
        bootstrap = Bootstrap(len(size), 1, seed)
        groups = {EVERYONE: areas.everyone} | areas.groups
        residents = tuple(
            residents_of(name, people, areas.everyone, inside, flagged, bootstrap)
            for name, people in groups.items()
        )
        return cls(areas, int((~here).sum()), shares, inside, flagged, residents)

    @property
    def everyone(self) -> Residents:
        """All people."""
        return self.residents[0]

    @property
    def groups(self) -> tuple[Residents, ...]:
        """The groups."""
        return self.residents[1:]

    @property
    def intervals(self) -> bool:
        """Whether there are areas enough for intervals."""
        return bool(np.isfinite(self.everyone.share.low))


def residents_of(
    name: str,
    people: Floats,
    everyone: Floats,
    inside: Floats,
    flagged: Floats,
    bootstrap: Bootstrap,
) -> Residents:
    """How many people of a group live in the flagged area.

    Parameters
    ----------
    name : str
        Of the group.
    people, everyone : ndarray of float, shape (areas,)
        People of the group, and all people.
    inside, flagged : ndarray of float, shape (areas,)
        As of `FlaggedPopulation`.
    bootstrap : Bootstrap
        Whose units are the areas.
    """
    sums = bootstrap.totals(
        {
            "group": people * inside,
            "group_flagged": people * flagged,
            "all": everyone * inside,
            "all_flagged": everyone * flagged,
        }
    )
    # A group that nobody belongs to, and a resample that nobody is flagged in, have no figure.
    with np.errstate(divide="ignore", invalid="ignore"):
        share = sums["group_flagged"] / sums["group"]
        ratio = share / (sums["all_flagged"] / sums["all"])
        whole = flagged >= inside - _WHOLE
        bounds = [(people * inside)[part].sum() / sums["group"][0] for part in (whole, flagged > 0)]
    return Residents(
        name,
        float(sums["group"][0]),
        float(sums["group_flagged"][0]),
        bootstrap.estimate(share),
        bootstrap.estimate(ratio),
        *map(float, bounds),
    )
