import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '@/api/generated/types.gen';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { draftPath } from '../draft-path';

interface DraftRowProps {
  draft: DraftSummary;
  icon?: ReactNode;
  note?: string;
}

/** The way back to something begun. */
export function DraftRow({ draft: { kind, key, title, updated_at }, icon, note }: DraftRowProps) {
  const { t } = useTranslation();
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-2 py-3">
      {icon}
      <TextLink to={draftPath({ kind, key })} className="min-w-0 break-words">
        <bdi>{title ?? t('draft.untitled')}</bdi>
      </TextLink>
      {note && <span className="text-sm text-muted">{note}</span>}
      <span className="ms-auto text-sm text-muted">
        <TimeAgo value={updated_at} />
      </span>
    </li>
  );
}
