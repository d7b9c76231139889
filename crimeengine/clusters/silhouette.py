"""Silhouettes (Rousseeuw 1987): how much nearer a point is to its own cluster than to the next.

Of a point with the mean distance a to the others of its cluster and b to those of the nearest
other cluster, it is (b - a) / max(a, b), from -1 to 1; 0 where it is alone in its cluster.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from crimeengine.clusters.features import Features
from crimeengine.progress import Progress

#: Distinct rows up to which the silhouette of each is computed.
EXACT = 100_000

#: Distances held at a time: this many rows by that many. They stay in the processor's cache.
_BLOCK, _TILE = 512, 2048

#: Up to so many features, distances from differences are the quickest; they keep their digits in
#: single precision. From products, which more features ask for, they would lose metres in it.
_FEW = 8

#: Fewest incidents drawn of a stratum, for its variance.
_LEAST = 2


@dataclass(frozen=True, eq=False)
class Silhouette:
    """Mean silhouette of the incidents that belong to clusters.

    Parameters
    ----------
    mean, error : float
        With the standard error of the sample; 0 where each incident was measured.
    values : ndarray of float, shape (m,)
        Of each distinct row; NaN where it was not measured or belongs to no cluster.
    stands_for : ndarray of float, shape (m,)
        Incidents that the value of a row stands for in means; 0 where it was not measured.
    measured, of : int
        Incidents whose silhouettes were computed, and all that belong to clusters.
    """

    mean: float
    error: float
    values: NDArray[np.float64]
    stands_for: NDArray[np.float64]
    measured: int
    of: int

    @property
    def exact(self) -> bool:
        """Whether each incident was measured."""
        return self.measured == self.of

    def by_cluster(self, label: NDArray[np.int64]) -> NDArray[np.float64]:
        """Mean of each cluster, shape (clusters,); NaN where none of it was measured.

        Parameters
        ----------
        label : ndarray of int, shape (m,)
            Numbers from 1 on, 0 for no cluster.
        """
        total = np.bincount(label, self.stands_for)[1:]
        sums = np.bincount(label, self.stands_for * np.nan_to_num(self.values))[1:]
        means: NDArray[np.float64] = np.full(len(total), np.nan)
        np.divide(sums, total, out=means, where=total > 0)
        return means


@dataclass(frozen=True, eq=False)
class _Sample:
    """Incidents drawn by strata, without replacement, in proportion to the strata's sizes.

    Parameters
    ----------
    rows, times : ndarray of int, shape (r,)
        The rows that were drawn, and how many of their incidents.
    stratum : ndarray of int, shape (r,)
    size, drawn : ndarray of int, shape (strata,)
        Incidents of each stratum, and those of them that were drawn.
    """

    rows: NDArray[np.int64]
    times: NDArray[np.int64]
    stratum: NDArray[np.int64]
    size: NDArray[np.int64]
    drawn: NDArray[np.int64]

    @classmethod
    def draw(
        cls, weight: NDArray[np.int64], strata: NDArray[np.int64], number: int, seed: int
    ) -> Self:
        """Draw about ``number`` incidents of those whose stratum is not 0."""
        generator = np.random.default_rng(seed)
        size = np.bincount(strata, weight).astype(np.int64)[1:]
        wanted = np.rint(number * size / size.sum()).astype(np.int64)
        drawn = np.minimum(np.maximum(wanted, _LEAST), size)
        times = np.zeros(len(weight), np.int64)
        order = np.argsort(strata, kind="stable")
        ends = np.cumsum(weight[order])
        begin = ends[-1] - size.sum()
        for incidents, some in zip(size, drawn, strict=True):
            chosen = begin + generator.choice(incidents, some, replace=False)
            times += np.bincount(
                order[np.searchsorted(ends, chosen, side="right")], minlength=len(weight)
            )
            begin += incidents
        rows = np.flatnonzero(times)
        return cls(rows, times[rows], strata[rows] - 1, size, drawn)

    def estimate(self, values: NDArray[np.float64]) -> tuple[float, float]:
        """Mean over all incidents, and its standard error (Cochran 1977, chapter 5)."""
        share = self.size / self.size.sum()
        mean = np.bincount(self.stratum, self.times * values) / self.drawn
        squares = np.bincount(self.stratum, self.times * (values - mean[self.stratum]) ** 2)
        variance = squares / np.maximum(self.drawn - 1, 1)
        left = 1 - self.drawn / self.size
        error = np.sqrt((share**2 * variance / self.drawn * left).sum())
        return float(share @ mean), float(error)

    @property
    def stands_for(self) -> NDArray[np.float64]:
        """Incidents that each row drawn stands for."""
        stands_for: NDArray[np.float64] = self.times * (self.size / self.drawn)[self.stratum]
        return stands_for


def judge(
    features: Features,
    labels: NDArray[np.int64],
    sample: int,
    seed: int,
    device: str,
    progress: Progress,
) -> list[Silhouette]:
    """Judge several partitions of the same rows at once.

    Up to `EXACT` distinct rows, the silhouette of each is computed. Above, those of a sample of
    incidents: each is compared with all others, so that only the mean over the sample, not the
    silhouettes, is uncertain. The clusters of the last partition are the sample's strata.

    Parameters
    ----------
    features : Features
    labels : ndarray of int, shape (m, partitions)
        Numbers from 1 on, each of which occurs, 0 for no cluster; at least two clusters in each.
    sample : int
        Incidents to draw.
    seed : int
    device : str
    progress : Progress
    """
    if len(features) > EXACT:
        return _estimated(features, labels, sample, seed, device, progress)
    everyone = np.arange(len(features))
    values = silhouettes(features.rows, features.weight, labels, everyone, device, progress)
    judged = []
    for column, label in zip(values.T, labels.T, strict=True):
        weight = np.where(label > 0, features.weight, 0)
        mean = float(np.average(np.nan_to_num(column), weights=weight))
        number = int(weight.sum())
        judged.append(Silhouette(mean, 0.0, column, weight.astype(np.float64), number, number))
    return judged


def _estimated(
    features: Features,
    labels: NDArray[np.int64],
    sample: int,
    seed: int,
    device: str,
    progress: Progress,
) -> list[Silhouette]:
    drawn = _Sample.draw(features.weight, labels[:, -1], sample, seed)
    values = silhouettes(features.rows, features.weight, labels, drawn.rows, device, progress)
    judged = []
    for column in values.T:
        every, stands_for = np.full(len(features), np.nan), np.zeros(len(features))
        every[drawn.rows], stands_for[drawn.rows] = column, drawn.stands_for
        mean, error = drawn.estimate(column)
        measured, of = int(drawn.drawn.sum()), int(drawn.size.sum())
        judged.append(Silhouette(mean, error, every, stands_for, measured, of))
    return judged


def silhouettes(
    rows: NDArray[np.float64],
    weight: NDArray[np.int64],
    labels: NDArray[np.int64],
    at: NDArray[np.int64],
    device: str = "cpu",
    progress: Progress | None = None,
) -> NDArray[np.float64]:
    """Exact silhouettes of some rows among all, for several partitions at once.

    The sum of distances to a cluster is a weighted one over distinct rows; those at the same
    place are 0. Each block of distances is made once, for all partitions, and never kept.

    Parameters
    ----------
    rows : ndarray of float, shape (m, features)
    weight : ndarray of int, shape (m,)
        Points at each row.
    labels : ndarray of int, shape (m, partitions)
        Numbers from 1 on, each of which occurs, 0 for no cluster; at least two clusters in each.
    at : ndarray of int, shape (r,)
        The rows whose silhouettes are wanted.
    device : str
    progress : Progress, optional

    Returns
    -------
    ndarray of float, shape (r, partitions)
        NaN for no cluster.
    """
    told = progress or Progress()
    precision = torch.float32 if rows.shape[1] <= _FEW else torch.float64
    points = torch.as_tensor(rows, dtype=precision, device=device)
    mass = torch.as_tensor(weight, dtype=torch.float64, device=device)
    label = torch.as_tensor(labels, device=device)
    clusters = [int(number) for number in label.amax(dim=0) + 1]
    starts = np.cumsum([0, *clusters[:-1]])
    column = label + torch.as_tensor(starts, device=device)
    size = _sizes(mass, column, sum(clusters))

    def of_block(block: Tensor) -> Tensor:
        told.check()
        sums = _sums(points[block], points, mass, column, sum(clusters))
        parts = zip(sums.split(clusters, dim=1), size.split(clusters), label[block].T, strict=True)
        return torch.stack([_silhouette(*part) for part in parts], dim=1)

    found = []
    blocks = torch.as_tensor(at, device=device).split(_BLOCK)
    with _blocks_side_by_side(device) as pool:
        for part in pool.map(of_block, blocks):
            found.append(part)
            told.report("silhouette", len(found) / len(blocks), "Comparing the incidents")
    return torch.cat(found).cpu().numpy()


@contextmanager
def _blocks_side_by_side(device: str) -> Iterator[ThreadPoolExecutor]:
    """A block on each core: quicker than all cores on each of the many short steps of a block."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        with ThreadPoolExecutor(threads if device == "cpu" else 1) as pool:
            yield pool
    finally:
        torch.set_num_threads(threads)


