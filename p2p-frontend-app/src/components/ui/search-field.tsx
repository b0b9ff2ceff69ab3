import { useEffect, useState } from 'react';
import { TextField } from '@/components/ui/text-field';

const PAUSE_MS = 250;

interface SearchFieldProps {
  label: string;
  help?: string;
  value: string;
  onSearch: (query: string) => void;
}

/** Searches by itself when the typing pauses. */
export function SearchField({ label, help, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const query = typed.trim();
    if (query === value) return undefined;
    const timer = setTimeout(() => onSearch(query), PAUSE_MS);
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
