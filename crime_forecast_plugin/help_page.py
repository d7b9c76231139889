"""The pages of the user guide: in the plugin's package, or in the working tree."""

from __future__ import annotations

from pathlib import Path

_PLUGIN = Path(__file__).resolve().parent


def help_page(name: str) -> Path:
    """Return the Markdown file of a page, such as "user-guide"."""
    packaged = _PLUGIN / "help" / f"{name}.md"
    return packaged if packaged.is_file() else _PLUGIN.parent / "docs" / f"{name}.md"
