import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OrganizationDetails } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ErrorView } from '@/components/view-state/error-view';
import { useMember } from '@/features/accounts/member-context';
import { organizationQuery } from '../api/organization';

interface EditConflictProps {
  slug: string;
  onKeepMine: (stored: OrganizationDetails) => void;
  onTakeTheirs: (stored: OrganizationDetails) => void;
}

/** Two people edited at once: the one who comes second decides what counts. */
export function EditConflict({ slug, onKeepMine, onTakeTheirs }: EditConflictProps) {
  const { t } = useTranslation('organizations');
  const client = useQueryClient();
  const me = useMember();
  const reading = useMutation({
    mutationFn: () => client.query({ ...organizationQuery(slug, me.id), staleTime: 0 }),
  });
  const decide = (then: (stored: OrganizationDetails) => void) => () =>
    reading.mutate(undefined, { onSuccess: then });
  return (
    <Notice tone="attention" announce title={t('edit.conflict.title')}>
      <p>{t('edit.conflict.text')}</p>
      {reading.error && <ErrorView error={reading.error} />}
      <div className="flex flex-wrap gap-3">
        <Button look="plain" disabled={reading.isPending} onClick={decide(onKeepMine)}>
          {t('edit.conflict.keepMine')}
        </Button>
        <Button look="plain" disabled={reading.isPending} onClick={decide(onTakeTheirs)}>
          {t('edit.conflict.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}
