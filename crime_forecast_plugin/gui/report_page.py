"""A report or a page of help as a document of Qt's, which knows less of the web than a browser."""

from __future__ import annotations

import base64
import html
import re
from pathlib import Path

from qgis.PyQt.QtCore import (
    QBuffer,
    QIODevice,
    QObject,
    QSize,
    Qt,
    QTimer,
    QUrl,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QImage, QImageReader, QTextBlock, QTextDocument

from ..translation import tr

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
        """Return a picture in full, to be drawn at its size on the page; empty if it is gone.

        It is not scaled here: Qt 5 would divide that among the threads that QGIS's tasks run in,
        and wait for them, so that a busy QGIS would stand still.
        """
        source = self.source(url)
        picture = QImage(source) if isinstance(source, str) else QImage.fromData(source)
        picture.setDevicePixelRatio(max(picture.width() / self._width, 1.0))
        return picture

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
    """Shows its text at once, and its pictures one after the other, so that QGIS goes on."""

    #: A picture is there, and wants to be painted.
    drawn = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[str, QImage] = {}
        self._waiting: list[QUrl] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._draw_next)

    def lay_out(self, width: int) -> None:
        """Set the text, with room for the pictures."""
        self._pictures.clear()
        self._waiting.clear()
        super().lay_out(width)

    def picture(self, url: QUrl) -> QImage:
        """Return a picture that was read, or keep its room and have it read soon."""
        name = url.toString()
        if name not in self._pictures:
            size = _size(self.source(url), self._width)
            room = QImage(size.expandedTo(_NOTHING), QImage.Format.Format_RGB32)
            room.fill(Qt.GlobalColor.white)
            self._pictures[name] = room
            self._waiting.append(url)
            self._next.start()
        return self._pictures[name]

    def _draw_next(self) -> None:
        if not self._waiting:
            self._next.stop()
            return
        url = self._waiting.pop(0)
        picture = super().picture(url)
        if not picture.isNull():  # else its room stays empty
            self._pictures[url.toString()] = picture
            self.drawn.emit()


def _size(source: bytes | str, width: int) -> QSize:
    """Return the size of a picture on the page, without reading more than its head."""
    buffer = QBuffer()
    if isinstance(source, bytes):
        buffer.setData(source)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        natural = QImageReader(buffer).size()
    else:
        natural = QImageReader(source).size()
    if natural.width() <= width:
        return natural
    return QSize(width, round(natural.height() * width / natural.width()))


def _anchor(heading: str) -> str:
    """What a heading is called in links, as on the web."""
    return re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")
