"""ST-ResNet for crime (Wang, Zhang, Zhang, Brantingham, Bertozzi 2017).

Three residual branches look at the last steps (closeness), the same step of the last periods and
of the last trends; learned weights of each cell fuse them with the calendar. Where the context has
a terrain, a branch of its own looks at its maps, which the paper did not have.
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
from crimeengine.cube import step_of
from crimeengine.errors import InputError
from crimeengine.forecast import Forecast, fit_dispersion
from crimeengine.forecasters.base import Arrays, least_rate
from crimeengine.forecasters.context import ContextForecaster, ContextSettings
from crimeengine.forecasters.historical_mean import HistoricalMean
from crimeengine.forecasters.network import TunedSettings
from crimeengine.history import History
from crimeengine.networks import set_weights, under, weights
from crimeengine.networks.lags import Lags
from crimeengine.networks.residual import ResidualNetwork
from crimeengine.networks.terrain import TerrainMaps
from crimeengine.progress import Progress
from crimeengine.rates.blend import fit_blend
from crimeengine.step import Step
from crimeengine.training import Curve, Schedule, train
from crimeengine.transforms import DiurnalCumulative, Scaler, Standard, SuperResolution


class STResNetSettings(TunedSettings, ContextSettings):
    """Settings of `STResNet`, beside those of every network and that of the context.

    The paper's own are ``target="cumulative", filters=64, units=6, super_resolution=2,
    epochs=20, patience=20, learning_rate=5e-4, fine_tune_epochs=20, fine_tune_rate=5e-4``; the
    defaults are lighter, for the CPU of a laptop. ``target`` and ``learning_rate`` did best on
    steps before the test periods of Chicago (6 hours, days) and New York (days).

    Parameters
    ----------
    closeness, period, trend : int
        How many of the last steps, periods and trends the branches see.
    filters, units : int
        Width of the convolutions and residual units of a branch.
    kernel : {3, 1}
        3 looks at neighbouring cells; 1 treats cells independently (the paper's network without
        convolutions).
    super_resolution : {1, 2, 3, 4}
        Factor of the cubic-spline refinement of the maps; 1 is none.
    target : {"counts", "cumulative"}
        What the network learns to answer for steps under a day: the counts of the step, or, as in
        the paper, those since midnight, of which the count before the step is taken away. There
        the network has to repeat the day so far, and small errors of that are large ones of the
        step. The counts that it learned are blended with the historical mean, as much of each as
        forecast the validation steps best; the paper's difference is left as it is.
    """

    closeness: int = Field(3, ge=1, le=48)
    period: int = Field(3, ge=0, le=12)
    trend: int = Field(3, ge=0, le=12)
    filters: int = Field(16, ge=1, le=512)
    units: int = Field(2, ge=1, le=32)
    kernel: Literal[3, 1] = 3
    super_resolution: int = Field(1, ge=1, le=4)
    target: Literal["counts", "cumulative"] = "counts"
    learning_rate: float = Field(3e-4, gt=0, lt=1)

    def lags(self, step: Step) -> Lags:
        """The earlier steps that the branches see."""
        return Lags.of(step, self.closeness, self.period, self.trend)


class STResNet(ContextForecaster):
    """The residual network, trained on the squared error of the regularised maps."""

    name = "st_resnet"
    Settings = STResNetSettings
    sees = frozenset({"weather", "terrain"})

    def _fit(self, history: History, horizon: int, progress: Progress) -> None:
        """Train on a period, stopping by its last steps."""
        progress.report("train", 0.0, "Preparing the maps")
        lags = self.settings.lags(history.step)
        self.need(history, lags.longest + 20)
        torch.manual_seed(self.seed)
        figures = history.context.features(history.times, history.step)
        self.standard = Standard.fit(torch.as_tensor(figures, device=self.device))
        terrain = history.context.terrain
        self.ground = self._standard({})
        if terrain is not None:
            stands = torch.as_tensor(terrain.features(history.end), device=self.device)
            self.ground = Standard.fit(stands)
        self.usual = HistoricalMean()
        self._build(history.cube)
        counts = self._tensor(history)
        cumulative = self._diurnal(history).forward(counts)
        self.scaler = Scaler.fit(cumulative)
        self.least = least_rate(history.steps)
        maps = self._refine(cumulative)
        self.answer_scaler = Scaler.fit(counts) if self.learns_counts else self.scaler
        self.network.start_at(self._targets(counts, maps).mean(dim=0))
        numbers = torch.arange(lags.longest, len(maps))
        held = max(round(len(numbers) * self.settings.validation), 1)
        self.curve = self._train(
            history, maps, numbers[:-held], numbers[-held:], self.settings.training, progress
        )
        self.note = self.curve.note
        self._judge(history, maps, numbers[-held:])
        self.usual.fit(history, horizon, Progress())

    def _refit(self, history: History, horizon: int, progress: Progress) -> None:
        """Go on training with all steps of the history, the newest among them."""
        self.usual.fit(history, horizon, Progress())
        if not (self.curve and self.curve.best):
            return  # training only ever made it worse; more of it would too
        counts = self._tensor(history)
        maps = self._refine(self._diurnal(history).forward(counts))
        numbers = torch.arange(self.lags.longest, len(maps))
        none = numbers[:0]
        self._train(history, maps, numbers, none, self.settings.fine_tuning, progress)

    def _predict(self, history: History, horizon: int) -> Forecast:
        """Forecast step by step, each on the maps forecast before."""
        self.need(history, self.lags.longest)
        recent = history.last(self.lags.longest + history.step.per_day)
        features = self._features(history, history.following(horizon))
        usual = self._usual(history, horizon)
        terrain = self._terrain(history, np.array([history.end]))
        ground = terrain and terrain.at(torch.zeros(1, dtype=torch.int64, device=self.device))
        counts = self._tensor(recent)
        diurnal = self._diurnal(recent)
        cumulative = diurnal.forward(counts)
        maps = self._refine(cumulative)
        expected = []
        self.network.eval()
        with torch.no_grad():
            for number in range(horizon):
                now = torch.tensor([len(maps)], device=maps.device)
                views = self._views(maps, now)
                scaled = self.network(views, features[number : number + 1], ground)
                midnight = (diurnal.phase + len(cumulative)) % diurnal.per_day == 0
                so_far = cumulative[-1] if diurnal.per_day > 1 and not midnight else 0.0
                rate = self._rate(scaled, so_far, usual[number]) * self.inside
                expected.append(rate)
                cumulative = torch.cat([cumulative, (so_far + rate)[None]])
                maps = torch.cat([maps, self._refine(cumulative[-1:])])
        values = torch.stack(expected).cpu().numpy().astype(np.float64)
        return Forecast(history.continued(values), self.dispersion)

    def state(self) -> Arrays:
        """Weights, scalers, historical mean, blend, least rate and dispersion."""
        return {
            **weights(self.network),
            **{f"usual.{name}": values for name, values in self.usual.state().items()},
            "blend": self.blend.cpu().numpy(),
            "feature_mean": self.standard.mean.cpu().numpy(),
            "feature_deviation": self.standard.deviation.cpu().numpy(),
            "terrain.mean": self.ground.mean.cpu().numpy(),
            "terrain.deviation": self.ground.deviation.cpu().numpy(),
            "largest": self.scaler.largest.cpu().numpy(),
            "largest_answer": self.answer_scaler.largest.cpu().numpy(),
            "least": np.array(self.least),
            "dispersion": self.dispersion,
        }

    def restore(self, state: Arrays, like: xr.DataArray) -> Self:
        """Take back what `state` gave."""
        self.standard = self._standard(under("feature_", state))
        self.ground = self._standard(under("terrain.", state))
        self.usual = HistoricalMean().restore(under("usual.", state), like)
        self.blend = torch.as_tensor(state["blend"], device=self.device)
        self._build(like)
        self.scaler, self.answer_scaler = (
            Scaler(torch.as_tensor(state[name], device=self.device))
            for name in ("largest", "largest_answer")
        )
        self.least = float(state["least"])
        self.dispersion = state["dispersion"]
        set_weights(self.network, state)
        self.curve = Curve()
        return self

    def _build(self, cube: xr.DataArray) -> None:
        step = step_of(cube)
        rows, columns = cube.sizes["y"], cube.sizes["x"]
        factor = self.settings.super_resolution
        self.lags = self.settings.lags(step)
        self.branch_lags = [torch.tensor(lags, device=self.device) for lags in self.lags.branches]
        self.refinement = SuperResolution(rows, columns, factor)
        self.inside = torch.as_tensor(cube.inside.to_numpy(), device=self.device).float()
        self.fine_inside = self.inside.repeat_interleave(factor, 0).repeat_interleave(factor, 1)
        self.network = ResidualNetwork(
            [len(lags) for lags in self.lags.branches],
            (cube.sizes["category"], rows * factor, columns * factor),
            len(self.standard.mean),
            filters=self.settings.filters,
            units=self.settings.units,
            kernel=self.settings.kernel,
            terrain=len(self.ground.mean),
        ).to(self.device)

    def _standard(self, state: Arrays) -> Standard:
        """A scaler from its mean and deviation; of nothing where there are none."""
        none = np.zeros(0, np.float32)
        mean, deviation = (
            torch.as_tensor(state.get(name, none), device=self.device)
            for name in ("mean", "deviation")
        )
        return Standard(mean, deviation)

    def _tensor(self, history: History) -> Tensor:
        return torch.as_tensor(history.cube.to_numpy().astype(np.float32), device=self.device)

    def _diurnal(self, history: History) -> DiurnalCumulative:
        step, first = history.step, history.times[0]
        second = int((first - first.astype("datetime64[D]")) / np.timedelta64(1, "s"))
        return DiurnalCumulative(step.per_day, second // step.seconds if step.per_day > 1 else 0)

    def _refine(self, cumulative: Tensor) -> Tensor:
        return self.refinement.forward(self.scaler.forward(cumulative))

    def _features(self, history: History, times: NDArray[np.datetime64] | None = None) -> Tensor:
        """Features of the steps of a history, or of others as they are known at its end."""
        context, step = history.context, history.step
        if times is None:
            figures = context.features(history.times, step)
        else:
            figures = context.features(times, step, known=history.end)
        if figures.shape[1] != len(self.standard.mean):
            raise InputError(
                f"The model was trained with {len(self.standard.mean)} features of the calendar, "
                f"the holidays and the weather, but here are {figures.shape[1]}; give the same "
                "holidays and weather, or train again."
            )
        return self.standard.forward(torch.as_tensor(figures, device=self.device))

    def _terrain(self, history: History, moments: NDArray[np.datetime64]) -> TerrainMaps | None:
        """The terrain as it stands at some moments; None if the model was trained without."""
        terrain, trained = history.context.terrain, len(self.ground.mean)
        given = len(terrain.surfaces) if terrain else 0
        if given != trained:
            raise InputError(
                f"The model was trained with {trained} figures of the terrain, but here are "
                f"{given}; give the same layers, or train again."
            )
        if terrain is None:
            return None
        factor = self.settings.super_resolution
        return TerrainMaps.of(terrain, moments, self.ground, self.inside > 0, factor)

    def _usual(self, history: History, horizon: int) -> Tensor:
        """What the historical mean expects of the steps that follow."""
        mean = self.usual.predict(history, horizon).mean.to_numpy()
        return torch.as_tensor(mean.astype(np.float32), device=self.device)

    def _rate(self, scaled: Tensor, so_far: Tensor | float, usual: Tensor) -> Tensor:
        """Incidents of a step (category, y, x).

        Parameters
        ----------
        scaled : torch.Tensor, shape (1, category, y, x)
            The network's answer.
        so_far : torch.Tensor, shape (category, y, x), or 0
            Count since midnight before the step.
        usual : torch.Tensor, shape (category, y, x)
            What the historical mean expects.
        """
        of_network, of_mean = self.blend[:, :, None, None]
        mixed = of_network * self._answered(scaled, so_far)[0] + of_mean * usual
        rate: Tensor = mixed.clamp(min=self.least)
        return rate

    @property
    def learns_counts(self) -> bool:
        """Whether the network answers the counts of a step, not those since midnight."""
        return bool(self.settings.target == "counts")

    def _targets(self, counts: Tensor, maps: Tensor) -> Tensor:
        """What the network is to answer of each step."""
        if not self.learns_counts:
            return maps
        return self.refinement.forward(self.answer_scaler.forward(counts))

    def _answered(self, scaled: Tensor, so_far: Tensor | float) -> Tensor:
        """Incidents of a step from the network's answer and the count since midnight before it."""
        answer = self.answer_scaler.inverse(self.refinement.inverse(scaled))
        rate: Tensor = answer if self.learns_counts else answer - so_far
        return rate.clamp(min=self.least)

    def _views(self, maps: Tensor, numbers: Tensor) -> list[Tensor]:
        """The maps that each branch sees before the numbered steps."""
        return [maps[numbers[:, None] - lags].flatten(1, 2) for lags in self.branch_lags]

    def _train(
        self,
        history: History,
        maps: Tensor,
        samples: Tensor,
        validation: Tensor,
        schedule: Schedule,
        progress: Progress,
    ) -> Curve:
        features, terrain = self._features(history), self._terrain(history, history.times)
        targets = self._targets(self._tensor(history), maps)
        weight = self.fine_inside / self.fine_inside.mean()

        def loss(network: nn.Module, numbers: Tensor) -> Tensor:
            ground = terrain and terrain.at(numbers)
            answer = network(self._views(maps, numbers), features[numbers], ground)
            error: Tensor = (weight * (answer - targets[numbers]).square()).mean()
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

    def _judge(self, history: History, maps: Tensor, held: Tensor) -> None:
        """Fit the blend, and then the dispersion, to the validation steps."""
        before = history.until(history.steps - len(held))
        self.usual.fit(before, len(held), Progress())
        usual = self._usual(before, len(held)).cpu().numpy()
        of_network = self._validate(history, maps, held)
        found = history.cube.to_numpy()[-len(held) :]
        inside = history.inside
        blends, dispersions = [], []
        for category in range(found.shape[1]):
            counts = found[:, category, inside].astype(np.float64)
            rules = np.stack([rates[:, category, inside] for rates in (of_network, usual)])
            blend = np.array([1.0, 0.0])
            if self.learns_counts:
                blend = fit_blend(counts.ravel(), rules.reshape(2, -1))
            expected = np.maximum(np.tensordot(blend, rules, 1), self.least)
            blends.append(blend)
            dispersions.append(fit_dispersion(counts, expected))
        self.blend = torch.tensor(np.array(blends).T, dtype=torch.float32, device=self.device)
        self.dispersion = np.array(dispersions)

    def _validate(self, history: History, maps: Tensor, numbers: Tensor) -> NDArray[np.float32]:
        """What the network alone expected of the numbered steps, one step ahead."""
        features, diurnal = self._features(history), self._diurnal(history)
        terrain = self._terrain(history, history.times)
        cumulative = diurnal.forward(self._tensor(history))
        expected = []
        with torch.no_grad():
            for part in numbers.to(maps.device).split(self.settings.batch):
                ground = terrain and terrain.at(part)
                scaled = self.network(self._views(maps, part), features[part], ground)
                midnight = ((diurnal.phase + part) % diurnal.per_day == 0).reshape(-1, 1, 1, 1)
                expected.append(self._answered(scaled, cumulative[part - 1] * ~midnight))
        rates: NDArray[np.float32] = torch.cat(expected).cpu().numpy()
        return rates
