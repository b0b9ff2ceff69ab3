"""Who can reach what, and as whom things run."""

import pytest

from tests.support.stack import LONG_RUNNING, ONE_SHOTS, OUR_SERVICES, Stack

DATABASES = {"postgres": 5432, "mongodb": 27017, "supertokens": 3567}
CONNECT_FROM_SITE = """
const socket = require('net').connect({host: process.argv[1], port: +process.argv[2], timeout: 2000});
const end = (word) => { console.log(word); process.exit(0); };
socket.on('connect', () => end('open')).on('error', () => end('closed')).on('timeout', () => end('closed'));
"""
CONNECT_FROM_BACKEND = "import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 2)"


def address_of(stack: Stack, service: str) -> str:
    networks = stack.container(service)["NetworkSettings"]["Networks"]
    address: str = networks[f"{stack.project}_data"]["IPAddress"]
    return address


@pytest.mark.parametrize(("service", "port"), DATABASES.items())
def test_site_reaches_no_database(stack: Stack, service: str, port: int) -> None:
    for host in (service, address_of(stack, service)):
        script = ("node", "-e", CONNECT_FROM_SITE, host, str(port))
        assert stack.execute("frontend", *script).strip() == "closed", host


@pytest.mark.parametrize(("service", "port"), DATABASES.items())
def test_backend_reaches_each_by_name(stack: Stack, service: str, port: int) -> None:
    stack.execute("backend", "python", "-c", CONNECT_FROM_BACKEND, service, str(port))


@pytest.mark.parametrize("service", LONG_RUNNING)
def test_ports_are_published_to_this_machine_only(stack: Stack, service: str) -> None:
    bindings = stack.container(service)["HostConfig"]["PortBindings"] or {}
    hosts = {binding["HostIp"] for published in bindings.values() for binding in published}
    assert hosts <= {"127.0.0.1"}
    assert bool(hosts) == (service != "worker")


@pytest.mark.parametrize("service", OUR_SERVICES)
def test_our_containers_are_not_root_and_cannot_become_it(stack: Stack, service: str) -> None:
    assert int(stack.execute(service, "id", "-u")) > 0
    host = stack.container(service)["HostConfig"]
    assert host["CapDrop"] == ["ALL"]
    assert "no-new-privileges:true" in host["SecurityOpt"]


@pytest.mark.parametrize("service", ["postgres", "mongodb", "supertokens"])
def test_databases_and_core_step_down_from_root(stack: Stack, service: str) -> None:
    owners = {line.split()[0] for line in stack.compose("top", service).splitlines()[2:] if line.strip()}
    served = {owner for owner in owners if owner not in {"root", "0"}}
    assert served, owners


@pytest.mark.parametrize(
    "name", ["postgres_password", "mongodb_password", "supertokens_api_key", "demo_password"]
)
def test_secret_is_random_and_closed_to_others(stack: Stack, name: str) -> None:
    path = f"/run/p2p/secrets/{name}"
    assert len(stack.secret(name)) >= 12
    mode, group = stack.execute("backend", "stat", "-c", "%a %g", path).split()
    assert (mode, group) == ("440", "10001")


@pytest.mark.parametrize("service", [*LONG_RUNNING, *ONE_SHOTS])
def test_logs_are_rotated(stack: Stack, service: str) -> None:
    log = stack.container(service)["HostConfig"]["LogConfig"]
    assert log == {"Type": "json-file", "Config": {"max-size": "10m", "max-file": "3"}}


@pytest.mark.parametrize("service", LONG_RUNNING)
def test_memory_is_limited_and_a_crash_is_mended(stack: Stack, service: str) -> None:
    host = stack.container(service)["HostConfig"]
    assert host["Memory"] > 0
    assert host["RestartPolicy"]["Name"] == "unless-stopped"
