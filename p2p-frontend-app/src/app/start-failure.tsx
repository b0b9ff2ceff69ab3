import { useTranslation } from 'react-i18next';
import { ErrorView } from '@/components/view-state/error-view';
import { Page } from '@/components/ui/page';

/** The site cannot even learn where its server is. */
export function StartFailure({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <main>
      <Page title={t('state.unavailable')}>
        <ErrorView error={error} onRetry={() => location.reload()} />
      </Page>
    </main>
  );
}
