"""The job of a backtest."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from crimeengine.jobs.grid import GridJob


class BacktestJob(GridJob):
    """Test models by rolling origin, and say which one is worth using.

    Parameters
    ----------
    models : tuple of str
        Models as `crimeengine.forecasters.Choice` reads them, ``name:setting=value``; none named
        tests those that ``"auto"`` tries.
    folds : int
        Windows of ``test_days`` at the end of the data; models learn anew before each.
    gap : int
        Steps before each forecast that are not known yet when it is made.
    offsets : int
        Grids to test on: the aligned one, and others shifted by a random part of a cell.
    per_category : bool
        Also test each category by itself.
    jobs : int
        Fits at a time.
    """

    kind: Literal["backtest"] = "backtest"
    models: tuple[str, ...] = ()
    folds: int = Field(4, ge=1, le=1000)
    gap: int = Field(0, ge=0, le=1000)
    offsets: int = Field(1, ge=1, le=100)
    per_category: bool = False
    jobs: int = Field(1, ge=1, le=1024)
