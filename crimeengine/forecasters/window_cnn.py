"""The volume model of Ayub and Fitzgerald, "Fighting Crime with Deep Learning", section 4.2.1.

A network looks at the window of the city's maps around a cell and at the features of a step, and
answers how many incidents the cell will have in it.
"""

from __future__ import annotations

from typing import Literal, Self

import numpy as np
import torch
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field
from torch import Tensor, nn

from crimeengine.checkpoint import Checkpoint
from crimeengine.context.blocks import hold_out_blocks
from crimeengine.context.ground import Ground, maps_of, missing_values
from crimeengine.context.maps import Maps
from crimeengine.errors import InputError
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, least_rate
from crimeengine.forecasters.context import ContextForecaster, ContextSettings
from crimeengine.forecasters.network import TunedSettings
from crimeengine.history import History
from crimeengine.networks import set_weights, under, weights
from crimeengine.networks.heads import Bins, Head, LogRate, Rate, bin_levels
from crimeengine.networks.sampling import Deck, Part
from crimeengine.networks.window import WindowNetwork, Windows
from crimeengine.progress import Progress
from crimeengine.training import Curve, Schedule, train
from crimeengine.transforms import Standard

_TOO_SMALL = (
    "The area is too small to hold out cells whose windows do not overlap the others'; training "
    "was stopped by later steps of the same cells."
)

#: Windows looked at together when forecasting, so that they need little memory.
_BATCH = 256

#: Pairs of cell and step answered together.
_PAIRS = 2**16

#: Windows, and steps of each, that the dispersion is measured on.
_SPREAD = 256, 256

#: Windows at most, and steps of each, that the level is measured on.
_MOST_CELLS, _LEVEL = 4096, 64


class WindowCNNSettings(TunedSettings, ContextSettings):
    """Settings of `WindowCNN`, beside those of every network and that of the context.

    The batch is in windows.

    The paper's own are ``filters=64, dense=(1024, 512, 256, 128), loss="squared"`` (or
    ``head="bins"``); the defaults are lighter, for the CPU of a laptop, and the Poisson
    likelihood suits rare counts better than the squared error.

    Parameters
    ----------
    head : {"linear", "bins"}
        Answer with the rate, or with the probability of each count.
    loss : {"poisson", "squared"}
        Of the linear head: the Poisson likelihood, whose answer is the logarithm of the rate, or
        the paper's squared error of the rate itself.
    bins : int
        Counts that the bins tell apart, 0 to ``bins`` - 1; the last also holds all higher ones.
    window : int
        Side of a window (pixels of the context's maps); a multiple of 16.
    shift : float
        Most that a training window is moved off its cell, along each axis (cells).
    filters, dense : int, tuple of int
        Widths of the convolutions and of the dense layers.
    busy : float
        Share of the training samples drawn around incidents, the rest being drawn anywhere;
        weights in the loss make up for it.
    past : float
        Share of the training steps, the first ones, whose incidents are drawn as a map. What the
        network learns to forecast are the later ones.
    blocks : float
        Share of the cells to stop by, in blocks whose windows overlap no window learned from. 0
        takes all cells.
    samples, moments : int
        Windows of an epoch, and steps that each is asked about.
    """

    head: Literal["linear", "bins"] = "linear"
    loss: Literal["poisson", "squared"] = "poisson"
    bins: int = Field(20, ge=2, le=1000)
    window: int = Field(64, ge=16, le=512, multiple_of=16)
    shift: float = Field(0.25, ge=0, le=0.5)
    filters: int = Field(16, ge=1, le=512)
    dense: tuple[int, ...] = (256, 128, 64)
    busy: float = Field(0.5, ge=0, lt=0.95)
    past: float = Field(0.5, ge=0.1, le=0.9)
    blocks: float = Field(0.1, ge=0, lt=0.5)
    samples: int = Field(4096, ge=1)
    moments: int = Field(32, ge=1)
    epochs: int = Field(20, ge=1, le=1000)
    patience: int = Field(4, ge=1)


