"""The rolling origin: what is learned from, what is known, and what is said in the end."""

from __future__ import annotations

import math
import pickle
from collections.abc import Callable
from typing import Any

import joblib
import numpy as np
import pytest
import xarray as xr
from distributed import Client, LocalCluster
from test_forecasters import QUICK

from crimeengine.errors import Cancelled, InputError
from crimeengine.evaluation.backtest import (
    Backtest,
    backtest,
    hold_out,
    pooled,
    scored,
    steps_to_hold_out,
)
from crimeengine.evaluation.plan import Plan, whole_horizons
from crimeengine.evaluation.record import Record, fit_and_follow
from crimeengine.evaluation.scale import Scales
from crimeengine.evaluation.verdict import compare, recommend
from crimeengine.forecasters import Choice, forecaster, forecasters
from crimeengine.forecasters.base import Forecaster
from crimeengine.forecasters.ewma import Ewma
from crimeengine.history import History
from crimeengine.progress import Progress
from crimeengine.step import Step

CHEAP = [Choice.parse("ewma"), Choice.parse("ewma:half_life=7")]


def deviances(tested: Backtest) -> dict[str, list[float]]:
    return {name: list(r.sums["deviance"]) for name, r in tested.forecasts.items()}


def test_folds_are_consecutive_windows_at_the_end() -> None:
    plan = Plan(horizon=7, folds=3, test_steps=14, gap=2)
    assert plan.origins(100) == [range(58, 72, 7), range(72, 86, 7), range(86, 100, 7)]
    assert plan.forecasts == 6
    assert (plan.unit, plan.units, plan.block) == (1, 42, 7)
    long = Plan(horizon=7, folds=8, test_steps=14)
    assert (long.unit, long.units, long.block) == (7, 16, 3)


@pytest.mark.parametrize(
    ("days", "step", "horizon", "steps"),
    [(28, "1D", 7, 28), (30, "1D", 7, 28), (3, "1D", 7, 7), (14, "6h", 8, 56), (1, "7D", 1, 1)],
)
def test_test_days_are_whole_horizons(days: float, step: str, horizon: int, steps: int) -> None:
    assert whole_horizons(days, Step.parse(step), horizon) == steps


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(7, 1, 203), "holds out 203 steps, but the incidents span only 200"),
        (Plan(7, 8, 28), "holds out 224 steps in 8 folds, but the incidents span only 200"),
        (Plan(7, 7, 28, gap=4), "holds out 196 steps in 7 folds after a gap of 4, but"),
    ],
)
def test_folds_that_leave_nothing_to_learn_from_are_refused(
    history: History, plan: Plan, words: str
) -> None:
    with pytest.raises(InputError, match=f"{words}.*; give a longer period, fewer test days"):
        backtest(history, CHEAP, plan, Progress())


class Spy(Forecaster):
    """A forecaster that notes the ends of all it is given."""

    name = "spy"

    def __init__(self) -> None:
        super().__init__()
        self.fitted: list[tuple[int, int]] = []
        self.asked: list[tuple[int, int]] = []
        self.inner = Ewma()

    def fit(self, history: History, horizon: int, progress: Progress) -> Spy:
        self.fitted.append((history.steps, horizon))
        self.inner.fit(history, horizon, progress)
        return self

    def predict(self, history: History, horizon: int) -> Any:
        self.asked.append((history.steps, horizon))
        return self.inner.predict(history, horizon)

    def state(self) -> Any:
        return self.inner.state()

    def restore(self, state: Any, like: xr.DataArray) -> Spy:
        return self


def test_a_gap_is_neither_learned_from_nor_known(history: History) -> None:
    plan, spy = Plan(horizon=7, folds=2, test_steps=14, gap=3), Spy()
    first, _ = plan.origins(history.steps)
    record = fit_and_follow(history, spy, first, plan, Progress())
    assert spy.fitted == [(169, 10)]
    assert spy.asked == [(169, 10), (176, 10)]
    assert np.array_equal(record.mean.time, history.cube.time[172:186])


