"""What is wrong on the Data page, field by field, with the remedy."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.core import QgsVectorLayer

from ..compat import holds_date, holds_text
from ..processing.context_wishes import WishError, read_wishes
from ..translation import tr
from .cell_plan import BYTES_PER_CELL, BYTES_PER_COUNT, MEMORY_LIMIT, size_text
from .grid_note import box_in_metres

if TYPE_CHECKING:
    from .data_page import DataPage
    from .run_page import Fault

#: Steps that are reckoned with where the days are not known, a year of weeks; and days of one.
_USUAL_STEPS, _WEEK = 52, 7
#: US, GBR and US-IL.
_HOLIDAYS = re.compile(r"[A-Za-z]{2,3}(-\w{1,5})?$")


def faults_of(page: DataPage) -> Iterator[Fault]:
    """Each field that cannot stay as it is, the label beside it, and what to say there."""
    layer = page.incidents.currentLayer()
    if layer is None:
        text = tr("There is no point layer: add the layer of incidents to the project.")
        yield page.incidents, page.incidents_message, text
        return
    broken = _fault_of_layer(layer)
    if broken:
        yield page.incidents, page.incidents_message, broken
    elif page.selected_only.isChecked() and layer.selectedFeatureCount() == 0:
        text = tr("Nothing is selected in this layer: select features or untick this.")
        yield page.selected_only, page.incidents_message, text
    undated = _fault_of_time(page, layer)
    if undated:
        yield page.time, page.time_message, undated
    unkind = _fault_of_categories(page)
    if unkind:
        yield page.categories, page.categories_message, unkind
    if not broken:
        yield from _faults_of_cells(page, layer)
    if not page.since.isNull() and not page.until.isNull():
        since, until = page.since.date(), page.until.date()
        if since >= until:
            text = tr("The period ends before it begins: choose a day after {}.")
            yield page.until, page.until_message, text.format(since.toString("yyyy-MM-dd"))
    yield from _faults_of_context(page)


def _fault_of_layer(layer: QgsVectorLayer) -> str:
    if not layer.isValid():
        return tr("This layer cannot be read: see whether its file or server is there.")
    if not layer.crs().isValid():
        return tr("This layer has no coordinate reference system: set it in its properties.")
    if layer.featureCount() == 0:
        return tr("This layer is empty (after its filter): choose another, or change the filter.")
    return ""


def _fault_of_time(page: DataPage, layer: QgsVectorLayer) -> str:
    name = page.time.currentField()
    if not name:
        return tr("Choose the field that says when each incident happened.")
    field = layer.fields().field(name)
    if not (holds_date(field) or holds_text(field)):
        return tr("This field holds {} values: choose one of dates, or of text.").format(
            field.typeName()
        )
    value = page.sample.fault_of_time(name) if page.sample else None
    if value:
        text = tr("This field holds “{}”, which is no date: choose another, or mend the dates.")
        return text.format(value[:40])
    if value == "":
        text = tr("The first {:,} incidents have nothing in this field: choose another.")
        return text.format(page.sample.read)
    return ""


def _fault_of_categories(page: DataPage) -> str:
    if page.categories.nothing_ticked:
        return tr("Tick at least one category.")
    parted = next((name for name in page.categories.chosen() if ";" in name), None)
    if parted:
        text = tr("“{}” has a semicolon, which parts names: untick it, or rename it in the layer.")
        return text.format(parted)
    return ""


def _faults_of_cells(page: DataPage, layer: QgsVectorLayer) -> Iterator[Fault]:
    area = page.area.currentLayer()
    broken = _fault_of_area(area, layer) if area else ""
    if broken:
        yield page.area, page.area_message, broken
        return
    covered = page.covered()
    placed = box_in_metres(covered) if covered else None
    if placed is None:
        return
    cell, box = page.cell.value(), placed[0]
    rows, columns = math.ceil(box.height() / cell), math.ceil(box.width() / cell)
    steps = max(1, page.days() // _WEEK) if page.days() else _USUAL_STEPS
    needed = rows * columns * (BYTES_PER_CELL + BYTES_PER_COUNT * steps)
    if needed > MEMORY_LIMIT:
        least = math.ceil(cell * math.sqrt(needed / MEMORY_LIMIT))
        text = tr(
            "About {:,} × {:,} cells need {} of memory even week by week, more than the {} that "
            "the engine takes: take {:,} m or more, or a smaller area."
        )
        told = text.format(columns, rows, size_text(needed), size_text(MEMORY_LIMIT), least)
        yield page.cell, page.cell_message, told


def _fault_of_area(area: QgsVectorLayer, layer: QgsVectorLayer) -> str:
    broken = _fault_of_layer(area)
    if broken:
        return broken
    incidents = box_in_metres(layer)
    placed = box_in_metres(area, incidents[1]) if incidents else None
    if placed and not placed[0].intersects(incidents[0]):
        return tr("No incident lies near this area: choose another, or look at both layers' CRS.")
    return ""


def _faults_of_context(page: DataPage) -> Iterator[Fault]:
    names = [layer.name() for layer in page.context.chosen()]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        text = tr("Two of the layers are called “{}”: rename one, they are known by their names.")
        yield page.context, page.context_message, text.format(twice)
    else:
        try:
            read_wishes(page.context.features(), names)
        except WishError as error:
            yield page.context, page.context_message, str(error)
    holidays = page.holidays.text().strip()
    if holidays and not _HOLIDAYS.match(holidays):
        text = tr("“{}” is no country: write for example US, or US-IL for a part of it.")
        yield page.holidays, page.holidays_message, text.format(holidays)
