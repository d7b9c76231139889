"""The figure of silhouettes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from crimeengine.charts import CHOSEN, GREY, INK, OTHERS, PALE, RULE, bare
from crimeengine.clusters.silhouette import Silhouette

#: Clusters that are drawn, at most, the largest first.
SHOWN = 20

#: Points along the outline of a cluster, and room between two clusters as a share of all.
_POINTS, _GAP = 400, 0.012


def silhouette_chart(
    numbers: Sequence[int],
    judged: Sequence[Silhouette],
    chosen: int,
    label: NDArray[np.int64],
) -> Figure:
    """Mean silhouette by number of clusters, and all silhouettes of the chosen partition.

    Parameters
    ----------
    numbers : sequence of int
        Numbers of clusters that were tried; where there is but one, there is no curve.
    judged : sequence of Silhouette
    chosen : int
        Place of the chosen number.
    label : ndarray of int, shape (m,)
        Cluster of each row in the chosen partition; 0 is none.
    """
    if len(numbers) == 1:
        figure = Figure(figsize=(7, 5.5), layout="constrained")
        _profile(figure.add_subplot(), judged[chosen], label)
        return figure
    figure = Figure(figsize=(11, 5.5), layout="constrained")
    curve, profile = figure.subplots(1, 2)
    _curve(curve, numbers, judged, chosen)
    _profile(profile, judged[chosen], label)
    return figure


def _curve(axes: Axes, numbers: Sequence[int], judged: Sequence[Silhouette], chosen: int) -> None:
    means = [silhouette.mean for silhouette in judged]
    if not judged[chosen].exact:
        errors = [2 * silhouette.error for silhouette in judged]
        axes.errorbar(numbers, means, errors, fmt="none", ecolor=RULE, capsize=3)
    axes.plot(numbers, means, "o-", color=RULE, lw=1.6, ms=5)
    axes.plot(numbers[chosen], means[chosen], "o", color=CHOSEN, ms=9)
    axes.annotate(
        f"k = {numbers[chosen]}: {means[chosen]:.3f}",
        (numbers[chosen], means[chosen]),
        xytext=(8, 8),
        textcoords="offset points",
        color=CHOSEN,
    )
    axes.margins(y=0.15)
    axes.grid(axis="y", color=PALE)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_xlabel("Number of clusters k")
    exact = judged[chosen].exact
    axes.set_ylabel("Mean silhouette" if exact else "Mean silhouette (± 2 standard errors)")
    axes.set_title("How many clusters?", fontsize=10)
    bare(axes)


def _profile(axes: Axes, silhouette: Silhouette, label: NDArray[np.int64]) -> None:
    """The silhouettes of each cluster, from the highest to the lowest (Rousseeuw 1987)."""
    known = silhouette.stands_for > 0
    of, values, stands_for = label[known], silhouette.values[known], silhouette.stands_for[known]
    total, top = stands_for.sum(), 0.0
    drawn = min(int(label.max()), SHOWN)
    for cluster in range(1, drawn + 1):
        inside = of == cluster
        if not inside.any():
            continue
        order = np.argsort(-values[inside])
        share = stands_for[inside][order] / total
        middle = np.cumsum(share) - share / 2
        at = np.linspace(0, share.sum(), _POINTS)
        outline = np.interp(at, middle, values[inside][order])
        colour = RULE if cluster % 2 else OTHERS[0]
        axes.fill_betweenx(top + at, 0, outline, color=colour, lw=0)
        axes.text(
            -0.01,
            top + share.sum() / 2,
            f"{cluster} ({share.sum():.0%})",
            transform=axes.get_yaxis_transform(),
            ha="right",
            va="center",
            fontsize=8,
        )
        top += share.sum() + _GAP
    axes.axvline(0, color=GREY, lw=0.8)
    axes.axvline(silhouette.mean, color=INK, lw=1, ls="--")
    axes.set_ylim(top, 0)
    axes.set_xlim(min(-0.1, float(values.min())), 1)
    axes.set_yticks([])
    axes.set_xlabel("Silhouette: −1 in the wrong cluster, 1 well within its own")
    axes.set_ylabel("Cluster (share of the incidents in clusters)", labelpad=40)
    some = f"the {drawn} largest of {label.max():,}" if label.max() > drawn else f"{drawn}"
    axes.set_title(f"Silhouettes of {some} clusters, mean {silhouette.mean:.3f}", fontsize=10)
    bare(axes)
