import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { searchPath } from '@/config/paths';
import { classNames } from '@/lib/class-names';
import { inKind, KINDS, parametersOf, type Wanted } from '../wanted';

/** The same words, in one kind of thing or in all. */
export function KindTabs({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('search');
  return (
    <nav aria-label={t('kinds.label')} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {[undefined, ...KINDS].map((kind) => (
          <li key={kind ?? 'all'} className="shrink-0">
            <Link
              to={searchPath(parametersOf(inKind(wanted, kind)))}
              aria-current={wanted.kind === kind ? 'page' : undefined}
              className={classNames(
                'flex min-h-11 items-center border-b-2 px-3 no-underline hover:bg-sunken',
                wanted.kind === kind ? 'border-action font-bold text-link' : 'border-transparent text-ink',
              )}
            >
              {t(`kinds.${kind ?? 'all'}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
