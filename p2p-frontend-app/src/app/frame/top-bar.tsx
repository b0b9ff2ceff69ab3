import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Me } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { PersonFace } from '@/components/ui/person-face';
import { paths } from '@/config/paths';
import { Bell } from '@/features/notifications/components/bell';
import { LanguageButton } from '@/features/preferences/language-button';
import { ThemeButton } from '@/features/preferences/theme-button';
import { wantedFrom } from '@/features/search/wanted';
import { classNames } from '@/lib/class-names';
import { Mark } from './mark';

const SearchBox = lazy(() => import('@/features/search/box/search-box'));
const PersonMenu = lazy(() => import('./person-menu'));

/** `me` is undefined while nobody knows yet: then the corner stays empty rather than wrong. */
export function TopBar({ me }: { me: Me | null | undefined }) {
  const { t } = useTranslation();
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-surface">
      <div className="flex h-16 items-center gap-1 px-4 sm:px-6">
        <Link
          to={paths.home}
          aria-label={t('frame.home')}
          className="me-auto flex shrink-0 items-center gap-3 no-underline"
        >
          <Mark />
          {/* A member's phone has no room for it beside what is theirs. */}
          <span
            className={classNames('text-lg font-bold whitespace-nowrap', me && 'hidden sm:inline')}
            dir="ltr"
          >
            P2P Sandbox
          </span>
        </Link>
        <SearchPlace />
        <LanguageButton />
        <ThemeButton />
        {me && <Bell key={me.id} owner={me.id} />}
        {me && (
          <Suspense fallback={<PersonFace person={me} />}>
            <PersonMenu me={me} />
          </Suspense>
        )}
        {me === null && (
          <div className="ms-2 hidden gap-2 lg:flex">
            <ButtonLink to={paths.forum} look="quiet">
              {t('places.forum')}
            </ButtonLink>
            <ButtonLink to={paths.useCases} look="quiet">
              {t('places.useCases')}
            </ButtonLink>
            <ButtonLink to={paths.signIn} look="plain">
              {t('places.signIn')}
            </ButtonLink>
            <ButtonLink to={paths.signUp}>{t('places.signUp')}</ButtonLink>
          </div>
        )}
      </div>
    </header>
  );
}

/** The box where there is room for it, else the way to its page. */
function SearchPlace() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const query = pathname === paths.search ? wantedFrom(new URLSearchParams(search)).query : '';
  return (
    <>
      <div className="mx-4 hidden min-w-0 flex-1 justify-center lg:flex">
        <Suspense fallback={null}>
          <SearchBox key={query} query={query} />
        </Suspense>
      </div>
      <Link
        to={paths.search}
        aria-label={t('search.label')}
        title={t('search.label')}
        className="inline-flex size-11 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink lg:hidden"
      >
        <Icon name="search" />
      </Link>
    </>
  );
}
