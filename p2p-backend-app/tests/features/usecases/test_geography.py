"""A pin lies in Saudi Arabia, harbours and islands included, and in no neighbour."""

import json
from pathlib import Path

import pytest

from app.features.usecases import geography
from app.features.usecases.geography import in_saudi_arabia

SITE = Path(__file__).parents[4] / "p2p-frontend-app" / "public" / "geography" / "saudi-arabia.json"


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [
        pytest.param(46.6753, 24.7136, id="riyadh"),
        pytest.param(39.1925, 21.4858, id="jeddah"),
        pytest.param(39.16, 21.47, id="jeddah-harbour"),
        pytest.param(50.0888, 26.4207, id="dammam"),
        pytest.param(50.19, 26.49, id="dammam-harbour"),
        pytest.param(50.1971, 26.2172, id="khobar"),
        pytest.param(39.8579, 21.3891, id="makkah"),
        pytest.param(39.5692, 24.5247, id="madinah"),
        pytest.param(36.555, 28.3838, id="tabuk"),
        pytest.param(43.975, 26.326, id="buraydah"),
        pytest.param(42.7297, 18.306, id="khamis-mushait"),
        pytest.param(41.6907, 27.5219, id="hail"),
        pytest.param(49.56, 27.03, id="jubail-industrial"),
        pytest.param(42.5053, 18.2164, id="abha"),
        pytest.param(38.22, 23.97, id="yanbu-industrial"),
        pytest.param(47.3346, 24.1554, id="al-kharj"),
        pytest.param(39.12, 22.4, id="kaec"),
        pytest.param(42.11, 16.7, id="farasan"),
        pytest.param(34.95, 29.3, id="haql"),
        pytest.param(48.49, 28.43, id="khafji"),
    ],
)
def test_the_kingdom_is_inside(longitude: float, latitude: float) -> None:
    assert in_saudi_arabia(longitude, latitude)


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [
        pytest.param(50.5832, 26.2235, id="manama"),
        pytest.param(51.531, 25.2854, id="doha"),
        pytest.param(47.9774, 29.3759, id="kuwait"),
        pytest.param(35.0063, 29.532, id="aqaba"),
        pytest.param(44.191, 15.3694, id="sanaa"),
        pytest.param(55.2708, 25.2048, id="dubai"),
        pytest.param(37.5, 23.0, id="red-sea"),
        pytest.param(24.7136, 46.6753, id="riyadh-the-wrong-way-round"),
        pytest.param(0.0, 0.0, id="nowhere"),
    ],
)
def test_everything_else_is_outside(longitude: float, latitude: float) -> None:
    assert not in_saudi_arabia(longitude, latitude)


def test_the_site_draws_the_outline_that_the_server_checks() -> None:
    own = json.loads(geography._FILE.read_text(encoding="utf-8"))
    assert json.loads(SITE.read_text(encoding="utf-8")) == own
    assert own["geometry"]["type"] == "MultiPolygon"
