"""The plugin's ZIP: what is in it, that it is always the same, and what forbids it."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from archive import archive
from assemble import HELP_PAGES, copy, files, link
from gates import (
    LARGEST,
    PackageError,
    check_content,
    check_help,
    check_metadata,
    check_security,
    check_size,
)

ROOT = Path(__file__).parents[2]
PLUGIN = "crime_forecast_plugin"
METADATA = """[general]
name=Made up
description=A plugin that is made up.
about=External dependency: crimeengine needs Python 3.11 or newer.
version=1.2.0
qgisMinimumVersion=3.22
qgisMaximumVersion=3.99
author=Nobody
email=nobody@made-up.example
homepage=https://made-up.example
tracker=https://made-up.example/issues
repository=https://made-up.example/repository
changelog=1.2.0 First version.
tags=made,up
category=Analysis
icon=icons/forecast.svg
hasProcessingProvider=yes
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small working tree that can be packaged."""
    root = tmp_path / "tree"
    texts = {
        "metadata.txt": METADATA,
        "LICENSE": "",
        "README.md": "",
        "pyproject.toml": "",
        "constraints.txt": "torch==2.13.0\n",
        "crimeengine/__init__.py": '__version__ = "1.2.0"\n',
        "crimeengine/__pycache__/rest.cpython-311.pyc": "",
        f"{PLUGIN}/__init__.py": "",
        f"{PLUGIN}/resources_rc.py": "",
        f"{PLUGIN}/icons/forecast.svg": "<svg/>",
        f"{PLUGIN}/i18n/made_up_de.ts": "",
        f"{PLUGIN}/i18n/made_up_de.qm": "",
        "data/sample/chicago.gpkg": "",
        "data/sample/README.md": "",
        "docs/images/map.png": "",
        "docs/cli.md": "",
        **{f"docs/{name}.md": "" for name in HELP_PAGES},
        "docs/user-guide.md": "![Map](images/map.png) and [the shell](cli.md#forecast)",
    }
    for name, text in texts.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def change(tree: Path, old: str, new: str) -> None:
    """Replace a text in the metadata."""
    path = tree / "metadata.txt"
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def test_the_zip_holds_engine_sample_help_and_licence_and_nothing_else(
    tree: Path, tmp_path: Path
) -> None:
    path = archive(tree, tmp_path / "build")
    assert path.name == f"{PLUGIN}-1.2.0.zip"
    names = zipfile.ZipFile(path).namelist()
    places = {name.removeprefix(f"{PLUGIN}/") for name in names}
    assert {
        "LICENSE",
        "metadata.txt",
        "engine_source/crimeengine/__init__.py",
        "engine_source/constraints.txt",
        "sample/chicago.gpkg",
        "sample/README.md",
        "help/user-guide.md",
        "help/cli.md",
        "help/images/map.png",
        "i18n/made_up_de.qm",
    } <= places
    assert not [place for place in places if place.endswith((".ts", ".pyc"))]
    assert list(path.parent.iterdir()) == [path]


def test_the_same_tree_gives_the_same_bytes(tree: Path, tmp_path: Path) -> None:
    first = archive(tree, tmp_path / "first").read_bytes()
    shutil.copytree(tree, tmp_path / "moved")
    assert archive(tmp_path / "moved", tmp_path / "second").read_bytes() == first


def test_links_and_copies_show_the_same_files(tree: Path, tmp_path: Path) -> None:
    def listed(folder: Path) -> list[str]:
        return [place for place in files(tree) if not (folder / place).is_file()]

    assert listed(copy(tree, tmp_path / "copied")) == []
    assert listed(link(tree, tmp_path / "linked")) == []


def test_the_plugin_of_this_repository_has_complete_metadata() -> None:
    assert check_metadata(ROOT, files(ROOT)).count(".") == 2


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("author=Nobody\n", "", "lacks author"),
        ("changelog=1.2.0 First", "changelog=1.1.0 First", "begin with version 1.2.0"),
        ("version=1.2.0", "version=1.3.0", "has version 1.3.0"),
        ("version=1.2.0", "version=one", "three numbers"),
        ("tracker=https://made-up.example", "tracker=made-up", "a https address"),
        ("nobody@made-up.example", "nobody", "address of e-mail"),
        ("External dependency: crimeengine", "Something", "does not name External dependency"),
        ("icons/forecast.svg", "icons/away.svg", "icons/away.svg, which is not there"),
    ],
)
def test_metadata_that_would_be_refused_are_told(
    tree: Path, tmp_path: Path, old: str, new: str, words: str
) -> None:
    change(tree, old, new)
    if old.startswith("version"):
        change(tree, "changelog=1.2.0", "changelog=1.3.0")
    with pytest.raises(PackageError, match=words) as caught:
        archive(tree, tmp_path / "build")
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize(
    ("place", "content", "words"),
    [
        ("engine/fast.so", b"", "no binaries; take out engine/fast.so"),
        ("engine/tool", b"\x7fELF and so on", "no binaries; take out engine/tool"),
        ("engine/test_fast.py", b"", "no tests; take out engine/test_fast.py"),
        ("tests/fast.py", b"", "no tests"),
        ("gui/.directory", b"", "no hidden"),
    ],
)
def test_what_may_not_be_in_a_plugin_is_told(
    tree: Path, tmp_path: Path, place: str, content: bytes, words: str
) -> None:
    path = tree / PLUGIN / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    with pytest.raises(PackageError, match=words):
        archive(tree, tmp_path / "build")


def test_a_plugin_without_its_licence_is_refused(tree: Path) -> None:
    contents = files(tree)
    del contents["LICENSE"]
    with pytest.raises(PackageError, match="lacks LICENSE"):
        check_content(contents)


def test_help_that_leads_nowhere_is_told(tree: Path) -> None:
    (tree / "docs" / "maps.md").write_text("See [there](away.md).")
    with pytest.raises(PackageError, match=r"lacks away\.md, which maps\.md names"):
        check_help(files(tree))
    (tree / "docs" / "maps.md").unlink()
    with pytest.raises(PackageError, match=r"lacks maps\.md"):
        check_help(files(tree))


def test_a_package_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.zip"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(PackageError, match="at most 25 MB"):
        check_size(path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("import pickle\n\npickle.loads(b'')\n", r"Bandit blocks engine/odd\.py, line \d .*B"),
        (
            'KEY = "AKIA' + "QWERTYUIOPASDFGH" + '"\n',
            r"detect-secrets blocks engine/odd\.py",
        ),
    ],
)
def test_what_the_scanners_block_is_told(tree: Path, tmp_path: Path, text: str, words: str) -> None:
    folder = copy(tree, tmp_path / "apart")
    check_security(folder)
    odd = folder / "engine" / "odd.py"
    odd.parent.mkdir()
    odd.write_text(text)
    with pytest.raises(PackageError, match=words) as caught:
        check_security(folder)
    assert "\n" not in str(caught.value)


def test_a_missing_part_is_named(tree: Path, tmp_path: Path) -> None:
    (tree / "data" / "sample" / "chicago.gpkg").unlink()
    with pytest.raises(FileNotFoundError, match=r"chicago\.gpkg"):
        archive(tree, tmp_path / "build")
