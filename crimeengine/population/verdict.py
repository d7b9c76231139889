"""What the residents of a flagged area say, in sentences."""

from __future__ import annotations

from crimeengine.evaluation.bootstrap import RESAMPLES
from crimeengine.population.flagged import FlaggedPopulation, Residents

_RESIDENTS = (
    "Residents are not those who are there: in shops, offices and nightlife few people live, and "
    "incidents per 1,000 residents look high."
)
_MEANING = (
    "A ratio other than 1 does not say that a forecast is unfair, nor 1 that it is fair: it says "
    "whose neighbourhoods are visited more often. What patrols do there decides what that means."
)


def verdict(found: FlaggedPopulation, share: float) -> str:
    """Who lives in the flagged area, in a few sentences.

    Parameters
    ----------
    found : FlaggedPopulation
    share : float
        Of the study area that is flagged (0 to 1).
    """
    everyone = found.everyone
    first = (
        f"About {everyone.flagged:,.0f} of {everyone.people:,.0f} residents "
        f"({100 * everyone.share.value:.1f} %) live in the {100 * share:.1f} % of the study area "
        "that is flagged."
    )
    known = [one for one in found.groups if one.people > 0 and everyone.flagged > 0]
    if not found.intervals or not known:
        ratios = ", ".join(f"{one.group} {one.ratio.value:.2f} times" for one in known)
        return f"{first} Against everyone's share: {ratios}." if ratios else first
    more = [one for one in known if one.ratio.low > 1]
    less = [one for one in known if one.ratio.high < 1]
    rest = [one.group for one in known if one not in more and one not in less]
    sentences = [
        f"{word} than everyone: {', '.join(map(_ratio, groups))}."
        for word, groups in (("More often", more), ("Less often", less))
        if groups
    ]
    if rest:
        sentences.append(f"No clear difference from everyone: {', '.join(rest)}.")
    return " ".join([first, *sentences])


def cautions(found: FlaggedPopulation) -> list[str]:
    """What the figures cover and what they do not."""
    everyone = found.everyone
    even = (
        "People are taken as spread evenly over each area. If they were not, the flagged share of "
        f"all residents could be anything from {100 * everyone.least:.0f} to "
        f"{100 * everyone.most:.0f} %; "
        "smaller areas narrow this down."
    )
    intervals = (
        f"The 95 % intervals come from {RESAMPLES:,} resamples of the {len(found.areas.names):,} "
        "areas: they say how much the figures rest on single areas, taken as independent. They do "
        "not cover where in an area people live, errors of the counts, or errors of the forecast."
    )
    return [even, *([intervals] if found.intervals else []), _RESIDENTS, _MEANING]


def _ratio(one: Residents) -> str:
    ratio = one.ratio
    return (
        f"{one.group} {ratio.value:.2f} times (95 % interval {ratio.low:.2f} to {ratio.high:.2f})"
    )
