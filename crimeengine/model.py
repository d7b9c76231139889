"""What every model has, whether it tells counts or kinds."""

from __future__ import annotations

from abc import ABC
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from crimeengine.training import Curve

#: What a model has learned, by name.
Arrays = dict[str, NDArray[Any]]


class Settings(BaseModel):
    """Settings of a model, each with a default; subclasses name them."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Model(ABC):
    """Something that learns. It sees arrays, never files, layers or widgets.

    Parameters
    ----------
    settings : Settings
        What a person may set; of the class's own `Settings` type.
    device : str
        ``"cpu"`` or ``"cuda"``.
    seed : int
        Seed of everything random.

    Attributes
    ----------
    checkpoints : pathlib.Path, optional
        Folder where models that train for long save their state, and take it up again.
    note : str
        What a person should know of how the fit went; empty if nothing.
    curve : Curve, optional
        Losses of the training, of models that train by epochs.
    """

    name: ClassVar[str]
    Settings: ClassVar[type[Settings]] = Settings

    def __init__(self, settings: Any = None, device: str = "cpu", seed: int = 0) -> None:
        self.settings: Any = settings or self.Settings()
        self.device = device
        self.seed = seed
        self.checkpoints: Path | None = None
        self.note = ""
        self.curve: Curve | None = None
