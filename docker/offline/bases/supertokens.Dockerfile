# Stand-in for the SuperTokens core: the project's own auth core behind the official image's variables and command.
# It is not SuperTokens: see p2p-auth-core/.
FROM python:3.11-slim-bookworm
RUN groupadd supertokens && useradd --create-home --gid supertokens supertokens \
 && apt-get update && apt-get install -y --no-install-recommends gosu && rm -rf /var/lib/apt/lists/*
COPY --from=core requirements.txt /usr/lib/supertokens/
RUN --mount=type=cache,target=/root/.cache/pip \
    python -m venv /opt/core && /opt/core/bin/pip install --require-hashes -r /usr/lib/supertokens/requirements.txt
COPY --from=core auth_core /usr/lib/supertokens/auth_core
COPY supertokens-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENV PYTHONPATH=/usr/lib/supertokens PYTHONDONTWRITEBYTECODE=1
EXPOSE 3567
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["supertokens", "start"]
