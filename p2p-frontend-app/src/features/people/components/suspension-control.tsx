import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import type { PersonSummary } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { TextAreaField } from '@/components/ui/text-area-field';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { limits } from '@/data/limits';
import { text } from '@/lib/validation';
import type { useGovern } from '../api/people';

interface SuspensionControlProps {
  person: PersonSummary;
  govern: ReturnType<typeof useGovern>;
}

/** Shuts a person out, with the reason they will read; or lets them in again. */
export function SuspensionControl({ person, govern }: SuspensionControlProps) {
  const { t } = useTranslation('administration');
  const [isOpen, setIsOpen] = useState(false);
  const name = `\u2068${person.first_name} ${person.last_name}\u2069`;
  if (person.suspended_at) {
    return (
      <Button
        look="plain"
        busyLabel={govern.lifting.isPending && t('people.busy')}
        onClick={() => govern.lifting.mutate()}
      >
        {t('people.lift')} <span className="sr-only">{name}</span>
      </Button>
    );
  }
  if (!isOpen) {
    return (
      <Button look="plain" onClick={() => setIsOpen(true)}>
        {t('people.suspend')} <span className="sr-only">{name}</span>
      </Button>
    );
  }
  return (
    <SuspensionForm
      name={name}
      busy={govern.suspension.isPending}
      onCancel={() => setIsOpen(false)}
      onSend={(reason) => govern.suspension.mutate(reason, { onSuccess: () => setIsOpen(false) })}
    />
  );
}

interface SuspensionFormProps {
  name: string;
  busy: boolean;
  onSend: (reason: string) => void;
  onCancel: () => void;
}

const schema = z.object({ reason: text(limits.suspensionReason) });

function SuspensionForm({ name, busy, onSend, onCancel }: SuspensionFormProps) {
  const { t } = useTranslation('administration');
  const errorText = useFieldErrorText();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '' } });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit(({ reason }) => onSend(reason))(event)}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      className="max-w-prose space-y-4 rounded-md border border-line-strong bg-sunken p-4"
    >
      <TextAreaField
        autoFocus
        rows={3}
        label={t('people.reasonFor', { name })}
        help={t('people.reasonHelp')}
        error={errorText(errors.reason?.message, limits.suspensionReason)}
        {...form.register('reason')}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busyLabel={busy && t('people.busy')}>
          {t('people.suspend')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}
