"""The job of a forecast."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from crimeengine.jobs.grid import GridJob

#: In place of a model: the one that a test of all quick ones recommends.
AUTO = "auto"


class ForecastJob(GridJob):
    """Forecast incidents per cell and step.

    Parameters
    ----------
    model, settings : str, dict
        A name of `crimeengine.forecasters` and its settings; ``"auto"`` tests all quick models on
        the last ``test_days`` and takes the one that this recommends.
    saved_model : str, optional
        A trained model to use instead of training.
    checkpoint : str, optional
        Folder for the training's state; a run that was interrupted goes on from there.
    keep_inputs : bool
        Copy the files of the incidents and the area beside the products, so that the job can be
        run again when they are gone. QGIS asks for it, as it hands over temporary files.
    """

    kind: Literal["forecast"] = "forecast"
    model: str
    settings: dict[str, Any] = Field(default_factory=dict)
    saved_model: str | None = None
    checkpoint: str | None = None
    keep_inputs: bool = False

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {**super().inputs(), "saved_model": self.saved_model}
