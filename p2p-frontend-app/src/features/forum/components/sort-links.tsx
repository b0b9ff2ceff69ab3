import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { forumPath } from '@/config/paths';
import { classNames } from '@/lib/class-names';
import { parametersOf, SORTS, type Wanted } from '../wanted';

export function SortLinks({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('forum');
  return (
    <nav aria-label={t('sort.label')} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1 border-b border-line">
        {SORTS.map((sort) => (
          <li key={sort}>
            <Link
              to={forumPath(parametersOf({ ...wanted, sort }))}
              aria-current={sort === wanted.sort ? 'true' : undefined}
              preventScrollReset
              className={classNames(
                'flex min-h-11 items-center border-b-2 px-3 whitespace-nowrap no-underline',
                sort === wanted.sort
                  ? 'border-action font-bold text-link'
                  : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {t(`sort.${sort}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
