"""A file and one of its layers in one text, as QGIS writes them."""

from __future__ import annotations

from typing import Any


def apart(data: Any, fields: dict[str, str]) -> Any:
    """Take ``file.gpkg|layername=name`` apart, in the plain data of a job.

    Parameters
    ----------
    data : Any
        Whatever was given as the job; what is no dict is left as it is.
    fields : dict of str to str
        By the field of a file, the field of its layer.
    """
    if not isinstance(data, dict):
        return data
    for file, layer in fields.items():
        path, mark, name = str(data.get(file)).partition("|layername=")
        if mark:
            data = {**data, file: path, layer: name.partition("|")[0]}
    return data
