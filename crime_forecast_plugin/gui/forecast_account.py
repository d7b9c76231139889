"""An account of the data that a finished forecast was made from, in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from html import escape
from pathlib import PureWindowsPath
from typing import Any

from ..translation import localised, tr
from .past_forecast import PastForecast

#: Kinds that are named with their numbers; the rest are summed up.
_LISTED = 8

#: Reasons why a row has no place.
_PLACELESS = ("no_place", "null_island")

#: The reason why rows were left out that patrols find themselves.
_PATROLS = "patrol_driven"


def account(forecast: PastForecast) -> str:
    """What drove a forecast, as rich text: a heading and a line each."""
    return "".join(
        f"<p style='margin: 0 0 5px 0'><b>{escape(heading)}</b><br>{escape(text)}</p>"
        for heading, text in _lines(forecast)
    )


def no_forecast() -> str:
    """What stands there where no forecast is, with a link to the page that makes one."""
    text = tr("There is no forecast in this project yet. {} and this says what drove it.")
    return text.format(f"<a href='forecast'>{tr('Make one')}</a>")


def who_is_told() -> str:
    """Who is told what of a forecast, as rich text."""
    told = {
        tr("Analyst"): tr(
            "checks the data, says where the forecast is no better than counting, and keeps the "
            "report with the map."
        ),
        tr("Commander"): tr(
            "hears the hot spots with their intervals, which kinds count, how good the test was "
            "and who lives there; what patrols do there is not the map's decision."
        ),
        tr("Patrol officer"): tr(
            "hears places and times: a reason to be there and to be seen, never a reason to stop "
            "anyone."
        ),
        tr("Public"): tr(
            "hears which data and kinds are used, which are left out, how good the forecast is, "
            "and that it scores no person."
        ),
    }
    return "".join(
        f"<p style='margin: 0 0 5px 0'><b>{escape(who)}</b> {escape(text)}</p>"
        for who, text in told.items()
    )


def _lines(forecast: PastForecast) -> list[tuple[str, str]]:
    content, intake = forecast.content, forecast.content["intake"]
    dropped = {line["reason"]: line["count"] for line in intake["dropped"]}
    placeless = sum(dropped.get(reason, 0) for reason in _PLACELESS)
    kinds, not_counted = content.get("kinds") or {}, intake.get(_PATROLS) or {}
    counted = tr("{:,} counted of {:,} rows; {:,} had no place")
    return [
        (tr("Incidents"), PureWindowsPath(forecast.job["incidents"]).stem),
        (tr("Period"), _period(content)),
        (tr("Number"), counted.format(intake["kept"], intake["read"], placeless)),
        (tr("Kinds counted"), _listed(kinds) or tr("not told apart: no category field was given")),
        (tr("Follow patrols, not counted"), _listed(not_counted) or _none(kinds)),
    ]


def _period(content: dict[str, Any]) -> str:
    period = content["period"]
    start, end = (datetime.fromisoformat(period[edge]) for edge in ("start", "end"))
    last = end - timedelta(seconds=1)  # the end itself is no longer counted
    return tr("{} to {}").format(f"{start:%Y-%m-%d}", f"{last:%Y-%m-%d}")


def _none(kinds: dict[str, int]) -> str:
    if kinds:
        return tr("none, as far as their names tell")
    return tr("not known; choose the category field on the Data page to leave them out")


def _listed(numbers: dict[str, int]) -> str:
    found = [(kind, number) for kind, number in numbers.items() if number]
    texts = [f"{kind} {localised(f'{number:,}')}" for kind, number in found[:_LISTED]]
    rest = [number for _, number in found[_LISTED:]]
    more = [tr("{} more kinds {:,}").format(len(rest), sum(rest))] if rest else []
    return ", ".join([*texts, *more])
