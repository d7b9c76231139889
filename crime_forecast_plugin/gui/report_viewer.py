"""Reports and pages of help in a window of QGIS: to read, search, print, or take to a browser."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from qgis.PyQt.QtCore import QRectF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import (
    QAbstractTextDocumentLayout,
    QCloseEvent,
    QColor,
    QDesktopServices,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from qgis.PyQt.QtPrintSupport import QPrintDialog, QPrinter
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QShortcut,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..translation import tr
from .report_page import ReportPage, ScreenPage

_FOUND = QColor("#ffd54a")
_READABLE = (".html", ".htm", ".md", ".markdown")
# Pictures are scaled once the window keeps its width.
_SETTLED = 150  # milliseconds
# A printed page at the 96 dots an inch that documents reckon with.
_PAPER = 700


def show_report(path: Path, parent: QWidget | None = None) -> ReportViewer:
    """Show an HTML or Markdown file in a window; one that shows it already comes to the front."""
    for viewer in ReportViewer.open_ones:
        if viewer.path == path:
            viewer.reload()
            break
    else:
        viewer = ReportViewer(path, parent)
    viewer.show()
    viewer.raise_()
    viewer.activateWindow()
    return viewer


class ReportViewer(QDialog):
    """One window, with what its links lead to."""

    #: Windows without a parent would vanish with the last reference to them.
    open_ones: ClassVar[list[ReportViewer]] = []

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_ones.append(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1080, 800)  # wide enough for the pictures of reports as they are
        self._behind: list[Path] = []
        self._page = ScreenPage(self)
        self._text = _Browser(self._page, self)
        self._text.anchorClicked.connect(self._follow)
        self._found = QLabel()
        self._wanted = QLineEdit()
        self._wanted.setPlaceholderText(tr("Find in the report"))
        self._wanted.setClearButtonEnabled(True)
        self._wanted.setMaximumWidth(260)
        self._wanted.textChanged.connect(self._find_first)
        self._wanted.returnPressed.connect(self.find_next)
        self._back = _button(tr("Back"), tr("The page before (Alt+Left)"), self.back)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(6, 6, 6, 6)
        rows.addLayout(self._bar())
        rows.addWidget(self._text)
        self._add_shortcuts()
        self.open(path)

    @property
    def path(self) -> Path:
        """The file that is shown."""
        return self._page.path

    def open(self, path: Path) -> None:
        """Show another file in this window."""
        self._page.read(path)
        self._text.show_from_top()
        self.setWindowTitle(self._page.title)
        self._back.setVisible(bool(self._behind))

    def reload(self) -> None:
        """Read the file again, as it may have been written anew."""
        self.open(self.path)

    def back(self) -> None:
        """Show the page before."""
        if self._behind:
            self.open(self._behind.pop())

    def find_next(self) -> bool:
        """Go to the next place that has the text looked for, from the end to the first again."""
        wanted = self._wanted.text()
        if not wanted:
            return False
        if self._text.find(wanted):
            return True
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        return self._text.find(wanted)

    def open_in_browser(self) -> None:
        """Show the file in the program that the person has for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))

    def print_page(self) -> None:
        """Ask for a printer and print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self._print(printer)

    def ask_for_pdf(self) -> None:
        """Ask for the name of a PDF and write it."""
        beside = str(self.path.with_suffix(".pdf"))
        name, _ = QFileDialog.getSaveFileName(self, tr("Save as PDF"), beside, "PDF (*.pdf)")
        if name:
            self.write_pdf(Path(name))

    def write_pdf(self, path: Path) -> None:
        """Write what is shown as a PDF."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        self._print(printer)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget the window."""
        if self in self.open_ones:
            self.open_ones.remove(self)
        super().closeEvent(event)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        for button in (
            self._back,
            _button(
                tr("&Open in browser"),
                tr("Show the file in your web browser"),
                self.open_in_browser,
            ),
            _button(tr("&Print…"), tr("Print the report (Ctrl+P)"), self.print_page),
            _button(tr("&Save as PDF…"), tr("Write the report as a PDF file"), self.ask_for_pdf),
            _button("−", tr("Smaller letters (Ctrl+−)"), self._text.zoomOut),
            _button("+", tr("Larger letters (Ctrl++)"), self._text.zoomIn),
        ):
            bar.addWidget(button)
            if len(button.text()) == 1:
                button.setFixedWidth(button.sizeHint().height())
        bar.addStretch()
        bar.addWidget(self._found)
        bar.addWidget(self._wanted)
        return bar

    def _add_shortcuts(self) -> None:
        keys = QKeySequence.StandardKey
        for key, called in (
            (keys.Find, self._ask_what_to_find),
            (keys.FindNext, self.find_next),
            (keys.Print, self.print_page),
            (keys.ZoomIn, self._text.zoomIn),
            (keys.ZoomOut, self._text.zoomOut),
            (keys.Back, self.back),
        ):
            QShortcut(QKeySequence(key), self, lambda called=called: called())

    def _ask_what_to_find(self) -> None:
        self._wanted.setFocus()
        self._wanted.selectAll()

    def _find_first(self) -> None:
        """Find while the text is being typed."""
        cursor = self._text.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._text.setTextCursor(cursor)
        missing = bool(self._wanted.text()) and not self.find_next()
        self._found.setText(tr("Not found") if missing else "")

    def _follow(self, url: QUrl) -> None:
        """Stay in the window for what it can show."""
        target = self._page.baseUrl().resolved(url)
        path, anchor = Path(target.toLocalFile()), target.fragment()
        if url.isRelative() and not url.path():
            self._scroll_to(anchor)
        elif target.isLocalFile() and path.suffix in _READABLE and path.is_file():
            self._behind.append(self.path)
            self.open(path)
            self._scroll_to(anchor)
        else:
            QDesktopServices.openUrl(target)

    def _scroll_to(self, anchor: str) -> None:
        heading = self._page.heading(anchor) if anchor else None
        if heading is not None:
            top = self._page.documentLayout().blockBoundingRect(heading).top()
            self._text.verticalScrollBar().setValue(round(top))
        elif anchor:
            self._text.scrollToAnchor(anchor)

    def _print(self, printer: QPrinter) -> None:
        """Print a copy whose pictures are as wide as the paper."""
        paper = ReportPage()
        paper.read(self.path)
        paper.lay_out(_PAPER)
        printer.setDocName(self.windowTitle())
        paper.print_(printer) if hasattr(paper, "print_") else paper.print(printer)


