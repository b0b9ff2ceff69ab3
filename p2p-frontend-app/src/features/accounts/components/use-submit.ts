import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { toApiError, type ApiError } from '@/api/api-error';

/**
 * Sends a form and puts the server's objections beside their fields.
 * What belongs to no field of the form comes back as `problem`.
 */
export function useSubmit<T extends FieldValues>(form: UseFormReturn<T>, send: (values: T) => Promise<void>) {
  const [problem, setProblem] = useState<ApiError | null>(null);
  const submit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await send(values);
    } catch (thrown) {
      const error = await toApiError(thrown);
      if (!showAtFields(form, error)) setProblem(error);
    }
  });
  return { submit, problem };
}

function showAtFields<T extends FieldValues>(form: UseFormReturn<T>, error: ApiError): boolean {
  const own = error.fields.filter(({ field }) => field in form.getValues());
  own.forEach(({ field, code }, index) =>
    form.setError(field as Path<T>, { message: code }, { shouldFocus: index === 0 }),
  );
  return own.length > 0;
}
