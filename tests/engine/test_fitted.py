"""Models asked again amid another context."""

from dataclasses import replace

import numpy as np
import pytest

from crimeengine.context import Context
from crimeengine.context.terrain import Surface, Terrain
from crimeengine.context.weather import Weather
from crimeengine.forecasters import Choice
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.scenario import fitted as module
from crimeengine.scenario.fitted import Fitted, ask, by_cell

#: Some cells of the 64.
SOME = [3, 17, 40]


def surroundings() -> Context:
    """Two figures of the cells, and the temperature of each day."""
    random = np.random.default_rng(0)
    always = np.array(["1970-01-05"], "datetime64[D]")
    surfaces = tuple(
        Surface(
            name, "bars", "plain", always, random.random((1, 64), np.float32), np.zeros(64, bool)
        )
        for name in ("bars: near", "bars: far")
    )
    weather = Weather(
        np.datetime64("2021-01-01", "D"), ("tmax",), random.random((200, 1), np.float32)
    )
    return Context("", weather, terrain=Terrain(surfaces))


def elsewhere(context: Context) -> Context:
    """The same surroundings, but for the terrain of some cells."""
    assert context.terrain is not None
    first, second = context.terrain.surfaces
    values = first.values.copy()
    values[0, SOME] += 1
    return replace(context, terrain=Terrain((replace(first, values=values), second)))


def asked(model: str, history: History) -> Fitted:
    # Cells near a bar suddenly have more, so that even trees learn from where the bars are.
    context = surroundings()
    assert context.terrain is not None
    cube = history.cube.copy()
    cube[60:] += (3 * context.terrain.surfaces[0].values.reshape(8, 8)).astype(cube.dtype)
    history = History(cube, None, context)
    made = Choice.parse(model).make(seed=1).fit(history, 3, Progress())
    return ask(made, history, 3)


@pytest.mark.parametrize("kept", [0, 2**26])
@pytest.mark.parametrize("model", ["glm:rows=3000", "gbm:rows=3000:trees=30:leaf=5"])
def test_only_cells_whose_terrain_differs_are_forecast_anew(
    model: str, kept: int, history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KEPT", kept)
    fitted = asked(model, history)
    after = fitted.history.amid(elsewhere(fitted.history.context))
    for _ in range(2):
        found = fitted.amid(after)
        whole = by_cell(fitted.model.predict(after, 3), after)
        assert np.allclose(found, whole, rtol=1e-6)
        rest = np.delete(np.arange(64), SOME)
        assert np.array_equal(found[:, rest], fitted.expected[:, rest])
        assert (found[:, SOME] != fitted.expected[:, SOME]).any()


def test_what_looks_the_same_is_forecast_the_same(history: History) -> None:
    fitted = asked("glm:rows=3000", history)
    assert fitted.sees_the_same(fitted.history.amid(surroundings()))
    assert fitted.amid(fitted.history.amid(surroundings())) is fitted.expected
    assert not fitted.sees_the_same(fitted.history.amid(elsewhere(surroundings())))


def test_another_weather_changes_every_cell(history: History) -> None:
    fitted = asked("glm:rows=3000", history)
    context = fitted.history.context
    assert context.weather is not None
    hot = replace(context.weather, values=context.weather.values + 1)
    after = fitted.history.amid(replace(context, weather=hot))
    assert (fitted.amid(after) != fitted.expected).all()
    assert np.array_equal(fitted.amid(after), by_cell(fitted.model.predict(after, 3), after))


def test_a_model_that_looks_at_no_context_sees_no_difference(history: History) -> None:
    fitted = asked("ewma", history)
    assert fitted.sees_the_same(fitted.history.amid(Context()))
    blind = asked("glm:rows=3000:context=false", history)
    assert blind.sees_the_same(blind.history.amid(elsewhere(surroundings())))
