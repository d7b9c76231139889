"""The ARIMA process of a series: estimated, judged, continued.

statsmodels estimates the parameters, by two regressions (Hannan and Rissanen 1982) or by maximum
likelihood through the innovations algorithm (Brockwell and Davis 2016, section 5.2).
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

import numpy as np
from numpy.typing import NDArray
from pydantic import Field
from scipy.signal import lfilter

Floats = NDArray[np.float64]
Terms = Annotated[int, Field(ge=0, le=5)]

#: Autoregressive terms p, differences d and moving-average terms q.
Order = tuple[Terms, Annotated[int, Field(ge=0, le=1)], Terms]

#: First steps that orders are not compared on: differencing loses some, and filters settle.
SETTLING = 10


@dataclass(frozen=True, eq=False)
class Process:
    """An ARIMA process with mean 0: phi(B) (1 - B)^d x = theta(B) e.

    Parameters
    ----------
    phi, theta : ndarray of float
        Coefficients of the polynomials in the backshift B, each beginning with 1.
    differences : {0, 1}
        The power d.
    variance : float
        Of the innovations e.
    """

    phi: Floats
    theta: Floats
    differences: int
    variance: float

    @classmethod
    def noise(cls, series: Floats, differences: int = 0) -> Process:
        """Innovations alone."""
        one = np.ones(1)
        return cls(one, one, differences, float(np.mean(np.diff(series, n=differences) ** 2)))

    @classmethod
    def guess(cls, series: Floats, order: Order) -> Process | None:
        """Estimate by two regressions (Hannan and Rissanen 1982); None if that is unstable."""
        from statsmodels.tsa.arima.estimators.hannan_rissanen import hannan_rissanen

        return cls._estimate(series, order, partial(hannan_rissanen, demean=False))

    @classmethod
    def fit(cls, series: Floats, order: Order) -> Process | None:
        """Estimate by maximum likelihood; None if that is unstable."""
        from statsmodels.tsa.arima.estimators.innovations import innovations_mle

        def most_likely(differenced: Floats, p: int, q: int) -> Any:
            return innovations_mle(differenced, order=(p, 0, q), demean=False)

        return cls._estimate(series, order, most_likely)

    @classmethod
    def _estimate(
        cls, series: Floats, order: Order, method: Callable[[Floats, int, int], Any]
    ) -> Process | None:
        p, differences, q = order
        if p == q == 0:
            return cls.noise(series, differences)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # what they warn of is seen in what is found
                found, _ = method(np.diff(series, n=differences), p, q)
        except (ValueError, np.linalg.LinAlgError):
            return None
        if not (np.isfinite(found.params).all() and found.is_stationary and found.is_invertible):
            return None
        phi, theta = np.r_[1.0, -found.ar_params], np.r_[1.0, found.ma_params]
        return cls(phi, theta, differences, float(found.sigma2))

    def innovations(self, series: Floats) -> Floats:
        """What each value was beyond its one-step forecast; 0 for a first that has none."""
        differenced = np.diff(series, n=self.differences)
        found: Floats = lfilter(self.phi, self.theta, differenced)
        return np.concatenate([np.zeros(self.differences), found])

    def criterion(self, series: Floats) -> float:
        """Akaike's, of the values after the first ones, so that all orders judge the same."""
        errors = np.square(self.innovations(series)[SETTLING:])
        terms = len(self.phi) + len(self.theta)
        return float(len(errors) * np.log(errors.mean()) + 2 * terms)

    def forecast(self, series: Floats, horizon: int) -> tuple[Floats, Floats]:
        """Mean and variance of the values that follow, each of shape (horizon,)."""
        unknown = np.zeros(horizon)
        surprises = self.innovations(series)[self.differences :]
        follows = lfilter(self.theta, self.phi, np.concatenate([surprises, unknown]))[-horizon:]
        impulse = np.eye(1, horizon)[0]
        response = lfilter(self.theta, self.phi, impulse)
        if self.differences:
            follows, response = series[-1] + follows.cumsum(), response.cumsum()
        return follows, self.variance * np.square(response).cumsum()
