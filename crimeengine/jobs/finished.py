"""What every job on a finished forecast is told."""

from __future__ import annotations

from pathlib import Path

from crimeengine.errors import InputError
from crimeengine.finished import FinishedForecast
from crimeengine.jobs.job import ProductsJob


class FinishedJob(ProductsJob):
    """A job on the folder of a finished forecast."""

    forecast: str
    """Folder of a finished forecast."""

    def read(self) -> FinishedForecast:
        """Open the forecast.

        Raises
        ------
        InputError
            If there is none, or the job would write over it.
        """
        if Path(self.out).resolve() == Path(self.forecast).resolve():
            raise InputError(
                f"The output folder {self.out} is that of the forecast itself, whose products it "
                "would replace; choose another."
            )
        return FinishedForecast.open(self.forecast)

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "forecast": str(Path(self.forecast) / "result.json")}
