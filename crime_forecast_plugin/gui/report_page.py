"""A report or a page of help as a document of Qt's, which knows less of the web than a browser."""

from __future__ import annotations

import base64
import html
import re
from pathlib import Path

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QSize,
    Qt,
    QUrl,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QImage, QImageReader, QTextBlock, QTextDocument

from ..translation import tr
from .background import Background

# What stands in for the reports' own style, with what Qt knows of it.
_STYLE = """
body { color: #1b1f24; }
h1 { font-size: 20pt; margin-bottom: 2px; }
h2 { font-size: 14pt; margin-top: 22px; margin-bottom: 6px; }
h3 { font-size: 12pt; margin-top: 16px; margin-bottom: 4px; }
.lead { font-size: 12pt; }
.quiet, .term, small { color: #4a5560; }
.verdict { background-color: #eef4f8; margin-top: 8px; margin-bottom: 8px; }
.warning { background-color: #fdf3e7; margin-top: 6px; margin-bottom: 6px; }
.origin, .notes { color: #4a5560; }
figcaption { font-weight: bold; }
table { border-collapse: collapse; border: 0px; margin-top: 6px; margin-bottom: 6px; }
th, td { padding: 3px 9px; }
th { background-color: #e8edf1; text-align: left; }
tr.chosen { font-weight: bold; }
code, pre { font-family: monospace; font-size: 9pt; }
pre { background-color: #f4f6f8; }
a { color: #1f5f8b; }
"""
_OWN_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_EMBEDDED = re.compile(r'src="data:image/[a-z+]+;base64,([^"]+)"')
# What a browser does by the reports' own style, and Qt only if it is told so.
_TELLING = (
    (re.compile(r"(<img [^>]*>)"), r"<p>\1</p>"),
    (re.compile(r"<small>"), "<br><small>"),
    (re.compile(r"<table>"), '<table cellspacing="0" border="0" width="99%">'),
    (re.compile(r"<dl[^>]*>"), '<table cellspacing="0" border="0">'),
    (re.compile(r"</dl>"), "</table>"),
    (
        re.compile(r"<dt>(.*?)</dt>\s*<dd>(.*?)</dd>", re.DOTALL),
        r'<tr><td class="term">\1</td><td>\2</td></tr>',
    ),
)
_TITLES = (
    re.compile(r"<title>(.*?)</title>", re.DOTALL),
    re.compile(r"^# (.+)$", re.MULTILINE),
)

# What a line with a picture takes beside it (pixels).
_ROOM = 6

# What stands for a picture that is gone.
_NOTHING = QSize(1, 1)

# QGIS runs no task that nobody refers to.
_READING: list[Background] = []

_MARKDOWN = (".md", ".markdown")
# PyQt6 hands over the bare number of what PyQt5 has as a number anyway.
_IMAGE = getattr(
    QTextDocument.ResourceType.ImageResource, "value", QTextDocument.ResourceType.ImageResource
)


