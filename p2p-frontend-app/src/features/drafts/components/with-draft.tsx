import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { DraftOut } from '@/api/generated/types.gen';
import { ErrorView } from '@/components/view-state/error-view';
import { useReader } from '@/features/accounts/api/me';
import { draftQuery, draftsKey, type DraftPlace } from '../api/drafts';
import { latestContent, OpenDraft } from '../open-draft';
import { DraftConflict } from './draft-conflict';

interface WithDraftProps {
  place: DraftPlace;
  skeleton: ReactNode;
  children: (draft: OpenDraft) => ReactNode;
}

/** Fetches the draft first, so that what one writes never covers what is there. */
export function WithDraft(props: WithDraftProps) {
  const owner = useReader();
  return owner ? <OwnDraft {...props} owner={owner} /> : props.skeleton;
}

function OwnDraft({ place, owner, skeleton, children }: WithDraftProps & { owner: string }) {
  const query = draftQuery(place, owner);
  const client = useQueryClient();
  const stored = useQuery(query);
  const reload = useCallback(() => void client.resetQueries(query), [client, query]);
  const isKeptHere = stored.error && latestContent(place, owner, null) !== null;
  if (stored.data !== undefined || isKeptHere) {
    return (
      <Opened
        key={stored.data?.version ?? 'new'}
        place={place}
        owner={owner}
        stored={stored.data ?? null}
        onReload={reload}
      >
        {children}
      </Opened>
    );
  }
  if (stored.error) return <ErrorView error={stored.error} onRetry={() => void stored.refetch()} />;
  return skeleton;
}

interface OpenedProps {
  place: DraftPlace;
  owner: string;
  stored: DraftOut | null;
  onReload: () => void;
  children: WithDraftProps['children'];
}

function Opened({ place, owner, stored, onReload, children }: OpenedProps) {
  const client = useQueryClient();
  const [draft] = useState(() => new OpenDraft(place, owner, stored));
  useEffect(() => {
    const { flush } = draft.autosave;
    addEventListener('pagehide', flush);
    addEventListener('online', flush);
    return () => {
      removeEventListener('pagehide', flush);
      removeEventListener('online', flush);
      flush();
      void client.invalidateQueries({ queryKey: draftsKey });
    };
  }, [draft, client]);

  function takeTheirs(): void {
    void draft.settle().then(() => {
      draft.forget();
      onReload();
    });
  }

  return (
    <>
      <DraftConflict draft={draft} onTakeTheirs={takeTheirs} />
      {children(draft)}
    </>
  );
}
