import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { PageTitle } from '@/components/ui/page-title';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { casePath } from '@/config/paths';
import { useCase } from '@/features/use-cases/detail/api/use-case';
import { CaseActions } from '@/features/use-cases/detail/components/case-actions';
import { CaseHead } from '@/features/use-cases/detail/components/case-head';
import { CaseSections } from '@/features/use-cases/detail/sections/case-sections';

/** A use case whole. */
export function UseCasePage() {
  const { t } = useTranslation('library');
  const { key = '' } = useParams();
  const navigate = useNavigate();
  const found = useCase(key);
  const slug = found.data?.slug;
  useEffect(() => {
    // By its id it is found as well; what one copies from the address bar tells what it is about.
    if (slug && slug !== key) void navigate(casePath(slug), { replace: true });
  }, [slug, key, navigate]);
  return (
    <div className="mx-auto max-w-4xl space-y-8 px-4 py-8 sm:px-8 sm:py-10">
      <PageTitle title={found.data?.title ?? t('title')} />
      {found.error && !found.data && <h1 className="text-2xl font-bold">{t('title')}</h1>}
      <QueryView query={found} skeleton={<FactsSkeleton />}>
        {(one) => (
          <article className="space-y-8">
            <CaseHead useCase={one} />
            <CaseSections content={one.content} images={one.images} />
            <CaseActions useCase={one} />
          </article>
        )}
      </QueryView>
    </div>
  );
}
