"""Poisson regression on log relative risks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from pydantic import Field
from sklearn.linear_model import PoissonRegressor

from crimeengine.forecasters.base import Arrays
from crimeengine.forecasters.regression import Regression, RegressionSettings
from crimeengine.progress import Progress
from crimeengine.rates.risk import Floats, Samples

#: Incidents of a category below which a line through them would follow their noise.
LEAST_INCIDENTS = 200


class GlmSettings(RegressionSettings):
    """Settings of `Glm`.

    Parameters
    ----------
    penalty : float
        Weight of the squared coefficients of the standardised features.
    """

    penalty: float = Field(1e-4, ge=0)


class Glm(Regression):
    """Log-linear in the relative risks and the calendar, each category by itself."""

    name = "glm"
    Settings = GlmSettings

    def learn(self, train: Samples, valid: Samples, progress: Progress) -> None:
        """Fit to all but the last steps for the dispersion, then to all."""
        self.coefficients = self._regress(train)
        self.spread(valid)
        progress.report("fit", 0.5, "Fitting the coefficients")
        every = Samples.together([train, valid])
        self.coefficients = self._regress(every)

    def _regress(self, samples: Samples) -> NDArray[np.float32]:
        return regress(samples, self.risk.categories, self.settings.penalty, self.seasons)

    def log_rate(self, samples: Samples) -> Floats:
        """Offset and linear part."""
        return samples.offset + linear(samples, self.coefficients)

    def learned(self) -> Arrays:
        """Coefficients."""
        return {"coefficients": self.coefficients}

    def recall(self, state: Arrays) -> None:
        """Take the coefficients back."""
        self.coefficients = state["coefficients"]


def regress(
    samples: Samples, categories: int, penalty: float, without: Sequence[int]
) -> NDArray[np.float32]:
    """Coefficients by category, the intercept last, of shape (categories, features + 1).

    Poisson regression with an offset is one of the ratio to it, weighted by it. The columns
    ``without`` are left out: their coefficients are 0, as are all of a category of few incidents,
    whose offset stands.
    """
    middle, deviation = samples.features.mean(axis=0), samples.features.std(axis=0)
    deviation[list(without)] = 0
    scale = np.where(deviation > 1e-6, deviation, np.inf)
    found = np.zeros((categories, samples.features.shape[1] + 1), np.float32)
    for number, line in enumerate(found):
        part = samples.of(samples.category == number)
        if part.counts.sum() < LEAST_INCIDENTS:
            continue
        usual = np.exp(part.offset.astype(np.float64))
        model = PoissonRegressor(alpha=penalty, solver="newton-cholesky")
        model.fit((part.features - middle) / scale, part.counts / usual, sample_weight=usual)
        line[:-1] = model.coef_ / scale
        line[-1] = model.intercept_ - line[:-1] @ middle
    return found


def linear(samples: Samples, coefficients: NDArray[np.float32]) -> Floats:
    """The linear part of each row."""
    lines = coefficients[samples.category]
    part: Floats = np.einsum("rf,rf->r", samples.features, lines[:, :-1]) + lines[:, -1]
    return part
