import { zodResolver } from '@hookform/resolvers/zod';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OrganizationDetails, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/page';
import { EditConflict } from '@/components/view-state/edit-conflict';
import { RestoredNotice } from '@/components/view-state/restored-notice';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { useDraft } from '@/lib/use-draft';
import { useReadStored, useUpdateOrganization } from '../api/organization';
import { editSchema, updateOf, valuesOf } from '../schema';
import { IdentityFields } from './identity-fields';
import { PublicFields, RegistrationFields } from './edit-fields';

interface EditFormProps {
  organization: OrganizationDetails;
  reference: Reference;
  onDone: () => void;
}

export function EditForm({ organization, reference, onDone }: EditFormProps) {
  const { t } = useTranslation('organizations');
  const update = useUpdateOrganization(organization.slug);
  const readStored = useReadStored(organization.slug);
  const version = useRef(organization.version);
  const draft = useDraft(`organization-edit.${organization.slug}`, valuesOf(organization));
  const form = useForm({ resolver: zodResolver(editSchema), defaultValues: draft.values });
  draft.useKeeping(form);
  const { submit, problem } = useSubmit(form, async (values) => {
    await update.mutateAsync(updateOf(values, version.current));
    draft.remove();
    onDone();
  });
  const { errors, isSubmitting } = form.formState;
  const isConflict = problem?.code === 'edited_meanwhile';

  function takeTheirs(stored: OrganizationDetails): void {
    version.current = stored.version;
    form.reset(valuesOf(stored));
    draft.remove();
  }

  function keepMine(stored: OrganizationDetails): void {
    version.current = stored.version;
    void submit();
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-8">
      {draft.isRestored && <RestoredNotice />}
      <Section title={t('edit.identity')}>
        <IdentityFields register={(name) => form.register(name)} errors={errors} reference={reference} />
      </Section>
      <Section title={t('edit.public')}>
        <PublicFields form={form} />
      </Section>
      <Section title={t('edit.registration')}>
        <RegistrationFields form={form} />
      </Section>
      {isConflict ? (
        <EditConflict read={readStored} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      ) : (
        <FormProblem problem={problem} />
      )}
      <Button type="submit" busyLabel={isSubmitting && t('edit.busy')}>
        {t('edit.action')}
      </Button>
    </form>
  );
}
