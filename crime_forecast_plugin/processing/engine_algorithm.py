"""What every algorithm of the plugin has in common: from its values to a job and its products."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QThread

from ..compat import task_threads
from ..engine.environment import find_python
from ..engine.process import EngineError, EngineProcess
from ..engine.turn import HEAVY
from ..engine.warm import chosen_python
from ..outputs.history import Entry, now
from ..outputs.open_project import Sitting
from ..outputs.portable import portable
from ..translation import tr
from . import checks
from . import parameters as names
from .algorithm import Algorithm
from .input_files import fault_of_files, input_files, lost
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

    def wait_for(self, title: str) -> None:
        """Say what has to end first."""
        self.report(0, tr("Waits for: {}").format(title))


class EngineAlgorithm(Algorithm):
    """Gives the engine a job."""

    def __init__(self) -> None:
        super().__init__()
        self._inputs: Sequence[Input] = ()
        self._files: Sequence[Path] = ()
        self._job: dict[str, Any] = {}
        self._asked: dict[str, Any] = {}
        self._sitting: Sitting | None = None

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
        folder = values.destination(names.OUTPUT) if self.leaves_products() else ""
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
        turn = HEAVY.taken(
            self.displayName(), span.wait_for, feedback.isCanceled, job.get("out", "")
        )
        with turn as stopped:
            span.report(0, tr("Starting the engine"))
            engine = EngineProcess(chosen_python())
            try:
                return engine.run(job, span.report, stopped)
            finally:
                engine.stop()

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
            or fault_of_files(parameters, context.project())
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
        """Take hold of the layers, and of all that is asked of them, on the main thread."""
        values = Values(self, parameters, context)
        self._sitting = Sitting()
        self._asked = portable(parameters, context.project() or QgsProject.instance())
        self._files = input_files(parameters, context.project())
        self._inputs = self.inputs(values)
        self._job = {**self.fields(values), **self.job(values)}
        return True

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the snapshots, have the engine do the job, and hand over its products."""
        try:
            result = self._result(self._job, feedback)
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
        if not self.leaves_products():
            return self.outputs(result, context)
        if self._sitting.over:
            context.setProject(None)  # so that nothing is loaded into another one
            feedback.pushWarning(
                tr(
                    "The project was closed meanwhile, so that no layers were added: the results "
                    "are in {}."
                ).format(result["job"]["out"])
            )
        before = set(context.layersToLoadOnCompletion())
        outputs = {names.OUTPUT: result["job"]["out"], **self.outputs(result, context)}
        loaded = context.layersToLoadOnCompletion().items()
        titles = [details.name for source, details in loaded if source not in before]
        self._record(result, titles)
        return outputs

    def _record(self, result: dict[str, Any], titles: Sequence[str]) -> None:
        """Write the run into the project's history, under the title of its layers if there are."""
        self._sitting.record(
            Entry(
                now(),
                self.id(),
                self._asked,
                next(iter(titles), self.displayName()),
                result["job"]["out"],
                "done",
                result["verdict"],
            )
        )

    def _result(self, job: dict[str, Any], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Return the engine's result of a job, which gets its input files here."""
        with tempfile.TemporaryDirectory(prefix="crime-forecast-") as folder:
            reading, stopped = Span(feedback, 0, 5), feedback.isCanceled
            reading.report(0, tr("Reading the layers"))
            for number, layer in enumerate(self._inputs):
                own = Path(folder, str(number))  # files of two layers may be called the same
                own.mkdir()
                job.update(layer.write(own, reading.report, stopped))
            _refuse_lost(self._files)
            with _thread_lent():
                return self.run_job(job, feedback, Span(feedback, 5, 100))


def _refuse_lost(files: Iterable[Path]) -> None:
    """Raise EngineError where a layer may have ended early because its file is gone.

    QGIS takes a file that cannot be read on for one that has no more features.
    """
    gone = lost(files)
    if gone:
        raise EngineError(
            "input",
            tr(
                "'{}' was lost while it was read: check the drive or the network connection, and "
                "run it again."
            ).format(gone),
        )


@contextmanager
def _thread_lent() -> Iterator[None]:
    """Lend this thread's place among Qt's workers, as it only waits for another process.

    There are as few as the computer has cores, for other tasks too and, in older versions
    of QGIS, for drawing maps: two runs would leave none.
    """
    if QThread.currentThread() is QCoreApplication.instance().thread():
        yield
        return
    pool = task_threads()
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()
