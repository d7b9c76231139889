"""The ground that windows are cut from: the context's maps and that of past incidents."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from torch import Tensor

from crimeengine.context.maps import Maps, density, no_maps, pixel_for
from crimeengine.errors import InputError
from crimeengine.history import History, Points

#: Deviation of the Gaussian that smooths past incidents, in cells.
SMOOTHING = 0.5


@dataclass(frozen=True, eq=False)
class Ground:
    """Maps as a network sees them: filled, standardised, with past incidents as the last one.

    Parameters
    ----------
    names : tuple of str
        Of the context's maps.
    transform : affine.Affine
        From (column, row) to (x, y).
    past : ndarray of float16, shape (y, x)
        Logarithm of 1 + the density of past incidents over its mean.
    fill : ndarray of float32, shape (maps,)
        What stands for a missing value: the median of the context's map.
    mean, deviation : ndarray of float32, shape (maps + 1,)
        Over all pixels; constant maps have an infinite deviation, so that they become 0.
    """

    names: tuple[str, ...]
    transform: Affine
    past: NDArray[np.float16]
    fill: NDArray[np.float32]
    mean: NDArray[np.float32]
    deviation: NDArray[np.float32]

    @classmethod
    def fit(cls, maps: Maps, incidents: Points, cell: float) -> Ground:
        """The ground of a training period.

        Parameters
        ----------
        maps : Maps
            Of the context; they may be none, but have pixels.
        incidents : Points
            The past ones; none of them may be counted again as something to forecast.
        cell : float
            Side of a cell (m).
        """
        rows, columns = maps.locate(incidents.x, incidents.y)
        dense = density(rows, columns, maps.shape, SMOOTHING * cell / maps.pixel)
        past = np.log1p(dense / (dense.mean() or 1.0)).astype(np.float16)
        known = [layer[np.isfinite(layer)].astype(np.float32) for layer in maps.values]
        fill = np.array([np.median(v) if len(v) else 0.0 for v in known], np.float32)
        blank = np.ones(len(fill) + 1, np.float32)
        raw = cls(maps.names, maps.transform, past, fill, 0 * blank, blank)
        drawn = [layer.numpy().astype(np.float32) for layer in raw.lay(maps)]
        mean = np.array([layer.mean() for layer in drawn], np.float32)
        deviation = np.array([layer.std() for layer in drawn], np.float32)
        return cls(
            maps.names,
            maps.transform,
            past,
            fill,
            mean,
            np.where(deviation > 1e-6, deviation, np.float32(np.inf)),
        )

    def lay(self, maps: Maps, device: str = "cpu") -> Tensor:
        """The maps on a device, filled and standardised, float16 (maps + 1, y, x).

        Raises
        ------
        InputError
            If the maps are not those of the fit.
        """
        self._require(maps)
        shape = (len(self.names) + 1, *self.past.shape)
        ground = torch.empty(shape, dtype=torch.float16, device=device)
        for number, layer in enumerate([*maps.values, self.past]):
            values = torch.as_tensor(layer, device=device).float()
            if number < len(self.fill):
                values = values.nan_to_num(nan=float(self.fill[number]))
            ground[number] = (values - float(self.mean[number])) / float(self.deviation[number])
        return ground

    def _require(self, maps: Maps) -> None:
        for name in self.names:
            if name not in maps.names:
                raise InputError(
                    f"The model was trained with the context layer '{name}', which is missing "
                    "here; give it again, or train again without it."
                )
        for name in maps.names:
            if name not in self.names:
                raise InputError(
                    f"The model was trained without the context layer '{name}'; leave it out, or "
                    "train again."
                )
        if maps.names != self.names:
            raise InputError(
                f"The model was trained with the context layers {', '.join(self.names)} in this "
                "order; give them so."
            )
        if maps.transform != self.transform or maps.shape != self.past.shape:
            raise InputError(
                "The context's maps cover another area, or have other pixels, than those that the "
                "model was trained with; use the same area and cell size, or train again."
            )

    def state(self) -> dict[str, NDArray[Any]]:
        """The ground as arrays by name."""
        return {
            "names": np.frombuffer(json.dumps(self.names).encode(), np.uint8),
            "transform": np.array(self.transform[:6]),
            "past": self.past,
            "fill": self.fill,
            "mean": self.mean,
            "deviation": self.deviation,
        }

    @classmethod
    def restore(cls, state: dict[str, NDArray[Any]]) -> Ground:
        """Take back what `state` gave."""
        names = tuple(json.loads(state["names"].tobytes()))
        arrays = {name: state[name] for name in ("past", "fill", "mean", "deviation")}
        return cls(names, Affine(*map(float, state["transform"])), **arrays)


def maps_of(history: History) -> Maps:
    """The context's maps; without any, no map, but the pixels that suit the grid."""
    if history.context.maps is not None:
        return history.context.maps
    x, y, half = history.cube.x.to_numpy(), history.cube.y.to_numpy(), history.cell / 2
    bounds = (x[0] - half, y[-1] - half, x[-1] + half, y[0] + half)
    crs = CRS.from_user_input(history.cube.attrs["crs"])
    return no_maps(bounds, crs, pixel_for(bounds, history.cell))


def missing_values(maps: Maps) -> str:
    """A sentence on the maps that have missing values; empty if none has."""
    shares = {
        name: float(np.isnan(layer).mean())
        for name, layer in zip(maps.names, maps.values, strict=True)
    }
    filled = ", ".join(f"{name} ({share:.0%})" for name, share in shares.items() if share)
    return f"Pixels without a value took the median of their map: {filled}." if filled else ""
