"""What clusters say, in words."""

from __future__ import annotations

from collections.abc import Sequence

from crimeengine.clusters.figures import Cluster
from crimeengine.clusters.silhouette import Silhouette

#: What a mean silhouette above a limit means (Kaufman and Rousseeuw 1990, table 4).
_MEANINGS = {
    0.7: "a strong structure",
    0.5: "a reasonable structure",
    0.25: "a weak structure, which may be no more than one continuous city cut up",
}
_NO_MEANING = "no structure worth the name"

#: How many standard errors apart two silhouettes have to be, to be told apart.
_ERRORS = 2.0


def meaning(silhouette: float) -> str:
    """What a mean silhouette says of the clusters."""
    reached = [words for limit, words in _MEANINGS.items() if silhouette > limit]
    return reached[0] if reached else _NO_MEANING


def reason(numbers: Sequence[int], judged: Sequence[Silhouette], chosen: int) -> str:
    """Why one of several numbers of clusters was chosen.

    Parameters
    ----------
    numbers : sequence of int
        Rising.
    judged : sequence of Silhouette
    chosen : int
        Place of the chosen one.
    """
    if len(numbers) == 1:
        return f"k = {numbers[0]} is the only number tried."
    best = judged[chosen]
    said = (
        f"k = {numbers[chosen]} has the highest mean silhouette of k = {numbers[0]} to "
        f"{numbers[-1]}, {_figure(best)}"
    )
    rivals = [place for place in range(len(numbers)) if place != chosen]
    next_best = max(rivals, key=lambda place: judged[place].mean)
    rival = judged[next_best]
    said += f"; k = {numbers[next_best]} comes next with {rival.mean:.3f}"
    if best.mean - rival.mean < _ERRORS * (best.error**2 + rival.error**2) ** 0.5:
        said += ", which the sample can hardly tell from it"
    if chosen == len(numbers) - 1:
        said += ". A larger k was not tried; raise largest_k to see whether more are better"
    return f"{said}."


def verdict_of_division(tried: int, silhouette: Silhouette, clusters: Sequence[Cluster]) -> str:
    """Read clusters that divide all incidents in two to three sentences.

    Parameters
    ----------
    tried : int
        How many numbers of clusters were tried.
    silhouette : Silhouette
    clusters : sequence of Cluster
        The largest first.
    """
    first = (
        f"{len(clusters)} clusters {'fit best' if tried > 1 else 'were made'}: their mean "
        f"silhouette is {_figure(silhouette)} of at most 1, {meaning(silhouette.mean)}."
    )
    return " ".join([first, *_of_clusters(clusters)])


def verdict_of_density(
    method: str, silhouette: Silhouette | None, clusters: Sequence[Cluster]
) -> str:
    """Read clusters that were found where incidents are dense in two to three sentences.

    Parameters
    ----------
    method : str
    silhouette : Silhouette, optional
        None where there is but one cluster.
    clusters : sequence of Cluster
        The largest first.
    """
    share = sum(cluster.share for cluster in clusters)
    noun = "cluster that holds" if len(clusters) == 1 else "clusters that hold"
    first = f"{method} finds {len(clusters):,} {noun} {share:.0%} of the incidents"
    if silhouette is not None:
        first += (
            f"; their mean silhouette is {_figure(silhouette)} of at most 1, which does not do "
            "justice to clusters that are not round"
        )
    return " ".join([f"{first}.", *_of_clusters(clusters)])


def _of_clusters(clusters: Sequence[Cluster]) -> list[str]:
    said = [_of_largest(clusters[0]), _of_most_typical(clusters)]
    return [sentence for sentence in said if sentence]


def _figure(silhouette: Silhouette) -> str:
    if silhouette.exact:
        return f"{silhouette.mean:.3f}"
    return f"{silhouette.mean:.3f} (± {silhouette.error:.3f} standard error)"


def _of_largest(cluster: Cluster) -> str:
    said = (
        f"The largest, {cluster.name}, holds {cluster.share:.0%} of the incidents, most of them "
        f"on {cluster.area_km2:,.3g} km²"
    )
    if cluster.main:
        name, share = next(iter(cluster.main.items()))
        said += f"; its main category is {name} ({share:.0%})"
    if cluster.peak:
        said += f"; its peak is {cluster.peak} ({cluster.peak.share:.0%})"
    return f"{said}."


def _of_most_typical(clusters: Sequence[Cluster]) -> str:
    """The category that is most over-represented anywhere; empty where none is."""
    found = [
        (times, name, cluster.name)
        for cluster in clusters
        for name, times in cluster.typical.items()
    ]
    if not found:
        return ""
    times, name, where = max(found)
    return f"{name} has {times:.1f} times its usual share in {where}."
