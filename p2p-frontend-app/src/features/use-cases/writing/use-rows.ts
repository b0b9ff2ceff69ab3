import { useEffect, useRef, useState } from 'react';
import { useFieldArray, type FieldArray, type FieldArrayPath } from 'react-hook-form';
import { blankRow } from './blank';
import { boundsAt } from './content-schema';
import type { CaseValues } from './values';

export type ListName = FieldArrayPath<CaseValues>;
type AnyRow = FieldArray<CaseValues>;

interface Removed {
  index: number;
  row: AnyRow;
}

function hasText(row: unknown): boolean {
  if (typeof row === 'string') return row.trim() !== '';
  return typeof row === 'object' && row !== null && Object.values(row).some(hasText);
}

/** A list of the form: rows come, go and change places; a row with text in it can be brought back. */
export function useRows(name: ListName) {
  const list = useFieldArray<CaseValues, ListName, 'rowKey'>({ name, keyName: 'rowKey' });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [movedTo, setMovedTo] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const { min = 0, max = Infinity } = boundsAt(name);

  // The button that was pressed moves with its row, or is gone: the focus goes where one goes on.
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });

  function add(): void {
    setRemoved(null);
    list.append(structuredClone(blankRow(keyOfList(name))) as AnyRow);
  }

  function remove(index: number, row: AnyRow): void {
    const isWorthKeeping = hasText(row);
    setRemoved(isWorthKeeping ? { index, row } : null);
    wanted.current = isWorthKeeping ? '[data-undo]' : '[data-add]';
    list.remove(index);
  }

  function undo(): void {
    if (removed) list.insert(removed.index, removed.row, { shouldFocus: true });
    setRemoved(null);
  }

  function move(index: number, by: 1 | -1): void {
    const to = index + by;
    setMovedTo(to);
    wanted.current = `[data-move="${to}.${by}"]:not(:disabled), [data-move="${to}.${-by}"]`;
    list.move(index, to);
  }

  return {
    box,
    fields: list.fields,
    canAdd: list.fields.length < max,
    // Pictures are chosen, never begun: all of them may go.
    canRemove: name === 'place.images' || list.fields.length > min,
    max,
    isRemoved: removed !== null,
    movedTo,
    add,
    remove,
    undo,
    move,
  };
}

function keyOfList(name: string): string {
  return name.replace(/\.\d+(?=\.|$)/g, '');
}
