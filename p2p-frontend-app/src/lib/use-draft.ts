import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { tabStorage } from '@/lib/storage';

/** What was typed into a form, for as long as the tab lives: nothing is lost on leaving the page. */
export function useDraft<T extends Record<string, string>>(name: string, stored: T) {
  const [kept] = useState(() => readDraft(name, stored));

  function useKeeping<V extends FieldValues>(form: UseFormReturn<V>): void {
    useEffect(
      () =>
        form.subscribe({
          formState: { values: true },
          callback: ({ values }) => tabStorage.write(name, values),
        }),
      [form],
    );
  }

  return {
    values: kept ?? stored,
    isRestored: kept !== null,
    useKeeping,
    remove: () => tabStorage.remove(name),
  };
}

/** Only what differs from what is stored is a draft. */
function readDraft<T extends Record<string, string>>(name: string, stored: T): T | null {
  const kept = tabStorage.read(name);
  if (typeof kept !== 'object' || kept === null) return null;
  const known = Object.entries(kept).filter(
    ([field, value]) => field in stored && typeof value === 'string' && value !== stored[field],
  );
  return known.length > 0 ? { ...stored, ...(Object.fromEntries(known) as Partial<T>) } : null;
}
