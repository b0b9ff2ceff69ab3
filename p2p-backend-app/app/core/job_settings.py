"""How workers show that they live; apart from them, so that asking does not load them."""

from datetime import timedelta

HEARTBEAT_SECONDS = 5.0
# A worker that has been silent for this long is dead, and its jobs are given to others.
SILENCE_SECONDS = 20.0
FAILED_KEPT = timedelta(days=14)
