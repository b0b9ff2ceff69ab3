import { useTranslation } from 'react-i18next';
import type { LibrarySort } from '@/api/generated/types.gen';
import { Icon, type IconName } from '@/components/ui/icon';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select-field';
import { classNames } from '@/lib/class-names';
import { sortsFor, usualSort, VIEWS, type View, type Wanted } from '../wanted';

const ICONS: Record<View, IconName> = { grid: 'grid', list: 'list', map: 'map' };

interface LibraryToolsProps {
  wanted: Wanted;
  onWant: (wanted: Wanted, options?: { replace?: boolean }) => void;
}

/** What is looked for, in which order, and how it is shown. */
export function LibraryTools({ wanted, onWant }: LibraryToolsProps) {
  const { t } = useTranslation('library');
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div className="min-w-0 flex-1 basis-64">
        <SearchField
          label={t('search.label')}
          value={wanted.query}
          onSearch={(query) => onWant({ ...wanted, query, sort: usualSort(query) }, { replace: true })}
        />
      </div>
      {wanted.view !== 'map' && (
        <div className="basis-48">
          <SelectField
            label={t('sort.label')}
            options={sortsFor(wanted.query).map((value) => ({ value, label: t(`sort.${value}`) }))}
            value={wanted.sort}
            onChange={({ target }) => onWant({ ...wanted, sort: target.value as LibrarySort })}
          />
        </div>
      )}
      <div role="group" aria-label={t('view.label')} className="flex rounded-md border border-line-strong">
        {VIEWS.map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={wanted.view === view}
            title={t(`view.${view}`)}
            className={classNames(
              'flex size-11 items-center justify-center first:rounded-s-md last:rounded-e-md',
              wanted.view === view ? 'bg-action-soft text-link' : 'bg-surface text-muted hover:bg-sunken',
            )}
            onClick={() => onWant({ ...wanted, view })}
          >
            <Icon name={ICONS[view]} />
            <span className="sr-only">{t(`view.${view}`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
