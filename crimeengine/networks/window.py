"""The volume network of Ayub and Fitzgerald, section 4.1, and the windows that it looks through."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional


class Windows:
    """Square windows of maps around places, cut on the device when they are needed.

    Parameters
    ----------
    maps : torch.Tensor, shape (features, y, x)
        Beyond their edges windows see 0.
    rows, columns : torch.Tensor of int, shape (places,)
        The pixel of each place.
    side : int
        Of a window (pixels); even. The place is the pixel right and below of the middle.
    """

    def __init__(self, maps: Tensor, rows: Tensor, columns: Tensor, side: int) -> None:
        self.side = side
        half = side // 2
        height, width = maps.shape[1:]
        before = [max(half - int(at.min()), 0) for at in (columns, rows)]
        after = [
            max(int(at.max()) + half - length, 0)
            for at, length in ((columns, width), (rows, height))
        ]
        self._maps = functional.pad(maps, (before[0], after[0], before[1], after[1]))
        self._left, self._top = columns + before[0] - half, rows + before[1] - half
        self._offsets = torch.arange(side, device=maps.device)

    def cut(self, places: Tensor, shifts: Tensor | None = None) -> Tensor:
        """The windows of some places.

        Parameters
        ----------
        places : torch.Tensor of int, shape (n,)
        shifts : torch.Tensor of int, shape (n, 2), optional
            Rows and columns to move each window by; at the edge of the maps it moves less.

        Returns
        -------
        torch.Tensor, shape (n, features, side, side)
        """
        top, left = self._top[places], self._left[places]
        if shifts is not None:
            height, width = self._maps.shape[1:]
            top = (top + shifts[:, 0]).clamp(0, height - self.side)
            left = (left + shifts[:, 1]).clamp(0, width - self.side)
        rows = (top[:, None] + self._offsets)[:, :, None]
        columns = (left[:, None] + self._offsets)[:, None, :]
        return self._maps[:, rows, columns].transpose(0, 1).float()


class WindowNetwork(nn.Module):
    """Convolutions over a window of maps, then dense layers that also see the step's features.

    Conv 4×4 → max-pool 8 → Conv 4×4 → Conv 2×2 → max-pool 2 → Conv 4×4 → flatten, join the
    features → dense layers → answer; ReLU after each but the last.

    Parameters
    ----------
    maps, features : int
        Number of maps, and of features of a step.
    answers : int
        Numbers to answer with.
    window : int
        Side of a window (pixels); a multiple of 16.
    filters : int
        Width of the convolutions.
    dense : sequence of int
        Widths of the dense layers.
    """

    def __init__(
        self,
        maps: int,
        features: int,
        answers: int,
        *,
        window: int,
        filters: int,
        dense: Sequence[int],
    ) -> None:
        super().__init__()

        def convolution(channels: int, kernel: int) -> list[nn.Module]:
            before, after = (kernel - 1) // 2, kernel // 2
            same = nn.ZeroPad2d((before, after, before, after))
            return [same, nn.Conv2d(channels, filters, kernel), nn.ReLU()]

        self.look = nn.Sequential(
            *convolution(maps, 4),
            nn.MaxPool2d(8),
            *convolution(filters, 4),
            *convolution(filters, 2),
            nn.MaxPool2d(2),
            *convolution(filters, 4),
            nn.Flatten(),
        )
        widths = [filters * (window // 16) ** 2 + features, *dense]
        layers: list[nn.Module] = []
        for into, out in pairwise(widths):
            layers += [nn.Linear(into, out), nn.ReLU()]
        self.think = nn.Sequential(*layers)
        self.last = nn.Linear(widths[-1], answers)

    def start_at(self, answer: Tensor) -> None:
        """Let the untrained network answer about ``answer`` (answers,)."""
        with torch.no_grad():
            self.last.weight.mul_(0.1)
            self.last.bias.copy_(answer)

    def forward(self, windows: Tensor, features: Tensor) -> Tensor:
        """From windows and the features of several steps each to answers.

        Parameters
        ----------
        windows : torch.Tensor, shape (n, maps, side, side)
        features : torch.Tensor, shape (n, steps, features)

        Returns
        -------
        torch.Tensor, shape (n, steps, answers)
        """
        return self.tell(self.look(windows), features)

    def tell(self, seen: Tensor, features: Tensor) -> Tensor:
        """The answers, from what `look` saw in each window (n, seen)."""
        seen = seen[:, None].expand(-1, features.shape[1], -1)
        told: Tensor = self.last(self.think(torch.cat([seen, features], dim=2)))
        return told
