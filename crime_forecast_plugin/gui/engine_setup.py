"""The engine's set-up in one widget: how the engine is, and how to make, change or remove it."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QMessageBox, QWidget

from .. import settings
from ..engine import environment
from ..engine.catalogue import engine_source
from ..engine.download import Step
from ..translation import tr
from . import builds
from .engine_state import EngineState
from .form import load_form, show_message


class EngineSetup(QWidget):
    """Shows the engine's state and acts on it through EngineState, which outlives the widget."""

    def __init__(self, engine: EngineState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_form("engine_setup.ui", self)
        self._engine = engine
        self._fill()
        self._connect()
        self._show()
        self.log.setPlainText("\n".join(engine.log) or engine.detail)
        self._show_log()

    def apply(self) -> None:
        """Take the interpreter that is named, or none of one's own; check what that changes."""
        own = self.own.filePath() if self.own_choice.isChecked() else ""
        settings.set_engine_python(own)
        self._engine.refresh()

    def _fill(self) -> None:
        for name, title in builds.titles().items():
            self.build.addItem(title, name)
        self.build.setCurrentIndex(max(0, self.build.findData(_remembered_build())))
        self.index.setText(settings.remembered(settings.PACKAGE_INDEX))
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.setFilePath(settings.remembered(settings.WHEELS))
        self.base.setFilePath(settings.remembered(settings.BASE_PYTHON))
        self.base.lineEdit().setPlaceholderText(tr("the newest Python that is found"))
        self.own.setFilePath(settings.engine_python())
        self.own_choice.setChecked(bool(settings.engine_python()))
        self.make_note.setText(
            tr("It lies in your profile ({}). QGIS's own Python is left as it is.").format(
                environment.managed_folder()
            )
        )
        self.wheels_note.setText(
            tr(
                "To fill the folder: on a computer with the Internet, the same system and the same "
                "version of Python, unpack the plugin's ZIP and run in its folder:\n{}"
            ).format(_download_command())
        )
        self.own_note.setText(
            tr("To put this plugin's engine into it:\n{}").format(
                f'python -m pip install "{engine_source()}"'
            )
        )

    def _connect(self) -> None:
        engine = self._engine
        self.check_button.clicked.connect(engine.check)
        self.make_choice.toggled.connect(self._show_choice)
        self.build.currentIndexChanged.connect(self._show_choice)
        self.create_button.clicked.connect(self._create)
        self.stop_button.clicked.connect(engine.cancel)
        self.remove_button.clicked.connect(self._remove)
        self.use_button.clicked.connect(self._use)
        engine.changed.connect(self._show)
        engine.logged.connect(self._log)
        engine.stepped.connect(self._show_step)

    def _answers(self) -> tuple[str, str, str, str]:
        return (
            self.build.currentData(),
            self.index.text().strip(),
            self.wheels.filePath().strip(),
            self.base.filePath().strip(),
        )

    # Showing

    def _show_choice(self) -> None:
        """Show only what belongs to the choice; during an installation there is none."""
        make, build = self.make_choice.isChecked(), self.build.currentData()
        free = not self._engine.cancellable
        self.make_choice.setVisible(free)
        self.own_choice.setVisible(free)
        self.make.setVisible(free and make)
        self.own_part.setVisible(free and not make)
        for part in (self.index, self.index_label):
            part.setVisible(build == builds.INDEX)
        for part in (self.wheels, self.wheels_label, self.wheels_note):
            part.setVisible(build == builds.WHEELS)

    def _show(self) -> None:
        engine = self._engine
        if engine.busy:
            show_message(self.state, f"{engine.busy}…", "news")
        elif engine.hello:
            show_message(self.state, tr("The engine works."), "done")
        else:
            show_message(self.state, engine.fault, engine.tone)
        self._show_facts()
        self._show_activity()
        self._show_log()

    def _show_facts(self) -> None:
        interpreter, hello = environment.locate(), self._engine.hello
        told = interpreter is not None and not self._engine.cancellable
        self.facts.setVisible(told)
        if not told:
            return
        lines = [
            tr("Interpreter: {}").format(interpreter.path),
            tr("Chosen by {}").format(_origin_text(interpreter.origin)),
        ]
        if hello:
            versions = hello.engine, hello.python, hello.torch
            lines.append(tr("Engine {}, Python {}, PyTorch {}").format(*versions))
            devices = ", ".join(device.label for device in hello.devices)
            lines.append(tr("Computes on {}").format(devices))
        self.facts_text.setText("\n".join(lines))

    def _show_activity(self) -> None:
        engine = self._engine
        busy, managed = bool(engine.busy), environment.managed_folder()
        self.working.setVisible(busy)
        self.stop_button.setVisible(engine.cancellable)
        self._show_step(engine.step)
        self.create_button.setText(_create_text(environment.condition(managed)))
        self.remove_button.setVisible(environment.removable(managed))
        for part in (self.check_button, self.make, self.own_part):
            part.setEnabled(not busy)
        self._show_choice()

    def _show_step(self, step: Step) -> None:
        self.step.setText(step.text)
        known = step.fraction is not None
        self.progress.setMaximum(100 if known else 0)
        self.progress.setValue(round(100 * step.fraction) if known else -1)

    def _show_log(self) -> None:
        if not self._engine.log:
            self.log.setPlainText(self._engine.detail)
        self.log.setVisible(bool(self.log.toPlainText()))

    def _log(self, line: str) -> None:
        self.log.setVisible(True)
        self.log.appendPlainText(line)

    # Acting

    def _create(self) -> None:
        answers = self._answers()
        missing = _missing(*answers)
        if missing:
            show_message(self.state, missing)
            return
        builds.remember(*answers)
        settings.set_engine_python("")
        self.log.clear()
        self._engine.create(builds.chosen(*answers))

    def _use(self) -> None:
        if not self.own.filePath().strip():
            show_message(self.state, tr("Choose the interpreter to use."))
            return
        self.apply()
        self._engine.check()

    def _remove(self) -> None:
        answer = QMessageBox.question(
            self,
            "Crime Forecast",
            tr("Remove the engine's environment from {}?").format(environment.managed_folder()),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._engine.remove()


def _remembered_build() -> str:
    return settings.remembered(settings.BUILD) or builds.CPU


def _missing(build: str, index: str, wheels: str, _base: str) -> str:
    """What has to be filled in first; empty for nothing."""
    if build == builds.INDEX and not index:
        return tr("Enter the address of the package index.")
    if build == builds.WHEELS and not wheels:
        return tr("Choose the folder with the wheels.")
    return ""


def _create_text(condition: str) -> str:
    return {
        "absent": tr("C&reate"),
        "unfinished": tr("Go &on"),
        "outdated": tr("Up&date"),
        "complete": tr("C&reate again"),
    }[condition]


def _download_command() -> str:
    return (
        "python -m pip download --dest wheels --extra-index-url "
        f"{builds.chosen(builds.CPU, '', '', '').torch_index} "
        "--constraint engine_source/constraints.txt setuptools ./engine_source"
    )


def _origin_text(origin: str) -> str:
    texts = {
        "variable": tr("the environment variable {}").format(environment.VARIABLE),
        "setting": tr("you, below"),
        "managed": tr("the plugin, which made it"),
    }
    return texts[origin]
