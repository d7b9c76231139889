"""The names of the columns of an incident file, without reading its rows."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio

from crimeengine.table import ENCODINGS, PARQUET, TEXT, read_header


def column_names(path: str, layer: str | None) -> tuple[str, ...]:
    """The columns in the order of the file; none of a file that cannot be read.

    Whoever reads the rows says what is wrong with such a file.

    Parameters
    ----------
    path : str
    layer : str, optional
        Layer of a file that has several; the first one if not given.
    """
    file = Path(path)
    kind = file.suffix.lower()
    try:
        if kind in PARQUET:
            return tuple(pq.read_schema(file).names)
        if kind in TEXT:
            return _of_csv(file)
        return tuple(str(name) for name in pyogrio.read_info(file, layer=layer)["fields"])
    except (
        OSError,
        pa.ArrowInvalid,
        pyogrio.errors.DataSourceError,
        pyogrio.errors.DataLayerError,
    ):
        return ()


def _of_csv(file: Path) -> tuple[str, ...]:
    for encoding in ENCODINGS:
        try:
            return tuple(read_header(file, encoding)[2])
        except UnicodeDecodeError:
            continue
    return ()
