"""Write the plugin's installable ZIP: the same tree always gives the same bytes."""

from __future__ import annotations

import argparse
import configparser
import re
import sys
import zipfile
from pathlib import Path

from assemble import PLUGIN, files

REQUIRED_KEYS = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
BINARIES = {".a", ".dll", ".dylib", ".exe", ".pt", ".pyd", ".so", ".whl"}
LARGEST = 25 * 1024**2
# The oldest date that a ZIP can hold.
DATE = (1980, 1, 1, 0, 0, 0)


class PackageError(Exception):
    """The plugin repository would refuse this plugin."""


def archive(root: Path, folder: Path) -> Path:
    """Write `crime_forecast_plugin-<version>.zip` into `folder` and return its path."""
    version = _version(root)
    contents = files(root)
    binaries = [place for place in contents if Path(place).suffix in BINARIES]
    if binaries:
        raise PackageError(f"A plugin may hold no binaries; take out {', '.join(binaries)}.")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{PLUGIN}-{version}.zip"
    partial = path.with_suffix(".partial")
    _write(contents, partial)
    size = partial.stat().st_size
    if size > LARGEST:
        partial.unlink()
        raise PackageError(f"The ZIP has {size / 1024**2:.1f} MB; at most 25 MB are allowed.")
    partial.replace(path)
    return path


def _version(root: Path) -> str:
    """The plugin's version, once its metadata are complete and agree with the engine."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.optionxform = str  # type: ignore[assignment,method-assign]
    metadata.read(root / "metadata.txt", encoding="utf-8")
    general = metadata["general"] if metadata.has_section("general") else {}
    missing = [key for key in REQUIRED_KEYS if not general.get(key, "").strip()]
    if missing:
        raise PackageError(f"metadata.txt lacks {', '.join(missing)}; give each a value.")
    version = general["version"]
    engine = (root / "crimeengine" / "__init__.py").read_text(encoding="utf-8")
    match = re.search(r'^__version__ = "(.+)"$', engine, re.MULTILINE)
    if match is None or match[1] != version:
        raise PackageError(
            f"metadata.txt has version {version}, crimeengine/__init__.py "
            f"{match[1] if match else 'none'}; make them the same."
        )
    return version


def _write(contents: dict[str, Path], path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for place, source in contents.items():
            entry = zipfile.ZipInfo(f"{PLUGIN}/{place}", DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, source.read_bytes())


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder to write the ZIP into")
    try:
        print(archive(Path(__file__).parents[1], parser.parse_args().folder))
    except (PackageError, OSError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    _main()
