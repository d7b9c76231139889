"""A report or a page of help as a document of Qt's, which knows less of the web than a browser."""

from __future__ import annotations

import base64
import re
from pathlib import Path

from qgis.PyQt.QtCore import QByteArray, QObject, Qt, QUrl
from qgis.PyQt.QtGui import QImage, QTextBlock, QTextDocument

from ..translation import tr

# What stands in for the reports' own style, with what Qt knows of it.
_STYLE = """
body { color: #1b1f24; }
h1 { font-size: 20pt; margin-bottom: 2px; }
h2 { font-size: 14pt; margin-top: 22px; margin-bottom: 6px; }
h3 { font-size: 12pt; margin-top: 16px; margin-bottom: 4px; }
.lead { font-size: 12pt; }
.quiet, small, dt { color: #4a5560; }
dt { margin-top: 6px; }
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
_BARE_TABLE = re.compile(r"<table>")

_MARKDOWN = (".md", ".markdown")
_IMAGE = QTextDocument.ResourceType.ImageResource


class ReportPage(QTextDocument):
    """Shows an HTML or Markdown file; its pictures are no wider than a width in pixels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setDefaultStyleSheet(_STYLE)
        self.setDocumentMargin(18)
        self.path = Path()
        self._text = ""
        self._width = 0
        self._embedded: dict[str, bytes] = {}

    @property
    def is_markdown(self) -> bool:
        """Whether the file is Markdown."""
        return self.path.suffix in _MARKDOWN

    def open(self, path: Path, width: int) -> None:
        """Read a file, or say in its place that it cannot be read."""
        self.path = path
        try:
            self._text = path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            gone = tr("'{}' cannot be read: it was moved or deleted. Make the result again.")
            self.path, self._text = Path(), f"<p>{gone.format(path)}</p>"
        self._embedded.clear()
        if not self.is_markdown:
            self._text = _EMBEDDED.sub(self._keep, _OWN_STYLE.sub("", self._text))
            self._text = _BARE_TABLE.sub('<table cellspacing="0" border="0">', self._text)
        self.lay_out(width)

    def lay_out(self, width: int) -> None:
        """Set the text anew, with pictures of at most this width."""
        self._width = max(width - 2 * round(self.documentMargin()), 100)
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
        if kind != _IMAGE.value if hasattr(_IMAGE, "value") else kind != _IMAGE:
            return super().loadResource(kind, url)
        name = url.fileName()
        picture = QImage()
        if name in self._embedded:
            picture.loadFromData(QByteArray(self._embedded[name]))
        elif url.isLocalFile() or url.isRelative():
            picture.load(self.baseUrl().resolved(url).toLocalFile())
        if picture.width() > self._width:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(self._width, smooth)
        return picture

    def _keep(self, found: re.Match[str]) -> str:
        """Put a picture of the text aside, under a name that is quick to handle."""
        name = f"embedded-{len(self._embedded)}"
        self._embedded[name] = base64.b64decode(found.group(1))
        return f'src="{name}"'


def _anchor(heading: str) -> str:
    """What a heading is called in links, as on the web."""
    return re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-")
