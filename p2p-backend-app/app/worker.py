"""The modules that define jobs: a worker imports them all."""

JOB_MODULES: tuple[str, ...] = ()
