"""The plugin's panel in the QGIS desktop: opening its pages, starting and following runs."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from person import until
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface

from crime_forecast_plugin.outputs import filling


def action(name: str) -> QAction:
    """One of the plugin's actions in QGIS's window."""
    return _actions()[f"crime_forecast_{name}"]


@cache  # to look through the window takes long, and is nothing that a person does
def _actions() -> dict[str, QAction]:
    return {found.objectName(): found for found in iface.mainWindow().findChildren(QAction)}


@cache
def panel() -> QDockWidget:
    """The panel itself."""
    return iface.mainWindow().findChild(QDockWidget, "CrimeForecastDock")


def open_page(name: str) -> Any:
    """Choose a page from the plugin's menu."""
    action(name).trigger()
    page = panel().page(name)
    until(page.isVisible, 5, f"the page {name}")
    return page


def runs(page: Any) -> list[Any]:
    """The runs that go on or wait."""
    return page.bench.runs.running


def start(page: Any) -> Any:
    """Press *Run*, and give the run."""
    before = list(runs(page))
    page.run_button.click()
    begun = [run for run in runs(page) if run not in before]
    assert begun, page.notice_text.text()
    return begun[0]


def finish(page: Any, seconds: float, what: str) -> float:
    """Wait for the end of what goes on and for its layers; give the seconds that it took."""
    return until(lambda: not runs(page) and not filling.busy(), seconds, what)


def choose_data(values: dict[str, Any], categories: list[str]) -> Any:
    """Fill in the Data page as far as it is given; without categories take those proposed."""
    data = open_page("data")
    data.set_parameters(values)
    until(lambda: not data.categories.reading, 20, "the categories")
    data.categories.choose(categories)
    return data


def files_in(folder: Path) -> list[str]:
    """Whatever a run has left in its folder; the folder itself counts as well."""
    return [str(path) for path in [folder, *folder.rglob("*")] if path.exists()]
