"""A forecast's folder as the plugin reads it (see docs/protocol.md)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..engine.catalogue import AUTOMATIC, title_of
from ..translation import tr
from .stepped_result import SteppedResult


@dataclass(frozen=True)
class Legend:
    """Class limits and units, for one step and for the whole period."""

    unit: str
    edges: tuple[float, ...]
    unit_total: str
    edges_total: tuple[float, ...]


class ForecastResult(SteppedResult):
    """The products of a forecast and what they say."""

    @cached_property
    def legend(self) -> Legend:
        """Classes and units of the layers."""
        legend = self.content["legend"]
        return Legend(
            legend["unit"],
            tuple(legend["edges"]),
            legend["unit_total"],
            tuple(legend["edges_total"]),
        )

    @property
    def model(self) -> str:
        """Name of the model that made the forecast."""
        return self.content["model"]

    @property
    def model_title(self) -> str:
        """The name for people of the model that made the forecast."""
        return title_of(self.model)

    @property
    def chosen_automatically(self) -> bool:
        """Whether the engine chose the model."""
        return bool(self.job["model"] == AUTOMATIC)

    @property
    def origin(self) -> str:
        """What was forecast, and by what, in a sentence."""
        text = tr("Forecast of {} for {} in cells of {:g} m by {}.")
        if self.chosen_automatically:
            text = tr(
                "Forecast of {} for {} in cells of {:g} m by {}, which was chosen automatically."
            )
        return text.format(self.subject, self.period, self.job["cell"], self.model_title)

    @property
    def keywords(self) -> list[str]:
        """Words by which the layers are found."""
        return ["crime", "forecast", self.model]
