import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '@/components/ui/icon';
import { TextLink } from '@/components/ui/text-link';
import { forumPath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage, isolated } from '@/lib/formats';
import { findCategory, useForum } from '../api/categories';
import { isFiltered, parametersOf, USUAL, type Wanted } from '../wanted';

/** Says that the list is not everything, by what, and how to undo each. */
export function FilterSummary({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('forum');
  const chosen = useChosen(wanted);
  return (
    <div role="status" className="empty:hidden">
      {isFiltered(wanted) && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-muted">{t('filters.shown')}</span>
          {chosen.map(({ field, label }) => (
            <Link
              key={field}
              to={forumPath(parametersOf({ ...wanted, [field]: USUAL[field] }))}
              preventScrollReset
              aria-label={t('filters.remove', { label: isolated(label) })}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-action-soft px-3 text-link no-underline hover:underline"
            >
              <bdi>{label}</bdi>
              <Icon name="close" className="size-4" />
            </Link>
          ))}
          <TextLink to={forumPath(parametersOf({ ...USUAL, sort: wanted.sort }))} preventScrollReset>
            {t('filters.clear')}
          </TextLink>
        </div>
      )}
    </div>
  );
}

function useChosen(wanted: Wanted): { field: keyof Wanted; label: string }[] {
  const { t } = useTranslation('forum');
  const language = useLanguage();
  const category = findCategory(useForum().data?.groups ?? [], wanted.category);
  const all: { field: keyof Wanted; label: string | null | false }[] = [
    { field: 'saved', label: wanted.saved && t('filters.saved') },
    { field: 'category', label: category ? inLanguage(category.name, language) : wanted.category },
    { field: 'tag', label: wanted.tag },
    { field: 'type', label: wanted.type && t(`types.${wanted.type}`) },
    { field: 'solved', label: wanted.solved && t(`solved.${wanted.solved}`) },
    { field: 'language', label: wanted.language && t(`languages.${wanted.language}`) },
  ];
  return all.flatMap(({ field, label }) => (label ? [{ field, label }] : []));
}
