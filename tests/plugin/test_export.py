"""Export map and Export figures as the toolbox runs them."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from analysed import CLUSTERS, SAMPLE, result_of
from osgeo import ogr
from printed import forecast, made_from_forecast, text_of, zones
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage, QImageReader
from running import context_of_project, fault_of

from crime_forecast_plugin.outputs import animation
from crime_forecast_plugin.outputs.figures import Figures, figures_of, hold_back
from crime_forecast_plugin.outputs.opened import layers_of, open_in

MAP, FIGURES = "crimeforecast:exportmap", "crimeforecast:exportfigures"


@pytest.fixture
def districts(tmp_path: Path) -> QgsVectorLayer:
    """The sample's districts, where QGIS may write beside them."""
    copy = shutil.copy(SAMPLE, tmp_path / "sample.gpkg")
    layer = QgsVectorLayer(f"{copy}|layername=districts", "Districts")
    QgsProject.instance().addMapLayer(layer)
    return layer


def export(processing: Any, algorithm: str, result: Path, out: Path, **wishes: Any) -> dict:
    """Run an algorithm on a result in the open project."""
    values = {"RESULT": str(result), "OUTPUT": str(out), **wishes}
    return processing.run(algorithm, values, context=context_of_project())


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.DictReader(table))


# The map


def test_a_result_that_no_project_shows_is_printed_in_each_format(
    processing: Any, tmp_path: Path
) -> None:
    formats = ["PDF", "PNG", "SVG", "GeoPDF"]
    made = export(processing, MAP, forecast(), tmp_path / "out", FORMATS=formats, DPI=60)
    assert set(made) == {"OUTPUT", "PDF", "PNG", "SVG", "GEOPDF"}
    result = layers_of(forecast()).result
    [page] = text_of(Path(made["PDF"]))
    words = " ".join(page.split())
    for said in ("Crime forecast:", result.period, "Hot spots", "How good is", "Page 1 of 1"):
        assert said in words
    assert "Expected incidents per cell in 3 days" in words
    assert result.verdict.split()[0] in words
    assert QImage(made["PNG"]).width() == pytest.approx(297 / 25.4 * 60, abs=2)
    ElementTree.parse(made["SVG"])
    assert "Crime forecast" in " ".join(text_of(Path(made["GEOPDF"])))
    # Nothing was shown in the person's project, and nothing else lies in the folder.
    assert not QgsProject.instance().mapLayers()
    assert not QgsProject.instance().layoutManager().layouts()
    names = {file.name for file in (tmp_path / "out").iterdir()}
    assert names == {"map.pdf", "map.png", "map.svg", "map_geo.pdf"}


def test_no_project_is_needed_as_in_a_nightly_job(processing: Any, tmp_path: Path) -> None:
    values = {"RESULT": str(zones()), "OUTPUT": str(tmp_path / "out"), "DPI": 60}
    made = processing.run(MAP, values, context=QgsProcessingContext())
    assert len(text_of(Path(made["PDF"]))) == 1


def test_a_result_in_the_project_leaves_its_page_there(processing: Any, tmp_path: Path) -> None:
    project = QgsProject.instance()
    group = open_in(project, layers_of(forecast()))
    layers = len(project.mapLayers())
    for _ in range(2):
        export(processing, MAP, forecast(), tmp_path / "out", TITLE="Briefing", DPI=60)
    assert len(project.mapLayers()) == layers
    names = [layout.name() for layout in project.layoutManager().layouts()]
    period = layers_of(forecast()).result.period
    assert sorted(names) == [f"Briefing, {period}", f"Briefing, {period} (2)"]
    kept = project.layoutManager().layouts()[0]
    shown = {layer.id() for layer in kept.itemById("map").layers()}
    assert shown and shown <= {node.layerId() for node in group.findLayers()}


def test_each_district_on_the_map_gets_a_page_with_its_name(
    processing: Any, districts: QgsVectorLayer, tmp_path: Path
) -> None:
    wishes = {"ATLAS": districts, "ATLAS_NAME": "name", "FORMATS": ["PDF", "PNG"], "DPI": 60}
    made = export(processing, MAP, zones(), tmp_path / "out", **wishes)
    names = sorted(feature["name"] for feature in districts.getFeatures())
    pages = text_of(Path(made["PDF"]))
    assert len(pages) == len(names) == 3
    for number, (page, name) in enumerate(zip(pages, names, strict=True), start=1):
        assert f": {name}" in page.split("\n", 3)[0] + page.split("\n", 3)[1]
        assert f"Page {number} of 3" in page
    pictures = sorted(file.name for file in (tmp_path / "out").glob("*.png"))
    assert pictures == [
        f"map_{number:02d}_{name.replace(' ', '_')}.png"
        for number, name in enumerate(names, start=1)
    ]


