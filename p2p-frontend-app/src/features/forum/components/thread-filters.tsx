import { useTranslation } from 'react-i18next';
import type { ThreadType } from '@/api/generated/types.gen';
import { SelectField } from '@/components/ui/select-field';
import type { Language } from '@/types/language';
import { TYPES, type Solved, type Wanted } from '../wanted';

interface ThreadFiltersProps {
  wanted: Wanted;
  onWant: (change: Partial<Wanted>) => void;
}

/** What is chosen from short lists; a category and a tag are chosen where they stand. */
export function ThreadFilters({ wanted, onWant }: ThreadFiltersProps) {
  const { t } = useTranslation('forum');
  return (
    <section className="space-y-4">
      <h2 className="text-lg font-bold">{t('filters.title')}</h2>
      <SelectField
        label={t('filters.type')}
        placeholder={t('filters.anyType')}
        options={TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
        value={wanted.type ?? ''}
        onChange={({ target }) => onWant({ type: (target.value || null) as ThreadType | null })}
      />
      <SelectField
        label={t('filters.solved')}
        placeholder={t('filters.either')}
        options={[
          { value: 'yes', label: t('solved.yes') },
          { value: 'no', label: t('solved.no') },
        ]}
        value={wanted.solved ?? ''}
        onChange={({ target }) => onWant({ solved: (target.value || null) as Solved | null })}
      />
      <SelectField
        label={t('filters.language')}
        placeholder={t('filters.anyLanguage')}
        options={[
          { value: 'ar', label: t('languages.ar') },
          { value: 'en', label: t('languages.en') },
        ]}
        value={wanted.language ?? ''}
        onChange={({ target }) => onWant({ language: (target.value || null) as Language | null })}
      />
    </section>
  );
}
