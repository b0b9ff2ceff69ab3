import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UseCaseLatest } from '@/api/generated/types.gen';
import { FactsSkeleton } from '@/components/view-state/facts-skeleton';
import { QueryView } from '@/components/view-state/query-view';
import { paths } from '@/config/paths';
import { WithDraft } from '@/features/drafts/components/with-draft';
import { useReference } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { useSubmitUseCase } from '../api/submission';
import { blankCase } from '../blank';
import { Wizard } from './wizard';

const PLACE = { kind: 'use_case', key: 'new' } as const;

/** What the list of one's own says about what was just sent. */
export interface Sent {
  sent: Pick<UseCaseLatest, 'slug' | 'state'> & { title: string };
}

export function sentState({ slug, state, content }: UseCaseLatest): Sent {
  return { sent: { slug, state, title: content.basics.title } };
}

export function NewCase() {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const navigate = useNavigate();
  const submitting = useSubmitUseCase();
  return (
    <QueryView query={useReference()} skeleton={<FactsSkeleton />}>
      {(reference) => (
        <WithDraft place={PLACE} skeleton={<FactsSkeleton />}>
          {(draft) => (
            <Wizard
              draft={draft}
              stored={blankCase(language)}
              version={null}
              reference={reference}
              action={t('new.action')}
              send={async (content) => {
                const sent = await submitting.mutateAsync({
                  content,
                  key: draft.publishKey,
                  draft: PLACE.key,
                });
                await navigate(paths.ownUseCases, { state: sentState(sent) });
              }}
              onDiscard={() => void navigate(paths.ownUseCases)}
            />
          )}
        </WithDraft>
      )}
    </QueryView>
  );
}
