import { describe, expect, it } from 'vitest';
import { formatDateTime, formatNumber, formatTimeAgo, inLanguage } from './formats';

const NOW = new Date('2026-11-23T10:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe('numbers and dates', () => {
  it('use Latin digits in both languages', () => {
    expect(formatNumber(1234, 'en')).toBe('1,234');
    expect(formatNumber(1234, 'ar')).toMatch(/^1.234$/);
  });

  it('are Gregorian and told by the clock of Riyadh', () => {
    const late = new Date('2026-11-23T22:30:00Z');
    expect(formatDateTime(late, 'en')).toMatch(/^24 November 2026/);
    expect(formatDateTime(late, 'ar')).toMatch(/24 نوفمبر 2026/);
  });

  it.each([
    [0, 'now', 'الآن'],
    [1, '1 hour ago', 'قبل ساعة واحدة'],
    [3, '3 hours ago', 'قبل 3 ساعات'],
    [24, 'yesterday', 'أمس'],
    [24 * 60, '2 months ago', 'قبل شهرين'],
  ])('tell %i hours back', (hours, english, arabic) => {
    expect(formatTimeAgo(hoursAgo(hours), NOW, 'en')).toBe(english);
    expect(formatTimeAgo(hoursAgo(hours), NOW, 'ar')).toBe(arabic);
  });
});

describe('text in two languages', () => {
  it('comes in the language of the reader, else in the one it has', () => {
    expect(inLanguage({ ar: 'نجد', en: 'Najd' }, 'ar')).toBe('نجد');
    expect(inLanguage({ ar: null, en: 'Najd' }, 'ar')).toBe('Najd');
    expect(inLanguage({ ar: 'نجد', en: '' }, 'en')).toBe('نجد');
  });
});
