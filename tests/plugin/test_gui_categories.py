"""The list of categories: what is ticked at first, by buttons and by name."""

from __future__ import annotations

from data_pages import layer_of
from qgis.core import QgsApplication, QgsVectorLayer
from waiting import until

from crime_forecast_plugin.engine.catalogue import patrol_reason
from crime_forecast_plugin.gui.category_list import CategoryList


def categories_of(layer: QgsVectorLayer, field: str) -> CategoryList:
    """The list, filled from a layer's field."""
    categories = CategoryList()
    categories.read(layer, field)
    until(lambda: not categories.reading)
    return categories


def kinds_of(names: list[str | None]) -> CategoryList:
    """The list of a layer with these kinds."""
    points = [(447_000.0, 4_630_000.0)] * len(names)
    return categories_of(layer_of("a", points, [[n] for n in names], "field=kind:string"), "kind")


def test_the_filter_limits_what_the_buttons_tick(
    qgis_app: QgsApplication, incidents: QgsVectorLayer
) -> None:
    categories = categories_of(incidents, "kind")
    categories.filter.setText("thef")
    categories.none_button.click()
    assert categories.chosen() == ["ROBBERY"]
    categories.all_button.click()
    assert categories.chosen() == []


def test_whole_numbers_are_categories_without_a_point(
    qgis_app: QgsApplication, incidents: QgsVectorLayer
) -> None:
    categories = categories_of(incidents, "beat")
    categories.choose(["100", "101"])
    assert sorted(categories.chosen()) == ["100", "101"]


def test_the_engines_list_says_what_follows_patrols() -> None:
    assert patrol_reason("NARCOTICS") and patrol_reason("prostitution")
    assert not patrol_reason("BURGLARY") and not patrol_reason("(none)")
    assert "victim" in patrol_reason("Drug Offenses")


def test_what_follows_patrols_is_left_out_at_first_and_says_so(qgis_app: QgsApplication) -> None:
    categories = kinds_of(["THEFT", "THEFT", "NARCOTICS", "PROSTITUTION", None])
    assert sorted(categories.chosen()) == ["(none)", "THEFT"]
    [flagged] = [item for item in categories._items() if item.text().startswith("NARCOTICS")]
    assert "follows patrols" in flagged.text()
    assert not flagged.icon().isNull()
    assert "recorded where officers look" in flagged.toolTip()
    assert "Left out: NARCOTICS, PROSTITUTION." in categories.patrol_note.text()
    asked = []
    categories.why_asked.connect(lambda: asked.append(True))
    categories.patrol_note.linkActivated.emit("why")
    assert asked == [True]


def test_what_follows_patrols_has_to_be_named_to_count(qgis_app: QgsApplication) -> None:
    categories = kinds_of(["THEFT", "NARCOTICS"])
    categories.all_button.click()
    assert sorted(categories.chosen()) == ["NARCOTICS", "THEFT"]
    assert "Counted: NARCOTICS." in categories.patrol_note.text()


def test_a_proposal_that_cannot_be_told_is_left_to_the_engine(qgis_app: QgsApplication) -> None:
    categories = kinds_of(["THEFT; SIMPLE", "ARSON", "NARCOTICS"])
    assert categories.chosen() == []
    categories.choose(["THEFT; SIMPLE"])
    assert categories.chosen() == ["THEFT; SIMPLE"]
