import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchField } from './search-field';

const asked = vi.fn();

function Page() {
  const [query, setQuery] = useState('');
  return (
    <>
      <SearchField
        label="Search"
        value={query}
        onSearch={(wanted) => {
          asked(wanted);
          setQuery(wanted);
        }}
      />
      <button type="button" onClick={() => setQuery('')}>
        Clear
      </button>
    </>
  );
}

const box = () => screen.getByLabelText<HTMLInputElement>('Search');
const type = (text: string) => fireEvent.change(box(), { target: { value: text } });
const wait = () =>
  act(() => {
    vi.advanceTimersByTime(1000);
  });

describe('a search field', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    asked.mockClear();
  });
  afterEach(() => vi.useRealTimers());

  it('asks once, when the typing pauses', () => {
    render(<Page />);
    type('b');
    type('bea');
    wait();
    expect(asked.mock.calls).toEqual([['bea']]);
  });

  it('is emptied with the query, and does not ask for it again', () => {
    render(<Page />);
    type('bearing');
    wait();
    fireEvent.click(screen.getByText('Clear'));
    wait();
    expect(box().value).toBe('');
    expect(asked.mock.calls).toEqual([['bearing']]);
  });

  it('keeps what is typed while the answer to less comes back', () => {
    render(<Page />);
    type('bea');
    wait();
    type('bear ');
    expect(box().value).toBe('bear ');
    wait();
    expect(box().value).toBe('bear ');
    expect(asked.mock.calls).toEqual([['bea'], ['bear']]);
  });
});