def test_districts_elsewhere_are_refused(processing: Any, tmp_path: Path) -> None:
    far = QgsVectorLayer("Polygon?crs=EPSG:4326&field=name:string", "far", "memory")
    QgsProject.instance().addMapLayer(far)
    with pytest.raises(QgsProcessingException, match="No polygon of 'far' lies on the map"):
        export(processing, MAP, zones(), tmp_path / "out", ATLAS=far)
    assert not (tmp_path / "out").exists()


def test_the_film_has_a_frame_a_step(processing: Any, tmp_path: Path) -> None:
    wishes = {"FORMATS": [], "ANIMATION": True, "DPI": 50}
    made = export(processing, MAP, forecast(), tmp_path / "out", **wishes)
    frames = sorted(Path(made["FRAMES"]).iterdir())
    assert [frame.name for frame in frames] == ["001.png", "002.png", "003.png"]
    film = QImageReader(made["GIF"])
    assert film.supportsAnimation() and film.imageCount() == 3
    assert QImage(str(frames[0])) != QImage(str(frames[1]))


def test_without_pil_the_frames_are_there_and_a_sentence(
    processing: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "PIL", None)
    assert not animation.write_gif([], tmp_path / "x.gif")
    feedback = QgsProcessingFeedback()
    values = {"RESULT": str(forecast()), "OUTPUT": str(tmp_path / "out"), "FORMATS": []}
    made = processing.run(
        MAP, {**values, "ANIMATION": True, "DPI": 50}, context=context_of_project(),
        feedback=feedback,
    )  # fmt: skip
    assert "GIF" not in made and len(list(Path(made["FRAMES"]).iterdir())) == 3
    assert "no PIL" in feedback.textLog()


def test_a_result_without_steps_has_no_film(processing: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="no steps to animate"):
        export(processing, MAP, zones(), tmp_path / "out", ANIMATION=True)


def test_a_layer_is_printed_by_its_name_or_refused_with_those_there_are(
    processing: Any, tmp_path: Path
) -> None:
    with pytest.raises(
        QgsProcessingException, match=r"no layer 'Nothing': choose among .*Hot spot"
    ):
        export(processing, MAP, forecast(), tmp_path / "out", LAYER="Nothing")
    step = layers_of(forecast()).result.steps[1].title
    made = export(processing, MAP, forecast(), tmp_path / "out", LAYER=step, DPI=60)
    [page] = text_of(Path(made["PDF"]))
    assert step in " ".join(page.split()) and "Hot spots," not in page


def test_a_cancelled_map_leaves_nothing(processing: Any, tmp_path: Path) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(MAP)
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda _: feedback.cancel())
    values = {"RESULT": str(forecast()), "OUTPUT": str(tmp_path / "out"), "DPI": 50}
    wishes = {"FORMATS": ["PNG", "PDF"], "ANIMATION": True}
    made, _ = algorithm.run({**values, **wishes}, context_of_project(), feedback)
    assert made == {}
    assert not list((tmp_path / "out").iterdir())


def test_what_cannot_be_printed_is_refused_before_any_work(tmp_path: Path) -> None:
    values = {"RESULT": str(forecast()), "OUTPUT": str(tmp_path)}
    (tmp_path / "file").write_text("")
    assert "cannot be written" in fault_of(MAP, {**values, "OUTPUT": str(tmp_path / "file" / "x")})
    assert "holds no finished result" in fault_of(MAP, {**values, "RESULT": str(tmp_path)})
    assert "No format is chosen" in fault_of(MAP, {**values, "FORMATS": []})
    assert "choose among" in fault_of(MAP, {**values, "TEMPLATE": "nothing"})


# The figures


def test_figures_of_few_incidents_are_blank_in_every_file(processing: Any, tmp_path: Path) -> None:
    made = export(processing, FIGURES, forecast(), tmp_path)
    cells = figures_of(layers_of(forecast()).result)[0]
    few = {row["cell_id"] for row in cells.rows if 0 < row["recorded"] < 3}
    none = {row["cell_id"] for row in cells.rows if row["recorded"] == 0}
    listed = rows_of(tmp_path / "suppressed.csv")
    assert made["NUMBER"] == len(listed) >= len(few) > 0
    held = {row["name"].removeprefix("Cell ") for row in listed if row["layer"] == "cells"}
    assert few <= held and not held & none
    for row in rows_of(tmp_path / "cells.csv"):
        blank = row["cell_id"] in held
        assert row["suppressed"] == str(int(blank))
        for figure in ("expected", "lower", "upper", "probability", "rank", "recorded"):
            assert (row[figure] == "") == blank
        assert row["row"] and -88 < float(row["longitude"]) < -87
    package = ogr.Open(made["GEOPACKAGE"])
    assert [layer.GetName() for layer in package] == ["cells", "hotspots"]
    for feature in package.GetLayerByName("cells"):
        blank = feature["cell_id"] in held
        assert (feature["expected"] is None) == (feature["recorded"] is None) == blank
        assert feature["suppressed"] == int(blank)
    marks = ElementTree.parse(tmp_path / "cells.kml").findall(".//{*}Placemark")
    texts = {mark.find("{*}name").text: mark.find("{*}description").text for mark in marks}
    assert len(texts) == len(cells.rows)
    for name in held:
        assert texts[f"Cell {name}"] == "Held back: these figures rest on too few incidents."
    assert all(mark.find(".//{*}PolyStyle/{*}color").text for mark in marks)


