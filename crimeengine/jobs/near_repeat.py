"""The job of near repeats."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Literal

from pydantic import Field, field_validator

from crimeengine.jobs.points import PointsJob


class NearRepeatJob(PointsJob):
    """Test whether incidents draw others near them in space and time: Knox table and near repeats.

    Days are those between two dates, whatever the hours.
    """

    kind: Literal["near-repeat"] = "near-repeat"
    distances: tuple[float, ...] = (0, 100, 200, 300, 400, 500)
    """Upper edges of the distance bands in metres, rising, such as 0,100,200,300,400,500, which is
    the default; 0 is a band for the same place."""
    days: tuple[int, ...] = (7, 14, 21, 28)
    """Upper edges of the time bands in days, rising, such as 7,14,21,28, which is the default: 0 to
    7 days, 8 to 14 and so on."""
    permutations: int = Field(999, ge=19, le=99_999)
    """How often the dates are dealt out anew to see what chance brings."""

    @field_validator("distances", "days", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        """Take edges as people write them, ``"0,100,200"`` or several such texts."""
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list | tuple) and all(isinstance(text, str) for text in texts):
            return [part for text in texts for part in text.replace(",", " ").split()]
        return value

    @field_validator("distances", "days")
    @classmethod
    def _check_edges(cls, edges: tuple[float, ...]) -> tuple[float, ...]:
        rising = all(lower < upper for lower, upper in pairwise(edges))
        if not (edges and rising and edges[0] >= 0 and edges[-1] < float("inf")):
            raise ValueError("the edges have to rise and none may be negative")
        if len(edges) > 50:
            raise ValueError("more than 50 bands cannot be read")
        return edges
