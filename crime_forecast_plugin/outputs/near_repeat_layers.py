"""Near repeats in a project: incidents by their partners, links between them, the Knox table."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer

from ..translation import tr
from .classes import count_edges
from .group import ResultGroup
from .layers import ResultLayers
from .look import COUNTS, Look, draw
from .metadata import describe
from .style_files import take_style
from .table import prepare_table, table_source
from .texts import name_features, name_fields, set_map_tip


class NearRepeatLayers(ResultLayers):
    """The incidents lie on top, then the links between the closest pairs; the table is last."""

    @property
    def title(self) -> str:
        """What was looked at."""
        return tr("Near repeats: {}").format(self.result.subject)

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
            return tr("at the same place within {} days").format(near["days"])
        return tr("within {:g} m and {} days").format(near["metres"], near["days"])

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group."""
        near, table = self.result.content["near"], lead
        if near["incidents"]:
            self._prepare_incidents(lead)
            group.add(lead, legend=True)
            yield
            table = QgsVectorLayer(self._table, "")
        if near["links"]:
            group.add(self._links())
            yield
        prepare_table(table, self.result, tr("Knox table"), _table_fields())
        group.add(table)
        yield

    def _prepare_incidents(self, layer: QgsVectorLayer) -> None:
        partners = tr("Partners {}").format(self._near)
        layer.setName(partners)
        name_fields(
            layer,
            {
                "incident": tr("Number of the incident"),
                "time": tr("Time"),
                "category": tr("Category"),
                "partners": partners,
            },
        )
        highest = int(layer.maximumValue(layer.fields().lookupField("partners")) or 1)
        edges = tuple(count_edges(1, highest))
        # Incidents of one address cover each other: the style draws those with most partners last.
        draw(layer, Look("near_repeat_incidents", edges, "partners", kind=COUNTS))
        name_features(layer, tr("Incident"), "incident")
        set_map_tip(layer, "near_repeat", near=self._near)
        content = tr("Number of other incidents {} of each incident.").format(self._near)
        describe(layer, self.result, content, tr("incidents"))

    def _links(self) -> QgsVectorLayer:
        near = self.result.content["near"]
        source = self.result.vector_source("links")
        layer = QgsVectorLayer(source, tr("Links {}").format(self._near))
        take_style(layer, "near_repeat_links")
        name_fields(layer, _link_fields())
        layer.setDisplayExpression('"earlier" || \' – \' || "later"')
        set_map_tip(layer, "near_repeat_links")
        content = tr("Pairs of incidents {} of each other.").format(self._near)
        if near["links"] != near["pairs"]:
            content += " " + tr("These are the closest {:,} of them.").format(near["links"])
        describe(layer, self.result, content)
        return layer


def _link_fields() -> dict[str, str]:
    return {
        "earlier": tr("Number of the earlier incident"),
        "later": tr("Number of the later incident"),
        "metres": tr("Distance (m)"),
        "days": tr("Days between"),
        "since": tr("Time of the earlier incident"),
        "until": tr("Time of the later incident"),
    }


def _table_fields() -> dict[str, str]:
    return {
        "from_m": tr("Over (m)"),
        "to_m": tr("Up to (m)"),
        "from_days": tr("From (days)"),
        "to_days": tr("To (days)"),
        "pairs": tr("Pairs of incidents"),
        "expected": tr("Pairs expected by chance"),
        "ratio": tr("Pairs, as a multiple of chance"),
        "low": tr("Lower bound of chance (95 %)"),
        "high": tr("Upper bound of chance (95 %)"),
        "p": tr("p"),
        "family_p": tr("p, corrected for the number of bands"),
    }
