const ARTICLE = /^ال-?(?=..)/;

export function firstLetter(name: string): string {
  return Array.from(name.trim().replace(ARTICLE, ''))[0] ?? '';
}

/** Of the first two words; Arabic letters stay apart, or two of them would join into a word. */
export function initials(name: string): string {
  return name.trim().split(/\s+/).slice(0, 2).map(firstLetter).join('\u200c');
}
