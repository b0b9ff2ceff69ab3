# Stand-in for mongo:7: a server of MongoDB's wire protocol from PyPI and the real mongosh, behind the official variables.
FROM node:24-bookworm-slim AS shell
RUN --mount=type=cache,target=/root/.npm \
    npm install --prefix /opt/mongosh --prefer-offline --no-audit --no-fund mongosh@2

FROM node:24-bookworm-slim
ARG SERVER=secantusdb==0.7.0b3
RUN groupadd --system --gid 999 mongodb \
 && useradd --system --uid 999 --gid mongodb --home-dir /data/db mongodb \
 && apt-get update \
 && apt-get install -y --no-install-recommends gosu python3.11 python3.11-venv \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o mongodb -g mongodb /data/db /data/configdb \
 && mkdir /docker-entrypoint-initdb.d
RUN --mount=type=cache,target=/root/.cache/pip \
    python3 -m venv /opt/mongo && /opt/mongo/bin/pip install "$SERVER"
COPY --from=shell /opt/mongosh /opt/mongosh
RUN ln -s /opt/mongosh/node_modules/.bin/mongosh /usr/local/bin/mongosh
COPY mongo-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
VOLUME /data/db
EXPOSE 27017
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["mongod"]
