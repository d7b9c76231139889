"""A recurrent network over short sequences, with what does not change along them."""

from __future__ import annotations

import torch
from torch import Tensor, nn

#: Bound of the answer: a rate is at most e⁶, 400 times, above or below where it started.
BOUND = 6.0


class SequenceNetwork(nn.Module):
    """An LSTM over a sequence; two dense layers join its last state with fixed figures.

    The untrained network answers 0.

    Parameters
    ----------
    channels : int
        Values in each step of a sequence.
    figures : int
        Values beside the sequence.
    hidden : int
        Width of the LSTM and of the dense layer.
    """

    def __init__(self, channels: int, figures: int, hidden: int) -> None:
        super().__init__()
        self.recurrent = nn.LSTM(channels, hidden, batch_first=True)
        self.joined = nn.Linear(hidden + figures, hidden)
        self.answer = nn.Linear(hidden, 1)
        nn.init.zeros_(self.answer.weight)
        nn.init.zeros_(self.answer.bias)

    def forward(self, sequences: Tensor, figures: Tensor) -> Tensor:
        """From (batch, steps, channels) and (batch, figures) to one number each (batch,)."""
        _, (last, _) = self.recurrent(sequences)
        joined = torch.relu(self.joined(torch.cat([last[0], figures], dim=1)))
        answer: Tensor = self.answer(joined).squeeze(1).clamp(-BOUND, BOUND)
        return answer
