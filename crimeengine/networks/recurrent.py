"""Recurrent networks over the vector of all cells (Li, Wei, Wen, Li, Zhang and Zhong, figure 5)."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class RecurrentNetwork(nn.Module):
    """Recurrent layers over a window of vectors, and a dense layer to the next vector.

    The untrained network answers 0.

    Parameters
    ----------
    kind : type of torch.nn.RNNBase
        ``nn.RNN``, ``nn.GRU`` or ``nn.LSTM``.
    series : int
        Length of a vector.
    hidden, layers : int
        Width and number of the recurrent layers.
    inputs : int, optional
        Length of what the recurrent layers see of a vector, where it is not the vector itself.
    """

    def __init__(
        self, kind: type[nn.RNNBase], series: int, hidden: int, layers: int, inputs: int = 0
    ) -> None:
        super().__init__()
        # torch's base class asks for its mode first; its three subclasses do not.
        self.recurrent = kind(inputs or series, hidden, layers, batch_first=True)  # type: ignore[arg-type]
        self.answer = nn.Linear(hidden, series)
        nn.init.zeros_(self.answer.weight)
        nn.init.zeros_(self.answer.bias)

    def forward(self, windows: Tensor) -> Tensor:
        """From windows (batch, steps, series) to the vectors that follow (batch, series)."""
        states, _ = self.recurrent(self.seen(windows))
        answer: Tensor = self.answer(states[:, -1])
        return answer

    def seen(self, windows: Tensor) -> Tensor:
        """What the recurrent layers see of the windows (batch, steps, inputs)."""
        return windows


class ConvolutionalRecurrentNetwork(RecurrentNetwork):
    """A convolution and pooling along the cells of each vector, before LSTM layers.

    Parameters
    ----------
    categories, cells : int
        A vector holds the cells of the first category, then those of the next.
    hidden, layers : int
        Width and number of the LSTM layers.
    filters, kernel : int
        Of the convolution; pooling halves the cells.
    """

    def __init__(
        self, categories: int, cells: int, hidden: int, layers: int, filters: int, kernel: int
    ) -> None:
        pooled = filters * ((cells + 1) // 2)
        super().__init__(nn.LSTM, categories * cells, hidden, layers, pooled)
        self.categories = categories
        self.convolution = nn.Sequential(
            nn.Conv1d(categories, filters, kernel, padding="same"),
            nn.ReLU(),
            nn.MaxPool1d(2, ceil_mode=True),
        )

    def seen(self, windows: Tensor) -> Tensor:
        """The pooled features of each step (batch, steps, filters · half the cells)."""
        vectors = windows.flatten(0, 1).unflatten(1, (self.categories, -1))
        pooled: Tensor = self.convolution(vectors)
        return torch.unflatten(pooled.flatten(1), 0, windows.shape[:2])
