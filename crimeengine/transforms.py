"""Changes of scale that a network learns better on, each with its exact inverse.

Tensors have the dimensions (time, category, y, x) and stay on their device.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from scipy.interpolate import CubicSpline
from torch import Tensor


@dataclass(frozen=True)
class DiurnalCumulative:
    """Counts since midnight, Y(t) = sum of X from midnight to t (Wang et al. 2017, equation 1).

    Parameters
    ----------
    per_day : int
        Steps in a day; 1 leaves the counts as they are.
    phase : int
        Number of the first step within its day; a series that begins at noon accumulates from
        noon on in its first day.
    """

    per_day: int
    phase: int = 0

    def forward(self, counts: Tensor) -> Tensor:
        """Accumulate within each day."""
        if self.per_day == 1:
            return counts
        steps = counts.shape[0]
        after = -(self.phase + steps) % self.per_day
        padded = torch.cat(
            [
                counts.new_zeros((self.phase, *counts.shape[1:])),
                counts,
                counts.new_zeros((after, *counts.shape[1:])),
            ]
        )
        days = padded.reshape(-1, self.per_day, *counts.shape[1:]).cumsum(dim=1)
        return days.reshape(padded.shape)[self.phase : self.phase + steps]

    def inverse(self, cumulative: Tensor) -> Tensor:
        """First difference within each day; exact for whole counts up to 2²⁴."""
        if self.per_day == 1:
            return cumulative
        before = torch.cat([torch.zeros_like(cumulative[:1]), cumulative[:-1]])
        number = torch.arange(cumulative.shape[0], device=cumulative.device) + self.phase
        midnight = (number % self.per_day == 0).reshape(-1, *[1] * (cumulative.dim() - 1))
        return torch.where(midnight, cumulative, cumulative - before)


class SuperResolution:
    """Cubic-spline interpolation to more rows and columns (Wang et al. 2017, section 2).

    Cell i of the original keeps its value at row ``i * factor``; the rows between lie on the
    spline, with zero slope at the edges. The spline is exact at its nodes, so taking every
    ``factor``-th row and column is the exact inverse.

    Parameters
    ----------
    rows, columns : int
        Size of the original maps.
    factor : int
        How many rows and columns one becomes; 1 leaves the maps as they are.
    """

    def __init__(self, rows: int, columns: int, factor: int = 2) -> None:
        self.factor = factor
        self._down = _spline(rows, factor)
        self._across = _spline(columns, factor)

    def forward(self, maps: Tensor) -> Tensor:
        """Refine maps of shape (…, rows, columns) to (…, rows · factor, columns · factor)."""
        if self.factor == 1:
            return maps
        down, across = self._down.to(maps), self._across.to(maps)
        fine = down @ maps @ across.T
        # Matrix products of whole rows may round; the nodes are what they were.
        fine[..., :: self.factor, :: self.factor] = maps
        return fine

    def inverse(self, fine: Tensor) -> Tensor:
        """Take the nodes back."""
        return fine[..., :: self.factor, :: self.factor]


def _spline(nodes: int, factor: int) -> Tensor:
    """Matrix (nodes · factor, nodes) from the values at the nodes to those on the spline."""
    if nodes == 1:
        return torch.ones(factor, 1)
    places = np.arange(nodes * factor) / factor
    curve = CubicSpline(np.arange(nodes), np.eye(nodes), bc_type="clamped")
    return torch.tensor(curve(places), dtype=torch.float64)


@dataclass(frozen=True)
class Scaler:
    """Counts from 0 to the largest, per category, to values from -1 to 1.

    Parameters
    ----------
    largest : torch.Tensor, shape (categories,)
        Largest value of the training period.
    """

    largest: Tensor

    @classmethod
    def fit(cls, maps: Tensor) -> Scaler:
        """The scaler of a training period (time, category, y, x)."""
        return cls(maps.amax(dim=(0, 2, 3)).clamp(min=1.0))

    def forward(self, maps: Tensor) -> Tensor:
        """To -1 to 1; beyond 1 where a value exceeds the training period's largest."""
        return maps * (2.0 / self._column(maps)) - 1.0

    def inverse(self, scaled: Tensor) -> Tensor:
        """Back to counts."""
        return (scaled + 1.0) * (self._column(scaled) / 2.0)

    def _column(self, maps: Tensor) -> Tensor:
        return self.largest.to(maps).reshape(-1, 1, 1)


@dataclass(frozen=True)
class Standard:
    """Features to mean 0 and deviation 1 over the training period; constant ones to 0.

    Parameters
    ----------
    mean, deviation : torch.Tensor, shape (features,)
    """

    mean: Tensor
    deviation: Tensor

    @classmethod
    def fit(cls, features: Tensor) -> Standard:
        """The scaler of a training period (samples, features)."""
        deviation = features.std(dim=0, correction=0)
        return cls(features.mean(dim=0), torch.where(deviation > 1e-6, deviation, torch.inf))

    def forward(self, features: Tensor) -> Tensor:
        """To about -2 to 2."""
        return (features - self.mean) / self.deviation


@dataclass(frozen=True)
class EqualWidthBins:
    """Counts to the number of the bin that they fall into (Li et al., equations 9 and 10).

    Parameters
    ----------
    lowest : float
        Where bin 0 begins: the smallest count of the training period.
    width : float
        Of a bin (incidents).
    number : int
        How many bins there are.
    """

    lowest: float
    width: float
    number: int

    @classmethod
    def fit(cls, counts: Tensor, number: int) -> EqualWidthBins:
        """Divide the range of a training period's counts evenly into ``number`` bins."""
        lowest, highest = (float(end) for end in counts.aminmax())
        # Counts that never differ fill one bin that is as good as a point.
        return cls(lowest, max((highest - lowest) / number, 1e-6), number)

    def forward(self, counts: Tensor) -> Tensor:
        """Number of the bin, 0 to ``number`` - 1; the outer bins take what lies beyond them."""
        return ((counts - self.lowest) / self.width).floor().clamp(0, self.number - 1)

    def inverse(self, bins: Tensor) -> Tensor:
        """The middle value of a bin; what lies between two bins lies between their middles."""
        return self.lowest + (bins + 0.5) * self.width

    def place(self, counts: Tensor) -> Tensor:
        """Where counts lie on the scale of bin numbers: what `inverse` was given."""
        return (counts - self.lowest) / self.width - 0.5
