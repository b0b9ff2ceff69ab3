function escape(text: string): string {
  const element = document.createElement('p');
  element.textContent = text;
  return element.innerHTML;
}

/** What is marked within an element, if anything is. */
function chosenWithin(element: Element | null): string | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !element) return null;
  const isWithin = element.contains(selection.anchorNode) && element.contains(selection.focusNode);
  return isWithin ? selection.toString().trim() || null : null;
}

/** The words of somebody as a quotation with their name: what is marked, or else all of it without what they quote. */
export function quoteOf(name: string, html: string, shown: Element | null): string {
  const chosen = chosenWithin(shown);
  const paragraphs = chosen?.split(/\n+/).map((line) => `<p>${escape(line)}</p>`);
  return `<blockquote><p><strong>${escape(name)}</strong></p>${paragraphs?.join('') ?? withoutQuotes(html)}</blockquote>`;
}

function withoutQuotes(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const parts = [...body.children].filter((part) => part.localName !== 'blockquote');
  return parts.map((part) => part.outerHTML).join('');
}
