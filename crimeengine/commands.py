"""A shell command for each kind of job: its options are the fields of the job's description."""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Mapping
from typing import Annotated, Any, Literal, get_args, get_origin

import typer
from pydantic.fields import FieldInfo

from crimeengine.jobs import AnyJob
from crimeengine.jobs.job import Job

#: Fields that no option sets.
_FIXED = {"kind", "schema_version"}

#: Fields that stand in the first place, without the name of an option.
_FIRST = {"incidents", "forecast"}

#: Does a job, given as plain data, and tells what came of it; told whether to do so in JSON.
Doer = Callable[[Mapping[str, Any], bool], None]

_AsJson = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def commands(do: Doer) -> dict[str, Callable[..., None]]:
    """By kind of job, a function that typer makes a command of."""
    return {_kind(job): _command(job, do) for job in get_args(AnyJob)}


def several() -> set[str]:
    """The options that take several values."""
    return {
        _option(name, field)
        for job in get_args(AnyJob)
        for name, field in job.model_fields.items()
        if _takes_several(field)
    }


def _kind(job: type[Job]) -> str:
    name: str = get_args(job.model_fields["kind"].annotation)[0]
    return name


def _command(job: type[Job], do: Doer) -> Callable[..., None]:
    kind = _kind(job)

    def command(as_json: bool, **fields: Any) -> None:
        given = {name: value for name, value in fields.items() if value is not None}
        do({"kind": kind, **given}, as_json)

    parameters = [_parameter(name, field) for name, field in _fields(job).items()]
    keyword = inspect.Parameter.KEYWORD_ONLY
    as_json = inspect.Parameter("as_json", keyword, default=False, annotation=_AsJson)
    # Typer reads the parameters from here.
    command.__signature__ = inspect.Signature([*parameters, as_json])  # type: ignore[attr-defined]
    command.__annotations__ = {}
    command.__doc__ = (job.__doc__ or "").partition("\n")[0]
    return command


def _fields(job: type[Job]) -> dict[str, FieldInfo]:
    """The fields that options set: what has to be given first, then what is the job's own."""
    own = set(job.__annotations__)
    settable = {name: f for name, f in job.model_fields.items() if name not in _FIXED}

    def rank(item: tuple[str, FieldInfo]) -> tuple[bool, bool]:
        return not item[1].is_required(), item[0] not in own and item[0] not in _FIRST

    return dict(sorted(settable.items(), key=rank))


def _parameter(name: str, field: FieldInfo) -> inspect.Parameter:
    words = " ".join((field.description or "").split())
    declared: Any
    if name in _FIRST:
        declared = typer.Argument(help=words)
    else:
        declared = typer.Option(_option(name, field), help=words)
    default: Any = field.default
    if field.is_required():
        default = inspect.Parameter.empty
    elif _takes_several(field):
        default = None
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=default,
        annotation=Annotated[_type(field), declared],
    )


def _option(name: str, field: FieldInfo) -> str:
    extra = field.json_schema_extra
    said = extra.get("option") if isinstance(extra, dict) else None
    return str(said) if said else "--" + name.replace("_", "-")


def _takes_several(field: FieldInfo) -> bool:
    return get_origin(field.annotation) in (tuple, dict)


def _type(field: FieldInfo) -> Any:
    """The type as typer knows it; what it does not know comes as text, for the job to judge."""
    kind: Any = field.annotation
    if _takes_several(field):
        return list[str] | None
    if get_origin(kind) is Literal:
        return str
    if isinstance(kind, types.UnionType) and len(get_args(kind)) > 2:
        return str
    return kind
