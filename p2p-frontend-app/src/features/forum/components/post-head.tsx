import { useTranslation } from 'react-i18next';
import type { Author } from '@/api/generated/types.gen';
import { Badge } from '@/components/ui/badge';
import { PersonFace } from '@/components/ui/person-face';
import { TimeAgo } from '@/components/ui/time-ago';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { AuthorName } from '@/components/contribution/author-name';

interface PostHeadProps {
  author: Author | null;
  createdAt: string;
  editedAt: string | null;
  /** Wrote the thread, and answers in it. */
  isAsker?: boolean;
}

/** Who wrote it, from where, and when. */
export function PostHead({ author, createdAt, editedAt, isAsker = false }: PostHeadProps) {
  const { t } = useTranslation('forum');
  const language = useLanguage();
  return (
    <div className="flex min-w-0 items-start gap-3">
      {author && <PersonFace person={author} />}
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
        <span className="font-bold">
          <AuthorName author={author} isLink />
        </span>
        {author && author.platform_role !== 'member' && <Badge>{t(`author.${author.platform_role}`)}</Badge>}
        {isAsker && <Badge>{t('author.asker')}</Badge>}
        <span className="text-sm text-muted">
          {author?.organization && (
            <>
              <bdi>{inLanguage(author.organization, language)}</bdi> ·{' '}
            </>
          )}
          <TimeAgo value={createdAt} />
          {editedAt && (
            <>
              {' '}
              · {t('edited')} <TimeAgo value={editedAt} />
            </>
          )}
        </span>
      </div>
    </div>
  );
}
