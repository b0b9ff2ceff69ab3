import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { UseCaseLatest } from '@/api/generated/types.gen';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/page';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { paths, profilePath, casePath } from '@/config/paths';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { CaseSections } from '../../detail/sections/case-sections';
import { StateBadge } from '../../own/components/state-badge';
import { DecisionForm } from './decision-form';

interface CaseToReviewProps {
  useCase: UseCaseLatest;
  onReload: () => void;
}

/** The newest version whole, and the decision about it below, once it has been read. */
export function CaseToReview({ useCase, onReload }: CaseToReviewProps) {
  const { t } = useTranslation('submissions');
  const navigate = useNavigate();
  const { content, images, permissions, published_version, slug } = useCase;
  return (
    <div className="space-y-8">
      <Origin useCase={useCase} />
      {published_version !== null && (
        <Notice icon="eye">
          <p>{t('review.isPublished')}</p>
          <TextLink to={casePath(slug)}>{t('review.readPublished')}</TextLink>
        </Notice>
      )}
      <CaseSections content={content} images={images} />
      {permissions.review ? (
        <Section title={t('decision.title')}>
          <DecisionForm
            useCase={useCase}
            onDecided={(decision) => void navigate(paths.useCaseReview, { state: { decision } })}
            onReload={onReload}
          />
        </Section>
      ) : (
        <Notice icon="check" title={t('review.nothing')}>
          <p>{t('review.nothingText')}</p>
          <TextLink to={paths.useCaseReview}>{t('review.back')}</TextLink>
        </Notice>
      )}
    </div>
  );
}

function Origin({ useCase: { author, organization, submitted_at, state } }: { useCase: UseCaseLatest }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const name = author && `${author.first_name} ${author.last_name}`;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
      <StateBadge state={state} />
      {author &&
        (author.has_page ? (
          <TextLink to={profilePath(author.id)}>
            <bdi>{name}</bdi>
          </TextLink>
        ) : (
          <bdi>{name}</bdi>
        ))}
      {organization && <bdi>{inLanguage(organization.name, language)}</bdi>}
      {submitted_at && (
        <span>
          {t('review.since')} <TimeAgo value={submitted_at} />
        </span>
      )}
    </p>
  );
}