def test_nothing_is_held_back_where_nobody_wants_it(processing: Any, tmp_path: Path) -> None:
    made = export(processing, FIGURES, forecast(), tmp_path, K=0, FORMATS=["CSV"])
    assert made["NUMBER"] == 0 and "GEOPACKAGE" not in made
    assert rows_of(tmp_path / "suppressed.csv") == []
    assert all(row["expected"] for row in rows_of(tmp_path / "cells.csv"))
    assert "as was asked" in made["SUMMARY"]


@pytest.mark.parametrize(
    ("command", "layers"),
    [
        ("patrols --number 3 --size 1", ["patrols"]),
        (f"what-if --cell 1000 --replicates 0 --zones {SAMPLE} --zones-layer districts", [
            "cells", "zones",
        ]),
    ],
)  # fmt: skip
def test_what_is_made_from_forecasts_is_exported_too(
    processing: Any, tmp_path: Path, command: str, layers: list[str]
) -> None:
    made = export(processing, FIGURES, made_from_forecast(command), tmp_path, CSV_PLACE="shapes")
    assert [layer.GetName() for layer in ogr.Open(made["GEOPACKAGE"])] == layers
    for name in layers:
        rows = rows_of(tmp_path / f"{name}.csv")
        assert rows and all("POLYGON" in row["wkt"] for row in rows)
        assert (tmp_path / f"{name}.kml").is_file()


def test_a_hot_spot_gives_no_cell_of_its_own_away() -> None:
    cells, spots = figures_of(layers_of(forecast()).result)
    inside = [place for place, row in enumerate(cells.rows) if row["hotspot"] == 1]
    first = spots.shapes[0]
    within = [place for place in inside if first.Contains(cells.shapes[place].Centroid())]
    assert len(within) > 2
    for place, row in enumerate(cells.rows):
        row["recorded"] = 50 + place
    cells.rows[within[0]]["recorded"] = 2
    _, listed = hold_back([cells, spots], 3)
    least = min(within[1:], key=lambda place: cells.rows[place]["recorded"])
    assert {one.name for one in listed} == {cells.name(within[0]), cells.name(least)}
    assert {one.reason for one in listed} == {
        "rests on fewer than 3 recorded incidents",
        "held back lest a smaller figure be worked out from a total",
    }


def test_no_spreadsheet_takes_a_name_for_a_formula(processing: Any, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(zones(), tmp_path / "zones"))
    source = ogr.Open(str(copy / "zones.gpkg"), update=True)
    layer = source.GetLayerByName("zones")
    for feature, name in zip(list(layer), ("=cmd()", "@SUM(1)", "-North"), strict=True):
        feature["name"] = name
        layer.SetFeature(feature)
    del feature, layer, source
    export(processing, FIGURES, copy, tmp_path / "out", FORMATS=["CSV"])
    names = {row["name"] for row in rows_of(tmp_path / "out" / "zones.csv")}
    assert names == {"'=cmd()", "'@SUM(1)", "'-North"}


def test_figures_that_do_not_say_what_they_rest_on_need_a_decision(
    processing: Any, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(zones(), tmp_path / "zones"))
    source = ogr.Open(str(copy / "zones.gpkg"), update=True)
    source.ExecuteSQL("ALTER TABLE zones DROP COLUMN recorded")
    del source
    with pytest.raises(QgsProcessingException, match="does not say how many incidents"):
        export(processing, FIGURES, copy, tmp_path / "out")
    assert export(processing, FIGURES, copy, tmp_path / "out", K=0)["NUMBER"] == 0


def test_results_without_figures_of_places_are_refused(processing: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="no figures of places"):
        export(processing, FIGURES, result_of(CLUSTERS).folder, tmp_path)
    assert not (tmp_path / "figures.gpkg").exists()


def test_rows_are_called_by_what_they_have() -> None:
    figures = Figures("zones", {}, [{"rank": 2}, {"name": "North"}, {}], [], None)
    assert [figures.name(place) for place in range(3)] == ["Hot spot 2", "North", "Row 3"]
