"""The page templates: those of the plugin, and an agency's own in place of them or beside."""

from __future__ import annotations

from pathlib import Path

from ..settings import LAYOUTS_FOLDER, remembered

#: The template that is taken where none is named: A4, landscape.
USUAL = "forecast"

_LAYOUTS = Path(__file__).resolve().parents[1] / "layouts"


def templates() -> dict[str, Path]:
    """Return the files of the templates by their names, the usual one first.

    A file in the agency's folder stands in for the plugin's of the same name.
    """
    found = {file.stem: file for file in sorted(_LAYOUTS.glob("*.qpt"))}
    own = remembered(LAYOUTS_FOLDER)
    if own:
        found.update((file.stem, file) for file in sorted(Path(own).glob("*.qpt")))
    return {USUAL: found.pop(USUAL), **found}
