import { useTranslation } from 'react-i18next';
import type { UseCaseState } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import type { IconName } from '@/components/ui/icon';

const LOOKS: Record<UseCaseState, { icon: IconName; tone: 'plain' | 'attention' }> = {
  draft: { icon: 'edit', tone: 'plain' },
  submitted: { icon: 'history', tone: 'plain' },
  returned: { icon: 'reply', tone: 'attention' },
  published: { icon: 'check', tone: 'plain' },
  archived: { icon: 'archive', tone: 'plain' },
};

export function StateBadge({ state }: { state: UseCaseState }) {
  const { t } = useTranslation('submissions');
  const { icon, tone } = LOOKS[state];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`states.${state}`)}
    </Badge>
  );
}
