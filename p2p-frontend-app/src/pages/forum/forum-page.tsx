import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { PageTitle } from '@/components/ui/page-title';
import { SidePanel } from '@/components/ui/side-panel';
import { forumPath, paths, signInPath } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { CategoryList } from '@/features/forum/components/category-list';
import { FilterSummary } from '@/features/forum/components/filter-summary';
import { SortLinks } from '@/features/forum/components/sort-links';
import { ThreadFilters } from '@/features/forum/components/thread-filters';
import { ThreadList } from '@/features/forum/components/thread-list';
import { parametersOf, wantedFrom, type Wanted } from '@/features/forum/wanted';

export function ForumPage() {
  const { t } = useTranslation('forum');
  const [parameters, setParameters] = useSearchParams();
  const me = useMe().data;
  const wanted = wantedFrom(parameters);
  const want = (change: Partial<Wanted>) =>
    setParameters(parametersOf({ ...wanted, ...change }), { preventScrollReset: true });
  return (
    <div className="mx-auto max-w-6xl space-y-6 px-4 py-8 sm:px-8 sm:py-10">
      <PageTitle title={t('title')} />
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="space-y-1">
          <h1 className="text-2xl font-bold sm:text-3xl">{t('title')}</h1>
          <p className="measure text-muted">{t('lead')}</p>
        </div>
        {me !== undefined && (
          <div className="flex flex-wrap gap-3">
            {me && (
              <ButtonLink look="plain" to={forumPath({ saved: 'yes' })}>
                <Icon name="bookmark" />
                {t('filters.saved')}
              </ButtonLink>
            )}
            <ButtonLink to={me ? paths.newThread : signInPath(paths.newThread)}>
              <Icon name="plus" />
              {t('new.link')}
            </ButtonLink>
          </div>
        )}
      </header>
      <div className="flex flex-col gap-6 lg:flex-row lg:gap-10">
        <SidePanel label={t('panel.label')} openLabel={t('panel.open')} isLast>
          <CategoryList wanted={wanted} />
          <ThreadFilters wanted={wanted} onWant={want} />
        </SidePanel>
        <div className="flex min-w-0 flex-1 flex-col gap-4">
          <SortLinks wanted={wanted} />
          <FilterSummary wanted={wanted} />
          <ThreadList wanted={wanted} />
        </div>
      </div>
    </div>
  );
}
