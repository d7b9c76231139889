"""What each kind of result says about how it is shown in a project."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from qgis.core import QgsMapLayer, QgsProcessingUtils

from .filling import Filling
from .group import ResultGroup
from .metadata import describe_group, note_settings
from .result import Result


class ResultLayers(ABC):
    """The layers of a result, styled, in a group of their own.

    Processing loads one of them by itself, the lead; the group is built around it.
    """

    #: What the lead is, a vector or a raster layer.
    hint = QgsProcessingUtils.LayerHint.Vector

    def __init__(self, result: Result) -> None:
        self.result = result

    @property
    @abstractmethod
    def title(self) -> str:
        """The name of the group."""

    @property
    @abstractmethod
    def lead(self) -> str:
        """The source of the layer that is loaded first."""

    def fill(self, group: ResultGroup, lead: QgsMapLayer) -> None:
        """Put the lead and all other layers into the group; most of them come soon after."""
        describe_group(group.group, self.result)
        note_settings(lead, self.result)
        held = group.hold(lead)
        parts = self.parts(group, lead)
        Filling(group.group, parts, lambda: group.release(held)).start()

    @abstractmethod
    def parts(self, group: ResultGroup, lead: QgsMapLayer) -> Iterator[None]:
        """Style the lead and put it into the group with all other layers, topmost first.

        Yields after each layer.
        """
