"""The plugin's page in QGIS's options: which Python runs the engine, and is it well."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from .. import settings
from ..engine import environment
from ..engine.environment import Build
from ..translation import tr
from .engine_state import EngineState
from .form import icon, load_form, show_message

PAGE = "crime_forecast"
_TITLE = "Crime Forecast"
_CPU = Build("https://download.pytorch.org/whl/cpu", 2)
_CUDA = Build("https://download.pytorch.org/whl/cu130", 8)
_USUAL = Build("", 8)
_OTHER = "other"


class SettingsPageFactory(QgsOptionsWidgetFactory):
    """Makes the page each time that QGIS's options open."""

    def __init__(self, engine: EngineState) -> None:
        super().__init__(_TITLE, icon("forecast"))
        self._engine = engine

    def icon(self) -> QIcon:
        """The page's icon in the list."""
        return icon("forecast")

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:
        """The page."""
        return SettingsPage(self._engine, parent)


class SettingsPage(QgsOptionsPageWidget):
    """Shows the engine's state and acts on it through EngineState, which outlives the page."""

    def __init__(self, engine: EngineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(PAGE)
        self._engine = engine
        self._form = QWidget()
        load_form("settings_page.ui", self._form)
        scroll = QScrollArea()
        scroll.setWidget(self._form)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._fill()
        self._connect()
        self._show()
        engine.refresh()

    def apply(self) -> None:
        """Remember the interpreter; QGIS calls this on OK."""
        settings.set_engine_python(self._form.own.filePath())
        self._engine.refresh()

    def _fill(self) -> None:
        form = self._form
        form.own.setFilePath(settings.engine_python())
        form.own_note.setText(
            tr("A Python of your own that has the package crimeengine. Not QGIS's Python.")
        )
        form.managed_note.setText(
            tr(
                "The plugin can make a Python environment for the engine in your profile: {}. "
                "QGIS's own Python is left as it is."
            ).format(environment.managed_folder())
        )
        form.build.addItem(tr("Processor only (about 2 GB)"), _CPU)
        form.build.addItem(tr("NVIDIA graphics card, CUDA 13 (about 8 GB)"), _CUDA)
        form.build.addItem(tr("Whatever the usual package index has"), _USUAL)
        form.build.addItem(tr("From another package index"), _OTHER)
        remembered = settings.package_index()
        known = [build.index for build in (_CPU, _CUDA)]
        if remembered in known:
            form.build.setCurrentIndex(known.index(remembered))
        elif remembered:
            form.build.setCurrentIndex(form.build.count() - 1)
            form.index.setText(remembered)
        self._show_build()

    def _connect(self) -> None:
        form, engine = self._form, self._engine
        form.check_button.clicked.connect(self._check)
        form.build.currentIndexChanged.connect(self._show_build)
        form.create_button.clicked.connect(self._create)
        form.stop_button.clicked.connect(engine.cancel)
        form.remove_button.clicked.connect(self._remove)
        engine.changed.connect(self._show)
        engine.logged.connect(self._log)
        engine.stepped.connect(form.step.setText)

    def _build(self) -> Build:
        build = self._form.build.currentData()
        return Build(self._form.index.text().strip(), _USUAL.disk_gb) if build == _OTHER else build

    def _show_build(self) -> None:
        """Show the address of the package index only where it can be changed."""
        other = self._form.build.currentData() == _OTHER
        self._form.index.setVisible(other)
        self._form.index_label.setVisible(other)

    def _show(self) -> None:
        form, engine = self._form, self._engine
        interpreter = environment.locate()
        form.python.setText(interpreter.path if interpreter else tr("none"))
        form.origin.setText(_origin_text(interpreter.origin) if interpreter else "–")
        hello = engine.hello
        form.versions.setText(
            tr("engine {}, Python {}, PyTorch {}").format(hello.engine, hello.python, hello.torch)
            if hello
            else "–"
        )
        devices = [device.label for device in hello.devices] if hello else ["–"]
        form.devices.setText("\n".join(devices))
        show_message(form.fault, engine.fault)
        form.fault.setToolTip(engine.detail)
        form.log.setPlainText("\n".join(engine.log) or engine.detail)
        form.log.setVisible(bool(form.log.toPlainText()))
        self._show_activity(engine.busy)

    def _show_activity(self, busy: str) -> None:
        form, engine = self._form, self._engine
        managed = environment.managed_folder().exists()
        form.check_button.setEnabled(not busy)
        form.create_button.setEnabled(not busy)
        form.create_button.setText(tr("C&reate again") if managed else tr("C&reate"))
        form.remove_button.setEnabled(not busy and managed)
        form.stop_button.setEnabled(engine.cancellable)
        form.busy.setVisible(bool(busy))
        form.step.setText(f"{busy}…" if busy else "")

    def _log(self, line: str) -> None:
        self._form.log.setVisible(True)
        self._form.log.appendPlainText(line)

    def _check(self) -> None:
        settings.set_engine_python(self._form.own.filePath())
        self._engine.check()

    def _create(self) -> None:
        self._engine.create(self._build())

    def _remove(self) -> None:
        answer = QMessageBox.question(
            self,
            _TITLE,
            tr("Remove the engine's environment from {}?").format(environment.managed_folder()),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._engine.remove()


def _origin_text(origin: str) -> str:
    texts = {
        "variable": tr("the environment variable {}").format(environment.VARIABLE),
        "setting": tr("you, below"),
        "managed": tr("the plugin: its managed environment"),
    }
    return texts[origin]
