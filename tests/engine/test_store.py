"""Saved models: what is written comes back, and nothing foreign gets in."""

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from safetensors.numpy import save_file

from crimeengine import store
from crimeengine.context import Context
from crimeengine.errors import InputError
from crimeengine.forecasters import forecaster
from crimeengine.history import History
from crimeengine.progress import Progress


@pytest.fixture
def model_file(history: History, tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    model = forecaster("historical_mean").fit(history, 1, Progress())
    store.save(path, model, history, history.end)
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    mean=hnp.arrays(np.float64, (1, 8, 8), elements=st.floats(1e-6, 1e6)), spread=st.floats(0, 10)
)
def test_any_state_round_trips_exactly(
    history: History, tmp_path: Path, mean: np.ndarray, spread: float
) -> None:
    path = tmp_path / "model.safetensors"
    state = {"mean": mean, "profile": np.ones(1), "dispersion": np.array([spread])}
    model = forecaster("historical_mean").restore(state, history.cube)
    store.save(path, model, history, np.datetime64("2021-01-01"))
    back = store.load(path, history).forecaster.state()
    assert state.keys() == back.keys()
    assert all(np.array_equal(state[name], back[name]) for name in state)


def refuse(path: Path, history: History, match: str) -> None:
    with pytest.raises(InputError, match=match):
        store.load(path, history)


def test_a_damaged_file_is_refused(model_file: Path, history: History) -> None:
    whole = model_file.read_bytes()
    model_file.write_bytes(whole[: len(whole) // 2])
    refuse(model_file, history, "is damaged or is no model of this program")


def test_a_pickle_is_never_opened(tmp_path: Path, history: History) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, tuple[str]]:
            return (Path.touch, (tmp_path / "sprung",))

    path = tmp_path / "model.safetensors"
    path.write_bytes(pickle.dumps(Trap()))
    refuse(path, history, "is damaged or is no model of this program")
    assert not (tmp_path / "sprung").exists()


def test_a_foreign_file_is_refused(tmp_path: Path, history: History) -> None:
    path = tmp_path / "model.safetensors"
    save_file({"weights": np.ones(3)}, path)
    refuse(path, history, "was not written by this program")
    save_file({"weights": np.ones(3)}, path, {"crimeengine": json.dumps({"format": "other-9"})})
    refuse(path, history, "was not written by this program or is of another version")


def test_a_model_of_another_grid_or_step_is_refused(model_file: Path, history: History) -> None:
    narrow = History(history.cube[:, :, 1:])
    refuse(model_file, narrow, "was made with rows 8, but these data have 7")
    weekly = History(history.cube.assign_attrs(step="7D"))
    refuse(model_file, weekly, "was made with step 1D, but these data have 7D")


def test_a_model_with_a_piece_missing_is_refused(tmp_path: Path, history: History) -> None:
    path = tmp_path / "model.safetensors"
    model = forecaster("historical_mean").fit(history, 1, Progress())
    whole = model.state()
    model.state = lambda: {"mean": whole["mean"]}  # type: ignore[method-assign]
    store.save(path, model, history, np.datetime64("2021-01-01"))
    refuse(path, history, "is damaged; train it again")


def test_a_missing_file_is_named(tmp_path: Path, history: History) -> None:
    refuse(tmp_path / "none.safetensors", history, "does not exist; check the path")


def test_a_model_of_another_context_is_refused(model_file: Path, history: History) -> None:
    richer = History(history.cube, None, Context(holidays="US"))
    refuse(model_file, richer, "was made without holiday, given here; give the same layers")
