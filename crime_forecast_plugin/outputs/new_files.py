"""Files that appear in a folder only when all of them are whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def new_files(folder: Path) -> Iterator[Path]:
    """Give a place to write in, whose content moves to `folder` at the end.

    It takes the place of what bears the same names there; all else stays. What is written is
    dropped where the block ends with an exception.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".partial-", dir=folder) as place:
        yield Path(place)
        for made in sorted(Path(place).iterdir()):
            target = folder / made.name
            if target.is_dir():
                shutil.rmtree(target)
            made.replace(target)
