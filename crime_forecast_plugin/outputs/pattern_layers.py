"""The tables of patterns in a project: layers without geometry, with what stands out coloured."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsConditionalStyle, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QLocale
from qgis.PyQt.QtGui import QColor

from ..translation import tr
from .group import ResultGroup
from .layers import ResultLayers
from .table import prepare_table, table_source

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONDAY = QDate(2018, 1, 1)
# Light enough for black figures; told apart by the colour-blind too.
_MORE, _LESS = QColor("#f7b799"), QColor("#a7d0e4")

_CATEGORY_WIDTH = 180  # pixels


class PatternLayers(ResultLayers):
    """A table each of weekdays, hours, months and years."""

    @property
    def title(self) -> str:
        """What was counted."""
        return tr("Patterns: {}").format(self.result.subject)

    @property
    def lead(self) -> str:
        """The weekdays."""
        return table_source(self.result.path("weekdays_table"))

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        for key, name in _names().items():
            if f"{key}_table" not in self.result.files:
                continue
            source = table_source(self.result.path(f"{key}_table"))
            layer = lead if key == "weekdays" else QgsVectorLayer(source, name)
            prepare_table(layer, self.result, name, {**_fields(), **_weekday_fields()})
            if key == "weekdays":
                _show_shares(layer)
                _colour(layer)
            group.add(layer)
            yield


def _names() -> dict[str, str]:
    return {
        "weekdays": tr("Category by weekday (% of the category)"),
        "hours": tr("Hour by weekday"),
        "months": tr("Incidents by month"),
        "years": tr("Incidents by year"),
    }


def _fields() -> dict[str, str]:
    return {
        "category": tr("Category"),
        "weekday": tr("Weekday"),
        "hour": tr("Hour of the day"),
        "start": tr("Begins on"),
        "incidents": tr("Incidents"),
        "percent": tr("Share (%)"),
        "low": tr("Lower bound (95 % interval)"),
        "high": tr("Upper bound (95 % interval)"),
        "expected_percent": tr("Share if even (%)"),
        "per_hour": tr("Incidents an hour (mean)"),
        "days_covered": tr("Days with records"),
        "days": tr("Days"),
        "complete": tr("All days have records"),
        "per_day": tr("Incidents a day (mean)"),
        "design_effect": tr("Design effect"),
        "p": tr("p"),
        "p_holm": tr("p, corrected for the number of categories"),
        "differs": tr("Unlike the others beyond chance"),
    }


def _weekday_fields() -> dict[str, str]:
    measures = {
        "percent": tr("{} (%)"),
        "count": tr("{}, incidents"),
        "low": tr("{}, lower bound (%)"),
        "high": tr("{}, upper bound (%)"),
    }
    titles = [QLocale().toString(_MONDAY.addDays(number), "dddd") for number in range(7)]
    return {
        f"{day}_{measure}": words.format(title)
        for day, title in zip(_DAYS, titles)
        for measure, words in measures.items()
    }


def _show_shares(layer: QgsVectorLayer) -> None:
    """Show of the weekdays the shares; the rest can be shown again in the table."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        if column.name == "category":
            column.width = _CATEGORY_WIDTH
        column.hidden = column.name.startswith(_DAYS) and not column.name.endswith("_percent")
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _colour(layer: QgsVectorLayer) -> None:
    """Colour the shares whose interval leaves out the share among all incidents."""
    every = next(layer.getFeatures())  # the first line
    for day in _DAYS:
        usual = every[f"{day}_percent"]
        styles = []
        for rule, colour in (
            (f'"{day}_low" > {usual}', _MORE),
            (f'"{day}_high" < {usual}', _LESS),
        ):
            style = QgsConditionalStyle(rule)
            style.setBackgroundColor(colour)
            styles.append(style)
        layer.conditionalStyles().setFieldStyles(f"{day}_percent", styles)
