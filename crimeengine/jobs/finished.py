"""What every job on a finished forecast is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import model_validator

from crimeengine.errors import InputError
from crimeengine.jobs.job import ProductsJob


class FinishedJob(ProductsJob):
    """A job on the folder of a finished forecast."""

    forecast: str
    """Folder of a finished forecast."""

    @model_validator(mode="after")
    def _keep_the_forecast(self) -> Any:
        """Refuse to write where the forecast lies, whose result would be replaced."""
        if Path(self.out).resolve() == Path(self.forecast).resolve():
            raise InputError(
                f"The output folder {self.out} is that of the forecast itself, whose products it "
                "would replace; choose another."
            )
        return self

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "forecast": str(Path(self.forecast) / "result.json")}
