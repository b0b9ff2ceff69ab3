import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

/** Beside the list where there is room; on a phone behind a button above it. */
export function ForumPanel({ children }: { children: ReactNode }) {
  const { t } = useTranslation('forum');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <aside aria-label={t('panel.label')} className="lg:order-last lg:w-64 lg:shrink-0">
      <Button
        look="plain"
        className="w-full lg:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="filter" />
        {t('panel.open')}
      </Button>
      <div id={id} className={classNames('mt-4 space-y-8 lg:mt-0 lg:block', !isOpen && 'hidden')}>
        {children}
      </div>
    </aside>
  );
}
