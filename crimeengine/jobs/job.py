"""What every job is told."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Job(BaseModel):
    """A job.

    What a field is for stands below it; the command line shows the same words.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, use_attribute_docstrings=True, allow_inf_nan=False
    )

    schema_version: Literal[1] = Field(1, alias="schema")
    """Version of the description."""
    kind: str
    """What is to be done."""

    def inputs(self) -> dict[str, str | None]:
        """The files that the job reads, by their part in it."""
        return {}

    def describe(self) -> dict[str, Any]:
        """The job as plain JSON, with all defaults."""
        return self.model_dump(mode="json", by_alias=True)


class ProductsJob(Job):
    """A job that leaves products in a folder."""

    out: str
    """Folder of the products; made if missing."""
    seed: int = Field(0, ge=0, lt=2**31)
    """Seed of everything random."""
