import type { ReactNode } from 'react';

/** A part of a use case under its heading. */
export function CaseSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4">
      <h2 className="border-b border-line pb-1 text-xl font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** A smaller part; nothing is shown of what nobody has written. */
export function CasePart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="space-y-1.5">
      <h3 className="font-bold">{title}</h3>
      {children}
    </div>
  );
}

/** What somebody wrote, in its own language, direction and lines. */
export function Prose({ text, lang }: { text: string | null; lang: string }) {
  if (!text) return null;
  return (
    <p lang={lang} dir="auto" className="measure break-words whitespace-pre-line">
      {text}
    </p>
  );
}

export function Points({ items, lang }: { items: string[]; lang: string }) {
  if (items.length === 0) return null;
  return (
    <ul className="measure list-disc space-y-1 ps-6" lang={lang}>
      {items.map((item, index) => (
        <li key={index} dir="auto" className="break-words">
          {item}
        </li>
      ))}
    </ul>
  );
}
