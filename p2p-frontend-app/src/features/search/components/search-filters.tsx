import { useTranslation } from 'react-i18next';
import type { Language, SearchSort } from '@/api/generated/types.gen';
import { SelectField } from '@/components/ui/select-field';
import { LANGUAGES, SORTS, type Wanted } from '../wanted';

interface SearchFiltersProps {
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

export function SearchFilters({ wanted, onWant }: SearchFiltersProps) {
  const { t } = useTranslation('search');
  return (
    <div className="flex flex-wrap gap-4">
      <div className="min-w-0 flex-1 basis-40 sm:max-w-56">
        <SelectField
          label={t('language.label')}
          placeholder={t('language.any')}
          options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={wanted.language ?? ''}
          onChange={({ target }) =>
            onWant({ ...wanted, language: (target.value || undefined) as Language | undefined })
          }
        />
      </div>
      <div className="min-w-0 flex-1 basis-40 sm:max-w-56">
        <SelectField
          label={t('sort.label')}
          options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          value={wanted.sort}
          onChange={({ target }) => onWant({ ...wanted, sort: target.value as SearchSort })}
        />
      </div>
    </div>
  );
}
