import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UseCaseLatest } from '@/api/generated/types.gen';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { WithDraft } from '@/features/drafts/components/with-draft';
import { useReference } from '@/features/reference/api/reference';
import { readLatest } from '../../api/latest';
import { ReviewerNote } from '../../own/components/reviewer-note';
import { useUpdateUseCase } from '../api/submission';
import { valuesOf } from '../values';
import { sentState } from './new-case';
import { Wizard } from './wizard';

/** The newest version in the same form; what is published stays until the new one is. */
export function EditCase({ latest }: { latest: UseCaseLatest }) {
  const { t } = useTranslation('submissions');
  const navigate = useNavigate();
  const updating = useUpdateUseCase(latest.id);
  const { id, content, images, note, state, version } = latest;
  return (
    <>
      {state === 'returned' && <ReviewerNote note={note} />}
      <QueryView query={useReference()} skeleton={<FactsSkeleton />}>
        {(reference) => (
          <WithDraft place={{ kind: 'use_case', key: id }} skeleton={<FactsSkeleton />}>
            {(draft) => (
              <Wizard
                draft={draft}
                stored={valuesOf(content, images)}
                version={version}
                reference={reference}
                action={t('edit.action')}
                send={async (changed, base) => {
                  const sent = await updating.mutateAsync({
                    content: changed,
                    version: base ?? version,
                    draft: id,
                  });
                  await navigate(paths.ownUseCases, { state: sentState(sent) });
                }}
                readStored={() => readLatest(id)}
                onDiscard={() => void navigate(paths.ownUseCases)}
              />
            )}
          </WithDraft>
        )}
      </QueryView>
    </>
  );
}
