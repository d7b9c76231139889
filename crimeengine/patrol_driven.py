"""Kinds of incident whose recorded counts follow patrols, told by their names.

What officers find themselves is recorded where they are sent. A forecast of it sends them there
again, and what they then find confirms it: Lum and Isaac (2016), "To predict and serve?",
Significance 13(5), 14-19; Ensign and others (2018), "Runaway feedback loops in predictive
policing", Proceedings of Machine Learning Research 81, 160-171. That records made on the police's
own initiative differ from reported ones was shown by Black (1970), "Production of crime rates",
American Sociological Review 35(4), 733-748.

``patrol_driven.json`` lists the kinds, with the reason for each. They are those of which two of
three records or more come with an arrest, in Chicago 2012 to 2018; of every other kind there it is
one of three at most (``benchmarks/patrol_driven.py`` prints it). Names of San Francisco,
Philadelphia, New York and the national incident-based reports were added by likeness. A kind that
pools many under one name, such as "other offenses", cannot be told and is counted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from crimeengine.counted import counted
from crimeengine.errors import InputError
from crimeengine.incidents import Incidents

#: Kinds that a sentence names; the rest are summed up.
_NAMED = 8


def reason_of(kind: str) -> str | None:
    """Why the counts of a kind of incident follow patrols; None if they do not, as far as known.

    Parameters
    ----------
    kind : str
        Its name, in English, in upper or lower case.
    """
    return next((reason for pattern, reason in _patterns() if pattern.search(kind)), None)


def patrol_driven(kinds: Iterable[str]) -> dict[str, str]:
    """Those of several kinds whose counts follow patrols, each with the reason."""
    found = {kind: reason_of(kind) for kind in kinds}
    return {kind: reason for kind, reason in found.items() if reason is not None}


def chosen(incidents: Incidents, only: Sequence[str], count: bool) -> Incidents:
    """The incidents of the kinds that a job counts, as a rule without those that follow patrols.

    Parameters
    ----------
    incidents : Incidents
    only : sequence of str
        Kinds to keep, whatever they follow; all without it.
    count : bool
        Whether kinds that follow patrols count where ``only`` names none.

    Returns
    -------
    Incidents
        Their ``intake`` says how many of such kinds are not among them; if some are, it warns.

    Raises
    ------
    InputError
        If none is left, or as of `Incidents.only`.
    """
    before = _numbers(incidents)
    kept = incidents.only(only)
    if before and not only and not count:
        kept = _without(incidents, before)
    counts = _numbers(kept)
    missing = {kind: number for kind, number in before.items() if kind not in counts}
    kept = replace(kept, intake=replace(kept.intake, kinds=missing))
    if not counts:
        return kept
    return kept.warn(
        f"{counted(sum(counts.values()), 'incident is', 'incidents are')} of kinds that officers "
        f"find themselves ({_listed(counts)}): the counts follow patrols. Patrols that are sent by "
        "this forecast find more of them where it points, which then seems to prove it right."
    )


def _without(incidents: Incidents, numbers: dict[str, int]) -> Incidents:
    if sum(numbers.values()) == len(incidents):
        raise InputError(
            f"Every incident is of a kind that officers find themselves ({_listed(numbers)}), so "
            "that their counts follow patrols, and such kinds are left out; to forecast them all "
            "the same, choose them by name (only) or count them (patrol_driven=count)."
        )
    return incidents.without(patrol_driven(incidents.categories))


def _numbers(incidents: Incidents) -> dict[str, int]:
    """Number of incidents by kind, of kinds that occur and whose counts follow patrols."""
    found = patrol_driven(incidents.categories)
    return {kind: number for kind, number in incidents.tally().items() if kind in found and number}


def _listed(numbers: dict[str, int]) -> str:
    """Kinds with their numbers, the most frequent first."""
    texts = [f"{kind} {number:,}" for kind, number in numbers.items()]
    more = [counted(len(texts) - _NAMED, "more kind")] if len(texts) > _NAMED else []
    return ", ".join([*texts[:_NAMED], *more])


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of the list, compiled, each with its reason."""
    text = resources.files("crimeengine").joinpath("patrol_driven.json").read_text("utf-8")
    return tuple(
        (re.compile(entry["pattern"], re.IGNORECASE), entry["reason"]) for entry in json.loads(text)
    )
