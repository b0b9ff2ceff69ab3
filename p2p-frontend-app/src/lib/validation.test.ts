import { describe, expect, it } from 'vitest';
import { optionalDomain, optionalWebsite, wholeNumber } from './validation';

const website = optionalWebsite(200);
const domain = optionalDomain(253);
const days = wholeNumber({ min: 1, max: 30 });

describe('a web address', () => {
  it.each([
    ['', ''],
    ['www.factory.com', 'https://www.factory.com'],
    [' http://factory.com/ar?x=1 ', 'http://factory.com/ar?x=1'],
  ])('is taken: %s', (typed, stored) => {
    expect(website.parse(typed)).toBe(stored);
  });

  it.each(['javascript:alert(1)', 'ftp://factory.com', 'factory', 'https://u:p@factory.com', 'a b.com'])(
    'is refused: %s',
    (typed) => {
      expect(website.safeParse(typed).error?.issues[0]?.message).toBe('invalid_website');
    },
  );
});

describe('a domain', () => {
  it.each(['', 'factory.com', 'mail.factory.com.sa'])('is taken: %s', (typed) => {
    expect(domain.safeParse(typed).success).toBe(true);
  });

  it.each(['factory', '@factory.com', '-a.com', 'a..com', 'https://factory.com'])(
    'is refused: %s',
    (typed) => {
      expect(domain.safeParse(typed).success).toBe(false);
    },
  );
});

describe('a whole number', () => {
  it('may be typed with Arabic digits', () => {
    expect(days.parse(' ١٤ ')).toBe('14');
  });

  it.each(['0', '31', '7.5', 'x', '-1'])('is refused: %s', (typed) => {
    expect(days.safeParse(typed).error?.issues[0]?.message).toBe('out_of_range');
  });
});
