"""Saved classifiers: one safetensors file with a JSON header. Nothing is ever unpickled.

An estimator of scikit-learn lies in it as skops writes it, trees of XGBoost as XGBoost's JSON.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save_file
from skops.io.exceptions import UntrustedTypesFoundException
from xgboost.core import XGBoostError

from crimeengine import __version__
from crimeengine.classifiers import classifier
from crimeengine.classifiers.base import Classifier
from crimeengine.classifiers.samples import Samples
from crimeengine.context import Context
from crimeengine.errors import InputError
from crimeengine.files import written

_FORMAT = "crimeengine-classifier-1"


def save(path: str | Path, model: Classifier, data: Samples) -> None:
    """Write a fitted classifier to a file.

    Parameters
    ----------
    path : path
    model : Classifier
    data : Samples
        Such as it was fitted to; their columns and classes are noted.
    """
    header = {
        "format": _FORMAT,
        "engine": __version__,
        "model": model.name,
        "settings": model.settings.model_dump(mode="json"),
        "seed": model.seed,
        "classes": data.classes,
        "tokens": list(data.tokens),
        "figures": list(data.figures),
        "hours": data.hours,
    }
    arrays = {name: np.asarray(values, order="C") for name, values in model.state().items()}
    with written(Path(path)) as partial:
        save_file(arrays, partial, {"crimeengine": json.dumps(header)})
        partial.chmod(0o644)  # colleagues may read it, as they may the other products


def load(
    path: str | Path, context: Context | None = None, device: str = "cpu"
) -> tuple[Classifier, Samples]:
    """Read a classifier.

    Parameters
    ----------
    path : path
        A file that `save` wrote.
    context : Context, optional
        As that of the fit, for models that look at it.
    device : {"cpu", "cuda"}

    Returns
    -------
    model : Classifier
        Ready to be asked.
    like : Samples
        No rows, but the columns and classes that the model knows.

    Raises
    ------
    InputError
        If the file is no classifier of ours, or is damaged.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"The saved model {path} does not exist; check the path.")
    try:
        with safe_open(path, framework="np") as file:
            header = _header(path, (file.metadata() or {}).get("crimeengine"))
            arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        like = _outline(header, context or Context())
        model = classifier(header["model"], header["settings"], device, header["seed"])
        return model.restore(arrays, like), like
    except (UntrustedTypesFoundException, XGBoostError) as error:
        raise InputError(
            f"The saved model {path.name} holds something that no classifier is made of, and was "
            "not loaded; train it again."
        ) from error
    except InputError:
        raise
    except (SafetensorError, BadZipFile, OSError, LookupError, TypeError, ValueError) as error:
        raise InputError(
            f"The saved model {path.name} is damaged or is no model of this program; choose a "
            "model.safetensors from a classification's folder."
        ) from error


def _header(path: Path, notes: str | None) -> dict[str, Any]:
    header = json.loads(notes) if notes else None
    if not isinstance(header, dict) or header.get("format") != _FORMAT:
        raise InputError(
            f"The saved model {path.name} is no classifier of this program or of another version; "
            "choose a model.safetensors from a classification's folder, or train again."
        )
    return header


def _outline(header: dict[str, Any], context: Context) -> Samples:
    """Samples without rows, as those of the fit."""
    none = np.zeros(0)
    return Samples(
        none,
        none,
        none.astype("datetime64[s]"),
        none.astype(np.int64),
        tuple(header["classes"]),
        {name: none.astype(object) for name in header["tokens"]},
        {name: none.astype(np.float32) for name in header["figures"]},
        header["hours"],
        context,
    )
