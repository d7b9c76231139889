"""The page *Forecast*: how far ahead, with which model, and where the result goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qgis.PyQt.QtWidgets import QWidget

from ..engine.catalogue import AUTOMATIC, models
from ..processing import checks
from ..translation import tr
from .form import load_form
from .run import AlgorithmRun
from .run_page import Fault, RunPage, Subject
from .time_steps import TIME_STEPS, TimeStep, duration_text
from .workbench import Workbench

ALGORITHM = "crimeforecast:forecastincidents"
_USUAL_STEP = "1D"
_USUAL_MODEL = "st_resnet"


class ForecastPage(RunPage):
    """Asks how to forecast what the Data page has chosen."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        load_form("forecast_page.ui", self.fields)
        self.order_tabs(self.fields)
        self._fill()
        self._connect()
        self._step_changed()
        self._show_model()
        self._show_engine()

    def title(self) -> str:
        """The name of the page."""
        return tr("Forecast")

    def subject(self) -> Subject:
        """The forecast."""
        return Subject(
            algorithm=ALGORITHM,
            title=tr("Forecast: {}").format(self.fields.model.chosen().title),
            done=tr("The forecast is done; its layers are in the project."),
            cancelled=tr("The forecast was cancelled; nothing was written."),
            failed=tr("The forecast failed."),
            help="user-guide",
        )

    def needs_data(self) -> bool:
        """A forecast is made of incidents."""
        return True

    def parameters(self) -> dict[str, Any]:
        """The parameters of the algorithm that are not about the data."""
        fields = self.fields
        return {
            "STEP": fields.step.currentData(),
            "HORIZON": fields.horizon.value(),
            "MODEL": fields.model.chosen().name,
            "DEVICE": fields.device.currentData(),
            "SEED": fields.seed.value(),
            "AREA_SHARE": fields.area_share.value(),
            "TEST_DAYS": fields.test_days.value(),
            "SETTINGS": fields.settings.text().strip() or None,
            "SAVED_MODEL": fields.saved_model.filePath() or None,
            "OUTPUT": fields.output.filePath(),
        }

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Fill in what is given; the folder stays a new one."""
        fields = self.fields
        setters = {
            "STEP": lambda code: fields.step.setCurrentIndex(fields.step.findData(code)),
            "HORIZON": fields.horizon.setValue,
            "MODEL": self._choose_model,
            "DEVICE": self._choose_device,
            "SEED": fields.seed.setValue,
            "AREA_SHARE": fields.area_share.setValue,
            "TEST_DAYS": fields.test_days.setValue,
            "SETTINGS": lambda text: fields.settings.setText(text or ""),
            "SAVED_MODEL": lambda path: fields.saved_model.setFilePath(path or ""),
        }
        for name, set_value in setters.items():
            if name in values:
                set_value(values[name])

    def faults(self) -> Iterator[Fault]:
        """What is wrong in the form, field by field."""
        fields = self.fields
        settings, trained = fields.settings.text(), fields.saved_model.filePath()
        model, folder = fields.model.chosen().name, fields.output.filePath()
        found = (
            (fields.settings, fields.settings_message, checks.fault_of_settings(settings)),
            (fields.saved_model, fields.saved_model_message, checks.fault_of_saved_model(trained)),
            (
                fields.model,
                fields.model_message,
                checks.fault_of_automatic(model, settings, trained),
            ),
            (fields.output, fields.output_message, self.fault_of_folder(folder)),
        )
        yield from (fault for fault in found if fault[2])

    def reveal(self, fields: list[QWidget]) -> None:
        """Open the group that any of the fields is in."""
        if self.fields.settings in fields or self.fields.saved_model in fields:
            self.fields.advanced_group.setCollapsed(False)
        super().reveal(fields)

    def started(self, run: AlgorithmRun) -> None:
        """Propose another folder for the next forecast."""
        self.fields.output.use()

    def finished(self, outputs: dict[str, Any]) -> None:
        """Leave the folder to this forecast."""
        self.fields.output.give_up(outputs["OUTPUT"])

    # Filling in

    def _fill(self) -> None:
        fields = self.fields
        for step in TIME_STEPS:
            fields.step.addItem(step.title, step.code)
        fields.step.setCurrentIndex(fields.step.findData(_USUAL_STEP))
        fields.model.choose(_USUAL_MODEL)
        link = tr("Compare models on these data")
        fields.compare_link.setText(f'<a href="evaluate">{link}</a>')
        fields.saved_model.setFilter(tr("Trained models (*.safetensors)"))
        fields.output.kind = "forecast"
        fields.output.propose()

    def _connect(self) -> None:
        fields = self.fields
        fields.step.currentIndexChanged.connect(self._step_changed)
        fields.horizon.valueChanged.connect(self._show_duration)
        fields.model.currentIndexChanged.connect(self._show_model)
        fields.compare_link.linkActivated.connect(self.bench.page_requested)
        self.watch(fields.model, fields.model.currentIndexChanged)
        self.watch(fields.settings, fields.settings.textChanged)
        self.watch(fields.saved_model, fields.saved_model.fileChanged)
        self.watch(fields.output, fields.output.fileChanged)

    def _step(self) -> TimeStep:
        return TIME_STEPS[self.fields.step.currentIndex()]

    def _step_changed(self) -> None:
        self.fields.horizon.setValue(self._step().usual_count)
        self._show_duration()

    def _show_duration(self) -> None:
        duration = duration_text(self._step(), self.fields.horizon.value())
        self.fields.horizon_note.setText(f"= {duration}")

    def _show_model(self) -> None:
        model = self.fields.model
        self.fields.model_note.setText(model.note(model.currentIndex()))

    def _show_engine(self) -> None:
        """Offer the devices that the engine has, and say when there is no engine."""
        chosen, device = self.fields.device.currentData(), self.fields.device
        device.clear()
        device.addItem(tr("Automatic"), "auto")
        hello = self.bench.engine.hello
        for offered in hello.devices if hello else ():
            device.addItem(offered.label, offered.name)
        self._choose_device(chosen)
        super()._show_engine()

    def _choose_model(self, name: str) -> None:
        """Choose a model, unless another version of the plugin knew it and this one does not."""
        if name in (AUTOMATIC, *(model.name for model in models())):
            self.fields.model.choose(name)

    def _choose_device(self, name: str | None) -> None:
        """Choose a device, or leave it to the engine where this computer has none of the name."""
        self.fields.device.setCurrentIndex(max(0, self.fields.device.findData(name)))
