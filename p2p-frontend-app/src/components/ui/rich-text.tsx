import { createElement, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { personOf } from '@/components/ui/person-link';
import { profilePath } from '@/config/paths';
import { classNames } from '@/lib/class-names';

const KEPT = new Set([
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'strong', 'em', 's', 'code', 'pre', 'blockquote'],
  ...['ul', 'ol', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);
const EMPTY = new Set(['br', 'hr']);
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg', 'math']);
const PROTOCOL = /^(https?:|mailto:)/i;
const LETTER = /\p{L}/u;

interface RichTextProps {
  html: string;
  className?: string;
}

/**
 * A text as the server keeps it. The server has cleaned it; here each element is made anew from a list of its own,
 * so that not even a mistake there could bring anything else onto the page.
 */
export function RichText({ html, className }: RichTextProps) {
  const { t } = useTranslation();
  const tableLabel = t('richText.table');
  const content = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return [...body.childNodes].map((node, index) => block(node, index, tableLabel));
  }, [html, tableLabel]);
  return <div className={classNames('rich-text', className)}>{content}</div>;
}

/** The direction is that of each block's own letters; code is always read from the left. */
function block(node: Node, key: number, tableLabel: string): ReactNode {
  const made = toReact(node, key);
  if (!(node instanceof HTMLElement) || !KEPT.has(node.localName)) return made;
  if (node.localName === 'pre') {
    return (
      <pre key={key} dir="ltr" tabIndex={0}>
        {children(node)}
      </pre>
    );
  }
  const dir = LETTER.test(node.textContent) ? 'auto' : undefined;
  if (node.localName === 'table') {
    return (
      <div key={key} className="overflow-x-auto" role="region" aria-label={tableLabel} tabIndex={0}>
        <table dir={dir}>{children(node)}</table>
      </div>
    );
  }
  return createElement(node.localName, { ...attributesOf(node), key, dir }, ...contentOf(node));
}

function toReact(node: Node, key: number): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || DROPPED.has(node.localName)) return null;
  if (!KEPT.has(node.localName)) return children(node);
  const person = node.localName === 'a' ? personOf(node.getAttribute('href')) : null;
  if (person) {
    return (
      <Link key={key} to={profilePath(person)}>
        <bdi>{node.textContent}</bdi>
      </Link>
    );
  }
  return createElement(node.localName, { ...attributesOf(node), key }, ...contentOf(node));
}

function children(node: Element): ReactNode[] {
  const all = [...node.childNodes].filter((child) => child.nodeType !== Node.TEXT_NODE || keepsText(child));
  return all.map((child, index) => toReact(child, index));
}

/** Between the parts of a table there is no place for text. */
function keepsText(node: Node): boolean {
  const parent = node.parentElement?.localName ?? '';
  return !['table', 'thead', 'tbody', 'tr'].includes(parent) || Boolean(node.textContent?.trim());
}

function contentOf(node: Element): ReactNode[] {
  return EMPTY.has(node.localName) ? [] : children(node);
}

function attributesOf(node: Element): Record<string, string | number> {
  if (node.localName === 'a') {
    const href = node.getAttribute('href') ?? '';
    return PROTOCOL.test(href) ? { href, rel: 'nofollow ugc noopener noreferrer' } : {};
  }
  if (node.localName === 'ol') return numbers(node, { start: 'start' });
  if (node.localName === 'td' || node.localName === 'th') {
    return numbers(node, { colspan: 'colSpan', rowspan: 'rowSpan' });
  }
  return {};
}

function numbers(node: Element, names: Record<string, string>): Record<string, number> {
  const found = Object.entries(names).map(([own, name]) => [name, Number(node.getAttribute(own))] as const);
  return Object.fromEntries(found.filter(([, value]) => Number.isInteger(value) && value > 0));
}
