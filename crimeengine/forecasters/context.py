"""What the forecasters that look at the context have in common: it can be kept from them."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Self

from crimeengine.forecast import Forecast
from crimeengine.forecasters.base import Forecaster, Settings
from crimeengine.history import History
from crimeengine.progress import Progress


class ContextSettings(Settings):
    """The setting of every forecaster that looks at the context.

    Parameters
    ----------
    context : bool
        Look at layers and daily tables; without it the model sees the calendar and the holidays.
    """

    context: bool = True


class ContextForecaster(Forecaster):
    """A forecaster that looks at the context, if its settings let it.

    Subclasses write `_fit`, `_predict` and, where it is not fitting anew, `_refit`, with parameters
    as of the methods that people call. They are given what the model may look at, nothing else.
    """

    Settings: ClassVar[type[Settings]] = ContextSettings

    def fit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Learn from a training period."""
        self._fit(self.seen(history), horizon, progress)
        return self

    def refit(self, history: History, horizon: int, progress: Progress) -> Self:
        """Learn also from the steps that came after the training period."""
        self._refit(self.seen(history), horizon, progress)
        return self

    def predict(self, history: History, horizon: int) -> Forecast:
        """Forecast the steps that follow a history."""
        return self._predict(self.seen(history), horizon)

    def seen(self, history: History) -> History:
        """As of every forecaster, and without any layer or table if the settings say so."""
        seen = super().seen(history)
        return seen if self.settings.context else seen.amid(seen.context.without_layers())

    @abstractmethod
    def _fit(self, history: History, horizon: int, progress: Progress) -> None: ...

    def _refit(self, history: History, horizon: int, progress: Progress) -> None:
        self._fit(history, horizon, progress)

    @abstractmethod
    def _predict(self, history: History, horizon: int) -> Forecast: ...
