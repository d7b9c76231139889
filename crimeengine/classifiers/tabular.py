"""What all classifiers on a table have in common: the encoding, and an estimator behind it."""

from __future__ import annotations

import warnings
from abc import abstractmethod
from dataclasses import dataclass
from typing import Any, ClassVar, Self

import numpy as np
import skops.io
from numpy.typing import NDArray
from pydantic import Field
from sklearn.exceptions import ConvergenceWarning
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from crimeengine.classifiers.base import Arrays, Classifier, Settings
from crimeengine.classifiers.encoding import Encoder, prefixed, within
from crimeengine.classifiers.samples import Samples
from crimeengine.progress import Progress

#: Rows predicted at a time.
_BATCH = 20_000

#: Part of every answer that is the city's shares, so that nothing is called impossible that has
#: happened: a tree or a few neighbours may never have seen it.
_DOUBT = 0.005


class TabularSettings(Settings):
    """Settings of every classifier on a table.

    Parameters
    ----------
    rows : int
        Incidents, drawn at random, that the estimator learns from; the shares by place, address
        and time are of all.
    """

    rows: int = Field(200_000, ge=100)


@dataclass(frozen=True, eq=False)
class Lesson:
    """What an estimator learns from.

    Parameters
    ----------
    table : ndarray of float32, shape (n, columns)
    logits : ndarray of float32, shape (n, classes seen)
        The encoder's opinion, which is a part of the table too.
    code : ndarray of int, shape (n,)
        Number among the classes seen.
    weight : ndarray of float32, shape (n,), optional
    """

    table: NDArray[np.float32]
    logits: NDArray[np.float32]
    code: NDArray[np.int64]
    weight: NDArray[np.float32] | None


class Tabular(Classifier):
    """Numbers of the samples and the log-odds of the `Encoder`, as columns of a table."""

    Settings: ClassVar[type[Settings]] = TabularSettings

    def fit(self, data: Samples, progress: Progress) -> Self:
        """Encode the samples, and learn from at most ``rows`` of them."""
        progress.report("fit", 0.0, "Counting categories by place, address and time")
        self.encoder = Encoder.of(data, self.seed)
        data = data.united()
        progress.report("fit", 0.3, f"Learning from {min(len(data), self.settings.rows):,} rows")
        if len(data) > self.settings.rows:
            random = np.random.default_rng(self.seed)
            data = data.select(np.sort(random.permutation(len(data))[: self.settings.rows]))
            self.note = f"It learned from {self.settings.rows:,} incidents, drawn at random."
        logits = self.encoder.training_logits(data)
        self.seen = np.flatnonzero(data.counts)
        self.share = data.shares[self.seen]
        code = np.searchsorted(self.seen, data.code)
        lesson = Lesson(_table(data, logits), logits[:, self.seen], code, data.weight)
        self.learn(lesson, progress)
        return self

    def probabilities(self, data: Samples) -> NDArray[np.float32]:
        """Probability of each class for each sample."""
        found = np.zeros((len(data), len(data.classes)), np.float32)
        for start in range(0, len(data), _BATCH):
            rows = np.arange(start, min(start + _BATCH, len(data)))
            part = data.select(rows)
            logits = self.encoder.logits(part)
            answer = self.answer(_table(part, logits), logits[:, self.seen])
            found[np.ix_(rows, self.seen)] = (1 - _DOUBT) * answer + _DOUBT * self.share
        return found

    @abstractmethod
    def learn(self, lesson: Lesson, progress: Progress) -> None:
        """Learn from a table."""

    @abstractmethod
    def answer(
        self, table: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> NDArray[np.floating[Any]]:
        """Probabilities (n, classes seen) for a table as of a `Lesson`."""

    @abstractmethod
    def saved(self) -> bytes:
        """The estimator in a format that nothing has to unpickle."""

    @abstractmethod
    def take_back(self, content: bytes) -> None:
        """Take back what `saved` gave."""

    def state(self) -> Arrays:
        """The encoder's arrays, the classes seen, and the estimator's bytes."""
        return {
            **prefixed("encoder", self.encoder.state()),
            "seen": self.seen,
            "share": self.share,
            "estimator": np.frombuffer(self.saved(), np.uint8),
        }

    def restore(self, state: Arrays, like: Samples) -> Self:
        """Take back what `state` gave."""
        self.encoder = Encoder().restore(within("encoder", state), like)
        self.seen, self.share = state["seen"], state["share"]
        self.take_back(state["estimator"].tobytes())
        return self


class SklearnTabular(Tabular):
    """A scikit-learn estimator on the scaled table.

    Attributes
    ----------
    trusted : tuple of str
        Types beyond skops' own list that the estimator is made of; no other is ever loaded.
    weighed : bool
        Whether the estimator takes a weight for each row.
    """

    trusted: ClassVar[tuple[str, ...]] = ()
    weighed: ClassVar[bool] = True

    @abstractmethod
    def estimator(self) -> Any:
        """The unfitted estimator."""

    def learn(self, lesson: Lesson, progress: Progress) -> None:
        """Fit the estimator behind a scaler."""
        inner = self.estimator()
        self.pipeline = make_pipeline(StandardScaler(), inner)
        name = type(inner).__name__.lower()
        options = (
            {f"{name}__sample_weight": lesson.weight}
            if self.weighed and lesson.weight is not None
            else {}
        )
        if lesson.weight is not None and not self.weighed:
            self.note = f"{self.note} It takes no class weights; resample instead.".strip()
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always", ConvergenceWarning)
            self.pipeline.fit(lesson.table, lesson.code, **options)
        if any(issubclass(warning.category, ConvergenceWarning) for warning in said):
            self.note = f"{self.note} It stopped before it had converged.".strip()

    def answer(
        self, table: NDArray[np.float32], logits: NDArray[np.float32]
    ) -> NDArray[np.floating[Any]]:
        """Probabilities by the estimator."""
        found: NDArray[np.floating[Any]] = self.pipeline.predict_proba(table)
        return found

    def saved(self) -> bytes:
        """As skops writes it."""
        content: bytes = skops.io.dumps(self.pipeline)
        return content

    def take_back(self, content: bytes) -> None:
        """Read what skops wrote; a type that is not on the list raises."""
        self.pipeline = skops.io.loads(content, trusted=list(self.trusted))


def _table(data: Samples, logits: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.concatenate([data.numbers, logits], axis=1)
