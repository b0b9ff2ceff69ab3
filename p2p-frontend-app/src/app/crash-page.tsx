import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { FormPage } from '@/components/ui/page';
import { NotFoundPage } from '@/pages/not-found/not-found-page';

/** The last resort of a page: says so, and loads the site anew. */
export function CrashPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => {
    if (!missing) reportError(error);
  }, [error, missing]);
  if (missing) return <NotFoundPage />;
  return (
    <main>
      <FormPage title={t('crash.title')} lead={t('crash.text')}>
        <Button onClick={() => location.reload()}>
          <Icon name="retry" />
          {t('crash.reload')}
        </Button>
      </FormPage>
    </main>
  );
}
