"""What is wrong with a value by the definition of its parameter, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsProcessingDestinationParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProperty,
)

from ..translation import localised, tr

_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional


def fault_of_definitions(
    definitions: Iterable[QgsProcessingParameterDefinition], given: dict[str, Any]
) -> str | None:
    """Return what is wrong with the first value that its parameter does not allow."""
    faults = (_fault(definition, given.get(definition.name())) for definition in definitions)
    return next(filter(None, faults), None)


def _fault(definition: QgsProcessingParameterDefinition, value: Any) -> str | None:
    if value is None or value == "":
        missing = definition.defaultValue() is None and not definition.flags() & _OPTIONAL
        return _missing(definition) if missing else None
    if isinstance(value, QgsProperty):
        return None  # an expression, which only the run can evaluate
    if isinstance(definition, QgsProcessingParameterNumber):
        return _fault_of_number(definition, value)
    if isinstance(definition, QgsProcessingParameterEnum):
        return _fault_of_choice(definition, value)
    return None


def _missing(definition: QgsProcessingParameterDefinition) -> str:
    if isinstance(definition, (QgsProcessingParameterFile, QgsProcessingDestinationParameter)):
        said = tr("{} is not given: choose one.")
    elif isinstance(definition, QgsProcessingParameterFeatureSource):
        said = tr("{} is not given: choose a layer.")
    elif isinstance(definition, QgsProcessingParameterField):
        said = tr("{} is not given: choose a field.")
    else:
        said = tr("{} is not given: give a value.")
    return said.format(_named(definition))


def _fault_of_number(definition: QgsProcessingParameterNumber, value: Any) -> str | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = float("nan")
    low, high = definition.minimum(), definition.maximum()
    whole = definition.dataType() == QgsProcessingParameterNumber.Type.Integer
    if low <= number <= high and not (whole and number % 1):
        return None
    said = (
        tr("{} is {}: give a whole number from {} to {}.")
        if whole
        else tr("{} is {}: give a number from {} to {}.")
    )
    return said.format(
        _named(definition), value, *(localised(f"{end:,.15g}") for end in (low, high))
    )


def _fault_of_choice(definition: QgsProcessingParameterEnum, value: Any) -> str | None:
    if not definition.usesStaticStrings():
        return None
    options = definition.options()
    if not definition.allowMultiple():
        chosen = [value]
    else:
        chosen = value.split(",") if isinstance(value, str) else value
    unknown = next((option for option in chosen if option not in options), None)
    if unknown is None:
        return None
    said = tr("{} is '{}': choose among {}.")
    return said.format(_named(definition), unknown, ", ".join(options))


def _named(definition: QgsProcessingParameterDefinition) -> str:
    """What a parameter is called in windows, and in scripts."""
    return f"{definition.description()} [{definition.name()}]"
