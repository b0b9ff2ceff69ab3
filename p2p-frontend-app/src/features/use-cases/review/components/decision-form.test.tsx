import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/show';
import { latest } from '@/testing/use-case-samples';
import { DecisionForm } from './decision-form';

let decisions: unknown[];
let refusal: object | null;

function draw() {
  const onDecided = vi.fn();
  const onReload = vi.fn();
  const form = <DecisionForm useCase={latest()} onDecided={onDecided} onReload={onReload} />;
  return { onDecided, onReload, ...show(form) };
}

describe('a decision about a use case', () => {
  beforeEach(() => {
    decisions = [];
    refusal = null;
    vi.stubGlobal('fetch', async (request: Request) => {
      // What a form of another test still saves is none.
      if (request.url.endsWith('/decision')) decisions.push(await request.json());
      return refusal ? Response.json(refusal, { status: 409 }) : Response.json(latest());
    });
  });

  it('asks before it publishes the version that was read', async () => {
    const { user, onDecided } = draw();
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    expect(decisions).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(onDecided).toHaveBeenCalledWith('publish'));
    expect(decisions).toEqual([{ decision: 'publish', version: 2 }]);
  });

  it('returns nothing without a note', async () => {
    const { user, onDecided } = draw();
    const note = screen.getByLabelText('What should be changed');
    await user.click(screen.getByRole('button', { name: 'Return it with this note' }));
    expect(note).toHaveFocus();
    expect(note).toHaveAccessibleDescription(/Fill this in/);
    await user.type(note, 'No');
    expect(note).toHaveAccessibleDescription(/at least 3/);
    await user.type(note, ' source is named. ');
    await user.click(screen.getByRole('button', { name: 'Return it with this note' }));
    await waitFor(() => expect(onDecided).toHaveBeenCalledWith('return'));
    expect(decisions).toEqual([{ decision: 'return', version: 2, note: 'No source is named.' }]);
  });

  it('is made anew where its author was quicker', async () => {
    refusal = { code: 'edited_meanwhile', status: 409 };
    const { user, onDecided, onReload } = draw();
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    await waitFor(() => expect(onReload).toHaveBeenCalledOnce());
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else has changed this meanwhile');
    expect(onDecided).not.toHaveBeenCalled();
  });
});
