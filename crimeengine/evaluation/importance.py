"""What a forecast rests on: how much worse it gets when a figure of the context tells nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crimeengine.context import Context
from crimeengine.context.maps import Maps
from crimeengine.evaluation.bootstrap import Bootstrap, Estimate
from crimeengine.evaluation.metrics import deviances
from crimeengine.evaluation.plan import Plan
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.progress import Progress

#: How often days are dealt out anew: a test looks at only a few of them.
_DEALS = 3

#: A context in which something was dealt out at random, by a seed.
Deal = Callable[[Context, int], Context]


@dataclass(frozen=True)
class Importance:
    """How much worse a model forecasts without a figure.

    Parameters
    ----------
    feature : str
        In words, with its unit; a layer's name where it stands for all figures of the layer.
    layer : str
    loss : Estimate
        Rise of the Poisson deviance, as a share of what it was.
    """

    feature: str
    layer: str
    loss: Estimate

    def describe(self) -> dict[str, Any]:
        """As ``result.json`` has it, with ``loss`` as a number."""
        loss = self.loss.describe()
        return {
            "feature": self.feature,
            "layer": self.layer,
            "loss": loss["value"],
            "low": loss["low"],
            "high": loss["high"],
            "text": self.text,
        }

    @property
    def text(self) -> str:
        """For example "bars: distance (m): without it the model would be 0.4 % worse"."""
        loss = self.loss
        side = "worse" if loss.value >= 0 else "better"
        text = f"{self.feature}: without it the model would be {percent(abs(loss.value))} {side}"
        if not np.isfinite(loss.low):
            return text
        low, high = (loss.low, loss.high) if loss.value >= 0 else (-loss.high, -loss.low)
        return f"{text} ({percent(low, unit=False)} to {percent(high)})"


def percent(share: float, *, unit: bool = True) -> str:
    """A share as "1.4 %" or "0.04 %", with a true minus sign; without its unit as "1.4"."""
    text = f"{100 * share:.1f}" if abs(share) >= 0.001 else f"{100 * share:.2f}"
    text = text.replace("-0.00", "0.00").replace("-", "−")
    return f"{text} %" if unit else text


@dataclass(frozen=True)
class _Way:
    """A figure, or all of a layer, and how to deal it out."""

    feature: str
    layer: str
    deal: Deal
    deals: int


def importance(
    history: History,
    model: Forecaster,
    plan: Plan,
    bootstrap: Bootstrap,
    seed: int,
    progress: Progress,
) -> tuple[list[Importance], list[Importance]]:
    """Permutation importance (Breiman 2001, Random Forests) of what the context tells.

    Each figure of the terrain is dealt out among the cells, each of the daily table among the days,
    and each map is shifted around, and the held-out steps are forecast again; nothing is fitted
    anew. Figures that say the same share their importance: each stands in for the other, so that
    both may seem to matter little.

    Parameters
    ----------
    history : History
        With the held-out steps at its end.
    model : Forecaster
        Fitted to the steps before them.
    plan : Plan
        Of one fold.
    bootstrap : Bootstrap
        The resamples of the plan's units, those of the scores.
    seed : int
    progress : Progress
        Asked to stop between two forecasts.

    Returns
    -------
    features, layers : list of Importance
        By figure and by layer, the highest first.
    """
    seen = model.seen(history)
    (origins,) = plan.origins(history.steps)
    known = [seen.until(origin - plan.gap) for origin in origins]
    counts = history.cube.to_numpy()[:, :, history.inside]

    def deviance(context: Context) -> NDArray[np.float64]:
        """Of each row of the bootstrap's weights."""
        rows = []
        for origin, before in zip(origins, known, strict=True):
            progress.check()
            amid = before.amid(context.until(before.end))
            made = model.predict(amid, plan.gap + plan.horizon).after(plan.gap)
            found = counts[origin : origin + plan.horizon]
            parts = deviances(found, made.mean.to_numpy()[:, :, history.inside])
            rows.append(parts.reshape(plan.horizon // plan.unit, -1).sum(axis=1))
        total: NDArray[np.float64] = bootstrap.weights @ np.concatenate(rows)
        return total

    features = _features(seen.context)
    layers = _layers(features)
    ways = [*features, *layers.values()]
    before, losses = deviance(seen.context), []
    for number, way in enumerate(ways):
        progress.report("importance", number / len(ways), f"Importance of {way.feature}")
        dealt = [deviance(way.deal(seen.context, seed + part)) for part in range(way.deals)]
        loss = bootstrap.estimate(np.mean(dealt, axis=0) / before - 1)
        losses.append(Importance(way.feature, way.layer, loss))
    each, whole = losses[: len(features)], losses[len(features) :]
    whole += [replace(only, feature=only.layer) for only in each if only.layer not in layers]
    return sorted(each, key=_falling), sorted(whole, key=_falling)


def _falling(importance: Importance) -> float:
    return -importance.loss.value


def _features(context: Context) -> list[_Way]:
    """Every figure of a context that can be dealt out."""
    terrain, weather, maps = context.terrain, context.weather, context.maps
    ways = []
    for surface in terrain.surfaces if terrain else ():
        ways.append(_Way(surface.name, surface.layer, _surface(surface.name), 1))
    for column, name in enumerate(weather.names if weather else ()):
        ways.append(_Way(name, table_of(context), _column(column), _DEALS))
    for number, name in enumerate(maps.names if maps else ()):
        ways.append(_Way(f"{name}: map", context.layer_of(name), _map(number), 1))
    return ways


def table_of(context: Context) -> str:
    """What the daily table of a context is called; its columns have names of their own."""
    tables = (source.name for source in context.sources if source.geometry == "table")
    return next(tables, "daily table")


def _layers(features: list[_Way]) -> dict[str, _Way]:
    """The layers of several figures, which are dealt out together."""
    ways = {}
    for layer in dict.fromkeys(way.layer for way in features):
        own = [way for way in features if way.layer == layer]
        if len(own) > 1:
            together = _together([way.deal for way in own])
            ways[layer] = _Way(layer, layer, together, max(way.deals for way in own))
    return ways


def _together(deals: list[Deal]) -> Deal:
    """The same seed puts all figures of a cell, or a day, into the same other one."""

    def deal(context: Context, seed: int) -> Context:
        for part in deals:
            context = part(context, seed)
        return context

    return deal


def _surface(name: str) -> Deal:
    def deal(context: Context, seed: int) -> Context:
        assert context.terrain is not None
        return replace(context, terrain=context.terrain.shuffled(name, seed))

    return deal


def _column(column: int) -> Deal:
    def deal(context: Context, seed: int) -> Context:
        assert context.weather is not None
        values = context.weather.values.copy()
        order = np.random.default_rng(seed).permutation(len(values))
        values[:, column] = values[order, column]
        return replace(context, weather=replace(context.weather, values=values))

    return deal


def _map(number: int) -> Deal:
    """What leaves a map on one side comes in on the other, so that its texture stays."""

    def deal(context: Context, seed: int) -> Context:
        maps = context.maps
        assert maps is not None
        values = maps.values.copy()
        generator = np.random.default_rng(seed)
        shift = [int(side * generator.uniform(0.25, 0.75)) for side in values.shape[1:]]
        values[number] = np.roll(values[number], shift, axis=(0, 1))
        shifted = Maps(maps.names, values, maps.scale, maps.transform, maps.crs)
        return replace(context, maps=shifted)

    return deal
