"""The page *Responsible use*: what drove a forecast, who lives where it points, who is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..outputs.metadata import JOB_PROPERTY
from ..translation import tr
from .algorithm_form import AlgorithmForm
from .forecast_account import account, no_forecast, who_is_told
from .forecast_list import ForecastList
from .output_folder import OutputFolder
from .run import AlgorithmRun
from .run_page import Fault, RunPage, Subject
from .workbench import Workbench

ALGORITHM = "crimeforecast:population"

_POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry


class ResponsiblePage(RunPage):
    """Tells of a forecast of the project, and reckons who lives in its hot spots."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self.forecast = ForecastList()
        self.forecast.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.forecast.setMinimumContentsLength(12)
        self.forecast.setToolTip(tr("The forecast that this page is about, newest first"))
        self.forecast_message = QLabel(objectName="forecast_message", wordWrap=True, visible=False)
        self.folder_button = QPushButton(tr("&Another folder…"))
        self.folder_button.setToolTip(tr("Choose the folder of a forecast outside the project"))
        self.forecast_report = QPushButton(tr("Its repor&t"))
        self.forecast_report.setToolTip(tr("Open the report of this forecast"))
        self.account = QLabel(wordWrap=True)
        self.account.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.told = QLabel(who_is_told(), wordWrap=True)
        self._proposed = False
        self.form = AlgorithmForm(ALGORITHM, ("FORECAST", "OUTPUT"))
        self.output = OutputFolder()
        self.output.kind = "population"
        self.output.setToolTip(tr("Folder for the result. A new one is proposed for each run."))
        self.output_message = QLabel(objectName="output_message", wordWrap=True, visible=False)
        self._lay_out()
        self._connect()
        self.run_button.setText(tr("Reckon who lives there"))
        self.output.propose()
        self.forecast.read()

    def title(self) -> str:
        """The name of the page."""
        return tr("Responsible use")

    def subject(self) -> Subject:
        """Who lives in the flagged area."""
        return Subject(
            algorithm=ALGORITHM,
            title=self.form.algorithm.displayName(),
            done=tr("Reckoned; the layer is in the project."),
            cancelled=tr("It was cancelled; nothing was written."),
            failed=tr("It failed."),
            help="responsible-use",
        )

    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm as the page has them."""
        return {**self._given(), **self.form.values(), "OUTPUT": self.output.filePath()}

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Choose the forecast, and fill in the rest."""
        if values.get("FORECAST"):
            self.take_folder(Path(values["FORECAST"]))
        self.form.set_values(values)

    def faults(self) -> Iterator[Fault]:
        """What is wrong on the page, field by field."""
        if self.forecast.chosen is None:
            text = tr("Make a forecast first, or choose the folder of one.")
            yield self.forecast, self.forecast_message, text
        fault = self.form.fault(self._given())
        if fault:
            yield self.form, self.form.message, fault
        fault = self.fault_of_folder(self.output.filePath())
        if fault:
            yield self.output, self.output_message, fault

    def started(self, run: AlgorithmRun) -> None:
        """Propose another folder for the next run."""
        self.output.use()

    def finished(self, outputs: dict[str, Any]) -> None:
        """Leave the folder to this run."""
        self.output.give_up(outputs["OUTPUT"])

    def take_folder(self, folder: Path) -> None:
        """Take the forecast of a folder, be it in the project or not."""
        try:
            self.forecast.take(folder)
        except ValueError as fault:
            self.notify(str(fault))
            return
        self.notify("")

    def showEvent(self, event: QShowEvent) -> None:
        """Look for forecasts that were made meanwhile."""
        super().showEvent(event)
        self.forecast.read()
        if not self.form.values()["GROUPS"]:
            self._propose_population()

    def _given(self) -> dict[str, Any]:
        chosen = self.forecast.chosen
        return {"FORECAST": str(chosen.folder) if chosen else ""}

    def _propose_population(self) -> None:
        """Choose the layer of polygons with most numbers, until there is one that fits.

        The widget itself chooses the first of all layers, which may well be a result.
        """
        layers = [layer for layer in QgsProject.instance().mapLayers().values() if _fits(layer)]
        chosen = self.form.values()["POPULATION"]
        if layers and not (self._proposed and chosen in [layer.id() for layer in layers]):
            most = max(layers, key=lambda layer: sum(f.isNumeric() for f in layer.fields()))
            self.form.set_values({"POPULATION": most.id()})
            self._proposed = True

    def _tell(self) -> None:
        """Say what drove the forecast that is chosen."""
        chosen = self.forecast.chosen
        self.forecast_report.setEnabled(chosen is not None)
        self.account.setText(account(chosen) if chosen else no_forecast())
        self.show_faults()

    def _ask_for_folder(self) -> None:
        place = QFileDialog.getExistingDirectory(self, tr("Folder of a finished forecast"))
        if place:
            self.take_folder(Path(place))

    def _show_report(self) -> None:
        from .report_viewer import show_report  # takes long to load, and is seldom needed

        chosen = self.forecast.chosen
        show_report(chosen.folder / chosen.content["files"]["report"], self)

    def _connect(self) -> None:
        self.forecast.changed.connect(self._tell)
        self.folder_button.clicked.connect(self._ask_for_folder)
        self.forecast_report.clicked.connect(self._show_report)
        for signal in (self.bench.runs.ended, QgsProject.instance().readProject):
            signal.connect(self._look_again)
        QgsProject.instance().cleared.connect(self._look_again)
        self.account.linkActivated.connect(self.bench.page_requested)
        self.form.changed.connect(self._form_changed)
        self.watch(self.output, self.output.fileChanged)

    def _form_changed(self) -> None:
        """Check the form as soon as groups are chosen: until then it is only being filled in."""
        if self.form.values()["GROUPS"]:
            self._touch(self.form)
        else:
            self.show_faults()

    def _look_again(self, *_: object) -> None:
        if self.isVisible():
            self.forecast.read()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.folder_button)
        buttons.addWidget(self.forecast_report)
        buttons.addStretch()
        layout = QVBoxLayout(self.fields)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_labelled(tr("&Forecast"), self.forecast))
        layout.addWidget(self.forecast)
        layout.addWidget(self.forecast_message)
        layout.addLayout(buttons)
        layout.addWidget(_heading(tr("What drove it")))
        layout.addWidget(self.account)
        layout.addWidget(_heading(tr("Who lives in its hot spots")))
        layout.addWidget(self.form)
        layout.addWidget(_labelled(tr("O&utput folder"), self.output))
        layout.addWidget(self.output)
        layout.addWidget(self.output_message)
        layout.addWidget(_heading(tr("Who is told what")))
        layout.addWidget(self.told)
        layout.addStretch()


def _fits(layer: QgsMapLayer) -> bool:
    """Whether a layer may hold people: polygons that are no result of this plugin."""
    polygons = isinstance(layer, QgsVectorLayer) and layer.geometryType() == _POLYGONS
    return polygons and not layer.customProperty(JOB_PROPERTY)


def _heading(text: str) -> QLabel:
    return QLabel(f"<h3 style='margin: 8px 0 0 0'>{text}</h3>")


def _labelled(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(field)
    label.setToolTip(field.toolTip())
    return label
