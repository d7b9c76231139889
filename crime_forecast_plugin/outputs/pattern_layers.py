"""The tables of patterns in a project: layers without geometry, with what stands out coloured."""

from __future__ import annotations

from qgis.core import QgsConditionalStyle, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .group import ResultGroup
from .layers import ResultLayers
from .table import prepare_table, table_source

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# Light enough for black figures; told apart by the colour-blind too.
_MORE, _LESS = QColor("#f7b799"), QColor("#a7d0e4")

_CATEGORY_WIDTH = 180  # pixels

_NAMES = {
    "weekdays": "Category by weekday (% of the category)",
    "hours": "Hour by weekday",
    "months": "Incidents by month",
    "years": "Incidents by year",
}
_FIELDS = {
    "category": "Category",
    "weekday": "Weekday",
    "hour": "Hour of the day",
    "start": "Begins on",
    "incidents": "Incidents",
    "percent": "Share (%)",
    "low": "Lower bound (95 % interval)",
    "high": "Upper bound (95 % interval)",
    "expected_percent": "Share if even (%)",
    "per_hour": "Incidents an hour (mean)",
    "days_covered": "Days with records",
    "days": "Days",
    "complete": "All days have records",
    "per_day": "Incidents a day (mean)",
    "design_effect": "Design effect",
    "p": "p",
    "p_holm": "p, corrected for the number of categories",
    "differs": "Unlike the others beyond chance",
}


class PatternLayers(ResultLayers):
    """A table each of weekdays, hours, months and years."""

    @property
    def title(self) -> str:
        """What was counted."""
        return f"Patterns: {self.result.subject}"

    @property
    def lead(self) -> str:
        """The weekdays."""
        return table_source(self.result.path("weekdays_table"))

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group."""
        for key, name in _NAMES.items():
            if f"{key}_table" not in self.result.files:
                continue
            source = table_source(self.result.path(f"{key}_table"))
            layer = lead if key == "weekdays" else QgsVectorLayer(source, name)
            prepare_table(layer, self.result, name, {**_FIELDS, **_weekday_fields()})
            if key == "weekdays":
                _show_shares(layer)
                _colour(layer)
            group.add(layer)


def _weekday_fields() -> dict[str, str]:
    measures = {
        "percent": "{} (%)",
        "count": "{}, incidents",
        "low": "{}, lower bound (%)",
        "high": "{}, upper bound (%)",
    }
    return {
        f"{day}_{measure}": words.format(day.capitalize())
        for day in _DAYS
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
