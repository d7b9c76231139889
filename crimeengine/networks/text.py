"""The text network of Tang, Li and Mageswaran, "Crime Analysis and Prediction", section 3.3."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class TextNetwork(nn.Module):
    """A convolution over words, then dense layers that also see the figures.

    Embedding → Conv1d → ReLU → max-pool 2 → flatten, join the figures → dense, ReLU → dense. The
    paper names the layers, not their widths.

    Parameters
    ----------
    numbers : int
        Numbers of the vocabulary; 0 is padding.
    length : int
        Words of a sample; at least 2.
    figures, answers : int
        Figures of a sample, and numbers to answer with.
    embedding, filters, dense : int
        Widths of the embedding, the convolution and the first dense layer.
    """

    def __init__(
        self,
        numbers: int,
        length: int,
        figures: int,
        answers: int,
        *,
        embedding: int,
        filters: int,
        dense: int,
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(numbers, embedding, padding_idx=0)
        # Numbers that are not met in training stay as they begin: without meaning.
        nn.init.zeros_(self.embedding.weight[:3])
        self.read = nn.Sequential(
            nn.Conv1d(embedding, filters, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool1d(2),
            nn.Flatten(),
        )
        self.think = nn.Sequential(
            nn.Linear(filters * (length // 2) + figures, dense),
            nn.ReLU(),
            nn.Linear(dense, answers),
        )

    def forward(self, words: Tensor, figures: Tensor) -> Tensor:
        """From words (n, length) and figures (n, figures) to answers (n, answers)."""
        read = self.read(self.embedding(words).transpose(1, 2))
        told: Tensor = self.think(torch.cat([read, figures], dim=1))
        return told
