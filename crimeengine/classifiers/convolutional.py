"""What the convolutional classifiers have in common: how they are trained and asked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from crimeengine.classifiers.base import Arrays, Classifier
from crimeengine.classifiers.samples import Samples
from crimeengine.networks import set_weights, weights
from crimeengine.progress import Progress
from crimeengine.training import Curve, train
from crimeengine.transforms import Standard


@dataclass(frozen=True, eq=False)
class Lesson:
    """What a network learns from; everything lies on the device.

    Parameters
    ----------
    answers : callable
        From the network and numbers of samples to the logits of the classes seen.
    targets : torch.Tensor
        Class of each sample (n,), as its number among the classes seen, or its share in each of
        them (n, classes seen).
    learned, held : torch.Tensor of int
        Numbers of the samples to learn from, and to stop by.
    """

    answers: Callable[[nn.Module, Tensor], Tensor]
    targets: Tensor
    learned: Tensor
    held: Tensor


class Convolutional(Classifier):
    """A network that answers with the logits of the classes that it has seen."""

    network: nn.Module

    def fit(self, data: Samples, progress: Progress) -> Self:
        """Prepare the features, and train until the held-out samples get no better."""
        progress.report("train", 0.0, "Preparing the features")
        torch.manual_seed(self.seed)
        self.note = ""
        self.seen = np.flatnonzero(data.counts)
        self.prepare(data)
        self.standard = Standard.fit(torch.as_tensor(self.figures(data)))
        self.network = self.build().to(self.device)
        lesson = self.lesson(data)
        count = np.ones(len(data)) if data.weight is None else data.weight / data.weight.mean()
        weight = torch.as_tensor(count, dtype=torch.float32, device=self.device)

        def loss(network: nn.Module, batch: Tensor) -> Tensor:
            answers = lesson.answers(network, batch)
            wrong = functional.cross_entropy(answers, lesson.targets[batch], reduction="none")
            return (weight[batch] * wrong).mean()

        self.curve = train(
            self.network,
            loss,
            lesson.learned,
            lesson.held,
            self.settings.training,
            device=self.device,
            seed=self.seed,
            progress=progress,
        )
        self.note = " ".join(filter(None, (self.curve.note, self.note)))
        return self

    def probabilities(self, data: Samples) -> NDArray[np.float32]:
        """Probability of each class for each sample."""
        found = np.zeros((len(data), len(data.classes)), np.float32)
        if len(data) == 0:
            return found
        with torch.no_grad():
            answers = self.ask(data)
        found[:, self.seen] = answers.softmax(dim=1).cpu().numpy()
        return found

    @abstractmethod
    def prepare(self, data: Samples) -> None:
        """Fit what turns samples into features; raise `InputError` if they lack what it needs."""

    @abstractmethod
    def figures(self, data: Samples) -> NDArray[np.float32]:
        """The numbers of each sample that join what the convolutions saw (n, figures)."""

    @abstractmethod
    def build(self) -> nn.Module:
        """The untrained network."""

    @abstractmethod
    def lesson(self, data: Samples) -> Lesson:
        """What to train with."""

    @abstractmethod
    def ask(self, data: Samples) -> Tensor:
        """Logits of the classes seen, for each sample (n, classes seen)."""

    def scaled(self, data: Samples) -> Tensor:
        """The figures on the device, scaled as the training samples' are to deviation 1."""
        return self.standard.forward(torch.as_tensor(self.figures(data))).to(self.device)

    def latest(self, data: Samples) -> NDArray[np.bool_]:
        """The last samples, by time, to stop by; the share is a setting."""
        rank = np.argsort(np.argsort(data.time, kind="stable"), kind="stable")
        late: NDArray[np.bool_] = rank >= len(data) * (1 - self.settings.validation)
        return late

    def state(self) -> Arrays:
        """Weights, the classes seen, and the scale of the figures."""
        return {
            **weights(self.network),
            "seen": self.seen,
            "figure_mean": self.standard.mean.numpy(),
            "figure_deviation": self.standard.deviation.numpy(),
        }

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave; subclasses first take back what `build` needs."""
        self.seen = state["seen"]
        self.standard = Standard(
            torch.as_tensor(state["figure_mean"]), torch.as_tensor(state["figure_deviation"])
        )
        self.network = self.build().to(self.device)
        set_weights(self.network, state)
        self.network.eval()
        self.curve = Curve()
        return self
