import { screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '@/testing/show';
import { blankCase } from '../blank';
import type { CaseValues } from '../values';
import { ImagesField } from './images-field';

let number: number;
let refusals: { status: number; code: string }[];
let values: () => CaseValues;

function Form() {
  const form = useForm<CaseValues>({ defaultValues: blankCase('en') });
  useEffect(() => {
    values = form.getValues;
  }, [form]);
  return (
    <FormProvider {...form}>
      <ImagesField />
    </FormProvider>
  );
}

const picture = (name: string) => new File(['x'], name, { type: 'image/png' });
const input = () => screen.getByLabelText(/Choose pictures/);
const shown = () => values().place.images.map(({ media }) => media);

describe('the pictures of a use case', () => {
  beforeEach(() => {
    number = 0;
    refusals = [];
    vi.stubGlobal('fetch', () => {
      const refusal = refusals.shift();
      if (refusal)
        return Promise.resolve(Response.json({ ...refusal, errors: [] }, { status: refusal.status }));
      number += 1;
      const id = `picture-${number}`;
      return Promise.resolve(
        Response.json(
          { id, small: `/${id}/small`, large: `/${id}/large`, width: 8, height: 6 },
          { status: 201 },
        ),
      );
    });
  });

  it('come several at once, in their order, each with a caption of its own', async () => {
    const { user } = show(<Form />);
    await user.upload(input(), [picture('a.png'), picture('b.png')]);
    await waitFor(() => expect(shown()).toEqual(['picture-1', 'picture-2']));
    const [first] = screen.getAllByLabelText(/Caption/);
    if (first) await user.type(first, 'The press');
    await user.click(screen.getByRole('button', { name: 'Move down: Picture 1' }));
    expect(values().place.images.map(({ caption }) => caption)).toEqual(['', 'The press']);
  });

  it('are no more than the server takes', async () => {
    const { user } = show(<Form />);
    await user.upload(
      input(),
      ['1', '2', '3', '4', '5', '6'].map((name) => picture(name)),
    );
    await waitFor(() => expect(shown()).toHaveLength(5));
    expect(screen.getByText('That is all there is room for: 5.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove: Picture 5' }));
    expect(input()).toBeEnabled();
  });

  it('can be tried again where the server could not be reached, and dismissed', async () => {
    refusals = [{ status: 503, code: 'dependency_unavailable' }];
    const { user } = show(<Form />);
    await user.upload(input(), picture('a.png'));
    expect(await screen.findByRole('alert')).toHaveTextContent('a.png');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(shown()).toEqual(['picture-1']));
    expect(screen.queryByRole('alert')).toBeNull();
    refusals = [{ status: 422, code: 'image_damaged' }];
    await user.upload(input(), picture('b.png'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/damaged/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Leave it' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are not sent where they are none', async () => {
    const { user } = show(<Form />);
    await user.upload(input(), new File(['x'], 'a.png', { type: 'image/png' }));
    await waitFor(() => expect(number).toBe(1));
    const huge = new File([new Uint8Array(6 * 1024 * 1024)], 'huge.png', { type: 'image/png' });
    await user.upload(input(), huge);
    expect(await screen.findByRole('alert')).toHaveTextContent(/too large/);
    expect(number).toBe(1);
  });
});
