"""The layers of a scenario: which of them stands for which one of the forecast's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer

from ..engine.snapshot import safe_name
from ..outputs.result import Result
from ..translation import tr
from .context_layers import fault_of_emptiness, fault_of_layers, name_of


def fault_of_scenario(
    given: Any, layers: Sequence[QgsMapLayer], renamed: Sequence[str], forecast: str
) -> str | None:
    """Return what is wrong with the layers, or with the names that are given for them."""
    if not layers and not given:
        return tr("Names are given for layers, but no layer is chosen.") if renamed else None
    # Nothing may stand of a layer any more; a table without rows says nothing.
    tables = [layer for layer in layers if not layer.isSpatial()]
    fault = fault_of_layers(given, layers) or fault_of_emptiness(tables)
    if fault:
        return fault
    present = [name_of(layer) for layer in layers]
    for text in renamed:
        layer, mark, _ = _parted(text)
        if not mark or layer not in present:
            return tr(
                "'{}' renames no layer of the scenario: write LAYER = NAME with one of {}."
            ).format(text, ", ".join(present))
    known = _known(forecast)
    chosen: dict[str, str] = {}
    for layer in present:
        name = _wanted(layer, renamed)
        if safe_name(name) not in known:
            seen = (
                tr("it looked at {}").format(", ".join(known.values()))
                if known
                else tr("it looked at none")
            )
            return tr(
                "The forecast has not looked at a layer '{}' ({}): choose a layer of such a "
                "name, or say under the names which one it stands for."
            ).format(name, seen)
        if safe_name(name) in chosen:
            return tr(
                "'{}' and '{}' both stand for the layer '{}' of the forecast: leave out one of "
                "them."
            ).format(chosen[safe_name(name)], layer, name)
        chosen[safe_name(name)] = layer
    return None


def by_forecast_name(
    layers: Sequence[QgsMapLayer], renamed: Sequence[str], forecast: str
) -> dict[str, QgsMapLayer]:
    """Return the layers by the names that the forecast knows."""
    known = _known(forecast)
    return {known[safe_name(_wanted(name_of(layer), renamed))]: layer for layer in layers}


def _wanted(layer: str, renamed: Sequence[str]) -> str:
    """Return what a layer is to be called; its own name without a word on it."""
    parted = (_parted(text) for text in renamed)
    return next((name for present, _, name in parted if present == layer), layer)


def _parted(text: str) -> tuple[str, str, str]:
    layer, mark, name = text.rpartition("=")
    return layer.strip(), mark, name.strip()


def _known(forecast: str) -> dict[str, str]:
    """Return the names of the layers that a forecast looked at, by what is safe of them."""
    context = Result.read(Path(forecast)).content.get("context") or {"layers": []}
    return {safe_name(layer["name"]): layer["name"] for layer in context["layers"]}
