"""K-means and LSTM (Karthikeyan, Naveen Kumar, Maruthupandi).

Cells are labelled by the nearest k-means centre of the incidents. One LSTM looks at each cell's
own counts beside those of its cluster and of the whole area.
"""

from __future__ import annotations

from typing import Literal, Self

import numpy as np
import torch
import xarray as xr
from numpy.typing import NDArray
from pydantic import Field
from torch import Tensor, nn
from torch.nn.functional import one_hot, poisson_nll_loss

from crimeengine.checkpoint import Checkpoint
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, least_rate
from crimeengine.forecasters.context import ContextForecaster, ContextSettings
from crimeengine.forecasters.network import NetworkSettings
from crimeengine.forecasters.profile import hour_of_week, week_profile
from crimeengine.history import History
from crimeengine.networks import set_weights, weights
from crimeengine.networks.sequence import SequenceNetwork
from crimeengine.progress import Progress
from crimeengine.rates.zones import Zones
from crimeengine.training import Curve, train
from crimeengine.transforms import Standard

#: Cells that are forecast at once.
PART = 16_384


class KMeansLSTMSettings(NetworkSettings, ContextSettings):
    """Settings of `KMeansLSTM`, beside those of every network and that of the context.

    Parameters
    ----------
    clusters : int
        Centres of the k-means, fitted to the places of the training period.
    labels : bool
        Whether the cells' cluster labels and the sequences of the clusters are used; without
        them, as in the paper's ablation, the whole area is one cluster.
    target : {"counts", "hot"}
        What is learned: the counts, or whether there was at least one incident.
    window : int
        Last steps in a sequence.
    hidden : int
        Width of the network.
    samples_per_epoch : int
        Pairs of cell and step that are drawn for an epoch, and for judging it, at most.
    """

    clusters: int = Field(8, ge=1, le=500)
    labels: bool = True
    target: Literal["counts", "hot"] = "counts"
    window: int = Field(28, ge=1, le=1000)
    hidden: int = Field(32, ge=1, le=1024)
    epochs: int = Field(30, ge=1, le=1000)
    patience: int = Field(5, ge=1)
    batch: int = Field(256, ge=1)
    learning_rate: float = Field(2e-3, gt=0, lt=1)
    samples_per_epoch: int = Field(32_768, ge=1)


