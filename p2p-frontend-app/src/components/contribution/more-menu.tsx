import { lazy, Suspense } from 'react';
import type { MenuItem } from '@/components/ui/menu';

const Menu = lazy(() => import('@/components/ui/menu'));

interface MoreMenuProps {
  label: string;
  /** What the reader may not do is false. */
  items: (MenuItem | false)[];
}

/** What is done rarely; nothing where nothing of it may be done. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  const shown = items.filter((item) => item !== false);
  if (shown.length === 0) return null;
  return (
    <Suspense fallback={<span className="size-11" />}>
      <Menu label={label} items={shown} />
    </Suspense>
  );
}
