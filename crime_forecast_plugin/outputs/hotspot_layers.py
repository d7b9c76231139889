"""Hot-spot statistics in a project: hot and cold spots, and what became of them over time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from qgis.core import QgsCategorizedSymbolRenderer, QgsVectorLayer

from ..translation import localised, tr
from .categories import label_categories
from .group import ResultGroup
from .layers import ResultLayers
from .metadata import describe
from .stepped_result import period_text
from .style_files import take_style
from .texts import name_features, name_fields, set_map_tip


class HotspotLayers(ResultLayers):
    """The spots over the whole period, and if there are steps enough, their patterns in time."""

    @property
    def title(self) -> str:
        """What was counted, and when."""
        return tr("Hot and cold spots: {}, {}").format(self.result.subject, self._period)

    @property
    def lead(self) -> str:
        """The cells."""
        return self.result.vector_source("cells")

    @property
    def _period(self) -> str:
        period = self.result.content["period"]
        return period_text(
            datetime.fromisoformat(period["start"]), datetime.fromisoformat(period["end"])
        )

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group; the patterns are switched off, since they cover the spots."""
        lead.setName(tr("Hot and cold spots (Gi*)"))
        take_style(lead, "hotspot_cells", QgsCategorizedSymbolRenderer)
        label_categories(lead, _certainties())
        set_map_tip(lead, "hotspot_cells", period=self._period)
        self._finish(
            lead,
            tr(
                "Cells that have with those around them more or fewer incidents than chance "
                "brings, by Getis-Ord Gi* with a correction for the number of cells."
            ),
        )
        group.add(lead, legend=True)
        yield
        if "patterns" in self.result.content:
            group.add(self._emerging(), visible=False)
            yield

    def _emerging(self) -> QgsVectorLayer:
        steps = localised(f"{self.result.content['period']['steps']:,}")
        length = _lengths().get(self.result.job["step"], self.result.job["step"])
        layer = QgsVectorLayer(self.lead, tr("Emerging hot and cold spots"))
        take_style(layer, "emerging_cells", QgsCategorizedSymbolRenderer)
        occurring = {"none", *self.result.content["patterns"]}
        names = {name: text for name, text in _patterns().items() if name in occurring}
        label_categories(layer, names)
        set_map_tip(layer, "emerging_cells", steps=steps, length=length)
        content = tr("What became of hot and cold spots over {} steps of {}.")
        self._finish(layer, content.format(steps, length))
        return layer

    def _finish(self, layer: QgsVectorLayer, content: str) -> None:
        name_fields(layer, _fields())
        name_features(layer, tr("Cell"), "cell_id")
        describe(layer, self.result, content)


def _certainties() -> dict[object, str]:
    hot, cold = tr("Hot spot, {} % certain"), tr("Cold spot, {} % certain")
    return {
        **{level: hot.format(share) for level, share in ((3, 99), (2, 95), (1, 90))},
        0: tr("Not beyond chance"),
        **{-level: cold.format(share) for level, share in ((1, 90), (2, 95), (3, 99))},
    }


def _patterns() -> dict[object, str]:
    return {
        "new hot spot": tr("New hot spot"),
        "consecutive hot spot": tr("Consecutive hot spot"),
        "intensifying hot spot": tr("Intensifying hot spot"),
        "persistent hot spot": tr("Persistent hot spot"),
        "diminishing hot spot": tr("Diminishing hot spot"),
        "sporadic hot spot": tr("Sporadic hot spot"),
        "oscillating hot spot": tr("Oscillating hot spot"),
        "historical hot spot": tr("Historical hot spot"),
        "none": tr("No pattern"),
        "new cold spot": tr("New cold spot"),
        "consecutive cold spot": tr("Consecutive cold spot"),
        "intensifying cold spot": tr("Intensifying cold spot"),
        "persistent cold spot": tr("Persistent cold spot"),
        "diminishing cold spot": tr("Diminishing cold spot"),
        "sporadic cold spot": tr("Sporadic cold spot"),
        "oscillating cold spot": tr("Oscillating cold spot"),
        "historical cold spot": tr("Historical cold spot"),
    }


def _lengths() -> dict[str, str]:
    return {
        "1h": tr("1 hour"),
        "6h": tr("6 hours"),
        "1D": tr("1 day"),
        "7D": tr("1 week"),
        "28D": tr("4 weeks"),
    }


def _fields() -> dict[str, str]:
    return {
        "cell_id": tr("Cell"),
        "row": tr("Row"),
        "col": tr("Column"),
        "count": tr("Incidents"),
        "z": tr("Gi* (standard deviations)"),
        "p": tr("p"),
        "q": tr("p, corrected for the number of cells"),
        "certainty": tr("Certainty (3 is hot at 99 %, -3 cold)"),
        "hot_steps": tr("Steps in which it is hot"),
        "cold_steps": tr("Steps in which it is cold"),
        "trend_z": tr("Trend (Mann-Kendall z)"),
        "trend_p": tr("p of the trend"),
        "pattern": tr("Pattern over time"),
    }
