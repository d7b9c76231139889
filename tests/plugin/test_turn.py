"""Heavy jobs take their turn."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from crime_forecast_plugin.engine.process import EngineError
from crime_forecast_plugin.engine.turn import Turn


def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.01)


class Job(threading.Thread):
    """A job that works until it is let go."""

    def __init__(self, turn: Turn, title: str, fault: Exception | None = None) -> None:
        super().__init__(daemon=True)
        self.turn, self.title, self.fault = turn, title, fault
        self.cancelled, self.let_go, self.at_work = (threading.Event() for _ in range(3))
        self.waited_for: list[str] = []
        self.ended: Any = None
        self.start()

    def run(self) -> None:
        taken = self.turn.taken(
            self.title, self.waited_for.append, self.cancelled.is_set, key=self.title
        )
        try:
            with taken as stopped:
                self.at_work.set()
                until(lambda: self.let_go.is_set() or stopped())
                if self.fault:
                    raise self.fault
                self.ended = "stopped" if stopped() else "done"
        except Exception as error:
            self.ended = error


def test_jobs_are_done_in_the_order_in_which_they_came() -> None:
    turn = Turn()
    jobs = []
    for title in ("first", "second", "third"):
        jobs.append(Job(turn, title))
        until(lambda: jobs[-1].at_work.is_set() or bool(jobs[-1].waited_for))
    first, second, third = jobs
    assert turn.waits("second")
    assert not turn.waits("first")
    assert set(second.waited_for) == set(third.waited_for) == {"first"}
    first.let_go.set()
    assert second.at_work.wait(5)
    until(lambda: third.waited_for[-1] == "second")
    assert not third.at_work.is_set()
    second.let_go.set()
    third.let_go.set()
    third.join(5)
    assert [job.ended for job in jobs] == ["done"] * 3


def test_one_that_waits_can_be_cancelled_and_the_queue_moves_on() -> None:
    turn = Turn()
    first = Job(turn, "first")
    first.at_work.wait(5)
    second = Job(turn, "second")
    until(lambda: bool(second.waited_for))
    third = Job(turn, "third")
    second.cancelled.set()
    second.join(5)
    assert isinstance(second.ended, EngineError)
    assert second.ended.kind == "cancelled"
    assert not second.at_work.is_set()
    first.let_go.set()
    assert third.at_work.wait(5)
    third.let_go.set()


def test_a_job_that_dies_gives_its_turn_back() -> None:
    turn = Turn()
    first = Job(turn, "first", fault=MemoryError())
    first.at_work.wait(5)
    second = Job(turn, "second")
    first.let_go.set()
    assert second.at_work.wait(5)
    second.let_go.set()
    second.join(5)
    assert second.ended == "done"


def test_emptied_stops_all_and_the_next_job_starts_afresh() -> None:
    turn = Turn()
    first = Job(turn, "first")
    first.at_work.wait(5)
    second = Job(turn, "second")
    until(lambda: bool(second.waited_for))
    with turn.emptied():
        assert first.ended == "stopped"
        assert isinstance(second.ended, EngineError)
    third = Job(turn, "third")
    assert third.at_work.wait(5)
    third.let_go.set()
    third.join(5)
    assert third.ended == "done"


def test_a_cancelled_job_does_not_even_begin() -> None:
    with (
        pytest.raises(EngineError, match="before its turn"),
        Turn().taken("first", lambda title: None, lambda: True),
    ):
        pytest.fail("it began")
