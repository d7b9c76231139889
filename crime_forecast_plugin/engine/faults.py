"""Why the engine's environment could not be made, in one sentence with a remedy."""

from __future__ import annotations

import errno
import re
from pathlib import Path

#: Lines of output shown as the detail of a fault.
_TAIL = 40


class SetupError(Exception):
    """`message` is for people: what is wrong and what to do; `detail` is the evidence."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


def fault_of_os(error: OSError, folder: Path, disk_gb: int) -> SetupError:
    """What an operating-system error means to a person."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        message = _disk_full(folder, disk_gb)
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        message = _no_rights(folder)
    else:
        message = f"The engine's environment could not be made in {folder}: {error.strerror}."
    return SetupError(message, str(error))


def fault_of_output(lines: list[str], folder: Path, disk_gb: int) -> SetupError:
    """What the output of Python's venv or pip means to a person."""
    text = "\n".join(lines)
    detail = "\n".join(lines[-_TAIL:])

    def says(pattern: str) -> bool:
        return re.search(pattern, text, re.IGNORECASE) is not None

    if says(r"no space left|\[errno 28\]|disk quota|winerror 112|not enough space"):
        return SetupError(_disk_full(folder, disk_gb), detail)
    if says(r"long path"):
        return SetupError(
            "Windows refuses the long file names of the engine's libraries; switch on long paths "
            "(the Windows setting LongPathsEnabled) and try again.",
            detail,
        )
    if says(r"permission denied|\[errno 13\]|winerror 5\b|read-only file system"):
        return SetupError(_no_rights(folder), detail)
    if says(r"ensurepip is not available|no module named '?(venv|ensurepip)"):
        return SetupError(
            "This Python has no venv module; install it (on Debian and Ubuntu: sudo apt install "
            "python3-venv) and try again.",
            detail,
        )
    if says(r"certificate_verify_failed|sslerror"):
        return SetupError(
            "The package index's certificate was refused, as happens behind a filtering proxy; "
            "ask your IT department for its certificate (pip reads PIP_CERT) and try again.",
            detail,
        )
    if says(
        r"newconnectionerror|name resolution|name or service not known|getaddrinfo failed"
        r"|connecttimeout|readtimeout|proxyerror|network is unreachable|connection refused"
    ):
        return SetupError(
            "The package index did not answer; check the Internet connection and the proxy and "
            "try again: what was downloaded is kept.",
            detail,
        )
    missing = re.search(r"no matching distribution found for (\S+)", text, re.IGNORECASE)
    if missing:
        return SetupError(
            f"The package index has no {missing.group(1)} for this Python and system; choose "
            "another build, or install Python 3.11 to 3.13 (64 bit), and try again.",
            detail,
        )
    return SetupError(
        "Installing the engine failed; the log below says why. Try again: what was installed is "
        "kept.",
        detail,
    )


def _disk_full(folder: Path, disk_gb: int) -> str:
    return (
        f"The disk of {folder} is full; free about {disk_gb} GB and try again: what was "
        "installed is kept."
    )


def _no_rights(folder: Path) -> str:
    return (
        f"{folder} cannot be written; ask for the right to write there, or choose an "
        "interpreter that has the engine installed."
    )
