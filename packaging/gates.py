"""What the plugin repository refuses, told in one sentence before an upload."""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from assemble import HELP_PAGES, PAGE, PICTURE

#: Keys that the plugin repository or its visitors need.
REQUIRED_KEYS = (
    "name",
    "description",
    "about",
    "version",
    "qgisMinimumVersion",
    "qgisMaximumVersion",
    "author",
    "email",
    "homepage",
    "tracker",
    "repository",
    "changelog",
    "tags",
    "category",
    "icon",
    "hasProcessingProvider",
)
PATTERNS = {
    "version": (r"\d+\.\d+\.\d+", "three numbers such as 1.2.0"),
    "qgisMinimumVersion": (r"\d+\.\d+", "a version such as 3.22"),
    "qgisMaximumVersion": (r"\d+\.\d+", "a version such as 3.99"),
    "email": (r"[^@\s]+@[^@\s]+\.[^@\s]+", "an address of e-mail"),
    **dict.fromkeys(
        ("homepage", "tracker", "repository"), (r"https://[\w.-]+\.\w+(/\S*)?", "a https address")
    ),
}
#: What `about` has to name, since the plugin installs it outside QGIS.
DEPENDENCIES = ("External dependency", "crimeengine", "Python 3.11")
LARGEST = 25 * 1024**2
_BINARIES = {
    ".a", ".dll", ".dylib", ".exe", ".gz", ".jar", ".o", ".pickle", ".pkl", ".pt", ".pyc", ".pyd",
    ".so", ".tar", ".whl", ".zip",
}  # fmt: skip
_EXECUTABLES = (b"\x7fELF", b"MZ", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
#: Bandit's warning that blocks nobody; the engine's asserts tell types to mypy.
_HARMLESS = "B101"


class PackageError(Exception):
    """The plugin repository would refuse this plugin."""


def check_metadata(root: Path, places: Iterable[str]) -> str:
    """Return the plugin's version, once its metadata are complete and agree with the engine."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(root / "metadata.txt", encoding="utf-8")
    general = parser["general"] if parser.has_section("general") else {}
    missing = [key for key in REQUIRED_KEYS if not general.get(key, "").strip()]
    if missing:
        raise PackageError(f"metadata.txt lacks {', '.join(missing)}; give each a value.")
    for key, (pattern, wanted) in PATTERNS.items():
        if not re.fullmatch(pattern, general[key]):
            raise PackageError(f"In metadata.txt {key} is {general[key]!r}; write {wanted}.")
    unnamed = [text for text in DEPENDENCIES if text not in general["about"]]
    if unnamed:
        raise PackageError(
            f"In metadata.txt about does not name {', '.join(unnamed)}; say what is installed."
        )
    version = general["version"]
    if not general["changelog"].startswith(version):
        raise PackageError(f"In metadata.txt changelog does not begin with version {version}.")
    if general["icon"] not in places:
        raise PackageError(f"metadata.txt names the icon {general['icon']}, which is not there.")
    _check_engine(root, version)
    return version


def check_content(contents: Mapping[str, Path]) -> None:
    """Refuse what may not be in a plugin, and the lack of what must be."""
    if "LICENSE" not in contents:
        raise PackageError("The plugin lacks LICENSE; it must lie in the plugin's own folder.")
    for place, source in contents.items():
        path = PurePosixPath(place)
        if path.suffix.lower() in _BINARIES or _is_executable(source):
            raise PackageError(f"A plugin may hold no binaries; take out {place}.")
        if "tests" in path.parts or path.name.startswith("test_"):
            raise PackageError(f"A plugin holds no tests; take out {place}.")
        if "__pycache__" in path.parts or any(part.startswith(".") for part in path.parts):
            raise PackageError(f"A plugin holds no hidden or compiled files; take out {place}.")


def check_help(contents: Mapping[str, Path]) -> None:
    """Refuse help that leads nowhere."""
    wanted = {f"help/{name}.md": "the list of its pages" for name in HELP_PAGES}
    for place, source in contents.items():
        if place.startswith("help/") and place.endswith(".md"):
            text = source.read_text(encoding="utf-8")
            found = [*PAGE.findall(text), *PICTURE.findall(text)]
            wanted.update((f"help/{name}", source.name) for name in found)
    for place, asker in wanted.items():
        if place not in contents:
            raise PackageError(f"The help lacks {Path(place).name}, which {asker} names; write it.")


def check_size(path: Path) -> None:
    """Refuse a package that is too large."""
    size = path.stat().st_size
    if size > LARGEST:
        raise PackageError(f"The ZIP has {size / 1024**2:.1f} MB; at most 25 MB are allowed.")


def check_security(folder: Path) -> None:
    """Refuse what the scanners of the plugin repository block, in the assembled plugin."""
    bandit = ("bandit", "--quiet", "--recursive", "--format", "json", "--skip", _HARMLESS, ".")
    found = _scan(folder, *bandit)["results"]
    if found:
        first = found[0]
        raise PackageError(
            f"Bandit blocks {Path(first['filename'])}, line {first['line_number']} "
            f"({first['test_id']}: {first['issue_text'].rstrip('.')}){_and_more(found)}; mend it."
        )
    secrets = _scan(folder, "detect_secrets", "scan", "--all-files", ".")["results"]
    found = [secret for places in secrets.values() for secret in places]
    if found:
        first = found[0]
        raise PackageError(
            f"detect-secrets blocks {Path(first['filename'])}, line {first['line_number']} "
            f"({first['type']}){_and_more(found)}; take it out."
        )


def _check_engine(root: Path, version: str) -> None:
    engine = (root / "crimeengine" / "__init__.py").read_text(encoding="utf-8")
    match = re.search(r'^__version__ = "(.+)"$', engine, re.MULTILINE)
    if match is None or match[1] != version:
        raise PackageError(
            f"metadata.txt has version {version}, crimeengine/__init__.py "
            f"{match[1] if match else 'none'}; make them the same."
        )


def _is_executable(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4).startswith(_EXECUTABLES)


def _scan(folder: Path, module: str, *arguments: str) -> dict:
    """What a scanner finds, as it says it in JSON.

    It works in the folder: detect-secrets passes over files outside the one it works in.
    """
    answer = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=folder, capture_output=True, text=True
    )
    try:
        return json.loads(answer.stdout)
    except ValueError as error:
        lines = answer.stderr.strip().splitlines() or ["it said nothing"]
        raise PackageError(f"The scanner {module} did not work: {lines[-1]}") from error


def _and_more(found: list) -> str:
    return f" and {len(found) - 1} more" if len(found) > 1 else ""
