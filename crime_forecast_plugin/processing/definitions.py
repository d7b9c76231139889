"""How parameters are defined, kind by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
)

#: The key of a choice's metadata under which its titles stand.
TITLES = "crime_forecast_titles"


def explained(
    parameter: QgsProcessingParameterDefinition, text: str
) -> QgsProcessingParameterDefinition:
    """Return a parameter with its help."""
    parameter.setHelp(text)
    return parameter


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Return a parameter that is shown on request."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def number(
    name: str,
    description: str,
    default: float,
    least: float,
    most: float,
    decimals: int = 0,
) -> QgsProcessingParameterNumber:
    """Return a number within bounds; one without decimals is a whole one."""
    kinds = QgsProcessingParameterNumber.Type
    kind = kinds.Double if decimals else kinds.Integer
    definition = QgsProcessingParameterNumber(name, description, kind, default)
    definition.setMinimum(least)
    definition.setMaximum(most)
    if decimals:
        definition.setMetadata({"widget_wrapper": {"decimals": decimals}})
    return definition


def number_or_none(
    name: str,
    description: str,
    least: float,
    most: float,
    kind: QgsProcessingParameterNumber.Type = QgsProcessingParameterNumber.Type.Integer,
) -> QgsProcessingParameterNumber:
    """Return a number within bounds, a whole one as a rule, that may be left out."""
    return QgsProcessingParameterNumber(
        name,
        description,
        kind,
        optional=True,
        minValue=least,
        maxValue=most,
    )


def choice(
    name: str, description: str, options: Mapping[str, str], default: str
) -> QgsProcessingParameterEnum:
    """Return a choice of one among texts, each with its title in words, which the dock shows."""
    definition = QgsProcessingParameterEnum(
        name, description, list(options), defaultValue=default, usesStaticStrings=True
    )
    definition.setMetadata({TITLES: dict(options)})
    return definition


def choices(
    name: str, description: str, options: Sequence[str], defaults: Sequence[str]
) -> QgsProcessingParameterEnum:
    """Return boxes to tick, one for each text; none need be."""
    definition = QgsProcessingParameterEnum(
        name,
        description,
        list(options),
        allowMultiple=True,
        defaultValue=list(defaults),
        optional=True,
        usesStaticStrings=True,
    )
    definition.setMetadata({"widget_wrapper": {"useCheckBoxes": True, "columns": 2}})
    return definition


def day(name: str, description: str) -> QgsProcessingParameterDateTime:
    """Return a day that may be left out."""
    return QgsProcessingParameterDateTime(
        name, description, QgsProcessingParameterDateTime.Type.Date, optional=True
    )


def fields(name: str, description: str, layer: str) -> QgsProcessingParameterField:
    """Return a choice of fields of the layer that another parameter has; none need be chosen."""
    return QgsProcessingParameterField(
        name,
        description,
        parentLayerParameterName=layer,
        allowMultiple=True,
        optional=True,
    )


def layers(name: str, description: str) -> QgsProcessingParameterMultipleLayers:
    """Return a choice of layers of any kind; none need be chosen."""
    return QgsProcessingParameterMultipleLayers(
        name, description, QgsProcessing.SourceType.TypeMapLayer, optional=True
    )