def _sizes(mass: Tensor, column: Tensor, columns: int) -> Tensor:
    """Points in each cluster of each partition (columns)."""
    sizes = torch.zeros(columns, dtype=mass.dtype, device=mass.device)
    return sizes.index_add_(0, column.flatten(), mass[:, None].expand_as(column).flatten())


def _sums(some: Tensor, points: Tensor, mass: Tensor, column: Tensor, columns: int) -> Tensor:
    """Sums of the distances of some points to all, by cluster (some, columns)."""
    few = points.shape[1] <= _FEW
    mode = "donot_use_mm_for_euclid_dist" if few else "use_mm_for_euclid_dist"
    sums = torch.zeros(len(some), columns, dtype=torch.float64, device=points.device)
    for start in range(0, len(points), _TILE):
        tile = slice(start, start + _TILE)
        apart = torch.cdist(some, points[tile], compute_mode=mode).float()
        member = torch.zeros(apart.shape[1], columns, device=points.device)
        weights = mass[tile, None].float().expand_as(column[tile])
        # A tile's sums are small enough for single precision, all together are not.
        sums += apart @ member.scatter_(1, column[tile], weights)
    return sums


def _silhouette(sums: Tensor, size: Tensor, label: Tensor) -> Tensor:
    """Silhouettes (some,) from sums of distances (some, clusters); the first column is none."""
    own = label[:, None]
    others = size[label] - 1
    within = sums.gather(1, own)[:, 0] / others.clamp(min=1)
    means = (sums / size).scatter(1, own, torch.inf)[:, 1:]
    between = means.amin(dim=1)
    widest = torch.maximum(within, between)
    value = torch.where((others > 0) & (widest > 0), (between - within) / widest, 0.0)
    return torch.where(label > 0, value, torch.nan)
