"""A finished forecast opened for scenarios: its data, its model, and what that forecasts."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from crimeengine import store
from crimeengine.area import Area, read_area
from crimeengine.device import choose_device
from crimeengine.finished import FinishedForecast
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History
from crimeengine.incidents import Incidents
from crimeengine.jobs.forecast import ForecastJob
from crimeengine.progress import Progress
from crimeengine.scenario.fitted import Fitted, ask
from crimeengine.scenario.sources import found_job, require_same
from crimeengine.study import Study

#: Part of a forecast by which it may differ when it is made anew, on another device or version.
_CLOSE = 1e-3


@dataclass(frozen=True, eq=False)
class Base:
    """A finished forecast with all that scenarios need.

    Parameters
    ----------
    finished : FinishedForecast
    job : ForecastJob
        Its job, with files where they are now.
    source : Incidents
        Of the job's period and categories, in and outside its area.
    study : Study
        The data that it was made from.
    fitted : Fitted
        Its model.
    trained_until : numpy.datetime64
        End of the last step that the model has learned from.
    device : str
    mark : int
        Of the model's file: it tells this model from any other.
    replicates : dict of int to Fitted
        Models fitted to resampled incidents, by their seeds; filled as they are asked for.
    """

    finished: FinishedForecast
    job: ForecastJob
    source: Incidents
    study: Study
    fitted: Fitted
    trained_until: np.datetime64
    device: str
    mark: int
    replicates: dict[int, Fitted] = field(default_factory=dict)

    @classmethod
    def open(cls, finished: FinishedForecast, progress: Progress) -> Base:
        """Read the data of a forecast again, load its model, and forecast.

        The one opened last is kept: it is given again as long as no file of it has changed.

        Raises
        ------
        InputError
            If a file that the forecast was made from is gone or has changed, or its model cannot
            be read.
        """
        job = found_job(finished)
        files = [finished.folder / "result.json", _model_file(finished)]
        files += [Path(name) for name in job.inputs().values() if name]
        stamp = tuple((str(file), *_stamp(file)) for file in files)
        if _latest is not None and _latest[0] == stamp:
            return _latest[1]
        require_same(finished, job)
        base = cls._read(finished, job, progress)
        _keep(stamp, base)
        return base

    @classmethod
    def _read(cls, finished: FinishedForecast, job: ForecastJob, progress: Progress) -> Base:
        source, _ = job.model_copy(update={"area": None}).read(progress.stretch(0.0, 0.4))
        area = read_area(job.area, job.area_layer).in_metres() if job.area else None
        incidents = source.within(area) if area else source
        progress.report("count", 0.4, f"Counting {len(incidents):,} incidents")
        study = Study.of(job, incidents, area)
        # A forecast made on a card can be looked at on a computer without one.
        device = choose_device("cpu" if job.device == "cpu" else "auto")["name"]
        file = _model_file(finished)
        saved = store.load(file, study.history, device)
        progress.report("forecast", 0.9, "Forecasting again what was forecast")
        fitted = ask(saved.forecaster, study.history, job.horizon)
        mark = zlib.crc32(file.read_bytes())
        return cls(finished, job, source, study, fitted, saved.trained_until, device, mark)

    @property
    def area(self) -> Area | None:
        """The forecast's study area (m)."""
        return self.study.area

    @property
    def history(self) -> History:
        """What the forecast was made from."""
        return self.study.history

    def fresh(self, seed: int) -> Forecaster:
        """The model of the forecast, unfitted, with another seed."""
        model = self.fitted.model
        return type(model)(model.settings, self.device, seed)

    @property
    def training(self) -> History:
        """What its model has learned from."""
        return self.learned(self.history)

    def learned(self, history: History) -> History:
        """The part of a history that the forecast's model has learned from."""
        steps = int((history.times < self.trained_until).sum())
        return history if steps == history.steps else history.until(steps)

    @property
    def drifted(self) -> str:
        """A sentence if the model does not forecast today what it forecast then; or nothing."""
        now, then = self.fitted.made.mean.to_numpy().sum(axis=1), self.finished.mean
        apart = float(np.abs(now - then).max()) if now.shape == then.shape else np.inf
        if apart <= _CLOSE * float(then.max()):
            return ""
        return (
            f"The saved model forecasts up to {apart:.2g} incidents per cell and step otherwise "
            "than the finished forecast says, as it was made on another device or by another "
            "version; the scenario is compared with what it forecasts now."
        )


#: The base opened last, with what its files were like.
_latest: tuple[tuple[object, ...], Base] | None = None


def _keep(stamp: tuple[object, ...], base: Base) -> None:
    global _latest
    _latest = stamp, base


def forget() -> None:
    """Let go of the base opened last, and of the memory that it takes."""
    global _latest
    _latest = None


def _model_file(finished: FinishedForecast) -> Path:
    return finished.folder / str(finished.result["files"]["model"])


def _stamp(file: Path) -> tuple[int, int]:
    """When a file was written, and its size; of one that is gone, nothing."""
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
