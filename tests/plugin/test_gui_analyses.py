"""The pages *Patterns & clusters* and *Evaluate*: what they ask, start and tell."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bench import Surroundings, surroundings
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractButton, QLabel, QRadioButton
from running import context_of_project
from waiting import until

from crime_forecast_plugin import resources_rc
from crime_forecast_plugin.engine.catalogue import families, models
from crime_forecast_plugin.gui.algorithm_page import DATA
from crime_forecast_plugin.gui.analyses_page import ANALYSES, AnalysesPage
from crime_forecast_plugin.gui.evaluate_page import EvaluatePage

QUICK = [model.title for model in models() if model.quick]


@pytest.fixture
def opened(
    processing: Any, incidents: QgsVectorLayer, fake_engine: Callable[[str], Path]
) -> Iterator[Surroundings]:
    """The dock, for an engine that makes products at once."""
    fake_engine("products")
    resources_rc.qInitResources()
    with surroundings() as window:
        yield window
    resources_rc.qCleanupResources()


@pytest.fixture
def analyses(opened: Surroundings) -> AnalysesPage:
    """The page of the analyses."""
    return opened.page("analyses")


@pytest.fixture
def evaluate(opened: Surroundings) -> EvaluatePage:
    """The page that compares models."""
    return opened.page("evaluate")


def run_to_the_end(opened: Surroundings, page: Any, folder: Path) -> None:
    page.output.setFilePath(str(folder))
    page.run_button.click()
    assert opened.runs, page.notice_text.text()
    until(lambda: not opened.runs)


def registered(name: str) -> Any:
    return QgsApplication.processingRegistry().algorithmById(f"crimeforecast:{name}")


def test_the_data_page_has_all_that_forms_leave_out(opened: Surroundings) -> None:
    assert set(DATA) <= set(opened.page("data").parameters())


def test_every_analysis_can_be_chosen_and_says_what_it_answers(analyses: AnalysesPage) -> None:
    buttons = analyses.findChildren(QRadioButton)
    assert [button.text() for button in buttons] == [
        registered(name).displayName() for name in ANALYSES
    ]
    for name, button in zip(ANALYSES, buttons, strict=True):
        button.click()
        assert analyses.chosen() == name
        assert analyses.form.algorithm.name() == name
        assert analyses.form.isVisibleTo(analyses)
        assert analyses.answer.text() == registered(name).shortDescription()
        assert not button.icon().isNull()
        assert Path(analyses.output.filePath()).name.startswith(name)


def test_an_analysis_keeps_what_was_filled_in(analyses: AnalysesPage) -> None:
    analyses.choose("clusters")
    analyses.set_parameters({"K": 7})
    analyses.choose("patterns")
    assert "K" not in analyses.parameters()
    analyses.choose("clusters")
    assert analyses.parameters()["K"] == 7


def test_the_form_offers_the_fields_of_the_data(analyses: AnalysesPage) -> None:
    analyses.choose("patterns")
    box = analyses.form.widget("END_TIME")
    offered = {box.itemText(row) for row in range(box.count())}
    assert {"when", "beat"} <= offered


def test_a_run_of_the_past_is_filled_in_again(analyses: AnalysesPage) -> None:
    past = {
        "ALGORITHM": "crimeforecast:nearrepeats",
        "DAYS": "1, 2",
        "OUTPUT": "/past",
        "TIME": "t",
    }
    analyses.set_parameters(past)
    assert analyses.chosen() == "nearrepeats"
    assert analyses.parameters()["DAYS"] == "1, 2"
    assert analyses.parameters()["OUTPUT"] != "/past"


@pytest.mark.parametrize("name", ANALYSES)
def test_what_a_page_fills_in_is_accepted_but_for_the_data(
    opened: Surroundings, analyses: AnalysesPage, name: str, tmp_path: Path
) -> None:
    analyses.choose(name)
    data = {**opened.dock.page("data").parameters(), "CATEGORY": "kind"}
    values = {**data, **analyses.parameters(), "OUTPUT": str(tmp_path / "out")}
    algorithm = registered(name).create()
    known = {definition.name() for definition in algorithm.parameterDefinitions()}
    given = {key: value for key, value in values.items() if key in known}
    assert algorithm.checkParameterValues(given, context_of_project()) == (True, "")
    assert set(given) == known


def test_a_fault_is_told_below_the_form_before_anything_starts(
    opened: Surroundings, analyses: AnalysesPage
) -> None:
    analyses.choose("clusters")
    analyses.set_parameters({"METHOD": "hdbscan", "K": 3})
    analyses.run_button.click()
    assert opened.runs == []
    message = analyses.form.message
    assert message.isVisibleTo(analyses)
    assert "is 3, but hdbscan finds it by itself" in message.text()
    analyses.set_parameters({"K": None})
    until(lambda: not message.isVisibleTo(analyses))


def test_a_fault_is_told_while_it_is_made(analyses: AnalysesPage) -> None:
    analyses.choose("nearrepeats")
    analyses.set_parameters({"DISTANCES": "200, 100"})
    until(lambda: analyses.form.message.isVisibleTo(analyses))
    assert "do not rise" in analyses.form.message.text()


def test_the_quick_models_are_ticked_and_families_stand_above_them(evaluate: EvaluatePage) -> None:
    assert evaluate.parameters()["MODELS"] == QUICK
    tree = evaluate.models
    headings = [tree.topLevelItem(row).text(0) for row in range(tree.topLevelItemCount())]
    assert headings == list(families())
    [networks] = [tree.topLevelItem(row) for row, text in enumerate(headings) if "Neural" in text]
    assert networks.checkState(0) == Qt.CheckState.PartiallyChecked
    networks.setCheckState(0, Qt.CheckState.Checked)
    assert "ST-ResNet" in evaluate.parameters()["MODELS"]
    evaluate.models.choose(["ProMap"])
    assert evaluate.parameters()["MODELS"] == ["ProMap"]


def test_models_say_what_they_do(evaluate: EvaluatePage) -> None:
    family = evaluate.models.topLevelItem(0)
    assert models()[0].summary in family.child(0).toolTip(0)


def test_a_comparison_shows_its_scores_and_hands_its_model_to_the_forecast(
    opened: Surroundings, evaluate: EvaluatePage, tmp_path: Path
) -> None:
    evaluate.set_parameters({"STEP": "6h", "HORIZON": 3, "MODELS": ["ProMap"]})
    run_to_the_end(opened, evaluate, tmp_path / "out")
    job = json.loads((tmp_path / "out" / "result.json").read_text())["job"]
    assert (job["models"], job["step"], job["horizon"]) == (["promap"], "6h", 3)
    assert evaluate.result.isVisibleTo(evaluate)
    assert "Weighted recent mean" in evaluate.recommended.text()
    assert "is the one to use" in evaluate.notice_text.text()
    table = evaluate.scores
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    assert rows == [
        ["Weighted recent mean", "0.3100", "3.1%", "41%", "8.2"],
        ["Historical mean", "0.3200", "0.0%", "38%", "7.6"],
        ["ProMap", "0.3400", "−6.2%", "30%", "–"],
    ]
    assert table.item(0, 0).font().bold()
    assert not table.item(1, 0).font().bold()
    evaluate.use_button.click()
    forecast = opened.dock.page("forecast")
    assert forecast.isVisible()
    chosen = forecast.parameters()
    assert (chosen["MODEL"], chosen["STEP"], chosen["HORIZON"]) == ("ewma", "6h", 3)


@pytest.mark.parametrize("name", ["analyses", "evaluate"])
def test_a_page_is_no_wider_than_a_narrow_dock(opened: Surroundings, name: str) -> None:
    page = opened.page(name)
    if name == "analyses":
        page.choose("classifyincidents")
    page.form.advanced_group.setCollapsed(False)
    QgsApplication.processEvents()
    assert page.fields.minimumSizeHint().width() <= 360


def test_the_tab_key_leads_down_the_page(opened: Surroundings, analyses: AnalysesPage) -> None:
    analyses.choose("patterns")
    analyses.choose("clusters")
    form = analyses.form
    wanted = [
        analyses.findChildren(QRadioButton)[-1],
        form.widget("METHOD"),
        form.widget("K"),
        form.widget("REACH"),
        form.widget("FEWEST"),
        analyses.output,
        analyses.help_button,
        analyses.run_button,
    ]
    passed, widget = [], wanted[0]
    for _ in range(400):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
            passed.append(widget)
        widget = widget.nextInFocusChain()
    places = [
        next(
            place for place, found in enumerate(passed) if found is part or part.isAncestorOf(found)
        )
        for part in wanted
    ]
    assert places == sorted(places)


def test_no_key_is_given_twice(evaluate: EvaluatePage) -> None:
    """Nor one of QGIS's menus, which the dock shares its window with."""
    texts = [
        widget.text()
        for kind in (QLabel, QAbstractButton)
        for widget in evaluate.fields.findChildren(kind)
    ]
    keys = [key.lower() for text in texts for key in re.findall(r"&(\w)", text)]
    assert len(keys) == len(set(keys)) > 2
    assert not set(keys) & set("jevlspordwmch")
