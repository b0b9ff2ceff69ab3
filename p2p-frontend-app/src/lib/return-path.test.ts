import { describe, expect, it } from 'vitest';
import { safeReturnPath } from './return-path';

describe('the way back after signing in', () => {
  it.each(['/dashboard', '/administration/mailbox/1?x=2#y'])('goes to %s', (path) => {
    expect(safeReturnPath(path)).toBe(path);
  });

  it.each([null, '', 'dashboard', '//evil.example', '/\\evil.example', 'https://evil.example', '/\tx'])(
    'never leaves the site by %j',
    (path) => {
      expect(safeReturnPath(path)).toBeNull();
    },
  );
});
