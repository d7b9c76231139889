"""The engine's process: started, greeted, given jobs one at a time, and always ended.

Nothing here is tied to Qt: a job can be run from any thread.
"""

from __future__ import annotations

import itertools
import queue
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from ..translation import tr
from .cause import found_cause
from .child import Child, clean_environment
from .protocol import Device, EngineError, Hello, decode, encode, hello_from, settings_place

__all__ = ["Device", "EngineError", "EngineProcess", "Hello", "clean_environment", "handshake"]

WORKER = ("-m", "crimeengine", "worker")
_RUBBISH_LIMIT = 100
_LINE_LIMIT = 64 * 1024 * 1024
_TICK = 0.1

ProgressCall = Callable[[float, str], None]
CancelCall = Callable[[], bool]


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds, before the engine is taken to hang."""

    start: float = 120.0
    silence: float = 30.0
    cancel: float = 2.5
    terminate: float = 0.4
    shutdown: float = 0.5


class EngineProcess:
    """One worker of the engine; a context manager that leaves no process behind."""

    def __init__(
        self,
        python: str,
        arguments: Sequence[str] = WORKER,
        patience: Patience = Patience(),
    ) -> None:
        self._command = [python, *arguments]
        self._patience = patience
        self._child: Child | None = None
        self._hello: Hello | None = None
        self._messages: queue.Queue[_Heard] = queue.Queue()
        self._numbers = itertools.count(1)

    def __enter__(self) -> EngineProcess:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """The id of the worker's process, None while there is none."""
        return self._child.pid if self._child else None

    def start(self, is_cancelled: CancelCall = lambda: False) -> Hello:
        """Start the worker, if it does not run yet, and return its greeting."""
        if self._child and self._child.alive():
            return self._hello
        self._launch()
        try:
            self._hello = self._await_hello(is_cancelled)
        except EngineError:
            self._abandon()
            raise
        return self._hello

    def run(
        self,
        job: dict[str, Any],
        on_progress: ProgressCall = lambda fraction, text: None,
        is_cancelled: CancelCall = lambda: False,
    ) -> dict[str, Any]:
        """Run a job and return the content of its `result.json`; raise EngineError."""
        out = _OutputFolder(job.get("out"))
        try:
            self.start(is_cancelled)
            number = str(next(self._numbers))
            self._child.write(encode({"type": "run", "id": number, "job": job}))
            return self._await_result(number, on_progress, is_cancelled)
        except BaseException as error:
            if not isinstance(error, EngineError):
                self._abandon()  # a fault of the caller's; the worker must not go on alone
            if self._child is None:
                out.clean()
            if isinstance(error, EngineError):
                raise found_cause(error, job, self._command[0]) from error
            raise

    def stop(self) -> None:
        """End the worker: ask, then insist."""
        child, self._child = self._child, None
        if child is None:
            return
        child.write(encode({"type": "shutdown"}))
        child.close_input()
        child.wait(self._patience.shutdown)
        child.end(self._patience.terminate)

    def _launch(self) -> None:
        self._abandon()
        self._messages = queue.Queue()
        python = self._command[0]
        try:
            self._child = Child(self._command)
        except OSError as error:
            raise EngineError(
                "broken",
                tr(
                    "The engine's Python, {}, cannot be started ({}): choose another one under {}."
                ).format(python, error.strerror, settings_place()),
                str(error),
            ) from error
        reader = threading.Thread(
            target=_read, args=(self._child.output, self._messages), daemon=True
        )
        reader.start()

    def _await_hello(self, is_cancelled: CancelCall) -> Hello:
        deadline = time.monotonic() + self._patience.start
        for message in self._listen():
            if message.get("type") == "hello":
                return hello_from(message)
            if is_cancelled():
                raise EngineError("cancelled", tr("Cancelled while the engine was starting."))
            if time.monotonic() > deadline:
                raise self._broken(
                    tr(
                        "The engine did not get ready within {:g} seconds; try again, or make its "
                        "environment anew under {}."
                    ).format(self._patience.start, settings_place())
                )
        raise self._ended()

    def _await_result(
        self, number: str, on_progress: ProgressCall, is_cancelled: CancelCall
    ) -> dict[str, Any]:
        cancelled_at: float | None = None
        for message in self._listen():
            if message.get("id") == number:
                kind = message["type"]
                if kind == "result":
                    return message["result"]
                if kind == "error":
                    raise _error_from(message)
                if kind == "progress" and cancelled_at is None:
                    on_progress(float(message["fraction"]), _said(message))
            now = time.monotonic()
            if cancelled_at is None and is_cancelled():
                cancelled_at = now
                self._child.write(encode({"type": "cancel", "id": number}))
            elif cancelled_at is not None and now - cancelled_at > self._patience.cancel:
                self._abandon()
                raise EngineError("cancelled", tr("Cancelled."))
        if cancelled_at is not None:
            self._abandon()
            raise EngineError("cancelled", tr("Cancelled."))
        raise self._ended()

    def _listen(self) -> Iterator[dict[str, Any]]:
        """Yield the worker's messages, and an empty one each tick, until its output ends."""
        last_heard = time.monotonic()
        while True:
            try:
                heard = self._messages.get(timeout=_TICK)
            except queue.Empty:
                if time.monotonic() - last_heard > self._patience.silence:
                    raise self._broken(
                        tr(
                            "The engine has not answered for {:g} seconds and was stopped; run it "
                            "again."
                        ).format(self._patience.silence)
                    ) from None
                yield {}
                continue
            last_heard = time.monotonic()
            if heard.rubbish > _RUBBISH_LIMIT:
                raise self._broken(
                    tr(
                        "The engine's answers cannot be read, so it was stopped; make its "
                        "environment anew under {}."
                    ).format(settings_place())
                )
            if heard.ended:
                return
            yield heard.message

    def _ended(self) -> EngineError:
        """Return the error for a worker that ended of itself, and clear it away."""
        child = self._child
        child.wait(self._patience.terminate)
        code = child.end(self._patience.terminate)
        if "No module named" in child.log and self._hello is None:
            return self._broken(
                tr("The engine is not complete in {}: set it up under {}.").format(
                    self._command[0], settings_place()
                )
            )
        return self._broken(_obituary(code))

    def _broken(self, message: str) -> EngineError:
        """Return an error with the tail of the log, and clear the worker away."""
        child = self._child
        child.end(self._patience.terminate)
        error = EngineError("broken", message, child.log)
        self._abandon()
        return error

    def _abandon(self) -> None:
        """Let go of the worker without asking it."""
        child, self._child = self._child, None
        self._hello = None
        if child is not None:
            child.end(self._patience.terminate)


