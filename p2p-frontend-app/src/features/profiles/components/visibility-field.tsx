import { useId } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ProfileVisibility } from '@/api/generated/types.gen';

const VISIBILITIES: ProfileVisibility[] = ['public', 'verified_only', 'private'];

/** Who sees the profile, each choice with what it means. */
export function VisibilityField({ field }: { field: UseFormRegisterReturn }) {
  const { t } = useTranslation('profiles');
  const id = useId();
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1.5 font-bold">{t('fields.visibility')}</legend>
      {VISIBILITIES.map((visibility) => (
        <label
          key={visibility}
          className="flex cursor-pointer items-start gap-3 rounded-md border border-line-strong bg-surface p-3 has-checked:border-action has-checked:bg-action-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            value={visibility}
            aria-describedby={`${id}-${visibility}`}
            className="mt-1 size-4 shrink-0 accent-action"
            {...field}
          />
          <span className="min-w-0">
            <span className="block font-bold">{t(`visibility.${visibility}`)}</span>
            <span id={`${id}-${visibility}`} className="block text-sm text-muted">
              {t(`visibilityHelp.${visibility}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
