"""The network of Wang et al. 2017, figure 4, after Zhang, Zheng and Qi 2017."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn


class ResidualUnit(nn.Module):
    """Twice batch normalisation, ReLU and convolution, added to what came in."""

    def __init__(self, filters: int, kernel: int) -> None:
        super().__init__()

        def half() -> list[nn.Module]:
            convolution = nn.Conv2d(filters, filters, kernel, padding=kernel // 2)
            return [nn.BatchNorm2d(filters), nn.ReLU(inplace=True), convolution]

        self.body = nn.Sequential(*half(), *half())

    def forward(self, maps: Tensor) -> Tensor:
        """Maps of the same shape (batch, filters, y, x)."""
        answer: Tensor = maps + self.body(maps)
        return answer


class ResidualNetwork(nn.Module):
    """Residual branches over maps, fused cell by cell with features of the step and the terrain.

    Parameters
    ----------
    branches : sequence of int
        Number of earlier maps that each branch sees.
    shape : tuple of int
        Categories, rows and columns of a map.
    features : int
        Number of features of a step: the calendar, holidays, the weather.
    filters, units, kernel : int
        Width, residual units and kernel size of a branch.
    terrain : int
        Maps of the terrain. With any, a branch of two convolutions looks at them; it begins with
        nothing to add.
    """

    def __init__(
        self,
        branches: Sequence[int],
        shape: tuple[int, int, int],
        features: int,
        *,
        filters: int,
        units: int,
        kernel: int,
        terrain: int = 0,
    ) -> None:
        super().__init__()
        self.shape = shape
        categories = shape[0]
        self.branches = nn.ModuleList(
            nn.Sequential(
                nn.Conv2d(maps * categories, filters, kernel, padding=kernel // 2),
                *(ResidualUnit(filters, kernel) for _ in range(units)),
                nn.ReLU(inplace=True),
                nn.Conv2d(filters, categories, kernel, padding=kernel // 2),
            )
            for maps in branches
        )
        self.fusion = nn.Parameter(torch.zeros(len(branches), *shape))
        self.external = nn.Sequential(
            nn.Linear(features, 10), nn.ReLU(), nn.Linear(10, math.prod(shape))
        )
        self.terrain = _terrain_branch(terrain, filters, kernel, categories) if terrain else None
        # Convolutions are quicker where the channels of a pixel lie beside each other.
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def start_at(self, target: Tensor) -> None:
        """Let the untrained network answer about ``target`` (category, y, x), -1 to 1."""
        last = self.external[-1]
        assert isinstance(last, nn.Linear)
        with torch.no_grad():
            last.weight.zero_()
            last.bias.copy_(torch.atanh(target.clamp(-1 + 1e-6, 1 - 1e-6)).flatten())

    def forward(
        self, views: list[Tensor], features: Tensor, terrain: Tensor | None = None
    ) -> Tensor:
        """The next map.

        Parameters
        ----------
        views : list of torch.Tensor, each of shape (batch, map · category, y, x)
            The maps of each branch.
        features : torch.Tensor, shape (batch, feature)
        terrain : torch.Tensor, shape (batch, map, y, x) or (1, map, y, x), optional
            Must be given if the network has a branch for it.
        """
        # Near -1, where most cells lie, half precision is coarser than the rates; sums are single.
        with torch.autocast(features.device.type, enabled=False):
            fused = self.external(features).reshape(-1, *self.shape)
        for weight, branch, view in zip(self.fusion, self.branches, views, strict=True):
            fused = fused + weight * branch(view.contiguous(memory_format=torch.channels_last))
        if self.terrain is not None:
            fused = fused + self.terrain(terrain)
        return torch.tanh(fused)


def _terrain_branch(maps: int, filters: int, kernel: int, categories: int) -> nn.Sequential:
    first = nn.Conv2d(maps, filters, kernel, padding=kernel // 2)
    last = nn.Conv2d(filters, categories, kernel, padding=kernel // 2)
    with torch.no_grad():
        for weight in last.parameters():
            weight.zero_()
    return nn.Sequential(first, nn.ReLU(inplace=True), last)
