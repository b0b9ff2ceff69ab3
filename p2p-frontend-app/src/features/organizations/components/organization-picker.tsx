import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganizationSummary, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SearchField } from '@/components/ui/search-field';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage, isolated } from '@/lib/formats';
import { useOrganizations, useSuggestion } from '../api/organizations';

export interface Picked {
  id: string;
  name: string;
}

interface OrganizationPickerProps {
  /** Whose domain may suggest an organisation. */
  email: string;
  reference: Reference;
  picked: Picked | null;
  error: string | undefined;
  onPick: (picked: Picked | null) => void;
}

/** Finds the organisation one wants to ask: by the domain of one's address, or by its name. */
export function OrganizationPicker({ email, reference, picked, error, onPick }: OrganizationPickerProps) {
  const { t } = useTranslation('organizations');
  const errorId = useId();
  if (picked) {
    return (
      <Notice title={t('picker.picked', { name: isolated(picked.name) })}>
        <p>{t('picker.text')}</p>
        <Button look="plain" onClick={() => onPick(null)}>
          {t('picker.another')}
        </Button>
      </Notice>
    );
  }
  return (
    <div className="space-y-5" role="group" aria-describedby={error && errorId}>
      <Suggestion email={email} reference={reference} onPick={onPick} />
      <Search reference={reference} onPick={onPick} />
      {error && (
        <p id={errorId} role="alert" className="flex items-start gap-1.5 text-loss">
          <Icon name="alert" className="mt-1 size-4" />
          {error}
        </p>
      )}
    </div>
  );
}

type PartProps = Pick<OrganizationPickerProps, 'reference' | 'onPick'>;

/** No more than a help: without it, and while it fails, one searches by name. */
function Suggestion({ email, reference, onPick }: PartProps & { email: string }) {
  const { t } = useTranslation('organizations');
  const suggestion = useSuggestion(email);
  if (!suggestion.data) return null;
  return (
    <div className="space-y-2">
      <p className="font-bold">{t('picker.suggestion')}</p>
      <ul className="border-y border-line">
        <Choice organization={suggestion.data} reference={reference} onPick={onPick} />
      </ul>
    </div>
  );
}

function Search({ reference, onPick }: PartProps) {
  const { t } = useTranslation('organizations');
  const [query, setQuery] = useState('');
  const organizations = useOrganizations(query);
  return (
    <div className="space-y-3">
      <SearchField label={t('list.search')} help={t('picker.help')} value={query} onSearch={setQuery} />
      <QueryView
        query={organizations}
        skeleton={<RowsSkeleton />}
        isEmpty={({ pages }) => pages[0]?.items.length === 0}
        empty={<EmptyView title={t('list.nothing.title')}>{t('picker.nothing')}</EmptyView>}
      >
        {({ pages }) => (
          <>
            <ul
              className="max-h-96 divide-y divide-line overflow-y-auto border-y border-line"
              aria-label={t('list.title')}
            >
              {pages
                .flatMap((page) => page.items)
                .map((item) => (
                  <Choice key={item.id} organization={item} reference={reference} onPick={onPick} />
                ))}
            </ul>
            <MoreButton list={organizations} />
          </>
        )}
      </QueryView>
    </div>
  );
}

function Choice({ organization, reference, onPick }: PartProps & { organization: OrganizationSummary }) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const name = inLanguage(organization.name, language);
  return (
    <li className="flex flex-wrap items-center gap-3 px-2 py-3">
      <span className="min-w-0 flex-1 basis-48">
        <bdi className="block font-bold break-words">{name}</bdi>
        <span className="text-muted">
          {labelOf(reference, 'industries', organization.industry, language)} ·{' '}
          {labelOf(reference, 'cities', organization.city, language)}
        </span>
      </span>
      <Button
        look="plain"
        aria-label={t('picker.chooseThis', { name: isolated(name) })}
        onClick={() => onPick({ id: organization.id, name })}
      >
        {t('picker.choose')}
      </Button>
    </li>
  );
}
