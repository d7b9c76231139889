"""The multi-layer perceptron of paper 000."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from pydantic import Field
from scipy.stats import loguniform
from sklearn.neural_network import MLPClassifier

from crimeengine.classifiers.tabular import SklearnTabular, TabularSettings


class PerceptronSettings(TabularSettings):
    """Settings of `Perceptron`.

    Parameters
    ----------
    layers : tuple of int
        Units of the hidden layers.
    activation : {"relu", "tanh"}
    penalty : float
        Of wide weights, as alpha of scikit-learn.
    rate : {"constant", "adaptive"}
        Learning rate.
    epochs : int
        At most.
    """

    layers: tuple[int, ...] = (100,)
    activation: Literal["relu", "tanh"] = "relu"
    penalty: float = Field(1e-4, ge=0)
    rate: Literal["constant", "adaptive"] = "constant"
    epochs: int = Field(15, ge=1)


class Perceptron(SklearnTabular):
    """One or two hidden layers, trained until the loss hardly falls."""

    name = "mlp"
    Settings = PerceptronSettings
    trusted = ("sklearn.neural_network._stochastic_optimizers.AdamOptimizer",)
    ranges: ClassVar[Mapping[str, Any]] = {
        "layers": [(50,), (100,), (50, 50)],
        "activation": ["tanh", "relu"],
        "penalty": loguniform(1e-4, 0.05),
        "rate": ["constant", "adaptive"],
    }

    def estimator(self) -> Any:
        """A perceptron."""
        settings = self.settings
        return MLPClassifier(
            settings.layers,
            activation=settings.activation,
            alpha=settings.penalty,
            learning_rate=settings.rate,
            batch_size=512,
            max_iter=settings.epochs,
            tol=1e-3,
            n_iter_no_change=2,
            random_state=self.seed,
        )
