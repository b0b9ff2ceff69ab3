import pytest

from tests.features.forum.conftest import Forum
from tests.fixtures.people import People


@pytest.fixture
def forum(people: People) -> Forum:
    return Forum(people)
