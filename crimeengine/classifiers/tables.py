"""The tables of a classification, as files of comma-separated values hold them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from crimeengine.classifiers.benefit import Benefit
from crimeengine.classifiers.samples import Samples
from crimeengine.classifiers.trial import Trial
from crimeengine.evaluation.bootstrap import Estimate


def class_table(trials: Sequence[Trial], test: Samples) -> pd.DataFrame:
    """Scores of each category by each model, with their intervals."""
    rows = []
    counts: NDArray[np.int64] = test.counts
    for trial in trials:
        for number, name in enumerate(test.classes):
            row: dict[str, Any] = {
                "model": trial.choice.text,
                "category": name,
                "test_incidents": int(counts[number]),
            }
            for measure, estimates in trial.scores.per_class.items():
                row |= _columns(measure, estimates[number])
            rows.append(row)
    return pd.DataFrame(rows)


def importance_table(rises: Mapping[str, Estimate], layers: Mapping[str, str]) -> pd.DataFrame:
    """Importance of each feature, and the layer of context that it comes from, if any."""
    rows = [
        {"feature": name, **rise.describe(), "layer": layers.get(name)}
        for name, rise in rises.items()
    ]
    return pd.DataFrame(rows, columns=["feature", "value", "low", "high", "layer"])


def benefit_table(benefit: Benefit) -> pd.DataFrame:
    """Each overall score with the context and without; of the log loss also the gain."""
    gain = benefit.describe()
    gains = {"log_loss": {"gain": gain.pop("value"), **{f"gain_{n}": v for n, v in gain.items()}}}
    rows = [
        {
            "measure": name,
            **_columns("with", score),
            **_columns("without", benefit.twin.scores.overall[name]),
            **gains.get(name, {}),
        }
        for name, score in benefit.trial.scores.overall.items()
    ]
    return pd.DataFrame(rows)


def _columns(name: str, estimate: Estimate) -> dict[str, float | None]:
    figures = estimate.describe()
    return {name: figures["value"], f"{name}_low": figures["low"], f"{name}_high": figures["high"]}