class _Browser(QTextBrowser):
    """Lays the page out anew when its width has changed."""

    def __init__(self, page: ScreenPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        page.drawn.connect(self.viewport().update)
        self._laid_out = 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._lay_out_anew)
        self.setOpenLinks(False)
        # One that came and went with the text would change the width that the text is laid out in.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # The pictures are on white, in dark themes too.
        self.setStyleSheet("QTextBrowser { background: white; color: #1b1f24; }")
        font = self.font()
        font.setPointSize(max(font.pointSize(), 10))
        page.setDefaultFont(font)
        self.setDocument(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as any browser of texts, but with pictures that are scaled well."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(-across, -down)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = self.palette()
        context.clip = QRectF(event.rect().translated(across, down))
        if self.textCursor().hasSelection():
            found = QAbstractTextDocumentLayout.Selection()
            found.cursor = self.textCursor()
            found.format.setBackground(_FOUND)
            context.selections = [found]
        self._page.documentLayout().draw(painter, context)

    def show_from_top(self) -> None:
        """Show the page's text, once there is a width to lay it out in."""
        self._laid_out = 0
        if self.isVisible():
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was waiting for a width."""
        super().showEvent(event)
        if not self._laid_out:
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wait until the width stays."""
        super().resizeEvent(event)
        if self._laid_out and self.viewport().width() != self._laid_out:
            self._settled.start()

    def _lay_out(self) -> None:
        self._laid_out = self.viewport().width()
        self._page.lay_out(self._laid_out)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # it went along with the text
        self.verticalScrollBar().setValue(0)

    def _lay_out_anew(self) -> None:
        """Lay out for another width, at about the same place."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._lay_out()
        bar.setValue(round(share * bar.maximum()))


def _button(text: str, tip: str, called: object) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    button.clicked.connect(lambda: called())
    return button
