"""What the settings of every network have in common: how it is trained."""

from __future__ import annotations

from pydantic import Field

from crimeengine.forecasters.base import Settings
from crimeengine.training import Schedule


class NetworkSettings(Settings):
    """Settings of a network; subclasses give defaults that suit theirs.

    Parameters
    ----------
    epochs, patience, batch, learning_rate
        The training, as of `Schedule`.
    validation : float
        Share of the training steps, the last ones, to stop by.
    """

    epochs: int = Field(40, ge=1, le=10_000)
    patience: int = Field(8, ge=1)
    batch: int = Field(32, ge=1)
    learning_rate: float = Field(1e-3, gt=0, lt=1)
    validation: float = Field(0.1, gt=0, lt=0.9)

    @property
    def training(self) -> Schedule:
        """Of the first training."""
        return Schedule(self.epochs, self.batch, self.learning_rate, self.patience)


class TunedSettings(NetworkSettings):
    """Settings of a network that goes on training when it is refitted.

    Parameters
    ----------
    fine_tune_epochs, fine_tune_rate
        The training that takes in the newest steps.
    """

    fine_tune_epochs: int = Field(2, ge=0, le=1000)
    fine_tune_rate: float = Field(1e-4, gt=0, lt=1)

    @property
    def fine_tuning(self) -> Schedule:
        """Of the training that takes in the newest steps."""
        return Schedule(self.fine_tune_epochs, self.batch, self.fine_tune_rate)
