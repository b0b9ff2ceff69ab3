import { createRoot } from 'react-dom/client';
import { toApiError } from '@/api/api-error';
import { configureApi } from '@/api/client';
import { App } from '@/app/app';
import { StartFailure } from '@/app/start-failure';
import { loadSiteConfig } from '@/config/site-config';
import { followSystemTheme } from '@/features/preferences/theme';
import { startTranslations } from '@/i18n/i18n';
import '@/styles/index.css';

async function start(root: HTMLElement): Promise<void> {
  followSystemTheme();
  const [config] = await Promise.allSettled([loadSiteConfig(), startTranslations()]);
  if (config.status === 'rejected') {
    createRoot(root).render(<StartFailure error={await toApiError(config.reason)} />);
    return;
  }
  configureApi(config.value.apiBaseUrl);
  createRoot(root).render(<App />);
}

const root = document.getElementById('root');
if (root) void start(root);
