"""Gaussian naive Bayes (paper 000)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Field
from scipy.stats import loguniform
from sklearn.naive_bayes import GaussianNB

from crimeengine.classifiers.tabular import SklearnTabular, TabularSettings


class BayesSettings(TabularSettings):
    """Settings of `GaussianBayes`.

    Parameters
    ----------
    smoothing : float
        Share of the largest variance that is added to all. The columns of the encoding repeat each
        other, which makes an unsmoothed naive Bayes far too sure of itself.
    """

    smoothing: float = Field(1.0, gt=0)


class GaussianBayes(SklearnTabular):
    """Each feature bell-shaped within a class and independent of the others."""

    name = "gaussian_nb"
    Settings = BayesSettings
    ranges: ClassVar[Mapping[str, Any]] = {"smoothing": loguniform(1e-9, 100)}

    def estimator(self) -> Any:
        """A naive Bayes."""
        return GaussianNB(var_smoothing=self.settings.smoothing)
