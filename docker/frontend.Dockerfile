ARG NODE_IMAGE=node:24-bookworm-slim
ARG NGINX_IMAGE=nginxinc/nginx-unprivileged:stable

# A layer of its own: it changes only with the lock.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
RUN chown node:node /app
USER 1000:1000
COPY --chown=node:node p2p-frontend-app/package.json p2p-frontend-app/package-lock.json p2p-frontend-app/.npmrc ./
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 \
    npm ci --no-audit --no-fund

FROM dependencies AS development
COPY --chown=node:node p2p-frontend-app/ ./
ENV SITE_HOST=0.0.0.0 \
    SITE_PORT=5173
EXPOSE 5173
HEALTHCHECK --interval=15s --timeout=5s --retries=4 --start-period=60s --start-interval=1s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:5173/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "run", "dev"]

FROM dependencies AS build
COPY --chown=node:node p2p-frontend-app/ ./
RUN npm run build

FROM ${NGINX_IMAGE} AS production
COPY --from=build /app/dist /usr/share/nginx/html
COPY docker/nginx.conf /etc/nginx/templates/default.conf.template
COPY docker/bin/site-config.sh /docker-entrypoint.d/40-site-config.sh
ENV BACKEND_URL=http://backend:8000 \
    RESOLVER=127.0.0.11
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --retries=4 --start-period=20s --start-interval=1s \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8080/"]
