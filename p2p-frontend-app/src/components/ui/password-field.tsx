import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { CONTROL, Field, type FieldProps } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

export function PasswordField({ label, help, error, ...rest }: FieldProps & ComponentProps<'input'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <div className="relative">
          <input
            dir="ltr"
            {...rest}
            {...ids}
            type={shown ? 'text' : 'password'}
            className={classNames(CONTROL, 'pe-12 rtl:text-end')}
          />
          <button
            type="button"
            aria-label={shown ? t('password.hide') : t('password.show')}
            aria-controls={ids.id}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 end-0 flex w-11 items-center justify-center text-muted hover:text-ink"
          >
            <Icon name={shown ? 'hidden' : 'eye'} />
          </button>
        </div>
      )}
    </Field>
  );
}
