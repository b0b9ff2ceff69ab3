import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/show';
import { CompletenessPrompt } from './completeness-prompt';

describe('the word about an unfinished profile', () => {
  it('says how much is there and what is missing, and leads to it', () => {
    show(<CompletenessPrompt completeness={{ percent: 71, missing: ['bio', 'expertise'] }} />);
    expect(screen.getByRole('progressbar', { name: 'Your profile is 71% complete' })).toHaveValue(71);
    expect(screen.getByText('Still missing: About you and Expertise.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Complete it' })).toHaveAttribute('href', '/profile/edit');
  });

  it('is silent once the profile is whole', () => {
    show(<CompletenessPrompt completeness={{ percent: 100, missing: [] }} />);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
