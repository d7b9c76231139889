"""What a run may leave behind: processes, files and layers."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QApplication

from crime_forecast_plugin.engine.warm import WARM
from crime_forecast_plugin.outputs.filling import finish


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the products would go."""
    return tmp_path / "results" / "out"


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def no_worker_stays(processing: object) -> Iterator[None]:
    """No process of a test outlives it; what an earlier test has kept warm is no process of it."""
    WARM.stop()
    yield
    assert workers() == []


def workers() -> list[int]:
    """The processes of engines that this one has started."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        for pid in (task / "children").read_text().split():
            command = Path("/proc", pid, "cmdline").read_bytes().decode()
            if "fake_worker" in command or "crimeengine" in command:
                found.append(int(pid))
    return found


def gone(group: int) -> bool:
    """Whether no process of a worker's group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def assert_nothing_stays(out: Path, scratch: Path, *layers: str) -> None:
    """Neither products nor temporary files, and no layers but these."""
    finish()
    QApplication.processEvents()
    assert not out.exists() or not any(out.iterdir())
    assert list(scratch.iterdir()) == []
    assert sorted(layer.name() for layer in QgsProject.instance().mapLayers().values()) == sorted(
        layers
    )
    assert QgsProject.instance().layerTreeRoot().findGroups() == []
