import logging
import re
import sys
from collections.abc import MutableMapping
from typing import TextIO

import structlog
from structlog.types import EventDict, Processor

from app.core.config import Settings

_SECRET_KEY = re.compile(r"password|passwd|secret|token|authorization|cookie|api_?key", re.IGNORECASE)
_ADDRESS_PASSWORD = re.compile(r"(://[^:/@\s]*:)[^@\s]+@")
_HIDDEN = "[hidden]"
_NOISY = ("httpx", "httpx2", "httpcore", "pymongo", "uvicorn.access")


def hide_secrets(_: object, __: str, event: EventDict) -> EventDict:
    """Blank values under telling names and passwords inside addresses, wherever they appear."""
    return {key: _hidden(key, value) for key, value in event.items()}


def _hidden(key: str, value: object) -> object:
    if _SECRET_KEY.search(key) and value is not None:
        return _HIDDEN
    if isinstance(value, str):
        return _ADDRESS_PASSWORD.sub(rf"\1{_HIDDEN}@", value)
    if isinstance(value, MutableMapping):
        return {name: _hidden(str(name), inner) for name, inner in value.items()}
    return value


def _only_name_jobs(_: object, __: str, event: EventDict) -> EventDict:
    """procrastinate writes a job's arguments into its messages; ours may hold a person's data."""
    record = event.get("_record")
    if isinstance(record, logging.LogRecord) and record.name.startswith("procrastinate"):
        job = getattr(record, "job", None)
        action = getattr(record, "action", None)
        if isinstance(job, dict):
            event.update(event=action or "job", task=job.get("task_name"), job_id=job.get("id"))
        elif action == "jobs_deferred":
            event["event"] = action
    return event


def _shared(settings: Settings) -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        *([structlog.processors.format_exc_info] if settings.log_format == "json" else []),
    ]


class _StderrHandler(logging.StreamHandler[TextIO]):
    """Writes to what stderr is now: it may have been replaced since."""

    def emit(self, record: logging.LogRecord) -> None:
        self.stream = sys.stderr
        super().emit(record)


def configure_logging(settings: Settings) -> None:
    """Send our own and every library's records through one formatter to stderr."""
    shared = _shared(settings)
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(
            colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
        )
    )
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = _StderrHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared, _only_name_jobs],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, hide_secrets, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(settings.log_level.upper())
    for name in _NOISY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).handlers = []
        logging.getLogger(name).propagate = True
