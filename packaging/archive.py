"""Write the plugin's installable ZIP: the same tree always gives the same bytes.

Run by itself it first has the scanners of the plugin repository look at what goes in.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from assemble import PLUGIN, copy, files
from gates import (
    PackageError,
    check_content,
    check_help,
    check_metadata,
    check_security,
    check_size,
)

# The oldest date that a ZIP can hold.
DATE = (1980, 1, 1, 0, 0, 0)


def archive(root: Path, folder: Path) -> Path:
    """Write `crime_forecast_plugin-<version>.zip` into `folder` and return its path."""
    contents = files(root)
    version = check_metadata(root, contents)
    check_content(contents)
    check_help(contents)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{PLUGIN}-{version}.zip"
    partial = path.with_suffix(".partial")
    try:
        _write(contents, partial)
        check_size(partial)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return path


def _write(contents: Mapping[str, Path], path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for place, source in contents.items():
            entry = zipfile.ZipInfo(f"{PLUGIN}/{place}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, source.read_bytes())


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder to write the ZIP into")
    folder = parser.parse_args().folder
    root = Path(__file__).parents[1]
    try:
        with tempfile.TemporaryDirectory() as apart:
            check_security(copy(root, Path(apart)))
        print(archive(root, folder))
    except (PackageError, OSError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    _main()
