import { useTranslation } from 'react-i18next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyView } from '@/components/view-state/empty-view';
import { paths, searchPath } from '@/config/paths';
import { isolated } from '@/lib/formats';
import { parametersOf, type Wanted } from '../wanted';

/** Where it was narrowed, the way to all of it; else the way to people who may know. */
export function NothingFound({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('search');
  const isNarrowed = wanted.kind !== undefined || wanted.language !== undefined;
  const widened = searchPath(parametersOf({ ...wanted, kind: undefined, language: undefined }));
  return (
    <EmptyView
      title={t('none.title', { query: isolated(wanted.query) })}
      action={
        isNarrowed ? (
          <ButtonLink look="plain" to={widened}>
            {t('none.everywhere')}
          </ButtonLink>
        ) : (
          <ButtonLink look="plain" to={paths.newThread}>
            {t('none.ask')}
          </ButtonLink>
        )
      }
    >
      {t(isNarrowed ? 'none.narrowed' : 'none.text')}
    </EmptyView>
  );
}
