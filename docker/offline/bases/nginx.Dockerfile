# Stand-in for nginxinc/nginx-unprivileged:stable: Debian's nginx with the official layout, user and entrypoint hooks.
FROM p2p-stand-in/debian:bookworm
RUN groupadd --system --gid 101 nginx \
 && useradd --system --uid 101 --gid nginx --no-create-home --shell /bin/false nginx \
 && apt-get update \
 && apt-get install -y --no-install-recommends nginx-light curl gettext-base \
 && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-* /etc/nginx/modules-enabled/* \
 && mkdir -p /docker-entrypoint.d /var/cache/nginx /usr/share/nginx/html \
 && chown -R 101:0 /etc/nginx /var/cache/nginx /var/lib/nginx /var/log/nginx \
 && chmod -R g+w /etc/nginx /var/cache/nginx
COPY nginx.conf /etc/nginx/nginx.conf
COPY nginx-entrypoint.sh /docker-entrypoint.sh
USER 101
EXPOSE 8080
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
