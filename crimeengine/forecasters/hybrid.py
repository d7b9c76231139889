"""The hybrid: a counting rule, and what a regression and small networks can add to it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from numpy.typing import NDArray
from pydantic import Field
from torch import Tensor, nn

from crimeengine.evaluation.metrics import poisson_deviance
from crimeengine.forecasters.base import Arrays
from crimeengine.forecasters.glm import linear, regress
from crimeengine.forecasters.regression import Regression, RegressionSettings
from crimeengine.networks import set_weights, weights
from crimeengine.networks.ensemble import DenseEnsemble
from crimeengine.progress import Progress
from crimeengine.rates.likelihood import likeliest
from crimeengine.rates.risk import Floats, Samples
from crimeengine.training import Curve, Schedule, train
from crimeengine.transforms import Standard

#: Shares of what was learned that are tried: all of it, or less where it is mostly noise.
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)


class HybridSettings(RegressionSettings):
    """Settings of `Hybrid`, beside those of every `Regression`.

    Parameters
    ----------
    members, hidden, dropout
        Networks, width of their two hidden layers, share of it dropped while training.
    epochs, patience, batch, learning_rate, decay
        The training of the networks, as of `Schedule`.
    penalty : float
        Of the linear part, as of `Glm`.
    """

    members: int = Field(3, ge=1, le=64)
    hidden: int = Field(32, ge=1, le=1024)
    dropout: float = Field(0.1, ge=0, lt=1)
    epochs: int = Field(20, ge=1, le=1000)
    patience: int = Field(4, ge=1)
    batch: int = Field(4096, ge=1)
    learning_rate: float = Field(1e-3, gt=0, lt=1)
    decay: float = Field(0.01, ge=0)
    penalty: float = Field(1e-4, ge=0)

    def schedule(self, epochs: int) -> Schedule:
        """Of a training of at most so many epochs."""
        return Schedule(epochs, self.batch, self.learning_rate, self.patience, self.decay)


class Hybrid(Regression):
    """Counting rule + what was learned, on the scale of the log rate.

    The rule is the one among the long-run mean and the weighted means of several half-lives that
    forecast the validation steps best; its log rate is the offset. From there, a Poisson regression
    and a few small networks each learn what to add from relative risks, calendar and context. How
    much of their mean is added (nothing, a quarter, …, all) and the shape of the counts (Poisson,
    negative binomial or zero-inflated) are chosen on the validation steps too; on data without
    anything to learn the counting rule is what is left.

    What did not help, on the last quarter before the test days of the New York and Chicago
    tensors: networks that start from the regression instead of from the counting rule (they find
    nothing), gradient boosting as a third part (a gain below 0.1 %), wider networks, stronger
    weight decay, and waves of half a year.
    """

    name = "hybrid"
    Settings = HybridSettings

    def learn(self, train: Samples, valid: Samples, progress: Progress) -> None:
        """Learn from the training rows, choose by the last steps, then learn from all."""
        torch.manual_seed(self.seed)
        self.rule = self._best_rule(valid)
        every = Samples.together([train, valid])
        self.standard = Standard.fit(torch.as_tensor(self._inputs(train), device=self.device))
        first, second = progress.stretch(0.0, 0.55), progress.stretch(0.55, 1.0)
        until, settings = len(train.counts), self.settings
        self.coefficients = self._regress(train)
        self.curve = self._train(every, until, settings.schedule(settings.epochs), first)
        self.note = self.curve.note
        self.share = self._best_share(valid)
        self._choose_shapes(valid)
        if self.share:
            self.coefficients = self._regress(every)
            self._train(every, len(every.counts), settings.schedule(self.curve.best), second)

    def log_rate(self, samples: Samples) -> Floats:
        """Counting rule, and the chosen share of what was learned."""
        log_rate = self._offset(samples)
        return log_rate + self.share * self._learned_part(samples) if self.share else log_rate

    def learned(self) -> Arrays:
        """Rule, share, coefficients, scaler and weights."""
        return {
            **weights(self.network),
            "rule": np.array(self.rule),
            "share": np.array(self.share),
            "coefficients": self.coefficients,
            "feature_mean": self.standard.mean.cpu().numpy(),
            "feature_deviation": self.standard.deviation.cpu().numpy(),
        }

    def recall(self, state: Arrays) -> None:
        """Take them back."""
        self.rule, self.share = int(state["rule"]), float(state["share"])
        self.coefficients = state["coefficients"]
        self.standard = Standard(
            torch.as_tensor(state["feature_mean"], device=self.device),
            torch.as_tensor(state["feature_deviation"], device=self.device),
        )
        self.network = self._network()
        set_weights(self.network, state)
        self.network.eval()

    def _best_rule(self, valid: Samples) -> int:
        """Column of the relative risk that makes the best counting rule; -1 for the mean alone."""
        names = self.risk.names
        rules = [-1] + [names.index(f"cell, {days:g} days") for days in self.risk.half_lives]

        def deviance(rule: int) -> float:
            self.rule = rule
            return poisson_deviance(valid.counts, np.exp(self._offset(valid)))

        return min(rules, key=deviance)

    def _offset(self, samples: Samples) -> Floats:
        """Log rate of the counting rule."""
        return samples.offset + (samples.features[:, self.rule] if self.rule >= 0 else 0)

    def _regress(self, samples: Samples) -> NDArray[np.float32]:
        known = replace(samples, offset=self._offset(samples))
        return regress(known, self.risk.categories, self.settings.penalty, self.seasons)

    def _inputs(self, samples: Samples) -> Floats:
        """What the network sees: the features and the category, one column each."""
        kind: Floats = np.eye(self.risk.categories, dtype=np.float32)[samples.category]
        return np.concatenate([samples.features, kind], axis=1)

    def _network(self) -> DenseEnsemble:
        settings = self.settings
        return DenseEnsemble(
            settings.members, len(self.standard.mean), settings.hidden, settings.dropout
        ).to(self.device)

    def _train(self, samples: Samples, until: int, plan: Schedule, progress: Progress) -> Curve:
        """Train fresh networks on the first rows, stopping by the others if there are any."""
        self.network = self._network()
        inputs = self.standard.forward(torch.as_tensor(self._inputs(samples), device=self.device))
        known = torch.as_tensor(self._offset(samples), device=self.device)
        counts = torch.as_tensor(samples.counts, device=self.device)

        def poisson(network: nn.Module, rows: Tensor) -> Tensor:
            log_rate = known[rows] + network(inputs[rows])
            # Each member learns as if it were alone.
            loss: Tensor = (log_rate.exp() - counts[rows] * log_rate).mean(dim=-1).sum()
            return loss

        numbers = torch.arange(len(counts))
        return train(
            self.network,
            poisson,
            numbers[:until],
            numbers[until:],
            plan,
            device=self.device,
            seed=self.seed,
            progress=progress,
        )

    def _best_share(self, valid: Samples) -> float:
        """How much of what was learned to add."""
        offset, part = self._offset(valid), self._learned_part(valid)

        def deviance(share: float) -> float:
            return poisson_deviance(valid.counts, np.exp(offset + share * part))

        return min(SHARES, key=deviance)

    def _learned_part(self, samples: Samples) -> Floats:
        """Mean of the linear part and of the networks' answer."""
        mean = (linear(samples, self.coefficients) + self._answer(samples)) / 2
        return mean.astype(np.float32)

    def _answer(self, samples: Samples) -> Floats:
        """What the networks add, on average, to each row."""
        inputs = torch.as_tensor(self._inputs(samples), device=self.device)
        with torch.no_grad():
            parts = [
                self.network(self.standard.forward(part)).mean(dim=0)
                for part in inputs.split(65_536)
            ]
        answer: Floats = torch.cat(parts).cpu().numpy()
        return answer

    def _choose_shapes(self, valid: Samples) -> None:
        """The shape of each category's counts around what was expected of the last steps."""
        expected = np.exp(self.log_rate(valid))
        shapes = [
            likeliest(valid.counts[rows], expected[rows])
            for rows in (valid.category == c for c in range(self.risk.categories))
        ]
        self.dispersion = np.array([shape.dispersion for shape in shapes])
        self.zeros: NDArray[np.float64] = np.array([shape.zeros for shape in shapes])
