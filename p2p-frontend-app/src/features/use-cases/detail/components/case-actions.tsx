import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UseCaseDetails } from '@/api/generated/types.gen';
import { LikeButton } from '@/components/contribution/like-button';
import { ShareOutcome } from '@/components/contribution/share-outcome';
import { useShare } from '@/components/contribution/use-share';
import { Button, ButtonLink } from '@/components/ui/button';
import { ConfirmPanel } from '@/components/ui/confirm-panel';
import { Icon } from '@/components/ui/icon';
import type { MenuItem } from '@/components/ui/menu';
import { ErrorView } from '@/components/view-state/error-view';
import { caseEditPath, casePath, paths, signInPath } from '@/config/paths';
import { useMe } from '@/features/accounts/api/me';
import { isolated } from '@/lib/formats';
import { useBookmark, useGovern, useLike } from '../api/use-case';

const Menu = lazy(() => import('@/components/ui/menu'));

/** What this reader may do with it, as the server says; a visitor is asked in. */
export function CaseActions({ useCase }: { useCase: UseCaseDetails }) {
  const { t } = useTranslation(['library', 'common']);
  const navigate = useNavigate();
  const me = useMe().data;
  const [isArchiving, setIsArchiving] = useState(false);
  const like = useLike(useCase.id);
  const bookmark = useBookmark(useCase.id);
  const govern = useGovern(useCase.id);
  const path = casePath(useCase.slug);
  const sharing = useShare(path, useCase.title);
  const { permissions, bookmarked } = useCase;
  const error = like.error ?? bookmark.error ?? govern.error;
  const items: (MenuItem | false)[] = [
    permissions.edit && {
      icon: 'edit',
      label: t('acts.edit'),
      onSelect: () => void navigate(caseEditPath(useCase.slug)),
    },
    permissions.feature && {
      icon: 'star',
      label: t(useCase.featured ? 'acts.unfeature' : 'acts.feature'),
      onSelect: () => govern.mutate(useCase.featured ? 'unfeature' : 'feature'),
    },
    permissions.archive && {
      icon: 'trash',
      label: t('acts.archive'),
      onSelect: () => setIsArchiving(true),
    },
    permissions.restore && {
      icon: 'history',
      label: t('acts.restore'),
      onSelect: () => govern.mutate('restore'),
    },
  ];
  const shown = items.filter((item) => item !== false);
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <div className="-ms-3 flex flex-wrap items-center gap-1">
        <LikeButton
          liked={useCase.liked}
          count={useCase.like_count}
          canLike={permissions.like}
          onLike={(liked) => like.mutate(liked)}
        />
        {permissions.bookmark && (
          <Button
            look="quiet"
            className="px-3"
            aria-pressed={bookmarked}
            onClick={() => bookmark.mutate(!bookmarked)}
          >
            <Icon name="bookmark" className={bookmarked ? 'fill-current' : undefined} />
            {t(bookmarked ? 'common:bookmark.on' : 'common:bookmark.off')}
          </Button>
        )}
        <Button look="quiet" className="px-3" onClick={sharing.share}>
          <Icon name="link" />
          {t('common:share.action')}
        </Button>
        <Button look="quiet" className="px-3" onClick={() => window.print()}>
          <Icon name="print" />
          {t('acts.print')}
        </Button>
        {me === null && (
          <ButtonLink look="quiet" className="px-3" to={signInPath(path)}>
            <Icon name="enter" />
            {t('acts.signIn')}
          </ButtonLink>
        )}
        {shown.length > 0 && (
          <Suspense fallback={<span className="size-11" />}>
            <Menu label={t('acts.menu')} items={shown} />
          </Suspense>
        )}
      </div>
      <ShareOutcome sharing={sharing} />
      {isArchiving && (
        <ConfirmPanel
          action={t('acts.archive')}
          question={t('acts.archiveQuestion', { title: isolated(useCase.title) })}
          busyLabel={govern.isPending && t('acts.archiving')}
          onConfirm={() => govern.mutate('archive', { onSuccess: () => void navigate(paths.useCases) })}
          onCancel={() => setIsArchiving(false)}
        />
      )}
      {error && <ErrorView error={error} />}
    </div>
  );
}
