const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** A mail's text with its addresses made links; split by a group, every second part is one. */
export function PlainText({ text }: { text: string }) {
  return (
    <p dir="auto" className="measure break-words whitespace-pre-line">
      {text.split(ADDRESS).map((part, index) =>
        index % 2 === 1 ? (
          <a key={`${String(index)}${part}`} href={part} dir="ltr" className="break-all text-link underline">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
