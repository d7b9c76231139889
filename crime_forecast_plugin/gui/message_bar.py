"""The end of a run, told in a message bar, with a button that opens its report."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QObject, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QPushButton, QTextEdit, QWidget

from ..translation import tr

#: Lines of a message that are seen at once; the others by scrolling.
_MOST_LINES = 6
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
    _WholeText(message.findChild(QTextEdit))
    bar.pushWidget(message, _LEVELS[tone], 0)


class _WholeText(QObject):
    """Gives the text of a message as many lines as it needs; QGIS shows the first one only."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._style = text.styleSheet()
        self._fit_soon = QTimer(self, singleShot=True, interval=0)
        self._fit_soon.timeout.connect(self._fit)
        text.installEventFilter(self)

    def eventFilter(self, text: QObject, event: QEvent) -> bool:
        """Fit the height to a new width, once the text has taken it."""
        if event.type() == QEvent.Type.Resize:
            self._fit_soon.start()
        return False

    def _fit(self) -> None:
        document = self._text.document().clone()
        document.setTextWidth(self._text.viewport().width())
        most = _MOST_LINES * self._text.fontMetrics().lineSpacing()
        height = min(round(document.size().height()), most)
        rule = f"QTextEdit {{ min-height: {height}px; max-height: {height}px; }}"
        self._text.setStyleSheet(f"{self._style} {rule}")


def open_report(report: Path, parent: QWidget) -> None:
    """Show a report in QGIS."""
    from .report_viewer import show_report  # takes long to load, and is seldom needed

    show_report(report, parent)


def open_file(path: Path) -> None:
    """Show a file or folder in the program that the person has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
