import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { OrganizationRole } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { FormProblem } from '@/features/accounts/components/form-problem';
import { useSubmit } from '@/features/accounts/components/use-submit';
import { useLanguage } from '@/i18n/use-language';
import { choice, email, optionalText, wholeNumber } from '@/lib/validation';
import type { Language } from '@/types/language';
import { useInvite } from '../api/invitations';

const schema = z.object({
  email: email(limits.email.max),
  role: choice(),
  language: choice(),
  days: wholeNumber(limits.invitationDays),
  message: optionalText(limits.invitationMessage),
});

export function InviteForm({ slug, roles }: { slug: string; roles: OrganizationRole[] }) {
  const { t } = useTranslation('organizations');
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const inviting = useInvite(slug);
  const [invited, setInvited] = useState('');
  const empty = { email: '', role: 'member', language, days: '7', message: '' };
  const form = useForm({ resolver: zodResolver(schema), defaultValues: empty });
  const { submit, problem } = useSubmit(form, async (values) => {
    setInvited('');
    await inviting.mutateAsync({
      email: values.email,
      role: values.role as OrganizationRole,
      language: values.language as Language,
      days: Number(values.days),
      message: values.message || null,
    });
    setInvited(values.email);
    form.reset({ ...values, email: '' });
  });
  const { errors, isSubmitting } = form.formState;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="space-y-5">
      {invited && (
        <Notice tone="good" announce title={t('invite.sent', { email: `\u2068${invited}\u2069` })} />
      )}
      <FormProblem problem={problem} />
      <TextField
        label={t('invite.email')}
        type="email"
        dir="ltr"
        autoComplete="off"
        error={errorText(errors.email?.message, limits.email)}
        {...form.register('email')}
      />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField
          label={t('invite.role')}
          placeholder={t('choose')}
          options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          error={errorText(errors.role?.message)}
          {...form.register('role')}
        />
        <SelectField
          label={t('invite.language')}
          placeholder={t('choose')}
          options={[
            { value: 'ar', label: 'العربية' },
            { value: 'en', label: 'English' },
          ]}
          error={errorText(errors.language?.message)}
          {...form.register('language')}
        />
        <TextField
          label={t('invite.days')}
          inputMode="numeric"
          dir="ltr"
          help={t('invite.daysHelp', limits.invitationDays)}
          error={errorText(errors.days?.message, limits.invitationDays)}
          {...form.register('days')}
        />
      </div>
      <TextAreaField
        label={t('invite.message')}
        optional={t('optional')}
        dir="auto"
        rows={3}
        error={errorText(errors.message?.message, limits.invitationMessage)}
        {...form.register('message')}
      />
      <Button type="submit" busyLabel={isSubmitting && t('invite.busy')}>
        {t('invite.action')}
      </Button>
    </form>
  );
}
