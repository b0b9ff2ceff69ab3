import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/lib/class-names';

/** A bar in the place of words to come: give it their height and width. */
export function SkeletonBar({ className }: { className: string }) {
  return <span className={classNames('breathing block rounded bg-line', className)} />;
}

/** The first face of a view: the shape of what comes, and "loading" for those who do not see it. */
export function SkeletonView({ children, className }: { children: ReactNode; className?: string }) {
  const { t } = useTranslation();
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('state.loading')}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
