"""QGIS is closed in mid-run: it ends soon, and nothing of the runs stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from desktop import ROOT, play

SECONDS = 20


def test_closing_in_mid_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    told = play("closing_driver.py", tmp_path, ROOT / "build" / "closing")
    took = time.time() - told["left_at"]
    assert told["waits"] == "Waits for: Forecast incidents"
    assert told["state"] == "waiting"
    assert took < SECONDS
    assert (tmp_path / "quit").exists()
    assert told["engines"]
    for engine in told["engines"]:
        with pytest.raises(ProcessLookupError):
            os.kill(engine, 0)
    assert not (tmp_path / "toolbox").exists()
    assert not (tmp_path / "panel").exists()
    assert list(scratch.glob("crime-forecast-*")) == []