def handshake(python: str, arguments: Sequence[str] = WORKER) -> Hello:
    """Start the engine of an interpreter, hear what it is, and end it."""
    with EngineProcess(python, arguments) as process:
        return process.start()


@dataclass(frozen=True)
class _Heard:
    """What the reader passes on: a message, a count of unreadable lines, or the end."""

    message: dict[str, Any] | None = None
    rubbish: int = 0
    ended: bool = False


class _OutputFolder:
    """The folder of a job's products, tidied when the worker could not do so itself."""

    def __init__(self, path: str | None) -> None:
        self._path = Path(path) if path else None
        self._existed = self._path is not None and self._path.exists()

    def clean(self) -> None:
        """Remove the half-written products, and the folder if this run made it."""
        if self._path is None or not self._path.is_dir():
            return
        shutil.rmtree(self._path / ".partial", ignore_errors=True)
        if not self._existed and not any(self._path.iterdir()):
            self._path.rmdir()


def _read(stream: Any, messages: queue.Queue[_Heard]) -> None:
    """Put every message of the stream into the queue; runs in a thread of its own."""
    rubbish = 0
    with stream:
        while rubbish <= _RUBBISH_LIMIT:
            line = stream.readline(_LINE_LIMIT)
            if not line:
                break
            message = decode(line)
            if message is None:
                rubbish += 1
                messages.put(_Heard(message={}, rubbish=rubbish))
            else:
                messages.put(_Heard(message=message))
    messages.put(_Heard(ended=True))


def _error_from(message: dict[str, Any]) -> EngineError:
    kind = message.get("kind")
    if kind not in ("input", "cancelled"):
        kind = "failed"
    return EngineError(kind, str(message.get("message", "")), str(message.get("detail", "")))


def _said(message: dict[str, Any]) -> str:
    """Return what a worker is doing, with the loss where it is learning."""
    text = str(message.get("text", ""))
    loss = (message.get("facts") or {}).get("loss")
    return text if loss is None else tr("{}, loss {:.4g}").format(text, loss)


def _obituary(code: int | None) -> str:
    """Return one sentence on a worker that stopped with an exit code."""
    if code == -9:
        return tr(
            "The engine stopped unexpectedly (signal 9): most likely the computer ran out of "
            "memory; use larger cells or a smaller area, or close other programs, and run it "
            "again."
        )
    killed = code is not None and code < 0
    cause = tr("signal {}").format(-code) if killed else tr("exit code {}").format(code)
    return tr("The engine stopped unexpectedly ({}); run it again, the log says more.").format(
        cause
    )
