import { useId } from 'react';

interface ChoiceGroupProps<T extends string> {
  legend: string;
  help?: string;
  choices: { value: T; label: string; lang?: string }[];
  value: T;
  onChoose: (value: T) => void;
}

/** A few exclusive choices, all in sight. */
export function ChoiceGroup<T extends string>({
  legend,
  help,
  choices,
  value,
  onChoose,
}: ChoiceGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className="space-y-2" aria-describedby={help && `${name}-help`}>
      <legend className="mb-2 font-bold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label
            key={choice.value}
            lang={choice.lang}
            className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-4 has-checked:border-action has-checked:bg-action-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              className="accent-action"
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      {help && (
        <p id={`${name}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
    </fieldset>
  );
}
