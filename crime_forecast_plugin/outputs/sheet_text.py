"""What a printed map says beside the map, from what the result says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from qgis.PyQt.QtCore import QDate, QLocale

from ..engine.catalogue import title_of
from ..translation import tr
from .finished_result import FinishedResult
from .forecast_result import ForecastResult
from .layers import ResultLayers
from .result import Result
from .stepped_result import SteppedResult, period_text
from .what_if_result import WhatIfResult


@dataclass(frozen=True)
class SheetText:
    """The texts of a page; each is named as the label of the template that shows it."""

    title: str
    period: str
    lead: str
    skill_heading: str
    skill: str
    model: str
    source: str
    caution: str
    date: str


def sheet_text(layers: ResultLayers, title: str = "", source: str = "") -> SheetText:
    """Return the texts for a result; a title and a source take the place of the usual ones."""
    result = layers.result
    base = _forecast(result)
    said = result.verdict
    return SheetText(
        title=title or _title(layers),
        period=_period(result),
        lead=_lead(result),
        skill_heading=tr("How good is the forecast?") if base else tr("What came out"),
        skill=_skill(base) if base else said,
        model=_model(base) if base else _method(result),
        source=_source(base or result, source),
        caution=" ".join([*result.cautions[:1], *([_of_records()] if base else [])]),
        date=tr("Made with Crime Forecast {} on {}").format(
            result.versions.get("crimeengine", ""),
            QLocale().toString(QDate.currentDate(), tr("d MMM yyyy")),
        ),
    )


def _forecast(result: Result) -> ForecastResult | None:
    """The forecast that a result is, or is made from."""
    if isinstance(result, ForecastResult):
        return result
    return result.base if isinstance(result, FinishedResult) else None


def _title(layers: ResultLayers) -> str:
    result = layers.result
    if isinstance(result, ForecastResult):
        return tr("Crime forecast: {}").format(result.subject)
    if isinstance(result, WhatIfResult):
        return tr("What if: {}").format(result.name)
    return layers.title.removesuffix(f", {_period(result)}")


def _period(result: Result) -> str:
    if isinstance(result, SteppedResult):
        return result.period
    if isinstance(result, FinishedResult):
        return result.base.period
    return _counted(result)


def _counted(result: Result) -> str:
    """The period whose incidents were counted, where the result says so."""
    period = result.content.get("period")
    if not period:
        return ""
    return period_text(
        datetime.fromisoformat(period["start"]), datetime.fromisoformat(period["end"])
    )


def _lead(result: Result) -> str:
    if isinstance(result, ForecastResult):
        expected = sum(step["expected"] for step in result.content["steps"])
        number = QLocale().toString(expected, "f", 0 if expected >= 10 else 1)
        return tr("{} incidents are expected in the whole area.").format(number)
    return result.verdict if isinstance(result, FinishedResult) else ""


def _model(base: ForecastResult) -> str:
    counted = _counted(base)
    text = tr("Model: {}, cells of {:g} m").format(base.model_title, base.job["cell"])
    return f"{text}, {tr('learned from {}').format(counted)}" if counted else text


def _skill(forecast: ForecastResult) -> str:
    """How good the forecast was in its test; the map may show hot spots of another share."""
    if not forecast.content["scores"]:
        return forecast.verdict
    share = 100 * forecast.job["area_share"]
    told = tr("The test took {:g} % of the area for hot spots.").format(share)
    return f"{forecast.verdict} {told}"


def _method(result: Result) -> str:
    method = result.job.get("method") or result.content.get("model")
    return tr("Method: {}").format(title_of(method.partition(":")[0])) if method else ""


def _source(result: Result, given: str) -> str:
    """How many incidents, and whose; the file of a run in QGIS is a copy without a name."""
    file = Path(result.job.get("incidents", ""))
    name = given or ("" if file.parent.resolve() == result.folder.resolve() else file.name)
    kept = result.content.get("intake", {}).get("kept")
    if kept is None:
        return tr("Source: {}").format(name) if name else ""
    number = QLocale().toString(kept)
    if not name:
        return tr("Source: {} recorded incidents").format(number)
    return tr("Source: {} recorded incidents, {}").format(number, name)


def _of_records() -> str:
    return tr(
        "The map shows where incidents were recorded and expects more of the same. It knows "
        "nothing of unreported crime and says nothing about any person."
    )
