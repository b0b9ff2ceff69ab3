import { zodResolver } from '@hookform/resolvers/zod';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OwnProfile, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/page';
import { EditConflict } from '@/components/view-state/edit-conflict';
import { RestoredNotice } from '@/components/view-state/restored-notice';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { useDraft } from '@/lib/use-draft';
import { ownProfileQuery, useUpdateProfile } from '../api/own-profile';
import { profileSchema, updateOf, valuesOf } from '../schema';
import { BioField } from './bio-field';
import { ExpertiseField } from './expertise-field';
import { ExperienceField, PersonFields } from './profile-fields';
import { VisibilityField } from './visibility-field';

interface ProfileFormProps {
  /** Whose draft it is: two people may use one tab. */
  personId: string;
  profile: OwnProfile;
  reference: Reference;
  onDone: () => void;
}

export function ProfileForm({ personId, profile, reference, onDone }: ProfileFormProps) {
  const { t } = useTranslation('profiles');
  const client = useQueryClient();
  const update = useUpdateProfile();
  const version = useRef(profile.version);
  const draft = useDraft(`profile-edit.${personId}`, valuesOf(profile));
  const form = useForm({ resolver: zodResolver(profileSchema), defaultValues: draft.values });
  draft.useKeeping(form);
  const { submit, problem } = useSubmit(form, async (values) => {
    await update.mutateAsync(updateOf(values, version.current));
    draft.remove();
    onDone();
  });

  function takeTheirs(stored: OwnProfile): void {
    version.current = stored.version;
    form.reset(valuesOf(stored));
    draft.remove();
  }

  function keepMine(stored: OwnProfile): void {
    version.current = stored.version;
    void submit();
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-8">
      {draft.isRestored && <RestoredNotice />}
      <Section title={t('edit.person')}>
        <PersonFields form={form} reference={reference} />
      </Section>
      <Section title={t('edit.knowledge')}>
        <BioField form={form} />
        <ExperienceField form={form} />
        <ExpertiseField control={form.control} reference={reference} />
      </Section>
      <Section title={t('edit.audience')}>
        <VisibilityField field={form.register('visibility')} />
      </Section>
      {problem?.code === 'edited_meanwhile' ? (
        <EditConflict
          read={() => client.query({ ...ownProfileQuery, staleTime: 0 })}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
        />
      ) : (
        <FormProblem problem={problem} />
      )}
      <Button type="submit" busyLabel={form.formState.isSubmitting && t('edit.busy')}>
        {t('edit.action')}
      </Button>
    </form>
  );
}
