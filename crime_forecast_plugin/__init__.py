"""Crime Forecast: forecasts of crime in space and time, inside QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import CrimeForecastPlugin


def classFactory(iface: QgisInterface) -> CrimeForecastPlugin:
    """Give QGIS the plugin."""
    from .plugin import CrimeForecastPlugin

    return CrimeForecastPlugin(iface)
