/** The digits that Arabic keyboards write, as those that are stored. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
}

/** A number as people type it: with separators, in either digits; nothing is none, and anything else not a number. */
export function typedNumber(text: string): number | null {
  const plain = latinDigits(text)
    .replace(/[\s,٬\u00a0\u202f]/g, '')
    .replace('٫', '.')
    .replace(/[%٪]$/, '');
  if (plain === '') return null;
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}
