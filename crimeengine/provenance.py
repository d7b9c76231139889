"""Where a result comes from: versions of the program and of what it stands on."""

from __future__ import annotations

import platform
from importlib import metadata

from crimeengine import __version__

_LIBRARIES = ("numpy", "pandas", "scipy", "xarray", "rasterio", "geopandas", "pyproj", "torch")


def versions() -> dict[str, str]:
    """Versions by name, with Python's and the system's."""
    return {
        "crimeengine": __version__,
        "python": platform.python_version(),
        "system": platform.platform(terse=True),
        **{name: metadata.version(name) for name in _LIBRARIES},
    }
