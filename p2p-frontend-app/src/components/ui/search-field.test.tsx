import { useState } from 'react';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/show';
import { SearchField } from './search-field';

const PAUSE_MS = 400;

function Filtered({ heard }: { heard: string[] }) {
  const [query, setQuery] = useState('pumps');
  const search = (wanted: string) => {
    heard.push(wanted);
    setQuery(wanted);
  };
  return (
    <>
      <SearchField label="Search" value={query} onSearch={search} />
      <button type="button" onClick={() => setQuery('')}>
        Show everything
      </button>
    </>
  );
}

async function pause() {
  await act(() => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)));
}

describe('a field that searches by itself', () => {
  it('is emptied with the filter, and does not ask again for what it held', async () => {
    const heard: string[] = [];
    const { user } = show(<Filtered heard={heard} />);
    await user.click(screen.getByRole('button'));
    expect(screen.getByRole('searchbox')).toHaveValue('');
    await pause();
    expect(heard).toEqual([]);
  });

  it('keeps what is typed while the answer to the first letters comes', async () => {
    const heard: string[] = [];
    const { user } = show(<Filtered heard={heard} />);
    const field = screen.getByRole('searchbox');
    await user.type(field, ' hot ');
    await pause();
    await user.type(field, 'oil');
    expect(field).toHaveValue('pumps hot oil');
    await pause();
    expect(heard).toEqual(['pumps hot', 'pumps hot oil']);
  });
});
