"""*Classify incidents*: which kind to expect at a place and time, and how well that can be told."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputRasterLayer,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
)

from ..engine.catalogue import Model, classifiers, title_of
from ..outputs.kind_layers import KindLayers
from ..outputs.loader import ResultLoader
from ..outputs.result import Result
from ..translation import tr
from . import analysis_checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .context_algorithm import ContextAlgorithm
from .values import Values

MODELS = "MODELS"
SPLIT = "SPLIT"
TEST_SHARE = "TEST_SHARE"
FEATURES = "FEATURES"
BY_NAME = "BY_NAME"
INSIST = "INSIST"
WEIGHTS = "WEIGHTS"
SEARCH = "SEARCH"
LEAST = "LEAST"

_USUAL = "xgboost"
#: The engine always tests these too.
_RULE = "counting rule"
_LOOKS_AT_MAPS = "category_cnn"


class ClassifyIncidents(ContextAlgorithm):
    """Tests classifiers and maps what the best of them expects."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "classifyincidents"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Classify incidents")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Tells which kind of incident to expect where and when, and how well.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help() + "".join(
            f"<p><b>{model.title}</b>: {model.summary}</p>" for model in classifiers()
        )

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,category,type,kind,classification,machine learning,xgboost,random "
            "forest,neural network,confusion matrix,importance"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputRasterLayer("KINDS", tr("Chance by part of day and kind"))
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                "CELLS", tr("Most likely kind of each cell"), names.POLYGONS
            )
        )
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Classification of incidents")))
        self.addOutput(QgsProcessingOutputFile("CLASSES", tr("Scores of each kind (CSV)")))
        self.addOutput(QgsProcessingOutputFile("CONFUSION", tr("Confusion matrix (CSV)")))
        self.addOutput(
            QgsProcessingOutputFile("IMPORTANCE", tr("Importance of the features (CSV)"))
        )
        self.addOutput(QgsProcessingOutputFile("CONFUSION_CHART", tr("Confusion matrix (PNG)")))
        self.addOutput(
            QgsProcessingOutputFile("IMPORTANCE_CHART", tr("Importance of the features (PNG)"))
        )
        self.addOutput(QgsProcessingOutputFile("MODEL", tr("Trained model")))
        self.addOutput(QgsProcessingOutputString("RECOMMENDED", tr("Name of the best classifier")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("How well the kind can be told")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the kind, the classifiers and the fields."""
        incidents = values.source(names.INPUT)
        kind = values.text(names.CATEGORY)
        return (
            analysis_checks.fault_of_kind(incidents, kind)
            or analysis_checks.fault_of_classifiers(
                values.given(MODELS), [model.title for model in _learners()]
            )
            or analysis_checks.fault_of_maps(
                values.choices(MODELS), title_of(_LOOKS_AT_MAPS), values.given(names.CONTEXT)
            )
            or analysis_checks.fault_of_features(
                incidents,
                [*values.fields(FEATURES), *values.fields(INSIST)],
                [kind, values.text(names.TIME)],
            )
        )

    def features(self, values: Values) -> list[str]:
        """Return the chosen fields, or all, if the engine is to find places among them."""
        insisted, chosen = values.fields(INSIST), values.fields(FEATURES)
        if chosen or not values.yes(BY_NAME):
            return [*chosen, *insisted]
        keys = values.keys(names.INPUT)
        every = values.source(names.INPUT).fields()
        return [field.name() for index, field in enumerate(every) if index not in keys]

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        chosen = values.choices(MODELS)
        return {
            "kind": "classify",
            "target": values.text(names.CATEGORY),
            "models": [model.name for model in _learners() if model.title in chosen],
            "split": values.choice(SPLIT),
            "test_share": values.share(TEST_SHARE),
            "features": values.fields(FEATURES) or ([] if values.yes(BY_NAME) else ["none"]),
            "insist": values.fields(INSIST),
            "weights": values.choice(WEIGHTS),
            "search": values.whole(SEARCH),
            "least": values.whole(LEAST),
            "cell": values.real(names.CELL),
            "device": values.choice(names.DEVICE),
            "seed": values.whole(names.SEED),
        }

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also what to know of how classifiers learned."""
        super().tell(result, feedback)
        for name, note in result["notes"].items():
            feedback.pushInfo(f"{title_of(name)}: {note}")

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        kinds = Result.of(result)
        layers = KindLayers(kinds)
        ResultLoader.register(layers, context)
        return {
            "KINDS": kinds.path("kinds"),
            "CELLS": f"{kinds.path('cells')}|layername=kinds",
            "REPORT": kinds.path("report"),
            "CLASSES": kinds.path("classes_table"),
            "CONFUSION": kinds.path("confusion_table"),
            "IMPORTANCE": kinds.path("importance_table"),
            "CONFUSION_CHART": kinds.path("confusion_chart"),
            "IMPORTANCE_CHART": kinds.path("importance_chart"),
            "MODEL": kinds.path("model"),
            "RECOMMENDED": result["recommended"],
            "VERDICT": kinds.verdict,
        }


def _learners() -> list[Model]:
    """Return the classifiers that learn more than shares."""
    return [model for model in classifiers() if model.source != _RULE]


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.points(),
        names.kind(),
        names.only(),
        names.area(),
        define.explained(
            define.choices(
                MODELS,
                tr("Classifiers"),
                [model.title for model in _learners()],
                [title_of(_USUAL)],
            ),
            tr(
                "The classifiers to test; each is described in the text of this algorithm. The "
                "map is that of the best one. Majority and shares by place and hour are always "
                "tested too."
            ),
        ),
        define.explained(
            define.fields(FEATURES, tr("Fields that tell more of the place"), names.INPUT),
            tr(
                "Fields that are known when an incident is reported, such as address, district "
                "or kind of place."
            ),
        ),
        define.explained(
            QgsProcessingParameterBoolean(
                BY_NAME, tr("If none, take fields that name places"), True
            ),
            tr(
                "Whether to take the fields whose name says a place, such as address, district "
                "or beat, where none is chosen above."
            ),
        ),
        *names.context(tr("What the classifiers look at beside place and time.")),
        define.explained(
            define.choice(
                SPLIT,
                tr("Test on"),
                {"time": tr("The last days"), "random": tr("Random incidents")},
                "time",
            ),
            tr(
                "time tests on the last days, as in use; random tests on random incidents, as "
                "papers do, which flatters."
            ),
        ),
        define.explained(
            define.number(
                TEST_SHARE, tr("Held out for the test (per cent)"), 20, 1, 90, decimals=1
            ),
            tr("Per cent of the days, or of the incidents, to test on."),
        ),
        names.cell(250),
        names.device(),
        *names.period(),
        define.advanced(
            define.explained(
                define.choice(
                    WEIGHTS,
                    tr("Rare kinds"),
                    {
                        "none": tr("Count as they are"),
                        "balanced": tr("Weigh as much as frequent ones"),
                        "resample": tr("Are repeated until as frequent"),
                    },
                    "none",
                ),
                tr(
                    "Whether rare kinds count as much as frequent ones when the classifiers learn: "
                    "none, balanced (by weights) or resample (by repeating some)."
                ),
            )
        ),
        define.advanced(
            define.explained(
                define.number(SEARCH, tr("Settings to try for each classifier"), 0, 0, 1000),
                tr(
                    "Settings drawn at random and tried within the training incidents. 0 takes the "
                    "usual ones."
                ),
            )
        ),
        define.advanced(
            define.explained(
                define.number(LEAST, tr("Fewest incidents of a kind"), 10, 1, 1_000_000),
                tr("Kinds with fewer incidents are pooled as (other)."),
            )
        ),
        define.advanced(
            define.explained(
                define.fields(INSIST, tr("Fields to insist on"), names.INPUT),
                tr(
                    "Fields to use although they look written after the fact; the report warns "
                    "of them."
                ),
            )
        ),
        names.seed(),
        names.output(
            tr("Folder for the maps, the report, the tables, charts and the trained model.")
        ),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Learns from past incidents which kind to expect, if any, at each place and "
            "part of the day, and says how well that can be told: beside always answering "
            "the most frequent kind, and beside the historical shares of each place and hour."
        ),
        tr(
            "Only what is known when an incident is reported may be used. Fields that are "
            "written after the fact, such as a description, a resolution or an arrest, "
            "give the kind away and are refused, unless you insist."
        ),
        tr(
            "The layers show the most likely kind of each cell, stronger where an incident "
            "is more likely, and the chance of each of the most frequent kinds, by part of "
            "the day. The folder also has a report with the scores, the confusion matrix "
            "and what the answers rest on, and the trained model."
        ),
    ) + "<h3>{}</h3>".format(tr("Classifiers"))