class WindowCNN(ContextForecaster):
    """Counts from windows of the city's maps and the features of the step."""

    name = "window_cnn"
    Settings = WindowCNNSettings
    sees = frozenset({"weather", "maps"})

    def _fit(self, history: History, horizon: int, progress: Progress) -> None:
        """Draw the past as a map; train on the rest, stopping by its last steps."""
        self.need(history, 20)
        progress.report("train", 0.0, "Preparing the maps")
        torch.manual_seed(self.seed)
        maps = maps_of(history)
        since = round(history.steps * self.settings.past)
        self.since = history.times[since]
        past = history.points.between(history.times[0], self.since)
        self.ground = Ground.fit(maps, past, history.cell)
        self.least = least_rate(history.steps)
        learned, held = self.divide(history)
        figures = _figures(history)[learned.first : learned.stop]
        self.standard = Standard.fit(figures)
        self.range = torch.stack([figures.amin(dim=0), figures.amax(dim=0)])
        counts = learned.counts(history).swapaxes(1, 2).reshape(-1, history.cube.shape[1])
        self.bins = bin_levels(counts, self.settings.bins)
        self.head = self._head()
        self._build(self.head.start(counts))
        settings = self.settings
        size = settings.samples, settings.moments
        training = self._deck(history, learned, size, settings.busy, self._reach(history))
        size = max(settings.samples // 4, 1), settings.moments
        checks = self._deck(history, held, size, settings.busy, 0)
        self.curve = self._train(history, training, checks, settings.training, progress)
        small = settings.blocks > 0 and np.array_equal(learned.cells, held.cells)
        said = (self.curve.note, missing_values(maps), _TOO_SMALL if small else "")
        self.note = " ".join(filter(None, said))
        self._calibrate(history)
        self._measure_spread(history, held)

    def _refit(self, history: History, horizon: int, progress: Progress) -> None:
        """Go on training with all cells and all steps after those of the map."""
        if not (self.curve and self.curve.best):
            return  # training only ever made it worse; more of it would too
        part = self._rest(history)
        figures = _figures(history)[part.first :]
        self.range = torch.stack([figures.amin(dim=0), figures.amax(dim=0)])
        settings = self.settings
        size = settings.samples, settings.moments
        deck = self._deck(history, part, size, settings.busy, self._reach(history))
        self._train(history, deck, None, settings.fine_tuning, progress)
        self._calibrate(history)

    def _predict(self, history: History, horizon: int) -> Forecast:
        """Forecast each step from its own features; the maps stay those of the fit."""
        rate = self._rate(self._answers(history, horizon)).cpu().numpy().astype(np.float64)
        return Forecast(history.continued(_on_grid(rate, history.inside)), self.dispersion)

    def likeliest(self, history: History, horizon: int) -> xr.DataArray:
        """What the paper's accuracy looks at: the rate rounded, or the bin of most probability."""
        counts = self.head.likeliest(self._answers(self.seen(history), horizon))
        return history.continued(_on_grid(counts.cpu().numpy(), history.inside))

    def divide(self, history: History) -> tuple[Part, Part]:
        """What to learn from and what to stop by: no window and no step belongs to both.

        Where the area is too small to hold out cells, both have all of them.
        """
        settings = self.settings
        cells = np.arange(int(history.inside.sum()))
        pixel = self.ground.transform.a
        margin = (settings.window + self._reach(history) + 1) * pixel
        blocks = hold_out_blocks(history.inside, settings.blocks, margin, history.cell, self.seed)
        learned, held = (of[history.inside] for of in (blocks.learned, blocks.held))
        if learned.sum() < len(cells) / 2 or not held.any():
            learned = held = np.ones(len(cells), bool)
        since = int(np.searchsorted(history.times, self.since))
        last = max(round(history.steps * settings.validation), 1)
        until = max(history.steps - last, since + 1)
        return Part(cells[learned], since, until), Part(cells[held], until, history.steps)

    def windows(self, history: History) -> Windows:
        """The windows around the cells of a history, over the ground of the fit.

        Raises
        ------
        InputError
            If its context's maps are not those of the fit.
        """
        maps = maps_of(history)
        rows, columns = np.nonzero(history.inside)
        at = maps.locate(history.cube.x.to_numpy()[columns], history.cube.y.to_numpy()[rows])
        row, column = (torch.as_tensor(values, device=self.device) for values in at)
        return Windows(self.ground.lay(maps, self.device), row, column, self.settings.window)

    def state(self) -> Arrays:
        """Weights, ground, scalers, what the bins count, level, least rate and dispersion."""
        return {
            **weights(self.network),
            **{f"ground.{name}": values for name, values in self.ground.state().items()},
            "feature_mean": self.standard.mean.cpu().numpy(),
            "feature_deviation": self.standard.deviation.cpu().numpy(),
            "feature_range": self.range.cpu().numpy(),
            "bins": self.bins,
            "since": np.array(self.since.astype(np.int64)),
            "level": self.level,
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.ground = Ground.restore(under("ground.", state))
        self.standard = Standard(
            torch.as_tensor(state["feature_mean"]), torch.as_tensor(state["feature_deviation"])
        )
        self.range = torch.as_tensor(state["feature_range"])
        self.bins = state["bins"]
        self.head = self._head()
        self.since = np.datetime64(int(state["since"]), "s")
        self.level, self.least = state["level"], float(state["least"])
        self.dispersion = state["dispersion"]
        self._build(torch.as_tensor(state["network.last.bias"]))
        set_weights(self.network, state)
        self.network.eval()
        self.curve = Curve()
        return self

    def _head(self) -> Head:
        if self.settings.head == "bins":
            return Bins(torch.as_tensor(self.bins))
        return LogRate() if self.settings.loss == "poisson" else Rate()

    def _build(self, start: Tensor) -> None:
        self.network = WindowNetwork(
            len(self.ground.mean),
            len(self.standard.mean),
            len(start),
            window=self.settings.window,
            filters=self.settings.filters,
            dense=self.settings.dense,
        ).to(self.device)
        self.network.start_at(start)
        self._seen: tuple[Maps | None, NDArray[np.bool_], Tensor] | None = None

    def _reach(self, history: History) -> int:
        """Most that a training window is moved (pixels)."""
        return int(self.settings.shift * history.cell / self.ground.transform.a)

    def _deck(
        self, history: History, part: Part, size: tuple[int, int], busy: float, reach: int
    ) -> Deck:
        random = np.random.default_rng([self.seed, *size, reach])
        return Deck.draw(history, part, size, busy, reach, random, self.device)

    def _train(
        self,
        history: History,
        training: Deck,
        checks: Deck | None,
        schedule: Schedule,
        progress: Progress,
    ) -> Curve:
        windows = self.windows(history)
        features = self._standard(_figures(history))
        deck = training.join(checks) if checks else training
        numbers = torch.arange(len(deck))

        def loss(network: nn.Module, batch: Tensor) -> Tensor:
            seen = windows.cut(deck.cells[batch], deck.shifts[batch])
            answers = network(seen, features[deck.steps[batch]])
            return (deck.weights[batch] * self.head.error(answers, deck.counts[batch])).mean()

        self._seen = None
        return train(
            self.network,
            loss,
            numbers[: len(training)],
            numbers[len(training) :],
            schedule,
            device=self.device,
            seed=self.seed,
            progress=progress,
            checkpoint=Checkpoint.of(self, history, schedule, len(deck) - len(training)),
        )

    def _rate(self, answers: Tensor) -> Tensor:
        level = torch.as_tensor(self.level, device=answers.device, dtype=answers.dtype)
        return (self.head.rate(answers) * level).clamp(min=self.least)

    def _standard(self, figures: Tensor) -> Tensor:
        """Features on the device; none goes beyond what it was in training."""
        if figures.shape[1] != len(self.standard.mean):
            raise InputError(
                f"The model was trained with {len(self.standard.mean)} features of the calendar, "
                f"the holidays and the weather, but here are {figures.shape[1]}; give the same "
                "holidays and weather, or train again."
            )
        within = figures.clamp(self.range[0], self.range[1])
        return self.standard.forward(within).to(self.device)

    def _answers(self, history: History, horizon: int) -> Tensor:
        """The network's answers for the steps that follow (step, cell, answer)."""
        figures = history.context.features(
            history.following(horizon), history.step, known=history.end
        )
        features = self._standard(torch.as_tensor(figures))
        cells = self._look(history).split(max(_PAIRS // horizon, 1))
        with torch.no_grad():
            told = [self.network.tell(seen, features.expand(len(seen), -1, -1)) for seen in cells]
        return torch.cat(told).transpose(0, 1)

    def _look(self, history: History) -> Tensor:
        """What the network sees in the window of each cell; kept, as maps do not change."""
        maps, inside = history.context.maps, history.inside
        if self._seen and self._seen[0] is maps and np.array_equal(self._seen[1], inside):
            return self._seen[2]
        windows = self.windows(history)
        places = torch.arange(int(inside.sum()), device=self.device).split(_BATCH)
        with torch.no_grad():
            seen = torch.cat([self.network.look(windows.cut(part)) for part in places])
        self._seen = maps, inside, seen
        return seen

    def _calibrate(self, history: History) -> None:
        """Set the level so that the expected total is the total found after the map's steps.

        The loss is unbiased, but training ends before its answer is.
        """
        part = self._rest(history)
        counts = part.counts(history).mean(axis=(0, 2))
        size = min(len(part.cells), _MOST_CELLS), _LEVEL
        _, expected = self._expect(history, part, size)
        self.level = np.where(counts > 0, counts / expected.mean(axis=0), 1.0)

    def _measure_spread(self, history: History, held: Part) -> None:
        """Fit the dispersion to pairs that were not learned from, once their level is right.

        What is amiss with the level of rare counts would drown what they spread.
        """
        found, expected = self._expect(history, held, _SPREAD)
        expected *= found.sum(axis=0) / np.maximum(expected.sum(axis=0), self.least)
        pairs = zip(found.T, expected.T, strict=True)
        self.dispersion = np.array([fit_dispersion(*pair) for pair in pairs])

    def _rest(self, history: History) -> Part:
        """All cells, and the steps after those of the map."""
        first = int(np.searchsorted(history.times, self.since))
        return Part(np.arange(int(history.inside.sum())), first, history.steps)

    def _expect(
        self, history: History, part: Part, size: tuple[int, int]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What was found and what the network expects of uniform pairs (pair, category)."""
        deck = self._deck(history, part, size, 0.0, 0)
        windows = self.windows(history)
        features = self._standard(_figures(history))
        rates = []
        with torch.no_grad():
            for batch in torch.arange(len(deck), device=self.device).split(_BATCH):
                seen = windows.cut(deck.cells[batch], deck.shifts[batch])
                rates.append(self.head.rate(self.network(seen, features[deck.steps[batch]])))
        found, expected = (
            values.flatten(0, 1).cpu().numpy().astype(np.float64)
            for values in (deck.counts, torch.cat(rates))
        )
        return found, expected


def _figures(history: History) -> Tensor:
    """The context's features of each step."""
    return torch.as_tensor(history.context.features(history.times, history.step))


def _on_grid(values: NDArray[np.floating], inside: NDArray[np.bool_]) -> NDArray[np.floating]:
    """Values (step, cell, category) as maps (step, category, y, x); 0 outside."""
    grid = np.zeros((len(values), values.shape[2], *inside.shape), values.dtype)
    grid[:, :, inside] = values.transpose(0, 2, 1)
    return grid
