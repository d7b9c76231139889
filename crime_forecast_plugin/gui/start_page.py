"""The page *Start*: the engine, the data and a first forecast, in three steps with ticks."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..help_page import help_page
from ..translation import tr
from .engine_setup import EngineSetup
from .form import load_form, show_message
from .output_folder import propose_folder
from .page import Page
from .run import AlgorithmRun, RunRefused
from .sample_layers import SETTINGS, SampleLayers
from .workbench import Workbench

_ALGORITHM = "crimeforecast:forecastincidents"
#: Quick, and on most data hard to beat.
_FORECAST = {"STEP": "1D", "HORIZON": 7, "MODEL": "ewma"}


class StartPage(Page):
    """Leads from the installed plugin to a first forecast."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        load_form("start_page.ui", self)
        self._setup = EngineSetup(bench.engine)
        self.engine_layout.addWidget(self._setup)
        self._setup_wanted = False
        self._samples = SampleLayers(bench.desktop.canvas, self)
        self._forecast_wanted = False
        self._run: AlgorithmRun | None = None
        self._report: Path | None = None
        self.links.setText(
            tr("Read more in the {}, and before you act on a forecast in {}.").format(
                _link("user-guide", tr("user guide")),
                _link("responsible", tr("Responsible use")),
            )
        )
        self._connect()
        for label in (self.data_message, self.forecast_message):
            show_message(label, "")
        for button in (self.report_button, self.results_button, self.data_button):
            button.hide()
        _mark(self.forecast_tick, "3", False)
        self._show_engine()
        self._show_data()

    def title(self) -> str:
        """The name of the page."""
        return tr("Start")

    def stop(self) -> None:
        """Add no further layers of the sample."""
        self._samples.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask whether the engine is there."""
        super().showEvent(event)
        self.bench.engine.refresh()
        self._show_data()

    def _connect(self) -> None:
        bench = self.bench
        bench.engine.changed.connect(self._show_engine)
        self.engine_line.linkActivated.connect(self._toggle_setup)
        self.sample_button.clicked.connect(self._load_sample)
        self.own_button.clicked.connect(lambda: bench.page_requested.emit("data"))
        self.data_button.clicked.connect(lambda: bench.page_requested.emit("data"))
        self.results_button.clicked.connect(lambda: bench.page_requested.emit("results"))
        self.report_button.clicked.connect(self._open_report)
        self.forecast_button.clicked.connect(self._make_forecast)
        self.links.linkActivated.connect(self._follow)
        self._samples.loaded.connect(self._sample_loaded)
        self._samples.failed.connect(self._sample_failed)
        project = QgsProject.instance()
        project.layersAdded.connect(self._show_data)
        project.layersRemoved.connect(self._show_data)

    # 1 The engine

    def _show_engine(self) -> None:
        """Show the set-up while there is something to set up, else one line."""
        engine = self.bench.engine
        hello = engine.hello
        checking = bool(engine.busy) and not engine.cancellable
        if hello:
            devices = ", ".join(device.label for device in hello.devices)
            text = tr("The engine {} works: Python {}, PyTorch {}, {}.").format(
                hello.engine, hello.python, hello.torch, devices
            )
            link = tr("Hide") if self._setup_wanted else tr("Change…")
            show_message(self.engine_line, f"{escape(text)} {_link('setup', link)}", "done")
        else:
            show_message(self.engine_line, f"{engine.busy}…" if checking else "", "news")
        quiet = (hello is not None or checking) and not self._setup_wanted
        self._setup.setVisible(not quiet)
        self.engine_note.setVisible(not quiet)
        _mark(self.engine_tick, "1", hello is not None)
        self._show_forecast()

    def _toggle_setup(self, _link: str) -> None:
        self._setup_wanted = not self._setup_wanted
        self._show_engine()

    # 2 The data

    def _show_data(self) -> None:
        loaded = bool(self._samples.present())
        _mark(self.data_tick, "2", loaded)
        self.sample_button.setEnabled(not self._samples.busy)

    def _load_sample(self) -> None:
        show_message(self.data_message, tr("Adding the sample…"), "news")
        self._samples.load()
        self._show_data()

    def _sample_loaded(self, layers: dict[str, Any]) -> None:
        self.bench.page("data")
        # The page was made just now, which takes a moment: QGIS goes first.
        QTimer.singleShot(0, partial(self._choose_sample, layers))

    def _choose_sample(self, layers: dict[str, Any]) -> None:
        self.bench.page("data").set_parameters(
            {
                **SETTINGS,
                "INPUT": layers["incidents"].id(),
                "AREA": layers["districts"].id(),
            }
        )
        show_message(
            self.data_message,
            tr("The sample is in the project and chosen on the page Data."),
            "done",
        )
        self._show_data()
        if self._forecast_wanted:
            self._forecast_wanted = False
            self._start_forecast()

    def _sample_failed(self, text: str) -> None:
        self._forecast_wanted = False
        show_message(self.data_message, text)
        self._show_data()

    # 3 The first forecast

    def _show_forecast(self) -> None:
        ready = self.bench.engine.hello is not None
        self.forecast_button.setEnabled(ready and self._run is None)
        note = tr(
            "Takes what is chosen on the page Data, or the sample, and forecasts the next seven "
            "days for every cell. With the sample this takes less than a minute; QGIS stays usable."
        )
        if not ready:
            note += " " + tr("The engine has to work first.")
        self.forecast_note.setText(note)

    def _make_forecast(self) -> None:
        """Forecast with the chosen data, or load the sample first."""
        if not _is_chosen(self.bench.page("data").parameters()):
            self._forecast_wanted = True
            self._load_sample()
            return
        self._start_forecast()

    def _start_forecast(self) -> None:
        data = self.bench.page("data")
        self._say("")
        missing = next((text for _, _, text in data.faults()), "")
        if missing:
            self._say(missing)
            self.data_button.show()
            return
        folder = propose_folder("first_forecast", datetime.now())
        parameters = {**data.parameters(), **_FORECAST, "OUTPUT": folder}
        try:
            run = self.bench.runs.start(_ALGORITHM, parameters, tr("First forecast"))
        except RunRefused as refusal:
            self._say(str(refusal))
            return
        self._run = run
        run.ended.connect(partial(self._ended, run))
        self._say(tr("The forecast is being made; below you see how far it is."), "news")
        self._show_forecast()

    def _ended(self, run: AlgorithmRun, succeeded: bool, outputs: dict[str, Any]) -> None:
        self._run = None
        if succeeded:
            self._report = Path(outputs["REPORT"])
            self._say(
                tr("The forecast is on the map. {}").format(outputs.get("VERDICT", "")), "done"
            )
            self.report_button.show()
            self.results_button.show()
            _mark(self.forecast_tick, "3", True)
        elif run.cancelled:
            self._say(tr("The forecast was cancelled; nothing was kept."), "news")
        else:
            self._say(" ".join(run.errors) or tr("The forecast failed; its log says why."))
        self._show_forecast()
        QTimer.singleShot(0, self._look_at_outcome)

    def _look_at_outcome(self) -> None:
        """Scroll to how the forecast went, once that has its place."""
        self.scroll.ensureWidgetVisible(self.forecast_body)

    def _say(self, text: str, tone: str = "fault") -> None:
        show_message(self.forecast_message, text, tone)
        for button in (self.report_button, self.results_button, self.data_button):
            button.hide()

    # Reading on

    def _follow(self, target: str) -> None:
        if target == "responsible":
            self.bench.page_requested.emit(target)
        else:
            self._show_page(help_page(target))

    def _open_report(self) -> None:
        self._show_page(self._report)

    def _show_page(self, page: Path) -> None:
        from .report_viewer import show_report  # takes long to load, and is seldom needed

        show_report(page, self)


def _is_chosen(parameters: dict[str, Any]) -> bool:
    """Whether the page *Data* has a layer of incidents."""
    return QgsProject.instance().mapLayer(parameters["INPUT"].source.staticValue()) is not None


def _link(target: str, text: str) -> str:
    return f'<a href="{target}">{escape(text)}</a>'


def _mark(label: QLabel, number: str, done: bool) -> None:
    """Show a step's number, or a tick once it is done."""
    background = "#2e7d32" if done else "#5b6770"
    label.setText("✓" if done else number)
    label.setAccessibleName(tr("done") if done else tr("to do"))
    side = label.fontMetrics().height() + 6
    label.setFixedSize(side, side)
    label.setStyleSheet(
        f"background: {background}; color: white; border-radius: {side // 2}px; font-weight: bold;"
    )
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
