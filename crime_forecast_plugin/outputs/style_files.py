"""Style files: those in a folder of the agency go before the plugin's own, file by file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsMessageLog
from qgis.utils import iface

from ..settings import STYLES_FOLDER, remembered
from ..translation import tr

_OWN = Path(__file__).resolve().parents[1] / "styles"

# What belongs to the result, such as names of fields, times and notes, is left as it is.
_CATEGORIES = (
    QgsMapLayer.StyleCategory.Symbology
    | QgsMapLayer.StyleCategory.Labeling
    | QgsMapLayer.StyleCategory.Rendering
    | QgsMapLayer.StyleCategory.Diagrams
)

# Faults are told once, and again when the file has changed.
_told: set[tuple[Path, int]] = set()


def take_style(layer: QgsMapLayer, name: str, renderer: type | None = None) -> None:
    """Draw a layer as the first usable file `name`.qml says.

    `renderer` is the class of renderers that the layer's classes can be put into; None for any.
    """
    for file in _files(f"{name}.qml"):
        fault = _fault_of(layer, file, renderer)
        if not fault:
            return
        _tell(file, fault)
    raise FileNotFoundError(f"The plugin has no usable style {name}.")


def fill_template(name: str, words: dict[str, str]) -> str:
    """Return the first usable file of a name, with words in the place of its $names."""
    for file in _files(name):
        try:
            return Template(file.read_text(encoding="utf-8")).substitute(words)
        except KeyError as fault:
            _tell(file, tr("it asks for {}, which this layer does not have").format(fault.args[0]))
        except (OSError, ValueError) as fault:
            _tell(file, str(fault))
    raise FileNotFoundError(f"The plugin has no usable template {name}.")


def _files(name: str) -> Iterator[Path]:
    """Where a file is looked for: the agency's folder, the language's, then the plugin's."""
    agency = remembered(STYLES_FOLDER)
    language = QgsApplication.locale()[:2]
    folders = [*([Path(agency)] if agency else []), _OWN / language, _OWN]
    return (folder / name for folder in folders if (folder / name).is_file())


def _fault_of(layer: QgsMapLayer, file: Path, renderer: type | None) -> str:
    message, loaded = layer.loadNamedStyle(str(file), _CATEGORIES)
    if not loaded:
        return message or tr("it is no style of QGIS")
    if renderer is not None and not isinstance(layer.renderer(), renderer):
        return tr("it draws layers in another way ({})").format(layer.renderer().type())
    return ""


def _tell(file: Path, fault: str) -> None:
    """Say once that a file cannot be used."""
    key = (file, file.stat().st_mtime_ns)
    if key in _told:
        return
    _told.add(key)
    text = tr("The style file {} cannot be used: {}. The plugin's own style was taken.")
    said = text.format(file, fault.rstrip("."))
    QgsMessageLog.logMessage(said, "Crime Forecast", Qgis.MessageLevel.Warning, True)
    if iface is not None:
        iface.messageBar().pushWarning("Crime Forecast", said)
