"""Poisson regression on log relative risks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from pydantic import Field
from sklearn.linear_model import PoissonRegressor

from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecasters.base import Arrays
from crimeengine.forecasters.regression import Regression, RegressionSettings
from crimeengine.progress import Progress
from crimeengine.rates.risk import Floats, Samples

#: Incidents of a category below which a line through them would follow their noise.
LEAST_INCIDENTS = 200

#: How much more heavily the coefficients of layers and tables may be penalised than the others: of
#: rare incidents there are too few to tell what dozens of layers say.
HEAVIER = (1.0, 10.0, 100.0, 1000.0, 10_000.0)


class GlmSettings(RegressionSettings):
    """Settings of `Glm`.

    Parameters
    ----------
    penalty : float
        Weight of the squared coefficients of the standardised features. Those of layers and tables
        may weigh more, as the validation steps have it.
    """

    penalty: float = Field(1e-4, ge=0)


class Glm(Regression):
    """Log-linear in the relative risks and the calendar, each category by itself."""

    name = "glm"
    Settings = GlmSettings

    def learn(self, train: Samples, valid: Samples, progress: Progress) -> None:
        """Fit to all but the last steps for the dispersion, then to all."""
        weight = self._best_weight(train, valid)
        self.coefficients = self._regress(train, weight)
        self.spread(valid)
        progress.report("fit", 0.5, "Fitting the coefficients")
        every = Samples.together([train, valid])
        self.coefficients = self._regress(every, weight)

    def _best_weight(self, train: Samples, valid: Samples) -> float:
        """How much more layers and tables are penalised: what forecast the last steps best."""

        def deviance(weight: float) -> float:
            self.coefficients = self._regress(train, weight)
            return poisson_deviance(valid.counts, np.exp(self.log_rate(valid)))

        return min(HEAVIER, key=deviance) if self.surroundings else HEAVIER[0]

    def _regress(self, samples: Samples, weight: float) -> NDArray[np.float32]:
        weights = np.ones(samples.features.shape[1])
        weights[self.surroundings] = weight
        settings = self.settings
        return regress(samples, self.risk.categories, settings.penalty, self.seasons, weights)

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
    samples: Samples,
    categories: int,
    penalty: float,
    without: Sequence[int],
    weights: NDArray[np.float64] | float = 1.0,
) -> NDArray[np.float32]:
    """Coefficients by category, the intercept last, of shape (categories, features + 1).

    Poisson regression with an offset is one of the ratio to it, weighted by it. The columns
    ``without`` are left out: their coefficients are 0, as are all of a category of few incidents,
    whose offset stands. ``weights`` say how many times ``penalty`` each column is penalised.
    """
    middle, deviation = samples.features.mean(axis=0), samples.features.std(axis=0)
    deviation[list(without)] = 0
    # What is scaled down needs a larger coefficient, which the penalty makes dearer.
    scale = np.where(deviation > 1e-6, deviation, np.inf) * np.sqrt(weights)
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
