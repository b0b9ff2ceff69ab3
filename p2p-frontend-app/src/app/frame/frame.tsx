import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { useMe } from '@/features/accounts/api/me';
import { renewSession } from '@/features/accounts/auth/actions';
import { useLive } from '@/features/live/use-live';
import { OfflineNotice } from './offline-notice';
import { BottomBar, SideList } from './place-lists';
import { placesFor } from './places';
import { TopBar } from './top-bar';

const MAIN = 'main';

/** What stands around every page. */
export function Frame() {
  const me = useMe().data;
  const places = placesFor(me);
  useLive(Boolean(me), renewSession);
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <TopBar me={me} />
      <OfflineNotice />
      <div className="flex flex-1">
        {me && <SideList places={places} />}
        <main id={MAIN} tabIndex={-1} className="min-w-0 flex-1 pb-20 lg:pb-0">
          <Outlet />
        </main>
      </div>
      {me !== undefined && <BottomBar places={places} />}
      <Progress />
      <ScrollRestoration />
    </div>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href={`#${MAIN}`}
      className="fixed start-4 -top-20 z-30 rounded-md bg-action px-4 py-2 text-on-action focus:top-3"
    >
      {t('frame.skip')}
    </a>
  );
}

/** A page's code is on its way. */
function Progress() {
  const waiting = useNavigation().state !== 'idle';
  return waiting && <div aria-hidden="true" className="breathing fixed inset-x-0 top-0 z-20 h-1 bg-action" />;
}
