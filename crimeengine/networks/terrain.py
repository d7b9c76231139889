"""The terrain as maps that a network sees: static ones, and ones drawn anew from time to time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from crimeengine.context.terrain import Terrain
from crimeengine.transforms import Standard


@dataclass(frozen=True, eq=False)
class TerrainMaps:
    """The surfaces of a terrain as maps on a device, as they stand at some moments.

    Parameters
    ----------
    surfaces : list of torch.Tensor, each of shape (periods, y, x)
        Standardised; 0 outside the area.
    periods : torch.Tensor of int, shape (moments, surfaces)
        Which map of each surface stands at each moment.
    changing : bool
        Whether not the same ones stand at all of them.
    """

    surfaces: list[Tensor]
    periods: Tensor
    changing: bool

    @classmethod
    def of(
        cls,
        terrain: Terrain,
        moments: NDArray[np.datetime64],
        standard: Standard,
        inside: Tensor,
        factor: int,
    ) -> Self:
        """Put surfaces onto a grid.

        Parameters
        ----------
        terrain : Terrain
        moments : ndarray of datetime64, shape (moments,)
        standard : Standard
            Of the surfaces; its device becomes that of the maps.
        inside : torch.Tensor of bool, shape (y, x)
            The cells of the area.
        factor : int
            Pixels along a cell; all of a cell's are alike.
        """
        device = inside.device
        maps = []
        for surface, mean, deviation in zip(
            terrain.surfaces, standard.mean, standard.deviation, strict=True
        ):
            drawn = torch.zeros((len(surface.seen), *inside.shape), device=device)
            drawn[:, inside] = (torch.as_tensor(surface.seen, device=device) - mean) / deviation
            maps.append(drawn.repeat_interleave(factor, 1).repeat_interleave(factor, 2))
        days, place = np.unique(moments.astype("datetime64[D]"), return_inverse=True)
        periods = np.array([[surface.period(day) for surface in terrain.surfaces] for day in days])
        changing = bool((periods != periods[0]).any())
        return cls(maps, torch.as_tensor(periods[place], device=device), changing)

    def at(self, numbers: Tensor) -> Tensor:
        """The maps of numbered moments (moment, surface, y, x); only one if none changes."""
        periods = self.periods[numbers if self.changing else numbers[:1]]
        chosen = zip(self.surfaces, periods.unbind(dim=1), strict=True)
        return torch.stack([maps[period] for maps, period in chosen], dim=1)
