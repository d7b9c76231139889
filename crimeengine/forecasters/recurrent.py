"""Recurrent networks on a sliding window (Li, Wei, Wen, Li, Zhang and Zhong).

"Crime Forecasting: A Spatio-temporal Analysis with Deep Learning Models": a window of the last
steps, each the vector of all cells, goes through an RNN, a GRU, an LSTM, or a convolution and two
LSTM layers, to the vector of the next step.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, Self

import numpy as np
import torch
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field, field_validator
from torch import Tensor, nn

from crimeengine.checkpoint import Checkpoint
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, Forecaster, Settings, least_rate
from crimeengine.forecasters.network import TunedSettings
from crimeengine.history import History
from crimeengine.networks import set_weights, weights
from crimeengine.networks.recurrent import ConvolutionalRecurrentNetwork, RecurrentNetwork
from crimeengine.progress import Progress
from crimeengine.training import Curve, Schedule, train
from crimeengine.transforms import EqualWidthBins


class RecurrentSettings(TunedSettings):
    """Settings of `Rnn`, `Gru` and `Lstm`, beside those of every network.

    The paper's own are ``level="period"`` and ``bins`` 0, 5 or 10; it does not tell its widths and
    training. The defaults were chosen on forecasts of Philadelphia in 2019 and 2020 and of central
    Chicago in 2017: ``level="recent"`` was better on both by far, the two losses nearly equal.

    Parameters
    ----------
    window : int
        Steps that the network sees.
    bins : int
        Equal-width bins to learn the numbers of; 0 learns the counts themselves.
    level : {"recent", "period"}
        What the network learns the difference to. ``"period"`` is the mean of each cell over the
        training period; ``"recent"`` lies between it and the mean over the window, for each cell
        where it forecast the training period best, so that a change of level is followed.
    loss : {"squared", "poisson"}
        Squared error in units of each cell's deviation, or the Poisson likelihood; the network
        then answers with the logarithm of a factor to the level.
    hidden, layers : int
        Width and number of the recurrent layers.
    """

    window: int = Field(8, ge=1, le=1000)
    bins: int = Field(0, ge=0, le=1000)
    level: Literal["recent", "period"] = "recent"
    loss: Literal["squared", "poisson"] = "squared"
    hidden: int = Field(128, ge=1, le=4096)
    layers: int = Field(1, ge=1, le=8)
    epochs: int = Field(100, ge=1, le=10_000)
    patience: int = Field(10, ge=1)
    learning_rate: float = Field(3e-4, gt=0, lt=1)

    @field_validator("bins")
    @classmethod
    def _more_than_one(cls, bins: int) -> int:
        if bins == 1:
            raise ValueError("one bin tells nothing apart; give 0 for counts, or 2 or more")
        return bins


class CnnLstmSettings(RecurrentSettings):
    """Settings of `CnnLstm`: those of `RecurrentSettings`, and the convolution's.

    Parameters
    ----------
    layers : int
        Number of LSTM layers.
    filters, kernel : int
        Of the convolution along the cells.
    """

    layers: int = Field(2, ge=1, le=8)
    filters: int = Field(16, ge=1, le=512)
    kernel: int = Field(3, ge=1, le=99)


@dataclass(frozen=True)
class Level:
    """Where each series stands at the end of a window, and how far it strays.

    Parameters
    ----------
    mean : torch.Tensor, shape (series,)
        Over the training period.
    share : torch.Tensor, shape (series,)
        How far the level lies from that mean (0) towards the mean over the window (1).
    deviation : torch.Tensor, shape (series,)
        Positive.
    """

    mean: Tensor
    share: Tensor
    deviation: Tensor

    @classmethod
    def fit(cls, values: Tensor, window: int, kind: str) -> Level:
        """Of a training period (steps, category, cells); ``kind`` as in the settings.

        A tenth of a deviation is that of all cells, so that a cell with hardly an incident does
        not have one of nearly 0.
        """
        variance = values.var(dim=0, correction=0)
        pooled = 0.9 * variance + 0.1 * variance.mean(dim=1, keepdim=True)
        deviation = torch.where(pooled > 0, pooled.sqrt(), torch.ones_like(pooled)).flatten()
        series = values.flatten(1)
        mean = series.mean(dim=0)
        if kind == "period":
            return cls(mean, torch.zeros_like(mean), deviation)
        # The slope of a regression of each value's distance from the mean on the window's.
        moved = series.unfold(0, window, 1)[:-1].mean(dim=2) - mean
        slope = ((series[window:] - mean) * moved).sum(dim=0)
        share = (slope / moved.square().sum(dim=0).clamp(min=1e-6)).clamp(0, 1)
        return cls(mean, share, deviation)

    def of(self, windows: Tensor) -> Tensor:
        """The level after each window (batch, steps, series)."""
        return self.mean + self.share * (windows.mean(dim=1) - self.mean)


class Recurrent(Forecaster):
    """What the four networks share: the window over all cells, the training, the forecasts.

    A vector holds the inside cells of the first category, then those of the next; as counts or as
    numbers of bins.
    """

    Settings: ClassVar[type[Settings]] = RecurrentSettings
    kind: ClassVar[type[nn.RNNBase]]

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Train on a period, stopping by its last steps."""
        progress.report("train", 0.0, "Preparing the windows")
        settings = self.settings
        self.need(history, settings.window + 20)
        torch.manual_seed(self.seed)
        self.least = least_rate(history.steps)
        self._build(history.cube)
        counts = self._counts(history)
        self.bins = EqualWidthBins.fit(counts, settings.bins) if settings.bins else None
        values = self._values(counts)
        self.level = Level.fit(values, settings.window, settings.level)
        vectors = values.flatten(1)
        numbers = torch.arange(settings.window, len(vectors), device=vectors.device)
        held = max(round(len(numbers) * settings.validation), 1)
        self.curve = self._train(
            history, vectors, numbers[:-held], numbers[-held:], settings.training, progress
        )
        self.note = self.curve.note
        self._measure_spread(counts, vectors, numbers[-held:])
        return self

    def refit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Go on training with all steps of the history, the newest among them."""
        if not (self.curve and self.curve.best):
            return self  # training only ever made it worse; more of it would too
        vectors = self._values(self._counts(history)).flatten(1)
        numbers = torch.arange(self.settings.window, len(vectors), device=vectors.device)
        self._train(history, vectors, numbers, numbers[:0], self.settings.fine_tuning, progress)
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """Forecast step by step, each on the vectors forecast before."""
        window = self.settings.window
        self.need(history, window)
        vectors = self._values(self._counts(history.last(window))).flatten(1)
        with torch.no_grad():
            for _ in range(horizon):
                following = self._answer(self.network, vectors[None, -window:])
                vectors = torch.cat([vectors, following])
            rate = self._rate(vectors[window:]).cpu().numpy()
        inside = history.inside
        values = np.zeros((horizon, *history.cube.shape[1:]))
        values[:, :, inside] = rate.reshape(horizon, -1, inside.sum())
        return Forecast(history.continued(values), self.dispersion)

    def state(self) -> Arrays:
        """Weights, levels, bins, least rate and dispersion."""
        level = {name: value.cpu().numpy() for name, value in vars(self.level).items()}
        bins = {"bins": np.array([self.bins.lowest, self.bins.width])} if self.bins else {}
        return {
            **weights(self.network),
            **level,
            **bins,
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self._build(like)
        set_weights(self.network, state)
        self.level = Level(
            *(
                torch.as_tensor(state[name], device=self.device)
                for name in ("mean", "share", "deviation")
            )
        )
        self.bins = None
        if "bins" in state:
            lowest, width = state["bins"].tolist()
            self.bins = EqualWidthBins(lowest, width, self.settings.bins)
        self.least = float(state["least"])
        self.dispersion = state["dispersion"]
        self.curve = Curve()
        return self

    def _build(self, cube: xr.DataArray) -> None:
        cells = int(cube.inside.sum())
        self.network = self._network(cube.sizes["category"], cells).to(self.device).eval()

    def _network(self, categories: int, cells: int) -> RecurrentNetwork:
        settings = self.settings
        return RecurrentNetwork(self.kind, categories * cells, settings.hidden, settings.layers)

    def _counts(self, history: History) -> Tensor:
        """Counts of the inside cells (steps, category, cells)."""
        counts = history.cube.to_numpy()[:, :, history.inside].astype(np.float32)
        return torch.as_tensor(counts, device=self.device)

    def _values(self, counts: Tensor) -> Tensor:
        """What the network sees and learns: the counts, or the numbers of their bins."""
        return self.bins.forward(counts) if self.bins else counts

    def _rate(self, vectors: Tensor) -> Tensor:
        """Incidents of a step."""
        rate = self.bins.inverse(vectors) if self.bins else vectors
        return rate.clamp(min=self.least)

    def _answer(self, network: nn.Module, windows: Tensor) -> Tensor:
        """The vectors that follow windows (batch, steps, series)."""
        level = self.level.of(windows)
        change: Tensor = network((windows - level[:, None]) / self.level.deviation)
        if self.settings.loss == "poisson":
            return level.clamp(min=self.least) * change.exp()
        return level + self.level.deviation * change

    def _windows(self, vectors: Tensor, numbers: Tensor) -> Tensor:
        """The vectors before the numbered ones."""
        window = self.settings.window
        steps = torch.arange(-window, 0, device=vectors.device)
        return vectors[numbers[:, None] + steps]

    def _train(
        self,
        history: History,
        vectors: Tensor,
        samples: Tensor,
        validation: Tensor,
        schedule: Schedule,
        progress: Progress,
    ) -> Curve:
        def loss(network: nn.Module, numbers: Tensor) -> Tensor:
            answer, found = self._answer(network, self._windows(vectors, numbers)), vectors[numbers]
            if self.settings.loss == "poisson":
                return nn.functional.poisson_nll_loss(answer, found, log_input=False)
            error: Tensor = ((answer - found) / self.level.deviation).square().mean()
            return error

        return train(
            self.network,
            loss,
            samples,
            validation,
            schedule,
            device=self.device,
            seed=self.seed,
            progress=progress,
            checkpoint=Checkpoint.of(self, history, schedule, len(validation)),
        )

    def _measure_spread(self, counts: Tensor, vectors: Tensor, numbers: Tensor) -> None:
        """Fit the dispersion to what the network expected of the validation steps."""
        with torch.no_grad():
            answers = [
                self._rate(self._answer(self.network, self._windows(vectors, part)))
                for part in numbers.split(self.settings.batch)
            ]
        found: NDArray[Any] = counts[numbers].cpu().numpy()
        expected = torch.cat(answers).cpu().numpy().reshape(found.shape)
        self.dispersion = np.array(
            [fit_dispersion(found[:, c], expected[:, c]) for c in range(found.shape[1])]
        )


class Rnn(Recurrent):
    """Elman's recurrent network over the vector of all cells."""

    name = "rnn"
    kind = nn.RNN


class Gru(Recurrent):
    """Gated recurrent units over the vector of all cells."""

    name = "gru"
    kind = nn.GRU


class Lstm(Recurrent):
    """Long short-term memory over the vector of all cells; without the paper's peepholes."""

    name = "lstm"
    kind = nn.LSTM


class CnnLstm(Recurrent):
    """A convolution and pooling along the vector of cells, then two LSTM layers."""

    name = "cnn_lstm"
    Settings = CnnLstmSettings

    def _network(self, categories: int, cells: int) -> RecurrentNetwork:
        settings = self.settings
        return ConvolutionalRecurrentNetwork(
            categories, cells, settings.hidden, settings.layers, settings.filters, settings.kernel
        )
