"""A stack of dense layers (paper 001's FCNN)."""

from __future__ import annotations

from torch import Tensor, nn


class Dense(nn.Module):
    """Dense layers with batch normalisation and ReLU, the last one linear.

    Parameters
    ----------
    inputs, outputs : int
    layers : int
        With the last one.
    width : int
        Units of a hidden layer.
    dropout : float
        Share of the hidden units left out in training.
    """

    def __init__(self, inputs: int, outputs: int, layers: int, width: int, dropout: float) -> None:
        super().__init__()
        stack: list[nn.Module] = []
        for number in range(layers - 1):
            stack += [
                nn.Linear(width if number else inputs, width, bias=False),
                nn.BatchNorm1d(width),
                nn.ReLU(),
                nn.Dropout(dropout),
            ]
        self.stack = nn.Sequential(*stack, nn.Linear(width if layers > 1 else inputs, outputs))

    def forward(self, table: Tensor) -> Tensor:
        """Logits (n, outputs) of a table (n, inputs)."""
        logits: Tensor = self.stack(table)
        return logits