class KMeansLSTM(ContextForecaster):
    """One LSTM for all cells, which starts from each cell's usual rate.

    A series is a category in a cell; its usual rate is its mean count in the training period, by
    the hour of the week for steps under a day. The network answers the logarithm of its rate over
    the usual one, from its own counts, the mean counts of its cluster and of the area in the last
    steps, the features of the step to forecast, the cluster's label, the category and the
    logarithm of the usual rate.

    With a hot target, rates are those of the complementary log-log link: the probability of at
    least one incident is 1 - exp(-rate). Where incidents come in bursts, they lie below the
    expected count.
    """

    name = "kmeans_lstm"
    Settings = KMeansLSTMSettings
    sees = frozenset({"weather"})

    def _fit(self, history: History, horizon: int, progress: Progress) -> None:
        """Cluster the places, then train on a period, stopping by its last steps."""
        progress.report("train", 0.0, "Clustering the places")
        window = self.settings.window
        self.need(history, window + 20)
        torch.manual_seed(self.seed)
        number = self.settings.clusters if self.settings.labels else 1
        self.zones = Zones.around(history, number, self.seed)
        figures = history.context.features(history.times, history.step)
        self.standard = Standard.fit(torch.as_tensor(figures, device=self.device))
        self._build(history.cube)
        self.scale = _scale(self._sequences(self._counts(history)), len(self.columns))
        held = max(round((history.steps - window) * self.settings.validation), 1)
        # The rates that the network improves on must not know the steps that it is stopped by.
        self._average(history.until(history.steps - held))
        self._train(history, held, progress)
        self._average(history)

    def _refit(self, history: History, horizon: int, progress: Progress) -> None:
        """Take the newest steps into the usual rates; the network stays as it is."""
        self._average(history)

    def _predict(self, history: History, horizon: int) -> Forecast:
        """Forecast step by step, each on the counts forecast before."""
        window = self.settings.window
        self.need(history, window)
        recent = history.last(window)
        times = np.concatenate([recent.times, history.following(horizon)])
        moments = self._moments(history, times, history.end)
        table = self._table(self._counts(recent))
        everyone = torch.arange(len(self.fixed), device=self.device)
        expected = []
        self.network.eval()
        with torch.no_grad():
            for number in range(window, window + horizon):
                parts = [
                    self._log_rate(self.network, table, moments, torch.full_like(who, number), who)
                    for who in everyone.split(PART)
                ]
                expected.append(torch.cat(parts).exp())
                table = torch.cat([table, self._table(expected[-1][None])])
        rates = torch.stack(expected).cpu().numpy().astype(np.float64)
        values = np.zeros((horizon, *history.cube.shape[1:]))
        values[:, :, history.inside] = rates.reshape(horizon, values.shape[1], -1)
        return Forecast(history.continued(values), self.dispersion)

    def state(self) -> Arrays:
        """Weights, scalers, clusters, usual rates, profile of the week, dispersion."""
        return {
            **weights(self.network),
            "feature_mean": self.standard.mean.cpu().numpy(),
            "feature_deviation": self.standard.deviation.cpu().numpy(),
            "sequence_mean": self.scale.mean.cpu().numpy(),
            "sequence_deviation": self.scale.deviation.cpu().numpy(),
            "label": self.zones.label,
            "usual": self.usual,
            "profile": self.profile,
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.standard, self.scale = (
            Standard(
                torch.as_tensor(state[f"{name}_mean"], device=self.device),
                torch.as_tensor(state[f"{name}_deviation"], device=self.device),
            )
            for name in ("feature", "sequence")
        )
        self.zones = Zones(state["label"])
        self._build(like)
        set_weights(self.network, state)
        self._start_from(state["usual"], state["profile"])
        self.dispersion = state["dispersion"]
        self.curve = Curve()
        return self

    def _build(self, cube: xr.DataArray) -> None:
        categories, cells, zones = cube.sizes["category"], len(self.zones.label), len(self.zones)
        label = torch.as_tensor(self.zones.label, device=self.device).repeat(categories)
        category = torch.arange(categories, device=self.device).repeat_interleave(cells)
        series = categories * cells
        own = torch.arange(series, device=self.device)
        cluster = series + category * zones + label
        whole = series + categories * zones + category
        #: Which sequences of the table each series looks at.
        self.columns = torch.stack([own, cluster, whole], dim=1)
        self.labels = torch.cat([one_hot(label, zones), one_hot(category, categories)], dim=1)
        self.lags = torch.arange(self.settings.window, 0, -1, device=self.device)
        members = torch.as_tensor(self.zones.members, device=self.device)
        self.sharing = members / members.sum(dim=0)
        figures = 1 + len(self.standard.mean) + 1 + self.labels.shape[1]
        self.network = SequenceNetwork(3, figures, self.settings.hidden).to(self.device)

    def _average(self, history: History) -> None:
        counts = history.cube.to_numpy()[:, :, history.inside].reshape(history.steps, -1)
        least = least_rate(history.steps)
        rate = counts.mean(axis=0)
        if self.settings.target == "hot":
            rate = -np.log1p(-np.minimum((counts > 0).mean(axis=0), 1 - least))
        self._start_from(np.maximum(rate, least), week_profile(history))

    def _start_from(self, usual: NDArray[np.float64], profile: NDArray[np.float64]) -> None:
        """Set the rates that the network's answers multiply: a series' usual one, by the week."""
        self.usual, self.profile = usual, profile
        level = torch.as_tensor(np.log(usual)[:, None], device=self.device)
        #: What is known of each series: the logarithm of its usual rate, its labels.
        self.fixed = torch.cat([level, self.labels], dim=1).float()

    def _counts(self, history: History) -> Tensor:
        """Counts (step, series)."""
        counts = history.cube.to_numpy()[:, :, history.inside].astype(np.float32)
        return torch.as_tensor(counts, device=self.device).flatten(1)

    def _sequences(self, counts: Tensor) -> Tensor:
        """Logarithms of the series' counts, and of their means by cluster and in the area."""
        by_cell = counts.unflatten(1, (-1, len(self.zones.label)))
        means = [(by_cell @ self.sharing).flatten(1), by_cell.mean(dim=2)]
        return torch.cat([counts, *means], dim=1).log1p()

    def _table(self, counts: Tensor) -> Tensor:
        return self.scale.forward(self._sequences(counts))

    def _moments(
        self, history: History, times: NDArray[np.datetime64], known: np.datetime64 | None = None
    ) -> Tensor:
        """What is known of each step: the logarithm of the week's profile, its features."""
        profile = np.log(self.profile[hour_of_week(times, history.step)])[:, None]
        figures = history.context.features(times, history.step, known=known)
        features = self.standard.forward(torch.as_tensor(figures, device=self.device))
        return torch.cat([torch.as_tensor(profile, device=self.device).float(), features], dim=1)

    def _log_rate(
        self, network: nn.Module, table: Tensor, moments: Tensor, when: Tensor, who: Tensor
    ) -> Tensor:
        """Logarithms of the rates of pairs of step and series."""
        steps = (when[:, None] - self.lags)[:, :, None]
        sequences = table[steps, self.columns[who][:, None]]
        moment, fixed = moments[when], self.fixed[who]
        answer: Tensor = network(sequences, torch.cat([moment, fixed], dim=1))
        return moment[:, 0] + fixed[:, 0] + answer

    def _train(self, history: History, held: int, progress: Progress) -> None:
        """Train, and fit the dispersion to what is then expected of the validation steps."""
        settings, counts = self.settings, self._counts(history)
        steps, series = counts.shape
        table, moments = self._table(counts), self._moments(history, history.times)
        target = _hot_loss if settings.target == "hot" else poisson_nll_loss
        learned, judged = (steps - held - settings.window) * series, held * series
        # Each sample of an epoch stands for the pairs that are multiples of `samples` further on;
        # one of them is drawn whenever it is used.
        samples = min(learned, settings.samples_per_epoch)
        members = learned // samples
        draw = torch.Generator(self.device).manual_seed(self.seed)

        def expected_and_found(network: nn.Module, pairs: Tensor) -> tuple[Tensor, Tensor]:
            when, who = settings.window + pairs // series, pairs % series
            return self._log_rate(network, table, moments, when, who), counts[when, who]

        def loss(network: nn.Module, numbers: Tensor) -> Tensor:
            if network.training:
                shape, device = numbers.shape, numbers.device
                drawn = torch.randint(members, shape, generator=draw, device=device)
                numbers = learned - members * samples + numbers + samples * drawn
            return target(*expected_and_found(network, numbers))

        some = min(judged, settings.samples_per_epoch)
        chosen = np.random.default_rng(self.seed).choice(judged, some, replace=False)
        validation = learned + torch.as_tensor(chosen)
        self.curve = train(
            self.network,
            loss,
            torch.arange(samples),
            validation,
            settings.training,
            device=self.device,
            seed=self.seed,
            progress=progress,
            checkpoint=Checkpoint.of(self, history, settings.training, some),
        )
        self.note = self.curve.note
        with torch.no_grad():
            parts = [
                expected_and_found(self.network, pairs)
                for pairs in validation.to(self.device).split(PART)
            ]
        log_rate, found = (torch.cat(part).cpu().numpy() for part in zip(*parts, strict=True))
        self.dispersion = np.zeros(history.cube.sizes["category"])
        if settings.target == "counts":
            category = chosen % series // len(self.zones.label)
            for number in np.unique(category):
                of = category == number
                self.dispersion[number] = fit_dispersion(found[of], np.exp(log_rate[of]))


def _hot_loss(log_rate: Tensor, counts: Tensor) -> Tensor:
    """Mean loss of saying that there is any incident with the probability 1 - exp(-rate)."""
    rate = log_rate.exp()
    return torch.where(counts > 0, -torch.log(-torch.expm1(-rate)), rate).mean()


def _scale(sequences: Tensor, series: int) -> Standard:
    """Each sequence by its own mean and deviation.

    Those of the first ``series``, single cells, vary by at least what they do on average, so that
    an incident where there is almost never one is no shock.
    """
    scale = Standard.fit(sequences)
    usual = sequences[:, :series].var(dim=0, correction=0).mean().sqrt()
    least = torch.zeros_like(scale.deviation)
    least[:series] = usual
    return Standard(scale.mean, torch.maximum(scale.deviation, least))
