"""The fully connected network of ten layers (paper 001)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
import torch
from numpy.typing import NDArray
from pydantic import Field
from safetensors.numpy import load, save
from scipy.stats import loguniform

from crimeengine.classifiers.tabular import Lesson, Tabular, TabularSettings
from crimeengine.networks.dense import Dense
from crimeengine.progress import Progress
from crimeengine.training import Schedule, train


class DenseSettings(TabularSettings):
    """Settings of `DenseNetwork`.

    Parameters
    ----------
    layers, width : int
        Dense layers with the last one, and units of each hidden one.
    dropout : float
        Share of the hidden units left out in training.
    epochs, patience, batch, learning_rate
        The training, as of `crimeengine.training.Schedule`.
    validation : float
        Share of the rows, drawn at random, to stop by.
    """

    layers: int = Field(10, ge=1, le=100)
    width: int = Field(128, ge=1)
    dropout: float = Field(0.05, ge=0, lt=1)
    epochs: int = Field(6, ge=1)
    patience: int = Field(2, ge=1)
    batch: int = Field(512, ge=2)
    learning_rate: float = Field(2e-3, gt=0, lt=1)
    validation: float = Field(0.1, gt=0, lt=0.9)


class DenseNetwork(Tabular):
    """Ten dense layers on the scaled table."""

    name = "fcnn"
    Settings = DenseSettings
    ranges: ClassVar[Mapping[str, Any]] = {
        "width": [64, 128, 256],
        "dropout": [0.0, 0.05, 0.1, 0.2],
        "learning_rate": loguniform(3e-4, 1e-2),
    }

    def learn(self, lesson: Lesson, progress: Progress) -> None:
        """Train the network; a part of the rows drawn at random tells when to stop."""
        settings = self.settings
        self.mean, self.deviation = lesson.table.mean(axis=0), lesson.table.std(axis=0)
        self.deviation[self.deviation == 0] = 1
        self.network = self._network(lesson.table.shape[1], lesson.logits.shape[1])
        inputs = self._scaled(lesson.table)
        target = torch.from_numpy(lesson.code).to(self.device)
        count = np.ones(len(lesson.code), np.float32) if lesson.weight is None else lesson.weight
        counts = torch.from_numpy(count).to(self.device)

        def loss(network: torch.nn.Module, rows: torch.Tensor) -> torch.Tensor:
            each = torch.nn.functional.cross_entropy(
                network(inputs[rows]), target[rows], reduction="none"
            )
            return (each * counts[rows]).mean()

        order = torch.from_numpy(np.random.default_rng(self.seed).permutation(len(lesson.code)))
        held = max(int(settings.validation * len(lesson.code)), 1)
        schedule = Schedule(
            settings.epochs, settings.batch, settings.learning_rate, settings.patience, plateau=1
        )
        self.curve = train(
            self.network,
            loss,
            order[held:],
            order[:held],
            schedule,
            device=self.device,
            seed=self.seed,
            progress=progress.stretch(0.3, 1.0),
        )
        self.note = " ".join(filter(None, (self.note, self.curve.note)))

    def _network(self, inputs: int, outputs: int) -> Dense:
        settings = self.settings
        # The seed is the model's own, and the caller's random numbers go on as they were.
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self.seed)
            return Dense(inputs, outputs, settings.layers, settings.width, settings.dropout)

    def _scaled(self, table: NDArray[np.float32]) -> torch.Tensor:
        return torch.from_numpy((table - self.mean) / self.deviation).to(self.device)

    def answer(
        self, table: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> NDArray[np.floating[Any]]:
        """Probabilities by the network."""
        with torch.no_grad():
            found = torch.softmax(self.network(self._scaled(table)).float(), dim=1)
        return found.cpu().numpy()

    def saved(self) -> bytes:
        """Safetensors of the weights and the scaling."""
        weights = {n: v.cpu().numpy() for n, v in self.network.state_dict().items()}
        content: bytes = save(weights | {"mean": self.mean, "deviation": self.deviation})
        return content

    def take_back(self, content: bytes) -> None:
        """Read what `saved` gave."""
        arrays = load(content)
        self.mean, self.deviation = arrays.pop("mean"), arrays.pop("deviation")
        self.network = self._network(len(self.mean), len(self.seen))
        self.network.load_state_dict({n: torch.from_numpy(v) for n, v in arrays.items()})
        self.network.to(self.device).eval()
