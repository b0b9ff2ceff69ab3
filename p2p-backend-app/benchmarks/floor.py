"""The least that anybody would have to do for each answer: a bare route, the token checked, one transaction,
only the indispensable statements, straight through the driver. Run by uvicorn as the platform is."""

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import httpx
import jwt
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool
from pymongo import AsyncMongoClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from app.core.ids import new_id

_PAGE = 21


class _Open:
    pool: AsyncConnectionPool[Any]
    documents: AsyncMongoClient[dict[str, Any]]
    core: httpx.AsyncClient
    keys: dict[str, jwt.PyJWK]


def _answer(found: object) -> Response:
    return Response(json.dumps(found, default=str, ensure_ascii=False), media_type="application/json")


def _member(request: Request) -> UUID:
    token = request.cookies["sAccessToken"]
    key = _Open.keys[jwt.get_unverified_header(token)["kid"]]
    claims = jwt.decode(token, key, algorithms=["RS256"], options={"require": ["exp"]})
    return UUID(claims["sub"])


@asynccontextmanager
async def _statements() -> AsyncIterator[Any]:
    async with _Open.pool.connection() as connection, connection.cursor(row_factory=dict_row) as cursor:
        yield cursor


async def _list(request: Request) -> Response:
    reader = _member(request)
    async with _statements() as cursor:
        await cursor.execute(
            "SELECT t.id, t.title, t.excerpt, t.tags, t.like_count, t.reply_count, t.view_count,"
            " t.last_activity_at, u.first_name, u.last_name, o.name_ar, o.name_en,"
            " l.user_id IS NOT NULL AS liked"
            " FROM forum_threads t LEFT JOIN users u ON u.id = t.author_id"
            " LEFT JOIN memberships m ON m.user_id = u.id"
            " LEFT JOIN organizations o ON o.id = m.organization_id"
            " LEFT JOIN forum_thread_likes l ON l.item_id = t.id AND l.user_id = %s"
            " WHERE t.deleted_at IS NULL ORDER BY t.pinned DESC, t.last_activity_at DESC, t.id DESC LIMIT %s",
            (reader, _PAGE),
        )
        return _answer(await cursor.fetchall())


async def _thread(request: Request) -> Response:
    _member(request)
    async with _statements() as cursor:
        await cursor.execute(
            "SELECT t.*, u.first_name, u.last_name FROM forum_threads t"
            " LEFT JOIN users u ON u.id = t.author_id"
            " WHERE t.id = %s",
            (request.path_params["id"],),
        )
        thread = await cursor.fetchone()
    return _answer(thread)


async def _replies(request: Request) -> Response:
    _member(request)
    async with _statements() as cursor:
        await cursor.execute(
            "SELECT r.*, u.first_name, u.last_name FROM forum_replies r"
            " LEFT JOIN users u ON u.id = r.author_id"
            " WHERE r.thread_id = %s ORDER BY r.created_at LIMIT %s",
            (request.path_params["id"], _PAGE),
        )
        return _answer(await cursor.fetchall())


async def _library(request: Request) -> Response:
    _member(request)
    async with _statements() as cursor:
        await cursor.execute(
            "SELECT c.id, c.slug, c.title, c.subtitle, c.summary, c.category, c.city, c.technologies,"
            " c.images, c.like_count, c.view_count, u.first_name, u.last_name, o.name_ar, o.name_en"
            " FROM use_cases c"
            " LEFT JOIN users u ON u.id = c.author_id LEFT JOIN organizations o ON o.id = c.organization_id"
            " WHERE c.listed ORDER BY c.published_at DESC, c.id DESC LIMIT %s",
            (_PAGE,),
        )
        return _answer(await cursor.fetchall())


async def _search(request: Request) -> Response:
    _member(request)
    words = request.query_params["q"]
    async with _statements() as cursor:
        await cursor.execute(
            "SELECT c.id, c.slug, c.title, c.summary FROM use_case_texts x"
            " JOIN use_cases c ON c.id = x.use_case_id"
            " WHERE c.listed AND x.vector @@ plainto_tsquery('english', search_fold(%s))"
            " ORDER BY ts_rank(x.vector, plainto_tsquery('english', search_fold(%s))) DESC LIMIT %s",
            (words, words, _PAGE),
        )
        return _answer(await cursor.fetchall())


async def _detail(request: Request) -> Response:
    _member(request)
    async with _statements() as cursor:
        await cursor.execute(
            "SELECT c.*, u.first_name, u.last_name FROM use_cases c LEFT JOIN users u ON u.id = c.author_id"
            " WHERE c.slug = %s",
            (request.path_params["slug"],),
        )
        case = await cursor.fetchone()
    versions = _Open.documents.get_default_database()["use_case_versions"]
    document = await versions.find_one({"_id": f"{case['id']}:1"})
    return _answer([case, document])


async def _reply(request: Request) -> Response:
    writer = _member(request)
    body = (await request.json())["body"]
    async with _statements() as cursor:
        await cursor.execute(
            "INSERT INTO forum_replies (id, thread_id, author_id, depth, body)"
            " VALUES (%s, %s, %s, 0, %s) RETURNING *",
            (new_id(), request.path_params["id"], writer, body),
        )
        reply = await cursor.fetchone()
        await cursor.execute(
            "UPDATE forum_threads SET reply_count = reply_count + 1, last_activity_at = now() WHERE id = %s",
            (request.path_params["id"],),
        )
    return _answer(reply)


async def _sign_in(request: Request) -> Response:
    """The two calls to the core without which nobody is signed in."""
    fields = {field["id"]: field["value"] for field in (await request.json())["formFields"]}
    signed_in = (await _Open.core.post("/recipe/signin", json=fields)).json()
    session = {
        "userId": signed_in["recipeUserId"],
        "recipeUserId": signed_in["recipeUserId"],
        "userDataInJWT": {},
        "userDataInDatabase": {},
        "enableAntiCsrf": False,
        "useDynamicSigningKey": True,
    }
    made = await _Open.core.post("/recipe/session", json=session)
    return _answer(made.json()["accessToken"]["token"])


@asynccontextmanager
async def _lifespan(_: Starlette) -> AsyncIterator[None]:
    core = httpx.AsyncClient(
        base_url=os.environ["SUPERTOKENS_CONNECTION_URI"],
        headers={"api-key": os.environ["FLOOR_CORE_KEY"], "cdi-version": "5.4"},
        timeout=60,
        limits=httpx.Limits(max_connections=100),
    )
    pool: AsyncConnectionPool[Any] = AsyncConnectionPool(
        os.environ["FLOOR_POSTGRES"], min_size=4, max_size=16, timeout=60, open=False
    )
    documents: AsyncMongoClient[dict[str, Any]] = AsyncMongoClient(os.environ["FLOOR_MONGODB"])
    async with core, pool, documents:
        keys = (await core.get("/.well-known/jwks.json")).json()["keys"]
        _Open.keys = {key["kid"]: jwt.PyJWK(key) for key in keys}
        _Open.core, _Open.pool, _Open.documents = core, pool, documents
        yield


app = Starlette(
    lifespan=_lifespan,
    routes=[
        Route("/list", _list),
        Route("/thread/{id}", _thread),
        Route("/replies/{id}", _replies),
        Route("/library", _library),
        Route("/search", _search),
        Route("/detail/{slug}", _detail),
        Route("/reply/{id}", _reply, methods=["POST"]),
        Route("/sign-in", _sign_in, methods=["POST"]),
    ],
)
