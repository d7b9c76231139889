"""Run a command, following its output line by line, and stop it when asked."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import IO

from .child import NO_VARIABLES, Child

#: Seconds between two looks at whether to stop.
_POLL = 0.1
#: Seconds that a stopped command has to end by itself.
_PATIENCE = 2.0


class CommandCancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person asked to stop."""


class CommandError(Exception):
    """The command ended with an error; `lines` is what it wrote."""

    def __init__(self, code: int | None, lines: list[str]) -> None:
        super().__init__(f"exit code {code}")
        self.code = code
        self.lines = lines


def run_command(
    command: Sequence[str],
    report: Callable[[str], None],
    cancelled: Callable[[], bool],
    variables: Mapping[str, str] = NO_VARIABLES,
) -> None:
    """Run a command to its end, giving each line that it writes to `report`.

    `variables` come into its environment. Raises CommandError, CommandCancelled, or OSError when
    the command cannot be started.
    """
    child = Child(command, variables)
    arriving: queue.Queue[str] = queue.Queue()
    reader = threading.Thread(target=_read, args=(child.output, arriving), daemon=True)
    reader.start()
    lines: list[str] = []
    try:
        while reader.is_alive() or not arriving.empty():
            if cancelled():
                raise CommandCancelled
            try:
                line = arriving.get(timeout=_POLL)
            except queue.Empty:
                continue
            lines.append(line)
            report(line)
        child.wait(_PATIENCE)
    finally:
        code = child.end(_PATIENCE)
        reader.join(_PATIENCE)
    if code != 0:
        raise CommandError(code, lines + child.log.splitlines())


def _read(stream: IO[bytes], arriving: queue.Queue[str]) -> None:
    with stream:
        for line in stream:
            arriving.put(line.decode("utf-8", "replace").rstrip())
