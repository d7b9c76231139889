"""The end of a run, told in a message bar, with a button that opens its report."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QWidget

from ..translation import tr

_LEVELS = {
    "done": Qgis.MessageLevel.Success,
    "news": Qgis.MessageLevel.Info,
    "fault": Qgis.MessageLevel.Critical,
}


def push_message(
    bar: QgsMessageBar, title: str, text: str, tone: str, report: Path | None = None
) -> None:
    """Say something in the tone "done", "news" or "fault" until it is read."""
    message = QgsMessageBar.createMessage(title, text)
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
