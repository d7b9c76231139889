"""What layers say: names of fields and map tips."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsMapLayer, QgsVectorLayer

from ..compat import RASTERS_HAVE_TIPS
from .style_files import fill_template


def name_fields(layer: QgsVectorLayer, aliases: dict[str, str]) -> None:
    """Give fields names for people; fields that the layer lacks are passed over."""
    for field, alias in aliases.items():
        index = layer.fields().lookupField(field)
        if index >= 0:
            layer.setFieldAlias(index, alias)


def name_features(layer: QgsVectorLayer, word: str, field: str) -> None:
    """Call each feature by a word and the value of a field, where QGIS lists them."""
    layer.setDisplayExpression(f'{QgsExpression.quotedString(word + " ")} || "{field}"')


def set_map_tip(layer: QgsMapLayer, name: str, **words: str) -> None:
    """Take a map tip from the styles; `words` stand in for its $names.

    Rasters of a QGIS that knows no map tips for them are left without.
    """
    if isinstance(layer, QgsVectorLayer) or RASTERS_HAVE_TIPS:
        layer.setMapTipTemplate(fill_template(f"{name}_tip.html", words))
