import type { ReactNode } from 'react';
import { Icon, type IconName } from '@/components/ui/icon';
import { classNames } from '@/lib/class-names';

type Tone = 'plain' | 'good' | 'attention' | 'loss';

const TONES: Record<Tone, { icon: IconName; look: string }> = {
  plain: { icon: 'mail', look: 'border-line bg-sunken' },
  good: { icon: 'check', look: 'border-verified bg-verified-soft' },
  attention: { icon: 'alert', look: 'border-attention bg-attention-soft' },
  loss: { icon: 'alert', look: 'border-loss bg-loss-soft' },
};

interface NoticeProps {
  tone?: Tone;
  /** Where the tone's own drawing would mislead. */
  icon?: IconName;
  /** Said aloud when it appears: at once for what failed, in its turn for the rest. */
  announce?: boolean;
  title?: string;
  children?: ReactNode;
}

export function Notice({ tone = 'plain', icon, announce = false, title, children }: NoticeProps) {
  const { icon: usual, look } = TONES[tone];
  const role = tone === 'loss' ? 'alert' : 'status';
  return (
    <div
      role={announce ? role : undefined}
      className={classNames('flex gap-3 rounded-md border-s-4 p-4', look)}
    >
      <Icon name={icon ?? usual} className="mt-0.5" />
      <div className="min-w-0 flex-1 space-y-2">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
