"""Which migration the code expects and which one the database has, without loading Alembic."""

import ast
from pathlib import Path
from typing import Any, Literal

from psycopg import AsyncConnection
from psycopg.errors import UndefinedTable

MIGRATIONS = Path(__file__).parents[2] / "alembic"

SchemaState = Literal["current", "missing", "old", "newer"]


def _links(file: Path) -> dict[str, str | None]:
    names: dict[str, str | None] = {}
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.AnnAssign) or node.value is None:
            continue
        if isinstance(node.target, ast.Name) and node.target.id in {"revision", "down_revision"}:
            names[node.target.id] = ast.literal_eval(node.value)
    return names


def revisions() -> dict[str, str | None]:
    """Every revision of the code and the one it follows."""
    found = [_links(file) for file in sorted((MIGRATIONS / "versions").glob("*.py"))]
    return {str(links["revision"]): links["down_revision"] for links in found}


def head_revision() -> str:
    known = revisions()
    heads = set(known) - set(known.values())
    if len(heads) != 1:
        raise RuntimeError(f"the migrations have {len(heads)} heads, not one: {', '.join(sorted(heads))}")
    return heads.pop()


async def schema_state(connection: AsyncConnection[Any]) -> SchemaState:
    try:
        row = await (await connection.execute("SELECT version_num FROM alembic_version")).fetchone()
    except UndefinedTable:
        return "missing"
    if row is None:
        return "missing"
    if row[0] == head_revision():
        return "current"
    return "old" if row[0] in revisions() else "newer"
