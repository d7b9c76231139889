"""Why the engine's environment could not be made, in one sentence with a remedy."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from pathlib import Path

from ..translation import tr
from .build import Build

#: Lines of output shown as the detail of a fault.
_TAIL = 40


class SetupError(Exception):
    """`message` is for people: what is wrong and what to do; `detail` is the evidence."""

    def __init__(self, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.detail = detail


def fault_of_os(error: OSError, folder: Path, build: Build) -> SetupError:
    """What an operating-system error means to a person."""
    known = {
        errno.ENOSPC: _disk_full,
        errno.EDQUOT: _disk_full,
        errno.EACCES: _no_rights,
        errno.EPERM: _no_rights,
        errno.EROFS: _no_rights,
    }
    # A copy of many files fails with what went wrong only in its text.
    describe = known.get(error.errno) or _described(str(error))
    if describe:
        return SetupError(describe(folder, build), str(error))
    return SetupError(
        tr("The engine's environment could not be made in {}: {}.").format(folder, error),
        str(error),
    )


def fault_of_output(lines: list[str], folder: Path, build: Build) -> SetupError:
    """What the output of Python's venv or pip means to a person."""
    detail = "\n".join(lines[-_TAIL:])
    describe = _described(detail)
    if describe:
        return SetupError(describe(folder, build), detail)
    missing = re.search(r"no matching distribution found for (\S+)", detail, re.IGNORECASE)
    if missing:
        return SetupError(_missing(missing.group(1), build), detail)
    return SetupError(
        tr(
            "Installing the engine failed; the log below says why. Try again: what was installed "
            "is kept."
        ),
        detail,
    )


def _described(text: str) -> Callable[[Path, Build], str] | None:
    """What makes the sentence for a text, if it is known."""
    for pattern, describe in _DESCRIPTIONS.items():
        if re.search(pattern, text, re.IGNORECASE):
            return describe
    return None


def _disk_full(folder: Path, build: Build) -> str:
    return tr(
        "The disk of {} is full; free about {:g} GB and try again: what was installed is kept."
    ).format(folder, build.disk_gb)


def _long_paths(folder: Path, build: Build) -> str:
    return tr(
        "Windows refuses the long file names of the engine's libraries; switch on long paths "
        "(the Windows setting LongPathsEnabled) and try again."
    )


def _no_rights(folder: Path, build: Build) -> str:
    return tr(
        "{} cannot be written; ask for the right to write there, or choose an interpreter that "
        "has the engine installed."
    ).format(folder)


def _no_venv(folder: Path, build: Build) -> str:
    return tr(
        "This Python has no venv module; install it (on Debian and Ubuntu: sudo apt install "
        "python3-venv) and try again."
    )


def _password(folder: Path, build: Build) -> str:
    return tr(
        "The proxy asks for a name and a password; enter them under Settings ▸ Options ▸ Network "
        "and try again."
    )


def _certificate(folder: Path, build: Build) -> str:
    return tr(
        "The package index's certificate was refused, as happens behind a filtering proxy; set "
        "the variable PIP_CERT to the certificate file of your IT department (Settings ▸ Options "
        "▸ System ▸ Environment), restart QGIS and try again, or install from a folder of wheels."
    )


def _refused(folder: Path, build: Build) -> str:
    return tr(
        "The package index refuses access; check its address, which holds a name and a password "
        "where the index asks for them, and try again."
    )


def _interrupted(folder: Path, build: Build) -> str:
    return tr(
        "A download was interrupted; try again: it goes on with what was downloaded completely."
    )


def _no_internet(folder: Path, build: Build) -> str:
    if build.mirror:
        return tr(
            "The package index {} did not answer; check its address, the network and the proxy, "
            "and try again."
        ).format(hide(build.mirror))
    return tr(
        "The Internet was not reached; check the connection and QGIS's proxy (Settings ▸ Options "
        "▸ Network) and try again: what was downloaded is kept. Without the Internet, install "
        "from your organisation's package index or from a folder of wheels."
    )


def _missing(package: str, build: Build) -> str:
    if build.wheels:
        return tr(
            "The folder {} has no wheel of {} for this Python and system; add it and try again."
        ).format(build.wheels, package)
    if build.mirror:
        return tr(
            "The package index {} gave no {} for this Python and system; check its address, its "
            "name and password where it asks for them, and what it holds, and try again."
        ).format(hide(build.mirror), package)
    return tr(
        "The package index has no {} for this Python and system; choose another build, or "
        "install Python 3.11 to 3.13 (64 bit), and try again."
    ).format(package)


def hide(text: str) -> str:
    """Return a text without the names and passwords in the addresses that it holds."""
    return re.sub(r"://[^/\s@]+@", "://•••@", text)


#: What output looks like, and what it means; the first that fits counts.
_DESCRIPTIONS = {
    r"no space left|\[errno 28\]|disk quota|winerror 112|not enough space": _disk_full,
    r"long path": _long_paths,
    r"permission denied|\[errno 13\]|winerror 5\b|read-only file system": _no_rights,
    r"ensurepip is not available|no module named '?(venv|ensurepip)": _no_venv,
    r"proxy authentication required|tunnel connection failed: 407": _password,
    r"certificate.verify.failed|sslerror": _certificate,
    r"401 error|credentials not correct|40[13] client error": _refused,
    r"incompleteread|incomplete-download|connection reset|do not match the hashes": _interrupted,
    r"newconnectionerror|name resolution|name or service not known|getaddrinfo failed"
    r"|connecttimeout|readtimeout|proxyerror|network is unreachable"
    r"|connection refused": _no_internet,
}
