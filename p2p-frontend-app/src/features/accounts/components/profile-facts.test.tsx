import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { member, reference } from '@/testing/samples';
import { show } from '@/testing/show';
import { OrganizationFacts, PersonFacts } from './profile-facts';

const organization = member.organization ?? expect.fail('the sample has an organisation');

describe('who one is here', () => {
  it('names the person, what they do and their part on the platform', () => {
    show(<PersonFacts me={member} reference={reference} />);
    for (const text of ['Khalid Al-Harbi', 'Plant engineer', 'Member', 'Confirmed', 'Verified expert']) {
      expect(screen.getByText(text)).toBeVisible();
    }
  });

  it('says that an address is not confirmed and that nobody vouched yet', () => {
    const me = { ...member, email_verified: false, verification_level: null };
    show(<PersonFacts me={me} reference={reference} />);
    expect(screen.getByText('Not confirmed')).toBeVisible();
    expect(screen.getByText('Not verified')).toBeVisible();
  });

  it("gives the organisation's name in the reader's language", async () => {
    await i18next.changeLanguage('ar');
    show(<OrganizationFacts organization={organization} reference={reference} />);
    for (const text of ['بوليمرات الخليج', 'الدمام', 'المعادن', 'منشأة موثّقة']) {
      expect(screen.getByText(text)).toBeVisible();
    }
  });
});
