from datetime import UTC, datetime, timedelta, timezone

# Saudi Arabia keeps one time all year round.
RIYADH = timezone(timedelta(hours=3), "Asia/Riyadh")


def utcnow() -> datetime:
    """Now, aware and in UTC: the only clock of the product."""
    return datetime.now(UTC)
