import { useTranslation } from 'react-i18next';
import type { Author } from '@/api/generated/types.gen';
import { TextLink } from '@/components/ui/text-link';
import { profilePath } from '@/config/paths';

/** The name, to their page where they have one; or that the member is no longer here. */
export function Writer({ author }: { author: Author | null }) {
  const { t } = useTranslation('dashboard');
  if (!author) return <>{t('feed.removed')}</>;
  const name = <bdi>{`${author.first_name} ${author.last_name}`}</bdi>;
  return author.has_page ? (
    <TextLink className="inline-block py-0.5" to={profilePath(author.id)}>
      {name}
    </TextLink>
  ) : (
    name
  );
}
