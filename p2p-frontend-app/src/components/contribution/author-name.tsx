import { useTranslation } from 'react-i18next';
import type { Author } from '@/api/generated/types.gen';
import { TextLink } from '@/components/ui/text-link';
import { profilePath } from '@/config/paths';
import { VerifiedMark } from './verified-mark';

interface AuthorNameProps {
  author: Author | null;
  /** To their page, where they have one. */
  isLink?: boolean;
}

/** The name with its mark, or that the member is no longer here. */
export function AuthorName({ author, isLink = false }: AuthorNameProps) {
  const { t } = useTranslation();
  if (!author) return <>{t('removedMember')}</>;
  const name = <bdi>{`${author.first_name} ${author.last_name}`}</bdi>;
  return (
    <>
      {isLink && author.has_page ? (
        // High enough for a finger.
        <TextLink className="inline-block py-0.5" to={profilePath(author.id)}>
          {name}
        </TextLink>
      ) : (
        name
      )}
      {author.verification_level && (
        <>
          {' '}
          <VerifiedMark />
        </>
      )}
    </>
  );
}
