import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { show } from '@/testing/show';
import { TagsField } from './tags-field';

const clean = (typed: string) => typed.trim().replace(/^#/, '').toLowerCase();

function Tags() {
  const [tags, setTags] = useState<string[]>([]);
  return (
    <>
      <TagsField label="Tags" tags={tags} onChange={setTags} most={3} longest={10} clean={clean} />
      <output>{tags.join('|')}</output>
    </>
  );
}

function open() {
  const view = show(<Tags />);
  const field = screen.getByLabelText('Tags');
  return {
    ...view,
    field,
    expectTags: (tags: string) => expect(screen.getByRole('status')).toHaveTextContent(tags),
  };
}

describe('tags', () => {
  it('are made by Enter, by both commas and by leaving', async () => {
    const { user, field, expectTags } = open();
    await user.type(field, 'plc{Enter}مضخات،');
    expectTags('plc|مضخات');
    await user.type(field, '#pumps');
    await user.tab();
    expectTags('plc|مضخات|pumps');
  });

  it('are each there once, no more than allowed and not too long', async () => {
    const { user, field, expectTags } = open();
    await user.type(field, 'plc,PLC,');
    expectTags('plc');
    await user.click(field);
    await user.paste('one,two,three');
    expectTags('plc|one|two');
    expect(field).toHaveAttribute('readonly');
  });

  it('go by Backspace or by their button, and the focus stays in the field', async () => {
    const { user, field, expectTags } = open();
    await user.type(field, 'one,two,');
    await user.type(field, '{Backspace}');
    expectTags('one');
    await user.click(screen.getByRole('button', { name: /Remove .*one/ }));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(field).toHaveFocus();
  });
});
