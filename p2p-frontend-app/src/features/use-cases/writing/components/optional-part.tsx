import { useId, useState, type ReactNode } from 'react';
import { get, useFormContext, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';
import type { CaseValues } from '../values';
import type { FieldName } from './case-field';

interface OptionalPartProps {
  title: string;
  help?: string;
  names: FieldName[];
  children: ReactNode;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== '';
}

/** What may be left out stays folded until somebody wants it, or has filled it in before. */
export function OptionalPart({ title, help, names, children }: OptionalPartProps) {
  const { t } = useTranslation('submissions');
  const { getValues } = useFormContext<CaseValues>();
  const { errors } = useFormState<CaseValues>();
  const [wanted, setWanted] = useState(() => names.some((name) => isFilled(getValues(name))));
  const id = useId();
  const isOpen = wanted || names.some((name) => get(errors, name) !== undefined);
  return (
    <section className="rounded-md border border-line">
      <h3>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-part`}
          className="flex min-h-12 w-full items-center gap-2 px-4 py-2 text-start font-bold hover:bg-sunken"
          onClick={() => setWanted(!isOpen)}
        >
          <span className="min-w-0 flex-1">
            {title} <span className="font-normal text-muted">({t('optional')})</span>
          </span>
          <Icon name="expand" className={classNames('text-muted', isOpen && 'rotate-180')} />
        </button>
      </h3>
      <div id={`${id}-part`} hidden={!isOpen} className="space-y-6 border-t border-line p-4">
        {help && <p className="text-sm text-muted">{help}</p>}
        {isOpen && children}
      </div>
    </section>
  );
}
