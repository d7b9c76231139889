"""The measures that scores are given in: what each is, and how it reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crimeengine.evaluation.metrics import auc
from crimeengine.evaluation.tally import Sums


@dataclass(frozen=True)
class Measure:
    """A measure of forecasts.

    Parameters
    ----------
    name : str
        Its key in results.
    title : str
        What to call it before people.
    style : str
        How to write a value.
    meaning : str
        One sentence; ``{share}`` and ``{cell}`` stand for the area share and the cell size.
    of : callable
        From sums of shape (…) to values of shape (…).
    """

    name: str
    title: str
    style: str
    meaning: str
    of: Callable[[Sums], NDArray[np.float64]]

    def show(self, value: float | None) -> str:
        """A value as text; a dash where there is none."""
        if value is None or not np.isfinite(value):
            return "–"
        text = self.style.format(value)
        return text.replace("-", "−" if text.strip("-0.%") else "")


_UNIT = "in incidents per cell and step; lower is better."

#: The measures by what they are about.
GROUPS = {
    "Counts of each cell and step": (
        Measure(
            "poisson_deviance",
            "Poisson deviance",
            "{:.4f}",
            "How far counts lie from what was expected of them; lower is better.",
            lambda s: s["deviance"] / s["n"],
        ),
        Measure(
            "skill",
            "Skill",
            "{:.1%}",
            "How much lower the deviance is than that of the historical mean; higher is better.",
            lambda s: 1 - s["deviance"] / s["reference"],
        ),
        Measure(
            "mse",
            "MSE",
            "{:.4f}",
            "Mean squared error of the count; lower is better.",
            lambda s: s["squares"] / s["n"],
        ),
        Measure(
            "rmse",
            "RMSE",
            "{:.4f}",
            f"Root of the mean squared error, {_UNIT}",
            lambda s: np.sqrt(s["squares"] / s["n"]),
        ),
        Measure(
            "mae",
            "MAE",
            "{:.4f}",
            f"Mean absolute error, {_UNIT}",
            lambda s: s["errors"] / s["n"],
        ),
    ),
    "Where: the ranking of the cells, step by step": (
        Measure(
            "hit_rate",
            "Hit rate",
            "{:.1%}",
            "Share of incidents in the hottest {share} of the area; higher is better.",
            lambda s: s["hits"] / s["incidents"],
        ),
        Measure(
            "pai",
            "PAI",
            "{:.2f}",
            "Hit rate over that share of the area, with cells of {cell:g} m (Chainey et al. "
            "2008); 1 is chance.",
            lambda s: s["hits"] / s["chance"],
        ),
        Measure(
            "pei",
            "PEI",
            "{:.1%}",
            "PAI over the best possible PAI at that share (Hunt 2016); higher is better.",
            lambda s: s["hits"] / s["best_hits"],
        ),
    ),
    "The distribution of each count": (
        Measure(
            "crps",
            "CRPS",
            "{:.4f}",
            f"Continuous ranked probability score, the error of the whole distribution, {_UNIT}",
            lambda s: s["crps"] / s["n"],
        ),
        Measure(
            "coverage",
            "Coverage",
            "{:.1%}",
            "Share of counts within their 80 % interval; it should be near the expected one.",
            lambda s: s["covered"] / s["n"],
        ),
        Measure(
            "coverage_expected",
            "Expected coverage",
            "{:.1%}",
            "What the forecast itself promises of that interval: counts are whole, so it is "
            "seldom just 80 %.",
            lambda s: s["promised"] / s["n"],
        ),
    ),
    "At least one incident in a cell and step: yes or no": (
        Measure(
            "accuracy",
            "Accuracy",
            "{:.1%}",
            "Share of right answers, where a probability of one half or more is a yes.",
            lambda s: (s["n"] - s["occurred"] - s["said"] + 2 * s["both"]) / s["n"],
        ),
        Measure(
            "base_accuracy",
            "Base accuracy",
            "{:.1%}",
            "What always giving the more frequent answer would reach.",
            lambda s: np.maximum(s["occurred"], s["n"] - s["occurred"]) / s["n"],
        ),
        Measure(
            "precision",
            "Precision",
            "{:.1%}",
            "Share of the yes answers that were right.",
            lambda s: s["both"] / s["said"],
        ),
        Measure(
            "recall",
            "Recall",
            "{:.1%}",
            "Share of the cells and steps with an incident that got a yes.",
            lambda s: s["both"] / s["occurred"],
        ),
    ),
    "At least one incident in a cell and step: how well the forecast tells": (
        Measure(
            "f1",
            "F1",
            "{:.3f}",
            "Harmonic mean of precision and recall, over all cells together.",
            lambda s: 2 * s["both"] / (s["occurred"] + s["said"]),
        ),
        Measure(
            "f1_cells",
            "F1 within cells",
            "{:.3f}",
            "F1 of each cell, averaged over the cells.",
            lambda s: s["cell_f1"] / s["named"],
        ),
        Measure(
            "auc",
            "AUC",
            "{:.3f}",
            "Chance that a cell and step with an incident was forecast higher than one without, "
            "over all cells together; it mostly rewards telling cells apart. 0.5 is chance.",
            lambda s: auc(s["positives"], s["negatives"]),
        ),
        Measure(
            "auc_cells",
            "AUC within cells",
            "{:.3f}",
            "The same within each cell, averaged over the cells; it rewards telling times apart. "
            "Rules that rise after an incident are below 0.5 where cells have few: the quiet "
            "steps that follow rank higher than the incident's own.",
            lambda s: s["cell_auc"] / s["ranked"],
        ),
    ),
}

#: Every measure by its name.
MEASURES = {measure.name: measure for group in GROUPS.values() for measure in group}
