import { useTranslation } from 'react-i18next';
import type { Author } from '@/api/generated/types.gen';
import { TextLink } from '@/components/ui/text-link';
import { profilePath } from '@/config/paths';

interface AuthorNameProps {
  author: Author | null;
  /** To their page, where they have one. */
  isLink?: boolean;
}

/** The name, or that the member is no longer here. */
export function AuthorName({ author, isLink = false }: AuthorNameProps) {
  const { t } = useTranslation();
  if (!author) return <>{t('removedMember')}</>;
  const name = <bdi>{`${author.first_name} ${author.last_name}`}</bdi>;
  // High enough for a finger.
  return isLink && author.has_page ? (
    <TextLink className="inline-block py-0.5" to={profilePath(author.id)}>
      {name}
    </TextLink>
  ) : (
    name
  );
}
