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
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // Cleared or gone back to elsewhere: the field follows. What it has sent itself comes after what is typed by now.
    if (value !== sent) {
      setTyped(value);
      setSent(value);
    }
  }
  useEffect(() => {
    const query = typed.trim();
    if (query === value) return undefined;
    const timer = setTimeout(() => {
      setSent(query);
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
