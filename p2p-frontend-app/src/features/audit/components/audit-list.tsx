import { useTranslation } from 'react-i18next';
import type { AuditEntryOut } from '@/api/generated/types.gen';
import { TimeAgo } from '@/components/ui/time-ago';
import { EmptyView } from '@/components/view-state/empty-view';
import { MoreButton } from '@/components/view-state/more-button';
import { QueryView } from '@/components/view-state/query-view';
import { RowsSkeleton } from '@/components/view-state/rows-skeleton';
import type administration from '@/i18n/locales/en/administration.json';
import { isolated } from '@/lib/formats';
import { useAudit, type Wanted } from '../api/audit';

const ROLES = ['member', 'moderator', 'administrator', 'admin', 'owner'] as const;

// As the server writes them: the organisation where it is about one, then the roles.
const CHANGE = /^(?:(.+): )?(\w+) → (\w+)$/;
const PLACE = /^(.+): (\w+)$/;

function isRole(code: string | undefined): code is (typeof ROLES)[number] {
  return ROLES.some((role) => role === code);
}

type Action = keyof (typeof administration)['audit']['actions'];

export function AuditList({ wanted }: { wanted: Wanted }) {
  const { t } = useTranslation('administration');
  const entries = useAudit(wanted);
  const which = wanted.query || wanted.area ? 'nothing' : 'empty';
  return (
    <QueryView
      query={entries}
      skeleton={<RowsSkeleton />}
      isEmpty={({ pages }) => pages[0]?.items.length === 0}
      empty={<EmptyView title={t(`audit.${which}.title`)}>{t(`audit.${which}.text`)}</EmptyView>}
    >
      {({ pages }) => (
        <div className="space-y-6">
          <ol className="divide-y divide-line border-y border-line">
            {pages
              .flatMap((page) => page.items)
              .map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
          </ol>
          <MoreButton list={entries} />
        </div>
      )}
    </QueryView>
  );
}

function AuditRow({ entry }: { entry: AuditEntryOut }) {
  const { t, i18n } = useTranslation('administration');
  const action = entry.action.replaceAll('.', '_');
  const known = i18n.exists(`administration:audit.actions.${action}`);
  const names = {
    actor: entry.actor_name === null ? t('audit.configuration') : isolated(entry.actor_name),
    subject: isolated(entry.subject_name),
  };
  const note = useNote(entry);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-2 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-bold">
          {known
            ? t(`audit.actions.${action as Action}`, names)
            : t('audit.other', { ...names, action: entry.action })}
        </p>
        {note && <p>{note}</p>}
      </div>
      <p className="text-sm text-muted">
        <TimeAgo value={entry.created_at} />
      </p>
    </li>
  );
}

/** What the server noted, with roles in the reader's language; what a person wrote stays as it is. */
function useNote({ action, note }: AuditEntryOut): string | null {
  const { t } = useTranslation('administration');
  const asWritten = note && isolated(note);
  if (action.endsWith('.role_changed')) {
    const [, organization, before, after] = CHANGE.exec(note ?? '') ?? [];
    if (!isRole(before) || !isRole(after)) return asWritten;
    const change = t('audit.change', { before: t(`roles.${before}`), after: t(`roles.${after}`) });
    return organization ? `${isolated(organization)}: ${change}` : change;
  }
  if (action.startsWith('invitation.')) {
    const [, organization = '', role] = PLACE.exec(note ?? '') ?? [];
    return isRole(role) ? `${isolated(organization)}: ${t(`roles.${role}`)}` : asWritten;
  }
  return asWritten;
}
