import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { paths } from '@/config/paths';
import { classNames } from '@/lib/class-names';

const TABS = [
  { to: paths.people, name: 'people' },
  { to: paths.audit, name: 'audit' },
  { to: paths.mailbox, name: 'mailbox' },
] as const;

/** What stands above every page of administration. */
export function AdministrationTabs() {
  const { t } = useTranslation();
  return (
    <>
      <nav aria-label={t('places.administration')} className="border-b border-line bg-surface px-4 sm:px-8">
        <ul className="mx-auto flex max-w-4xl gap-2 overflow-x-auto">
          {TABS.map(({ to, name }) => (
            <li key={to}>
              <NavLink
                to={to}
                className={({ isActive }) =>
                  classNames(
                    'flex min-h-12 items-center border-b-2 px-3 whitespace-nowrap no-underline',
                    isActive
                      ? 'border-action font-bold text-link'
                      : 'border-transparent text-muted hover:text-ink',
                  )
                }
              >
                {t(`places.${name}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
