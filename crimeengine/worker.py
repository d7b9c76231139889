"""The engine as QGIS runs it: requests and replies in JSON lines (see ``docs/protocol.md``)."""

from __future__ import annotations

import json
import os
import platform
import queue
import shutil
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any, TextIO

from crimeengine import __version__
from crimeengine.device import devices
from crimeengine.errors import Cancelled, InputError
from crimeengine.files import PARTIAL
from crimeengine.progress import Progress

#: Version of the protocol.
PROTOCOL = 1

_HEARTBEAT = 2.0  # seconds between two signs of life
_GRACE = 3.0  # seconds that a job gets to stop when the other side is gone


class Channel:
    """The replies' stream; whatever else prints goes to the log instead."""

    def __init__(self) -> None:
        self._stream = _own_stdout()
        self._lock = threading.Lock()

    def say(self, **message: Any) -> None:
        """Send one reply."""
        line = json.dumps(message, ensure_ascii=False, default=str)
        with self._lock:
            self._stream.write(line + "\n")
            self._stream.flush()


def _own_stdout() -> TextIO:
    """Keep the real standard output for replies and point everyone else's at standard error."""
    sys.stdout.flush()
    own = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return own


class Worker:
    """Answers one run at a time; cancels and the end of input are heard meanwhile."""

    def __init__(self, requests: TextIO, channel: Channel) -> None:
        self._requests = requests
        self._channel = channel
        self._runs: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._current: dict[str, Any] | None = None
        self._cancelled: set[str] = set()

    def serve(self) -> None:
        """Say hello, then answer until the input ends or a shutdown is asked for."""
        threading.Thread(target=self._beat, daemon=True).start()
        import torch

        self._channel.say(
            type="hello",
            protocol=PROTOCOL,
            engine=__version__,
            python=platform.python_version(),
            torch=torch.__version__.partition("+")[0],
            devices=devices(),
        )
        threading.Thread(target=self._listen, daemon=True).start()
        while (request := self._runs.get()) is not None:
            self._current = request
            self._answer(str(request["id"]), request.get("job"))
            self._current = None

    def _beat(self) -> None:
        while True:
            self._channel.say(type="alive")
            time.sleep(_HEARTBEAT)

    def _listen(self) -> None:
        for line in self._requests:
            if not line.strip():
                continue
            try:
                request = json.loads(line)
                kind = request["type"]
            except (json.JSONDecodeError, TypeError, KeyError):
                self._refuse(f"This line is no request: {line.strip()[:80]}")
                continue
            if kind == "run" and "id" in request:
                self._runs.put(request)
            elif kind == "cancel":
                self._cancelled.add(str(request.get("id")))
            elif kind == "shutdown":
                break
            else:
                self._refuse(f"There is no request of type {kind!r}.")
        self._leave()

    def _refuse(self, message: str) -> None:
        self._channel.say(type="error", id="", kind="input", message=message, detail="")

    def _leave(self) -> None:
        """Stop the running job, and the process with it, however long the job would take."""
        current = self._current
        if current is not None:
            self._cancelled.add(str(current["id"]))
        self._runs.put(None)
        time.sleep(_GRACE)
        out = (current or {}).get("job", {}).get("out")
        if out:
            shutil.rmtree(Path(out) / PARTIAL, ignore_errors=True)
        os._exit(0)

    def _answer(self, name: str, data: Any) -> None:
        def tell(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
            self._channel.say(
                type="progress", id=name, stage=stage, fraction=fraction, text=text, facts=facts
            )

        from crimeengine.jobs import parse_job, run

        try:
            job = parse_job(data)
            progress = Progress(tell, lambda: name in self._cancelled)
            result = run(job, progress)
        except InputError as error:
            self._fail(name, "input", str(error), "")
        except Cancelled as error:
            self._fail(name, "cancelled", str(error), "")
        except MemoryError:
            advice = "The memory is used up; choose larger cells or a smaller area."
            self._fail(name, "failed", advice, traceback.format_exc())
        except Exception as error:
            message = f"The engine met a fault of its own: {type(error).__name__}: {error}"
            self._fail(name, "failed", message, traceback.format_exc())
        else:
            folder = result["job"].get("out", "")
            self._channel.say(type="result", id=name, folder=folder, result=result)
        self._cancelled.discard(name)

    def _fail(self, name: str, kind: str, message: str, detail: str) -> None:
        self._channel.say(type="error", id=name, kind=kind, message=message, detail=detail)


def main() -> None:
    """Serve requests from standard input."""
    channel = Channel()
    requests = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    Worker(requests, channel).serve()
