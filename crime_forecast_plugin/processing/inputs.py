"""What an algorithm hands to the engine: layers as files, and the fields of a job that name them.

Each is made on the main thread, and may be written on any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ..engine.snapshot import CancelCall, Report


class Written(Protocol):
    """A layer at this moment."""

    name: str

    def write(self, folder: Path, report: Report, is_cancelled: CancelCall) -> Path:
        """Write the layer into a folder and return its file."""


class Input(Protocol):
    """Something that a job names by its files."""

    def write(self, folder: Path, report: Report, is_cancelled: CancelCall) -> dict[str, Any]:
        """Write the files into a folder and return the fields of the job."""


@dataclass(frozen=True)
class LayerInput:
    """A layer that has a field of the job for its file and another for its name."""

    field: str
    layer_field: str
    snapshot: Written

    def write(self, folder: Path, report: Report, is_cancelled: CancelCall) -> dict[str, Any]:
        """Write the layer and return both fields."""
        path = self.snapshot.write(folder, report, is_cancelled)
        return {self.field: str(path), self.layer_field: self.snapshot.name}


@dataclass(frozen=True)
class ContextPart:
    """A layer of the context: what a job calls it, and what is to be made of it.

    `places` is the name of another part, which says where the rows of this one are; `options` are
    the others of the engine's spec, as it writes them.
    """

    name: str
    snapshot: Written
    options: Sequence[str] = ()
    features: Sequence[str] = ()
    places: str = ""


@dataclass(frozen=True)
class ContextInput:
    """The layers of the context; those that are only places of others are no part of their own."""

    parts: Sequence[ContextPart]
    only_places: Sequence[ContextPart] = ()

    def write(self, folder: Path, report: Report, is_cancelled: CancelCall) -> dict[str, Any]:
        """Write the layers and return their specs: ``name=FILE[|option=value…][:feature,…]``."""
        files: dict[str, Path] = {}
        every = [*self.parts, *self.only_places]
        for number, part in enumerate(every):
            own = folder / str(number)
            own.mkdir()
            report(number / len(every))
            files[part.name] = part.snapshot.write(own, lambda fraction: None, is_cancelled)
        return {"context": [_spec(part, files) for part in self.parts]}


def _spec(part: ContextPart, files: dict[str, Path]) -> str:
    places = [f"places={files[part.places]}"] if part.places else []
    features = f":{','.join(part.features)}" if part.features else ""
    return "|".join([f"{part.name}={files[part.name]}", *places, *part.options]) + features
