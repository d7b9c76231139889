"""What every algorithm of the plugin says of itself in the toolbox."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ..help_page import help_page
from ..translation import tr
from .definition_faults import fault_of_definitions


class Algorithm(QgsProcessingAlgorithm):
    """Has a group, an icon and a page of help, and refuses values in words."""

    #: Where it stands in the toolbox: "data", "forecast", "finished" or "patterns".
    GROUP: ClassVar[str]
    #: The page of the user guide that says how to read its result.
    HELP: ClassVar[str]

    def createInstance(self) -> Algorithm:
        """Make a fresh one for a run."""
        return type(self)()

    def icon(self) -> QIcon:
        """The picture in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The picture in the model designer."""
        return f":/crime_forecast/icons/{self.name()}.svg"

    def groupId(self) -> str:
        """The name of the group in scripts."""
        return self.GROUP

    def group(self) -> str:
        """The heading that it stands under in the toolbox."""
        return {
            "data": tr("Data"),
            "forecast": tr("Forecast"),
            "finished": tr("After a forecast"),
            "patterns": tr("Patterns & clusters"),
        }[self.GROUP]

    def helpUrl(self) -> str:
        """The page behind the button *Help*."""
        return QUrl.fromLocalFile(str(help_page(self.HELP))).toString()

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what the parameters' definitions do not allow, in one sentence."""
        fault = fault_of_definitions(self.parameterDefinitions(), parameters)
        return (False, fault) if fault else super().checkParameterValues(parameters, context)


def paragraphs(*texts: str) -> str:
    """Return texts as the paragraphs of a help text."""
    return "".join(f"<p>{text}</p>" for text in texts)
