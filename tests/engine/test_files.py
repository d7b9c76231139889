"""The folder of a job: whole or not at all, whatever happens on the way."""

from pathlib import Path
from typing import Any

import pytest
from test_jobs import job

from crimeengine import files, products, run
from crimeengine.errors import Cancelled, InputError
from crimeengine.files import PARTIAL
from crimeengine.jobs import parse_job
from crimeengine.progress import Progress


def test_cancelling_leaves_nothing(points_file: Path, area_file: Path, tmp_path: Path) -> None:
    stages: list[str] = []

    def listen(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
        stages.append(stage)
        assert (tmp_path / "out" / PARTIAL).is_dir()

    with pytest.raises(Cancelled):
        run(
            job(points_file, area_file, tmp_path / "out"), Progress(listen, lambda: "fit" in stages)
        )
    assert not (tmp_path / "out").exists()


def test_a_failed_run_keeps_what_an_earlier_one_left(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run(job(points_file, area_file, out))
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with pytest.raises(InputError):
        run(job(points_file, area_file, out, test_days=4_000))
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_products_that_are_not_made_anew_go(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    source = {"incidents": str(points_file), "time": "when", "out": str(out)}
    first = run(parse_job({"kind": "patterns", **source}))
    (out / "notes.txt").write_text("mine", encoding="utf-8")
    run(job(points_file, area_file, out))
    left = {path.name for path in out.iterdir()}
    assert not left & set(first["files"].values())
    assert "notes.txt" in left


def test_what_a_job_reads_from_its_folder_stays(points_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    source = {"incidents": str(points_file), "time": "when", "out": str(out)}
    clusters = run(parse_job({"kind": "clusters", "k": "2", **source}))
    made = out / clusters["files"]["vectors"]
    again = {**source, "kind": "patterns", "incidents": str(made), "layer": "incidents"}
    run(parse_job({**again, "time": "time"}))
    assert made.exists()
    assert not (out / clusters["files"]["silhouette_chart"]).exists()


def test_a_product_that_is_open_elsewhere_is_named(
    points_file: Path, area_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(target))

    monkeypatch.setattr(files.Path, "replace", refuse)
    monkeypatch.setattr("crimeengine.store.save", lambda *_: None)
    with pytest.raises(InputError, match="cannot be replaced; close it in the program"):
        run(job(points_file, area_file, tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_said_and_leaves_nothing(
    points_file: Path, area_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = files.shutil.disk_usage(tmp_path)

    def fail(*_: Any) -> None:
        monkeypatch.setattr(files.shutil, "disk_usage", lambda _: usage._replace(free=1000))
        raise RuntimeError("TIFFAppendToStrip: write error")

    monkeypatch.setattr(products, "write_vectors", fail)
    with pytest.raises(InputError, match=r"disk of the output folder .* is full"):
        run(job(points_file, area_file, tmp_path / "out"))
    assert not (tmp_path / "out").exists()
    with pytest.raises(InputError, match=r"products need about .* MB, but the disk"):
        run(job(points_file, area_file, tmp_path / "out"))


def test_a_folder_that_cannot_be_written_is_refused(
    points_file: Path, area_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match=r"output folder .* cannot be written"):
        run(job(points_file, area_file, tmp_path / "file" / "out"))
