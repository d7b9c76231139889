"""What every algorithm of the provider has for people, for scripts and for models."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUrl
from running import fault_of

from crime_forecast_plugin import resources_rc
from crime_forecast_plugin.processing.definition_faults import fault_of_definitions
from crime_forecast_plugin.processing.provider import CrimeForecastProvider

GROUPS = {
    "data": "Data",
    "forecast": "Forecast",
    "finished": "After a forecast",
    "patterns": "Patterns & clusters",
}
#: Numbers that count, where the label says what.
COUNTS = {
    "FOLDS",
    "OFFSETS",
    "SEARCH",
    "K",
    "LARGEST_K",
    "PERMUTATIONS",
    "REPLICATES",
    "NUMBER",
    "SEED",
}
UNITS = re.compile(
    r"metres|km²|per cent|days|hours|time steps|incidents|dots per inch|mm|seconds|people|cells"
)


def _names() -> list[str]:
    """The algorithms, read from the provider without QGIS's registry, which tests make later."""
    provider = CrimeForecastProvider()
    provider.refreshAlgorithms()
    return sorted(algorithm.name() for algorithm in provider.algorithms())


NAMES = _names()


@pytest.fixture(autouse=True, scope="module")
def resources() -> Iterator[None]:
    """The plugin's icons."""
    resources_rc.qInitResources()
    yield
    resources_rc.qCleanupResources()


@pytest.fixture(params=NAMES)
def algorithm(request: pytest.FixtureRequest, processing: Any) -> QgsProcessingAlgorithm:
    """Each algorithm of the provider."""
    return QgsApplication.processingRegistry().algorithmById(f"crimeforecast:{request.param}")


def parameters_of(
    algorithm: QgsProcessingAlgorithm, kind: type = QgsProcessingParameterDefinition
) -> list[Any]:
    return [found for found in algorithm.parameterDefinitions() if isinstance(found, kind)]


def output_names(name: str) -> set[str]:
    made = QgsApplication.processingRegistry().algorithmById(f"crimeforecast:{name}")
    return {output.name() for output in made.outputDefinitions()}


# For people


def test_each_says_what_it_is_for(algorithm: QgsProcessingAlgorithm) -> None:
    assert algorithm.displayName()[0].isupper()
    assert re.fullmatch(r"[A-Z].{20,120}\.", algorithm.shortDescription())
    help_text = algorithm.shortHelpString()
    assert help_text.startswith("<p>")
    assert "\n" not in help_text, "a line break would be shown as a new paragraph"
    assert GROUPS[algorithm.groupId()] == algorithm.group()


def test_each_is_found_by_words(algorithm: QgsProcessingAlgorithm) -> None:
    tags = algorithm.tags()
    assert "crime" in tags
    assert len(tags) == len(set(tags)) >= 8
    assert all(tag == tag.strip() and tag for tag in tags)


def test_each_has_an_icon_of_its_own(processing: Any) -> None:
    registry = QgsApplication.processingRegistry()
    pictures: dict[bytes, str] = {}
    for name in NAMES:
        made = registry.algorithmById(f"crimeforecast:{name}")
        assert made.svgIconPath() == f":/crime_forecast/icons/{name}.svg"
        image = made.icon().pixmap(16, 16).toImage()
        assert not image.isNull(), name
        seen = bytes(image.constBits().asstring(image.sizeInBytes()))
        assert any(seen), f"the icon of {name} is empty"
        assert seen not in pictures, f"{name} looks like {pictures.get(seen)}"
        pictures[seen] = name


def test_each_has_a_page_of_help(algorithm: QgsProcessingAlgorithm) -> None:
    page = Path(QUrl(algorithm.helpUrl()).toLocalFile())
    assert page.is_file(), page
    assert page.suffix == ".md"


