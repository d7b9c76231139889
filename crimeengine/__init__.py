"""Crime forecasting from incident points: grids, counts, forecasters and their honest scores.

Examples
--------
>>> from crimeengine import ForecastJob, run
>>> job = ForecastJob(incidents="incidents.gpkg", time="timestamp", cell=250,
...                   horizon=7, model="ewma", out="forecast")      # doctest: +SKIP
>>> run(job)["verdict"]                                              # doctest: +SKIP
"""

__version__ = "0.1.0"

from crimeengine.area import Area
from crimeengine.cube import count
from crimeengine.errors import Cancelled, InputError
from crimeengine.evaluation.backtest import hold_out
from crimeengine.forecast import Forecast
from crimeengine.forecasters import forecaster, forecasters
from crimeengine.grid import Grid
from crimeengine.incidents import Incidents, read_incidents
from crimeengine.jobs import BacktestJob, CheckJob, ForecastJob, run
from crimeengine.store import load, save

__all__ = [
    "Area",
    "BacktestJob",
    "Cancelled",
    "CheckJob",
    "Forecast",
    "ForecastJob",
    "Grid",
    "Incidents",
    "InputError",
    "count",
    "forecaster",
    "forecasters",
    "hold_out",
    "load",
    "read_incidents",
    "run",
    "save",
]
