"""Gradient boosting with XGBoost (paper 000)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
import xgboost
from numpy.typing import NDArray
from pydantic import Field
from scipy.special import softmax
from scipy.stats import randint, uniform

from crimeengine.classifiers.tabular import Lesson, Tabular, TabularSettings
from crimeengine.progress import Progress

#: Bins of a feature; more cost time and change nothing here.
_BINS = 64


class XGBoostSettings(TabularSettings):
    """Settings of `XGBoost`.

    Parameters
    ----------
    trees : int
        Rounds of boosting; each grows a tree a class.
    depth : int
        Of a tree.
    learning_rate : float
    """

    rows: int = Field(150_000, ge=100)
    trees: int = Field(20, ge=1, le=10_000)
    depth: int = Field(6, ge=1, le=20)
    learning_rate: float = Field(0.3, gt=0, le=1)


class XGBoost(Tabular):
    """Boosted trees that start from the encoder's opinion instead of from nothing.

    So a score of rounds does what would take hundreds.
    """

    name = "xgboost"
    Settings = XGBoostSettings
    ranges: ClassVar[Mapping[str, Any]] = {
        "depth": randint(3, 11),
        "learning_rate": uniform(0.01, 0.29),
        "trees": randint(50, 201),
    }

    def learn(self, lesson: Lesson, progress: Progress) -> None:
        """Grow the trees."""
        data = xgboost.QuantileDMatrix(
            lesson.table,
            lesson.code,
            base_margin=lesson.logits,
            weight=lesson.weight,
            max_bin=_BINS,
        )
        settings = self.settings
        options = {
            "objective": "multi:softprob",
            "num_class": lesson.logits.shape[1],
            "tree_method": "hist",
            "device": self.device,
            "max_bin": _BINS,
            "max_depth": settings.depth,
            "eta": settings.learning_rate,
            "subsample": 0.7,
            "colsample_bytree": 0.7,
            "min_child_weight": 5,
            "lambda": 2,
            "seed": self.seed,
        }
        told = _Told(progress, settings.trees)
        self.booster = xgboost.train(options, data, settings.trees, callbacks=[told])

    def answer(
        self, table: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> NDArray[np.floating[Any]]:
        """Probabilities by the trees."""
        data = xgboost.DMatrix(table, base_margin=logits)
        margin = self.booster.predict(data, output_margin=True)
        found: NDArray[np.floating[Any]] = softmax(margin.reshape(logits.shape), axis=1)
        return found

    def saved(self) -> bytes:
        """XGBoost's own JSON."""
        return bytes(self.booster.save_raw("json"))

    def take_back(self, content: bytes) -> None:
        """Read XGBoost's own JSON."""
        self.booster = xgboost.Booster({"device": self.device})
        self.booster.load_model(bytearray(content))


class _Told(xgboost.callback.TrainingCallback):
    """Tells how many trees are grown, and stops when asked to."""

    def __init__(self, progress: Progress, trees: int) -> None:
        super().__init__()
        self.progress, self.trees = progress, trees

    def after_iteration(self, model: Any, epoch: int, evals_log: Any) -> bool:
        done = 0.3 + 0.7 * (epoch + 1) / self.trees
        self.progress.report("fit", done, f"Round {epoch + 1} of {self.trees}")
        return False
