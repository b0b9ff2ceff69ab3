from datetime import UTC, datetime


def utcnow() -> datetime:
    """Now, aware and in UTC: the only clock of the product."""
    return datetime.now(UTC)
