import * as Menu from '@radix-ui/react-dropdown-menu';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Me } from '@/api/generated/types.gen';
import { Icon } from '@/components/ui/icon';
import { PersonFace } from '@/components/ui/person-face';
import { ErrorView } from '@/components/view-state/error-view';
import { paths, profilePath } from '@/config/paths';
import { useSignOut } from '@/features/accounts/auth/use-sign-out';
import { directionOf } from '@/i18n/i18n';
import { useLanguage } from '@/i18n/use-language';

const ITEM =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded px-3 text-ink no-underline outline-none data-highlighted:bg-sunken';

// Not modal: a modal menu writes a style element to hold the page still, which the content policy forbids.
export default function PersonMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const direction = directionOf(useLanguage());
  return (
    <>
      <Menu.Root modal={false} dir={direction}>
        <Menu.Trigger className="rounded-full">
          <span className="sr-only">{t('frame.personMenu')}</span>
          <PersonFace person={me} />
        </Menu.Trigger>
        <Menu.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-20 w-64 rounded-md border border-line bg-surface p-1.5 shadow-lg"
        >
          <Menu.Label className="px-3 py-2">
            <span className="block truncate font-bold">
              <bdi>{`${me.first_name} ${me.last_name}`}</bdi>
            </span>
            <span className="block truncate text-sm text-muted">
              <bdi>{me.email}</bdi>
            </span>
          </Menu.Label>
          <Menu.Separator className="my-1 h-px bg-line" />
          <Menu.Item asChild className={ITEM}>
            <Link to={paths.dashboard}>
              <Icon name="gauge" />
              {t('places.dashboard')}
            </Link>
          </Menu.Item>
          <Menu.Item asChild className={ITEM}>
            <Link to={profilePath(me.id)}>
              <Icon name="card" />
              {t('frame.ownProfile')}
            </Link>
          </Menu.Item>
          <Menu.Item asChild className={ITEM}>
            <Link to={paths.profileEdit}>
              <Icon name="edit" />
              {t('frame.editProfile')}
            </Link>
          </Menu.Item>
          <Menu.Item asChild className={ITEM}>
            <Link to={paths.account}>
              <Icon name="person" />
              {t('places.account')}
            </Link>
          </Menu.Item>
          <Menu.Item className={ITEM} onSelect={() => signOut.mutate()}>
            <Icon name="leave" />
            {t('frame.signOut')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {signOut.error && (
        <div className="absolute end-4 top-full mt-2 w-80 max-w-full shadow-lg">
          <ErrorView error={signOut.error} onRetry={() => signOut.mutate()} />
        </div>
      )}
    </>
  );
}
