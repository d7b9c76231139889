"""Why a job came to nothing, where the engine cannot know: what is missing around it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..translation import tr
from .protocol import EngineError, settings_place

#: What Python says when files of its libraries are gone.
_INCOMPLETE = re.compile(r"\b(ModuleNotFoundError|ImportError|No module named)\b")
_NO_FILE = re.compile(r"FileNotFoundError|No such file")


def found_cause(error: EngineError, job: dict[str, Any], python: str) -> EngineError:
    """Return an error that names the cause, if the engine or the folder of a job is gone."""
    if error.kind not in ("failed", "broken") or isinstance(error.__cause__, OSError):
        return error  # it says itself what is wrong
    said = f"{error.message}\n{error.detail}"
    out = job.get("out")
    if not Path(python).exists():
        message = tr(
            "The engine's Python, {}, was removed while it worked: make its environment again "
            "under {}, and run it again."
        ).format(python, settings_place())
    elif out and error.kind == "failed" and _lost(Path(out), said):
        message = tr(
            "The output folder {} was lost while the engine worked: check the drive or the network "
            "connection, or choose another folder, and run it again."
        ).format(out)
    elif _INCOMPLETE.search(said):
        message = tr(
            "Parts of the engine are missing in {}: make its environment again under {}, and run "
            "it again."
        ).format(python, settings_place())
    else:
        return error
    return EngineError(error.kind, message, said)


def _lost(out: Path, said: str) -> bool:
    """Say whether a job failed because its folder was not there any more."""
    return not out.parent.exists() or (_NO_FILE.search(said) is not None and str(out) in said)
