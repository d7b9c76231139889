"""Writing files so that nothing is ever half-written."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crimeengine.device import leads
from crimeengine.errors import Cancelled, InputError

#: Name of the folder, within a job's own, that holds products until all of them are done.
PARTIAL = ".partial"

#: A disk with less free space than this counts as full (bytes).
SPARE = 1024**2


@contextmanager
def written(path: Path) -> Iterator[Path]:
    """A temporary name to write to; it becomes ``path`` at the end, or nothing stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.partial")
    try:
        yield partial
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def write_result(folder: Path, result: dict[str, Any]) -> None:
    """Write what became of a job as ``result.json``."""
    text = json.dumps(result, indent=1, ensure_ascii=False, allow_nan=False)
    (folder / "result.json").write_text(text, encoding="utf-8")


def require_space(out: Path, size: float) -> None:
    """Raise `InputError` if the disk of ``out`` has less than ``size`` bytes free."""
    free = shutil.disk_usage(out).free
    if free < size + SPARE:
        raise InputError(
            f"The products need about {size / 1e6:,.0f} MB, but the disk of {out} has "
            f"{free / 1e6:,.0f} MB free; free some space, choose another folder or larger cells."
        )


@contextmanager
def products_folder(out: Path) -> Iterator[Path]:
    """A folder to write a job's products to; at the end they move to ``out`` together.

    ``result.json`` moves last, so that its presence says that all the others are there. Products
    of an earlier job that are not made anew are removed, as they would seem to belong. When the
    job fails or is stopped, the products are removed, and ``out`` too if this made it. Of several
    processes that train together, the products of the first are kept.

    Raises
    ------
    InputError
        If ``out`` cannot be written, or the disk is full.
    """
    if not leads():
        with TemporaryDirectory() as elsewhere:
            yield Path(elsewhere)
        return
    made = not out.exists()
    partial = out / PARTIAL
    try:
        partial.mkdir(parents=True, exist_ok=True)
        probe = partial / "probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise InputError(
            f"The output folder {out} cannot be written ({error.strerror}); choose another."
        ) from error
    try:
        yield partial
        outdated = _outdated(out, partial)
        (out / "result.json").unlink(missing_ok=True)
        for product in outdated:
            product.unlink(missing_ok=True)
        for product in sorted(partial.iterdir(), key=lambda path: path.name == "result.json"):
            product.replace(out / product.name)
    except (InputError, Cancelled):
        raise
    except PermissionError as error:
        raise InputError(
            f"{error.filename} cannot be replaced; close it in the program that has it open, or "
            "choose another output folder."
        ) from error
    except Exception as error:
        # Libraries that write rasters and polygons report a full disk in words of their own.
        if shutil.disk_usage(partial).free < SPARE:
            raise InputError(
                f"The disk of the output folder {out} is full; free some space or choose another."
            ) from error
        raise
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if made and out.exists() and not any(out.iterdir()):
            out.rmdir()


def _outdated(out: Path, fresh: Path) -> list[Path]:
    """Products of an earlier job that are not among the fresh ones; what a job reads stays."""
    earlier, now = _described(out), _described(fresh)
    if "crimeengine" not in earlier.get("versions", {}):
        return []
    read = json.dumps([earlier["job"], now.get("job")], ensure_ascii=False)
    return [
        out / name
        for name in earlier["files"].values()
        if Path(name).name == name and name not in read and not (fresh / name).exists()
    ]


def _described(folder: Path) -> dict[str, Any]:
    """The ``result.json`` of a folder; empty where there is none that can be read."""
    try:
        result: dict[str, Any] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return result
