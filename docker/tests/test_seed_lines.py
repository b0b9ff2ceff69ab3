"""Lines of the seed document that only the files themselves can prove."""

import re
from typing import Any

import pytest

from tests.support.checkout import ROOT
from tests.support.stack import FILES
from tests.test_files import compose_config

DOCKER = ROOT / "docker"
LOCKS = {"backend": "requirements.txt", "frontend": "package-lock.json"}

SEED_SCRIPTS = ("seed_db_users", "seed_usecases", "seed_forums", "seed_user_activities")


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    found: dict[str, Any] = compose_config(FILES[0])["services"]
    return found


def dockerfile(name: str) -> str:
    return (DOCKER / f"{name}.Dockerfile").read_text()


@pytest.mark.parametrize("name", LOCKS)
def test_there_is_a_development_and_a_production_target(name: str) -> None:
    assert {"development", "production"} <= set(
        re.findall(r"^FROM .* AS (\S+)$", dockerfile(name), re.MULTILINE)
    )


@pytest.mark.parametrize(("name", "lock"), LOCKS.items())
def test_dependencies_have_a_layer_before_the_code(name: str, lock: str) -> None:
    copies = [
        line
        for line in dockerfile(name).splitlines()
        if line.startswith("COPY") and f"p2p-{name}-app/" in line
    ]
    assert lock in copies[0]
    assert lock not in copies[1]


def test_the_backend_lives_in_a_virtual_environment_of_python_311() -> None:
    text = dockerfile("backend")
    assert "python:3.11-slim" in text
    assert "-m venv" in text
    assert "PATH=/opt/venv/bin:$PATH" in text


def test_the_site_is_built_on_node_24_and_served_by_nginx() -> None:
    text = dockerfile("frontend")
    assert "node:24-" in text
    assert "nginx-unprivileged" in text


def test_databases_are_the_official_images_of_the_seeds_versions(services: dict[str, Any]) -> None:
    assert services["postgres"]["image"].startswith("postgres:15")
    assert services["mongodb"]["image"].startswith("mongo:7")


def test_the_first_start_makes_the_cores_database(services: dict[str, Any]) -> None:
    statements = (DOCKER / "init-db.sql").read_text()
    assert "CREATE DATABASE supertokens;" in statements
    assert "GRANT ALL PRIVILEGES ON DATABASE supertokens TO postgres;" in statements
    targets = [volume["target"] for volume in services["postgres"]["volumes"]]
    assert "/docker-entrypoint-initdb.d/init-db.sql" in targets


def test_databases_are_asked_for_their_health_as_the_seed_says(services: dict[str, Any]) -> None:
    assert "pg_isready" in services["postgres"]["healthcheck"]["test"]
    mongodb = " ".join(services["mongodb"]["healthcheck"]["test"])
    assert "mongosh" in mongodb
    assert 'db.runCommand("ping")' in mongodb


def test_the_order_is_kept_by_health(services: dict[str, Any]) -> None:
    needs = services["backend"]["depends_on"]
    assert {needs[name]["condition"] for name in ("postgres", "mongodb", "supertokens")} == {
        "service_healthy"
    }
    assert needs["migrate"]["condition"] == "service_completed_successfully"
    assert services["seeder"]["depends_on"]["backend"]["condition"] == "service_healthy"


def test_the_seeder_runs_once_from_the_backends_development_image(services: dict[str, Any]) -> None:
    seeder = services["seeder"]
    assert seeder["restart"] == "no"
    assert seeder["image"] == services["backend"]["image"]
    assert services["backend"]["build"]["target"] == "development"
    command = " ".join(seeder["command"])
    places = [command.index(f"python scripts/{name}.py") for name in SEED_SCRIPTS]
    assert places == sorted(places)
    assert command.count("&&") == len(SEED_SCRIPTS) - 1


def test_the_site_polls_for_changes_where_the_variable_says_so(services: dict[str, Any]) -> None:
    assert services["frontend"]["environment"]["VITE_POLLING"] == "true"
    assert "usePolling" in (ROOT / "p2p-frontend-app/vite/dev-server.ts").read_text()


def test_mongodb_is_asked_with_its_users_database(services: dict[str, Any]) -> None:
    assert "authSource=admin" in services["backend"]["environment"]["MONGODB_URL"]
