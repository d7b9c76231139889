"""Saved models: one safetensors file with a JSON header. Nothing is ever unpickled."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file

from crimeengine import __version__
from crimeengine.errors import InputError
from crimeengine.files import written
from crimeengine.forecasters import forecaster
from crimeengine.forecasters.base import Forecaster
from crimeengine.history import History

_FORMAT = "crimeengine-model-1"


@dataclass(frozen=True)
class SavedModel:
    """A model read from a file.

    Parameters
    ----------
    forecaster : Forecaster
        Ready to forecast cubes like the one it was made for.
    trained_until : numpy.datetime64
        End of the last step that it has learned from (local time).
    """

    forecaster: Forecaster
    trained_until: np.datetime64


def save(path: str | Path, model: Forecaster, history: History, trained_until: Any) -> None:
    """Write a fitted forecaster to a file.

    Parameters
    ----------
    path : path
    model : Forecaster
    history : History
        What it was fitted to; its grid, step, categories and context are noted.
    trained_until : datetime64
        End of the last step that it has learned from.
    """
    header = {
        "format": _FORMAT,
        "engine": __version__,
        "model": model.name,
        "settings": model.settings.model_dump(),
        "seed": model.seed,
        "trained_until": str(np.datetime64(trained_until, "s")),
        "cube": _outline(model.seen(history)),
    }
    arrays = {name: np.asarray(values, order="C") for name, values in model.state().items()}
    with written(Path(path)) as partial:
        save_file(arrays, partial, {"crimeengine": json.dumps(header)})
        partial.chmod(0o644)  # colleagues may read it, as they may the other products


def load(path: str | Path, history: History, device: str = "cpu") -> SavedModel:
    """Read a forecaster for a history.

    Parameters
    ----------
    path : path
        A file that `save` wrote.
    history : History
        What to forecast from; it must have the grid, step, categories and context of the fit.
    device : {"cpu", "cuda"}

    Raises
    ------
    InputError
        If the file is no model of ours, is damaged, or was made for another grid.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"The saved model {path} does not exist; check the path.")
    try:
        with safe_open(path, framework="np") as file:
            notes = (file.metadata() or {}).get("crimeengine")
            arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (SafetensorError, OSError) as error:
        raise InputError(
            f"The saved model {path.name} is damaged or is no model of this program; "
            "choose a model.safetensors from a forecast's folder."
        ) from error
    header = _header(path, notes)
    model = forecaster(header["model"], header["settings"], device, header["seed"])
    outline = _outline(model.seen(history))
    if header["cube"] != outline:
        raise InputError(_difference(path, header["cube"], outline))
    try:
        model.restore(arrays, history.cube)
    except (KeyError, RuntimeError, ValueError) as error:
        raise InputError(f"The saved model {path.name} is damaged; train it again.") from error
    return SavedModel(model, np.datetime64(header["trained_until"], "s"))


def _header(path: Path, notes: str | None) -> dict[str, Any]:
    header: Any = None
    if notes is not None:
        try:
            header = json.loads(notes)
        except json.JSONDecodeError:
            header = None
    if not isinstance(header, dict) or header.get("format") != _FORMAT:
        raise InputError(
            f"The saved model {path.name} was not written by this program or is of another "
            "version; choose a model.safetensors from a forecast's folder, or train again."
        )
    return header


def _outline(history: History) -> dict[str, Any]:
    cube, context = history.cube, history.context
    maps = list(context.maps.names) if context.maps else []
    terrain = context.terrain.names if context.terrain else []
    return {
        "crs": cube.attrs["crs"],
        "step": cube.attrs["step"],
        "categories": [str(name) for name in cube.category.to_numpy()],
        "rows": cube.sizes["y"],
        "columns": cube.sizes["x"],
        "first_x": float(cube.x[0]),
        "first_y": float(cube.y[0]),
        "cell": cube.attrs["cell"],
        "cells_in_area": int(cube.inside.sum()),
        "context": [*context.names(history.step), *maps, *terrain],
    }


def _difference(path: Path, saved: dict[str, Any], wanted: dict[str, Any]) -> str:
    name = next(key for key in wanted if saved.get(key) != wanted[key])
    if name == "context":
        given, known = wanted["context"], saved["context"]
        lacking = ", ".join(feature for feature in known if feature not in given)
        new = ", ".join(feature for feature in given if feature not in known)
        parts = [f"with {lacking}, missing here"] if lacking else []
        parts += [f"without {new}, given here"] if new else []
        said = " and ".join(parts) or f"with its context in another order: {', '.join(known)}"
        return (
            f"The saved model {path.name} was made {said}; give the same layers, tables and "
            "holidays, or train again."
        )
    return (
        f"The saved model {path.name} was made with {name.replace('_', ' ')} "
        f"{saved.get(name)}, but these data have {wanted[name]}; use the same area, cell size, "
        "step and categories, or train again."
    )