class ReportPage(QTextDocument):
    """An HTML or Markdown file whose pictures are no wider than a width in pixels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setDefaultStyleSheet(_STYLE)
        self.setDocumentMargin(18)
        self.path = Path()
        self.title = ""
        self._text = ""
        self._width = 0
        self._embedded: dict[str, bytes] = {}

    @property
    def is_markdown(self) -> bool:
        """Whether the file is Markdown."""
        return self.path.suffix in _MARKDOWN

    def read(self, path: Path) -> None:
        """Read a file, or say in its place that it cannot be read."""
        self.path = path
        self._embedded.clear()
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            gone = tr("'{}' cannot be read: it was moved or deleted. Make the result again.")
            self.path, text = Path(), f"<p>{html.escape(gone.format(path))}</p>"
        found = filter(None, (title.search(text) for title in _TITLES))
        self.title = next((html.unescape(title.group(1)) for title in found), path.name)
        if not self.is_markdown:
            text = _EMBEDDED.sub(self._keep, _OWN_STYLE.sub("", text))
            for part, put in _TELLING:
                text = part.sub(put, text)
        self._text = text

    def lay_out(self, width: int) -> None:
        """Set the text, with pictures of at most this width."""
        self._width = max(width - 2 * round(self.documentMargin()) - _ROOM, 100)
        self.clear()  # forgets the pictures of another width
        self.setBaseUrl(QUrl.fromLocalFile(f"{self.path.parent}/"))
        if self.is_markdown:
            self.setMarkdown(self._text)
        else:
            self.setHtml(self._text)

    def heading(self, anchor: str) -> QTextBlock | None:
        """Return the heading of a Markdown page that an anchor names."""
        block = self.begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and _anchor(block.text()) == anchor:
                return block
            block = block.next()
        return None

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Give a picture, as wide as there is room."""
        return self.picture(url) if kind == _IMAGE else super().loadResource(kind, url)

    def picture(self, url: QUrl) -> QImage:
        """Return a picture at its size on the page; empty where there is none."""
        return _read(self.source(url), self._width)

    def source(self, url: QUrl) -> bytes | str:
        """Return what a picture is read from: its own bytes, or the path of its file."""
        embedded = self._embedded.get(url.fileName())
        return embedded or self.baseUrl().resolved(url).toLocalFile()

    def _keep(self, found: re.Match[str]) -> str:
        """Put a picture of the text aside, under a name that is quick to handle."""
        name = f"embedded-{len(self._embedded)}"
        self._embedded[name] = base64.b64decode(found.group(1))
        return f'src="{name}"'


class ScreenPage(ReportPage):
    """Shows its text at once, and its pictures when they are read, so that QGIS goes on."""

    #: Pictures are there, and want to be painted.
    drawn = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[QUrl] = []
        self._wish: object | None = None

    def lay_out(self, width: int) -> None:
        """Set the text, with room for the pictures, and have these read."""
        self.stop()
        super().lay_out(width)
        self.documentLayout().documentSize()  # asks for the room of every picture
        wanted = [(url, self.source(url)) for url in self._waiting]
        width, wish = self._width, object()

        def work(_: QgsTask) -> list[tuple[QUrl, QImage]]:
            return [(url, _read(source, width)) for url, source in wanted]

        def done(pictures: list[tuple[QUrl, QImage]] | None, fault: Exception | None) -> None:
            _READING.remove(task)
            if self._wish is wish:  # nobody has closed the window or changed its width
                self._draw(pictures or [])

        if wanted:
            self._wish = wish
            task = Background(tr("Pictures of the report"), work, done)
            _READING.append(task)
            QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Want no pictures any more; what is being read is dropped."""
        self._waiting.clear()
        self._wish = None

    def picture(self, url: QUrl) -> QImage:
        """Keep the room of a picture, and note that it is wanted."""
        reader, _buffer = _reader(self.source(url))
        size = _fitted(reader.size(), self._width).expandedTo(_NOTHING)
        room = QImage(size, QImage.Format.Format_RGB32)
        room.fill(Qt.GlobalColor.white)
        self._waiting.append(url)
        return room

    def _draw(self, pictures: list[tuple[QUrl, QImage]]) -> None:
        for url, picture in pictures:
            if not picture.isNull():  # else its room stays empty
                self.addResource(_IMAGE, url, picture)
        self.drawn.emit()


def _read(source: bytes | str, width: int) -> QImage:
    """Read a picture that is no wider than given; empty where there is none."""
    reader, _buffer = _reader(source)
    size = _fitted(reader.size(), width)  # the head comes first
    picture = reader.read()
    if picture.isNull() or picture.size() == size:
        return picture
    smooth = Qt.TransformationMode.SmoothTransformation
    return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _reader(source: bytes | str) -> tuple[QImageReader, QBuffer | None]:
    """Return a reader of a picture, and what it reads from, which has to live as long."""
    if isinstance(source, str):
        return QImageReader(source), None
    buffer = QBuffer()
    buffer.setData(QByteArray(source))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer), buffer


def _fitted(natural: QSize, width: int) -> QSize:
    if natural.width() <= width:
        return natural
    return QSize(width, round(natural.height() * width / natural.width()))


def _anchor(heading: str) -> str:
    """What a heading is called in links, as on the web."""
    return re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")
