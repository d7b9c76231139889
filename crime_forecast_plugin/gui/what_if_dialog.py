"""The dialog that asks a finished forecast "what if?"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsMapLayerProxyModel,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsFileWidget, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..translation import tr
from .area_tool import AreaTool
from .engine_state import EngineState
from .grid_on_map import GridOnMap, GridWish, area_of
from .past_forecast import PastForecast, scenarios_of
from .run_dialog import Fault, RunDialog, Subject

ALGORITHM = "crimeforecast:whatif"


class WhatIfDialog(RunDialog):
    """Asks which forecast, what is different, when and where."""

    def __init__(
        self,
        engine: EngineState,
        main_bar: QgsMessageBar,
        canvas: QgsMapCanvas,
        activate: Callable[[QgsMapLayer], Any],
        parent: QWidget | None = None,
    ) -> None:
        """`activate` makes a layer the one that QGIS's editing tools work on."""
        super().__init__(_subject(), engine, main_bar, parent)
        self._chosen: PastForecast | None = None
        self._grid = GridOnMap(canvas, self._wish, self)
        self._fill()
        self._connect(activate)
        self._forecast_changed()
        self._show_engine()

    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm as the form has them."""
        copies, values = self.layers.copies, self.weather.values()
        return {
            "FORECAST": str(self._chosen.folder) if self._chosen else "",
            "LAYERS": [copy.id() for copy in copies.values()],
            "LAYER_NAMES": ";".join(f"{copy.name()} = {name}" for name, copy in copies.items()),
            "DAILY": ";".join(f"{column}={value}" for column, value in values.items()),
            "START": None if self.start.isNull() else self.start.dateTime(),
            "AREA": self.area.currentLayer(),
            "CELL": self.cell.value() or None,
            "ZONES": self.zones.currentLayer(),
            "ZONES_NAME": self.zones_name.currentField() or None,
            "REPLICATES": None if self.replicates.value() < 0 else self.replicates.value(),
            "NAME": self.name.text().strip(),
            "BESIDE": ";".join(self.beside.ticked()),
            "SEED": self._chosen.job.get("seed", 0) if self._chosen else 0,
            "OUTPUT": self.output.filePath(),
        }

    def faults(self) -> Iterable[Fault]:
        """What is wrong in the form, field by field."""
        if self._chosen is None:
            text = tr("Make a forecast first, or choose the folder of one.")
            yield self.forecast, self.forecast_message, text
        unreadable = self.weather.unreadable()
        if unreadable:
            text = tr("The value of {} is no number; write one such as 35 or 35.5.")
            yield self.weather, self.weather_message, text.format(unreadable[0])
        if not self.name.text().strip():
            text = tr("Give the scenario a name.")
            yield self.name, self.name_message, text
        if not self.output.filePath():
            text = tr("Choose the folder for the result.")
            yield self.output, self.output_message, text

    def close_run(self) -> None:
        """End what goes on, and leave nothing on the map: the plugin goes away."""
        self._grid.stop()
        self.layers.show_layers(())
        super().close_run()

    # Filling in

    def _fill(self) -> None:
        for layers in (self.area, self.zones):
            layers.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
            layers.setAllowEmptyLayer(True)
            layers.setLayer(None)
        self.zones_name.setAllowEmptyFieldName(True)
        self.start.setNullRepresentation(tr("as in the forecast"))
        self.start.setAllowNull(True)
        self.start.clear()
        self.output.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.weather_note.setText(
            tr("A value stands for every day of the scenario; empty is as it was.")
        )
        self.caution.setText(
            tr(
                "The difference is an association that the model learned from the past, not a "
                "causal effect."
            )
        )
        self._propose_folder()
        self.forecast.read()

    def _connect(self, activate: Callable[[QgsMapLayer], Any]) -> None:
        self.forecast.changed.connect(self._forecast_changed)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.layers.currentItemChanged.connect(self._show_layer_buttons)
        self.layers.itemDoubleClicked.connect(self._edit)
        self.layers.changed.connect(self._show_layer_buttons)
        self.layers.copied.connect(activate)
        self.edit_button.clicked.connect(self._edit)
        self.reset_button.clicked.connect(self._reset)
        self.zones.layerChanged.connect(self._zones_changed)
        self.draw_button.chosen.connect(self._draw)
        self._grid.told.connect(self.cells_note.setText)
        self._grid.drawn.connect(self.area.setLayer)
        self._grid.cancelled.connect(self._show_grid)
        self.area.layerChanged.connect(self._show_grid)
        self.cell.valueChanged.connect(self._show_grid)
        self.show_cells.toggled.connect(self._show_grid)
        for signal in (self.weather.changed, self.name.textChanged, self.output.fileChanged):
            signal.connect(self._changed)

    def _ask_for_folder(self) -> None:
        place = QFileDialog.getExistingDirectory(self, tr("Folder of a finished forecast"))
        if place:
            self._take_folder(Path(place))

    def _take_folder(self, folder: Path) -> None:
        """Take the forecast of a folder that is not in the project."""
        try:
            self.forecast.take(folder)
        except ValueError as fault:
            self._notify(str(fault))
            return
        self._notify("")

    def _forecast_changed(self) -> None:
        chosen, before = self.forecast.chosen, self._chosen
        self._chosen = chosen
        self._list_scenarios()
        if chosen is not None and chosen == before:
            return
        layers = chosen.context if chosen else ()
        self.layers.show_layers([layer for layer in layers if layer.editable])
        self.weather.show_columns([c for layer in layers if layer.daily for c in layer.columns])
        self.forecast_note.setText(
            chosen.describe() if chosen else tr("There is no forecast in this project yet.")
        )
        self._show_context()
        self._propose_name()
        self._show_grid()
        self._changed()

    def _zones_changed(self) -> None:
        self.zones_name.setLayer(self.zones.currentLayer())
        self.zones_name.setEnabled(self.zones.currentLayer() is not None)

    def _list_scenarios(self) -> None:
        """Offer the scenarios made so far, if there are any."""
        made = scenarios_of(QgsProject.instance(), self._chosen) if self._chosen else []
        self.beside.show_scenarios(made)
        self.beside.setVisible(bool(made))
        self.beside_label.setVisible(bool(made))

    def _propose_name(self) -> None:
        self.name.setText(tr("Scenario {}").format(self.beside.count() + 1))

    # The surroundings

    def _edit(self) -> None:
        layer = self.layers.chosen
        if layer is None:
            return
        try:
            self.layers.edit_copy(layer)
        except ValueError as fault:
            self._notify(str(fault))

    def _reset(self) -> None:
        layer = self.layers.chosen
        if layer is not None:
            self.layers.drop_copy(layer)

    def _show_layer_buttons(self) -> None:
        copied = self.layers.copy_of(self.layers.chosen) is not None
        self.edit_button.setEnabled(self.layers.chosen is not None)
        self.edit_button.setText(tr("&Edit the copy") if copied else tr("&Edit a copy"))
        self.reset_button.setEnabled(copied)

    def _show_context(self) -> None:
        """Say why nothing can be changed in the surroundings, where that is so."""
        chosen = self._chosen
        sees = chosen is not None and chosen.looks_around
        if chosen is None:
            text = ""
        elif not chosen.context:
            text = tr(
                "This forecast had no context layers; make one with some to change them. Time, "
                "area and cells can be changed."
            )
        elif not sees:
            text = tr(
                "The model of this forecast does not look at its context layers, so that changing "
                "them would change nothing. Time, area and cells can be changed."
            )
        else:
            text = tr("Edit a copy with QGIS's own tools: move, add or delete features.")
        self.layers_note.setText(text)
        self.layers_group.setEnabled(sees and bool(chosen.context))
        self.weather_group.setVisible(sees and self.weather.rowCount() > 0)
        self._show_layer_buttons()

    # The cells

    def _wish(self) -> GridWish:
        chosen = self._chosen
        usual = chosen.content["grid"]["cell"] if chosen else 250.0
        steps = chosen.counted_steps if chosen else 1
        return GridWish(self.cell.value() or usual, steps, chosen.crs if chosen else None)

    def _draw(self, kind: type[AreaTool]) -> None:
        self._grid.draw(kind)

    def _show_grid(self) -> None:
        """Show and count the cells of the area that is chosen, or tell those of the forecast."""
        if self._grid.drawing:
            return
        chosen, layer = self._chosen, self.area.currentLayer()
        self._grid.clear()
        self.cells_note.clear()
        if chosen is None:
            return
        if layer is None and not self.cell.value():
            grid = chosen.content["grid"]
            text = tr("As in the forecast: {:,} cells of {:g} m.")
            self.cells_note.setText(text.format(grid["cells_in_area"], grid["cell"]))
            return
        area, crs = self._area(chosen, layer)
        plan = self._grid.tell(area, crs)
        if self.show_cells.isChecked() and self.isVisible():
            self._grid.show(area, crs, plan)

    def _area(
        self, chosen: PastForecast, layer: QgsVectorLayer | None
    ) -> tuple[QgsGeometry, QgsCoordinateReferenceSystem]:
        """The area that the scenario is about: of a layer, of the forecast, or its box."""
        if layer is None and "area" in chosen.files:
            layer = QgsVectorLayer(chosen.path("area"), "area", "ogr")
        if layer is not None and layer.isValid():
            return area_of(layer, chosen.crs), chosen.crs
        box = QgsRectangle(*chosen.content["grid"]["bounds"])
        return QgsGeometry.fromRect(box), chosen.crs

    # Running and the window

    def _ended(self, succeeded: bool, outputs: dict[str, Any]) -> None:
        if succeeded:
            # It holds this scenario now; the next one, beside it, gets a folder of its own.
            self._proposed_folder = self.output.filePath()
        super()._ended(succeeded, outputs)
        self._list_scenarios()
        if succeeded:
            self._propose_name()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what the project has now."""
        super().showEvent(event)
        self.forecast.read()
        self._show_grid()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the cells off the map."""
        super().hideEvent(event)
        self._grid.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Look at the project again when the person comes back to this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.forecast.read()


def _subject() -> Subject:
    return Subject(
        form="what_if_dialog.ui",
        algorithm=ALGORITHM,
        folder="what_if",
        done=tr("The scenario is done; its layers are in the project."),
        cancelled=tr("The scenario was cancelled; nothing was written."),
        failed=tr("The scenario failed."),
    )