def test_a_forecast_after_a_gap_is_scored_on_its_own_steps(history: History) -> None:
    plan = Plan(horizon=2, folds=1, test_steps=2, gap=1)
    (origins,) = plan.origins(history.steps)
    model = forecaster("historical_mean")
    record = fit_and_follow(history, model, origins, plan, Progress())
    made = model.predict(history.until(197), 3).mean[1:].to_numpy()
    found = history.cube[-2:].to_numpy()
    assert record.sums["squares"].sum() == pytest.approx(((found - made) ** 2).sum())
    assert np.allclose(record.surplus, (found - made).sum(axis=(0, 1)))


def rewritten(history: History, since: int) -> History:
    """The same until a step, and other counts, points and places after it."""
    cube = history.cube.copy(deep=True)
    cube[since:] = np.random.default_rng(9).poisson(3, cube[since:].shape)
    points = history.points
    early = points.time < history.times[since]
    moved = [np.where(early, v, v[::-1]) for v in (points.x, points.y)]
    return History(cube, type(points)(*moved, points.time, points.category), history.context)


def seen(known: History) -> tuple[bytes, ...]:
    points = known.points
    arrays = (known.cube.to_numpy(), known.times, points.x, points.y, points.time, points.category)
    features = known.context.features(known.following(3), known.step, known=known.end)
    return tuple(np.ascontiguousarray(array).tobytes() for array in (*arrays, features))


@pytest.fixture
def witness(monkeypatch: pytest.MonkeyPatch) -> Callable[[History, Choice, Plan], list[Any]]:
    """Runs a backtest; what the model was given and what it said, in order."""

    def watched(history: History, choice: Choice, plan: Plan) -> list[Any]:
        heard: list[Any] = []
        kind = forecasters()[choice.name].load()
        fit, predict = kind.fit, kind.predict

        def listening_fit(self: Any, known: History, horizon: int, progress: Progress) -> Any:
            heard.append(("fit", known.steps, horizon, seen(known)))
            return fit(self, known, horizon, progress)

        def listening_predict(self: Any, known: History, horizon: int) -> Any:
            given, made = seen(known), predict(self, known, horizon)
            zeros = b"" if made.zeros is None else made.zeros.tobytes()
            said = (made.mean.to_numpy().tobytes(), made.dispersion.tobytes(), zeros)
            heard.append(("predict", known.steps, given, said))
            return made

        with monkeypatch.context() as patch:
            patch.setattr(kind, "fit", listening_fit)
            patch.setattr(kind, "predict", listening_predict)
            backtest(history, [choice], plan, Progress())
        return heard

    return watched


@pytest.mark.parametrize("name", sorted(forecasters()))
def test_a_rewritten_future_changes_nothing_that_was_said_before(
    name: str, history: History, witness: Callable[[History, Choice, Plan], list[Any]]
) -> None:
    plan = Plan(horizon=3, folds=2, test_steps=6, gap=1)
    known = 193  # what the last forecast but one knows
    choice = Choice(name, name, QUICK.get(name, {}))
    one, other = (witness(past, choice, plan) for past in (history, rewritten(history, known)))
    assert [entry[:2] for entry in one] == [entry[:2] for entry in other]
    early = [entry[1] <= known for entry in one]
    assert sum(early) == 5 and len(one) == 6
    assert [e for e, is_early in zip(one, early, strict=True) if is_early] == [
        e for e, is_early in zip(other, early, strict=True) if is_early
    ]
    assert one[-1][2] != other[-1][2]


def test_skill_is_against_the_historical_mean_which_is_always_there(history: History) -> None:
    tested = backtest(history, CHEAP[1:], Plan(7, 2, 28), Progress())
    assert list(tested.forecasts) == ["ewma:half_life=7", "historical_mean", "ewma"]
    scores = tested.scores
    assert scores["historical_mean"]["skill"].value == 0
    ratio = tested.deviance("ewma") / tested.deviance("historical_mean")
    assert scores["ewma"]["skill"].value == pytest.approx(1 - ratio)
    assert tested.difference("ewma", "historical_mean").gain == scores["ewma"]["skill"]
    for estimates in scores.values():
        for score in estimates.values():
            assert math.isnan(score.value) or score.low <= score.value <= score.high


