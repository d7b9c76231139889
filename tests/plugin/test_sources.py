"""Layers of every kind and in every CRS give the same forecast."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime, QUrl

from crime_forecast_plugin.engine.warm import WarmEngine
from crime_forecast_plugin.processing.engine_algorithm import EngineAlgorithm

PYTHON = Path(__file__).resolve().parents[2] / ".venv" / "bin" / "python"
#: UTM zone 16 N; longitude and latitude; the feet of Illinois.
METRES, DEGREES, FEET = "EPSG:32616", "EPSG:4326", "EPSG:3435"
LEFT, BOTTOM, CELL, CELLS, DAYS = 440_000, 4_630_000, 500, 6, 60
FIELDS = "field=code:integer&field=moment:datetime&field=kind:string(20)"


def rows() -> list[tuple[int, QDateTime, str, QgsPointXY]]:
    """Some 1,200 incidents, none nearer than 50 m to the edge of a cell."""
    random = np.random.default_rng(3)
    made = []
    for day in range(DAYS):
        for _ in range(random.poisson(20)):
            cell = np.minimum(random.integers(0, CELLS, 2), random.integers(0, CELLS, 2))
            x, y = (LEFT, BOTTOM) + cell * CELL + random.uniform(50, CELL - 50, 2)
            hour, minute = random.integers(24), random.integers(60)
            moment = QDateTime(QDate(2017, 2, 1).addDays(day), QTime(int(hour), int(minute)))
            kind = random.choice(["THEFT", "ROBBERY"])
            made.append((len(made), moment, str(kind), QgsPointXY(float(x), float(y))))
    return made


ROWS = rows()


def memory(crs: str = METRES, fields: str = FIELDS, name: str = "incidents") -> QgsVectorLayer:
    """An empty layer of points in the project."""
    layer = QgsVectorLayer(f"Point?crs={crs}&{fields}", name, "memory")
    QgsProject.instance().addMapLayer(layer)
    return layer


def features(layer: QgsVectorLayer, crs: str = METRES) -> list[QgsFeature]:
    """The incidents as features of a layer."""
    way = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(METRES),
        QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )
    made = []
    for number, moment, kind, point in ROWS:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(way.transform(point)))
        feature.setAttributes([number, moment, kind][: layer.fields().count()])
        made.append(feature)
    return made


def filled(crs: str = METRES) -> QgsVectorLayer:
    """The incidents in memory."""
    layer = memory(crs)
    assert layer.dataProvider().addFeatures(features(layer, crs))[0]
    layer.updateExtents()
    return layer


def file(folder: Path, driver: str, name: str, *options: str) -> Path:
    """The incidents in a file."""
    wish = QgsVectorFileWriter.SaveVectorOptions()
    wish.driverName = driver
    wish.datasourceOptions = list(options)
    path = folder / name
    transform = QgsProject.instance().transformContext()
    answer = QgsVectorFileWriter.writeAsVectorFormatV3(filled(), str(path), transform, wish)
    assert answer[0] == QgsVectorFileWriter.WriterError.NoError, answer
    return path


def opened(source: str, provider: str = "ogr") -> QgsVectorLayer:
    """A layer in the project."""
    layer = QgsVectorLayer(source, "incidents", provider)
    assert layer.isValid() and layer.featureCount() >= len(ROWS), layer.error().summary()
    QgsProject.instance().addMapLayer(layer)
    return layer


def geopackage(folder: Path) -> QgsVectorLayer:
    return opened(str(file(folder, "GPKG", "incidents.gpkg")))


def shapefile(folder: Path) -> QgsVectorLayer:
    # It has no field for a date with a time: QGIS writes a text there.
    return opened(str(file(folder, "ESRI Shapefile", "incidents.shp")))


def delimited_text(folder: Path) -> QgsVectorLayer:
    path = folder / "incidents.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        table = csv.writer(stream)
        table.writerow(["code", "moment", "kind", "x", "y"])
        for number, moment, kind, point in ROWS:
            text = moment.toString("yyyy-MM-dd HH:mm:ss")
            table.writerow([number, text, kind, repr(point.x()), repr(point.y())])
    place = QUrl.fromLocalFile(str(path)).toString()
    source = f"{place}?type=csv&xField=x&yField=y&crs={METRES}"
    return opened(source, "delimitedtext")


def virtual(folder: Path) -> QgsVectorLayer:
    layer = geopackage(folder)
    query = QUrl.toPercentEncoding(f'select * from "{layer.id()}"').data().decode()
    return opened(f"?query={query}&geometry=geometry:1:32616", "virtual")


def filtered(folder: Path) -> QgsVectorLayer:
    """All incidents twice, of which a filter leaves one each."""
    layer = opened(str(file(folder, "GPKG", "incidents.gpkg")))
    again = [QgsFeature(layer.fields()) for _ in ROWS]
    for feature, (number, moment, kind, point) in zip(again, ROWS, strict=True):
        feature.setGeometry(QgsGeometry.fromPointXY(point))
        feature.setAttributes([None, 100_000 + number, moment, kind])
    assert layer.dataProvider().addFeatures(again)[0]
    assert layer.setSubsetString('"code" < 100000')
    return layer


def joined(folder: Path) -> QgsVectorLayer:
    """The kind comes from a table beside the incidents."""
    fields = "field=code:integer&field=moment:datetime"
    layer = memory(fields=fields)
    layer.dataProvider().addFeatures(features(layer))
    table = QgsVectorLayer("NoGeometry?field=code:integer&field=kind:string", "kinds", "memory")
    QgsProject.instance().addMapLayer(table)
    entries = [QgsFeature(table.fields()) for _ in ROWS]
    for entry, (number, _, kind, _) in zip(entries, ROWS, strict=True):
        entry.setAttributes([number, kind])
    table.dataProvider().addFeatures(entries)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("code")
    join.setTargetFieldName("code")
    join.setPrefix("")
    assert layer.addJoin(join)
    return layer


def edited(folder: Path) -> QgsVectorLayer:
    """Half of the incidents are there, the others are added, moved or mended, and not saved."""
    layer = memory()
    whole = features(layer)
    wrong = QgsFeature(whole[0])
    wrong.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(LEFT + 10, BOTTOM + 10)))
    wrong.setAttribute(2, "ARSON")
    half = len(whole) // 2
    layer.dataProvider().addFeatures([wrong, *whole[1:half], QgsFeature(whole[1])])
    layer.startEditing()
    first, *_, last = sorted(layer.allFeatureIds())
    assert layer.changeGeometry(first, whole[0].geometry())
    assert layer.changeAttributeValue(first, 2, whole[0].attribute(2))
    assert layer.deleteFeature(last)
    assert layer.addFeatures(whole[half:])
    return layer


def spatialite(folder: Path) -> QgsVectorLayer:
    """A table of a database with spatial functions, as in PostGIS."""
    path = file(folder, "SQLite", "incidents.sqlite", "SPATIALITE=YES")
    return opened(f"dbname='{path}' table=\"incidents\" (geometry)", "spatialite")


def in_degrees(folder: Path) -> QgsVectorLayer:
    return filled(DEGREES)


def in_feet(folder: Path) -> QgsVectorLayer:
    return filled(FEET)


def selected(folder: Path) -> QgsProcessingFeatureSourceDefinition:
    """The incidents are the selected ones of all."""
    layer = filtered(folder)
    layer.setSubsetString("")
    layer.selectByExpression('"code" < 100000')
    return QgsProcessingFeatureSourceDefinition(layer.id(), True)


KINDS = [
    geopackage,
    shapefile,
    delimited_text,
    virtual,
    filtered,
    joined,
    edited,
    spatialite,
    in_degrees,
    in_feet,
    selected,
]


@pytest.fixture(scope="module")
def engine(qgis_app: object) -> Iterator[WarmEngine]:
    """One engine for all forecasts here."""
    warm = WarmEngine()
    yield warm
    warm.stop()


@dataclass(frozen=True)
class Forecast:
    """The expected incidents, and how many rows were read and counted."""

    expected: np.ndarray
    read: int
    kept: int


@pytest.fixture
def forecast(
    processing: Any, engine: WarmEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Any], Forecast]:
    """Forecast the thefts of a layer."""
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", str(PYTHON))
    monkeypatch.setattr(
        EngineAlgorithm,
        "run_job",
        lambda self, job, feedback, span: engine.run(job, span.report, feedback.isCanceled),
    )

    def run(incidents: Any) -> Forecast:
        outputs = processing.run(
            "crimeforecast:forecastincidents",
            {
                "INPUT": incidents,
                "TIME": "moment",
                "CATEGORY": "kind",
                "ONLY": "THEFT",
                "AREA": square(),
                "CELL": CELL,
                "HORIZON": 2,
                "MODEL": "ewma",
                "TEST_DAYS": 7,
                "OUTPUT": str(tmp_path / "forecast"),
            },
        )
        raster = gdal.Open(outputs["FORECAST"])
        assert "UTM zone 16N" in raster.GetProjection()
        text = Path(outputs["OUTPUT"], "result.json").read_text(encoding="utf-8")
        intake = json.loads(text)["intake"]
        return Forecast(raster.ReadAsArray(), intake["read"], intake["kept"])

    return run


def square() -> QgsVectorLayer:
    """The area of the incidents."""
    area = QgsVectorLayer(f"Polygon?crs={METRES}", "area", "memory")
    side = CELL * CELLS
    feature = QgsFeature()
    feature.setGeometry(
        QgsGeometry.fromRect(QgsRectangle(LEFT, BOTTOM, LEFT + side, BOTTOM + side))
    )
    area.dataProvider().addFeatures([feature])
    area.updateExtents()
    QgsProject.instance().addMapLayer(area)
    return area


#: The forecast of the layer in memory, once it is made.
usual: list[Forecast] = []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_layer_gives_the_same_forecast(
    kind: Callable[[Path], Any], forecast: Callable[[Any], Forecast], tmp_path: Path
) -> None:
    if not usual:
        usual.append(forecast(filled()))
    made = forecast(kind(tmp_path))
    assert made.read == len(ROWS)
    assert made.kept == usual[0].kept == sum(kind == "THEFT" for _, _, kind, _ in ROWS)
    assert made.expected.shape == (2, CELLS, CELLS) and made.expected.min() > 0
    assert (made.expected == usual[0].expected).all()
