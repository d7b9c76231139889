"""Assemble the plugin's folder as QGIS wants it, from the working tree.

The repository keeps `metadata.txt`, the licence and the engine beside the plugin's package; QGIS
wants them inside. `link` makes a folder of links, so that edits show at once; `copy` makes one
that stands by itself.
"""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

PLUGIN = "crime_forecast_plugin"
RESOURCES = f"{PLUGIN}/resources_rc.py"
ENGINE_FILES = ("pyproject.toml", "constraints.txt", "README.md", "LICENSE")
SAMPLE_FILES = ("chicago.gpkg", "README.md")
#: Pages of `docs/` that people read inside QGIS.
HELP_PAGES = (
    "user-guide",
    "glossary",
    "responsible-use",
    "maps",
    "styles",
    "context",
    "what-if-qgis",
    "zones",
    "analyses",
    "processing",
    "models",
)
# Put together file by file below.
_APART = ("__pycache__", "help", "i18n")
PAGE = re.compile(r"\]\(([\w-]+\.md)(?:#[\w-]*)?\)")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


def link(root: Path, folder: Path) -> Path:
    """Make the plugin's folder in `folder`, of links into the working tree at `root`."""
    target = _empty(folder)
    for place, source in _parts(root).items():
        path = target / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(source.resolve())
    return target


def copy(root: Path, folder: Path) -> Path:
    """Make the plugin's folder in `folder`, a copy of the working tree at `root`."""
    target = _empty(folder)
    for place, source in files(root).items():
        path = target / place
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
    return target


def files(root: Path) -> dict[str, Path]:
    """Every file of the assembled plugin: its place in the plugin's folder, and where it lies."""
    found = {}
    for place, source in _parts(root).items():
        if source.is_file():
            found[place] = source
            continue
        for path in source.rglob("*"):
            if path.is_file() and path.suffix != ".pyc":
                found[f"{place}/{path.relative_to(source).as_posix()}"] = path
    return dict(sorted(found.items()))


def _parts(root: Path) -> dict[str, Path]:
    """The files and folders that the plugin is put together from, by their place in it."""
    package = root / PLUGIN
    parts = {path.name: path for path in package.iterdir() if path.name not in _APART}
    parts["metadata.txt"] = root / "metadata.txt"
    parts["LICENSE"] = root / "LICENSE"
    parts["engine_source/crimeengine"] = root / "crimeengine"
    for name in ENGINE_FILES:
        parts[f"engine_source/{name}"] = root / name
    for name in SAMPLE_FILES:
        parts[f"sample/{name}"] = root / "data" / "sample" / name
    for path in (package / "i18n").glob("*.qm"):
        parts[f"i18n/{path.name}"] = path
    parts.update(_help(root / "docs"))
    missing = [path for path in (*parts.values(), root / RESOURCES) if not path.exists()]
    if missing:
        names = ", ".join(str(path.relative_to(root)) for path in missing)
        raise FileNotFoundError(f"The plugin cannot be assembled without {names}.")
    return parts


def _help(docs: Path) -> dict[str, Path]:
    """The pages that people read inside QGIS, those they lead to, and the pictures on them.

    What is not written yet is left out; the archive asks for all.
    """
    parts: dict[str, Path] = {}
    names = [f"{name}.md" for name in HELP_PAGES]
    while names:
        page = docs / names.pop()
        if f"help/{page.name}" in parts or not page.is_file():
            continue
        parts[f"help/{page.name}"] = page
        text = page.read_text(encoding="utf-8")
        names += PAGE.findall(text)
        parts.update((f"help/{name}", docs / name) for name in PICTURE.findall(text))
    return {place: path for place, path in parts.items() if path.is_file()}


def _empty(folder: Path) -> Path:
    """An empty folder for the plugin; one from an earlier run goes."""
    target = folder / PLUGIN
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    return target


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("way", choices=("link", "copy"))
    parser.add_argument("folder", type=Path, help="the folder of plugins to make it in")
    arguments = parser.parse_args()
    assemble = {"link": link, "copy": copy}[arguments.way]
    print(assemble(Path(__file__).parents[1], arguments.folder))


if __name__ == "__main__":
    _main()
