"""A child process of its own group, low priority and clean environment, and its end."""

from __future__ import annotations

import os
import signal
import subprocess  # nosec B404
import sys
import tempfile
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import IO

_FOREIGN = ("PYTHON", "PROJ_", "GDAL_", "LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_", "QGIS_")
_NICENESS = 5
_TAIL = 8000
_KILL_PATIENCE = 0.4
NO_VARIABLES: Mapping[str, str] = MappingProxyType({})


def clean_environment() -> dict[str, str]:
    """Return this process's environment without what would mix QGIS's libraries into the child."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(_FOREIGN) and name != "VIRTUAL_ENV"
    }
    return {**kept, "PYTHONIOENCODING": "utf-8", "PYTHONSAFEPATH": "1"}


class Child:
    """A started process with pipes to its input and output, and a file for what it logs.

    `variables` come into its environment beside those that it keeps of this process.
    """

    def __init__(self, command: Sequence[str], variables: Mapping[str, str] = NO_VARIABLES) -> None:
        self.log = ""
        self._log_file = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `end`
        if sys.platform == "win32":
            apart = {
                "creationflags": subprocess.CREATE_NO_WINDOW
                | subprocess.BELOW_NORMAL_PRIORITY_CLASS
            }
        else:
            apart = {"start_new_session": True}
        # The command is a list made by this plugin from a path the person chose; no shell reads it.
        self._popen = subprocess.Popen(  # nosec B603
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log_file,
            env={**clean_environment(), **variables},
            **apart,
        )
        self._step_back()

    def _step_back(self) -> None:
        """Leave the processor to QGIS where both want it."""
        if sys.platform != "win32":
            try:
                os.setpriority(os.PRIO_PROCESS, self._popen.pid, _NICENESS)
            except ProcessLookupError:
                return  # it has ended already; whoever reads its output will notice

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._popen.pid

    @property
    def output(self) -> IO[bytes]:
        """The stream that the process writes to."""
        return self._popen.stdout

    def write(self, data: bytes) -> None:
        """Write to the process's input; a process that has ended takes nothing."""
        try:
            self._popen.stdin.write(data)
            self._popen.stdin.flush()
        except (BrokenPipeError, OSError, ValueError):
            return  # the reader sees the end of the output and says why

    def close_input(self) -> None:
        """Close the process's input, which asks it to end."""
        try:
            self._popen.stdin.close()
        except OSError:
            return  # what was left unwritten has no reader any more

    def alive(self) -> bool:
        """Say whether the process runs."""
        return self._popen.poll() is None

    def wait(self, seconds: float) -> bool:
        """Wait for the end; say whether it came."""
        try:
            self._popen.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def end(self, patience: float) -> int | None:
        """Terminate, after `patience` seconds kill; return the exit code.

        The rest of the group is swept up, and the tail of the log is kept in `log`.
        """
        if self.alive():
            self._signal_group("SIGTERM")
            self.wait(patience)
        self._signal_group("SIGKILL")
        self.wait(_KILL_PATIENCE)
        self.close_input()
        self._keep_log()
        return self._popen.returncode

    def _signal_group(self, name: str) -> None:
        if sys.platform == "win32":
            if self.alive():
                self._popen.kill()
            return
        try:
            os.killpg(self.pid, getattr(signal, name))
        except (ProcessLookupError, PermissionError):
            return  # nobody is left in the group

    def _keep_log(self) -> None:
        if self._log_file.closed:
            return
        with self._log_file as log:
            log.seek(max(0, os.fstat(log.fileno()).st_size - _TAIL))
            self.log = log.read().decode("utf-8", "replace").strip()
