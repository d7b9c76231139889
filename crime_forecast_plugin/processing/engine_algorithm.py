"""What every algorithm of the plugin has in common: from its values to a job and its products."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..engine.environment import find_python
from ..engine.process import EngineError, EngineProcess
from ..translation import tr
from . import checks
from . import parameters as names
from .algorithm import Algorithm
from .inputs import Input
from .values import Values


class Span:
    """A part of an algorithm's progress bar, in per cent."""

    def __init__(self, feedback: QgsProcessingFeedback, start: float, end: float) -> None:
        self._feedback = feedback
        self._start = start
        self._end = end
        self._text = ""

    def report(self, fraction: float, text: str = "") -> None:
        """Show how much of the part is done, and what is being done if that has changed."""
        self._feedback.setProgress(self._start + (self._end - self._start) * fraction)
        if text and text != self._text:
            self._text = text
            self._feedback.setProgressText(text)


class EngineAlgorithm(Algorithm):
    """Gives the engine a job."""

    def __init__(self) -> None:
        super().__init__()
        self._inputs: Sequence[Input] = ()

    # What a family of algorithms, or one of its own, says

    def fault_of_inputs(self, values: Values) -> str | None:
        """Return what is wrong with the inputs that the family shares, if anything."""
        return None

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the parameters that are the algorithm's own, if anything."""
        return None

    def inputs(self, values: Values) -> list[Input]:
        """Return the layers that the job reads; called on the main thread."""
        return []

    def fields(self, values: Values) -> dict[str, Any]:
        """Return what every job of the family says, still without its input files."""
        folder = values.text(names.OUTPUT) if self.leaves_products() else ""
        return {"schema": 1, **({"out": str(Path(folder).absolute())} if folder else {})}

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job that are the algorithm's own, its kind among them."""
        return {}

    def tell(self, result: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say what came of it, and what to keep in mind."""
        feedback.pushInfo(result["verdict"])
        for caution in result.get("cautions", ()):
            feedback.pushInfo(tr("Keep in mind: {}").format(caution))

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the outputs but for the folder."""
        return {}

    def run_job(self, job: dict[str, Any], feedback: QgsProcessingFeedback, span: Span) -> dict:
        """Have the engine do a job in a process of its own; raises EngineError."""
        span.report(0, tr("Starting the engine"))
        with EngineProcess(find_python()) as engine:
            return engine.run(job, span.report, feedback.isCanceled)

    def leaves_products(self) -> bool:
        """Say whether the job leaves a folder of products; some only tell."""
        return self.parameterDefinition(names.OUTPUT) is not None

    # What Processing asks for

    def canExecute(self) -> tuple[bool, str]:
        """Say whether there is an engine to run."""
        return (True, "") if find_python() else (False, checks.no_engine())

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot work, in one sentence."""
        values = Values(self, parameters, context)
        fault = (
            (None if find_python() else checks.no_engine())
            or self.fault_of_inputs(values)
            or self.fault(values)
        )
        if fault is None and self.leaves_products():
            fault = checks.fault_of_output(values.text(names.OUTPUT))
        return (False, fault) if fault else super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Take hold of the layers on the main thread."""
        self._inputs = self.inputs(Values(self, parameters, context))
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the snapshots, have the engine do the job, and hand over its products."""
        values = Values(self, parameters, context)
        try:
            result = self._result({**self.fields(values), **self.job(values)}, feedback)
        except EngineError as error:
            if error.kind == "cancelled":
                return {}
            if error.detail:
                feedback.pushDebugInfo(error.detail)
            raise QgsProcessingException(error.message) from error
        except OSError as error:
            raise QgsProcessingException(
                tr("'{}' cannot be used ({}): check the disk.").format(
                    error.filename, error.strerror
                )
            ) from error
        finally:
            # Lets go of the layers' files.
            self._inputs = ()
        self.tell(result, feedback)
        folder = {names.OUTPUT: result["job"]["out"]} if self.leaves_products() else {}
        return {**folder, **self.outputs(result, context)}

    def _result(self, job: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Return the engine's result of a job, which gets its input files here."""
        with tempfile.TemporaryDirectory(prefix="crime-forecast-") as folder:
            reading, stopped = Span(feedback, 0, 5), feedback.isCanceled
            reading.report(0, tr("Reading the layers"))
            for number, layer in enumerate(self._inputs):
                own = Path(folder, str(number))  # files of two layers may be called the same
                own.mkdir()
                job.update(layer.write(own, reading.report, stopped))
            return self.run_job(job, feedback, Span(feedback, 5, 100))
