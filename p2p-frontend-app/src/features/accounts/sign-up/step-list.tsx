import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';
import { STEPS, type Step } from './schema';

/** Where one is among the steps, and which are done. */
export function StepList({ current, ref }: { current: Step; ref: RefObject<HTMLOListElement | null> }) {
  const { t } = useTranslation('auth');
  const position = STEPS.indexOf(current);
  return (
    <ol ref={ref} tabIndex={-1} className="flex gap-2 outline-none" aria-label={t('signUp.progress')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === current ? 'step' : undefined}
          className={classNames(
            'flex flex-1 items-center gap-1.5 border-t-4 pt-2 text-sm',
            index <= position ? 'border-action' : 'border-line text-muted',
            step === current && 'font-bold',
          )}
        >
          {index < position && <Icon name="check" className="size-4" />}
          <span>{t(`signUp.steps.${step}`)}</span>
          {index < position && <span className="sr-only">{t('signUp.done')}</span>}
        </li>
      ))}
    </ol>
  );
}
