import { startTransition, useId, useOptimistic, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FacetCount, LibraryFacets, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber } from '@/lib/formats';
import { useFacetLabel } from '../use-facet-label';
import { FACETS, FLAGS, withFacet, withFlag, type Facet, type Wanted } from '../wanted';

const FIRST = 6;

interface FacetListProps {
  facets: LibraryFacets;
  reference: Reference;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

/** What the library can be narrowed by, each value with how many there would be. */
export function FacetList({ facets, reference, wanted, onWant }: FacetListProps) {
  const { t } = useTranslation('library');
  const label = useFacetLabel(reference);
  const flags = FLAGS.map((flag) => ({
    flag,
    count: facets[flag].find(({ value }) => value === 'true')?.count ?? 0,
  })).filter(({ flag, count }) => count > 0 || wanted.flags[flag]);
  return (
    <div className="space-y-6">
      {flags.length > 0 && (
        <fieldset className="space-y-1">
          <legend className="mb-1 font-bold">{t('facets.flags')}</legend>
          {flags.map(({ flag, count }) => (
            <Choice
              key={flag}
              label={t(`flags.${flag}`)}
              count={count}
              isOn={wanted.flags[flag]}
              onChange={(isOn) => onWant(withFlag(wanted, flag, isOn))}
            />
          ))}
        </fieldset>
      )}
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          counts={withChosen(facets[facet], wanted.facets[facet])}
          label={(value) => label(facet, value)}
          chosen={wanted.facets[facet]}
          onChange={(value, isOn) => onWant(withFacet(wanted, facet, value, isOn))}
        />
      ))}
    </div>
  );
}

/** What is chosen stays in sight, also where nothing has it any more. */
function withChosen(counts: FacetCount[], chosen: string[]): FacetCount[] {
  const missing = chosen.filter((value) => counts.every((one) => one.value !== value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}

interface FacetGroupProps {
  facet: Facet;
  counts: FacetCount[];
  label: (value: string) => string;
  chosen: string[];
  onChange: (value: string, isOn: boolean) => void;
}

function FacetGroup({ facet, counts, label, chosen, onChange }: FacetGroupProps) {
  const { t } = useTranslation('library');
  const [isWhole, setIsWhole] = useState(false);
  const id = useId();
  if (counts.length === 0) return null;
  const shown = counts.filter(({ value }, index) => isWhole || index < FIRST || chosen.includes(value));
  return (
    <fieldset className="space-y-1">
      <legend className="mb-1 font-bold">{t(`facets.${facet}`)}</legend>
      <div id={id} className="space-y-1">
        {shown.map(({ value, count }) => (
          <Choice
            key={value}
            label={label(value)}
            count={count}
            isOn={chosen.includes(value)}
            onChange={(isOn) => onChange(value, isOn)}
          />
        ))}
      </div>
      {counts.length > FIRST && (
        <Button
          look="quiet"
          className="-ms-2 px-2 text-link"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {t(isWhole ? 'facets.fewer' : 'facets.all', { count: counts.length })}
        </Button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  label: string;
  count: number;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Choice({ label, count, isOn, onChange }: ChoiceProps) {
  const language = useLanguage();
  // Answers the click at once: the address, which decides, follows after the page is drawn.
  const [shown, setShown] = useOptimistic(isOn);
  const choose = (wanted: boolean) =>
    startTransition(() => {
      setShown(wanted);
      onChange(wanted);
    });
  return (
    <label className="-mx-2 flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-sunken">
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-action"
        checked={shown}
        onChange={({ target }) => choose(target.checked)}
      />
      <span className="min-w-0 flex-1 break-words">{label}</span>
      <span className="text-sm text-muted tabular">{formatNumber(count, language)}</span>
    </label>
  );
}
