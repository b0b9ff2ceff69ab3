import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/show';
import { LanguageButton } from './language-button';
import { ThemeButton } from './theme-button';

describe('the language button', () => {
  it('turns the page to the other language and its direction, and remembers', async () => {
    const { user } = show(<LanguageButton />);
    const button = screen.getByRole('button', { name: 'العربية' });
    expect(button).toHaveAttribute('lang', 'ar');
    await user.click(button);
    await waitFor(() => expect(document.documentElement).toHaveAttribute('dir', 'rtl'));
    expect(document.documentElement).toHaveAttribute('lang', 'ar');
    expect(localStorage.getItem('p2p.language')).toBe('ar');
    expect(screen.getByRole('button', { name: 'English' })).toBeVisible();
  });
});

describe('the theme button', () => {
  it('goes round the three themes and remembers the chosen one', async () => {
    const { user } = show(<ThemeButton />);
    await user.click(screen.getByRole('button', { name: /As the system/ }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'light');
    await user.click(screen.getByRole('button', { name: /Light/ }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(localStorage.getItem('p2p.theme')).toBe('dark');
    await user.click(screen.getByRole('button', { name: /Dark/ }));
    expect(localStorage.getItem('p2p.theme')).toBeNull();
  });
});
