"""What every classifier is: fit to samples, then tell the probability of each category."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import NDArray

from crimeengine.classifiers.samples import Samples
from crimeengine.model import Arrays, Model, Settings
from crimeengine.progress import Progress

__all__ = ["Arrays", "Classifier", "Settings"]


class Classifier(Model):
    """A model of which kind an incident is, from samples.

    Attributes
    ----------
    ranges : mapping of str to sequence
        What a randomised search draws each setting from: a list of values, or a frozen
        distribution of `scipy.stats`.
    needs_maps : bool
        Whether it looks at the context's maps, and cannot do without.
    """

    ranges: ClassVar[Mapping[str, Any]] = {}
    needs_maps: ClassVar[bool] = False

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
