import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  OrganizationHit,
  PersonHit,
  Piece,
  Reference,
  ReplyHit,
  ThreadHit,
  UseCaseHit,
} from '@/api/generated/types.gen';
import { AuthorName } from '@/components/contribution/author-name';
import { Badge } from '@/components/ui/badge';
import { OrganizationMark } from '@/components/ui/organization-mark';
import { PersonFace } from '@/components/ui/person-face';
import { ShownPicture } from '@/components/ui/shown-picture';
import { TextLink } from '@/components/ui/text-link';
import { TimeAgo } from '@/components/ui/time-ago';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { inLanguage } from '@/lib/formats';
import { hitPath, type Hit } from '../hit-path';
import { Marked } from './marked';

interface HitRowProps {
  hit: Hit;
  reference: Reference;
}

export function HitRow({ hit, reference }: HitRowProps) {
  switch (hit.kind) {
    case 'thread':
      return <ThreadRow hit={hit} />;
    case 'reply':
      return <ReplyRow hit={hit} />;
    case 'use_case':
      return <UseCaseRow hit={hit} reference={reference} />;
    case 'person':
      return <PersonRow hit={hit} reference={reference} />;
    case 'organization':
      return <OrganizationRow hit={hit} reference={reference} />;
  }
}

interface RowProps {
  hit: Hit;
  title: ReactNode;
  excerpt: Piece[];
  figure?: ReactNode;
  /** The language of what was written, where one is known. */
  lang?: string;
  /** What stands below, in small letters. */
  children: ReactNode;
}

function Row({ hit, title, excerpt, figure, lang, children }: RowProps) {
  return (
    <li className="flex gap-3 px-2 py-4">
      {figure}
      <div className="min-w-0 flex-1 space-y-1">
        <h3 lang={lang} dir="auto" className="text-parent leading-snug font-bold break-words">
          <TextLink className="inline-block py-0.5" to={hitPath(hit)}>
            {title}
          </TextLink>
        </h3>
        {excerpt.length > 0 && (
          <p dir="auto" className="text-parent break-words text-muted">
            <Marked pieces={excerpt} />
          </p>
        )}
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">{children}</p>
      </div>
    </li>
  );
}

function ThreadRow({ hit }: { hit: ThreadHit }) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  return (
    <Row hit={hit} title={<Marked pieces={hit.title} />} excerpt={hit.excerpt} lang={hit.language}>
      {hit.solved && (
        <Badge tone="verified" icon="check">
          {t('hit.solved')}
        </Badge>
      )}
      <span>{inLanguage(hit.category.name, language)}</span>·<AuthorName author={hit.author} />·
      <TimeAgo value={hit.created_at} />·<span>{t('hit.replies', { count: hit.reply_count })}</span>
    </Row>
  );
}

function ReplyRow({ hit }: { hit: ReplyHit }) {
  const { t } = useTranslation('search');
  return (
    <Row hit={hit} title={<Marked pieces={hit.title} />} excerpt={hit.excerpt} lang={hit.language}>
      {hit.is_best_answer && (
        <Badge tone="verified" icon="check">
          {t('hit.bestAnswer')}
        </Badge>
      )}
      <AuthorName author={hit.author} />·<TimeAgo value={hit.created_at} />
    </Row>
  );
}

function UseCaseRow({ hit, reference }: { hit: UseCaseHit; reference: Reference }) {
  const language = useLanguage();
  const figure = (
    <ShownPicture
      address={hit.cover.small}
      edge={160}
      className="hidden h-20 w-32 shrink-0 rounded-md border border-line object-cover sm:block"
      fallback={<span className="hidden h-20 w-32 shrink-0 rounded-md bg-sunken sm:block" />}
    />
  );
  return (
    <Row
      hit={hit}
      title={<Marked pieces={hit.title} />}
      excerpt={hit.excerpt}
      figure={figure}
      lang={hit.language}
    >
      <bdi>{hit.factory_name}</bdi>·<span>{labelOf(reference, 'cities', hit.city, language)}</span>·
      <span>{labelOf(reference, 'use_case_categories', hit.category, language)}</span>
    </Row>
  );
}

function PersonRow({ hit, reference }: { hit: PersonHit; reference: Reference }) {
  const language = useLanguage();
  const { organization } = hit.person;
  return (
    <Row
      hit={hit}
      title={<Marked pieces={hit.name} />}
      excerpt={hit.excerpt}
      figure={<PersonFace person={hit.person} />}
    >
      <bdi>
        <Marked pieces={hit.job_title} />
      </bdi>
      {organization && (
        <>
          ·<bdi>{inLanguage(organization, language)}</bdi>
        </>
      )}
      {hit.expertise.map((tag) => (
        <Badge key={tag}>{labelOf(reference, 'expertise', tag, language)}</Badge>
      ))}
    </Row>
  );
}

function OrganizationRow({ hit, reference }: { hit: OrganizationHit; reference: Reference }) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { organization } = hit;
  const [own, other] = language === 'ar' ? [hit.name_ar, hit.name_en] : [hit.name_en, hit.name_ar];
  return (
    <Row
      hit={hit}
      title={<Marked pieces={own.length > 0 ? own : other} />}
      excerpt={hit.excerpt}
      figure={<OrganizationMark organization={organization} />}
    >
      {organization.verified && (
        <Badge tone="verified" icon="verified">
          {t('hit.verified')}
        </Badge>
      )}
      {own.length > 0 && other.length > 0 && (
        <>
          <bdi>
            <Marked pieces={other} />
          </bdi>
          ·
        </>
      )}
      <span>{labelOf(reference, 'industries', organization.industry, language)}</span>·
      <span>{labelOf(reference, 'cities', organization.city, language)}</span>
    </Row>
  );
}
