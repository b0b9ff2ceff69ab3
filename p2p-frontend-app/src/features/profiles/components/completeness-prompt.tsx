import { useTranslation } from 'react-i18next';
import type { Completeness } from '@/api/generated/types.gen';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/config/paths';
import { CompletenessMeter } from './completeness-meter';

/** Says quietly what a profile lacks; nothing once it is whole. */
export function CompletenessPrompt({ completeness }: { completeness: Completeness }) {
  const { t } = useTranslation('profiles');
  if (completeness.missing.length === 0) return null;
  return (
    <aside
      aria-label={t('completeness.title')}
      className="flex flex-wrap items-center gap-x-6 gap-y-3 rounded-md border border-line bg-surface p-4"
    >
      <div className="min-w-0 flex-1 basis-64">
        <CompletenessMeter completeness={completeness} />
      </div>
      <ButtonLink to={paths.profileEdit} look="plain">
        <Icon name="edit" />
        {t('completeness.action')}
      </ButtonLink>
    </aside>
  );
}
