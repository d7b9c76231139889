"""A forecast: a distribution of the count for each cell and step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import xarray as xr
from numpy.typing import NDArray
from scipy import special

Floats = NDArray[np.float64]

#: Bounds of the interval that forecasts are given with: 80 % lie within.
LOWER, UPPER = 0.1, 0.9


@dataclass(frozen=True, eq=False)
class Forecast:
    """Counts distributed as negative binomials, with more zeros where the model says so.

    The variance of a negative binomial with mean m is m + d m², with the dispersion d; d = 0 is
    Poisson. With a share z of extra zeros, the others have the mean m / (1 - z).

    Parameters
    ----------
    mean : xarray.DataArray, dims (time, category, y, x)
        Expected incidents per cell and step; 0 outside the study area.
    dispersion : ndarray of float, shape (categories,)
    zeros : ndarray of float, shape (categories,), optional
        Share of extra zeros (0 to 1); none if not given.
    """

    mean: xr.DataArray
    dispersion: Floats
    zeros: Floats | None = None

    @property
    def _spread(self) -> Floats:
        return self.dispersion.reshape(1, -1, 1, 1)

    @property
    def _zeros(self) -> Floats:
        zeros = np.zeros_like(self.dispersion) if self.zeros is None else self.zeros
        return zeros.reshape(1, -1, 1, 1)

    def quantile(self, level: float) -> xr.DataArray:
        """The count that is not exceeded with probability ``level`` (0 to 1)."""
        among_others = np.maximum((level - self._zeros) / (1 - self._zeros), 0)
        mean = self.mean.to_numpy() / (1 - self._zeros)
        return self._like(_quantile(mean, self._spread, among_others))

    def cdf(self, count: Any) -> Floats:
        """Probability of at most ``count`` incidents: a number, or an array as `mean`."""
        return cdf(count, self.mean.to_numpy(), self._spread, self._zeros)

    def after(self, steps: int) -> Forecast:
        """The forecast without its first ``steps`` steps."""
        return Forecast(self.mean[steps:], self.dispersion, self.zeros)

    @property
    def lower(self) -> xr.DataArray:
        """Lower bound of the 80 % interval."""
        return self.quantile(LOWER)

    @property
    def upper(self) -> xr.DataArray:
        """Upper bound of the 80 % interval."""
        return self.quantile(UPPER)

    @property
    def probability(self) -> xr.DataArray:
        """Probability of at least one incident per cell and step."""
        return self._like(1 - self.cdf(0))

    def total(self) -> Forecast:
        """The forecast of the sum over all steps, as one step.

        Steps are taken as independent given their means; the sum's distribution is the negative
        binomial with the sum's mean and variance, cell by cell averaged into one dispersion.
        """
        mean = self.mean.sum("time", keep_attrs=True).expand_dims(time=self.mean.time[:1])
        squares = (self.mean**2).sum(("time", "y", "x")).to_numpy()
        whole = (mean**2).sum(("time", "y", "x")).to_numpy()
        zeros = self._zeros.ravel()
        beyond = (self.dispersion + zeros) / (1 - zeros)
        shrunk = beyond * np.divide(squares, whole, out=np.zeros_like(whole), where=whole > 0)
        return Forecast(mean, shrunk)

    def _like(self, values: Floats) -> xr.DataArray:
        return self.mean.copy(data=values)


def cdf(count: Any, mean: Floats, dispersion: Floats, zeros: Floats) -> Floats:
    """Probability of at most ``count`` incidents, of the distribution that `Forecast` describes.

    Parameters
    ----------
    count : int or ndarray
        Broadcast against ``mean``.
    mean : ndarray of float, any shape
    dispersion, zeros : ndarray of float
        Broadcast against ``mean``.
    """
    count, spread = np.broadcast_to(count, mean.shape), np.broadcast_to(dispersion, mean.shape)
    among_others = mean / (1 - zeros)
    at_most: Floats = special.pdtr(np.maximum(count, 0), among_others)
    wide = (spread > 0) & (among_others > 0)
    if wide.any():
        size = 1 / spread[wide]
        at_most[wide] = special.betainc(
            size, np.maximum(count[wide], 0) + 1, size / (size + among_others[wide])
        )
    return np.where(count < 0, 0.0, zeros + (1 - zeros) * at_most)


def _quantile(mean: Floats, spread: Floats, level: Floats) -> Floats:
    # Takes most of a second to import, which commands that forecast nothing need not wait for.
    from scipy import stats

    spread = np.broadcast_to(spread, mean.shape)
    level = np.broadcast_to(level, mean.shape)
    poisson: Floats = stats.poisson.ppf(level, np.maximum(mean, 0))
    wide = (spread > 0) & (mean > 0)
    size = 1 / spread[wide]
    poisson[wide] = stats.nbinom.ppf(level[wide], size, size / (size + mean[wide]))
    return np.maximum(poisson, 0)


def fit_dispersion(counts: NDArray[Any], mean: NDArray[Any]) -> float:
    """Dispersion by the method of moments: what is left of the variance beyond Poisson.

    Parameters
    ----------
    counts, mean : ndarray of float, any equal shape
        Counts, and what was expected of them.
    """
    squares = float(np.sum(np.square(mean, dtype=np.float64)))
    if squares == 0:
        return 0.0
    beyond = np.sum(np.square(counts - mean, dtype=np.float64) - mean)
    return max(float(beyond) / squares, 0.0)
