"""The parameters that algorithms share, with their help; lengths are in metres."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ..translation import tr
from . import definitions as define

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
DEVICE = "DEVICE"
SEED = "SEED"
AREA_SHARE = "AREA_SHARE"
TEST_DAYS = "TEST_DAYS"
CONTEXT = "CONTEXT"
CONTEXT_FEATURES = "CONTEXT_FEATURES"
HOLIDAYS = "HOLIDAYS"
PATROL_DRIVEN = "PATROL_DRIVEN"
OUTPUT = "OUTPUT"

POINTS = QgsProcessing.SourceType.TypeVectorPoint
LINES = QgsProcessing.SourceType.TypeVectorLine
POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon

_LARGEST_SEED = 2**31 - 1


def incidents() -> list[QgsProcessingParameterDefinition]:
    """Return what says where the incidents are, which of them count, and within which area."""
    category = QgsProcessingParameterField(
        CATEGORY, tr("Category"), parentLayerParameterName=INPUT, optional=True
    )
    return [
        *points(),
        define.explained(category, tr("Field with the kind of incident.")),
        only(),
        area(),
    ]


def points() -> list[QgsProcessingParameterDefinition]:
    """Return what says where and when incidents happened."""
    return [
        define.explained(
            QgsProcessingParameterFeatureSource(INPUT, tr("Incidents"), [POINTS]),
            tr("Points, one an incident. Unsaved edits, filters, joins and the selection count."),
        ),
        define.explained(
            QgsProcessingParameterField(TIME, tr("Date and time"), parentLayerParameterName=INPUT),
            tr(
                "Field with the date, or date and time, of each incident: local time, as "
                "recorded. Dates written as text are read too."
            ),
        ),
    ]


def kind() -> QgsProcessingParameterDefinition:
    """Return the category where there has to be one."""
    return define.explained(
        QgsProcessingParameterField(CATEGORY, tr("Kind"), parentLayerParameterName=INPUT),
        tr("Field with the kind of incident that is to be told."),
    )


def only() -> QgsProcessingParameterDefinition:
    """Return the categories that count."""
    return define.explained(
        QgsProcessingParameterString(ONLY, tr("Only these categories"), optional=True),
        tr(
            "Categories to keep, separated by semicolons, for example THEFT;ROBBERY. Empty "
            "takes all."
        ),
    )


def area() -> QgsProcessingParameterDefinition:
    """Return the study area."""
    return define.explained(
        QgsProcessingParameterFeatureSource(
            AREA,
            tr("Study area"),
            [POLYGONS],
            optional=True,
        ),
        tr(
            "Polygons of the area to look at; incidents outside are left out. Without them "
            "the area is where incidents lie."
        ),
    )


def context(text: str) -> list[QgsProcessingParameterDefinition]:
    """Return what surrounds the incidents, with a sentence on who looks at it."""
    features = QgsProcessingParameterString(
        CONTEXT_FEATURES, tr("Features of the context layers"), multiLine=True, optional=True
    )
    return [
        define.explained(define.layers(CONTEXT, tr("Context layers")), f"{text} {_context_help()}"),
        define.advanced(define.explained(features, _features_help())),
        define.advanced(
            define.explained(
                QgsProcessingParameterString(HOLIDAYS, tr("Public holidays of"), optional=True),
                tr(
                    "Whose public holidays count: a country such as US, or a part of it such as "
                    "US-IL. Empty counts none."
                ),
            )
        ),
    ]


def _context_help() -> str:
    return tr(
        "Points, lines, polygons, rasters and tables, such as bars, streets, parks, "
        "elevation or the weather of each day; each is known by its name. Points give their "
        "distance (m) and their density within 500 m (per km²), lines their length (m) and "
        "distance, polygons their share of the cell and distance, rasters their mean, and "
        "tables all fields of numbers, if nothing else is asked for under the features."
    )


def _features_help() -> str:
    return tr(
        "What to take of each layer, a line a layer: NAME: FEATURE, FEATURE. Points: "
        "distance, count, density@250 (within 250 m), sum(FIELD)@250, mean(FIELD)@250. "
        "Lines: length, distance. Polygons: share, distance, mean(FIELD), sum(FIELD). "
        "Rasters: mean, min, max. Tables: fields. Options stand before the colon: "
        "places=LAYER and key=FIELD=FIELD join a table to places, date=FIELD has a value a "
        "day, from=FIELD and to=FIELD say when a feature is there, ahead takes the weather "
        "of the day itself. Example: rides | places=stations | key=station=id | date=day: "
        "sum(rides)@500. JSON is read too."
    )


def cell(size: float) -> QgsProcessingParameterDefinition:
    """Return the size of the cells."""
    return define.explained(
        define.number(CELL, tr("Cell size (metres)"), size, 1, 100_000, decimals=1),
        tr("Side of the square cells in metres, whatever the layer's CRS."),
    )


def step(length: str) -> QgsProcessingParameterDefinition:
    """Return the length of the time steps."""
    return define.explained(
        define.choice(
            STEP,
            tr("Time step"),
            {"1h": tr("1 hour"), "6h": tr("6 hours"), "1D": tr("1 day"), "7D": tr("7 days")},
            length,
        ),
        tr("Length of a step: 1h and 6h are hours, 1D is a day, 7D a week."),
    )


def horizon() -> QgsProcessingParameterDefinition:
    """Return how far ahead to forecast."""
    return define.explained(
        define.number(HORIZON, tr("Forecast ahead (time steps)"), 7, 1, 1000),
        tr("Number of time steps ahead of the last incident that is known."),
    )


def patrol_driven() -> QgsProcessingParameterDefinition:
    """Return what becomes of categories whose counts follow patrols."""
    return define.advanced(
        define.explained(
            define.choice(
                PATROL_DRIVEN,
                tr("Kinds that patrols find themselves"),
                {"leave-out": tr("Leave them out"), "count": tr("Count them")},
                "leave-out",
            ),
            tr(
                "Drug offences, prostitution, weapons, trespass and the like are recorded where "
                "patrols are, and a forecast of them sends patrols there again. Left out, the "
                "report says how many there were. Without a category field nothing is left out, "
                "and categories that are named to be kept always count."
            ),
        )
    )


def area_share() -> QgsProcessingParameterDefinition:
    """Return how much of the area is hot spots."""
    return define.explained(
        define.number(
            AREA_SHARE, tr("Area to mark as hot spots (per cent)"), 5, 0.01, 100, decimals=2
        ),
        tr("Per cent of the study area that hot spots may cover at most."),
    )


def device() -> QgsProcessingParameterDefinition:
    """Return where the engine computes."""
    return define.explained(
        define.choice(
            DEVICE,
            tr("Compute on"),
            {"auto": tr("Automatic"), "cpu": tr("Processor (CPU)"), "cuda": tr("Graphics card")},
            "auto",
        ),
        tr("auto takes a CUDA graphics card where there is one, else the CPU."),
    )


def period(end: str = "") -> list[QgsProcessingParameterDefinition]:
    """Return the days to use, with a sentence on what the end means."""
    ends = (
        tr(
            "Incidents from this day on are left out, for example those of days that are "
            "not fully reported yet."
        ),
        end,
        tr("Empty takes all."),
    )
    return [
        define.advanced(
            define.explained(
                define.day(SINCE, tr("First day to use")),
                tr("Incidents before this day are left out. Empty begins with the first incident."),
            )
        ),
        define.advanced(
            define.explained(
                define.day(UNTIL, tr("Day before which to end")),
                " ".join(text for text in ends if text),
            )
        ),
    ]


def test_days(description: str, text: str) -> QgsProcessingParameterDefinition:
    """Return the number of days to score on."""
    return define.explained(define.number(TEST_DAYS, description, 28, 1, 3660), text)


def seed() -> QgsProcessingParameterDefinition:
    """Return the seed of everything random."""
    return define.advanced(
        define.explained(
            define.number(SEED, tr("Random seed"), 0, 0, _LARGEST_SEED),
            tr("The same seed gives the same result again."),
        )
    )


def output(text: str) -> QgsProcessingParameterDefinition:
    """Return the folder of the products."""
    return define.explained(
        QgsProcessingParameterFolderDestination(OUTPUT, tr("Output folder")), text
    )
