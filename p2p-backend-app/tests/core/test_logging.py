import json
import logging

import pytest
import structlog

from app.core.config import load_settings
from app.core.logging import configure_logging


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Written":
    monkeypatch.setenv("LOG_FORMAT", "json")
    configure_logging(load_settings())
    return Written(capsys)


class Written:
    def __init__(self, captured: pytest.CaptureFixture[str]) -> None:
        self._captured = captured

    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self._captured.readouterr().err.splitlines()]


def test_a_line_is_json_with_its_context(written: Written) -> None:
    with structlog.contextvars.bound_contextvars(request_id="abc"):
        structlog.get_logger("app.test").info("happened", name="مصنع")
    (line,) = written.lines()
    assert line["event"] == "happened"
    assert (line["level"], line["logger"]) == ("info", "app.test")
    assert (line["request_id"], line["name"]) == ("abc", "مصنع")


def test_secrets_are_hidden_by_name_and_inside_addresses(written: Written) -> None:
    structlog.get_logger("app.test").info(
        "secrets", password="p1", refresh_token="p2", nested={"api_key": "p3"}, at="postgresql://u:p4@h/d"
    )
    logging.getLogger("library").warning("cannot reach mongodb://admin:p5@h")
    text = json.dumps(written.lines())
    assert not [secret for secret in ("p1", "p2", "p3", "p4", "p5") if secret in text]


def test_the_arguments_of_jobs_are_not_written(written: Written) -> None:
    logging.getLogger("procrastinate.worker").error(
        "Job mail[3](link='https://x/?token=abc') failed",
        extra={"action": "job_error", "job": {"id": 3, "task_name": "mail", "task_kwargs": {"link": "abc"}}},
    )
    (line,) = written.lines()
    assert (line["event"], line["task"], line["job_id"]) == ("job_error", "mail", 3)
    assert "abc" not in json.dumps(line)


def test_an_exception_is_written_without_its_variables(written: Written) -> None:
    credential = "never-written"
    try:
        raise ValueError(len(credential))
    except ValueError:
        structlog.get_logger("app.test").exception("failed")
    (line,) = written.lines()
    assert "ValueError: 13" in str(line["exception"])
    assert "never-written" not in json.dumps(line)
