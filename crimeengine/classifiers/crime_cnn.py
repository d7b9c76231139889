"""CrimeCNN of Tang, Li and Mageswaran, "Crime Analysis and Prediction", section 3.3."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar, Self

import numpy as np
import torch
from numpy.typing import NDArray
from pydantic import Field
from scipy.stats import loguniform
from torch import Tensor, nn

from crimeengine.classifiers.base import Arrays
from crimeengine.classifiers.convolutional import Convolutional, Lesson
from crimeengine.classifiers.samples import Samples
from crimeengine.classifiers.vocabulary import Vocabulary
from crimeengine.errors import InputError
from crimeengine.forecasters.network import NetworkSettings
from crimeengine.networks import under
from crimeengine.networks.text import TextNetwork

#: Samples answered together.
_BATCH = 2**14


class CrimeCNNSettings(NetworkSettings):
    """Settings of `CrimeCNN`, beside those of every network.

    Parameters
    ----------
    words : int
        Words that are read of each text, the first ones.
    least, most : int
        How often a word must occur to be known, and how many words at most.
    embedding, filters, dense : int
        Widths of the network.
    validation : float
        Share of the training samples, the last ones, to stop by.
    """

    words: int = Field(8, ge=2, le=256)
    least: int = Field(5, ge=1)
    most: int = Field(20_000, ge=1)
    embedding: int = Field(32, ge=1, le=1024)
    filters: int = Field(64, ge=1, le=1024)
    dense: int = Field(128, ge=1, le=4096)
    epochs: int = Field(10, ge=1, le=1000)
    patience: int = Field(3, ge=1)
    batch: int = Field(512, ge=1)


class CrimeCNN(Convolutional):
    """A convolution over the words of addresses and descriptions, joined by the numbers."""

    name = "crime_cnn"
    Settings = CrimeCNNSettings
    ranges: ClassVar[Mapping[str, Any]] = {
        "embedding": [16, 32, 64],
        "filters": [32, 64, 128],
        "learning_rate": loguniform(3e-4, 5e-3),
    }

    def prepare(self, data: Samples) -> None:
        """Learn the vocabulary."""
        if not data.tokens:
            raise InputError(
                "crime_cnn reads words, and no text column was given; name one that is known at "
                "the time, such as the address, or choose another classifier."
            )
        self.columns = tuple(data.tokens)
        settings = self.settings
        self.vocabulary = Vocabulary.fit(data.tokens.values(), settings.least, settings.most)

    def figures(self, data: Samples) -> NDArray[np.float32]:
        """All numbers of the samples."""
        return data.numbers

    def build(self) -> nn.Module:
        """The paper's network."""
        settings = self.settings
        return TextNetwork(
            len(self.vocabulary),
            settings.words * len(self.columns),
            len(self.standard.mean),
            len(self.seen),
            embedding=settings.embedding,
            filters=settings.filters,
            dense=settings.dense,
        )

    def lesson(self, data: Samples) -> Lesson:
        """Words, figures and classes."""
        words, figures = self._words(data), self.scaled(data)
        late = self.latest(data)
        return Lesson(
            lambda network, batch: network(words[batch], figures[batch]),
            torch.as_tensor(np.searchsorted(self.seen, data.code), device=self.device),
            *(torch.as_tensor(np.flatnonzero(part), device=self.device) for part in (~late, late)),
        )

    def ask(self, data: Samples) -> Tensor:
        """Logits of the classes seen."""
        parts = zip(self._words(data).split(_BATCH), self.scaled(data).split(_BATCH), strict=True)
        return torch.cat([self.network(*part) for part in parts])

    def _words(self, data: Samples) -> Tensor:
        """Numbers of the words of all columns on the device (n, words)."""
        length = self.settings.words
        found = [self.vocabulary.encode(data.tokens[name], length) for name in self.columns]
        return torch.as_tensor(np.concatenate(found, axis=1), device=self.device)

    def state(self) -> Arrays:
        """What every network keeps, and the vocabulary."""
        return {
            **super().state(),
            **{f"vocabulary.{name}": values for name, values in self.vocabulary.state().items()},
            "columns": np.frombuffer(json.dumps(self.columns).encode(), np.uint8),
        }

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave."""
        self.vocabulary = Vocabulary.restore(under("vocabulary.", state))
        self.columns = tuple(json.loads(state["columns"].tobytes()))
        return super().restore(state, like)
