"""What every job whose models look at the surroundings is told."""

from __future__ import annotations

from crimeengine.context.layer import parse_layer
from crimeengine.jobs.points import PointsJob


class ContextJob(PointsJob):
    """A job whose models may look at layers, a daily table and holidays."""

    context: tuple[str, ...] = ()
    """Layers and a daily table for models that look at them: NAME=FILE or NAME=FILE:ATTRIBUTE,
    several at once."""
    holidays: str = ""
    """Whose public holidays count: US, or US-IL for a part."""

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        layers = [parse_layer(text) for text in self.context]
        return {**super().inputs(), **{layer.name: str(layer.path) for layer in layers}}
