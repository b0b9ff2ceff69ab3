import { useId, type ReactNode } from 'react';
import { useFormContext, type FieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/components/ui/button';
import { FieldMessages } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useRows, type ListName } from '../use-rows';
import { useFieldError, useFieldWords } from '../use-words';
import type { CaseValues } from '../values';
import { CaseText, type FieldName } from './case-field';

interface RowListProps {
  name: ListName;
  /** The fields of the row that stands at this place of the form. */
  children: (at: string, index: number) => ReactNode;
  /** Whether a row has several fields, which a frame holds together. */
  framed?: boolean;
  /** What adds a row where a press of a button is not enough. */
  adder?: ReactNode;
}

/** A list that grows, shrinks and is put in order, by keyboard too. */
export function RowList({ name, children, framed = true, adder }: RowListProps) {
  const { t } = useTranslation('submissions');
  const { getValues } = useFormContext<CaseValues>();
  const { listOf, helpOf, rowOf, addTo } = useFieldWords();
  const { box, fields, max, canAdd, canRemove, isRemoved, movedTo, add, remove, undo, move } = useRows(name);
  const error = useFieldError(name);
  const id = useId();
  const count = fields.length;
  return (
    <div
      ref={box}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-help`}
      className="space-y-3"
    >
      <h3 id={`${id}-title`} className="font-bold">
        {listOf(name)}
      </h3>
      <FieldMessages id={id} error={error} help={helpOf(name)} />
      {count > 0 && (
        <ol className="space-y-3">
          {fields.map(({ rowKey }, index) => {
            const row = rowOf(name, index + 1);
            const tools = (
              <RowTools
                row={row}
                index={index}
                isLast={index === count - 1}
                onMove={move}
                onRemove={
                  canRemove
                    ? () =>
                        remove(index, getValues(`${name}.${index}` as FieldName) as FieldArray<CaseValues>)
                    : undefined
                }
              />
            );
            const inner = children(`${name}.${index}`, index);
            return (
              <li key={rowKey}>
                {framed ? (
                  <FramedRow row={row} tools={tools}>
                    {inner}
                  </FramedRow>
                ) : (
                  <div className="relative">
                    <div className="absolute end-0 -top-2 flex">{tools}</div>
                    {inner}
                  </div>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <p role="status" className="sr-only">
        {movedTo !== null && t('row.moved', { number: movedTo + 1 })}
      </p>
      {isRemoved && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-1 text-sm">
          <span role="status">{t('row.removed')}</span>
          <Button look="quiet" data-undo onClick={undo}>
            {t('row.undo')}
          </Button>
        </p>
      )}
      {adder ??
        (canAdd ? (
          <Button look="plain" data-add onClick={add}>
            <Icon name="plus" />
            {addTo(name)}
          </Button>
        ) : (
          <p className="text-sm text-muted" data-add tabIndex={-1}>
            {t('row.full', { most: max })}
          </p>
        ))}
    </div>
  );
}

interface FramedRowProps {
  row: string;
  tools: ReactNode;
  children: ReactNode;
}

function FramedRow({ row, tools, children }: FramedRowProps) {
  return (
    <div role="group" aria-label={row} className="rounded-md border border-line p-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <p className="font-bold" aria-hidden="true">
          {row}
        </p>
        {tools}
      </div>
      <div className="space-y-4">{children}</div>
    </div>
  );
}

interface RowToolsProps {
  row: string;
  index: number;
  isLast: boolean;
  onMove: (index: number, by: 1 | -1) => void;
  onRemove: (() => void) | undefined;
}

function RowTools({ row, index, isLast, onMove, onRemove }: RowToolsProps) {
  const { t } = useTranslation('submissions');
  return (
    <div className="flex">
      {(!isLast || index > 0) && (
        <>
          <IconButton
            label={t('row.up', { row })}
            data-move={`${index}.-1`}
            disabled={index === 0}
            className="disabled:opacity-40"
            onClick={() => onMove(index, -1)}
          >
            <Icon name="up" />
          </IconButton>
          <IconButton
            label={t('row.down', { row })}
            data-move={`${index}.1`}
            disabled={isLast}
            className="disabled:opacity-40"
            onClick={() => onMove(index, 1)}
          >
            <Icon name="down" />
          </IconButton>
        </>
      )}
      {onRemove && (
        <IconButton label={t('row.remove', { row })} onClick={onRemove}>
          <Icon name="trash" />
        </IconButton>
      )}
    </div>
  );
}

/** A list whose rows are one text each. */
export function PointList({ name }: { name: string }) {
  const { rowOf } = useFieldWords();
  return (
    <RowList name={name as ListName} framed={false}>
      {(at, index) => <CaseText name={`${at}.text` as FieldName} label={rowOf(name, index + 1)} rows={2} />}
    </RowList>
  );
}
