from sqlalchemy import ColumnElement, func
from sqlalchemy.sql.expression import SQLColumnExpression

# Of a long text: what an excerpt is looked for in.
_BEGINNING = 8_000


def beginning(text: SQLColumnExpression[str]) -> ColumnElement[str]:
    return func.left(text, _BEGINNING).label("beginning")
