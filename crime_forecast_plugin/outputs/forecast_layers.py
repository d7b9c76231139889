"""A forecast in a project: its hot spots, a raster a step, and the cells of the whole period."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsVectorLayer

from ..translation import tr
from .forecast_result import ForecastResult
from .forecast_style import prepare_cells, prepare_hotspots
from .group import ResultGroup
from .layers import ResultLayers
from .look import Look
from .step_layers import add_steps
from .temporal import set_project_range
from .uncertainty_layers import add_bounds, add_chances


class ForecastLayers(ResultLayers):
    """The hot spots lie on top, then a raster a step, then what is switched off.

    The rasters cover each other, so that the first step is seen, and each in its turn while the
    temporal controller plays. The cells, the chance of at least one incident and the bounds of the
    interval are switched off.
    """

    result: ForecastResult

    @property
    def title(self) -> str:
        """The model, what was counted, and when."""
        return f"{self.result.model_title}: {self.result.subject}, {self.result.period}"

    @property
    def lead(self) -> str:
        """The cells."""
        return self.result.vector_source("cells")

    def parts(self, group: ResultGroup, lead: QgsVectorLayer) -> Iterator[None]:
        """Fill the group, and let the project play the forecast."""
        from .hotspot_share import remove_outdated  # with numpy, which takes long to load

        result, legend = self.result, self.result.legend
        set_project_range(group.project, result)
        remove_outdated(result.folder)
        hotspots = QgsVectorLayer(result.vector_source("hotspots"), "")
        prepare_hotspots(hotspots, result, result.job["area_share"])
        group.add(hotspots)
        yield
        heading = tr("Expected {}").format(legend.unit)
        steps = group.subgroup(tr("{}, by step").format(heading))
        yield from add_steps(
            steps, result, "forecast", heading, Look("expected_steps", legend.edges)
        )
        prepare_cells(lead, result, result.job["area_share"])
        group.add(lead, visible=False)
        yield
        yield from add_chances(group, result)
        yield from add_bounds(group, result)
