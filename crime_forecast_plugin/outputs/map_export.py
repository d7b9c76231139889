"""The printed map of a result: its page or pages, drawn from what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsFeedback,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QPainter

from .animation import write_frames, write_gif
from .atlas import outlines, style_of, turn_to_atlas
from .export_error import ExportCancelled
from .forecast_layers import ForecastLayers
from .layers import ResultLayers
from .map_files import PDF, each_page, file_of, write_book, write_page
from .map_layers import extent_of, named_layers, steps, usual_layers
from .map_sheet import MapSheet
from .opened import group_of, open_in
from .patrol_layers import PatrolLayers
from .sheet_text import SheetText, sheet_text

_STEM = "map"


@dataclass(frozen=True)
class MapWishes:
    """What a person wants to be printed; nothing of it has to be given but the template."""

    template: Path
    title: str = ""
    #: Whose incidents they are.
    source: str = ""
    #: Names of layers of the result in place of its usual ones.
    names: Sequence[str] = ()
    #: Drawn over the result, and beneath it; the result's colours let those beneath through.
    over: Sequence[QgsMapLayer] = ()
    beneath: Sequence[QgsMapLayer] = ()
    #: Polygons of which each gets a page, and the field with their names.
    districts: QgsVectorLayer | None = None
    district_name: str = ""
    dots_per_inch: float = 300
    formats: Sequence[str] = (PDF,)
    film: bool = False


class MapExport:
    """A result laid out on a page of a project that shows it.

    To be used on the main thread, since layouts are scenes of Qt's, and as a context manager.

    Parameters
    ----------
    layers : ResultLayers
        Of the result.
    wishes : MapWishes
    project : QgsProject
        The person's; where it does not show the result, this is opened in a project of its own.
    feedback : QgsFeedback
        Hears of progress after each piece of the work, and can stop it.
    """

    def __init__(
        self,
        layers: ResultLayers,
        wishes: MapWishes,
        project: QgsProject,
        feedback: QgsFeedback,
    ) -> None:
        group = group_of(layers.result.folder, project)
        #: Whether the page belongs to the person's project, and so may be kept in it.
        self.in_project = group is not None
        self._wishes = wishes
        self._project = project
        self._feedback = feedback
        if group is None:
            self._project = QgsProject()
            self._project.setTransformContext(project.transformContext())
            group = open_in(self._project, layers)
            feedback.setProgress(2)
        if wishes.names:
            self._nodes = named_layers(group, wishes.names)
        else:
            self._nodes = [*usual_layers(group, layers.result), *self._ground(layers)]
        self._steps = steps(group, layers.result)
        self._text: SheetText = sheet_text(layers, wishes.title, wishes.source)
        self._sheet: MapSheet | None = None
        feedback.setProgress(3)

    def __enter__(self) -> MapExport:
        """Lay out the page, or the pages of the atlas."""
        wishes = self._wishes
        sheet = self._sheet = MapSheet(wishes.template, self._project, self._name())
        self._feedback.setProgress(4)
        self._draw(sheet, self._nodes)
        self._feedback.setProgress(6)
        pages: list[str] = []
        if wishes.districts:
            extent = extent_of([node.layer() for node in self._nodes], self._project)
            pages = turn_to_atlas(sheet, wishes.districts, wishes.district_name, extent)
        sheet.write(self._text, pages)
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the page before the project that it is of."""
        self._sheet = None

    @property
    def has_steps(self) -> bool:
        """Whether there is anything to animate."""
        return bool(self._steps)

    def write(self, folder: Path) -> dict[str, Path]:
        """Write what is wished for, and return the first file of each format.

        The film has the key "GIF", and the folder of its frames "FRAMES". Raises ExportError and
        ExportCancelled.
        """
        written: dict[str, Path] = {}
        for number, kind in enumerate(self._wishes.formats):
            self._go_on(10 + 90 * number / len(self._wishes.formats))
            written[kind] = self._write(folder, kind)
        if self._wishes.film:
            self._go_on(100)
            written.update(self._write_film(folder))
        self._go_on(100)
        return written

    def keep(self) -> str:
        """Leave the page among the project's layouts, for changes by hand; return its name."""
        layout = self._sheet.layout
        self._project.layoutManager().addLayout(layout)
        return layout.name()

    def _ground(self, layers: ResultLayers) -> list[QgsLayerTreeLayer]:
        """The cells that patrols are outlines on, where the forecast is still there."""
        result = layers.result
        if not isinstance(layers, PatrolLayers) or not Path(result.job["forecast"]).is_dir():
            return []
        group = group_of(result.base.folder, self._project)
        if group is None and not self.in_project:
            group = open_in(self._project, ForecastLayers(result.base))
        return usual_layers(group, result.base)[-1:] if group else []

    def _name(self) -> str:
        """A name that no layout of the project has."""
        name = wanted = f"{self._text.title}, {self._text.period}".strip(", ")
        taken = {layout.name() for layout in self._project.layoutManager().layouts()}
        number = 2
        while name in taken:
            name, number = f"{wanted} ({number})", number + 1
        return name

    def _draw(self, sheet: MapSheet, nodes: Sequence[QgsLayerTreeLayer]) -> None:
        """Draw and explain layers of the result, amid those that the person chose."""
        wishes, ours = self._wishes, [node.layer() for node in nodes]
        over, styles = list(wishes.over), {}
        if wishes.beneath:
            styles[ours[-1].id()] = _see_through(ours[-1])  # the one that covers the ground
            sheet.rasterize()
        if wishes.districts:
            over.insert(0, wishes.districts)
            styles[wishes.districts.id()] = outlines(wishes.districts)
        extent = extent_of(ours, self._project)
        sheet.draw([*over, *ours, *wishes.beneath], extent, ours[0].crs(), styles)
        others = [_node(layer) for layer in (*wishes.over, *wishes.beneath)]
        sheet.explain([*nodes, *others])

    def _go_on(self, percent: float) -> None:
        self._feedback.setProgress(percent)
        if self._feedback.isCanceled():
            raise ExportCancelled

    def _write(self, folder: Path, kind: str) -> Path:
        layout, dots = self._sheet.layout, self._wishes.dots_per_inch
        path = folder / file_of(_STEM, kind)
        if self._wishes.districts is None:
            write_page(layout, path, kind, dots)
            return path
        if kind == PDF:
            write_book(layout, path, dots, self._feedback)
            return path
        paths = []
        for number, name in enumerate(each_page(layout), start=1):
            paths.append(folder / file_of(f"{_STEM}_{name}", kind))
            write_page(layout, paths[-1], kind, dots)
            self._go_on(100 * number / layout.atlas().count())
        return paths[0]

    def _write_film(self, folder: Path) -> dict[str, Path]:
        """Write the frames on a page without an atlas."""
        sheet = MapSheet(self._wishes.template, self._project, _STEM)
        frames = folder / f"{_STEM}_frames"
        frames.mkdir()
        pictures = write_frames(
            sheet,
            self._steps,
            lambda node: self._draw(sheet, [node]),
            self._text,
            frames,
            self._wishes.dots_per_inch,
            self._feedback,
        )
        gif = folder / f"{_STEM}.gif"
        return {"FRAMES": frames, **({"GIF": gif} if write_gif(pictures, gif) else {})}


def _node(layer: QgsMapLayer) -> QgsLayerTreeLayer:
    """A layer that the person chose; one that was given as a file is called as in that file."""
    node = QgsLayerTreeLayer(layer)
    name = layer.source().partition("|layername=")[2].partition("|")[0]
    if name and layer.project() is None:
        node.setCustomProperty("legend/title-label", name)
    return node


def _see_through(layer: QgsMapLayer) -> str:
    """The style of a layer that lets what lies beneath shine through its colours."""
    copy = layer.clone()
    copy.setBlendMode(QPainter.CompositionMode.CompositionMode_Multiply)
    return style_of(copy)
