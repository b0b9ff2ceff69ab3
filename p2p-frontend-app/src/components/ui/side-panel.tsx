import { useId, useState, type ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import { Button } from './button';
import { Icon } from './icon';

interface SidePanelProps {
  label: string;
  /** Of the button that opens it on a phone. */
  openLabel: string;
  isLast?: boolean;
  children: ReactNode;
  /** Closes it on a phone again, from its end. */
  closeLabel?: string | undefined;
}

/** Beside a list where there is room; on a phone behind a button above it. */
export function SidePanel({ label, openLabel, isLast = false, children, closeLabel }: SidePanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <aside aria-label={label} className={classNames('lg:w-64 lg:shrink-0', isLast && 'lg:order-last')}>
      <Button
        look="plain"
        className="w-full lg:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="filter" />
        {openLabel}
      </Button>
      <div id={id} className={classNames('mt-4 space-y-6 lg:mt-0 lg:block', !isOpen && 'hidden')}>
        {children}
        {isOpen && closeLabel && (
          <Button className="w-full lg:hidden" onClick={() => setIsOpen(false)}>
            {closeLabel}
          </Button>
        )}
      </div>
    </aside>
  );
}
