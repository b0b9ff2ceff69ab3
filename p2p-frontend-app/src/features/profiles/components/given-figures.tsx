import { useTranslation } from 'react-i18next';
import type { GivenFigures as Given } from '@/api/generated/types.gen';
import { Figure } from '@/components/ui/figure';

const NAMES = ['questions', 'replies', 'best_answers', 'use_cases'] as const;

/** What somebody has given to the others, and what it is worth. */
export function GivenFigures({ given }: { given: Given }) {
  const { t } = useTranslation('dashboard');
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3">
      <Figure name="reputation" term={t('figures.reputation')} value={given.reputation} />
      {NAMES.map((name) => (
        <Figure
          key={name}
          name={name}
          term={t(`figures.${name}`, { count: given[name] })}
          value={given[name]}
        />
      ))}
    </dl>
  );
}
