from datetime import timedelta

import pytest

from app.core.clock import utcnow
from app.features.lockout.rules import Failures, after_one_more, delay_after, open_again_in

NOW = utcnow()


@pytest.mark.parametrize(
    ("tries", "minutes"), [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (10, 32), (11, 60), (500, 60)]
)
def test_the_delay_grows_from_the_fifth_wrong_try_to_an_hour(tries: int, minutes: int) -> None:
    assert delay_after(tries) == timedelta(minutes=minutes)


def test_a_try_is_admitted_when_the_delay_is_over() -> None:
    failures = Failures(6, NOW)
    assert open_again_in(failures, NOW + timedelta(seconds=30)) == timedelta(seconds=90)
    assert open_again_in(failures, NOW + timedelta(minutes=3)) == timedelta(0)
    assert open_again_in(None, NOW) == timedelta(0)


def test_tries_of_yesterday_are_forgotten() -> None:
    assert after_one_more(Failures(9, NOW - timedelta(hours=25)), NOW) == Failures(1, NOW)
    assert after_one_more(Failures(9, NOW - timedelta(hours=2)), NOW) == Failures(10, NOW)
