import { useTranslation } from 'react-i18next';
import type { Reputation } from '@/api/generated/types.gen';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
import { FactTable } from './fact-table';

/** How the number comes about: the same for everybody, and open to everybody. */
export function ReputationBreakdown({ reputation }: { reputation: Reputation }) {
  const { t } = useTranslation('dashboard');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 items-center text-link underline">
        {t('reputation.how')}
      </summary>
      <div className="mt-2 space-y-3">
        <p className="measure text-muted">{t('reputation.text')}</p>
        <FactTable
          caption={t('reputation.caption')}
          columns={[
            t('reputation.fact'),
            t('reputation.count'),
            t('reputation.worth'),
            t('reputation.points'),
          ]}
          rows={reputation.parts.map(({ fact, count, worth, points }) => ({
            key: fact,
            head: t(`reputation.facts.${fact}`),
            cells: [number(count), number(worth), number(points)],
          }))}
          total={{ head: t('reputation.total'), value: number(reputation.points) }}
        />
      </div>
    </details>
  );
}