def test_holding_out_is_a_backtest_of_one_fold(history: History) -> None:
    models = {name: forecaster(name) for name in ("ewma", "historical_mean")}
    held = hold_out(history, models, 28, 7, 0.05, Progress())
    tested = backtest(history, CHEAP[:1], Plan(7, 1, 28), Progress())
    assert held.describe_scores() == tested.describe_scores()
    assert scored(history, models, 28, 7, 0.05, Progress()).scores == held.scores
    assert np.array_equal(held.counts.time, history.cube.time[-28:])
    assert int(held.counts.sum()) == int(history.cube[-28:].sum())
    assert steps_to_hold_out(history.cube, 30, 7) == 28


def test_a_model_that_cannot_learn_is_left_out_with_the_reason(history: History) -> None:
    choices = [*CHEAP, Choice("st_resnet", "st_resnet", {})]
    tested = backtest(history, choices, Plan(7, 2, 56), Progress())
    assert "st_resnet" not in tested.forecasts
    assert "span 88 steps of a day" in tested.left_out["st_resnet"]
    with pytest.raises(InputError, match=r"span 88 steps of a day .* st_resnet needs at least"):
        backtest(history, choices[-1:], Plan(7, 2, 56), Progress())


def test_a_forecast_that_is_no_number_is_left_out(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    predict = Ewma.predict

    def broken(self: Ewma, known: History, horizon: int) -> Any:
        made = predict(self, known, horizon)
        made.mean[0] = np.nan
        return made

    monkeypatch.setattr(Ewma, "predict", broken)
    with pytest.raises(InputError, match="ewma expects a count that is no positive number"):
        backtest(history, CHEAP, Plan(7, 1, 28), Progress())


def test_unknown_models_are_refused_before_any_work(history: History) -> None:
    heard: list[str] = []
    listen = Progress(lambda stage, *_: heard.append(stage))
    with pytest.raises(InputError, match="no model called 'ewmaa'; did you mean ewma"):
        backtest(history, [*CHEAP, Choice.parse("ewmaa")], Plan(7, 1, 28), listen)
    assert not heard


def test_two_dask_workers_give_the_same_scores(history: History) -> None:
    plan = Plan(7, 3, 14)
    alone = backtest(history, CHEAP, plan, Progress())
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        with joblib.parallel_config(backend="dask"):
            shared = backtest(history, CHEAP, plan, Progress(), jobs=2)
        done = client.run(lambda dask_worker: dask_worker.state.executed_count)
    assert len(done) == 2 and all(done.values())
    assert deviances(shared) == deviances(alone)
    assert shared.describe_scores() == alone.describe_scores()


def test_two_processes_give_the_same_scores(history: History) -> None:
    plan = Plan(7, 2, 14)
    alone, shared = (backtest(history, CHEAP, plan, Progress(), jobs=jobs) for jobs in (1, 2))
    assert shared.describe_scores() == alone.describe_scores()


def test_progress_never_falls_and_is_silent_in_another_process(history: History) -> None:
    fractions: list[float] = []
    listen = Progress(lambda stage, fraction, *_: fractions.append(fraction))
    backtest(history, CHEAP, Plan(7, 2, 14), listen)
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    silent = pickle.loads(pickle.dumps(listen))
    silent.report("fit", 0.5, "nobody hears this")
    assert fractions[-1] == 1


def test_a_backtest_can_be_stopped(history: History) -> None:
    stages: list[str] = []
    stop = Progress(lambda stage, *_: stages.append(stage), lambda: "test" in stages)
    with pytest.raises(Cancelled):
        backtest(history, CHEAP, Plan(7, 2, 14), stop)
    assert stages.count("test") == 1


def test_the_same_test_on_several_grids_is_pooled(history: History) -> None:
    one, other = (
        backtest(past, CHEAP, Plan(7, 2, 28), Progress())
        for past in (history, rewritten(history, 120))
    )
    both = pooled([one, other])
    mean = (one.deviance("ewma") + other.deviance("ewma")) / 2
    assert both.deviance("ewma") == pytest.approx(mean)
    assert both.plan.units == one.plan.units


def made_up(deviance: dict[str, float], noise: float = 0.0, units: int = 40) -> Backtest:
    """A test with mean deviances by model, which come and go by their own noise."""
    random = np.random.default_rng(3)
    time = np.datetime64("2021-01-01", "s") + np.arange(units) * np.timedelta64(1, "D")
    steps = xr.DataArray(np.ones(units), dims="time", coords={"time": time})
    shared = random.gamma(20, 1 / 20, units)
    nothing = np.zeros((units, 1, 2, 2))
    scales = Scales.of(nothing, nothing, np.ones((2, 2), bool))
    records = {}
    for name, mean in deviance.items():
        rows = mean * (shared + noise * random.normal(size=units))
        sums = {key: np.ones(units) for key in ("n", "hits", "incidents", "chance", "best_hits")}
        sums |= {key: np.ones(units) for key in ("squares", "errors", "crps", "covered")}
        sums |= {key: np.ones(units) for key in ("promised", "occurred", "said", "both")}
        sums |= {key: np.ones(units) for key in ("cell_auc", "ranked", "cell_f1", "named")}
        sums |= {key: np.ones((units, 3)) for key in ("positives", "negatives")}
        records[name] = Record({**sums, "deviance": rows}, steps, np.zeros((2, 2)), scales, 1.0)
    return Backtest(Plan(1, 1, units), steps, records, {})


def test_a_model_that_surely_beats_counting_is_recommended() -> None:
    tested = made_up({"kde": 0.9, "ewma": 1.0, "historical_mean": 1.1}, noise=0.01)
    verdict = recommend(tested)
    assert verdict.model == "kde"
    assert verdict.text.startswith(
        "Kernel density was better than the best counting rule, Weighted recent mean: its Poisson "
        "deviance was 9.9 % lower (95 % interval 9."
    )
    assert "with a certainty of over 99 %" in verdict.text
    assert "Kernel density beat the historical mean" in verdict.text
    assert "was better than Weighted recent mean" in compare(tested, "kde")


def test_luck_does_not_beat_counting() -> None:
    tested = made_up({"kde": 0.999, "ewma": 1.0, "historical_mean": 1.001}, noise=0.2)
    verdict = recommend(tested)
    assert verdict.model == tested.rule == "ewma"
    assert "Nothing surely beat counting" in verdict.text
    assert "Kernel density, was no better than it" in verdict.text
    assert "did not surely beat the historical mean" in verdict.text
    assert "was no better and no worse than" in compare(tested, "kde")


def test_a_worse_model_is_called_worse() -> None:
    tested = made_up({"kde": 1.2, "ewma": 1.1, "historical_mean": 1.0}, noise=0.01)
    verdict = recommend(tested)
    assert verdict.model == "historical_mean"
    assert "was worse than it" in verdict.text
    assert "No model surely beat the historical mean" in verdict.text
    assert "was worse than Historical mean" in compare(tested, "kde")
    assert "not worth using" in compare(tested, "kde")


def test_a_test_of_few_incidents_cannot_tell_either() -> None:
    tested = made_up({"kde": 0.5, "ewma": 1.0, "historical_mean": 1.0}, noise=0.01)
    few = Backtest(tested.plan, tested.counts * 0, tested.forecasts, {})
    assert "too small to tell skill from luck" in recommend(few).text
    assert math.isnan(few.scores["kde"]["skill"].low)


def test_a_short_test_says_that_it_cannot_tell() -> None:
    tested = made_up({"kde": 0.5, "ewma": 1.0, "historical_mean": 1.0}, units=4)
    verdict = recommend(tested)
    assert verdict.model in ("ewma", "historical_mean")
    assert "too small to tell skill from luck" in verdict.text
    assert "too small to tell Kernel density from" in compare(tested, "kde")


def test_counting_rules_alone_are_compared_with_each_other() -> None:
    verdict = recommend(made_up({"ewma": 1.0, "historical_mean": 1.2}))
    assert verdict.model == "ewma"
    assert "only counting rules were tested" in verdict.text
