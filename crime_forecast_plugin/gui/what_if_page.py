"""The page *What-if*: asks a finished forecast how it would be in other surroundings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsMapLayerProxyModel, QgsProject
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..translation import tr
from .form import load_form
from .past_forecast import PastForecast, scenarios_of
from .run import AlgorithmRun
from .run_page import Fault, RunPage, Subject
from .scenario_area import ScenarioArea
from .workbench import Workbench

ALGORITHM = "crimeforecast:whatif"


class WhatIfPage(RunPage):
    """Asks which forecast, what is different, when and where."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        load_form("what_if_page.ui", self.fields)
        self.order_tabs(self.fields)
        self._chosen: PastForecast | None = None
        self._area = ScenarioArea(self.fields, bench.desktop.canvas, self)
        self._fill()
        self._connect()
        self._forecast_changed()
        self._show_engine()

    def title(self) -> str:
        """The name of the page."""
        return tr("What-if")

    def subject(self) -> Subject:
        """The scenario."""
        return Subject(
            algorithm=ALGORITHM,
            title=tr("What-if: {}").format(self.fields.name.text().strip()),
            done=tr("The scenario is done; its layers are in the project."),
            cancelled=tr("The scenario was cancelled; nothing was written."),
            failed=tr("The scenario failed."),
            help="what-if-qgis",
        )

    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm as the form has them."""
        form, chosen = self.fields, self._chosen
        copies, values = form.layers.copies, form.weather.values()
        return {
            "FORECAST": str(chosen.folder) if chosen else "",
            "LAYERS": [copy.id() for copy in copies.values()],
            "LAYER_NAMES": ";".join(f"{copy.name()} = {name}" for name, copy in copies.items()),
            "DAILY": ";".join(f"{column}={value}" for column, value in values.items()),
            "START": None if form.start.isNull() else form.start.dateTime(),
            "AREA": _id_of(form.area.currentLayer()),
            "CELL": form.cell.value() or None,
            "ZONES": _id_of(form.zones.currentLayer()),
            "ZONES_NAME": form.zones_name.currentField() or None,
            "REPLICATES": None if form.replicates.value() < 0 else form.replicates.value(),
            "NAME": form.name.text().strip(),
            "BESIDE": ";".join(form.beside.ticked()),
            "SEED": chosen.job.get("seed", 0) if chosen else 0,
            "OUTPUT": form.output.filePath(),
        }

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Choose the forecast of a folder; the rest is asked of it anew."""
        if values.get("FORECAST"):
            self.take_folder(Path(values["FORECAST"]))

    def faults(self) -> Iterator[Fault]:
        """What is wrong in the form, field by field."""
        form = self.fields
        if self._chosen is None:
            text = tr("Make a forecast first, or choose the folder of one.")
            yield form.forecast, form.forecast_message, text
        unreadable = form.weather.unreadable()
        if unreadable:
            text = tr("The value of {} is no number; write one such as 35 or 35.5.")
            yield form.weather, form.weather_message, text.format(unreadable[0])
        if not form.name.text().strip():
            yield form.name, form.name_message, tr("Give the scenario a name.")
        fault = self.fault_of_folder(form.output.filePath())
        if fault:
            yield form.output, form.output_message, fault

    def take_folder(self, folder: Path) -> None:
        """Take the forecast of a folder, be it in the project or not."""
        try:
            self.fields.forecast.take(folder)
        except ValueError as fault:
            self.notify(str(fault))
            return
        self.notify("")

    def started(self, run: AlgorithmRun) -> None:
        """Propose another folder for the next scenario."""
        self.fields.output.use()

    def finished(self, outputs: dict[str, Any]) -> None:
        """Offer the scenario to stand beside the next one."""
        self.fields.output.give_up(outputs["OUTPUT"])
        self._list_scenarios()
        self._propose_name()

    def stop(self) -> None:
        """Leave nothing on the map, and let go of the copies."""
        self._area.stop()
        self.fields.layers.show_layers(())

    # Filling in

    def _fill(self) -> None:
        form = self.fields
        form.zones.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        form.zones.setAllowEmptyLayer(True, tr("no table"))
        form.zones.setCurrentIndex(0)
        form.zones_name.setAllowEmptyFieldName(True)
        self._zones_changed()
        form.start.setNullRepresentation(tr("as in the forecast"))
        form.start.setAllowNull(True)
        form.start.clear()
        form.output.kind = "what_if"
        form.output.propose()
        form.weather_note.setText(
            tr("A value stands for every day of the scenario; empty is as it was.")
        )
        form.caution.setText(
            tr(
                "The difference is an association that the model learned from the past, not a "
                "causal effect."
            )
        )
        form.forecast.read()

    def _connect(self) -> None:
        form = self.fields
        form.forecast.changed.connect(self._forecast_changed)
        form.folder_button.clicked.connect(self._ask_for_folder)
        form.layers.currentItemChanged.connect(self._show_layer_buttons)
        form.layers.itemDoubleClicked.connect(self._edit)
        form.layers.changed.connect(self._show_layer_buttons)
        form.layers.copied.connect(self.bench.desktop.activate)
        form.edit_button.clicked.connect(self._edit)
        form.reset_button.clicked.connect(self._reset)
        form.zones.layerChanged.connect(self._zones_changed)
        self.bench.runs.ended.connect(self._look_again)
        QgsProject.instance().readProject.connect(self._look_again)
        QgsProject.instance().cleared.connect(self._look_again)
        self.watch(form.weather, form.weather.changed)
        self.watch(form.name, form.name.textChanged)
        self.watch(form.output, form.output.fileChanged)

    def _ask_for_folder(self) -> None:
        place = QFileDialog.getExistingDirectory(self, tr("Folder of a finished forecast"))
        if place:
            self.take_folder(Path(place))

    def _forecast_changed(self) -> None:
        form, chosen, before = self.fields, self.fields.forecast.chosen, self._chosen
        self._chosen = chosen
        self._list_scenarios()
        if chosen is not None and chosen == before:
            return
        layers = chosen.context if chosen else ()
        form.layers.show_layers([layer for layer in layers if layer.editable])
        form.weather.show_columns([c for layer in layers if layer.daily for c in layer.columns])
        form.forecast_note.setText(
            chosen.describe() if chosen else tr("There is no forecast in this project yet.")
        )
        self._show_context()
        self._propose_name()
        self._area.set_forecast(chosen)
        self.show_faults()

    def _zones_changed(self) -> None:
        zones = self.fields.zones.currentLayer()
        self.fields.zones_name.setLayer(zones)
        self.fields.zones_name.setEnabled(zones is not None)

    def _list_scenarios(self) -> None:
        """Offer the scenarios made so far, if there are any."""
        made = scenarios_of(QgsProject.instance(), self._chosen) if self._chosen else []
        self.fields.beside.show_scenarios(made)
        self.fields.beside.setVisible(bool(made))
        self.fields.beside_label.setVisible(bool(made))

    def _propose_name(self) -> None:
        self.fields.name.setText(tr("Scenario {}").format(self.fields.beside.count() + 1))

    # The surroundings

    def _edit(self) -> None:
        layer = self.fields.layers.chosen
        if layer is None:
            return
        try:
            self.fields.layers.edit_copy(layer)
        except ValueError as fault:
            self.notify(str(fault))

    def _reset(self) -> None:
        layer = self.fields.layers.chosen
        if layer is not None:
            self.fields.layers.drop_copy(layer)

    def _show_layer_buttons(self) -> None:
        form = self.fields
        copied = form.layers.copy_of(form.layers.chosen) is not None
        form.edit_button.setEnabled(form.layers.chosen is not None)
        form.edit_button.setText(tr("Ed&it the copy") if copied else tr("Ed&it a copy"))
        form.reset_button.setEnabled(copied)

    def _show_context(self) -> None:
        """Say why nothing can be changed in the surroundings, where that is so."""
        form, chosen = self.fields, self._chosen
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
        form.layers_note.setText(text)
        form.layers_group.setEnabled(sees and bool(chosen.context))
        form.weather_group.setVisible(sees and form.weather.rowCount() > 0)
        self._show_layer_buttons()

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what the project has now."""
        super().showEvent(event)
        self._look_again()
        self._area.show()

    def _look_again(self) -> None:
        """Offer the forecasts that the project has now, if anybody looks."""
        if self.isVisible():
            self.fields.forecast.read()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the cells off the map."""
        super().hideEvent(event)
        self._area.clear()


def _id_of(layer: QgsMapLayer | None) -> str | None:
    return layer.id() if layer else None
