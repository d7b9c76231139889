"""*Compare forecasting models*: which one is worth using on a layer of incidents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
)

from ..engine.catalogue import families, models
from ..engine.choice import Choice
from ..translation import tr
from . import checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .forecasting_algorithm import ForecastingAlgorithm
from .values import Values

MODELS = "MODELS"
FOLDS = "FOLDS"
GAP = "GAP"
PER_CATEGORY = "PER_CATEGORY"
OFFSETS = "OFFSETS"


class BacktestIncidents(ForecastingAlgorithm):
    """The algorithm behind the toolbox, the page *Evaluate*, scripts and `qgis_process`."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "backtestincidents"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Compare forecasting models")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Tests forecasting models on past incidents and says which one is worth using.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        text = _help()
        for heading, members in families().items():
            text += f"<h3>{heading}</h3>"
            text += "".join(f"<p><b>{model.title}</b>: {model.summary}</p>" for model in members)
        return text

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,prediction,backtest,validation,evaluation,accuracy,score,rolling "
            "origin,model selection,benchmark,hit rate,PAI"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Comparison of models")))
        self.addOutput(QgsProcessingOutputFile("SCORES", tr("Table of all scores (CSV)")))
        self.addOutput(QgsProcessingOutputFile("RESULT", tr("Whole result (JSON)")))
        self.addOutput(QgsProcessingOutputString("RECOMMENDED", tr("Name of the model to use")))
        self.addOutput(QgsProcessingOutputString("SETTINGS", tr("Its settings (JSON)")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("Which model is better")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the choice of models and categories."""
        return checks.fault_of_models(
            values.given(MODELS), [model.title for model in models()]
        ) or checks.fault_of_per_category(values.yes(PER_CATEGORY), values.text(names.CATEGORY))

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of a backtest's job."""
        chosen = values.choices(MODELS)
        return {
            "kind": "backtest",
            "models": [model.name for model in models() if model.title in chosen],
            "folds": values.whole(FOLDS),
            "gap": values.whole(GAP),
            "offsets": values.whole(OFFSETS),
            "per_category": values.yes(PER_CATEGORY),
        }

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say also what each category needs, and how fits went."""
        super().tell(result, feedback)
        for category, test in result["categories"].items():
            said = test["verdict"] if "verdict" in test else test["left_out"]
            feedback.pushInfo(tr("{}: {}").format(category, said))
        for name, note in result["notes"].items():
            feedback.pushInfo(f"{Choice.read(name).title}: {note}")

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products and what they say."""
        folder, files = Path(result["job"]["out"]), result["files"]
        best = Choice.read(result["recommended"])
        return {
            "REPORT": str(folder / files["report"]),
            "SCORES": str(folder / files["table"]),
            "RESULT": str(folder / "result.json"),
            "RECOMMENDED": best.name,
            "SETTINGS": best.settings_text,
            "VERDICT": result["verdict"],
        }


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        names.cell(250),
        names.step("1D"),
        names.horizon(),
        define.explained(
            define.choices(
                MODELS,
                tr("Models"),
                [model.title for model in models()],
                [model.title for model in models() if model.quick],
            ),
            tr(
                "The models to test; each is described in the text of this algorithm. None "
                "takes all that need no long training."
            ),
        ),
        *names.context(
            tr(
                "What models that look at more than the incidents may learn from; each is "
                "tested with and without."
            )
        ),
        define.explained(
            define.number(FOLDS, tr("Folds"), 4, 1, 1000),
            tr(
                "Number of test periods, one after another at the end of the data; models "
                "learn anew before each."
            ),
        ),
        names.test_days(
            tr("Days in each fold"), tr("Days that are forecast and scored in each fold.")
        ),
        define.explained(
            define.number(GAP, tr("Gap (time steps)"), 0, 0, 1000),
            tr(
                "Time steps before each forecast that are not known yet when it is made, where "
                "reports come in late."
            ),
        ),
        define.explained(
            QgsProcessingParameterBoolean(
                PER_CATEGORY, tr("Test each category by itself too"), defaultValue=False
            ),
            tr(
                "Whether to test each category by itself too, which takes as many times longer "
                "as there are categories."
            ),
        ),
        names.area_share(),
        names.device(),
        *names.period(tr("The last fold ends before this day.")),
        define.advanced(
            define.explained(
                define.number(OFFSETS, tr("Grids to test on"), 1, 1, 100),
                tr(
                    "Number of grids: the aligned one, and others that are shifted by a random "
                    "part of a cell, to see how much the scores owe to where the cells lie."
                ),
            )
        ),
        names.patrol_driven(),
        names.seed(),
        names.output(tr("Folder for the report, the table of scores and the result as JSON.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr(
            "Forecasts the past as if it were not known yet, with several models, and says "
            "which one is worth using on these incidents: by how much it beats the best "
            "counting rule, and with what certainty."
        ),
        tr(
            "The end of the data is parted into folds of some days each. Before each fold "
            "every model learns anew from what lies before it, and then forecasts the "
            "fold, so many steps at a time. The historical mean and the weighted recent "
            "mean are always tested too."
        ),
        tr(
            "The folder gets a report with plots, a table of all scores and the whole "
            "result as JSON. Neural networks learn once a fold, which can take long."
        ),
        tr(
            "The work is done in a process of its own; QGIS stays usable, and the run can "
            "be cancelled."
        ),
    )
