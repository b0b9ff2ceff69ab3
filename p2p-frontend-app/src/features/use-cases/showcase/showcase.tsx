import { useTranslation } from 'react-i18next';
import { TextLink } from '@/components/ui/text-link';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { useReference } from '@/features/reference/api/reference';
import { useFeatured } from '../library/api/library';
import { CaseCard } from '../library/components/case-card';
import { CasesSkeleton } from '../library/components/cases-skeleton';
import { wantedFrom } from '../library/wanted';
import LibraryMap from '../map/library-map';

const EVERYTHING = wantedFrom(new URLSearchParams());

/** What plants have told of: where they are, and what administrators chose to be seen first. */
export function Showcase() {
  const { t } = useTranslation('library');
  return (
    <div className="space-y-12">
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[1fr_2fr]">
        <div className="space-y-4">
          <h2 id="use-cases" className="text-2xl font-bold">
            {t('showcase.title')}
          </h2>
          <p className="measure text-muted">{t('showcase.text')}</p>
          <p>
            <TextLink to={paths.useCases}>{t('showcase.all')}</TextLink>
          </p>
        </div>
        <LibraryMap wanted={EVERYTHING} />
      </div>
      <Featured />
    </div>
  );
}

function Featured() {
  const { t } = useTranslation('library');
  const featured = useFeatured();
  const reference = useReference();
  if (featured.data?.items.length === 0) return null;
  return (
    <section aria-labelledby="featured" className="space-y-4">
      <h2 id="featured" className="text-lg font-bold">
        {t('showcase.featured')}
      </h2>
      <QueryView query={featured} skeleton={<CasesSkeleton />}>
        {({ items }) => (
          <QueryView query={reference} skeleton={<CasesSkeleton />}>
            {(lists) => (
              <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {items.map((useCase) => (
                  <CaseCard key={useCase.id} useCase={useCase} reference={lists} heading="h3" />
                ))}
              </ul>
            )}
          </QueryView>
        )}
      </QueryView>
    </section>
  );
}
