import { describe, expect, it } from 'vitest';
import { devServer } from './dev-server.ts';
import { siteConfig } from './runtime-config.ts';

describe('the configuration that the browser reads', () => {
  it('is empty, which means the same origin, unless something is set', () => {
    expect(siteConfig({})).toEqual({ apiBaseUrl: '', authApiDomain: '', websiteDomain: '' });
    const set = siteConfig({ VITE_SUPERTOKENS_API_DOMAIN: 'https://api.factory.example' });
    expect(set).toMatchObject({ authApiDomain: 'https://api.factory.example' });
  });

  it('refuses an address that names the auth core', () => {
    const env = { VITE_SUPERTOKENS_API_DOMAIN: 'http://localhost:3567' };
    expect(() => siteConfig(env)).toThrow(/names the auth core/);
  });
});

describe('the development server', () => {
  it('looks for changes itself where no events arrive', () => {
    expect(devServer({}).watch).toMatchObject({ usePolling: false });
    expect(devServer({ VITE_USE_POLLING: 'true' }).watch).toMatchObject({ usePolling: true });
    expect(devServer({ CHOKIDAR_USEPOLLING: 'true' }).watch).toMatchObject({ usePolling: true });
  });
});
