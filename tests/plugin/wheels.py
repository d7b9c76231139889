"""A folder of tiny wheels that stand in for the engine's libraries."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

#: A build backend in place of setuptools: it packs the engine's first file only.
_BACKEND = """
import zipfile

def get_requires_for_build_wheel(config_settings=None):
    return []

def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = "crimeengine-0.0.0-py3-none-any.whl"
    info = "crimeengine-0.0.0.dist-info"
    needs = "".join(f"Requires-Dist: {need}\\n" for need in {needs!r})
    with zipfile.ZipFile(f"{{folder}}/{{name}}", "w") as wheel:
        wheel.write("crimeengine/__init__.py")
        wheel.writestr(f"{{info}}/METADATA", "Metadata-Version: 2.1\\nName: crimeengine\\n"
                       "Version: 0.0.0\\n" + needs)
        wheel.writestr(f"{{info}}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\n"
                       "Tag: py3-none-any\\n")
        wheel.writestr(f"{{info}}/RECORD", "")
    return name
"""


def write_wheels(folder: Path, source: Path) -> None:
    """Write a wheel for each library that an engine's source names."""
    folder.mkdir(parents=True)
    project = (source / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)[1]
    needs = re.findall(r'"(.+)"', listed)
    pinned = dict(
        line.split("==")
        for line in (source / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    )
    for need in needs:
        name = re.match(r"[\w-]+", need)[0]
        write_wheel(folder, name, pinned.get(name, "9999"))
    backend = _BACKEND.replace("{needs!r}", repr(needs)).replace("{{", "{").replace("}}", "}")
    write_wheel(folder, "setuptools", "9999", {"setuptools/build_meta.py": backend})


def write_wheel(folder: Path, name: str, version: str, files: dict[str, str] | None = None) -> Path:
    """Write a wheel with some files and return its path."""
    stem = f"{name.replace('-', '_')}-{version}"
    info = f"{stem}.dist-info"
    path = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for place, text in (files or {}).items():
            wheel.writestr(place, text)
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        )
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")
    return path
