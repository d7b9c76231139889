"""Reports and pages of help in a window of QGIS."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from printed import forecast, text_of
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QBuffer, QIODevice, QUrl
from qgis.PyQt.QtGui import QColor, QDesktopServices, QImage
from waiting import until

from crime_forecast_plugin.gui.report_page import ReportPage
from crime_forecast_plugin.gui.report_viewer import ReportViewer, show_report

RED = QColor("#c00000")


@pytest.fixture(autouse=True)
def closed_windows(qgis_app: QgsApplication) -> Iterator[None]:
    """Leave no window to the next test."""
    yield
    for viewer in list(ReportViewer.open_ones):
        viewer.close()
    assert not ReportViewer.open_ones


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to other programs."""
    addresses: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: addresses.append(url.toString()) or True
    )
    return addresses


def red(width: int, height: int) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(RED)
    return picture


def embedded(picture: QImage) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(bytes(buffer.data())).decode("ascii")


def page_of(tmp_path: Path, body: str, name: str = "report.html") -> Path:
    path = tmp_path / name
    head = "<html><head><title>A report &amp; more</title><style>body { color: red }</style></head>"
    path.write_text(f"{head}<body>{body}</body></html>", encoding="utf-8")
    return path


def has_red(viewer: ReportViewer) -> bool:
    seen = viewer.grab().toImage()
    return any(
        seen.pixelColor(x, y) == RED
        for x in range(0, seen.width(), 5)
        for y in range(0, seen.height(), 5)
    )


def test_a_real_report_shows_its_title_texts_and_pictures() -> None:
    viewer = show_report(forecast() / "report.html")
    assert "forecast for" in viewer.windowTitle()
    page = viewer.findChild(ReportPage)
    text = page.toPlainText()
    assert "How good" in text and "Read this with care" in text
    assert ".verdict {" not in text and "base64" not in text
    document = page.size().width()
    assert document <= viewer.width()


def test_embedded_pictures_are_painted_and_no_wider_than_the_window(tmp_path: Path) -> None:
    wide = embedded(red(3000, 300))
    viewer = show_report(page_of(tmp_path, f'<h2>Where</h2><img src="{wide}" alt="map">'))
    until(lambda: has_red(viewer))
    assert viewer.findChild(ReportPage).idealWidth() <= viewer.width()


def test_pictures_beside_the_report_are_found_and_lost_ones_pass(tmp_path: Path) -> None:
    red(40, 40).save(str(tmp_path / "chart.png"))
    body = '<img src="gone.png"><figure><img src="chart.png" alt="chart"></figure>'
    viewer = show_report(page_of(tmp_path, body))
    until(lambda: has_red(viewer))


def test_the_same_file_stays_in_one_window_and_is_read_anew(tmp_path: Path) -> None:
    viewer = show_report(page_of(tmp_path, "<p>old</p>"))
    page_of(tmp_path, "<p>new</p>")
    assert show_report(tmp_path / "report.html") is viewer
    assert viewer.findChild(ReportPage).toPlainText() == "new"
    assert show_report(page_of(tmp_path, "<p>other</p>", "other.html")) is not viewer


def test_find_goes_round_and_says_what_is_not_there(tmp_path: Path) -> None:
    viewer = show_report(page_of(tmp_path, "<p>one theft</p><p>two thefts</p>"))
    viewer._wanted.setText("theft")
    first = viewer._text.textCursor().selectionStart()
    assert viewer._text.textCursor().selectedText() == "theft"
    assert viewer.find_next() and viewer._text.textCursor().selectionStart() > first
    assert viewer.find_next() and viewer._text.textCursor().selectionStart() == first
    viewer._wanted.setText("burglary")
    assert viewer._found.text() == "Not found"


def test_pages_of_help_lead_to_each_other_and_back(tmp_path: Path, opened: list[str]) -> None:
    (tmp_path / "maps.md").write_text("# Maps\n\n[zones](zones.md#how-it-works)\n")
    long = "\n\n".join(["A line."] * 200)
    (tmp_path / "zones.md").write_text(f"# Zones\n\n{long}\n\n## How it works\n\n{long}\n")
    viewer = show_report(tmp_path / "maps.md")
    assert viewer.windowTitle() == "Maps" and not viewer._back.isVisible()
    viewer._follow(QUrl("zones.md#how-it-works"))
    assert viewer.windowTitle() == "Zones" and viewer._back.isVisible()
    assert viewer._text.verticalScrollBar().value() > viewer.height()
    viewer.back()
    assert viewer.windowTitle() == "Maps"
    viewer._follow(QUrl("https://example.org/"))
    viewer._follow(QUrl("cells.csv"))
    assert opened == ["https://example.org/", f"file://{tmp_path}/cells.csv"]


def test_the_file_goes_to_a_browser_and_to_a_pdf(tmp_path: Path, opened: list[str]) -> None:
    wide = embedded(red(3000, 300))
    report = page_of(tmp_path, f'<p>Of 120 incidents.</p><img src="{wide}"><p>The end.</p>')
    viewer = show_report(report)
    viewer.open_in_browser()
    assert opened == [f"file://{report}"]
    viewer.write_pdf(tmp_path / "report.pdf")
    [page] = text_of(tmp_path / "report.pdf")
    assert "Of 120 incidents." in page and "The end." in page


def test_a_report_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    viewer = show_report(tmp_path / "gone.html")
    text = viewer.findChild(ReportPage).toPlainText()
    assert "gone.html' cannot be read" in text and "Make the result again" in text


def test_another_width_lays_out_anew_and_then_rests(tmp_path: Path) -> None:
    wide = embedded(red(1000, 100))
    viewer = show_report(page_of(tmp_path, f'<img src="{wide}">' + "<p>line</p>" * 200))
    page = viewer.findChild(ReportPage)
    laid_out: list[int] = []
    usual = page.lay_out
    page.lay_out = lambda width: (laid_out.append(width), usual(width))
    viewer.resize(500, 400)
    until(lambda: bool(laid_out))
    assert page.idealWidth() <= 500
    viewer.resize(500, 420)
    QgsApplication.processEvents()
    assert len(laid_out) == 1