def test_every_parameter_has_a_label_and_help(algorithm: QgsProcessingAlgorithm) -> None:
    labels = [definition.description() for definition in algorithm.parameterDefinitions()]
    assert len(labels) == len(set(labels)), "two parameters are called the same"
    for definition in algorithm.parameterDefinitions():
        assert definition.description()[0].isupper(), definition.name()
        assert re.search(r"\w{3}.*\.$", definition.help(), re.DOTALL), definition.name()


def test_every_number_has_bounds_and_a_unit(algorithm: QgsProcessingAlgorithm) -> None:
    for number in parameters_of(algorithm, QgsProcessingParameterNumber):
        assert number.minimum() >= 0, number.name()
        assert number.maximum() <= 2**31 - 1, number.name()
        assert number.minimum() < number.maximum(), number.name()
        default = number.defaultValue()
        assert default is None or number.minimum() <= default <= number.maximum(), number.name()
        unit = UNITS.search(f"{number.description()} {number.help()}".lower())
        assert unit or number.name() in COUNTS, f"{number.name()} has no unit"


def test_lengths_and_shares_have_their_unit_in_the_label(
    algorithm: QgsProcessingAlgorithm,
) -> None:
    for number in parameters_of(algorithm, QgsProcessingParameterNumber):
        if number.dataType() == QgsProcessingParameterNumber.Type.Double:
            assert re.search(r"\(.*(metres|km²|per cent|mm|seconds)", number.description()), (
                number.name()
            )


def test_every_choice_has_a_default_among_its_options(algorithm: QgsProcessingAlgorithm) -> None:
    for choice in parameters_of(algorithm, QgsProcessingParameterEnum):
        assert choice.usesStaticStrings(), "numbers of options change when one is added"
        default = choice.defaultValue()
        chosen = default if choice.allowMultiple() else [default]
        assert set(chosen) <= set(choice.options()), choice.name()


def test_fields_belong_to_a_layer_that_the_algorithm_has(
    algorithm: QgsProcessingAlgorithm,
) -> None:
    layers = {
        layer.name()
        for kind in (QgsProcessingParameterFeatureSource, QgsProcessingParameterVectorLayer)
        for layer in parameters_of(algorithm, kind)
    }
    for field in parameters_of(algorithm, QgsProcessingParameterField):
        assert field.parentLayerParameterName() in layers, field.name()


# For models and batches


def test_outputs_have_titles_and_names_that_no_other_has(
    algorithm: QgsProcessingAlgorithm,
) -> None:
    outputs: list[QgsProcessingOutputDefinition] = algorithm.outputDefinitions()
    assert outputs
    for output in outputs:
        assert re.fullmatch(r"[A-Z][A-Z0-9_]*", output.name())
        assert output.description()[0].isupper(), output.name()
    assert len({output.description() for output in outputs}) == len(outputs)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            "forecastincidents",
            {
                "OUTPUT", "FORECAST", "LOWER", "UPPER", "PROBABILITY", "CELLS", "HOTSPOTS",
                "TRAINED_MODEL", "REPORT", "EXPECTED", "CHOSEN", "VERDICT", "JOB",
            },
        ),
        ("backtestincidents", {"OUTPUT", "REPORT", "SCORES", "RESULT", "RECOMMENDED", "SETTINGS"}),
        ("zoneforecast", {"OUTPUT", "BY_ZONE", "TABLE", "REPORT", "EXPECTED", "OUTSIDE"}),
        ("patrols", {"OUTPUT", "PATROLS", "TABLE", "REPORT", "EXPECTED", "SHARE", "VERDICT"}),
        ("whatif", {"OUTPUT", "CELLS", "DELTA", "BY_ZONE", "CHANGE", "APPLIED", "VERDICT"}),
        ("clusters", {"OUTPUT", "INCIDENTS", "HULLS", "CENTRES", "TABLE", "COUNT", "VERDICT"}),
        ("hotspotstatistics", {"OUTPUT", "CELLS", "RASTER", "STEPS", "HOT", "COLD", "VERDICT"}),
        ("nearrepeats", {"OUTPUT", "INCIDENTS", "LINKS", "TABLE", "FOUND", "VERDICT"}),
        ("classifyincidents", {"OUTPUT", "KINDS", "CELLS", "MODEL", "RECOMMENDED", "VERDICT"}),
        ("patterns", {"OUTPUT", "WEEKDAYS_TABLE", "YEARS_CHART", "REPORT", "VERDICT"}),
    ],
)  # fmt: skip
def test_what_a_next_step_would_want_is_an_output(
    processing: Any, name: str, wanted: set[str]
) -> None:
    assert wanted <= output_names(name)


