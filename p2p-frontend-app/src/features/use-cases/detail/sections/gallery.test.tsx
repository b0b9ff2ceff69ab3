import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Gallery } from './gallery';

const IMAGES = ['Before', 'The sensor', 'After'].map((caption, index) => ({
  id: `id-${String(index)}`,
  caption,
}));
const PICTURES = IMAGES.map(({ id }) => ({ small: `/media/${id}/small`, large: `/media/${id}/large` }));

const dialog = () => screen.getByRole('dialog');
const shown = () => dialog().querySelector('img')?.getAttribute('src');

describe('the pictures of a use case', () => {
  beforeEach(() => {
    // jsdom has no modal windows.
    HTMLDialogElement.prototype.showModal = function open() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });

  it('open large, and lead to each other all around', () => {
    render(<Gallery images={IMAGES} pictures={PICTURES} lang="en" />);
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Enlarge picture 3 of 3' }));
    expect(shown()).toContain('/media/id-2/large');
    expect(within(dialog()).getByText('After')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Next picture' }));
    expect(within(dialog()).getByRole('status')).toHaveTextContent('1 of 3');
    fireEvent.keyDown(dialog(), { key: 'ArrowLeft' });
    expect(shown()).toContain('/media/id-2/large');
    fireEvent.keyDown(dialog(), { key: 'ArrowRight' });
    expect(shown()).toContain('/media/id-0/large');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('offer no way on where there is one', () => {
    render(<Gallery images={IMAGES.slice(0, 1)} pictures={PICTURES} lang="en" />);
    fireEvent.click(screen.getByRole('button', { name: 'Enlarge picture 1 of 1' }));
    expect(screen.queryByRole('button', { name: 'Next picture' })).toBeNull();
    fireEvent.keyDown(dialog(), { key: 'ArrowRight' });
    expect(shown()).toContain('/media/id-0/large');
  });
});
