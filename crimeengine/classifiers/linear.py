"""Logistic regression (paper 004) and a support vector machine (papers 001 and 004)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
import skops.io
from numpy.typing import NDArray
from pydantic import Field
from scipy.stats import loguniform
from sklearn.kernel_approximation import RBFSampler
from sklearn.linear_model import LogisticRegression as Logistic
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline

from crimeengine.classifiers.tabular import Lesson, SklearnTabular, TabularSettings
from crimeengine.progress import Progress


class LogisticSettings(TabularSettings):
    """Settings of `LogisticRegression`.

    Parameters
    ----------
    strength : float
        Inverse of the L2 penalty, as C of scikit-learn.
    """

    rows: int = Field(100_000, ge=100)
    strength: float = Field(0.1, gt=0)


class LogisticRegression(SklearnTabular):
    """Multinomial logistic regression."""

    name = "logistic_regression"
    Settings = LogisticSettings
    ranges: ClassVar[Mapping[str, Any]] = {"strength": loguniform(1e-3, 10)}

    def estimator(self) -> Any:
        """A logistic regression."""
        return Logistic(C=self.settings.strength, tol=1e-3, max_iter=200)


class SupportSettings(TabularSettings):
    """Settings of `SupportVectors`.

    Parameters
    ----------
    penalty : float
        Of wide weights, as alpha of scikit-learn.
    width : float
        Of the Gaussian kernel, as gamma of scikit-learn.
    components : int
        Random features that stand in for the kernel.
    """

    rows: int = Field(40_000, ge=100)
    penalty: float = Field(1e-4, gt=0)
    width: float = Field(0.005, gt=0)
    components: int = Field(200, ge=10, le=10_000)


class SupportVectors(SklearnTabular):
    """A support vector machine that is linear in random features of the Gaussian kernel.

    The exact kernel takes time in the square of the rows. Rahimi and Recht 2007, Random Features
    for Large-Scale Kernel Machines; margins become probabilities as of Platt 1999.
    """

    name = "svm"
    Settings = SupportSettings
    weighed = False
    ranges: ClassVar[Mapping[str, Any]] = {
        "penalty": loguniform(1e-6, 1e-2),
        "width": loguniform(1e-3, 1e-1),
    }

    def estimator(self) -> Any:
        """Random features and the hinge loss."""
        settings = self.settings
        kernel = RBFSampler(
            gamma=settings.width, n_components=settings.components, random_state=self.seed
        )
        return make_pipeline(
            kernel, SGDClassifier(alpha=settings.penalty, max_iter=20, random_state=self.seed)
        )

    def learn(self, lesson: Lesson, progress: Progress) -> None:
        """Fit the machine, and then the curves that make its margins probabilities."""
        super().learn(lesson, progress)
        self.curves = Logistic(tol=1e-2, max_iter=200).fit(self._margins(lesson.table), lesson.code)

    def _margins(self, table: NDArray[np.float32]) -> NDArray[np.float64]:
        """Margins (n, classes), or (n, 1) where there are two classes."""
        margins: NDArray[np.float64] = self.pipeline.decision_function(table)
        return margins.reshape(len(table), -1)

    def answer(
        self, table: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> NDArray[np.floating[Any]]:
        """Probabilities by margin."""
        found: NDArray[np.floating[Any]] = self.curves.predict_proba(self._margins(table))
        return found

    def saved(self) -> bytes:
        """As skops writes both."""
        content: bytes = skops.io.dumps((self.pipeline, self.curves))
        return content

    def take_back(self, content: bytes) -> None:
        """Read what skops wrote."""
        self.pipeline, self.curves = skops.io.loads(content, trusted=list(self.trusted))
