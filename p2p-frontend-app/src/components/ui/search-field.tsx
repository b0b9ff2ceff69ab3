import { useEffect, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

const PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  help?: string;
  value: string;
  onSearch: (query: string) => void;
}

/** Searches by itself when the typing pauses, and follows a query that is set elsewhere (emptied, gone back to). */
export function SearchField({ label, help, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  // What was asked for last: a value that comes back from there must not overwrite what is typed since.
  const [asked, setAsked] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== asked) {
      setAsked(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    const query = typed.trim();
    if (query === value) return undefined;
    const timer = setTimeout(() => {
      setAsked(query);
      onSearch(query);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onSearch]);
  return (
    <TextField
      label={label}
      help={help}
      type="search"
      dir="auto"
      enterKeyHint="search"
      autoComplete="off"
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
