import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { show } from '@/testing/show';
import { ImageInput } from './image-input';

const png = (bytes = 10, type = 'image/png') => new File([new Uint8Array(bytes)], 'logo.png', { type });

function draw(over: Partial<Parameters<typeof ImageInput>[0]> = {}) {
  const onStore = vi.fn(() => Promise.resolve());
  const onRemove = vi.fn(() => Promise.resolve());
  const view = show(
    <ImageInput
      label="Logo"
      help="It stands beside the name."
      isSet
      draw={(preview) => <span>{preview ?? 'stored'}</span>}
      onStore={onStore}
      onRemove={onRemove}
      {...over}
    />,
  );
  // What the browser's own dialog would not offer can still be dropped or forced.
  return { ...view, onStore, onRemove, user: userEvent.setup({ applyAccept: false }) };
}

const input = (name = /^Logo Choose another$/) => screen.getByLabelText<HTMLInputElement>(name);

const letGo = vi.fn();

describe('choosing a picture', () => {
  beforeEach(() => {
    URL.createObjectURL = () => 'blob:chosen';
    URL.revokeObjectURL = letGo;
  });

  it('stores it at once, shows it meanwhile and says when it is done', async () => {
    let finish: () => void = () => undefined;
    const onStore = vi.fn(() => new Promise<void>((done) => (finish = done)));
    const { user } = draw({ onStore });
    const file = png();
    await user.upload(input(), file);
    expect(onStore).toHaveBeenCalledExactlyOnceWith(file);
    expect(screen.getByText('blob:chosen')).toBeVisible();
    expect(screen.getByText('Saving it…')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remove' })).toBeDisabled();
    await user.upload(screen.getByLabelText(/Saving it/), png());
    expect(onStore).toHaveBeenCalledOnce();
    finish();
    expect(await screen.findByRole('status')).toHaveTextContent('It is saved and shown from now on.');
    expect(screen.getByText('stored')).toBeVisible();
    await vi.waitFor(() => expect(letGo).toHaveBeenCalledWith('blob:chosen'));
    expect(input()).toHaveFocus();
  });

  it.each([
    ['a PDF', png(10, 'application/pdf'), /not a picture we can read/],
    ['an SVG', png(10, 'image/svg+xml'), /not a picture we can read/],
    ['what is too large', png(5 * 1024 * 1024 + 1), /at most 5 MB/],
  ])('sends nothing of %s, and says why', async (_, file, words) => {
    const { user, onStore } = draw();
    await user.upload(input(), file);
    expect(screen.getByRole('alert')).toHaveTextContent(words);
    expect(input()).toBeInvalid();
    expect(input()).toHaveAccessibleDescription(words);
    expect(onStore).not.toHaveBeenCalled();
  });

  it('says what the server found, shows what is stored again, and takes another', async () => {
    const onStore = vi
      .fn<(file: File) => Promise<void>>()
      .mockRejectedValueOnce(new ApiError({ code: 'image_damaged' }))
      .mockResolvedValueOnce();
    const { user } = draw({ onStore });
    await user.upload(input(), png());
    expect(await screen.findByText(/damaged/)).toBeVisible();
    expect(screen.getByText('stored')).toBeVisible();
    await user.upload(input(), png());
    expect(await screen.findByRole('status')).toHaveTextContent('It is saved');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes it away and keeps the focus where one goes on', async () => {
    const { user, onRemove } = draw();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onRemove).toHaveBeenCalledOnce();
    expect(await screen.findByRole('status')).toHaveTextContent('It is removed.');
    expect(input()).toHaveFocus();
  });

  it('offers nothing to take away where there is nothing', () => {
    draw({ isSet: false });
    expect(input(/^Logo Choose a picture$/)).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  });
});
