"""An analyst's day in the real QGIS desktop, from the plugin's ZIP to the briefing's PDF.

`workbench_driver.py` plays the day, `reopened_driver.py` the next morning; this reads their records.
"""

from __future__ import annotations

from pathlib import Path

import archive
import pytest
from desktop import PYTHON, ROOT, clear, start

PICTURES = ROOT / "build" / "workbench"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the profile, the project and the results lie."""
    return tmp_path_factory.mktemp("workbench")


@pytest.fixture(scope="module")
def day(folder: Path) -> dict:
    """What happened in the day."""
    clear(PICTURES)
    variables = {
        "DESKTOP_ZIP": str(archive.archive(ROOT, folder)),
        "DESKTOP_PYTHON": PYTHON,
        "DESKTOP_PROJECT": str(folder / "briefing.qgz"),
    }
    return start("workbench_driver.py", folder, PICTURES, variables)


def test_it_runs(day: dict) -> None:
    import json

    print(json.dumps(day, indent=1))
