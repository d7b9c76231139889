"""What every classifier is: fit to samples, then tell the probability of each category."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.samples import Samples
from crimeengine.forecasters.base import Arrays, Settings
from crimeengine.progress import Progress

if TYPE_CHECKING:
    from crimeengine.training import Curve

__all__ = ["Arrays", "Classifier", "Settings"]


class Classifier(ABC):
    """A model of which kind an incident is. It sees samples, never files, layers or widgets.

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
    ranges : mapping of str to sequence
        What a randomised search draws each setting from: a list of values, or a frozen
        distribution of `scipy.stats`.
    checkpoints : pathlib.Path, optional
        Folder where models that train for long save their state, and take it up again.
    note : str
        What a person should know of how the fit went; empty if nothing.
    curve : Curve, optional
        Losses of the training, of models that train by epochs.
    """

    name: ClassVar[str]
    Settings: ClassVar[type[Settings]] = Settings
    ranges: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, settings: Any = None, device: str = "cpu", seed: int = 0) -> None:
        self.settings: Any = settings or self.Settings()
        self.device = device
        self.seed = seed
        self.checkpoints: Path | None = None
        self.note = ""
        self.curve: Curve | None = None

    @abstractmethod
    def fit(self, data: Samples, progress: Progress) -> Self:
        """Learn from the training samples; nothing else is ever learned from.

        Parameters
        ----------
        data : Samples
            Classes may be missing among them, and rows may have a weight.
        progress : Progress

        Raises
        ------
        InputError
            If the samples lack what the model needs, such as maps.
        """

    @abstractmethod
    def probabilities(self, data: Samples) -> NDArray[np.float32]:
        """Probability of each class for each sample; its code is not looked at.

        Returns
        -------
        ndarray of float32, shape (n, classes)
            Rows sum to 1; a class that was not in the training samples has 0.
        """

    @abstractmethod
    def state(self) -> Arrays:
        """What was learned, as arrays by name."""

    @abstractmethod
    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave.

        Parameters
        ----------
        state : dict of str to ndarray
        like : Samples
            Any samples with the columns, classes and context of the fit; there may be no rows.
        """
