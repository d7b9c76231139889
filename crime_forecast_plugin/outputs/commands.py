"""A run of the history as a command that makes the same result anywhere else."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess  # nosec B404
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qgis.core import QgsProject

from ..engine.snapshot import safe_name
from .history import Entry
from .portable import is_layer, is_time

#: The parameters whose layers a job has as files, by the job's field; each has one for the layer.
_FILES = {
    "incidents": ("INPUT", "layer"),
    "area": ("AREA", "area_layer"),
    "zones": ("ZONES", "zones_layer"),
    "population": ("POPULATION", "population_layer"),
}
#: The parameters that are lists of layers of the context.
_CONTEXT = ("CONTEXT", "LAYERS")
_COPY = re.compile(r"(?<==)[^=|]*[\\/]([^=|\\/]+?)\.(?:gpkg|tif)(?=[|:]|$)")
_FIRST = ("incidents", "forecast")


def python_command(entry: Entry, project: QgsProject) -> str:
    """Return the lines for QGIS's Python console, or for a script."""
    lines = ["import processing"]
    values = {name: _literal(value, project) for name, value in entry.parameters.items()}
    if any("SourceDefinition" in text for text in values.values()):
        lines.append("from qgis.core import QgsProcessingFeatureSourceDefinition")
    lines += ["", "processing.run(", f"    {entry.algorithm!r},", "    {"]
    lines += [f"        {name!r}: {text}," for name, text in values.items()]
    return "\n".join([*lines, "    },", ")", ""])


def qgis_command(entry: Entry) -> str:
    """Return the line for a shell that has QGIS's `qgis_process`.

    Layers stand in it as their files: a selection, or unsaved edits, are not known there.
    """
    words = ["qgis_process", "run", entry.algorithm, "--"]
    for name, value in entry.parameters.items():
        for each in value if isinstance(value, list) else [value]:
            text = _text(each)
            if text is not None:
                words.append(f"{name}={text}")
    return _quoted(words)


def shell_command(entry: Entry) -> str:
    """Return the line for a shell that has the engine; empty where the job is not known.

    Files that were handed over for the run alone stand in it as those that they were copied from.
    """
    result = entry.result
    if result is None:
        return ""
    job = _with_own_files(result["job"], entry.parameters)
    first = [str(job[name]) for name in _FIRST if name in job]
    words = ["crimeengine", job["kind"], *first]
    for name, value in job.items():
        if name not in ("schema", "kind", *_FIRST):
            words += _options(name, value)
    return _quoted(words)


def _literal(value: Any, project: QgsProject) -> str:
    """Return a parameter in Python; a layer as its id in a project that has it."""
    if is_layer(value):
        here = project.mapLayer(value["layer"]) is not None
        source = repr(value["layer"] if here else value["source"])
        if value.get("selected_only"):
            return f"QgsProcessingFeatureSourceDefinition({source}, selectedFeaturesOnly=True)"
        return source
    if is_time(value):
        return repr(value["time"])
    if isinstance(value, list):
        return f"[{', '.join(_literal(each, project) for each in value)}]"
    return repr(value)


def _text(value: Any) -> str | None:
    """Return a parameter as `qgis_process` reads it; None for nothing."""
    if is_layer(value):
        return str(value["source"])
    if is_time(value):
        return str(value["time"])
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)


def _with_own_files(job: dict[str, Any], parameters: dict[str, Any]) -> dict[str, Any]:
    """Return a job with the files of the layers in place of copies that are gone."""
    job = dict(job)
    for field, (parameter, layer) in _FILES.items():
        given = parameters.get(parameter)
        if job.get(field) and is_layer(given) and not Path(job[field]).exists():
            job[field] = _file(given)
            job.pop(layer, None)
    files = {
        safe_name(given["name"]): _file(given)
        for parameter in _CONTEXT
        for given in parameters.get(parameter) or ()
        if is_layer(given)
    }

    def own(copy: re.Match[str]) -> str:
        return copy[0] if Path(copy[0]).exists() else files.get(copy[1], copy[0])

    if job.get("context"):
        job["context"] = [_COPY.sub(own, spec) for spec in job["context"]]
    return job


def _file(layer: dict[str, Any]) -> str:
    """Return the file of a layer, and which of the file's layers it is."""
    path, *options = layer["source"].split("|")
    return "|".join([path, *(each for each in options if each.startswith("layername="))])


def _options(name: str, value: Any) -> Iterator[str]:
    """Yield the options of the shell for a field of a job."""
    option = "--" + name.replace("_", "-")
    if value is None:
        return
    if isinstance(value, bool):
        yield option if value else f"--no-{option[2:]}"
    elif isinstance(value, dict):
        for key, each in value.items():
            text = each if isinstance(each, str) else json.dumps(each)
            yield from ("--set", f"{key}={text}")
    else:
        for each in value if isinstance(value, list) else [value]:
            yield from (option, str(each))


def _quoted(words: list[str]) -> str:
    """Return words as one line of the shell of this system."""
    if os.name == "nt":
        return subprocess.list2cmdline(words)
    return " ".join(map(shlex.quote, words))
