import type { ProxyOptions, ServerOptions } from 'vite';

const BACKEND_PATHS = '^/(api|auth|health|docs)(/|$)|^/openapi\\.json$';
const POLLING_NAMES = ['VITE_POLLING', 'VITE_USE_POLLING', 'CHOKIDAR_USEPOLLING'];

/** Where the development server listens and what it hands on to the backend. */
export function devServer(env: NodeJS.ProcessEnv): ServerOptions {
  const target = env['BACKEND_URL'] || 'http://127.0.0.1:8000';
  return {
    host: env['SITE_HOST'] || 'localhost',
    port: Number(env['SITE_PORT'] || 5173),
    strictPort: true,
    allowedHosts: env['PUBLIC_URL'] ? [new URL(env['PUBLIC_URL']).hostname] : [],
    proxy: { [BACKEND_PATHS]: { target, ws: true, xfwd: true, configure: tellTheRealAddress } },
    watch: { usePolling: POLLING_NAMES.some((name) => env[name] === 'true'), interval: 300 },
  };
}

/** `xfwd` adds to what the browser claims, and the backend would believe a claim from a private network. */
const tellTheRealAddress: ProxyOptions['configure'] = (proxy) => {
  proxy.on('proxyReq', (toBackend, { socket }) => {
    toBackend.setHeader('x-forwarded-for', socket.remoteAddress ?? '');
  });
  proxy.on('proxyReqWs', (toBackend, { socket }) => {
    toBackend.setHeader('x-forwarded-for', socket.remoteAddress ?? '');
  });
};
