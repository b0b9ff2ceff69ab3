import { useTranslation } from 'react-i18next';
import type { MapPoint, Reference } from '@/api/generated/types.gen';
import { TextLink } from '@/components/ui/text-link';
import { casePath } from '@/config/paths';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';

const MOST = 50;

/** What stands at the mark that was chosen. */
export function PointList({ points, reference }: { points: MapPoint[]; reference: Reference }) {
  const { t } = useTranslation('library');
  const language = useLanguage();
  return (
    <div role="status" className="space-y-2">
      <p className="text-muted">
        {points.length === 0 ? t('map.choose') : t('map.here', { count: points.length })}
      </p>
      {points.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {points.slice(0, MOST).map(({ id, slug, title, category }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-2 py-2.5">
              <TextLink to={casePath(slug)} className="min-w-0 break-words">
                <bdi>{title}</bdi>
              </TextLink>
              <span className="ms-auto text-sm text-muted">
                {labelOf(reference, 'use_case_categories', category, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {points.length > MOST && <p className="text-sm text-muted">{t('map.closerForMore')}</p>}
    </div>
  );
}
