"""What every job whose models look at the surroundings is told."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from crimeengine.context.layer import parse_layer
from crimeengine.jobs.points import PointsJob


def _canonical(given: Any) -> Any:
    """Each layer, given as text or as an object, as the text that is always the same."""
    if not isinstance(given, (list, tuple)):
        return given
    return tuple(
        parse_layer(layer).text if isinstance(layer, (str, dict)) else layer for layer in given
    )


#: Layers and tables, each as `crimeengine.context.layer.parse_layer` reads it.
ContextTexts = Annotated[tuple[str, ...], BeforeValidator(_canonical)]


def files_of(context: tuple[str, ...]) -> dict[str, str | None]:
    """The files that layers and tables read, by their part in a job."""
    layers = map(parse_layer, context)
    return {part: str(path) for layer in layers for part, path in layer.files.items()}


class ContextJob(PointsJob):
    """A job whose models may look at layers, a daily table and holidays."""

    context: ContextTexts = ()
    """Layers and a daily table for models that look at them: NAME=FILE or
    NAME=FILE:FEATURE,FEATURE, several at once; docs/context.md says what there is."""
    holidays: str = ""
    """Whose public holidays count: US, or US-IL for a part."""

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), **files_of(self.context)}
