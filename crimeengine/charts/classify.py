"""The figures of a classification: what was taken for what, and what the answers rest on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter
from numpy.typing import NDArray

from crimeengine.charts import CHOSEN, GREY, INK, OTHERS, RULE, bare, chart
from crimeengine.charts.lettering import Lettering
from crimeengine.evaluation.bootstrap import Estimate

#: Categories in the chart of the confusion matrix, the most frequent ones.
MOST = 20


def confusion_chart(
    confusion: NDArray[np.int64], classes: tuple[str, ...], lettering: Lettering
) -> Figure:
    """Share of each category's test incidents that were answered as each category.

    Parameters
    ----------
    confusion : ndarray of int, shape (classes, classes)
        Row: what it was; column: what was answered.
    classes : tuple of str
    lettering : Lettering
        Of `named`.
    """
    order = shown(confusion)
    part = confusion[np.ix_(order, order)]
    share = part / np.maximum(confusion[order].sum(axis=1, keepdims=True), 1)
    side = 3.2 + 0.36 * len(order)
    figure = Figure(figsize=(max(side + 1, 6), max(side, 5)), layout="constrained")
    axes = figure.add_subplot()
    drawn = axes.imshow(share, cmap="viridis", vmin=0, vmax=1)
    labels = [lettering.fit(classes[number], 26) for number in order]
    style: dict[str, Any] = {"fontfamily": list(lettering.fonts), "parse_math": False}
    turned: dict[str, Any] = {"rotation": 60, "ha": "right", "rotation_mode": "anchor"}
    axes.set_xticks(range(len(order)), labels, **turned, **style)
    axes.set_yticks(range(len(order)), labels, **style)
    axes.tick_params(labelsize=8)
    axes.set_xlabel("Answered")
    axes.set_ylabel("What it was")
    for (row, column), value in np.ndenumerate(share):
        if value >= 0.1:
            ink = INK if value > 0.6 else "white"
            axes.text(column, row, f"{value:.0%}", ha="center", va="center", size=7, color=ink)
    bar = figure.colorbar(drawn, ax=axes, shrink=0.7)
    bar.ax.yaxis.set_major_formatter(PercentFormatter(1))
    bar.set_label("Share of the category's test incidents")
    return figure


def shown(confusion: NDArray[np.int64]) -> NDArray[np.int64]:
    """Numbers of the categories in the chart, the most frequent in the test first."""
    counts = confusion.sum(axis=1)
    order = np.argsort(-counts, kind="stable")[:MOST]
    return np.asarray(order[counts[order] > 0])


def importance_chart(rises: Mapping[str, Estimate], lettering: Lettering) -> Figure:
    """Rise of the log loss when a feature tells nothing, with its interval.

    Parameters
    ----------
    rises : mapping of str to Estimate
        The highest first.
    lettering : Lettering
    """
    figure, axes = chart(1.3 + 0.4 * len(rises))
    for place, estimate in enumerate(reversed(list(rises.values()))):
        if np.isfinite(estimate.low):
            axes.plot([estimate.low, estimate.high], [place, place], color=RULE, lw=2.4)
        axes.plot(estimate.value, place, "o", color=RULE, ms=7)
    names = [lettering.fit(name, 30) for name in reversed(list(rises))]
    style: dict[str, Any] = {"fontfamily": list(lettering.fonts), "parse_math": False}
    axes.set_yticks(range(len(names)), names, **style)
    axes.set_ylim(-0.7, len(names) - 0.3)
    axes.axvline(0, color=GREY, lw=0.8)
    axes.set_xlabel("Rise of the log loss (nats) when the feature is shuffled among the incidents")
    return figure


def score_chart(
    accuracy: Mapping[str, Estimate], macro_f1: Mapping[str, Estimate], best: str
) -> Figure:
    """Accuracy and macro F1 of each model, with their intervals.

    Parameters
    ----------
    accuracy, macro_f1 : mapping of str to Estimate
        By what to call the model.
    best : str
    """
    order = sorted(accuracy, key=lambda name: accuracy[name].value)
    figure = Figure(figsize=(9, 1.4 + 0.36 * len(order)), layout="constrained")
    for panel, (title, scores) in enumerate((("Accuracy", accuracy), ("Macro F1", macro_f1))):
        axes = figure.add_subplot(1, 2, panel + 1)
        for place, name in enumerate(order):
            colour, score = CHOSEN if name == best else OTHERS[-1], scores[name]
            if np.isfinite(score.low):
                axes.plot([score.low, score.high], [place, place], color=colour, lw=2.4)
            axes.plot(score.value, place, "o", color=colour, ms=7)
        axes.set_yticks(range(len(order)), order if panel == 0 else [""] * len(order))
        axes.set_xlim(left=0)
        axes.xaxis.set_major_formatter(PercentFormatter(1) if panel == 0 else "{x:.2f}")
        axes.set_xlabel(title)
        bare(axes)
    return figure
