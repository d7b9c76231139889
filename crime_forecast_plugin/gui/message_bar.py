"""The end of a run, told in a message bar, with a button that opens its report."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..translation import tr

_OUTDATED_BY_NEXT = "crime_forecast_message"
_LEVELS = {
    "done": Qgis.MessageLevel.Success,
    "news": Qgis.MessageLevel.Info,
    "fault": Qgis.MessageLevel.Critical,
}


def push_message(
    bar: QgsMessageBar, title: str, text: str, tone: str, report: Path | None = None
) -> None:
    """Say something in the tone "done", "news" or "fault" until it is read.

    What was said before of runs that went well is outdated by it.
    """
    for said in bar.items():
        if said.objectName() == _OUTDATED_BY_NEXT:
            bar.popWidget(said)
    message = QgsMessageBar.createMessage(title, text)
    message.setObjectName("" if tone == "fault" else _OUTDATED_BY_NEXT)
    if report:
        button = QPushButton(tr("Open report"), message)
        button.clicked.connect(lambda: open_report(report, bar.window()))
        message.layout().addWidget(button)
    bar.pushWidget(message, _LEVELS[tone], 0)


def open_report(report: Path, parent: QWidget) -> None:
    """Show a report in QGIS."""
    from .report_viewer import show_report  # takes long to load, and is seldom needed

    show_report(report, parent)


def open_file(path: Path) -> None:
    """Show a file or folder in the program that the person has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
