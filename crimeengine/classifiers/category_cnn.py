"""The category model of Ayub and Fitzgerald, "Fighting Crime with Deep Learning", section 4.2.2.

A network looks at the window of the city's maps around an incident and at the date, the time and
the weather, and answers which category it has, or which categories prevail there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Literal, Self

import numpy as np
import torch
from numpy.typing import NDArray
from pydantic import Field
from scipy.stats import loguniform
from torch import Tensor

from crimeengine.classifiers.base import Arrays
from crimeengine.classifiers.convolutional import Convolutional, Lesson
from crimeengine.classifiers.prevailing import PARTS, Spots, prevailing
from crimeengine.classifiers.samples import Samples
from crimeengine.context.calendar import calendar_features
from crimeengine.context.ground import Ground, missing_values
from crimeengine.context.maps import Maps
from crimeengine.errors import InputError
from crimeengine.forecasters.network import NetworkSettings
from crimeengine.history import Points
from crimeengine.networks import under
from crimeengine.networks.category import CategoryNetwork
from crimeengine.networks.window import Windows
from crimeengine.step import Step

_TOO_SMALL = (
    "The area is too small to hold out windows that overlap no others; training was stopped by "
    "the latest incidents."
)

#: Windows looked at together when asked, so that they need little memory.
_BATCH = 256

#: Incidents answered together.
_ROWS = 2**14


class CategoryCNNSettings(NetworkSettings):
    """Settings of `CategoryCNN`, beside those of every network.

    Parameters
    ----------
    hot : {0, 1, 3, 5}
        What to learn: 0 is the incident's own category, whose answers are its probabilities; the
        others are paper 001's labels, the 1, 3 or 5 categories that prevail among the training
        incidents of the window and part of the day, whose answers are their shares in the label.
    slot : {1, 2, 3, 4, 6, 8, 12, 24}
        Length of the parts of the day that are told apart (hours).
    window : int
        Side of a window (pixels of the context's maps).
    shift : float
        Most that a training window is moved off its incident, along each axis (windows).
    filters : tuple of int
        Widths of the two convolutions; the first was 3 and later 10 in the paper.
    balance : float
        How far labels are drawn evenly in training: 0 takes them as they are, 1 draws each class
        as often as any other.
    samples : int
        Incidents to learn from, drawn at random.
    blocks : float
        Share of the city to stop by, in blocks whose windows overlap no window learned from. 0
        stops by the latest incidents.
    validation : float
        Share of the training samples, the latest, to stop by.
    """

    hot: Literal[0, 1, 3, 5] = 0
    slot: Literal[1, 2, 3, 4, 6, 8, 12, 24] = 2
    window: int = Field(64, ge=32, le=512, multiple_of=PARTS)
    shift: float = Field(0.25, ge=0, lt=0.5)
    filters: tuple[int, int] = (10, 3)
    balance: float = Field(0.0, ge=0, le=1)
    samples: int = Field(50_000, ge=1)
    blocks: float = Field(0.0, ge=0, lt=0.5)
    epochs: int = Field(5, ge=1, le=1000)
    patience: int = Field(2, ge=1)
    batch: int = Field(64, ge=1)


class CategoryCNN(Convolutional):
    """Categories from windows of the city's maps."""

    name = "category_cnn"
    Settings = CategoryCNNSettings
    needs_maps = True
    ranges: ClassVar[Mapping[str, Any]] = {
        "filters": [(3, 3), (10, 3), (10, 10)],
        "learning_rate": loguniform(3e-4, 1e-2),
    }
    network: CategoryNetwork

    def prepare(self, data: Samples) -> None:
        """Take the scale of the maps."""
        maps = maps_of(data)
        self.ground = Ground.fit(maps, _nothing(), maps.pixel)
        self.note = missing_values(maps)

    def figures(self, data: Samples) -> NDArray[np.float32]:
        """The calendar, and all that is a figure: columns, the weather, the terrain."""
        step = Step(self.settings.slot * 3600 if data.hours else 24 * 3600)
        begun = (data.time.astype(np.int64) // step.seconds * step.seconds).astype("datetime64[s]")
        calendar = calendar_features(begun, step)
        return np.column_stack([calendar, *data.figures.values()]).astype(np.float32)

    def build(self) -> CategoryNetwork:
        """The paper's network."""
        return CategoryNetwork(
            len(self.ground.names),
            len(self.standard.mean),
            len(self.seen),
            window=self.settings.window,
            filters=self.settings.filters,
        )

    def lesson(self, data: Samples) -> Lesson:
        """Windows near the incidents, and their own or the prevailing categories."""
        settings = self.settings
        generator = np.random.default_rng(self.seed)
        spots = self._spots(data)
        learned, held = self._divide(data, spots)
        code = np.searchsorted(self.seen, data.code)
        seen = spots.shifted(self._reach, generator)
        targets: NDArray[np.int64] | NDArray[np.float32] = code
        if settings.hot:
            targets = prevailing(seen.counts(spots, code, len(self.seen)), settings.hot)
        rows = [
            self._drawn(np.flatnonzero(learned), targets, settings.samples, generator),
            generator.permutation(np.flatnonzero(held))[: settings.samples // 4 + 1],
        ]
        windows = self._windows(data, seen)
        figures = self.scaled(data)
        return Lesson(
            lambda network, batch: network(windows.cut(batch), figures[batch]),
            *(torch.as_tensor(values, device=self.device) for values in (targets, *rows)),
        )

    def ask(self, data: Samples) -> Tensor:
        """Logits of the classes seen; incidents close to each other share a window."""
        spots = self._spots(data)
        place = np.stack([spots.row, spots.column])
        (row, column), number = np.unique(place, axis=1, return_inverse=True)
        windows = self._windows(data, Spots(row, column, row))
        parts = torch.arange(len(row), device=self.device).split(_BATCH)
        seen = [self.network.look(windows.cut(part)) for part in parts]
        looks = torch.cat(seen)
        own = torch.as_tensor(number.reshape(-1), device=self.device).split(_ROWS)
        figures = self.scaled(data).split(_ROWS)
        pairs = zip(own, figures, strict=True)
        return torch.cat([self.network.tell(looks[at], known) for at, known in pairs])

    @property
    def _reach(self) -> int:
        """Most that a training window is moved (parts of a window)."""
        return int(self.settings.shift * PARTS)

    def _spots(self, data: Samples) -> Spots:
        slot = self.settings.slot if data.hours else 24
        return Spots.of(data, maps_of(data), self.settings.window, slot)

    def _windows(self, data: Samples, spots: Spots) -> Windows:
        side = self.settings.window
        # The last map is that of past incidents, which would tell held-out blocks by their void.
        ground = self.ground.lay(maps_of(data), self.device)[:-1]
        row, column = (
            torch.as_tensor(at * (side // PARTS), device=self.device)
            for at in (spots.row, spots.column)
        )
        return Windows(ground, row, column, side)

    def _divide(self, data: Samples, spots: Spots) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
        """What to learn from, and what to stop by."""
        if self.settings.blocks:
            learned, held = spots.apart(self.settings.blocks, PARTS + 2 * self._reach, self.seed)
            if learned.mean() >= 0.5 and held.any():
                return learned, held
            self.note = " ".join(filter(None, (self.note, _TOO_SMALL)))
        late = self.latest(data)
        return ~late, late

    def _drawn(
        self,
        rows: NDArray[np.int64],
        targets: NDArray[np.int64] | NDArray[np.float32],
        number: int,
        generator: np.random.Generator,
    ) -> NDArray[np.int64]:
        """Some of the rows to learn from; where labels are balanced, rare ones come repeatedly."""
        if not self.settings.balance:
            return generator.permutation(rows)[:number]
        marked = np.eye(len(self.seen), dtype=np.float32)[targets] if targets.ndim == 1 else targets
        often = marked[rows].sum(axis=0)
        chance = marked[rows] @ np.where(often > 0, often, np.inf) ** -self.settings.balance
        return generator.choice(rows, min(number, len(rows)), p=chance / chance.sum())

    def state(self) -> Arrays:
        """What every network keeps, and the scale of the maps."""
        ground = {f"ground.{name}": values for name, values in self.ground.state().items()}
        return {**super().state(), **ground}

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave."""
        self.ground = Ground.restore(under("ground.", state))
        return super().restore(state, like)


def maps_of(data: Samples) -> Maps:
    """The maps around samples; raises `InputError` where there are none."""
    if data.context.maps is None:
        raise InputError(
            "category_cnn looks at maps of the city, and no context layer was given; give some, "
            "such as parks=parks.gpkg, or choose another classifier."
        )
    return data.context.maps


def _nothing() -> Points:
    nowhere = np.zeros(0)
    return Points(nowhere, nowhere, nowhere.astype("datetime64[s]"), nowhere.astype(np.int64))
