import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { isolated } from '@/lib/formats';
import { useFacets } from '../api/library';
import { useFacetLabel } from '../use-facet-label';
import { cleared, FACETS, FLAGS, isFiltered, withFacet, withFlag, type Wanted } from '../wanted';

interface LibrarySummaryProps {
  wanted: Wanted;
  reference: Reference;
  onWant: (wanted: Wanted) => void;
}

/** How many there are, and by what the library is narrowed; each can be undone. */
export function LibrarySummary({ wanted, reference, onWant }: LibrarySummaryProps) {
  const { t } = useTranslation('library');
  const label = useFacetLabel(reference);
  const total = useFacets(wanted).data?.total;
  const chosen: { key: string; name: string; without: Wanted }[] = [
    ...FLAGS.filter((flag) => wanted.flags[flag]).map((flag) => ({
      key: flag,
      name: t(`flags.${flag}`),
      without: withFlag(wanted, flag, false),
    })),
    ...FACETS.flatMap((facet) =>
      wanted.facets[facet].map((value) => ({
        key: `${facet}.${value}`,
        name: label(facet, value),
        without: withFacet(wanted, facet, value, false),
      })),
    ),
  ];
  return (
    <div role="status" className="flex flex-wrap items-center gap-2">
      {total !== undefined && <span className="text-muted">{t('total', { count: total })}</span>}
      {chosen.map(({ key, name, without }) => (
        <button
          key={key}
          type="button"
          aria-label={t('filters.remove', { name: isolated(name) })}
          className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-action-soft px-3 text-link hover:underline"
          onClick={() => onWant(without)}
        >
          {name}
          <Icon name="close" className="size-4" />
        </button>
      ))}
      {isFiltered(wanted) && (
        <Button look="quiet" className="px-2 text-link" onClick={() => onWant(cleared(wanted))}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
