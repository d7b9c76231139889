"""The job of telling kinds of incident apart."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from crimeengine.classifiers.columns import column_names
from crimeengine.classifiers.leaks import tells_place
from crimeengine.jobs.surroundings import ContextJob
from crimeengine.registry import split_choices


class ClassifyJob(ContextJob):
    """Tell which kind of incident to expect at a place and time, and how well that can be told."""

    kind: Literal["classify"] = "classify"
    target: str
    """Column of the kind that is to be told."""
    models: tuple[str, ...] = ("xgboost",)
    """Classifiers to test, with commas between: xgboost,knn:neighbours=50."""
    split: Literal["random", "time"] = "time"
    """What to test on: time, the last days, as in use; or random rows, as papers do."""
    test_share: float = Field(0.2, gt=0, lt=1)
    """Share of the rows, or of the days, to test on (0 to 1)."""
    features: tuple[str, ...] = ()
    """Columns to use beside place and time, or none for no column; by default those whose name
    says a place, such as address, district or beat."""
    insist: tuple[str, ...] = ()
    """Columns to use although they look written after the fact; the report warns of them."""
    weights: Literal["none", "balanced", "resample"] = "none"
    """Make rare categories count as much as frequent ones: none, balanced (weights) or resample;
    of the training incidents only."""
    search: int = Field(0, ge=0, le=1000)
    """Settings to try for each classifier, drawn at random, within the training incidents."""
    least: int = Field(10, ge=1)
    """Categories with fewer incidents are pooled as (other)."""
    cell: float = Field(250, gt=0)
    """Side of the maps' cells, in metres."""
    device: str = "auto"
    """Where networks compute: auto, cpu or cuda."""

    @field_validator("models", mode="before")
    @classmethod
    def _split_models(cls, value: Any) -> Any:
        """Take models as people write them, with commas between."""
        texts = [value] if isinstance(value, str) else value
        if isinstance(texts, list | tuple) and all(isinstance(text, str) for text in texts):
            return [choice for text in texts for choice in split_choices(text)]
        return value

    @model_validator(mode="before")
    @classmethod
    def _choose_kinds(cls, data: Any) -> Any:
        """Let ``only`` choose among the kinds, where no other column is named."""
        if isinstance(data, dict) and data.get("only") and not data.get("category"):
            return {**data, "category": data.get("target")}
        return data

    def asked(self) -> tuple[str, ...]:
        """The columns that were asked for as features."""
        return () if self.features == ("none",) else self.features

    def offered(self) -> tuple[str, ...]:
        """The columns to use where none were asked for: those whose name says a place."""
        if self.features:
            return ()
        taken = {self.target, self.time, self.category, self.x, self.y, *self.insist}
        names = column_names(self.incidents, self.layer)
        return tuple(name for name in names if name not in taken and tells_place(name))

    def columns(self) -> tuple[str, ...]:
        """Further columns of the source that the job looks at."""
        return tuple(dict.fromkeys((self.target, *self.asked(), *self.offered(), *self.insist)))
