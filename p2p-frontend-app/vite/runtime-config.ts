import type { Plugin } from 'vite';

const CORE_PORT = '3567';

/** The same document that the backend or the web server answers with once the site is built. */
export function siteConfig(env: NodeJS.ProcessEnv): Record<string, string> {
  const authApiDomain = env['VITE_SUPERTOKENS_API_DOMAIN'] ?? '';
  if (authApiDomain && new URL(authApiDomain).port === CORE_PORT) {
    throw new Error(
      `VITE_SUPERTOKENS_API_DOMAIN (${authApiDomain}) names the auth core, which browsers never talk to. ` +
        'Leave it empty, or name the address that serves /auth.',
    );
  }
  return {
    apiBaseUrl: env['VITE_API_BASE_URL'] ?? '',
    authApiDomain,
    websiteDomain: env['VITE_SUPERTOKENS_WEBSITE_DOMAIN'] ?? '',
  };
}

/** Serves `/config.json` in development. */
export function runtimeConfig(env: NodeJS.ProcessEnv): Plugin {
  return {
    name: 'runtime-config',
    apply: 'serve',
    configureServer(server) {
      const body = JSON.stringify(siteConfig(env));
      server.middlewares.use('/config.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(body);
      });
    },
  };
}
