"""The category network of Ayub and Fitzgerald, section 4.1."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class CategoryNetwork(nn.Module):
    """Two convolutions over a window of maps, then one dense layer that also sees the figures.

    Conv 10×10, stride 2 → average-pool 3×3 → Conv 6×6, stride 2 → max-pool 3×3 → flatten, join the
    figures → answer. The paper draws date and weather as maps of one value each; joined behind the
    convolutions they have the same part in the answer at a fraction of the cost. It names no
    activations; here each convolution ends in ReLU.

    Parameters
    ----------
    maps, figures : int
        Number of maps, and of figures of a sample.
    answers : int
        Numbers to answer with.
    window : int
        Side of a window (pixels); at least 30.
    filters : tuple of int
        Widths of the two convolutions.
    """

    def __init__(
        self, maps: int, figures: int, answers: int, *, window: int, filters: tuple[int, int]
    ) -> None:
        super().__init__()
        first, second = filters
        self.look = nn.Sequential(
            nn.Conv2d(maps, first, 10, stride=2),
            nn.ReLU(),
            nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False),
            nn.Conv2d(first, second, 6, stride=2),
            nn.ReLU(),
            nn.MaxPool2d(3, stride=1),
            nn.Flatten(),
        )
        side = ((window - 10) // 2 + 1 - 6) // 2 + 1 - 2
        self.last = nn.Linear(second * side**2 + figures, answers)
        # Twice as fast on a CPU.
        self.to(memory_format=torch.channels_last)  # type: ignore[call-overload]

    def forward(self, windows: Tensor, figures: Tensor) -> Tensor:
        """From windows (n, maps, side, side) and figures (n, figures) to answers (n, answers)."""
        ordered = windows.contiguous(memory_format=torch.channels_last)
        return self.tell(self.look(ordered), figures)

    def tell(self, seen: Tensor, figures: Tensor) -> Tensor:
        """The answers, from what `look` saw in each window (n, seen)."""
        told: Tensor = self.last(torch.cat([seen, figures], dim=1))
        return told
