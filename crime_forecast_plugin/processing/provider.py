"""The plugin's algorithms in the Processing toolbox."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..outputs.open_project import OpenProject
from .backtest_incidents import BacktestIncidents
from .check_incidents import CheckIncidents
from .classify_incidents import ClassifyIncidents
from .clusters import Clusters
from .export_figures import ExportFigures
from .export_map import ExportMap
from .forecast_incidents import ForecastIncidents
from .hotspot_statistics import HotspotStatistics
from .near_repeats import NearRepeats
from .patrols import Patrols
from .patterns import Patterns
from .population import Population
from .what_if import WhatIf
from .zone_forecast import ZoneForecast


class CrimeForecastProvider(QgsProcessingProvider):
    """Offers every algorithm of the plugin."""

    def __init__(self) -> None:
        super().__init__()
        OpenProject(self)

    def id(self) -> str:
        """The name before the colon of an algorithm's id."""
        return "crimeforecast"

    def name(self) -> str:
        """The name in the toolbox."""
        return "Crime Forecast"

    def icon(self) -> QIcon:
        """The picture in the toolbox."""
        return QIcon(":/crime_forecast/icons/forecast.svg")

    def loadAlgorithms(self) -> None:
        """Add the algorithms."""
        self.addAlgorithm(CheckIncidents())
        self.addAlgorithm(ForecastIncidents())
        self.addAlgorithm(BacktestIncidents())
        self.addAlgorithm(WhatIf())
        self.addAlgorithm(ZoneForecast())
        self.addAlgorithm(Patrols())
        self.addAlgorithm(Population())
        self.addAlgorithm(ExportMap())
        self.addAlgorithm(ExportFigures())
        self.addAlgorithm(Patterns())
        self.addAlgorithm(Clusters())
        self.addAlgorithm(HotspotStatistics())
        self.addAlgorithm(NearRepeats())
        self.addAlgorithm(ClassifyIncidents())
