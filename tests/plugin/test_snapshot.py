"""A layer's snapshot holds what the person sees."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from conftest import moment
from osgeo import ogr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameters,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

from crime_forecast_plugin.engine.process import EngineError
from crime_forecast_plugin.engine.snapshot import AreaSnapshot, IncidentSnapshot


def source_of(value: object) -> QgsProcessingFeatureSource:
    """What an algorithm is given for a layer, or for its selection."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    definition = QgsProcessingParameterFeatureSource("INPUT")
    return QgsProcessingParameters.parameterAsSource(definition, {"INPUT": value}, context)


def written(value: object, folder: Path, columns: tuple = ("when", "kind")) -> list[list]:
    """The attributes of a snapshot's features."""
    path = IncidentSnapshot(source_of(value), columns).write(folder)
    layer = QgsVectorLayer(str(path), "snapshot")
    names = [field.name() for field in layer.fields()]
    assert names == ["snapshot_fid", *columns, "snapshot_check_sum"]
    return [feature.attributes()[1:-1] for feature in layer.getFeatures()]


def test_times_keep_their_wall_clock(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    rows = written(incidents, tmp_path)
    assert rows[0] == ["2017-03-12T00:30:00", "THEFT"]
    assert rows[11] == ["2017-03-12T22:30:00", "ROBBERY"]


@pytest.mark.parametrize("zone", ["UTC", "America/Chicago", "Asia/Kolkata"])
def test_times_of_a_file_are_not_shifted(
    incidents: QgsVectorLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    file = tmp_path / "recorded.gpkg"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        incidents, str(file), QgsProject.instance().transformContext(), options
    )
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        rows = written(QgsVectorLayer(str(file), "recorded"), tmp_path / "..")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert [row[0] for row in rows[:2]] == ["2017-03-12T00:30:00", "2017-03-12T02:30:00"]


def test_a_filter_is_honoured(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    incidents.setSubsetString("\"kind\" = 'ROBBERY'")
    assert len(written(incidents, tmp_path)) == 2


def test_unsaved_edits_are_honoured(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    incidents.startEditing()
    incidents.deleteFeature(1)
    incidents.changeAttributeValue(2, 1, "ARSON")
    added = QgsFeature(incidents.fields())
    added.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(-87.7, 41.9)))
    added.setAttributes([moment(20), "BURGLARY", 1])
    incidents.addFeature(added)
    kinds = [row[1] for row in written(incidents, tmp_path)]
    assert len(kinds) == 12
    assert {"ARSON", "BURGLARY"} < set(kinds)
    incidents.rollBack()


def test_a_join_is_honoured(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    beats = QgsVectorLayer("NoGeometry?field=beat:integer&field=unit:string", "beats", "memory")
    row = QgsFeature(beats.fields())
    row.setAttributes([100, "north"])
    beats.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayer(beats)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(beats)
    join.setJoinFieldName("beat")
    join.setTargetFieldName("beat")
    join.setUsingMemoryCache(False)
    incidents.addJoin(join)
    rows = written(incidents, tmp_path, ("when", "beats_unit"))
    assert rows[0][1] == "north"


def test_the_selection_is_honoured(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    incidents.selectByExpression("\"kind\" = 'ROBBERY'")
    selected = QgsProcessingFeatureSourceDefinition(incidents.id(), True)
    assert [row[1] for row in written(selected, tmp_path)] == ["ROBBERY", "ROBBERY"]


def test_multipoints_become_single_points(tmp_path: Path) -> None:
    layer = QgsVectorLayer("MultiPointZ?crs=EPSG:4326&field=when:date", "clusters", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("MultiPointZ((1 2 3), (4 5 6))"))
    feature.setAttributes([moment(0).date()])
    layer.dataProvider().addFeatures([feature])
    assert written(layer, tmp_path, ("when",)) == [["2017-03-12"], ["2017-03-12"]]


def test_rows_without_place_or_time_are_left_for_the_engine_to_count(tmp_path: Path) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=when:datetime", "incidents", "memory")
    for wkt in ("", "Point EMPTY"):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes([None])
        layer.dataProvider().addFeatures([feature])
    path = IncidentSnapshot(source_of(layer), ["when"]).write(tmp_path)
    dataset = ogr.Open(str(path))
    rows = list(dataset.GetLayer(0))
    assert [row["when"] for row in rows] == [None, None]
    assert [row.geometry().IsEmpty() for row in rows] == [True, True]


def test_columns_with_awkward_names(tmp_path: Path) -> None:
    layer = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=fid:string&field=geom:double", "odd: name/2", "memory"
    )
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 2)))
    feature.setAttributes(["2017-03-12", 600.0])
    layer.dataProvider().addFeatures([feature])
    assert written(layer, tmp_path, ("fid", "geom")) == [["2017-03-12", "600"]]


def test_only_rows_that_repeat_another_in_every_column_look_alike(
    incidents: QgsVectorLayer, tmp_path: Path
) -> None:
    incidents.dataProvider().truncate()
    for beat in (100, 100, 101):
        feature = QgsFeature(incidents.fields())
        feature.setAttributes([moment(0), "THEFT", beat])
        incidents.dataProvider().addFeatures([feature])
    path = IncidentSnapshot(source_of(incidents), ["when"]).write(tmp_path)
    snapshot = QgsVectorLayer(str(path), "snapshot")
    first, second, third = (f["snapshot_check_sum"] for f in snapshot.getFeatures())
    assert first == second != third
    path = IncidentSnapshot(source_of(incidents), ["when"], keys=[2]).write(tmp_path)
    snapshot = QgsVectorLayer(str(path), "snapshot")
    assert len(snapshot.uniqueValues(2)) == 1


def test_polygons_are_mended(tmp_path: Path) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "districts", "memory")
    for wkt in ("Polygon((0 0, 2 2, 2 0, 0 2, 0 0))", "Polygon((5 5, 6 5, 6 6, 5 5))"):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    path = AreaSnapshot(source_of(layer)).write(tmp_path)
    shapes = [feature.geometry() for feature in QgsVectorLayer(str(path), "a").getFeatures()]
    assert [shape.isGeosValid() for shape in shapes] == [True, True]
    assert shapes[0].area() == pytest.approx(2.0)


def test_it_is_written_in_another_thread(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    snapshot = IncidentSnapshot(source_of(incidents), ["when"])
    paths = []
    thread = threading.Thread(target=lambda: paths.append(snapshot.write(tmp_path)))
    thread.start()
    thread.join()
    assert QgsVectorLayer(str(paths[0]), "snapshot").featureCount() == 12


def test_it_can_be_cancelled(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    with pytest.raises(EngineError) as caught:
        IncidentSnapshot(source_of(incidents), ["when"]).write(tmp_path, is_cancelled=lambda: True)
    assert caught.value.kind == "cancelled"


def test_a_folder_that_cannot_be_written(incidents: QgsVectorLayer, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="cannot be copied"):
        IncidentSnapshot(source_of(incidents), ["when"]).write(tmp_path / "missing")
