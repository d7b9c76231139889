"""The folder of a job on a finished forecast as the plugin reads it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from ..translation import tr
from .forecast_result import ForecastResult
from .result import Result


class FinishedResult(Result):
    """Products made from a forecast, and what they say."""

    @cached_property
    def base(self) -> ForecastResult:
        """The forecast."""
        return ForecastResult.read(Path(self.job["forecast"]))

    @property
    def subject(self) -> str:
        """Which incidents were forecast, in words."""
        return self.base.subject

    @property
    def origin(self) -> str:
        """What the layers were made from, in a sentence."""
        return " ".join([tr("Made from a forecast."), self.base.origin])
