"""What algorithms that write a finished result for others have in common."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..outputs.export_error import ExportCancelled, ExportError
from ..outputs.opened import layers_of
from ..translation import tr
from . import checks
from . import parameters as names
from .algorithm import Algorithm
from .values import Values

RESULT = "RESULT"
FORMATS_WANTED = "FORMATS"


class ExportAlgorithm(Algorithm):
    """Writes files from the folder of a result; runs in QGIS itself."""

    GROUP = "finished"
    HELP = "maps"

    # What each says of its own

    @abstractmethod
    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the parameters that are the algorithm's own, if anything."""

    @abstractmethod
    def export(
        self, values: Values, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the files and return the outputs; raises ExportError, ExportCancelled, OSError."""

    # What Processing asks for

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot be exported, in one sentence."""
        accepted, said = super().checkParameterValues(parameters, context)
        if not accepted:
            return False, said
        values = Values(self, parameters, context)
        fault = (
            _fault_of_result(values)
            or self.fault(values)
            or checks.fault_of_output(values.text(names.OUTPUT))
        )
        return (False, fault) if fault else (True, "")

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the files."""
        try:
            return self.export(Values(self, parameters, context), context, feedback)
        except ExportCancelled:
            return {}
        except ExportError as error:
            fault = str(error)
        except OSError as error:
            said = tr("'{}' cannot be written ({}): check the disk.")
            fault = said.format(error.filename, error.strerror)
        # Not from within, as the error would keep what the export had opened alive.
        raise QgsProcessingException(fault)


def _fault_of_result(values: Values) -> str | None:
    try:
        layers_of(Path(values.text(RESULT)))
    except ExportError as error:
        return str(error)
    return None
