"""The values that an algorithm was given, as plain ones."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
)


class Values:
    """Reads each parameter as what it is; what is left out has the parameter's default."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        given: dict[str, Any],
        context: QgsProcessingContext,
    ) -> None:
        self._algorithm = algorithm
        self._given = given
        self._context = context

    def given(self, name: str) -> Any:
        """What was given, as it is; None for nothing."""
        return self._given.get(name)

    def text(self, name: str) -> str:
        """A text; empty for none."""
        return self._algorithm.parameterAsString(self._given, name, self._context)

    def names(self, name: str) -> list[str]:
        """The parts of a text with semicolons or line breaks between."""
        parts = self.text(name).replace("\n", ";").split(";")
        return [part.strip() for part in parts if part.strip()]

    def parts(self, name: str) -> list[str]:
        """The parts of a text with commas or spaces between."""
        return self.text(name).replace(",", " ").split()

    def destination(self, name: str) -> str:
        """A folder to write to; a temporary one has another name each time."""
        return self._algorithm.parameterAsFileOutput(self._given, name, self._context)

    def whole(self, name: str) -> int:
        """A whole number."""
        return self._algorithm.parameterAsInt(self._given, name, self._context)

    def whole_or_none(self, name: str) -> int | None:
        """A whole number, or None where nothing was given."""
        return None if self.given(name) in (None, "") else self.whole(name)

    def real(self, name: str) -> float:
        """A number."""
        return self._algorithm.parameterAsDouble(self._given, name, self._context)

    def real_or_none(self, name: str) -> float | None:
        """A number, or None where nothing was given."""
        return None if self.given(name) in (None, "") else self.real(name)

    def share(self, name: str) -> float:
        """Per cent as a share of 1."""
        return self.real(name) / 100

    def yes(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self._algorithm.parameterAsBoolean(self._given, name, self._context)

    def day(self, name: str) -> str | None:
        """A day such as 2018-06-01."""
        date = self._algorithm.parameterAsDateTime(self._given, name, self._context).date()
        return date.toString("yyyy-MM-dd") if date.isValid() else None

    def choice(self, name: str) -> str:
        """The option that was chosen."""
        return self._algorithm.parameterAsEnumString(self._given, name, self._context)

    def choices(self, name: str) -> list[str]:
        """The options that were chosen; the default ones where none was."""
        return self._algorithm.parameterAsEnumStrings(self._given, name, self._context)

    def ticked(self, name: str) -> list[str]:
        """The options that were chosen, even if that is none."""
        return [] if self.given(name) == [] else self.choices(name)

    def fields(self, name: str) -> list[str]:
        """The fields of a layer that were chosen."""
        return self._algorithm.parameterAsFields(self._given, name, self._context)

    def source(self, name: str) -> QgsProcessingFeatureSource | None:
        """The features of a layer."""
        return self._algorithm.parameterAsSource(self._given, name, self._context)

    def vector(self, name: str) -> QgsVectorLayer | None:
        """A layer of features itself, which stays on the main thread; None for nothing."""
        return self._algorithm.parameterAsVectorLayer(self._given, name, self._context)

    def layers(self, name: str) -> list[QgsMapLayer]:
        """Several layers; those that cannot be opened are not among them."""
        return self._algorithm.parameterAsLayerList(self._given, name, self._context)

    def keys(self, name: str) -> list[int]:
        """The indexes of the columns that only number the rows of a layer."""
        value = self._given[name]
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.staticValue()
        layer = self._algorithm.parameterAsVectorLayer({name: value}, name, self._context)
        return layer.primaryKeyAttributes() if layer else []
