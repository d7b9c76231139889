"""The builds of the engine that people choose between."""

from __future__ import annotations

from dataclasses import replace

from .. import settings
from ..engine.build import Build
from ..translation import tr

CPU, CUDA, INDEX, WHEELS = "cpu", "cuda", "index", "wheels"

_BUILDS = {
    CPU: Build(disk_gb=3, download_mb=450, torch_index="https://download.pytorch.org/whl/cpu"),
    CUDA: Build(disk_gb=12, download_mb=3000, torch_index="https://download.pytorch.org/whl/cu130"),
    # Whoever keeps the index or fills the folder decides which build of PyTorch is in it.
    INDEX: Build(disk_gb=3),
    WHEELS: Build(disk_gb=2.5),
}


def titles() -> dict[str, str]:
    """What to call each build before people, in the order in which they are offered."""
    return {
        CPU: tr("Any computer ({:g} GB)").format(_BUILDS[CPU].disk_gb),
        CUDA: tr("NVIDIA graphics card ({:g} GB)").format(_BUILDS[CUDA].disk_gb),
        INDEX: tr("From a package index of yours"),
        WHEELS: tr("From a folder, offline"),
    }


def chosen(name: str, index: str, wheels: str, base: str) -> Build:
    """The build of a name with what belongs to it; the fields of the others do not count."""
    build = replace(_BUILDS[name], base=base)
    if name == INDEX:
        return replace(build, mirror=index)
    if name == WHEELS:
        return replace(build, wheels=wheels)
    return build


def remember(name: str, index: str, wheels: str, base: str) -> None:
    """Keep a choice for the next time."""
    settings.remember(settings.BUILD, name)
    settings.remember(settings.PACKAGE_INDEX, index)
    settings.remember(settings.WHEELS, wheels)
    settings.remember(settings.BASE_PYTHON, base)
