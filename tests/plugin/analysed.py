"""Small real results of the engine's analyses, each made once, by the engine's own command."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from crime_forecast_plugin.outputs.layers import ResultLayers
from crime_forecast_plugin.outputs.loader import add_result
from crime_forecast_plugin.outputs.result import Result

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
COMMON = (
    f"{SAMPLE} --layer incidents --time timestamp --category category --area {SAMPLE} "
    "--area-layer districts --since 2017-09-01"
)

TWO = "--only ROBBERY --only BURGLARY"
PATTERNS = f"patterns {TWO}"
CLUSTERS = f"clusters --k 3 {TWO}"
DENSE = "clusters --method dbscan --only ROBBERY --reach 100 --fewest 5"
REPEATS = "near-repeat --only ROBBERY --distances 200,400 --days 7,14 --permutations 99"
HOTSPOTS = "hotspots --only THEFT --cell 500"
KINDS = f"classify --target category --models decision_tree --features district --cell 1000 {TWO}"


@cache
def result_of(command: str) -> Result:
    """Return the result of an analysis of the sample's last months."""
    kind, _, options = command.partition(" ")
    out = Path(mkdtemp(prefix="crime-forecast-test-"))
    engine = ROOT / ".venv" / "bin" / "crimeengine"
    arguments = [str(engine), kind, *COMMON.split(), *options.split(), "--out", str(out)]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return Result.read(out)


def show(layers: ResultLayers) -> QgsLayerTreeGroup:
    """Add a result to the project as Processing does; a copy, for QGIS writes to what it opens."""
    copy = shutil.copytree(layers.result.folder, mkdtemp(), dirs_exist_ok=True)
    layers = type(layers)(type(layers.result)(Path(copy), layers.result.content))
    raster = layers.hint == QgsProcessingUtils.LayerHint.Raster
    lead = (QgsRasterLayer if raster else QgsVectorLayer)(layers.lead, "lead")
    assert lead.isValid()
    return add_result(layers, QgsProject.instance(), lead)


def layer_of(group: QgsLayerTreeGroup, name: str) -> QgsMapLayer:
    """Return the first layer of a group that has a name."""
    return next(node.layer() for node in group.findLayers() if node.layer().name() == name)


def map_tip(layer: QgsVectorLayer, where: str = "") -> str:
    """Return the map tip of the first feature, or of the first for which an expression holds."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures(where) if where else layer.getFeatures()))
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def shown(command: str, kind: type[ResultLayers]) -> QgsLayerTreeGroup:
    """Add the result of an analysis to the project."""
    return show(kind(result_of(command)))


def names_in(group: QgsLayerTreeGroup) -> list[str]:
    """Names of what is directly in a group."""
    return [child.name() for child in group.children()]
