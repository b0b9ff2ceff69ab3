"""What is asked of the platform, and the same of the floor."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.asking import Question, Questions
from benchmarks.crowd import THREADS, USE_CASES, thread_id

_WORDS = ("bearings sensors", "محمل الخلاط", "vibration", "حساسات", "mixers stop", "spare parts")
_ANSWER = "<p>خذوا عينة من الزيت أولًا: with more than 150 ppm of iron you open it this week.</p>"


@dataclass(frozen=True, slots=True)
class Route:
    name: str
    platform: Questions
    floor: Questions


def _get(path: Callable[[int], str]) -> Questions:
    return lambda number: Question("GET", path(number))


def _thread(number: int) -> str:
    return str(thread_id(number * 7919 % THREADS + 1))


def _case(number: int) -> str:
    return f"case-{number * 37 % USE_CASES}"


def _word(number: int) -> str:
    return _WORDS[number % len(_WORDS)]


def _reply(path: str) -> Questions:
    return lambda number: Question("POST", path.format(_thread(number)), {"body": _ANSWER})


def _sign_in(path: str, accounts: list[str], password: str) -> Questions:
    def question(number: int) -> Question:
        fields = {"email": accounts[number % len(accounts)], "password": password}
        return Question("POST", path, {"formFields": [{"id": id_, "value": fields[id_]} for id_ in fields]})

    return question


def routes(accounts: list[str], password: str) -> list[Route]:
    api = "/api/v1"
    return [
        Route("list", _get(lambda _: f"{api}/forum/threads"), _get(lambda _: "/list")),
        Route(
            "thread",
            _get(lambda n: f"{api}/forum/threads/{_thread(n)}"),
            _get(lambda n: f"/thread/{_thread(n)}"),
        ),
        Route(
            "replies",
            _get(lambda n: f"{api}/forum/threads/{_thread(n)}/replies"),
            _get(lambda n: f"/replies/{_thread(n)}"),
        ),
        Route("library", _get(lambda _: f"{api}/use-cases"), _get(lambda _: "/library")),
        Route(
            "search",
            _get(lambda n: f"{api}/use-cases?query={_word(n)}"),
            _get(lambda n: f"/search?q={_word(n)}"),
        ),
        Route("detail", _get(lambda n: f"{api}/use-cases/{_case(n)}"), _get(lambda n: f"/detail/{_case(n)}")),
        Route("reply", _reply(f"{api}/forum/threads/{{}}/replies"), _reply("/reply/{}")),
        Route(
            "sign-in",
            _sign_in("/auth/signin", accounts, password),
            _sign_in("/sign-in", accounts, password),
        ),
    ]
