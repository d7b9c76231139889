"""Why a result cannot be shown, printed or exported, in one sentence."""

from __future__ import annotations


class ExportError(ValueError):
    """The folder, a template, a layer or a file cannot be used; the message says how to go on."""


class ExportCancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person asked to stop."""
