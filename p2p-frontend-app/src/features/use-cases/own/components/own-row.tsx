import { useTranslation } from 'react-i18next';
import type { Reference, UseCaseEntry } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { ErrorView } from '@/components/view-state/error-view';
import { caseEditPath, casePath } from '@/config/paths';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { formatNumber, isolated } from '@/lib/formats';
import { useAct } from '../api/own-use-cases';
import { ReviewerNote } from './reviewer-note';
import { StateBadge } from './state-badge';

/** One of one's own: where it stands, and what can be done about it. */
export function OwnRow({ entry, reference }: { entry: UseCaseEntry; reference: Reference }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const { id, slug, title, state, permissions } = entry;
  const isNewer = entry.published_version !== null && entry.published_version < entry.version;
  return (
    <li className="space-y-3 px-2 py-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="min-w-0 text-lg font-bold break-words">
          <TextLink to={casePath(slug)}>
            <bdi>{title}</bdi>
          </TextLink>
        </h3>
        <StateBadge state={state} />
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{labelOf(reference, 'use_case_categories', entry.category, language)}</span>
        <span>
          {t('own.changed')} <TimeAgo value={entry.updated_at} />
        </span>
        {entry.listed && (
          <span className="tabular">
            {t('own.figures', {
              views: formatNumber(entry.view_count, language),
              likes: formatNumber(entry.like_count, language),
            })}
          </span>
        )}
      </p>
      {isNewer && state === 'submitted' && <p className="text-sm">{t('own.newerWaits')}</p>}
      {isNewer && state !== 'submitted' && entry.listed && <p className="text-sm">{t('own.newerNot')}</p>}
      {state === 'archived' && !permissions.restore && <p className="text-sm">{t('own.takenAway')}</p>}
      {state === 'returned' && <ReviewerNote note={entry.note} />}
      <div className="flex flex-wrap gap-3">
        {permissions.edit && (
          <ButtonLink
            look="plain"
            to={caseEditPath(id)}
            aria-label={t('own.editOf', { title: isolated(title) })}
          >
            {t('own.edit')}
          </ButtonLink>
        )}
        <Acts entry={entry} />
      </div>
    </li>
  );
}

function Acts({ entry: { id, title, permissions } }: { entry: UseCaseEntry }) {
  const { t } = useTranslation('submissions');
  const act = useAct(id);
  const name = isolated(title);
  return (
    <>
      {permissions.withdraw && (
        <ConfirmButton
          action={t('withdraw.action')}
          question={t('withdraw.question', { title: name })}
          busyLabel={act.isPending && t('working')}
          onConfirm={() => act.mutate('withdraw')}
        />
      )}
      {permissions.archive && (
        <ConfirmButton
          action={t('archive.action')}
          question={t('archive.question', { title: name })}
          busyLabel={act.isPending && t('working')}
          onConfirm={() => act.mutate('archive')}
        />
      )}
      {permissions.restore && (
        <ConfirmButton
          action={t('restore.action')}
          question={t('restore.question', { title: name })}
          busyLabel={act.isPending && t('working')}
          onConfirm={() => act.mutate('restore')}
        />
      )}
      {act.error && (
        <div className="w-full">
          <ErrorView error={act.error} />
        </div>
      )}
    </>
  );
}
