import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';

const SHAPES = {
  home: <path d="M4 11.5 12 5l8 6.5M6.5 10v9h11v-9" />,
  shield: <path d="M12 3.5 5 6v5.5c0 4.3 2.9 7.6 7 9 4.1-1.4 7-4.7 7-9V6ZM9 12l2.2 2.2L15.2 10" />,
  gauge: <path d="M4 17a8 8 0 1 1 16 0M12 17l3.5-5M4 17h2m12 0h2M12 9v1.5" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 20.5a2.2 2.2 0 0 0 4 0M12 3.5V5" />,
  mail: <path d="M4 6.5h16v11H4zM4.5 7 12 13l7.5-6" />,
  person: (
    <path d="M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 19.5c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5" />
  ),
  card: (
    <path d="M3.5 5.5h17v13h-17zM9 11.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5ZM6 16c.3-1.7 1.4-2.5 3-2.5s2.7.8 3 2.5m3-6.5h3M15 13h3" />
  ),
  factory: <path d="M4 20V9l5.5 3.5V9L15 12.5V5h4v15ZM4 20h16M8 16.5h1.5m3 0H14" />,
  search: <path d="M11 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm4.3-1.7L20 20" />,
  edit: <path d="m5 19 1-4L16.5 4.5l3 3L9 18Zm9.5-12.5 3 3" />,
  image: <path d="M4 5.5h16v13H4zM4.5 17l5-5 3.5 3.5 2.5-2.5 4 4M15.5 10a1 1 0 1 0 0-2 1 1 0 0 0 0 2Z" />,
  plus: <path d="M12 5v14m-7-7h14" />,
  minus: <path d="M5 12h14" />,
  enter: <path d="M13 5h6v14h-6M4 12h10m-3.5-3.5L14 12l-3.5 3.5" />,
  join: (
    <path d="M10 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3.5 19.5c.5-3.6 3-5.5 6.5-5.5 1.4 0 2.7.3 3.7 1M18 13v6m-3-3h6" />
  ),
  leave: <path d="M11 5H5v14h6M10 12h10m-3.5-3.5L20 12l-3.5 3.5" />,
  sun: (
    <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />
  ),
  moon: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z" />,
  screen: <path d="M4 5h16v11H4zM9 20h6m-3-4v4" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  verified: (
    <path d="m8.8 12.3 2.2 2.2 4.3-4.7M12 3l2.4 1.7 2.9-.1.9 2.8 2.3 1.8-.9 2.8.9 2.8-2.3 1.8-.9 2.8-2.9-.1L12 21l-2.4-1.7-2.9.1-.9-2.8L3.5 14.8l.9-2.8-.9-2.8 2.3-1.8.9-2.8 2.9.1Z" />
  ),
  alert: <path d="M12 4 3 19.5h18ZM12 10v4.5m0 2.3v.2" />,
  offline: (
    <path d="M4 4l16 16M8.5 15a5 5 0 0 1 6 0M5 11.5a10 10 0 0 1 4.5-2.4M19 11.5a10 10 0 0 0-5-2.6M12 18.5v.2" />
  ),
  forward: <path d="M5 12h14m-5.5-5.5L19 12l-5.5 5.5" />,
  back: <path d="M19 12H5m5.5-5.5L5 12l5.5 5.5" />,
  eye: (
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z" />
  ),
  hidden: (
    <path d="M4 4l16 16M9.9 9.9a3 3 0 0 0 4.2 4.2M6.5 7.5A16 16 0 0 0 2.5 12S6 18.5 12 18.5c1.6 0 3-.4 4.2-1.1M10 5.7a9 9 0 0 1 2-.2c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.3 3" />
  ),
  retry: <path d="M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4.5V9H15" />,
  forum: <path d="M4 5h12v8.5H9L5.5 16.5v-3H4ZM16 9h4v8.5h-1.5v2.7L15.3 17.5H10v-1.8" />,
  reply: <path d="M9.5 7 4.5 12l5 5M4.5 12H14c3.5 0 5.5 2 5.5 5.5V19" />,
  like: <path d="M12 19.5 5.3 12.9a4.2 4.2 0 0 1 5.9-6l.8.8.8-.8a4.2 4.2 0 0 1 5.9 6Z" />,
  bookmark: <path d="M7 4.5h10v15L12 15.5l-5 4Z" />,
  link: (
    <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1.1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1.1" />
  ),
  more: <path d="M5.5 12v.01M12 12v.01M18.5 12v.01" strokeWidth="3" />,
  pin: <path d="M9 4.5h6m-5 0v6L7 14h10l-3-3.5v-6M12 14v6" />,
  lock: <path d="M6.5 11h11v8.5h-11zM9 11V8a3 3 0 0 1 6 0v3" />,
  quote: <path d="M9.5 7C6.5 8 5 10 5 13.5V17h5v-5H7.5M19 7c-3 1-4.5 3-4.5 6.5V17h5v-5H17" />,
  history: <path d="M4.5 12a7.5 7.5 0 1 0 2.3-5.4L4.5 9M4.5 4.5V9H9M12 8v4.3l3 1.7" />,
  case: <path d="M4 8h16v11H4zM9 8V5h6v3M4 13h16" />,
  grid: <path d="M5 5h6v6H5zm8 0h6v6h-6zM5 13h6v6H5zm8 0h6v6h-6z" />,
  list: <path d="M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.2m-.2 5.5h.2m-.2 5.5h.2" />,
  map: <path d="m4 6.5 5-2 6 2 5-2v13l-5 2-6-2-5 2Zm5-2v13m6-11v13" />,
  star: <path d="m12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9Z" />,
  print: <path d="M7 9V4.5h10V9M7 17H4.5V9h15v8H17M7 14h10v6H7z" />,
  close: <path d="m6.5 6.5 11 11m0-11-11 11" />,
  trash: <path d="M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.400L17 7M10.5 10.5v5.5m3-5.5v5.5" />,
  filter: <path d="M4 6h16M7 12h10m-7 6h4" />,
  expand: <path d="m7 10 5 5 5-5" />,
  up: <path d="M12 19V5m-5.5 5.5L12 5l5.5 5.5" />,
  down: <path d="M12 5v14m-5.5-5.5L12 19l5.5-5.5" />,
  send: <path d="M20 4 3.5 10.5l6.5 3 3 6.5ZM20 4 10 13.5" />,
  archive: <path d="M4 5h16v4H4zM5.5 9v10.5h13V9M10 12.5h4" />,
} satisfies Record<string, ReactNode>;

const DIRECTIONAL = new Set<IconName>(['enter', 'leave', 'forward', 'back', 'reply', 'quote']);

export type IconName = keyof typeof SHAPES;

/** A drawing beside words, never instead of them: it is silent to screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={classNames('size-5 shrink-0', DIRECTIONAL.has(name) && 'mirrored', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {SHAPES[name]}
    </svg>
  );
}
