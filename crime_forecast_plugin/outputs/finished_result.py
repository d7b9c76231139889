"""The folder of a job on a finished forecast as the plugin reads it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

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

    @property
    def settings(self) -> dict[str, Any]:
        """What the jobs were told, by key: the forecast's, and this one where it says more."""
        own = {key: value for key, value in self.job.items() if value not in (None, [], {})}
        return {**self.base.settings, **own}

    @property
    def sources(self) -> set[str]:
        """Names of the files of data: those of the forecast, and what this job has read besides."""
        inputs = self.content.get("inputs", {}).items()
        own = {str(source["name"]) for key, source in inputs if key != "forecast"}
        return self.base.sources | own
