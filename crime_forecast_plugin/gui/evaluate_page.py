"""The page *Evaluate*: which model is worth using on these incidents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from ..engine.catalogue import models
from ..engine.choice import Choice
from ..translation import tr
from .algorithm_page import AlgorithmPage
from .model_ticks import ModelTicks
from .score_table import ScoreTable
from .workbench import Workbench


class EvaluatePage(AlgorithmPage):
    """Tests models on the past as if it were the future, and says which one to use."""

    GIVEN = (*AlgorithmPage.GIVEN, "MODELS")

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._tested: dict[str, Any] = {}
        self.models = ModelTicks()
        self._lay_out_result()
        self._lay_out_models()
        self.watch(self.models, self.models.changed)
        self.show_form()

    def title(self) -> str:
        """The name of the page."""
        return tr("Evaluate")

    def chosen(self) -> str:
        """The comparison of models."""
        return "backtestincidents"

    def folder_kind(self) -> str:
        """A comparison."""
        return "comparison"

    def help_page(self) -> str:
        """What the models are."""
        return "models"

    def parameters(self) -> dict[str, Any]:
        """Also the models that are ticked."""
        return {**super().parameters(), "MODELS": self.models.chosen()}

    def set_parameters(self, values: dict[str, Any]) -> None:
        """Also tick models."""
        super().set_parameters(values)
        if "MODELS" in values:
            self.models.choose(values["MODELS"])

    def finished(self, outputs: dict[str, Any]) -> None:
        """Show how the models did, and offer the one that did best."""
        super().finished(outputs)
        result = json.loads(Path(outputs["RESULT"]).read_text(encoding="utf-8"))
        self._show_result(result)

    def _show_result(self, result: dict[str, Any]) -> None:
        job, best = result["job"], Choice.read(result["recommended"])
        self._tested = {
            "MODEL": best.name,
            "SETTINGS": best.settings_text,
            "SAVED_MODEL": None,
            "STEP": job["step"],
            "HORIZON": job["horizon"],
            "AREA_SHARE": 100 * job["area_share"],
        }
        self.recommended.setText(tr("Result: use {}.").format(f"<b>{best.title}</b>"))
        self.scores.fill(result["scores"], result["recommended"])
        self.result.show()
        self.scroll.verticalScrollBar().setValue(0)

    def _use(self) -> None:
        """Take the recommended model into the forecast, with what it was tested on."""
        self.bench.page("forecast").set_parameters(self._tested)
        self.bench.page_requested.emit("forecast")

    def _lay_out_models(self) -> None:
        label = QLabel(tr("Models &to test"))
        label.setBuddy(self.models)
        quick = QPushButton(tr("&Quick ones"))
        quick.setToolTip(tr("Tick the models that need no long training"))
        quick.clicked.connect(
            lambda: self.models.choose([model.title for model in models() if model.quick])
        )
        top = QWidget()
        buttons = QHBoxLayout(top)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(label)
        buttons.addStretch()
        buttons.addWidget(quick)
        self.head.add(top, self.models)

    def _lay_out_result(self) -> None:
        self.result = QWidget(visible=False)
        self.recommended = QLabel(wordWrap=True)
        self.scores = ScoreTable()
        self.use_button = QPushButton(tr("&Use this model"))
        self.use_button.setToolTip(
            tr("Open the Forecast page with this model, and the time steps it was tested on")
        )
        self.use_button.clicked.connect(self._use)
        inside = QGridLayout(self.result)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.recommended, 0, 0)
        inside.addWidget(self.use_button, 0, 1)
        inside.addWidget(self.scores, 1, 0, 1, 2)
        inside.setColumnStretch(0, 1)
        self.head.add(self.result)
