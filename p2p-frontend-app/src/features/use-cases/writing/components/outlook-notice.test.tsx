import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { SubmissionOutlook } from '@/api/generated/types.gen';
import { MemberContext } from '@/features/accounts/member-context';
import { member } from '@/testing/samples';
import { answering, show } from '@/testing/show';
import { OutlookNotice } from './outlook-notice';

function foresee(outlook: SubmissionOutlook) {
  vi.stubGlobal('fetch', answering({ body: outlook }));
  show(
    <MemberContext value={member}>
      <OutlookNotice />
    </MemberContext>,
  );
}

it('says beforehand that it is published at once', async () => {
  foresee({ may_submit: true, outcome: 'publication' });
  expect(await screen.findByText('It is published at once')).toBeVisible();
});

it('says beforehand that somebody reads it first', async () => {
  foresee({ may_submit: true, outcome: 'review' });
  expect(await screen.findByText('A moderator reads it first')).toBeVisible();
});

it('says what to do where the e-mail is not confirmed', async () => {
  foresee({ may_submit: false, outcome: 'review' });
  expect(await screen.findByRole('button', { name: /Send/ })).toBeVisible();
  expect(screen.queryByText('A moderator reads it first')).toBeNull();
});
