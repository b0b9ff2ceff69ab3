/** What the installation decides, not the build. Empty addresses mean the site's own origin. */
export interface SiteConfig {
  apiBaseUrl: string;
  authApiDomain: string;
  websiteDomain: string;
}

const NAMES = ['apiBaseUrl', 'authApiDomain', 'websiteDomain'] as const;

function parse(document: unknown): SiteConfig {
  const found = document as Partial<Record<keyof SiteConfig, unknown>> | null;
  const wrong = NAMES.filter((name) => typeof found?.[name] !== 'string');
  if (wrong.length > 0) throw new Error(`/config.json lacks ${wrong.join(', ')}`);
  return found as SiteConfig;
}

let current: SiteConfig = { apiBaseUrl: '', authApiDomain: '', websiteDomain: '' };

export async function loadSiteConfig(): Promise<SiteConfig> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  current = parse(await response.json());
  return current;
}

export function siteConfig(): SiteConfig {
  return current;
}
