"""The whole product under the supervisor."""

import http
import json
import os
import signal
import subprocess
import time

import psutil
import pytest

from p2p_cli.supervisor import processes
from tests.support import client
from tests.support.launcher import ENTRY, Launcher, entry, eventually, refused

ALL = ["postgres", "mongodb", "supertokens", "migrate", "backend", "worker", "seed"]


def test_status_tells_everything(stack: Launcher) -> None:
    done = stack.run("status", "--json")
    status = json.loads(done.stdout)
    assert (done.returncode, status["healthy"]) == (0, True)
    assert status["address"] == f"http://localhost:{stack.port}"
    assert sorted(one["service"] for one in status["services"]) == sorted(ALL)
    running = [one for one in status["services"] if one["pid"]]
    assert {one["service"] for one in running} == set(ALL) - {"migrate", "seed"}
    assert all(one["health"] == "up" and one["memory_bytes"] and one["uptime_seconds"] for one in running)


def test_memory_stays_small(stack: Launcher) -> None:
    assert stack.status().memory_bytes < 1_000_000_000


@pytest.mark.parametrize("path", ["/", "/docs", "/config.json", "/health"])
def test_the_site_port_serves_everything(stack: Launcher, path: str) -> None:
    assert client.get(stack.port, path)[0] == http.HTTPStatus.OK


def test_the_api_port_answers_too(stack: Launcher) -> None:
    status, said = client.get(stack.api_port, "/health")
    assert (status, json.loads(said)["status"]) == (200, "ok")


def test_nothing_listens_beyond_this_machine(stack: Launcher) -> None:
    ours = processes.marked(stack.data.root)
    listening = [
        connection.laddr[0]
        for connection in psutil.net_connections("tcp")
        if connection.laddr and connection.pid in ours and connection.status == psutil.CONN_LISTEN
    ]
    assert listening
    assert set(listening) == {"127.0.0.1"}


def test_seeding_again_prints_sign_ins_that_work(stack: Launcher) -> None:
    done = stack.run("seed")
    assert (done.returncode, done.stderr) == (0, "The demonstration data are in.\n")
    said = done.stdout
    email = next(word for word in said.split() if "@" in word)
    assert stack.demo_password() in said
    fields = {"email": email, "password": stack.demo_password()}
    assert client.post_form(stack.port, "/auth/signin", fields)["status"] == "OK"


def test_a_second_launcher_names_the_address(stack: Launcher) -> None:
    refused(stack.up(), f"already runs on http://localhost:{stack.port}")
    assert stack.status().healthy


def test_logs_are_shown_by_service(stack: Launcher) -> None:
    postgres = stack.run("logs", "postgres", "-n", "3")
    assert (postgres.returncode, len(postgres.stdout.splitlines())) == (0, 3)
    everything = stack.run("logs")
    assert {line.split("|")[0].strip() for line in everything.stdout.splitlines()} >= {"postgres", "p2p"}


@pytest.mark.parametrize("name", ["postgres", "mongodb", "supertokens", "backend", "worker"])
def test_a_killed_service_comes_back(stack: Launcher, name: str) -> None:
    before = stack.service(name)
    pid = stack.kill(name)
    eventually(lambda: stack.service(name).restarts > before.restarts)
    eventually(lambda: stack.service(name).pid not in {None, pid} and stack.status().healthy, 60)
    assert stack.service(name).last_exit == "was ended by SIGKILL"


def test_a_killed_launcher_is_recovered_from(stack: Launcher) -> None:
    services = processes.marked(stack.data.root)
    os.kill(stack.record().pid, signal.SIGKILL)
    eventually(lambda: stack.status().state == "launcher killed")
    done = stack.up()
    assert done.returncode == 0, done.stderr
    assert "Stopping what an earlier launcher left running" in done.stderr
    assert stack.status().healthy
    assert not set(services) & set(processes.marked(stack.data.root))


def test_a_damaged_record_is_said_and_recovered_from(stack: Launcher) -> None:
    stack.data.state.write_text("{not json", encoding="utf-8")
    refused(stack.run("status"), "is damaged")
    refused(stack.up(), "already runs")
    assert stack.run("down").returncode == 0
    assert processes.marked(stack.data.root) == {}
    stack.data.state.write_text("[]", encoding="utf-8")
    refused(stack.run("status"), "is damaged")
    assert stack.up("--timings").returncode == 0
    assert stack.status().healthy


def test_down_stops_everything_in_order_and_at_once(stack: Launcher) -> None:
    began = time.monotonic()
    done = stack.run("down")
    assert (done.returncode, time.monotonic() - began < 8) == (0, True)
    stopped = [line.split()[0] for line in done.stderr.splitlines() if line.endswith("is stopped")]
    assert sorted(stopped) == ["backend", "mongodb", "postgres", "supertokens", "worker"]
    assert stopped.index("backend") < stopped.index("supertokens") < stopped.index("postgres")
    assert processes.marked(stack.data.root) == {}
    assert (stack.run("down").returncode, stack.status().state) == (0, "stopped")


def test_a_later_start_tells_its_timings_and_contacts_nothing(stack: Launcher) -> None:
    unreachable = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9")
    done = stack.up("--timings", **unreachable, PIP_INDEX_URL="http://127.0.0.1:9", npm_config_offline="true")
    assert done.returncode == 0, done.stderr
    rows = [line.split() for line in done.stdout.partition("step  ")[2].splitlines()[1:]]
    steps = dict(row for row in rows if len(row) == len(("step", "seconds")))
    assert {"postgres", "mongodb", "supertokens", "migrate", "backend", "worker", "total"} <= set(steps)
    assert not any(step.startswith("install") for step in done.stdout.splitlines())
    assert float(steps["total"]) < 30
    stack.run("down")


def test_ctrl_c_stops_the_foreground(launcher: Launcher) -> None:
    command = [str(ENTRY), "up", "--only", "postgres", "--data", str(launcher.data.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        eventually(lambda: launcher.data.state.exists() and launcher.record().phase == "running")
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=10)
    assert running.returncode == 0
    assert said.endswith("Stopped.\n")
    assert processes.marked(launcher.data.root) == {}


def test_status_of_nothing_is_not_healthy(launcher: Launcher) -> None:
    done = entry("status", "--data", launcher.data.root)
    assert (done.returncode, "stopped" in done.stdout) == (1, True)
