"""Charts of weekdays, hours, months and years."""

from __future__ import annotations

from typing import Any

import matplotlib.dates
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from numpy.typing import NDArray

from crimeengine.charts import GREY, INK, PALE, RULE, chart
from crimeengine.charts.lettering import Lettering
from crimeengine.patterns.hours import Hours
from crimeengine.patterns.weekdays import DAYS, Weekdays

#: Categories in a chart, at most; the table has all.
MOST = 30

#: The colours of the heat map of weekdays reach at least so far (points of per cent).
_LEAST_REACH = 2.0


def shown(weekdays: Weekdays) -> tuple[str, ...]:
    """The names that `weekday_chart` draws: that of all incidents and the most frequent ones."""
    return weekdays.names[: MOST + 1]


def weekday_chart(weekdays: Weekdays, lettering: Lettering) -> Figure:
    """The share of each weekday, a line a category.

    Coloured are, in lines that differ beyond chance, cells whose interval leaves out what is usual:
    the share among all incidents, in the first line an even distribution over the days.

    Parameters
    ----------
    weekdays : Weekdays
    lettering : Lettering
        Of the names `shown`.
    """
    names = shown(weekdays)
    rows = len(names)
    figure = Figure(figsize=(9, 1.9 + 0.29 * rows), layout="constrained")
    axes = figure.add_subplot()
    share = 100 * weekdays.shares.share[:rows]
    usual = 100 * weekdays.usual[:rows]
    low, high = (100 * end[:rows] for end in weekdays.shares.interval())
    unusual = ((low > usual) | (high < usual)) & weekdays.differs[:rows, None]
    surplus = np.where(unusual, share - usual, np.nan)
    reach = max(np.nanmax(np.abs(surplus), initial=0.0), _LEAST_REACH)
    drawn = _heat(axes, surplus, cmap="RdBu_r", vmin=-reach, vmax=reach)
    _write_cells(axes, share, "{:.1f}", np.abs(surplus) > 0.6 * reach)
    labels = [
        f"{lettering.fit(name)}  ({number:,})"
        for name, number in zip(names, weekdays.incidents, strict=False)
    ]
    # A dollar sign in a name begins no formula.
    style: dict[str, Any] = {"fontfamily": list(lettering.fonts), "parse_math": False}
    axes.set_yticks(range(rows), labels, fontsize=8, **style)
    axes.set_xticks(range(7), [day[:3] for day in DAYS], fontsize=9)
    axes.xaxis.tick_top()
    axes.set_title("Incidents on each weekday (% of the line)", fontsize=11, color=INK)
    left_out = len(weekdays.names) - rows
    if left_out:
        axes.set_xlabel(f"{left_out:,} less frequent categories are in the table", fontsize=8)
    bar = figure.colorbar(drawn, ax=axes, shrink=min(1.0, 3.0 / (0.29 * rows + 0.3)), aspect=12)
    bar.set_label(
        "Points above those of all\n(first line: of even days);\nwhite: not beyond chance",
        fontsize=8,
    )
    return figure


def hour_chart(hours: Hours) -> Figure:
    """Mean incidents an hour, by weekday and hour of the day."""
    figure = Figure(figsize=(9, 3.4), layout="constrained")
    axes = figure.add_subplot()
    drawn = _heat(axes, hours.per_hour, cmap="viridis", vmin=0)
    axes.set_yticks(range(7), DAYS, fontsize=9)
    axes.set_xticks(np.arange(0, 25, 3) - 0.5, [f"{hour}:00" for hour in range(0, 25, 3)])
    axes.set_xlabel("Hour of the day")
    bar = figure.colorbar(drawn, ax=axes, shrink=0.9)
    bar.set_label("Incidents an hour (mean)")
    return figure


def month_chart(months: pd.DataFrame) -> Figure:
    """Incidents a day, by month."""
    figure = _course(months, months.start.to_numpy())
    axes = figure.axes[0]
    locator = matplotlib.dates.AutoDateLocator()
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(matplotlib.dates.ConciseDateFormatter(locator))
    axes.set_xlabel("Month")
    return figure


def year_chart(years: pd.DataFrame) -> Figure:
    """Incidents a day, by year."""
    figure = _course(years, years.start.dt.year.to_numpy())
    figure.axes[0].xaxis.set_major_locator(MaxNLocator(integer=True))
    figure.axes[0].set_xlabel("Year")
    return figure


def _course(trend: pd.DataFrame, at: NDArray[Any]) -> Figure:
    """A line of incidents a covered day with its band; hollow where days are missing."""
    figure, axes = chart(3.8)
    whole = trend.complete.to_numpy()
    axes.fill_between(at, trend.low, trend.high, color=RULE, alpha=0.2, lw=0, label="95 % interval")
    axes.plot(at, trend.per_day, color=RULE, lw=1.4)
    dots: dict[str, Any] = {"ls": "", "marker": "o", "ms": 4.5, "mec": RULE}
    if whole.any():
        axes.plot(at[whole], trend.per_day[whole], mfc=RULE, label="Every day covered", **dots)
    if not whole.all():
        label = "Some days missing"
        axes.plot(at[~whole], trend.per_day[~whole], mfc="white", label=label, **dots)
    axes.set_ylim(bottom=0)
    axes.set_ylabel("Incidents per day covered")
    figure.legend(fontsize=8, frameon=False, loc="outside upper right", ncols=3)
    return figure


def _heat(axes: Axes, values: NDArray[np.float64], **style: Any) -> Any:
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    drawn = axes.imshow(values, aspect="auto", interpolation="nearest", **style)
    rows, columns = values.shape
    axes.set_xticks(np.arange(columns + 1) - 0.5, minor=True)
    axes.set_yticks(np.arange(rows + 1) - 0.5, minor=True)
    axes.grid(which="minor", color=PALE, lw=0.6)
    axes.tick_params(which="minor", length=0)
    return drawn


def _write_cells(
    axes: Axes, values: NDArray[np.float64], form: str, dark: NDArray[np.bool_]
) -> None:
    for (row, column), value in np.ndenumerate(values):
        text = form.format(value) if np.isfinite(value) else "–"
        ink = "white" if dark[row, column] else INK if np.isfinite(value) else GREY
        axes.text(column, row, text, ha="center", va="center", fontsize=7.5, color=ink)
