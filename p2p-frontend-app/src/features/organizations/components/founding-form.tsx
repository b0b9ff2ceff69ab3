import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { OrganizationDetails, Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { useDraft } from '@/lib/use-draft';
import { useFoundOrganization } from '../api/organization';
import { foundingOf, foundingSchema, NOTHING } from '../schema';
import { IdentityFields } from './identity-fields';

interface FoundingFormProps {
  reference: Reference;
  onDone: (organization: OrganizationDetails) => void;
}

export function FoundingForm({ reference, onDone }: FoundingFormProps) {
  const { t } = useTranslation('organizations');
  const founding = useFoundOrganization();
  const draft = useDraft('organization-new', NOTHING);
  const form = useForm({ resolver: zodResolver(foundingSchema), defaultValues: draft.values });
  draft.useKeeping(form);
  const { submit, problem } = useSubmit(form, async (values) => {
    const organization = await founding.mutateAsync(foundingOf(values));
    draft.remove();
    onDone(organization);
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
      <FormProblem problem={problem} />
      <IdentityFields register={(name) => form.register(name)} errors={errors} reference={reference} />
      <Button type="submit" busyLabel={isSubmitting && t('found.busy')}>
        {t('found.action')}
      </Button>
    </form>
  );
}
