"""The parameters of *Forecast incidents*, with their help; lengths are in metres."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..engine.catalogue import models

INPUT = "INPUT"
TIME = "TIME"
CATEGORY = "CATEGORY"
ONLY = "ONLY"
SINCE = "SINCE"
UNTIL = "UNTIL"
AREA = "AREA"
CELL = "CELL"
STEP = "STEP"
HORIZON = "HORIZON"
MODEL = "MODEL"
DEVICE = "DEVICE"
SEED = "SEED"
AREA_SHARE = "AREA_SHARE"
TEST_DAYS = "TEST_DAYS"
SETTINGS = "SETTINGS"
SAVED_MODEL = "SAVED_MODEL"
OUTPUT = "OUTPUT"

STEPS = ("1h", "6h", "1D", "7D")
DEVICES = ("auto", "cpu", "cuda")
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double


def definitions() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [*_incidents(), *_grid(), *_forecast(), *_advanced(), _output()]


def _incidents() -> list[QgsProcessingParameterDefinition]:
    return [
        _explained(
            QgsProcessingParameterFeatureSource(
                INPUT, "Incidents", [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            "Points, one an incident. Unsaved edits, filters, joins and the selection count.",
        ),
        _explained(
            QgsProcessingParameterField(TIME, "Date and time", parentLayerParameterName=INPUT),
            "Field with the date, or date and time, of each incident: local time, as recorded. "
            "Dates written as text are read too.",
        ),
        _explained(
            QgsProcessingParameterField(
                CATEGORY, "Category", parentLayerParameterName=INPUT, optional=True
            ),
            "Field with the kind of incident.",
        ),
        _explained(
            QgsProcessingParameterString(ONLY, "Only these categories", optional=True),
            "Categories to forecast, separated by semicolons, for example THEFT;ROBBERY. "
            "Empty takes all.",
        ),
        _explained(
            QgsProcessingParameterFeatureSource(
                AREA,
                "Study area",
                [QgsProcessing.SourceType.TypeVectorPolygon],
                optional=True,
            ),
            "Polygons that bound the forecast; incidents outside are left out. Without them "
            "the area is where incidents lie.",
        ),
    ]


def _grid() -> list[QgsProcessingParameterDefinition]:
    return [
        _explained(
            QgsProcessingParameterNumber(CELL, "Cell size (metres)", _DOUBLE, 250, minValue=1),
            "Side of the square cells in metres, whatever the layer's CRS.",
        ),
        _explained(
            _choice(STEP, "Time step", STEPS, "1D"),
            "Length of a step: 1h and 6h are hours, 1D is a day, 7D a week.",
        ),
        _explained(
            QgsProcessingParameterNumber(HORIZON, "Steps to forecast", _INTEGER, 7, minValue=1),
            "Number of time steps after the last incident.",
        ),
    ]


def _forecast() -> list[QgsProcessingParameterDefinition]:
    known = models()
    return [
        _explained(
            _choice(MODEL, "Model", [model.name for model in known], "st_resnet"),
            " ".join(f"{model.name}: {model.title}. {model.summary}" for model in known),
        ),
        _explained(
            QgsProcessingParameterNumber(
                AREA_SHARE,
                "Area to mark as hot spots (per cent)",
                _DOUBLE,
                5,
                minValue=0.01,
                maxValue=100,
            ),
            "Per cent of the study area that hot spots may cover at most.",
        ),
        _explained(
            _choice(DEVICE, "Compute on", DEVICES, "auto"),
            "auto takes a CUDA graphics card where there is one, else the CPU.",
        ),
    ]


def _advanced() -> list[QgsProcessingParameterDefinition]:
    parameters = [
        _explained(
            _day(SINCE, "First day to use"),
            "Incidents before this day are left out. Empty begins with the first incident.",
        ),
        _explained(
            _day(UNTIL, "Day before which to end"),
            "Incidents from this day on are left out, for example those of days that are not "
            "fully reported yet. The forecast begins on this day. Empty takes all.",
        ),
        _explained(
            QgsProcessingParameterNumber(
                TEST_DAYS, "Days to score the model on", _INTEGER, 28, minValue=1
            ),
            "Days at the end that are held out and forecast to compare the model with "
            "counting rules.",
        ),
        _explained(
            QgsProcessingParameterNumber(SEED, "Random seed", _INTEGER, 0, minValue=0),
            "The same seed gives the same forecast again.",
        ),
        _explained(
            QgsProcessingParameterString(SETTINGS, "Model settings (JSON)", optional=True),
            'Settings of the model as a JSON object, for example {"epochs": 20}. Empty takes '
            "the defaults.",
        ),
        _explained(
            QgsProcessingParameterFile(
                SAVED_MODEL, "Trained model", extension="safetensors", optional=True
            ),
            "The model.safetensors of an earlier forecast, used instead of training.",
        ),
    ]
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameters


def _output() -> QgsProcessingParameterDefinition:
    return _explained(
        QgsProcessingParameterFolderDestination(OUTPUT, "Output folder"),
        "Folder for the GeoTIFFs, the GeoPackage, the report and the trained model.",
    )


def _choice(
    name: str, description: str, options: tuple[str, ...] | list[str], default: str
) -> QgsProcessingParameterEnum:
    return QgsProcessingParameterEnum(
        name, description, list(options), defaultValue=default, usesStaticStrings=True
    )


def _day(name: str, description: str) -> QgsProcessingParameterDateTime:
    return QgsProcessingParameterDateTime(
        name, description, QgsProcessingParameterDateTime.Type.Date, optional=True
    )


def _explained(
    parameter: QgsProcessingParameterDefinition, text: str
) -> QgsProcessingParameterDefinition:
    parameter.setHelp(text)
    return parameter
