"""What is wrong with an input of one of the analyses, in one sentence with the remedy."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingFeatureSource

from ..translation import tr
from .checks import fault_of_models, no_such_field


def fault_of_kind(source: QgsProcessingFeatureSource, name: str) -> str | None:
    """Return what is wrong with the choice of the field that is to be told."""
    if name:
        return None
    return tr(
        "No field of the kind is chosen for '{}': choose the category that is to be told."
    ).format(source.sourceName())


def fault_of_classifiers(given: Any, known: list[str]) -> str | None:
    """Return what is wrong with the choice of classifiers, by title."""
    if given is not None and not given:
        return tr("No classifier is chosen: choose among {}.").format(", ".join(known))
    return fault_of_models(given, known)


def fault_of_maps(chosen: list[str], looks_at_maps: str, layers: Any) -> str | None:
    """Return why a classifier has nothing to look at."""
    if looks_at_maps not in chosen or layers:
        return None
    return tr(
        "'{}' looks at maps of the city, but no context layer is chosen: choose some, "
        "or another classifier."
    ).format(looks_at_maps)


def fault_of_features(
    source: QgsProcessingFeatureSource, chosen: list[str], taken: list[str]
) -> str | None:
    """Return what is wrong with the choice of fields to learn from."""
    for name in chosen:
        if source.fields().lookupField(name) < 0:
            return no_such_field(source, name)
        if name in taken:
            return tr(
                "The field '{}' is the kind or the time itself and cannot tell more: leave it out."
            ).format(name)
    return None


def fault_of_clusters(method: str, wanted: int | None) -> str | None:
    """Return why a method cannot make a number of clusters."""
    if method == "kmeans" or wanted is None:
        return None
    return tr(
        "The number of clusters is {}, but {} finds it by itself: leave the number "
        "out, or choose kmeans."
    ).format(wanted, method)


def fault_of_weight(weight: float, category: str) -> str | None:
    """Return why the category cannot count as a distance."""
    if not weight or category:
        return None
    return tr(
        "A category is to count as {:g} metres, but no category field is chosen: "
        "choose the field, or set the metres to 0."
    ).format(weight)


def fault_of_reach(reach: float | None, cell: float) -> str | None:
    """Return why no cell would have a neighbour."""
    if reach is None or reach >= cell:
        return None
    return tr(
        "The reach is {:g} metres and a cell {:g} metres wide, so that no cell would "
        "have a neighbour: take a reach of a cell's width or more, or none."
    ).format(reach, cell)


def fault_of_edges(text: str, what: str, example: str, whole: bool) -> str | None:
    """Return what is wrong with the upper edges of bands; `whole` asks for whole numbers."""
    edges = []
    for part in text.replace(",", " ").split():
        try:
            edges.append(int(part) if whole else float(part))
        except ValueError:
            kind = tr("whole number") if whole else tr("number")
            return tr("The {} '{}' hold '{}', which is no {}: write {}.").format(
                what, text, part, kind, example
            )
    rising = all(lower < upper for lower, upper in zip(edges, edges[1:]))
    if not edges or not rising or edges[0] < 0:
        return tr("The {} '{}' do not rise from 0 or more: write {}.").format(what, text, example)
    return None
