import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

type Tone = 'plain' | 'verified' | 'attention';

const TONES: Record<Tone, string> = {
  plain: 'bg-sunken text-muted',
  verified: 'bg-verified-soft text-verified-ink',
  attention: 'bg-attention-soft text-attention-ink',
};

export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames('inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm', TONES[tone])}
    >
      {icon && <Icon name={icon} className="size-4" />}
      {children}
    </span>
  );
}
