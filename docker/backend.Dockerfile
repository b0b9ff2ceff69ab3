ARG PYTHON_IMAGE=python:3.11-slim-bookworm

FROM ${PYTHON_IMAGE} AS base
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1
RUN groupadd --gid 10001 p2p \
 && useradd --uid 10001 --gid p2p --no-create-home --home-dir /app --shell /usr/sbin/nologin p2p \
 && install -d -o p2p -g p2p /var/lib/p2p/files
WORKDIR /app

# A layer of its own: it changes only with the lock.
FROM base AS dependencies
ARG UV=uv==0.13.9
RUN python -m venv /opt/uv && /opt/uv/bin/pip install --no-cache-dir --disable-pip-version-check "$UV"
COPY p2p-backend-app/requirements.txt ./
RUN --mount=type=cache,target=/root/.cache/uv \
    python -m venv --without-pip /opt/venv \
 && UV_LINK_MODE=copy /opt/uv/bin/uv pip install --python /opt/venv --compile-bytecode --require-hashes --requirements requirements.txt \
 # What the SuperTokens SDK brings and nobody here calls needs no bytecode beside its source.
 && find /opt/venv -path '*/site-packages/twilio/*.pyc' -delete \
 && find /opt/venv -path '*/site-packages/phonenumbers/*data/*.pyc' -delete

FROM base AS application
COPY --from=dependencies /opt/venv /opt/venv
COPY docker/bin/make-secrets docker/bin/worker-alive /usr/local/bin/
COPY p2p-backend-app/ ./
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --retries=4 --start-period=60s --start-interval=1s \
  CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8000/health', timeout=4)"]

FROM application AS development
ENV ENVIRONMENT=development
CMD ["python", "-m", "app", "serve", "--host", "0.0.0.0", "--port", "8000", "--reload"]

FROM application AS production
ENV ENVIRONMENT=production \
    WEB_CONCURRENCY=2
CMD ["python", "-m", "app", "serve", "--host", "0.0.0.0", "--port", "8000"]
