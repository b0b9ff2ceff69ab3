import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/config/paths';
import { classNames } from '@/lib/class-names';
import type { Place } from './places';

/** The quiet list beside the page on wide screens. */
export function SideList({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('frame.places')} className="hidden w-56 shrink-0 border-e border-line lg:block">
      <ul className="sticky top-16 space-y-1 p-3">
        {places.map((place) => (
          <li key={place.to}>
            <NavLink
              to={place.to}
              end={place.to === paths.home}
              className={({ isActive }) =>
                classNames(
                  'flex min-h-11 items-center gap-3 rounded-md px-3 no-underline hover:bg-sunken',
                  isActive ? 'bg-action-soft font-bold text-link' : 'text-ink',
                )
              }
            >
              <Icon name={place.icon} />
              {t(`places.${place.name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const UNDER_THE_THUMB = 5;

/** What a fifth of a phone has no room for. */
const SHORT: Partial<Record<Place['name'], 'useCasesShort' | 'administrationShort'>> = {
  useCases: 'useCasesShort',
  administration: 'administrationShort',
};

/** The places under the thumb on phones: five have room, and home is at the mark above. */
export function BottomBar({ places }: { places: Place[] }) {
  const { t } = useTranslation();
  const shown = places.slice(-UNDER_THE_THUMB);
  return (
    <nav
      aria-label={t('frame.places')}
      className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="flex">
        {shown.map((place) => (
          <li key={place.to} className="min-w-0 flex-1">
            <NavLink
              to={place.to}
              end={place.to === paths.home}
              className={({ isActive }) =>
                classNames(
                  'flex min-h-14 flex-col items-center justify-center border-t-2 px-1 text-xs no-underline',
                  isActive ? 'border-action font-bold text-link' : 'border-transparent text-muted',
                )
              }
            >
              <Icon name={place.icon} />
              <span className="max-w-full truncate">{t(`places.${SHORT[place.name] ?? place.name}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
