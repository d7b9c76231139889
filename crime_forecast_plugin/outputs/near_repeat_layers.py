"""Near repeats in a project: incidents by their partners, links between them, the Knox table."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsGraduatedSymbolRenderer,
    QgsRendererRange,
    QgsVectorLayer,
)

from .classes import count_classes
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .symbols import dot
from .table import prepare_table, table_source
from .texts import load_style, name_fields, set_map_tip

_TABLE = {
    "from_m": "Over (m)",
    "to_m": "Up to (m)",
    "from_days": "From (days)",
    "to_days": "To (days)",
    "pairs": "Pairs of incidents",
    "expected": "Pairs expected by chance",
    "ratio": "Pairs, as a multiple of chance",
    "low": "Lower bound of chance (95 %)",
    "high": "Upper bound of chance (95 %)",
    "p": "p",
    "family_p": "p, corrected for the number of bands",
}


class NearRepeatLayers(ResultLayers):
    """The incidents lie on top, then the links between the closest pairs; the table is last."""

    @property
    def title(self) -> str:
        """What was looked at."""
        return f"Near repeats: {self.result.subject}"

    @property
    def lead(self) -> str:
        """The incidents, or the table where none has a partner."""
        if self.result.content["near"]["incidents"]:
            return self.result.vector_source("incidents")
        return self._table

    @property
    def _table(self) -> str:
        return table_source(self.result.path("table"))

    @property
    def _near(self) -> str:
        """How near near repeats are, in words."""
        near = self.result.content["near"]
        if not near["metres"]:
            return f"at the same place within {near['days']} days"
        return f"within {near['metres']:g} m and {near['days']} days"

    def fill(self, group: ResultGroup, lead: QgsVectorLayer) -> None:
        """Fill the group."""
        near, table = self.result.content["near"], lead
        if near["incidents"]:
            self._prepare_incidents(lead)
            group.add(lead, legend=True)
            table = QgsVectorLayer(self._table, "")
        if near["links"]:
            group.add(self._links())
        prepare_table(table, self.result, "Knox table", _TABLE)
        group.add(table)

    def _prepare_incidents(self, layer: QgsVectorLayer) -> None:
        layer.setName(f"Partners {self._near}")
        name_fields(
            layer,
            {
                "incident": "Number of the incident",
                "time": "Time",
                "category": "Category",
                "partners": f"Partners {self._near}",
            },
        )
        highest = layer.maximumValue(layer.fields().lookupField("partners"))
        ranges = [
            QgsRendererRange(
                value_class.lower,
                value_class.upper,
                dot(value_class.colour, 2 + 0.6 * number),
                f"{value_class.label} {'partner' if value_class.upper == 1 else 'partners'}",
            )
            for number, value_class in enumerate(count_classes(int(highest or 1)))
        ]
        renderer = QgsGraduatedSymbolRenderer("partners", ranges)
        # Incidents of one address cover each other: those with most partners are drawn last.
        renderer.setOrderBy(
            QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause("partners", True)])
        )
        renderer.setOrderByEnabled(True)
        layer.setRenderer(renderer)
        layer.setDisplayExpression("'Incident ' || \"incident\"")
        set_map_tip(layer, "near_repeat", near=self._near)
        describe(layer, self.result, f"Number of other incidents {self._near} of each incident.")

    def _links(self) -> QgsVectorLayer:
        near = self.result.content["near"]
        layer = QgsVectorLayer(self.result.vector_source("links"), f"Links {self._near}")
        load_style(layer, "near_repeat_links")
        set_map_tip(layer, "near_repeat_links")
        part = "" if near["links"] == near["pairs"] else f", the closest {near['links']:,} of them"
        describe(layer, self.result, f"Pairs of incidents {self._near} of each other{part}.")
        return layer
