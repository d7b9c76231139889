"""How sure a forecast is: the chance of at least one incident, and the 80 % interval."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from qgis.core import QgsVectorLayer

from ..translation import tr
from .classes import open_count_edges
from .forecast_result import ForecastResult
from .forecast_style import finish_cells
from .group import ResultGroup
from .look import CHANCES, COUNTS, Look, draw
from .metadata import describe
from .step_layers import add_steps

#: With more steps than this there is no layer a step: each keeps a file open.
_MOST_STEPS = 31


def add_chances(group: ResultGroup, result: ForecastResult) -> Iterator[None]:
    """Add the chance of at least one incident, by step and in all, switched off and closed."""
    legend = result.legend
    chances = group.subgroup(tr("Chance of at least one incident"), visible=False)
    if len(result.steps) <= _MOST_STEPS:
        heading = tr("Chance of at least one incident in a cell")
        steps = chances.subgroup(tr("Chance, by step"), visible=False)
        look = Look("chance_steps", chance_edges(legend.edges), kind=CHANCES)
        yield from add_steps(steps, result, "probability", heading, look)
    layer = _cells(result, tr("Chance of at least one incident, {}").format(result.period))
    draw(layer, Look("chance_cells", chance_edges(legend.edges_total), "probability", kind=CHANCES))
    _finish(layer, result, tr("Chance of at least one incident in a cell"), "%")
    chances.add(layer)
    yield


def chance_edges(edges: Sequence[float]) -> tuple[float, ...]:
    """Return limits of chances that go with limits of expected incidents.

    No distribution of counts that the engine uses has a higher chance of at least one incident
    than a Poisson one of the same mean, 1 - exp(-mean).
    """
    rounded = {float(f"{-math.expm1(-edge):.2g}") for edge in edges[:-1]}
    top = math.ceil(-100 * math.expm1(-edges[-1])) / 100
    return tuple(sorted({edge for edge in rounded if edge < top} | {top}))


def add_bounds(group: ResultGroup, result: ForecastResult) -> Iterator[None]:
    """Add the bounds of the interval by step, and its width in all, switched off and closed."""
    legend = result.legend
    bounds = group.subgroup(tr("Uncertainty (80 % interval)"), visible=False)
    if len(result.steps) <= _MOST_STEPS:
        look = Look("bounds_steps", tuple(open_count_edges(2 * legend.edges[-1])), kind=COUNTS)
        for key, name, words in (
            ("upper", tr("Upper bound, by step"), tr("At most, 9 times in 10 ({})")),
            ("lower", tr("Lower bound, by step"), tr("At least, 9 times in 10 ({})")),
        ):
            steps = bounds.subgroup(name, visible=False)
            yield from add_steps(steps, result, key, words.format(legend.unit), look)
    layer = _cells(result, tr("Width of the interval, {}").format(legend.unit_total))
    edges = tuple(open_count_edges(2 * legend.edges_total[-1]))
    draw(layer, Look("uncertainty_cells", edges, '"upper" - "lower"', kind=COUNTS))
    content = tr("Width of the 80 % interval, which is its upper bound minus its lower one")
    _finish(layer, result, content, legend.unit_total)
    bounds.add(layer)
    yield


def _cells(result: ForecastResult, name: str) -> QgsVectorLayer:
    return QgsVectorLayer(result.vector_source("cells"), name)


def _finish(layer: QgsVectorLayer, result: ForecastResult, content: str, unit: str) -> None:
    finish_cells(layer, result, result.job["area_share"])
    describe(layer, result, f"{content}, {result.period}.", unit)
