"""Nearest neighbours (paper 004)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import Field
from sklearn.neighbors import KNeighborsClassifier

from crimeengine.classifiers.tabular import Lesson, SklearnTabular, TabularSettings
from crimeengine.progress import Progress


class NeighbourSettings(TabularSettings):
    """Settings of `Neighbours`.

    Parameters
    ----------
    neighbours : int
        All training incidents where there are fewer.
    """

    rows: int = Field(20_000, ge=100)
    neighbours: int = Field(100, ge=1)


class Neighbours(SklearnTabular):
    """The mix of classes among the most similar incidents."""

    name = "knn"
    Settings = NeighbourSettings
    weighed = False
    ranges: ClassVar[Mapping[str, Any]] = {"neighbours": [10, 20, 50, 100, 200]}

    def estimator(self) -> Any:
        """A table of neighbours; in so many dimensions a tree would not be faster."""
        return KNeighborsClassifier(self.settings.neighbours, algorithm="brute", n_jobs=-1)

    def learn(self, lesson: Lesson, progress: Progress) -> None:
        """Keep the incidents, and ask for no more neighbours than there are."""
        super().learn(lesson, progress)
        nearest = self.pipeline[-1]
        if nearest.n_neighbors > len(lesson.code):
            nearest.n_neighbors = len(lesson.code)
            self.note = f"{self.note} It took all incidents as neighbours: there are few.".strip()
