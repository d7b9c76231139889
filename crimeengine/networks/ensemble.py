"""Several small dense networks side by side, whose mean is steadier than any of them."""

from __future__ import annotations

import math
from itertools import pairwise

import torch
from torch import Tensor, nn


class DenseEnsemble(nn.Module):
    """Members with two hidden layers each, answering 0 before they have learned anything.

    Parameters
    ----------
    members, features, hidden : int
        Networks, what each sees, and the width of its hidden layers.
    dropout : float
        Share of the hidden figures that a training step does not see.
    """

    def __init__(self, members: int, features: int, hidden: int, dropout: float) -> None:
        super().__init__()
        widths = (features, hidden, hidden, 1)
        self.weights = nn.ParameterList(
            nn.Parameter(torch.randn(members, before, after) / math.sqrt(before))
            for before, after in pairwise(widths)
        )
        self.biases = nn.ParameterList(
            nn.Parameter(torch.zeros(members, 1, after)) for after in widths[1:]
        )
        self.dropout = nn.Dropout(dropout)
        with torch.no_grad():
            self.weights[-1].zero_()

    def forward(self, features: Tensor) -> Tensor:
        """From rows (rows, features) to what each member answers (members, rows)."""
        layers = list(zip(self.weights, self.biases, strict=True))
        figures = features.expand(len(layers[0][0]), *features.shape)
        for weight, bias in layers[:-1]:
            figures = self.dropout(nn.functional.gelu(torch.baddbmm(bias, figures, weight)))
        weight, bias = layers[-1]
        return torch.baddbmm(bias, figures, weight).squeeze(-1)
