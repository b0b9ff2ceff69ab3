import { useTranslation } from 'react-i18next';
import type { Reference, UseCaseEntry } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { TimeAgo } from '@/components/ui/time-ago';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { caseReviewPath } from '@/config/paths';
import { labelOf, useReference } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage, isolated } from '@/lib/formats';
import { useToReview } from '../api/review';

/** What waits for somebody to read it, longest first; it changes by itself when others send or decide. */
export function ReviewList() {
  const { t } = useTranslation('submissions');
  const list = useToReview();
  return (
    <QueryView query={useReference()} skeleton={<RowsSkeleton />}>
      {(reference) => (
        <QueryView
          query={list}
          skeleton={<RowsSkeleton />}
          isEmpty={({ pages }) => pages.every(({ items }) => items.length === 0)}
          empty={<EmptyView title={t('review.none')}>{t('review.noneText')}</EmptyView>}
        >
          {({ pages }) => (
            <>
              <ul className="divide-y divide-line border-y border-line">
                {pages
                  .flatMap(({ items }) => items)
                  .map((entry) => (
                    <ReviewRow key={entry.id} entry={entry} reference={reference} />
                  ))}
              </ul>
              <MoreButton list={list} />
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function ReviewRow({ entry, reference }: { entry: UseCaseEntry; reference: Reference }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const { id, title, author, organization, submitted_at, published_version } = entry;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-2 py-4">
      <div className="min-w-0 flex-1 basis-72 space-y-1">
        <h2 className="font-bold break-words">
          <bdi>{title}</bdi>
        </h2>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
          <span>{labelOf(reference, 'use_case_categories', entry.category, language)}</span>
          {author && <bdi>{`${author.first_name} ${author.last_name}`}</bdi>}
          {organization && <bdi>{inLanguage(organization.name, language)}</bdi>}
          {submitted_at && (
            <span>
              {t('review.since')} <TimeAgo value={submitted_at} />
            </span>
          )}
          {published_version !== null && <span>{t('review.again')}</span>}
        </p>
      </div>
      <ButtonLink
        look="plain"
        to={caseReviewPath(id)}
        aria-label={t('review.readOf', { title: isolated(title) })}
      >
        {t('review.read')}
      </ButtonLink>
    </li>
  );
}
