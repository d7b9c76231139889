"""What every job on counts by cell and step is told."""

from __future__ import annotations

from pydantic import Field

from crimeengine.context.layer import parse_layer
from crimeengine.jobs.source import Source


class GridJob(Source):
    """A job on the incidents counted by cell and step.

    Parameters
    ----------
    cell : float
        Side of a cell (m).
    step : str
        ``"1h"``, ``"6h"``, ``"1D"``, ``"7D"``.
    horizon : int
        Steps to forecast.
    device : {"auto", "cpu", "cuda"}
    seed : int
        Seed of everything random.
    context : tuple of str
        Layers and a daily table that models may look at, each as
        `crimeengine.context.spec.parse_layer` reads it.
    holidays : str
        Country or subdivision whose public holidays count, such as ``"US-IL"``; empty for none.
    area_share : float
        Share of the area to choose as hot spots (0 to 1).
    test_days : float
        Days to score on, at the end; of a backtest, in each fold.
    memory : float
        Refuse a grid that needs more than this (GB).
    out : str
        Folder of the products.
    """

    kind: str
    cell: float
    step: str = "1D"
    horizon: int = Field(ge=1, le=1000)
    device: str = "auto"
    seed: int = Field(0, ge=0, lt=2**31)
    context: tuple[str, ...] = ()
    holidays: str = ""
    area_share: float = Field(0.05, gt=0, le=1)
    test_days: float = Field(28, gt=0)
    memory: float = Field(8, gt=0)
    out: str

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        layers = [parse_layer(text) for text in self.context]
        return {**super().inputs(), **{layer.name: str(layer.path) for layer in layers}}
