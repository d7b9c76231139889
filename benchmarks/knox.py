"""Speed and memory of the Knox table, beside plain code.

The made-up city of `points.py`: 200,000 incidents of two years, clustered, with repeated places;
and the 10,000 of them around its middle.
"""

from __future__ import annotations

import resource
import time

import numpy as np
from points import city
from scipy.spatial.distance import pdist

from crimeengine.points.knox import Knox, knox
from crimeengine.points.reading import Reading
from crimeengine.progress import Progress

DISTANCES, DAYS = (0.0, 100.0, 200.0, 300.0, 400.0, 500.0), (7, 14, 21, 28)

#: Permutations that the plain code is timed on; its seconds are scaled up from there.
SOME = 2


def ours(x: np.ndarray, y: np.ndarray, day: np.ndarray, permutations: int) -> tuple[float, Knox]:
    """Seconds, and the table."""
    begun = time.perf_counter()
    random = np.random.default_rng(0)
    table = knox(x, y, day, np.array(DISTANCES), np.array(DAYS), permutations, random, Progress())
    return time.perf_counter() - begun, table


def plain(x: np.ndarray, y: np.ndarray, day: np.ndarray, permutations: int) -> tuple[float, Knox]:
    """All pairs with all, by `scipy.spatial.distance.pdist`; seconds for all permutations."""
    random = np.random.default_rng(0)

    def counted(date: np.ndarray) -> np.ndarray:
        apart = pdist(date[:, None].astype(float), "cityblock")
        return np.stack(
            [np.histogram(apart[band == b], [0, *(d + 0.5 for d in DAYS)])[0] for b in bands]
        )

    bands = range(len(DISTANCES))
    begun = time.perf_counter()
    band = np.searchsorted(DISTANCES, pdist(np.stack([x, y], axis=1))).astype(np.int8)
    observed = counted(day)
    once = time.perf_counter() - begun
    begun = time.perf_counter()
    permuted = np.stack([counted(random.permutation(day)) for _ in range(SOME)])
    each = (time.perf_counter() - begun) / SOME
    return once + permutations * each, Knox(observed, permuted)


def main() -> None:
    points = city().points
    x, y = points.x, points.y
    day = points.time.astype("datetime64[D]").astype(np.int64)
    middle = np.maximum(np.abs(x - np.median(x)), np.abs(y - np.median(y)))
    some = np.argsort(middle, kind="stable")[:10_000]
    distinct = len(np.unique(x + 1j * y))
    print("## Speed of the Knox table\n")
    print(
        f"{len(x):,} made-up incidents at {distinct:,} places in two years, and the 10,000 of them "
        f"around the middle; pairs up to {DISTANCES[-1]:g} m and {DAYS[-1]} days apart in "
        f"{len(DISTANCES)} × {len(DAYS)} bands, in one thread. Plain code compares all with all by "
        f"`scipy.spatial.distance.pdist`; it is timed with {SOME} permutations and scaled up. "
        "Memory is the largest of the whole process so far, libraries and data included.\n"
    )
    lines = []
    for chosen, permutations in ((some, 999), (np.arange(len(x)), 99)):
        seconds, table = ours(x[chosen], y[chosen], day[chosen], permutations)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        pairs = int(table.observed.sum())
        lines.append(
            f"| {len(chosen):,} | {permutations} | {pairs:,} | {seconds:.1f} | {peak:.2f} |"
        )
        if chosen is some:
            fast, few = seconds, table
    slow, same = plain(x[some], y[some], day[some], 999)
    if not np.array_equal(few.observed, same.observed):
        raise SystemExit("The two codes count different pairs.")
    print("| incidents | permutations | pairs | seconds | GB | plain code, s | ratio |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    print(f"{lines[0]} {slow:.0f} | {slow / fast:.0f} |")
    print(f"{lines[1]} | |")
    for name, found in (("Around the middle", few), ("Of all", table)):
        print(f"\n{name}: {Reading(found, DISTANCES, DAYS).verdict}")
    print(
        "\nPlanted are followers of a quarter of the incidents, 200 m away in each direction (the "
        "standard deviation), 10 days later on average."
    )


if __name__ == "__main__":
    main()
