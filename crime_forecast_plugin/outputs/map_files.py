"""A page, or the pages of an atlas, as files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from qgis.core import Qgis, QgsFeedback, QgsLayoutExporter, QgsPrintLayout
from qgis.PyQt.QtCore import QSize

from ..translation import tr
from .export_error import ExportError

PDF, PNG, SVG, GEOPDF = "PDF", "PNG", "SVG", "GeoPDF"
FORMATS = (PDF, PNG, SVG, GEOPDF)

_SUCCESS = QgsLayoutExporter.ExportResult.Success
_FILE = QgsLayoutExporter.ExportResult.FileError
_MEMORY = QgsLayoutExporter.ExportResult.MemoryError
_CANCELLED = QgsLayoutExporter.ExportResult.Canceled
_TEXT = Qgis.TextRenderFormat.AlwaysText

# How much Qt compresses a PNG (100 is not at all): from here on more effort saves little.
_QUICK = 60


def geopdf_available() -> bool:
    """Say whether this GDAL writes PDF files with layers and coordinates."""
    from osgeo import gdal  # here, as the provider is loaded when QGIS starts

    driver = gdal.GetDriverByName("PDF")
    readers = ("HAVE_POPPLER", "HAVE_PDFIUM", "HAVE_PODOFO")
    return driver is not None and any(driver.GetMetadataItem(name) == "YES" for name in readers)


def write_page(layout: QgsPrintLayout, path: Path, kind: str, dots_per_inch: float) -> None:
    """Write a page as a file of one of the FORMATS; raises ExportError."""
    _WRITERS[kind](QgsLayoutExporter(layout), path, dots_per_inch)


def write_book(
    layout: QgsPrintLayout, path: Path, dots_per_inch: float, feedback: QgsFeedback
) -> None:
    """Write all pages of an atlas into one PDF file; raises ExportError."""
    code, _ = QgsLayoutExporter.exportToPdf(
        layout.atlas(), str(path), _pdf_settings(dots_per_inch), feedback
    )
    if code != _CANCELLED:
        _require(code, path)


def each_page(layout: QgsPrintLayout) -> Iterator[str]:
    """Turn to each page of an atlas and give a name for its file."""
    atlas = layout.atlas()
    atlas.beginRender()
    number, more = 1, atlas.first()
    while more:
        yield f"{number:02d}_{_file_name(atlas.nameForPage(number - 1))}".rstrip("_")
        number, more = number + 1, atlas.next()
    atlas.endRender()


def file_of(stem: str, kind: str) -> str:
    """Return the name of a file of a format; the two kinds of PDF stand side by side."""
    return f"{stem}_geo.pdf" if kind == GEOPDF else f"{stem}.{kind.lower()}"


def _write_pdf(exporter: QgsLayoutExporter, path: Path, dots_per_inch: float) -> None:
    _require(exporter.exportToPdf(str(path), _pdf_settings(dots_per_inch)), path)


def _write_geopdf(exporter: QgsLayoutExporter, path: Path, dots_per_inch: float) -> None:
    settings = _pdf_settings(dots_per_inch)
    settings.writeGeoPdf = True
    settings.includeGeoPdfFeatures = False
    _require(exporter.exportToPdf(str(path), settings), path)


def _write_image(exporter: QgsLayoutExporter, path: Path, dots_per_inch: float) -> None:
    picture = exporter.renderPageToImage(0, QSize(), dots_per_inch)
    if picture.isNull():
        _require(_MEMORY, path)
    _require(_SUCCESS if picture.save(str(path), "PNG", _QUICK) else _FILE, path)


def _write_svg(exporter: QgsLayoutExporter, path: Path, dots_per_inch: float) -> None:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dots_per_inch
    settings.textRenderFormat = _TEXT
    _require(exporter.exportToSvg(str(path), settings), path)


_WRITERS: dict[str, Callable[[QgsLayoutExporter, Path, float], None]] = {
    PDF: _write_pdf,
    PNG: _write_image,
    SVG: _write_svg,
    GEOPDF: _write_geopdf,
}


def _pdf_settings(dots_per_inch: float) -> QgsLayoutExporter.PdfExportSettings:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dots_per_inch
    settings.textRenderFormat = _TEXT  # that people can search and copy it
    return settings


def _require(code: QgsLayoutExporter.ExportResult, path: Path) -> None:
    if code == _MEMORY:
        raise ExportError(
            tr("There is not enough memory for '{}': choose fewer dots per inch.").format(path.name)
        )
    if code != _SUCCESS or not path.is_file():
        raise ExportError(
            tr("'{}' cannot be written: check the disk, and that no program has it open.").format(
                path.name
            )
        )


def _file_name(text: str) -> str:
    """Return a name without what some file system refuses."""
    return re.sub(r"[^\w.-]+", "_", text).strip("._")[:60]
