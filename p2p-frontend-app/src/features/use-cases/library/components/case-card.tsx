import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Reference, UseCaseCard } from '@/api/generated/types.gen';
import { Count } from '@/components/contribution/count';
import { Badge } from '@/components/ui/badge';
import { ShownPicture } from '@/components/ui/shown-picture';
import { casePath } from '@/config/paths';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { classNames } from '@/lib/class-names';
import { formatNumber } from '@/lib/formats';

interface CaseCardProps {
  useCase: UseCaseCard;
  reference: Reference;
  /** Beside its picture instead of below it. */
  isRow?: boolean;
  heading?: 'h2' | 'h3';
}

/** A use case as the library shows it. */
export function CaseCard({ useCase, reference, isRow = false, heading: Heading = 'h2' }: CaseCardProps) {
  const { t } = useTranslation(['library', 'common']);
  const language = useLanguage();
  const { slug, title, subtitle, factory_name, category, city, roi_percent, cover } = useCase;
  return (
    <li
      className={classNames(
        'relative flex overflow-hidden rounded-md border border-line bg-surface hover:border-line-strong',
        isRow ? 'flex-row' : 'flex-col',
      )}
    >
      <ShownPicture
        address={cover.small}
        edge={480}
        className={classNames(
          'object-cover',
          isRow ? 'w-28 shrink-0 sm:w-48' : 'aspect-8/5 w-full border-b border-line',
        )}
        fallback={
          <span
            className={classNames('block bg-sunken', isRow ? 'w-28 shrink-0 sm:w-48' : 'aspect-8/5 w-full')}
          />
        }
      />
      <div className="flex min-w-0 flex-1 flex-col gap-2 p-4">
        <p className="text-sm text-muted">
          {labelOf(reference, 'use_case_categories', category, language)} ·{' '}
          {labelOf(reference, 'cities', city, language)}
        </p>
        <Heading
          lang={useCase.language}
          dir="auto"
          className="text-parent text-lg leading-snug font-bold break-words"
        >
          <Link
            to={casePath(slug)}
            className="text-link no-underline after:absolute after:inset-0 hover:underline"
          >
            {title}
          </Link>
        </Heading>
        <p lang={useCase.language} dir="auto" className="line-clamp-3 text-parent break-words text-muted">
          {subtitle}
        </p>
        <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1.5 pt-1">
          {useCase.featured && <Badge icon="star">{t('flags.featured')}</Badge>}
          {roi_percent !== null && (
            <Badge>{t('roi', { value: formatNumber(Math.round(roi_percent), language) })}</Badge>
          )}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-muted">
          <bdi className="min-w-0 break-words">{factory_name}</bdi>
          <span className="flex gap-4">
            <Count
              icon="like"
              value={useCase.like_count}
              label={t('common:counts.likes', { count: useCase.like_count })}
            />
            <Count
              icon="eye"
              value={useCase.view_count}
              label={t('common:counts.views', { count: useCase.view_count })}
            />
          </span>
        </div>
      </div>
    </li>
  );
}
