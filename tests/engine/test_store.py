"""Saved models: what is written comes back, and nothing foreign gets in."""

import json
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import xarray as xr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from safetensors.numpy import save_file

from crimeengine import store
from crimeengine.errors import InputError
from crimeengine.forecasters import forecaster
from crimeengine.history import History
from crimeengine.progress import Progress


@pytest.fixture
def model_file(cube: xr.DataArray, tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    model = forecaster("historical_mean").fit(History(cube), 1, Progress())
    store.save(path, model, cube, cube.time.to_numpy()[-1])
    return path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    mean=hnp.arrays(np.float64, (1, 8, 8), elements=st.floats(1e-6, 1e6)), spread=st.floats(0, 10)
)
def test_any_state_round_trips_exactly(
    cube: xr.DataArray, tmp_path: Path, mean: np.ndarray, spread: float
) -> None:
    path = tmp_path / "model.safetensors"
    state = {"mean": mean, "profile": np.ones(1), "dispersion": np.array([spread])}
    model = forecaster("historical_mean").restore(state, cube)
    store.save(path, model, cube, np.datetime64("2021-01-01"))
    back = store.load(path, cube).forecaster.state()
    assert state.keys() == back.keys()
    assert all(np.array_equal(state[name], back[name]) for name in state)


def refuse(path: Path, cube: xr.DataArray, match: str) -> None:
    with pytest.raises(InputError, match=match):
        store.load(path, cube)


def test_a_damaged_file_is_refused(model_file: Path, cube: xr.DataArray) -> None:
    whole = model_file.read_bytes()
    model_file.write_bytes(whole[: len(whole) // 2])
    refuse(model_file, cube, "is damaged or is no model of this program")


def test_a_pickle_is_never_opened(tmp_path: Path, cube: xr.DataArray) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, tuple[str]]:
            return (Path.touch, (tmp_path / "sprung",))

    path = tmp_path / "model.safetensors"
    path.write_bytes(pickle.dumps(Trap()))
    refuse(path, cube, "is damaged or is no model of this program")
    assert not (tmp_path / "sprung").exists()


def test_a_foreign_file_is_refused(tmp_path: Path, cube: xr.DataArray) -> None:
    path = tmp_path / "model.safetensors"
    save_file({"weights": np.ones(3)}, path)
    refuse(path, cube, "was not written by this program")
    save_file({"weights": np.ones(3)}, path, {"crimeengine": json.dumps({"format": "other-9"})})
    refuse(path, cube, "was not written by this program or is of another version")


def test_a_model_of_another_grid_or_step_is_refused(model_file: Path, cube: xr.DataArray) -> None:
    refuse(model_file, cube[:, :, 1:], "was made with rows 8, but these data have 7")
    weekly = cube.assign_attrs(step="7D")
    refuse(model_file, weekly, "was made with step 1D, but these data have 7D")


def test_a_model_with_a_piece_missing_is_refused(tmp_path: Path, cube: xr.DataArray) -> None:
    path = tmp_path / "model.safetensors"
    model = forecaster("historical_mean").fit(History(cube), 1, Progress())
    whole = model.state()
    model.state = lambda: {"mean": whole["mean"]}  # type: ignore[method-assign]
    store.save(path, model, cube, np.datetime64("2021-01-01"))
    refuse(path, cube, "is damaged; train it again")


def test_a_missing_file_is_named(tmp_path: Path, cube: xr.DataArray) -> None:
    refuse(tmp_path / "none.safetensors", cube, "does not exist; check the path")
