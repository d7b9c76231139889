"""The context of *Forecast incidents* and its like: what reaches the engine, what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from running import fault_of

from crime_forecast_plugin.engine.process import EngineError
from crime_forecast_plugin.engine.raster_snapshot import RasterSnapshot
from crime_forecast_plugin.engine.snapshot import ContextSnapshot
from crime_forecast_plugin.processing.engine_algorithm import EngineAlgorithm

WITH_CONTEXT = ["forecastincidents", "backtestincidents", "classifyincidents"]
PLACE = "Point(-87.7 41.9)"


def layer_of(kind: str, name: str, fields: dict[str, str], *rows: tuple) -> QgsVectorLayer:
    """A layer of the project; the first of a row is its place, unless it is a table."""
    described = "&".join(f"field={field}:{sort}" for field, sort in fields.items())
    crs = "" if kind == "NoGeometry" else "crs=EPSG:4326&"
    layer = QgsVectorLayer(f"{kind}?{crs}{described}", name, "memory")
    for row in rows:
        feature = QgsFeature(layer.fields())
        place, *values = row
        feature.setGeometry(QgsGeometry.fromWkt(place))
        feature.setAttributes(list(values))
        layer.dataProvider().addFeatures([feature])
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def bars(qgis_app: QgsApplication) -> QgsVectorLayer:
    """Two bars."""
    fields = {"seats": "integer", "owner": "string", "opened": "date"}
    return layer_of(
        "Point", "Bars & pubs", fields, (PLACE, 40, "Ann", None), (PLACE, 60, "Bob", None)
    )


@pytest.fixture
def stations(qgis_app: QgsApplication) -> QgsVectorLayer:
    """One station."""
    return layer_of("Point", "stations", {"id": "string", "lines": "string"}, (PLACE, "40", "red"))


@pytest.fixture
def rides(qgis_app: QgsApplication) -> QgsVectorLayer:
    """A value a day of the station."""
    fields = {"station": "string", "day": "date", "sum": "integer", "note": "string"}
    return layer_of("NoGeometry", "rides", fields, ("", "40", "2017-03-12", 900, "fair"))


@pytest.fixture
def elevation(tmp_path: Path, qgis_app: QgsApplication) -> QgsRasterLayer:
    """A raster of two by two pixels around the incidents."""
    path = tmp_path / "heights=all" / "elevation.tif"
    path.parent.mkdir()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 2, 2, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((-87.8, 0.1, 0, 42.0, 0, -0.1))
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).WriteRaster(0, 0, 2, 2, np.arange(4, dtype="float32").tobytes())
    del dataset
    layer = QgsRasterLayer(str(path), "elevation")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def sent(
    processing: Any,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., dict[str, Any]]:
    """Run an algorithm up to the engine; give the specs by name, and what the files hold."""
    fake_engine("products")
    seen: dict[str, Any] = {}

    def run_job(self: EngineAlgorithm, job: dict[str, Any], *others: object) -> dict[str, Any]:
        seen.update(job=job, rows={})
        for text in job["context"]:
            rest = text.partition("=")[2]
            for file in [part.rpartition("=")[2] for part in rest.split(":")[0].split("|")]:
                if file.endswith(".gpkg"):
                    layer = QgsVectorLayer(file, Path(file).stem)
                    names = [field.name() for field in layer.fields()][1:]
                    rows = [
                        dict(zip(names, f.attributes()[1:], strict=True))
                        for f in layer.getFeatures()
                    ]
                    seen["rows"][layer.name()] = rows
        raise EngineError("cancelled", "This is as far as the test goes.")

    monkeypatch.setattr(EngineAlgorithm, "run_job", run_job)

    def run(algorithm: str, layers: list, features: str = "", **others: object) -> dict[str, Any]:
        values = parameters(incidents, tmp_path, layers, features, **others)
        processing.run(f"crimeforecast:{algorithm}", values)
        folders = {text.partition("=")[0]: text for text in seen["job"]["context"]}
        return {**seen, "texts": folders}

    return run


def parameters(
    incidents: QgsVectorLayer, out: Path, layers: list, features: str = "", **others: object
) -> dict[str, Any]:
    return {
        "INPUT": incidents,
        "TIME": "when",
        "CATEGORY": "kind",
        "CONTEXT": layers,
        "CONTEXT_FEATURES": features,
        "OUTPUT": str(out / "out"),
        **others,
    }


def without_folder(text: str) -> str:
    """A spec whose files have lost their folders."""
    head, _, rest = text.partition("=")
    parts = []
    for part in rest.split("|"):
        word, mark, value = part.rpartition("=")
        parts.append(word + mark + value.rpartition("/")[2])
    return f"{head}={'|'.join(parts)}"


class TestWhatReachesTheEngine:
    """Files and specs."""

    @pytest.mark.parametrize("algorithm", WITH_CONTEXT)
    def test_a_layer_without_wishes_has_no_features(
        self, sent: Callable, bars: QgsVectorLayer, algorithm: str
    ) -> None:
        found = sent(algorithm, [bars], HOLIDAYS=" US-IL ")
        assert without_folder(found["texts"]["Bars_pubs"]) == "Bars_pubs=Bars_pubs.gpkg"
        assert found["rows"]["Bars_pubs"] == [{}, {}]
        assert found["job"]["holidays"] == "US-IL"

    def test_fields_that_are_named_are_numbers(self, sent: Callable, bars: QgsVectorLayer) -> None:
        wishes = "Bars & pubs | from=opened: distance, density@250, sum(seats)@250"
        found = sent("forecastincidents", [bars], wishes)
        assert without_folder(found["texts"]["Bars_pubs"]) == (
            "Bars_pubs=Bars_pubs.gpkg|from=opened:distance,density@250,sum(seats)@250"
        )
        assert [row["seats"] for row in found["rows"]["Bars_pubs"]] == [40, 60]
        assert set(found["rows"]["Bars_pubs"][0]) == {"opened", "seats"}

    def test_a_table_is_joined_to_places_which_are_no_layer_of_their_own(
        self, sent: Callable, rides: QgsVectorLayer, stations: QgsVectorLayer
    ) -> None:
        wishes = "rides | places=stations | key=station=id | date=day: sum(sum)@500"
        found = sent("forecastincidents", [rides, stations], wishes)
        assert [without_folder(text) for text in found["texts"].values()] == [
            "rides=rides.gpkg|places=stations.gpkg|key=station=id|date=day:sum(sum)@500"
        ]
        row = {"station": "40", "day": "2017-03-12", "sum": 900, "note": "fair"}
        assert found["rows"]["rides"] == [row]
        assert found["rows"]["stations"] == [{"id": "40"}]

    def test_places_may_be_a_layer_of_their_own_too(
        self, sent: Callable, rides: QgsVectorLayer, stations: QgsVectorLayer
    ) -> None:
        wishes = {
            "rides": {"places": "stations", "key": "station=id", "features": ["sum(sum)@500"]},
            "stations": "distance",
        }
        found = sent("forecastincidents", [rides, stations], json.dumps(wishes))
        assert set(found["texts"]) == {"rides", "stations"}
        assert without_folder(found["texts"]["stations"]) == "stations=stations.gpkg:distance"

    def test_of_a_table_all_columns_are_written(
        self, sent: Callable, rides: QgsVectorLayer
    ) -> None:
        found = sent("backtestincidents", [rides], "rides | ahead: sum")
        assert without_folder(found["texts"]["rides"]) == "rides=rides.gpkg|ahead:sum"
        assert set(found["rows"]["rides"][0]) == {"station", "day", "sum", "note"}

    def test_a_raster_is_used_where_it_lies(
        self, sent: Callable, elevation: QgsRasterLayer
    ) -> None:
        found = sent("forecastincidents", [elevation], "elevation: min, max")
        assert found["texts"]["elevation"] == f"elevation={elevation.source()}:min,max"

    def test_what_is_edited_or_filtered_counts(self, sent: Callable, bars: QgsVectorLayer) -> None:
        bars.setSubsetString("\"owner\" = 'Bob'")
        assert len(sent("forecastincidents", [bars])["rows"]["Bars_pubs"]) == 1
        bars.setSubsetString("")
        bars.startEditing()
        bars.deleteFeature(1)
        assert len(sent("forecastincidents", [bars])["rows"]["Bars_pubs"]) == 1
        bars.rollBack()

    def test_many_layers_may_lie_in_one_file(
        self, sent: Callable, bars: QgsVectorLayer, tmp_path: Path
    ) -> None:
        file = str(tmp_path / "city.gpkg")
        options = QgsVectorFileWriter.SaveVectorOptions()
        layers = []
        for number in range(9):
            options.layerName = f"layer_{number}"
            QgsVectorFileWriter.writeAsVectorFormatV3(
                bars, file, QgsProject.instance().transformContext(), options
            )
            options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
            layers.append(QgsVectorLayer(f"{file}|layername=layer_{number}", f"layer_{number}"))
        found = sent("forecastincidents", layers)
        assert [len(rows) for rows in found["rows"].values()] == [2] * 9
        found = sent("forecastincidents", [layer.source() for layer in layers], "layer_3: count")
        assert set(found["texts"]) == {f"layer_{number}" for number in range(9)}
        assert found["texts"]["layer_3"].endswith(":count")

    def test_the_engine_reads_the_specs(
        self, sent: Callable, bars: QgsVectorLayer, rides: QgsVectorLayer, stations: QgsVectorLayer
    ) -> None:
        from test_analyses import engine_says

        wishes = (
            "Bars & pubs | from=opened: mean(seats)@250;"
            "rides | places=stations | key=station=id | date=day: sum(sum)@500"
        )
        found = sent("forecastincidents", [bars, rides, stations], wishes)
        script = (
            "import json, sys\n"
            "from crimeengine.context.layer import parse_layer\n"
            "layers = [parse_layer(text) for text in json.loads(sys.argv[1])]\n"
            "print(json.dumps([[l.name, l.features, l.key, l.date, l.since] for l in layers]))"
        )
        assert engine_says(script, json.dumps(found["job"]["context"])) == [
            ["Bars_pubs", ["mean(seats)@250"], None, None, "opened"],
            ["rides", ["sum(sum)@500"], ["station", "id"], "day", None],
        ]


@pytest.mark.parametrize("algorithm", WITH_CONTEXT[:2])
def test_whether_the_context_helped_is_said(
    processing: Any,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    bars: QgsVectorLayer,
    tmp_path: Path,
    algorithm: str,
) -> None:
    fake_engine("products")
    feedback = QgsProcessingFeedback(False)
    values = parameters(incidents, tmp_path, [bars])
    processing.run(f"crimeforecast:{algorithm}", values, feedback=feedback)
    assert "The context made the forecast 2 % better." in feedback.textLog()


class TestSnapshots:
    """Layers written off the main thread."""

    def test_a_layer_may_be_deleted_while_the_run_goes_on(
        self, bars: QgsVectorLayer, tmp_path: Path
    ) -> None:
        snapshot = ContextSnapshot(bars, ["seats"])
        QgsProject.instance().removeMapLayer(bars)
        layer = QgsVectorLayer(str(snapshot.write(tmp_path)), "written")
        assert [feature["seats"] for feature in layer.getFeatures()] == [40, 60]

    def test_a_raster_may_be_deleted_while_the_run_goes_on(
        self, elevation: QgsRasterLayer, tmp_path: Path
    ) -> None:
        elevation.setCrs(QgsCoordinateReferenceSystem("EPSG:4269"))  # not that of the file
        snapshot = RasterSnapshot(elevation)
        QgsProject.instance().removeMapLayer(elevation)
        copy = gdal.Open(str(snapshot.write(tmp_path)))
        assert copy.ReadAsArray().tolist() == [[0, 1], [2, 3]]
        assert copy.GetSpatialRef().GetAuthorityCode(None) == "4269"

    @pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
    def test_of_a_layer_whose_rows_were_all_deleted_the_columns_are_left(
        self, tmp_path: Path, qgis_app: QgsApplication, kind: str
    ) -> None:
        places = {"LineString": "LineString(0 0, 1 1)", "Polygon": "Polygon((0 0, 1 0, 1 1, 0 0))"}
        layer = layer_of(kind, "gone", {"seats": "integer"}, (places.get(kind, PLACE), 4))
        layer.startEditing()
        assert layer.deleteFeatures(layer.allFeatureIds())
        path = ContextSnapshot(layer, ["seats"]).write(tmp_path)
        layer.rollBack()
        written = QgsVectorLayer(str(path), "written")
        assert written.isValid() and written.isSpatial()
        assert written.featureCount() == 0
        assert written.geometryType() == layer.geometryType()
        assert [field.name() for field in written.fields()][1:] == ["seats"]

    def test_numbers_keep_their_type(self, tmp_path: Path, qgis_app: QgsApplication) -> None:
        fields = {"code": "int8", "share": "double", "day": "datetime"}
        tracts = layer_of("Polygon", "tracts", fields, ("", 17031010100, 0.5, None))
        tracts.dataProvider().truncate()
        feature = QgsFeature(tracts.fields())
        feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0, 1 0, 1 1, 0 0))"))
        feature.setAttributes([17031010100, 0.5, None])
        tracts.dataProvider().addFeatures([feature])
        path = ContextSnapshot(tracts, ["code", "share", "day"]).write(tmp_path)
        written = QgsVectorLayer(str(path), "written")
        assert [f.typeName() for f in written.fields()][1:] == ["Integer64", "Real", "String"]
        assert next(written.getFeatures()).attributes()[1:3] == [17031010100, 0.5]


class TestBadInput:
    """One clear sentence, before any work starts."""

    @pytest.fixture(autouse=True)
    def engine(self, processing: Any, fake_engine: Callable[[str], Path]) -> None:
        fake_engine("products")

    @pytest.mark.parametrize(
        ("features", "sentence"),
        [
            ("pubs: distance", "name 'pubs', which is no layer of the context"),
            ('{"pubs": "distance"}', "name 'pubs', which is no layer of the context"),
            ("{pubs", "are no JSON"),
            ("stations: sum(lines)@250", "'lines' of the context layer 'stations' holds string"),
            ("stations: sum (trains) @ 250 m", "name the field 'trains', which 'stations' lacks"),
            ("stations | date=day: distance", "name the field 'day', which 'stations' lacks"),
            ("stations | until=id: distance", "an option 'until', which there is not: options"),
            ("stations | date: distance", "the option date without a name: write date=NAME"),
            ("rides | places=stops: sum(sum)@9", "name 'stops', which is no layer"),
            ("rides | places=stations: sum(sum)@9", "but no key is given: write key=FIELD=FIELD"),
            ("rides | places=stations | key=station=code: sum", "the field 'code', which"),
            ("stations | places=rides | key=id=station: count", "'rides' is to say where"),
        ],
    )
    def test_wishes(
        self,
        incidents: QgsVectorLayer,
        stations: QgsVectorLayer,
        rides: QgsVectorLayer,
        tmp_path: Path,
        features: str,
        sentence: str,
    ) -> None:
        values = parameters(incidents, tmp_path, [stations, rides], features)
        assert sentence in fault_of("crimeforecast:forecastincidents", values)

    @pytest.mark.parametrize("algorithm", WITH_CONTEXT)
    def test_layers(
        self, incidents: QgsVectorLayer, stations: QgsVectorLayer, tmp_path: Path, algorithm: str
    ) -> None:
        def fault(*layers: object) -> str:
            return fault_of(
                f"crimeforecast:{algorithm}", parameters(incidents, tmp_path, list(layers))
            )

        empty = layer_of("LineString", "streets", {"name": "string"})
        assert "'streets' is empty (after its filter)" in fault(empty)
        assert "cannot be opened" in fault(stations, str(tmp_path / "nowhere.gpkg"))
        double = layer_of("Point", "stations", {"id": "string"}, (PLACE, "1"))
        assert "called 'stations' and 'stations'" in fault(stations, double)
        stations.setCrs(QgsCoordinateReferenceSystem())
        assert "'stations' has no coordinate reference system" in fault(stations)

    def test_a_name_that_is_safe_only_after_it_is_changed(
        self, incidents: QgsVectorLayer, tmp_path: Path
    ) -> None:
        layers = [layer_of("Point", name, {}, (PLACE,)) for name in ("my bars", "my_bars")]
        said = fault_of("crimeforecast:forecastincidents", parameters(incidents, tmp_path, layers))
        assert "'my bars' and 'my_bars', which are taken for one name" in said
