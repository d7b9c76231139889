"""Commands: their output, their failure and their end."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from recorder import never, silent

from crime_forecast_plugin.engine.command import CommandCancelled, CommandError, run_command


def test_a_command_reports_its_lines_in_a_clean_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")
    lines: list[str] = []
    program = "import os; print('one'); print(os.environ.get('PYTHONHOME'))"
    run_command([sys.executable, "-c", program], lines.append, never)
    assert lines == ["one", "None"]


def test_a_failing_command_tells_what_it_wrote() -> None:
    program = "import sys; print('out'); sys.exit('err')"
    with pytest.raises(CommandError) as caught:
        run_command([sys.executable, "-c", program], silent, never)
    assert caught.value.code == 1
    assert caught.value.lines == ["out", "err"]


def test_cancel_ends_a_command_and_its_children() -> None:
    lines: list[str] = []
    program = (
        "import subprocess, sys, time;"
        "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        "print(p.pid, flush=True); time.sleep(60)"
    )
    start = time.monotonic()
    with pytest.raises(CommandCancelled):
        run_command([sys.executable, "-c", program], lines.append, lambda: bool(lines))
    assert time.monotonic() - start < 10
    assert _ended(int(lines[0]))


def _ended(pid: int) -> bool:
    """Whether a process ends soon; one that nobody has waited for yet counts as ended."""
    for _ in range(50):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False
