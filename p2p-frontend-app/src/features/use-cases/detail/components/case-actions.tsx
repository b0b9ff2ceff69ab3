import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UseCaseDetails } from '@/api/generated/types.gen';
import { BookmarkButton } from '@/components/contribution/bookmark-button';
import { LikeButton } from '@/components/contribution/like-button';
import { MoreMenu } from '@/components/contribution/more-menu';
import { ShareButton } from '@/components/contribution/share-button';
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
          <BookmarkButton bookmarked={bookmarked} onBookmark={(wanted) => bookmark.mutate(wanted)} />
        )}
        <ShareButton onShare={sharing.share} />
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
        <MoreMenu label={t('acts.menu')} items={items} />
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
