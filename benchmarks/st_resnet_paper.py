"""The network of Wang et al. as one would write it down from the paper, in plain PyTorch.

What the engine's own is measured against: maps in lists, samples stacked one by one by a
``DataLoader``, layers in the order of the paper, nothing made slow and nothing made fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline
from torch import Tensor, nn
from torch.utils.data import Dataset


def cumulative_maps(counts: NDArray[Any]) -> list[NDArray[np.float64]]:
    """Counts since midnight of each hour (hour, y, x), by equation 1; the first is at midnight."""
    maps = []
    for hour, found in enumerate(counts):
        maps.append(found.astype(float) if hour % 24 == 0 else maps[-1] + found)
    return maps


def super_resolution(coarse: NDArray[np.float64], factor: int) -> NDArray[np.float64]:
    """Cubic splines through the rows, and then through the columns, of a map."""
    for axis in (0, 1):
        nodes = np.arange(coarse.shape[axis])
        spline = CubicSpline(nodes, coarse, axis=axis, bc_type="clamped")
        coarse = spline(np.arange(len(nodes) * factor) / factor)
    return coarse


class Samples(Dataset[Any]):
    """The maps before each hour, its features, and its map."""

    def __init__(
        self,
        maps: list[NDArray[np.float64]],
        features: NDArray[np.float32],
        lags: Sequence[Sequence[int]],
        largest: float,
    ) -> None:
        self.maps, self.features, self.lags, self.largest = maps, features, lags, largest

    def __len__(self) -> int:
        return len(self.maps)

    def scaled(self, hour: int) -> NDArray[np.float32]:
        return (2 * self.maps[hour] / self.largest - 1).astype(np.float32)

    def __getitem__(self, hour: int) -> tuple[list[NDArray[np.float32]], Any, Any]:
        views = [np.stack([self.scaled(hour - lag) for lag in lags]) for lags in self.lags]
        return views, self.features[hour], self.scaled(hour)[None]


class ResUnit(nn.Module):
    def __init__(self, filters: int, kernel: int) -> None:
        super().__init__()
        self.bn1 = nn.BatchNorm2d(filters)
        self.conv1 = nn.Conv2d(filters, filters, kernel, padding=kernel // 2)
        self.bn2 = nn.BatchNorm2d(filters)
        self.conv2 = nn.Conv2d(filters, filters, kernel, padding=kernel // 2)

    def forward(self, x: Tensor) -> Tensor:
        out = self.conv1(torch.relu(self.bn1(x)))
        out = self.conv2(torch.relu(self.bn2(out)))
        return x + out


class Branch(nn.Module):
    def __init__(self, maps: int, filters: int, units: int, kernel: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(maps, filters, kernel, padding=kernel // 2)
        self.units = nn.Sequential(*[ResUnit(filters, kernel) for _ in range(units)])
        self.last = nn.Conv2d(filters, 1, kernel, padding=kernel // 2)

    def forward(self, x: Tensor) -> Tensor:
        return self.last(torch.relu(self.units(self.first(x))))


class PaperSTResNet(nn.Module):
    """Closeness, period and trend, fused by a weight for each cell, and the external features."""

    def __init__(
        self,
        lags: Sequence[Sequence[int]],
        shape: tuple[int, int],
        features: int,
        filters: int,
        units: int,
        kernel: int,
    ) -> None:
        super().__init__()
        self.shape = shape
        self.branches = nn.ModuleList(Branch(len(few), filters, units, kernel) for few in lags)
        self.fusion = nn.ParameterList(nn.Parameter(torch.zeros(1, *shape)) for _ in lags)
        self.embed = nn.Linear(features, 10)
        self.expand = nn.Linear(10, shape[0] * shape[1])

    def forward(self, views: list[Tensor], features: Tensor) -> Tensor:
        out = self.expand(torch.relu(self.embed(features))).reshape(-1, 1, *self.shape)
        for weight, branch, view in zip(self.fusion, self.branches, views, strict=True):
            out = out + weight * branch(view)
        return torch.tanh(out)
