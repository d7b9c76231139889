"""From the plugin's files to an engine's environment, without any network."""

from __future__ import annotations

from pathlib import Path

import assemble
import pytest
from wheels import write_wheel, write_wheels

from crime_forecast_plugin.engine import environment
from crime_forecast_plugin.engine.build import Build
from crime_forecast_plugin.engine.faults import SetupError

ROOT = Path(__file__).parents[2]


def test_the_packaged_source_is_installed_from_a_folder_of_wheels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A wheel that is missing is named; once it is there, the same environment is finished."""
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    source = assemble.copy(ROOT, tmp_path / "plugins") / "engine_source"
    before = sorted(source.rglob("*"))
    wheels, folder = tmp_path / "wheels", tmp_path / "profile" / "engine"
    write_wheels(wheels, source)
    (wheels / "pandas-9999-py3-none-any.whl").unlink()
    build = Build(0.1, wheels=str(wheels))
    lines: list[str] = []
    with pytest.raises(SetupError, match=r"has no wheel of pandas>=2\.2 for this Python") as caught:
        environment.create(folder, source, build, lines.append, lambda: False)
    assert "No matching distribution" in caught.value.detail
    assert environment.condition(folder) == "unfinished"
    write_wheel(wheels, "pandas", "9999")
    lines.clear()
    python = environment.create(folder, source, build, lines.append, lambda: False)
    assert lines[0] == "Going on with the environment that was begun before"
    assert environment.condition(folder) == "complete"
    assert list(Path(python).parents[1].rglob("site-packages/crimeengine/__init__.py"))
    # Python 3.13 adds a .gitignore.
    left = {path.name for path in folder.iterdir()} - {".gitignore"}
    assert {name for name in left if not name.endswith(".json")} == {
        "bin", "include", "lib", "lib64", "pyvenv.cfg",
    }  # fmt: skip
    assert sorted(source.rglob("*")) == before