def test_vector_outputs_say_what_geometry_they_have(algorithm: QgsProcessingAlgorithm) -> None:
    plain = {"TABLE", "WEEKDAYS_TABLE", "HOURS_TABLE", "MONTHS_TABLE", "YEARS_TABLE"}
    for output in algorithm.outputDefinitions():
        if output.type() == "outputVector" and output.name() not in plain:
            assert output.dataType() in (0, 1, 2), f"{output.name()} is offered to no polygons"


def test_a_fresh_one_is_made_for_each_run(algorithm: QgsProcessingAlgorithm) -> None:
    first, second = algorithm.create(), algorithm.create()
    assert type(first) is type(second) is type(algorithm)
    assert first is not second


# What is refused


def bad_values(definition: QgsProcessingParameterDefinition) -> list[Any]:
    if isinstance(definition, QgsProcessingParameterNumber):
        return [definition.minimum() - 1, definition.maximum() + 1, "many"]
    if isinstance(definition, QgsProcessingParameterEnum):
        return [["Oracle"] if definition.allowMultiple() else "Oracle"]
    return []


def test_a_value_out_of_bounds_is_named_with_its_field_and_the_remedy(
    algorithm: QgsProcessingAlgorithm,
) -> None:
    for definition in algorithm.parameterDefinitions():
        for value in bad_values(definition):
            said = fault_of_definitions([definition], {definition.name(): value})
            shown = value[0] if isinstance(value, list) else value
            assert said.startswith(f"{definition.description()} [{definition.name()}] is "), said
            assert str(shown) in said
            assert re.search(r": (give a (whole )?number from .+ to .+|choose among .+)\.$", said)
        default = {definition.name(): definition.defaultValue()}
        if definition.defaultValue() is not None:
            assert fault_of_definitions([definition], default) is None


def test_what_is_missing_is_named(algorithm: QgsProcessingAlgorithm) -> None:
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for definition in algorithm.parameterDefinitions():
        needed = definition.defaultValue() is None and not definition.flags() & optional
        said = fault_of_definitions([definition], {})
        assert bool(said) is needed, definition.name()
        if needed:
            assert re.search(r" is not given: (choose|give) .+\.$", said)


def test_the_sentence_reaches_the_toolbox(
    processing: Any,
    fake_engine: Callable[[str], Path],
    incidents: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    fake_engine("products")
    values = {"INPUT": incidents, "TIME": "when", "OUTPUT": str(tmp_path / "out")}
    said = fault_of("crimeforecast:forecastincidents", {**values, "CELL": 0})
    assert said == "Cell size (metres) [CELL] is 0: give a number from 1 to 100,000."
    said = fault_of("crimeforecast:forecastincidents", {**values, "STEP": "2D"})
    assert said == "Time step [STEP] is '2D': choose among 1h, 6h, 1D, 7D."
    said = fault_of("crimeforecast:patterns", {"INPUT": incidents, "TIME": "when"})
    assert said == "Output folder [OUTPUT] is not given: choose one."
    said = fault_of("crimeforecast:forecastincidents", {**values, "HORIZON": 1.5})
    assert said.endswith("is 1.5: give a whole number from 1 to 1,000.")
