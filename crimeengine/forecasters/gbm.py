"""Gradient boosting with the Poisson loss on relative risks (XGBoost)."""

from __future__ import annotations

import numpy as np
from pydantic import Field

from crimeengine.forecasters.base import Arrays
from crimeengine.forecasters.regression import Regression, RegressionSettings
from crimeengine.progress import Progress
from crimeengine.rates.risk import Floats, Samples


class GbmSettings(RegressionSettings):
    """Settings of `Gbm`.

    Parameters
    ----------
    trees : int
        At most; as many as the last steps of the training period were forecast best with.
    depth : int
        Of a tree.
    learning_rate : float
    leaf : float
        Least number of expected incidents in a leaf.
    """

    trees: int = Field(400, ge=1)
    depth: int = Field(4, ge=1, le=16)
    learning_rate: float = Field(0.05, gt=0, le=1)
    leaf: float = Field(30, ge=0)


class Gbm(Regression):
    """Trees that start from the long-run mean of each cell."""

    name = "gbm"
    Settings = GbmSettings

    def learn(self, train: Samples, valid: Samples, progress: Progress) -> None:
        """Choose the number of trees by the last steps, then learn from all."""
        import xgboost

        class Watch(xgboost.callback.TrainingCallback):
            """Tells how far it has come, and stops when asked to."""

            def after_iteration(self, model: object, epoch: int, evals_log: object) -> bool:
                progress.report("fit", epoch / trees, f"Tree {epoch + 1} of at most {trees}")
                return False

        settings = self.settings
        trees = settings.trees
        options = {
            "objective": "count:poisson",
            "max_depth": settings.depth,
            "eta": settings.learning_rate,
            "min_child_weight": settings.leaf,
            "subsample": 0.7,
            "colsample_bytree": 0.7,
            "seed": self.seed,
            "device": self.device,
        }
        tried = xgboost.train(
            options,
            self._matrix(train),
            trees,
            evals=[(self._matrix(valid), "valid")],
            early_stopping_rounds=30,
            verbose_eval=False,
            callbacks=[Watch()],
        )
        self.model = tried[: tried.best_iteration + 1]
        self.spread(valid)
        trees = tried.best_iteration + 1
        every = self._matrix(Samples.together([train, valid]))
        self.model = xgboost.train(options, every, trees, callbacks=[Watch()])

    def log_rate(self, samples: Samples) -> Floats:
        """Offset and trees."""
        # On the CPU, where the rows are: sent to a card, they would take longer than the trees.
        self.model.set_param({"device": "cpu"})
        margin: Floats = self.model.inplace_predict(
            _columns(samples),
            base_margin=samples.offset,
            predict_type="margin",
            validate_features=False,
        )
        return margin

    def learned(self) -> Arrays:
        """The trees in XGBoost's own JSON, as bytes."""
        return {"trees": np.frombuffer(bytes(self.model.save_raw("json")), np.uint8)}

    def recall(self, state: Arrays) -> None:
        """Take the trees back."""
        import xgboost

        self.model = xgboost.Booster()
        self.model.load_model(bytearray(state["trees"].tobytes()))

    def _matrix(self, samples: Samples) -> object:
        import xgboost

        return xgboost.DMatrix(_columns(samples), samples.counts, base_margin=samples.offset)


def _columns(samples: Samples) -> Floats:
    """What the trees see: the features, and the category as the last column."""
    columns: Floats = np.column_stack([samples.features, samples.category.astype(np.float32)])
    return columns
