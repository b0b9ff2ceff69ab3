import { useTranslation } from 'react-i18next';
import type { UseCaseDetails } from '@/api/generated/types.gen';
import { AuthorName } from '@/components/contribution/author-name';
import { Count } from '@/components/contribution/count';
import { Badge } from '@/components/ui/badge';
import { PersonFace } from '@/components/ui/person-face';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { organizationPath, paths } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';

/** Where it stands, who tells it, and when. */
export function CaseHead({ useCase }: { useCase: UseCaseDetails }) {
  const { t } = useTranslation(['library', 'common']);
  const language = useLanguage();
  const { author, organization, published_at, view_count } = useCase;
  return (
    <header className="space-y-3">
      <nav aria-label={t('trail')} className="text-sm print:hidden">
        <TextLink to={paths.useCases}>{t('title')}</TextLink>
      </nav>
      <h1
        lang={useCase.language}
        dir="auto"
        className="text-parent text-2xl font-bold break-words sm:text-3xl"
      >
        {useCase.title}
      </h1>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex min-w-0 items-center gap-3">
          {author && <PersonFace person={author} />}
          <p className="min-w-0 leading-7">
            <span className="font-bold">
              <AuthorName author={author} isLink />
            </span>
            <span className="block text-sm leading-7 text-muted">
              {organization && (
                <>
                  <TextLink to={organizationPath(organization.slug)}>
                    <bdi>{inLanguage(organization.name, language)}</bdi>
                  </TextLink>
                  {published_at && ' · '}
                </>
              )}
              {published_at && <TimeAgo value={published_at} />}
            </span>
          </p>
        </div>
        <div className="ms-auto flex flex-wrap items-center gap-2">
          {useCase.featured && <Badge icon="star">{t('flags.featured')}</Badge>}
          {useCase.verified && (
            <Badge tone="verified" icon="verified">
              {t('flags.verified')}
            </Badge>
          )}
          <Count icon="eye" value={view_count} label={t('common:counts.views', { count: view_count })} />
        </div>
      </div>
    </header>
  );
}
