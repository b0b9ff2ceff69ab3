import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completeness } from '@/api/generated/types.gen';
import { useLanguage } from '@/i18n/use-language';
import { formatList } from '@/lib/formats';

const BAR =
  'block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-line ' +
  '[&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-action';

/** How much of the profile is there, and what is not; the server decides both. */
export function CompletenessMeter({ completeness }: { completeness: Completeness }) {
  const { t } = useTranslation('profiles');
  const language = useLanguage();
  const id = useId();
  const { percent, missing } = completeness;
  const names = missing.map((field) => t(`fields.${field}`));
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-bold">
        {t('completeness.label', { percent })}
      </label>
      <progress id={id} max={100} value={percent} className={BAR} />
      {names.length > 0 && (
        <p className="text-sm text-muted">
          {t('completeness.missing', { fields: formatList(names, language) })}
        </p>
      )}
    </div>
  );
}
