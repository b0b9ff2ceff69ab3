import asyncio

import pytest

from app.core.errors import TooBusy
from app.core.turns import Turns, limited


async def test_no_more_than_so_many_at_once_and_all_in_order() -> None:
    turns, inside, most, served = Turns(2, 5), 0, 0, []

    async def take(number: int) -> None:
        nonlocal inside, most
        async with turns.turn():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            served.append(number)
            inside -= 1

    await asyncio.gather(*map(take, range(20)))
    assert most == 2
    assert served == list(range(20))


async def test_whose_turn_does_not_come_is_told_and_stands_in_nobodys_way() -> None:
    turns = Turns(1, 0.01)
    async with turns.turn():
        with pytest.raises(TooBusy) as refused:
            async with turns.turn():
                pytest.fail("two at once")
    assert refused.value.headers == {"Retry-After": "10"}
    async with turns.turn():
        pass


async def test_a_turn_is_given_back_by_whoever_fails_or_gives_up() -> None:
    turns = Turns(1, 5)
    with pytest.raises(ValueError, match="mine"):
        async with turns.turn():
            raise ValueError("mine")
    async with turns.turn():
        waiting = asyncio.create_task(_wait_for(turns))
        await asyncio.sleep(0)
        waiting.cancel()
    async with asyncio.timeout(1), turns.turn():
        pass


async def test_a_limit_stands_still_while_one_waits_for_a_turn() -> None:
    turns = Turns(1, 5)

    async def work(first: float, then: float) -> None:
        async with limited(0.2):
            await asyncio.sleep(first)
            async with turns.turn():
                await asyncio.sleep(then)

    async with turns.turn():
        patient = asyncio.create_task(work(0, 0.01))
        slow = asyncio.create_task(work(0.1, 0.5))
        await asyncio.sleep(0.4)
    await patient
    with pytest.raises(TimeoutError):
        await slow


async def _wait_for(turns: Turns) -> None:
    async with turns.turn():
        pytest.fail("cancelled before")
