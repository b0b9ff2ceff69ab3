import { useSyncExternalStore } from 'react';
import { forget, remember, remembered } from '@/lib/storage';

export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

const DARK = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  const stored = remembered('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function show(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia(DARK).matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') forget('theme');
  else remember('theme', theme);
  show(theme);
  listeners.forEach((listener) => listener());
}

/** Those who leave it to their system are followed when it turns. */
export function followSystemTheme(): void {
  matchMedia(DARK).addEventListener('change', () => show(currentTheme()));
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentTheme);
}
