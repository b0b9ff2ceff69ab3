import { useTranslation } from 'react-i18next';
import type { Author } from '@/api/generated/types.gen';

/** Who left the platform is named no more. */
export function AuthorName({ author }: { author: Author | null }) {
  const { t } = useTranslation('forum');
  return author ? <bdi>{`${author.first_name} ${author.last_name}`}</bdi> : <>{t('author.removed')}</>;
}
